#pragma once
#include <QAction>
#include <QMenu>
#include <QObject>
#include <functional>

namespace gg::ui {

class ActionChoice;
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
  /// Enabled while a glyph is inspected.
  QAction* add(const QString& text, const QKeySequence& shortcut, std::function<void()> run);
  void addSteps();
  void addChoices();
  void fillMenu(QMenu& menu, const QString& title, const QList<QAction*>& actions);
  void update();

  AttentionInspector& inspector_;
  QAction* showDock_;
  QList<QAction*> added_;
  QAction *nextBlock_, *previousBlock_, *nextHead_, *previousHead_, *allHeads_, *lock_, *nextPicture_,
      *previousPicture_, *nextDetails_;
  ActionChoice* directions_;
  QMenu patchMenu_, orderMenu_, colourMenu_, contourMenu_;
};

}  // namespace gg::ui
