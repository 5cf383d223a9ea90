#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gg {

/// The languages that names of a font can be given in, beside English, as BCP 47 tags: "zh-Hant", "de".
const std::vector<std::string>& nameLanguages();

/// Windows' number of one of these (OpenType specification, “name”, Windows language IDs), or of "en"; case does not
/// count, and zh-TW and zh-CN stand for the scripts. Nothing for others.
std::optional<std::uint16_t> windowsLanguage(const std::string& tag);

}  // namespace gg
