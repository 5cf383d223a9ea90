#pragma once
#include <QWidget>

#include "engine/generate/attention_map.h"
#include "engine/generate/deletion.h"

class QComboBox;
class QLabel;
class QLayout;
class QProgressBar;
class QPushButton;

namespace gg::ui {

class DeletionChart;
class WhatIf;

/// The deletion test of the inspected glyph: runs it, draws its curve for a block and head, and says what it means.
class DeletionPanel : public QWidget {
  Q_OBJECT

 public:
  explicit DeletionPanel(WhatIf& whatIf, QWidget* parent = nullptr);

  /// The content → reference blocks of the maps can be chosen.
  void setBlocks(const std::vector<AttentionMap>& maps);

  QPushButton& button() { return *button_; }
  QComboBox& blockChooser() { return *block_; }
  QComboBox& headChooser() { return *head_; }
  DeletionChart& chart() { return *chart_; }
  QString verdict() const;

 private:
  QLayout* makeChoosers();
  void startOrCancel();
  void fillHeads();
  void showTest();
  void showCurve();

  WhatIf& whatIf_;
  QPushButton* button_;
  QProgressBar* bar_;
  QComboBox *block_, *head_;
  DeletionChart* chart_;
  QLabel* verdict_;
};

}  // namespace gg::ui
