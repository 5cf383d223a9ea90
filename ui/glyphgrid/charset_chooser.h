#pragma once
#include <QComboBox>
#include <vector>

#include "engine/glyph/character_set.h"

namespace gg::ui {

/// Chooses one of the bundled character sets, or a text of one's own.
class CharsetChooser : public QComboBox {
  Q_OBJECT

 public:
  explicit CharsetChooser(QWidget* parent = nullptr);

  /// The set of that name ("custom": the stored text), or the first.
  CharacterSet choose(const QString& name);
  CharacterSet customSet(const QString& text) const;
  /// Shows a set that was chosen elsewhere, without chosen().
  void show(const CharacterSet& set);

 Q_SIGNALS:
  void chosen(const gg::CharacterSet& set);

 private:
  void take(int index);

  std::vector<CharacterSet> sets_;
  int shown_ = -1;
};

}  // namespace gg::ui
