#pragma once
#include <QMenu>
#include <QObject>

namespace gg::ui {

class ActionChoice;
class AttentionInspector;

/// How the heat is drawn: its scale, colours and contour, and the order of the heads; for the inspector's buttons and
/// for the menu bar.
class DisplayActions : public QObject {
  Q_OBJECT

 public:
  explicit DisplayActions(AttentionInspector& inspector);

  QList<QAction*> scales() const;
  QList<QAction*> colours() const;
  QList<QAction*> contours() const;
  QList<QAction*> orders() const;
  /// All but the orders, under headings.
  void fill(QMenu& menu) const;

 private:
  void update();

  AttentionInspector& inspector_;
  ActionChoice *scales_, *colours_, *contours_, *orders_;
};

}  // namespace gg::ui
