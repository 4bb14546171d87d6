// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_view.h"

#include "actions/action_delegate.h"
#include "actions/action_list_model.h"
#include "kit/line_field.h"
#include "kit/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace tspace::actions {

ActionView::ActionView(QWidget* parent) : QListView(parent), m_delegate(new ActionDelegate(this)) {
    setAccessibleName(tr("Actions, by person and date"));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(false);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setTabKeyNavigation(false);
    connect(this, &QAbstractItemView::doubleClicked, this, &ActionView::opened);
}

void ActionView::askFor(const QModelIndex& index) {
    scheduleDelayedItemsLayout();
    executeDelayedItemsLayout();  // the row is higher now, and the line stands in it
    scrollTo(index);
    edit(index);
}

QWidget* ActionView::line() const {
    return state() == EditingState ? viewport()->findChild<kit::LineField*>() : nullptr;
}

void ActionView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    if (index.isValid() && event->modifiers() == Qt::NoModifier) {
        switch (event->key()) {
            case Qt::Key_Return:
            case Qt::Key_Enter:
                Q_EMIT opened(index);
                return;
            case Qt::Key_Space:
                Q_EMIT ticked(index);
                return;
            case Qt::Key_Delete:
                Q_EMIT dropped(index);
                return;
            case Qt::Key_F2:
                Q_EMIT changeWanted(index);
                return;
            default:
                break;
        }
    }
    QListView::keyPressEvent(event);
}

void ActionView::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid()) {
        return;
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    const int around = kit::space::tiny;
    if (m_delegate->boxIn(option, index).adjusted(-around, -around, around, around).contains(event->pos())) {
        Q_EMIT ticked(index);
    }
}

void ActionView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange) {
        m_delegate->measured().forget();
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

void ActionView::resizeEvent(QResizeEvent* event) {
    m_delegate->setWidth(viewport()->width());
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();  // words wrap at another place; the base looks at the height alone
    }
}

std::optional<RecordId> ActionView::recordInHand() const {
    const auto* const actions = qobject_cast<const ActionListModel*>(model());
    return actions != nullptr && currentIndex().isValid()
               ? std::optional(actions->row(currentIndex()).id.as<AnyRecord>())
               : std::nullopt;
}

}  // namespace tspace::actions
