// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/issue.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <functional>

class QIODevice;

namespace tspace {

/// What a text may be at most. The whole is never held, so that memory is bounded by `string` and by what the caller
/// keeps.
struct JsonLimits {
    qint64 bytes = 256LL * 1024 * 1024;     ///< of the whole text
    qsizetype string = 16LL * 1024 * 1024;  ///< bytes of one string
    int depth = 64;                         ///< of arrays and objects in one another
    int members = 10'000;                   ///< of one object
};

/// A text that is not JSON, or goes beyond a limit: where it stands, and in words what is wrong and what is allowed.
class JsonFault final : public Error {
  public:
    JsonFault(qint64 line, qint64 column, const QString& words);

    /// Place "line 3, column 14" (in characters, from 1).
    [[nodiscard]] const Issue& issue() const noexcept { return m_issue; }

  private:
    Issue m_issue;
};

/// Reads JSON (RFC 8259) from a device piece by piece, and strictly: valid UTF-8, no key twice in one object, no half
/// of a surrogate pair, no NUL character, nothing after the end. A byte order mark at the beginning is passed over.
/// Numbers without a fraction that fit 64 bits stay whole. Every reading function throws `JsonFault`, or `Error`
/// (Unreadable) when the device fails.
class JsonReader {
  public:
    /// `in` is open for reading, and outlives the reader.
    explicit JsonReader(QIODevice& in, const JsonLimits& limits = {});

    /// The next value, whole.
    [[nodiscard]] QJsonValue value();

    /// True if the next value begins with `first` ('{', '[', '"', 't', 'f', 'n'; a number with '-' or a digit).
    [[nodiscard]] bool beginsWith(char first);

    /// Reads an object member by member: `member` is handed each key and must read its value.
    void object(const std::function<void(const QString& key)>& member);

    /// Reads an array element by element: `element` is handed each index, from 0, and must read it.
    void array(const std::function<void(qint64 index)>& element);

    /// Reads past the next value without keeping it.
    void skip();

    /// Reads to the end of the text, where only white space may stand.
    void end();

    /// Ends reading with words about the place just reached.
    [[noreturn]] void fail(const QString& words) const;

  private:
    class Deeper;

    [[nodiscard]] int peek();
    int take();
    [[nodiscard]] int peekPastSpace();
    void expect(char wanted, const QString& words);
    void fill();

    [[nodiscard]] QString string();
    void stringBytes(QByteArray& out);
    void escape(QByteArray& out);
    [[nodiscard]] char32_t fourHex();
    [[nodiscard]] QJsonValue number();
    void digits(QByteArray& out);
    void word(QLatin1String rest);

    QIODevice& m_in;
    JsonLimits m_limits;
    QByteArray m_buffer;
    qsizetype m_next = 0;
    qint64 m_read = 0;
    qint64 m_line = 1;
    qint64 m_column = 0;
    int m_depth = 0;
};

/// The JSON value in `bytes`, read as strictly. Throws `JsonFault`.
[[nodiscard]] QJsonValue readJson(const QByteArray& bytes, const JsonLimits& limits = {});

}  // namespace tspace
