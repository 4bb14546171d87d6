// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/page_commands.h"

#include <QAction>
#include <QApplication>
#include <QKeySequence>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace tspace::window {

namespace {

/// A button that can be pressed, or a line of its menu that can be chosen.
struct Pressable {
    const QWidget* where = nullptr;
    QString words;
    QString hint;
    std::function<void()> press;
};

/// A button that shows where one is or what is chosen does nothing by itself.
bool isCommand(const QPushButton& button, const QWidget& page) {
    return !button.isCheckable() && button.isEnabled() && button.isVisibleTo(&page) && !button.text().isEmpty();
}

/// One goes on from where it stands.
void pressAsByHand(QPushButton& button) {
    if ((button.focusPolicy() & Qt::TabFocus) != 0) {
        button.setFocus(Qt::OtherFocusReason);
    }
    button.click();
}

void addMenu(std::vector<Pressable>& all, const QWidget& where, const QMenu& menu) {
    for (QAction* action : menu.actions()) {
        if (!action->isSeparator() && !action->isCheckable() && action->isVisible() && action->isEnabled()) {
            all.push_back({&where, action->text(), {}, [action] { action->trigger(); }});
        }
    }
}

std::vector<Pressable> pressablesOn(const QWidget& page) {
    std::vector<Pressable> all;
    for (QPushButton* button : page.findChildren<QPushButton*>()) {
        if (!isCommand(*button, page)) {
            continue;
        }
        if (const auto* menu = button->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly)) {
            addMenu(all, *button, *menu);
        } else {
            // What is spoken is understood by itself, where a sign or a value stands on the button.
            const QString name = button->accessibleName();
            const QString hint = button->toolTip() + QLatin1Char(' ') + button->text();
            all.push_back({button, name.isEmpty() ? button->text() : name, hint, [button] { pressAsByHand(*button); }});
        }
    }
    return all;
}

/// How many steps lie between a widget and the first that it shares with another; absent where they share none.
std::optional<int> stepsTo(const QWidget& widget, const QWidget& other, const QWidget& page) {
    int steps = 0;
    for (const QWidget* each = &widget; each != nullptr && each != &page; each = each->parentWidget(), ++steps) {
        if (each == &other || each->isAncestorOf(&other)) {
            return steps;
        }
    }
    return std::nullopt;
}

/// Which of several is nearest to what has the focus.
std::optional<std::size_t> nearest(const std::vector<const Pressable*>& all, const QWidget& page) {
    if (all.size() == 1) {
        return 0;
    }
    const QWidget* const focused = QApplication::focusWidget();
    std::optional<std::size_t> found;
    int least = 0;
    bool isAlone = true;
    for (std::size_t at = 0; focused != nullptr && at < all.size(); ++at) {
        const auto steps = stepsTo(*all[at]->where, *focused, page);
        if (steps && (!found || *steps <= least)) {
            isAlone = !found || *steps < least;
            least = *steps;
            found = at;
        }
    }
    return isAlone ? found : std::nullopt;
}

/// "Ctrl P" of "Ctrl+P: what it does"; empty where the hint does not begin with keys.
QString keysOf(const QString& hint) {
    const QString first = hint.section(QLatin1Char(':'), 0, 0).section(QLatin1Char(' '), 0, 0);
    const QKeySequence keys(first);
    const bool isKeys = first.contains(QLatin1Char('+')) && !keys.isEmpty() && keys.toString() == first;
    return isKeys ? QString(first).replace(QLatin1Char('+'), QLatin1Char(' ')) : QString();
}

}  // namespace

std::vector<PageCommand> commandsOn(const QWidget& page) {
    const std::vector<Pressable> all = pressablesOn(page);
    std::map<QString, std::vector<const Pressable*>> byWords;
    for (const Pressable& each : all) {
        byWords[each.words].push_back(&each);
    }
    std::vector<PageCommand> commands;
    for (const Pressable& each : all) {
        const std::vector<const Pressable*>& same = byWords.at(each.words);
        const auto chosen = nearest(same, page);
        if (chosen && same[*chosen] == &each) {
            commands.push_back({each.words, keysOf(each.hint), each.hint, static_cast<int>(*chosen)});
        }
    }
    return commands;
}

bool press(const QWidget& page, const PageCommand& command) {
    std::vector<Pressable> same = pressablesOn(page);
    std::erase_if(same, [&](const Pressable& each) { return each.words != command.words; });
    if (static_cast<std::size_t>(command.among) >= same.size()) {
        return false;
    }
    same[static_cast<std::size_t>(command.among)].press();
    return true;
}

}  // namespace tspace::window
