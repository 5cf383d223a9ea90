#include "engine/export/attention_figure.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <pugixml.hpp>
#include <sstream>

#include "engine/export/colour_map.h"
#include "engine/export/svg_number.h"
#include "engine/export/svg_outline.h"
#include "engine/export/xml_text.h"
#include "engine/generate/attention_comparison.h"
#include "engine/generate/attention_over_ink.h"
#include "engine/outline/glyph_tracing.h"

namespace gg {

namespace {

constexpr double kSide = 120, kGap = 14, kLabel = 22, kText = 11, kLine = 15, kBar = 10;  // px
constexpr int kColumns = 4;                                                               // of what is looked at
constexpr int kBarSteps = 64;

std::string hex(double value) {
  const auto colour = viridis(value);
  char text[8];
  std::snprintf(text, sizeof text, "#%02x%02x%02x", colour[0], colour[1], colour[2]);
  return text;
}

std::string rounded(double value, const char* format) {
  char text[32];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

/// Builds the picture from the top left corner down.
class Drawing {
 public:
  Drawing() : svg_(document_.append_child("svg")) {
    svg_.append_attribute("xmlns") = "http://www.w3.org/2000/svg";
    svg_.append_attribute("version") = "1.1";
    svg_.append_attribute("font-family") = "sans-serif";
    svg_.append_attribute("font-size") = kText;
  }

  pugi::xml_node rectangle(double x, double y, double width, double height, const std::string& fill) {
    auto node = svg_.append_child("rect");
    set(node, {{"x", x}, {"y", y}, {"width", width}, {"height", height}});
    node.append_attribute("fill") = fill.c_str();
    return node;
  }

  void outline(const Bitmap& picture, double x, double y, const char* fill, double opacity) {
    double scale = 1;
    if (auto path = trace(picture, x, y, scale)) {
      path.append_attribute("fill") = fill;
      path.append_attribute("fill-opacity") = opacity;
    }
  }

  void stroke(const Bitmap& picture, double x, double y, const char* colour) {
    double scale = 1;
    if (auto path = trace(picture, x, y, scale)) {
      path.append_attribute("fill") = "none";
      path.append_attribute("stroke") = colour;
      path.append_attribute("stroke-width") = svgNumber(1 / scale).c_str();
    }
  }

  void text(double x, double y, const std::string& text, const char* anchor = "middle") {
    auto node = svg_.append_child("text");
    set(node, {{"x", x}, {"y", y}});
    node.append_attribute("text-anchor") = anchor;
    node.text().set(text.c_str());
  }

  std::string finish(double width, double height) {
    for (const auto& [name, value] : {std::pair("width", width), std::pair("height", height)}) {
      svg_.append_attribute(name) = svgNumber(value).c_str();
    }
    svg_.append_attribute("viewBox") = ("0 0 " + svgNumber(width) + " " + svgNumber(height)).c_str();
    return xmlFile(document_);
  }

 private:
  /// The path of a picture's outlines, in thousandths of an em; `scale` is that of its lengths. Null without ink.
  pugi::xml_node trace(const Bitmap& picture, double x, double y, double& scale) {
    const int size = picture.width();
    if (size == 0) return {};
    constexpr double kUnits = 1000;
    const GlyphFrame frame(size);
    const auto contours = traceGlyph(picture, frame, 1, kUnits);
    if (!contours || contours->empty()) return {};
    // One em of advance is centred in the frame.
    scale = kSide / size * frame.emPixels() / kUnits;
    auto path = svg_.append_child("path");
    path.append_attribute("transform") =
        ("translate(" + svgNumber(x + kSide / 2 - scale * kUnits / 2) + " " +
         svgNumber(y + frame.baseline() / size * kSide) + ") scale(" + rounded(scale, "%.5f") + ")")
            .c_str();
    path.append_attribute("d") = svgPath(*contours).c_str();
    return path;
  }

  static void set(pugi::xml_node node, std::initializer_list<std::pair<const char*, double>> values) {
    for (const auto& [name, value] : values) node.append_attribute(name) = svgNumber(value).c_str();
  }

  pugi::xml_document document_;
  pugi::xml_node svg_;
};

void drawAsking(Drawing& drawing, const AttentionFigure& figure, double x, double y) {
  const auto& grid = figure.asking.grid;
  drawing.rectangle(x, y, kSide, kSide, "#ffffff").append_attribute("stroke") = "#c0c0c0";
  drawing.outline(figure.asking.picture, x, y, figure.compared.empty() ? "#1a1a1a" : "#9a9a9a", 1);
  if (!figure.compared.empty()) drawing.stroke(figure.compared, x, y, "#0072b2");
  if (figure.patch) {
    const double width = kSide / grid.width, height = kSide / grid.height;
    auto patch = drawing.rectangle(x + *figure.patch % grid.width * width, y + *figure.patch / grid.width * height,
                                   width, height, "none");
    patch.append_attribute("stroke") = "#d1495b";
    patch.append_attribute("stroke-width") = 2;
  }
  drawing.text(x + kSide / 2, y + kSide + kLabel - 8, figure.asking.label);
}

/// The weights of one grid; returns their sum.
double drawLooked(Drawing& drawing, const FigurePanel& panel, const double* weights, double limit, double x, double y) {
  const double width = kSide / panel.grid.width, height = kSide / panel.grid.height;
  for (int cell = 0; cell < panel.grid.cells(); ++cell) {
    auto patch = drawing.rectangle(x + cell % panel.grid.width * width, y + cell / panel.grid.width * height, width,
                                   height, hex(weights[cell] / limit));
    patch.append_attribute("shape-rendering") = "crispEdges";
  }
  drawing.outline(panel.picture, x, y, "#ffffff", 0.55);
  return std::accumulate(weights, weights + panel.grid.cells(), 0.0);
}

void drawBar(Drawing& drawing, double x, double y, double width, double limit) {
  for (int i = 0; i < kBarSteps; ++i) {
    drawing.rectangle(x + i * width / kBarSteps, y, width / kBarSteps, kBar, hex((i + 0.5) / kBarSteps))
        .append_attribute("shape-rendering") = "crispEdges";
  }
  for (const double part : {0.0, 0.5, 1.0}) {
    drawing.text(x + part * width, y + kBar + kLine, rounded(part * limit, "%.3f"),
                 part == 0   ? "start"
                 : part == 1 ? "end"
                             : "middle");
  }
}

/// What looks, and all that is looked at; returns where the row ends.
double drawRow(Drawing& drawing, const AttentionFigure& figure, double limit, double x, double left, double top) {
  const double all = std::max(1e-9, std::accumulate(figure.weights.begin(), figure.weights.end(), 0.0));
  const int count = static_cast<int>(figure.looked.size()), columns = std::min(count, kColumns);
  drawAsking(drawing, figure, x, top);
  const double* weights = figure.weights.data();
  for (int i = 0; i < count; ++i) {
    const auto& panel = figure.looked[static_cast<std::size_t>(i)];
    const double right = left + i % columns * (kSide + kGap), down = top + i / columns * (kSide + kLabel);
    const double share = drawLooked(drawing, panel, weights, limit, right, down);
    drawing.text(right + kSide / 2, down + kSide + kLabel - 8,
                 panel.label + " · " + rounded(100 * share / all, "%.0f") + " %");
    weights += panel.grid.cells();
  }
  return top + (count + columns - 1) / columns * (kSide + kLabel);
}

std::vector<std::string> linesOf(const std::string& caption) {
  std::vector<std::string> lines;
  std::istringstream text(caption);
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

}  // namespace

Result<AttentionFigure> figureOf(const AttentionMap& map, int head, std::optional<int> patch, FigurePanel asking,
                                 std::vector<FigurePanel> looked) {
  if (head < -1 || head >= map.heads) {
    return failure(ErrorCode::BadInput,
                   {translatable("Engine", "%1 has no head %2."), {map.block, std::to_string(head + 1)}});
  }
  if (patch && (*patch < 0 || *patch >= map.queries.front().cells())) {
    return failure(ErrorCode::BadInput, {translatable("Engine", "%1 has no such patch; its grid is %2 × %3."),
                                         {map.block, std::to_string(map.queries.front().height),
                                          std::to_string(map.queries.front().width)}});
  }
  AttentionFigure figure{std::move(asking), patch, std::move(looked), {}, 0, {}, {}};
  figure.weights.resize(static_cast<std::size_t>(map.keyCount()));
  const int first = head < 0 ? 0 : head, last = head < 0 ? map.heads : head + 1;
  for (int h = first; h < last; ++h) {
    const auto mean = patch ? std::vector<double>(map.row(h, *patch), map.row(h, *patch) + map.keyCount())
                            : meanOverInk(map, h, figure.asking.picture);
    std::transform(mean.begin(), mean.end(), figure.weights.begin(), figure.weights.begin(),
                   [&](double weight, double sum) { return sum + weight / (last - first); });
  }
  return figure;
}

AttentionFigure overPanelsOf(const AttentionFigure& lead, AttentionFigure figure) {
  const auto gridsOf = [](const AttentionFigure& of) {
    std::vector<AttentionGrid> grids;
    for (const auto& panel : of.looked) grids.push_back(panel.grid);
    return grids;
  };
  figure.weights = weightsOn(gridsOf(lead), gridsOf(figure), figure.weights);
  figure.looked = lead.looked;
  return figure;
}

Result<std::string> svgFigure(const std::vector<AttentionFigure>& figures) {
  double limit = 0;
  int most = 0;
  for (const auto& figure : figures) {
    std::size_t cells = 0;
    for (const auto& panel : figure.looked) cells += static_cast<std::size_t>(panel.grid.cells());
    if (cells == 0 || cells != figure.weights.size()) {
      return failure(ErrorCode::BadInput, translatable("Engine", "There is no attention to draw."));
    }
    const double largest = *std::max_element(figure.weights.begin(), figure.weights.end());
    limit = std::max({limit, 1e-9, figure.limit > 0 ? figure.limit : largest});
    most = std::max(most, std::min(static_cast<int>(figure.looked.size()), kColumns));
  }
  const double left = kSide + 3 * kGap, width = left + most * (kSide + kGap);
  Drawing drawing;
  auto ground = drawing.rectangle(0, 0, width, 0, "#ffffff");
  double bottom = 0;
  for (const auto& figure : figures) bottom = drawRow(drawing, figure, limit, kGap, left, bottom + kGap);
  drawBar(drawing, left, bottom + 4, most * (kSide + kGap) - kGap, limit);
  double height = bottom + kBar + 1.5 * kLine;
  for (const auto& figure : figures) {
    for (const auto& line : linesOf(figure.caption)) drawing.text(kGap, height += kLine, line, "start");
  }
  height += kLine;
  ground.attribute("height") = svgNumber(height).c_str();
  return drawing.finish(width, height);
}

}  // namespace gg
