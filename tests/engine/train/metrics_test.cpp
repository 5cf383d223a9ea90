#include "engine/train/metrics.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <vector>

#include "engine/glyph/picture_measures.h"

namespace gg {
namespace {

struct OracleCase {
  std::string name;
  int width = 0, height = 0;
  double l1 = 0, rmse = 0, ssim = 0, sharpness = 0;
  Bitmap made, real;
};

/// What tests/data/metrics/make_oracle.py wrote.
std::vector<OracleCase> oracle() {
  std::ifstream file(GG_TEST_DATA "/metrics/pairs.txt");
  std::vector<OracleCase> cases;
  OracleCase c;
  while (file >> c.name >> c.width >> c.height >> c.l1 >> c.rmse >> c.ssim >> c.sharpness) {
    for (Bitmap* picture : {&c.made, &c.real}) {
      *picture = Bitmap(c.width, c.height);
      for (std::size_t i = 0; i < picture->size(); ++i) {
        int value = 0;
        file >> value;
        picture->data()[i] = static_cast<float>(value) / 255.F;
      }
    }
    cases.push_back(c);
  }
  return cases;
}

TEST(Metrics, AgreeWithNumpy) {
  const auto cases = oracle();
  ASSERT_EQ(cases.size(), 5U);
  for (const OracleCase& c : cases) {
    EXPECT_NEAR(l1Error(c.made, c.real), c.l1, 1e-6) << c.name;
    EXPECT_NEAR(rmse(c.made, c.real), c.rmse, 1e-6) << c.name;
    EXPECT_NEAR(ssim(c.made, c.real), c.ssim, 1e-5) << c.name;
    EXPECT_NEAR(sharpness(c.made), c.sharpness, 1e-6) << c.name;
  }
}

TEST(Metrics, EqualPicturesAreAtTheBest) {
  Bitmap picture(16, 16);
  picture.at(5, 6) = 1;
  picture.at(6, 6) = 0.5F;
  EXPECT_EQ(l1Error(picture, picture), 0);
  EXPECT_EQ(rmse(picture, picture), 0);
  EXPECT_NEAR(ssim(picture, picture), 1, 1e-12);
}

TEST(Metrics, OneWrongPixelOfAHundred) {
  Bitmap real(10, 10), made(10, 10);
  made.at(3, 3) = 0.5F;
  EXPECT_DOUBLE_EQ(l1Error(made, real), 0.005);
  EXPECT_DOUBLE_EQ(rmse(made, real), 0.05);
}

TEST(Metrics, SharpnessIsTheFullShareOfInkedPixels) {
  Bitmap picture(4, 1);
  EXPECT_EQ(sharpness(picture), 0);
  picture.at(0, 0) = 1;
  picture.at(1, 0) = 0.5F;
  picture.at(2, 0) = 0.05F;
  EXPECT_DOUBLE_EQ(sharpness(picture), 0.5);
}

TEST(Metrics, MidtonesAreNeitherInkNorGround) {
  Bitmap picture(8, 1);
  for (int x = 0; x < 8; ++x) picture.at(x, 0) = static_cast<float>(x) / 8;  // 0.25 … 0.75: five of eight
  EXPECT_DOUBLE_EQ(midtones(picture), 5.0 / 8);
  EXPECT_EQ(midtones(Bitmap(4, 4)), 0);
}

}  // namespace
}  // namespace gg
