#pragma once
#include <utility>

#include "engine/base/result.h"

namespace gg::ui {

/// The exception that is being handled as an error.
Error currentError();

/// What the function returns (a Result or Status), or the exception it throws as an error. Every task of a thread
/// goes through it: nothing crosses a thread as an exception.
template <class Function>
auto caught(Function&& function) -> decltype(function()) {
  try {
    return std::forward<Function>(function)();
  } catch (...) {
    return tl::unexpected(currentError());
  }
}

}  // namespace gg::ui
