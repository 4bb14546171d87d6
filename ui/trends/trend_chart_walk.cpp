// SPDX-License-Identifier: GPL-3.0-or-later
// Walking a chart from the keyboard.
#include "trends/trend_chart.h"

#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace tspace::trends {

std::optional<std::size_t> TrendChart::currentValue() const {
    return m_row == Row::Values ? m_current : std::nullopt;
}

std::optional<std::size_t> TrendChart::currentSession() const {
    return m_row == Row::Sessions ? m_current : std::nullopt;
}

std::optional<std::size_t> TrendChart::currentNote() const {
    return m_row == Row::Notes ? m_current : std::nullopt;
}

std::optional<SplitAt> TrendChart::currentDay() const {
    if (const auto value = currentValue()) {
        return SplitAt{m_state.found.values[*value].first, {}};
    }
    if (const auto session = currentSession()) {
        return SplitAt{m_state.sessions[*session].session.date, tr("a session")};
    }
    if (const auto note = currentNote()) {
        return SplitAt{m_state.notes[*note].note.date, m_state.notes[*note].note.text};
    }
    return std::nullopt;
}

std::size_t TrendChart::count(Row row) const {
    switch (row) {
        case Row::Notes:
            return m_state.notes.size();
        case Row::Sessions:
            return m_state.sessions.size();
        case Row::Values:
            break;
    }
    return m_state.values.size();
}

void TrendChart::walkTo(Row row, std::size_t at) {
    m_row = row;
    m_current = at;
    viewport()->update();
    switch (row) {
        case Row::Values:
            Q_EMIT walked(m_state.values[at].spoken);
            break;
        case Row::Sessions:
            Q_EMIT walked(tr("Session of %1. Enter opens it.").arg(m_state.sessions[at].words));
            break;
        case Row::Notes:
            Q_EMIT walked(tr("Your note of %1. Enter changes it.").arg(m_state.notes[at].words));
            break;
    }
}

/// The next row in that direction that has something; the present one where none has.
TrendChart::Row TrendChart::rowAfter(int key) const {
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    for (int row = static_cast<int>(m_row) + step; step != 0 && row >= 0 && row <= static_cast<int>(Row::Sessions);
         row += step) {
        if (count(static_cast<Row>(row)) > 0) {
            return static_cast<Row>(row);
        }
    }
    return m_row;
}

bool TrendChart::walk(int key) {
    const Row row = rowAfter(key);
    const std::size_t many = count(row);
    if (many == 0) {
        return false;
    }
    const std::size_t last = many - 1;
    if (key == Qt::Key_Home) {
        walkTo(row, 0);
    } else if (key == Qt::Key_End || !m_current || row != m_row) {
        walkTo(row, last);
    } else if (key == Qt::Key_Left) {
        walkTo(row, *m_current == 0 ? 0 : *m_current - 1);
    } else {
        walkTo(row, std::min(*m_current + (key == Qt::Key_Right ? 1 : 0), last));
    }
    return true;
}

bool TrendChart::openCurrent() {
    if (const auto session = currentSession()) {
        Q_EMIT sessionOpened(m_state.sessions[*session].session.id);
        return true;
    }
    if (const auto note = currentNote()) {
        Q_EMIT noteOpened(m_state.notes[*note].note);
        return true;
    }
    return false;
}

void TrendChart::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End:
            if (event->modifiers().testFlag(Qt::ControlModifier) || !walk(event->key())) {
                event->ignore();
            }
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!openCurrent()) {
                event->ignore();
            }
            return;
        default:
            event->ignore();
    }
}

}  // namespace tspace::trends
