#pragma once
#include <QImage>
#include <QWidget>

namespace gg::ui {

/// A glyph before and after a change, and what the change took and gave, side by side.
class EffectView : public QWidget {
  Q_OBJECT

 public:
  explicit EffectView(QWidget* parent = nullptr);

  /// Coverage, Format_Alpha8, of equal size; null: nothing yet.
  void setPictures(const QImage& before, const QImage& after);
  const QImage& before() const { return before_; }
  const QImage& after() const { return after_; }

  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QImage before_, after_;
};

}  // namespace gg::ui
