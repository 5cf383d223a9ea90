#pragma once
#include <QObject>
#include <QUndoStack>
#include <memory>
#include <optional>
#include <string>

#include "ui/document/message.h"
#include "ui/document/model_choice.h"

namespace gg::ui {

class GenerationThread;
class TaskThread;

/// The model that makes the glyphs, what it is, and the device it runs on. A model that cannot be loaded leaves the
/// former one in use. Lives in the GUI thread; nothing here blocks.
class ModelInUse : public QObject {
  Q_OBJECT

 public:
  /// Asks for the model of the options. Files are written in `files`.
  ModelInUse(GeneratorOptions options, GenerationThread& generation, TaskThread& files, QUndoStack& undoStack);

  const ModelChoice& choice() const { return choice_; }
  const ModelInfo& info() const { return info_; }
  bool loaded() const { return !info_.file.empty(); }
  /// Of the first model, until another one is asked for.
  const std::optional<Error>& error() const { return error_; }
  bool isBundled() const;
  /// Refined weights that no file holds yet are in use.
  bool isUnsaved() const { return choice_.refined != nullptr; }
  /// "Noto Sans; …": where the content glyphs come from. Empty until a model is loaded.
  QString contentFont() const { return contentFont_; }
  /// "CPU · 2 threads"; "no model" after a failure; empty while the first model is being loaded.
  QString deviceTitle() const;
  /// "CPU · 2 threads" in every language, for files.
  std::string device() const { return device_.text(); }

  /// Empty: the bundled one.
  void load(const QString& file);
  /// Uses refined weights of this model; undoable.
  void useRefined(const std::shared_ptr<const SafetensorsFile>& weights);
  /// Writes what isUnsaved().
  void save(const QString& file);
  /// Says again why there is no model.
  void sayError();

 Q_SIGNALS:
  /// Another network is in use.
  void replaced();
  /// Something of the above is another.
  void changed();
  /// The model asked for could not be loaded.
  void missed();
  void message(const gg::ui::Message& message);

 private:
  void apply(const ModelChoice& choice);
  void take(const ModelInfo& info, const Sentence& device, const QString& contentFont);
  void takeDevice(const Sentence& device);
  void miss(const Error& error);

  GenerationThread& generation_;
  TaskThread& files_;
  QUndoStack& undoStack_;
  ModelChoice choice_;
  ModelInfo info_;
  std::optional<Error> error_;
  Sentence device_;
  QString contentFont_;
};

}  // namespace gg::ui
