// SPDX-License-Identifier: GPL-3.0-or-later
// Would find: something typed into the search box that crashes it, or that the index takes for syntax.
#include "sqlite/connection.h"
#include "store/migrations.h"
#include "store/reader.h"

#include <cstdint>
#include <cstdlib>

namespace {

tspace::JournalReader emptyJournal() {
    tspace::sqlite::Connection connection(QStringLiteral(":memory:"), tspace::sqlite::Mode::Create);
    tspace::makeTables(connection);
    return tspace::JournalReader(std::move(connection));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace tspace;
    static const JournalReader reader = emptyJournal();
    const QString typed = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    for (const bool asOneTypes : {false, true}) {
        // Throws, and so falls over, when the index does not understand what it is handed.
        if (!reader.search(parseSearch(typed, asOneTypes), 10).empty()) {
            std::abort();
        }
    }
    return 0;
}
