#pragma once
#include <CLI/CLI.hpp>

#include "engine/train/train.h"

namespace gg::cli {

/// --learning-rate, --warm-up, --fonts, --targets, --max-references, --augment, --blend: what a step of a training is.
void addStepOptions(CLI::App& command, TrainOptions& options);

}  // namespace gg::cli
