#pragma once
#include <QWidget>
#include <string>
#include <vector>

#include "engine/generate/attention_map.h"
#include "engine/generate/omission.h"

class QGridLayout;

namespace gg::ui {

class HeadChip;

/// Which heads have a say: a row of chips for each content → reference block.
class HeadMutes : public QWidget {
  Q_OBJECT

 public:
  explicit HeadMutes(QWidget* parent = nullptr);

  /// Chips for the content → reference blocks of the maps; nothing is built anew for the same blocks.
  void setBlocks(const std::vector<AttentionMap>& maps);
  void show(const Omission& omission);
  HeadChip& chip(const std::string& block, int head);

 Q_SIGNALS:
  void toggled(const std::string& block, int head);
  void soloed(const std::string& block, int head, int heads);

 private:
  struct Row {
    std::string block;
    std::vector<HeadChip*> chips;
    QString title;
  };
  void addRow(const AttentionMap& map);

  QGridLayout* layout_;
  std::vector<Row> rows_;
};

}  // namespace gg::ui
