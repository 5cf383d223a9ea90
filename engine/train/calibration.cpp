#include "engine/train/calibration.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/glyph/picture_measures.h"
#include "engine/train/evaluation_plan.h"
#include "engine/train/logistic_fit.h"

namespace gg {

namespace {

constexpr double kBadShare = 0.1;  // of strokes that are missing or too much

Status addGlyphs(Generator& generator, const EvaluationTask& task, std::size_t k, const ContentFonts& content,
                 const StopFlag& stop, std::vector<JudgedGlyph>& glyphs) {
  const GlyphFrame frame(generator.info().config.size);
  const auto real = [&](char32_t c) { return frame.render(task.font->glyphs.at(c)).bitmap; };
  StyleSet style;
  for (std::size_t i = 0; i < k; ++i) style.add(task.references[i], real(task.references[i]), task.font->id);
  const auto encoding = generator.encode(style, content, task.language, stop);
  if (!encoding) return tl::unexpected(encoding.error());
  const auto sink = [&](const GeneratedGlyph& made) {
    const auto picture = real(made.character);
    const auto strokes = compareStrokes(picture, made.bitmap);
    glyphs.push_back({task.script, task.font->id, task.font->group, made.character, made.doubt.signs,
                      l1Error(made.bitmap, picture), strokes, std::max(strokes.missing, strokes.extra) >= kBadShare});
  };
  return generator.generate(*encoding, task.targets, content, task.language, sink, stop);
}

/// The scale fitted on some of the glyphs.
template <class Choice>
DoubtScale fitOn(const std::vector<JudgedGlyph>& glyphs, double recall, const Choice& chosen) {
  std::vector<FittedGlyph> fitted;
  for (const auto& glyph : glyphs) {
    if (chosen(glyph)) fitted.push_back({glyph.signs, glyph.script, glyph.bad});
  }
  return fitDoubt(fitted, recall);
}

/// A judged glyph and how it is doubted.
struct Verdict {
  const JudgedGlyph* glyph;
  Doubt doubt;
};

SuspicionScore scoreOf(const std::string& script, const std::vector<Verdict>& verdicts) {
  SuspicionScore score;
  score.script = script;
  std::vector<std::pair<double, bool>> ranked;
  for (const auto& [glyph, doubt] : verdicts) {
    if (script != "all" && glyph->script != script) continue;
    ++score.glyphs;
    score.bad += glyph->bad ? 1 : 0;
    score.suspect += doubt.suspect ? 1 : 0;
    score.both += glyph->bad && doubt.suspect ? 1 : 0;
    ranked.emplace_back(doubt.chance, glyph->bad);
  }
  std::sort(ranked.begin(), ranked.end());
  double above = 0, good = 0;
  for (const auto& [chance, bad] : ranked) {
    if (bad) above += good;
    good += bad ? 0 : 1;
  }
  const double pairs = good * double(score.bad);
  score.auc = pairs > 0 ? above / pairs : 0;
  return score;
}

}  // namespace

Result<Calibration> calibrate(Generator& generator, const FontCorpus& fonts, const ContentFonts& content,
                              const CalibrationOptions& options, const StopFlag& stop,
                              const ProgressCallback& progress) {
  const auto plan = planEvaluation(fonts, nullptr, content, options.evaluation);
  if (!plan) return tl::unexpected(plan.error());
  Calibration result;
  auto& glyphs = result.glyphs;
  for (std::size_t i = 0; i < plan->tasks.size(); ++i) {
    if (progress) progress({i, plan->tasks.size()});
    const auto& task = plan->tasks[i];
    for (const std::size_t k : task.counts) {
      if (auto ok = addGlyphs(generator, task, k, content, stop, glyphs); !ok) return tl::unexpected(ok.error());
    }
  }
  std::map<std::string, int> half;  // of each family
  std::vector<std::string> scripts;
  for (const auto& glyph : glyphs) {
    half.emplace(glyph.family, static_cast<int>(half.size() % 2));
    if (std::find(scripts.begin(), scripts.end(), glyph.script) == scripts.end()) scripts.push_back(glyph.script);
  }
  std::vector<Verdict> verdicts;
  for (const int own : {0, 1}) {
    const auto scale = fitOn(glyphs, options.recall, [&](const JudgedGlyph& g) { return half.at(g.family) != own; });
    for (const auto& glyph : glyphs) {
      if (half.at(glyph.family) == own) verdicts.push_back({&glyph, scale.judge(glyph.signs, glyph.script)});
    }
  }
  scripts.emplace_back("all");
  for (const auto& script : scripts) result.scores.push_back(scoreOf(script, verdicts));
  result.scale = fitOn(glyphs, options.recall, [](const JudgedGlyph&) { return true; });
  return result;
}

}  // namespace gg
