// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/driver.h"

#include "support/catch.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QTest>

#include <algorithm>

namespace tspace::test {

void showForKeys(QWidget& window, const QSize& size) {
    window.resize(size);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
}

QString spokenName(QWidget& widget) {
    QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&widget);
    return seen == nullptr ? QString() : seen->text(QAccessible::Name);
}

QWidget& named(QWidget& root, const QString& name) {
    for (QWidget* each : root.findChildren<QWidget*>()) {
        // A label names what it stands beside; looked for is the thing itself.
        if (each->isVisibleTo(&root) && qobject_cast<QLabel*>(each) == nullptr && spokenName(*each) == name) {
            return *each;
        }
    }
    for (QLabel* each : root.findChildren<QLabel*>()) {
        if (each->isVisibleTo(&root) && each->text() == name) {
            return *each;
        }
    }
    FAIL("nothing is named " << name.toStdString());
    throw std::logic_error("unreachable");
}

void typeText(const QString& text) {
    REQUIRE(QApplication::focusWidget() != nullptr);
    for (const QChar letter : text) {
        // What has the focus may change from key to key.
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter),
                            Qt::NoModifier);
    }
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void click(QWidget& widget) {
    QTest::mouseClick(&widget, Qt::LeftButton);
}

bool eventually(const std::function<bool()>& condition) {
    constexpr int patience = 10'000;
    return QTest::qWaitFor(condition, patience);
}

bool says(const QWidget& root, const QString& words) {
    const QList<QLabel*> labels = root.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        QString said = label->text();
        return label->isVisibleTo(&root) && said.replace(QChar(QChar::Nbsp), QLatin1Char(' ')).contains(words);
    });
}

bool says(const QWidget& root, const char* words) {
    return says(root, QString::fromUtf8(words));
}

}  // namespace tspace::test
