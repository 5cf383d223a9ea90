#include "engine/train/ablation_plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/engine/train/tiny_corpus.h"

namespace gg {
namespace {

using Json = nlohmann::json;

TEST(AblationPlan, EveryPatchChangesThatMuchOfAValidConfiguration) {
  const ModelConfig base;
  for (const auto& variant : ablationVariants(base)) {
    const auto config = variantConfig(base, variant);
    ASSERT_TRUE(config) << config.error().message.text();
    const auto made = Json::parse(config->toJson()), patch = Json::parse(variant.patch);
    for (const auto& [key, value] : made.items()) {
      const auto expected = patch.contains(key) ? patch[key] : Json::parse(base.toJson())[key];
      EXPECT_EQ(value, expected) << variant.name << " " << key;
    }
    for (const auto& [key, value] : patch.items()) EXPECT_TRUE(made.contains(key)) << key;
  }
}

TEST(AblationPlan, NamesAreUniqueAndFitForFiles) {
  std::set<std::string> names;
  for (const auto& variant : ablationVariants({})) {
    EXPECT_TRUE(names.insert(variant.name).second) << variant.name;
    EXPECT_EQ(variant.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos);
    EXPECT_EQ(variant.change.back(), '.') << variant.change;
    EXPECT_EQ(variant.change.find('|'), std::string::npos) << "it stands in a table";
    EXPECT_EQ(variant.name == kOtherSeedVariant, variant.seedShift > 0);
  }
  EXPECT_EQ(ablationVariants({}).front().name, kBaseVariant);
  for (const auto& pair : kDataPairs) {
    EXPECT_EQ(names.count(pair.attention), 1U);
    EXPECT_EQ(names.count(pair.none), 1U);
  }
}

TEST(AblationPlan, VariantsComeFromTheGivenBase) {
  auto base = test::tinyConfig();
  base.film = false;
  for (const auto& variant : ablationVariants(base)) {
    if (variant.name != "single-head") continue;
    const auto config = variantConfig(base, variant);
    ASSERT_TRUE(config);
    EXPECT_EQ(config->heads, 1);
    EXPECT_EQ(config->headDim, base.heads * base.headDim);
    EXPECT_EQ(config->channels, base.channels);
    EXPECT_FALSE(config->film);
  }
}

TEST(AblationPlan, ARefusedNetworkIsNamed) {
  ModelConfig base;
  base.heads = 16;
  base.headDim = 64;  // one head of 1024
  const auto variants = ablationVariants(base);
  const auto found =
      std::find_if(variants.begin(), variants.end(), [](const auto& v) { return v.name == "single-head"; });
  ASSERT_NE(found, variants.end());
  const auto config = variantConfig(base, *found);
  ASSERT_FALSE(config);
  EXPECT_EQ(config.error().message.text(),
            "The variant single-head: The model configuration is wrong: head_dim must lie between 1 and 128.");
}

}  // namespace
}  // namespace gg
