#include "engine/base/process_setup.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "engine/base/blas_kernels.h"

namespace gg {

void prepareProcess(char** argv) {
  constexpr const char* kMark = "GLYPHGRAFT_PREPARED";
  if (std::getenv(kMark) != nullptr) {
    unsetenv(kMark);  // programs started from here prepare themselves
    // Started through /proc/self/exe the process would be called "exe" in lists of processes.
    std::error_code none;
    prctl(PR_SET_NAME, std::filesystem::read_symlink("/proc/self/exe", none).filename().c_str());
    return;
  }
  setenv(kMark, "1", 1);
  setenv("OMP_WAIT_POLICY", "PASSIVE", 0);
  setenv("OPENBLAS_NUM_THREADS", "1", 0);
  if (const std::string kernels(fasterKernels(chosenKernels(), VectorUnits::here())); !kernels.empty()) {
    setenv("OPENBLAS_CORETYPE", kernels.c_str(), 0);
  }
  setenv("MALLOC_ARENA_MAX", "1", 0);
  setenv("MALLOC_MMAP_THRESHOLD_", "1073741824", 0);
  setenv("MALLOC_TRIM_THRESHOLD_", "2147483648", 0);
  execv("/proc/self/exe", argv);
  unsetenv(kMark);  // no such file: go on without
}

}  // namespace gg
