#include "ui/document/refinement.h"

#include <algorithm>

#include "engine/generate/generator.h"
#include "ui/document/caught.h"
#include "ui/widgets/coverage_image.h"

namespace gg::ui {

namespace {

constexpr int kPreviewEvery = 20;  // steps

/// The glyphs as a model makes them; none that fail.
std::vector<QImage> picturesBy(Generator& generator, const RefineOrder& order, const ContentFonts& content,
                               const StopFlag& stop) {
  std::vector<QImage> pictures(order.shown.size());
  const auto encoding = generator.encode(order.style, content, order.language, stop);
  if (!encoding) return pictures;
  const auto sink = [&](const GeneratedGlyph& glyph) {
    const auto at = std::find(order.shown.begin(), order.shown.end(), glyph.character) - order.shown.begin();
    pictures[static_cast<std::size_t>(at)] = coverageImage(glyph.bitmap);
  };
  const auto made = generator.generate(*encoding, order.shown, content, order.language, sink, stop);
  return made ? pictures : std::vector<QImage>(order.shown.size());
}

}  // namespace

Refinement::Refinement(std::function<RefineOrder()> order, QObject* parent)
    : QObject(parent), order_(std::move(order)), thread_("refinement") {}

Refinement::~Refinement() { stop_.request(); }

bool Refinement::possible() const {
  const auto style = order_().style;
  return std::count_if(style.references.begin(), style.references.end(),
                       [](const StyleReference& r) { return !r.muted && r.character != 0; }) >= 2;
}

void Refinement::start(int steps) {
  cancel();
  auto order = order_();
  order.options.steps = steps;
  order.options.previewEvery = kPreviewEvery;
  stop_ = StopFlag();
  running_ = true;
  step_ = 0;
  steps_ = steps;
  errors_.clear();
  glyphs_.clear();
  for (const char32_t c : order.shown) glyphs_.push_back({c, {}, {}});
  thread_.post([order = std::move(order), stop = stop_, run = ++run_, self = Pointer(this)] {
    const auto status = caught([&] { return Refinement::run(order, stop, run, self); });
    if (status || status.error().code == ErrorCode::Cancelled) return;
    deliver(self, [run, error = status.error()](Refinement& refinement) {
      if (run != refinement.run_) return;
      refinement.end();
      Q_EMIT refinement.failed(error);
    });
  });
  Q_EMIT changed();
}

void Refinement::cancel() {
  if (!running_) return;
  ++run_;
  stop_.request();
  end();
}

void Refinement::end() {
  running_ = false;
  Q_EMIT changed();
}

Status Refinement::run(const RefineOrder& order, const StopFlag& stop, int run, const Pointer& self) {
  const auto tell = [&self, run](auto change) {
    deliver(self, [run, change](Refinement& refinement) {
      if (run != refinement.run_) return;
      change(refinement);
      Q_EMIT refinement.changed();
    });
  };
  const auto content = ContentFonts::open();
  if (!content) return tl::unexpected(content.error());
  const auto show = [&](Generator& generator, QImage Glyph::*which) {
    tell([which, pictures = picturesBy(generator, order, *content, stop)](Refinement& refinement) {
      for (std::size_t i = 0; i < pictures.size(); ++i) refinement.glyphs_[i].*which = pictures[i];
    });
  };
  auto generator = Generator::create(order.options.model);
  if (!generator) return tl::unexpected(generator.error());
  show(**generator, &Glyph::before);
  const auto preview = [&](const SafetensorsFile& weights) {
    if (auto made = Generator::create(weights, order.options.model)) show(**made, &Glyph::after);
  };
  const auto progress = [&](const RefineStep& step) {
    tell([step](Refinement& refinement) {
      refinement.step_ = step.step;
      refinement.errors_.push_back(step.error);
    });
  };
  auto weights = refine(order.style, *content, order.language, order.options, stop, progress, preview);
  if (!weights) return tl::unexpected(weights.error());
  preview(*weights);
  const auto shared = std::make_shared<const SafetensorsFile>(std::move(*weights));
  deliver(self, [run, shared](Refinement& refinement) {
    if (run != refinement.run_) return;
    refinement.end();
    Q_EMIT refinement.refined(shared);
  });
  return {};
}

}  // namespace gg::ui
