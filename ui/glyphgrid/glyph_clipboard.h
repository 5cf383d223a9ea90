#pragma once
#include <QObject>

#include "engine/base/stop_flag.h"
#include "engine/export/font_parts.h"
#include "ui/document/task_thread.h"

class QMimeData;

namespace gg::ui {

/// Puts generated glyphs on the clipboard: one as its outline, several as a sheet. They are traced in the background;
/// a newer copy takes the place of one that is not done.
class GlyphClipboard : public QObject {
  Q_OBJECT

 public:
  explicit GlyphClipboard(QObject* parent = nullptr);
  ~GlyphClipboard() override;

  /// As SVG, and as its source text.
  void copySvg(FontParts glyphs);
  /// As a picture, black on white.
  void copyPicture(FontParts glyphs);

 Q_SIGNALS:
  void copied();
  void failed(const gg::Error& error);

 private:
  /// `fill` runs in the background and gives what the clipboard gets.
  void copy(std::function<Result<std::function<void(QMimeData&)>>()> fill);

  StopFlag stop_;
  int run_ = 0;  // counts what was begun
  TaskThread thread_;
};

}  // namespace gg::ui
