#pragma once
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/train/ablation_figures.h"
#include "engine/train/ablation_plan.h"
#include "engine/train/evaluator.h"
#include "engine/train/train.h"

namespace gg {

constexpr int kAblationReferences = 4;  // K at which variants are judged

struct AblationOptions {
  /// Corpus, budget, seed and, as `config`, the base network; the study sets the files and the share of the fonts.
  TrainOptions training;
  /// How the trained networks are judged; K, seed and device are the study's.
  EvaluationOptions evaluation;
  std::string validationFile;     // corpus of the fonts that they are judged on
  std::string folder;             // the study's: NAME.json, NAME.safetensors and NAME.safetensors.csv for each variant
  std::vector<std::string> only;  // names of variants; empty: all
};

/// Trains every variant with the same budget from scratch and judges it. What is stored in the folder already is not
/// made again: a study that was stopped (ErrorCode::Cancelled) goes on where it was, and several processes may share
/// one folder when each has its own variants (`only`). Fails before the first step when a folder holds a study with
/// other options, when there is no such variant, or when a variant's network is refused.
Status runAblationStudy(const AblationOptions& options, const StopFlag& stop, const TrainLog& log);

/// The figures that are stored, in the order of the plan, whichever variants are asked for. Fails when a file is
/// damaged or tells of another network than the plan's.
Result<std::vector<AblationFigures>> storedFigures(const AblationOptions& options);

}  // namespace gg
