// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <ctime>

namespace tspace::test {

/// While it lives, this machine stands in another zone.
class ZoneOfMachine {
  public:
    explicit ZoneOfMachine(const QByteArray& zone) : m_before(qgetenv("TZ")), m_had(qEnvironmentVariableIsSet("TZ")) {
        qputenv("TZ", zone);
        ::tzset();
    }
    ZoneOfMachine(const ZoneOfMachine&) = delete;
    ZoneOfMachine& operator=(const ZoneOfMachine&) = delete;
    ~ZoneOfMachine() {
        if (m_had) {
            qputenv("TZ", m_before);
        } else {
            qunsetenv("TZ");
        }
        ::tzset();
    }

  private:
    QByteArray m_before;
    bool m_had;
};

}  // namespace tspace::test
