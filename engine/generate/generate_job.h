#pragma once
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <vector>

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/base/stop_flag.h"
#include "engine/generate/generator.h"

namespace gg {

/// A queue of characters to generate with one encoding. run() works in the calling thread (the Generator's
/// owner); the other members may be called from any thread while it runs.
class GenerateJob {
 public:
  using Sink = Generator::Sink;

  /// Raising `stop` cancels the job, as cancel() does.
  GenerateJob(StyleEncoding encoding, std::vector<char32_t> characters, std::string language, StopFlag stop = {});

  /// These come next, in this order, ahead of everything queued (visible cells). Ones already made or not
  /// part of the job are ignored.
  void prioritise(const std::vector<char32_t>& characters);
  const StopFlag& stopFlag() const { return stop_; }
  void cancel() { stop_.request(); }

  /// Streams glyphs until the queue is empty (ok) or the flag is raised (ErrorCode::Cancelled).
  /// `missing` gets the characters no content font has.
  Status run(Generator& generator, const ContentFonts& content, const Sink& sink, const ProgressCallback& progress = {},
             const std::function<void(char32_t)>& missing = {});

 private:
  static constexpr std::size_t kFirstBatch = 4;
  std::vector<char32_t> takeBatch(std::size_t most);

  StyleEncoding encoding_;
  std::string language_;
  StopFlag stop_;
  std::mutex mutex_;
  std::deque<char32_t> queue_;
  std::set<char32_t> pending_;
  std::size_t total_ = 0;
  std::size_t batch_ = kFirstBatch;  // grows to the generator's size: what is looked at comes soon
};

}  // namespace gg
