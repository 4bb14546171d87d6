// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <stdexcept>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace tspace::test {

namespace {

QJsonObject objectIn(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw std::runtime_error("no schema at " + path.toStdString());
    }
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.isEmpty()) {
        throw std::runtime_error("no JSON object in " + path.toStdString());
    }
    return object;
}

}  // namespace

struct Schema::Compiled {
    valijson::Schema schema;
};

Schema::Schema(const QString& path, const QString& definition)
    : m_json(objectIn(path)), m_compiled(std::make_unique<Compiled>()) {
    if (!definition.isEmpty()) {
        m_json.remove(QStringLiteral("anyOf"));
        m_json.insert(QStringLiteral("allOf"),
                      QJsonArray{QJsonObject{{QStringLiteral("$ref"), QStringLiteral("#/definitions/") + definition}}});
    }
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(valijson::adapters::QtJsonAdapter(QJsonValue(m_json)), m_compiled->schema);
}

Schema::~Schema() = default;

QStringList Schema::faults(const QJsonValue& value) const {
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(m_compiled->schema, valijson::adapters::QtJsonAdapter(value), &results)) {
        return {};
    }
    QStringList all;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        QString place;
        for (const std::string& step : error.context) {
            place += QString::fromStdString(step);
        }
        all << place + QStringLiteral(": ") + QString::fromStdString(error.description);
    }
    return all;
}

}  // namespace tspace::test
