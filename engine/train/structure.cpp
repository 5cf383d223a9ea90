#include "engine/train/structure.h"

#include <cmath>

#include "engine/glyph/picture_measures.h"
#include "engine/glyph/topology.h"

namespace gg {
namespace {
constexpr double kFrame = 128, kSkeletonDistance = 2;  // px
}

StructureScore compareStructure(const Bitmap& made, const Bitmap& real) {
  StructureScore score;
  score.counted = topology(inkMask(real, 0.4F)) == topology(inkMask(real, 0.6F));
  const Mask madeInk = inkMask(made), realInk = inkMask(real);
  const Topology madeParts = topology(madeInk), realParts = topology(realInk);
  score.sameComponents = madeParts.components == realParts.components;
  score.sameHoles = madeParts.holes == realParts.holes;
  score.skeletonRecall = recallWithin(skeleton(madeInk), skeleton(realInk), kSkeletonDistance * real.width() / kFrame);
  const double realAmount = inkSum(real);
  score.inkError = realAmount > 0 ? std::abs(inkSum(made) / realAmount - 1) : 0;
  return score;
}

}  // namespace gg
