#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/export/glyph_adjustment.h"
#include "engine/generate/generator.h"
#include "engine/generate/style_set.h"
#include "engine/glyph/character_set.h"
#include "ui/document/attention_result.h"
#include "ui/document/generate_request.h"
#include "ui/document/generation_progress.h"
#include "ui/document/glyph_batch.h"
#include "ui/document/glyph_cell.h"
#include "ui/document/glyph_store.h"
#include "ui/document/message.h"
#include "ui/document/model_in_use.h"
#include "ui/document/progress_meter.h"
#include "ui/document/style_loader.h"
#include "ui/document/style_state.h"

namespace gg {
class TraceCache;
}

namespace gg::ui {

class Comparison;
class DrawAdvice;
class FontBrowser;
class GenerationThread;
class LoaderContent;
class PictureCache;
class Refinement;
struct DrawQuestion;
struct RefineOrder;
class SetSurvey;
class TaskThread;
class WhatIf;

/// Everything the window shows: the style, the characters, what was generated, and the undo stack. The only
/// part of the window that talks to the engine's jobs. Lives in the GUI thread; nothing here blocks.
class Document : public QObject {
  Q_OBJECT

 public:
  explicit Document(GeneratorOptions options = {}, QObject* parent = nullptr);
  ~Document() override;

  // The style.
  const StyleSet& style() const { return style_.set; }
  /// Reads a font, a folder or images in the background; then one undoable change, or a message.
  void importStyle(const StyleImport& import);
  /// A second style to mix in, empty when there is none; its ids are others than style()'s.
  const StyleSet& secondStyle() const { return style_.second; }
  QString secondStyleName() const { return style_.secondName; }
  /// How much of the second style.
  double mixShare() const { return style_.share; }
  /// Changes that follow each other are undone together.
  void setMixShare(double share);
  void removeSecondStyle();
  /// Which characters of the set to draw next.
  const DrawAdvice& drawAdvice() const { return *advice_; }
  /// What the present style was read from last: "choose characters" starts with it.
  const StyleImport& styleSource() const { return style_.source; }
  void setMuted(std::uint64_t reference, bool muted);
  void setReferenceCharacter(std::uint64_t reference, char32_t character);
  void removeReference(std::uint64_t reference);
  void clearStyle();
  /// Makes a generated glyph one of the references.
  void addGlyphToStyle(char32_t character);
  /// Opens a font in the background to look through its characters.
  std::unique_ptr<FontBrowser> browseFont(const QStringList& files);

  // The characters.
  const CharacterSet& characterSet() const { return characterSet_; }
  const std::vector<char32_t>& characters() const { return characterSet_.characters; }
  void setCharacterSet(const CharacterSet& set);
  /// Of the content glyphs: the set's language, else the style font's. May be empty.
  std::string language() const;
  const GlyphStore& glyphs() const { return glyphs_; }
  /// A cell without picture and state for characters never asked for.
  const GlyphCell& cell(char32_t character) const { return glyphs_.cell(character); }
  /// Coverage of the content glyph, or null when it is not drawn (yet): ghostsChanged().
  QImage ghost(char32_t character) const;
  /// Accepted, Rejected, or Generated to clear either; one undoable change. Characters without a picture are
  /// left out.
  void setStatus(const std::vector<char32_t>& characters, GlyphStatus status);
  /// Makes the glyphs again whatever their state: one undoable change that brings pictures and marks back.
  void regenerate(const std::vector<char32_t>& characters);

  // Fonts.
  /// What is set for the outline and the spacing of single glyphs.
  const GlyphAdjustments& adjustments() const { return adjustments_; }
  /// One undoable change; an empty one takes back what was set.
  void setAdjustment(char32_t character, const GlyphAdjustment& adjustment);
  /// Outlines traced since the start, for the next time.
  const std::shared_ptr<TraceCache>& traces() const { return traces_; }

  // Generation.
  /// On (default): changes of style, set or text start generation by themselves.
  void setAutomatic(bool on) { automatic_ = on; }
  bool automatic() const { return automatic_; }
  /// The cells on screen: these and their ghosts come next.
  void setVisible(const std::vector<char32_t>& characters);
  /// The characters of the text line: generated first of all, also when the set lacks them.
  void setTextCharacters(const std::vector<char32_t>& characters);
  void generateAll();
  void cancel();
  const GenerationProgress& progress() const { return meter_.progress(); }

  // Attention.
  /// Records attention for this glyph, now and after every change of style, until another is inspected
  /// (0: none): attended(), with an empty result when there is nothing to show.
  void inspect(char32_t character);
  char32_t inspected() const { return inspected_; }
  /// The inspected glyph without something.
  WhatIf& whatIf() { return *whatIf_; }
  /// The inspected glyph beside itself, made in another way.
  Comparison& comparison() { return *comparison_; }
  /// The generated characters of the set.
  SetSurvey& survey() { return *survey_; }

  // The model.
  const ModelInUse& model() const { return *model_; }
  /// Writes refined weights that no file holds yet.
  void saveModel(const QString& file);
  /// Empty: the bundled one.
  void loadModel(const QString& file);
  /// Trains the model on the present references; what comes of it is used at once, undoable.
  Refinement& refinement() { return *refinement_; }

  QUndoStack* undoStack() { return &undoStack_; }

 Q_SIGNALS:
  void styleChanged();
  /// An import succeeded.
  void styleRead(const gg::ui::StyleImport& import);
  void charactersChanged();
  void cellsChanged(const std::vector<char32_t>& characters);
  void ghostsChanged(const std::vector<char32_t>& characters);
  void progressChanged();
  void attended(const gg::ui::AttentionResult& result);
  void modelChanged();
  void message(const gg::ui::Message& message);

 private:
  void connectWorker();
  void changeLanguage();
  void drawGhostsAgain();
  void requestGhosts();
  void changeReferences(const StyleSet& after, const QString& text);
  void changeStyle(const StyleState& after, const QString& text, int kind = -1);
  void takeSecondStyle(const ImportedStyle& imported);
  void applyStyle(const StyleState& style);
  void applyStatuses(const GlyphStore::Statuses& statuses);
  void applyCells(const GlyphStore::Cells& cells);
  void applyAdjustment(char32_t character, const GlyphAdjustment& adjustment);
  void takeImport(const ImportedStyle& imported);
  DrawQuestion drawQuestion() const;
  RefineOrder refineOrder() const;
  void connectModel();
  void useModel();
  void missModel();
  void restart();
  /// Makes those of the characters that are open, if changes start generation.
  void catchUp(const std::vector<char32_t>& characters);
  /// Makes the first ones and the text, then the whole set or (`all` false) what was asked for before.
  void submit(const std::vector<char32_t>& first, bool all);
  GenerateRequest makeRequest(const std::vector<char32_t>& characters) const;
  std::vector<char32_t> generated() const;
  void takeGlyphs(std::uint64_t request, const GlyphBatch& batch);
  void finishRequest(std::uint64_t request, const std::optional<Error>& error);
  void endRequest();
  void askAttention();
  /// `lead` holds %1, the place of the error's sentence.
  void report(const QString& lead, const Error& error);

  StyleState style_;
  std::uint64_t styleVersion_ = 1;
  CharacterSet characterSet_;
  std::vector<char32_t> textCharacters_, visible_;
  std::vector<char32_t> asked_;  // of the running request
  GlyphStore glyphs_;
  GlyphAdjustments adjustments_;
  std::shared_ptr<TraceCache> traces_;
  bool automatic_ = true;
  std::uint64_t request_ = 0, attentionRequest_ = 0;
  char32_t inspected_ = 0;
  ProgressMeter meter_;
  QElapsedTimer clock_;
  QUndoStack undoStack_;
  std::unique_ptr<TaskThread> loader_;
  std::shared_ptr<LoaderContent> content_;
  std::unique_ptr<PictureCache> ghosts_;
  std::unique_ptr<DrawAdvice> advice_;
  std::unique_ptr<GenerationThread> generation_;
  std::unique_ptr<ModelInUse> model_;
  std::unique_ptr<WhatIf> whatIf_;
  std::unique_ptr<Comparison> comparison_;
  std::unique_ptr<SetSurvey> survey_;
  std::unique_ptr<Refinement> refinement_;
};

}  // namespace gg::ui
