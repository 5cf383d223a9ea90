// glyphgraft: the desktop program.
#include <QApplication>
#include <QCommandLineParser>
#include <iostream>

#include "app/gui/startup_check.h"
#include "engine/base/process_setup.h"
#include "ui/document/document.h"
#include "ui/document/sample.h"
#include "ui/mainwindow/main_window.h"
#include "ui/settings/language.h"
#include "ui/settings/settings.h"
#include "ui/settings/theme.h"

namespace {

using gg::ui::Document;
using gg::ui::MainWindow;

constexpr int kMostThreads = 256;  // as the command line's

struct Options {
  QStringList files;
  QString language;
  gg::GeneratorOptions generator;
  bool exitAfterStartup = false;
};

/// Names of the options are the command line's; a wrong use ends the program with code 2.
Options readOptions(const QApplication& app) {
  QCommandLineParser parser;
  parser.setApplicationDescription("Interactive few-shot font-style transfer with visible attention.");
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument("files", "A style font, a folder of glyph images, or images.", "[FONT|IMAGES...]");
  parser.addOptions({{"model", "Weights to use instead of the bundled ones.", "FILE"},
                     {"device", "auto, cpu or cuda.", "NAME", "auto"},
                     {"threads", "Threads of the generator (0: measured).", "N", "0"},
                     {"lang", "Language of the window, e.g. en or zh_TW.", "LANGUAGE"},
                     {"exit-after-startup", "Show the window, make the first glyph, exit."}});
  if (!parser.parse(app.arguments())) {
    std::cerr << parser.errorText().toStdString() << '\n';
    std::exit(2);
  }
  parser.process(app);
  Options options;
  options.files = parser.positionalArguments();
  options.language = parser.value("lang");
  options.exitAfterStartup = parser.isSet("exit-after-startup");
  const QString model = parser.isSet("model") ? parser.value("model") : QString();
  options.generator.modelFile = model.toStdString();
  const auto device = gg::deviceFromName(parser.value("device").toStdString());
  bool isNumber = false;
  options.generator.threads = parser.value("threads").toInt(&isNumber);
  if (!device || !isNumber || options.generator.threads < 0 || options.generator.threads > kMostThreads) {
    std::cerr << (device ? "--threads takes a number from 0 to 256." : device.error().message) << '\n';
    std::exit(2);
  }
  options.generator.device = *device;
  return options;
}

/// What the user named, else the first sample: glyphs appear without a click.
void openFirstStyle(Document& document, MainWindow& window, const QStringList& files) {
  const auto samples = gg::ui::Sample::bundled();
  if (!files.isEmpty()) {
    window.openLastCharacterSet();
    document.importStyle({files, {}, gg::ui::StyleImport::Mode::Replace, false});
  } else if (!samples.empty()) {
    window.openSample(samples.front());
  } else {
    window.openLastCharacterSet();
  }
}

}  // namespace

int main(int argc, char** argv) {
  gg::prepareProcess(argv);
  QApplication app(argc, argv);
  QApplication::setOrganizationName("Glyphgraft");
  QApplication::setApplicationName("Glyphgraft");
  QApplication::setApplicationVersion(GLYPHGRAFT_VERSION);
  QApplication::setDesktopFileName("glyphgraft");
  const Options options = readOptions(app);
  gg::ui::installTranslations(options.language);
  gg::ui::applyTheme(gg::ui::themeFromName(gg::ui::settings::theme.get()));
  Document document(options.generator);
  MainWindow window(document);
  if (options.exitAfterStartup) exitAfterFirstGlyph(document);
  window.show();
  openFirstStyle(document, window, options.files);
  return QApplication::exec();
}
