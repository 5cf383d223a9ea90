#include "ui/causalcheck/deletion_verdict.h"

#include <QLocale>
#include <algorithm>

namespace gg::ui {

namespace {
constexpr double kHalf = 0.5;
constexpr double kAlike = 1.15;  // ratios up to it, and from its inverse, are within the spread of random draws
}  // namespace

double DeletionVerdict::ratio(const DeletionReport& report, const DeletionCurve& curve) {
  const auto half = std::find(report.shares.begin(), report.shares.end(), kHalf);
  if (half == report.shares.end()) return 0;
  const auto at = static_cast<std::size_t>(half - report.shares.begin());
  const double random = curve.random[at] - report.untouched;
  return random > 0 ? (curve.attended[at] - report.untouched) / random : 0;
}

QString DeletionVerdict::sentence(const DeletionReport& report, const DeletionCurve& curve) {
  const double times = ratio(report, curve);
  if (times <= 0) return tr("Hiding half of the patches does not harm the glyph.");
  const QString number = QLocale().toString(times, 'f', times < 10 ? 1 : 0);
  if (times > kAlike) {
    return tr("Hiding the most attended half harms the glyph %1 times as much as hiding as many others: here the "
              "attention shows what matters.")
        .arg(number);
  }
  if (times < 1 / kAlike) {
    return tr("Hiding the most attended half harms the glyph only %1 times as much as hiding as many others: here the "
              "attention misleads.")
        .arg(number);
  }
  return tr("Hiding the most attended half harms the glyph as much as hiding any others: here the attention does not "
            "show what matters.");
}

}  // namespace gg::ui
