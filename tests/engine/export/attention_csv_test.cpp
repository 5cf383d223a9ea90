#include "engine/export/attention_csv.h"

#include <gtest/gtest.h>

namespace gg {
namespace {

TEST(AttentionCsv, HasALineForEveryHeadAndQueryAndAColumnForEveryKey) {
  AttentionMap map;
  map.block = "decoder.cross3";
  map.heads = 2;
  map.queries = {{AttentionGrid::Source::Content, -1, 1, 2}};
  map.keys = {{AttentionGrid::Source::Reference, 0, 1, 2}, {AttentionGrid::Source::Null, -1, 1, 1}};
  map.weights = {0.5F, 0.25F, 0.25F, 1, 0, 0, 0, 0, 1, 0.125F, 0.375F, 0.5F};
  EXPECT_EQ(attentionCsv(map),
            "head,asking,row,column,reference1.r1.c1,reference1.r1.c2,null.r1.c1\r\n"
            "1,content,1,1,0.5,0.25,0.25\r\n"
            "1,content,1,2,1,0,0\r\n"
            "2,content,1,1,0,0,1\r\n"
            "2,content,1,2,0.125,0.375,0.5\r\n");
}

TEST(AttentionCsv, NamesTheReferenceThatAsks) {
  AttentionMap map;
  map.heads = 1;
  map.queries = {{AttentionGrid::Source::Reference, 0, 1, 1}, {AttentionGrid::Source::Reference, 1, 1, 1}};
  map.keys = {{AttentionGrid::Source::Content, -1, 1, 1}};
  map.weights = {1, 1};
  EXPECT_EQ(attentionCsv(map), "head,asking,row,column,content.r1.c1\r\n1,reference1,1,1,1\r\n1,reference2,1,1,1\r\n");
}

TEST(AttentionCsv, HeadEffectsHaveALineEach) {
  EXPECT_EQ(headEffectsCsv({{"decoder.cross3", 1, {0.25, -0.5, 0.75, 0.125}}}),
            "block,head,l1,ink,overlap,of_style\r\ndecoder.cross3,2,0.25,-0.5,0.75,0.125\r\n");
}

}  // namespace
}  // namespace gg
