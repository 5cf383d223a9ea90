#include "ui/mainwindow/recent_files.h"

#include <QFileInfo>

#include "ui/document/document.h"
#include "ui/settings/settings.h"

namespace gg::ui {

namespace {

constexpr int kMostEntries = 8;
constexpr QChar kBetween = u'\n';  // an entry holds the files of one import

QString titleOf(const QStringList& files) {
  const QString first = QFileInfo(files.front()).fileName().replace("&", "&&");
  return files.size() == 1 ? first : RecentFiles::tr("%1 and %2 more").arg(first).arg(files.size() - 1);
}

}  // namespace

RecentFiles::RecentFiles(Document& document, QMenu& menu) : QObject(&menu), document_(document), menu_(menu) {
  connect(&document, &Document::styleRead, this, &RecentFiles::remember);
  fill();
}

void RecentFiles::remember(const StyleImport& import) {
  if (import.sample || import.paths.isEmpty()) return;
  QStringList files;
  for (const QString& path : import.paths) files << QFileInfo(path).absoluteFilePath();
  QStringList entries = settings::recentFiles.get();
  entries.removeAll(files.join(kBetween));
  entries.prepend(files.join(kBetween));
  settings::recentFiles.set(entries.mid(0, kMostEntries));
  fill();
}

void RecentFiles::open(const QString& entry) {
  StyleImport import;
  import.paths = entry.split(kBetween);
  document_.importStyle(import);
}

void RecentFiles::clear() {
  settings::recentFiles.set({});
  fill();
}

void RecentFiles::fill() {
  const QStringList entries = settings::recentFiles.get();
  menu_.clear();
  for (const QString& entry : entries) {
    const QStringList files = entry.split(kBetween);
    QAction* action = menu_.addAction(titleOf(files), this, [this, entry] { open(entry); });
    action->setStatusTip(files.join(", "));
  }
  menu_.addSeparator();
  QAction* clearList = menu_.addAction(tr("&Clear List"));
  connect(clearList, &QAction::triggered, this, &RecentFiles::clear, Qt::QueuedConnection);  // it deletes the action
  menu_.setEnabled(!entries.isEmpty());
}

}  // namespace gg::ui
