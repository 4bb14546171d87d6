// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/bundled.h"

#include "base/resource.h"
#include "instruments/load.h"

#include <algorithm>
#include <array>

// The macro declares a function of the global namespace, so it stands outside ours. Calling it makes the linker keep
// the resources of this static library in every program.
static void initialiseInstruments() {
    Q_INIT_RESOURCE(instruments);
}

namespace tspace::instruments {

namespace {

Instrument loadBundled(QLatin1String name) {
    Loaded loaded = load(resource(QStringLiteral("instruments/%1.json").arg(name)));
    if (!loaded.instrument) {
        throw Error(ErrorCode::Internal,
                    QStringLiteral("the bundled instrument %1 is broken: %2").arg(name, text(loaded.issues)));
    }
    return *std::move(loaded.instrument);
}

std::vector<Instrument> loadAllBundled() {
    static constexpr std::array names = {
        QLatin1String("emotional-intelligence"), QLatin1String("wellbeing"),
        QLatin1String("ons-personal-wellbeing"), QLatin1String("session"),
        QLatin1String("conversation"),           QLatin1String("conditions-for-success"),
        QLatin1String("learning-system"),
    };
    initialiseInstruments();
    std::vector<Instrument> all;
    all.reserve(names.size());
    for (const QLatin1String name : names) {
        all.push_back(loadBundled(name));
    }
    return all;
}

}  // namespace

std::vector<Instrument> bundled() {
    // The files are part of the program: what is read of them does not change while it runs.
    static const std::vector<Instrument> all = loadAllBundled();
    return all;
}

Catalogue::Catalogue(std::vector<Instrument> instruments) {
    for (Instrument& instrument : instruments) {
        add(std::move(instrument));
    }
}

void Catalogue::add(Instrument instrument) {
    const auto same = std::find_if(m_instruments.begin(), m_instruments.end(), [&](const Instrument& known) {
        return known.id == instrument.id && known.version == instrument.version;
    });
    if (same != m_instruments.end()) {
        *same = std::move(instrument);
    } else {
        m_instruments.push_back(std::move(instrument));
    }
}

const Instrument* Catalogue::find(const QString& id, int version) const {
    for (const Instrument& known : m_instruments) {
        if (known.id == id && known.version == version) {
            return &known;
        }
    }
    return nullptr;
}

const Instrument* Catalogue::newest(const QString& id) const {
    const Instrument* best = nullptr;
    for (const Instrument& known : m_instruments) {
        if (known.id == id && (best == nullptr || known.version > best->version)) {
            best = &known;
        }
    }
    return best;
}

std::vector<const Instrument*> Catalogue::all() const {
    std::vector<const Instrument*> found;
    for (const Instrument& known : m_instruments) {
        const bool listed =
            std::any_of(found.begin(), found.end(), [&](const Instrument* one) { return one->id == known.id; });
        if (!listed) {
            found.push_back(newest(known.id));
        }
    }
    return found;
}

}  // namespace tspace::instruments
