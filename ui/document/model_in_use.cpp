#include "ui/document/model_in_use.h"

#include "ui/document/caught.h"
#include "ui/document/change_command.h"
#include "ui/document/failure_message.h"
#include "ui/document/generation_thread.h"
#include "ui/widgets/translated.h"

namespace gg::ui {

ModelInUse::ModelInUse(GeneratorOptions options, GenerationThread& generation, TaskThread& files, QUndoStack& undoStack)
    : generation_(generation), files_(files), undoStack_(undoStack), choice_{std::move(options), nullptr} {
  const GenerationWorker* worker = &generation.worker();
  connect(worker, &GenerationWorker::modelLoaded, this, &ModelInUse::take);
  connect(worker, &GenerationWorker::deviceChanged, this, &ModelInUse::takeDevice);
  connect(worker, &GenerationWorker::modelFailed, this, &ModelInUse::miss);
  generation_.loadModel(choice_);
}

bool ModelInUse::isBundled() const { return info_.file == bundledModelFile() && !isUnsaved(); }

QString ModelInUse::deviceTitle() const { return error_ ? tr("no model") : translated(device_); }

void ModelInUse::load(const QString& file) {
  ModelChoice choice = choice_;
  choice.options.modelFile = file.toStdString();
  choice.refined = nullptr;
  apply(choice);
}

void ModelInUse::useRefined(const std::shared_ptr<const SafetensorsFile>& weights) {
  undoStack_.push(new ChangeCommand<ModelChoice>(
      choice_, {choice_.options, weights}, [this](const ModelChoice& choice) { apply(choice); }, tr("Refine Model")));
  Q_EMIT message({Message::Level::Info, tr("The model is refined on these references. Undo takes it back.")});
}

void ModelInUse::save(const QString& file) {
  if (!isUnsaved()) return;
  files_.post([file, weights = choice_.refined, self = QPointer(this)] {
    const Status status = caught([&] { return weights->save(file.toStdString()); });
    deliver(self, [file, status](ModelInUse& model) {
      Q_EMIT model.message(status ? Message{Message::Level::Info, tr("The model is saved: %1").arg(file)}
                                  : failureMessage(tr("The model could not be saved: %1"), status.error()));
    });
  });
}

void ModelInUse::apply(const ModelChoice& choice) {
  choice_ = choice;
  error_.reset();
  generation_.loadModel(choice_);
}

void ModelInUse::take(const ModelInfo& info, const Sentence& device, const QString& contentFont) {
  info_ = info;
  device_ = device;
  contentFont_ = contentFont;
  error_.reset();
  Q_EMIT replaced();
}

void ModelInUse::takeDevice(const Sentence& device) {
  device_ = device;
  Q_EMIT changed();
  Q_EMIT message({Message::Level::Info, tr("Glyphs are made on another device now: %1").arg(deviceTitle())});
}

void ModelInUse::miss(const Error& error) {
  if (!loaded()) {
    error_ = error;
    Q_EMIT changed();
  }
  Q_EMIT missed();
  Q_EMIT message(failureMessage(tr("The model could not be loaded: %1"), error));
}

void ModelInUse::sayError() {
  if (error_) Q_EMIT message(failureMessage(tr("The model could not be loaded: %1"), *error_));
}

}  // namespace gg::ui
