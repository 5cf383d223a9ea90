#include "engine/train/train_settings.h"

#include <nlohmann/json.hpp>

namespace gg {

namespace {

using Json = nlohmann::ordered_json;
constexpr const char* kKey = "options";
// Settings younger than the first checkpoints: one that does not name them was trained with their usual values.
constexpr const char *kFontShare = "font-share", *kAdversarial = "adversarial", *kAugment = "augment",
                     *kBlend = "blend";

/// Every setting by the name it has on the command line.
template <class Options, class Visit>
void forEachSetting(Options& options, Visit&& visit) {
  visit("steps", options.steps);
  visit("learning-rate", options.learningRate);
  visit("warm-up", options.warmUp);
  visit(kAdversarial, options.adversarial);
  visit("seed", options.seed);
  visit("fonts", options.sampling.fonts);
  visit("targets", options.sampling.targets);
  visit("max-references", options.sampling.maxReferences);
  visit(kFontShare, options.sampling.fontShare);
  visit(kAugment, options.sampling.augment);
  visit(kBlend, options.sampling.blend);
  visit("training-data", options.trainingData);
}

Json toJson(const TrainOptions& options) {
  Json json;
  forEachSetting(options, [&](const char* name, const auto& value) { json[name] = value; });
  return json;
}

bool usable(const TrainOptions& options) {
  const auto within = [](int value, int most) { return value >= 1 && value <= most; };
  const auto share = [](double value) { return value >= 0 && value <= 1; };
  return within(options.sampling.fonts, 256) && within(options.sampling.targets, 256) &&
         within(options.sampling.maxReferences, kMaxReferences) && options.sampling.fontShare > 0 &&
         options.sampling.fontShare <= 1 && share(options.sampling.augment) && share(options.sampling.blend) &&
         options.adversarial >= 0;
}

}  // namespace

void storeSettings(const TrainOptions& options, SafetensorsFile& checkpoint) {
  checkpoint.metadata[kKey] = toJson(options).dump(-1, ' ', false, Json::error_handler_t::replace);
}

Status restoreSettings(const SafetensorsFile& checkpoint, const std::string& nameForMessages, TrainOptions& options) {
  const auto found = checkpoint.metadata.find(kKey);
  if (found == checkpoint.metadata.end()) return {};
  auto json = Json::parse(found->second, nullptr, false);
  const Json usual = toJson(TrainOptions());
  for (const char* key : {kFontShare, kAdversarial, kAugment, kBlend}) {
    if (json.is_object() && !json.contains(key)) json[key] = usual.at(key);
  }
  TrainOptions restored = options;
  try {
    forEachSetting(restored, [&](const char* name, auto& value) {
      if (options.given.count(name) == 0) json.at(name).get_to(value);
    });
  } catch (const Json::exception& error) {
    return failure(ErrorCode::BadInput, nameForMessages + " holds damaged training options.", error.what());
  }
  if (!usable(restored)) return failure(ErrorCode::BadInput, nameForMessages + " holds damaged training options.");
  options = std::move(restored);
  return {};
}

}  // namespace gg
