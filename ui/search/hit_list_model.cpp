// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/hit_list_model.h"

#include "kit/marked_text.h"
#include "kit/row_view.h"
#include "models/words.h"

namespace tspace::search {

static_assert(SearchHit::hitBegins == kit::markBegins && SearchHit::hitEnds == kit::markEnds);

namespace {

/// What stands below the headline; nothing where a name or a code is all there is.
QString belowHeadline(const SearchHit& hit) {
    const bool isNameAlone = !hit.at && kit::withoutMarks(hit.snippet).trimmed() == hit.headline;
    return isNameAlone ? QString() : hit.snippet;
}

}  // namespace

HitListModel::HitListModel(const Clock& clock, QObject* parent) : QAbstractListModel(parent), m_clock(clock) {}

void HitListModel::setHits(std::vector<SearchHit> hits) {
    beginResetModel();
    m_more = static_cast<int>(hits.size()) == page;
    m_asked = false;
    m_hits = std::move(hits);
    endResetModel();
}

void HitListModel::append(std::vector<SearchHit> hits) {
    if (!hits.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(hits.size()) - 1);
        m_hits.insert(m_hits.end(), hits.begin(), hits.end());
        endInsertRows();
    }
    // Last: whoever hears of the new rows must not ask for the page below the old ones again.
    m_more = static_cast<int>(hits.size()) == page;
    m_asked = false;
}

const SearchHit& HitListModel::hit(const QModelIndex& index) const {
    return m_hits.at(static_cast<std::size_t>(index.row()));
}

int HitListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant HitListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const SearchHit& shown = hit(index);
    const QString when = shown.at ? models::listDate(shown.at->date, m_clock.today()) : QString();
    const QString kind = models::words(shown.kind);
    switch (role) {
        case Qt::DisplayRole:
            return shown.headline;
        case kit::WhenRole:
            return when;
        case kit::ChipRole:
            return kind;
        case kit::DetailRole:
            return belowHeadline(shown);
        case Qt::AccessibleTextRole:
            return models::spoken({kind, when, shown.headline, kit::withoutMarks(belowHeadline(shown))});
        default:
            return {};
    }
}

bool HitListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_more && !m_asked;
}

void HitListModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent)) {
        m_asked = true;
        Q_EMIT moreWanted(m_hits.back().place);
    }
}

}  // namespace tspace::search
