#pragma once
#include <qcustomplot.h>

namespace gg::ui {

/// A plot in the window's colours without margins of its own, painted again when the event loop comes round.
class Plot : public QCustomPlot {
  Q_OBJECT

 public:
  explicit Plot(QWidget* parent = nullptr);

 protected:
  /// Colours and fonts, axes without lines; called again when they change. Constructors of subclasses call their own.
  virtual void applyPalette();
  void refresh();

  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
};

}  // namespace gg::ui
