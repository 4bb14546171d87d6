// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/agreed_words.h"

#include "domain/words.h"
#include "store/session_lists.h"

#include <QCoreApplication>
#include <QLocale>

namespace tspace::care {

QString agreedWords(const JournalReader& read, const Record& record) {
    const auto agreed = agreedWith(read, record);
    if (!agreed) {
        return {};
    }
    return agreed->names.isEmpty()
               ? QCoreApplication::translate("tspace::care", "The record of this session was agreed.")
               : QCoreApplication::translate("tspace::care", "The record of this session was agreed with %1 on %2.")
                     .arg(QLocale().createSeparatedList(agreed->names), plain::dayWords(agreed->on));
}

}  // namespace tspace::care
