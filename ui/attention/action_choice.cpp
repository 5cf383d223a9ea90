#include "ui/attention/action_choice.h"

namespace gg::ui {

ActionChoice::ActionChoice(QObject* parent) : QActionGroup(parent) {
  connect(this, &QActionGroup::triggered, this, [this](QAction* action) { Q_EMIT chosen(action->data().toInt()); });
}

void ActionChoice::add(int value, const QString& text, const QKeySequence& shortcut, const QString& tip) {
  QAction* action = addAction(text);
  action->setShortcut(shortcut);
  action->setCheckable(true);
  action->setData(value);
  if (!tip.isEmpty()) action->setToolTip(tip);
}

void ActionChoice::setChosen(int value) {
  for (QAction* action : actions()) action->setChecked(action->data().toInt() == value);
}

}  // namespace gg::ui
