// SPDX-License-Identifier: GPL-3.0-or-later
// What a core image of the locked window would hold: the memory of the program is read as the system would write it.
#include "app/tspace.h"
#include "base/files.h"
#include "store/journal.h"
#include "store/key.h"
#include "support/catch.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QThread>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <functional>
#include <iostream>
#include <map>

using namespace tspace;
using namespace tspace::test;

namespace {

const QString windowWords = QStringLiteral("walnut candle orbit gentle");
/// Typed into a moment that is saved, and into one that is a draft.
const QString savedText = QStringLiteral("quillfeather sings");
const QString draftText = QStringLiteral("marmaladeknot drifts");
/// Measured: 10, of 21 while open. They lie in pages that other things still use.
constexpr int mostCopiesOfTexts = 24;
constexpr int imagePatience = 60'000;  // milliseconds

bool becomesTrue(const std::function<bool()>& fact) {
    QElapsedTimer timer;
    timer.start();
    while (!fact()) {
        if (timer.elapsed() > imagePatience) {
            return false;
        }
        QThread::msleep(20);
    }
    return true;
}

QByteArray wide(const QString& text) {
    return {reinterpret_cast<const char*>(text.utf16()), text.size() * qsizetype{sizeof(char16_t)}};
}

/// The window program, typed into through a pipe.
class TypedWindow {
  public:
    TypedWindow() {
        static_cast<void>(m_scratch.write(QStringLiteral("passphrase"), windowWords.toUtf8() + '\n'));
        REQUIRE(::mkfifo(QFile::encodeName(m_scratch.path(QStringLiteral("keys"))).constData(), 0600) == 0);
        SystemRandom random;
        Journal::make(journal(), Secret::fromText(windowWords), random).close();
        QProcessEnvironment environment = environmentIn(m_scratch);
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(TYPED_WINDOW_BINARY),
                        {m_scratch.path(QStringLiteral("keys")), QStringLiteral("--journal"), journal(),
                         QStringLiteral("--passphrase-file"), m_scratch.path(QStringLiteral("passphrase")),
                         QStringLiteral("--theme"), QStringLiteral("light")});
        REQUIRE(hears("ready"));
        m_pipe = ::open(QFile::encodeName(m_scratch.path(QStringLiteral("keys"))).constData(), O_WRONLY);
        REQUIRE(m_pipe >= 0);
    }
    TypedWindow(const TypedWindow&) = delete;
    TypedWindow& operator=(const TypedWindow&) = delete;
    ~TypedWindow() {
        ::close(m_pipe);
        m_process.kill();
        m_process.waitForFinished();
    }

    void type(const QByteArray& keys) const {
        REQUIRE(::write(m_pipe, keys.constData(), static_cast<std::size_t>(keys.size())) == keys.size());
    }

    [[nodiscard]] bool hears(const char* word) {
        return becomesTrue([&] {
            m_process.waitForReadyRead(50);
            m_heard += m_process.readAllStandardOutput();
            const qsizetype at = m_heard.indexOf(word);
            m_heard.remove(0, at < 0 ? 0 : m_heard.indexOf('\n', at));
            return at >= 0;
        });
    }

    [[nodiscard]] QString journal() const { return m_scratch.path(QStringLiteral("journal.tspace")); }

    /// How often each needle lies in the memory that the program can write to.
    [[nodiscard]] std::map<QByteArray, int> countIn(const std::map<QByteArray, QByteArray>& needles) const {
        std::map<QByteArray, int> counts;
        qint64 seen = 0;
        QFile maps(QStringLiteral("/proc/%1/maps").arg(m_process.processId()));
        QFile memory(QStringLiteral("/proc/%1/mem").arg(m_process.processId()));
        REQUIRE(maps.open(QIODevice::ReadOnly));
        REQUIRE(memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
        const QRegularExpression range(QStringLiteral("^([0-9a-f]+)-([0-9a-f]+) rw"));
        for (const QByteArray& line : maps.readAll().split('\n')) {
            const auto found = range.match(QString::fromLatin1(line));
            const qint64 from = found.captured(1).toLongLong(nullptr, 16);
            if (found.hasMatch() && memory.seek(from)) {
                const QByteArray bytes = memory.read(found.captured(2).toLongLong(nullptr, 16) - from);
                seen += bytes.size();
                for (const auto& [name, needle] : needles) {
                    counts[name] += static_cast<int>(bytes.count(needle));
                }
            }
        }
        constexpr qint64 atLeast = 1'000'000;
        REQUIRE(seen > atLeast);
        return counts;
    }

  private:
    Scratch m_scratch;
    QProcess m_process;
    QByteArray m_heard;
    int m_pipe = -1;
};

std::map<QByteArray, QByteArray> secretsOf(const QString& journal) {
    const JournalKey key = JournalKey::derive(Secret::fromText(windowWords),
                                              files::head(journal, JournalKey::saltBytes), keySets().front());
    const Secret spelled = key.forFile();
    constexpr int keyLetters = 64;
    const QByteArray hex(spelled.view().data() + 2, keyLetters);
    return {{"key", QByteArray::fromHex(hex)},
            {"key as text", hex},
            {"passphrase", windowWords.toUtf8()},
            {"passphrase as typed", wide(windowWords)}};
}

std::map<QByteArray, QByteArray> textsAsCopies() {
    return {{"saved text", savedText.toUtf8()},
            {"saved text as shown", wide(savedText)},
            {"draft", draftText.toUtf8()},
            {"draft as shown", wide(draftText)}};
}

int sumOf(const std::map<QByteArray, int>& counts) {
    int sum = 0;
    for (const auto& [name, count] : counts) {
        sum += count;
    }
    return sum;
}

}  // namespace

// Would catch: a key or passphrase that outlives the lock, in a buffer that nobody wiped, and screens that are hidden
// and not gone.
TEST_CASE("the memory of the locked window holds neither key nor passphrase, and few copies of texts", "[image]") {
    TypedWindow window;
    constexpr char ctrlS = 0x13;
    constexpr char ctrlM = 0x0d;
    constexpr char ctrlL = 0x0c;
    window.type(savedText.toUtf8() + ctrlS);
    REQUIRE(window.hears("committed"));
    window.type(QByteArray(1, ctrlM) + draftText.toUtf8());
    REQUIRE(window.hears("draft"));
    const auto secrets = secretsOf(window.journal());
    // The scan sees what is there: a test that finds nothing ever would be none.
    REQUIRE(sumOf(window.countIn(textsAsCopies())) > 0);
    const int open = sumOf(window.countIn(textsAsCopies()));
    // Locked, opened by typing the passphrase, and locked again.
    window.type(QByteArray(1, ctrlL));
    REQUIRE(window.hears("locked"));
    window.type(windowWords.toUtf8() + '\n');
    REQUIRE(window.hears("opened"));
    window.type(QByteArray(1, ctrlL));
    REQUIRE(window.hears("locked"));
    std::map<QByteArray, int> found;
    const bool isClean = becomesTrue([&] {
        found = window.countIn(secrets);
        return sumOf(found) == 0;
    });
    for (const auto& [name, count] : found) {
        std::cout << name.toStdString() << ": " << count << "  ";
    }
    const auto texts = window.countIn(textsAsCopies());
    for (const auto& [name, count] : texts) {
        std::cout << name.toStdString() << ": " << count << "  ";
    }
    std::cout << "(while open " << open << " copies of texts, locked " << sumOf(texts) << ")\n";
    CHECK(isClean);
    CHECK(sumOf(texts) <= mostCopiesOfTexts);
}
