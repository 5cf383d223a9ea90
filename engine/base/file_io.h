#pragma once
// File access that cannot lose data.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace gg {

using Bytes = std::vector<std::uint8_t>;

/// The whole file. Fails with one sentence when it is missing, unreadable or larger than maxBytes.
Result<Bytes> readFile(const std::string& path, std::size_t maxBytes = std::size_t{1} << 30);

/// Writes a temporary beside the target, flushes it to disk and renames it: the target is either the old
/// file or the whole new one. Fails on an unwritable folder or a full disk and leaves nothing behind.
Status writeFile(const std::string& path, const void* data, std::size_t size);
Status writeFile(const std::string& path, std::string_view text);
Status writeFile(const std::string& path, const Bytes& bytes);

/// Makes the folder (and its parents) and proves that a file can be written there.
Status makeWritableFolder(const std::string& path);

}  // namespace gg
