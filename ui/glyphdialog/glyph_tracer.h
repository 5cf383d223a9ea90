#pragma once
#include <QObject>
#include <memory>

#include "engine/export/font_parts.h"
#include "ui/document/task_thread.h"

namespace gg::ui {

/// Traces one picture in the background, again whenever the options change; only the newest counts.
class GlyphTracer : public QObject {
  Q_OBJECT

 public:
  GlyphTracer(FolderGlyph picture, std::shared_ptr<TraceCache> traces, QObject* parent = nullptr);

  void trace(const TraceOptions& options);

 Q_SIGNALS:
  /// As the picture spaces it.
  void traced(const gg::FontGlyph& glyph);

 private:
  FolderGlyph picture_;
  std::shared_ptr<TraceCache> traces_;
  int run_ = 0;
  TaskThread thread_;
};

}  // namespace gg::ui
