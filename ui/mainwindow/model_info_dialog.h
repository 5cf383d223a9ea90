#pragma once
#include <QDialog>

namespace gg {
struct ModelInfo;
}

namespace gg::ui {

/// What the weight file says of itself.
class ModelInfoDialog : public QDialog {
  Q_OBJECT

 public:
  ModelInfoDialog(const ModelInfo& info, const QString& deviceTitle, QWidget* parent = nullptr);
};

}  // namespace gg::ui
