#include "ui/document/caught.h"

#include <QCoreApplication>
#include <exception>
#include <new>

namespace gg::ui {

namespace {

Error errorOf(ErrorCode code, const char* sentence, const char* detail) {
  return {code, QCoreApplication::translate("gg::ui::Error", sentence).toStdString(), detail};
}

constexpr const char* kDefect = QT_TRANSLATE_NOOP("gg::ui::Error", "An internal error stopped the work.");

}  // namespace

Error currentError() {
  try {
    throw;
  } catch (const std::bad_alloc& exception) {
    constexpr auto kSentence = QT_TRANSLATE_NOOP("gg::ui::Error", "There is not enough memory for this.");
    return errorOf(ErrorCode::OutOfMemory, kSentence, exception.what());
  } catch (const std::exception& exception) {
    return errorOf(ErrorCode::Internal, kDefect, exception.what());
  } catch (...) {
    return errorOf(ErrorCode::Internal, kDefect, "");
  }
}

}  // namespace gg::ui
