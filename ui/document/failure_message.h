#pragma once
#include "engine/base/result.h"
#include "ui/document/message.h"

namespace gg::ui {

/// What the message bar says of an error, which is also logged. `lead` holds %1, the place of the error's sentence.
Message failureMessage(const QString& lead, const Error& error);

}  // namespace gg::ui
