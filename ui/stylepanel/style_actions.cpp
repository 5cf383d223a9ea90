#include "ui/stylepanel/style_actions.h"

#include <QFileDialog>
#include <QFileInfo>

#include "ui/document/document.h"
#include "ui/settings/settings.h"
#include "ui/stylepanel/font_characters_dialog.h"
#include "ui/widgets/character_text.h"

namespace gg::ui {

namespace {

void rememberFolder(const QString& path) { settings::lastFolder.set(QFileInfo(path).absolutePath()); }

}  // namespace

StyleActions::StyleActions(Document& document, QWidget* window)
    : QObject(window), document_(document), window_(window) {
  openFont_ = add(tr("&Open Style Font…"), tr("Read the style from characters of a font"), QKeySequence::Open,
                  &StyleActions::runOpenFont);
  addImages_ = add(tr("Add Glyph &Images…"), tr("Add pictures of glyphs, labelled by their file names"),
                   QKeySequence(Qt::CTRL | Qt::Key_I), &StyleActions::runAddImages);
  addFolder_ = add(tr("Add &Folder of Images…"), tr("Add every picture of a folder"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), &StyleActions::runAddFolder);
  chooseCharacters_ = add(tr("&Choose Characters…"), tr("Which characters of the style font make the style"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), &StyleActions::runChooseCharacters);
  mixStyle_ = add(tr("&Mix with a Second Style…"), tr("Make glyphs between this style and that of another font"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), &StyleActions::runMixStyle);
  removeAll_ = add(tr("&Remove All References"), tr("Start a new style"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete), &StyleActions::runRemoveAll);
  connect(&document, &Document::styleChanged, this, &StyleActions::update);
  update();
}

QAction* StyleActions::add(const QString& text, const QString& tip, const QKeySequence& shortcut,
                           void (StyleActions::*run)()) {
  auto* action = new QAction(text, this);
  action->setShortcut(shortcut);
  action->setToolTip(tip);
  action->setStatusTip(tip);
  connect(action, &QAction::triggered, this, run);
  return action;
}

void StyleActions::update() {
  const QStringList& paths = document_.styleSource().paths;
  chooseCharacters_->setEnabled(!paths.isEmpty() && isFontFile(paths.front()));
  mixStyle_->setEnabled(!document_.style().references.empty());
  removeAll_->setEnabled(!document_.style().references.empty());
}

void StyleActions::choose(const QStringList& files, const QString& characters) {
  StyleImport source;
  source.paths = files;
  source.characters = characters;
  FontCharactersDialog dialog(document_, source, window_);
  if (dialog.exec() == QDialog::Accepted) document_.importStyle(dialog.import());
}

void StyleActions::runOpenFont() {
  const QStringList files =
      QFileDialog::getOpenFileNames(window_, tr("Open Style Font"), settings::lastFolder.get(),
                                    tr("Fonts") + " (*.ttf *.otf *.ttc *.otc *.woff *.woff2 *.TTF *.OTF *.TTC)");
  if (files.isEmpty()) return;
  rememberFolder(files.front());
  choose(files, {});
}

void StyleActions::runChooseCharacters() { choose(document_.styleSource().paths, document_.styleSource().characters); }

void StyleActions::runAddImages() {
  const QStringList files =
      QFileDialog::getOpenFileNames(window_, tr("Add Glyph Images"), settings::lastFolder.get(),
                                    tr("Images") + " (*.png *.jpg *.jpeg *.bmp *.gif *.PNG *.JPG)");
  if (files.isEmpty()) return;
  rememberFolder(files.front());
  StyleImport import;
  import.paths = files;
  document_.importStyle(import);
}

void StyleActions::runAddFolder() {
  const QString folder =
      QFileDialog::getExistingDirectory(window_, tr("Add Folder of Images"), settings::lastFolder.get());
  if (folder.isEmpty()) return;
  settings::lastFolder.set(folder);
  StyleImport import;
  import.paths = {folder};
  document_.importStyle(import);
}

void StyleActions::runMixStyle() {
  const QString file =
      QFileDialog::getOpenFileName(window_, tr("Second Style"), settings::lastFolder.get(),
                                   tr("Fonts") + " (*.ttf *.otf *.ttc *.otc *.woff *.woff2 *.TTF *.OTF *.TTC)");
  if (file.isEmpty()) return;
  rememberFolder(file);
  StyleImport import;
  import.paths = {file};
  import.mode = StyleImport::Mode::Second;
  document_.importStyle(import);
}

void StyleActions::draw(char32_t character) {
  if (!chooseCharacters_->isEnabled()) return runAddImages();
  QString characters;
  for (const auto& reference : document_.style().references) {
    if (reference.character != 0) characters += textOf(reference.character);
  }
  choose(document_.styleSource().paths, characters + textOf(character));
}

void StyleActions::runRemoveAll() { document_.clearStyle(); }

}  // namespace gg::ui
