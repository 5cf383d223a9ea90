#pragma once
#include <QCoreApplication>
#include <QStringList>
#include <vector>

namespace gg::ui {

/// What a survey means for the references of a style, in words.
class SurveyAdvice {
  Q_DECLARE_TR_FUNCTIONS(SurveyAdvice)

 public:
  /// `mass`: the part of the attention each reference gets, summing to 1. Indices by mass: those far above an equal
  /// share, the most attended first, and those far below, the least attended first.
  static std::vector<std::size_t> carrying(const std::vector<double>& mass);
  static std::vector<std::size_t> hardlyUsed(const std::vector<double>& mass);
  /// One or two sentences.
  static QString sentences(const std::vector<double>& mass, const QStringList& labels);
};

}  // namespace gg::ui
