#pragma once
#include <vector>

#include "engine/generate/attention_survey.h"
#include "ui/attention/plot.h"

namespace gg::ui {

/// The part of the attention that each head (rows) gives each reference (columns), over a set.
class SurveyMatrix : public Plot {
  Q_OBJECT

 public:
  explicit SurveyMatrix(QWidget* parent = nullptr);

  void setBlocks(const std::vector<SurveyedBlock>& blocks, const QStringList& references);
  /// The largest part, which the hottest colour stands for.
  double limit() const { return limit_; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void applyPalette() override;
  bool event(QEvent* event) override;

 private:
  QString describe(const QPoint& point) const;

  QCPColorMap* map_;
  QStringList rows_, columns_;
  double limit_ = 0;
};

}  // namespace gg::ui
