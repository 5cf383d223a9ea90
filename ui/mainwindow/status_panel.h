#pragma once
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace gg::ui {

class Document;

/// The right part of the status bar: progress with Cancel, and the device.
class StatusPanel : public QWidget {
  Q_OBJECT

 public:
  explicit StatusPanel(Document& document, QWidget* parent = nullptr);

  /// "generating 412 / 3755, 38 glyphs/s, 1 min 28 s left"
  QString progressText() const;
  QToolButton& cancelButton() { return *cancel_; }

 private:
  void showProgress();
  void showModel();

  Document& document_;
  QLabel *text_, *device_;
  QProgressBar* bar_;
  QToolButton* cancel_;
};

/// "1 min 28 s", "12 s".
QString durationText(double seconds);

}  // namespace gg::ui
