#pragma once
#include <QTest>

namespace gg::ui {

/// Runs the event loop until the condition holds; false after a patience far beyond what any test needs.
template <class Condition>
bool eventually(Condition condition) {
  constexpr int kPatience = 120000;  // ms
  return QTest::qWaitFor(condition, kPatience);
}

}  // namespace gg::ui
