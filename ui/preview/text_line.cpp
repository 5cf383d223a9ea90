#include "ui/preview/text_line.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSlider>
#include <QVBoxLayout>

#include "ui/preview/text_canvas.h"
#include "ui/widgets/character_text.h"

namespace gg::ui {

namespace {
constexpr int kSmallestEm = 16, kLargestEm = 160, kLongestText = 500;
}

TextLine::TextLine(PreviewProvider provider, QWidget* parent)
    : QWidget(parent), edit_(new QLineEdit), size_(new QSlider(Qt::Horizontal)),
      canvas_(new TextCanvas(std::move(provider))) {
  edit_->setPlaceholderText(tr("Type a text to see it in the new style"));
  edit_->setAccessibleName(tr("Text"));
  edit_->setClearButtonEnabled(true);
  edit_->setMaxLength(kLongestText);
  size_->setRange(kSmallestEm, kLargestEm);
  size_->setFixedWidth(120);
  size_->setAccessibleName(tr("Text size"));
  size_->setToolTip(tr("Text size"));

  auto* row = new QHBoxLayout;
  row->setContentsMargins(8, 6, 8, 6);
  row->addWidget(edit_, 1);
  row->addWidget(size_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(row);
  layout->addWidget(canvas_);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

  connect(edit_, &QLineEdit::textChanged, this, [this](const QString& text) {
    canvas_->setText(text);
    Q_EMIT textChanged(text);
    Q_EMIT charactersWanted(distinctCharacters(text));
  });
  connect(size_, &QSlider::valueChanged, this, [this](int pixels) {
    canvas_->setEmSize(pixels);
    Q_EMIT emSizeChanged(pixels);
  });
  size_->setValue(canvas_->emSize());
}

QString TextLine::text() const { return edit_->text(); }
void TextLine::setText(const QString& text) { edit_->setText(text); }
int TextLine::emSize() const { return size_->value(); }
void TextLine::setEmSize(int pixels) { size_->setValue(pixels); }
void TextLine::setKerning(PreviewKerning kerning) { canvas_->setKerning(std::move(kerning)); }
void TextLine::updateCharacters(const std::vector<char32_t>& characters) { canvas_->updateCharacters(characters); }

}  // namespace gg::ui
