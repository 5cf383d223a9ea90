#include "ui/exportdialog/font_preview.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QPointer>
#include <algorithm>

#include "engine/base/log.h"
#include "engine/export/font_export.h"
#include "engine/export/font_from_pictures.h"
#include "ui/document/caught.h"
#include "ui/settings/settings.h"

namespace gg::ui {

namespace {

constexpr int kTextSize = 40;     // px
constexpr int kMostGlyphs = 200;  // more are not traced for a line of text

/// The user's text as far as there are glyphs of it, else the first glyphs.
QString startText(const std::vector<ExportGlyph>& glyphs) {
  QString text, first;
  for (const auto& glyph : glyphs) {
    if (first.size() < 16) first += QString::fromUcs4(&glyph.character, 1);
  }
  for (const char32_t c : settings::previewText.get().toStdU32String()) {
    const bool there =
        std::any_of(glyphs.begin(), glyphs.end(), [c](const auto& glyph) { return glyph.character == c; });
    if (there || c == U' ') text += QString::fromUcs4(&c, 1);
  }
  return text.trimmed().isEmpty() ? first : text.trimmed();
}

Result<Bytes> fontOf(const std::vector<ExportGlyph>& glyphs, const OutlineSource& source, const StopFlag& stop,
                     int run) {
  FontInfo info;
  info.family = "Glyphgraft Preview " + std::to_string(run);
  auto parts = fontParts(info, glyphs, source);
  if (const auto kerned = kern(parts); !kerned) return tl::unexpected(kerned.error());
  auto outlines = fontGlyphs(parts, stop);
  if (!outlines) return tl::unexpected(outlines.error());
  return fontFile(FontFormat::TrueType, info, std::move(outlines->glyphs), parts.kerning);
}

}  // namespace

FontPreview::FontPreview(const std::vector<ExportGlyph>& glyphs, QWidget* parent)
    : QLineEdit(startText(glyphs), parent), glyphs_(glyphs), thread_("font preview") {
  setToolTip(tr("Set in the font as it would be exported. Type to see other text."));
  setFixedHeight(kTextSize * 17 / 10);
  connect(this, &QLineEdit::textChanged, this, &FontPreview::make);
  make();
}

FontPreview::~FontPreview() {
  stop_.request();
  if (fontId_ >= 0) QFontDatabase::removeApplicationFont(fontId_);
}

void FontPreview::setGlyphs(const std::vector<ExportGlyph>& glyphs, const OutlineSource& outlines) {
  glyphs_ = glyphs;
  outlines_ = outlines;
  make();
}

void FontPreview::make() {
  const auto wanted = text().toStdU32String();
  std::vector<ExportGlyph> needed;
  for (const auto& glyph : glyphs_) {
    if (needed.size() == kMostGlyphs) break;
    if (wanted.find(glyph.character) != std::u32string::npos) needed.push_back(glyph);
  }
  const int run = ++run_;
  if (needed.empty()) return;
  thread_.post([self = QPointer(this), stop = stop_, run, needed = std::move(needed), source = outlines_] {
    const auto font = caught([&] { return fontOf(needed, source, stop, run); });
    if (!font) {
      log(LogLevel::Warning, font.error().message.text());
      return;
    }
    const QByteArray file(reinterpret_cast<const char*>(font->data()), static_cast<qsizetype>(font->size()));
    deliver(self, [file, run](FontPreview& preview) { preview.use(file, run); });
  });
}

void FontPreview::use(const QByteArray& file, int run) {
  if (run != run_) return;
  const int id = QFontDatabase::addApplicationFontFromData(file);
  const auto families = QFontDatabase::applicationFontFamilies(id);
  if (id < 0 || families.isEmpty()) return;
  QFont font(families.front());
  font.setPixelSize(kTextSize);
  font.setStyleStrategy(QFont::NoFontMerging);
  font.setHintingPreference(QFont::PreferNoHinting);
  setFont(font);
  if (fontId_ >= 0) QFontDatabase::removeApplicationFont(fontId_);
  fontId_ = id;
  Q_EMIT made();
}

}  // namespace gg::ui
