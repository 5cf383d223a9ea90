#include "ui/document/sample.h"

#include <gtest/gtest.h>

#include <QFileInfo>

#include "engine/glyph/character_set.h"

namespace gg::ui {
namespace {

TEST(Sample, EveryBundledSampleCanBeOpened) {
  const auto samples = Sample::bundled();
  ASSERT_GE(samples.size(), 3U);
  for (const Sample& sample : samples) {
    EXPECT_FALSE(sample.title.isEmpty());
    EXPECT_TRUE(sample.import.sample);
    ASSERT_FALSE(sample.import.paths.isEmpty());
    for (const QString& path : sample.import.paths) EXPECT_TRUE(QFileInfo::exists(path)) << path.toStdString();
    EXPECT_TRUE(CharacterSet::byName(sample.characterSet.toStdString())) << sample.characterSet.toStdString();
  }
}

}  // namespace
}  // namespace gg::ui
