#include "ui/attention/attention_actions.h"

#include <gtest/gtest.h>

#include "tests/ui/synthetic_attention.h"
#include "ui/attention/attention_inspector.h"

namespace gg::ui {
namespace {

class AttentionActionsTest : public ::testing::Test {
 protected:
  AttentionActionsTest() {
    const auto own = contentGrid(2, 2);
    const auto cross =
        uniformMap("decoder.cross3", AttentionKind::Cross, 3, {contentGrid(4, 4)}, {referenceGrid(0, 2, 2)});
    inspector_.setAttended(
        inklessGlyph({cross, uniformMap("bottleneck.self", AttentionKind::Self, 3, {own}, {own})}, 1));
  }
  QAction& action(const QString& text) {
    for (QAction* action : actions_.actions()) {
      if (action && action->text().remove('&') == text) return *action;
    }
    ADD_FAILURE() << text.toStdString();
    return showDock_;
  }
  void run(const QString& text) { action(text).trigger(); }
  const AttentionView& view() const { return inspector_.view(); }

  AttentionInspector inspector_;
  QAction showDock_{"Attention"};
  AttentionActions actions_{inspector_, &showDock_, nullptr};
};

TEST_F(AttentionActionsTest, BlocksAreSteppedThroughToTheEnds) {
  run("Next Block");
  EXPECT_EQ(view().block().name(), "bottleneck.self");
  run("Next Block");
  EXPECT_EQ(view().block().name(), "bottleneck.self");
  run("Previous Block");
  EXPECT_EQ(view().block().name(), "decoder.cross3");
}

TEST_F(AttentionActionsTest, HeadsAreShownAloneOneAfterAnother) {
  for (const int head : {0, 1, 2, 0}) {
    run("Next Head Alone");
    EXPECT_EQ(view().shownHeads(), std::vector<int>{head});
  }
  run("All Heads");
  EXPECT_EQ(view().shownHeads().size(), 3U);
}

TEST_F(AttentionActionsTest, HeadsAreSteppedBack) {
  for (const int head : {0, 2, 1}) {
    run("Previous Head Alone");
    EXPECT_EQ(view().shownHeads(), std::vector<int>{head});
  }
}

TEST_F(AttentionActionsTest, HeadsAreSorted) {
  const auto orders = action("Sort Heads").menu()->actions();
  ASSERT_EQ(orders.size(), 3);
  const HeadOrder values[] = {HeadOrder::Number, HeadOrder::Entropy, HeadOrder::Effect};
  EXPECT_TRUE(orders[0]->isChecked());
  for (int i = 2; i >= 0; --i) {
    orders[i]->trigger();
    EXPECT_EQ(view().headOrder(), values[i]);
    EXPECT_TRUE(orders[i]->isChecked());
  }
}

TEST_F(AttentionActionsTest, TheDirectionIsSwitched) {
  run("What a Patch Feeds");
  EXPECT_EQ(view().direction(), AttentionDirection::Feeds);
  EXPECT_TRUE(action("What a Patch Feeds").isChecked());
  EXPECT_FALSE(action("Where a Patch Looks").isChecked());
  run("Where a Patch Looks");
  EXPECT_EQ(view().direction(), AttentionDirection::Looks);
}

TEST_F(AttentionActionsTest, ThePatchMovesToTheEdges) {
  const auto& moves = *action("Patch").menu();
  const auto move = [&](int index) { moves.actions()[index]->trigger(); };
  move(0);  // left
  EXPECT_EQ(view().patch(), 0);
  move(1);  // right
  move(3);  // down
  EXPECT_EQ(view().patch(), 5);
  run("Lock Patch");
  move(2);  // up: the lock goes along
  EXPECT_EQ(view().patch(), 1);
  EXPECT_TRUE(view().locked());
}

TEST_F(AttentionActionsTest, ColoursAndContourAreChosen) {
  for (const auto* menu : {action("Colours").menu(), action("Contour").menu()}) {
    for (QAction* choice : menu->actions()) {
      choice->trigger();
      for (const QAction* other : menu->actions()) EXPECT_EQ(other->isChecked(), other == choice);
    }
    menu->actions().first()->trigger();
  }
  EXPECT_EQ(inspector_.colours().scheme(), HeatScheme::Viridis);
  EXPECT_EQ(view().contourShare(), 0);
}

TEST_F(AttentionActionsTest, ThePatchIsLocked) {
  run("Lock Patch");
  EXPECT_TRUE(view().locked());
  EXPECT_TRUE(action("Lock Patch").isChecked());
  run("Lock Patch");
  EXPECT_FALSE(view().locked());
  EXPECT_FALSE(action("Lock Patch").isChecked());
}

TEST_F(AttentionActionsTest, OneScaleIsChecked) {
  for (int i = 0; i < 2; ++i) {  // the second time changes nothing
    run("Scale per Map");
    EXPECT_EQ(view().scale(), HeatScale::PerMap);
    EXPECT_TRUE(action("Scale per Map").isChecked());
    EXPECT_FALSE(action("Absolute Scale").isChecked());
  }
}

TEST_F(AttentionActionsTest, NothingInspectedDisablesThem) {
  EXPECT_TRUE(action("Next Block").isEnabled());
  inspector_.setAttended(nullptr);
  EXPECT_FALSE(action("Next Block").isEnabled());
  EXPECT_FALSE(action("Lock Patch").isEnabled());
  run("Scale per Map");
  EXPECT_TRUE(action("Scale per Map").isChecked());
  EXPECT_FALSE(action("Absolute Scale").isChecked());
}

}  // namespace
}  // namespace gg::ui
