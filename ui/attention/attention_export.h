#pragma once
#include <QAction>
#include <QObject>
#include <functional>

#include "engine/base/result.h"
#include "engine/export/attention_figure.h"
#include "ui/document/message.h"
#include "ui/document/task_thread.h"

namespace gg::ui {

class AttentionInspector;

/// Saves what the inspector shows as a figure, or every map of its glyph as files, in a thread of its own.
class AttentionExport : public QObject {
  Q_OBJECT

 public:
  /// `window` owns the dialogs.
  AttentionExport(AttentionInspector& inspector, QWidget* window);

  QList<QAction*> actions() const { return {figure_, maps_}; }
  void saveFigure(const QString& file);
  /// Below each other, in a file that is asked for.
  void askFigures(const std::vector<gg::AttentionFigure>& figures);
  void saveMaps(const QString& folder);

 Q_SIGNALS:
  /// What became of it.
  void told(const gg::ui::Message& message);

 private:
  void askMaps();
  void update();
  void saveFigures(const QString& file, const std::vector<AttentionFigure>& figures);
  std::vector<AttentionFigure> shown() const;
  /// Runs in the thread and tells how it went.
  void run(const QString& target, std::function<Status()> save);

  AttentionInspector& inspector_;
  QWidget* window_;
  QAction *figure_, *maps_;
  TaskThread thread_;
};

}  // namespace gg::ui
