#include "ui/document/long_request.h"

#include <utility>

namespace gg::ui {

void LongRequest::ask(const GenerateRequest& request) {
  cancel();
  std::lock_guard lock(mutex_);
  slot_ = request;
}

void LongRequest::cancel() {
  std::lock_guard lock(mutex_);
  slot_.reset();
  again_ = false;
  if (stop_) stop_->request();
}

void LongRequest::makeWay() {
  std::lock_guard lock(mutex_);
  if (!stop_ || stop_->requested()) return;
  stop_->request();
  again_ = true;
}

bool LongRequest::waits() {
  std::lock_guard lock(mutex_);
  return slot_.has_value();
}

std::optional<LongRequest::Running> LongRequest::begin() {
  std::lock_guard lock(mutex_);
  auto request = std::exchange(slot_, std::nullopt);
  if (!request) return std::nullopt;
  stop_.emplace();
  return Running{std::move(*request), *stop_};
}

void LongRequest::end(const Running& running, bool stopped) {
  std::lock_guard lock(mutex_);
  stop_.reset();
  if (std::exchange(again_, false) && stopped) slot_ = running.request;
}

}  // namespace gg::ui
