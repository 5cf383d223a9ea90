#include "ui/setlevel/survey_advice.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace gg::ui {

namespace {

constexpr double kCarries = 1.4, kHardlyUsed = 0.6;  // times an equal share

template <class Order>
std::vector<std::size_t> chosen(const std::vector<double>& mass, double share, Order before) {
  const double limit = share / static_cast<double>(mass.size());
  std::vector<std::size_t> indices(mass.size());
  std::iota(indices.begin(), indices.end(), 0);
  const auto isNot = [&](std::size_t i) { return !before(mass[i], limit); };
  indices.erase(std::remove_if(indices.begin(), indices.end(), isNot), indices.end());
  std::stable_sort(indices.begin(), indices.end(),
                   [&](std::size_t a, std::size_t b) { return before(mass[a], mass[b]); });
  return indices;
}

QString named(const std::vector<std::size_t>& indices, const QStringList& labels) {
  QStringList names;
  for (const std::size_t i : indices) names << labels.value(static_cast<qsizetype>(i));
  return names.join(QStringLiteral("  "));
}

}  // namespace

std::vector<std::size_t> SurveyAdvice::carrying(const std::vector<double>& mass) {
  return chosen(mass, kCarries, std::greater<>());
}

std::vector<std::size_t> SurveyAdvice::hardlyUsed(const std::vector<double>& mass) {
  return chosen(mass, kHardlyUsed, std::less<>());
}

QString SurveyAdvice::sentences(const std::vector<double>& mass, const QStringList& labels) {
  QStringList said;
  if (const auto most = carrying(mass); !most.empty()) {
    said << tr("The set rests mostly on: %1.").arg(named(most, labels));
  }
  if (const auto least = hardlyUsed(mass); !least.empty()) {
    said << tr("Looked at much less than the others: %1. Remove them, or replace them by other characters.")
                .arg(named(least, labels));
  }
  if (said.isEmpty()) said << tr("All references are used about alike.");
  return said.join(QStringLiteral("\n"));
}

}  // namespace gg::ui
