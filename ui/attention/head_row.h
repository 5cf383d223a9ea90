#pragma once
#include <QWidget>

class QLabel;

namespace gg {
struct OmissionMeasures;
}

namespace gg::ui {

class AttentionView;
class HeadChip;
class HeatColours;
class HeatPlot;

/// One head: its chip, its heat over every target, its entropy or what the glyph loses without it.
class HeadRow : public QWidget {
  Q_OBJECT

 public:
  explicit HeadRow(int head, QWidget* parent = nullptr);

  void showPatch(const AttentionView& view, const HeatColours& colours);
  HeadChip& chip() { return *chip_; }
  HeatPlot& heat() { return *heat_; }
  QString numberText() const;

 Q_SIGNALS:
  void toggled();
  void soloed();
  void hovered(bool inside);

 protected:
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void showEntropy(const AttentionView& view);
  void showEffect(const OmissionMeasures* effect);

  int head_;
  HeadChip* chip_;
  HeatPlot* heat_;
  QLabel* number_;
};

}  // namespace gg::ui
