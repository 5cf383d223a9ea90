#pragma once
// How a source file looks: its size, its columns, and that it is finished.
#include "tests/rules/source_tree.h"

namespace gg::rules {

constexpr std::size_t kMaxLines = 800;        // of a file
constexpr std::size_t kMaxMedianLines = 150;  // over all files
constexpr std::size_t kMaxColumns = 120;      // characters of a line

Violations tooManyLines(const SourceFile& file);
Violations longLines(const SourceFile& file);
/// Tabs, carriage returns and spaces at the end of a line.
Violations untidyLines(const SourceFile& file);
/// Notes to oneself, stubs and tests that do not run.
Violations unfinishedMarks(const SourceFile& file);
/// Headers begin with #pragma once.
Violations unguardedHeader(const SourceFile& file);

std::size_t medianLines(const std::vector<SourceFile>& files);
/// Names that are not among the agreed folders.
Violations foreignFolders(const std::vector<std::string>& names);

}  // namespace gg::rules
