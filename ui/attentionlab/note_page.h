#pragma once
#include <vector>

#include "engine/train/deletion_figures.h"
#include "ui/attentionlab/lab_page.h"

class QComboBox;
class QTableWidget;

namespace gg::ui {

class BarPlot;

/// What attention explains and what not, with what the deletion test gave for the bundled weights.
class NotePage : public LabPage {
  Q_OBJECT

 public:
  /// `figures`: the file they are in.
  explicit NotePage(const std::string& figures);

  QComboBox& script() { return *script_; }
  QTableWidget& table() { return *table_; }
  BarPlot& plot(int block) { return *plots_[static_cast<std::size_t>(block)]; }

 private:
  void fillScripts();
  void show();
  void fillTable(const std::vector<DeletionFigure>& rows);
  void fillPlots(const std::vector<DeletionFigure>& rows);
  QString verdict(const std::vector<DeletionFigure>& rows) const;

  DeletionFigures figures_;
  QComboBox* script_;
  std::vector<std::string> blocks_;  // those of the figures
  std::vector<BarPlot*> plots_;      // one each
  QTableWidget* table_;
};

}  // namespace gg::ui
