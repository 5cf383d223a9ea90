#include "ui/exportdialog/export_dialog.h"

#include <QCheckBox>
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
#include <QSpinBox>
#include <algorithm>
#include <set>

#include "engine/export/kept_references.h"
#include "engine/export/picture_export.h"
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

/// What is left out when these glyphs are exported.
LeftOut without(LeftOut leftOut, const std::vector<ExportGlyph>& glyphs) {
  std::set<char32_t> there;
  for (const auto& glyph : glyphs) there.insert(glyph.character);
  for (auto* characters : {&leftOut.unmade, &leftOut.rejected, &leftOut.missing}) {
    const auto isThere = [&there](char32_t c) { return there.count(c) > 0; };
    characters->erase(std::remove_if(characters->begin(), characters->end(), isThere), characters->end());
  }
  return leftOut;
}

}  // namespace

ExportDialog::ExportDialog(std::vector<ExportGlyph> glyphs, FolderManifest manifest, QWidget* parent)
    : QDialog(parent), glyphs_(std::move(glyphs)), manifest_(std::move(manifest)), format_(new QComboBox),
      states_(new QComboBox), keep_(new QCheckBox(tr("&Keep the outlines of references that came from a font"))),
      size_(new QSpinBox), target_(new QLineEdit(defaultTarget())), browse_(new QPushButton(tr("Browse…"))),
      hint_(new QLabel), font_(new FontInfoForm), preview_(new FontPreview(glyphs_)), form_(new QFormLayout),
      checks_(new ExportChecks), error_(new QLabel), progress_(new QProgressBar), buttons_(new QDialogButtonBox),
      start_(buttons_->addButton(tr("Export"), QDialogButtonBox::AcceptRole)) {
  setWindowTitle(tr("Export Glyphs"));
  for (const ExportFormat format : kExportFormats) format_->addItem(titleOf(format), int(format));
  states_->addItem(tr("All that are not rejected"), false);
  states_->addItem(tr("Accepted ones only"), true);
  size_->setRange(kSmallestPicture, kLargestPicture);
  size_->setSuffix(tr(" px"));
  size_->setValue(manifest_.size);
  size_->setToolTip(
      tr("%1 px: the pictures as they were generated; at other sizes their outlines are drawn").arg(manifest_.size));
  keep_->setChecked(settings::keepOutlines.get());
  start_->setDefault(true);
  buttons_->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
  makeLayout();
  target_->setText(target() + endingOf(format()));
  connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::changeFormat);
  connect(states_, &QComboBox::currentIndexChanged, this, &ExportDialog::updateHint);
  connect(keep_, &QCheckBox::toggled, this, &ExportDialog::changeKept);
  connect(target_, &QLineEdit::textChanged, this, &ExportDialog::updateHint);
  connect(font_, &FontInfoForm::changed, this, &ExportDialog::updateHint);
  connect(browse_, &QPushButton::clicked, this, &ExportDialog::browse);
  connect(buttons_, &QDialogButtonBox::accepted, this, &ExportDialog::start);
  connect(buttons_, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
  setBusy(false);
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::makeLayout() {
  error_->setWordWrap(true);
  hint_->setForegroundRole(QPalette::PlaceholderText);
  QPalette red = error_->palette();
  red.setColor(QPalette::WindowText, coloursOf(palette()).rejected);
  error_->setPalette(red);
  error_->hide();
  target_->setMinimumWidth(320);
  auto* where = new QHBoxLayout;
  where->addWidget(target_, 1);
  where->addWidget(browse_);
  form_->addRow(tr("&What:"), format_);
  form_->addRow(tr("W&hich glyphs:"), states_);
  form_->addRow(QString(), keep_);
  form_->addRow(tr("Si&ze of a glyph:"), size_);
  form_->addRow(tr("Wh&ere:"), where);
  qobject_cast<QLabel*>(form_->labelForField(where))->setBuddy(target_);
  form_->addRow(QString(), hint_);
  form_->addRow(font_);
  form_->addRow(tr("Preview:"), preview_);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(form_);
  layout->addWidget(checks_);
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

void ExportDialog::setLeftOut(const LeftOut& leftOut) {
  leftOut_ = leftOut;
  changeKept();
}

void ExportDialog::setStyle(const StyleSet& style, const std::vector<char32_t>& characters) {
  style_ = style;
  characters_ = characters;
  keepable_ = !referencesOfFonts(style, characters).empty();
  changeKept();
}

bool ExportDialog::keepsOutlines() const { return keepable_ && keep_->isChecked() && !isPicture(format()); }

OutlineSource ExportDialog::outlines() const { return {style_, keepsOutlines(), adjustments_, traces_}; }

void ExportDialog::setOutlines(const GlyphAdjustments& adjustments, std::shared_ptr<TraceCache> traces) {
  adjustments_ = adjustments;
  traces_ = std::move(traces);
  changeKept();
}

std::vector<ExportGlyph> ExportDialog::available() const {
  return keepsOutlines() ? withReferences(glyphs_, style_, characters_) : glyphs_;
}

void ExportDialog::changeKept() {
  checks_->setLeftOut(without(leftOut_, available()));
  checks_->setStyle(style_, keepsOutlines() ? characters_ : std::vector<char32_t>{});
  preview_->setGlyphs(available(), outlines());
  std::vector<char32_t> adjusted;
  for (const auto& glyph : available()) {
    if (adjustments_.count(glyph.character) > 0 && !isPicture(format())) adjusted.push_back(glyph.character);
  }
  checks_->setAdjusted(adjusted);
  updateHint();
}

std::vector<ExportGlyph> ExportDialog::chosen() const {
  const auto glyphs = available();
  if (!states_->currentData().toBool()) return glyphs;
  std::vector<ExportGlyph> accepted;
  std::copy_if(glyphs.begin(), glyphs.end(), std::back_inserter(accepted),
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
  changeKept();
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
  const auto chosen = this->chosen();
  const std::size_t count = chosen.size();
  std::vector<char32_t> doubtful;
  for (const auto& glyph : chosen) {
    if (glyph.doubt.suspect) doubtful.push_back(glyph.character);
  }
  checks_->setDoubtful(doubtful);
  const bool acceptedOnly = states_->currentData().toBool();
  const bool replaces = !isFolder(format()) && QFileInfo::exists(target());
  const bool nameless = isFont(format()) && font_->info().family.empty();
  form_->setRowVisible(font_, isFont(format()));
  const bool traced = !isPicture(format()) && count > 0;
  form_->setRowVisible(keep_, keepable_ && !isPicture(format()));
  form_->setRowVisible(size_, isPicture(format()));
  checks_->setFont(isFont(format()) ? std::optional(font_->info()) : std::nullopt);
  form_->setRowVisible(preview_, traced);
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
  const std::initializer_list<QWidget*> inputs = {format_, states_, keep_, size_, target_, browse_, font_};
  for (auto* input : inputs) input->setEnabled(!busy);
  progress_->setVisible(busy);
  progress_->setRange(0, 0);
  updateHint();
}

void ExportDialog::start() {
  ExportRequest request{
      format(),      target(),   chosen(),         manifest_,
      font_->info(), outlines(), preview_->text(), size_->value() == manifest_.size ? 0 : size_->value()};
  if (job_ || request.glyphs.empty() || request.target.isEmpty()) return;
  font_->remember();
  settings::keepOutlines.set(keep_->isChecked());
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

void ExportDialog::finish(const std::optional<Error>& error, int reused) {
  // The job is the sender: it goes when its signal is through.
  job_.release()->deleteLater();
  setBusy(false);
  if (!error) {
    settings::lastFolder.set(QFileInfo(target()).absolutePath());
    QString sentence = tr("Exported to “%1”; glyphs: %2.").arg(QDir::toNativeSeparators(target())).arg(chosen().size());
    if (reused > 0) sentence += " " + tr("As they were before: %1.").arg(reused);
    Q_EMIT exported(sentence);
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
