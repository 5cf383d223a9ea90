#pragma once
#include <QWidget>
#include <vector>

class QTabBar;

namespace gg::ui {

struct AttendedGlyph;
class AttentionView;
class DetailPage;
class HeatColours;

/// The inspector's pages of details, one at a time; the others cost nothing.
class DetailTabs : public QWidget {
  Q_OBJECT

 public:
  explicit DetailTabs(QWidget* parent = nullptr);

  void add(DetailPage* page, const QString& title, const QString& tip);
  /// Stands beside the tabs while its page is chosen.
  void setCorner(DetailPage* page, QWidget* corner);
  DetailPage& page() const { return *pages_[static_cast<std::size_t>(chosen())]; }
  void choose(DetailPage* page);
  void step(int by);
  /// On every page.
  void forget();

 Q_SIGNALS:
  /// The page is to be filled.
  void pageChosen();

 private:
  int chosen() const;
  void showChosen();

  QTabBar* tabs_;
  std::vector<DetailPage*> pages_;
  std::vector<QWidget*> corners_;  // of each page; may be null
};

}  // namespace gg::ui
