// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_line.h"

#include "base/error.h"
#include "cli/output.h"
#include "cli/words.h"

#include <QLocale>

namespace tspace::cli {

namespace {
constexpr qint64 betweenShows = 100;  // milliseconds
}

ProgressLine::ProgressLine(Output& error) : m_error(error) {}

ProgressLine::~ProgressLine() {
    try {
        clear();
    } catch (const Error&) {  // a line left standing on the terminal harms nobody
        m_isShown = false;
    }
}

void ProgressLine::setWork(const QString& work) {
    clear();
    m_work = work;
}

void ProgressLine::show(long long done, long long total) {
    if (!m_error.isTerminal() || m_work.isEmpty() ||
        (m_sinceShown.isValid() && m_sinceShown.elapsed() < betweenShows)) {
        return;
    }
    m_sinceShown.start();
    m_isShown = true;
    const QLocale locale;
    const QString text = total > 0 ? Cli::tr("%1: %2 of %3").arg(m_work, locale.toString(done), locale.toString(total))
                                   : Cli::tr("%1: %2").arg(m_work, locale.toString(done));
    m_error.raw("\r\033[K" + text.toUtf8());
}

void ProgressLine::clear() {
    if (m_isShown) {
        m_error.raw("\r\033[K");
        m_isShown = false;
    }
}

}  // namespace tspace::cli
