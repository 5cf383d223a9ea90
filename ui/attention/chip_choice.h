#pragma once
#include <QWidget>

class QButtonGroup;

namespace gg::ui {

/// Chips of which one is on.
class ChipChoice : public QWidget {
  Q_OBJECT

 public:
  explicit ChipChoice(const QString& name, QWidget* parent = nullptr);

  /// Values ≥ 0.
  void add(int value, const QString& text, const QString& tip);
  void setChosen(int value);

 Q_SIGNALS:
  /// By the user.
  void chosen(int value);

 private:
  QButtonGroup* group_;
};

}  // namespace gg::ui
