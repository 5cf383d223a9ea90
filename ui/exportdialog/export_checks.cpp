#include "ui/exportdialog/export_checks.h"

#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/export/font_check.h"
#include "engine/export/kept_references.h"
#include "ui/settings/theme.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

namespace {

constexpr int kUnitsPerEm = 1000;
constexpr std::size_t kMostNamed = 24;  // characters named in a sentence

void showSentences(QLabel& label, const QStringList& sentences) {
  label.setText(sentences.join('\n'));
  label.setVisible(!sentences.isEmpty());
}

QString namesOf(const std::vector<char32_t>& characters) {
  const QString text = QString::fromUcs4(characters.data(), int(std::min(characters.size(), kMostNamed)));
  return characters.size() > kMostNamed ? text + "…" : text;
}

QStringList sentencesOf(const LeftOut& leftOut) {
  QStringList sentences;
  if (!leftOut.unmade.empty())
    sentences << ExportChecks::tr("Not made yet and left out: %1.").arg(leftOut.unmade.size());
  if (!leftOut.rejected.empty())
    sentences << ExportChecks::tr("Rejected and left out: %1.").arg(leftOut.rejected.size());
  if (!leftOut.missing.empty()) {
    sentences << ExportChecks::tr("In no content font and left out: %1 (%2).")
                     .arg(leftOut.missing.size())
                     .arg(namesOf(leftOut.missing));
  }
  return sentences;
}

}  // namespace

ExportChecks::ExportChecks(QWidget* parent)
    : QWidget(parent), warnings_(new QLabel), remarks_(new QLabel), thread_("export checks") {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  for (auto* label : {warnings_, remarks_}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(label);
  }
  QPalette palette = warnings_->palette();
  palette.setColor(QPalette::WindowText, coloursOf(palette).warning);
  warnings_->setPalette(palette);
  remarks_->setForegroundRole(QPalette::PlaceholderText);
  update();
}

void ExportChecks::setLeftOut(const LeftOut& leftOut) {
  leftOut_ = leftOut;
  update();
}

void ExportChecks::setAdjusted(const std::vector<char32_t>& characters) {
  adjusted_ = characters;
  update();
}

void ExportChecks::setDoubtful(const std::vector<char32_t>& doubtful) {
  doubtful_ = doubtful;
  update();
}

void ExportChecks::setFont(const std::optional<FontInfo>& info) {
  info_ = info;
  update();
}

void ExportChecks::setStyle(const StyleSet& style, const std::vector<char32_t>& kept) {
  thread_.post([self = QPointer(this), run = ++run_, style, kept] {
    auto licences = licenceNotes(style);
    auto unread = keptReferences(style, kept, kUnitsPerEm).notes;
    deliver(self, [run, licences = std::move(licences), unread = std::move(unread)](ExportChecks& checks) {
      if (run != checks.run_) return;
      checks.licences_ = licences;
      checks.unread_ = unread;
      checks.update();
    });
  });
}

void ExportChecks::update() {
  QStringList warnings = sentencesOf(leftOut_), remarks;
  const auto add = [](QStringList& list, const std::vector<Sentence>& sentences) {
    for (const auto& sentence : sentences) list << translated(sentence);
  };
  if (!doubtful_.empty()) {
    warnings << tr("Suspect, neither accepted nor rejected: %1 (%2).").arg(doubtful_.size()).arg(namesOf(doubtful_));
  }
  add(warnings, unread_);
  if (!adjusted_.empty()) {
    remarks << tr("Outline or spacing set by hand: %1 (%2).").arg(adjusted_.size()).arg(namesOf(adjusted_));
  }
  if (info_) {
    add(warnings, licences_.warnings);
    add(remarks, licences_.licences);
    if (const auto note = vendorNote(*info_)) add(remarks, {*note});
  }
  showSentences(*warnings_, warnings);
  showSentences(*remarks_, remarks);
}

QString ExportChecks::warnings() const { return warnings_->text(); }
QString ExportChecks::remarks() const { return remarks_->text(); }

}  // namespace gg::ui
