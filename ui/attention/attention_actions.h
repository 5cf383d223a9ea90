#pragma once
#include <QAction>
#include <QObject>

namespace gg::ui {

class AttentionInspector;

/// The Attention menu: what the inspector's chips and choosers do, for the keyboard.
class AttentionActions : public QObject {
  Q_OBJECT

 public:
  /// `showDock` shows and hides the inspector.
  AttentionActions(AttentionInspector& inspector, QAction* showDock, QObject* parent);

  /// In the order of the menu; null stands for a separator.
  QList<QAction*> actions() const;

 private:
  QAction* add(const QString& text, const QKeySequence& shortcut, void (AttentionActions::*run)());
  void runNextBlock();
  void runPreviousBlock();
  void runNextHead();
  void runAllHeads();
  void runLock();
  void runAbsolute();
  void runPerMap();
  void update();

  AttentionInspector& inspector_;
  QAction *nextBlock_, *previousBlock_, *nextHead_, *allHeads_, *lock_, *absolute_, *perMap_, *showDock_;
};

}  // namespace gg::ui
