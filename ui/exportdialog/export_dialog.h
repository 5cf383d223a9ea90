#pragma once
#include <QDialog>
#include <memory>
#include <optional>
#include <vector>

#include "ui/exportdialog/export_glyph.h"
#include "ui/exportdialog/export_request.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace gg::ui {

class ExportJob;
class FontInfoForm;
class FontPreview;

/// Asks what to export and where, writes it in the background, and closes when everything is written.
class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  /// The generated glyphs in the order of the character set, and what the manifest says of them.
  ExportDialog(std::vector<ExportGlyph> glyphs, FolderManifest manifest, QWidget* parent = nullptr);
  ~ExportDialog() override;

  /// Warns that so many of the set's `total` glyphs are not made yet; nothing when there are none.
  void setUnmade(std::size_t unmade, std::size_t total);
  /// The warning shown; empty otherwise.
  QString warningText() const;
  void setFormat(ExportFormat format);
  /// The folder or file.
  void setTarget(const QString& path);
  QString target() const;
  void setAcceptedOnly(bool on);
  /// The name of the font's family.
  void setFamily(const QString& family);
  /// As the button does.
  void start();
  /// The sentence shown when writing failed; empty otherwise.
  QString errorText() const;

 Q_SIGNALS:
  /// One sentence: what was written and where.
  void exported(const QString& sentence);

 protected:
  void reject() override;

 private:
  void makeLayout();
  ExportFormat format() const;
  std::vector<ExportGlyph> chosen() const;
  void browse();
  void changeFormat();
  void updateHint();
  void setBusy(bool busy);
  void finish(const std::optional<Error>& error);

  std::vector<ExportGlyph> glyphs_;
  FolderManifest manifest_;
  std::unique_ptr<ExportJob> job_;
  QComboBox* format_;
  QComboBox* states_;
  QLineEdit* target_;
  QPushButton* browse_;
  QLabel* hint_;
  FontInfoForm* font_;
  FontPreview* preview_;
  QLabel* previewLabel_;
  QLabel* warning_;
  QLabel* error_;
  QProgressBar* progress_;
  QDialogButtonBox* buttons_;
  QPushButton* start_;
};

}  // namespace gg::ui
