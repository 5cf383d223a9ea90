#include "engine/train/evaluation_plan.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "engine/base/fingerprint.h"
#include "engine/base/random.h"
#include "engine/base/unicode.h"
#include "engine/train/corpus_content.h"

namespace gg {
namespace {

constexpr std::array<const char*, 4> kScripts = {"latin", "han", "kana", "hangul"};
constexpr std::size_t kMinTargets = 4;  // a font with fewer is not judged
constexpr std::size_t kSeenFonts = 10;  // drawn for SFUC, per script
using Characters = std::vector<char32_t>;

bool isUpper(char32_t c) { return c >= U'A' && c <= U'Z'; }
bool isLower(char32_t c) { return c >= U'a' && c <= U'z'; }
bool hasBucket(const std::string& script) { return script == "han" || script == "hangul"; }

template <class T>
void shuffle(std::vector<T>& values, Random& random) {
  for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[random.below(i)]);
}

bool isLetter(char32_t c) { return isUpper(c) || isLower(c); }

/// Latin references as a designer gives them: letters before digits and signs, the second of the other case.
void putLettersFirst(Characters& references) {
  std::stable_partition(references.begin(), references.end(), isLetter);
  if (references.empty() || !isLetter(references.front())) return;
  const auto other =
      std::find_if(references.begin(), references.end(), isUpper(references.front()) ? isLower : isUpper);
  if (other != references.end()) std::iter_swap(references.begin() + 1, other);
}

class Planner {
 public:
  Planner(const ContentFonts& content, const EvaluationOptions& options) : content_(content), options_(options) {
    counts_.assign(options.references.begin(), options.references.end());
    if (!options.fixedReferences.empty()) counts_ = {options.fixedReferences.size()};
    std::sort(counts_.begin(), counts_.end());
    counts_.erase(std::unique(counts_.begin(), counts_.end()), counts_.end());
  }

  void add(const FontCorpus& corpus, const std::string& from, const std::string& to, const std::string& split,
           std::size_t maxFonts) {
    std::vector<EvaluationTask> tasks;
    for (const CorpusFont& font : corpus.fonts) {
      if (font.isContent()) continue;
      EvaluationTask task = draw(font, from, to, split);
      if (!task.counts.empty()) tasks.push_back(std::move(task));
    }
    if (maxFonts > 0 && tasks.size() > maxFonts) {
      Random random(options_.seed, fingerprint(from + to));
      shuffle(tasks, random);
      tasks.resize(maxFonts);
    }
    plan_.tasks.insert(plan_.tasks.end(), std::make_move_iterator(tasks.begin()), std::make_move_iterator(tasks.end()));
  }

  EvaluationPlan& plan() { return plan_; }

 private:
  Characters usable(const CorpusFont& font, const std::string& script) const {
    const std::string language = contentLanguage(script, font.scripts);
    Characters characters;
    for (const auto& [character, outline] : font.glyphs) {
      if (scriptOf(character) == script && content_.has(character, language)) characters.push_back(character);
    }
    return characters;
  }

  EvaluationTask draw(const CorpusFont& font, const std::string& from, const std::string& to,
                      const std::string& split) const {
    EvaluationTask task;
    task.font = &font;
    task.script = from == to ? to : to + " from " + from;
    task.split = split;
    task.language = contentLanguage(to == "latin" ? from : to, font.scripts);
    Random random(options_.seed, fingerprint(font.id + from));
    task.references = options_.fixedReferences.empty() ? drawReferences(usable(font, from), random)
                                                       : given(font, options_.fixedReferences);
    for (const std::size_t k : counts_) {
      if (k <= task.references.size()) task.counts.push_back(k);
    }
    task.targets = options_.fixedTargets.empty() ? usable(font, to) : given(font, options_.fixedTargets);
    const auto unfit = [&](char32_t c) {
      const bool isReference = std::find(task.references.begin(), task.references.end(), c) != task.references.end();
      const bool outsideSplit = hasBucket(to) && isUnseen(c) != (split != "UFSC");
      return scriptOf(c) != to || isReference || (outsideSplit && options_.fixedTargets.empty()) ||
             !content_.has(c, task.language);
    };
    task.targets.erase(std::remove_if(task.targets.begin(), task.targets.end(), unfit), task.targets.end());
    if (!options_.fixedTargets.empty()) {
      if (task.targets.empty()) task.counts.clear();
      return task;
    }
    if (task.targets.size() < kMinTargets) task.counts.clear();
    shuffle(task.targets, random);
    task.targets.resize(std::min(options_.glyphs, task.targets.size()));
    return task;
  }

  Characters drawReferences(Characters characters, Random& random) const {
    characters.erase(std::remove_if(characters.begin(), characters.end(), isUnseen), characters.end());
    shuffle(characters, random);
    putLettersFirst(characters);
    characters.resize(std::min(counts_.back(), characters.size()));
    return characters;
  }

  static Characters given(const CorpusFont& font, const Characters& wanted) {
    Characters characters;
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(characters),
                 [&](char32_t c) { return font.glyphs.count(c) > 0; });
    return characters;
  }

  const ContentFonts& content_;
  const EvaluationOptions& options_;
  std::vector<std::size_t> counts_;
  EvaluationPlan plan_;
};

Status check(const EvaluationOptions& options) {
  const bool fixed = !options.fixedReferences.empty();
  const bool inRange =
      fixed ? options.fixedReferences.size() <= kMaxReferences
            : !options.references.empty() && std::all_of(options.references.begin(), options.references.end(),
                                                         [](int k) { return k >= 1 && k <= kMaxReferences; });
  if (!inRange) {
    return failure(ErrorCode::BadInput,
                   "The number of references must be 1 to " + std::to_string(kMaxReferences) + ".");
  }
  if (options.glyphs == 0) return failure(ErrorCode::BadInput, "At least one glyph per font must be evaluated.");
  return {};
}

}  // namespace

Result<EvaluationPlan> planEvaluation(const FontCorpus& fonts, const FontCorpus* training, const ContentFonts& content,
                                      const EvaluationOptions& options) {
  if (auto ok = check(options); !ok) return tl::unexpected(ok.error());
  Planner planner(content, options);
  for (const std::string script : kScripts) {
    const auto& wanted = options.scripts;
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), script) == wanted.end()) continue;
    const bool given = !options.fixedTargets.empty();
    planner.add(fonts, script, script, given ? "given" : "UFUC", options.maxFonts);
    if (given || !hasBucket(script)) continue;
    planner.add(fonts, script, script, "UFSC", options.maxFonts);
    if (!training) continue;
    const std::size_t before = planner.plan().tasks.size();
    planner.add(*training, script, script, "SFUC", options.maxFonts > 0 ? options.maxFonts : kSeenFonts);
    if (planner.plan().tasks.size() == before) {
      planner.plan().notes.push_back("The training corpus holds no unseen " + script +
                                     " characters (pack it with --with-unseen for this): no SFUC.");
    }
  }
  if (options.crossScript) {
    for (const char* other : {"han", "kana"}) {
      planner.add(fonts, "latin", other, "UFUC", options.maxFonts);
      planner.add(fonts, other, "latin", "UFUC", options.maxFonts);
    }
  }
  if (planner.plan().tasks.empty()) {
    return failure(ErrorCode::BadInput,
                   "Nothing to evaluate: no font has enough references, targets and content glyphs.");
  }
  return std::move(planner.plan());
}

}  // namespace gg
