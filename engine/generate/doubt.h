#pragma once
#include <array>
#include <map>
#include <string>

#include "engine/base/result.h"
#include "engine/glyph/bitmap.h"

namespace gg {

/// What can be seen of a made glyph without knowing the real one; larger is worse.
enum class Sign {
  Parts,      // components more or fewer than the content glyph has, at most 3
  Holes,      // the same of holes
  Unsteady,   // 1: the topology changes between the thresholds 0.4 and 0.6
  Missing,    // share of the content's strokes that the made glyph lacks (engine/glyph/stroke_agreement.h)
  Extra,      // share of the made strokes that the content lacks
  Blur,       // width of the edges, px
  Departure,  // mean difference to the content glyph over its ink
  Spread,     // 1 − mean weight of the patch a head looks at most, in the attention of level 3; as of 4 references
};
constexpr std::size_t kSignCount = 8;
using Signs = std::array<double, kSignCount>;  // by Sign
const char* name(Sign sign);                   // "parts", …, in files
/// What the sign says of a glyph, for people: "It has other parts than the plain glyph."
Sentence sentence(Sign sign);

/// made [S, S], what the network gave (before shape_prior.h); content [D·S, S], what it was given (content_picture.h):
/// of its designs the one that the made glyph agrees with best counts. `spread` is what attention says; NaN: nothing.
Signs signsOf(const Bitmap& made, const Bitmap& content, double spread);

/// How likely a glyph is bad; engine/train/calibration.h says what that is.
struct Doubt {
  double chance = 0;        // 0…1
  bool suspect = false;     // the chance reaches the scale's threshold
  Sign sign = Sign::Parts;  // what speaks against it most
  Signs signs{};
};

/// Logistic regression from the signs to the chance. Fitted by `glyphgraft-cli calibrate` on validation fonts, kept in
/// the weight file's metadata ("doubt").
struct DoubtScale {
  Signs centre{}, weight{};  // weight × (sign − centre), summed; of what is not known 0
  double bias = 0;
  // Added to the bias, by script (engine/glyph/script.h): what is usual in one is a bad sign in another. None: 0.
  std::map<std::string, double> scriptBias;
  double threshold = 0.5;

  Doubt judge(const Signs& signs, const std::string& script) const;
  std::string toJson() const;
  static Result<DoubtScale> fromJson(const std::string& text);
  /// For weight files without a scale of their own: that of the bundled weights.
  static DoubtScale usual();
};

}  // namespace gg
