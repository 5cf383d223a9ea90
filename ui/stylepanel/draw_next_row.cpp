#include "ui/stylepanel/draw_next_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/document/draw_advice.h"
#include "ui/widgets/character_text.h"

namespace gg::ui {

DrawNextRow::DrawNextRow(const DrawAdvice& advice, QWidget* parent)
    : QWidget(parent), advice_(advice), row_(new QHBoxLayout(this)) {
  row_->setContentsMargins(0, 0, 0, 0);
  row_->setSpacing(2);
  auto* title = new QLabel(tr("Draw next:"));
  title->setToolTip(tr("References of these characters would improve the set most"));
  row_->addWidget(title);
  row_->addStretch(1);
  connect(&advice, &DrawAdvice::changed, this, &DrawNextRow::showAdvice);
  showAdvice();
}

void DrawNextRow::showAdvice() {
  for (QToolButton* button : buttons_) button->deleteLater();
  buttons_.clear();
  for (const char32_t c : advice_.characters()) {
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setText(textOf(c));
    button->setToolTip(tr("Add a reference of %1").arg(nameOf(c)));
    button->setAccessibleName(button->toolTip());
    connect(button, &QToolButton::clicked, this, [this, c] { Q_EMIT chosen(c); });
    row_->insertWidget(row_->count() - 1, button);
    buttons_.push_back(button);
  }
  setVisible(!buttons_.empty());
}

}  // namespace gg::ui
