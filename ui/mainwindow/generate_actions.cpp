#include "ui/mainwindow/generate_actions.h"

#include <QFileDialog>

#include "ui/document/document.h"
#include "ui/mainwindow/model_info_dialog.h"
#include "ui/refining/refine_dialog.h"
#include "ui/settings/settings.h"

namespace gg::ui {

GenerateActions::GenerateActions(Document& document, QWidget* window)
    : QObject(window), document_(document), window_(window) {
  generateAll_ = add(tr("&Generate All"), tr("Make every character of the set that is missing or out of date"),
                     QKeySequence(Qt::CTRL | Qt::Key_G));
  cancel_ = add(tr("&Cancel"), tr("Stop generating; what is done stays"), QKeySequence(Qt::Key_Escape));
  automatic_ = add(tr("Generate &Automatically"), tr("Start by itself when the style, the set or the text changes"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
  automatic_->setCheckable(true);
  automatic_->setChecked(document.automatic());
  refine_ = add(tr("&Refine on These References…"), tr("Train the model on the references for a moment"),
                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
  saveModel_ = add(tr("&Save Refined Model…"), tr("Keep the refined weights in a file of their own"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
  chooseModel_ = add(tr("Choose &Model…"), tr("Use another weight file"), QKeySequence(Qt::CTRL | Qt::Key_M));
  bundledModel_ = add(tr("&Bundled Model"), tr("Go back to the weights that come with the program"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B));
  modelInfo_ = add(tr("Model &Information…"), tr("What the model was trained with"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
  connect(generateAll_, &QAction::triggered, &document, &Document::generateAll);
  connect(cancel_, &QAction::triggered, &document, &Document::cancel);
  connect(automatic_, &QAction::toggled, &document, &Document::setAutomatic);
  connect(refine_, &QAction::triggered, this, [this] { RefineDialog::open(document_, *window_); });
  connect(saveModel_, &QAction::triggered, this, [this] { saveRefinedModel(document_, window_); });
  connect(chooseModel_, &QAction::triggered, this, &GenerateActions::runChooseModel);
  connect(bundledModel_, &QAction::triggered, &document, [&document] { document.loadModel({}); });
  connect(modelInfo_, &QAction::triggered, this, &GenerateActions::runModelInfo);
  connect(&document, &Document::progressChanged, this, &GenerateActions::update);
  connect(&document, &Document::modelChanged, this, &GenerateActions::update);
  update();
}

QAction* GenerateActions::add(const QString& text, const QString& tip, const QKeySequence& shortcut) {
  auto* action = new QAction(text, this);
  action->setShortcut(shortcut);
  action->setToolTip(tip);
  action->setStatusTip(tip);
  return action;
}

void GenerateActions::update() {
  cancel_->setEnabled(document_.progress().running);
  saveModel_->setEnabled(document_.model().isUnsaved());
  bundledModel_->setEnabled(!document_.model().isBundled());
  modelInfo_->setEnabled(document_.model().loaded());
}

void GenerateActions::runChooseModel() {
  const QString file = QFileDialog::getOpenFileName(window_, tr("Choose Model"), settings::lastFolder.get(),
                                                    tr("Models") + " (*.safetensors)");
  if (!file.isEmpty()) document_.loadModel(file);
}

void GenerateActions::runModelInfo() {
  ModelInfoDialog(document_.model().info(), document_.model().deviceTitle(), window_).exec();
}

}  // namespace gg::ui
