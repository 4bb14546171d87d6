// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/export_menu.h"

#include "base/error.h"
#include "domain/journal_notes.h"
#include "store/journal.h"
#include "trends/calendar_words.h"
#include "trends/trend_export.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QMenu>

namespace tspace::trends {

namespace {

QString endingOf(ExportMenu::Form form) {
    switch (form) {
        case ExportMenu::Form::Png:
            return QStringLiteral("png");
        case ExportMenu::Form::Svg:
            return QStringLiteral("svg");
        case ExportMenu::Form::Csv:
            break;
    }
    return QStringLiteral("csv");
}

}  // namespace

ExportMenu::ExportMenu(const kit::Services& services, QWidget* parent)
    : QPushButton(tr("More ▾"), parent), m_services(services), m_menu(new QMenu(this)) {
    setAutoDefault(true);
    setAccessibleName(tr("More: measures, look back, export"));
    m_menu->addAction(tr("Measures"), this, &ExportMenu::measuresAsked);
    m_menu->addAction(tr("Look back over a time"), this, &ExportMenu::lookBackAsked);
    m_menu->addSeparator();
    connect(this, &QPushButton::clicked, this, [this] { m_menu->popup(mapToGlobal(rect().bottomLeft())); });
    addForm(Form::Png, tr("Export as a picture…"));
    addForm(Form::Svg, tr("Export as a drawing (SVG)…"));
    addForm(Form::Csv, tr("Export as a table (CSV)…"));
}

void ExportMenu::addForm(Form form, const QString& words) {
    QAction* action = m_menu->addAction(words, this, [this, form] { choosePlace(form); });
    action->setEnabled(false);
    m_forms.push_back(action);
}

void ExportMenu::setState(const TrendState& state) {
    m_state = state;
    for (QAction* action : m_forms) {
        action->setEnabled(!state.values.empty());
    }
}

void ExportMenu::choosePlace(Form form) {
    const QString ending = endingOf(form);
    auto* dialog =
        new QFileDialog(this, tr("Where it goes: it leaves the encrypted journal"),
                        QDir::home().filePath(tr("trend.%1").arg(ending)), QStringLiteral("*.%1").arg(ending));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, form](const QString& path) { exportTo(form, path); });
    dialog->open();
}

void ExportMenu::exportTo(Form form, const QString& path) {
    try {
        switch (form) {
            case Form::Png:
                writePng(m_state, m_services.theme, path);
                break;
            case Form::Svg:
                writeSvg(m_state, m_services.theme, path);
                break;
            case Form::Csv:
                writeCsv(m_state, path);
                break;
        }
        Disclosure left;
        left.id = Id<Disclosure>::make(m_services.random);
        left.at = m_services.clock.now();
        left.what = tr("Trend of %1").arg(m_state.title);
        left.to = path;
        left.how = QStringLiteral("export");
        Change change;
        change.record = left;
        change.mustBeNew = true;
        m_services.journal.commit({change});
        Q_EMIT said(tr("Written to %1. It is not encrypted there.").arg(path));
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

}  // namespace tspace::trends
