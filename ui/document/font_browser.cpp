#include "ui/document/font_browser.h"

#include <QChar>
#include <memory>

#include "engine/glyph/font_face.h"
#include "engine/glyph/glyph_frame.h"
#include "ui/document/task_thread.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

constexpr int kPictureSide = 64;

Result<FontFace> openFont(const QStringList& files) {
  auto spec = FontSpec::parse(files.value(0).toStdString());
  if (!spec) return tl::unexpected(spec.error());
  for (const QString& file : files.mid(1)) spec->files.push_back(file.toStdString());
  return FontFace::open(*spec);
}

bool hasPicture(char32_t character) {
  const QChar::Category category = QChar::category(character);
  return !QChar::isSpace(character) && category != QChar::Other_Control && category != QChar::Other_Format &&
         category != QChar::Mark_NonSpacing;
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
    auto opened = openFont(files);
    if (!opened) {
      deliver(self, [sentence = QString::fromStdString(opened.error().message)](FontBrowser& browser) {
        Q_EMIT browser.failed(sentence);
      });
      return;
    }
    auto face = std::make_shared<FontFace>(std::move(*opened));
    std::vector<char32_t> characters;
    for (const char32_t c : face->characters()) {
      if (hasPicture(c)) characters.push_back(c);
    }
    const QString family = QString::fromStdString(face->familyName());
    deliver(self, [face, family, characters = std::move(characters)](FontBrowser& browser) {
      browser.family_ = family;
      browser.characters_ = characters;
      browser.pictures_.setRenderer(rendererOf(face));
      Q_EMIT browser.opened();
    });
  });
}

}  // namespace gg::ui
