// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/text_difference.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace tspace {

namespace {

using PieceKind = TextPiece::Kind;

/// Edits looked for at most; beyond, telling which words stayed helps nobody.
constexpr int mostEdits = 1000;

/// Words, each space, and each other character by itself: put together again they are the text.
QStringList wordsAndSpaces(const QString& text) {
    QStringList words;
    QString word;
    for (const QChar c : text) {
        const bool belongs =
            c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == QLatin1Char('\'') || c == QChar(0x2019);
        if (belongs) {
            word += c;
            continue;
        }
        if (!word.isEmpty()) {
            words << std::exchange(word, {});
        }
        words << QString(c);
    }
    if (!word.isEmpty()) {
        words << word;
    }
    return words;
}

class PieceList {
  public:
    void add(PieceKind kind, const QString& word) {
        if (!m_pieces.empty() && m_pieces.back().kind == kind) {
            m_pieces.back().text += word;
        } else {
            m_pieces.push_back({kind, word});
        }
    }
    void add(PieceKind kind, const QStringList& words, qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i) {
            add(kind, words[i]);
        }
    }
    [[nodiscard]] std::vector<TextPiece> take() { return std::move(m_pieces); }

  private:
    std::vector<TextPiece> m_pieces;
};

/// The words between the first and the last difference.
struct Middle {
    QStringList before;
    QStringList after;
};

/// How the way comes to a diagonal with one more edit: by a word that came, or else by one that went.
struct WayIn {
    bool came = false;
    int diagonal = 0;  ///< that it comes from
    int x = 0;         ///< how far that one came
};

/// `last` is how far each diagonal came with `edits - 1` edits.
WayIn wayInto(int k, const std::vector<int>& last, int edits) {
    const auto at = [&](int diagonal) {
        const int place = diagonal + edits - 1;
        return last[static_cast<std::size_t>(place)];
    };
    const bool came = k == -edits || (k != edits && at(k - 1) < at(k + 1));
    const int from = came ? k + 1 : k - 1;
    return {came, from, at(from)};
}

/// For each number of edits, how far each diagonal comes; empty when there are more than `mostEdits`.
std::vector<std::vector<int>> trace(const Middle& middle) {
    const int n = static_cast<int>(middle.before.size());
    const int m = static_cast<int>(middle.after.size());
    std::vector<std::vector<int>> steps;
    for (int edits = 0; edits <= std::min(n + m, mostEdits); ++edits) {
        std::vector<int> farthest(2 * static_cast<std::size_t>(edits) + 1, 0);
        for (int k = -edits; k <= edits; k += 2) {
            int x = 0;
            if (edits > 0) {
                const WayIn way = wayInto(k, steps.back(), edits);
                x = way.came ? way.x : way.x + 1;
            }
            while (x < n && x - k < m && x - k >= 0 && middle.before[x] == middle.after[x - k]) {
                ++x;
            }
            const int place = k + edits;
            farthest[static_cast<std::size_t>(place)] = x;
            if (x >= n && x - k >= m) {
                steps.push_back(std::move(farthest));
                return steps;
            }
        }
        steps.push_back(std::move(farthest));
    }
    return {};
}

void addMiddle(const Middle& middle, PieceList& pieces) {
    const auto steps = trace(middle);
    int x = static_cast<int>(middle.before.size());
    int y = static_cast<int>(middle.after.size());
    if (steps.empty()) {
        pieces.add(PieceKind::Gone, middle.before, 0, x);
        pieces.add(PieceKind::Come, middle.after, 0, y);
        return;
    }
    std::vector<std::pair<PieceKind, QString>> backwards;
    for (int edits = static_cast<int>(steps.size()) - 1; edits >= 0; --edits) {
        const WayIn way = edits > 0 ? wayInto(x - y, steps[static_cast<std::size_t>(edits) - 1], edits) : WayIn();
        const int start = edits == 0 || way.came ? way.x : way.x + 1;
        while (x > start) {
            backwards.emplace_back(PieceKind::Same, middle.before[--x]);
            --y;
        }
        x = way.x;
        y = way.x - way.diagonal;
        if (edits > 0 && way.came) {
            backwards.emplace_back(PieceKind::Come, middle.after[y]);
        } else if (edits > 0) {
            backwards.emplace_back(PieceKind::Gone, middle.before[x]);
        }
    }
    for (auto piece = backwards.rbegin(); piece != backwards.rend(); ++piece) {
        pieces.add(piece->first, piece->second);
    }
}

}  // namespace

std::vector<TextPiece> textDifference(const QString& before, const QString& after) {
    const QStringList old = wordsAndSpaces(before);
    const QStringList fresh = wordsAndSpaces(after);
    const qsizetype shorter = std::min(old.size(), fresh.size());
    qsizetype first = 0;
    while (first < shorter && old[first] == fresh[first]) {
        ++first;
    }
    qsizetype last = 0;
    while (last < shorter - first && old[old.size() - 1 - last] == fresh[fresh.size() - 1 - last]) {
        ++last;
    }
    PieceList pieces;
    pieces.add(PieceKind::Same, old, 0, first);
    addMiddle({old.mid(first, old.size() - first - last), fresh.mid(first, fresh.size() - first - last)}, pieces);
    pieces.add(PieceKind::Same, old, old.size() - last, old.size());
    return pieces.take();
}

}  // namespace tspace
