// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/marked_text.h"

#include "support/catch.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

using namespace tspace;

namespace {

QImage drawnMarked(const QString& text, Qt::LayoutDirection direction = Qt::LeftToRight) {
    QImage image(120, 20, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    kit::drawMarked(painter, image.rect(), text, QGuiApplication::font(), Qt::black, Qt::darkBlue);
    return image;
}

}  // namespace

// Would catch: what is found cut off in the midst of a letter, so that a word looks like another one, or down to the
// ellipsis alone where the window is laid out from right to left.
TEST_CASE("Marked text that has no room ends with an ellipsis", "[rows]") {
    const QString text = QStringLiteral("the head of the ") + kit::markBegins + QStringLiteral("school") +
                         kit::markEnds + QStringLiteral(" rang me instead of her");
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        const QImage drawn = drawnMarked(text, direction);
        bool isShortened = false;
        for (qsizetype length = 1; length < text.size(); ++length) {
            isShortened = isShortened || drawnMarked(text.left(length) + QChar(0x2026), direction) == drawn;
        }
        CHECK(isShortened);
    }
    CHECK(drawnMarked(QStringLiteral("the head")) != drawnMarked(QStringLiteral("the head") + QChar(0x2026)));
}
