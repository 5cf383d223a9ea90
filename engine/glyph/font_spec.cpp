#include "engine/glyph/font_spec.h"

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <locale>
#include <optional>
#include <sstream>

#include "engine/base/text.h"

namespace gg {
namespace {

bool isFile(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

std::optional<double> number(const std::string& text) {
  std::istringstream stream(text);
  stream.imbue(std::locale::classic());
  double value = 0;
  if (!(stream >> value) || !stream.eof() || !std::isfinite(value)) return std::nullopt;
  return value;
}

/// "wght=700,wdth=85"
std::optional<std::vector<std::pair<std::string, double>>> parseAxes(const std::string& text) {
  std::vector<std::pair<std::string, double>> axes;
  for (const std::string& part : splitText(text, ',')) {
    const std::size_t equals = part.find('=');
    if (equals != 4) return std::nullopt;
    const auto value = number(part.substr(equals + 1));
    if (!value) return std::nullopt;
    axes.emplace_back(part.substr(0, equals), *value);
  }
  if (axes.empty()) return std::nullopt;
  return axes;
}

/// Position of the last `mark` in the file name (folders may contain such characters too), or npos.
std::size_t findMark(const std::string& text, char mark) {
  const std::size_t at = text.rfind(mark);
  const std::size_t slash = text.rfind('/');
  return at == std::string::npos || (slash != std::string::npos && at < slash) ? std::string::npos : at;
}

}  // namespace

Result<FontSpec> FontSpec::parse(const std::string& text) {
  FontSpec spec;
  std::string rest = text;
  if (!isFile(rest)) {
    if (const std::size_t at = findMark(rest, '@'); at != std::string::npos) {
      const auto axes = parseAxes(rest.substr(at + 1));
      if (!axes) {
        return failure(
            ErrorCode::BadInput,
            {translatable("Engine", "Cannot read the axes of “%1”: write them like FONT@wght=700,wdth=85."), {text}});
      }
      spec.axes = *axes;
      rest.erase(at);
    }
  }
  if (!isFile(rest)) {
    if (const std::size_t at = findMark(rest, '#'); at != std::string::npos) {
      const std::string digits = rest.substr(at + 1);
      if (digits.empty() || digits.size() > 4 || digits.find_first_not_of("0123456789") != std::string::npos) {
        return failure(ErrorCode::BadInput,
                       {translatable("Engine", "Cannot read the face index of “%1”: write it like FONT#2."), {text}});
      }
      spec.faceIndex = std::stoi(digits);
      rest.erase(at);
    }
  }
  spec.files = isFile(rest) ? std::vector<std::string>{rest} : splitText(rest, ';');
  if (spec.files.empty() || spec.files.front().empty()) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "No font file is named in “%1”."), {text}});
  }
  return spec;
}

std::string FontSpec::text() const {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out.precision(10);
  for (std::size_t i = 0; i < files.size(); ++i) out << (i ? ";" : "") << files[i];
  if (faceIndex != 0) out << '#' << faceIndex;
  for (std::size_t i = 0; i < axes.size(); ++i) out << (i ? ',' : '@') << axes[i].first << '=' << axes[i].second;
  return out.str();
}

}  // namespace gg
