#pragma once
#include <QSettings>
#include <QString>
#include <QVariant>
#include <functional>

namespace gg::ui {

/// One stored value of the user's settings, with its default and a test that what is stored makes sense.
template <class T>
class SettingValue {
 public:
  SettingValue(QString key, T fallback, std::function<bool(const T&)> valid = {})
      : key_(std::move(key)), fallback_(std::move(fallback)), valid_(std::move(valid)) {}

  T get() const {
    const QVariant stored = QSettings().value(key_);
    if (!stored.isValid() || !stored.canConvert<T>()) return fallback_;
    const T value = stored.value<T>();
    return !valid_ || valid_(value) ? value : fallback_;
  }
  void set(const T& value) const { QSettings().setValue(key_, QVariant::fromValue(value)); }

 private:
  QString key_;
  T fallback_;
  std::function<bool(const T&)> valid_;
};

}  // namespace gg::ui
