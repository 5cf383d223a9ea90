#include "engine/train/ablation_figures.h"

#include <nlohmann/json.hpp>

namespace gg {

namespace {

using Json = nlohmann::ordered_json;

constexpr Method kMethods[] = {Method::Model, Method::ContentCopy};  // that a study has

Json rowJson(const EvaluationRow& row) {
  Json json = {{"script", row.script},
               {"split", row.split},
               {"references", row.references},
               {"method", title(row.method)},
               {"fonts", Json::array()}};
  for (const FontScores& font : row.fonts) {
    json["fonts"].push_back({{"font", font.font},
                             {"glyphs", font.glyphs},
                             {"structured", font.structured},
                             {"advances", font.advances},
                             {"sums", font.sums}});
  }
  return json;
}

/// Throws where the JSON is something else.
EvaluationRow rowFrom(const Json& json) {
  EvaluationRow row;
  json.at("script").get_to(row.script);
  json.at("split").get_to(row.split);
  json.at("references").get_to(row.references);
  for (const Method method : kMethods) {
    if (json.at("method") == title(method)) row.method = method;
  }
  for (const Json& entry : json.at("fonts")) {
    FontScores font{entry.at("font").get<std::string>()};
    entry.at("glyphs").get_to(font.glyphs);
    entry.at("structured").get_to(font.structured);
    entry.at("advances").get_to(font.advances);
    entry.at("sums").get_to(font.sums);
    row.fonts.push_back(std::move(font));
  }
  return row;
}

}  // namespace

std::string AblationFigures::toJson() const {
  Json json = {{"variant", variant},     {"config", Json::parse(config)}, {"steps", steps},
               {"minutes", minutes},     {"parameters", parameters},      {"glyph_multiply_adds", glyphMultiplyAdds},
               {"fonts", Json::array()}, {"size", evaluation.size},       {"seed", evaluation.seed},
               {"rows", Json::array()}};
  for (const auto& count : fonts) {
    json["fonts"].push_back({{"script", count.script}, {"fonts", count.fonts}, {"families", count.families}});
  }
  for (const auto& row : evaluation.rows) json["rows"].push_back(rowJson(row));
  return json.dump(1) + "\n";
}

Result<AblationFigures> AblationFigures::fromJson(const std::string& text, const std::string& nameForMessages) {
  AblationFigures figures;
  try {
    const auto json = Json::parse(text);
    json.at("variant").get_to(figures.variant);
    figures.config = json.at("config").dump();
    json.at("steps").get_to(figures.steps);
    json.at("minutes").get_to(figures.minutes);
    json.at("parameters").get_to(figures.parameters);
    json.at("glyph_multiply_adds").get_to(figures.glyphMultiplyAdds);
    for (const Json& entry : json.at("fonts")) {
      figures.fonts.push_back({entry.at("script").get<std::string>(), entry.at("fonts").get<std::size_t>(),
                               entry.at("families").get<std::size_t>()});
    }
    json.at("size").get_to(figures.evaluation.size);
    json.at("seed").get_to(figures.evaluation.seed);
    for (const Json& row : json.at("rows")) figures.evaluation.rows.push_back(rowFrom(row));
  } catch (const Json::exception& error) {
    return failure(ErrorCode::BadInput, nameForMessages + " does not hold the figures of a variant.", error.what());
  }
  return figures;
}

}  // namespace gg
