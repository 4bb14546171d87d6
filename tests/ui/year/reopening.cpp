// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "ui/year/ledger.h"
#include "ui/year/year_screens.h"
#include "window/shell.h"

#include <QAbstractButton>
#include <QApplication>
#include <QChildEvent>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTextEdit>

#include <algorithm>
#include <string>

namespace tspace::test {

namespace {

using kit::Place;

/// A screen of the practice model, and the record it is opened at.
struct Opened {
    Place place;
    std::optional<RecordId> record;

    void operator()(YearDesk& desk) const {
        if (record) {
            desk.shell().openAt(place, *record);
        } else {
            desk.shell().go(place);
        }
    }
};

std::vector<Opened> practiceScreens(const Ledger& ledger) {
    const auto any = [](const auto& record) { return record.id.template as<AnyRecord>(); };
    return {{Place::Today, {}},
            {Place::Sessions, {}},
            {Place::Session, any(ledger.planned())},
            {Place::Prepare, any(ledger.planned())},
            {Place::Moments, {}},
            {Place::Moment, any(ledger.moments.back())},
            {Place::StillOpen, {}},
            {Place::Actions, {}},
            {Place::People, {}},
            {Place::Person, any(ledger.people.front())},
            {Place::Case, any(ledger.cases.front())},
            {Place::Organisation, {}},
            {Place::Development, {}},
            {Place::ChildsRecord, {}}};
}

/// Notes the widgets that are made below a screen, and the lists in it that are filled anew.
class Rebuilding final : public QObject {
  public:
    explicit Rebuilding(QWidget& screen) : m_screen(screen) {
        qApp->installEventFilter(this);
        for (const QAbstractItemView* view : screen.findChildren<QAbstractItemView*>()) {
            const auto note = [this, name = view->accessibleName()] { m_rebuilt << QStringLiteral("list ") + name; };
            connect(view->model(), &QAbstractItemModel::modelReset, this, note);
            connect(view->model(), &QAbstractItemModel::dataChanged, this, note);
            connect(view->model(), &QAbstractItemModel::rowsInserted, this, note);
            connect(view->model(), &QAbstractItemModel::rowsRemoved, this, note);
        }
    }

    [[nodiscard]] QStringList rebuilt() const { return m_rebuilt; }

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::ChildAdded && static_cast<QChildEvent*>(event)->child()->isWidgetType() &&
            watched->isWidgetType() && m_screen.isAncestorOf(static_cast<QWidget*>(watched))) {
            m_rebuilt << QStringLiteral("widget in ") + QLatin1String(watched->metaObject()->className());
        }
        return false;
    }

  private:
    QWidget& m_screen;
    QStringList m_rebuilt;
};

void leave(YearDesk& desk) {
    desk.shell().go(Place::Help);
    desk.settle();
}

/// True where a label, a button, a box or a row of a list below `screen` holds these words.
bool tells(QWidget& screen, const QString& words) {
    const auto any = [&screen](auto* kind, const auto& textOf) {
        const auto all = screen.findChildren<decltype(kind)>();
        return std::any_of(all.begin(), all.end(), textOf);
    };
    const auto rows = [&words](const QAbstractItemView* view) {
        const QAbstractItemModel& model = *view->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(Qt::AccessibleTextRole).toString().contains(words)) {
                return true;
            }
        }
        return false;
    };
    return any(static_cast<QLabel*>(nullptr), [&](const QLabel* each) { return each->text().contains(words); }) ||
           any(static_cast<QAbstractButton*>(nullptr),
               [&](const QAbstractButton* each) { return each->text().contains(words); }) ||
           any(static_cast<QLineEdit*>(nullptr), [&](const QLineEdit* each) { return each->text().contains(words); }) ||
           any(static_cast<QTextEdit*>(nullptr),
               [&](const QTextEdit* each) { return each->toPlainText().contains(words); }) ||
           any(static_cast<QAbstractItemView*>(nullptr), rows);
}

/// Other words in everything that may still be changed, as another window or the command line would write them.
void changeEverything(YearDesk& desk, const Ledger& ledger, const QString& words) {
    Changes changes;
    const auto keep = [&changes](const Record& record) {
        Change change;
        change.record = record;
        changes.push_back(change);
    };
    for (Moment moment : ledger.moments) {
        moment.text.prepend(words);
        keep(moment);
    }
    for (Action action : ledger.actions) {
        action.text.prepend(words);
        keep(action);
    }
    for (Person person : ledger.people) {
        person.name.prepend(words);
        keep(person);
    }
    for (DevelopmentEntry entry : ledger.entries) {
        entry.what.prepend(words);
        keep(entry);
    }
    desk.open.journal().commitAndWait(std::move(changes));
    desk.settle();
}

}  // namespace

void checkReopening(YearDesk& desk) {
    const Ledger ledger(desk.open.read());
    const std::vector<Opened> screens = practiceScreens(ledger);
    for (const Opened& open : screens) {
        INFO(kit::name(open.place).toStdString());
        leave(desk);
        open(desk);
        leave(desk);
        const Rebuilding watch(*desk.shell().screen(open.place));
        open(desk);
        CHECK(watch.rebuilt().join(QStringLiteral(", ")).toStdString() == std::string());
    }
    leave(desk);
    const QString words = QStringLiteral("elsewhere ");
    changeEverything(desk, ledger, words);
    for (const Opened& open : screens) {
        INFO(kit::name(open.place).toStdString());
        open(desk);
        CHECK(tells(*desk.shell().screen(open.place), words));
        leave(desk);
    }
}

}  // namespace tspace::test
