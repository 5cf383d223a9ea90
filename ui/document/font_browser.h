#pragma once
#include <QObject>
#include <QString>
#include <vector>

#include "ui/document/picture_cache.h"

namespace gg::ui {

/// Opens a font in the background and lists and draws its characters.
class FontBrowser : public QObject {
  Q_OBJECT

 public:
  /// The files of one font, each as in FontSpec::parse. Opening starts at once.
  FontBrowser(TaskThread& thread, const QStringList& files, QObject* parent = nullptr);

  QString family() const { return family_; }
  /// Code points of the cmap, ascending, without spaces and controls.
  const std::vector<char32_t>& characters() const { return characters_; }
  PictureCache& pictures() { return pictures_; }

 Q_SIGNALS:
  void opened();
  void failed(const QString& sentence);

 private:
  QString family_;
  std::vector<char32_t> characters_;
  PictureCache pictures_;
};

}  // namespace gg::ui
