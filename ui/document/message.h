#pragma once
#include <QString>

namespace gg::ui {

/// One sentence for the message bar.
struct Message {
  enum class Level { Info, Warning, Error };
  Level level = Level::Info;
  QString text;
};

}  // namespace gg::ui
