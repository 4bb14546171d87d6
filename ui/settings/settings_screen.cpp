// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_screen.h"

#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/text.h"
#include "settings/section.h"

#include <QVBoxLayout>

#include <algorithm>

namespace tspace::settings {

SettingsScreen::SettingsScreen(std::vector<Section*> sections, QWidget* parent)
    : Screen(parent), m_sections(std::move(sections)), m_page(new kit::Page(tr("Settings"))) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    m_page->setNarrow();
    m_page->setSubtitle(tr("They belong to this journal, wherever it is opened."));
    for (Section* section : m_sections) {
        m_page->add(section);
        connect(section, &Section::failed, this, [this](const Error& error) { m_page->bar().showError(error); });
        connect(section, &Section::said, this, &Screen::statusSaid);
        connect(section, &Section::placeRequested, this, &Screen::placeRequested);
    }
}

void SettingsScreen::enter() {
    m_page->bar().dismiss();
    read();
}

void SettingsScreen::leave(Leaving why) {
    Q_UNUSED(why)
    for (Section* section : m_sections) {
        section->leave();
    }
}

void SettingsScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    read();
}

QWidget* SettingsScreen::firstFocus() {
    return m_sections.empty() ? nullptr : m_sections.front()->firstFocus();
}

bool SettingsScreen::isSettled() const {
    return std::all_of(m_sections.begin(), m_sections.end(),
                       [](const Section* section) { return section->isSettled(); });
}

void SettingsScreen::read() {
    try {
        for (Section* section : m_sections) {
            section->read();
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

}  // namespace tspace::settings
