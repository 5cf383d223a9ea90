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
const char* const kNetworkBlock = "decoder.cross3";

Bitmap small(const QImage& coverage) { return resize(coverageBitmap(coverage), kKeySide, kKeySide); }

/// Patches of all references, one after the other.
template <class Patches>
Matrix overReferences(const AttendedGlyph& glyph, Patches patches) {
  Matrix all;
  for (const auto& reference : glyph.references) {
    const Matrix rows = patches(reference.coverage);
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

/// The network's weights, mean over its heads; empty where it recorded no such block.
Matrix networkWeights(const AttendedGlyph& glyph) {
  for (const auto& map : *glyph.maps) {
    if (map.block != kNetworkBlock) continue;
    Matrix mean(map.queryCount(), map.keyCount());
    for (int head = 0; head < map.heads; ++head) {
      for (int q = 0; q < mean.rows(); ++q) {
        const float* row = map.row(head, q);
        for (int k = 0; k < mean.columns(); ++k) mean.at(q, k) += static_cast<double>(row[k]) / map.heads;
      }
    }
    return mean;
  }
  return {};
}

}  // namespace

GlyphsPage::GlyphsPage()
    : LabPage(
          tr("On your glyphs"),
          tr("The same kernel regression on the glyph that is inspected in the window: each patch of the plain glyph "
             "asks, the patches of your references answer, weighted by how much their pixels are alike. A narrow "
             "kernel copies the nearest patch, a wide one blurs them all. The network compares learned features "
             "instead of pixels; see how differently it shares its attention among the references."),
          tr("a = softmax(−½ w² ‖q − k<sub>i</sub>‖²), &nbsp; q and k<sub>i</sub>: patches with their surroundings, "
             "&nbsp; answer: Σ<sub>i</sub> a<sub>i</sub> · patch<sub>i</sub>")),
      mode_(new QComboBox), plain_(new CoverageView), drawn_(new CoverageView), network_(new CoverageView),
      shares_(new BarPlot(tr("share of the attention"), QStringList() << tr("kernel on pixels") << tr("network"))),
      among_(new LabMatrix(tr("asks"), tr("is asked"))), thread_(QStringLiteral("lab")) {
  width_ = addSlider(tr("Kernel w"), {1, 60, 200, true, 1}, 12, &GlyphsPage::refresh);
  mode_->addItem(tr("Self: own patches only"), int(StyleMode::Self));
  mode_->addItem(tr("Cross: the first asks all"), int(StyleMode::Cross));
  mode_->addItem(tr("Hybrid: all ask all"), int(StyleMode::Hybrid));
  mode_->setCurrentIndex(2);
  connect(mode_, &QComboBox::currentIndexChanged, this, &GlyphsPage::refresh);
  addControl(mode_, tr("Style encoder"));
  addPlot(plain_, tr("Plain glyph"));
  addPlot(drawn_, tr("By kernel regression"));
  addPlot(network_, tr("By the network"));
  addPlotRow();
  addPlot(shares_, tr("Share of each reference"), 5);
  addPlot(among_, tr("Who looks at whom among the references"), 4);
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
  const auto keys = [](const QImage& coverage) { return patchRows(small(coverage), kGrid, kRim); };
  const auto coarse = [](const QImage& coverage) { return patchRows(small(coverage), kCoarseGrid, 0); };
  distances.toReferences = rowDistances(keys(glyph.content), overReferences(glyph, keys));
  const Matrix rows = overReferences(glyph, coarse);
  distances.among = rowDistances(rows, rows);
  distances.values =
      overReferences(glyph, [](const QImage& coverage) { return patchRows(coverageBitmap(coverage), kGrid, 0); });
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
  const int count = referenceCount();
  QStringList labels;
  for (const auto& reference : attended_->references) labels << reference.label;
  const Matrix weights = distanceWeights(distances_.toReferences, width_->value());
  drawn_->setCoverage(coverageImage(joinedPatches(weights * distances_.values, kGrid)));
  const Row kernel = gg::shares(weights, count), network = gg::shares(networkWeights(*attended_), count);
  shares_->setBars(labels, {kernel, network});

  const int patches = kCoarseGrid * kCoarseGrid;
  const StyleMode mode = StyleMode(mode_->currentData().toInt());
  const Matrix seen =
      softWeights(-width_->value() * width_->value() / 2 * distances_.among, maskOf(mode, count, patches));
  Matrix among(count, count);
  for (int asking = 0; asking < count; ++asking) {
    std::vector<int> rows;
    for (int i = 0; i < patches; ++i) rows.push_back(asking * patches + i);
    const Row parts = gg::shares(seen.pickedRows(rows), count);
    std::copy(parts.begin(), parts.end(), among.row(asking));
  }
  among_->setNames(labels, labels);
  among_->setMatrix(among, 0, 1);
  const auto most = [&](const Row& parts) {
    const auto best = std::max_element(parts.begin(), parts.end());
    return tr("%1 (%2)").arg(labels[static_cast<int>(best - parts.begin())], AttentionText::percent(*best));
  };
  setNumbers(tr("Most attention goes to <b>%1</b> by the kernel, to <b>%2</b> by the network. The largest weight of a "
                "patch is %3 on average.")
                 .arg(most(kernel), most(network), AttentionText::percent(meanLargestWeight(weights))));
}

}  // namespace gg::ui
