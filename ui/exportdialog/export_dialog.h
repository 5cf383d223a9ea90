#pragma once
#include <QDialog>
#include <memory>
#include <optional>
#include <vector>

#include "ui/exportdialog/export_checks.h"
#include "ui/exportdialog/export_glyph.h"
#include "ui/exportdialog/export_request.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

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

  /// What the glyphs were made from and the whole set: its references may keep the outlines of their fonts.
  void setStyle(const StyleSet& style, const std::vector<char32_t>& characters);
  /// What is set for single glyphs, and outlines traced before.
  void setOutlines(const GlyphAdjustments& adjustments, std::shared_ptr<TraceCache> traces);
  /// Characters of the set that are not among the glyphs.
  void setLeftOut(const LeftOut& leftOut);
  ExportChecks& checks() { return *checks_; }
  QCheckBox& keepOutlines() { return *keep_; }
  void setFormat(ExportFormat format);
  /// The folder or file.
  void setTarget(const QString& path);
  QString target() const;
  void setAcceptedOnly(bool on);
  /// px, side of the glyphs in pictures.
  QSpinBox& pictureSize() { return *size_; }
  FontInfoForm& names() { return *font_; }
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
  bool keepsOutlines() const;
  OutlineSource outlines() const;
  /// What may be exported: the generated glyphs, and references in their place if asked.
  std::vector<ExportGlyph> available() const;
  std::vector<ExportGlyph> chosen() const;
  void changeKept();
  void browse();
  void changeFormat();
  void updateHint();
  void setBusy(bool busy);
  void finish(const std::optional<Error>& error, int reused);

  std::vector<ExportGlyph> glyphs_;
  FolderManifest manifest_;
  StyleSet style_;
  std::vector<char32_t> characters_;  // of the set
  LeftOut leftOut_;
  GlyphAdjustments adjustments_;
  std::shared_ptr<TraceCache> traces_;
  bool keepable_ = false;  // are there references that came from a font?
  std::unique_ptr<ExportJob> job_;
  QComboBox* format_;
  QComboBox* states_;
  QCheckBox* keep_;
  QSpinBox* size_;
  QLineEdit* target_;
  QPushButton* browse_;
  QLabel* hint_;
  FontInfoForm* font_;
  FontPreview* preview_;
  QFormLayout* form_;
  ExportChecks* checks_;
  QLabel* error_;
  QProgressBar* progress_;
  QDialogButtonBox* buttons_;
  QPushButton* start_;
};

}  // namespace gg::ui
