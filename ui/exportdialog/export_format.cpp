#include "ui/exportdialog/export_format.h"

#include <QCoreApplication>

namespace gg::ui {

namespace {

QString text(const char* source) { return QCoreApplication::translate("ExportFormat", source); }

}  // namespace

QString titleOf(ExportFormat format) {
  switch (format) {
    case ExportFormat::TrueType:
      return text(QT_TRANSLATE_NOOP("ExportFormat", "Font: TrueType (.ttf)"));
    case ExportFormat::OpenType:
      return text(QT_TRANSLATE_NOOP("ExportFormat", "Font: OpenType with CFF outlines (.otf)"));
    case ExportFormat::Woff2:
      return text(QT_TRANSLATE_NOOP("ExportFormat", "Web font (.woff2)"));
    case ExportFormat::Ufo:
      return text(QT_TRANSLATE_NOOP("ExportFormat", "For font editors (.ufo)"));
    case ExportFormat::Specimen:
      return text(QT_TRANSLATE_NOOP("ExportFormat", "Specimen of the font (.pdf)"));
    case ExportFormat::SvgGlyphs:
      return text(QT_TRANSLATE_NOOP("ExportFormat", "An SVG outline of each glyph"));
    case ExportFormat::SvgSheet:
      return text(QT_TRANSLATE_NOOP("ExportFormat", "One sheet of outlines as SVG"));
    case ExportFormat::GlyphFolder:
      return text(QT_TRANSLATE_NOOP("ExportFormat", "A PNG picture of each glyph"));
    case ExportFormat::PngSheet:
      return text(QT_TRANSLATE_NOOP("ExportFormat", "One sheet as PNG"));
  }
  return {};
}

FontFormat engineFormat(ExportFormat format) {
  switch (format) {
    case ExportFormat::TrueType:
      return FontFormat::TrueType;
    case ExportFormat::OpenType:
      return FontFormat::OpenType;
    case ExportFormat::Woff2:
      return FontFormat::Woff2;
    case ExportFormat::Ufo:
      return FontFormat::Ufo;
    case ExportFormat::Specimen:
      return FontFormat::Specimen;
    case ExportFormat::SvgGlyphs:
      return FontFormat::SvgGlyphs;
    case ExportFormat::SvgSheet:
      return FontFormat::SvgSheet;
    case ExportFormat::GlyphFolder:
      return FontFormat::PngGlyphs;
    case ExportFormat::PngSheet:
      break;
  }
  return FontFormat::PngSheet;
}

bool isPicture(ExportFormat format) { return format == ExportFormat::GlyphFolder || format == ExportFormat::PngSheet; }

bool isFont(ExportFormat format) { return isFont(engineFormat(format)); }

bool isFolder(ExportFormat format) { return format == ExportFormat::GlyphFolder || format == ExportFormat::SvgGlyphs; }

QString endingOf(ExportFormat format) { return QString(endingOf(engineFormat(format))); }

}  // namespace gg::ui
