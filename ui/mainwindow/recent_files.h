#pragma once
#include <QMenu>
#include <QObject>

#include "ui/document/style_import.h"

namespace gg::ui {

class Document;

/// The Recent Files submenu: the styles that were read last, newest first. It is remembered.
class RecentFiles : public QObject {
  Q_OBJECT

 public:
  RecentFiles(Document& document, QMenu& menu);

 private:
  void remember(const StyleImport& import);
  void open(const QString& entry);
  void clear();
  void fill();

  Document& document_;
  QMenu& menu_;
};

}  // namespace gg::ui
