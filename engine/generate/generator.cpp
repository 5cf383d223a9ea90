#include "engine/generate/generator.h"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <algorithm>

#include "engine/base/log.h"
#include "engine/base/paths.h"
#include "engine/generate/ablation_impl.h"
#include "engine/generate/attention_export_impl.h"
#include "engine/generate/content_picture.h"
#include "engine/generate/design_closeness.h"
#include "engine/generate/feature_cache_impl.h"
#include "engine/generate/glyph_judgement_impl.h"
#include "engine/generate/low_memory_impl.h"
#include "engine/generate/memory_estimate.h"
#include "engine/generate/shape_prior.h"
#include "engine/generate/style_encoding_impl.h"
#include "engine/generate/thread_choice.h"
#include "engine/glyph/script.h"
#include "engine/model/weights_impl.h"

namespace gg {

namespace {

std::string metadata(const SafetensorsFile& file, const char* key) {
  const auto found = file.metadata.find(key);
  return found == file.metadata.end() ? std::string() : found->second;
}

ModelInfo describeFile(const SafetensorsFile& file, const std::string& path, const ModelConfig& config) {
  ModelInfo info;
  info.file = path;
  info.config = config;
  info.contentFont = metadata(file, "content_font");
  info.trainingData = metadata(file, "training_data");
  info.version = metadata(file, "trainer_version");
  info.refinedSteps = std::atoi(metadata(file, "refined_steps").c_str());
  info.doubt = DoubtScale::fromJson(metadata(file, "doubt")).value_or(DoubtScale::usual());
  info.parameters = valueCount(file);
  return info;
}

/// Runs a function, turning what it or the tensor library throws into an error.
template <class F>
auto guarded(F&& function) -> decltype(function()) {
  try {
    torch::InferenceMode mode;
    return function();
  } catch (const c10::Error& error) {
    const std::string what = error.what_without_backtrace();
    if (isOutOfMemory(error)) {
      return failure(ErrorCode::OutOfMemory, translatable("Engine", "There is not enough memory for this job."), what);
    }
    return failure(ErrorCode::Internal, translatable("Engine", "The tensor library failed."), what);
  } catch (const std::bad_alloc&) {
    return failure(ErrorCode::OutOfMemory, translatable("Engine", "There is not enough memory for this job."));
  } catch (const std::exception& error) {
    return failure(ErrorCode::Internal, translatable("Engine", "The job failed."), error.what());
  }
}

}  // namespace

std::string bundledModelFile() { return resourcePath("models/glyphgraft.safetensors"); }

Result<ModelInfo> readModelInfo(const std::string& path) {
  auto file = SafetensorsFile::load(path);
  if (!file) return tl::unexpected(file.error());
  auto config = readModelConfig(*file, path);
  if (!config) return tl::unexpected(config.error());
  return guarded([&]() -> Result<ModelInfo> {
    AttentionUNet network(*config);
    if (auto ok = loadWeights(*network, *file, "", path); !ok) return tl::unexpected(ok.error());
    return describeFile(*file, path, *config);
  });
}

std::vector<std::uint64_t> StyleEncoding::referenceIds() const {
  return impl_ ? impl_->ids : std::vector<std::uint64_t>();
}

struct Generator::Impl {
  ModelInfo info;
  AttentionUNet network{nullptr};
  torch::Device device{torch::kCPU};
  int threads = 1;
  bool leftDevice = false;  // the processor took over, as the device had too little memory
  FeatureCache styleFeatures, keyFeatures;

  GlyphFrame frame() const { return GlyphFrame(info.config.size); }
  void useThreads() const { at::set_num_threads(threads); }

  std::size_t designs() const { return static_cast<std::size_t>(info.config.contentDesigns); }

  /// Bitmaps [D·S, S] → [B, D, S, S] on the device
  torch::Tensor pictures(const std::vector<const Bitmap*>& bitmaps) const {
    const int64_t size = info.config.size, designs = bitmaps.front()->height() / size;
    auto tensor = torch::empty({static_cast<int64_t>(bitmaps.size()), designs, size, size});
    float* into = tensor.data_ptr<float>();
    for (const Bitmap* bitmap : bitmaps) into = std::copy(bitmap->data(), bitmap->data() + bitmap->size(), into);
    return tensor.to(device);
  }

  /// Runs [0, count): at once, on a small device in halves or at last on the processor.
  void within(std::size_t count, const std::function<void(std::size_t begin, std::size_t end)>& run);
  void toProcessor();

  Result<StyleEncoding> encode(const std::vector<const StyleReference*>& active, const ContentFonts& content,
                               const std::string& language, const StopFlag& stop);
  /// The character in every design; an error when no content font has it.
  Result<std::vector<GlyphOutline>> contentOutlines(char32_t character, const ContentFonts& content,
                                                    const std::string& language) const;
  /// A character as the network is given it.
  struct Content {
    Bitmap picture;                     // all designs, [D·S, S]
    std::vector<GlyphOutline> designs;  // as they are, the sans first
    bool clipped = false;
  };
  Result<Content> contentOf(char32_t character, const ContentFonts& content, const std::string& language,
                            const ContentFit& fit) const;
  /// Puts to rights what the network gave of these contents (shape_prior.h).
  void addShapePriors(const std::vector<const Content*>& contents, const ContentFit& fit,
                      std::vector<Bitmap>& made) const;
  /// The style encoder's maps: an encoding is recorded only when a glyph is attended.
  void recordStyle(const StyleEncoding::Impl& encoding);
  std::vector<Bitmap> forward(const StyleEncoding::Impl& encoding, const std::vector<Bitmap>& content,
                              const AttentionUNetImpl::Options& options);
};

Result<std::unique_ptr<Generator>> Generator::create(const GeneratorOptions& options) {
  const auto path = options.modelFile.empty() ? bundledModelFile() : options.modelFile;
  const auto file = SafetensorsFile::load(path);
  if (!file) return tl::unexpected(file.error());
  auto named = options;
  named.modelFile = path;
  return create(*file, named);
}

Result<std::unique_ptr<Generator>> Generator::create(const SafetensorsFile& weights, const GeneratorOptions& options) {
  const auto& path = options.modelFile;
  auto config = readModelConfig(weights, path);
  if (!config) return tl::unexpected(config.error());
  if (options.size != 0) {
    config->size = options.size;  // the network is convolutional and its positional codes are relative
    if (!config->validate()) {
      return failure(ErrorCode::Unsupported,
                     {translatable("Engine",
                                   "The model %1 cannot make pictures of %2 px: the size must be a multiple of %3 "
                                   "from 32 to 512."),
                      {path, std::to_string(options.size), std::to_string(8 * config->patch)}});
    }
  }
  const bool cuda = torch::cuda::is_available();
  if (options.device == DeviceKind::Cuda && !cuda) {
    return failure(ErrorCode::Unsupported, translatable("Engine", "This machine or this build has no CUDA device."));
  }
  return guarded([&]() -> Result<std::unique_ptr<Generator>> {
    auto impl = std::make_unique<Impl>();
    impl->info = describeFile(weights, path, *config);
    impl->device = torch::Device(cuda && options.device != DeviceKind::Cpu ? torch::kCUDA : torch::kCPU);
    impl->threads = options.threads > 0 ? options.threads : chooseThreads();
    impl->useThreads();
    at::globalContext().setFlushDenormal(true);
    impl->network = AttentionUNet(*config);
    if (auto ok = loadWeights(*impl->network, weights, "", path); !ok) return tl::unexpected(ok.error());
    impl->network->eval();
    impl->network->to(impl->device);
    useChannelsLast(*impl->network);
    return std::unique_ptr<Generator>(new Generator(std::move(impl)));
  });
}

Generator::Generator(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Generator::~Generator() = default;

const ModelInfo& Generator::info() const { return impl_->info; }
int Generator::threads() const { return impl_->threads; }

Sentence Generator::deviceTitle() const {
  if (impl_->device.is_cuda()) return "CUDA";
  if (impl_->leftDevice) return translatable("Engine", "CPU, for want of CUDA memory");
  return {impl_->threads == 1 ? translatable("Engine", "CPU · %1 thread") : translatable("Engine", "CPU · %1 threads"),
          {std::to_string(impl_->threads)}};
}

int Generator::batchSize(const StyleEncoding& encoding) const {
  constexpr double kBatchBytes = 512.0 * 1024 * 1024;
  const double bytes = glyphBytes(impl_->info.config, encoding.referenceIds().size());
  return static_cast<int>(std::clamp(kBatchBytes / bytes, 1.0, impl_->device.is_cuda() ? 256.0 : 16.0));
}

void Generator::Impl::within(std::size_t count, const std::function<void(std::size_t, std::size_t)>& run) {
  if (device.is_cpu()) return run(0, count);
  runWithinMemory(count, run, [this] { toProcessor(); });
}

void Generator::Impl::toProcessor() {
  log(LogLevel::Warning, "The CUDA device has too little memory: the processor goes on.");
  device = torch::Device(torch::kCPU);
  leftDevice = true;
  network->to(device);
  styleFeatures = FeatureCache();
  keyFeatures = FeatureCache();
}

Result<StyleEncoding> Generator::Impl::encode(const std::vector<const StyleReference*>& active,
                                              const ContentFonts& content, const std::string& language,
                                              const StopFlag& stop) {
  auto encoding = std::make_shared<StyleEncoding::Impl>();
  const int64_t count = std::max<int64_t>(1, static_cast<int64_t>(active.size()));
  const int grid = info.config.grid();
  encoding->fit.resize(designs());
  if (active.empty()) {
    encoding->memory =
        network->remember(network->style()->nullFeatures(1, grid, grid), network->nullKey(1, grid, grid), 1);
    return StyleEncoding(encoding);
  }
  std::vector<const Bitmap*> images;
  std::vector<std::vector<GlyphOutline>> outlines(active.size());
  std::vector<ContentGlyph> glyphs(active.size());
  std::vector<ContentPair> pairs;
  std::vector<AdvancePair> advances;
  for (std::size_t i = 0; i < active.size(); ++i) {
    const auto& reference = *active[i];
    if (reference.image.width() != info.config.size || reference.image.height() != info.config.size) {
      return failure(ErrorCode::Internal, {translatable("Engine", "A reference is not in the model's frame of %1 px."),
                                           {std::to_string(info.config.size)}});
    }
    encoding->ids.push_back(reference.id);
    images.push_back(&reference.image);
    // A character no content font has counts as unknown: the null content key.
    if (reference.character == 0) continue;
    auto found = contentOutlines(reference.character, content, language);
    if (!found || found->front().empty()) continue;
    outlines[i] = std::move(*found);
    glyphs[i] = contentGlyph(outlines[i]);
    pairs.push_back({&reference.image, &glyphs[i]});
    advances.push_back({reference.character, &reference.image, reference.advance, glyphs[i].front()});
  }
  encoding->advances = AdvanceFit(advances, frame());
  if (info.config.alignment) encoding->fit = fitContent(pairs, designs(), frame(), info.config.designWeights);
  judgeCloseness(pairs, frame(), encoding->fit);
  if (stop.requested()) return failure(ErrorCode::Cancelled, translatable("Engine", "The job was cancelled."));

  encoding->pictures = pictures(images);
  const auto style =
      styleFeatures.get(images, [&](const auto& unknown) { return network->style()->features(pictures(unknown)); });
  if (stop.requested()) return failure(ErrorCode::Cancelled, translatable("Engine", "The job was cancelled."));
  auto keys = network->nullKey(count, grid, grid).clone();
  std::vector<Bitmap> contents;
  std::vector<int64_t> known;
  for (std::size_t i = 0; i < active.size(); ++i) {
    if (glyphs[i].empty()) continue;
    contents.push_back(contentPicture(glyphs[i], encoding->fit, frame()).bitmap);
    known.push_back(static_cast<int64_t>(i));
  }
  if (!contents.empty()) {
    std::vector<const Bitmap*> pointers;
    for (const auto& bitmap : contents) pointers.push_back(&bitmap);
    const auto features = keyFeatures.get(
        pointers, [&](const auto& unknown) { return network->content()->keyFeatures(pictures(unknown)); });
    keys.index_copy_(0, torch::tensor(known).to(device), features);
  }
  const auto related = network->style()->relate(style.contiguous(at::MemoryFormat::ChannelsLast), 1);
  encoding->memory = network->remember(related, keys.contiguous(at::MemoryFormat::ChannelsLast), 1);
  return StyleEncoding(encoding);
}

void Generator::Impl::recordStyle(const StyleEncoding::Impl& encoding) {
  if (!encoding.maps.empty() || !encoding.pictures.defined()) return;
  AttentionRecorder recorder;
  network->style()->relate(network->style()->features(encoding.pictures.to(device), &recorder), 1, &recorder);
  encoding.maps = styleMaps(recorder, static_cast<int>(encoding.ids.size()), info.config.grid());
  for (const auto& map : encoding.maps) map.measure();  // once for all glyphs
}

Result<StyleEncoding> Generator::encode(const StyleSet& style, const ContentFonts& content, const std::string& language,
                                        const StopFlag& stop) {
  std::vector<const StyleReference*> active;
  for (const auto& reference : style.references) {
    if (!reference.muted) active.push_back(&reference);
  }
  if (active.size() > kMaxReferences) {
    return failure(ErrorCode::BadInput,
                   {translatable("Engine", "A style has at most %1 active references; this one has %2."),
                    {std::to_string(kMaxReferences), std::to_string(active.size())}});
  }
  if (auto ok = checkMemory(impl_->info.config, active.size()); !ok) return tl::unexpected(ok.error());
  impl_->useThreads();
  return guarded([&] {
    Result<StyleEncoding> encoding;
    impl_->within(1, [&](std::size_t, std::size_t) { encoding = impl_->encode(active, content, language, stop); });
    return encoding;
  });
}

Result<std::vector<GlyphOutline>> Generator::Impl::contentOutlines(char32_t character, const ContentFonts& content,
                                                                   const std::string& language) const {
  std::vector<GlyphOutline> outlines;
  for (std::size_t d = 0; d < designs(); ++d) {
    auto outline = content.outline(character, language, kContentDesigns[d]);
    if (!outline) return tl::unexpected(outline.error());
    outlines.push_back(std::move(*outline));
  }
  return outlines;
}

Result<Generator::Impl::Content> Generator::Impl::contentOf(char32_t character, const ContentFonts& content,
                                                            const std::string& language, const ContentFit& fit) const {
  auto outlines = contentOutlines(character, content, language);
  if (!outlines) return tl::unexpected(outlines.error());
  auto picture = contentPicture(contentGlyph(*outlines), fit, frame());
  return Content{std::move(picture.bitmap), std::move(*outlines), picture.clipped};
}

std::vector<Bitmap> Generator::Impl::forward(const StyleEncoding::Impl& encoding, const std::vector<Bitmap>& content,
                                             const AttentionUNetImpl::Options& options) {
  std::vector<Bitmap> bitmaps(content.size(), Bitmap(info.config.size, info.config.size));
  std::vector<AttentionRecorder::Entry> recorded;  // of what came through, when the batch is halved
  within(content.size(), [&](std::size_t begin, std::size_t end) {
    std::vector<const Bitmap*> pointers;
    for (std::size_t i = begin; i < end; ++i) pointers.push_back(&content[i]);
    if (options.recorder != nullptr) options.recorder->entries = recorded;
    const auto memory = encoding.memory.to(device);
    const auto output = torch::sigmoid(network->decode(pictures(pointers), memory, options)).cpu().contiguous();
    const float* from = output.data_ptr<float>();
    for (std::size_t i = begin; i < end; ++i, from += bitmaps[i].size()) {
      std::copy(from, from + bitmaps[i].size(), bitmaps[i].data());
    }
    if (options.recorder != nullptr) recorded = options.recorder->entries;
  });
  return bitmaps;
}

void Generator::Impl::addShapePriors(const std::vector<const Content*>& contents, const ContentFit& fit,
                                     std::vector<Bitmap>& made) const {
  at::parallel_for(0, static_cast<int64_t>(made.size()), 1, [&](int64_t begin, int64_t end) {
    for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
      made[i] = withShapePrior(made[i], contentGlyph(contents[i]->designs), fit, frame());
    }
  });
}

Status Generator::generate(const StyleEncoding& encoding, const std::vector<char32_t>& characters,
                           const ContentFonts& content, const std::string& language, const Sink& sink,
                           const StopFlag& stop, const std::function<void(char32_t)>& missing,
                           const Ablation& ablation) {
  impl_->useThreads();
  const auto step = static_cast<std::size_t>(batchSize(encoding));
  return guarded([&]() -> Status {
    auto options = decodeOptions(ablation, encoding.impl(), impl_->info.config);
    if (!options) return tl::unexpected(options.error());
    AttentionRecorder peaks;
    peaks.peaksOf = judgedBlock(impl_->info.config);
    if (!peaks.peaksOf.empty()) options->recorder = &peaks;
    for (std::size_t begin = 0; begin < characters.size(); begin += step) {
      if (stop.requested()) return failure(ErrorCode::Cancelled, translatable("Engine", "The job was cancelled."));
      std::vector<GeneratedGlyph> glyphs;
      std::vector<Impl::Content> contents;  // of each
      std::vector<Bitmap> pictures;
      std::vector<std::string> scripts;
      std::vector<std::size_t> inked;  // a blank content glyph (a space) stays blank
      for (std::size_t i = begin; i < std::min(characters.size(), begin + step); ++i) {
        auto given = impl_->contentOf(characters[i], content, language, encoding.impl().fit);
        if (!given) {
          if (missing) missing(characters[i]);
          continue;
        }
        const int size = impl_->info.config.size;
        if (hasInk(given->picture)) {
          inked.push_back(glyphs.size());
          pictures.push_back(std::move(given->picture));
          scripts.push_back(scriptOf(characters[i]));
        }
        glyphs.push_back({characters[i], Bitmap(size, size), 0, given->clipped, {}});
        contents.push_back(std::move(*given));
      }
      if (!pictures.empty()) {
        auto made = impl_->forward(encoding.impl(), pictures, *options);
        // By what the network gave: what the prior draws says nothing of how sure it was.
        const auto doubts = judge(impl_->info.doubt, made, scripts, pictures, peaks, encoding.impl().ids.size());
        if (!ablation.networkAlone) {
          std::vector<const Impl::Content*> drawn;
          for (const std::size_t i : inked) drawn.push_back(&contents[i]);
          impl_->addShapePriors(drawn, encoding.impl().fit, made);
        }
        for (std::size_t i = 0; i < made.size(); ++i) {
          glyphs[inked[i]].bitmap = std::move(made[i]);
          glyphs[inked[i]].doubt = doubts[i];
        }
      }
      for (std::size_t i = 0; i < glyphs.size(); ++i) {
        auto& glyph = glyphs[i];
        glyph.advance = encoding.impl().advance(glyph.character, glyph.bitmap, contents[i].designs.front());
        sink(std::move(glyph));
      }
    }
    return {};
  });
}

Result<Generator::Attended> Generator::attend(const StyleEncoding& encoding, char32_t character,
                                              const ContentFonts& content, const std::string& language,
                                              const Ablation& ablation) {
  impl_->useThreads();
  return guarded([&]() -> Result<Attended> {
    if (auto ok = checkAttentionMemory(impl_->info.config, encoding.impl().ids.size()); !ok) {
      return tl::unexpected(ok.error());
    }
    auto options = decodeOptions(ablation, encoding.impl(), impl_->info.config);
    if (!options) return tl::unexpected(options.error());
    Attended attended;
    auto given = impl_->contentOf(character, content, language, encoding.impl().fit);
    if (!given) return tl::unexpected(given.error());
    const auto& plain = given->designs.front();
    attended.content = impl_->frame().render(plain, encoding.impl().fit.front().of(plain)).bitmap;
    attended.input = std::move(given->picture);
    AttentionRecorder recorder;
    options->recorder = &recorder;
    auto made = impl_->forward(encoding.impl(), {attended.input}, *options);
    if (!ablation.networkAlone) impl_->addShapePriors({&*given}, encoding.impl().fit, made);
    auto& glyph = attended.glyph;
    glyph = {character, hasInk(attended.input) ? std::move(made.front()) : attended.content, 0, given->clipped, {}};
    glyph.advance = encoding.impl().advance(character, glyph.bitmap, plain);
    attended.maps = decoderMaps(recorder, encoding.impl(), impl_->info.config.grid());
    impl_->recordStyle(encoding.impl());
    attended.maps.insert(attended.maps.end(), encoding.impl().maps.begin(), encoding.impl().maps.end());
    return attended;
  });
}

}  // namespace gg
