#include "engine/generate/attention_survey.h"

#include <algorithm>
#include <cmath>

#include "engine/generate/attention_over_ink.h"

namespace gg {

namespace {

constexpr double kOutlier = 3;           // robust standard deviations
constexpr double kToDeviation = 1.4826;  // of a normal distribution, from the median distance

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// The mean over the queries of their rows' entropy, as a part of the largest.
double meanEntropy(const AttentionMap& map, int head, const std::vector<int>& queries) {
  double sum = 0;
  for (const int query : queries) sum += entropyBits(map.row(head, query), map.keyCount());
  return sum / static_cast<double>(queries.size()) / std::log2(std::max(2, map.keyCount()));
}

SurveyedBlock emptyBlock(const AttentionMap& map) {
  const auto heads = static_cast<std::size_t>(map.heads);
  const int side = map.queries.front().height;
  return {map.block, side, std::vector(heads, std::vector<double>(map.keys.size(), 0)), std::vector<double>(heads, 0)};
}

}  // namespace

void AttentionSurvey::add(char32_t character, const std::vector<AttentionMap>& maps, const Bitmap& glyph) {
  SurveyedGlyph entry{character, 0, 0};
  std::size_t block = 0, heads = 0;
  for (const auto& map : maps) {
    if (map.kind != AttentionKind::Cross) continue;
    if (block == sums_.size()) sums_.push_back(emptyBlock(map));
    SurveyedBlock& sums = sums_[block++];
    const auto inked = inkedQueries(map, glyph);
    for (int head = 0; head < map.heads; ++head, ++heads) {
      const auto h = static_cast<std::size_t>(head);
      const auto weights = meanOverInk(map, head, glyph);
      auto from = weights.begin();
      for (std::size_t k = 0; k < map.keys.size(); ++k) {
        const auto to = from + map.keys[k].cells();
        for (; from != to; ++from) sums.mass[h][k] += *from;
      }
      const double entropy = meanEntropy(map, head, inked);
      sums.entropy[h] += entropy;
      entry.entropy += entropy;
    }
  }
  if (heads > 0) entry.entropy /= static_cast<double>(heads);
  glyphs_.push_back(entry);
}

std::vector<SurveyedBlock> AttentionSurvey::blocks() const {
  auto means = sums_;
  const auto count = static_cast<double>(glyphs_.size());
  for (auto& block : means) {
    for (auto& row : block.mass) {
      for (double& mass : row) mass /= count;
    }
    for (double& entropy : block.entropy) entropy /= count;
  }
  return means;
}

std::vector<double> AttentionSurvey::mass() const {
  std::vector<double> mean;
  double rows = 0;
  for (const auto& block : blocks()) {
    for (const auto& row : block.mass) {
      mean.resize(row.size(), 0);
      std::transform(row.begin(), row.end(), mean.begin(), mean.begin(), std::plus<>());
      ++rows;
    }
  }
  for (double& mass : mean) mass /= rows;
  return mean;
}

std::vector<SurveyedGlyph> AttentionSurvey::outliers() const {
  if (glyphs_.empty()) return {};
  std::vector<double> entropies, distances;
  for (const auto& glyph : glyphs_) entropies.push_back(glyph.entropy);
  const double middle = median(entropies);
  for (const double entropy : entropies) distances.push_back(std::abs(entropy - middle));
  const double deviation = kToDeviation * median(distances);
  std::vector<SurveyedGlyph> found;
  for (SurveyedGlyph glyph : glyphs_) {
    if (deviation > 0) glyph.spread = (glyph.entropy - middle) / deviation;
    if (std::abs(glyph.spread) > kOutlier) found.push_back(glyph);
  }
  std::sort(found.begin(), found.end(), [](const SurveyedGlyph& a, const SurveyedGlyph& b) {
    return std::abs(a.spread) > std::abs(b.spread);
  });
  return found;
}

}  // namespace gg
