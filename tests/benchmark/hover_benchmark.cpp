// Prints the time from a move of the pointer over a patch to the last repaint that follows from it: the attention
// inspector with 8 references, 8 heads and the grids of a network of 128 px, page by page, in both directions; and from
// a new glyph's arrival, measured as the worker thread does, to its last repaint. The processor's time is what a
// machine without other work would need.
#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <random>

#include "tests/ui/pointer.h"
#include "tests/ui/synthetic_attention.h"
#include "ui/attention/attention_inspector.h"
#include "ui/attention/block_overview.h"
#include "ui/attention/detail_tabs.h"
#include "ui/attention/head_numbers.h"
#include "ui/attention/head_strip.h"
#include "ui/attention/matrix_page.h"
#include "ui/attention/patch_picker.h"
#include "ui/settings/theme.h"

namespace gg::ui {
namespace {

constexpr int kReferences = 8, kHeads = 8, kGrid = 16, kFinest = 32, kMoves = 200, kArrivals = 9;

/// ms
struct Time {
  double wall = 0, processor = 0;
};

/// Remembers when the last widget was painted.
class Application : public QApplication {
 public:
  Application(int& argc, char** argv) : QApplication(argc, argv) { clock_.start(); }

  bool notify(QObject* receiver, QEvent* event) override {
    const bool handled = QApplication::notify(receiver, event);
    if (event->type() == QEvent::Paint) painted_ = now();
    return handled;
  }
  /// Until everything that a change leads to is painted.
  template <class Change>
  Time settle(Change change) {
    const Time start = painted_ = now();
    change();
    for (double before = -1; before != painted_.wall;) {
      before = painted_.wall;
      for (int i = 0; i < 4; ++i) processEvents();  // timers of no delay, posted events, updates of windows
    }
    return {painted_.wall - start.wall, painted_.processor - start.processor};
  }

 private:
  Time now() const {
    return {static_cast<double>(clock_.nsecsElapsed()) / 1e6, 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC};
  }

  QElapsedTimer clock_;
  Time painted_;
};

QImage blot(std::mt19937& random) {
  QImage image(128, 128, QImage::Format_Alpha8);
  image.fill(0);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::black);
  for (int i = 0; i < 4; ++i) painter.drawEllipse(QPointF(random() % 128, random() % 128), 20, 12);
  return image;
}

AttentionMap sharpMap(const std::string& block, AttentionKind kind, std::vector<AttentionGrid> queries,
                      std::vector<AttentionGrid> keys, std::mt19937& random) {
  auto map = uniformMap(block, kind, kHeads, std::move(queries), std::move(keys));
  std::normal_distribution<float> score(0, 2);
  const auto count = static_cast<std::size_t>(map.keyCount());
  for (std::size_t row = 0; row < map.weights.size(); row += count) {
    float sum = 0;
    for (std::size_t key = 0; key < count; ++key) sum += map.weights[row + key] = std::exp(score(random));
    for (std::size_t key = 0; key < count; ++key) map.weights[row + key] /= sum;
  }
  return map;
}

std::shared_ptr<const AttendedGlyph> largestGlyph() {
  std::mt19937 random(1);
  std::vector<AttentionMap> maps;
  std::vector<AttentionGrid> references;
  for (int i = 0; i < kReferences; ++i) references.push_back(referenceGrid(i, kGrid, kGrid));
  const auto glyph = contentGrid(kFinest, kFinest), coarse = contentGrid(8, 8);
  maps.push_back(sharpMap("decoder.cross2", AttentionKind::Cross, {glyph}, references, random));
  maps.push_back(sharpMap("decoder.cross3", AttentionKind::Cross, {contentGrid(kGrid, kGrid)}, references, random));
  maps.push_back(sharpMap("bottleneck.self4", AttentionKind::Self, {coarse}, {coarse}, random));
  std::vector<AttentionGrid> pooled;
  for (const auto& grid : references) {
    maps.push_back(sharpMap("style.self", AttentionKind::IntraReference, {grid}, {grid}, random));
    pooled.push_back(referenceGrid(grid.reference, kGrid / 2, kGrid / 2));
  }
  maps.push_back(sharpMap("style.cross", AttentionKind::CrossReference, references, pooled, random));
  for (const auto& map : maps) map.measure();
  auto attended = std::make_shared<AttendedGlyph>(*inklessGlyph(std::move(maps), kReferences));
  attended->glyph = attended->content = blot(random);
  for (auto& reference : attended->references) reference.coverage = blot(random);
  return attended;
}

void measure(Application& application, AttentionInspector& inspector, const char* page) {
  std::mt19937 random(2);
  std::vector<double> wall, processor;
  for (int i = 0; i < kMoves; ++i) {
    const int cell = static_cast<int>(random() % static_cast<unsigned>(inspector.view().sourceGrid().cells()));
    PatchPicker& picker = inspector.patchPicker();
    const Time time = application.settle([&] { hover(picker, picker.cellRect(cell).center()); });
    wall.push_back(time.wall);
    processor.push_back(time.processor);
  }
  for (auto* times : {&wall, &processor}) std::sort(times->begin(), times->end());
  const bool looks = inspector.view().direction() == AttentionDirection::Looks;
  std::printf("%-8s  %-8s  %8.1f  %8.1f  %8.1f  %8.1f\n", page, looks ? "looks at" : "feeds", wall[kMoves / 2],
              wall[kMoves * 95 / 100], processor[kMoves / 2], processor[kMoves * 95 / 100]);
}

void arrive(Application& application, AttentionInspector& inspector, const AttendedGlyph& glyph) {
  std::vector<double> wall, processor;
  for (int i = 0; i < kArrivals; ++i) {
    const auto another = std::make_shared<AttendedGlyph>(glyph);
    const Time time = application.settle([&] { inspector.setAttended(another); });
    wall.push_back(time.wall);
    processor.push_back(time.processor);
  }
  for (auto* times : {&wall, &processor}) std::sort(times->begin(), times->end());
  std::printf("          a new glyph: %.1f, of the processor %.1f\n", wall[kArrivals / 2], processor[kArrivals / 2]);
}

int run(Application& application) {
  applyTheme(Theme::Light);
  AttentionInspector inspector;
  inspector.resize(440, 1100);
  inspector.show();
  const auto glyph = largestGlyph();
  std::printf("%s, %.0f %%, ms from hover to repaint\n", qPrintable(QApplication::platformName()),
              100 * inspector.devicePixelRatioF());
  application.settle([&] { inspector.setAttended(glyph); });
  std::printf("%-8s  %-8s  %8s  %8s  %8s  %8s\n", "page", "", "median", "95 %", "cpu", "cpu 95 %");
  const std::pair<const char*, DetailPage*> pages[] = {{"heads", &inspector.headStrip()},
                                                       {"matrix", &inspector.matrix()},
                                                       {"blocks", &inspector.overview()},
                                                       {"numbers", &inspector.numbers()}};
  for (const auto direction : {AttentionDirection::Looks, AttentionDirection::Feeds}) {
    for (const auto& [name, page] : pages) {
      application.settle([&, page = page] {
        inspector.setDirection(direction);
        inspector.details().choose(page);
      });
      measure(application, inspector, name);
      arrive(application, inspector, *glyph);
    }
  }
  return 0;
}

}  // namespace
}  // namespace gg::ui

int main(int argc, char** argv) {
  gg::ui::Application application(argc, argv);
  QCoreApplication::setOrganizationName("Glyphgraft");
  QCoreApplication::setApplicationName("hover_benchmark");
  return gg::ui::run(application);
}
