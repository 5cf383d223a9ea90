#pragma once
#include <memory>
#include <string>
#include <vector>

#include "engine/base/file_io.h"
#include "engine/base/result.h"

namespace gg {

/// A font file in memory that text of a PDF is set in.
class PdfFont {
 public:
  /// TrueType, OpenType, WOFF or WOFF2.
  static Result<PdfFont> open(Bytes font);
  PdfFont(PdfFont&&) noexcept;
  ~PdfFont();

  bool has(char32_t character) const;
  /// Every character of the text.
  bool has(const std::u32string& text) const;
  /// All code points, ascending.
  std::vector<char32_t> characters() const;
  /// Of the text at 1 pt, as HarfBuzz shapes it.
  double width(const std::u32string& text) const;

 private:
  friend class PdfCanvas;
  struct Impl;
  explicit PdfFont(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// Pages of a PDF, drawn one after the other by cairo; fonts are embedded as far as they are used. Lengths in points,
/// y down from the top of the page. Equal calls give equal bytes.
class PdfCanvas {
 public:
  PdfCanvas(double width, double height, const std::string& title, const std::string& author);
  ~PdfCanvas();

  /// Text shaped by HarfBuzz, from x on the baseline y; grey 0 is black.
  void text(const PdfFont& font, double size, double x, double y, const std::u32string& text, double grey = 0);
  /// A hairline.
  void line(double fromX, double fromY, double toX, double toY, double grey);
  void nextPage();
  /// The file; nothing can be drawn any more.
  Result<Bytes> finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gg
