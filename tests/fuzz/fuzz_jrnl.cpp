// SPDX-License-Identifier: GPL-3.0-or-later
// Would find: an export of jrnl that crashes its import, a refused one that adds something all the same, or an entry
// that importing again would not find.
#include "exchange/jrnl.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace tspace;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    SeededRandom random(1);
    Progress progress;
    const auto none = [](const Origin&) { return std::optional<Record>(); };
    const exchange::ImportPlan plan = exchange::planJrnl(in, QStringLiteral("Europe/London"), none, random, progress);
    if (!plan.readable && !plan.fresh.empty()) {
        std::abort();
    }
    for (const Record& record : plan.fresh) {
        if (!std::get<Moment>(record).origin) {
            std::abort();
        }
    }
    return 0;
}
