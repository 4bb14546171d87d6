// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/kit_style.h"

#include "kit/style_sheet.h"
#include "kit/tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace tspace::kit {

namespace {

QPen edgePen(const QStyleOption& option) {
    const bool focused = (option.state & QStyle::State_HasFocus) != 0;
    return {focused ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Mid),
            focused ? static_cast<qreal>(focusWidth) : 1.0};
}

QRectF inside(const QRect& rect, const QPen& pen) {
    const qreal half = pen.widthF() / 2;
    return QRectF(rect).adjusted(half, half, -half, -half);
}

void drawCheckBox(const QStyleOption& option, QPainter& painter) {
    const bool on = (option.state & QStyle::State_On) != 0;
    const QPen pen = edgePen(option);
    const QRectF box = inside(option.rect, pen);
    painter.setPen(pen);
    painter.setBrush(on ? option.palette.highlight() : option.palette.base());
    painter.drawRoundedRect(box, space::tiny - 1, space::tiny - 1);
    if (on) {
        const qreal side = box.width();
        QPainterPath tick(box.topLeft() + QPointF(side * 0.24, side * 0.52));
        tick.lineTo(box.topLeft() + QPointF(side * 0.43, side * 0.71));
        tick.lineTo(box.topLeft() + QPointF(side * 0.77, side * 0.31));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(option.palette.highlightedText(), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(tick);
    }
}

void drawRadio(const QStyleOption& option, QPainter& painter) {
    const QPen pen = edgePen(option);
    const QRectF box = inside(option.rect, pen);
    painter.setPen(pen);
    painter.setBrush(option.palette.base());
    painter.drawEllipse(box);
    if ((option.state & QStyle::State_On) != 0) {
        const qreal in = box.width() / 4;
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.palette.highlight());
        painter.drawEllipse(box.adjusted(in, in, -in, -in));
    }
}

void drawChevron(const QRectF& rect, const QColor& colour, QPainter& painter) {
    const QPointF middle = rect.center();
    QPainterPath path(middle + QPointF(-space::tiny, -space::tiny / 2.0));
    path.lineTo(middle + QPointF(0, space::tiny / 2.0));
    path.lineTo(middle + QPointF(space::tiny, -space::tiny / 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

}  // namespace

KitStyle::KitStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void KitStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    switch (element) {
        case PE_IndicatorCheckBox:
            drawCheckBox(*option, *painter);
            break;
        case PE_IndicatorRadioButton:
            drawRadio(*option, *painter);
            break;
        case PE_IndicatorArrowDown:
            drawChevron(option->rect, option->palette.color(QPalette::PlaceholderText), *painter);
            break;
        default:
            painter->setRenderHint(QPainter::Antialiasing, false);
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            break;
    }
    painter->restore();
}

void KitStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                           const QWidget* widget) const {
    const auto* const box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (element != CE_ComboBoxLabel || box == nullptr) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    QStyleOptionComboBox shown = *box;
    const int room = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget).width() - 2;
    shown.currentText = box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, room);
    QProxyStyle::drawControl(element, &shown, painter, widget);
}

void KitStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                  const QWidget* widget) const {
    if (control != CC_ComboBox) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPen pen = edgePen(*option);
    painter->setPen(pen);
    painter->setBrush(option->palette.base());
    painter->drawRoundedRect(inside(option->rect, pen), smallRadius, smallRadius);
    drawChevron(subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                option->palette.color(QPalette::PlaceholderText), *painter);
    painter->restore();
}

QRect KitStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                               const QWidget* widget) const {
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control != CC_ComboBox || part != SC_ComboBoxEditField) {
        return rect;
    }
    // Text begins where it does in a line to type in.
    return option->direction == Qt::LeftToRight ? rect.adjusted(space::tiny, 0, 0, 0)
                                                : rect.adjusted(0, 0, -space::tiny, 0);
}

int KitStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return forLetters(usual);
        default:
            return usual;
    }
}

QSize KitStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                 const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox) {
        // As high as a line to type in or a button beside it.
        result.setHeight(std::max(result.height(), option->fontMetrics.height() + space::large));
        result.rwidth() += space::tiny;  // where its text begins
    }
    return result;
}

int KitStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                        QStyleHintReturn* returned) const {
    if (hint == SH_ComboBox_Popup) {
        return 0;  // a list below the box, as where one types
    }
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

}  // namespace tspace::kit
