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
#include "ui/settings/settings.h"
#include "ui/settings/theme.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

namespace {

QString suffixOf(ExportFormat format) {
  switch (format) {
    case ExportFormat::GlyphFolder: return {};
    case ExportFormat::PngSheet: return ".png";
    case ExportFormat::SvgSheet: return ".svg";
  }
  return {};
}

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
    : QDialog(parent),
      glyphs_(std::move(glyphs)),
      manifest_(std::move(manifest)),
      format_(new QComboBox),
      states_(new QComboBox),
      target_(new QLineEdit(defaultTarget())),
      browse_(new QPushButton(tr("Browse…"))),
      hint_(new QLabel),
      warning_(new QLabel),
      error_(new QLabel),
      progress_(new QProgressBar),
      buttons_(new QDialogButtonBox),
      start_(buttons_->addButton(tr("Export"), QDialogButtonBox::AcceptRole)) {
  setWindowTitle(tr("Export Glyphs"));
  format_->addItem(tr("A PNG picture of each glyph"), int(ExportFormat::GlyphFolder));
  format_->addItem(tr("One sheet as PNG"), int(ExportFormat::PngSheet));
  format_->addItem(tr("One sheet as SVG"), int(ExportFormat::SvgSheet));
  states_->addItem(tr("All that are not rejected"), false);
  states_->addItem(tr("Accepted ones only"), true);
  start_->setDefault(true);
  buttons_->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  makeLayout();
  connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::changeFormat);
  connect(states_, &QComboBox::currentIndexChanged, this, &ExportDialog::updateHint);
  connect(target_, &QLineEdit::textChanged, this, &ExportDialog::updateHint);
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
  const QString suffix = now.suffix().toLower();
  const bool known = suffix == "png" || suffix == "svg";
  const QString name = known ? now.completeBaseName() : now.fileName();
  target_->setText(now.dir().filePath(name + suffixOf(format())));
  updateHint();
}

void ExportDialog::browse() {
  const QString now = target();
  const QString path =
      format() == ExportFormat::GlyphFolder
          ? QFileDialog::getExistingDirectory(this, tr("Folder for the Glyphs"), QFileInfo(now).path())
          : QFileDialog::getSaveFileName(this, tr("File for the Sheet"), now, "*" + suffixOf(format()), nullptr,
                                         QFileDialog::DontConfirmOverwrite);
  if (!path.isEmpty()) target_->setText(path);
}

void ExportDialog::updateHint() {
  const std::size_t count = chosen().size();
  const bool acceptedOnly = states_->currentData().toBool();
  const bool replaces = format() != ExportFormat::GlyphFolder && QFileInfo(target()).isFile();
  if (count == 0) {
    hint_->setText(acceptedOnly ? tr("No glyph is accepted yet.") : tr("No glyph is generated yet."));
  } else if (replaces) {
    hint_->setText(tr("Glyphs: %1. The file is there already and will be replaced.").arg(count));
  } else {
    hint_->setText(tr("Glyphs: %1").arg(count));
  }
  start_->setEnabled(!job_ && count > 0 && !target().isEmpty());
}

void ExportDialog::setBusy(bool busy) {
  const std::initializer_list<QWidget*> inputs = {format_, states_, target_, browse_};
  for (auto* input : inputs) input->setEnabled(!busy);
  progress_->setVisible(busy);
  progress_->setRange(0, 0);
  updateHint();
}

void ExportDialog::start() {
  ExportRequest request{format(), target(), chosen(), manifest_};
  if (job_ || request.glyphs.empty() || request.target.isEmpty()) return;
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
