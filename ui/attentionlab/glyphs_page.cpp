#include "ui/attentionlab/glyphs_page.h"

#include <QComboBox>
#include <QPointer>
#include <algorithm>

#include "engine/attention/addressing.h"
#include "engine/attention/patch_regression.h"
#include "ui/attention/attention_text.h"
#include "ui/attentionlab/bar_plot.h"
#include "ui/attentionlab/coverage_view.h"
#include "ui/attentionlab/lab_matrix.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

constexpr int kGrid = 16, kCoarseGrid = 8;  // patches a side: of pictures, and of references among each other
constexpr int kKeySide = 64;                // px: compared at this size
constexpr int kRim = 4;                     // px of a patch's surroundings that are compared, too
const char *const kGlyphBlock = "decoder.cross3", *const kStyleBlock = "style.cross";

/// A blank one where there is no picture.
Bitmap small(const QImage& coverage) {
  if (coverage.isNull()) return {kKeySide, kKeySide};
  return resize(coverageBitmap(coverage), kKeySide, kKeySide);
}

Matrix keyRows(const QImage& coverage) { return patchRows(small(coverage), kGrid, kRim); }

/// Patches of a picture of every reference, one after the other.
template <class Patches>
Matrix overReferences(const AttendedGlyph& glyph, QImage AttendedReference::*picture, Patches patches) {
  Matrix all;
  for (const auto& reference : glyph.references) {
    const Matrix rows = patches(reference.*picture);
    all = all.rows() == 0 ? rows : above(all, rows);
  }
  return all;
}

/// Which patches of references may see which in the mode's cross-reference stage.
Matrix maskOf(StyleMode mode, int references, int patches) {
  const int n = references * patches;
  Matrix mask(n, n);
  for (int q = 0; q < n; ++q) {
    for (int k = 0; k < n; ++k) {
      const bool own = q / patches == k / patches, first = q < patches;
      mask.at(q, k) = mode == StyleMode::Hybrid || (mode == StyleMode::Self ? own : first) ? 1 : 0;
    }
  }
  return mask;
}

/// Null where the network recorded no such block.
const AttentionMap* mapOf(const AttendedGlyph& glyph, const std::string& block) {
  const auto map =
      std::find_if(glyph.maps->begin(), glyph.maps->end(), [&](const AttentionMap& m) { return m.block == block; });
  return map == glyph.maps->end() ? nullptr : &*map;
}

Matrix meanOfHeads(const AttentionMap& map) {
  Matrix mean(map.queryCount(), map.keyCount());
  for (int head = 0; head < map.heads; ++head) {
    for (int q = 0; q < mean.rows(); ++q) {
      const float* row = map.row(head, q);
      for (int k = 0; k < mean.columns(); ++k) mean.at(q, k) += static_cast<double>(row[k]) / map.heads;
    }
  }
  return mean;
}

/// How the network's style encoder lets references look at each other: each at itself where it has no block for it, and
/// only the first where only that asks.
Matrix amongReferences(const AttendedGlyph& glyph) {
  const int count = static_cast<int>(glyph.references.size());
  const AttentionMap* map = mapOf(glyph, kStyleBlock);
  if (!map) return Matrix::identity(count);
  if (static_cast<int>(map->queries.size()) == count) return sharesAmong(meanOfHeads(*map), count);
  return above(Matrix::fromRows({shares(meanOfHeads(*map), count)}), Matrix(count - 1, count));
}

}  // namespace

GlyphsPage::GlyphsPage()
    : LabPage(
          tr("On your glyphs"),
          tr("The same kernel regression on the glyph that is inspected in the window: each patch of the plain glyph "
             "asks, the patches of your references answer. Its keys can be the references themselves, or the plain "
             "glyphs of their characters: then like is compared with like, and only the answer is in your style. The "
             "network joins both, but compares learned features instead of pixels; see how differently it shares its "
             "attention. Below at the right: which patches of the references see each other in the three modes of a "
             "style encoder, and what the network's own does."),
          tr("a = softmax(−½ w² ‖q − k<sub>i</sub>‖²), &nbsp; k<sub>i</sub> = content<sub>i</sub>, style<sub>i</sub> "
             "or both, &nbsp; answer: Σ<sub>i</sub> a<sub>i</sub> · style<sub>i</sub> &nbsp;&nbsp; (Nadaraya, Watson "
             "1964; on pictures Buades et al. 2005)")),
      keys_(new QComboBox), mode_(new QComboBox), plain_(new CoverageView), drawn_(new CoverageView),
      network_(new CoverageView),
      shares_(new BarPlot(tr("share of the attention"), QStringList() << tr("kernel on pixels") << tr("network"))),
      among_(new LabMatrix(tr("asks"), tr("is asked"))), networkAmong_(new LabMatrix(tr("asks"), tr("is asked"))),
      thread_(QStringLiteral("lab")) {
  width_ = addSlider(tr("Kernel w"), tr("The larger w, the more alike a patch must be to count"), {1, 60, 200, true, 1},
                     12, &GlyphsPage::refresh);
  keys_->addItems({tr("Content and style joined"), tr("Content: their plain glyphs"), tr("Style: their own pixels")});
  connect(keys_, &QComboBox::currentIndexChanged, this, &GlyphsPage::refresh);
  addControl(keys_, tr("What of the references is compared with the plain glyph"), tr("Keys"));
  mode_->addItem(tr("Self: own patches only"), int(StyleMode::Self));
  mode_->addItem(tr("Cross: the first asks all"), int(StyleMode::Cross));
  mode_->addItem(tr("Hybrid: all ask all"), int(StyleMode::Hybrid));
  mode_->setCurrentIndex(2);
  connect(mode_, &QComboBox::currentIndexChanged, this, &GlyphsPage::refresh);
  addControl(mode_, tr("Which patches of the references see each other"), tr("Style encoder"));
  addPlot(plain_, tr("Plain glyph"));
  addPlot(drawn_, tr("By kernel regression"));
  addPlot(network_, tr("By the network"));
  addPlotRow();
  addPlot(shares_, tr("Share of each reference"), 5);
  addPlot(among_, tr("References among each other, by the kernel"), 4);
  addPlot(networkAmong_, tr("References among each other, by the network"), 4);
  setAttended(nullptr);
}

void GlyphsPage::setAttended(std::shared_ptr<const AttendedGlyph> attended) {
  if (attended && attended->references.size() < 2) attended = nullptr;
  if (attended && attended == wanted_) return;
  wanted_ = attended;
  if (!attended) {
    attended_ = nullptr;
    return setNumbers(tr("Choose a generated glyph in the window, in a style of at least two references."));
  }
  thread_.post([self = QPointer(this), attended] {
    Distances distances = measure(*attended);
    deliver(self, [attended, distances = std::move(distances)](GlyphsPage& page) { page.take(attended, distances); });
  });
}

GlyphsPage::Distances GlyphsPage::measure(const AttendedGlyph& glyph) {
  Distances distances;
  const Matrix asking = keyRows(glyph.content);
  const Matrix content = rowDistances(asking, overReferences(glyph, &AttendedReference::content, keyRows));
  const Matrix style = rowDistances(asking, overReferences(glyph, &AttendedReference::coverage, keyRows));
  // Joined: the mean square over both halves of a key, each compared with the plain glyph.
  distances.toKeys = {0.5 * (content + style), content, style};
  const Matrix coarse = overReferences(glyph, &AttendedReference::coverage, [](const QImage& coverage) {
    return patchRows(small(coverage), kCoarseGrid, 0);
  });
  distances.among = rowDistances(coarse, coarse);
  distances.values = overReferences(glyph, &AttendedReference::coverage, [](const QImage& coverage) {
    return patchRows(coverageBitmap(coverage), kGrid, 0);
  });
  return distances;
}

void GlyphsPage::take(std::shared_ptr<const AttendedGlyph> glyph, Distances distances) {
  if (glyph != wanted_) return;
  attended_ = std::move(glyph);
  distances_ = std::move(distances);
  plain_->setCoverage(attended_->content);
  network_->setCoverage(attended_->glyph);
  refresh();
}

void GlyphsPage::refresh() {
  if (!attended_) return;
  QStringList labels;
  for (const auto& reference : attended_->references) labels << reference.label;
  const Matrix weights =
      distanceWeights(distances_.toKeys[static_cast<std::size_t>(keys_->currentIndex())], width_->value());
  drawn_->setCoverage(coverageImage(joinedPatches(weights * distances_.values, kGrid)));
  showShares(weights, labels);
  showAmong(labels);
}

void GlyphsPage::showShares(const Matrix& weights, const QStringList& labels) {
  const Row kernel = gg::shares(weights, referenceCount());
  const AttentionMap* map = mapOf(*attended_, kGlyphBlock);
  const Row network = gg::shares(map ? meanOfHeads(*map) : Matrix(), referenceCount());
  shares_->setBars(labels, {kernel, network});
  const auto most = [&](const Row& parts) {
    const auto best = std::max_element(parts.begin(), parts.end());
    return tr("%1 (%2)").arg(labels[static_cast<int>(best - parts.begin())], AttentionText::percent(*best));
  };
  setNumbers(tr("Most attention goes to <b>%1</b> by the kernel, to <b>%2</b> by the network. The largest weight of a "
                "patch is %3 on average.")
                 .arg(most(kernel), most(network), AttentionText::percent(meanLargestWeight(weights))));
}

void GlyphsPage::showAmong(const QStringList& labels) {
  const Matrix mask = maskOf(StyleMode(mode_->currentData().toInt()), referenceCount(), kCoarseGrid * kCoarseGrid);
  const Matrix weights = softWeights(-width_->value() * width_->value() / 2 * distances_.among, mask);
  among_->setNames(labels, labels);
  among_->setWeights(sharesAmong(weights, referenceCount()));
  networkAmong_->setNames(labels, labels);
  networkAmong_->setWeights(amongReferences(*attended_));
}

}  // namespace gg::ui
