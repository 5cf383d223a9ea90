#pragma once
#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace gg::ui {

class Document;

/// Refines the model on the present references: how long, how it goes, and glyphs before and after. Not modal: the
/// window goes on meanwhile.
class RefineDialog : public QDialog {
  Q_OBJECT

 public:
  explicit RefineDialog(Document& document, QWidget* parent = nullptr);
  /// The one of the window, made when first asked for.
  static void open(Document& document, QWidget& window);

  QPushButton& startButton() { return *start_; }
  QSpinBox& stepsEdit() { return *steps_; }
  QString stateText() const;

 private:
  void toggle();
  void showState();

  Document& document_;
  QSpinBox* steps_;
  QLabel *intro_, *state_;
  QProgressBar* progress_;
  QPushButton* start_;
  bool done_ = false;
};

/// Asks where, and saves the refined weights.
void saveRefinedModel(Document& document, QWidget* window);

}  // namespace gg::ui
