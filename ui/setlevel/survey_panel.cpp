#include "ui/setlevel/survey_panel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

#include "ui/attention/attention_text.h"
#include "ui/attention/colour_bar.h"
#include "ui/document/set_survey.h"
#include "ui/setlevel/share_chart.h"
#include "ui/setlevel/survey_advice.h"
#include "ui/setlevel/survey_matrix.h"
#include "ui/widgets/character_text.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/text_labels.h"

namespace gg::ui {

namespace {
constexpr std::size_t kMostOutliers = 24;
}

SurveyPanel::SurveyPanel(SetSurvey& survey, QWidget* parent)
    : QWidget(parent), survey_(survey), button_(new QPushButton), bar_(new QProgressBar), findings_(new QWidget),
      shares_(new ShareChart), matrix_(new SurveyMatrix), colours_(new ColourBar), count_(makeNote({})),
      advice_(new QLabel), outlierText_(makeNote({})), outliers_(new QWidget), outlierRow_(new FlowLayout(outliers_)) {
  bar_->setTextVisible(false);
  bar_->setFixedHeight(6);
  bar_->setAccessibleName(tr("Progress"));
  button_->setToolTip(tr("Looks at the attention of every generated character of the set"));
  advice_->setWordWrap(true);
  outlierRow_->setContentsMargins(0, 0, 0, 0);
  outlierRow_->setSpacing(2);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(makeScrolled(makeContent()));
  connect(button_, &QPushButton::clicked, this, &SurveyPanel::startOrCancel);
  connect(&survey, &SetSurvey::changed, this, &SurveyPanel::showSurvey);
  showSurvey();
}

QWidget* SurveyPanel::makeContent() {
  auto* found = new QVBoxLayout(findings_);
  found->setContentsMargins(0, 0, 0, 0);
  found->setSpacing(8);
  found->addWidget(makeTitle(tr("References")));
  found->addWidget(shares_);
  found->addWidget(advice_);
  found->addSpacing(4);
  found->addWidget(makeTitle(tr("Heads")));
  found->addWidget(matrix_);
  found->addWidget(colours_);
  found->addSpacing(4);
  found->addWidget(makeTitle(tr("Glyphs that stand out")));
  found->addWidget(outlierText_);
  found->addWidget(outliers_);
  found->addWidget(makeNote(tr("Where heads look is not yet what matters: leave a reference out and see.")));
  auto* content = new QWidget;
  auto* layout = new QVBoxLayout(content);
  layout->setContentsMargins(10, 8, 10, 10);
  layout->setSpacing(8);
  layout->addLayout(makeTitleRow());
  layout->addWidget(findings_);
  layout->addStretch(1);
  return content;
}

QLayout* SurveyPanel::makeTitleRow() {
  auto* row = new QHBoxLayout;
  row->addWidget(count_, 1);
  row->addWidget(bar_, 1);
  row->addWidget(button_);
  return row;
}

void SurveyPanel::startOrCancel() {
  if (survey_.running()) {
    survey_.cancel();
  } else {
    survey_.start();
  }
}

void SurveyPanel::showSurvey() {
  const SurveyResult* result = survey_.result();
  const int done = result ? static_cast<int>(result->glyphs) : 0;
  button_->setText(survey_.running() ? tr("Cancel") : tr("Survey the Set"));
  bar_->setVisible(survey_.running());
  bar_->setRange(0, static_cast<int>(survey_.total()));
  bar_->setValue(done);
  count_->setText(survey_.running() ? tr("%1 of %2 characters").arg(done).arg(survey_.total())
                  : result          ? tr("Mean over the ink of %1 characters").arg(done)
                                    : tr("What do the heads look at over all generated characters?"));
  findings_->setVisible(result && !result->mass.empty());
  if (result && !result->mass.empty()) showResult(*result);
}

void SurveyPanel::showResult(const SurveyResult& result) {
  QStringList labels;
  for (const auto& reference : result.references) {
    labels << (reference.character != 0 ? textOf(reference.character) : QStringLiteral("?"));
  }
  if (labels.isEmpty()) labels << AttentionText::tr("no style reference");
  shares_->setShares(result.mass, labels);
  matrix_->setBlocks(result.blocks, labels);
  colours_->setLimit(static_cast<float>(matrix_->limit()), false);
  advice_->setText(SurveyAdvice::sentences(result.mass, labels));
  advice_->setVisible(result.references.size() > 1);
  showOutliers(result);
}

void SurveyPanel::showOutliers(const SurveyResult& result) {
  while (QLayoutItem* item = outlierRow_->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  const std::size_t count = std::min(result.outliers.size(), kMostOutliers);
  outlierText_->setText(count == 0 ? tr("None: the heads look about as widely in every glyph.")
                                   : tr("The heads look much more widely or more narrowly than in the others."));
  for (std::size_t i = 0; i < count; ++i) {
    const SurveyedGlyph& glyph = result.outliers[i];
    auto* button = new QToolButton;
    button->setText(textOf(glyph.character));
    button->setAutoRaise(true);
    const QString tip = glyph.spread > 0 ? tr("%1\nlooks more widely: %2 of the largest entropy")
                                         : tr("%1\nlooks more narrowly: %2 of the largest entropy");
    button->setToolTip(tip.arg(nameOf(glyph.character), AttentionText::percent(glyph.entropy)));
    connect(button, &QToolButton::clicked, this, [this, c = glyph.character] { Q_EMIT chosen(c); });
    outlierRow_->addWidget(button);
  }
}

QString SurveyPanel::advice() const { return advice_->text(); }

}  // namespace gg::ui
