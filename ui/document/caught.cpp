#include "ui/document/caught.h"

#include <exception>
#include <new>

namespace gg::ui {

namespace {

Error defect(const char* detail) {
  return {ErrorCode::Internal, translatable("Engine", "An internal error stopped the work."), detail};
}

}  // namespace

Error currentError() {
  try {
    throw;
  } catch (const std::bad_alloc& exception) {
    return {ErrorCode::OutOfMemory, translatable("Engine", "There is not enough memory for this."), exception.what()};
  } catch (const std::exception& exception) {
    return defect(exception.what());
  } catch (...) {
    return defect("");
  }
}

}  // namespace gg::ui
