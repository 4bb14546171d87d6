// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/roles.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QLabel>
#include <QVariant>
#include <QWidget>

namespace tspace::kit {

namespace {

constexpr const char* roleProperty = "accessibleRole";

/// A widget under the role it was given by `expose`. A button keeps its words, its state and that it can be pressed.
class RoleInterface final : public QAccessibleWidget {
  public:
    RoleInterface(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        QString own = QAccessibleWidget::text(kind);
        if (!own.isEmpty() || kind != QAccessible::Name) {
            return own;
        }
        const auto* label = qobject_cast<const QLabel*>(widget());
        return label != nullptr ? label->text() : button() != nullptr ? button()->text() : QString();
    }

    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        if (button() != nullptr) {
            state.checkable = button()->isCheckable();
            state.checked = button()->isChecked();
            state.pressed = button()->isDown();
        }
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override {
        QStringList names = QAccessibleWidget::actionNames();
        if (button() != nullptr && button()->isEnabled()) {
            names.prepend(pressAction());
        }
        return names;
    }

    void doAction(const QString& action) override {
        if (button() != nullptr && action == pressAction()) {
            button()->click();
            return;
        }
        QAccessibleWidget::doAction(action);
    }

  private:
    [[nodiscard]] QAbstractButton* button() const { return qobject_cast<QAbstractButton*>(widget()); }
};

QAccessibleInterface* makeInterface(const QString& /*className*/, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget == nullptr) {
        return nullptr;
    }
    const QVariant role = widget->property(roleProperty);
    return role.isValid() ? new RoleInterface(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

}  // namespace

void expose(QWidget& widget, QAccessible::Role role) {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(installed);
    widget.setProperty(roleProperty, static_cast<int>(role));
    // One that was made before, when words were set, knows nothing of the role.
    if (QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&widget)) {
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(seen));
    }
}

void announce(QWidget& widget, const QString& words) {
    widget.setAccessibleDescription(words);
    QAccessibleEvent event(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

}  // namespace tspace::kit
