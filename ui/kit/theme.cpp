// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/theme.h"

#include "kit/kit_style.h"
#include "kit/style_sheet.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

static void initKitResources() {
    Q_INIT_RESOURCE(kit);
}

namespace tspace::kit {

namespace {

QString pathOf(Shape shape) {
    switch (shape) {
        case Shape::Practice:
            return QStringLiteral(":/icons/practice.svg");
        case Shape::Challenge:
            return QStringLiteral(":/icons/challenge.svg");
        case Shape::Feedback:
            break;
    }
    return QStringLiteral(":/icons/feedback.svg");
}

QPixmap tinted(const QString& path, const QColor& colour, int side) {
    QPixmap picture(side, side);
    picture.fill(Qt::transparent);
    QSvgRenderer renderer(path);
    QPainter painter(&picture);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(picture.rect(), colour);
    return picture;
}

}  // namespace

Theme::Theme(QApplication& application, Choice choice, double enlarged, QObject* parent)
    : QObject(parent),
      m_application(application),
      m_font(baseFont(enlarged)),
      m_choice(choice),
      m_desktopIsDark(application.palette().color(QPalette::Window).lightnessF() < 0.5F) {
    initKitResources();
    QApplication::setStyle(new KitStyle);
    apply();
}

void Theme::choose(Choice choice) {
    if (choice == m_choice) {
        return;
    }
    m_choice = choice;
    apply();
}

void Theme::followDesktop(bool dark) {
    const bool before = isDark();
    m_desktopIsDark = dark;
    if (isDark() != before) {
        apply();
    }
}

bool Theme::isDark() const {
    return m_choice == Choice::FollowDesktop ? m_desktopIsDark : m_choice == Choice::Dark;
}

QFont Theme::font(TextSize size, QFont::Weight weight) const {
    return sized(m_font, size, weight);
}

QColor Theme::colour(Shape shape) const {
    switch (shape) {
        case Shape::Practice:
            return colours().practice;
        case Shape::Challenge:
            return colours().challenge;
        case Shape::Feedback:
            break;
    }
    return colours().feedback;
}

QIcon Theme::icon(Shape shape) const {
    QIcon& icon = m_icons[shape];
    if (!icon.isNull()) {
        return icon;
    }
    for (const int side : {16, 32, 48}) {
        icon.addPixmap(tinted(pathOf(shape), colour(shape), side));
    }
    return icon;
}

void Theme::apply() {
    m_icons.clear();
    QApplication::setPalette(palette(colours()));
    QApplication::setFont(m_font);
    m_application.setStyleSheet(styleSheet(colours(), m_font.pointSizeF(), QApplication::layoutDirection()));
    Q_EMIT changed();
}

}  // namespace tspace::kit
