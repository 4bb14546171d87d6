// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of a small journal is spoilt in turn: it is refused, or opened to be read, what is lost is named, and all
// else comes out whole. A sample of the pages by default, every one with TSPACE_LONG in the environment.
#include "domain/moment.h"
#include "store/salvage.h"
#include "support/catch.h"
#include "support/open_journal.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <optional>
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
    int refused = 0;    ///< told at opening
    int readOnly = 0;   ///< opened to be read, what is lost named and the rest exported
    int ofNothing = 0;  ///< of these: nothing but lists was lost
    int mended = 0;     ///< opened, the index told by `verify` and mended by `rebuild`, and all records as they were
    int unharmed = 0;   ///< opened, and all is as it was
    int salvaged = 0;
    int lostNewest = 0;
};

/// What a damaged journal has lost, in words.
QString namesOf(const std::vector<LostPart>& lost) {
    return text(Salvage{{}, lost}.issues());
}

/// One spoilt journal.
class Look {
  public:
    Look(const Whole& whole, const QByteArray& bytes, Tally& tally) : m_whole(whole), m_bytes(bytes), m_tally(tally) {
        m_path = m_scratch.write(QStringLiteral("journal.tspace"), bytes);
    }

    /// Refused in words, or opened to be read with every loss named, or all is as it was.
    void open() {
        try {
            Progress progress;
            SystemClock clock;
            SystemRandom random;
            Journal journal(Journal::unlock(m_path, OpenJournal::passphrase(), progress), {clock, random, {}});
            CHECK(journal.isProven());
            if (journal.isDamaged()) {
                CHECK(journal.isReadOnly());
                readDamaged(journal);
            } else {
                // A page of nothing but zeros is none that was written, to SQLCipher: in the index alone no hash tells.
                const bool isWhole = journal.read().verify(progress).empty();
                if (!isWhole) {
                    journal.rebuild(progress);
                    CHECK(text(journal.read().verify(progress)) == QString());
                }
                compare(journal.read(), {});
                ++(isWhole ? m_tally.unharmed : m_tally.mended);
            }
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
        const QByteArray before = bytesOf(m_path);  // one that is whole was opened to be written
        SystemRandom random;
        Progress progress;
        try {
            const Salvage made = salvage(m_path, OpenJournal::passphrase(), to, random, progress);
            ++m_tally.salvaged;
            SystemClock clock;
            const Journal journal(Journal::unlock(to, OpenJournal::passphrase(), progress), {clock, random, {}});
            CHECK(text(journal.read().verify(progress)) == QString());
            m_tally.lostNewest += compare(journal.read(), text(made.issues()));
        } catch (const Error& error) {
            INFO(error.what());
            CHECK((error.code() == ErrorCode::Damaged || error.code() == ErrorCode::NotAccepted ||
                   error.code() == ErrorCode::NotAJournal));
            CHECK_FALSE(QFile::exists(to));
        }
        CHECK((bytesOf(m_path) == before));
    }

  private:
    /// All that is not lost is exported, and equal; nothing is written to the file.
    void readDamaged(Journal& journal) {
        Progress progress;
        CHECK_FALSE(journal.read().verify(progress).empty());
        std::map<RecordId, QString> exported;
        const QString lost = namesOf(visitWhole(
            journal.read(), [&](const Record& record) { exported[idOf(record)] = textOf(record); }, progress));
        CHECK(namesOf(lostOf(journal.read(), progress)) == lost);
        const int gone = compareTexts(lost, [&](const RecordId& id) {
            const auto found = exported.find(id);
            return found == exported.end() ? std::nullopt : std::optional(found->second);
        });
        ++m_tally.readOnly;
        m_tally.ofNothing += lost.isEmpty() ? 1 : 0;
        CHECK((gone == 0 || !lost.isEmpty()));
        journal.close();
        CHECK((bytesOf(m_path) == m_bytes));
    }

    /// Every record and draft that is not as it was is named in `lost`. Returns how many records are not.
    int compare(const JournalReader& read, const QString& lost) {
        CHECK((lost.contains(QStringLiteral("draft")) || read.drafts().size() == moments / 3));
        return compareTexts(lost, [&](const RecordId& id) {
            const auto record = read.find(id);
            return record ? std::optional(textOf(*record)) : std::nullopt;
        });
    }

    int compareTexts(const QString& lost, const std::function<std::optional<QString>(const RecordId&)>& textNow) {
        INFO(lost.toStdString());
        int gone = 0;
        for (const auto& [id, text] : m_whole.texts()) {
            const auto found = textNow(id);
            if (found != text) {
                INFO(id.text().toStdString());
                CHECK((lost.contains(id.text()) || (!found && lost.contains(QStringLiteral("version ")))));
                ++gone;
            }
        }
        return gone;
    }

    const Whole& m_whole;
    QByteArray m_bytes;
    Tally& m_tally;
    Scratch m_scratch;
    QString m_path;
};

void lookAtEveryPage(Spoilt how, const char* name) {
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
        "%-8s %d pages: %d refused, %d opened read-only (%d with nothing lost but lists), %d mended by rebuild, %d of "
        "no "
        "consequence; %d salvaged, %d newest versions lost and named\n",
        name, looked, tally.refused, tally.readOnly, tally.ofNothing, tally.mended, tally.unharmed, tally.salvaged,
        tally.lostNewest);
    CHECK(tally.refused + tally.readOnly + tally.mended + tally.unharmed == looked);
    CHECK(tally.refused + tally.readOnly > looked / 2);
    CHECK((tally.readOnly > 0 || how == Spoilt::CutOff));
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
