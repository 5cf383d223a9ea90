#include "engine/export/specimen.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

#include "engine/base/unicode.h"
#include "engine/export/label_fonts.h"
#include "engine/export/pdf_canvas.h"

namespace gg {

namespace {

// Points.
constexpr double kWidth = 595.28, kHeight = 841.89, kMargin = 48;
constexpr double kInner = kWidth - 2 * kMargin, kBottom = kHeight - kMargin;
constexpr double kTitle = 24, kSmall = 7, kTiny = 4.5, kBigger = 64, kBiggest = 96;
constexpr double kFaint = 0.55, kRule = 0.8;
constexpr std::array kWaterfall = {36.0, 28.0, 22.0, 18.0, 14.0, 12.0, 10.0, 8.0};
constexpr std::size_t kLongest = 400;  // characters of a line that are looked at
constexpr std::size_t kMany = 400;     // characters: more stand closer

constexpr std::array kTexts = {U"The quick brown fox jumps over the lazy dog",
                               U"永和九年歲在癸丑暮春之初會于會稽山陰之蘭亭",
                               U"天地玄黃宇宙洪荒日月盈昃辰宿列張",
                               U"天地玄黄宇宙洪荒日月盈昃辰宿列张",
                               U"いろはにほへとちりぬるをわかよたれそつねならむ",
                               U"키스의 고유조건은 입술끼리 만나야 하고 특별한 기술은 필요치 않다"};

std::u32string without(const std::u32string& text, const std::set<char32_t>& there) {
  std::u32string left;
  std::copy_if(text.begin(), text.end(), std::back_inserter(left), [&](char32_t c) { return there.count(c) > 0; });
  return left;
}

bool isShown(char32_t c) { return c > U' ' && c != U'\u00A0' && c != U'\u3000'; }

/// As much of the text as fits, without half words where it has words.
template <typename Font>
std::u32string fitting(const Font& font, const std::u32string& text, double size) {
  std::size_t length = std::min(text.size(), kLongest);
  while (length > 1 && font.width(text.substr(0, length)) * size > kInner) --length;
  if (length == text.size()) return text;
  const auto space = text.rfind(U' ', length);
  return text.substr(0, space == std::u32string::npos || space == 0 ? length : space);
}

class Specimen {
 public:
  Specimen(const PdfFont& font, const LabelFonts& label, const FontInfo& info)
      : font_(font), label_(label), info_(info),
        canvas_(kWidth, kHeight, info.family + " " + info.style, info.designer) {}

  void head() {
    const auto name = fromUtf8(info_.family), style = fromUtf8(info_.style);
    y_ = kMargin + kTitle;
    if (font_.has(name)) {
      canvas_.text(font_, kTitle, kMargin, y_, name);
    } else {
      label_.draw(canvas_, kTitle, kMargin, y_, name);
    }
    label_.draw(canvas_, kSmall + 2, kMargin + kInner - label_.width(style) * (kSmall + 2), y_, style, kFaint);
    y_ += 10;
    canvas_.line(kMargin, y_, kMargin + kInner, y_, kRule);
    y_ += 4;
    for (const auto& words : {info_.designer, info_.copyright, info_.licence, info_.licenceUrl}) {
      const auto line = fitting(label_, fromUtf8(words), kSmall);
      if (line.empty()) continue;
      y_ += kSmall * 1.4;
      label_.draw(canvas_, kSmall, kMargin, y_, line, kFaint);
    }
  }

  /// One line as wide as the page; of a long text its beginning.
  void bigLine(const std::u32string& text) {
    const auto line = fitting(font_, text, kBigger);
    const double size = std::min(kBiggest, kInner / std::max(0.1, font_.width(line)));
    y_ += size * 1.15;
    canvas_.text(font_, size, kMargin, y_, line);
    y_ += size * 0.35 + 6;
  }

  void waterfall(const std::u32string& text) {
    for (const double size : kWaterfall) {
      y_ += size * 1.3;
      label_.draw(canvas_, kTiny, kMargin - 16, y_, fromUtf8(std::to_string(static_cast<int>(size))), kFaint);
      canvas_.text(font_, size, kMargin, y_, fitting(font_, text, size));
    }
    y_ += 20;
  }

  void grid(const std::vector<char32_t>& characters) {
    const bool close = characters.size() > kMany;
    const int columns = close ? 20 : 12;
    const double cell = kInner / columns, size = cell * (close ? 0.72 : 0.55);
    int column = 0;
    for (const char32_t c : characters) {
      if (column == columns) {
        column = 0;
        y_ += cell;
      }
      if (column == 0) beginRow(cell);
      const double middle = kMargin + (column++ + 0.5) * cell;
      const std::u32string glyph(1, c);
      canvas_.text(font_, size, middle - font_.width(glyph) * size / 2, y_ + cell * (close ? 0.7 : 0.58), glyph);
      if (close) continue;
      const auto code = codeOf(c);
      label_.draw(canvas_, kTiny, middle - label_.width(code) * kTiny / 2, y_ + cell - 4, code, kFaint);
    }
  }

  Result<Bytes> finish() { return canvas_.finish(); }

 private:
  void beginRow(double height) {
    if (y_ + height > kBottom) {
      canvas_.nextPage();
      y_ = kMargin;
    }
    canvas_.line(kMargin, y_, kMargin + kInner, y_, kRule);
  }

  static std::u32string codeOf(char32_t c) {
    char hex[16];
    std::snprintf(hex, sizeof hex, "%04X", static_cast<unsigned>(c));
    return fromUtf8(hex);
  }

  const PdfFont& font_;
  const LabelFonts& label_;
  const FontInfo& info_;
  PdfCanvas canvas_;
  double y_ = kMargin;
};

}  // namespace

std::u32string specimenText(const std::vector<char32_t>& characters) {
  const std::set<char32_t> there(characters.begin(), characters.end());
  std::u32string best;
  double most = 0.7;  // of a text: with less it makes no sense
  for (const char32_t* text : kTexts) {
    const std::u32string whole(text);
    auto left = without(whole, there);
    const double share = static_cast<double>(left.size()) / static_cast<double>(whole.size());
    if (share <= most) continue;
    most = share;
    best = std::move(left);
  }
  if (!best.empty()) return best;
  std::copy_if(characters.begin(), characters.end(), std::back_inserter(best), isShown);
  best.resize(std::min<std::size_t>(best.size(), 24));
  return best;
}

Result<Bytes> specimenPdf(const Bytes& font, const FontInfo& info, const std::string& text) {
  const auto face = PdfFont::open(font);
  if (!face) return tl::unexpected(face.error());
  const auto label =
      LabelFonts::open(fromUtf8(info.family + info.style + info.designer + info.copyright + info.licence));
  if (!label) return tl::unexpected(label.error());
  const auto all = face->characters();
  std::vector<char32_t> shown;
  std::copy_if(all.begin(), all.end(), std::back_inserter(shown), isShown);
  auto line = without(fromUtf8(text), {all.begin(), all.end()});
  if (std::none_of(line.begin(), line.end(), isShown)) line = specimenText(all);
  Specimen specimen(*face, *label, info);
  specimen.head();
  specimen.bigLine(line);
  specimen.waterfall(line);
  specimen.grid(shown);
  return specimen.finish();
}

}  // namespace gg
