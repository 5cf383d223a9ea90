#include "app/cli/command.h"

#include <unistd.h>

#include <cstdio>

namespace gg::cli {

int report(const Error& error) {
  std::fprintf(stderr, "glyphgraft-cli: %s\n", error.message.c_str());
  switch (error.code) {
    case ErrorCode::BadInput:
    case ErrorCode::NotFound:
    case ErrorCode::Io:
    case ErrorCode::Unsupported: return kBadInput;
    default: return kFailed;
  }
}

void addDeviceOption(CLI::App& command, std::string& device) {
  command.add_option("--device", device, "auto, cpu or cuda")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
}

void addThreadsOption(CLI::App& command, int& threads) {
  command.add_option("--threads", threads, "CPU threads (default: measured)")->check(CLI::Range(1, 256));
}

void showProgress(const std::string& text) {
  if (isatty(STDERR_FILENO) != 0) std::fprintf(stderr, "\r\033[K%s", text.c_str());
}

}  // namespace gg::cli
