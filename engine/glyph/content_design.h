#pragma once
#include <array>
#include <string>

namespace gg {

/// The plain designs a character is known in. The network sees them side by side: what differs between them (serifs,
/// contrast, the skeleton of brush and hand, other proportions and places of strokes, how bold strokes share the room)
/// is what a style may want to differ in. Networks with fewer designs know the first ones.
enum class ContentDesign { Sans, Serif, Brush, Alternate, Heavy };
inline constexpr std::array<ContentDesign, 5> kContentDesigns = {
    ContentDesign::Sans, ContentDesign::Serif, ContentDesign::Brush, ContentDesign::Alternate, ContentDesign::Heavy};

/// The design itself, or the sans where it stands in: for a brush, which has the mainland's forms, and the alternate
/// and heavy designs, which have Japanese ones, where the language writes the character otherwise.
ContentDesign designFor(char32_t character, const std::string& language, ContentDesign design);

}  // namespace gg
