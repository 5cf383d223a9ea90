#pragma once
#include <QVariantMap>
#include <QWidget>
#include <array>

#include "engine/export/font_info.h"

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QSpinBox;

namespace gg::ui {

/// What a font says of itself: names in one language or several, version, weight. What was entered is remembered for
/// the next font.
class FontInfoForm : public QWidget {
  Q_OBJECT

 public:
  explicit FontInfoForm(QWidget* parent = nullptr);

  FontInfo info();
  /// In English.
  void setFamily(const QString& family);
  /// The language that the names are shown in; the fields hold those of one language at a time.
  QComboBox& language() { return *language_; }
  QLineEdit& family() { return *family_; }
  /// Keeps what is entered for the next time.
  void remember();

 Q_SIGNALS:
  void changed();

 private:
  QLineEdit* line(const QString& text, const QString& hint);
  std::array<QLineEdit*, 5> named() const;
  void addLanguages();
  void makeLayout();
  void keepNames();
  void changeLanguage();

  QVariantMap names_;  // a QStringList by language, its texts in the order of named()
  QString shown_;      // the language of the fields
  QComboBox* language_;

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
