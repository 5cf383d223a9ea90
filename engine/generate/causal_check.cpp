#include "engine/generate/causal_check.h"

#include "engine/generate/attention_comparison.h"
#include "engine/glyph/picture_measures.h"

namespace gg {

namespace {

OmissionMeasures measuresOf(const Bitmap& before, const Bitmap& after, const Bitmap& styleless) {
  OmissionMeasures measures;
  const double ink = inkSum(before), ofStyle = l1Error(before, styleless);
  measures.l1 = l1Error(before, after);
  if (ink > 0) measures.ink = inkSum(after) / ink - 1;
  if (hasInk(before) || hasInk(after)) measures.overlap = overlap(before, after);
  if (ofStyle > 0) measures.ofStyle = measures.l1 / ofStyle;
  return measures;
}

}  // namespace

Ablation ablationOf(const Omission& omission, const StyleEncoding& encoding, const ModelConfig& config) {
  Ablation ablation;
  ablation.networkAlone = omission.networkAlone;
  for (const auto& [block, heads] : omission.heads) {
    for (const int head : heads) ablation.mutedHeads.push_back({block, head});
  }
  const std::vector<std::uint8_t> none(static_cast<std::size_t>(config.grid() * config.grid()), 0);
  bool hides = false;
  for (const auto id : encoding.referenceIds()) {
    const auto found = omission.patches.find(id);
    hides = hides || found != omission.patches.end();
    const auto& patches = found != omission.patches.end() ? found->second : none;
    ablation.hiddenPatches.insert(ablation.hiddenPatches.end(), patches.begin(), patches.end());
  }
  if (!hides) ablation.hiddenPatches.clear();
  return ablation;
}

CausalCheck::CausalCheck(StyleEncoding encoding, StyleSet style, char32_t character, std::string language)
    : encoding_(std::move(encoding)), style_(std::move(style)), character_(character), language_(std::move(language)) {}

Result<OmissionEffect> CausalCheck::run(Generator& generator, const ContentFonts& content, const Omission& omission) {
  const auto encoding = encodingWithout(omission.references, generator, content);
  if (!encoding) return tl::unexpected(encoding.error());
  auto after = make(*encoding, ablationOf(omission, *encoding, generator.info().config), generator, content);
  if (!after) return tl::unexpected(after.error());
  const auto measures = measure(generator, content, *after);
  if (!measures) return tl::unexpected(measures.error());
  return OmissionEffect{untouched_, std::move(*after), *measures};
}

Result<Generator::Attended> CausalCheck::attend(Generator& generator, const ContentFonts& content,
                                                const Omission& omission) {
  const auto encoding = encodingWithout(omission.references, generator, content);
  if (!encoding) return tl::unexpected(encoding.error());
  auto attended = generator.attend(*encoding, character_, content, language_,
                                   ablationOf(omission, *encoding, generator.info().config));
  if (attended) countReferencesIn(encoding_.referenceIds(), encoding->referenceIds(), attended->maps);
  return attended;
}

Result<OmissionMeasures> CausalCheck::measure(Generator& generator, const ContentFonts& content, const Bitmap& after) {
  if (const auto ok = makeYardsticks(generator, content); !ok) return tl::unexpected(ok.error());
  return measuresOf(untouched_, after, styleless_);
}

Status CausalCheck::makeYardsticks(Generator& generator, const ContentFonts& content) {
  if (!untouched_.empty()) return {};
  const auto null = generator.encode({}, content, language_);
  if (!null) return tl::unexpected(null.error());
  auto styleless = make(*null, {}, generator, content), untouched = make(encoding_, {}, generator, content);
  if (!styleless) return tl::unexpected(styleless.error());
  if (!untouched) return tl::unexpected(untouched.error());
  styleless_ = std::move(*styleless);
  untouched_ = std::move(*untouched);
  return {};
}

Result<StyleEncoding> CausalCheck::encodingWithout(const std::set<std::uint64_t>& references, Generator& generator,
                                                   const ContentFonts& content) {
  StyleSet rest = style_;
  std::set<std::uint64_t> left;  // those that have a part in the style
  for (auto& reference : rest.references) {
    if (!reference.muted && references.count(reference.id) > 0) left.insert(reference.id);
    reference.muted = reference.muted || references.count(reference.id) > 0;
  }
  if (left.empty()) return encoding_;
  if (reduced_.empty() || left != reducedBy_) {
    auto encoded = generator.encode(rest, content, language_);
    if (!encoded) return encoded;
    reduced_ = std::move(*encoded);
    reducedBy_ = std::move(left);
  }
  return reduced_;
}

Result<Bitmap> CausalCheck::make(const StyleEncoding& encoding, const Ablation& ablation, Generator& generator,
                                 const ContentFonts& content) const {
  Bitmap bitmap;
  const auto ok = generator.generate(
      encoding, {character_}, content, language_, [&bitmap](GeneratedGlyph glyph) { bitmap = std::move(glyph.bitmap); },
      {}, {}, ablation);
  if (!ok) return tl::unexpected(ok.error());
  if (bitmap.empty()) {
    return failure(ErrorCode::NotFound, translatable("Engine", "No content font has this character."));
  }
  return bitmap;
}

}  // namespace gg
