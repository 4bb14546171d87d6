// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/typing_desk.h"

#include "app/steady_time.h"
#include "app/tspace.h"
#include "support/catch.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimer>

#include <sys/stat.h>

#include <algorithm>
#include <csignal>

namespace tspace::test {

namespace {

/// What may be lost at most, in milliseconds: the promise of the design.
constexpr long long mayBeLost = 2000;
/// A kill comes so long after the typist has begun, in milliseconds.
constexpr int earliestKill = 300;
constexpr int latestKill = 4300;
/// A typist, who does next to nothing, that is later than this, in milliseconds, shows a machine that gives programs no
/// time: what is lost then says nothing about the program, and the round is done again.
constexpr long long latestKey = 250;
constexpr int mostStarved = 20;
/// Each round's tokens begin with a number of their own.
constexpr int tokensOfARound = 1000;

Secret passphrase() {
    return Secret::fromBytes("correct horse battery staple");
}

void findTokens(const QString& text, QSet<int>& found) {
    static const QRegularExpression token(QStringLiteral("t(\\d{6})"));
    for (auto each = token.globalMatch(text); each.hasNext();) {
        found += each.next().captured(1).toInt();
    }
}

}  // namespace

TypingDesk::TypingDesk(int seed) : m_random(static_cast<std::uint64_t>(seed)), m_seed(seed) {
    static_cast<void>(m_scratch.write(QStringLiteral("passphrase"), "correct horse battery staple\n"));
    REQUIRE(::mkfifo(QFile::encodeName(m_scratch.path(QStringLiteral("keys"))).constData(), 0600) == 0);
    Journal::make(journal(), passphrase(), m_keys).close();
}

void TypingDesk::run(int rounds, std::function<void()> done) {
    m_rounds = rounds;
    m_done = std::move(done);
    start();
}

void TypingDesk::fault(const QString& words) {
    m_faults += QStringLiteral("seed %1, round %2: %3").arg(m_seed).arg(m_round).arg(words);
}

void TypingDesk::start() {
    m_heard.clear();
    m_told.clear();
    m_starved = false;
    m_killed.reset();
    m_victim = std::make_unique<QProcess>();
    QProcessEnvironment environment = environmentIn(m_scratch);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    m_victim->setProcessEnvironment(environment);
    m_victim->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(m_victim.get(), &QProcess::readyReadStandardOutput, m_victim.get(), [this] { hear(); });
    QObject::connect(m_victim.get(), &QProcess::finished, m_victim.get(), [this] { victimEnded(); });
    m_victim->start(QStringLiteral(TYPED_WINDOW_BINARY),
                    {m_scratch.path(QStringLiteral("keys")), QStringLiteral("--journal"), journal(),
                     QStringLiteral("--passphrase-file"), m_scratch.path(QStringLiteral("passphrase")),
                     QStringLiteral("--theme"), QStringLiteral("light")});
}

void TypingDesk::hear() {
    m_heard += m_victim->readAllStandardOutput();
    for (qsizetype end = m_heard.indexOf('\n'); end >= 0; end = m_heard.indexOf('\n')) {
        const QStringList words = QString::fromUtf8(m_heard.left(end)).split(QLatin1Char(' '));
        m_heard.remove(0, end + 1);
        m_told += words.join(QLatin1Char(' '));
        if (words.front() == QLatin1String("ready")) {
            sitDown();
        } else if (words.front() == QLatin1String("failed")) {
            fault(words.join(QLatin1Char(' ')));
        } else if (words.front() == QLatin1String("committed") && words.size() == 3) {
            m_committed.emplace_back(RecordId::parse(words[1]).value_or(RecordId()),
                                     RevisionId::parse(words[2]).value_or(RevisionId()));
        }
    }
}

void TypingDesk::sitDown() {
    m_typist = std::make_unique<QProcess>();
    QObject::connect(m_typist.get(), &QProcess::started, m_victim.get(), [this] {
        const int delay = earliestKill + m_random.below(latestKill - earliestKill);
        QTimer::singleShot(delay, Qt::PreciseTimer, m_victim.get(), [this] { kill(); });
    });
    QFile::remove(m_scratch.path(QStringLiteral("log")));
    m_typist->start(QStringLiteral(TYPIST_BINARY),
                    {m_scratch.path(QStringLiteral("keys")), m_scratch.path(QStringLiteral("log")),
                     QString::number((m_round + 1) * tokensOfARound), QString::number(m_seed + m_round)});
}

void TypingDesk::kill() {
    m_killed = steadyMilliseconds();
    ::kill(static_cast<pid_t>(m_victim->processId()), SIGKILL);
}

void TypingDesk::victimEnded() {
    hear();
    if (!m_killed || m_victim->exitStatus() != QProcess::CrashExit) {
        fault(QStringLiteral("the program ended by itself, with code %1").arg(m_victim->exitCode()));
        m_done();
        return;
    }
    ++m_kills;
    // The typist ends as soon as nobody reads; what it has sent is in its log by then.
    const auto goOn = [this] { QTimer::singleShot(0, qApp, [this] { check(); }); };
    if (m_typist->state() == QProcess::NotRunning) {
        goOn();
    } else {
        QObject::connect(m_typist.get(), &QProcess::finished, m_typist.get(), goOn);
    }
}

void TypingDesk::readLog() {
    QFile log(m_scratch.path(QStringLiteral("log")));
    if (!log.open(QIODevice::ReadOnly)) {
        return;
    }
    for (const QByteArray& line : log.readAll().split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() != 3) {
            continue;
        }
        if (words[1].toLongLong() + mayBeLost < *m_killed) {
            m_due += words[0].toInt();
        }
        m_starved = m_starved || words[2].toLongLong() > latestKey;
    }
}

void TypingDesk::withJournal(const std::function<void(const Journal&)>& look) {
    try {
        Progress progress;
        Journal open(Journal::unlock(journal(), passphrase(), progress),
                     {m_clock, m_keys, QUuid::createUuidV5(QUuid(), QStringLiteral("device"))});
        look(open);
        open.close();
    } catch (const Error& error) {
        fault(QStringLiteral("the journal does not open or read: ") + error.detail());
    }
}

void TypingDesk::check() {
    readLog();
    withJournal([this](const Journal& open) {
        if (!open.notice().isEmpty()) {
            fault(open.notice());
        }
        checkJournal(open.read());
    });
    if (++m_round < m_rounds && m_faults.isEmpty()) {
        start();
    } else {
        m_done();
    }
}

void TypingDesk::checkJournal(const JournalReader& read) {
    for (const auto& [record, revision] : m_committed) {
        if (!read.find(record) || idOf(read.atRevision(revision)) != record) {
            fault(QStringLiteral("committed and gone: ") + record.text());
        }
    }
    QSet<int> found;
    for (const RecordRow& row : read.records(RecordKind::Moment)) {
        if (const auto record = read.find(row.id)) {
            findTokens(textsOf(*record).join(QLatin1Char('\n')), found);
        }
    }
    for (const Draft& draft : read.drafts()) {
        findTokens(QString::fromUtf8(QJsonDocument(draft.state).toJson()), found);
    }
    const QSet<int> lost = QSet<int>(m_due).subtract(found);
    if (!lost.isEmpty() && m_starved && ++m_starvedRounds <= mostStarved) {
        m_due.subtract(lost);
        ++m_rounds;
        --m_kills;
    } else if (!lost.isEmpty()) {
        QList<int> numbers = lost.values();
        std::sort(numbers.begin(), numbers.end());
        fault(QStringLiteral("%1 tokens lost, from %2 to %3; killed at %4; the program said: %5")
                  .arg(numbers.size())
                  .arg(numbers.front())
                  .arg(numbers.back())
                  .arg(*m_killed)
                  .arg(m_told.join(QStringLiteral(" | "))));
    }
}

Issues TypingDesk::verify() {
    Issues issues;
    withJournal([&](const Journal& open) {
        Progress progress;
        issues = open.read().verify(progress);
    });
    return issues;
}

}  // namespace tspace::test
