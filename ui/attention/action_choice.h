#pragma once
#include <QActionGroup>

namespace gg::ui {

/// Menu actions of which one is checked.
class ActionChoice : public QActionGroup {
  Q_OBJECT

 public:
  explicit ActionChoice(QObject* parent);

  void add(int value, const QString& text, const QKeySequence& shortcut, const QString& tip = {});
  /// None when no action has the value.
  void setChosen(int value);

 Q_SIGNALS:
  /// By the user.
  void chosen(int value);
};

}  // namespace gg::ui
