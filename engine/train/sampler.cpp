#include "engine/train/sampler.h"

#include <algorithm>
#include <cmath>

#include "engine/glyph/picture_measures.h"
#include "engine/train/corpus_content.h"
#include "engine/train/font_share.h"
#include "engine/train/glyph_blend.h"
#include "engine/train/stroke_places.h"

namespace gg {

namespace {

constexpr std::array<const char*, 4> kScripts = {"latin", "han", "kana", "hangul"};
constexpr std::array<double, 4> kScriptWeights = {0.32, 0.44, 0.18, 0.06};
constexpr int kPartners = 9;                // draws for a font of the same language to mix with
constexpr std::size_t kMinCharacters = 24;  // a font with fewer glyphs of a script is not drawn from
constexpr std::size_t kCompared = 600;      // characters among which look-alikes are sought
constexpr double kCommonInk = 0.78;         // of the lighter glyph, where the ink of two is mixed

/// `count` distinct elements, in random order.
std::vector<char32_t> choose(std::vector<char32_t> from, std::size_t count, Random& random) {
  count = std::min(count, from.size());
  for (std::size_t i = 0; i < count; ++i) std::swap(from[i], from[i + random.below(from.size() - i)]);
  from.resize(count);
  return from;
}

/// How much of the lighter picture's ink lies on ink of the other, in [0, 1].
double commonInk(const Bitmap& first, const Bitmap& second) {
  const double a = inkSum(first), b = inkSum(second);
  return overlap(first, second) * (a + b) / 2 / std::max(std::min(a, b), 1e-9);
}

bool isUpper(char32_t c) { return c >= U'A' && c <= U'Z'; }
bool isLower(char32_t c) { return c >= U'a' && c <= U'z'; }

/// Latin references show both cases: the last one is exchanged when a case is lacking.
void wantBothCases(std::vector<char32_t>& references, const std::vector<char32_t>& candidates, Random& random) {
  if (references.size() < 2) return;
  for (const auto isCase : {isUpper, isLower}) {
    if (std::any_of(references.begin(), references.end(), isCase)) continue;
    std::vector<char32_t> lacking;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(lacking), isCase);
    if (!lacking.empty()) references.back() = lacking[random.below(lacking.size())];
    std::swap(references.front(), references.back());
  }
}

void store(const Bitmap& bitmap, std::vector<float>& into, int index) {
  std::copy(bitmap.data(), bitmap.data() + bitmap.size(),
            into.begin() + static_cast<std::ptrdiff_t>(bitmap.size()) * index);
}

}  // namespace

Result<Sampler> Sampler::create(const FontCorpus& corpus, const SamplerOptions& options) {
  Sampler sampler;
  sampler.options_ = options;
  sampler.frame_ = GlyphFrame(options.size);
  sampler.collect(corpus);
  if (sampler.entries_.empty()) {
    return failure(ErrorCode::BadInput, "The corpus holds no font with enough glyphs and their content glyphs.");
  }
  return sampler;
}

void Sampler::collect(const FontCorpus& corpus) {
  std::map<std::string, const CorpusFont*> contents;
  std::vector<Entry> found;
  std::array<std::map<std::string, std::vector<std::size_t>>, 4> families;
  for (const auto& font : corpus.fonts) {
    if (font.isContent()) contents[font.id.substr(8)] = &font;
  }
  const std::size_t minimum = std::min<std::size_t>(kMinCharacters, static_cast<std::size_t>(options_.targets) + 8);
  for (const auto& font : corpus.fonts) {
    if (font.isContent()) continue;
    for (std::size_t s = 0; s < kScripts.size(); ++s) {
      const std::string script = kScripts[s];
      if (!options_.script.empty() && options_.script != script) continue;
      Entry entry;
      entry.font = &font;
      entry.language = contentLanguage(script, font.scripts);
      for (std::size_t d = 0; d < static_cast<std::size_t>(options_.contentDesigns); ++d) {
        const auto content = contents.find(contentName(script, entry.language, kContentDesigns[d]));
        if (content == contents.end() && d == 0) break;
        entry.contents.push_back(content == contents.end() ? entry.contents.front() : content->second);
      }
      if (entry.contents.empty()) continue;
      const auto& plain = entry.contents.front()->glyphs;
      const bool hasBucket = script == "han" || script == "hangul";
      for (const auto& [character, outline] : font.glyphs) {
        if (scriptOf(character) != script || plain.count(character) == 0) continue;
        if (hasBucket && isUnseen(character) != options_.includeUnseen) continue;
        entry.characters.push_back(character);
        neighbours_.add(character, plain.at(character));
      }
      if (entry.characters.size() < minimum) continue;
      families[s][font.group].push_back(found.size());
      found.push_back(std::move(entry));
    }
  }
  for (std::size_t s = 0; s < kScripts.size(); ++s) {
    std::set<std::string> names;
    for (const auto& [name, members] : families[s]) names.insert(name);
    for (const auto& name : drawFamilies(names, options_.fontShare, options_.seed)) {
      families_[s].emplace_back();
      for (const std::size_t member : families[s].at(name)) {
        families_[s].back().push_back(entries_.size());
        entries_.push_back(std::move(found[member]));
      }
    }
  }
}

std::vector<FontCount> Sampler::fontCounts() const {
  std::vector<FontCount> counts;
  for (std::size_t s = 0; s < kScripts.size(); ++s) {
    if (families_[s].empty()) continue;
    counts.push_back({kScripts[s], 0, families_[s].size()});
    for (const auto& family : families_[s]) counts.back().fonts += family.size();
  }
  return counts;
}

std::size_t Sampler::pickScript(Random& random) const {
  double total = 0;
  for (std::size_t s = 0; s < kScripts.size(); ++s) total += families_[s].empty() ? 0 : kScriptWeights[s];
  double at = random.uniform() * total;
  std::size_t chosen = 0;
  for (std::size_t s = 0; s < kScripts.size(); ++s) {
    if (families_[s].empty()) continue;
    chosen = s;
    if ((at -= kScriptWeights[s]) < 0) break;
  }
  return chosen;
}

const Sampler::Entry& Sampler::pickEntry(std::size_t script, Random& random) const {
  const auto& family = families_[script][random.below(families_[script].size())];
  return entries_[family[random.below(family.size())]];
}

Sampler::Hand Sampler::pickHand(Random& random) const {
  const std::size_t script = pickScript(random);
  const Entry& entry = pickEntry(script, random);
  Hand hand{&entry, nullptr, 0, 0, entry.characters};
  if (!random.chance(options_.blend)) return hand;
  const auto fits = [&entry](const Entry& other) { return &other != &entry && other.language == entry.language; };
  const Entry* other = &entry;
  for (int i = 0; i < kPartners && !fits(*other); ++i) other = &pickEntry(script, random);
  if (!fits(*other)) return hand;
  std::vector<char32_t> common;
  std::set_intersection(entry.characters.begin(), entry.characters.end(), other->characters.begin(),
                        other->characters.end(), std::back_inserter(common));
  if (common.size() < kMinCharacters) return hand;
  const double places = random.uniform(-0.3, 1), ink = random.chance(0.5) ? random.uniform(-0.15, 0.5) : 0;
  return {&entry, other, places, ink, std::move(common)};
}

Sampler::Hand Sampler::pickReferenceHand(const Hand& hand, Random& random) const {
  if (!random.chance(options_.crossScript)) return hand;
  std::vector<const Entry*> others;
  for (const auto& other : entries_) {
    if (other.font == hand.entry->font && &other != hand.entry) others.push_back(&other);
  }
  if (others.empty()) return hand;
  const Entry* picked = others[random.below(others.size())];
  return {picked, nullptr, 0, 0, picked->characters};
}

std::vector<char32_t> Sampler::pickReferences(const Hand& hand, const std::vector<char32_t>& targets, int count,
                                              Random& random) const {
  std::vector<char32_t> candidates;
  std::copy_if(hand.characters.begin(), hand.characters.end(), std::back_inserter(candidates),
               [&](char32_t c) { return std::find(targets.begin(), targets.end(), c) == targets.end(); });
  auto references = choose(candidates, static_cast<std::size_t>(count), random);
  // Half of them look like one of the targets.
  candidates = choose(std::move(candidates), kCompared, random);
  for (std::size_t i = 0; i < references.size() / 2; ++i) {
    const auto alike = neighbours_.nearest(targets[random.below(targets.size())], candidates, 8);
    if (alike.empty()) continue;
    const char32_t picked = alike[random.below(alike.size())];
    if (std::find(references.begin(), references.end(), picked) == references.end()) references[i] = picked;
  }
  wantBothCases(references, candidates, random);
  // A batch has one K: a font with too few glyphs repeats its references.
  for (std::size_t i = 0; references.size() < static_cast<std::size_t>(count); ++i) references.push_back(references[i]);
  return references;
}

ContentGlyph Sampler::contentGlyph(const Entry& entry, char32_t character, std::optional<std::size_t> only) const {
  ContentGlyph glyph;
  for (std::size_t d = 0; d < static_cast<std::size_t>(options_.contentDesigns); ++d) {
    const auto design = designFor(character, entry.language, kContentDesigns[only.value_or(d)]);
    const auto& glyphs = entry.contents[static_cast<std::size_t>(design)]->glyphs;
    const auto found = glyphs.find(character);
    glyph.push_back(found != glyphs.end() ? &found->second : &entry.contents.front()->glyphs.at(character));
  }
  return glyph;
}

Bitmap Sampler::draw(const Hand& hand, char32_t character, const StyleChange& style) const {
  const GlyphOutline& own = hand.entry->font->glyphs.at(character);
  if (hand.other == nullptr) return style.render(frame_, own);
  const GlyphOutline& theirs = hand.other->font->glyphs.at(character);
  auto glyph = style.render(frame_, movedTowards(own, theirs, hand.places));
  if (hand.ink == 0) return glyph;
  const auto other = style.render(frame_, movedTowards(theirs, own, 1 - hand.places));
  return commonInk(glyph, other) < kCommonInk ? glyph : blend(glyph, other, hand.ink);
}

void Sampler::drawFont(Random& random, int index, Batch& batch) const {
  const Hand hand = pickHand(random);
  const Entry& entry = *hand.entry;
  const Hand source = pickReferenceHand(hand, random);
  const auto targets = [&] {
    // One character at least is left to be a reference.
    const std::size_t most = std::min(static_cast<std::size_t>(batch.targets), hand.characters.size() - 1);
    auto chosen = choose(hand.characters, most, random);
    while (chosen.size() < static_cast<std::size_t>(batch.targets)) chosen.push_back(chosen.front());
    return chosen;
  }();
  const auto references = pickReferences(source, targets, batch.references, random);

  const auto designs = static_cast<std::size_t>(options_.contentDesigns);
  const auto only = random.chance(options_.oneDesign) ? std::optional(random.below(designs)) : std::nullopt;
  const auto style = random.chance(options_.augment) ? drawStyle(random) : StyleChange{};
  const bool worn = random.chance(options_.worn);
  std::vector<Bitmap> images;
  std::vector<ContentGlyph> referenceContent;
  for (const char32_t c : references) {
    images.push_back(draw(source, c, style));
    referenceContent.push_back(contentGlyph(*source.entry, c, only));
  }
  const bool styled = !random.chance(options_.dropReferences);
  batch.styled[static_cast<std::size_t>(index)] = styled ? 1 : 0;
  batch.vectorKept[static_cast<std::size_t>(index)] = random.chance(options_.dropVector) ? 0 : 1;
  std::vector<ContentPair> pairs;
  for (std::size_t i = 0; i < images.size(); ++i) pairs.push_back({&images[i], &referenceContent[i]});
  const auto fit =
      options_.alignment && styled ? fitContent(pairs, designs, frame_, options_.designWeights) : ContentFit(designs);

  for (std::size_t i = 0; i < references.size(); ++i) {
    const int at = index * batch.references + static_cast<int>(i);
    store(worn ? wearPaper(images[i], random) : images[i], batch.reference, at);
    store(contentPicture(referenceContent[i], fit, frame_).bitmap, batch.referenceContent, at);
    batch.keyKnown[static_cast<std::size_t>(at)] = random.chance(options_.dropKey) ? 0 : 1;
  }
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const int at = index * batch.targets + static_cast<int>(i);
    store(draw(hand, targets[i], style), batch.target, at);
    store(contentPicture(contentGlyph(entry, targets[i], only), fit, frame_).bitmap, batch.content, at);
    if (!options_.keepPlainContent) continue;
    store(frame_.render(entry.contents.front()->glyphs.at(targets[i])).bitmap, batch.plainContent, at);
  }
}

Batch Sampler::batch(std::uint64_t index) const {
  Random random(options_.seed, index);
  Batch batch;
  batch.size = options_.size;
  batch.fonts = options_.fonts;
  batch.targets = options_.targets;
  batch.references = options_.fixedReferences > 0
                         ? options_.fixedReferences
                         : 1 + static_cast<int>(random.below(static_cast<std::size_t>(options_.maxReferences)));
  const auto pixels = static_cast<std::size_t>(batch.size) * static_cast<std::size_t>(batch.size);
  const auto targets = static_cast<std::size_t>(batch.fonts * batch.targets);
  const auto references = static_cast<std::size_t>(batch.fonts * batch.references);
  const auto designs = static_cast<std::size_t>(options_.contentDesigns);
  batch.content.resize(targets * designs * pixels);
  batch.target.resize(targets * pixels);
  if (options_.keepPlainContent) batch.plainContent.resize(targets * pixels);
  batch.reference.resize(references * pixels);
  batch.referenceContent.resize(references * designs * pixels);
  batch.keyKnown.resize(references);
  batch.styled.resize(static_cast<std::size_t>(batch.fonts));
  batch.vectorKept.resize(static_cast<std::size_t>(batch.fonts));
  for (int f = 0; f < batch.fonts; ++f) drawFont(random, f, batch);
  return batch;
}

}  // namespace gg
