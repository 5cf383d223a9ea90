#pragma once
#include <QMainWindow>

#include "ui/document/sample.h"

class QDockWidget;

namespace gg::ui {

class AttentionInspector;
class CharacterPanel;
class ComparePanel;
class Document;
class MessageBar;
class StatusPanel;
class StyleActions;
class StylePanel;
class SurveyPanel;
class TextLine;
class WhatIfPanel;

/// The window: puts the parts side by side and connects them with the document. What a part shows or does is
/// the part's business.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  explicit MainWindow(Document& document);

  CharacterPanel& characterPanel() { return *characterPanel_; }
  StylePanel& stylePanel() { return *stylePanel_; }
  TextLine& textLine() { return *textLine_; }
  AttentionInspector& inspector() { return *inspector_; }
  WhatIfPanel& whatIf() { return *whatIf_; }
  SurveyPanel& survey() { return *survey_; }
  ComparePanel& compare() { return *compare_; }
  StatusPanel& statusPanel() { return *statusPanel_; }
  MessageBar& messageBar() { return *messageBar_; }
  QAction* styleToggle() const;
  QAction* inspectorToggle() const;
  QAction* whatIfToggle() const;
  QAction* surveyToggle() const;
  QAction* compareToggle() const;
  /// The character set of that name (or the first), and the sample's style.
  void openSample(const Sample& sample);
  /// The character set chosen last, or the first.
  void openLastCharacterSet();
  /// Docks as at the first start.
  void resetLayout();

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QDockWidget* addDock(Qt::DockWidgetArea area, QWidget* content, const QString& name, const QString& title);
  QWidget* makeCentre();
  void inspectFirstLetter();

  Document& document_;
  StyleActions* styleActions_;
  MessageBar* messageBar_;
  TextLine* textLine_;
  CharacterPanel* characterPanel_;
  StylePanel* stylePanel_;
  StatusPanel* statusPanel_;
  AttentionInspector* inspector_;
  WhatIfPanel* whatIf_;
  SurveyPanel* survey_;
  ComparePanel* compare_;
  QDockWidget* styleDock_ = nullptr;
  QDockWidget* inspectorDock_ = nullptr;
  QDockWidget* whatIfDock_ = nullptr;
  QDockWidget* surveyDock_ = nullptr;
  QDockWidget* compareDock_ = nullptr;
};

}  // namespace gg::ui
