// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_reader.h"

#include "base/utf8.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <cmath>
#include <string_view>

namespace tspace {

namespace {

constexpr int atEnd = -1;
constexpr qsizetype chunk = 64LL * 1024;
constexpr qsizetype longestNumber = 64;

bool isDigit(int c) {
    return c >= '0' && c <= '9';
}
bool isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

QString shown(int c) {
    if (c == atEnd) {
        return QStringLiteral("the end of the text");
    }
    return c > 0x20 && c < 0x7f ? QStringLiteral("\"%1\"").arg(QLatin1Char(static_cast<char>(c)))
                                : QStringLiteral("the byte 0x%1").arg(c, 2, 16, QLatin1Char('0'));
}

void appendUtf8(QByteArray& out, char32_t c) {
    out += QString::fromUcs4(&c, 1).toUtf8();
}

}  // namespace

JsonFault::JsonFault(qint64 line, qint64 column, const QString& words)
    : Error(ErrorCode::BadInput, QStringLiteral("no valid JSON at line %1, column %2").arg(line).arg(column)),
      m_issue{QStringLiteral("line %1, column %2").arg(line).arg(column), Severity::Fault, words} {}

/// Counts one level of arrays and objects for as long as it lives.
class JsonReader::Deeper {
  public:
    explicit Deeper(JsonReader& reader) : m_reader(reader) {
        if (++reader.m_depth > reader.m_limits.depth) {
            reader.fail(QStringLiteral("is nested too deeply; allowed are %1 levels").arg(reader.m_limits.depth));
        }
    }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    ~Deeper() { --m_reader.m_depth; }

  private:
    JsonReader& m_reader;
};

JsonReader::JsonReader(QIODevice& in, const JsonLimits& limits) : m_in(in), m_limits(limits) {
    fill();
    if (m_buffer.startsWith("\xef\xbb\xbf")) {
        m_next = 3;
    }
}

void JsonReader::fail(const QString& words) const {
    throw JsonFault(m_line, m_column, words);
}

void JsonReader::fill() {
    m_buffer = m_in.read(chunk);
    m_next = 0;
    m_read += m_buffer.size();
    if (m_buffer.isEmpty() && !m_in.atEnd()) {
        throw Error(ErrorCode::Unreadable, m_in.errorString());
    }
    if (m_read > m_limits.bytes) {
        fail(QStringLiteral("is too large; allowed are %1 bytes").arg(m_limits.bytes));
    }
}

int JsonReader::peek() {
    if (m_next == m_buffer.size()) {
        fill();
    }
    return m_buffer.isEmpty() ? atEnd : static_cast<unsigned char>(m_buffer.at(m_next));
}

int JsonReader::take() {
    const int c = peek();
    if (c == atEnd) {
        ++m_column;
        return c;
    }
    ++m_next;
    if (c == '\n') {
        ++m_line;
        m_column = 0;
    } else if ((c & 0xc0) != 0x80) {
        ++m_column;
    }
    return c;
}

int JsonReader::peekPastSpace() {
    while (isSpace(peek())) {
        take();
    }
    return peek();
}

void JsonReader::expect(char wanted, const QString& words) {
    static_cast<void>(peekPastSpace());
    const int c = take();
    if (c != wanted) {
        fail(QStringLiteral("%1 stands where %2 is due").arg(shown(c), words));
    }
}

bool JsonReader::beginsWith(char first) {
    const int c = peekPastSpace();
    return c == first || (isDigit(first) && isDigit(c));
}

void JsonReader::object(const std::function<void(const QString& key)>& member) {
    const Deeper deeper(*this);
    expect('{', QStringLiteral("an object"));
    if (beginsWith('}')) {
        take();
        return;
    }
    QSet<QString> seen;
    for (;;) {
        if (!beginsWith('"')) {
            const int c = take();
            fail(QStringLiteral("%1 stands where a key in quotes is due").arg(shown(c)));
        }
        const QString key = string();
        if (seen.contains(key)) {
            fail(QStringLiteral("the key \"%1\" stands twice in one object").arg(key.left(80)));
        }
        if (seen.size() >= m_limits.members) {
            fail(QStringLiteral("has too many keys; allowed are %1 in one object").arg(m_limits.members));
        }
        seen.insert(key);
        expect(':', QStringLiteral("a colon"));
        member(key);
        if (!beginsWith(',')) {
            break;
        }
        take();
    }
    expect('}', QStringLiteral("a comma or the end of the object"));
}

void JsonReader::array(const std::function<void(qint64 index)>& element) {
    const Deeper deeper(*this);
    expect('[', QStringLiteral("an array"));
    if (beginsWith(']')) {
        take();
        return;
    }
    for (qint64 index = 0;; ++index) {
        element(index);
        if (!beginsWith(',')) {
            break;
        }
        take();
    }
    expect(']', QStringLiteral("a comma or the end of the array"));
}

QJsonValue JsonReader::value() {
    switch (const int c = peekPastSpace()) {
        case '{': {
            QJsonObject read;
            object([&](const QString& key) { read.insert(key, value()); });
            return read;
        }
        case '[': {
            QJsonArray read;
            array([&](qint64) { read.append(value()); });
            return read;
        }
        case '"':
            return string();
        case 't':
            word(QLatin1String("true"));
            return true;
        case 'f':
            word(QLatin1String("false"));
            return false;
        case 'n':
            word(QLatin1String("null"));
            return QJsonValue::Null;
        default:
            if (c != '-' && !isDigit(c)) {
                take();
                fail(QStringLiteral("%1 stands where a value is due").arg(shown(c)));
            }
            return number();
    }
}

void JsonReader::skip() {
    if (beginsWith('{')) {
        const Deeper deeper(*this);
        take();
        for (bool more = !beginsWith('}'); more;) {
            static_cast<void>(string());
            expect(':', QStringLiteral("a colon"));
            skip();
            more = beginsWith(',');
            if (more) {
                take();
            }
        }
        expect('}', QStringLiteral("a comma or the end of the object"));
    } else if (beginsWith('[')) {
        array([this](qint64) { skip(); });
    } else {
        static_cast<void>(value());
    }
}

void JsonReader::end() {
    const int c = peekPastSpace();
    if (c != atEnd) {
        take();
        fail(QStringLiteral("%1 stands after the end; allowed is one value").arg(shown(c)));
    }
}

QString JsonReader::string() {
    expect('"', QStringLiteral("a text in quotes"));
    QByteArray bytes;
    stringBytes(bytes);
    auto text = fromUtf8(bytes);
    if (!text) {
        fail(QStringLiteral("the text that ends here is not UTF-8"));
    }
    return *std::move(text);
}

void JsonReader::stringBytes(QByteArray& out) {
    for (;;) {
        const int c = take();
        if (c == '"') {
            return;
        }
        if (c == atEnd) {
            fail(QStringLiteral("the text ends within quotes"));
        }
        if (c < 0x20) {
            fail(QStringLiteral("%1 stands within quotes; write it as an escape").arg(shown(c)));
        }
        if (c == '\\') {
            escape(out);
        } else {
            out.append(static_cast<char>(c));
        }
        if (out.size() > m_limits.string) {
            fail(QStringLiteral("a text is too long; allowed are %1 bytes").arg(m_limits.string));
        }
    }
}

void JsonReader::escape(QByteArray& out) {
    constexpr std::string_view names = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const int c = take();
    const std::size_t known = c == atEnd ? std::string_view::npos : names.find(static_cast<char>(c));
    if (known != std::string_view::npos) {
        out.append(meanings[known]);
        return;
    }
    if (c != 'u') {
        fail(QStringLiteral("%1 follows a backslash, which makes no escape").arg(shown(c)));
    }
    const char32_t unit = fourHex();
    if (unit == 0) {
        fail(QStringLiteral("a NUL character stands within quotes; no text has one"));
    }
    if (unit < 0xd800 || unit > 0xdfff) {
        appendUtf8(out, unit);
        return;
    }
    const bool pair = unit < 0xdc00 && take() == '\\' && take() == 'u';
    const char32_t low = pair ? fourHex() : 0;
    if (low < 0xdc00 || low > 0xdfff) {
        fail(QStringLiteral("half of a surrogate pair stands alone"));
    }
    appendUtf8(out, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
}

char32_t JsonReader::fourHex() {
    QByteArray hex;
    for (int i = 0; i < 4; ++i) {
        const int c = take();
        const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (!isDigit(c) && !letter) {
            fail(QStringLiteral("\\u is followed by %1; it needs four hexadecimal digits").arg(shown(c)));
        }
        hex.append(static_cast<char>(c));
    }
    return hex.toUInt(nullptr, 16);
}

void JsonReader::digits(QByteArray& out) {
    if (!isDigit(peek())) {
        const int c = take();
        fail(QStringLiteral("%1 stands where a digit is due").arg(shown(c)));
    }
    while (isDigit(peek())) {
        out.append(static_cast<char>(take()));
        if (out.size() > longestNumber) {
            fail(QStringLiteral("a number is too long; allowed are %1 characters").arg(longestNumber));
        }
    }
}

QJsonValue JsonReader::number() {
    QByteArray text;
    bool whole = true;
    if (peek() == '-') {
        text.append(static_cast<char>(take()));
    }
    if (peek() == '0') {
        text.append(static_cast<char>(take()));
        if (isDigit(peek())) {
            fail(QStringLiteral("a number begins with a needless 0"));
        }
    } else {
        digits(text);
    }
    if (peek() == '.') {
        whole = false;
        text.append(static_cast<char>(take()));
        digits(text);
    }
    if (peek() == 'e' || peek() == 'E') {
        whole = false;
        text.append(static_cast<char>(take()));
        if (peek() == '+' || peek() == '-') {
            text.append(static_cast<char>(take()));
        }
        digits(text);
    }
    bool fits = false;
    const qint64 exact = whole ? text.toLongLong(&fits) : 0;
    if (fits) {
        return exact;
    }
    const double read = text.toDouble(&fits);
    if (!fits || !std::isfinite(read)) {
        fail(QStringLiteral("a number is too large"));
    }
    return read;
}

void JsonReader::word(QLatin1String rest) {
    for (const char c : rest) {
        if (take() != c) {
            fail(QStringLiteral("a word is misspelt; allowed are true, false and null"));
        }
    }
}

QJsonValue readJson(const QByteArray& bytes, const JsonLimits& limits) {
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly)) {
        throw Error(ErrorCode::Internal, buffer.errorString());
    }
    JsonReader reader(buffer, limits);
    QJsonValue read = reader.value();
    reader.end();
    return read;
}

}  // namespace tspace
