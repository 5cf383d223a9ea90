#pragma once
#include <QObject>
#include <optional>

#include "engine/generate/deletion.h"
#include "engine/generate/head_effects.h"
#include "ui/document/omission_request.h"

namespace gg::ui {

class GenerationThread;

/// The inspected glyph without something: what is left out, the glyph made so, what each head alone does to it, and
/// whether hiding what was attended to harms it (the deletion test). Lives in the GUI thread; nothing here blocks.
class WhatIf : public QObject {
  Q_OBJECT

 public:
  explicit WhatIf(GenerationThread& thread, QObject* parent = nullptr);

  /// The glyph in question, of the present style: the Document says it. None: no glyph is inspected. What is left out
  /// stays so for the next glyph; a test is for one glyph and style.
  void setSubject(const std::optional<GenerateRequest>& subject);
  /// Effects are made only while somebody looks (default: nobody).
  void setWatched(bool watched);

  const Omission& omission() const { return omission_; }
  void setOmission(const Omission& omission);
  /// Of the newest omission that was made; null: none yet.
  const OmissionResult* effect() const { return effect_ ? &*effect_ : nullptr; }

  /// Whether the heads are left out one by one, for this glyph and those that follow (default: not).
  void weighHeads(bool wanted);
  /// Of this glyph, while they are wanted; empty: not known yet.
  const std::vector<HeadEffect>& headEffects() const { return headEffects_; }

  void test();
  void cancelTest();
  bool testing() const { return testing_; }
  /// Of this glyph; null: not tested yet.
  const DeletionReport* report() const { return report_ ? &*report_ : nullptr; }

 Q_SIGNALS:
  void omissionChanged();
  void effectChanged();
  void headEffectsChanged();
  /// testing() or report() is another.
  void testChanged();
  void testProgressed(int done, int total);
  void failed(const gg::Error& error);

 private:
  void ask();
  void askHeads();
  void endTest();

  GenerationThread& thread_;
  std::optional<GenerateRequest> subject_;
  Omission omission_;
  std::optional<OmissionResult> effect_;
  std::vector<HeadEffect> headEffects_;
  std::optional<DeletionReport> report_;
  std::uint64_t effectRequest_ = 0, headsRequest_ = 0, testRequest_ = 0;
  bool watched_ = false, weighing_ = false, testing_ = false;
};

}  // namespace gg::ui
