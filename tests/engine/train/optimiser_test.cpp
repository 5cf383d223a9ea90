#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "engine/train/optimiser_impl.h"

namespace gg {
namespace {

using Parameters = torch::OrderedDict<std::string, torch::Tensor>;

/// A matrix that Muon steps and a vector that AdamW steps, at zero.
Parameters zeros() {
  Parameters parameters;
  parameters.insert("matrix", torch::zeros({16, 24}).set_requires_grad(true));
  parameters.insert("vector", torch::zeros({16}).set_requires_grad(true));
  return parameters;
}

/// Squared distance of the parameters from fixed targets; leaves its gradient in them.
double distance(Parameters& parameters) {
  const auto target = torch::arange(16 * 24, torch::kFloat32).reshape({16, 24}).sin() * 0.1;
  const auto loss = (parameters["matrix"] - target).pow(2).sum() +
                    (parameters["vector"] - torch::linspace(-0.1, 0.1, 16)).pow(2).sum();
  loss.backward();
  return loss.item<double>();
}

double steps(Optimiser& optimiser, Parameters& parameters, int count) {
  double last = 0;
  for (int i = 0; i < count; ++i) {
    last = distance(parameters);
    optimiser.step(1e-2, 1e3);
  }
  return last;
}

TEST(Optimiser, OrthogonalisedMatricesHaveSingularValuesNearOne) {
  torch::manual_seed(3);
  for (const auto& shape : {std::vector<int64_t>{24, 40}, {40, 24}, {24, 5, 3, 3}}) {
    const auto random = torch::randn(shape);
    const auto polar = orthogonalised(random);
    ASSERT_EQ(polar.sizes().vec(), shape);
    const auto values = std::get<1>(torch::svd(polar.reshape({shape[0], -1})));
    EXPECT_GT(values.min().item<double>(), 0.5);
    EXPECT_LT(values.max().item<double>(), 1.4);
    EXPECT_GT((polar * random).sum().item<double>(), 0) << "it points where the matrix points";
  }
}

TEST(Optimiser, ApproachesTheMinimumOfMatricesAndVectors) {
  auto parameters = zeros();
  Optimiser optimiser(parameters);
  const double first = steps(optimiser, parameters, 1);
  EXPECT_LT(steps(optimiser, parameters, 60), 0.2 * first);
}

TEST(Optimiser, AdamWStepsMatricesTooWhenAsked) {
  auto parameters = zeros();
  Optimiser optimiser(parameters, Optimiser::Kind::AdamW);
  steps(optimiser, parameters, 1);
  // The first step of AdamW is as long as the learning rate wherever there is a gradient.
  const auto moved = parameters["matrix"].detach().abs().flatten().slice(0, 1);
  EXPECT_NEAR(moved.min().item<double>(), 1e-2, 1e-4);
  EXPECT_NEAR(moved.max().item<double>(), 1e-2, 1e-4);
}

TEST(Optimiser, AGradientThatIsNotFiniteChangesNothing) {
  auto parameters = zeros();
  Optimiser optimiser(parameters);
  (parameters["matrix"].sum() * std::numeric_limits<float>::quiet_NaN()).backward();
  EXPECT_TRUE(std::isnan(optimiser.step(1e-2, 1)));
  EXPECT_EQ(parameters["matrix"].abs().sum().item<double>(), 0);
  EXPECT_EQ(parameters["matrix"].grad().abs().sum().item<double>(), 0);
}

TEST(Optimiser, ARestoredOneGoesOnAlike) {
  auto whole = zeros(), halves = zeros();
  Optimiser one(whole), first(halves);
  steps(one, whole, 8);
  steps(first, halves, 4);
  SafetensorsFile file;
  first.store(file);
  Optimiser second(halves);
  ASSERT_TRUE(second.restore(file));
  steps(second, halves, 4);
  for (const auto& item : whole) EXPECT_TRUE(torch::equal(item.value(), halves[item.key()])) << item.key();
  file.tensors.erase("momentum.matrix");
  EXPECT_FALSE(second.restore(file));
}

}  // namespace
}  // namespace gg
