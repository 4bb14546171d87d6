// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/measure_edit.h"

#include <QCoreApplication>

#include <cmath>

namespace tspace::editing {

namespace {

QString said(const char* words) {
    return QCoreApplication::translate("measures", words);
}

}  // namespace

MeasureEdit measureEdit(const Measure& measure, const Typing& typing) {
    const QString limit = measure.limit ? numberText(*measure.limit, typing.locale) : QString();
    return {measure, measure.name, measure.unit, measure.better, measure.decimals, limit, measure.person};
}

MeasureRead readMeasure(const MeasureEdit& edit, const Typing& typing) {
    MeasureRead read;
    Measure measure = edit.kept;
    measure.name = edit.name.simplified();
    measure.unit = edit.unit.simplified();
    measure.better = edit.better;
    measure.decimals = edit.decimals;
    measure.person = edit.person;
    measure.limit.reset();
    if (measure.name.isEmpty()) {
        read.issues.push_back({QStringLiteral("/name"), Severity::Fault, said("A measure needs a name.")});
    }
    if (!edit.limit.trimmed().isEmpty()) {
        measure.limit = readNumber(edit.limit.trimmed(), typing.locale);
        if (!measure.limit) {
            read.issues.push_back({QStringLiteral("/limit"), Severity::Fault,
                                   said("The agreed limit is a number, such as 16, or nothing at all.")});
        }
    }
    if (read.issues.empty()) {
        read.measure = measure;
    }
    return read;
}

ReadingRead readReading(const QString& day, const QString& value, bool decimals, const Typing& typing) {
    ReadingRead read;
    read.on = day.trimmed().isEmpty() ? std::optional(typing.today) : readDate(day.trimmed(), typing);
    read.value = readNumber(value.trimmed(), typing.locale);
    if (!read.on) {
        read.problem = said("That is no day. One like 18 Nov can be read.");
    } else if (!read.value) {
        read.problem = said("That is no number.");
    } else if (!decimals && *read.value != std::round(*read.value)) {
        read.value.reset();
        read.problem = said("This measure takes whole numbers.");
    }
    return read;
}

}  // namespace tspace::editing
