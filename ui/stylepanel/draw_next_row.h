#pragma once
#include <QWidget>
#include <vector>

class QHBoxLayout;
class QToolButton;

namespace gg::ui {

class DrawAdvice;

/// "Draw next": a button for each character that is proposed; hidden while nothing is.
class DrawNextRow : public QWidget {
  Q_OBJECT

 public:
  explicit DrawNextRow(const DrawAdvice& advice, QWidget* parent = nullptr);
  const std::vector<QToolButton*>& buttons() const { return buttons_; }

 Q_SIGNALS:
  void chosen(char32_t character);

 private:
  void showAdvice();

  const DrawAdvice& advice_;
  QHBoxLayout* row_;
  std::vector<QToolButton*> buttons_;
};

}  // namespace gg::ui
