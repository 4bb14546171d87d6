// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include "base/files.h"
#include "base/issue.h"
#include "support/catch.h"

#include <QSet>

#include <cerrno>
#include <cstring>

using namespace tspace;

// Would catch: two kinds of failure that scripts could not tell apart, or a kind without a name.
TEST_CASE("every error code has a stable name of its own", "[base]") {
    QSet<QString> names;
    const int last = static_cast<int>(ErrorCode::Internal);
    for (int code = 0; code <= last; ++code) {
        const QString given = name(static_cast<ErrorCode>(code));
        CHECK_FALSE(given.isEmpty());
        CHECK(given == given.toLower());
        names.insert(given);
    }
    CHECK(names.size() == last + 1);
    CHECK(name(ErrorCode::NoSpace) == QStringLiteral("no-space"));
}

// Would catch: an error that points at error.cpp instead of the place that threw it.
TEST_CASE("an error knows its code, its detail and where it was made", "[base]") {
    const int line = __LINE__ + 1;
    const Error error(ErrorCode::CutOff, QStringLiteral("5000 bytes"));
    CHECK(error.code() == ErrorCode::CutOff);
    CHECK(error.detail() == QStringLiteral("5000 bytes"));
    CHECK(error.place().line == line);
    CHECK(QString::fromUtf8(error.place().file).endsWith(QStringLiteral("error_test.cpp")));
    CHECK(QString::fromUtf8(error.what()).startsWith(QStringLiteral("cut-off: 5000 bytes (")));
}

// Would catch: a full disk told as a fault of the file, or a read-only folder as a defect.
TEST_CASE("the system's error numbers become the kinds a person is told apart", "[base]") {
    const auto codeOf = [](int number) {
        return files::errorFor(number, QStringLiteral("writing"), QStringLiteral("a")).code();
    };
    CHECK(codeOf(ENOSPC) == ErrorCode::NoSpace);
    CHECK(codeOf(EDQUOT) == ErrorCode::NoSpace);
    CHECK(codeOf(EROFS) == ErrorCode::ReadOnly);
    CHECK(codeOf(EACCES) == ErrorCode::ReadOnly);
    CHECK(codeOf(EPERM) == ErrorCode::ReadOnly);
    CHECK(codeOf(ENOENT) == ErrorCode::NotFound);
    CHECK(codeOf(ENOTDIR) == ErrorCode::NotFound);
    CHECK(codeOf(EEXIST) == ErrorCode::AlreadyExists);
    CHECK(codeOf(EIO) == ErrorCode::WriteFailed);
}

// Would catch: a warning that refuses an import, or a fault that does not.
TEST_CASE("only a fault refuses, and issues are told with their place", "[base]") {
    const Issue note{QString(), Severity::Note, QStringLiteral("read as UTC")};
    const Issue warning{QStringLiteral("/due"), Severity::Warning, QStringLiteral("lies in the past")};
    const Issue fault{QStringLiteral("row 2, column b"), Severity::Fault, QStringLiteral("is no number")};
    CHECK_FALSE(hasFault({}));
    CHECK_FALSE(hasFault({note, warning}));
    CHECK(hasFault({note, fault, warning}));
    CHECK(text({note, warning, fault}) ==
          QStringLiteral("read as UTC\n/due: lies in the past\nrow 2, column b: is no number"));
}
