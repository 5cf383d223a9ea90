#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/generate/attention_map.h"
#include "engine/generate/doubt.h"
#include "engine/generate/style_set.h"
#include "engine/glyph/bitmap.h"
#include "engine/glyph/content_fonts.h"
#include "engine/model/model_config.h"

namespace gg {

struct SafetensorsFile;

enum class DeviceKind { Auto, Cpu, Cuda };
Result<DeviceKind> deviceFromName(const std::string& name);  // "auto", "cpu", "cuda"

struct DeviceInfo {
  std::string name;   // "cpu", "cuda:0"
  std::string title;  // "CPU, 2 cores", "CUDA device 0"
};
std::vector<DeviceInfo> availableDevices();

struct GeneratorOptions {
  std::string modelFile;  // empty: the bundled model
  DeviceKind device = DeviceKind::Auto;
  int threads = 0;  // 0: chosen by a short measurement, remembered per machine
  int size = 0;     // S of the pictures, px; 0: the one the weights were trained at
};

/// What a weight file says of itself.
struct ModelInfo {
  std::string file;
  ModelConfig config;  // a Generator's has the S it makes pictures of
  std::int64_t parameters = 0;
  std::string contentFont;   // the content font(s) it was trained with
  std::string trainingData;  // sentence
  std::string version;       // of the trainer
  int refinedSteps = 0;      // on one style's references (engine/train/refine.h); 0: not refined
  DoubtScale doubt;
};
/// Reads the metadata and checks every tensor, as Generator::create does, but on no device.
Result<ModelInfo> readModelInfo(const std::string& file);
/// The bundled weights: resourcePath("models/glyphgraft.safetensors").
std::string bundledModelFile();

/// References turned into keys and values. Cheap to copy (shared tensors inside); belongs to the Generator
/// that made it.
class StyleEncoding {
 public:
  struct Impl;
  StyleEncoding() = default;
  explicit StyleEncoding(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
  bool empty() const { return !impl_; }
  const Impl& impl() const { return *impl_; }
  /// Ids of the references that took part (muted ones do not), in the order of the attention grids.
  std::vector<std::uint64_t> referenceIds() const;

 private:
  std::shared_ptr<const Impl> impl_;
};

struct GeneratedGlyph {
  char32_t character = 0;
  Bitmap bitmap;         // [S, S], ink 1
  double advance = 0;    // em (advance_fit.h)
  bool clipped = false;  // the content glyph reached outside the frame
  Doubt doubt = {};      // none of a blank glyph
};

/// What to leave out when glyphs are made, for causal checks and `evaluate`: parts of the content → reference attention
/// (the style vector, and what the references told each other, stay), or what is done after the network.
struct Ablation {
  struct Head {
    std::string block;  // "decoder.cross3", …
    int head = 0;
  };
  bool networkAlone = false;     // the glyph is what the network gave, without the shape prior (shape_prior.h)
  bool zeroCross = false;        // all of the attention gives zero
  std::vector<Head> mutedHeads;  // these heads give zero; the bias of their block's output stays
  /// Patches that no query sees, in the order of the encoding's references: [K, grid, grid] (ModelConfig::grid), row by
  /// row, 1 = hidden; empty: none. A block that asks at a coarser grid does not see patches of which a part is hidden.
  /// A block that sees none adds nothing.
  std::vector<std::uint8_t> hiddenPatches;
};

/// The network with its weights on a device. One owner per thread: make it, and use it, in one thread.
class Generator {
 public:
  static Result<std::unique_ptr<Generator>> create(const GeneratorOptions& options);
  /// With weights that are in memory; options.modelFile is what messages and info() call them.
  static Result<std::unique_ptr<Generator>> create(const SafetensorsFile& weights, const GeneratorOptions& options);
  ~Generator();

  const ModelInfo& info() const;
  Sentence deviceTitle() const;  // "CPU · 2 threads"
  int threads() const;

  /// Encodes the active references. Features of pictures seen before are taken from a cache, so adding or
  /// muting one reference costs one reference. No active reference: the learned null style. Refuses what would take
  /// too much memory before anything is computed.
  Result<StyleEncoding> encode(const StyleSet& style, const ContentFonts& content, const std::string& language,
                               const StopFlag& stop = {});

  /// A style between two of this generator's encodings, neither of them a mix: `share` of the second. 0 and 1 are the
  /// single styles themselves; a style without active references leaves all to the other. In between every patch asks
  /// both sets of references, each of which gets its share of all attention; style vector, alignment and advance
  /// widths lie between. The references are those of both, so ids must differ (style_mix.h). The style encoder's
  /// attention is not recorded.
  Result<StyleEncoding> mix(const StyleEncoding& first, const StyleEncoding& second, double share) const;

  using Sink = std::function<void(GeneratedGlyph)>;
  /// Generates the characters in order, in micro-batches of at most `batchSize()`, handing each glyph to the
  /// sink as soon as it is there. Characters no content font has are handed to `missing` (may be null).
  /// Stops between micro-batches with ErrorCode::Cancelled. Refuses an ablation that names what the model lacks.
  Status generate(const StyleEncoding& encoding, const std::vector<char32_t>& characters, const ContentFonts& content,
                  const std::string& language, const Sink& sink, const StopFlag& stop = {},
                  const std::function<void(char32_t)>& missing = {}, const Ablation& ablation = {});

  struct Attended {
    GeneratedGlyph glyph;
    Bitmap content;                  // the aligned content glyph in the sans, [S, S]
    Bitmap input;                    // all D designs the network saw, below each other, [D·S, S]
    std::vector<AttentionMap> maps;  // every self- and cross-attention block
  };
  /// One glyph with every attention block recorded; the style encoder's once for an encoding, which keeps them. The
  /// picture equals generate()'s within 1e-4. Refuses maps of more than 512 MiB (memory_estimate.h).
  Result<Attended> attend(const StyleEncoding& encoding, char32_t character, const ContentFonts& content,
                          const std::string& language, const Ablation& ablation = {});

  /// Largest micro-batch that the memory estimate allows (512 MiB), for this encoding.
  int batchSize(const StyleEncoding& encoding) const;

 private:
  struct Impl;
  explicit Generator(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace gg
