#include "ui/document/font_browser.h"

#include <QChar>
#include <memory>

#include "engine/glyph/font_face.h"
#include "engine/glyph/glyph_frame.h"
#include "ui/document/caught.h"
#include "ui/document/task_thread.h"
#include "ui/widgets/coverage_image.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

namespace {

constexpr int kPictureSide = 64;

bool hasPicture(char32_t character) {
  const QChar::Category category = QChar::category(character);
  return !QChar::isSpace(character) && category != QChar::Other_Control && category != QChar::Other_Format &&
         category != QChar::Mark_NonSpacing;
}

struct OpenFont {
  std::shared_ptr<FontFace> face;
  QString family;
  std::vector<char32_t> characters;
};

Result<OpenFont> openFont(const QStringList& files) {
  auto spec = FontSpec::parse(files.value(0).toStdString());
  if (!spec) return tl::unexpected(spec.error());
  for (const QString& file : files.mid(1)) spec->files.push_back(file.toStdString());
  auto face = FontFace::open(*spec);
  if (!face) return tl::unexpected(face.error());
  OpenFont font{std::make_shared<FontFace>(std::move(*face)), {}, {}};
  font.family = QString::fromStdString(font.face->familyName());
  for (const char32_t c : font.face->characters()) {
    if (hasPicture(c)) font.characters.push_back(c);
  }
  return font;
}

PictureCache::Renderer rendererOf(std::shared_ptr<FontFace> face) {
  return [face = std::move(face)](char32_t character) -> QImage {
    const auto outline = face->outline(character);
    if (!outline || outline->empty()) return {};
    return coverageImage(GlyphFrame(kPictureSide).render(*outline).bitmap);
  };
}

}  // namespace

FontBrowser::FontBrowser(TaskThread& thread, const QStringList& files, QObject* parent)
    : QObject(parent), pictures_(thread) {
  thread.post([files, self = QPointer(this)] {
    const auto font = caught([&files] { return openFont(files); });
    if (!font) {
      const QString sentence = translated(font.error().message);
      deliver(self, [sentence](FontBrowser& browser) { Q_EMIT browser.failed(sentence); });
      return;
    }
    deliver(self, [font = *font](FontBrowser& browser) {
      browser.family_ = font.family;
      browser.characters_ = font.characters;
      browser.pictures_.setRenderer(rendererOf(font.face));
      Q_EMIT browser.opened();
    });
  });
}

}  // namespace gg::ui
