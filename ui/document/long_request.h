#pragma once
#include <mutex>
#include <optional>

#include "engine/base/stop_flag.h"
#include "ui/document/generate_request.h"

namespace gg::ui {

/// A place for a request that takes long to serve; the newest counts. What runs can be stopped for good, or to make way
/// for something more urgent: then it waits to be served again. Callable from any thread.
class LongRequest {
 public:
  struct Running {
    GenerateRequest request;
    StopFlag stop;
  };

  void ask(const GenerateRequest& request);
  void cancel();
  void makeWay();
  bool waits();

  /// What is to be served now; end() must follow.
  std::optional<Running> begin();
  /// `stopped`: the flag ended it.
  void end(const Running& running, bool stopped);

 private:
  std::mutex mutex_;  // guards all
  std::optional<GenerateRequest> slot_;
  std::optional<StopFlag> stop_;  // of what runs
  bool again_ = false;            // it was stopped to make way
};

}  // namespace gg::ui
