#pragma once
#include <QDialog>
#include <memory>

#include "ui/document/style_import.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace gg::ui {

class Document;
class FontBrowser;
class FontGrid;

/// Chooses the characters of a font that make the style: by clicking, by typing, or left to the program.
class FontCharactersDialog : public QDialog {
  Q_OBJECT

 public:
  /// How many characters of a font are chosen when none is named: loadStyle's number.
  static constexpr int kChosenByItself = 8;

  /// Starts with the characters of `source`, whose paths are the files of the font.
  FontCharactersDialog(Document& document, const StyleImport& source, QWidget* parent = nullptr);
  ~FontCharactersDialog() override;

  /// What to read when the dialog was accepted.
  StyleImport import() const;
  QLineEdit& charactersEdit() { return *characters_; }
  FontGrid& grid() { return *grid_; }

 private:
  void buildLayout();
  void showFont();
  void showFailure(const QString& sentence);
  void takeText(const QString& text);
  void takeSelection();
  void find(const QString& text);
  void updateCount();

  StyleImport source_;
  std::unique_ptr<FontBrowser> font_;
  FontGrid* grid_;
  QLineEdit *characters_, *find_;
  QLabel *count_, *failure_;
  QCheckBox* add_;
  QPushButton* use_ = nullptr;
};

}  // namespace gg::ui
