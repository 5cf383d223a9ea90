#include "ui/attention/attention_actions.h"

#include "ui/attention/attention_inspector.h"

namespace gg::ui {

AttentionActions::AttentionActions(AttentionInspector& inspector, QAction* showDock, QObject* parent)
    : QObject(parent), inspector_(inspector), showDock_(showDock) {
  const auto ctrl = [](Qt::Key key) { return QKeySequence(Qt::CTRL | key); };
  const auto ctrlAlt = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::ALT | key); };
  nextBlock_ = add(tr("&Next Block"), ctrl(Qt::Key_BracketRight), &AttentionActions::runNextBlock);
  previousBlock_ = add(tr("&Previous Block"), ctrl(Qt::Key_BracketLeft), &AttentionActions::runPreviousBlock);
  nextHead_ = add(tr("Next &Head Alone"), ctrl(Qt::Key_H), &AttentionActions::runNextHead);
  allHeads_ = add(tr("&All Heads"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), &AttentionActions::runAllHeads);
  lock_ = add(tr("&Lock Patch"), ctrl(Qt::Key_L), &AttentionActions::runLock);
  absolute_ = add(tr("A&bsolute Scale"), ctrlAlt(Qt::Key_A), &AttentionActions::runAbsolute);
  perMap_ = add(tr("Scale per &Map"), ctrlAlt(Qt::Key_M), &AttentionActions::runPerMap);
  for (QAction* action : {lock_, absolute_, perMap_}) action->setCheckable(true);
  connect(&inspector, &AttentionInspector::viewChanged, this, &AttentionActions::update);
  update();
}

QAction* AttentionActions::add(const QString& text, const QKeySequence& shortcut, void (AttentionActions::*run)()) {
  auto* action = new QAction(text, this);
  action->setShortcut(shortcut);
  connect(action, &QAction::triggered, this, run);
  return action;
}

QList<QAction*> AttentionActions::actions() const {
  return {nextBlock_, previousBlock_, nullptr,   nextHead_, allHeads_, nullptr,
          lock_,      nullptr,        absolute_, perMap_,   nullptr,   showDock_};
}

void AttentionActions::runNextBlock() { inspector_.stepBlock(1); }
void AttentionActions::runPreviousBlock() { inspector_.stepBlock(-1); }
void AttentionActions::runNextHead() { inspector_.soloNextHead(); }
void AttentionActions::runAllHeads() { inspector_.showAllHeads(); }
void AttentionActions::runLock() { inspector_.toggleLock(); }
void AttentionActions::runAbsolute() { inspector_.setScale(HeatScale::Absolute); }
void AttentionActions::runPerMap() { inspector_.setScale(HeatScale::PerMap); }

void AttentionActions::update() {
  const AttentionView& view = inspector_.view();
  for (QAction* action : {nextBlock_, previousBlock_, nextHead_, allHeads_, lock_}) action->setEnabled(!view.empty());
  lock_->setChecked(!view.empty() && view.locked());
  absolute_->setChecked(view.scale() == HeatScale::Absolute);
  perMap_->setChecked(view.scale() == HeatScale::PerMap);
}

}  // namespace gg::ui
