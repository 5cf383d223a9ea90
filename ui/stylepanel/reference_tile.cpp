#include "ui/stylepanel/reference_tile.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>
#include <cmath>

#include "ui/settings/theme.h"
#include "ui/widgets/character_text.h"
#include "ui/widgets/coverage_image.h"
#include "ui/widgets/icons.h"

namespace gg::ui {

namespace {

constexpr int kPictureSide = 80;  // px
constexpr double kMutedOpacity = 0.25;

QToolButton* makeButton() {
  auto* button = new QToolButton;
  button->setAutoRaise(true);
  button->setIconSize({14, 14});
  button->setFixedSize(22, 22);
  button->setFocusPolicy(Qt::NoFocus);  // the tile has it, and the keys
  return button;
}

}  // namespace

ReferenceTile::ReferenceTile(std::uint64_t reference, QWidget* parent)
    : QFrame(parent),
      reference_(reference),
      label_(new QLineEdit),
      muteButton_(makeButton()),
      removeButton_(makeButton()),
      mute_(makeAction(*muteButton_, Qt::Key_M)),
      remove_(makeAction(*removeButton_, QKeySequence::Delete)) {
  setFocusPolicy(Qt::StrongFocus);
  setContextMenuPolicy(Qt::ActionsContextMenu);
  label_->setAlignment(Qt::AlignCenter);
  label_->setFrame(false);
  label_->setPlaceholderText("?");
  label_->setToolTip(tr("The character this glyph shows"));
  label_->setAccessibleName(tr("Character of the reference"));
  mute_->setText(tr("&Mute"));
  mute_->setCheckable(true);
  remove_->setText(tr("&Remove from the Style"));
  remove_->setToolTip(tr("Remove from the style (%1)").arg(remove_->shortcut().toString(QKeySequence::NativeText)));
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(label_, 1);
  row->addWidget(muteButton_);
  row->addWidget(removeButton_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(3, kPictureSide + 2, 3, 2);
  layout->addLayout(row);
  setFixedSize(kPictureSide + 4, kPictureSide + 28);
  updateIcons();
  connect(mute_, &QAction::triggered, this, [this](bool on) { Q_EMIT muteRequested(reference_, on); });
  connect(remove_, &QAction::triggered, this, [this] { Q_EMIT removeRequested(reference_); });
  connect(label_, &QLineEdit::editingFinished, this, &ReferenceTile::takeLabel);
}

QAction* ReferenceTile::makeAction(QToolButton& button, const QKeySequence& shortcut) {
  auto* action = new QAction(this);
  action->setShortcut(shortcut);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(action);
  button.setDefaultAction(action);
  return action;
}

void ReferenceTile::show(const QImage& coverage, char32_t character, const QString& source, bool muted) {
  coverage_ = coverage;
  character_ = character;
  muted_ = muted;
  label_->setText(character ? textOf(character) : QString());
  label_->setCursorPosition(0);
  mute_->setChecked(muted);
  mute_->setToolTip((muted ? tr("Muted: has no part in the style (%1)") : tr("Mute: leave out of the style (%1)"))
                        .arg(mute_->shortcut().toString(QKeySequence::NativeText)));
  setToolTip(character ? QStringLiteral("%1\n%2").arg(nameOf(character), source) : source);
  updateIcons();
  update();
}

void ReferenceTile::updateIcons() {
  mute_->setIcon(lineIcon(muted_ ? IconShape::EyeCrossed : IconShape::Eye, palette()));
  remove_->setIcon(lineIcon(IconShape::Close, palette()));
}

void ReferenceTile::takeLabel() {
  const auto characters = distinctCharacters(label_->text());
  const char32_t given = characters.empty() ? 0 : characters.back();
  label_->setText(given ? textOf(given) : QString());
  if (given != character_) Q_EMIT characterGiven(reference_, given);
}

void ReferenceTile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Colours colours = coloursOf(palette());
  painter.setPen(hasFocus() ? palette().color(QPalette::Highlight) : colours.hairline);
  painter.setBrush(palette().base());
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  const int side = static_cast<int>(std::lround(kPictureSide * devicePixelRatioF()));
  painter.setOpacity(muted_ ? kMutedOpacity : 1);
  painter.drawImage(QRect(2, 2, kPictureSide, kPictureSide), tinted(coverage_, colours.ink, side));
}

void ReferenceTile::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) updateIcons();
}

}  // namespace gg::ui
