#include "ui/attention/display_actions.h"

#include "ui/attention/action_choice.h"
#include "ui/attention/attention_inspector.h"

namespace gg::ui {

DisplayActions::DisplayActions(AttentionInspector& inspector)
    : QObject(&inspector), inspector_(inspector), scales_(new ActionChoice(this)), colours_(new ActionChoice(this)),
      contours_(new ActionChoice(this)), orders_(new ActionChoice(this)) {
  const auto keys = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::ALT | key); };
  scales_->add(int(HeatScale::Absolute), tr("A&bsolute Scale"), keys(Qt::Key_A),
               tr("One scale for the whole block, so that heads and patches can be compared"));
  scales_->add(int(HeatScale::PerMap), tr("Scale per &Map"), keys(Qt::Key_M),
               tr("Each map reaches the hottest colour"));
  colours_->add(int(HeatScheme::Viridis), tr("&Viridis"), keys(Qt::Key_V));
  colours_->add(int(HeatScheme::Cividis), tr("&Cividis"), keys(Qt::Key_C), tr("Legible with any colour vision"));
  colours_->add(int(HeatScheme::Grey), tr("&Grey"), keys(Qt::Key_G));
  colours_->add(int(HeatScheme::HeadHues), tr("A &Hue for Each Head"), keys(Qt::Key_U),
                tr("Lightness is the weight; the heads are merged by their largest"));
  contours_->add(0, tr("&No Contour"), keys(Qt::Key_N));
  contours_->add(50, tr("Round &50 % of the Weight"), keys(Qt::Key_5));
  contours_->add(80, tr("Round &80 % of the Weight"), keys(Qt::Key_8));
  contours_->add(90, tr("Round &90 % of the Weight"), keys(Qt::Key_9));
  orders_->add(int(HeadOrder::Number), tr("By &Number"), keys(Qt::Key_B));
  orders_->add(int(HeadOrder::Entropy), tr("By &Entropy"), keys(Qt::Key_E), tr("Those that look at few patches first"));
  orders_->add(int(HeadOrder::Effect), tr("By E&ffect"), keys(Qt::Key_W),
               tr("Those the glyph changes most without first: it is made again without one after another"));
  connect(scales_, &ActionChoice::chosen, this, [this](int value) { inspector_.setScale(HeatScale(value)); });
  connect(colours_, &ActionChoice::chosen, this, [this](int value) { inspector_.setScheme(HeatScheme(value)); });
  connect(contours_, &ActionChoice::chosen, this, [this](int value) { inspector_.setContour(value); });
  connect(orders_, &ActionChoice::chosen, this, [this](int value) { inspector_.setHeadOrder(HeadOrder(value)); });
  connect(&inspector, &AttentionInspector::viewChanged, this, &DisplayActions::update);
  update();
}

QList<QAction*> DisplayActions::scales() const { return scales_->actions(); }
QList<QAction*> DisplayActions::colours() const { return colours_->actions(); }
QList<QAction*> DisplayActions::contours() const { return contours_->actions(); }
QList<QAction*> DisplayActions::orders() const { return orders_->actions(); }

void DisplayActions::fill(QMenu& menu) const {
  menu.setToolTipsVisible(true);
  menu.addSection(tr("Scale"));
  menu.addActions(scales());
  menu.addSection(tr("Colours"));
  menu.addActions(colours());
  menu.addSection(tr("Contour"));
  menu.addActions(contours());
}

void DisplayActions::update() {
  scales_->setChosen(int(inspector_.view().scale()));
  colours_->setChosen(int(inspector_.colours().scheme()));
  contours_->setChosen(qRound(100 * inspector_.view().contourShare()));
  orders_->setChosen(int(inspector_.view().headOrder()));
}

}  // namespace gg::ui
