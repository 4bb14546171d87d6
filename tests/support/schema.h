// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <memory>

namespace tspace::test {

/// A JSON Schema of draft 7, judged by a validator that is not ours.
class Schema {
  public:
    /// From a file or a resource. With `definition`, only that one of its definitions is judged by. Fails the test when
    /// it cannot be read.
    explicit Schema(const QString& path, const QString& definition = {});
    Schema(const Schema&) = delete;
    Schema& operator=(const Schema&) = delete;
    ~Schema();

    /// The schema itself.
    [[nodiscard]] const QJsonObject& json() const { return m_json; }

    /// Why `value` is refused, a line a reason; none when it is valid.
    [[nodiscard]] QStringList faults(const QJsonValue& value) const;

  private:
    struct Compiled;
    QJsonObject m_json;
    std::unique_ptr<Compiled> m_compiled;
};

}  // namespace tspace::test
