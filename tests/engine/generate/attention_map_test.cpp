#include "engine/generate/attention_map.h"

#include <gtest/gtest.h>

#include <numeric>

#include "engine/model/safetensors.h"
#include "tests/engine/base/temporary_folder.h"

namespace gg {
namespace {

using Source = AttentionGrid::Source;

AttentionMap crossMap() {
  AttentionMap map;
  map.block = "decoder.cross3";
  map.kind = AttentionKind::Cross;
  map.heads = 2;
  map.queries = {{Source::Content, -1, 2, 3}};
  map.keys = {{Source::Reference, 0, 2, 2}, {Source::Reference, 1, 1, 2}};
  map.weights.resize(2 * 6 * 6);
  std::iota(map.weights.begin(), map.weights.end(), 0.F);
  return map;
}

AttentionMap ownMap(int reference) {
  const AttentionGrid grid{Source::Reference, reference, 1, 2};
  return {"style.self", AttentionKind::IntraReference, 1, {grid}, {grid}, {1, 0, 0.5F, 0.5F}, {}, {}};
}

/// The maps' file with its description changed.
std::string changed(const test::TemporaryFolder& folder, const std::string& from, const std::string& to) {
  auto file = SafetensorsFile::parse(serialiseAttention({crossMap()}), "x").value();
  auto& text = file.metadata["maps"];
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << text;
  text.replace(at, from.size(), to);
  EXPECT_TRUE(file.save(folder.file("changed.safetensors")));
  return folder.file("changed.safetensors");
}

TEST(AttentionMap, RowsLieInTheOrderOfTheGrids) {
  const auto map = crossMap();
  EXPECT_EQ(map.queryCount(), 6);
  EXPECT_EQ(map.keyCount(), 6);
  EXPECT_EQ(map.row(0, 0)[0], 0.F);
  EXPECT_EQ(map.row(1, 2)[3], 36.F + 12.F + 3.F);
}

TEST(AttentionMap, RoundTripKeepsEverything) {
  const test::TemporaryFolder folder;
  const std::vector<AttentionMap> maps = {crossMap(), ownMap(0), ownMap(1)};
  ASSERT_TRUE(writeFile(folder.file("a.safetensors"), serialiseAttention(maps)));
  const auto loaded = loadAttention(folder.file("a.safetensors"));
  ASSERT_TRUE(loaded) << loaded.error().message.text();
  ASSERT_EQ(loaded->size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& a = maps[i];
    const auto& b = (*loaded)[i];
    EXPECT_EQ(b.block, a.block);
    EXPECT_EQ(b.kind, a.kind);
    EXPECT_EQ(b.heads, a.heads);
    EXPECT_EQ(b.weights, a.weights);
    EXPECT_EQ(b.queries.size(), a.queries.size());
    ASSERT_EQ(b.keys.size(), a.keys.size());
    for (std::size_t g = 0; g < a.keys.size(); ++g) {
      EXPECT_EQ(b.keys[g].source, a.keys[g].source);
      EXPECT_EQ(b.keys[g].reference, a.keys[g].reference);
      EXPECT_EQ(b.keys[g].height, a.keys[g].height);
      EXPECT_EQ(b.keys[g].width, a.keys[g].width);
    }
  }
}

TEST(AttentionMap, EachReferenceHasItsOwnEntry) {
  const auto file = SafetensorsFile::parse(serialiseAttention({crossMap(), ownMap(0), ownMap(1)}), "x");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->tensors.count("decoder.cross3"), 1U);
  EXPECT_EQ(file->tensors.count("style.self.0"), 1U);
  EXPECT_EQ(file->tensors.count("style.self.1"), 1U);
  EXPECT_EQ(file->tensors.at("decoder.cross3").shape, (std::vector<std::int64_t>{2, 6, 6}));
}

TEST(AttentionMap, WhatDoesNotFitIsRefused) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(loadAttention(changed(folder, "\"height\":2", "\"height\":2")));
  for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
           {"\"height\":2", "\"height\":3"},
           {"\"height\":2", "\"height\":0"},
           {"\"height\":2", "\"height\":-2"},
           {"\"height\":2", "\"height\":2000000000"},
           {"\"height\":2", "\"height\":\"2\""},
           {"\"source\":\"content\"", "\"source\":\"other\""},
           {"\"kind\":\"cross\"", "\"kind\":\"odd\""},
           {"\"queries\":[", "\"queries\":[[],"},
           {"\"block\":", "\"blick\":"},
           {"{\"decoder.cross3\":", "{\"decoder.cross4\":"},
           {"{\"decoder", "[\"decoder"}}) {
    const auto loaded = loadAttention(changed(folder, from, to));
    ASSERT_FALSE(loaded) << to;
    EXPECT_EQ(loaded.error().code, ErrorCode::BadInput);
    test::expectOneSentence(loaded.error().message.text());
  }
}

TEST(AttentionMap, EntropyInBits) {
  const float flat[] = {0.25F, 0.25F, 0.25F, 0.25F}, sharp[] = {0, 1, 0, 0}, half[] = {0.5F, 0.5F, 0, 0};
  EXPECT_NEAR(entropyBits(flat, 4), 2, 1e-9);
  EXPECT_NEAR(entropyBits(half, 4), 1, 1e-9);
  EXPECT_EQ(entropyBits(sharp, 4), 0);
}

}  // namespace
}  // namespace gg
