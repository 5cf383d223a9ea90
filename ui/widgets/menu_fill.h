#pragma once
#include <QMenu>

namespace gg::ui {

/// Appends the actions; null stands for a separator.
inline void addAll(QMenu& menu, const QList<QAction*>& actions) {
  for (QAction* action : actions) {
    if (action) {
      menu.addAction(action);
    } else {
      menu.addSeparator();
    }
  }
}

}  // namespace gg::ui
