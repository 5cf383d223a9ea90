#pragma once
#include <QCoreApplication>
#include <QString>

#include "ui/attention/attended_glyph.h"

namespace gg::ui {

/// Names of blocks and grids for people.
class AttentionText {
  Q_DECLARE_TR_FUNCTIONS(AttentionText)

 public:
  /// "Decoder · glyph → references · 16 × 16", from one of the block's maps: its weights are not looked at.
  static QString block(const AttentionMap& map);
  /// "Decoder · 16 × 16", where the direction is known.
  static QString shortBlock(const AttentionMap& map);
  /// "永", "glyph", "no style reference"
  static QString grid(const AttentionGrid& grid, const AttendedGlyph& glyph);
  /// "row 3, column 5"
  static QString cell(const AttentionGrid& grid, int cell);
  static QString percent(double part);
  /// "3.2 bits"
  static QString bits(double bits);
  /// "Head 1" for head 0
  static QString head(int head);
  /// "H1"
  static QString shortHead(int head);

 private:
  static QString place(const std::string& block);
  static QString direction(AttentionKind kind);
};

}  // namespace gg::ui
