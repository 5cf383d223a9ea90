#include "ui/attentionlab/blocks_page.h"

#include <QCheckBox>
#include <QLocale>

#include "engine/attention/mask.h"
#include "engine/attention/positional_code.h"
#include "engine/attention/transformer_block.h"
#include "ui/attentionlab/block_diagram.h"
#include "ui/attentionlab/lab_example.h"
#include "ui/attentionlab/lab_matrix.h"

namespace gg::ui {

namespace {

constexpr int kSize = 32, kInner = 128, kPadding = 2;
constexpr double kSharpness = 0.8;
constexpr double kGentle = 0.2;  // of what a layer adds: words keep their meaning

/// Two sentences that mean the same in another order, a word of the first for each of the second.
const QStringList& source() {
  static const QStringList kWords{"the", "black", "cat", "is", "asleep", "now", "–", "–"};
  return kWords;
}
const QStringList& target() {
  static const QStringList kWords{"le", "chat", "noir", "dort"};
  return kWords;
}
const QStringList& meanings() {
  static const QStringList kWords{"the", "cat", "black", "asleep"};
  return kWords;
}

/// Rows of the second sentence: those of their meanings.
Matrix rowsOfTarget(const Matrix& sourceRows) {
  std::vector<int> rows;
  for (const QString& meaning : meanings()) rows.push_back(static_cast<int>(source().indexOf(meaning)));
  return sourceRows.pickedRows(rows);
}

}  // namespace

BlocksPage::BlocksPage()
    : LabPage(tr("Self- and cross-attention"),
              tr("In self-attention the rows of one sequence look at each other. In cross-attention the queries come "
                 "from one sequence and keys and values from another, which may have another length: so this program's "
                 "new glyph looks at your references. The causal mask hides what comes later, the padding mask what "
                 "only fills up the sequence. Switch them off and see where weight goes that should not."),
              tr("self: Q, K, V from X &nbsp;&nbsp;&nbsp; cross: Q from Y, K and V from X &nbsp;&nbsp;&nbsp; "
                 "a masked score is −∞ &nbsp;&nbsp;&nbsp; add &amp; norm: norm(x + f(x)) &nbsp;&nbsp;&nbsp; "
                 "(Vaswani et al. 2017)")),
      causal_(new QCheckBox(tr("Causal mask"))), padding_(new QCheckBox(tr("Padding mask"))),
      codes_(new QCheckBox(tr("Positional codes"))), sourceHeat_(new LabMatrix(tr("query"), tr("key"))),
      targetHeat_(new LabMatrix(tr("query"), tr("key"))), crossHeat_(new LabMatrix(tr("query"), tr("key"))),
      diagram_(new BlockDiagram) {
  for (QCheckBox* box : {causal_, padding_, codes_}) {
    box->setChecked(true);
    connect(box, &QCheckBox::toggled, this, &BlocksPage::refresh);
  }
  addControl(causal_, tr("The target sees only itself and what came before it"));
  addControl(padding_, tr("Nobody sees the two places that only fill up the source"));
  addControl(codes_, tr("Adds sines and cosines of each word's place to both sequences"));
  sourceHeat_->setNames(source(), source());
  targetHeat_->setNames(target(), target());
  crossHeat_->setNames(target(), source());
  addPlot(sourceHeat_, tr("Encoder: the source looks at itself"), 5);
  addPlot(targetHeat_, tr("Decoder: the target looks at itself"), 4);
  addPlot(crossHeat_, tr("Decoder: the target looks at the source"), 5);
  addPlotRow(0);
  addPlot(diagram_, tr("The two blocks, with the size of what leaves each box (for attention: of its weights)"));
  refresh();
}

void BlocksPage::refresh() {
  const int n = static_cast<int>(source().size()), m = static_cast<int>(target().size());
  Random random(31, 0);
  auto encoder = EncoderBlock::random(kSize, 1, kInner, random);
  auto decoder = DecoderBlock::random(kSize, 1, kInner, random);
  for (MultiHead* attention : {&encoder.self, &decoder.self, &decoder.cross}) {
    *attention = likeFindsLike(kSize, 1, kSharpness, random);
    attention->out.weight *= kGentle;
  }
  for (FeedForward* forward : {&encoder.forward, &decoder.forward}) forward->back.weight *= kGentle;
  Matrix sourceRows = wordRows(source(), kSize), targetRows = rowsOfTarget(sourceRows);
  if (codes_->isChecked()) {
    sourceRows += sinCosPositions(n, kSize);
    targetRows += sinCosPositions(m, kSize);
  }
  const int length = padding_->isChecked() ? n - kPadding : n;
  const Matrix causal = causal_->isChecked() ? causalMask(m, m) : Matrix(m, m, 1);
  const auto encoded = encoder(sourceRows, paddingMask(n, n, length));
  const auto decoded = decoder(targetRows, encoded.output, causal, paddingMask(m, n, length));
  sourceHeat_->setMatrix(encoded.weights.front(), 0, 1);
  targetHeat_->setMatrix(decoded.selfWeights.front(), 0, 1);
  crossHeat_->setMatrix(decoded.crossWeights.front(), 0, 1);
  diagram_->setSizes(n, m, kSize, kInner);
  const QLocale locale;
  setNumbers(tr("Cross-attention: Q [%1, %3] · K<sup>T</sup> [%3, %2] → weights [%1, %2] · V [%2, %3] → answer "
                "[%1, %3]. Parameters: encoder block <b>%4</b>, decoder block <b>%5</b>.")
                 .arg(m)
                 .arg(n)
                 .arg(kSize)
                 .arg(locale.toString(encoder.parameters()), locale.toString(decoder.parameters())));
}

}  // namespace gg::ui
