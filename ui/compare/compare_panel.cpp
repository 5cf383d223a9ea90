#include "ui/compare/compare_panel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedLayout>
#include <QToolButton>
#include <algorithm>

#include "ui/attention/attended_glyph.h"
#include "ui/attention/attention_inspector.h"
#include "ui/attention/shown_attention.h"
#include "ui/causalcheck/difference_scale.h"
#include "ui/causalcheck/effect_figures.h"
#include "ui/causalcheck/effect_view.h"
#include "ui/compare/heat_pair.h"
#include "ui/document/comparison.h"
#include "ui/settings/settings.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/text_labels.h"

namespace gg::ui {

ComparePanel::ComparePanel(Comparison& comparison, AttentionInspector& inspector, QWidget* parent)
    : QWidget(parent), comparison_(comparison), inspector_(inspector), pages_(new QStackedLayout(this)),
      chooser_(new QComboBox), save_(new QToolButton), hint_(makeNote({})), pictures_(new EffectView),
      figures_(new EffectFigures), heat_(new HeatPair) {
  auto* nothing = makeNote(tr("Choose a generated glyph to compare it."));
  nothing->setAlignment(Qt::AlignCenter);
  pages_->addWidget(nothing);
  pages_->addWidget(makeScrolled(makeContent()));
  connectParts();
  fillChooser();
  showBoth();
}

QWidget* ComparePanel::makeContent() {
  chooser_->setToolTip(tr("What B is"));
  chooser_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  save_->setText(tr("Save Figure…"));
  save_->setToolTip(tr("A and B with their heat and the numbers, as a vector graphic"));
  save_->setAutoRaise(true);
  auto* chooser = new QHBoxLayout;
  chooser->addWidget(new QLabel(tr("Compare with")));
  chooser->addWidget(chooser_, 1);
  chooser->addWidget(save_);
  pictures_->setCaptions(tr("A, as it is"), tr("B"));
  auto* content = new QWidget;
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(10, 8, 10, 10);
  layout->setSpacing(8);
  layout->addLayout(chooser);
  layout->addWidget(pictures_);
  layout->addWidget(new DifferenceScale(*pictures_));
  layout->addWidget(figures_);
  layout->addWidget(hint_);
  layout->addWidget(heat_);
  layout->addStretch(1);
  return content;
}

void ComparePanel::connectParts() {
  connect(chooser_, &QComboBox::activated, this, &ComparePanel::choose);
  connect(save_, &QToolButton::clicked, this, [this] {
    if (const auto both = figures(); !both.empty()) Q_EMIT figureWanted(both);
  });
  connect(&comparison_, &Comparison::changed, this, &ComparePanel::take);
  connect(&inspector_, &AttentionInspector::viewChanged, this, [this] {
    if (isVisible()) showBoth();
  });
  connect(pictures_, &EffectView::pointed, this, [this](const QPointF& place) {
    if (const int patch = patchAt(place); patch >= 0) inspector_.focusPatch(patch);
  });
  connect(pictures_, &EffectView::picked, this, [this](const QPointF& place) {
    if (const int patch = patchAt(place); patch >= 0) inspector_.lockPatch(patch);
  });
}

void ComparePanel::fillChooser() {
  const QString file = comparison_.modelFile();
  chooser_->clear();
  chooser_->addItem(tr("What If"));
  chooser_->setItemData(0, tr("The glyph without what is left out in What If"), Qt::ToolTipRole);
  if (!file.isEmpty()) {
    chooser_->addItem(tr("The model %1").arg(QFileInfo(file).completeBaseName()));
    chooser_->setItemData(1, file, Qt::ToolTipRole);
  }
  chooser_->addItem(tr("Another model…"));
  chooser_->setCurrentIndex(file.isEmpty() ? 0 : 1);
}

void ComparePanel::choose(int index) {
  QString file = index == 0 ? QString() : comparison_.modelFile();
  if (index == chooser_->count() - 1) {
    const QString chosen = QFileDialog::getOpenFileName(this, tr("Choose Model"), settings::lastFolder.get(),
                                                        tr("Models") + " (*.safetensors)");
    if (!chosen.isEmpty()) file = chosen;
  }
  chooseModel(file);
}

void ComparePanel::chooseModel(const QString& file) {
  comparison_.setModelFile(file);
  fillChooser();
}

void ComparePanel::take() {
  const ComparisonResult* result = comparison_.result();
  other_ = result ? toAttendedGlyph(result->other) : nullptr;
  view_.setMaps(other_ ? other_->maps : nullptr);
  figures_->show(result ? result->measures : OmissionMeasures());
  showBoth();
}

void ComparePanel::showBoth() {
  const auto& own = inspector_.attended();
  pages_->setCurrentIndex(own ? 1 : 0);
  const bool both = own && other_;
  if (!both) heat_->forget();
  if (!own || (both && own->character != other_->character)) return;  // what is shown stays until B is there
  pictures_->setPictures(own->glyph, both ? other_->glyph : own->glyph);
  const bool alike = both && own->glyph == other_->glyph;
  hint_->setText(!both   ? tr("B is being made …")
                 : alike ? tr("B is the same glyph: leave something out in What If, or choose another model.")
                         : QString());
  hint_->setVisible(!both || alike);
  save_->setEnabled(both);
  heat_->setVisible(both);
  if (both) showHeat();
}

void ComparePanel::showHeat() {
  const AttentionView& view = inspector_.view();
  const auto& grid = view.sourceGrid();
  const double width = 1.0 / grid.width, height = 1.0 / grid.height;
  const bool glyphAsks = patchAt({}) >= 0;
  pictures_->setMarked(
      glyphAsks ? QRectF(view.patch() % grid.width * width, view.patch() / grid.width * height, width, height)
                : QRectF());
  view_.choosesAs(view);
  heat_->show(view, view_, inspector_.attended(), inspector_.colours());
}

std::vector<AttentionFigure> ComparePanel::figures() const {
  const auto& own = inspector_.attended();
  if (!own || !other_ || own->character != other_->character) return {};
  AttentionFigure a = shownFigure(inspector_.view(), *own);
  AttentionFigure b = overPanelsOf(a, shownFigure(view_, *other_));
  b.compared = a.asking.picture;
  a.caption = "A: " + a.caption;
  a.asking.label = "A: " + a.asking.label;
  b.asking.label = tr("B: %1, A outlined").arg(QString::fromStdString(b.asking.label)).toStdString();
  b.caption = ("B: " + chooser_->currentText() + "\n" + figures_->text() + "\n" + heat_->movedText()).toStdString();
  return {a, b};
}

int ComparePanel::patchAt(const QPointF& place) const {
  const AttentionView& view = inspector_.view();
  if (view.empty() || view.sourceGrid().source != AttentionGrid::Source::Content) return -1;
  const auto& grid = view.sourceGrid();
  const int row = std::clamp(static_cast<int>(place.y() * grid.height), 0, grid.height - 1);
  const int column = std::clamp(static_cast<int>(place.x() * grid.width), 0, grid.width - 1);
  return row * grid.width + column;
}

void ComparePanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  comparison_.setWatched(true);
  showBoth();
}

void ComparePanel::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  comparison_.setWatched(false);
}

}  // namespace gg::ui
