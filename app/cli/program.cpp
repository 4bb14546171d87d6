// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "store/places.h"

#include <QCommandLineParser>

#include <algorithm>
#include <exception>

namespace tspace::cli {

namespace {

/// Room for the longest name of a command in the list of them.
constexpr int nameWidth = 20;

void addSharedOptions(QCommandLineParser& parser) {
    parser.addOption({QStringLiteral("journal"), Cli::tr("The journal; without it: %1").arg(defaultJournal()),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("passphrase-file"), Cli::tr("Take the passphrase from the first line of a file."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("passphrase-fd"),
                      Cli::tr("Take the passphrase from the first line of descriptor N."), QStringLiteral("N")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, Cli::tr("Say how it is used.")});
}

/// Options before the name of the command, and all that comes after.
struct Split {
    QCommandLineParser before;
    QString command;
    QStringList rest;
};

void split(Split& parts, const QStringList& arguments) {
    QCommandLineParser& parser = parts.before;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    addSharedOptions(parser);
    parser.addOption({QStringLiteral("version"), Cli::tr("Say which version this is.")});
    if (!parser.parse(arguments)) {
        throw Error(ErrorCode::WrongUse, parser.errorText());
    }
    parts.rest = parser.positionalArguments();
    if (!parts.rest.isEmpty()) {
        parts.command = parts.rest.takeFirst();
    }
}

/// Qt's help with our own line of usage.
QString helpOf(const QCommandLineParser& parser, const QString& usage) {
    const QString help = parser.helpText();
    return usage + help.mid(help.indexOf(QLatin1Char('\n'))).trimmed().prepend(QStringLiteral("\n\n"));
}

QString helpOfProgram(const QCommandLineParser& parser, const std::vector<Command>& commands) {
    QString text = helpOf(parser, Cli::tr("Usage: tspace [options] COMMAND ...")) + QStringLiteral("\n\n") +
                   Cli::tr("Commands:") + QLatin1Char('\n');
    for (const Command& command : commands) {
        text += QStringLiteral("  ") + command.name.leftJustified(nameWidth) + command.does + QLatin1Char('\n');
    }
    return text + QLatin1Char('\n') + Cli::tr("'tspace COMMAND --help' says more about each.");
}

/// The value of an option given before or after the name of the command; after counts.
std::optional<QString> shared(const QCommandLineParser& before, const QCommandLineParser& after, const QString& name) {
    if (after.isSet(name)) {
        return plain(after.value(name));
    }
    return before.isSet(name) ? std::optional(plain(before.value(name))) : std::nullopt;
}

PassphraseSource passphraseOf(const QCommandLineParser& before, const QCommandLineParser& after) {
    PassphraseSource source;
    source.file = shared(before, after, QStringLiteral("passphrase-file"));
    if (const auto number = shared(before, after, QStringLiteral("passphrase-fd"))) {
        source.descriptor = numberFrom(*number, 0, 1'000'000, QStringLiteral("--passphrase-fd"));
    }
    if (source.file && source.descriptor) {
        throw Error(ErrorCode::WrongUse, Cli::tr("give --passphrase-file or --passphrase-fd, not both"));
    }
    return source;
}

Exit runCommand(const Command& command, const Split& parts, const Services& services, QString& journal) {
    QCommandLineParser parser;
    command.describe(parser);
    parser.addOption({QStringLiteral("json"), Cli::tr("Print one JSON document.")});
    addSharedOptions(parser);
    const bool isUnderstood = parser.parse(QStringList{QStringLiteral("tspace")} + parts.rest);
    if (parser.isSet(QStringLiteral("help")) || parts.before.isSet(QStringLiteral("help"))) {
        const QString more = parser.applicationDescription();
        parser.setApplicationDescription(more.isEmpty() ? command.does : command.does + QStringLiteral("\n\n") + more);
        services.out.line(
            helpOf(parser, Cli::tr("Usage: tspace [options] %1 %2").arg(command.name, command.arguments).trimmed()));
        return Exit::Done;
    }
    if (!isUnderstood) {
        throw Error(ErrorCode::WrongUse, parser.errorText());
    }
    journal = shared(parts.before, parser, QStringLiteral("journal")).value_or(defaultJournal());
    Run run(parser, journal, passphraseOf(parts.before, parser), services);
    return command.run(run);
}

Exit dispatch(const QStringList& arguments, const Services& services, QString& journal) {
    Split parts;
    split(parts, shielded(arguments));
    const std::vector<Command> commands = allCommands();
    if (parts.before.isSet(QStringLiteral("version"))) {
        services.out.line(QStringLiteral("tspace " TSPACE_VERSION));
        return Exit::Done;
    }
    if (parts.command.isEmpty()) {
        const bool wasAsked = parts.before.isSet(QStringLiteral("help"));
        (wasAsked ? services.out : services.error).line(helpOfProgram(parts.before, commands));
        return wasAsked ? Exit::Done : Exit::WrongUse;
    }
    const auto named = std::find_if(commands.begin(), commands.end(),
                                    [&](const Command& command) { return command.name == parts.command; });
    if (named == commands.end()) {
        throw Error(ErrorCode::WrongUse,
                    Cli::tr("there is no command '%1'; 'tspace --help' lists them").arg(plain(parts.command)));
    }
    return runCommand(*named, parts, services, journal);
}

}  // namespace

Exit runProgram(const QStringList& arguments, const Services& services) {
    QString journal;
    const auto tell = [&](const QString& words) {
        services.line.clear();
        services.error.line(QStringLiteral("tspace: ") + words);
    };
    try {
        const Exit exit = dispatch(arguments, services, journal);
        services.line.clear();
        services.out.flush();
        return exit;
    } catch (const Cancelled&) {
        tell(Cli::tr("stopped; nothing was changed"));
        return Exit::Cancelled;
    } catch (const Error& error) {
        tell(wordsFor(error, journal));
        return exitFor(error.code());
    } catch (const std::exception& error) {
        tell(wordsFor(Error(ErrorCode::Internal, QString::fromUtf8(error.what())), journal));
        return exitFor(ErrorCode::Internal);
    }
}

}  // namespace tspace::cli
