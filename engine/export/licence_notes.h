#pragma once
#include <string>
#include <vector>

#include "engine/base/sentence.h"
#include "engine/generate/style_set.h"

namespace gg {

/// What a person should know before a font is published that was made from others: sentences, one a font at most.
struct LicenceNotes {
  std::vector<Sentence> warnings;  // on fonts that do not permit to be embedded or changed
  std::vector<Sentence> licences;  // of the fonts that have a word to say on it
};

/// Of the fonts that unmuted references came from and of the content font (empty: the bundled ones). Reads the fonts;
/// one that cannot be read is left out.
LicenceNotes licenceNotes(const StyleSet& style, const std::string& contentFont = {});

}  // namespace gg
