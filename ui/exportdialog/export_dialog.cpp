#include "ui/exportdialog/export_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>

#include "ui/exportdialog/export_job.h"
#include "ui/exportdialog/font_info_form.h"
#include "ui/exportdialog/font_preview.h"
#include "ui/settings/settings.h"
#include "ui/settings/theme.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

namespace {

QString defaultTarget() {
  const QString last = settings::lastFolder.get();
  return QDir(last.isEmpty() ? QDir::homePath() : last).filePath("glyphs");
}

void setColour(QLabel& label, const QColor& colour) {
  QPalette palette = label.palette();
  palette.setColor(QPalette::WindowText, colour);
  label.setPalette(palette);
}

}  // namespace

ExportDialog::ExportDialog(std::vector<ExportGlyph> glyphs, FolderManifest manifest, QWidget* parent)
    : QDialog(parent), glyphs_(std::move(glyphs)), manifest_(std::move(manifest)), format_(new QComboBox),
      states_(new QComboBox), target_(new QLineEdit(defaultTarget())), browse_(new QPushButton(tr("Browse…"))),
      hint_(new QLabel), font_(new FontInfoForm), preview_(new FontPreview(glyphs_)),
      previewLabel_(new QLabel(tr("Preview:"))), warning_(new QLabel), error_(new QLabel), progress_(new QProgressBar),
      buttons_(new QDialogButtonBox), start_(buttons_->addButton(tr("Export"), QDialogButtonBox::AcceptRole)) {
  setWindowTitle(tr("Export Glyphs"));
  for (const ExportFormat format : kExportFormats) format_->addItem(titleOf(format), int(format));
  states_->addItem(tr("All that are not rejected"), false);
  states_->addItem(tr("Accepted ones only"), true);
  start_->setDefault(true);
  buttons_->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  makeLayout();
  target_->setText(target() + endingOf(format()));
  connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::changeFormat);
  connect(states_, &QComboBox::currentIndexChanged, this, &ExportDialog::updateHint);
  connect(target_, &QLineEdit::textChanged, this, &ExportDialog::updateHint);
  connect(font_, &FontInfoForm::changed, this, &ExportDialog::updateHint);
  connect(browse_, &QPushButton::clicked, this, &ExportDialog::browse);
  connect(buttons_, &QDialogButtonBox::accepted, this, &ExportDialog::start);
  connect(buttons_, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
  setBusy(false);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::makeLayout() {
  for (auto* label : {hint_, warning_, error_}) label->setWordWrap(true);
  hint_->setForegroundRole(QPalette::PlaceholderText);
  setColour(*warning_, coloursOf(palette()).warning);
  setColour(*error_, coloursOf(palette()).rejected);
  for (auto* label : {warning_, error_}) label->hide();
  target_->setMinimumWidth(320);
  auto* where = new QHBoxLayout;
  where->addWidget(target_, 1);
  where->addWidget(browse_);
  auto* form = new QFormLayout;
  form->addRow(tr("&What:"), format_);
  form->addRow(tr("W&hich glyphs:"), states_);
  form->addRow(tr("Wh&ere:"), where);
  qobject_cast<QLabel*>(form->labelForField(where))->setBuddy(target_);
  form->addRow(QString(), hint_);
  form->addRow(QString(), warning_);
  form->addRow(font_);
  form->addRow(previewLabel_, preview_);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(form);
  layout->addWidget(error_);
  layout->addWidget(progress_);
  layout->addStretch(1);
  layout->addWidget(buttons_);
  target_->setFocus();
}

ExportFormat ExportDialog::format() const { return ExportFormat(format_->currentData().toInt()); }
void ExportDialog::setFormat(ExportFormat format) { format_->setCurrentIndex(format_->findData(int(format))); }
void ExportDialog::setTarget(const QString& path) { target_->setText(path); }
QString ExportDialog::target() const { return target_->text().trimmed(); }
void ExportDialog::setAcceptedOnly(bool on) { states_->setCurrentIndex(states_->findData(on)); }
void ExportDialog::setFamily(const QString& family) { font_->setFamily(family); }
QString ExportDialog::errorText() const { return error_->text(); }
QString ExportDialog::warningText() const { return warning_->text(); }

void ExportDialog::setUnmade(std::size_t unmade, std::size_t total) {
  warning_->setText(unmade > 0 ? tr("Not made yet and left out: %1 of %2 glyphs.").arg(unmade).arg(total) : QString());
  warning_->setVisible(unmade > 0);
}

std::vector<ExportGlyph> ExportDialog::chosen() const {
  if (!states_->currentData().toBool()) return glyphs_;
  std::vector<ExportGlyph> accepted;
  std::copy_if(glyphs_.begin(), glyphs_.end(), std::back_inserter(accepted),
               [](const ExportGlyph& glyph) { return glyph.accepted; });
  return accepted;
}

void ExportDialog::changeFormat() {
  const QFileInfo now(target());
  const QString ending = "." + now.suffix().toLower();
  const bool known = std::any_of(kExportFormats.begin(), kExportFormats.end(),
                                 [&](ExportFormat format) { return endingOf(format) == ending; });
  const QString name = known ? now.completeBaseName() : now.fileName();
  target_->setText(now.dir().filePath(name + endingOf(format())));
  updateHint();
}

void ExportDialog::browse() {
  const QString now = target();
  const QString path = isFolder(format())
                           ? QFileDialog::getExistingDirectory(this, tr("Folder for the Glyphs"), QFileInfo(now).path())
                           : QFileDialog::getSaveFileName(this, tr("File to Export To"), now, "*" + endingOf(format()),
                                                          nullptr, QFileDialog::DontConfirmOverwrite);
  if (!path.isEmpty()) target_->setText(path);
}

void ExportDialog::updateHint() {
  const std::size_t count = chosen().size();
  const bool acceptedOnly = states_->currentData().toBool();
  const bool replaces = !isFolder(format()) && QFileInfo::exists(target());
  const bool nameless = isFont(format()) && font_->info().family.empty();
  font_->setVisible(isFont(format()));
  const bool traced = outlineFormat(format()).has_value() && count > 0;
  preview_->setVisible(traced);
  previewLabel_->setVisible(traced);
  if (count == 0) {
    hint_->setText(acceptedOnly ? tr("No glyph is accepted yet.") : tr("No glyph is generated yet."));
  } else if (nameless) {
    hint_->setText(tr("Glyphs: %1. The font needs a family name.").arg(count));
  } else if (replaces) {
    hint_->setText(tr("Glyphs: %1. The target is there already and will be replaced.").arg(count));
  } else {
    hint_->setText(tr("Glyphs: %1").arg(count));
  }
  start_->setEnabled(!job_ && count > 0 && !target().isEmpty() && !nameless);
}

void ExportDialog::setBusy(bool busy) {
  const std::initializer_list<QWidget*> inputs = {format_, states_, target_, browse_, font_};
  for (auto* input : inputs) input->setEnabled(!busy);
  progress_->setVisible(busy);
  progress_->setRange(0, 0);
  updateHint();
}

void ExportDialog::start() {
  ExportRequest request{format(), target(), chosen(), manifest_, font_->info()};
  if (job_ || request.glyphs.empty() || request.target.isEmpty()) return;
  font_->remember();
  error_->clear();
  error_->hide();
  job_ = std::make_unique<ExportJob>();
  connect(job_.get(), &ExportJob::progressed, this, [this](int done, int total) {
    progress_->setRange(0, total);
    progress_->setValue(done);
  });
  connect(job_.get(), &ExportJob::finished, this, &ExportDialog::finish);
  setBusy(true);
  job_->start(std::move(request));
}

void ExportDialog::finish(const std::optional<Error>& error) {
  // The job is the sender: it goes when its signal is through.
  job_.release()->deleteLater();
  setBusy(false);
  if (!error) {
    settings::lastFolder.set(QFileInfo(target()).absolutePath());
    Q_EMIT exported(tr("Exported to “%1”; glyphs: %2.").arg(QDir::toNativeSeparators(target())).arg(chosen().size()));
    accept();
    return;
  }
  if (error->code == ErrorCode::Cancelled) return;
  error_->setText(tr("The glyphs could not be exported: %1").arg(translated(error->message)));
  error_->show();
}

void ExportDialog::reject() {
  // While writing, Cancel stops the export and leaves the dialog open.
  if (job_) {
    job_->cancel();
  } else {
    QDialog::reject();
  }
}

}  // namespace gg::ui
