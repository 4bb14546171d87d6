// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/part.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <array>

namespace tspace::kit {

namespace {

constexpr std::array partNames{
    QLatin1String("card"),          QLatin1String("inviting"),       QLatin1String("practice"),
    QLatin1String("challenge"),     QLatin1String("feedback"),       QLatin1String("rail"),
    QLatin1String("activeRow"),     QLatin1String("error"),          QLatin1String("notice"),
    QLatin1String("title"),         QLatin1String("subtitle"),       QLatin1String("heading"),
    QLatin1String("strong"),        QLatin1String("quiet"),          QLatin1String("small"),
    QLatin1String("label"),         QLatin1String("practiceLabel"),  QLatin1String("challengeLabel"),
    QLatin1String("feedbackLabel"), QLatin1String("errorText"),      QLatin1String("primary"),
    QLatin1String("quietButton"),   QLatin1String("invitingButton"), QLatin1String("danger"),
    QLatin1String("segment"),       QLatin1String("bare"),
};
static_assert(partNames.size() == static_cast<std::size_t>(Part::Bare) + 1);

}  // namespace

QLatin1String name(Part part) {
    return partNames.at(static_cast<std::size_t>(part));
}

void setPart(QWidget& widget, Part part) {
    const QString value = name(part);
    if (widget.property("part").toString() == value) {
        return;
    }
    widget.setProperty("part", value);
    if (widget.testAttribute(Qt::WA_WState_Polished)) {
        widget.style()->unpolish(&widget);
        widget.style()->polish(&widget);
        widget.update();
    }
}

}  // namespace tspace::kit
