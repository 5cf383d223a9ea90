#include "ui/document/sample.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "engine/base/file_io.h"
#include "engine/base/log.h"
#include "engine/base/paths.h"
#include "ui/widgets/data_title.h"

namespace gg::ui {

namespace {

Sample fromJson(const QJsonObject& object) {
  Sample sample;
  sample.name = object["name"].toString();
  sample.title = dataTitle(object["title"].toString().toStdString());
  sample.characterSet = object["charset"].toString();
  sample.import.characters = object["characters"].toString();
  sample.import.mode = StyleImport::Mode::Replace;
  sample.import.sample = true;
  for (const auto& path : object["paths"].toArray()) {
    sample.import.paths << QString::fromStdString(resourcePath("samples/" + path.toString().toStdString()));
  }
  return sample;
}

}  // namespace

std::vector<Sample> Sample::bundled() {
  const auto bytes = readFile(resourcePath("samples/samples.json"));
  if (!bytes) {
    log(LogLevel::Warning, bytes.error().message.text());
    return {};
  }
  const QByteArray text(reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size()));
  std::vector<Sample> samples;
  for (const auto& value : QJsonDocument::fromJson(text)["samples"].toArray()) {
    samples.push_back(fromJson(value.toObject()));
  }
  return samples;
}

}  // namespace gg::ui
