#pragma once
// Who may include whom: the rules that keep torch, Qt and the engine's insides where they belong.
#include <string>

#include "tests/rules/source_tree.h"

namespace gg::rules {

constexpr std::size_t kMaxTorchUnits = 25;

/// Torch stays in .cpp and *_impl.h of engine/model, engine/generate and engine/train, and in their tests.
Violations torchOutsideItsRooms(const SourceFile& file);
/// No Qt in engine/ and app/cli.
Violations qtOutsideTheWindow(const SourceFile& file);
/// The engine knows neither ui/ nor app/; the window knows neither app/ nor the engine's private headers, and
/// only ui/document knows the engine's generator and its jobs.
Violations wrongWayIncludes(const SourceFile& file);
/// Quoted includes are paths from the repository root.
Violations unresolvedIncludes(const SourceFile& file);

/// The .cpp files among `files` that include torch, directly or through other files of the list: sorted paths.
std::vector<std::string> torchTranslationUnits(const std::vector<SourceFile>& files);

}  // namespace gg::rules
