#pragma once
class QMenu;

namespace gg::ui {

class Document;
class MainWindow;
class StyleActions;

/// Fills the window's menu bar: every action of the program is in it, with a shortcut.
void buildMenus(MainWindow& window, Document& document, StyleActions& style);

}  // namespace gg::ui
