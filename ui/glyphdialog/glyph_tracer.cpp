#include "ui/glyphdialog/glyph_tracer.h"

#include "engine/base/log.h"
#include "engine/export/font_from_pictures.h"
#include "ui/document/caught.h"

namespace gg::ui {

GlyphTracer::GlyphTracer(FolderGlyph picture, std::shared_ptr<TraceCache> traces, QObject* parent)
    : QObject(parent), picture_(std::move(picture)), traces_(std::move(traces)), thread_("glyph tracing") {}

void GlyphTracer::trace(const TraceOptions& options) {
  FontParts parts{{}, {picture_}};
  parts.trace = options;
  parts.traces = traces_;
  thread_.post([self = QPointer(this), run = ++run_, parts = std::move(parts)] {
    const auto made = caught([&] { return fontGlyphs(parts); });
    if (!made) {
      log(LogLevel::Warning, made.error().message.text());
      return;
    }
    deliver(self, [run, glyph = made->glyphs.front()](GlyphTracer& tracer) {
      if (run == tracer.run_) Q_EMIT tracer.traced(glyph);
    });
  });
}

}  // namespace gg::ui
