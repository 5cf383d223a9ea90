#include "ui/causalcheck/what_if_panel.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QPushButton>
#include <QToolButton>

#include "tests/ui/eventually.h"
#include "tests/ui/tiny_document.h"
#include "ui/attention/attended_glyph.h"
#include "ui/attention/chip.h"
#include "ui/attention/head_chip.h"
#include "ui/causalcheck/deletion_chart.h"
#include "ui/causalcheck/deletion_panel.h"
#include "ui/causalcheck/deletion_verdict.h"
#include "ui/causalcheck/effect_view.h"
#include "ui/causalcheck/head_mutes.h"
#include "ui/causalcheck/patch_mask.h"
#include "ui/causalcheck/reference_masks.h"
#include "ui/document/what_if.h"

namespace gg::ui {
namespace {

/// The panel for a glyph of a tiny model.
class WhatIfPanelTest : public ::testing::Test {
 protected:
  void SetUp() override {
    document_.setAutomatic(false);
    QObject::connect(&document_, &Document::message, [this](const Message& message) { messages_ << message.text; });
    QObject::connect(&document_, &Document::attended, [this](const AttentionResult& result) {
      panel_.setAttended(toAttendedGlyph(result), document_.model().info().config.grid());
    });
    openSample(document_, "Rag");
    panel_.resize(440, 900);
    panel_.show();
    document_.inspect(U'Q');
    ASSERT_TRUE(eventually([&] { return panel_.references().count() == 3 && whatIf().effect() != nullptr; }))
        << messages_.join("\n").toStdString();
  }

  WhatIf& whatIf() { return document_.whatIf(); }
  const QImage& before() { return panel_.effect().before(); }
  const QImage& after() { return panel_.effect().after(); }
  bool changes() {
    return eventually([&] { return after() != before(); });
  }
  bool isUntouched() {
    return eventually([&] { return after() == before(); });
  }
  void drag(PatchMask& mask, int from, int to, Qt::MouseButton button) {
    const auto at = [&mask](int cell) { return mask.cellRect(cell).center(); };
    const auto send = [&](QEvent::Type type, const QPointF& point) {
      QMouseEvent event(type, point, mask.mapToGlobal(point), button, button, Qt::NoModifier);
      QApplication::sendEvent(&mask, &event);
    };
    send(QEvent::MouseButtonPress, at(from));
    send(QEvent::MouseMove, at(to));
    send(QEvent::MouseButtonRelease, at(to));
  }

  const QTemporaryDir folder_;
  Document document_{tinyModel(folder_)};
  WhatIfPanel panel_{document_.whatIf()};
  QStringList messages_;
};

TEST_F(WhatIfPanelTest, NothingLeftOutIsTheGlyphAsItIs) {
  EXPECT_EQ(before().width(), 32);
  EXPECT_EQ(before(), after());
  EXPECT_EQ(whatIf().effect()->measures.l1, 0);
  EXPECT_FALSE(panel_.resetButton().isEnabled());
}

TEST_F(WhatIfPanelTest, AMutedHeadChangesTheGlyphUntilItIsReset) {
  QTest::mouseClick(&panel_.heads().chip("decoder.cross3", 1), Qt::LeftButton);
  EXPECT_TRUE(changes());
  EXPECT_GT(whatIf().effect()->measures.l1, 0);
  EXPECT_FALSE(panel_.heads().chip("decoder.cross3", 1).isChecked());
  EXPECT_TRUE(panel_.heads().chip("decoder.cross3", 0).isChecked());
  panel_.resetButton().click();
  EXPECT_TRUE(isUntouched());
  EXPECT_TRUE(panel_.heads().chip("decoder.cross3", 1).isChecked());
  EXPECT_TRUE(messages_.isEmpty()) << messages_.join("\n").toStdString();
}

TEST_F(WhatIfPanelTest, ADoubleClickLeavesOneHeadAndTheNextBringsAllBack) {
  HeadChip& chip = panel_.heads().chip("decoder.cross2", 0);
  QTest::mouseClick(&chip, Qt::LeftButton);
  QTest::mouseDClick(&chip, Qt::LeftButton);
  EXPECT_EQ(whatIf().omission().heads.at("decoder.cross2"), std::set<int>{1});
  QTest::mouseClick(&chip, Qt::LeftButton);
  QTest::mouseDClick(&chip, Qt::LeftButton);
  EXPECT_EQ(whatIf().omission(), Omission());
}

TEST_F(WhatIfPanelTest, TheNetworkAloneIsShownUntilThePlainGlyphComesBack) {
  EXPECT_TRUE(panel_.shapePrior().isChecked());
  QTest::mouseClick(&panel_.shapePrior(), Qt::LeftButton);
  EXPECT_TRUE(changes());
  EXPECT_TRUE(whatIf().omission().networkAlone);
  EXPECT_TRUE(panel_.resetButton().isEnabled());
  QTest::mouseClick(&panel_.shapePrior(), Qt::LeftButton);
  EXPECT_TRUE(isUntouched());
  EXPECT_EQ(whatIf().omission(), Omission());
}

TEST_F(WhatIfPanelTest, AReferenceIsLeftOut) {
  QTest::mouseClick(&panel_.references().chip(0), Qt::LeftButton);
  EXPECT_TRUE(changes());
  EXPECT_EQ(whatIf().omission().references, std::set<std::uint64_t>{panel_.references().reference(0)});
  EXPECT_FALSE(panel_.references().mask(0).isEnabled());
  for (int i = 1; i < 3; ++i) QTest::mouseClick(&panel_.references().chip(i), Qt::LeftButton);
  EXPECT_TRUE(eventually([&] { return std::abs(whatIf().effect()->measures.ofStyle - 1) < 1e-6; }))
      << "without any reference it is the glyph without style";
}

TEST_F(WhatIfPanelTest, TheBrushHidesWhatItIsDrawnOver) {
  PatchMask& mask = panel_.references().mask(1);
  const auto id = panel_.references().reference(1);
  drag(mask, 4, 6, Qt::LeftButton);  // the second row from its first to its third patch
  std::vector<std::uint8_t> expected(16, 0);
  for (const std::size_t cell : {4U, 5U, 6U}) expected[cell] = 1;
  ASSERT_EQ(whatIf().omission().patches.count(id), 1U);
  EXPECT_EQ(whatIf().omission().patches.at(id), expected);
  EXPECT_TRUE(changes());
  const QImage three = after();
  drag(mask, 6, 6, Qt::RightButton);
  EXPECT_EQ(whatIf().omission().patches.at(id)[6], 0);
  EXPECT_TRUE(eventually([&] { return after() != three; }));
  panel_.eraser().click();
  drag(mask, 5, 5, Qt::LeftButton);
  EXPECT_EQ(whatIf().omission().patches.at(id)[5], 0);
  panel_.clearButton().click();
  EXPECT_EQ(whatIf().omission(), Omission());
  EXPECT_TRUE(isUntouched());
}

TEST_F(WhatIfPanelTest, TheNextGlyphIsMadeWithoutTheSame) {
  QTest::mouseClick(&panel_.heads().chip("decoder.cross3", 0), Qt::LeftButton);
  ASSERT_TRUE(changes());
  const QImage q = before();
  document_.inspect(U'B');
  EXPECT_TRUE(eventually([&] { return before() != q; }));
  EXPECT_NE(before(), after());
}

TEST_F(WhatIfPanelTest, NobodyLookingCostsNothing) {
  panel_.hide();
  const QImage q = before();
  bool made = false;
  QObject::connect(&whatIf(), &WhatIf::effectChanged, [&] { made = true; });
  bool attended = false;
  QObject::connect(&document_, &Document::attended, [&] { attended = true; });
  document_.inspect(U'B');
  ASSERT_TRUE(eventually([&] { return attended; }));
  EXPECT_FALSE(made);
  panel_.show();
  EXPECT_TRUE(eventually([&] { return before() != q; }));
}

TEST_F(WhatIfPanelTest, TheDeletionTestDrawsTheEnginesCurve) {
  DeletionPanel& deletion = panel_.deletion();
  EXPECT_FALSE(deletion.chart().isVisible());
  deletion.button().click();
  EXPECT_TRUE(whatIf().testing());
  ASSERT_TRUE(eventually([&] { return whatIf().report() != nullptr; })) << messages_.join("\n").toStdString();
  EXPECT_FALSE(whatIf().testing());
  EXPECT_TRUE(deletion.chart().isVisible());
  deletion.blockChooser().setCurrentIndex(deletion.blockChooser().findData("decoder.cross3"));
  Q_EMIT deletion.blockChooser().activated(0);
  deletion.headChooser().setCurrentIndex(2);
  Q_EMIT deletion.headChooser().activated(2);
  const auto* curve = curveOf(*whatIf().report(), "decoder.cross3", 1);
  ASSERT_NE(curve, nullptr);
  const auto drawn = deletion.chart().graph(1)->data();
  ASSERT_EQ(drawn->size(), 7) << "nothing hidden, and six shares";
  EXPECT_EQ(drawn->at(0)->value, 0);
  const double shares[] = {0.1, 0.2, 0.35, 0.5, 0.75, 1};
  for (int i = 0; i < 6; ++i) {
    EXPECT_EQ(drawn->at(i + 1)->key, shares[i]);
    EXPECT_EQ(drawn->at(i + 1)->value, curve->attended[static_cast<std::size_t>(i)]);
    EXPECT_EQ(deletion.chart().graph(0)->data()->at(i + 1)->value, curve->random[static_cast<std::size_t>(i)]);
  }
  EXPECT_EQ(deletion.verdict(), DeletionVerdict::sentence(*whatIf().report(), *curve));
  document_.inspect(U'B');
  EXPECT_EQ(whatIf().report(), nullptr) << "a test is for one glyph";
}

TEST_F(WhatIfPanelTest, TheHeadsAreWeighedForEveryGlyphWhileThatIsWanted) {
  EXPECT_TRUE(whatIf().headEffects().empty()) << "nobody asked";
  whatIf().weighHeads(true);
  ASSERT_TRUE(eventually([&] { return whatIf().headEffects().size() == 6; }));
  const double before = whatIf().headEffects().front().measures.l1;
  EXPECT_GT(before, 0);
  document_.inspect(U'B');
  EXPECT_TRUE(whatIf().headEffects().empty()) << "those of another glyph";
  ASSERT_TRUE(eventually([&] { return whatIf().headEffects().size() == 6; }));
  EXPECT_NE(whatIf().headEffects().front().measures.l1, before);
  whatIf().weighHeads(false);
  EXPECT_TRUE(whatIf().headEffects().empty());
}

TEST_F(WhatIfPanelTest, HeadsAndDeletionTestAreServedTogether) {
  panel_.deletion().button().click();
  whatIf().weighHeads(true);
  EXPECT_TRUE(eventually([&] { return whatIf().headEffects().size() == 6 && whatIf().report() != nullptr; }));
}

TEST_F(WhatIfPanelTest, ACancelledTestLeavesNothingBehind) {
  panel_.deletion().button().click();
  panel_.deletion().button().click();
  EXPECT_FALSE(whatIf().testing());
  QTest::mouseClick(&panel_.heads().chip("decoder.cross3", 0), Qt::LeftButton);
  EXPECT_TRUE(changes());
  EXPECT_EQ(whatIf().report(), nullptr);
}

TEST_F(WhatIfPanelTest, GlyphsGoFirstAndTheTestIsStillDone) {
  panel_.deletion().button().click();
  document_.setCharacterSet(CharacterSet::fromText(U"BCD"));
  document_.generateAll();
  EXPECT_TRUE(eventually([&] { return !document_.glyphs().open(U'D'); }));
  EXPECT_TRUE(eventually([&] { return whatIf().report() != nullptr; }));
}

TEST(DeletionVerdict, SaysHowMuchMoreTheAttendedPatchesMatter) {
  DeletionReport report;
  report.shares = {0.2, 0.5, 1};
  report.untouched = 0.01;
  const auto curve = [](double attended) {
    return DeletionCurve{"decoder.cross3", 0, {0.02, attended, 0.2}, {0.02, 0.06, 0.2}};
  };
  EXPECT_NEAR(DeletionVerdict::ratio(report, curve(0.1)), 1.8, 1e-9);
  EXPECT_TRUE(DeletionVerdict::sentence(report, curve(0.1)).contains("1.8 times"));
  EXPECT_TRUE(DeletionVerdict::sentence(report, curve(0.06)).contains("does not show"));
  EXPECT_TRUE(DeletionVerdict::sentence(report, curve(0.03)).contains("misleads"));
}

}  // namespace
}  // namespace gg::ui
