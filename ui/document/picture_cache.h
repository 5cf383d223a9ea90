#pragma once
#include <QCache>
#include <QImage>
#include <QObject>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace gg::ui {

class TaskThread;

/// Pictures of characters, drawn in the background when asked for.
class PictureCache : public QObject {
  Q_OBJECT

 public:
  /// Coverage (Format_Alpha8) of a character; runs in the task thread. Null when there is none.
  using Renderer = std::function<QImage(char32_t)>;

  explicit PictureCache(TaskThread& thread, QObject* parent = nullptr);

  /// Forgets every picture; later requests use this renderer.
  void setRenderer(Renderer renderer);
  /// The picture, or null when it is not drawn (yet).
  QImage picture(char32_t character) const;
  /// Draws what is not cached. Replaces what an earlier request has not drawn yet.
  void request(const std::vector<char32_t>& characters);

 Q_SIGNALS:
  void ready(const std::vector<char32_t>& characters);

 private:
  struct Queue;
  using Pictures = std::vector<std::pair<char32_t, QImage>>;
  void postDrawing();
  void take(const std::shared_ptr<Queue>& from, const Pictures& pictures);

  TaskThread& thread_;
  std::shared_ptr<Queue> queue_;  // a fresh one for each renderer
  QCache<char32_t, QImage> pictures_;
};

}  // namespace gg::ui
