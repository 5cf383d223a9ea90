#include "ui/compare/compare_panel.h"

#include <gtest/gtest.h>

#include <QComboBox>

#include "tests/ui/eventually.h"
#include "tests/ui/synthetic_attention.h"
#include "tests/ui/tiny_document.h"
#include "ui/attention/attended_glyph.h"
#include "ui/attention/attention_inspector.h"
#include "ui/attention/heat_plot.h"
#include "ui/causalcheck/effect_view.h"
#include "ui/compare/heat_pair.h"
#include "ui/document/comparison.h"
#include "ui/document/what_if.h"

namespace gg::ui {
namespace {

/// The panel beside an inspector, for a glyph of a tiny model.
class ComparePanelTest : public ::testing::Test {
 protected:
  void SetUp() override {
    document_.setAutomatic(false);
    QObject::connect(&document_, &Document::message, [this](const Message& message) { messages_ << message.text; });
    QObject::connect(&document_, &Document::attended,
                     [this](const AttentionResult& result) { inspector_.setAttended(toAttendedGlyph(result)); });
    openSample(document_, "Rag");
    panel_.resize(440, 900);
    panel_.show();
    document_.inspect(U'Q');
    ASSERT_TRUE(compared()) << messages_.join("\n").toStdString();
  }

  bool compared() {
    return eventually([&] { return inspector_.attended() && document_.comparison().result() != nullptr; });
  }
  bool differs() {
    return eventually([&] { return panel_.pictures().after() != panel_.pictures().before(); });
  }
  QString otherModel() {
    const QString file = folder_.filePath("other.safetensors");
    test::writeTinyModel(file.toStdString(), test::tinyConfig(), 2);
    return file;
  }

  const QTemporaryDir folder_;
  Document document_{tinyModel(folder_)};
  AttentionInspector inspector_;
  ComparePanel panel_{document_.comparison(), inspector_};
  QStringList messages_;
};

TEST_F(ComparePanelTest, NothingLeftOutIsTheSameGlyphAndTheSameHeat) {
  EXPECT_EQ(panel_.pictures().before(), panel_.pictures().after());
  EXPECT_EQ(panel_.heat().heatA().panelCount(), 3);
  EXPECT_EQ(panel_.heat().heatB().panelCount(), 3);
  EXPECT_TRUE(panel_.heat().movedText().startsWith("0 %")) << panel_.heat().movedText().toStdString();
}

TEST_F(ComparePanelTest, WhatIsLeftOutInWhatIfIsLeftOutOfB) {
  Omission without;
  without.references = {document_.style().references[1].id};
  document_.whatIf().setOmission(without);
  EXPECT_TRUE(differs());
  EXPECT_EQ(panel_.heat().heatB().panelCount(), 3) << "over the same references";
  EXPECT_FALSE(panel_.heat().movedText().startsWith("0 %"));
  const auto figures = panel_.figures();
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(figures[0].looked.size(), figures[1].looked.size());
  const auto& grid = figures[1].looked[1].grid;
  for (int cell = 0; cell < grid.cells(); ++cell) {
    EXPECT_EQ(figures[1].weights[static_cast<std::size_t>(grid.cells() + cell)], 0) << "of the one left out";
  }
  EXPECT_NE(figures[1].caption.find(panel_.heat().movedText().toStdString()), std::string::npos);
  EXPECT_TRUE(messages_.isEmpty()) << messages_.join("\n").toStdString();
}

TEST_F(ComparePanelTest, AnotherModelIsComparedAndLeavesThePresentOne) {
  const auto file = document_.model().info().file;
  panel_.chooseModel(otherModel());
  EXPECT_EQ(panel_.chooser().count(), 3);
  EXPECT_EQ(panel_.chooser().currentIndex(), 1);
  EXPECT_TRUE(differs());
  EXPECT_EQ(document_.model().info().file, file);
  document_.inspect(U'B');
  EXPECT_TRUE(eventually([&] {
    const auto* result = document_.comparison().result();
    return result && result->other.attended->glyph.character == U'B';
  }));
  panel_.chooseModel({});
  EXPECT_TRUE(eventually([&] { return panel_.pictures().after() == panel_.pictures().before(); }));
}

TEST_F(ComparePanelTest, AModelThatCannotBeReadIsSaid) {
  panel_.chooseModel(folder_.filePath("none.safetensors"));
  EXPECT_TRUE(eventually([&] { return !messages_.isEmpty(); }));
  EXPECT_TRUE(messages_.join("\n").contains("none.safetensors"));
}

TEST_F(ComparePanelTest, PointingAtThePicturesPointsAtPatches) {
  inspector_.focusPatch(0);
  Q_EMIT panel_.pictures().pointed({0.99, 0.01});
  const auto& grid = inspector_.view().sourceGrid();
  EXPECT_EQ(inspector_.view().patch(), grid.width - 1);
  Q_EMIT panel_.pictures().picked({0.99, 0.99});
  EXPECT_EQ(inspector_.view().patch(), grid.cells() - 1);
  EXPECT_TRUE(inspector_.view().locked());
}

TEST_F(ComparePanelTest, NobodyLookingCostsNothingAndHoldsNothing) {
  const std::weak_ptr<const Generator::Attended> held = document_.comparison().result()->other.attended;
  panel_.hide();
  EXPECT_EQ(document_.comparison().result(), nullptr);
  EXPECT_TRUE(eventually([&] { return held.expired(); }));
  panel_.show();
  EXPECT_TRUE(compared());
}

TEST(ComparedHeat, IsOverTheSameReferencesInOneScale) {
  const auto own = contentGrid(2, 2);
  auto whole =
      uniformMap("decoder.cross3", AttentionKind::Cross, 2, {own}, {referenceGrid(0, 1, 2), referenceGrid(1, 1, 2)});
  auto rest = uniformMap("decoder.cross3", AttentionKind::Cross, 2, {own}, {referenceGrid(1, 1, 2)});
  for (int head = 0; head < 2; ++head) {
    lookAt(whole, head, 0, 2);  // the first patch of the second reference, and B its second one
    lookAt(rest, head, 0, 1);
  }
  AttentionView a, b;
  a.setMaps(shared({whole}));
  b.setMaps(shared({rest}));
  a.setScale(HeatScale::PerMap);
  b.choosesAs(a);
  const auto heat = comparedHeat(a, b);
  EXPECT_EQ(heat.a.weights, (std::vector<float>{0, 0, 1, 0}));
  EXPECT_EQ(heat.b.weights, (std::vector<float>{0, 0, 0, 1}));
  EXPECT_EQ(heat.missing, (std::vector<bool>{true, false}));
  EXPECT_EQ(heat.a.limit, heat.b.limit);
  ASSERT_TRUE(heat.moved);
  EXPECT_NEAR(*heat.moved, 1, 1e-6);
  a.setDirection(AttentionDirection::Feeds);
  a.setSource(0);
  b.choosesAs(a);
  const auto fed = comparedHeat(a, b);
  EXPECT_EQ(fed.b.weights, std::vector<float>(4, 0)) << "by a reference that B is made without";
  EXPECT_FALSE(fed.moved) << "columns do not sum to 1";
}

}  // namespace
}  // namespace gg::ui
