#include "ui/preview/text_kerning.h"

#include "engine/base/log.h"
#include "ui/document/caught.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

constexpr int kUnitsPerEm = 1000;  // of exported fonts

Result<TextKerning::Pairs> pairsOf(const KerningTask& task) {
  const auto kerning = PairKerning::open({}, task.font, kUnitsPerEm);
  if (!kerning) return tl::unexpected(kerning.error());
  std::map<char32_t, SideProfile> profiles;
  for (const auto& glyph : task.glyphs) {
    if (!kerning->takes(glyph.character)) continue;
    const auto set = task.adjustments.find(glyph.character);
    profiles.emplace(glyph.character, SideProfile(coverageBitmap(glyph.coverage), glyph.advance,
                                                  set == task.adjustments.end() ? GlyphAdjustment() : set->second));
  }
  TextKerning::Pairs pairs;
  for (std::size_t i = 1; i < task.text.size(); ++i) {
    const auto left = profiles.find(task.text[i - 1]), right = profiles.find(task.text[i]);
    if (left == profiles.end() || right == profiles.end()) continue;
    const int units = kerning->between(left->first, right->first, left->second, right->second);
    if (units != 0) pairs[{left->first, right->first}] = double(units) / kUnitsPerEm;
  }
  return pairs;
}

}  // namespace

void TextKerning::find(KerningTask task) {
  thread_.post([self = QPointer(this), run = ++run_, task = std::move(task)] {
    const auto pairs = caught([&] { return pairsOf(task); });
    if (!pairs) {
      log(LogLevel::Warning, pairs.error().message.text());
      return;
    }
    deliver(self, [run, pairs = *pairs](TextKerning& kerning) {
      if (run == kerning.run_) Q_EMIT kerning.found(pairs);
    });
  });
}

}  // namespace gg::ui
