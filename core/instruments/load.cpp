// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/load.h"

#include "base/json_reader.h"
#include "instruments/fields.h"

#include <algorithm>
#include <limits>

namespace tspace::instruments {

namespace {

using Need = Fields::Need;

constexpr int mostSteps = 21;
constexpr int farthest = 1000;
constexpr int newestVersion = 1'000'000;
constexpr int mostDimensions = 100;
constexpr int mostItems = 300;
constexpr int mostBands = 20;
constexpr int longestLine = 500;
constexpr int longestText = 10'000;
constexpr auto formatName = QLatin1String("tspace-instrument/1");

QString place(const char* list, qsizetype index) {
    return QLatin1Char('/') + QLatin1String(list) + QLatin1Char('/') + QString::number(index);
}

/// Reads one instrument, part by part, noting every fault on the way.
class Reader {
  public:
    explicit Reader(const QJsonObject& content) : m_content(content) {}

    Loaded take() {
        const Fields top(m_content, {}, m_issues);
        m_read.content = m_content;
        about(top);
        m_scaleIsGood = scale(top, "scale", m_read.scale);
        dimensions(top);
        items(top);
        rule(top);
        together();
        if (hasFault(m_issues)) {
            return {std::nullopt, std::move(m_issues)};
        }
        return {std::move(m_read), std::move(m_issues)};
    }

  private:
    void about(const Fields& top) {
        const QString format = top.text("format", Need::Required, longestLine);
        if (!format.isEmpty() && format != formatName) {
            top.fault("format", QStringLiteral("is another format; allowed is \"%1\"").arg(formatName));
        }
        m_read.id = top.id("id");
        m_read.version = top.number("version", 1, newestVersion).value_or(1);
        m_read.language = top.text("language", Need::Required, longestLine);
        m_read.title = top.text("title", Need::Required, longestLine);
        m_read.period = top.text("period", Need::Optional, longestLine);
        m_read.about = top.text("about", Need::Optional, longestText);
        m_read.validity = top.text("validity", Need::Optional, longestText);
        m_read.attribution = top.text("attribution", Need::Optional, longestText);
        m_read.licence = top.text("licence", Need::Optional, longestText);
        m_read.profile = top.flag("profile");
        if (top.has("cadence")) {
            const std::size_t before = m_issues.size();
            const QString name = top.text("cadence", Need::Optional, longestLine);
            m_read.cadence = valueNamed<Cadence>(name);
            if (!m_read.cadence && m_issues.size() == before) {
                top.fault(
                    "cadence",
                    QStringLiteral("is none we know; allowed are %1, or to leave it out").arg(allNames<Cadence>()));
            }
        }
    }

    /// Reads the scale under `key`; false when it is missing or wrong.
    bool scale(const Fields& parent, const char* key, Scale& read) {
        const std::size_t before = m_issues.size();
        const QJsonObject object = parent.object(key, Need::Required);
        if (m_issues.size() != before) {
            return false;
        }
        const Fields fields(object, parent.at(key), m_issues);
        const auto min = fields.number("min", -farthest, farthest);
        const auto max = fields.number("max", -farthest, farthest);
        if (min && max && *min >= *max) {
            fields.fault("max", QStringLiteral("is not above min; allowed is min < max"));
        } else if (min && max && *max - *min + 1 > mostSteps) {
            fields.fault("max",
                         QStringLiteral("makes %1 steps; allowed are at most %2").arg(*max - *min + 1).arg(mostSteps));
        }
        read.min = min.value_or(0);
        read.max = max.value_or(0);
        if (m_issues.size() == before) {
            labels(fields, read);
        }
        return m_issues.size() == before;
    }

    void labels(const Fields& scale, Scale& read) {
        const QJsonObject object = scale.object("labels", Need::Optional);
        const Fields fields(object, scale.at("labels"), m_issues);
        for (const QString& key : object.keys()) {
            const QByteArray name = key.toUtf8();
            const int step = key.toInt();
            if (QString::number(step) != key || !read.has(step)) {
                const QString shown = QString(key)
                                          .replace(QLatin1Char('~'), QStringLiteral("~0"))
                                          .replace(QLatin1Char('/'), QStringLiteral("~1"));
                m_issues.push_back({scale.at("labels") + QLatin1Char('/') + shown, Severity::Fault,
                                    QStringLiteral("is no step of the scale; allowed are whole numbers from %1 to %2")
                                        .arg(read.min)
                                        .arg(read.max)});
                continue;
            }
            read.labels[step] = fields.text(name.constData(), Need::Required, longestLine);
        }
    }

    void dimensions(const Fields& top) {
        const QJsonArray array = top.array("dimensions", Need::Required, mostDimensions);
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QJsonObject object = objectIn(array, "dimensions", i);
            const Fields fields(object, place("dimensions", i), m_issues);
            if (!array.at(i).isObject()) {
                continue;
            }
            Dimension dimension;
            dimension.id = fields.id("id");
            dimension.title = fields.text("title", Need::Required, longestLine);
            dimension.help = fields.text("help", Need::Optional, longestText);
            bands(fields, dimension);
            if (m_read.dimension(dimension.id) != nullptr && !dimension.id.isEmpty()) {
                fields.fault("id", QStringLiteral("stands twice; each dimension needs an id of its own"));
            }
            m_read.dimensions.push_back(std::move(dimension));
        }
    }

    void bands(const Fields& parent, Dimension& dimension) {
        const QJsonArray array = parent.array("bands", Need::Optional, mostBands);
        double last = -std::numeric_limits<double>::infinity();
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString at = parent.at("bands") + QLatin1Char('/') + QString::number(i);
            if (!array.at(i).isObject()) {
                m_issues.push_back(
                    {at, Severity::Fault, QStringLiteral("is no object; allowed are from, to and title")});
                continue;
            }
            const QJsonObject object = array.at(i).toObject();
            const Fields fields(object, at, m_issues);
            const auto from = fields.decimal("from");
            const auto to = fields.decimal("to");
            const QString title = fields.text("title", Need::Required, longestLine);
            if (from && to && *to < *from) {
                fields.fault("to", QStringLiteral("lies below from; allowed is from <= to"));
            }
            if (from && *from <= last) {
                fields.fault("from",
                             QStringLiteral("touches the band before; allowed are bands in rising order, apart"));
            }
            last = to.value_or(last);
            dimension.bands.push_back({from.value_or(0), to.value_or(0), title});
        }
    }

    void items(const Fields& top) {
        const QJsonArray array = top.array("items", Need::Required, mostItems);
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QJsonObject object = objectIn(array, "items", i);
            if (array.at(i).isObject()) {
                item(Fields(object, place("items", i), m_issues));
            }
        }
    }

    void item(const Fields& fields) {
        Item item;
        item.id = fields.id("id");
        if (m_read.item(item.id) != nullptr && !item.id.isEmpty()) {
            fields.fault("id", QStringLiteral("stands twice; each item needs an id of its own"));
        }
        item.dimension = fields.text("dimension", Need::Required, longestLine);
        if (!item.dimension.isEmpty() && m_read.dimension(item.dimension) == nullptr) {
            fields.fault("dimension", QStringLiteral("names no dimension of this instrument"));
        }
        item.text = fields.text("text", Need::Required, longestText);
        item.help = fields.text("help", Need::Optional, longestText);
        item.reversed = fields.flag("reversed");
        const bool own = fields.has("scale");
        const bool good = own ? scale(fields, "scale", item.scale) : m_scaleIsGood;
        if (!own) {
            item.scale = m_read.scale;
        }
        sameScale(fields, own, good, item);
        m_read.items.push_back(std::move(item));
    }

    void sameScale(const Fields& fields, bool own, bool good, const Item& item) {
        const auto others = m_read.itemsOf(item.dimension);
        if (!good || others.empty() || others.front()->scale.min >= others.front()->scale.max ||
            (others.front()->scale.min == item.scale.min && others.front()->scale.max == item.scale.max)) {
            return;
        }
        const Scale& first = others.front()->scale;
        fields.fault(own ? "scale" : "dimension",
                     QStringLiteral("has another scale than the items before it; allowed in this dimension is %1 to %2")
                         .arg(first.min)
                         .arg(first.max));
    }

    void rule(const Fields& top) {
        m_read.rule = Rule::Mean;
        const std::size_t before = m_issues.size();
        const QJsonObject object = top.object("score", Need::Required);
        if (m_issues.size() != before) {
            return;
        }
        const Fields fields(object, QStringLiteral("/score"), m_issues);
        const QString name = fields.text("rule", Need::Required, longestLine);
        const auto known = valueNamed<Rule>(name);
        if (!known && !name.isEmpty()) {
            fields.fault("rule", QStringLiteral("is none we know; allowed are %1").arg(allNames<Rule>()));
        }
        m_read.rule = known.value_or(m_read.rule);
        m_read.answered = fields.number("answered", 1, mostItems).value_or(1);
    }

    /// What can only be judged once every part is read.
    void together() {
        for (std::size_t i = 0; i < m_read.dimensions.size(); ++i) {
            const std::size_t count = m_read.itemsOf(m_read.dimensions[i].id).size();
            const QString at = place("dimensions", static_cast<qsizetype>(i));
            if (count == 0) {
                m_issues.push_back(
                    {at, Severity::Fault, QStringLiteral("has no item; each dimension needs at least one")});
            } else if (m_read.rule == Rule::Single && count > 1) {
                m_issues.push_back(
                    {at, Severity::Fault, QStringLiteral("has %1 items; the rule \"single\" allows one").arg(count)});
            } else if (static_cast<std::size_t>(m_read.answered) > count) {
                m_issues.push_back({QStringLiteral("/score/answered"), Severity::Fault,
                                    QStringLiteral("is more than the dimension \"%1\" has; allowed are 1 to %2")
                                        .arg(m_read.dimensions[i].id)
                                        .arg(count)});
            }
        }
    }

    QJsonObject objectIn(const QJsonArray& array, const char* list, qsizetype index) {
        if (!array.at(index).isObject()) {
            m_issues.push_back({place(list, index), Severity::Fault,
                                QStringLiteral("is no object; allowed are keys and values in braces")});
        }
        return array.at(index).toObject();
    }

    const QJsonObject& m_content;
    Issues m_issues;
    Instrument m_read;
    bool m_scaleIsGood = false;
};

}  // namespace

Loaded load(const QByteArray& bytes) {
    JsonLimits limits;
    limits.bytes = largestFile;
    limits.depth = 32;
    try {
        const QJsonValue value = readJson(bytes, limits);
        if (!value.isObject()) {
            return {std::nullopt,
                    {{QString(), Severity::Fault, QStringLiteral("is no instrument; allowed is one object")}}};
        }
        return read(value.toObject());
    } catch (const JsonFault& fault) {
        return {std::nullopt, {fault.issue()}};
    }
}

Loaded read(const QJsonObject& content) {
    return Reader(content).take();
}

}  // namespace tspace::instruments
