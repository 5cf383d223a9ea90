#pragma once
#include <QWidget>
#include <optional>
#include <vector>

#include "engine/export/font_info.h"
#include "engine/export/licence_notes.h"
#include "ui/document/task_thread.h"

class QLabel;

namespace gg::ui {

/// Glyphs of the set that are not exported.
struct LeftOut {
  std::vector<char32_t> unmade, rejected;
  std::vector<char32_t> missing;  // in no content font
};

/// What to know before writing: what is left out, and for a font what the licences of the fonts behind it say.
/// Nothing of it keeps the export from being written.
class ExportChecks : public QWidget {
  Q_OBJECT

 public:
  explicit ExportChecks(QWidget* parent = nullptr);

  void setLeftOut(const LeftOut& leftOut);
  /// Glyphs whose outline or spacing is set by hand.
  void setAdjusted(const std::vector<char32_t>& characters);
  /// Exported all the same, but perhaps not good.
  void setDoubtful(const std::vector<char32_t>& doubtful);
  /// Reads in the background what the fonts of the references say. References that show a `kept` character are to keep
  /// their outlines.
  void setStyle(const StyleSet& style, const std::vector<char32_t>& kept);
  /// What will be written: a font with these names; nothing for another format.
  void setFont(const std::optional<FontInfo>& info);
  QString warnings() const;
  QString remarks() const;

 private:
  void update();

  LeftOut leftOut_;
  std::vector<char32_t> adjusted_;
  std::vector<char32_t> doubtful_;
  std::optional<FontInfo> info_;
  LicenceNotes licences_;
  std::vector<Sentence> unread_;  // of references whose outlines are gone
  QLabel* warnings_;
  QLabel* remarks_;
  int run_ = 0;
  TaskThread thread_;
};

}  // namespace gg::ui
