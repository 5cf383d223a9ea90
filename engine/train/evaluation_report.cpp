#include "engine/train/evaluation_report.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/train/deletion_figures.h"

namespace gg {
namespace {

constexpr std::array<std::pair<Score, const char*>, kScoreCount> kScores = {
    {{Score::L1, "l1"},
     {Score::Rmse, "rmse"},
     {Score::Ssim, "ssim"},
     {Score::Sharpness, "sharpness"},
     {Score::RealSharpness, "real_sharpness"},
     {Score::Midtones, "midtones"},
     {Score::RealMidtones, "real_midtones"},
     {Score::Components, "same_components"},
     {Score::Holes, "same_holes"},
     {Score::SkeletonRecall, "skeleton_recall"},
     {Score::InkError, "ink_error"},
     {Score::AdvanceError, "advance_error"},
     {Score::LeftBearingError, "left_bearing_error"},
     {Score::RightBearingError, "right_bearing_error"}}};

template <class... Values>
std::string formatted(const char* format, Values... values) {
  std::array<char, 512> text{};
  std::snprintf(text.data(), text.size(), format, values...);
  return text.data();
}

std::string share(const EvaluationRow& row, Score score, std::uint64_t seed) {
  const Interval interval = meanScore(row, score, seed);
  return interval.fonts == 0 ? "    –" : formatted("%5.3f", interval.value);
}

std::string referencesText(const EvaluationRow& row) {
  return row.references == 0 ? "–" : std::to_string(row.references);
}

std::string tableLine(const Evaluation& evaluation, const EvaluationRow& row) {
  const std::uint64_t seed = evaluation.seed;
  const Interval l1 = meanScore(row, Score::L1, seed);
  std::string line = formatted("%-15s %-5s %*s %-22s %5zu %6zu  %.4f [%.4f, %.4f]  ", row.script.c_str(),
                               row.split.c_str(), row.references == 0 ? 5 : 3, referencesText(row).c_str(),
                               title(row.method), row.fonts.size(), row.glyphs(), l1.value, l1.low, l1.high);
  const EvaluationRow* copy = evaluation.find(row, Method::ContentCopy);
  const Interval ratio = copy ? scoreRatio(row, *copy, Score::L1, seed) : Interval{};
  line += ratio.fonts == 0 ? std::string(20, ' ') : formatted("%.3f [%.3f, %.3f]", ratio.value, ratio.low, ratio.high);
  for (const Score score : {Score::Rmse, Score::Ssim, Score::Components, Score::Holes, Score::SkeletonRecall,
                            Score::InkError, Score::Sharpness, Score::AdvanceError}) {
    line += "  " + share(row, score, seed);
  }
  return line + "\n";
}

std::string ablationLines(const Evaluation& evaluation) {
  std::string lines;
  for (const EvaluationRow& row : evaluation.rows) {
    if (row.method != Method::NoCross) continue;
    const Interval raise = scoreRatio(row, *evaluation.find(row, Method::Model), Score::L1, evaluation.seed);
    lines +=
        formatted("Zeroing cross-attention raises L1 by %+.1f %% [%+.1f, %+.1f] (%s, %s, K = %d, n = %zu fonts).\n",
                  100 * (raise.value - 1), 100 * (raise.low - 1), 100 * (raise.high - 1), row.script.c_str(),
                  row.split.c_str(), row.references, raise.fonts);
  }
  return lines;
}

const std::vector<Score> kPartsAndHoles = {Score::Components, Score::Holes};

std::string structureLines(const Evaluation& evaluation) {
  std::string lines;
  for (const EvaluationRow& row : evaluation.rows) {
    const EvaluationRow* copy = evaluation.find(row, Method::ContentCopy);
    if ((row.method != Method::Model && row.method != Method::Refined) || copy == nullptr) continue;
    const Interval closed = structureGapClosed(row, *copy, kPartsAndHoles, evaluation.seed);
    if (closed.fonts == 0) continue;
    const Interval skeleton = structureGapClosed(row, *copy, {Score::SkeletonRecall}, evaluation.seed);
    lines += formatted(
        "Structure: the %s closes %+.1f %% [%+.1f, %+.1f] of the gap between content copy and real glyph in parts and "
        "holes, %+.1f %% [%+.1f, %+.1f] in the skeleton (%s, %s, K = %d, n = %zu fonts).\n",
        title(row.method), 100 * closed.value, 100 * closed.low, 100 * closed.high, 100 * skeleton.value,
        100 * skeleton.low, 100 * skeleton.high, row.script.c_str(), row.split.c_str(), row.references, closed.fonts);
  }
  return lines;
}

std::string drawNextLines(const Evaluation& evaluation) {
  std::string lines;
  for (const EvaluationRow& row : evaluation.rows) {
    if (row.method != Method::Drawn) continue;
    const auto against = [&](const EvaluationRow& above, Method method) {
      const EvaluationRow* base = evaluation.find(row, method);
      return base ? scoreRatio(above, *base, Score::L1, evaluation.seed) : Interval{};
    };
    const auto* random = evaluation.find(row, Method::DrawnRandom);
    const Interval drawn = against(row, Method::Model), chance = against(*random, Method::Model),
                   ratio = against(row, Method::DrawnRandom);
    lines += formatted(
        "Drawing %d more changes L1 by %+.1f %% [%+.1f, %+.1f] when they are proposed, by %+.1f %% [%+.1f, %+.1f] at "
        "random; proposed / random %.3f [%.3f, %.3f] (%s, %s, K = %d, n = %zu fonts).\n",
        evaluation.drawn, 100 * (drawn.value - 1), 100 * (drawn.low - 1), 100 * (drawn.high - 1),
        100 * (chance.value - 1), 100 * (chance.low - 1), 100 * (chance.high - 1), ratio.value, ratio.low, ratio.high,
        row.script.c_str(), row.split.c_str(), row.references, ratio.fonts);
  }
  return lines;
}

std::string headText(const DeletionRow& row) {
  return row.head < 0 ? "all heads" : "head " + std::to_string(row.head + 1);
}

std::string deletionLines(const Evaluation& evaluation) {
  std::string lines;
  for (const DeletionRow& row : evaluation.deletions) {
    const auto [attended, random] = deletionRaise(row, evaluation.seed);
    lines += formatted(
        "Deletion test: hiding %.0f %% of the inked patches raises L1 by %+.1f %% [%+.1f, %+.1f], the "
        "most attended first, and by %+.1f %% [%+.1f, %+.1f] at random (%s, %s, K = %d, %s, %s, n = %zu "
        "glyphs).\n",
        100 * kDeletedShare, 100 * attended.value, 100 * attended.low, 100 * attended.high, 100 * random.value,
        100 * random.low, 100 * random.high, row.script.c_str(), row.split.c_str(), row.references, row.block.c_str(),
        headText(row).c_str(), row.glyphs());
  }
  return lines;
}

/// A field of a CSV file (RFC 4180): in quotes where it needs them.
std::string csvField(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string field = "\"";
  for (const char c : text) field += c == '"' ? std::string("\"\"") : std::string(1, c);
  return field + "\"";
}

nlohmann::ordered_json intervalJson(const Interval& interval) {
  return {{"value", interval.value}, {"low", interval.low}, {"high", interval.high}, {"fonts", interval.fonts}};
}

}  // namespace

std::string evaluationTable(const Evaluation& evaluation) {
  std::string text = formatted("model %s, content %s, %d px, seed %llu; [95 %% bootstrap interval over fonts]\n",
                               evaluation.model.c_str(), evaluation.content.c_str(), evaluation.size,
                               static_cast<unsigned long long>(evaluation.seed));
  text += formatted("%-15s %-5s %3s %-22s %5s %6s  %-24s  %-20s  %5s  %5s  %5s  %5s  %5s  %5s  %5s  %5s\n", "script",
                    "split", "K", "method", "fonts", "glyphs", "L1", "L1 / content copy", "RMSE", "SSIM", "parts",
                    "holes", "skel.", "ink +-", "sharp", "width");
  for (const EvaluationRow& row : evaluation.rows) text += tableLine(evaluation, row);
  text +=
      "parts, holes: share of glyphs with as many as the real one; skel.: recall of the real skeleton; sharp: full "
      "pixels of the inked; width: error of the advance width, em.\n";
  text +=
      structureLines(evaluation) + ablationLines(evaluation) + drawNextLines(evaluation) + deletionLines(evaluation);
  for (const std::string& note : evaluation.notes) text += note + "\n";
  return text;
}

std::string evaluationJson(const Evaluation& evaluation) {
  nlohmann::ordered_json object = {
      {"model", evaluation.model}, {"content", evaluation.content},           {"size", evaluation.size},
      {"seed", evaluation.seed},   {"rows", nlohmann::ordered_json::array()}, {"notes", evaluation.notes}};
  for (const EvaluationRow& row : evaluation.rows) {
    nlohmann::ordered_json entry = {{"script", row.script},         {"split", row.split},
                                    {"references", row.references}, {"method", title(row.method)},
                                    {"fonts", row.fonts.size()},    {"glyphs", row.glyphs()}};
    for (const auto& [score, name] : kScores) {
      const Interval interval = meanScore(row, score, evaluation.seed);
      if (interval.fonts > 0) entry[name] = intervalJson(interval);
    }
    if (const EvaluationRow* copy = evaluation.find(row, Method::ContentCopy)) {
      entry["l1_over_content_copy"] = intervalJson(scoreRatio(row, *copy, Score::L1, evaluation.seed));
      const Interval closed = structureGapClosed(row, *copy, kPartsAndHoles, evaluation.seed);
      if (closed.fonts > 0) {
        entry["structure_gap_closed"] = intervalJson(closed);
        const Interval skeleton = structureGapClosed(row, *copy, {Score::SkeletonRecall}, evaluation.seed);
        entry["skeleton_gap_closed"] = intervalJson(skeleton);
      }
    }
    const EvaluationRow* model = evaluation.find(row, Method::Model);
    if (row.method == Method::NoCross && model) {
      entry["l1_over_model"] = intervalJson(scoreRatio(row, *model, Score::L1, evaluation.seed));
    }
    const EvaluationRow* random = evaluation.find(row, Method::DrawnRandom);
    if (row.method == Method::Drawn && random) {
      entry["drawn"] = evaluation.drawn;
      entry["l1_over_random"] = intervalJson(scoreRatio(row, *random, Score::L1, evaluation.seed));
    }
    object["rows"].push_back(std::move(entry));
  }
  if (!evaluation.deletions.empty()) {
    const auto figures = nlohmann::ordered_json::parse(deletionFiguresJson(deletionFigures(evaluation)));
    object["deletion_test"] = figures["deletion_test"];
  }
  object["sheet"] = nlohmann::ordered_json::array();
  for (const SheetLine& line : evaluation.sheet) object["sheet"].push_back({{"font", line.font}, {"l1", line.error}});
  return object.dump();
}

std::string evaluationCsv(const Evaluation& evaluation) {
  std::string text = "script,split,references,method,font,glyphs,structured";
  for (const auto& [score, name] : kScores) text += std::string(",") + name;
  text += "\n";
  for (const EvaluationRow& row : evaluation.rows) {
    const std::string start =
        row.script + "," + row.split + "," + std::to_string(row.references) + "," + title(row.method) + ",";
    std::size_t structured = 0;
    for (const FontScores& font : row.fonts) {
      structured += font.structured;
      text += start + csvField(font.font) + formatted(",%zu,%zu", font.glyphs, font.structured);
      for (const auto& [score, name] : kScores) text += font.has(score) ? formatted(",%.6f", font.mean(score)) : ",";
      text += "\n";
    }
    text += start + "*" + formatted(",%zu,%zu", row.glyphs(), structured);
    for (const auto& [score, name] : kScores) {
      const Interval interval = meanScore(row, score, evaluation.seed);
      text += interval.fonts > 0 ? formatted(",%.6f", interval.value) : ",";
    }
    text += "\n";
  }
  return text;
}

}  // namespace gg
