#include "ui/document/picture_cache.h"

#include <algorithm>
#include <mutex>

#include "ui/document/caught.h"
#include "ui/document/task_thread.h"

namespace gg::ui {

namespace {
constexpr int kCachedPictures = 8192;
constexpr std::size_t kPicturesPerTask = 24;  // short tasks: other tasks wait for at most one
}  // namespace

/// What the task thread and the cache both see.
struct PictureCache::Queue {
  Renderer renderer;
  std::mutex mutex;
  std::vector<char32_t> wanted;

  std::vector<char32_t> next() {
    std::lock_guard lock(mutex);
    const auto end = wanted.begin() + static_cast<std::ptrdiff_t>(std::min(kPicturesPerTask, wanted.size()));
    const std::vector<char32_t> batch(wanted.begin(), end);
    wanted.erase(wanted.begin(), end);
    return batch;
  }
};

PictureCache::PictureCache(TaskThread& thread, QObject* parent)
    : QObject(parent), thread_(thread), queue_(std::make_shared<Queue>()), pictures_(kCachedPictures) {}

void PictureCache::setRenderer(Renderer renderer) {
  queue_ = std::make_shared<Queue>();
  queue_->renderer = std::move(renderer);
  pictures_.clear();
}

QImage PictureCache::picture(char32_t character) const {
  const QImage* image = pictures_.object(character);
  return image ? *image : QImage();
}

void PictureCache::request(const std::vector<char32_t>& characters) {
  if (!queue_->renderer) return;
  std::vector<char32_t> wanted;
  for (const char32_t c : characters) {
    if (!pictures_.contains(c)) wanted.push_back(c);
  }
  std::lock_guard lock(queue_->mutex);
  const bool idle = queue_->wanted.empty();
  queue_->wanted = std::move(wanted);
  if (idle && !queue_->wanted.empty()) postDrawing();
}

void PictureCache::postDrawing() {
  thread_.post([queue = queue_, self = QPointer(this)] {
    Pictures pictures;
    for (const char32_t c : queue->next()) {
      const auto picture = caught([&]() -> Result<QImage> { return queue->renderer(c); });
      pictures.emplace_back(c, picture.value_or(QImage()));
    }
    deliver(self, [queue, pictures = std::move(pictures)](PictureCache& cache) { cache.take(queue, pictures); });
  });
}

void PictureCache::take(const std::shared_ptr<Queue>& from, const Pictures& pictures) {
  if (from != queue_) return;
  std::vector<char32_t> characters;
  for (const auto& [c, image] : pictures) {
    pictures_.insert(c, new QImage(image));
    characters.push_back(c);
  }
  {
    std::lock_guard lock(queue_->mutex);
    if (!queue_->wanted.empty()) postDrawing();
  }
  if (!characters.empty()) Q_EMIT ready(characters);
}

}  // namespace gg::ui
