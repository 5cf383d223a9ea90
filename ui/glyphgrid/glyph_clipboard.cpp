#include "ui/glyphgrid/glyph_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

#include "engine/export/glyph_copy.h"
#include "ui/document/caught.h"

namespace gg::ui {

using Fill = std::function<void(QMimeData&)>;

GlyphClipboard::GlyphClipboard(QObject* parent) : QObject(parent), thread_("clipboard") {}

GlyphClipboard::~GlyphClipboard() { stop_.request(); }

void GlyphClipboard::copySvg(FontParts glyphs) {
  copy([glyphs = std::move(glyphs), stop = stop_]() {
    return svgCopy(glyphs, stop).map([](const std::string& svg) -> Fill {
      return [svg](QMimeData& data) {
        data.setData("image/svg+xml", QByteArray::fromStdString(svg));
        data.setText(QString::fromStdString(svg));
      };
    });
  });
}

void GlyphClipboard::copyPicture(FontParts glyphs) {
  copy([glyphs = std::move(glyphs), stop = stop_]() {
    return pngCopy(glyphs, stop).map([](const Bytes& png) -> Fill {
      return [image = QImage::fromData(png.data(), int(png.size()))](QMimeData& data) { data.setImageData(image); };
    });
  });
}

void GlyphClipboard::copy(std::function<Result<Fill>()> fill) {
  thread_.post([self = QPointer(this), run = ++run_, fill = std::move(fill)] {
    const auto filled = caught(fill);
    deliver(self, [run, filled](GlyphClipboard& clipboard) {
      if (run != clipboard.run_) return;
      if (!filled) {
        Q_EMIT clipboard.failed(filled.error());
        return;
      }
      auto* data = new QMimeData;  // goes to the clipboard
      (*filled)(*data);
      QGuiApplication::clipboard()->setMimeData(data);
      Q_EMIT clipboard.copied();
    });
  });
}

}  // namespace gg::ui
