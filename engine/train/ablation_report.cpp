#include "engine/train/ablation_report.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <filesystem>

#include "engine/train/markdown_table.h"

namespace gg {

namespace {

constexpr const char* kSplit = "UFUC";  // shown; the CSV has the others, too
constexpr std::size_t kMinFonts = 5;    // fewer say nothing of other fonts: no verdict
constexpr const char* kScripts[] = {"latin", "han", "kana", "hangul"};

template <class... Values>
std::string formatted(const char* format, Values... values) {
  std::array<char, 1024> text{};
  std::snprintf(text.data(), text.size(), format, values...);
  return text.data();
}

std::string withInterval(const Interval& interval) {
  return formatted("%.3f [%.3f, %.3f]", interval.value, interval.low, interval.high);
}

std::string millions(std::int64_t number) { return formatted("%.2f M", double(number) / 1e6); }

std::string titled(std::string script) {
  script.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(script.front())));
  return script;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  }
  return text;
}

std::string fontsText(const std::vector<FontCount>& counts) {
  std::vector<std::string> parts;
  for (const auto& count : counts) {
    parts.push_back(formatted("%s %zu (%zu)", titled(count.script).c_str(), count.fonts, count.families));
  }
  return joined(parts);
}

/// The stored figures by name, and the comparisons between them.
class Study {
 public:
  Study(const AblationOptions& options, const std::vector<AblationFigures>& stored)
      : variants(ablationVariants(options.training.config)), seed_(options.training.seed), stored_(stored) {}

  const std::vector<AblationVariant> variants;

  const AblationFigures* figures(const std::string& name) const {
    const auto found =
        std::find_if(stored_.begin(), stored_.end(), [&](const auto& figures) { return figures.variant == name; });
    return found == stored_.end() ? nullptr : &*found;
  }
  /// What the trained network reached; null when it was not judged on that.
  const EvaluationRow* row(const std::string& name, const std::string& script, const std::string& split) const {
    const auto* of = figures(name);
    if (of == nullptr) return nullptr;
    return of->evaluation.find({script, split, kAblationReferences, Method::Model, {}}, Method::Model);
  }
  Interval overCopy(const std::string& name, const EvaluationRow& row) const {
    const auto* copy = figures(name)->evaluation.find(row, Method::ContentCopy);
    return copy != nullptr ? scoreRatio(row, *copy, Score::L1, seed_) : Interval{};
  }
  /// L1 of one variant ÷ that of another over the same fonts.
  Interval ratio(const std::string& name, const std::string& other, const std::string& script,
                 const std::string& split) const {
    const auto *above = row(name, script, split), *below = row(other, script, split);
    return above != nullptr && below != nullptr ? scoreRatio(*above, *below, Score::L1, seed_) : Interval{};
  }
  Interval ssim(const EvaluationRow& row) const { return meanScore(row, Score::Ssim, seed_); }

 private:
  std::uint64_t seed_;
  const std::vector<AblationFigures>& stored_;
};

bool isCertain(const Interval& ratio) { return ratio.fonts >= kMinFonts && (ratio.low > 1 || ratio.high < 1); }

std::string emphasised(const std::string& text, bool strong) { return strong ? "**" + text + "**" : text; }

std::string verdict(const std::string& name, const Interval& ratio, const Interval& noise) {
  if (!isCertain(ratio)) return "";
  const std::string text = ratio.low > 1 ? "worse" : "better";
  if (name == kOtherSeedVariant) return text + " (luck)";
  const bool withinNoise = noise.fonts > 0 && std::abs(ratio.value - 1) <= std::abs(noise.value - 1);
  return withinNoise ? text + " (no more than luck)" : text;
}

std::string budgetText(const AblationOptions& options, const Study& study) {
  const auto& training = options.training;
  const auto& config = training.config;
  const auto fileName = [](const std::string& path) { return std::filesystem::path(path).filename().string(); };
  const auto seen = training.steps * training.sampling.fonts * training.sampling.targets;
  std::string text = formatted(
      "Every network was trained from scratch on `%s` for %lld steps of %d fonts × %d glyphs, %lld glyphs in all, with "
      "1 "
      "to %d references, a peak learning rate of %g and the seed %llu, at %d px. ",
      fileName(training.corpusFile).c_str(), static_cast<long long>(training.steps), training.sampling.fonts,
      training.sampling.targets, static_cast<long long>(seen), training.sampling.maxReferences, training.learningRate,
      static_cast<unsigned long long>(training.seed), config.size);
  for (const auto& variant : study.variants) {
    const auto* figures = study.figures(variant.name);
    if (figures == nullptr || variant.fontShare < 1) continue;
    text += "Fonts (families) by script: " + fontsText(figures->fonts) + ". ";
    break;
  }
  text += formatted(
      "It was then judged with %d references on fonts of `%s` that it never saw, on at most %zu glyphs of "
      "a font and script",
      kAblationReferences, fileName(options.validationFile).c_str(), options.evaluation.glyphs);
  if (options.evaluation.maxFonts > 0)
    text += formatted(", at most %zu fonts of a script", options.evaluation.maxFonts);
  text +=
      ". Han and Hangul are characters that no training saw in any font. References and glyphs are the same for "
      "every network, and judged is its own work, without the shape prior.\n\nThe base network:\n\n```\n" +
      config.toJson() + "\n```\n";
  return text;
}

const char* const kReading =
    "L1 is the mean difference of pixels, here as a part of what the content glyph itself is off: smaller is better. "
    "Brackets hold 95 % bootstrap intervals over fonts. *÷ base* compares a network with the base on the same glyphs; "
    "where its interval excludes 1 it is bold and called better or worse (never with fewer than five fonts).\n";

std::string limitsText(const Study& study) {
  std::string text =
      "- The networks are far from done after so few steps. What learns slowly, attention above all, may still "
      "overtake; the order can change with more steps.\n"
      "- Each variant was trained once. The intervals say how much hangs on the fonts it was judged on, not on the "
      "seed. *other-seed* shows once what luck alone does: a difference that is no larger is called *no more than "
      "luck* and proves nothing.\n";
  text += formatted(
      "- With %zu variants in a table, about one interval in twenty excludes 1 by chance.\n"
      "- Equal steps are not equal time or size: see the costs. Minutes are wall-clock time, to be compared only where "
      "the machine did nothing else.\n"
      "- The learning rate and all else suit the base; nothing was tuned for a variant.\n",
      static_cast<std::size_t>(std::count_if(study.variants.begin(), study.variants.end(),
                                             [](const auto& variant) { return variant.fontShare == 1; })));
  return text;
}

std::string changesText(const Study& study) {
  MarkdownTable table({"variant", "what it changes", "parameters", "multiply-adds of a glyph", "minutes"});
  std::string missing;
  for (const auto& variant : study.variants) {
    const auto* figures = study.figures(variant.name);
    if (figures == nullptr) {
      missing += (missing.empty() ? "" : ", ") + variant.name;
      continue;
    }
    table.add({variant.name, variant.change, millions(figures->parameters), millions(figures->glyphMultiplyAdds),
               formatted("%.1f", figures->minutes)});
  }
  return table.text() + (missing.empty() ? "" : "\nNot trained yet: " + missing + ".\n");
}

std::string scriptText(const Study& study, const std::string& script) {
  MarkdownTable table({"variant", "L1 ÷ content copy", "SSIM", "÷ base", "verdict"});
  const auto noise = study.ratio(kOtherSeedVariant, kBaseVariant, script, kSplit);
  std::size_t fonts = 0, glyphs = 0;
  for (const auto& variant : study.variants) {
    const auto* row = study.row(variant.name, script, kSplit);
    if (row == nullptr || variant.fontShare < 1) continue;
    fonts = std::max(fonts, row->fonts.size());
    glyphs = std::max(glyphs, row->glyphs());
    const auto ratio = study.ratio(variant.name, kBaseVariant, script, kSplit);
    const bool compared = variant.name != kBaseVariant && ratio.fonts > 0;
    table.add({variant.name, withInterval(study.overCopy(variant.name, *row)),
               formatted("%.3f", study.ssim(*row).value),
               compared ? emphasised(withInterval(ratio), isCertain(ratio)) : "–",
               compared ? verdict(variant.name, ratio, noise) : ""});
  }
  if (fonts == 0) return {};
  return "\n## " + titled(script) + formatted(": %zu fonts, %zu glyphs\n\n", fonts, glyphs) + table.text();
}

std::string dataText(const Study& study) {
  MarkdownTable table({"script", "share", "fonts (families)", "no attention", "attention", "gain of attention, %"});
  bool any = false;
  for (const std::string script : kScripts) {
    for (const auto& pair : kDataPairs) {
      const auto *with = study.row(pair.attention, script, kSplit), *without = study.row(pair.none, script, kSplit);
      if (with == nullptr || without == nullptr) continue;
      any = true;
      std::string fonts = "–";
      for (const auto& count : study.figures(pair.attention)->fonts) {
        if (count.script == script) fonts = formatted("%zu (%zu)", count.fonts, count.families);
      }
      const auto ratio = study.ratio(pair.attention, pair.none, script, kSplit);
      const auto gain = [](double of) { return 100 * (1 - of); };
      table.add({titled(script), formatted("%.0f %%", 100 * pair.fontShare), fonts,
                 formatted("%.3f", study.overCopy(pair.none, *without).value),
                 formatted("%.3f", study.overCopy(pair.attention, *with).value),
                 emphasised(formatted("%+.1f [%+.1f, %+.1f]", gain(ratio.value), gain(ratio.high), gain(ratio.low)),
                            isCertain(ratio))});
    }
  }
  if (!any) return {};
  return "\n## Does attention need data?\n\nThe base and *no-attention* with a share of the training fonts, drawn by "
         "family, for as many steps. The columns show L1 ÷ content copy; the gain is by how much attention lowers L1 "
         "on "
         "the same glyphs. If attention needs data, its gain grows with the share.\n\n" +
         table.text();
}

}  // namespace

std::string ablationMarkdown(const AblationOptions& options, const std::vector<AblationFigures>& stored,
                             const std::string& command) {
  const Study study(options, stored);
  std::string text =
      "# Ablations\n\nWhat attention and its parts are worth: networks that differ in one thing, trained with equal "
      "budgets. Written by\n\n```\n" +
      command + "\n```\n\n## Budget\n\n" + budgetText(options, study) + "\n## What the budget cannot tell\n\n" +
      limitsText(study) + "\n## Variants\n\n" + changesText(study) + "\n" + kReading;
  for (const char* script : kScripts) text += scriptText(study, script);
  return text + dataText(study);
}

std::string ablationCsv(const AblationOptions& options, const std::vector<AblationFigures>& stored) {
  const Study study(options, stored);
  std::string text =
      "variant,font_share,script,split,references,fonts,glyphs,l1_over_copy,low,high,ssim,l1_over_base,low,high,"
      "parameters,glyph_multiply_adds,minutes\n";
  const auto cells = [](const Interval& interval) {
    return interval.fonts > 0 ? formatted(",%.6f,%.6f,%.6f", interval.value, interval.low, interval.high) : ",,,";
  };
  for (const auto& variant : study.variants) {
    const auto* figures = study.figures(variant.name);
    if (figures == nullptr) continue;
    for (const auto& row : figures->evaluation.rows) {
      if (row.method != Method::Model) continue;
      text += variant.name + formatted(",%g,", variant.fontShare) + row.script + "," + row.split +
              formatted(",%d,%zu,%zu", row.references, row.fonts.size(), row.glyphs()) +
              cells(study.overCopy(variant.name, row)) + formatted(",%.6f", study.ssim(row).value) +
              cells(study.ratio(variant.name, kBaseVariant, row.script, row.split)) +
              formatted(",%lld,%lld,%.3f\n", static_cast<long long>(figures->parameters),
                        static_cast<long long>(figures->glyphMultiplyAdds), figures->minutes);
    }
  }
  return text;
}

}  // namespace gg
