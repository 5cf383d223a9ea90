#include "ui/document/document.h"

#include <algorithm>
#include <unordered_set>

#include "engine/base/log.h"
#include "engine/base/unicode.h"
#include "engine/glyph/glyph_frame.h"
#include "ui/document/change_status_command.h"
#include "ui/document/change_style_command.h"
#include "ui/document/font_browser.h"
#include "ui/document/generation_thread.h"
#include "ui/document/loader_content.h"
#include "ui/document/picture_cache.h"
#include "ui/document/style_edit.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {
constexpr int kGhostSide = 64;  // px
}

Document::Document(GeneratorOptions options, QObject* parent)
    : QObject(parent), options_(std::move(options)), loader_(std::make_unique<TaskThread>("loader")),
      content_(std::make_shared<LoaderContent>()), ghosts_(std::make_unique<PictureCache>(*loader_)),
      generation_(std::make_unique<GenerationThread>()) {
  clock_.start();
  connect(ghosts_.get(), &PictureCache::ready, this, &Document::ghostsChanged);
  connectWorker();
  drawGhostsAgain();
  generation_->loadModel(options_);
}

Document::~Document() {
  undoStack_.disconnect(this);
  generation_.reset();
  loader_.reset();
}

void Document::connectWorker() {
  const GenerationWorker* worker = &generation_->worker();
  connect(worker, &GenerationWorker::modelLoaded, this, &Document::useModel);
  connect(worker, &GenerationWorker::modelFailed, this, [this](const Error& error) {
    if (modelInfo_.file.empty()) {
      cancel();
      deviceTitle_ = tr("no model");
      Q_EMIT modelChanged();
    } else {
      restart();  // asking for another model stopped what the present one was doing
    }
    report(error);
  });
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
    if (request == attentionRequest_) report(error);
  });
}

// The style.

void Document::importStyle(const StyleImport& import) {
  StyleTarget target;
  target.size = modelInfo_.config.size * (modelInfo_.file.empty() ? 0 : 1);
  target.modelFile = options_.modelFile;
  target.wanted = characters();
  target.language = language();
  loader_->post([import, target, content = content_, self = QPointer(this)] {
    const auto& fonts = content->get();
    Result<LoadedStyle> loaded = fonts ? readStyle(import, target, *fonts) : tl::unexpected(fonts.error());
    deliver(self, [imported = ImportedStyle{import, std::move(loaded)}](Document& document) {
      document.takeImport(imported);
    });
  });
}

void Document::takeImport(const ImportedStyle& imported) {
  if (!imported.loaded) return report(imported.loaded.error());
  const LoadedStyle& loaded = *imported.loaded;
  const bool replace = replaces(imported.import, styleSource_);
  const StyleEdit edit = replace ? StyleEdit{loaded.set, 0} : joined(style_, loaded.set);
  for (const std::string& note : loaded.notes) Q_EMIT message({Message::Level::Info, QString::fromStdString(note)});
  if (edit.leftOut > 0) {
    Q_EMIT message({Message::Level::Warning,
                    tr("A style has at most %1 references; left out: %2.").arg(kMaxReferences).arg(edit.leftOut)});
  }
  styleSource_ = imported.import;
  setStyleLanguage(loaded.hanLanguage);
  if (imported.import.sample) {
    applyStyle(edit.style);
    undoStack_.clear();
  } else {
    changeStyle(edit.style, replace ? tr("Open Style") : tr("Add References"));
  }
}

void Document::setMuted(std::uint64_t reference, bool muted) {
  changeStyle(withMuted(style_, reference, muted), muted ? tr("Mute Reference") : tr("Unmute Reference"));
}

void Document::setReferenceCharacter(std::uint64_t reference, char32_t character) {
  changeStyle(withCharacter(style_, reference, character), tr("Label Reference"));
}

void Document::removeReference(std::uint64_t reference) {
  changeStyle(without(style_, reference), tr("Remove Reference"));
}

void Document::clearStyle() {
  if (!style_.references.empty()) changeStyle({}, tr("Remove All References"));
}

void Document::addGlyphToStyle(char32_t character) {
  const GlyphCell& cell = this->cell(character);
  if (cell.image.isNull()) return;
  StyleSet glyph;
  glyph.add(character, coverageBitmap(cell.image), tr("generated").toStdString());
  const StyleEdit edit = joined(style_, glyph);
  if (edit.leftOut > 0) {
    Q_EMIT message(
        {Message::Level::Warning, tr("A style has at most %1 references; remove one first.").arg(kMaxReferences)});
    return;
  }
  changeStyle(edit.style, tr("Make Glyph a Reference"));
}

std::unique_ptr<FontBrowser> Document::browseFont(const QStringList& files) {
  return std::make_unique<FontBrowser>(*loader_, files);
}

void Document::changeStyle(const StyleSet& after, const QString& text) {
  undoStack_.push(new ChangeStyleCommand(
      style_, after, [this](const StyleSet& style) { applyStyle(style); }, text));
}

void Document::applyStyle(const StyleSet& style) {
  style_ = modelInfo_.file.empty() ? style : resized(style, modelInfo_.config.size);
  ++styleVersion_;
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
  if (language() != before) changeLanguage();
  Q_EMIT charactersChanged();
  restart();
}

std::string Document::language() const {
  return characterSet_.language.empty() ? styleLanguage_ : characterSet_.language;
}

void Document::setStyleLanguage(const std::string& language) {
  const std::string before = this->language();
  styleLanguage_ = language;
  if (this->language() != before) changeLanguage();
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
  undoStack_.push(new ChangeStatusCommand(
      before, after, [this](const GlyphStore::Statuses& statuses) { applyStatuses(statuses); }, text));
}

void Document::applyStatuses(const GlyphStore::Statuses& statuses) {
  std::vector<char32_t> changed;
  for (const auto& [character, status] : statuses) {
    glyphs_.setStatus(character, status);
    changed.push_back(character);
  }
  Q_EMIT cellsChanged(changed);
}

void Document::regenerate(const std::vector<char32_t>& characters) {
  for (const char32_t c : characters) glyphs_.reopen(c);
  Q_EMIT cellsChanged(characters);
  submit(characters, progress().running);
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
  const bool open = std::any_of(characters.begin(), characters.end(), [this](char32_t c) { return glyphs_.open(c); });
  if (open && automatic_) submit({}, progress().running);
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
  GenerateRequest request;
  std::unordered_set<char32_t> seen;
  const auto append = [&](const std::vector<char32_t>& characters) {
    for (const char32_t c : characters) {
      if (glyphs_.open(c) && seen.insert(c).second) request.characters.push_back(c);
    }
  };
  if (!style_.references.empty()) {
    append(first);
    append(textCharacters_);
  }
  if (all && !style_.references.empty()) {
    append(visible_);
    append(characters());
  }
  const auto unqueued = glyphs_.unqueue();
  glyphs_.queue(request.characters);
  Q_EMIT cellsChanged(unqueued);
  Q_EMIT cellsChanged(request.characters);
  request.id = ++request_;
  request.styleVersion = styleVersion_;
  request.style = style_;
  request.language = language();
  meter_.start(request.characters.size(), static_cast<double>(clock_.elapsed()));
  Q_EMIT progressChanged();
  if (modelInfo_.file.empty()) return;  // useModel() submits again
  if (request.characters.empty()) {
    generation_->cancel();
  } else {
    generation_->generate(request);
  }
}

void Document::cancel() {
  generation_->cancel();
  ++request_;  // what is still on its way belongs to the cancelled job
  meter_.stop();
  Q_EMIT cellsChanged(glyphs_.unqueue());
  Q_EMIT progressChanged();
}

void Document::takeGlyphs(std::uint64_t request, const GlyphBatch& batch) {
  if (request != request_) return;
  std::vector<char32_t> changed = batch.missing;
  for (const auto& glyph : batch.glyphs) {
    glyphs_.setPicture(glyph.character, glyph.image, glyph.advance, glyph.clipped);
    changed.push_back(glyph.character);
  }
  for (const char32_t c : batch.missing) glyphs_.setMissing(c);
  Q_EMIT cellsChanged(changed);
}

void Document::finishRequest(std::uint64_t request, const std::optional<Error>& error) {
  if (request != request_) return;
  meter_.stop();
  Q_EMIT cellsChanged(glyphs_.unqueue());
  Q_EMIT progressChanged();
  if (error) report(*error);
}

// Attention.

void Document::inspect(char32_t character) {
  inspected_ = character;
  askAttention();
}

void Document::askAttention() {
  if (modelInfo_.file.empty()) return;
  if (inspected_ == 0 || style_.references.empty()) {
    ++attentionRequest_;  // what is still on its way is not wanted any more
    Q_EMIT attended({});
    return;
  }
  AttendRequest request;
  request.id = ++attentionRequest_;
  request.styleVersion = styleVersion_;
  request.style = style_;
  request.characters = {inspected_};
  request.language = language();
  generation_->attend(request);
}

// The model.

void Document::loadModel(const QString& file) {
  options_.modelFile = file.toStdString();
  generation_->loadModel(options_);
}

void Document::useModel(const ModelInfo& info, const QString& deviceTitle) {
  modelInfo_ = info;
  deviceTitle_ = deviceTitle;
  Q_EMIT modelChanged();
  applyStyle(style_);
}

void Document::report(const Error& error) {
  log(LogLevel::Warning, error.message + (error.detail.empty() ? "" : " (" + error.detail + ")"));
  Q_EMIT message({Message::Level::Error, QString::fromStdString(error.message)});
}

}  // namespace gg::ui
