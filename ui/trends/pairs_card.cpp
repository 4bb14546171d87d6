// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/pairs_card.h"

#include "kit/background.h"
#include "kit/card.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace tspace::trends {

using namespace kit;

void PairModel::setPairs(std::vector<PairFinding> pairs) {
    beginResetModel();
    m_pairs = std::move(pairs);
    endResetModel();
}

int PairModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

QVariant PairModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PairFinding& pair = m_pairs.at(static_cast<std::size_t>(index.row()));
    switch (role) {
        case Qt::DisplayRole:
            return pair.title;
        case kit::DetailRole:
            return pair.detail.isEmpty() ? pair.value : tr("%1 · %2").arg(pair.value, pair.detail);
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole:
            return pair.spoken;
        default:
            return {};
    }
}

PairsCard::PairsCard(QWidget* parent)
    : QWidget(parent),
      m_worker(std::make_unique<Background>()),
      m_card(new Card(tr("Beside it"))),
      m_model(new PairModel(this)),
      m_list(new RowView(tr("Other series beside this one"))),
      m_words(text(kit::Part::Small, {})) {
    m_list->setGrowsWithRows(true);
    m_list->setModel(m_model);
    m_card->add(m_list);
    m_card->add(m_words);
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    hide();
}

PairsCard::~PairsCard() = default;

bool PairsCard::isSettled() const {
    return !m_worker->isRunning();
}

void PairsCard::setSeries(std::vector<PairedSeries> series) {
    setVisible(!series.empty());
    if (series.empty()) {
        m_worker->cancel();
        m_model->setPairs({});
        return;
    }
    m_worker->run<std::vector<PairFinding>>(
        [series = std::move(series)](Progress& /*progress*/) { return pairFindings(series); },
        [this](const std::vector<PairFinding>& pairs) { show(pairs); },
        [this](const Error& error) { Q_EMIT failed(error); });
}

void PairsCard::show(const std::vector<PairFinding>& pairs) {
    std::vector<PairFinding> enough;
    std::copy_if(pairs.begin(), pairs.end(), std::back_inserter(enough),
                 [](const PairFinding& pair) { return pair.isEnough(); });
    m_list->setVisible(!enough.empty());
    m_model->setPairs(std::move(enough));
    m_words->setText(pairWords(pairs));
    Q_EMIT worked();
}

}  // namespace tspace::trends
