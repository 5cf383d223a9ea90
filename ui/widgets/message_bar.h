#pragma once
#include <QWidget>

#include "ui/document/message.h"

class QVBoxLayout;

namespace gg::ui {

/// Messages above the content, newest first, each with a button that dismisses it. Never blocks anything.
class MessageBar : public QWidget {
  Q_OBJECT

 public:
  explicit MessageBar(QWidget* parent = nullptr);

  void show(const Message& message);
  QStringList texts() const;

 private:
  QWidget* makeRow(const Message& message);
  void dismiss(QWidget* row);

  QVBoxLayout* layout_;
};

}  // namespace gg::ui
