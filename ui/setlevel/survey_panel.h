#pragma once
#include <QWidget>

class QLabel;
class QLayout;
class QProgressBar;
class QPushButton;

namespace gg::ui {

class ColourBar;
class FlowLayout;
class SetSurvey;
class ShareChart;
class SurveyMatrix;
struct SurveyResult;

/// The attention of a whole set: which references carry it, which are hardly used, and which glyphs stand out.
class SurveyPanel : public QWidget {
  Q_OBJECT

 public:
  explicit SurveyPanel(SetSurvey& survey, QWidget* parent = nullptr);

  QPushButton& button() { return *button_; }
  ShareChart& shares() { return *shares_; }
  SurveyMatrix& matrix() { return *matrix_; }
  QString advice() const;

 Q_SIGNALS:
  /// The user wants to see this glyph.
  void chosen(char32_t character);

 private:
  QWidget* makeContent();
  QLayout* makeTitleRow();
  void startOrCancel();
  void showSurvey();
  void showResult(const SurveyResult& result);
  void showOutliers(const SurveyResult& result);

  SetSurvey& survey_;
  QPushButton* button_;
  QProgressBar* bar_;
  QWidget* findings_;
  ShareChart* shares_;
  SurveyMatrix* matrix_;
  ColourBar* colours_;
  QLabel *count_, *advice_, *outlierText_;
  QWidget* outliers_;
  FlowLayout* outlierRow_;
};

}  // namespace gg::ui
