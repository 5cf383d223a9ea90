#include "ui/attention/detail_tabs.h"

#include <QHBoxLayout>
#include <QTabBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/attention/detail_page.h"

namespace gg::ui {

DetailTabs::DetailTabs(QWidget* parent) : QWidget(parent), tabs_(new QTabBar) {
  tabs_->setAccessibleName(tr("Details"));
  tabs_->setDocumentMode(true);
  tabs_->setDrawBase(false);
  tabs_->setExpanding(false);
  auto* bar = new QHBoxLayout;
  bar->addWidget(tabs_);
  bar->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(bar);
  connect(tabs_, &QTabBar::currentChanged, this, &DetailTabs::showChosen);
}

void DetailTabs::add(DetailPage* page, const QString& title, const QString& tip) {
  pages_.push_back(page);
  corners_.push_back(nullptr);
  page->setVisible(pages_.size() == 1);
  layout()->addWidget(page);
  tabs_->setTabToolTip(tabs_->addTab(title), tip);
}

void DetailTabs::setCorner(DetailPage* page, QWidget* corner) {
  const auto index = static_cast<std::size_t>(std::find(pages_.begin(), pages_.end(), page) - pages_.begin());
  corners_[index] = corner;
  corner->setVisible(static_cast<int>(index) == chosen());
  static_cast<QBoxLayout*>(layout()->itemAt(0)->layout())->addWidget(corner);
}

int DetailTabs::chosen() const { return std::max(tabs_->currentIndex(), 0); }

void DetailTabs::choose(DetailPage* page) {
  tabs_->setCurrentIndex(static_cast<int>(std::find(pages_.begin(), pages_.end(), page) - pages_.begin()));
}

void DetailTabs::step(int by) { tabs_->setCurrentIndex((chosen() + by + tabs_->count()) % tabs_->count()); }

void DetailTabs::forget() {
  for (DetailPage* page : pages_) page->forget();
}

void DetailTabs::showChosen() {
  for (std::size_t i = 0; i < pages_.size(); ++i) {
    const bool shown = static_cast<int>(i) == chosen();
    pages_[i]->setVisible(shown);
    if (corners_[i]) corners_[i]->setVisible(shown);
  }
  Q_EMIT pageChosen();
}

}  // namespace gg::ui
