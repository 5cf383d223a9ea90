#pragma once
#include <QWidget>

#include "ui/attentionlab/lab_slider.h"

class QBoxLayout;
class QLabel;

namespace gg::ui {

class FormulaLabel;

/// A page of the lab, from top to bottom: title, what to see and try, formula, controls, numbers, plots.
class LabPage : public QWidget {
  Q_OBJECT

 public:
  /// What the page says under the plots' controls.
  QString numbers() const;

 protected:
  LabPage(const QString& title, const QString& text, const QString& formula);

  /// A slider in the row of controls; `tip` says what it does, every change runs `changed`.
  template <class Page>
  LabSlider* addSlider(const QString& name, const QString& tip, const LabScale& scale, double value,
                       void (Page::*changed)()) {
    LabSlider* slider = makeSlider(name, tip, scale, value);
    connect(slider, &LabSlider::changed, static_cast<Page*>(this), changed);
    return slider;
  }
  /// Any other control, with its name above it where it does not say it itself.
  void addControl(QWidget* control, const QString& tip, const QString& name = {});
  /// A plot with its title, beside the others of the last row.
  void addPlot(QWidget* plot, const QString& title, int stretch = 1);
  /// Plots one above the other, as a part of the last row.
  QBoxLayout* addPlotColumn(int stretch = 1);
  void addPlot(QBoxLayout& column, QWidget* plot, const QString& title);
  /// The plots that follow stand in a row below.
  void addPlotRow(int stretch = 1);
  void setFormula(const QString& formula);
  void setNumbers(const QString& text);

 private:
  LabSlider* makeSlider(const QString& name, const QString& tip, const LabScale& scale, double value);

  FormulaLabel* formula_;
  QBoxLayout* controls_;
  QLabel* numbers_;
  QBoxLayout* rows_;
  QBoxLayout* row_ = nullptr;
};

}  // namespace gg::ui
