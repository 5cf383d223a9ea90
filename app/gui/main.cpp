// glyphgraft: the desktop program.
#include <QApplication>
#include <QCommandLineParser>
#include <algorithm>
#include <iostream>
#include <string_view>

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

/// Names of the options are the command line's.
void addOptions(QCommandLineParser& parser) {
  parser.setApplicationDescription("Interactive few-shot font-style transfer with visible attention.");
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument("files", "A style font, a folder of glyph images, or images.", "[FONT|IMAGES...]");
  parser.addOptions({{"model", "Weights to use instead of the bundled ones.", "FILE"},
                     {"device", "auto, cpu or cuda.", "NAME", "auto"},
                     {"threads", "Threads of the generator (0: measured).", "N", "0"},
                     {"lang", "Language of the window, e.g. en or zh_TW.", "LANGUAGE"},
                     {"exit-after-startup", "Show the window, make the first glyph, exit."}});
}

/// Prints what --help or --version asks for and ends the program: neither needs a display.
void answerWithoutDisplay(int& argc, char** argv) {
  const QCoreApplication app(argc, argv);
  QCommandLineParser parser;
  addOptions(parser);
  // Else the h of a toolkit's option such as -stylesheet would be a call for help.
  parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
  parser.parse(QCoreApplication::arguments());
  if (parser.isSet("help")) parser.showHelp();
  if (parser.isSet("version")) parser.showVersion();
}

/// Whether something says where windows go; if nothing does, the toolkit would abort the program.
bool hasDisplay(int argc, char** argv) {
#if !defined(Q_OS_LINUX)
  return true;
#endif
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
    if (!qEnvironmentVariableIsEmpty(name)) return true;
  }
  return std::any_of(argv, argv + argc, [](std::string_view word) {
    return word == "--platform" || word == "-platform" || word == "--display" || word == "-display";
  });
}

/// A wrong use ends the program with code 2.
Options readOptions(const QApplication& app) {
  QCommandLineParser parser;
  addOptions(parser);
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
    std::cerr << (device ? "--threads takes a number from 0 to 256." : device.error().message.text()) << '\n';
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
  QApplication::setOrganizationName("Glyphgraft");
  QApplication::setApplicationName("Glyphgraft");
  QApplication::setApplicationVersion(GLYPHGRAFT_VERSION);
  answerWithoutDisplay(argc, argv);
  if (!hasDisplay(argc, argv)) {
    std::cerr << "There is no display to open a window on; glyphgraft-cli works without one.\n";
    return 1;
  }
  QApplication app(argc, argv);
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
