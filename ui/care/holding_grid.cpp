// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/holding_grid.h"

#include "kit/roles.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"

#include <QGridLayout>
#include <QLocale>

namespace tspace::care {

using namespace kit;

namespace {

int countIn(const Holding& holding, RecordKind kind) {
    for (const auto& [each, count] : holding.counts) {
        if (each == kind) {
            return count;
        }
    }
    return 0;
}

QString savedLast(const Holding& holding) {
    return holding.newest ? QLocale().toString(holding.newest->dateTime(), QLocale::ShortFormat)
                          : HoldingGrid::tr("never");
}

struct Row {
    QString what;
    QString backup;
    QString journal;
};

std::vector<Row> rowsOf(const Holding& backup, const Holding& journal) {
    std::vector<Row> rows;
    for (const auto& [kind, name] : names<RecordKind>()) {
        const int here = countIn(backup, kind);
        const int there = countIn(journal, kind);
        if (kind != RecordKind::Settings && (here > 0 || there > 0)) {
            rows.push_back({models::words(kind), QString::number(here), QString::number(there)});
        }
    }
    const auto add = [&](const QString& what, int here, int there) {
        rows.push_back({what, QString::number(here), QString::number(there)});
    };
    add(HoldingGrid::tr("Recently deleted"), backup.deleted, journal.deleted);
    add(HoldingGrid::tr("Versions in all"), backup.revisions, journal.revisions);
    add(HoldingGrid::tr("Drafts"), backup.drafts, journal.drafts);
    rows.push_back({HoldingGrid::tr("Saved last"), savedLast(backup), savedLast(journal)});
    return rows;
}

}  // namespace

HoldingGrid::HoldingGrid(QWidget* parent) : QWidget(parent) {
    expose(*this, QAccessible::Table);
    clear();
}

void HoldingGrid::clear() {
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete layout();
    setAccessibleName({});
    setVisible(false);
}

void HoldingGrid::show(const Holding& backup, const Holding& journal) {
    clear();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::huge);
    grid->setVerticalSpacing(space::tiny);
    grid->setColumnStretch(3, 1);
    grid->addWidget(oneLine(Part::Label, tr("This backup")), 0, 1);
    grid->addWidget(oneLine(Part::Label, tr("The journal now")), 0, 2);
    QStringList spoken;
    int line = 0;
    for (const Row& row : rowsOf(backup, journal)) {
        const bool differs = row.backup != row.journal;
        const Part part = differs ? Part::Strong : Part::Quiet;
        grid->addWidget(oneLine(Part::Quiet, row.what), ++line, 0);
        grid->addWidget(oneLine(part, row.backup), line, 1);
        grid->addWidget(oneLine(part, row.journal), line, 2);
        spoken << tr("%1: %2 in the backup, %3 in the journal").arg(row.what, row.backup, row.journal);
    }
    setAccessibleName(spoken.join(QStringLiteral("; ")));
    setVisible(true);
}

QString words(const Holding& holding) {
    const QString records =
        holding.records() == 1 ? HoldingGrid::tr("1 record") : HoldingGrid::tr("%1 records").arg(holding.records());
    return HoldingGrid::tr("%1, saved last %2").arg(records, savedLast(holding));
}

}  // namespace tspace::care
