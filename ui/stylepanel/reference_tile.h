#pragma once
#include <QFrame>
#include <QImage>

class QLineEdit;
class QToolButton;

namespace gg::ui {

/// One reference of the tray: picture, the character it shows, mute, remove.
class ReferenceTile : public QFrame {
  Q_OBJECT

 public:
  ReferenceTile(std::uint64_t reference, QWidget* parent = nullptr);

  std::uint64_t reference() const { return reference_; }
  void show(const QImage& coverage, char32_t character, const QString& source, bool muted);
  QToolButton& muteButton() { return *mute_; }
  QToolButton& removeButton() { return *remove_; }
  QLineEdit& label() { return *label_; }

 Q_SIGNALS:
  void muteRequested(std::uint64_t reference, bool muted);
  void removeRequested(std::uint64_t reference);
  void characterGiven(std::uint64_t reference, char32_t character);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void takeLabel();
  void updateIcons();

  std::uint64_t reference_;
  QImage coverage_;
  char32_t character_ = 0;
  bool muted_ = false;
  QLineEdit* label_;
  QToolButton *mute_, *remove_;
};

}  // namespace gg::ui
