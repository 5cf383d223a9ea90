#include "engine/generate/deletion.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/base/random.h"
#include "engine/generate/attention_over_ink.h"
#include "engine/glyph/picture_measures.h"

namespace gg {

namespace {

using Cells = std::vector<std::size_t>;  // of a block's keys, all references one after the other

/// The pictures of an encoding's references, in its order.
std::vector<const Bitmap*> picturesOf(const StyleEncoding& encoding, const StyleSet& style) {
  std::vector<const Bitmap*> pictures;
  for (const auto id : encoding.referenceIds()) {
    const auto found = std::find_if(style.references.begin(), style.references.end(),
                                    [id](const StyleReference& reference) { return reference.id == id; });
    if (found != style.references.end()) pictures.push_back(&found->image);
  }
  return pictures;
}

Cells inkedCells(const AttentionMap& map, const std::vector<const Bitmap*>& pictures) {
  Cells inked;
  std::size_t offset = 0;
  for (const auto& grid : map.keys) {
    for (int cell = 0; cell < grid.cells(); ++cell) {
      const auto& picture = *pictures[static_cast<std::size_t>(grid.reference)];
      if (patchInk(picture, grid, cell) > kInkedPatch) inked.push_back(offset + static_cast<std::size_t>(cell));
    }
    offset += static_cast<std::size_t>(grid.cells());
  }
  return inked;
}

/// Cells of a block's keys as patches of S/8 px pictures' grids: a coarse cell hides the patches it is pooled from.
std::vector<std::uint8_t> patchesOf(const AttentionMap& map, const Cells& cells, int side) {
  std::vector<std::uint8_t> hidden(map.keys.size() * static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  for (const std::size_t cell : cells) {
    std::size_t grid = 0;
    int at = static_cast<int>(cell);
    while (at >= map.keys[grid].cells()) at -= map.keys[grid++].cells();
    const int width = map.keys[grid].width, block = side / width;
    const int left = at % width * block, top = at / width * block;
    for (int y = top; y < top + block; ++y) {
      for (int x = left; x < left + block; ++x) {
        hidden[(grid * static_cast<std::size_t>(side) + static_cast<std::size_t>(y)) * static_cast<std::size_t>(side) +
               static_cast<std::size_t>(x)] = 1;
      }
    }
  }
  return hidden;
}

/// Makes the glyph with patches hidden and measures it.
class Trial {
 public:
  Trial(Generator& generator, const StyleEncoding& encoding, char32_t character, const ContentFonts& content,
        const std::string& language, const StopFlag& stop, const ProgressCallback& progress)
      : generator_(generator), encoding_(encoding), character_(character), content_(content), language_(language),
        stop_(stop), progress_(progress) {}

  void expect(std::size_t trials) { count_.total = trials; }

  Result<double> error(const Bitmap& target, std::vector<std::uint8_t> hidden) {
    Ablation ablation;
    ablation.hiddenPatches = std::move(hidden);
    double error = 0;
    const auto sink = [&](const GeneratedGlyph& glyph) { error = l1Error(glyph.bitmap, target); };
    auto made = generator_.generate(encoding_, {character_}, content_, language_, sink, stop_, {}, ablation);
    if (!made) return tl::unexpected(made.error());
    ++count_.done;
    if (progress_) progress_(count_);
    return error;
  }

 private:
  Generator& generator_;
  const StyleEncoding& encoding_;
  char32_t character_;
  const ContentFonts& content_;
  const std::string& language_;
  const StopFlag& stop_;
  const ProgressCallback& progress_;
  Progress count_;
};

/// How many glyphs a test makes.
std::size_t trialsOf(const std::vector<AttentionMap>& maps, const DeletionOptions& options) {
  std::size_t perShare = 0;
  for (const auto& map : maps) {
    if (map.kind == AttentionKind::Cross) perShare += static_cast<std::size_t>(options.draws + map.heads + 1);
  }
  return perShare * options.shares.size();
}

/// What every query of the glyph's ink looked at, on average; head −1: of all heads.
std::vector<double> attention(const AttentionMap& map, int head, const Bitmap& glyph) {
  if (head >= 0) return meanOverInk(map, head, glyph);
  std::vector<double> sum(static_cast<std::size_t>(map.keyCount()));
  for (int h = 0; h < map.heads; ++h) {
    const auto one = meanOverInk(map, h, glyph);
    std::transform(sum.begin(), sum.end(), one.begin(), sum.begin(), std::plus<>());
  }
  return sum;
}

std::size_t countOf(double share, const Cells& cells) {
  const auto count = static_cast<std::size_t>(std::lround(share * static_cast<double>(cells.size())));
  return std::clamp<std::size_t>(count, std::min<std::size_t>(1, cells.size()), cells.size());
}

}  // namespace

const DeletionCurve* curveOf(const DeletionReport& report, const std::string& block, int head) {
  const auto found = std::find_if(report.curves.begin(), report.curves.end(), [&](const DeletionCurve& curve) {
    return curve.block == block && curve.head == head;
  });
  return found == report.curves.end() ? nullptr : &*found;
}

Result<DeletionReport> deletionTest(Generator& generator, const StyleEncoding& encoding, const StyleSet& style,
                                    char32_t character, const Bitmap& target, const ContentFonts& content,
                                    const std::string& language, const DeletionOptions& options, const StopFlag& stop,
                                    const ProgressCallback& progress) {
  const auto pictures = picturesOf(encoding, style);
  if (pictures.empty() || pictures.size() != encoding.referenceIds().size()) {
    return failure(ErrorCode::BadInput, translatable("Engine", "The deletion test needs references."));
  }
  const auto attended = generator.attend(encoding, character, content, language);
  if (!attended) return tl::unexpected(attended.error());
  const Bitmap& real = target.empty() ? attended->glyph.bitmap : target;
  const int side = generator.info().config.grid();
  Trial trial(generator, encoding, character, content, language, stop, progress);
  trial.expect(trialsOf(attended->maps, options));
  DeletionReport report;
  report.shares = options.shares;
  report.untouched = l1Error(attended->glyph.bitmap, real);
  for (const auto& map : attended->maps) {
    if (map.kind != AttentionKind::Cross) continue;
    const Cells inked = inkedCells(map, pictures);
    std::vector<double> random;
    for (const double share : options.shares) {
      Random draws(options.seed, character);
      double& sum = random.emplace_back(0);
      for (int draw = 0; draw < options.draws; ++draw) {
        Cells cells = inked;
        const std::size_t count = countOf(share, cells);
        for (std::size_t i = 0; i < count; ++i) std::swap(cells[i], cells[i + draws.below(cells.size() - i)]);
        cells.resize(count);
        const auto error = trial.error(real, patchesOf(map, cells, side));
        if (!error) return tl::unexpected(error.error());
        sum += *error / options.draws;
      }
    }
    for (int head = -1; head < map.heads; ++head) {
      const auto mass = attention(map, head, attended->glyph.bitmap);
      Cells ranked = inked;
      std::stable_sort(ranked.begin(), ranked.end(), [&](std::size_t a, std::size_t b) { return mass[a] > mass[b]; });
      DeletionCurve curve{map.block, head, {}, random};
      for (const double share : options.shares) {
        const auto most = static_cast<std::ptrdiff_t>(countOf(share, ranked));
        const auto error = trial.error(real, patchesOf(map, Cells(ranked.begin(), ranked.begin() + most), side));
        if (!error) return tl::unexpected(error.error());
        curve.attended.push_back(*error);
      }
      report.curves.push_back(std::move(curve));
    }
  }
  return report;
}

}  // namespace gg
