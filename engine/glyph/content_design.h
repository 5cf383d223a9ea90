#pragma once
#include <array>

namespace gg {

/// The plain designs a character is known in. The network sees them side by side: what differs between them (serifs,
/// contrast, the skeleton of brush and hand) is what a style may want to differ in.
enum class ContentDesign { Sans, Serif, Brush };
inline constexpr std::array<ContentDesign, 3> kContentDesigns = {ContentDesign::Sans, ContentDesign::Serif,
                                                                 ContentDesign::Brush};

}  // namespace gg
