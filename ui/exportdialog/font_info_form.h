#pragma once
#include <QWidget>

#include "engine/export/font_info.h"

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace gg::ui {

/// What a font says of itself: names, version, weight. What was entered is remembered for the next font.
class FontInfoForm : public QWidget {
  Q_OBJECT

 public:
  explicit FontInfoForm(QWidget* parent = nullptr);

  FontInfo info() const;
  void setFamily(const QString& family);
  /// Keeps what is entered for the next time.
  void remember() const;

 Q_SIGNALS:
  void changed();

 private:
  QLineEdit* line(const QString& text, const QString& hint);

  QLineEdit* family_;
  QComboBox* style_;
  QSpinBox* weight_;
  QDoubleSpinBox* version_;
  QLineEdit* designer_;
  QLineEdit* copyright_;
  QLineEdit* licence_;
  QLineEdit* licenceUrl_;
  QLineEdit* vendor_;
};

}  // namespace gg::ui
