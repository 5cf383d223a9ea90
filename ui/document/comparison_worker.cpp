#include "ui/document/comparison_worker.h"

#include <utility>

#include "engine/generate/reference_contents.h"
#include "ui/document/caught.h"
#include "ui/document/encode_request.h"
#include "ui/document/references_of.h"

namespace gg::ui {

void ComparisonWorker::ask(const ComparisonRequest& request) {
  std::lock_guard lock(mutex_);
  slot_ = request;
}

void ComparisonWorker::release() {
  std::lock_guard lock(mutex_);
  slot_.reset();
  released_ = true;
}

bool ComparisonWorker::waits() {
  std::lock_guard lock(mutex_);
  return slot_ || released_;
}

void ComparisonWorker::forget() {
  encoding_ = {};
  other_.reset();
}

void ComparisonWorker::serve(const Workbench& bench) {
  std::optional<ComparisonRequest> request;
  bool released = false;
  {
    std::lock_guard lock(mutex_);
    request = std::exchange(slot_, std::nullopt);
    released = std::exchange(released_, false);
  }
  if (released) forget();
  if (!request) return;
  const auto result = caught([&] { return compare(*request, bench); });
  if (result) {
    Q_EMIT compared(request->glyph.id, *result);
  } else {
    Q_EMIT failed(request->glyph.id, result.error());
  }
}

Status ComparisonWorker::loadOther(const GeneratorOptions& model, const Workbench& bench) {
  if (other_ && otherOptions_.modelFile == model.modelFile && otherOptions_.size == model.size) return {};
  forget();
  otherOptions_ = model;
  GeneratorOptions options = model;
  options.threads = bench.generator.threads();
  auto made = Generator::create(options);
  if (!made) return tl::unexpected(made.error());
  other_ = std::move(*made);
  return {};
}

Result<ComparisonResult> ComparisonWorker::compare(const ComparisonRequest& request, const Workbench& bench) {
  const GenerateRequest& glyph = request.glyph;
  const auto present = bench.encode(glyph);
  if (!present) return tl::unexpected(present.error());
  CausalCheck own(*present, glyph.references(), glyph.characters.front(), glyph.language);
  const bool foreign = !request.model.modelFile.empty();
  if (foreign) {
    if (auto ok = loadOther(request.model, bench); !ok) return tl::unexpected(ok.error());
    if (encoding_.empty() || encodedVersion_ != glyph.styleVersion) {
      auto encoded = encode(glyph, *other_, bench.content);
      if (!encoded) return tl::unexpected(encoded.error());
      encoding_ = std::move(*encoded);
      encodedVersion_ = glyph.styleVersion;
    }
  }
  Generator& generator = foreign ? *other_ : bench.generator;
  CausalCheck other(foreign ? encoding_ : *present, glyph.references(), glyph.characters.front(), glyph.language);
  auto attended = other.attend(generator, bench.content, request.omission);
  if (!attended) return tl::unexpected(attended.error());
  const auto measures = own.measure(bench.generator, bench.content, attended->glyph.bitmap);
  if (!measures) return tl::unexpected(measures.error());
  auto references = referencesOf(*present, glyph.references());
  auto contents = referenceContents(*present, references, bench.content, glyph.language);
  return ComparisonResult{{measuredAttention(std::move(*attended)), std::move(references), std::move(contents)},
                          *measures};
}

}  // namespace gg::ui
