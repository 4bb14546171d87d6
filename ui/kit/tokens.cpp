// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tokens.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tspace::kit {

namespace {

constexpr QColor rgb(unsigned value) {
    return {static_cast<int>(value >> 16U & 0xFFU), static_cast<int>(value >> 8U & 0xFFU),
            static_cast<int>(value & 0xFFU)};
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(static_cast<double>(colour.redF())) + 0.7152 * linear(static_cast<double>(colour.greenF())) +
           0.0722 * linear(static_cast<double>(colour.blueF()));
}

}  // namespace

const Colours& lightColours() {
    static constexpr Colours colours{
        .paper = rgb(0xF7F5F0),
        .card = rgb(0xFFFFFF),
        .ink = rgb(0x1F2D36),
        .softInk = rgb(0x56656E),
        .line = rgb(0xE2DED5),
        .rail = rgb(0xEFECE4),
        .selection = rgb(0xDCECEC),
        .edge = rgb(0x7A807D),
        .accent = rgb(0x1E6B73),
        .onAccent = rgb(0xFFFFFF),
        .practice = rgb(0x1E6B73),
        .challenge = rgb(0x9A4F12),
        .feedback = rgb(0x6A4C93),
        .error = rgb(0xA33B2E),
    };
    return colours;
}

const Colours& darkColours() {
    static constexpr Colours colours{
        .paper = rgb(0x15191C),
        .card = rgb(0x1D2327),
        .ink = rgb(0xE6E9EA),
        .softInk = rgb(0x98A5AC),
        .line = rgb(0x2D353A),
        .rail = rgb(0x191E21),
        .selection = rgb(0x1F3437),
        .edge = rgb(0x76838A),
        .accent = rgb(0x62B6BD),
        .onAccent = rgb(0x10282B),
        .practice = rgb(0x62B6BD),
        .challenge = rgb(0xE09A55),
        .feedback = rgb(0xB296DC),
        .error = rgb(0xE58A7E),
    };
    return colours;
}

double contrast(const QColor& a, const QColor& b) {
    const std::pair<double, double> both = std::minmax({luminance(a), luminance(b)});
    const auto [dark, light] = both;
    return (light + 0.05) / (dark + 0.05);
}

}  // namespace tspace::kit
