#pragma once
#include <string>

#include "engine/base/result.h"
#include "engine/model/safetensors.h"
#include "engine/train/train.h"

namespace gg {

/// Stores in a checkpoint what shapes the course of the training: metadata "options".
void storeSettings(const TrainOptions& options, SafetensorsFile& checkpoint);

/// The options take what the checkpoint holds, but for those named in options.given. A checkpoint of version 0.1,
/// which holds none, leaves them as they are.
Status restoreSettings(const SafetensorsFile& checkpoint, const std::string& nameForMessages, TrainOptions& options);

}  // namespace gg
