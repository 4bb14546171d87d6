// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/options.h"

#include "base/instant.h"
#include "desktop/exit_codes.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace tspace::desktop {

namespace {

constexpr double largestScale = 4;
constexpr double largestText = 3;
constexpr int largestSide = 8000;

QString help() {
    return QStringLiteral(
        "Usage: thinking-space [--journal FILE] [--passphrase-file FILE] [--theme light|dark] [--text 1.5]\n"
        "       thinking-space --journal FILE --passphrase-file FILE --render DIR [--screen NAME]\n"
        "                      [--theme light|dark] [--size 1280x800] [--scale 2] [--text 1.5]\n"
        "                      [--today DATE]\n"
        "       thinking-space --capture [--journal FILE]\n"
        "\n"
        "An encrypted journal for reflective supervision. With --render, draws the screens to PNG files\n"
        "without a display and exits.\n"
        "\n"
        "  --journal FILE          the journal to open; without it, the one in your application data\n"
        "  --passphrase-file FILE  take the passphrase from the first line of FILE\n"
        "  --capture               a small window to note something, without the passphrase: it is sealed\n"
        "                          until the journal is opened\n"
        "  --render DIR            draw screens to DIR/<screen>-<theme>.png\n"
        "  --screen NAME           draw one screen only: unlock, capture, create, today, sessions, session,\n"
        "                          prepare, moments, moment, check-ins, check-in, trends, search, settings,\n"
        "                          help, and the further ones of the navigation\n"
        "  --theme light|dark      without it, the desktop's; both when drawing\n"
        "  --size WIDTHxHEIGHT     size of the pictures, 1280x800 without it\n"
        "  --scale FACTOR          pixels for each pixel of --size, 1 to 4\n"
        "  --text FACTOR           letters so many times as large as the desktop's, 1 to 3\n"
        "  --today DATE            draw as if it were this day\n"
        "  --reverse               lay the window out from right to left, as for languages that are written so\n"
        "  --help                  this text\n"
        "  --version               the version\n");
}

ReadOptions wrong(const QString& words) {
    return {{}, exitCode::wrongUse, words + QLatin1Char('\n')};
}

std::optional<QSize> readSize(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    return match.hasMatch() && size.width() <= largestSide && size.height() <= largestSide ? std::optional(size)
                                                                                           : std::nullopt;
}

/// Leaves `factor` as it is where nothing is written; false where it is no number from 1 to `largest`.
bool takeFactor(const QString& written, double largest, double& factor) {
    if (written.isEmpty()) {
        return true;
    }
    bool isNumber = false;
    factor = written.toDouble(&isNumber);
    return isNumber && factor >= 1 && factor <= largest;
}

/// Empty when all is well, else what is wrong.
QString takeValues(const QCommandLineParser& parser, Options& options) {
    options.journal = parser.value(QStringLiteral("journal"));
    options.passphraseFile = parser.value(QStringLiteral("passphrase-file"));
    options.render = parser.value(QStringLiteral("render"));
    options.capture = parser.isSet(QStringLiteral("capture"));
    options.screen = parser.value(QStringLiteral("screen"));
    if (const QString theme = parser.value(QStringLiteral("theme")); !theme.isEmpty()) {
        if (theme != QLatin1String("light") && theme != QLatin1String("dark")) {
            return QStringLiteral("--theme takes light or dark.");
        }
        options.theme = theme == QLatin1String("dark") ? kit::Theme::Choice::Dark : kit::Theme::Choice::Light;
    }
    if (const QString size = parser.value(QStringLiteral("size")); !size.isEmpty()) {
        const auto read = readSize(size);
        if (!read) {
            return QStringLiteral("--size takes a width and a height, as in 1280x800.");
        }
        options.size = *read;
    }
    if (!takeFactor(parser.value(QStringLiteral("scale")), largestScale, options.scale)) {
        return QStringLiteral("--scale takes a number from 1 to 4.");
    }
    if (!takeFactor(parser.value(QStringLiteral("text")), largestText, options.text)) {
        return QStringLiteral("--text takes a number from 1 to 3.");
    }
    if (const QString today = parser.value(QStringLiteral("today")); !today.isEmpty()) {
        options.today = parseDate(today);
        if (!options.today) {
            return QStringLiteral("--today takes a date, as in 2026-11-18.");
        }
    }
    return {};
}

}  // namespace

ReadOptions readOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    for (const auto& name : {QStringLiteral("journal"), QStringLiteral("passphrase-file"), QStringLiteral("render"),
                             QStringLiteral("screen"), QStringLiteral("theme"), QStringLiteral("size"),
                             QStringLiteral("scale"), QStringLiteral("text"), QStringLiteral("today")}) {
        parser.addOption({name, {}, QStringLiteral("value")});
    }
    parser.addOption({QStringLiteral("capture"), {}});
    parser.addOption({QStringLiteral("reverse"), {}});  // QApplication takes it up
    parser.addOption({QStringList{QStringLiteral("help"), QStringLiteral("h")}, {}});
    parser.addOption({QStringLiteral("version"), {}});
    if (!parser.parse(arguments)) {
        return wrong(parser.errorText());
    }
    if (parser.isSet(QStringLiteral("help"))) {
        return {{}, exitCode::done, help()};
    }
    if (parser.isSet(QStringLiteral("version"))) {
        return {{}, exitCode::done, QStringLiteral("Thinking Space " TSPACE_VERSION "\n")};
    }
    if (!parser.positionalArguments().isEmpty()) {
        return wrong(QStringLiteral("Not understood: %1. The journal is named by --journal.")
                         .arg(parser.positionalArguments().first()));
    }
    ReadOptions read;
    if (const QString fault = takeValues(parser, read.options); !fault.isEmpty()) {
        return wrong(fault);
    }
    if (read.options.render.isEmpty() && (!read.options.screen.isEmpty() || read.options.today)) {
        return wrong(QStringLiteral("--screen and --today go with --render."));
    }
    if (read.options.capture && !(read.options.render.isEmpty() && read.options.passphraseFile.isEmpty())) {
        return wrong(QStringLiteral("--capture goes with neither --render nor --passphrase-file."));
    }
    return read;
}

}  // namespace tspace::desktop
