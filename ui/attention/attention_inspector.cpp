#include "ui/attention/attention_inspector.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QStackedLayout>

#include "ui/attention/attention_text.h"
#include "ui/attention/colour_bar.h"
#include "ui/attention/head_strip.h"
#include "ui/attention/heat_plot.h"
#include "ui/attention/mass_chart.h"
#include "ui/attention/merge_chips.h"
#include "ui/attention/patch_picker.h"

namespace gg::ui {

namespace {

QLabel* makeTitle(const QString& text) {
  auto* label = new QLabel(text);
  QFont font = label->font();
  font.setBold(true);
  label->setFont(font);
  return label;
}

QLabel* makeNote(const QString& text) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  label->setForegroundRole(QPalette::PlaceholderText);
  return label;
}

std::vector<HeatPanel> keyPanels(const AttentionView& view, const AttendedGlyph& glyph) {
  std::vector<HeatPanel> panels;
  for (const auto& grid : view.keys()) {
    panels.push_back({glyph.picture(grid), grid.height, grid.width, AttentionText::grid(grid, glyph)});
  }
  return panels;
}

}  // namespace

AttentionInspector::AttentionInspector(QWidget* parent)
    : QWidget(parent),
      pages_(new QStackedLayout(this)),
      blockChooser_(new QComboBox),
      sourceChooser_(new QComboBox),
      scaleChooser_(new QComboBox),
      picker_(new PatchPicker),
      patchText_(new QLabel),
      mass_(new MassChart),
      merge_(new MergeChips),
      heat_(new HeatPlot(PanelStyle())),
      colourBar_(new ColourBar),
      heads_(new HeadStrip) {
  auto* nothing = makeNote(tr("Choose a generated glyph to see where the network looked."));
  nothing->setAlignment(Qt::AlignCenter);
  pages_->addWidget(nothing);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(makeContent());
  pages_->addWidget(scroll);
  connectParts();
}

QWidget* AttentionInspector::makeContent() {
  auto* content = new QWidget;
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(10, 8, 10, 10);
  layout->setSpacing(8);
  layout->addLayout(makeChoosers());
  layout->addLayout(makeGlyphRow());
  layout->addLayout(makeHeatTitle());
  layout->addWidget(heat_);
  layout->addWidget(colourBar_);
  layout->addWidget(makeTitle(tr("Heads")));
  layout->addWidget(heads_);
  layout->addWidget(makeNote(tr("Attention shows where a head looked, not why.")));
  layout->addStretch(1);
  return content;
}

QLayout* AttentionInspector::makeChoosers() {
  blockChooser_->setAccessibleName(tr("Attention block"));
  blockChooser_->setToolTip(tr("The attention block whose heads are shown"));
  sourceChooser_->setAccessibleName(tr("What looks"));
  sourceChooser_->setToolTip(tr("The reference whose patches look"));
  scaleChooser_->setAccessibleName(tr("Colour scale"));
  scaleChooser_->addItem(tr("Absolute"), int(HeatScale::Absolute));
  scaleChooser_->addItem(tr("Per map"), int(HeatScale::PerMap));
  scaleChooser_->setToolTip(tr("Absolute: one scale for the whole block, so that heads and patches can be compared. "
                               "Per map: each map reaches the hottest colour."));
  blockChooser_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  auto* row = new QHBoxLayout;
  row->addWidget(blockChooser_, 1);
  row->addWidget(sourceChooser_);
  row->addWidget(scaleChooser_);
  return row;
}

QLayout* AttentionInspector::makeGlyphRow() {
  auto* numbers = new QVBoxLayout;
  patchText_->setWordWrap(true);
  numbers->addWidget(patchText_);
  numbers->addWidget(mass_, 1);
  auto* row = new QHBoxLayout;
  row->addWidget(picker_, 3);
  row->addLayout(numbers, 2);
  return row;
}

QLayout* AttentionInspector::makeHeatTitle() {
  auto* row = new QHBoxLayout;
  row->addWidget(makeTitle(tr("Looks at")));
  row->addStretch(1);
  row->addWidget(merge_);
  return row;
}

void AttentionInspector::connectParts() {
  connect(blockChooser_, &QComboBox::activated, this, &AttentionInspector::chooseBlock);
  connect(sourceChooser_, &QComboBox::activated, this, [this](int index) {
    view_.setSource(index);
    showSource();
  });
  connect(scaleChooser_, &QComboBox::activated, this,
          [this](int index) { setScale(HeatScale(scaleChooser_->itemData(index).toInt())); });
  connect(merge_, &MergeChips::chosen, this, [this](HeadMerge merge) {
    view_.setMerge(merge);
    showPatch();
  });
  const auto onPatch = [this](void (AttentionView::*change)(int)) {
    return [this, change](int index) {
      (view_.*change)(index);
      showPatch();
    };
  };
  connect(picker_, &PatchPicker::focused, this, onPatch(&AttentionView::focusPatch));
  connect(picker_, &PatchPicker::lockToggled, this, onPatch(&AttentionView::toggleLock));
  connect(heads_, &HeadStrip::toggled, this, onPatch(&AttentionView::toggleHead));
  connect(heads_, &HeadStrip::soloed, this, onPatch(&AttentionView::soloHead));
  connect(heads_, &HeadStrip::focused, this, onPatch(&AttentionView::focusHead));
  heat_->setDescriber([this](int panel, int cell) { return describeKey(view_.mergedRow(), panel, cell); });
  heads_->setDescriber(
      [this](int head, int panel, int cell) { return describeKey(view_.row(head), panel, cell); });
}

void AttentionInspector::setAttended(std::shared_ptr<const AttendedGlyph> attended) {
  const bool another = !attended_ || !attended || attended_->character != attended->character;
  attended_ = std::move(attended);
  view_.setMaps(attended_ ? attended_->maps : nullptr);
  pages_->setCurrentIndex(view_.empty() ? 0 : 1);
  if (view_.empty()) return showPatch();
  if (another && view_.sourceGrid().source == AttentionGrid::Source::Content) {
    view_.focusPatch(inkiestCell(attended_->glyph, view_.sourceGrid()));
  }
  fillBlocks();
  showBlock();
}

void AttentionInspector::chooseBlock(int index) {
  view_.setBlock(blockChooser_->itemData(index).toString().toStdString());
  showBlock();
}

void AttentionInspector::stepBlock(int by) {
  const int index = blockChooser_->currentIndex() + by;
  if (!view_.empty() && index >= 0 && index < blockChooser_->count()) chooseBlock(index);
}

void AttentionInspector::soloNextHead() {
  view_.soloNextHead();
  showPatch();
}

void AttentionInspector::showAllHeads() {
  view_.showAllHeads();
  showPatch();
}

void AttentionInspector::toggleLock() {
  view_.toggleLock(view_.patch());
  showPatch();
}

void AttentionInspector::setScale(HeatScale scale) {
  scaleChooser_->setCurrentIndex(scaleChooser_->findData(int(scale)));
  view_.setScale(scale);
  showPatch();
}

void AttentionInspector::fillBlocks() {
  blockChooser_->clear();
  for (const auto& name : view_.blocks()) {
    const QString id = QString::fromStdString(name);
    blockChooser_->addItem(AttentionText::block(firstMapOf(*attended_->maps, name)), id);
    blockChooser_->setItemData(blockChooser_->count() - 1, id, Qt::ToolTipRole);
  }
}

void AttentionInspector::fillSources() {
  sourceChooser_->clear();
  for (int i = 0; i < view_.block().sourceCount(); ++i) {
    sourceChooser_->addItem(AttentionText::grid(view_.block().source(i), *attended_));
  }
  sourceChooser_->setCurrentIndex(view_.source());
  sourceChooser_->setVisible(view_.block().sourceCount() > 1);
}

void AttentionInspector::showBlock() {
  blockChooser_->setCurrentIndex(blockChooser_->findData(QString::fromStdString(view_.block().name())));
  fillSources();
  showSource();
}

void AttentionInspector::showSource() {
  const auto& grid = view_.sourceGrid();
  const bool ofGlyph = grid.source == AttentionGrid::Source::Content;
  picker_->setPicture(ofGlyph ? attended_->glyph : attended_->picture(grid), grid.height, grid.width);
  const auto panels = keyPanels(view_, *attended_);
  QStringList labels;
  for (const auto& panel : panels) labels.append(panel.caption);
  mass_->setLabels(labels);
  heat_->setPanels(panels);
  heads_->setHeads(view_.heads(), panels);
  showPatch();
}

void AttentionInspector::showPatch() {
  if (!view_.empty()) showNumbers();
  Q_EMIT viewChanged();
}

void AttentionInspector::showNumbers() {
  picker_->setPatch(view_.patch(), view_.locked());
  const QString place = AttentionText::cell(view_.sourceGrid(), view_.patch());
  patchText_->setText(view_.locked() ? tr("Patch: %1 (locked)").arg(place) : tr("Patch: %1").arg(place));
  const auto row = view_.mergedRow();
  const float limit = view_.limit(row);
  heat_->setWeights(row, limit);
  colourBar_->setLimit(limit, view_.scale() == HeatScale::Absolute);
  const auto mass = view_.mass();
  mass_->setMass(mass);
  for (int i = 0; i < heat_->panelCount(); ++i) {
    const auto index = static_cast<std::size_t>(i);
    heat_->setCaption(i, tr("%1 · %2").arg(AttentionText::grid(view_.keys()[index], *attended_),
                                           AttentionText::percent(mass[index])));
  }
  heads_->show(view_);
}

QString AttentionInspector::describeKey(const std::vector<float>& row, int panel, int cell) const {
  const auto& grid = view_.keys()[static_cast<std::size_t>(panel)];
  std::size_t index = static_cast<std::size_t>(cell);
  for (int i = 0; i < panel; ++i) index += static_cast<std::size_t>(view_.keys()[static_cast<std::size_t>(i)].cells());
  const double weight = static_cast<double>(row[index]);
  const QLocale locale;
  return tr("%1 · %2\nweight %3, %4 times the average")
      .arg(AttentionText::grid(grid, *attended_), AttentionText::cell(grid, cell), locale.toString(weight, 'f', 4),
           locale.toString(weight * static_cast<double>(row.size()), 'f', 1));
}

}  // namespace gg::ui
