#include "ui/widgets/translated.h"

#include <QCoreApplication>

namespace gg::ui {

namespace {

/// The same sentence of translated patterns; Sentence::text() fills them all at once.
Sentence lookedUp(const Sentence& sentence) {
  Sentence result = QCoreApplication::translate("Engine", sentence.pattern.c_str()).toStdString();
  for (const Sentence& part : sentence.parts) result.parts.push_back(lookedUp(part));
  return result;
}

}  // namespace

QString translated(const Sentence& sentence) { return QString::fromStdString(lookedUp(sentence).text()); }

}  // namespace gg::ui
