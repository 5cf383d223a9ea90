#include "ui/attention/attention_export.h"

#include <QDir>
#include <QFileDialog>

#include "ui/attention/attention_inspector.h"
#include "ui/attention/shown_attention.h"
#include "ui/document/caught.h"
#include "ui/settings/settings.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

AttentionExport::AttentionExport(AttentionInspector& inspector, QWidget* window)
    : QObject(window), inspector_(inspector), window_(window), figure_(new QAction(tr("&Save Figure…"), this)),
      maps_(new QAction(tr("Save &Maps…"), this)), thread_("attention export") {
  figure_->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
  figure_->setToolTip(tr("The heat as shown, with colour bar and caption, as a vector graphic"));
  maps_->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::SHIFT | Qt::Key_S));
  maps_->setToolTip(tr("Every block and head of this glyph: safetensors, CSV tables and PNG pictures"));
  connect(figure_, &QAction::triggered, this, [this] { askFigures(shown()); });
  connect(maps_, &QAction::triggered, this, &AttentionExport::askMaps);
  connect(&inspector, &AttentionInspector::viewChanged, this, &AttentionExport::update);
  update();
}

void AttentionExport::update() {
  for (QAction* action : actions()) action->setEnabled(inspector_.attended() != nullptr);
}

void AttentionExport::askFigures(const std::vector<AttentionFigure>& figures) {
  const QString file = QFileDialog::getSaveFileName(window_, tr("Save Figure"),
                                                    QDir(settings::lastFolder.get()).filePath("attention.svg"),
                                                    tr("SVG picture (*.svg)"));
  if (!file.isEmpty()) saveFigures(file, figures);
}

void AttentionExport::askMaps() {
  const QString folder = QFileDialog::getExistingDirectory(window_, tr("Save Maps"), settings::lastFolder.get());
  if (!folder.isEmpty()) saveMaps(folder);
}

void AttentionExport::saveFigure(const QString& file) {
  if (inspector_.attended()) saveFigures(file, shown());
}

std::vector<AttentionFigure> AttentionExport::shown() const {
  return {shownFigure(inspector_.view(), *inspector_.attended())};
}

void AttentionExport::saveFigures(const QString& file, const std::vector<AttentionFigure>& figures) {
  run(file, [figures, path = file.toStdString()] {
    return svgFigure(figures).and_then([&path](const std::string& svg) { return writeFile(path, svg); });
  });
}

void AttentionExport::saveMaps(const QString& folder) {
  if (!inspector_.attended()) return;
  run(folder, [maps = attentionFolder(*inspector_.attended()), path = folder.toStdString()]() -> Status {
    StagedFiles files;
    if (auto ok = files.addFolder(path); !ok) return ok;
    if (auto ok = stageAttention(files, path, maps); !ok) return ok;
    return files.commit();
  });
}

void AttentionExport::run(const QString& target, std::function<Status()> save) {
  thread_.post([self = QPointer(this), target, save = std::move(save)] {
    const Status status = caught(save);
    const auto error = status ? std::nullopt : std::optional<Error>(status.error());
    deliver(self, [target, error](AttentionExport& exporter) {
      const Message done{Message::Level::Info, tr("Saved “%1”.").arg(QDir::toNativeSeparators(target))};
      Q_EMIT exporter.told(error ? Message{Message::Level::Error, translated(error->message)} : done);
    });
  });
}

}  // namespace gg::ui
