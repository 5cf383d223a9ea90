#pragma once
#include <QAction>
#include <QMenu>
#include <QObject>

namespace gg::ui {

class MainWindow;

/// The View menu: zoom of the cells, theme, docks, layout.
class ViewActions : public QObject {
  Q_OBJECT

 public:
  explicit ViewActions(MainWindow& window);

  void fill(QMenu& menu, const QList<QAction*>& dockToggles);

 private:
  QAction* add(const QString& text, const QKeySequence& shortcut, std::function<void()> run);
  void fillThemes(QMenu& menu);

  MainWindow& window_;
};

}  // namespace gg::ui
