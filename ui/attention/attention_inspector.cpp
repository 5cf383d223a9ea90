#include "ui/attention/attention_inspector.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <numeric>

#include "ui/attention/attention_text.h"
#include "ui/attention/bar_chart.h"
#include "ui/attention/block_overview.h"
#include "ui/attention/block_panels.h"
#include "ui/attention/chip_choice.h"
#include "ui/attention/colour_bar.h"
#include "ui/attention/detail_tabs.h"
#include "ui/attention/display_actions.h"
#include "ui/attention/head_numbers.h"
#include "ui/attention/head_strip.h"
#include "ui/attention/heat_plot.h"
#include "ui/attention/matrix_page.h"
#include "ui/attention/matrix_plot.h"
#include "ui/attention/patch_picker.h"
#include "ui/attention/source_strip.h"
#include "ui/settings/settings.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/text_labels.h"

namespace gg::ui {

namespace {

constexpr PanelStyle kHeatPanels{64, 208, 8, 18};

}  // namespace

AttentionInspector::AttentionInspector(QWidget* parent)
    : QWidget(parent), scheme_(heatSchemeFromName(settings::attentionColours.get())), pages_(new QStackedLayout(this)),
      blockChooser_(new QComboBox), sources_(new SourceStrip), picker_(new PatchPicker), patchText_(new QLabel),
      mass_(new BarChart(tr("Share of each reference"), &AttentionText::percent)),
      direction_(new ChipChoice(tr("Direction"))), merge_(new ChipChoice(tr("Merging of the heads"))),
      heat_(new HeatPlot(kHeatPanels)), colourBar_(new ColourBar), details_(new DetailTabs), heads_(new HeadStrip),
      matrix_(new MatrixPage), overview_(new BlockOverview), numbers_(new HeadNumbers) {
  view_.setContourShare(settings::attentionContour.get() / 100.0);
  colours_ = HeatColours(scheme_);
  display_ = new DisplayActions(*this);
  auto* nothing = makeNote(tr("Choose a generated glyph to see where the network looked."));
  nothing->setAlignment(Qt::AlignCenter);
  pages_->addWidget(nothing);
  pages_->addWidget(makeScrolled(makeContent()));
  connectParts();
  connectDetails();
}

QWidget* AttentionInspector::makeContent() {
  auto* content = new QWidget;
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(10, 8, 10, 10);
  layout->setSpacing(8);
  layout->addLayout(makeChoosers());
  layout->addWidget(sources_);
  layout->addLayout(makeGlyphRow());
  layout->addLayout(makeHeatTitle());
  layout->addWidget(heat_);
  layout->addWidget(colourBar_);
  makeDetails();
  layout->addWidget(details_);
  auto* note = makeNote(tr("Attention shows where a head looked, not why. <a href=\"#\">What it explains</a>"));
  note->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
  connect(note, &QLabel::linkActivated, this, &AttentionInspector::noteAsked);
  layout->addWidget(note);
  layout->addStretch(1);
  return content;
}

QLayout* AttentionInspector::makeChoosers() {
  blockChooser_->setAccessibleName(tr("Attention block"));
  blockChooser_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  auto* menu = new QMenu(this);
  display_->fill(*menu);
  auto* display = new QPushButton(tr("Display"));
  display->setToolTip(tr("Scale, colours and contour of the heat"));
  display->setMenu(menu);
  auto* row = new QHBoxLayout;
  row->addWidget(blockChooser_, 1);
  row->addWidget(display);
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
  heat_->setAccessibleName(tr("Heat of the weights"));
  direction_->add(int(AttentionDirection::Looks), tr("Looks at"), tr("Where does this patch look?"));
  direction_->add(int(AttentionDirection::Feeds), tr("Feeds"),
                  tr("What did this patch feed? Which patches drew on it?"));
  merge_->add(int(HeadMerge::Max), tr("Max"), tr("The largest weight that any chosen head gives"));
  merge_->add(int(HeadMerge::Mean), tr("Mean"), tr("The mean of the chosen heads"));
  auto* row = new QHBoxLayout;
  row->addWidget(direction_);
  row->addStretch(1);
  row->addWidget(merge_);
  return row;
}

void AttentionInspector::makeDetails() {
  details_->add(heads_, tr("Heads"), tr("What each head looks at"));
  details_->add(matrix_, tr("Matrix"), tr("The weights of all patches"));
  details_->add(overview_, tr("Blocks"), tr("Every block and head"));
  details_->add(numbers_, tr("Numbers"), tr("Entropy, largest weight and shares of each head"));
  auto* menu = new QMenu(this);
  menu->setToolTipsVisible(true);
  menu->addActions(display_->orders());
  auto* sort = new QPushButton(tr("Sort"));
  sort->setToolTip(tr("The order of the heads"));
  sort->setMenu(menu);
  details_->setCorner(heads_, sort);
}

void AttentionInspector::connectParts() {
  connect(blockChooser_, &QComboBox::activated, this, &AttentionInspector::chooseBlock);
  connect(sources_, &SourceStrip::chosen, this, &AttentionInspector::chooseSource);
  connect(mass_, &BarChart::clicked, this, [this](int bar) {
    if (view_.direction() == AttentionDirection::Feeds) chooseSource(bar);
  });
  connect(direction_, &ChipChoice::chosen, this, [this](int value) { setDirection(AttentionDirection(value)); });
  connect(merge_, &ChipChoice::chosen, this, [this](int value) {
    view_.setMerge(HeadMerge(value));
    showPatch();
  });
  connect(picker_, &PatchPicker::focused, this, &AttentionInspector::focusPatch);
  connect(picker_, &PatchPicker::lockToggled, this, &AttentionInspector::lockPatch);
  connect(heat_, &HeatPlot::hovered, this, &AttentionInspector::showTarget);
  connect(heat_, &HeatPlot::clicked, this, [this](int target) {
    view_.follow(target);
    showBlock();
  });
  heat_->setDescriber([this](int target) {
    const auto weights = view_.mergedRow();
    const QString follow = view_.direction() == AttentionDirection::Looks ? tr("Click: what did this patch feed?")
                                                                          : tr("Click: where does this patch look?");
    return tr("%1\n%2").arg(describeWeight(weights[static_cast<std::size_t>(target)], target), follow);
  });
}

void AttentionInspector::connectDetails() {
  const auto onIndex = [this](void (AttentionView::*change)(int)) {
    return [this, change](int index) {
      (view_.*change)(index);
      showPatch();
    };
  };
  connect(details_, &DetailTabs::pageChosen, this, [this] {
    if (!view_.empty()) showSource();
  });
  connect(heads_, &HeadStrip::toggled, this, onIndex(&AttentionView::toggleHead));
  connect(heads_, &HeadStrip::soloed, this, onIndex(&AttentionView::soloHead));
  connect(heads_, &HeadStrip::focused, this, onIndex(&AttentionView::focusHead));
  connect(numbers_, &HeadNumbers::soloed, this, onIndex(&AttentionView::soloHead));
  MatrixPlot& matrix = matrix_->plot();
  connect(&matrix, &MatrixPlot::patchFocused, this, &AttentionInspector::focusPatch);
  connect(&matrix, &MatrixPlot::lockToggled, this, &AttentionInspector::lockPatch);
  connect(&matrix, &MatrixPlot::targetFocused, this, &AttentionInspector::showTarget);
  connect(overview_, &BlockOverview::chosen, this, [this](int block, int head) {
    view_.setBlock(view_.blocks()[static_cast<std::size_t>(block)]);
    view_.soloHead(head);
    showBlock();
  });
  heads_->setDescriber([this](int head, int target) {
    return describeWeight(view_.row(head)[static_cast<std::size_t>(target)], target);
  });
  matrix.setDescriber([this](int patch, int target) {
    const float weight = view_.mergedHeat(patch).weights[static_cast<std::size_t>(target)];
    return tr("Patch: %1\n%2").arg(AttentionText::cell(view_.sourceGrid(), patch), describeWeight(weight, target));
  });
}

void AttentionInspector::setAttended(std::shared_ptr<const AttendedGlyph> attended) {
  const bool another = !attended_ || !attended || attended_->character != attended->character;
  details_->forget();
  attended_ = std::move(attended);
  view_.setMaps(attended_ ? attended_->maps : nullptr);
  pages_->setCurrentIndex(view_.empty() ? 0 : 1);
  if (view_.empty()) return showPatch();
  if (another && view_.sourceGrid().source == AttentionGrid::Source::Content) {
    view_.focusPatch(inkiestCell(attended_->glyph, view_.sourceGrid()));
  }
  const double bytes = std::accumulate(attended_->maps->begin(), attended_->maps->end(), 0.0,
                                       [](double sum, const AttentionMap& map) { return sum + double(map.bytes()); });
  blockChooser_->setToolTip(tr("The attention block whose heads are shown\nThe maps of this glyph take %1 of memory")
                                .arg(QLocale().formattedDataSize(qRound64(bytes), 1)));
  fillBlocks();
  showBlock();
}

void AttentionInspector::setDirection(AttentionDirection direction) {
  view_.setDirection(direction);
  if (view_.empty()) return showPatch();
  showBlock();
}

void AttentionInspector::chooseBlock(int index) {
  view_.setBlock(blockChooser_->itemData(index).toString().toStdString());
  showBlock();
}

void AttentionInspector::chooseSource(int index) {
  view_.setSource(index);
  showSource();
}

void AttentionInspector::stepBlock(int by) {
  const int index = blockChooser_->currentIndex() + by;
  if (!view_.empty() && index >= 0 && index < blockChooser_->count()) chooseBlock(index);
}

void AttentionInspector::stepSource(int by) {
  if (!view_.empty()) chooseSource(view_.source() + by);
}

void AttentionInspector::stepHead(int by) {
  view_.stepHead(by);
  showPatch();
}

void AttentionInspector::showAllHeads() {
  view_.showAllHeads();
  showPatch();
}

void AttentionInspector::setHeadOrder(HeadOrder order) {
  view_.setHeadOrder(order);
  showPatch();
}

void AttentionInspector::setHeadEffects(const std::vector<HeadEffect>& effects) {
  view_.setHeadEffects(effects);
  showPatch();
}

void AttentionInspector::stepPatch(int rows, int columns) { picker_->step(rows, columns); }

void AttentionInspector::focusPatch(int cell) {
  view_.focusPatch(cell);
  showPatch();
}

void AttentionInspector::lockPatch(int cell) {
  view_.toggleLock(cell);
  showPatch();
}

void AttentionInspector::toggleLock() { lockPatch(view_.patch()); }

void AttentionInspector::setScale(HeatScale scale) {
  view_.setScale(scale);
  showPatch();
}

void AttentionInspector::setScheme(HeatScheme scheme) {
  scheme_ = scheme;
  if (scheme == HeatScheme::HeadHues) view_.setMerge(HeadMerge::Max);
  settings::attentionColours.set(nameOf(scheme));
  colours_ = HeatColours(scheme, view_.heads());
  showPatch();
}

void AttentionInspector::setContour(int percent) {
  settings::attentionContour.set(percent);
  view_.setContourShare(percent / 100.0);
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

void AttentionInspector::showBlock() {
  blockChooser_->setCurrentIndex(blockChooser_->findData(QString::fromStdString(view_.block().name())));
  colours_ = HeatColours(scheme_, view_.heads());
  std::vector<HeatPanel> sources;
  for (int i = 0; i < view_.block().sourceCount(); ++i) sources.push_back(sourcePanel(view_.block(), i, *attended_));
  sources_->setSources(sources);
  sources_->setVisible(sources.size() > 1);
  showSource();
}

void AttentionInspector::showSource() {
  const HeatPanel source = sourcePanel(view_.block(), view_.source(), *attended_);
  sources_->setChosen(view_.source());
  picker_->setPicture(source.coverage, source.rows, source.columns);
  picker_->setDirection(view_.direction());
  heat_->setPanels(targetPanels(view_.block(), view_.source(), *attended_));
  details_->page().showSource(view_, *attended_);
  showPatch();
}

void AttentionInspector::showPatch() {
  if (!view_.empty()) showNumbers();
  direction_->setChosen(int(view_.direction()));
  Q_EMIT viewChanged();
}

void AttentionInspector::showTarget(int target) {
  view_.focusTarget(target);
  heat_->setMarked(view_.focusedTarget());
  if (!view_.empty()) details_->page().showTarget(view_);
}

void AttentionInspector::showNumbers() {
  picker_->setPatch(view_.patch(), view_.locked());
  const QString place = AttentionText::cell(view_.sourceGrid(), view_.patch());
  patchText_->setText(view_.locked() ? tr("Patch: %1 (locked)").arg(place) : tr("Patch: %1").arg(place));
  const Heat heat = view_.heat();
  heat_->setHeat(heat, colours_);
  heat_->setMarked(view_.focusedTarget());
  colourBar_->setColours(colours_);
  colourBar_->setLimit(heat.limit, view_.scale() == HeatScale::Absolute);
  merge_->setChosen(int(view_.merge()));
  merge_->setEnabled(scheme_ != HeatScheme::HeadHues);
  showMass();
  details_->page().showPatch(view_, colours_);
}

void AttentionInspector::showMass() {
  const auto mass = view_.mass();
  for (int i = 0; i < heat_->panelCount() && heat_->panelCount() > 1; ++i) {
    const auto index = static_cast<std::size_t>(i);
    heat_->setCaption(i, tr("%1 · %2").arg(AttentionText::grid(view_.targets()[index], *attended_),
                                           AttentionText::percent(mass[index])));
  }
  const bool looks = view_.direction() == AttentionDirection::Looks;
  QStringList labels;
  std::vector<bool> accented;
  if (looks) {
    for (const auto& grid : view_.targets()) labels.append(AttentionText::grid(grid, *attended_));
  } else {
    for (int i = 0; i < view_.block().sourceCount(); ++i) {
      labels.append(AttentionText::grid(view_.block().source(i), *attended_));
      accented.push_back(i == view_.source());
    }
  }
  mass_->setLabels(labels);
  mass_->setAccented(accented);
  mass_->setValues(looks ? mass : view_.sourceShares(), 1);
  mass_->setToolTip(looks ? tr("How much of the patch's attention each reference gets")
                          : tr("How much of the attention of all patches each reference gets"));
}

QString AttentionInspector::describeWeight(float weight, int target) const {
  const TargetPlace place = view_.placeOf(target);
  const auto& grid = view_.targets()[place.grid];
  const QLocale locale;
  return tr("%1 · %2\nweight %3, %4 times the average")
      .arg(AttentionText::grid(grid, *attended_), AttentionText::cell(grid, place.cell),
           locale.toString(static_cast<double>(weight), 'f', 4),
           locale.toString(static_cast<double>(weight / view_.block().evenWeight(view_.source())), 'f', 1));
}

}  // namespace gg::ui
