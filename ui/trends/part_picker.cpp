// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/part_picker.h"

#include "kit/text.h"
#include "kit/tokens.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStylePainter>

#include <algorithm>

namespace tspace::trends {

using namespace kit;

namespace {

constexpr int mostCharacters = 34;

}  // namespace

/// A box to choose from, as wide as its first titles up to a limit; longer ones end in dots, and are whole in its list.
class PickBox final : public QComboBox {
  public:
    PickBox(const QString& name, QWidget* parent) : QComboBox(parent) {
        setAccessibleName(name);
        setSizeAdjustPolicy(QComboBox::AdjustToContents);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override {
        // Up to the line that parts dimensions and items, which are whole sentences.
        int widest = 0;
        for (int at = 0; at < count() && !itemText(at).isEmpty(); ++at) {
            widest = std::max(widest, fontMetrics().horizontalAdvance(itemText(at)));
        }
        return {std::min(widest, most()) + aroundWords, QComboBox::sizeHint().height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {most() / 3, sizeHint().height()}; }

    void showPopup() override {
        view()->setMinimumWidth(std::max(width(), view()->sizeHintForColumn(0) + 2 * space::large));
        QComboBox::showPopup();
    }

  protected:
    bool event(QEvent* event) override {
        // A letter looks for a title here; it is not a key of the chart.
        if (event->type() == QEvent::ShortcutOverride) {
            const auto* const key = static_cast<QKeyEvent*>(event);
            const Qt::KeyboardModifiers held = key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
            if (held == Qt::NoModifier && !key->text().isEmpty() && key->text().front().isPrint()) {
                event->accept();
                return true;
            }
        }
        return QComboBox::event(event);
    }

    void paintEvent(QPaintEvent* /*event*/) override {
        QStylePainter painter(this);
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        option.currentText = fontMetrics().elidedText(currentText(), Qt::ElideRight, width() - aroundWords + 2);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }

  private:
    // The edge, the space within it and the arrow.
    static constexpr int aroundWords = space::huge;

    [[nodiscard]] int most() const { return fontMetrics().averageCharWidth() * mostCharacters; }
};

PartPicker::PartPicker(QWidget* parent)
    : QWidget(parent),
      m_parts(new PickBox(tr("What is shown"), this)),
      m_instruments(new PickBox(tr("Self-rating"), this)) {
    auto* row = spaced(new QHBoxLayout(this), 0, space::small);
    row->addWidget(m_parts);
    row->addWidget(m_instruments);
    connect(m_instruments, &QComboBox::activated, this, [this] {
        offerParts();
        Q_EMIT chosen();
    });
    connect(m_parts, &QComboBox::activated, this, &PartPicker::chosen);
}

void PartPicker::setChoices(std::vector<InstrumentChoice> choices) {
    const QString before = m_instruments->currentData().toString();
    const QString part = this->part();
    m_choices = std::move(choices);
    m_instruments->clear();
    for (const InstrumentChoice& choice : m_choices) {
        m_instruments->addItem(choice.title, choice.id);
    }
    m_instruments->setCurrentIndex(std::max(m_instruments->findData(before), m_choices.empty() ? -1 : 0));
    m_instruments->setVisible(m_choices.size() > 1);
    offerParts();
    choosePart(part);
}

void PartPicker::offerParts() {
    m_parts->clear();
    if (const InstrumentChoice* chosen = instrument()) {
        for (const PartChoice& part : chosen->parts) {
            if (part.isItem && m_parts->count() == static_cast<int>(chosen->dimensions())) {
                m_parts->insertSeparator(m_parts->count());
            }
            m_parts->addItem(part.title, part.id);
        }
    }
}

void PartPicker::choosePart(const QString& part) {
    if (const int place = m_parts->findData(part); place >= 0) {
        m_parts->setCurrentIndex(place);
    }
}

const InstrumentChoice* PartPicker::instrument() const {
    const int place = m_instruments->currentIndex();
    return place < 0 ? nullptr : &m_choices.at(static_cast<std::size_t>(place));
}

QString PartPicker::part() const {
    return m_parts->currentData().toString();
}

}  // namespace tspace::trends
