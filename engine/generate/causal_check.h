#pragma once
#include "engine/base/result.h"
#include "engine/generate/generator.h"
#include "engine/generate/omission.h"
#include "engine/generate/style_set.h"
#include "engine/glyph/content_fonts.h"

namespace gg {

/// Makes one glyph with and without something. What does not change from one omission to the next is kept: the
/// untouched glyph, the one without any style, and the last encoding without some references. Belongs to the thread of
/// the Generator that made the encoding.
class CausalCheck {
 public:
  /// `style` is what was encoded.
  CausalCheck(StyleEncoding encoding, StyleSet style, char32_t character, std::string language);

  /// Leaving out every reference gives the glyph of the null style; leaving out nothing the untouched glyph, bit for
  /// bit. Refuses what the model lacks (Generator::generate), and a character that no content font has.
  Result<OmissionEffect> run(Generator& generator, const ContentFonts& content, const Omission& omission);
  /// The glyph made so with every attention block recorded; the maps' grids count in the references of the whole style.
  Result<Generator::Attended> attend(Generator& generator, const ContentFonts& content, const Omission& omission);
  /// How far another picture of the glyph, [S, S], is from the untouched one.
  Result<OmissionMeasures> measure(Generator& generator, const ContentFonts& content, const Bitmap& after);

 private:
  Status makeYardsticks(Generator& generator, const ContentFonts& content);
  Result<StyleEncoding> encodingWithout(const std::set<std::uint64_t>& references, Generator& generator,
                                        const ContentFonts& content);
  Result<Bitmap> make(const StyleEncoding& encoding, const Ablation& ablation, Generator& generator,
                      const ContentFonts& content) const;

  StyleEncoding encoding_, reduced_;
  StyleSet style_;
  char32_t character_;
  std::string language_;
  std::set<std::uint64_t> reducedBy_;  // references that reduced_ lacks
  Bitmap untouched_, styleless_;
};

/// The part of an omission that is none of the encoding's: the prior, heads, and the patches of the references that it
/// has.
Ablation ablationOf(const Omission& omission, const StyleEncoding& encoding, const ModelConfig& config);

}  // namespace gg
