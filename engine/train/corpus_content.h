#pragma once
#include <string>

#include "engine/base/result.h"
#include "engine/glyph/content_fonts.h"
#include "engine/train/font_corpus.h"

namespace gg {

/// The language whose Han face a font is restyled from, by the scripts the list allows it:
/// "zh-Hans", "ja" or "zh-Hant"; "ko" for Hangul, "ja" for kana.
std::string contentLanguage(const std::string& script, const std::string& fontScripts);

/// The content font of a corpus that a script is restyled from: "noto-sans", "noto-sans-cjk-jp", …; serifs for the
/// regions of Han, one font for all of each other design.
std::string contentName(const std::string& script, const std::string& language, ContentDesign design);

/// The plain content fonts packed in a corpus (noto-sans, noto-sans-cjk-jp, -kr, -sc, -tc, noto-serif-cjk-jp, -sc, -tc,
/// lxgw-wenkai, plain-alternate, plain-heavy) as content fonts, so that nothing has to be installed. The corpus must
/// outlive them. Fails when it has no content font.
Result<ContentFonts> corpusContent(const FontCorpus& corpus);

}  // namespace gg
