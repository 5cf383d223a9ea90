#pragma once
#include <QAction>
#include <QObject>

namespace gg::ui {

class Document;

/// What can be done with the style; shared by the File and Style menus and the style panel.
class StyleActions : public QObject {
  Q_OBJECT

 public:
  StyleActions(Document& document, QWidget* window);

  QAction* openFont() const { return openFont_; }
  QAction* addImages() const { return addImages_; }
  QAction* addFolder() const { return addFolder_; }
  QAction* chooseCharacters() const { return chooseCharacters_; }
  QAction* mixStyle() const { return mixStyle_; }
  QAction* removeAll() const { return removeAll_; }

  /// Opens the place to add a reference of the character: the style font's characters, or pictures.
  void draw(char32_t character);

 private:
  QAction* add(const QString& text, const QString& tip, const QKeySequence& shortcut, void (StyleActions::*run)());
  void runOpenFont();
  void runAddImages();
  void runAddFolder();
  void runChooseCharacters();
  void runMixStyle();
  void runRemoveAll();
  void choose(const QStringList& files, const QString& characters);
  void update();

  Document& document_;
  QWidget* window_;
  QAction *openFont_, *addImages_, *addFolder_, *chooseCharacters_, *mixStyle_, *removeAll_;
};

}  // namespace gg::ui
