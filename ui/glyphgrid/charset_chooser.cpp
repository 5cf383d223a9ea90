#include "ui/glyphgrid/charset_chooser.h"

#include <QAbstractItemView>
#include <QInputDialog>
#include <QSignalBlocker>

#include "ui/settings/settings.h"
#include "ui/widgets/data_title.h"

namespace gg::ui {

namespace {
const QString kCustom = QStringLiteral("custom");
}

CharsetChooser::CharsetChooser(QWidget* parent) : QComboBox(parent), sets_(CharacterSet::bundled()) {
  setToolTip(tr("The characters to generate"));
  setAccessibleName(tr("Character set"));
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(16);
  view()->setTextElideMode(Qt::ElideNone);
  setMaxVisibleItems(24);
  for (const CharacterSet& set : sets_) {
    addItem(QStringLiteral("%1  (%2)").arg(dataTitle(set.title)).arg(set.characters.size()),
            QString::fromStdString(set.name));
  }
  if (!sets_.empty()) insertSeparator(count());
  addItem(tr("Own Text…"), kCustom);
  connect(this, &QComboBox::activated, this, &CharsetChooser::take);
}

CharacterSet CharsetChooser::choose(const QString& name) {
  CharacterSet set = sets_.empty() ? CharacterSet{} : sets_.front();
  if (name == kCustom) {
    set = customSet(settings::customCharacters.get());
  } else {
    for (const CharacterSet& known : sets_) {
      if (known.name == name.toStdString()) set = known;
    }
  }
  show(set);
  return set;
}

CharacterSet CharsetChooser::customSet(const QString& text) const {
  CharacterSet set = CharacterSet::fromText(text.toStdU32String());
  set.name = kCustom.toStdString();
  set.title = tr("Own text").toStdString();
  return set;
}

void CharsetChooser::show(const CharacterSet& set) {
  const QSignalBlocker blocker(this);
  shown_ = findData(QString::fromStdString(set.name));
  setCurrentIndex(shown_);
}

void CharsetChooser::take(int index) {
  const QString name = itemData(index).toString();
  if (name != kCustom) {
    shown_ = index;
    Q_EMIT chosen(choose(name));
    return;
  }
  bool given = false;
  const QString text = QInputDialog::getMultiLineText(this, tr("Own Text"), tr("Characters to generate:"),
                                                      settings::customCharacters.get(), &given);
  const CharacterSet set = customSet(text);
  if (!given || set.characters.empty()) {
    setCurrentIndex(shown_);
    return;
  }
  settings::customCharacters.set(text);
  show(set);
  Q_EMIT chosen(set);
}

}  // namespace gg::ui
