#include "engine/train/deletion_figures.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "engine/base/file_io.h"
#include "engine/base/fingerprint.h"

namespace gg {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostBytes = 1 << 20;

/// Shares to a hundredth of a percent: what the test can tell.
double rounded(double share) { return std::round(share * 1e4) / 1e4; }

Json toJson(const Interval& interval) {
  return {{"value", rounded(interval.value)},
          {"low", rounded(interval.low)},
          {"high", rounded(interval.high)},
          {"fonts", interval.fonts}};
}

Interval intervalFrom(const Json& json) {
  return {json.at("value").get<double>(), json.at("low").get<double>(), json.at("high").get<double>(),
          json.at("fonts").get<std::size_t>()};
}

DeletionFigure figureFrom(const Json& json) {
  const Json& head = json.at("head");
  return {json.at("script").get<std::string>(),
          json.at("split").get<std::string>(),
          json.at("references").get<int>(),
          json.at("block").get<std::string>(),
          head.is_null() ? -1 : head.get<int>() - 1,
          json.at("glyphs").get<std::size_t>(),
          {intervalFrom(json.at("raise_attended")), intervalFrom(json.at("raise_random"))}};
}

}  // namespace

Result<std::string> weightsFingerprint(const std::string& modelFile) {
  const auto bytes = readFile(modelFile);
  if (!bytes) return tl::unexpected(bytes.error());
  std::array<char, 17> text{};
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(fingerprint(*bytes)));
  return std::string(text.data());
}

DeletionFigures deletionFigures(const Evaluation& evaluation) {
  DeletionFigures figures;
  for (const DeletionRow& row : evaluation.deletions) {
    figures.rows.push_back({row.script, row.split, row.references, row.block, row.head, row.glyphs(),
                            deletionRaise(row, evaluation.seed)});
  }
  return figures;
}

std::string deletionFiguresJson(const DeletionFigures& figures) {
  std::string rows;
  for (const DeletionFigure& figure : figures.rows) {
    Json row = {{"script", figure.script}, {"split", figure.split}, {"references", figure.references},
                {"block", figure.block},   {"head", nullptr},       {"glyphs", figure.glyphs}};
    if (figure.head >= 0) row["head"] = figure.head + 1;
    row["raise_attended"] = toJson(figure.raise.attended);
    row["raise_random"] = toJson(figure.raise.random);
    rows += (rows.empty() ? "\n" : ",\n") + row.dump();
  }
  return "{\"weights\":" + Json(figures.weights).dump() + ",\n\"command\":" + Json(figures.command).dump() +
         ",\n\"deletion_test\":[" + rows + "]}\n";
}

Result<DeletionFigures> readDeletionFigures(const std::string& file) {
  const auto bytes = readFile(file, kMostBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  try {
    const Json json = Json::parse(*bytes);
    DeletionFigures figures{json.at("weights").get<std::string>(), json.at("command").get<std::string>(), {}};
    for (const Json& row : json.at("deletion_test")) figures.rows.push_back(figureFrom(row));
    return figures;
  } catch (const nlohmann::json::exception& error) {
    return failure(ErrorCode::BadInput,
                   {translatable("Engine", "%1 does not hold figures of a deletion test."), {file}}, error.what());
  }
}

}  // namespace gg
