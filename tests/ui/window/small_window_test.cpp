// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen of the sample journal in windows as small as they come, with letters as large as people set them.
#include "desktop/application.h"
#include "kit/page.h"
#include "support/catch.h"
#include "support/scratch.h"
#include "ui/support/driver.h"
#include "unlock/sample.h"
#include "window/shell.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QStyle>
#include <QStyleOptionFrame>

using namespace tspace;
using namespace tspace::test;
using kit::Place;

namespace {

/// The program over the sample journal.
class SampleDesk {
  public:
    /// Letters are so many times as large as usual.
    explicit SampleDesk(double letters, Qt::LayoutDirection direction = Qt::LeftToRight) {
        QApplication::setLayoutDirection(direction);
        const FixedClock clock(Instant::local(QDate(2026, 11, 26), QTime(9, 20), SystemClock().zone()));
        SystemRandom random;
        Progress progress;
        desktop::Options options;
        options.journal = m_scratch.path(QStringLiteral("sample.tspace"));
        static_cast<void>(unlock::openSample(options.journal, {clock, random, {}}, progress));
        options.passphraseFile = m_scratch.write(QStringLiteral("words"), unlock::samplePassphrase().toUtf8());
        options.theme = kit::Theme::Choice::Light;
        options.text = letters;
        options.today = clock.today();
        m_application = std::make_unique<desktop::Application>(*qApp, options);
        m_application->start();
    }
    SampleDesk(const SampleDesk&) = delete;
    SampleDesk& operator=(const SampleDesk&) = delete;
    ~SampleDesk() {
        m_application.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
        const kit::Theme usual(*qApp, kit::Theme::Choice::Light);  // for the tests that come after
    }

    kit::Screen& show(Place place, const QSize& size) {
        window().resize(size);
        shell().go(place);
        kit::Screen& screen = *shell().screen(place);
        screen.showExample();
        REQUIRE(eventually([&] { return screen.isSettled(); }));
        // Each level of a page tells the one above it that it has become higher.
        constexpr int levels = 12;
        for (int level = 0; level < levels; ++level) {
            QApplication::processEvents();
        }
        return screen;
    }

    [[nodiscard]] QWidget& window() { return m_application->window(); }

  private:
    [[nodiscard]] window::Shell& shell() { return *m_application->shell(); }

    Scratch m_scratch;
    std::unique_ptr<desktop::Application> m_application;
};

QString wordsIn(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return label->text();
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        return button->text();
    }
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        return line->text();
    }
    return widget.accessibleName();
}

QString called(const QWidget& widget) {
    return QStringLiteral("%1 \"%2\" %3x%4")
        .arg(QString::fromLatin1(widget.metaObject()->className()), wordsIn(widget).left(30))
        .arg(widget.width())
        .arg(widget.height());
}

bool isViewport(const QWidget& widget) {
    const auto* const area = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
    return area != nullptr && area->viewport() == &widget;
}

bool sticksOut(const QWidget& widget) {
    const QWidget& around = *widget.parentWidget();
    const QRect room = around.rect();
    return widget.x() < room.left() || widget.geometry().right() > room.right() ||
           (!isViewport(around) && (widget.y() < room.top() || widget.geometry().bottom() > room.bottom()));
}

/// What is longer than a date may be seen in part; the cursor leads through it.
bool isCut(const QLineEdit& line) {
    constexpr qsizetype longestShort = 18;
    QStyleOptionFrame option;
    option.initFrom(&line);
    constexpr int besideTheText = 2;  // on either side, of any line to type in
    const int room =
        line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line).width() - 2 * besideTheText;
    return line.text().size() <= longestShort && room < line.fontMetrics().horizontalAdvance(line.text());
}

bool isCut(const QLabel& label) {
    if (label.text().isEmpty()) {
        return false;
    }
    const int line = label.fontMetrics().height();
    return label.wordWrap() ? label.height() + line / 2 < label.heightForWidth(label.width())
                            : label.width() < label.sizeHint().width();
}

/// Whether its words are cut; not of those that end in dots then.
bool isCut(const QWidget& widget) {
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return isCut(*label);
    }
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        return isCut(*line);
    }
    return qobject_cast<const QAbstractButton*>(&widget) != nullptr &&
           widget.width() < widget.minimumSizeHint().width();
}

/// What cannot be read or pressed whole on a screen, in words.
QStringList faults(kit::Screen& screen) {
    QStringList found;
    for (const kit::Page* page : screen.findChildren<kit::Page*>()) {
        const int least = page->widget()->layout()->minimumSize().width();
        if (page->isVisible() && least > page->viewport()->width()) {
            found << QStringLiteral("the page needs %1 of %2").arg(least).arg(page->viewport()->width());
        }
    }
    for (const QWidget* each : screen.findChildren<QWidget*>()) {
        const QWidget& around = *each->parentWidget();
        // What an area or a list has for itself, it places itself.
        if (!each->isVisible() || isViewport(*each) || qobject_cast<const QAbstractScrollArea*>(&around) != nullptr) {
            continue;
        }
        if (sticksOut(*each)) {
            found << called(*each) + QStringLiteral(" sticks out of ") + called(around);
        }
        if (isCut(*each)) {
            found << called(*each) + QStringLiteral(" is cut");
        }
        for (const QWidget* other : around.findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            if (other > each && around.layout() != nullptr && other->isVisible() && !other->isWindow() &&
                other->geometry().intersects(each->geometry())) {
                found << called(*each) + QStringLiteral(" lies over ") + called(*other);
            }
        }
    }
    return found;
}

void checkScreens(SampleDesk& desk, const QSize& size) {
    for (const Place place : kit::allPlaces()) {
        kit::Screen& screen = desk.show(place, size);
        const QSize least = desk.window().minimumSizeHint();
        CAPTURE(kit::name(place).toStdString(), least.width(), least.height(), size.width());
        CHECK(desk.window().size() == size);
        const QStringList found = faults(screen);
        CAPTURE(found.join(QLatin1Char('\n')).toStdString());
        CHECK(found.isEmpty());
    }
}

}  // namespace

// Catch a window that is larger than a small screen, and what is cut off, lies over something else or cannot be reached
// where there is little room: a page does not scroll sideways, and one that is narrower than it can be is laid out for
// a width that it does not have.
TEST_CASE("Every screen fits a small window with letters half as large again", "[small]") {
    SampleDesk desk(1.5);
    checkScreens(desk, {1024, 600});
}

TEST_CASE("Every screen fits a small window with letters twice as large", "[small]") {
    SampleDesk desk(2);
    checkScreens(desk, {1024, 600});
}

TEST_CASE("Every screen fits what a scale of 150% leaves of a small screen, from right to left as well", "[small]") {
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    SampleDesk desk(1, direction);
    checkScreens(desk, {683, 400});
}
