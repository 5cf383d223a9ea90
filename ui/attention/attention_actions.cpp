#include "ui/attention/attention_actions.h"

#include "ui/attention/action_choice.h"
#include "ui/attention/attention_inspector.h"
#include "ui/attention/detail_tabs.h"
#include "ui/attention/display_actions.h"

namespace gg::ui {

namespace {

QKeySequence ctrl(Qt::Key key) { return {Qt::CTRL | key}; }
QKeySequence ctrlAlt(Qt::Key key) { return {Qt::CTRL | Qt::ALT | key}; }
QKeySequence alt(Qt::Key key) { return {Qt::ALT | key}; }

}  // namespace

AttentionActions::AttentionActions(AttentionInspector& inspector, QAction* showDock, QObject* parent)
    : QObject(parent), inspector_(inspector), showDock_(showDock), directions_(new ActionChoice(this)) {
  addSteps();
  addChoices();
  fillMenu(orderMenu_, tr("So&rt Heads"), inspector.display().orders());
  fillMenu(colourMenu_, tr("&Colours"), inspector.display().colours());
  fillMenu(contourMenu_, tr("C&ontour"), inspector.display().contours());
  connect(&inspector, &AttentionInspector::viewChanged, this, &AttentionActions::update);
  update();
}

QAction* AttentionActions::add(const QString& text, const QKeySequence& shortcut, std::function<void()> run) {
  auto* action = new QAction(text, this);
  action->setShortcut(shortcut);
  connect(action, &QAction::triggered, this, std::move(run));
  added_.append(action);
  return action;
}

void AttentionActions::addSteps() {
  nextBlock_ = add(tr("&Next Block"), ctrl(Qt::Key_BracketRight), [this] { inspector_.stepBlock(1); });
  previousBlock_ = add(tr("&Previous Block"), ctrl(Qt::Key_BracketLeft), [this] { inspector_.stepBlock(-1); });
  nextHead_ = add(tr("Next &Head Alone"), ctrl(Qt::Key_H), [this] { inspector_.stepHead(1); });
  previousHead_ = add(tr("Pre&vious Head Alone"), ctrlAlt(Qt::Key_H), [this] { inspector_.stepHead(-1); });
  allHeads_ =
      add(tr("&All Heads"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), [this] { inspector_.showAllHeads(); });
  nextPicture_ = add(tr("Next Pict&ure"), ctrlAlt(Qt::Key_BracketRight), [this] { inspector_.stepSource(1); });
  previousPicture_ = add(tr("Prev&ious Picture"), ctrlAlt(Qt::Key_BracketLeft), [this] { inspector_.stepSource(-1); });
  nextDetails_ = add(tr("Next &Details"), ctrl(Qt::Key_D), [this] { inspector_.details().step(1); });
  fillMenu(patchMenu_, tr("Pa&tch"),
           {add(tr("&Left"), alt(Qt::Key_Left), [this] { inspector_.stepPatch(0, -1); }),
            add(tr("&Right"), alt(Qt::Key_Right), [this] { inspector_.stepPatch(0, 1); }),
            add(tr("&Up"), alt(Qt::Key_Up), [this] { inspector_.stepPatch(-1, 0); }),
            add(tr("&Down"), alt(Qt::Key_Down), [this] { inspector_.stepPatch(1, 0); })});
}

void AttentionActions::addChoices() {
  lock_ = add(tr("&Lock Patch"), ctrl(Qt::Key_L), [this] { inspector_.toggleLock(); });
  lock_->setCheckable(true);
  directions_->add(int(AttentionDirection::Looks), tr("&Where a Patch Looks"), ctrlAlt(Qt::Key_L));
  directions_->add(int(AttentionDirection::Feeds), tr("What a Patch &Feeds"), ctrlAlt(Qt::Key_F));
  connect(directions_, &ActionChoice::chosen, this,
          [this](int value) { inspector_.setDirection(AttentionDirection(value)); });
}

void AttentionActions::fillMenu(QMenu& menu, const QString& title, const QList<QAction*>& actions) {
  menu.setTitle(title);
  menu.addActions(actions);
}

QList<QAction*> AttentionActions::actions() const {
  QList<QAction*> all = directions_->actions();
  all << nullptr << nextBlock_ << previousBlock_ << nextPicture_ << previousPicture_;
  all << nullptr << nextHead_ << previousHead_ << allHeads_ << orderMenu_.menuAction();
  all << nullptr << patchMenu_.menuAction() << lock_;
  all << nullptr << inspector_.display().scales() << colourMenu_.menuAction() << contourMenu_.menuAction();
  all << nullptr << nextDetails_ << showDock_;
  return all;
}

void AttentionActions::update() {
  const AttentionView& view = inspector_.view();
  for (QAction* action : added_) action->setEnabled(!view.empty());
  lock_->setChecked(!view.empty() && view.locked());
  directions_->setChosen(int(view.direction()));
}

}  // namespace gg::ui
