#include "ui/attentionlab/heads_page.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "engine/attention/positional_code.h"
#include "ui/attentionlab/lab_example.h"
#include "ui/attentionlab/lab_matrix.h"
#include "ui/attentionlab/lab_slider.h"

namespace gg::ui {

namespace {

constexpr int kMostHeads = 8, kColumns = 4;
constexpr double kRange = 2.5;  // of entries shown as heat
constexpr double kSharpness = 1.1;
constexpr double kVariety = 0.8;  // of what a head looks for beside words like its own

}  // namespace

HeadsPage::HeadsPage()
    : LabPage(
          tr("One head and many"),
          tr("A head compares queries and keys in its own part of their entries. One head has to settle for one "
             "mixture of everything that is alike; several heads look for different things at once, at the same "
             "cost: their answers, each shorter, are put side by side and mixed by the output projection. Here the "
             "projections are random: equal words have equal rows, and each head finds other words alike."),
          tr("head<sub>i</sub> = softmax(Q<sub>i</sub> K<sub>i</sub><sup>T</sup> / √d<sub>head</sub>) V<sub>i</sub>, "
             "&nbsp;&nbsp; output = concat(head<sub>1</sub> … head<sub>h</sub>) W<sub>O</sub> &nbsp;&nbsp; "
             "(Vaswani et al. 2017)")),
      words_(tr("a rose is a rose is a rose").split(' ')), codes_(new QCheckBox(tr("Positional codes"))) {
  heads_ = addSlider(tr("Heads h"), tr("How many heads share the entries of a word's row"),
                     LabScale::powersOfTwo(1, kMostHeads), 4, &HeadsPage::refresh);
  size_ = addSlider(tr("Size of a word, d"), tr("Entries of a word's row; each head sees d / h of them"),
                    LabScale::powersOfTwo(8, 64), 32, &HeadsPage::refresh);
  connect(codes_, &QCheckBox::toggled, this, &HeadsPage::refresh);
  addControl(codes_, tr("Adds sines and cosines of a word's place, so that equal words differ"));
  auto* grid = new QWidget;
  grid_ = new QGridLayout(grid);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(8);
  for (int h = 0; h < kMostHeads; ++h) {
    heats_.push_back(new LabMatrix(tr("query"), tr("key")));
    heats_.back()->setAccessibleName(tr("Weights of head %1").arg(h + 1));
  }
  single_ = new LabMatrix(tr("query"), tr("key"));
  addPlot(single_, tr("Weights of a single head"), 3);
  addPlot(grid, tr("Weights of each of h heads: rows look, columns are looked at"), 10);
  addPlotRow();
  joined_ = new LabMatrix(tr("word"), tr("entry"));
  output_ = new LabMatrix(tr("word"), tr("entry"));
  addPlot(joined_, tr("Concatenation of the heads' answers"));
  addPlot(output_, tr("After the output projection"));
  refresh();
}

void HeadsPage::arrange(int heads) {
  const int columns = std::min(heads, kColumns);
  for (int h = 0; h < kMostHeads; ++h) {
    LabMatrix* heat = heats_[static_cast<std::size_t>(h)];
    grid_->addWidget(heat, h / columns, h % columns);
    heat->setVisible(h < heads);
  }
}

MultiHead HeadsPage::attention(int heads) const {
  const int size = size_->wholeValue();
  Random random(12, 0);
  MultiHead attention = likeFindsLike(size, heads, kSharpness, random);
  attention.key.weight += gaussianMatrix(size, size, random, kVariety / std::sqrt(size));
  return attention;
}

void HeadsPage::refresh() {
  const int heads = heads_->wholeValue(), size = size_->wholeValue();
  const int count = static_cast<int>(words_.size());
  Matrix input = wordRows(words_, size);
  if (codes_->isChecked()) input += sinCosPositions(count, size);
  const MultiHead several = attention(heads);
  const auto result = several(input, input);
  single_->setNames(words_, words_);
  single_->setMatrix(attention(1)(input, input).weights.front(), 0, 1);
  arrange(heads);
  for (int h = 0; h < heads; ++h) {
    LabMatrix& plot = heat(h);
    plot.setNames(words_, words_);
    plot.setMatrix(result.weights[static_cast<std::size_t>(h)], 0, 1);
  }
  for (LabMatrix* plot : {joined_, output_}) plot->setNames(words_, {});
  joined_->setMatrix(result.joined, -kRange, kRange);
  output_->setMatrix(result.output, -kRange, kRange);
  setNumbers(sizes(count, several.parameters()));
}

QString HeadsPage::sizes(int words, int parameters) const {
  const int heads = heads_->wholeValue(), size = size_->wholeValue();
  return tr("Input [%1, %2] → for each of %3 heads Q, K, V [%1, %4], weights [%1, %1], answer [%1, %4] → "
            "concatenation [%1, %3·%4 = %2] → output [%1, %2]. Parameters: <b>%5</b>, whatever h is.")
      .arg(words)
      .arg(size)
      .arg(heads)
      .arg(size / heads)
      .arg(QLocale().toString(parameters));
}

}  // namespace gg::ui
