#pragma once
#include <QImage>
#include <QObject>
#include <map>
#include <vector>

#include "engine/export/kerning.h"
#include "ui/document/task_thread.h"

namespace gg::ui {

/// What the kerning of a text depends on.
struct KerningTask {
  struct Glyph {
    char32_t character = 0;
    double advance = 0;  // em, as generated
    QImage coverage;     // [S, S] in the frame
  };
  std::u32string text;
  std::vector<PairKerning::Glyph> font;  // all glyphs of the font
  std::vector<Glyph> glyphs;             // those of the text
  GlyphAdjustments adjustments;
};

/// The kerning of a text as an export of the glyphs has it, found in the background.
class TextKerning : public QObject {
  Q_OBJECT

 public:
  using Pairs = std::map<std::pair<char32_t, char32_t>, double>;  // em

  explicit TextKerning(QObject* parent = nullptr) : QObject(parent), thread_("text kerning") {}
  /// The newest task counts.
  void find(KerningTask task);

 Q_SIGNALS:
  void found(const gg::ui::TextKerning::Pairs& pairs);

 private:
  int run_ = 0;
  TaskThread thread_;
};

}  // namespace gg::ui
