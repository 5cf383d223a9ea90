#include "ui/attention/attention_export.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWidget>

#include "tests/ui/synthetic_attention.h"
#include "ui/attention/attention_inspector.h"
#include "ui/attention/shown_attention.h"

namespace gg::ui {
namespace {

/// Two references of 2 × 2 patches; head h of patch q looks at key (q + h) mod 8.
AttentionMap walkingMap() {
  auto map = uniformMap("decoder.cross3", AttentionKind::Cross, 2, {contentGrid(2, 2)},
                        {referenceGrid(0, 2, 2), referenceGrid(1, 2, 2)});
  for (int head = 0; head < 2; ++head) {
    for (int query = 0; query < 4; ++query) lookAt(map, head, query, (query + head) % 8);
  }
  return map;
}

class AttentionExportTest : public ::testing::Test {
 protected:
  Message saved(void (AttentionExport::*save)(const QString&), const QString& target) {
    QSignalSpy told(&export_, &AttentionExport::told);
    (export_.*save)(target);
    EXPECT_TRUE(told.wait(20000));
    return told.empty() ? Message() : told.front().front().value<Message>();
  }
  QString path(const QString& name) const { return folder_.filePath(name); }

  QWidget window_;
  AttentionInspector inspector_;
  AttentionExport& export_ = *new AttentionExport(inspector_, &window_);  // goes with the window
  QTemporaryDir folder_;
};

TEST_F(AttentionExportTest, OffersNothingWithoutAGlyph) {
  for (const QAction* action : export_.actions()) EXPECT_FALSE(action->isEnabled());
  inspector_.setAttended(inklessGlyph({walkingMap()}, 2));
  for (const QAction* action : export_.actions()) EXPECT_TRUE(action->isEnabled());
}

TEST_F(AttentionExportTest, TheFigureIsWhatIsShown) {
  inspector_.setAttended(inklessGlyph({walkingMap()}, 2));
  inspector_.setDirection(AttentionDirection::Looks);
  const auto& view = inspector_.view();
  const auto figure = shownFigure(view, *inspector_.attended());
  const auto row = view.mergedRow();
  ASSERT_EQ(figure.weights.size(), row.size());
  for (std::size_t i = 0; i < row.size(); ++i) EXPECT_EQ(figure.weights[i], static_cast<double>(row[i]));
  EXPECT_EQ(figure.patch, view.patch());
  ASSERT_EQ(figure.looked.size(), 2U);
  EXPECT_EQ(figure.looked[1].label, "B");
  EXPECT_EQ(figure.asking.label, "永");
  inspector_.setDirection(AttentionDirection::Feeds);
  const auto fed = shownFigure(view, *inspector_.attended());
  ASSERT_EQ(fed.looked.size(), 1U);
  EXPECT_EQ(fed.looked[0].label, "永");
}

TEST_F(AttentionExportTest, SavesAFigure) {
  inspector_.setAttended(inklessGlyph({walkingMap()}, 2));
  const auto message = saved(&AttentionExport::saveFigure, path("figure.svg"));
  EXPECT_EQ(message.level, Message::Level::Info);
  EXPECT_TRUE(message.text.contains("figure.svg"));
  QFile file(path("figure.svg"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_TRUE(file.readAll().contains("H1 + H2"));
}

TEST_F(AttentionExportTest, SavesEveryMap) {
  inspector_.setAttended(inklessGlyph({walkingMap()}, 2));
  EXPECT_EQ(saved(&AttentionExport::saveMaps, path("maps")).level, Message::Level::Info);
  const auto maps = loadAttention(path("maps/attention.safetensors").toStdString());
  ASSERT_TRUE(maps);
  ASSERT_EQ(maps->size(), 1U);
  EXPECT_EQ(maps->front().weights, walkingMap().weights);
  for (const char* name : {"decoder.cross3.csv", "decoder.cross3.head2.png", "glyph.png", "content.png"}) {
    EXPECT_TRUE(QFile::exists(path(QString("maps/") + name))) << name;
  }
}

TEST_F(AttentionExportTest, SaysWhatCannotBeWritten) {
  inspector_.setAttended(inklessGlyph({walkingMap()}, 2));
  const auto message = saved(&AttentionExport::saveFigure, path("no such folder/figure.svg"));
  EXPECT_EQ(message.level, Message::Level::Error);
  EXPECT_TRUE(message.text.contains("figure.svg"));
}

}  // namespace
}  // namespace gg::ui
