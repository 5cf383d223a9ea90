#pragma once
// Errors are values at the border: every public engine call that can fail returns Result<T>.
#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "engine/base/sentence.h"

namespace gg {

enum class ErrorCode {
  BadInput,     // the user's file or value is wrong (command line: exit code 3)
  NotFound,     // a named thing does not exist (exit code 3)
  Io,           // reading or writing failed: permissions, full disk (exit code 3)
  OutOfMemory,  // the job does not fit (exit code 1)
  Cancelled,    // a StopFlag was raised
  Unsupported,  // valid, but this build or model cannot do it (exit code 3)
  Internal,     // a defect of ours (exit code 1)
};

struct Error {
  ErrorCode code = ErrorCode::Internal;
  Sentence message;    // one clear sentence for the user, naming the file and what is wrong with it
  std::string detail;  // for the log
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> failure(ErrorCode code, Sentence message, std::string detail = {}) {
  return tl::unexpected<Error>(Error{code, std::move(message), std::move(detail)});
}

}  // namespace gg
