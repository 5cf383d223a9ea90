#include "engine/generate/generate_job.h"

#include <algorithm>

namespace gg {

GenerateJob::GenerateJob(StyleEncoding encoding, std::vector<char32_t> characters, std::string language, StopFlag stop)
    : encoding_(std::move(encoding)), language_(std::move(language)), stop_(std::move(stop)) {
  for (const char32_t character : characters) {
    if (pending_.insert(character).second) queue_.push_back(character);
  }
  total_ = queue_.size();
}

void GenerateJob::prioritise(const std::vector<char32_t>& characters) {
  const std::lock_guard lock(mutex_);
  std::vector<char32_t> first;
  std::set<char32_t> chosen;
  for (const char32_t character : characters) {
    if (pending_.count(character) > 0 && chosen.insert(character).second) first.push_back(character);
  }
  const auto isChosen = [&](char32_t character) { return chosen.count(character) > 0; };
  queue_.erase(std::remove_if(queue_.begin(), queue_.end(), isChosen), queue_.end());
  queue_.insert(queue_.begin(), first.begin(), first.end());
  batch_ = kFirstBatch;
}

std::vector<char32_t> GenerateJob::takeBatch(std::size_t most) {
  const std::lock_guard lock(mutex_);
  std::vector<char32_t> batch;
  const std::size_t count = std::min(batch_, most);
  batch_ = std::min(2 * batch_, most);
  while (!queue_.empty() && batch.size() < count) {
    batch.push_back(queue_.front());
    pending_.erase(queue_.front());
    queue_.pop_front();
  }
  return batch;
}

Status GenerateJob::run(Generator& generator, const ContentFonts& content, const Sink& sink,
                        const ProgressCallback& progress, const std::function<void(char32_t)>& missing) {
  const auto step = static_cast<std::size_t>(generator.batchSize(encoding_));
  std::size_t done = 0;
  while (true) {
    if (stop_.requested()) return failure(ErrorCode::Cancelled, translatable("Engine", "The job was cancelled."));
    const auto batch = takeBatch(step);
    if (batch.empty()) return {};
    if (auto ok = generator.generate(encoding_, batch, content, language_, sink, stop_, missing); !ok) return ok;
    done += batch.size();
    if (progress) progress({done, total_});
  }
}

}  // namespace gg
