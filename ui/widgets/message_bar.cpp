#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include "ui/settings/theme.h"
#include "ui/widgets/icons.h"

namespace gg::ui {

namespace {

constexpr int kMostRows = 3;
constexpr int kInfoSeconds = 12;

QColor stripeOf(Message::Level level, const Colours& colours) {
  return level == Message::Level::Error     ? colours.rejected
         : level == Message::Level::Warning ? colours.warning
                                            : colours.accent;
}

}  // namespace

MessageBar::MessageBar(QWidget* parent) : QWidget(parent), layout_(new QVBoxLayout(this)) {
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(1);
  setVisible(false);
}

void MessageBar::show(const Message& message) {
  for (int i = 0; i < layout_->count(); ++i) {  // the same sentence again moves up instead of piling up
    QWidget* row = layout_->itemAt(i)->widget();
    if (row->accessibleName() == message.text) {
      dismiss(row);
      break;
    }
  }
  QWidget* row = makeRow(message);
  layout_->insertWidget(0, row);
  while (layout_->count() > kMostRows) dismiss(layout_->itemAt(layout_->count() - 1)->widget());
  setVisible(true);
  if (message.level == Message::Level::Info) {
    QTimer::singleShot(kInfoSeconds * 1000, row, [this, row] { dismiss(row); });
  }
}

QStringList MessageBar::texts() const {
  QStringList texts;
  for (int i = 0; i < layout_->count(); ++i) texts << layout_->itemAt(i)->widget()->accessibleName();
  return texts;
}

QWidget* MessageBar::makeRow(const Message& message) {
  auto* row = new QWidget;
  row->setAccessibleName(message.text);
  row->setAutoFillBackground(true);
  row->setBackgroundRole(QPalette::Midlight);
  auto* stripe = new QWidget;
  stripe->setFixedWidth(4);
  QPalette colour = stripe->palette();
  colour.setColor(QPalette::Window, stripeOf(message.level, coloursOf(palette())));
  stripe->setPalette(colour);
  stripe->setBackgroundRole(QPalette::Window);  // not the row's
  stripe->setAutoFillBackground(true);
  auto* label = new QLabel(message.text);
  label->setTextFormat(Qt::PlainText);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* close = new QToolButton;
  close->setAutoRaise(true);
  close->setIcon(lineIcon(IconShape::Close, palette()));
  close->setToolTip(tr("Dismiss"));
  close->setAccessibleName(tr("Dismiss"));
  connect(close, &QToolButton::clicked, this, [this, row] { dismiss(row); });
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 6, 0);
  layout->setSpacing(8);
  layout->addWidget(stripe);
  layout->addWidget(label, 1);
  layout->addWidget(close, 0, Qt::AlignVCenter);
  label->setContentsMargins(0, 6, 0, 6);
  return row;
}

void MessageBar::dismiss(QWidget* row) {
  layout_->removeWidget(row);
  row->hide();
  row->deleteLater();
  setVisible(layout_->count() > 0);
}

}  // namespace gg::ui
