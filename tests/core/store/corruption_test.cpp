// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of a small journal is spoilt in turn: it is told, what is lost is named, and all else comes out whole. A
// sample of the pages by default, every one with TSPACE_LONG in the environment.
#include "domain/moment.h"
#include "store/salvage.h"
#include "support/catch.h"
#include "support/open_journal.h"
#include "support/quick_keys.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>

using namespace tspace;
using namespace tspace::test;

namespace {

constexpr qsizetype page = 4096;
constexpr int moments = 6;
constexpr int longText = 6000;  // does not fit a page, even compressed

enum class Spoilt { Flipped, Zeroed, CutOff };

/// A journal at rest with long and short moments of two versions each, and a draft of each third.
class Whole {
  public:
    Whole() {
        {
            OpenJournal open;
            for (int i = 0; i < moments; ++i) {
                Moment moment;
                moment.id = MomentId::make(open.random());
                moment.at = open.clock().now();
                moment.text = QStringLiteral("the first version of %1").arg(i);
                open.save(moment);
                moment.text =
                    i % 2 == 0
                        ? QString::fromLatin1(SeededRandom(static_cast<std::uint64_t>(i)).bytes(longText).toBase64())
                        : QStringLiteral("moment %1").arg(i);
                open.save(moment);
                m_texts[idOf(moment)] = moment.text;
                if (i % 3 == 0) {
                    Draft draft;
                    draft.record = idOf(moment);
                    draft.state = {{QStringLiteral("text"), QStringLiteral("draft of %1").arg(i)}};
                    open.journal().keepDraft(draft);
                }
            }
            open.journal().close();
            m_bytes = bytesOf(open.path());
        }
    }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] const std::map<RecordId, QString>& texts() const { return m_texts; }
    [[nodiscard]] qsizetype pages() const { return m_bytes.size() / page; }

    [[nodiscard]] QByteArray spoilt(qsizetype number, Spoilt how) const {
        QByteArray bytes = m_bytes;
        const qsizetype at = number * page;
        switch (how) {
            case Spoilt::Flipped:
                for (qsizetype i = 0; i < 64; ++i) {
                    bytes[at + 1000 + i] = static_cast<char>(~bytes[at + 1000 + i]);
                }
                break;
            case Spoilt::Zeroed:
                std::fill(bytes.begin() + at, bytes.begin() + at + page, '\0');
                break;
            case Spoilt::CutOff:
                bytes.truncate(at + page / 2);
                break;
        }
        return bytes;
    }

  private:
    QByteArray m_bytes;
    std::map<RecordId, QString> m_texts;
};

QString textOf(const Record& record) {
    return std::get<Moment>(record).text;
}

/// What came of looking at spoilt journals.
struct Tally {
    int refused = 0;
    int told = 0;
    int unharmed = 0;
    int salvaged = 0;
    int lostNewest = 0;
};

/// One spoilt journal.
class Look {
  public:
    Look(const Whole& whole, const QByteArray& bytes, Tally& tally) : m_whole(whole), m_tally(tally) {
        m_path = m_scratch.write(QStringLiteral("journal.tspace"), bytes);
    }

    /// Opened as ever: refused in words, or told by `verify`, or every record is as it was.
    void open() {
        try {
            Progress progress;
            SystemClock clock;
            SystemRandom random;
            Journal journal(Journal::unlock(m_path, OpenJournal::passphrase(), progress), {clock, random, {}});
            const Issues issues = journal.read().verify(progress);
            if (!issues.empty()) {
                ++m_tally.told;
                return;
            }
            for (const auto& [id, text] : m_whole.texts()) {
                const auto record = journal.read().find(id);
                REQUIRE(record);
                CHECK(textOf(*record) == text);
            }
            CHECK(journal.read().drafts().size() == moments / 3);
            ++m_tally.unharmed;
        } catch (const Error& error) {
            INFO(error.what());
            CHECK((error.code() == ErrorCode::Damaged || error.code() == ErrorCode::CutOff ||
                   error.code() == ErrorCode::NotAccepted || error.code() == ErrorCode::NotAJournal));
            ++m_tally.refused;
        }
    }

    /// Taken apart: each record comes out as it was, or is named.
    void salvageAll() {
        const QString to = m_scratch.path(QStringLiteral("whole.tspace"));
        const QByteArray before = bytesOf(m_path);
        SystemRandom random;
        Progress progress;
        try {
            const Salvage made = salvage(m_path, OpenJournal::passphrase(), to, random, progress);
            ++m_tally.salvaged;
            compare(to, text(made.issues()));
        } catch (const Error& error) {
            INFO(error.what());
            CHECK((error.code() == ErrorCode::Damaged || error.code() == ErrorCode::NotAccepted ||
                   error.code() == ErrorCode::NotAJournal));
            CHECK_FALSE(QFile::exists(to));
        }
        CHECK(bytesOf(m_path) == before);
    }

  private:
    void compare(const QString& to, const QString& lost) {
        INFO(lost.toStdString());
        Progress progress;
        SystemClock clock;
        SystemRandom random;
        Journal journal(Journal::unlock(to, OpenJournal::passphrase(), progress), {clock, random, {}});
        CHECK(text(journal.read().verify(progress)) == QString());
        const bool isAnyUnnamed = lost.contains(QStringLiteral("version "));
        for (const auto& [id, text] : m_whole.texts()) {
            const auto record = journal.read().find(id);
            const bool isNamed = lost.contains(id.text());
            if (!record || textOf(*record) != text) {
                INFO(id.text().toStdString());
                CHECK((isNamed || (!record && isAnyUnnamed)));
                ++m_tally.lostNewest;
            }
        }
        const bool areDraftsTold = lost.contains(QStringLiteral("draft"));
        CHECK((areDraftsTold || journal.read().drafts().size() == moments / 3));
    }

    const Whole& m_whole;
    Tally& m_tally;
    Scratch m_scratch;
    QString m_path;
};

void lookAtEveryPage(Spoilt how, const char* name) {
    const QuickKeys quick;
    const Whole whole;
    Tally tally;
    // No multiple of a small number, so that the three ways sample different pages.
    const qsizetype sampled = how == Spoilt::Flipped ? 5 : how == Spoilt::Zeroed ? 7 : 11;
    const qsizetype step = qEnvironmentVariableIsSet("TSPACE_LONG") ? 1 : sampled;
    int looked = 0;
    for (qsizetype number = 0; number < whole.pages(); number += step, ++looked) {
        INFO(name << " page " << number << " of " << whole.pages());
        Look look(whole, whole.spoilt(number, how), tally);
        look.open();
        look.salvageAll();
    }
    std::printf(
        "%-8s %d pages: %d refused, %d told by verify, %d of no consequence; %d salvaged, %d newest versions lost "
        "and named\n",
        name, looked, tally.refused, tally.told, tally.unharmed, tally.salvaged, tally.lostNewest);
    CHECK(tally.refused + tally.told > looked / 2);
    CHECK(tally.salvaged > looked / 3);
}

}  // namespace

// Would catch: damage that crashes, goes unseen, is told as a defect of the program, or takes whole records along.
TEST_CASE("a journal with any one page flipped is told, and all the rest comes out of it", "[damage]") {
    lookAtEveryPage(Spoilt::Flipped, "flipped");
}

// Would catch: the same of a page that a disk or a copy lost altogether.
TEST_CASE("a journal with any one page zeroed is told, and all the rest comes out of it", "[damage]") {
    lookAtEveryPage(Spoilt::Zeroed, "zeroed");
}

// Would catch: a journal that was not copied to its end and opens as if it were whole, or gives nothing.
TEST_CASE("a journal cut off anywhere is told, and what is before the cut comes out of it", "[damage]") {
    lookAtEveryPage(Spoilt::CutOff, "cut off");
}
