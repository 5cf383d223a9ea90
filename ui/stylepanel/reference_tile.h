#pragma once
#include <QFrame>
#include <QImage>

class QAction;
class QLineEdit;
class QToolButton;

namespace gg::ui {

/// One reference of the tray: picture, the character it shows, mute, remove. Mute and remove are actions: buttons,
/// context menu, and keys (M, Delete) while the tile has the focus.
class ReferenceTile : public QFrame {
  Q_OBJECT

 public:
  ReferenceTile(std::uint64_t reference, QWidget* parent = nullptr);

  std::uint64_t reference() const { return reference_; }
  void show(const QImage& coverage, char32_t character, const QString& source, bool muted);
  QToolButton& muteButton() { return *muteButton_; }
  QToolButton& removeButton() { return *removeButton_; }
  QLineEdit& label() { return *label_; }

 Q_SIGNALS:
  void muteRequested(std::uint64_t reference, bool muted);
  void removeRequested(std::uint64_t reference);
  void characterGiven(std::uint64_t reference, char32_t character);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QAction* makeAction(QToolButton& button, const QKeySequence& shortcut);
  void takeLabel();
  void updateIcons();

  std::uint64_t reference_;
  QImage coverage_;
  char32_t character_ = 0;
  bool muted_ = false;
  QLineEdit* label_;
  QToolButton *muteButton_, *removeButton_;
  QAction *mute_, *remove_;
};

}  // namespace gg::ui
