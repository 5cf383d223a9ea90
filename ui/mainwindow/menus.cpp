#include "ui/mainwindow/menus.h"

#include <QApplication>
#include <QMenuBar>
#include <QMessageBox>

#include "ui/attention/attention_actions.h"
#include "ui/attention/attention_export.h"
#include "ui/attention/attention_inspector.h"
#include "ui/attentionlab/attention_lab.h"
#include "ui/compare/compare_panel.h"
#include "ui/document/document.h"
#include "ui/document/sample.h"
#include "ui/glyphgrid/character_panel.h"
#include "ui/glyphgrid/charset_chooser.h"
#include "ui/glyphgrid/glyph_actions.h"
#include "ui/mainwindow/export_command.h"
#include "ui/mainwindow/generate_actions.h"
#include "ui/mainwindow/main_window.h"
#include "ui/mainwindow/recent_files.h"
#include "ui/mainwindow/view_actions.h"
#include "ui/stylepanel/style_actions.h"
#include "ui/widgets/menu_fill.h"
#include "ui/widgets/message_bar.h"

namespace gg::ui {

namespace {

void fillSamples(QMenu& menu, MainWindow& window) {
  int key = Qt::Key_1;
  for (const Sample& sample : Sample::bundled()) {
    QAction* action = menu.addAction(sample.title, &window, [&window, sample] { window.openSample(sample); });
    if (key <= Qt::Key_9) action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(key++)));
  }
  menu.setEnabled(!menu.isEmpty());
}

void fillFile(QMenu& menu, MainWindow& window, Document& document, const StyleActions& style) {
  addAll(menu, {style.openFont(), style.addImages(), style.addFolder()});
  QMenu* recent = menu.addMenu(MainWindow::tr("Recent &Files"));
  new RecentFiles(document, *recent);  // goes with the menu
  fillSamples(*menu.addMenu(MainWindow::tr("&Samples")), window);
  menu.addSeparator();
  menu.addAction(MainWindow::tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), &window,
                 [&window, &document] { exportGlyphs(document, &window); });
  menu.addSeparator();
  QAction* quit = menu.addAction(MainWindow::tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), &window, &QWidget::close);
  quit->setMenuRole(QAction::QuitRole);
}

void fillEdit(QMenu& menu, MainWindow& window, Document& document) {
  QAction* undo = document.undoStack()->createUndoAction(&window, MainWindow::tr("&Undo"));
  undo->setShortcut(QKeySequence::Undo);
  QAction* redo = document.undoStack()->createRedoAction(&window, MainWindow::tr("&Redo"));
  redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
  addAll(menu, {undo, redo, nullptr});
  addAll(menu, window.characterPanel().actions().actions());
  menu.addSeparator();
  menu.addAction(MainWindow::tr("&Find Characters"), QKeySequence::Find, &window,
                 [&window] { window.characterPanel().focusFilter(); });
}

void fillAttention(QMenu& menu, MainWindow& window) {
  addAll(menu, (new AttentionActions(window.inspector(), window.inspectorToggle(), &window))->actions());
  menu.addAction(window.compareToggle());
  menu.addSeparator();
  auto* files = new AttentionExport(window.inspector(), &window);
  QObject::connect(&window.compare(), &ComparePanel::figureWanted, files, &AttentionExport::askFigures);
  QObject::connect(files, &AttentionExport::told, &window.messageBar(), &MessageBar::show);
  addAll(menu, files->actions());
  menu.addAction(MainWindow::tr("Attention &Lab…"), QKeySequence(Qt::Key_F7), &window,
                 [&window] { AttentionLab::open(window, window.inspector()); });
  QAction* note = menu.addAction(MainWindow::tr("What Attention E&xplains…"), QKeySequence(Qt::SHIFT | Qt::Key_F7),
                                 &window, [&window] { AttentionLab::openNote(window, window.inspector()); });
  QObject::connect(&window.inspector(), &AttentionInspector::noteAsked, note, &QAction::trigger);
}

void fillHelp(QMenu& menu, MainWindow& window) {
  menu.addAction(MainWindow::tr("&About Glyphgraft"), QKeySequence(Qt::Key_F1), &window, [&window] {
    QMessageBox::about(&window, MainWindow::tr("About Glyphgraft"),
                       MainWindow::tr("<h3>Glyphgraft %1</h3><p>From a few glyphs to a whole character set in their "
                                      "style, with the attention that made it.</p><p>Licence: GPL 3 or later.</p>")
                           .arg(QApplication::applicationVersion()));
  });
  menu.addAction(MainWindow::tr("About &Qt"), QKeySequence(Qt::SHIFT | Qt::Key_F1), qApp, &QApplication::aboutQt);
}

}  // namespace

void buildMenus(MainWindow& window, Document& document, StyleActions& style) {
  QMenuBar& bar = *window.menuBar();
  fillFile(*bar.addMenu(MainWindow::tr("&File")), window, document, style);
  fillEdit(*bar.addMenu(MainWindow::tr("&Edit")), window, document);
  (new ViewActions(window))
      ->fill(*bar.addMenu(MainWindow::tr("&View")),
             {window.styleToggle(), window.inspectorToggle(), window.whatIfToggle(), window.surveyToggle(),
              window.compareToggle()});
  addAll(*bar.addMenu(MainWindow::tr("&Style")),
         {style.chooseCharacters(), style.mixStyle(), nullptr, style.removeAll()});
  addAll(*bar.addMenu(MainWindow::tr("&Generate")), (new GenerateActions(document, &window))->actions());
  fillAttention(*bar.addMenu(MainWindow::tr("&Attention")), window);
  fillHelp(*bar.addMenu(MainWindow::tr("&Help")), window);
}

}  // namespace gg::ui
