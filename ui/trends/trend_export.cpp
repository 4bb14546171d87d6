// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_export.h"

#include "base/files.h"
#include "kit/theme.h"
#include "kit/tokens.h"
#include "trends/thinning.h"
#include "trends/trend_chart.h"
#include "trends/trend_csv.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace tspace::trends {

using namespace kit;

namespace {

constexpr int width = 1000;
constexpr int chartHeight = 420;
constexpr int scale = 2;
constexpr int wholeWidth = width + 2 * space::wide;

/// The chart, its title above and its caption below.
class Sheet {
  public:
    Sheet(const TrendState& state, const Theme& theme) : m_state(state), m_theme(theme), m_chart(theme) {
        m_chart.resize(width, chartHeight);
        // What was never seen learns its size when it is first drawn.
        static_cast<void>(m_chart.grab(QRect(0, 0, 1, 1)));
        m_chart.setState(state);
    }

    [[nodiscard]] QSize size() {
        const QFontMetrics metrics(m_theme.font(TextSize::Small));
        m_captionHeight =
            metrics.boundingRect(QRect(0, 0, width, wholeWidth), static_cast<int>(Qt::TextWordWrap), caption())
                .height();
        return {wholeWidth, titleHeight() + chartHeight + m_captionHeight + 4 * space::wide};
    }

    void draw(QPainter& painter) {
        const Colours& colours = m_theme.colours();
        painter.fillRect(QRect(QPoint(), size()), colours.card);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(m_theme.font(TextSize::Large, QFont::DemiBold));
        painter.setPen(colours.ink);
        painter.drawText(QRect(space::wide, space::wide, width, titleHeight()), static_cast<int>(Qt::AlignLeft),
                         m_state.title);
        const QRectF target(space::wide, 2 * space::wide + titleHeight(), width, chartHeight);
        m_chart.render(&painter, target, m_chart.viewport()->rect(), Qt::IgnoreAspectRatio);
        painter.setFont(m_theme.font(TextSize::Small));
        painter.setPen(colours.softInk);
        painter.drawText(QRectF(space::wide, target.bottom() + space::wide, width, m_captionHeight),
                         static_cast<int>(Qt::TextWordWrap), caption());
    }

  private:
    [[nodiscard]] QString caption() const {
        const QString thinned = thinnedWords(m_chart.seen());
        return thinned.isEmpty() ? captionOf(m_state) : QStringLiteral("%1 %2").arg(captionOf(m_state), thinned);
    }
    [[nodiscard]] int titleHeight() const {
        return QFontMetrics(m_theme.font(TextSize::Large, QFont::DemiBold)).height();
    }

    const TrendState& m_state;
    const Theme& m_theme;
    TrendChart m_chart;
    int m_captionHeight = 0;
};

}  // namespace

void writePng(const TrendState& state, const Theme& theme, const QString& path) {
    Sheet sheet(state, theme);
    QImage image(sheet.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    sheet.draw(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG")) {
        throw Error(ErrorCode::WriteFailed, QStringLiteral("the picture cannot be made"));
    }
    files::writeWhole(path, bytes);
}

void writeSvg(const TrendState& state, const Theme& theme, const QString& path) {
    Sheet sheet(state, theme);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(sheet.size());
    generator.setViewBox(QRect(QPoint(), sheet.size()));
    generator.setTitle(state.title);
    generator.setDescription(captionOf(state));
    QPainter painter(&generator);
    sheet.draw(painter);
    painter.end();
    files::writeWhole(path, bytes);
}

void writeCsv(const TrendState& state, const QString& path) {
    files::writeWhole(path, csvOf(state).toUtf8());
}

}  // namespace tspace::trends
