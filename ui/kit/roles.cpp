// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/roles.h"

#include <QAccessibleWidget>
#include <QLabel>
#include <QVariant>
#include <QWidget>

namespace tspace::kit {

namespace {

constexpr const char* roleProperty = "accessibleRole";

/// A widget under the role it was given by `expose`.
class RoleInterface final : public QAccessibleWidget {
  public:
    RoleInterface(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override {
        const QString own = QAccessibleWidget::text(kind);
        const auto* label = qobject_cast<const QLabel*>(widget());
        return own.isEmpty() && label != nullptr && kind == QAccessible::Name ? label->text() : own;
    }
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
}

void announce(QWidget& widget, const QString& words) {
    widget.setAccessibleDescription(words);
    QAccessibleEvent event(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

}  // namespace tspace::kit
