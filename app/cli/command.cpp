#include "app/cli/command.h"

#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "engine/base/file_io.h"

namespace gg::cli {

namespace {

const StopFlag interrupted;

void onSignal(int signal) {
  interrupted.request();
  std::signal(signal, SIG_DFL);
}

}  // namespace

int report(const Error& error) {
  std::fprintf(stderr, "glyphgraft-cli: %s\n", error.message.text().c_str());
  switch (error.code) {
    case ErrorCode::BadInput:
    case ErrorCode::NotFound:
    case ErrorCode::Io:
    case ErrorCode::Unsupported: return kBadInput;
    default: return kFailed;
  }
}

Result<ModelConfig> readConfig(const std::string& file) {
  const auto text = readFile(file, 1 << 20);
  if (!text) return tl::unexpected(text.error());
  auto config = ModelConfig::fromJson(std::string(text->begin(), text->end()));
  if (!config) return failure(config.error().code, {"%1: %2", {file, config.error().message}}, config.error().detail);
  return config;
}

void addDeviceOption(CLI::App& command, std::string& device) {
  command.add_option("--device", device, "auto, cpu or cuda")
      ->capture_default_str()
      ->check(CLI::IsMember({"auto", "cpu", "cuda"}));
}

void addThreadsOption(CLI::App& command, int& threads) {
  auto* option = command.add_option("--threads", threads, "CPU threads (default: measured)")->check(CLI::Range(1, 256));
  if (threads > 0) option->description("CPU threads")->capture_default_str();
}

StopFlag stopOnSignals() {
  std::signal(SIGINT, onSignal);
  std::signal(SIGTERM, onSignal);
  return interrupted;
}

void showProgress(const std::string& text) {
  if (isatty(STDERR_FILENO) != 0) std::fprintf(stderr, "\r\033[K%s", text.c_str());
}

}  // namespace gg::cli
