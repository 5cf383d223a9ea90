#pragma once
#include <QAction>
#include <QObject>

namespace gg::ui {

class Document;

/// The Generate menu: run, cancel, automatic, the model.
class GenerateActions : public QObject {
  Q_OBJECT

 public:
  GenerateActions(Document& document, QWidget* window);

  /// In the order of the menu; null stands for a separator.
  QList<QAction*> actions() const {
    return {generateAll_, cancel_, automatic_, nullptr, refine_,
            saveModel_,   nullptr, chooseModel_, bundledModel_, modelInfo_};
  }
  QAction* bundledModel() const { return bundledModel_; }

 private:
  QAction* add(const QString& text, const QString& tip, const QKeySequence& shortcut);
  void runChooseModel();
  void runModelInfo();
  void update();

  Document& document_;
  QWidget* window_;
  QAction *generateAll_, *cancel_, *automatic_, *refine_, *saveModel_, *chooseModel_, *bundledModel_, *modelInfo_;
};

}  // namespace gg::ui
