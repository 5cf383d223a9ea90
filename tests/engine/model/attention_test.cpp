#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "engine/model/attention_impl.h"

namespace gg {
namespace {

using Row = std::vector<double>;

/// One row of a matrix [N, C].
Row rowOf(const torch::Tensor& matrix, int64_t row) {
  Row values;
  for (int64_t i = 0; i < matrix.size(1); ++i) values.push_back(matrix[row][i].item<double>());
  return values;
}

/// The block computed number by number, from the definition: normalise, project, softmax(q·k/√d) or
/// softmax(v·tanh(q + k)), weigh the values.
class NaiveAttention {
 public:
  NaiveAttention(MultiHeadAttention& module, int heads, int headDim) : heads_(heads), headDim_(headDim) {
    for (const auto& item : module->named_parameters()) parameters_.insert(item.key(), item.value().detach());
  }

  /// Weights of one query over the keys [N, Ck] per head, and the output.
  struct Answer {
    std::vector<Row> weights;
    Row output;
  };
  Answer attend(const Row& query, const Row& queryCode, const torch::Tensor& keys, const torch::Tensor& values,
                const torch::Tensor& codes) const {
    const Row q = linear("query", joined(normalised("query_norm", query), queryCode));
    std::vector<Row> k, v;
    for (int64_t n = 0; n < keys.size(0); ++n) {
      const Row code = codes.defined() ? rowOf(codes, n) : Row();
      k.push_back(linear("key", joined(normalised("key_norm", rowOf(keys, n)), code)));
      v.push_back(linear("value", normalised("value_norm", rowOf(values, n))));
    }
    Answer answer;
    Row mixed;
    for (int h = 0; h < heads_; ++h) {
      Row weights;
      double sum = 0;
      for (const Row& key : k) {
        double score = 0;
        for (int c = h * headDim_; c < (h + 1) * headDim_; ++c)
          score += term(h, c - h * headDim_, q[at(c)], key[at(c)]);
        weights.push_back(std::exp(score));
        sum += weights.back();
      }
      for (double& weight : weights) weight /= sum;
      for (int c = h * headDim_; c < (h + 1) * headDim_; ++c) {
        mixed.push_back(0);
        for (std::size_t n = 0; n < v.size(); ++n) mixed.back() += weights[n] * v[n][at(c)];
      }
      answer.weights.push_back(weights);
    }
    answer.output = linear("out", mixed);
    return answer;
  }

 private:
  double term(int head, int channel, double query, double key) const {
    const auto* vector = parameters_.find("score");
    if (vector == nullptr) return query * key / std::sqrt(headDim_);
    return (*vector)[0][head][channel].item<double>() * std::tanh(query + key);
  }

  static std::size_t at(int index) { return static_cast<std::size_t>(index); }

  static Row joined(Row row, const Row& more) {
    row.insert(row.end(), more.begin(), more.end());
    return row;
  }

  Row normalised(const std::string& layer, const Row& row) const {
    double mean = 0, variance = 0;
    for (const double x : row) mean += x / double(row.size());
    for (const double x : row) variance += (x - mean) * (x - mean) / double(row.size());
    Row result;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto index = static_cast<int64_t>(i);
      result.push_back((row[i] - mean) / std::sqrt(variance + 1e-5) *
                           parameters_[layer + ".weight"][index].item<double>() +
                       parameters_[layer + ".bias"][index].item<double>());
    }
    return result;
  }

  Row linear(const std::string& layer, const Row& row) const {
    const auto weight = parameters_[layer + ".weight"];
    const auto* bias = parameters_.find(layer + ".bias");  // keys have none
    Row result;
    for (int64_t o = 0; o < weight.size(0); ++o) {
      double sum = bias ? (*bias)[o].item<double>() : 0;
      for (std::size_t i = 0; i < row.size(); ++i) sum += weight[o][static_cast<int64_t>(i)].item<double>() * row[i];
      result.push_back(sum);
    }
    return result;
  }

  int heads_, headDim_;
  torch::OrderedDict<std::string, torch::Tensor> parameters_;
};

/// Two groups of six keys with two samples of four queries each, against the module.
void expectNaive(PositionalCode positional, Scoring score = Scoring::Dot) {
  torch::NoGradGuard noGrad;
  torch::manual_seed(3);
  ModelConfig config;
  config.heads = 3;
  config.headDim = 5;
  config.positional = positional;
  config.score = score;
  MultiHeadAttention module(7, 6, 8, 9, config);
  for (auto& parameter : module->parameters()) parameter.copy_(torch::randn_like(parameter) * 0.4);
  const auto queries = torch::randn({4, 4, 7}), keys = torch::randn({2, 6, 6}), values = torch::randn({2, 6, 8});
  const auto queryCode = module->code(2, 2, queries), keyCode = module->code(2, 3, keys);
  AttentionRecorder recorder;
  const auto memory = module->project(keys, values, keyCode);
  const auto output = module->attend(queries, queryCode, memory, "block", &recorder);
  ASSERT_EQ(recorder.entries.size(), 1U);
  const auto weights = recorder.entries.front().weights;
  ASSERT_EQ(weights.sizes(), (std::vector<int64_t>{4, 3, 4, 6}));
  const NaiveAttention naive(module, config.heads, config.headDim);
  for (int64_t b = 0; b < 4; ++b) {
    for (int64_t i = 0; i < 4; ++i) {
      const Row code = queryCode.defined() ? rowOf(queryCode, i) : Row();
      const auto expected = naive.attend(rowOf(queries[b], i), code, keys[b / 2], values[b / 2], keyCode);
      for (int64_t h = 0; h < 3; ++h) {
        for (int64_t n = 0; n < 6; ++n) {
          EXPECT_NEAR(weights[b][h][i][n].item<double>(), expected.weights[std::size_t(h)][std::size_t(n)], 1e-5);
        }
      }
      for (int64_t c = 0; c < 9; ++c) {
        EXPECT_NEAR(output[b][i][c].item<double>(), expected.output[std::size_t(c)], 1e-5);
      }
    }
  }
}

TEST(Attention, EqualsTheDefinitionNumberByNumber) { expectNaive(PositionalCode::None); }
TEST(Attention, EqualsTheDefinitionWithAPositionalCode) { expectNaive(PositionalCode::SinCos); }
TEST(Attention, EqualsTheDefinitionWithALearnedCode) { expectNaive(PositionalCode::Learned); }
TEST(Attention, EqualsTheDefinitionWithAdditiveScores) { expectNaive(PositionalCode::SinCos, Scoring::Additive); }

TEST(Attention, AdditiveScoresOfManyQueriesAreThoseOfTheFew) {
  torch::manual_seed(3);
  ModelConfig config;
  config.score = Scoring::Additive;
  MultiHeadAttention module(8, 8, 8, 8, config);
  for (auto& parameter : module->parameters()) parameter.detach().copy_(torch::randn_like(parameter) * 0.4);
  const auto keys = torch::randn({1, 512, 8}), queries = torch::randn({1, 256, 8});  // 2²⁴ terms: several parts
  const auto code = module->code(16, 32, keys), queryCode = module->code(16, 16, queries);
  const auto whole = module->attend(queries, queryCode, module->project(keys, keys, code), "block", nullptr);
  torch::NoGradGuard noGrad;
  const auto inParts = module->attend(queries, queryCode, module->project(keys, keys, code), "block", nullptr);
  EXPECT_LT((whole - inParts).abs().max().item<double>(), 1e-5);
}

TEST(Attention, TheLearnedCodeStretchesOverAnyGrid) {
  torch::NoGradGuard noGrad;
  ModelConfig config;
  config.positional = PositionalCode::Learned;
  MultiHeadAttention module(8, 8, 8, 8, config);
  auto table = module->named_parameters()["positions"];
  const int64_t side = table.size(3);
  table.zero_();
  table.select(1, 0).copy_((torch::arange(side) + 0.5) / double(side));  // channel 0: how far to the right
  for (const int64_t grid : {4, 32}) {
    const auto code = module->code(grid, grid, torch::zeros({1}));
    ASSERT_EQ(code.sizes(), (std::vector<int64_t>{grid * grid, table.size(1)}));
    for (const int64_t column : {grid / 4, grid / 2, 3 * grid / 4}) {  // inside: at the edges the table ends
      EXPECT_NEAR(code[grid + column][0].item<double>(), (double(column) + 0.5) / double(grid), 0.04) << grid;
      EXPECT_EQ(code[grid + column][1].item<double>(), 0);
    }
  }
}

/// A block with random weights, its keys and a batch of queries.
struct Example {
  ModelConfig config;
  MultiHeadAttention module{nullptr};
  torch::Tensor queries, code;
  KeyValue memory;

  Example() {
    torch::manual_seed(5);
    config.heads = 3;
    config.headDim = 4;
    module = MultiHeadAttention(8, 8, 8, 8, config);
    for (auto& parameter : module->parameters()) parameter.copy_(torch::randn_like(parameter) * 0.5);
    queries = torch::randn({2, 4, 8});
    code = module->code(2, 2, queries);
    const auto keys = torch::randn({1, 6, 8});
    memory = module->project(keys, keys, module->code(2, 3, keys));
  }
  torch::Tensor attend(const AttentionEdit& edit, AttentionRecorder* recorder = nullptr) {
    return module->attend(queries, code, memory, "block", recorder, edit);
  }
};

TEST(AttentionEdit, HeadsAloneAddUpToTheBlock) {
  torch::NoGradGuard noGrad;
  Example example;
  const auto whole = example.attend({});
  auto sum = torch::zeros_like(whole);
  for (int64_t head = 0; head < 3; ++head) {
    AttentionEdit solo;
    solo.headGain = torch::zeros({3});
    solo.headGain[head] = 1;
    sum += example.attend(solo);
  }
  const auto bias = example.module->named_parameters()["out.bias"];
  EXPECT_TRUE(torch::allclose(sum - 2 * bias, whole, 1e-5, 1e-5));
  AttentionEdit all;
  all.headGain = torch::ones({3});
  EXPECT_TRUE(torch::equal(example.attend(all), whole));
}

TEST(AttentionEdit, AHiddenKeyIsNotSeenAndTheOthersShareItsWeight) {
  torch::NoGradGuard noGrad;
  Example example;
  AttentionRecorder before, after;
  example.attend({}, &before);
  AttentionEdit edit;
  edit.hidden = torch::tensor({false, true, false, false, true, false});
  const auto output = example.attend(edit, &after);
  auto expected = before.entries.front().weights.clone();
  expected.index_fill_(3, torch::tensor({1, 4}), 0);
  expected = expected / expected.sum(3, true);
  EXPECT_TRUE(torch::allclose(after.entries.front().weights, expected, 1e-5, 1e-6));
  // What the hidden keys hold is of no account.
  example.memory.value.index_fill_(2, torch::tensor({1, 4}), 1e3);
  EXPECT_TRUE(torch::equal(example.attend(edit), output));
}

TEST(Attention, ThePositionalCodeIsThatOfTheRelativePlace) {
  const auto fine = sinCosCode(4, 4, 8, torch::TensorOptions()), coarse = sinCosCode(2, 2, 8, torch::TensorOptions());
  // Row 1 of 4 has its middle at 3/8: the first octave is sin and cos of 3/8 of a quarter turn.
  EXPECT_NEAR(fine[4][0].item<double>(), std::sin(3.0 / 8 * M_PI / 2), 1e-6);
  EXPECT_NEAR(fine[4][2].item<double>(), std::cos(3.0 / 8 * M_PI / 2), 1e-6);
  // The middle of a coarse cell lies between those of its fine cells.
  const double before = fine[0][0].item<double>(), after = fine[4][0].item<double>();
  EXPECT_GT(coarse[0][0].item<double>(), before);
  EXPECT_LT(coarse[0][0].item<double>(), after);
}

}  // namespace
}  // namespace gg
