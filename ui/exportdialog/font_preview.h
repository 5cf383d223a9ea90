#pragma once
#include <QLineEdit>
#include <vector>

#include "engine/base/stop_flag.h"
#include "ui/document/task_thread.h"
#include "ui/exportdialog/export_request.h"

namespace gg::ui {

/// A line of text set in the font that the export would write: the glyphs it needs are traced in the background, and
/// the program reads the font file made of them.
class FontPreview : public QLineEdit {
  Q_OBJECT

 public:
  explicit FontPreview(const std::vector<ExportGlyph>& glyphs, QWidget* parent = nullptr);
  ~FontPreview() override;

  void setGlyphs(const std::vector<ExportGlyph>& glyphs, const OutlineSource& outlines);
  /// Whether the text is set in the made font.
  bool ready() const { return fontId_ >= 0; }

 Q_SIGNALS:
  void made();

 private:
  void make();
  void use(const QByteArray& file, int run);

  std::vector<ExportGlyph> glyphs_;
  OutlineSource outlines_;
  StopFlag stop_;
  int run_ = 0;  // counts what was begun: only the newest is shown
  int fontId_ = -1;
  TaskThread thread_;
};

}  // namespace gg::ui
