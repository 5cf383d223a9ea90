#include "ui/attentionlab/note_page.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <algorithm>

#include "ui/attention/attention_text.h"
#include "ui/attentionlab/bar_plot.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

namespace {

// Fonts unseen in training and, where there is such a bucket, unseen characters.
const char* const kSplit = "UFUC";
constexpr int kPercent = 100;
constexpr int kRowPadding = 6;  // px

QString scriptName(const std::string& script) {
  if (script == "latin") return NotePage::tr("Latin");
  if (script == "han") return NotePage::tr("Han");
  if (script == "kana") return NotePage::tr("Kana");
  if (script == "hangul") return NotePage::tr("Hangul");
  return QString::fromStdString(script);
}

/// "Bottleneck, level 4" for "bottleneck.cross4"
QString blockName(const std::string& block) {
  const QString level = QString::fromStdString(block).right(1);
  return (block.front() == 'b' ? NotePage::tr("Bottleneck, level %1") : NotePage::tr("Decoder, level %1")).arg(level);
}

QString headName(int head) { return head < 0 ? NotePage::tr("all heads") : AttentionText::head(head); }

/// "+12.3 % [+10.1, +14.6]"
QString raiseText(const Interval& raise) {
  const auto signedText = [](double share) {
    const QString text = QLocale().toString(kPercent * share, 'f', 1);
    return share < 0 ? text : QLatin1Char('+') + text;
  };
  return QStringLiteral("%1 % [%2, %3]").arg(signedText(raise.value), signedText(raise.low), signedText(raise.high));
}

bool tells(const DeletionFigure& figure) { return figure.raise.attended.value > figure.raise.random.value; }

}  // namespace

NotePage::NotePage(const std::string& figures)
    : LabPage(
          tr("What attention explains, and what not"),
          tr("The heat shows where a head read while a glyph was made. It does not say why the glyph looks as it does: "
             "a head can read a patch and make little of it, and the style also comes in by other ways, through the "
             "style vector, other heads and patches that are alike. Trust a map as far as this test carries it: hide "
             "the patches of the references that it marks most. If the glyph was made of them, it must get worse by "
             "more than when as many other patches are hidden, drawn at random. What If runs the test on the glyph at "
             "hand; here is what it gave for the bundled model."),
          tr("rise of the error = (L1 with half of the inked patches hidden − L1) / L1 &nbsp;&nbsp; (deletion, as for "
             "saliency maps: Petsiuk et al. 2018)")),
      script_(new QComboBox), table_(new QTableWidget) {
  addControl(script_, tr("The script whose glyphs were tested"), tr("Script"));
  auto read = readDeletionFigures(figures);
  if (read) {
    figures_ = std::move(*read);
  } else {
    setNumbers(translated(read.error().message));
  }
  fillScripts();
  for (const DeletionFigure& figure : figures_.rows) {
    if (std::find(blocks_.begin(), blocks_.end(), figure.block) == blocks_.end()) blocks_.push_back(figure.block);
  }
  for (const std::string& block : blocks_) {
    plots_.push_back(new BarPlot(tr("rise of the error, %"), {tr("most attended"), tr("at random")}));
    addPlot(plots_.back(), blockName(block));
  }
  addPlotRow();
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->verticalHeader()->hide();
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + kRowPadding);
  addPlot(table_, tr("The figures, with 95 % intervals over fonts"));
  connect(script_, &QComboBox::currentIndexChanged, this, &NotePage::show);
  show();
}

void NotePage::fillScripts() {
  for (const DeletionFigure& figure : figures_.rows) {
    const QString id = QString::fromStdString(figure.script);
    if (figure.split == kSplit && script_->findData(id) < 0) script_->addItem(scriptName(figure.script), id);
  }
}

void NotePage::show() {
  std::vector<DeletionFigure> rows;
  for (const DeletionFigure& figure : figures_.rows) {
    if (figure.split == kSplit && script_->currentData() == QString::fromStdString(figure.script))
      rows.push_back(figure);
  }
  if (rows.empty()) return;
  fillPlots(rows);
  fillTable(rows);
  setNumbers(verdict(rows));
}

void NotePage::fillPlots(const std::vector<DeletionFigure>& rows) {
  double top = 0;
  for (const auto& row : rows) top = std::max({top, row.raise.attended.value, row.raise.random.value});
  for (std::size_t block = 0; block < blocks_.size(); ++block) {
    QStringList names;
    Row attended, random;
    for (const auto& row : rows) {
      if (row.block != blocks_[block]) continue;
      names << (row.head < 0 ? tr("all") : AttentionText::shortHead(row.head));
      attended.push_back(kPercent * row.raise.attended.value);
      random.push_back(kPercent * row.raise.random.value);
    }
    plots_[block]->setBars(names, {attended, random}, kPercent * top);
  }
}

void NotePage::fillTable(const std::vector<DeletionFigure>& rows) {
  table_->setColumnCount(5);
  table_->setHorizontalHeaderLabels(
      {tr("Block"), tr("Head"), tr("Most attended hidden"), tr("Random ones hidden"), tr("Glyphs")});
  table_->setRowCount(static_cast<int>(rows.size()));
  for (int r = 0; r < table_->rowCount(); ++r) {
    const DeletionFigure& figure = rows[static_cast<std::size_t>(r)];
    const QStringList texts{blockName(figure.block), headName(figure.head), raiseText(figure.raise.attended),
                            raiseText(figure.raise.random), QLocale().toString(static_cast<qulonglong>(figure.glyphs))};
    for (int c = 0; c < texts.size(); ++c) table_->setItem(r, c, new QTableWidgetItem(texts[c]));
  }
  table_->resizeColumnsToContents();
  table_->horizontalHeader()->setStretchLastSection(true);
}

QString NotePage::verdict(const std::vector<DeletionFigure>& rows) const {
  const auto good = std::count_if(rows.begin(), rows.end(), tells);
  const auto& first = rows.front();
  return tr("In <b>%1 of %2</b> maps the marked patches mattered more than random ones. %3 glyphs of %4 fonts that the "
            "network was not trained on, %5 references. Measured by <code>%6</code>")
      .arg(good)
      .arg(rows.size())
      .arg(first.glyphs)
      .arg(first.raise.attended.fonts)
      .arg(first.references)
      .arg(QString::fromStdString(figures_.command).toHtmlEscaped());
}

}  // namespace gg::ui
