// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/profile_view.h"

#include "kit/theme.h"
#include "kit/tokens.h"
#include "trends/axis.h"

#include <QFontMetricsF>
#include <QPainter>

namespace tspace::trends {

using namespace kit;

namespace {

constexpr double shareOfWords = 0.48;
constexpr double filled = 5;
constexpr double ring = 6;

}  // namespace

ProfileView::ProfileView(const Theme& theme, QWidget* parent) : WalkedView(theme, tr("Profile"), parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ProfileView::setProfile(const Profile& profile) {
    m_profile = profile;
    QStringList all;
    for (const ProfileRow& row : profile.rows) {
        all << row.words;
    }
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    renewed();
}

double ProfileView::rowHeight() const {
    return 2 * QFontMetricsF(theme().font()).height() + space::small;
}

int ProfileView::heightForWidth(int /*width*/) const {
    const double scale = QFontMetricsF(theme().font(TextSize::Small)).height() + space::small;
    return static_cast<int>(scale + static_cast<double>(count()) * rowHeight());
}

QRectF ProfileView::placeOf(std::size_t index) const {
    const double scale = QFontMetricsF(theme().font(TextSize::Small)).height() + space::small;
    return {2, scale + static_cast<double>(index) * rowHeight(), width() - 4.0, rowHeight() - 2};
}

void ProfileView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme().font(TextSize::Small));
    painter.setPen(theme().colours().softInk);
    const double left = width() * shareOfWords + space::large;
    const double wide = width() - left - space::large;
    const QFontMetricsF metrics(painter.font());
    for (const Tick& tick : valueTicks(m_profile.scale)) {
        const double x = left + (tick.at - m_profile.scale.min) / (m_profile.scale.max - m_profile.scale.min) * wide;
        painter.drawText(QPointF(x - metrics.horizontalAdvance(tick.label) / 2, metrics.ascent()), tick.label);
    }
    for (std::size_t index = 0; index < count(); ++index) {
        drawRow(painter, m_profile.rows[index], placeOf(index));
    }
    drawFocus(painter);
}

void ProfileView::drawRow(QPainter& painter, const ProfileRow& row, const QRectF& box) const {
    const Colours& colours = theme().colours();
    const double left = width() * shareOfWords + space::large;
    const double wide = width() - left - space::large;
    const double y = box.center().y();
    const auto at = [&](double value) {
        return QPointF(left + (value - m_profile.scale.min) / (m_profile.scale.max - m_profile.scale.min) * wide, y);
    };
    painter.setFont(theme().font());
    painter.setPen(colours.ink);
    const QRectF words(box.left(), box.top(), width() * shareOfWords, box.height());
    painter.drawText(words, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap, row.title);
    painter.setPen(QPen(colours.line, 1));
    painter.drawLine(at(m_profile.scale.min), at(m_profile.scale.max));
    if (row.now && row.then) {
        painter.setPen(QPen(colours.accent, 1.4));
        painter.drawLine(at(*row.then), at(*row.now));
    }
    if (row.then) {
        painter.setPen(QPen(colours.accent, 1.4));
        painter.setBrush(colours.card);
        painter.drawEllipse(at(*row.then), ring, ring);
    }
    if (row.now) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawEllipse(at(*row.now), filled, filled);
    }
}

}  // namespace tspace::trends
