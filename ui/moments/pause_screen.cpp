// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments/pause_screen.h"

#include "base/error.h"
#include "kit/growing_text_edit.h"
#include "kit/message_bar.h"
#include "kit/style_sheet.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "moments/feeling_picker.h"
#include "services/record_saver.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tspace::moments {

namespace {

constexpr int pauseLines = 4;

QStringList questions() {
    return {PauseScreen::tr("What am I carrying right now?"),
            PauseScreen::tr("What did I feel in there, and where did I feel it?"),
            PauseScreen::tr("Whose feeling is this?"),
            PauseScreen::tr("What have I not let myself notice yet?"),
            PauseScreen::tr("What would the child say about today?"),
            PauseScreen::tr("What do I need before the next thing?"),
            PauseScreen::tr("What am I glad of?")};
}

/// The same all day long, another one tomorrow.
QString questionOf(const QDate& day) {
    const QStringList all = questions();
    return all.at(static_cast<qsizetype>(day.toJulianDay() % all.size()));
}

constexpr int mostOfTheRow = 50;  ///< beside a share of one on either side

/// As high as it is at its width: what wraps in it would ask for the height it has where it is narrow.
class PauseContent final : public QWidget {
  public:
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, 1}; }
};

}  // namespace

PauseScreen::PauseScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_saver(std::make_unique<RecordSaver>(services.journal, [this] { return editing::toJson(m_edit); })),
      m_bar(new kit::MessageBar),
      m_question(kit::text(kit::Part::Title, {})),
      m_text(new kit::GrowingTextEdit(tr("A word is enough. Nothing is fine too."), tr("What comes"))),
      m_feelings(new FeelingPicker),
      m_goOn(kit::button(kit::Part::Primary, tr("Go on"))) {
    build();
    connect(m_text, &kit::GrowingTextEdit::edited, this, [this] {
        m_edit.moment.text = m_text->text();
        touch();
    });
    connect(m_text, &kit::GrowingTextEdit::left, this, [this] { m_saver->keeper().keepNow(); });
    connect(m_feelings, &FeelingPicker::changed, this, [this] {
        m_edit.moment.feelings = m_feelings->feelings();
        m_edit.feelings = m_edit.moment.feelings.join(QStringLiteral(", "));
        touch();
    });
    connect(m_feelings, &FeelingPicker::left, this, [this] { m_saver->keeper().keepNow(); });
    connect(m_goOn, &QPushButton::clicked, this, &PauseScreen::goOn);
}

PauseScreen::~PauseScreen() = default;

void PauseScreen::build() {
    m_text->setSpelling(m_services.spelling);
    m_text->setMinimumLines(pauseLines);
    auto* middle = new QWidget;
    middle->setMaximumWidth(kit::widthOf(fontMetrics(), kit::readingCharacters));
    auto* column = kit::spaced(new QVBoxLayout(middle), 0, kit::space::wide);
    column->addWidget(m_bar);
    column->addWidget(m_question);
    column->addWidget(m_text);
    column->addWidget(m_feelings);
    column->addWidget(m_goOn, 0, Qt::AlignLeft);
    auto* content = new PauseContent;
    auto* row = kit::spaced(new QHBoxLayout, 0, 0);
    row->addStretch(1);
    row->addWidget(middle, mostOfTheRow);
    row->addStretch(1);
    auto* around = kit::spaced(new QVBoxLayout(content), kit::space::wide, 0);
    around->addStretch(2);
    around->addLayout(row);
    around->addStretch(3);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(area);
}

void PauseScreen::enter() {
    m_bar->dismiss();
    const Instant now = m_services.clock.now();
    m_question->setText(questionOf(now.date));
    try {
        std::optional<Draft> draft = takeUp();
        if (!draft) {
            m_edit = editing::newMoment(MomentId::make(m_services.random), now, QLocale());
            m_edit.moment.kind = MomentKind::Pause;
        } else if (!m_edit.moment.title.isEmpty()) {
            m_question->setText(m_edit.moment.title);
        }
        m_text->setText(m_edit.moment.text);
        m_feelings->setFeelings(m_edit.moment.feelings);
        m_saver->begin(m_edit.moment.id.as<AnyRecord>(), RecordKind::Moment, draft);
    } catch (const Error& error) {
        m_bar->showError(error);
    }
}

std::optional<Draft> PauseScreen::takeUp() {
    for (const Draft& draft : m_services.journal.read().drafts(RecordKind::Moment)) {
        auto edit = draft.base ? std::nullopt : editing::momentEditFromJson(draft.state);
        if (edit && edit->moment.kind == MomentKind::Pause) {
            m_edit = *std::move(edit);
            return draft;
        }
    }
    return std::nullopt;
}

bool PauseScreen::isEmpty() const {
    return m_edit.moment.text.trimmed().isEmpty() && m_edit.moment.feelings.isEmpty();
}

void PauseScreen::touch() {
    m_edit.moment.title = isEmpty() ? QString() : m_question->text();
    m_saver->keeper().touch();
}

void PauseScreen::save() {
    if (m_edit.moment.id.isNull()) {
        return;
    }
    if (isEmpty()) {
        m_saver->keeper().drop();
        return;
    }
    try {
        m_saver->save(editing::toRecords(m_edit).moment);
    } catch (const Error& error) {
        m_bar->showError(error);
    }
}

void PauseScreen::leave(Leaving why) {
    if (why == Leaving::Locking && !isEmpty()) {
        m_saver->keeper().keepNow();
        return;
    }
    save();
}

void PauseScreen::goOn() {
    Q_EMIT placeRequested(kit::Place::Moments);
}

void PauseScreen::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        goOn();  // leaving keeps what is written
        return;
    }
    Screen::keyPressEvent(event);
}

QWidget* PauseScreen::firstFocus() {
    return m_text;
}

}  // namespace tspace::moments
