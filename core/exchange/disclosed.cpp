// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/disclosed.h"

namespace tspace {

namespace {

QString wayOf(LeftBy by) {
    switch (by) {
        case LeftBy::Export:
            return QStringLiteral("export");
        case LeftBy::Print:
            return QStringLiteral("print");
        case LeftBy::Clipboard:
            return QStringLiteral("clipboard");
    }
    return {};
}

}  // namespace

Disclosure disclosed(const Clock& clock, Random& random, const QString& what, const QString& to, LeftBy by,
                     std::vector<RecordId> records) {
    Disclosure entry;
    entry.id = Id<Disclosure>::make(random);
    entry.at = clock.now();
    entry.what = what;
    entry.to = to;
    entry.how = wayOf(by);
    entry.records = std::move(records);
    return entry;
}

}  // namespace tspace
