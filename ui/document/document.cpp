#include "ui/document/document.h"

#include <QFileInfo>
#include <algorithm>

#include "engine/base/unicode.h"
#include "engine/export/trace_cache.h"
#include "engine/generate/style_mix.h"
#include "engine/glyph/glyph_frame.h"
#include "ui/document/caught.h"
#include "ui/document/change_command.h"
#include "ui/document/comparison.h"
#include "ui/document/draw_advice.h"
#include "ui/document/failure_message.h"
#include "ui/document/font_browser.h"
#include "ui/document/generate_order.h"
#include "ui/document/generation_thread.h"
#include "ui/document/loader_content.h"
#include "ui/document/picture_cache.h"
#include "ui/document/refinement.h"
#include "ui/document/set_survey.h"
#include "ui/document/style_edit.h"
#include "ui/document/what_if.h"
#include "ui/widgets/coverage_image.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

namespace {
constexpr int kGhostSide = 64;  // px
constexpr int kMixChange = 1;   // kind of change
}  // namespace

Document::Document(GeneratorOptions options, QObject* parent)
    : QObject(parent), traces_(std::make_shared<TraceCache>()), loader_(std::make_unique<TaskThread>("loader")),
      content_(std::make_shared<LoaderContent>()), ghosts_(std::make_unique<PictureCache>(*loader_)),
      advice_(std::make_unique<DrawAdvice>(*loader_, content_, [this] { return drawQuestion(); })),
      generation_(std::make_unique<GenerationThread>()),
      model_(std::make_unique<ModelInUse>(std::move(options), *generation_, *loader_, undoStack_)),
      whatIf_(std::make_unique<WhatIf>(*generation_)),
      comparison_(std::make_unique<Comparison>(*generation_, *whatIf_)),
      survey_(std::make_unique<SetSurvey>(*generation_, [this] { return makeRequest(generated()); })),
      refinement_(std::make_unique<Refinement>([this] { return refineOrder(); })) {
  clock_.start();
  connect(this, &Document::styleChanged, advice_.get(), &DrawAdvice::renew);
  connect(this, &Document::charactersChanged, advice_.get(), &DrawAdvice::renew);
  connect(ghosts_.get(), &PictureCache::ready, this, &Document::ghostsChanged);
  connectWorker();
  connectModel();
  drawGhostsAgain();
}

Document::~Document() {
  undoStack_.disconnect(this);
  refinement_.reset();
  survey_.reset();
  comparison_.reset();
  whatIf_.reset();
  model_.reset();
  generation_.reset();
  loader_.reset();
}

void Document::connectWorker() {
  const GenerationWorker* worker = &generation_->worker();
  connect(worker, &GenerationWorker::glyphsMade, this, &Document::takeGlyphs);
  connect(worker, &GenerationWorker::finished, this, &Document::finishRequest);
  connect(worker, &GenerationWorker::progressed, this, [this](quint64 request, quint64 done, quint64 total) {
    if (request != request_) return;
    meter_.update(done, total, static_cast<double>(clock_.elapsed()));
    Q_EMIT progressChanged();
  });
  connect(worker, &GenerationWorker::attended, this, [this](quint64 request, const AttentionResult& result) {
    if (request == attentionRequest_) Q_EMIT attended(result);
  });
  connect(worker, &GenerationWorker::attentionFailed, this, [this](quint64 request, const Error& error) {
    if (request != attentionRequest_) return;
    Q_EMIT attended({});
    const bool marked = error.code == ErrorCode::NotFound;  // the cell says that no content font has it
    if (!marked) report(tr("The attention could not be recorded: %1"), error);
  });
  connect(whatIf_.get(), &WhatIf::failed, this, [this](const Error& error) {
    if (error.code != ErrorCode::NotFound) report(tr("The glyph could not be checked: %1"), error);
  });
  connect(comparison_.get(), &Comparison::failed, this, [this](const Error& error) {
    // Without another model the cell says that no content font has the glyph.
    const bool marked = error.code == ErrorCode::NotFound && comparison_->modelFile().isEmpty();
    if (!marked) report(tr("The glyph could not be compared: %1"), error);
  });
  connect(survey_.get(), &SetSurvey::failed, this,
          [this](const Error& error) { report(tr("The set could not be surveyed: %1"), error); });
}

void Document::connectModel() {
  connect(model_.get(), &ModelInUse::replaced, this, &Document::useModel);
  connect(model_.get(), &ModelInUse::changed, this, &Document::modelChanged);
  connect(model_.get(), &ModelInUse::missed, this, &Document::missModel);
  connect(model_.get(), &ModelInUse::message, this, &Document::message);
  connect(refinement_.get(), &Refinement::refined, model_.get(), &ModelInUse::useRefined);
  connect(refinement_.get(), &Refinement::failed, this,
          [this](const Error& error) { report(tr("The model could not be refined: %1"), error); });
}

// The style.

void Document::importStyle(const StyleImport& import) {
  StyleTarget target;
  target.size = model_->loaded() ? model_->info().config.size : 0;
  target.modelFile = model_->choice().options.modelFile;
  target.wanted = characters();
  target.language = language();
  loader_->post([import, target, content = content_, self = QPointer(this)] {
    auto loaded = caught([&]() -> Result<LoadedStyle> {
      const auto& fonts = content->get();
      if (!fonts) return tl::unexpected(fonts.error());
      return readStyle(import, target, *fonts);
    });
    deliver(self, [imported = ImportedStyle{import, std::move(loaded)}](Document& document) {
      document.takeImport(imported);
    });
  });
}

void Document::takeImport(const ImportedStyle& imported) {
  if (!imported.loaded) return report(tr("The style could not be read: %1"), imported.loaded.error());
  if (imported.import.mode == StyleImport::Mode::Second) return takeSecondStyle(imported);
  const LoadedStyle& loaded = *imported.loaded;
  const bool replace = replaces(imported.import, style_.source);
  const StyleEdit edit = replace ? StyleEdit{loaded.set, 0} : joined(style_.set, loaded.set);
  for (const Sentence& note : loaded.notes) {
    Q_EMIT message({Message::Level::Info, tr("The style is read: %1").arg(translated(note))});
  }
  if (edit.leftOut > 0) {
    Q_EMIT message({Message::Level::Warning,
                    tr("A style has at most %1 references; left out: %2.").arg(kMaxReferences).arg(edit.leftOut)});
  }
  StyleState after = style_;
  after.set = edit.style;
  after.source = imported.import;
  if (replace || !loaded.hanLanguage.empty()) after.language = loaded.hanLanguage;  // pictures have none
  const bool first = style_.set.references.empty() && undoStack_.count() == 0;
  if (imported.import.sample && first) {
    applyStyle(after);  // where everything starts: nothing to undo
  } else {
    changeStyle(after, replace ? tr("Open Style") : tr("Add References"));
  }
  Q_EMIT styleRead(imported.import);
}

void Document::setMuted(std::uint64_t reference, bool muted) {
  changeReferences(withMuted(style_.set, reference, muted), muted ? tr("Mute Reference") : tr("Unmute Reference"));
}

void Document::setReferenceCharacter(std::uint64_t reference, char32_t character) {
  changeReferences(withCharacter(style_.set, reference, character), tr("Label Reference"));
}

void Document::removeReference(std::uint64_t reference) {
  changeReferences(without(style_.set, reference), tr("Remove Reference"));
}

void Document::clearStyle() {
  if (!style_.set.references.empty()) changeStyle({}, tr("Remove All References"));
}

void Document::takeSecondStyle(const ImportedStyle& imported) {
  StyleState after = style_;
  after.second = imported.loaded->set;
  after.secondName = QFileInfo(imported.import.paths.front()).completeBaseName();
  changeStyle(after, tr("Mix Second Style"));
}

void Document::setMixShare(double share) {
  StyleState after = style_;
  after.share = share;
  changeStyle(after, tr("Change Mix"), kMixChange);
}

void Document::removeSecondStyle() {
  StyleState after = style_;
  after.second = {};
  changeStyle(after, tr("Remove Second Style"));
}

void Document::addGlyphToStyle(char32_t character) {
  const GlyphCell& cell = this->cell(character);
  if (cell.image.isNull()) return;
  StyleSet glyph;
  glyph.add(character, coverageBitmap(cell.image), tr("generated").toStdString());
  const StyleEdit edit = joined(style_.set, glyph);
  if (edit.leftOut > 0) {
    Q_EMIT message(
        {Message::Level::Warning, tr("A style has at most %1 references; remove one first.").arg(kMaxReferences)});
    return;
  }
  changeReferences(edit.style, tr("Make Glyph a Reference"));
}

std::unique_ptr<FontBrowser> Document::browseFont(const QStringList& files) {
  return std::make_unique<FontBrowser>(*loader_, files);
}

void Document::changeReferences(const StyleSet& after, const QString& text) {
  StyleState state = style_;
  state.set = after;
  changeStyle(state, text);
}

void Document::changeStyle(const StyleState& after, const QString& text, int kind) {
  undoStack_.push(new ChangeCommand<StyleState>(
      style_, after, [this](const StyleState& style) { applyStyle(style); }, text, kind));
}

void Document::applyStyle(const StyleState& style) {
  const std::string before = language();
  style_ = style;
  style_.second = besides(style.set, style.second);
  if (model_->loaded()) {
    style_.set = resized(style_.set, model_->info().config.size);
    style_.second = resized(style_.second, model_->info().config.size);
  }
  if (language() != before) changeLanguage();
  ++styleVersion_;
  survey_->forget();
  const auto stale = glyphs_.markStale();
  Q_EMIT styleChanged();
  Q_EMIT cellsChanged(stale);
  restart();
}

// The characters.

void Document::setCharacterSet(const CharacterSet& set) {
  const std::string before = language();
  characterSet_ = set;
  visible_.clear();
  survey_->forget();
  if (language() != before) changeLanguage();
  Q_EMIT charactersChanged();
  restart();
}

std::string Document::language() const {
  return characterSet_.language.empty() ? style_.language : characterSet_.language;
}

void Document::changeLanguage() {
  drawGhostsAgain();
  glyphs_.forgetMissing();
  Q_EMIT cellsChanged(glyphs_.markStale());
  ++styleVersion_;  // the content glyphs of the references follow the language too
}

void Document::drawGhostsAgain() {
  ghosts_->setRenderer([content = content_, language = language()](char32_t character) -> QImage {
    const auto& fonts = content->get();
    if (!fonts) return {};
    const auto outline = fonts->outline(character, language);
    return outline ? coverageImage(GlyphFrame(kGhostSide).render(*outline).bitmap) : QImage();
  });
  requestGhosts();
}

void Document::requestGhosts() {
  std::vector<char32_t> wanted = textCharacters_;
  wanted.insert(wanted.end(), visible_.begin(), visible_.end());
  ghosts_->request(wanted);
}

QImage Document::ghost(char32_t character) const { return ghosts_->picture(character); }

void Document::setStatus(const std::vector<char32_t>& characters, GlyphStatus status) {
  GlyphStore::Statuses before, after;
  for (const char32_t c : characters) {
    const GlyphCell& cell = this->cell(c);
    if (cell.image.isNull() || cell.status == status) continue;
    before.emplace_back(c, cell.status);
    after.emplace_back(c, status);
  }
  if (after.empty()) return;
  const QString text = status == GlyphStatus::Accepted   ? tr("Accept Glyphs")
                       : status == GlyphStatus::Rejected ? tr("Reject Glyphs")
                                                         : tr("Clear Marks");
  undoStack_.push(new ChangeCommand<GlyphStore::Statuses>(
      before, after, [this](const GlyphStore::Statuses& statuses) { applyStatuses(statuses); }, text));
}

void Document::applyStatuses(const GlyphStore::Statuses& statuses) {
  std::vector<char32_t> changed, unmarked;
  for (const auto& [character, status] : statuses) {
    glyphs_.setStatus(character, status);
    changed.push_back(character);
    if (status == GlyphStatus::Generated) unmarked.push_back(character);
  }
  Q_EMIT cellsChanged(changed);
  catchUp(unmarked);  // an accepted picture may be that of an earlier style
}

void Document::regenerate(const std::vector<char32_t>& characters) {
  GlyphStore::Cells before, after;
  for (const char32_t c : characters) {
    before.emplace_back(c, cell(c));
    after.emplace_back(c, GlyphStore::reopened(cell(c)));
  }
  if (after.empty()) return;
  undoStack_.push(new ChangeCommand<GlyphStore::Cells>(
      before, after, [this](const GlyphStore::Cells& cells) { applyCells(cells); }, tr("Regenerate Glyphs")));
}

void Document::applyCells(const GlyphStore::Cells& cells) {
  std::vector<char32_t> changed;
  for (const auto& [character, cell] : cells) {
    glyphs_.setCell(character, cell);
    changed.push_back(character);
  }
  Q_EMIT cellsChanged(changed);
  submit(changed, false);
}

// Fonts.

void Document::setAdjustment(char32_t character, const GlyphAdjustment& adjustment) {
  const auto found = adjustments_.find(character);
  const GlyphAdjustment before = found == adjustments_.end() ? GlyphAdjustment() : found->second;
  if (before == adjustment) return;
  undoStack_.push(new ChangeCommand<GlyphAdjustment>(
      before, adjustment, [this, character](const GlyphAdjustment& now) { applyAdjustment(character, now); },
      tr("Change Outline and Spacing")));
}

void Document::applyAdjustment(char32_t character, const GlyphAdjustment& adjustment) {
  if (adjustment.empty()) {
    adjustments_.erase(character);
  } else {
    adjustments_[character] = adjustment;
  }
  Q_EMIT cellsChanged({character});
}

// Generation.

void Document::setVisible(const std::vector<char32_t>& characters) {
  if (characters == visible_) return;
  visible_ = characters;
  requestGhosts();
  generation_->prioritise(visible_);
}

void Document::setTextCharacters(const std::vector<char32_t>& characters) {
  textCharacters_ = characters;
  requestGhosts();
  catchUp(characters);
}

void Document::catchUp(const std::vector<char32_t>& characters) {
  const bool open = std::any_of(characters.begin(), characters.end(), [this](char32_t c) { return glyphs_.open(c); });
  if (open && automatic_) submit(characters, false);
}

void Document::generateAll() { submit({}, true); }

void Document::restart() {
  if (automatic_) {
    submit({}, true);
  } else {
    cancel();
  }
  askAttention();
}

void Document::submit(const std::vector<char32_t>& first, bool all) {
  std::vector<char32_t> open;
  if (!style_.set.references.empty()) {
    std::vector<char32_t> soon = first;
    soon.insert(soon.end(), textCharacters_.begin(), textCharacters_.end());
    open = generateOrder(glyphs_, soon, visible_, all ? characters() : asked_);
  }
  if (model_->error()) {
    if (!open.empty()) model_->sayError();
    return;
  }
  asked_ = open;
  const auto unqueued = glyphs_.unqueue();
  glyphs_.queue(open);
  Q_EMIT cellsChanged(unqueued);
  Q_EMIT cellsChanged(open);
  GenerateRequest request = makeRequest(open);
  request.id = ++request_;
  meter_.start(open.size(), static_cast<double>(clock_.elapsed()));
  Q_EMIT progressChanged();
  if (!model_->loaded()) return;  // useModel() submits again
  if (open.empty()) {
    generation_->cancel();
  } else {
    generation_->generate(request);
  }
}

GenerateRequest Document::makeRequest(const std::vector<char32_t>& characters) const {
  GenerateRequest request;
  request.styleVersion = styleVersion_;
  request.style = style_.set;
  request.second = style_.second;
  request.share = style_.second.references.empty() ? 0 : style_.share;
  request.characters = characters;
  request.language = language();
  return request;
}

std::vector<char32_t> Document::generated() const {
  std::vector<char32_t> made;
  std::copy_if(characters().begin(), characters().end(), std::back_inserter(made),
               [this](char32_t c) { return !cell(c).image.isNull(); });
  return made;
}

void Document::cancel() {
  generation_->cancel();
  ++request_;  // what is still on its way belongs to the cancelled job
  endRequest();
}

void Document::endRequest() {
  asked_.clear();
  meter_.stop();
  advice_->renew();  // doubtful glyphs count more
  Q_EMIT cellsChanged(glyphs_.unqueue());
  Q_EMIT progressChanged();
}

void Document::takeGlyphs(std::uint64_t request, const GlyphBatch& batch) {
  if (request != request_) return;
  std::vector<char32_t> changed = batch.missing;
  for (const auto& glyph : batch.glyphs) {
    glyphs_.setPicture(glyph.character, glyph.image, glyph.advance, glyph.clipped, glyph.doubt);
    changed.push_back(glyph.character);
  }
  for (const char32_t c : batch.missing) glyphs_.setMissing(c);
  Q_EMIT cellsChanged(changed);
}

void Document::finishRequest(std::uint64_t request, const std::optional<Error>& error) {
  if (request != request_) return;
  endRequest();
  if (error) report(tr("The glyphs could not be generated: %1"), *error);
}

// Attention.

void Document::inspect(char32_t character) {
  inspected_ = character;
  askAttention();
}

void Document::askAttention() {
  if (!model_->loaded()) return;
  if (inspected_ == 0 || style_.set.references.empty()) {
    ++attentionRequest_;  // what is still on its way is not wanted any more
    Q_EMIT attended({});
    whatIf_->setSubject({});
    comparison_->setSubject({});
    return;
  }
  AttendRequest request = makeRequest({inspected_});
  request.id = ++attentionRequest_;
  generation_->attend(request);
  whatIf_->setSubject(request);
  comparison_->setSubject(request);
}

// The model.

void Document::loadModel(const QString& file) {
  refinement_->cancel();
  model_->load(file);
}

void Document::saveModel(const QString& file) { model_->save(file); }

DrawQuestion Document::drawQuestion() const {
  DrawQuestion question;
  question.language = language();
  for (const auto& reference : style_.set.references) {
    if (!reference.muted) question.drawn.push_back(reference.character);
  }
  for (const char32_t c : characters()) question.wanted.push_back({c, 1 + cell(c).doubt.chance});
  return question;
}

RefineOrder Document::refineOrder() const {
  constexpr std::size_t kShown = 6;
  RefineOrder order{style_.set, language(), {}, {}};
  order.options.model = model_->choice().options;
  std::vector<char32_t> offered = textCharacters_;
  offered.insert(offered.end(), characters().begin(), characters().end());
  for (const char32_t c : offered) {
    const bool known = std::any_of(style_.set.references.begin(), style_.set.references.end(),
                                   [c](const StyleReference& r) { return r.character == c; });
    const bool shown = std::find(order.shown.begin(), order.shown.end(), c) != order.shown.end();
    if (!known && !shown && QChar::isLetter(c) && order.shown.size() < kShown) order.shown.push_back(c);
  }
  return order;
}

void Document::useModel() {
  GeneratorOptions present = model_->choice().options;
  present.size = model_->info().config.size;
  glyphs_.setSize(present.size);
  whatIf_->setOmission({});  // the heads and patches are another network's
  comparison_->setPresent(present);
  Q_EMIT modelChanged();
  applyStyle(style_);
}

void Document::missModel() {
  if (model_->loaded()) {
    restart();  // asking for another model stopped what the present one was doing
  } else {
    cancel();
  }
}

void Document::report(const QString& lead, const Error& error) { Q_EMIT message(failureMessage(lead, error)); }

}  // namespace gg::ui
