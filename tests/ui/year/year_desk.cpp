// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/year/year_desk.h"

#include "desktop/screens.h"
#include "support/catch.h"
#include "window/shell.h"

#include <QApplication>
#include <QTest>

namespace tspace::test {

namespace {

constexpr int farthest = 250;

bool isNamed(QWidget* widget, const QString& name) {
    return widget != nullptr && (widget->accessibleName() == name || spokenName(*widget) == name);
}

}  // namespace

YearDesk::YearDesk() : m_theme(*qApp, kit::Theme::Choice::Light) {
    const kit::Services services{open.journal(), open.clock(), open.random(), m_theme, nullptr};
    m_window.showOnly(new window::Shell(services, desktop::makeScreens(services)));
    showForKeys(m_window, {1280, 800});
    shell().takeFocus();
}

YearDesk::~YearDesk() {
    settle();
    m_window.showOnly(nullptr);
}

window::Shell& YearDesk::shell() {
    return dynamic_cast<window::Shell&>(*m_window.content());
}

void YearDesk::on(const QDate& day, const QTime& at) {
    open.clock().set(Instant::local(day, at, QStringLiteral("Europe/London")));
}

QString YearDesk::focusName() const {
    QWidget* const focused = QApplication::focusWidget();
    REQUIRE(focused != nullptr);
    return focused->accessibleName().isEmpty() ? spokenName(*focused) : focused->accessibleName();
}

QStringList YearDesk::focusChain() {
    QStringList names;
    const QWidget* const first = QApplication::focusWidget();
    for (int step = 0; step < farthest; ++step) {
        names << focusName();
        press(Qt::Key_Tab);
        if (QApplication::focusWidget() == first) {
            break;
        }
    }
    return names;
}

void YearDesk::tabTo(const QString& name) {
    for (int step = 0; step < farthest; ++step) {
        if (isNamed(QApplication::focusWidget(), name)) {
            return;
        }
        press(Qt::Key_Tab);
    }
    FAIL("Tab never reaches " << name.toStdString() << ", only "
                              << focusChain().join(QStringLiteral(" | ")).toStdString());
}

void YearDesk::goTo(const QString& command) {
    press(Qt::Key_K, ctrl);
    press(Qt::Key_A, ctrl);
    typeText(command);
    press(Qt::Key_Return);
    settle();
}

void YearDesk::write(const QString& name, const QString& text) {
    tabTo(name);
    press(Qt::Key_A, ctrl);
    typeText(text);
}

void YearDesk::push(const QString& name) {
    tabTo(name);
    press(Qt::Key_Space);
    settle();
}

QAbstractItemView& YearDesk::list(const QString& name) {
    for (auto* view : shell().findChildren<QAbstractItemView*>()) {
        if (view->isVisible() && view->accessibleName() == name) {
            return *view;
        }
    }
    FAIL("no list is named " << name.toStdString());
    throw std::logic_error("unreachable");
}

void YearDesk::choose(const QString& name, const QString& row) {
    tabTo(name);
    QAbstractItemView& view = list(name);
    press(Qt::Key_Home);
    for (int step = 0; step < view.model()->rowCount(); ++step) {
        if (view.currentIndex().data().toString() == row) {
            return;
        }
        press(Qt::Key_Down);
    }
    REQUIRE(column(name).join(QStringLiteral(" | ")).toStdString() == row.toStdString());
}

QStringList YearDesk::column(const QString& name, int role) {
    QAbstractItemModel& model = *list(name).model();
    while (model.canFetchMore({})) {
        model.fetchMore({});
    }
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        all << model.index(row, 0).data(role).toString();
    }
    return all;
}

void YearDesk::save() {
    press(Qt::Key_S, ctrl);
    settle();
}

void YearDesk::settle() {
    open.journal().flush();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

}  // namespace tspace::test
