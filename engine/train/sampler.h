#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/random.h"
#include "engine/generate/content_picture.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/glyph_frame.h"
#include "engine/train/font_corpus.h"
#include "engine/train/sample_augmentation.h"
#include "engine/train/shape_neighbours.h"

namespace gg {

struct SamplerOptions {
  int size = 64;                 // S, px
  int fonts = 4;                 // F, per batch
  int targets = 8;               // T, per font
  int maxReferences = 6;         // K is drawn from 1…max for a batch
  int fixedReferences = 0;       // > 0: always this K
  double augment = 0.6;          // share of fonts changed as a whole: scaled, slanted, bolder, rounder, …
  // Share of fonts mixed with another of their language: strokes moved to its places, ink between.
  double blend = 0.6;
  double worn = 0.08;            // share of fonts whose references look scanned
  double oneDesign = 0.08;       // share of fonts restyled from one of the plain designs alone, as from a user's font
  double crossScript = 0.05;     // share of fonts whose references come from another script
  double dropReferences = 0.04;  // share of fonts trained with the learned null style
  double dropVector = 0.15;      // share of fonts whose global style vector is dropped
  double dropKey = 0.04;         // share of references whose character counts as unknown
  bool includeUnseen = false;    // validation draws from the unseen bucket only (Han, Hangul)
  bool alignment = true;
  int contentDesigns = 5;  // D
  bool designWeights = true;
  bool keepPlainContent = false;  // fill Batch::plainContent
  std::string script;             // restrict to one script; empty: by weight
  double fontShare = 1;           // of the families of every script, drawn with the seed; a larger one holds a smaller
  std::uint64_t seed = 1;
};

/// One training batch: F fonts, each with K references shared by its T targets. Coverage, ink 1.
struct Batch {
  int fonts = 0, references = 0, targets = 0, size = 0;
  std::vector<float> content;            // [F·T, D, S, S] aligned content glyphs
  std::vector<float> target;             // [F·T, S, S]
  std::vector<float> reference;          // [F·K, S, S]
  std::vector<float> referenceContent;   // [F·K, D, S, S] aligned content glyphs of the reference characters
  std::vector<float> plainContent;       // [F·T, S, S] sans content glyphs before alignment, when asked for
  std::vector<std::uint8_t> keyKnown;    // [F·K]
  std::vector<std::uint8_t> styled;      // [F]: 0 = all references dropped
  std::vector<std::uint8_t> vectorKept;  // [F]
};

/// What there is to draw from.
struct FontCount {
  std::string script;
  std::size_t fonts = 0, families = 0;
};

/// Draws batches from a corpus. Batch n depends on the options and n alone, so a resumed run continues
/// exactly and batches can be made ahead in any thread.
class Sampler {
 public:
  /// The corpus must outlive the sampler and hold content fonts. Fails when nothing can be drawn.
  static Result<Sampler> create(const FontCorpus& corpus, const SamplerOptions& options);
  Batch batch(std::uint64_t index) const;
  /// By script: those that have any.
  std::vector<FontCount> fontCounts() const;

 private:
  struct Entry {  // a font with one of its scripts
    const CorpusFont* font = nullptr;
    std::vector<char32_t> characters;
    std::string language;                     // of the content glyphs
    std::vector<const CorpusFont*> contents;  // one a plain design; the first, the sans, has every character
  };
  /// A font as it is drawn from: alone, or mixed with another.
  struct Hand {
    const Entry* entry = nullptr;
    const Entry* other = nullptr;
    double places = 0, ink = 0;        // share of the other in where strokes lie, and in how they are drawn
    std::vector<char32_t> characters;  // that it can draw
  };

  void collect(const FontCorpus& corpus);
  std::size_t pickScript(Random& random) const;
  const Entry& pickEntry(std::size_t script, Random& random) const;
  Hand pickHand(Random& random) const;
  /// The hand itself, or its font in another script.
  Hand pickReferenceHand(const Hand& hand, Random& random) const;
  std::vector<char32_t> pickReferences(const Hand& hand, const std::vector<char32_t>& targets, int count,
                                       Random& random) const;
  /// A character in the plain designs; in one of them alone when it is named.
  ContentGlyph contentGlyph(const Entry& entry, char32_t character, std::optional<std::size_t> only) const;
  Bitmap draw(const Hand& hand, char32_t character, const StyleChange& style) const;
  void drawFont(Random& random, int index, Batch& batch) const;

  SamplerOptions options_;
  GlyphFrame frame_{64};
  std::vector<Entry> entries_;
  // latin, han, kana, hangul: the fonts of every family. A family counts once, however many weights and regions it has.
  std::array<std::vector<std::vector<std::size_t>>, 4> families_;
  ShapeNeighbours neighbours_;
};

}  // namespace gg
