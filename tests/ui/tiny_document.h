#pragma once
#include <QTemporaryDir>

#include "tests/support/tiny_model.h"
#include "ui/document/document.h"
#include "ui/document/sample.h"

namespace gg::ui {

/// Options of a document with a tiny model of random weights, which is written into the folder: 32 px, 4 × 4 patches,
/// two heads.
inline GeneratorOptions tinyModel(const QTemporaryDir& folder) {
  GeneratorOptions options;
  options.modelFile = folder.filePath("tiny.safetensors").toStdString();
  options.threads = 1;
  test::writeTinyModel(options.modelFile);
  return options;
}

/// Some characters of the first sample as the style.
inline void openSample(Document& document, const QString& characters) {
  StyleImport import = Sample::bundled().front().import;
  import.characters = characters;
  document.importStyle(import);
}

}  // namespace gg::ui
