#include "engine/glyph/content_fonts.h"

#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "engine/base/log.h"
#include "engine/base/paths.h"
#include "engine/base/unicode.h"
#include "engine/glyph/regional_forms.h"
#include "engine/glyph/script.h"

namespace gg {
namespace {

/// Whether a regional face draws the character: ideographs, kana, Hangul, their punctuation, full-width forms.
bool isRegional(char32_t c, const std::string& script) {
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  return (script != "latin" && script != "other") || within(0x2E80, 0x4DBF) || within(0xFE30, 0xFE4F) ||
         within(0xFF00, 0xFFEF);
}

/// A face that is opened when it is first asked for.
class LazyFace {
 public:
  using Locate = std::function<FontSpec()>;  // no files: there is no such font
  explicit LazyFace(Locate locate) : locate_(std::move(locate)) {}

  const FontFace* get() {
    if (!locate_) return face_ ? &*face_ : nullptr;
    const FontSpec spec = std::exchange(locate_, nullptr)();
    if (spec.files.empty()) return nullptr;
    auto face = FontFace::open(spec);
    if (!face) {
      log(LogLevel::Warning, face.error().message.text());
      return nullptr;
    }
    face_.emplace(std::move(*face));
    return &*face_;
  }

 private:
  Locate locate_;
  std::optional<FontFace> face_;
};

struct Region {
  const char* language;
  const char* bundledFile;
  int collectionIndex;  // in NotoSansCJK-Regular.ttc
};
constexpr std::array<Region, 4> kRegions = {{{"ja", "fonts/NotoSansCJK-JP.woff2", 0},
                                             {"ko", "fonts/NotoSansCJK-KR.woff2", 1},
                                             {"zh-Hans", "fonts/NotoSansCJK-SC.woff2", 2},
                                             {"zh-Hant", "fonts/NotoSansCJK-TC.woff2", 3}}};
constexpr const char* kSerifFile = "fonts/NotoSerifCJK-SC.woff2";
constexpr const char* kBrushFile = "fonts/PlainBrush.woff2";
constexpr const char* kAlternateFile = "fonts/PlainAlternate.woff2";
constexpr const char* kHeavyFile = "fonts/PlainHeavy.woff2";
constexpr const char* kJapaneseSerifFile = "fonts/NotoSerifCJK-JP.woff2";
constexpr const char* kTraditionalSerifFile = "fonts/NotoSerifCJK-TC.woff2";
constexpr std::size_t kJapanese = 0, kKorean = 1, kSimplifiedChinese = 2, kTraditionalChinese = 3;

FontSpec latinSpec() {
  FontSpec spec;
  for (const char* part : {"latin", "latin-ext", "greek", "cyrillic", "more", "math"}) {
    spec.files.push_back(resourcePath(std::string("fonts/NotoSans-") + part + ".woff2"));
  }
  return spec;
}

FontSpec systemSpec(const char* file, int faceIndex) {
  FontSpec spec;
  spec.faceIndex = faceIndex;
  if (std::string path = findSystemFont(file); !path.empty()) spec.files = {std::move(path)};
  return spec;
}

std::size_t regionFor(const std::string& script, const std::string& language) {
  if (script == "kana") return kJapanese;
  if (script == "hangul") return kKorean;
  for (std::size_t i = 0; i < kRegions.size(); ++i) {
    if (language == kRegions[i].language) return i;
  }
  return kSimplifiedChinese;
}

}  // namespace

struct ContentFonts::Impl {
  Lookup lookup;  // when set, nothing else is asked
  std::string lookupDescription;
  std::optional<FontFace> user;
  LazyFace latin{latinSpec};
  std::vector<LazyFace> bundled, system;  // one a region
  std::map<ContentDesign, std::vector<LazyFace>>
      designs;  // but the sans, best first; of the serif the mainland's forms
  std::map<std::string, std::vector<LazyFace>> serifForms;  // own forms, by language

  Impl() {
    for (const Region& region : kRegions) {
      bundled.emplace_back([file = region.bundledFile] { return FontSpec{{resourcePath(file)}, 0, {}}; });
      system.emplace_back([index = region.collectionIndex] { return systemSpec("NotoSansCJK-Regular.ttc", index); });
    }
    const auto add = [](std::vector<LazyFace>& faces, const char* bundledFile, const char* systemFile = nullptr,
                        int index = 0) {
      faces.emplace_back([bundledFile] { return FontSpec{{resourcePath(bundledFile)}, 0, {}}; });
      if (systemFile) faces.emplace_back([systemFile, index] { return systemSpec(systemFile, index); });
    };
    const char* serifs = "NotoSerifCJK-Regular.ttc";
    add(designs[ContentDesign::Serif], kSerifFile, serifs, kRegions[kSimplifiedChinese].collectionIndex);
    add(serifForms["ja"], kJapaneseSerifFile, serifs, kRegions[kJapanese].collectionIndex);
    add(serifForms["zh-Hant"], kTraditionalSerifFile, serifs, kRegions[kTraditionalChinese].collectionIndex);
    add(designs[ContentDesign::Brush], kBrushFile, "LXGWWenKai-Regular.ttf");
    add(designs[ContentDesign::Alternate], kAlternateFile);
    add(designs[ContentDesign::Heavy], kHeavyFile);
  }

  /// The face a design draws the character with; the sans when the design lacks it or the language's form of it.
  const FontFace* find(char32_t character, const std::string& language, ContentDesign design) {
    design = designFor(character, language, design);
    if (user || design == ContentDesign::Sans) return find(character, language);
    std::vector<LazyFace>* faces = &designs.at(design);
    if (design == ContentDesign::Serif && hasOwnForm(character, language)) {
      const auto own = serifForms.find(language);
      if (own == serifForms.end()) return find(character, language);
      faces = &own->second;
    }
    for (LazyFace& lazy : *faces) {
      const FontFace* face = lazy.get();
      if (face && face->state(character) == GlyphState::Present) return face;
    }
    return find(character, language);
  }

  /// The sans faces that may have the character, best first, opened one by one: the right region's bundled and full
  /// face, then the other regions' bundled ones.
  const FontFace* find(char32_t character, const std::string& language) {
    if (user) return user->state(character) == GlyphState::Missing ? nullptr : &*user;
    const FontFace* blank = nullptr;
    const auto accept = [&](LazyFace& lazy) {
      const FontFace* face = lazy.get();
      const GlyphState state = face ? face->state(character) : GlyphState::Missing;
      if (state == GlyphState::Blank && !blank) blank = face;
      return state == GlyphState::Present ? face : nullptr;
    };
    const std::string script = scriptOf(character);
    const std::size_t region = regionFor(script, language);
    if (!isRegional(character, script)) {
      if (const FontFace* face = accept(latin)) return face;
      if (blank) return blank;
    }
    if (const FontFace* face = accept(bundled[region])) return face;
    if (const FontFace* face = accept(system[region])) return face;
    for (std::size_t i = 0; i < kRegions.size(); ++i) {
      if (i == region) continue;
      if (const FontFace* face = accept(bundled[i])) return face;
    }
    return blank;
  }
};

ContentFonts::ContentFonts(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ContentFonts::ContentFonts(ContentFonts&&) noexcept = default;
ContentFonts& ContentFonts::operator=(ContentFonts&&) noexcept = default;
ContentFonts::~ContentFonts() = default;

Result<ContentFonts> ContentFonts::open(const std::string& userFont) {
  auto impl = std::make_unique<Impl>();
  if (!userFont.empty()) {
    const auto spec = FontSpec::parse(userFont);
    if (!spec) return tl::unexpected(spec.error());
    auto face = FontFace::open(*spec);
    if (!face) return tl::unexpected(face.error());
    impl->user.emplace(std::move(*face));
    return ContentFonts(std::move(impl));
  }
  std::vector<std::string> files = latinSpec().files;
  for (const Region& region : kRegions) files.push_back(resourcePath(region.bundledFile));
  for (const char* file :
       {kSerifFile, kJapaneseSerifFile, kTraditionalSerifFile, kBrushFile, kAlternateFile, kHeavyFile}) {
    files.push_back(resourcePath(file));
  }
  for (const std::string& file : files) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
      return failure(
          ErrorCode::NotFound,
          {translatable("Engine", "The bundled content font %1 is missing; install the program again."), {file}});
    }
  }
  return ContentFonts(std::move(impl));
}

ContentFonts ContentFonts::from(Lookup lookup, std::string description) {
  auto impl = std::make_unique<Impl>();
  impl->lookup = std::move(lookup);
  impl->lookupDescription = std::move(description);
  return ContentFonts(std::move(impl));
}

Result<GlyphOutline> ContentFonts::outline(char32_t character, const std::string& language,
                                           ContentDesign design) const {
  if (impl_->lookup) {
    for (const ContentDesign wanted : {design, ContentDesign::Sans}) {
      if (const GlyphOutline* outline = impl_->lookup(character, language, wanted)) return *outline;
    }
    return failure(ErrorCode::NotFound, {translatable("Engine", "The content glyphs lack %1."), {describe(character)}});
  }
  if (const FontFace* face = impl_->find(character, language, design)) return face->outline(character);
  if (impl_->user) {
    return failure(ErrorCode::NotFound, {translatable("Engine", "The content font %1 has no glyph for %2."),
                                         {impl_->user->spec().text(), describe(character)}});
  }
  return failure(ErrorCode::NotFound,
                 {translatable("Engine",
                               "No content font has a glyph for %1: install the full Noto Sans CJK (package "
                               "fonts-noto-cjk) or name a content font that has it."),
                  {describe(character)}});
}

bool ContentFonts::has(char32_t character, const std::string& language) const {
  if (impl_->lookup) return impl_->lookup(character, language, ContentDesign::Sans) != nullptr;
  const FontFace* face = impl_->find(character, language);
  return face && face->has(character);
}

std::string ContentFonts::description() const {
  if (impl_->lookup) return impl_->lookupDescription;
  if (!impl_->user) return kBundledContent;
  const std::string family = impl_->user->familyName();
  return family.empty() ? impl_->user->spec().text() : family;
}

}  // namespace gg
