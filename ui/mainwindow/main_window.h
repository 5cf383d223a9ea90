#pragma once
#include <QMainWindow>

class QDockWidget;
class QVBoxLayout;

namespace gg::ui {

class CharacterPanel;
class Document;
class MessageBar;
class StatusPanel;
class StylePanel;

/// The window: puts the parts side by side and connects them with the document. What a part shows or does is
/// the part's business.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(Document& document);

  CharacterPanel& characterPanel() { return *characterPanel_; }
  StylePanel& stylePanel() { return *stylePanel_; }
  /// Docks as at the first start.
  void resetLayout();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QDockWidget* addDock(Qt::DockWidgetArea area, QWidget* content, const QString& name, const QString& title);
  QWidget* makeCentre();
  void restoreLayout();

  Document& document_;
  MessageBar* messageBar_ = nullptr;
  CharacterPanel* characterPanel_ = nullptr;
  StylePanel* stylePanel_ = nullptr;
  StatusPanel* statusPanel_ = nullptr;
  QDockWidget* styleDock_ = nullptr;
  QDockWidget* inspectorDock_ = nullptr;
};

}  // namespace gg::ui
