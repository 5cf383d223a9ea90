#pragma once
#include <QWidget>
#include <functional>
#include <vector>

class QListWidget;
class QStackedWidget;

namespace gg::ui {

class AttentionInspector;
class LabPage;

/// A window of pages with live controls on the ideas behind attention; every number comes from the engine.
class AttentionLab : public QWidget {
  Q_OBJECT

 public:
  /// One page is about the glyph that is inspected.
  explicit AttentionLab(AttentionInspector& inspector, QWidget* parent = nullptr);

  /// The lab of this window, made at the first call; brought to the front.
  static AttentionLab& open(QWidget& window, AttentionInspector& inspector);
  /// The same, at the page that says what attention explains.
  static void openNote(QWidget& window, AttentionInspector& inspector);

  QListWidget& list() { return *list_; }
  int pageCount() const { return static_cast<int>(makers_.size()); }
  /// Made when it is first chosen.
  LabPage& page(int index);

 private:
  void addPage(const QString& name, std::function<LabPage*()> make);
  LabPage* makeGlyphsPage();
  void choose(int index);

  AttentionInspector& inspector_;
  QListWidget* list_;
  QStackedWidget* stack_;
  std::vector<std::function<LabPage*()>> makers_;
  std::vector<LabPage*> pages_;  // null until made
};

}  // namespace gg::ui
