#include "ui/document/failure_message.h"

#include "engine/base/log.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

Message failureMessage(const QString& lead, const Error& error) {
  log(LogLevel::Warning, error.message.text() + (error.detail.empty() ? "" : " (" + error.detail + ")"));
  return {Message::Level::Error, lead.arg(translated(error.message))};
}

}  // namespace gg::ui
