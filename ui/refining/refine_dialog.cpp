#include "ui/refining/refine_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

#include "ui/document/document.h"
#include "ui/document/refinement.h"
#include "ui/refining/error_line.h"
#include "ui/refining/glyph_pairs.h"
#include "ui/settings/settings.h"

namespace gg::ui {

RefineDialog::RefineDialog(Document& document, QWidget* parent)
    : QDialog(parent), document_(document), steps_(new QSpinBox), intro_(new QLabel), state_(new QLabel),
      progress_(new QProgressBar), start_(new QPushButton) {
  setWindowTitle(tr("Refine on These References"));
  intro_->setWordWrap(true);
  steps_->setRange(20, 400);
  steps_->setSingleStep(20);
  steps_->setValue(RefineOptions().steps);
  progress_->setTextVisible(false);
  progress_->setFixedHeight(6);
  progress_->setAccessibleName(tr("Progress"));
  auto* steps = new QHBoxLayout;
  auto* title = new QLabel(tr("&Steps:"));
  title->setBuddy(steps_);
  steps->addWidget(title);
  steps->addWidget(steps_);
  steps->addStretch(1);
  steps->addWidget(state_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  buttons->addButton(start_, QDialogButtonBox::ActionRole);
  start_->setDefault(true);
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(10);
  layout->addWidget(intro_);
  layout->addWidget(new GlyphPairs(document.refinement()));
  layout->addWidget(new ErrorLine(document.refinement()));
  layout->addLayout(steps);
  layout->addWidget(progress_);
  layout->addWidget(buttons);
  layout->setSizeConstraint(QLayout::SetFixedSize);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(start_, &QPushButton::clicked, this, &RefineDialog::toggle);
  connect(&document.refinement(), &Refinement::changed, this, &RefineDialog::showState);
  connect(&document.refinement(), &Refinement::refined, this, [this] {
    done_ = true;
    showState();
  });
  connect(&document, &Document::styleChanged, this, &RefineDialog::showState);
  showState();
}

void RefineDialog::open(Document& document, QWidget& window) {
  auto* dialog = window.findChild<RefineDialog*>();
  if (dialog == nullptr) dialog = new RefineDialog(document, &window);
  dialog->show();
  dialog->raise();
  dialog->activateWindow();
}

QString RefineDialog::stateText() const { return state_->text(); }

void RefineDialog::toggle() {
  done_ = false;
  if (document_.refinement().running()) {
    document_.refinement().cancel();
  } else {
    document_.refinement().start(steps_->value());
  }
}

void RefineDialog::showState() {
  const Refinement& job = document_.refinement();
  const bool running = job.running(), possible = job.possible();
  intro_->setText(possible ? tr("The model practises on your references for a moment: each is drawn from the others. "
                                "What it learns goes into all glyphs. Not every style gains: compare before and "
                                "after; undo takes it back.")
                           : tr("Refining needs two references of known characters that are not muted."));
  start_->setText(running ? tr("&Cancel") : tr("&Refine"));
  start_->setEnabled(running || possible);
  steps_->setEnabled(!running);
  progress_->setRange(0, std::max(1, job.steps()));
  progress_->setValue(job.step());
  if (running && job.step() == 0) {
    state_->setText(tr("getting ready …"));
  } else if (running) {
    const double error = ErrorLine::smoothed(job.errors()).back();
    state_->setText(tr("step %1 of %2, error %3").arg(job.step()).arg(job.steps()).arg(error, 0, 'f', 4));
  } else {
    state_->setText(done_ ? tr("done: the glyphs are made again") : QString());
  }
}

void saveRefinedModel(Document& document, QWidget* window) {
  const QString file = QFileDialog::getSaveFileName(window, RefineDialog::tr("Save Refined Model"),
                                                    settings::lastFolder.get() + "/refined.safetensors",
                                                    RefineDialog::tr("Models") + " (*.safetensors)");
  if (!file.isEmpty()) document.saveModel(file);
}

}  // namespace gg::ui
