#include "engine/train/evaluator.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "engine/base/random.h"
#include "engine/generate/draw_next.h"
#include "engine/glyph/picture_measures.h"
#include "engine/train/evaluation_plan.h"
#include "engine/train/nearest_font.h"
#include "engine/train/refine.h"

namespace gg {
namespace {

constexpr std::size_t kSheetGlyphs = 6, kSheetReferences = 4;
constexpr int kRandomDraws = 4;  // averaged

/// Runs the tasks one by one and files their scores under rows.
class Evaluator {
 public:
  Evaluator(Generator& generator, const FontCorpus* training, const ContentFonts& content,
            const EvaluationOptions& options, const StopFlag& stop)
      : generator_(generator), training_(training), content_(content), options_(options), stop_(stop),
        frame_(generator.info().config.size), judged_(options.figureSize > 0 ? options.figureSize : frame_.size()) {
    evaluation_.model = generator.info().file;
    evaluation_.content = content.description();
    evaluation_.size = judged_.size();
    evaluation_.seed = options.seed;
    evaluation_.drawn = options.drawNext;
  }

  Status run(const EvaluationTask& task) {
    const CorpusFont& font = *task.font;
    std::map<char32_t, Bitmap> real;
    FontScores copy{font.id};
    for (const char32_t c : task.targets) {
      real[c] = judged_.render(font.glyphs.at(c)).bitmap;
      const Bitmap plain = contentPicture(task, c, judged_);
      copy.add(plain, real[c]);
      if (const auto outline = content_.outline(c, task.language)) {
        copy.addWidths(plain, advanceOf(*outline), real[c], advanceOf(font.glyphs.at(c)), judged_);
      }
    }
    file(task, 0, Method::ContentCopy, std::move(copy));
    std::vector<std::pair<char32_t, Bitmap>> pictures;
    for (const char32_t c : task.references) pictures.emplace_back(c, frame_.render(font.glyphs.at(c)).bitmap);
    const std::size_t sheetCount = countForSheet(task);
    for (const std::size_t k : task.counts) {
      const std::vector<std::pair<char32_t, Bitmap>> references(pictures.begin(),
                                                                pictures.begin() + static_cast<std::ptrdiff_t>(k));
      if (training_) judgeNearest(task, references, real);
      StyleSet style;
      for (const auto& [character, image] : references)
        style.add(character, image, font.id, advanceOf(font.glyphs.at(character)));
      const auto encoding = generator_.encode(style, content_, task.language, stop_);
      if (!encoding) return tl::unexpected(encoding.error());
      auto made = generate(generator_, task, *encoding, {});
      if (!made) return tl::unexpected(made.error());
      judge(task, static_cast<int>(k), Method::Model, *made, real);
      if (k == sheetCount) addToSheet(task, references, *made, real);
      if (options_.refineSteps > 0 && k > 1) {
        const auto refined = refinedGlyphs(task, style);
        if (!refined) return tl::unexpected(refined.error());
        judge(task, static_cast<int>(k), Method::Refined, *refined, real);
      }
      if (auto ok = judgeDrawn(task, style, real); !ok) return ok;
      if (auto ok = testDeletion(task, style, *encoding); !ok) return ok;
      if (!options_.ablate) continue;
      Ablation noCross, alone;
      noCross.zeroCross = true;
      alone.networkAlone = true;
      for (const auto& [method, ablation] : {std::pair(Method::NoCross, noCross), {Method::NetworkAlone, alone}}) {
        made = generate(generator_, task, *encoding, ablation);
        if (!made) return tl::unexpected(made.error());
        judge(task, static_cast<int>(k), method, *made, real);
      }
    }
    return {};
  }

  /// In the order in which a table shows them: by script and split as planned, then K, then method.
  Evaluation finish() {
    std::stable_sort(evaluation_.rows.begin(), evaluation_.rows.end(), [this](const auto& a, const auto& b) {
      const auto rank = [this](const EvaluationRow& row) { return order_.at(row.script + row.split); };
      return std::make_tuple(rank(a), a.references, a.method) < std::make_tuple(rank(b), b.references, b.method);
    });
    auto& sheet = evaluation_.sheet;
    if (options_.sheetWorst) {
      std::stable_sort(sheet.begin(), sheet.end(), [](const auto& a, const auto& b) { return a.error > b.error; });
      std::set<std::string> shown;  // each font and script once, in its worst split
      const auto isShown = [&](const SheetLine& line) { return !shown.insert(line.font).second; };
      sheet.erase(std::remove_if(sheet.begin(), sheet.end(), isShown), sheet.end());
      sheet.resize(std::min(sheet.size(), options_.sheetFonts));
    }
    return std::move(evaluation_);
  }
  Evaluation& evaluation() { return evaluation_; }

 private:
  using Pictures = std::map<char32_t, Bitmap>;
  using Glyphs = std::map<char32_t, GeneratedGlyph>;

  static double advanceOf(const GlyphOutline& outline) { return outline.advance / outline.unitsPerEm; }

  /// What a model made, at the size at which pictures are compared.
  Bitmap measured(Bitmap bitmap) const {
    return bitmap.width() == judged_.size() ? std::move(bitmap) : resize(bitmap, judged_.size(), judged_.size());
  }
  Bitmap contentPicture(const EvaluationTask& task, char32_t character, const GlyphFrame& frame) const {
    const auto outline = content_.outline(character, task.language);
    return outline ? frame.render(*outline).bitmap : Bitmap(frame.size(), frame.size());
  }

  /// By a model refined on the task's references.
  Result<Glyphs> refinedGlyphs(const EvaluationTask& task, const StyleSet& style) {
    RefineOptions refining;
    refining.model = {generator_.info().file, options_.device, generator_.threads(), generator_.info().config.size};
    refining.steps = options_.refineSteps;
    refining.seed = options_.seed;
    const auto weights = refine(style, content_, task.language, refining, stop_);
    if (!weights) return tl::unexpected(weights.error());
    const auto generator = Generator::create(*weights, refining.model);
    if (!generator) return tl::unexpected(generator.error());
    const auto encoding = (*generator)->encode(style, content_, task.language, stop_);
    if (!encoding) return tl::unexpected(encoding.error());
    return generate(**generator, task, *encoding, {});
  }

  Result<Glyphs> generate(Generator& generator, const EvaluationTask& task, const StyleEncoding& encoding,
                          Ablation ablation) {
    ablation.networkAlone = ablation.networkAlone || options_.networkAlone;
    Glyphs made;
    const auto sink = [&](GeneratedGlyph glyph) { made[glyph.character] = std::move(glyph); };
    const auto status = generator.generate(encoding, task.targets, content_, task.language, sink, stop_, {}, ablation);
    if (!status) return tl::unexpected(status.error());
    return made;
  }

  void judge(const EvaluationTask& task, int k, Method method, const Glyphs& made, const Pictures& real) {
    FontScores scores{task.font->id};
    for (const auto& [character, glyph] : made) {
      const Bitmap picture = measured(glyph.bitmap);
      const double advance = advanceOf(task.font->glyphs.at(character));
      scores.add(picture, real.at(character));
      scores.addWidths(picture, glyph.advance, real.at(character), advance, judged_);
    }
    file(task, k, method, std::move(scores));
  }

  /// The set after drawing more characters of the script, none of them a target.
  Status judgeDrawn(const EvaluationTask& task, const StyleSet& style, const Pictures& real) {
    if (options_.drawNext == 0) return {};
    std::vector<char32_t> drawn, open;
    std::vector<WantedCharacter> wanted;
    for (const auto& reference : style.references) drawn.push_back(reference.character);
    for (const char32_t c : task.targets) wanted.push_back({c});
    for (const auto& [c, outline] : task.font->glyphs) {
      const bool known = real.count(c) > 0 || std::find(drawn.begin(), drawn.end(), c) != drawn.end();
      if (!known && scriptOf(c) == scriptOf(drawn.front()) && content_.has(c, task.language)) open.push_back(c);
    }
    const auto count = static_cast<std::size_t>(options_.drawNext);
    if (open.size() < count || drawn.size() + count > kMaxReferences) return {};
    const auto judgeWith = [&](const std::vector<char32_t>& more, FontScores& scores) -> Status {
      StyleSet larger = style;
      for (const char32_t c : more) larger.add(c, frame_.render(task.font->glyphs.at(c)).bitmap, task.font->id);
      const auto encoding = generator_.encode(larger, content_, task.language, stop_);
      if (!encoding) return tl::unexpected(encoding.error());
      const auto made = generate(generator_, task, *encoding, {});
      if (!made) return tl::unexpected(made.error());
      for (const auto& [c, glyph] : *made) scores.add(measured(glyph.bitmap), real.at(c));
      return {};
    };
    const int k = static_cast<int>(drawn.size());
    FontScores proposed{task.font->id}, random{task.font->id};
    const auto proposals = charactersToDraw(drawn, open, wanted, options_.drawNext, content_, task.language);
    if (auto ok = judgeWith(proposals, proposed); !ok) return ok;
    // Letters, as the proposals are: that they tell more than signs is known.
    const auto signs =
        std::stable_partition(open.begin(), open.end(), [](char32_t c) { return letterScript(c) != "other"; });
    if (static_cast<std::size_t>(signs - open.begin()) >= count) open.erase(signs, open.end());
    for (int draw = 0; draw < kRandomDraws; ++draw) {
      Random dice(options_.seed, ++randomDraws_);
      for (std::size_t i = 0; i < count; ++i) std::swap(open[i], open[i + dice.below(open.size() - i)]);
      const std::vector<char32_t> some(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(count));
      if (auto ok = judgeWith(some, random); !ok) return ok;
    }
    file(task, k, Method::Drawn, std::move(proposed));
    file(task, k, Method::DrawnRandom, std::move(random));
    return {};
  }

  Status testDeletion(const EvaluationTask& task, const StyleSet& style, const StyleEncoding& encoding) {
    for (std::size_t i = 0; i < std::min(options_.deletions, task.targets.size()); ++i) {
      const char32_t c = task.targets[i];
      DeletionOptions deletion;
      deletion.shares = {kDeletedShare};
      deletion.seed = options_.seed;
      const auto report = deletionTest(generator_, encoding, style, c, frame_.render(task.font->glyphs.at(c)).bitmap,
                                       content_, task.language, deletion, stop_);
      if (!report) return tl::unexpected(report.error());
      addDeletion(*report, task.script, task.split, static_cast<int>(style.references.size()), task.font->id,
                  evaluation_.deletions);
    }
    return {};
  }

  void judgeNearest(const EvaluationTask& task, const std::vector<std::pair<char32_t, Bitmap>>& references,
                    const Pictures& real) {
    const NearestFont nearest(*training_, frame_, task.font->group, references);
    FontScores scores{task.font->id};
    for (const auto& [character, bitmap] : real) {
      const Bitmap picture = nearest.picture(character, judged_);
      if (!picture.empty()) scores.add(picture, bitmap);
    }
    file(task, static_cast<int>(references.size()), Method::NearestFont, std::move(scores));
  }

  void file(const EvaluationTask& task, int k, Method method, FontScores scores) {
    order_.emplace(task.script + task.split, order_.size());
    if (scores.glyphs == 0) return;
    auto& rows = evaluation_.rows;
    auto row = std::find_if(rows.begin(), rows.end(), [&](const EvaluationRow& r) {
      return r.script == task.script && r.split == task.split && r.references == k && r.method == method;
    });
    if (row == rows.end()) row = rows.insert(rows.end(), {task.script, task.split, k, method, {}});
    row->fonts.push_back(std::move(scores));
  }

  /// The K shown on the sheet: the largest that fits its columns, else the smallest.
  static std::size_t countForSheet(const EvaluationTask& task) {
    std::size_t chosen = task.counts.front();
    for (const std::size_t k : task.counts) chosen = k <= kSheetReferences ? std::max(k, chosen) : chosen;
    return chosen;
  }

  void addToSheet(const EvaluationTask& task, const std::vector<std::pair<char32_t, Bitmap>>& references,
                  const Glyphs& made, const Pictures& real) {
    if (!options_.sheetWorst && evaluation_.sheet.size() >= options_.sheetFonts) return;
    SheetLine line{task.font->id + ", " + task.script, 0, {}, {}, {}, {}};
    std::map<char32_t, double> errors;
    for (const auto& [c, glyph] : made) errors[c] = l1Error(measured(glyph.bitmap), real.at(c));
    for (const auto& [c, error] : errors) line.error += error / static_cast<double>(errors.size());
    auto shown = task.targets;
    if (options_.sheetWorst) {
      std::stable_sort(shown.begin(), shown.end(), [&](char32_t a, char32_t b) { return errors[a] > errors[b]; });
    }
    for (std::size_t i = 0; i < std::min(kSheetReferences, references.size()); ++i) {
      line.references.push_back(references[i].second);
    }
    for (const char32_t c : shown) {
      if (line.made.size() == kSheetGlyphs) break;
      const auto found = made.find(c);
      if (found == made.end()) continue;
      line.content.push_back(contentPicture(task, c, frame_));
      line.made.push_back(found->second.bitmap);
      line.real.push_back(frame_.render(task.font->glyphs.at(c)).bitmap);
    }
    evaluation_.sheet.push_back(std::move(line));
  }

  Generator& generator_;
  const FontCorpus* training_;
  const ContentFonts& content_;
  const EvaluationOptions& options_;
  const StopFlag& stop_;
  GlyphFrame frame_;   // of the model
  GlyphFrame judged_;  // in which pictures are compared: real glyphs are drawn in it, made ones scaled to it
  Evaluation evaluation_;
  std::map<std::string, std::size_t> order_;  // of script and split
  std::uint64_t randomDraws_ = 0;
};

}  // namespace

Result<Evaluation> evaluate(Generator& generator, const FontCorpus& fonts, const FontCorpus* training,
                            const ContentFonts& content, const EvaluationOptions& options, const StopFlag& stop,
                            const ProgressCallback& progress) {
  auto plan = planEvaluation(fonts, training, content, options);
  if (!plan) return tl::unexpected(plan.error());
  Evaluator evaluator(generator, training, content, options, stop);
  evaluator.evaluation().notes = std::move(plan->notes);
  for (std::size_t i = 0; i < plan->tasks.size(); ++i) {
    if (progress) progress({i, plan->tasks.size()});
    if (auto ok = evaluator.run(plan->tasks[i]); !ok) return tl::unexpected(ok.error());
  }
  if (progress) progress({plan->tasks.size(), plan->tasks.size()});
  return evaluator.finish();
}

}  // namespace gg
