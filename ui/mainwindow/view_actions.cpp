#include "ui/mainwindow/view_actions.h"

#include <QActionGroup>

#include "ui/glyphgrid/character_panel.h"
#include "ui/mainwindow/main_window.h"
#include "ui/settings/settings.h"
#include "ui/settings/theme.h"

namespace gg::ui {

ViewActions::ViewActions(MainWindow& window) : QObject(&window), window_(window) {}

QAction* ViewActions::add(const QString& text, const QKeySequence& shortcut, std::function<void()> run) {
  auto* action = new QAction(text, this);
  action->setShortcut(shortcut);
  connect(action, &QAction::triggered, this, std::move(run));
  return action;
}

void ViewActions::fill(QMenu& menu, const QList<QAction*>& dockToggles) {
  CharacterPanel& panel = window_.characterPanel();
  menu.addAction(add(tr("Larger Cells"), QKeySequence::ZoomIn, [&panel] { panel.zoom(1); }));
  menu.addAction(add(tr("Smaller Cells"), QKeySequence::ZoomOut, [&panel] { panel.zoom(-1); }));
  menu.addAction(add(tr("Normal Cells"), QKeySequence(Qt::CTRL | Qt::Key_0), [&panel] { panel.zoom(0); }));
  menu.addSeparator();
  fillThemes(*menu.addMenu(tr("&Theme")));
  menu.addSeparator();
  menu.addActions(dockToggles);
  menu.addAction(
      add(tr("&Reset Layout"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { window_.resetLayout(); }));
  menu.addAction(add(tr("&Full Screen"), QKeySequence(Qt::Key_F11),
                     [this] { window_.setWindowState(window_.windowState() ^ Qt::WindowFullScreen); }));
}

void ViewActions::fillThemes(QMenu& menu) {
  auto* group = new QActionGroup(this);
  const auto addTheme = [&](const QString& text, Qt::Key key, Theme theme) {
    QAction* action = menu.addAction(text, QKeySequence(Qt::CTRL | Qt::ALT | key), this, [theme] {
      settings::theme.set(nameOf(theme));
      applyTheme(theme);
    });
    action->setCheckable(true);
    action->setChecked(themeFromName(settings::theme.get()) == theme);
    group->addAction(action);
  };
  addTheme(tr("As the System"), Qt::Key_0, Theme::System);
  addTheme(tr("Light"), Qt::Key_1, Theme::Light);
  addTheme(tr("Dark"), Qt::Key_2, Theme::Dark);
}

}  // namespace gg::ui
