#include "engine/train/evaluation_plan.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/base/unicode.h"

namespace gg {
namespace {

constexpr char32_t kHan = U'\u4E00', kKana = U'\u3042';
constexpr int kCount = 60;

GlyphOutline square() {
  GlyphOutline outline;
  outline.unitsPerEm = outline.advance = 1000;
  outline.points = {{200, 0}, {200, 600}, {800, 600}, {800, 0}};
  outline.tags.assign(4, 1);
  outline.contourEnds = {3};
  return outline;
}

ContentFonts content() {
  static const GlyphOutline glyph = square();
  return ContentFonts::from([](char32_t, const std::string&, ContentDesign) { return &glyph; }, "squares");
}

/// A font with Latin letters, and Han or kana with them.
CorpusFont font(const std::string& id, std::vector<char32_t> firsts) {
  CorpusFont result{id, "group of " + id, "sans", "latin,han,kana", {}};
  firsts.push_back(U'A');
  for (const char32_t first : firsts) {
    for (int i = 0; i < (first == U'A' ? 26 : kCount); ++i) {
      result.glyphs.emplace(first + static_cast<char32_t>(i), square());
    }
  }
  return result;
}

EvaluationPlan planned(const EvaluationOptions& options, const FontCorpus* training = nullptr) {
  static const FontCorpus fonts{{font("both", {kHan, kKana}), font("latin", {})}};
  const auto fit = content();
  auto plan = planEvaluation(fonts, training, fit, options);
  EXPECT_TRUE(plan);
  return std::move(*plan);
}

const EvaluationTask* find(const EvaluationPlan& plan, const std::string& script, const std::string& split) {
  const auto found = std::find_if(plan.tasks.begin(), plan.tasks.end(), [&](const EvaluationTask& task) {
    return task.script == script && task.split == split;
  });
  return found == plan.tasks.end() ? nullptr : &*found;
}

bool allAre(const std::vector<char32_t>& characters, const std::string& script) {
  return !characters.empty() &&
         std::all_of(characters.begin(), characters.end(), [&](char32_t c) { return scriptOf(c) == script; });
}

TEST(EvaluationPlan, HanIsJudgedByWhetherTheCharacterWasSeen) {
  const auto plan = planned({});
  const auto *unseen = find(plan, "han", "UFUC"), *seen = find(plan, "han", "UFSC");
  ASSERT_TRUE(unseen != nullptr && seen != nullptr);
  EXPECT_TRUE(std::all_of(unseen->targets.begin(), unseen->targets.end(), isUnseen));
  EXPECT_TRUE(std::none_of(seen->targets.begin(), seen->targets.end(), isUnseen));
  EXPECT_TRUE(std::none_of(unseen->references.begin(), unseen->references.end(), isUnseen));
  EXPECT_EQ(unseen->references, seen->references);
  EXPECT_EQ(find(plan, "kana", "UFSC"), nullptr) << "no bucket";
  EXPECT_EQ(find(plan, "han", "SFUC"), nullptr) << "no training corpus";
}

TEST(EvaluationPlan, UnseenCharactersOfTrainingFontsAreASplitOfTheirOwn) {
  FontCorpus training{{font("trained", {kHan})}};
  const auto plan = planned({}, &training);
  const auto* task = find(plan, "han", "SFUC");
  ASSERT_NE(task, nullptr);
  EXPECT_EQ(task->font->id, "trained");
  EXPECT_TRUE(std::all_of(task->targets.begin(), task->targets.end(), isUnseen));
  for (auto& trained : training.fonts) {
    for (auto i = trained.glyphs.begin(); i != trained.glyphs.end();) {
      i = isUnseen(i->first) ? trained.glyphs.erase(i) : std::next(i);
    }
  }
  const auto without = planned({}, &training);
  EXPECT_EQ(find(without, "han", "SFUC"), nullptr);
  ASSERT_FALSE(without.notes.empty());
  EXPECT_NE(without.notes.front().find("--with-unseen"), std::string::npos);
}

TEST(EvaluationPlan, AcrossScriptsReferencesAreOfOneAndTargetsOfTheOther) {
  EvaluationOptions options;
  const auto without = planned(options);
  options.crossScript = true;
  const auto plan = planned(options);
  for (const auto& [from, to] : {std::pair("latin", "han"), {"han", "latin"}, {"latin", "kana"}, {"kana", "latin"}}) {
    const std::string title = std::string(to) + " from " + from;
    EXPECT_EQ(find(without, title, "UFUC"), nullptr);
    const auto* task = find(plan, title, "UFUC");
    ASSERT_NE(task, nullptr) << title;
    EXPECT_EQ(task->font->id, "both") << "the other font has no second script";
    EXPECT_TRUE(allAre(task->references, from)) << title;
    EXPECT_TRUE(allAre(task->targets, to)) << title;
    if (std::string(to) == "han") {
      EXPECT_TRUE(std::all_of(task->targets.begin(), task->targets.end(), isUnseen));
    }
  }
}

}  // namespace
}  // namespace gg
