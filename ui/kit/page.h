// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/measured_words.h"

#include <QScrollArea>

#include <optional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tspace::kit {

class FlowLayout;
class MessageBar;

/// A page that scrolls, sideways only where it has less width than it can do with: a header (title, subtitle, actions),
/// a bar for messages, a column of cards, and from `secondColumnFrom` on (later with larger letters) a second column
/// beside it; on narrower windows that stands below.
class Page final : public QScrollArea {
    Q_OBJECT
  public:
    explicit Page(const QString& title, QWidget* parent = nullptr);
    ~Page() override;

    void setTitle(const QString& words);
    [[nodiscard]] QString title() const;
    /// Empty hides the line.
    void setSubtitle(const QString& words);
    /// Puts a widget at the end of the subtitle's line: a chip with a state. Takes ownership.
    void addBesideSubtitle(QWidget* widget);
    /// Puts a button at the end of the header, in reading order; where there is no room beside the title the buttons
    /// stand below it and its subtitle, in as many lines as they need. Takes ownership.
    void addAction(QWidget* widget);

    /// Keeps the column at most as wide as `characters` of text and in the middle, as a form wants it.
    void setNarrow(int characters = 112);

    /// Puts a widget into the column. It keeps its height; with a stretch it takes what is left of the page.
    void add(QWidget* widget, int stretch = 0);
    /// Puts a widget into the second column, which takes a quarter of the width.
    void addAside(QWidget* widget, int stretch = 0);
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }
    [[nodiscard]] QVBoxLayout* aside() const { return m_aside; }

    /// Errors and notices of this page. It stands below the header, and stays in sight while the page is scrolled.
    [[nodiscard]] MessageBar& bar() const { return *m_bar; }

    /// Scrolls so that `widget` is seen whole where that is possible.
    void reveal(QWidget* widget);
    /// The same, for one that has its place only when the page is laid out.
    void revealOnceLaidOut(QWidget* widget);
    /// Scrolls to its beginning.
    void toTop();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void buildHeader(const QString& title);
    void arrange();
    void keepBarInSight();
    /// Where one is stays in sight when the bar takes its room, and is never below the bar.
    void followFocus(const QWidget* before, QWidget* now);
    /// In a list that has the focus the keys go from row to row, and the page goes with them.
    void followRows(QWidget& focused);
    void keepFocusInSight();
    /// `beside`: the room beside the actions, where there is some.
    void placeSubtitle(std::optional<int> beside, int whole);

    QWidget* m_content;
    QHBoxLayout* m_middle;
    QVBoxLayout* m_outer;
    QVBoxLayout* m_top = nullptr;
    QBoxLayout* m_header = nullptr;
    QVBoxLayout* m_words = nullptr;
    FlowLayout* m_actions = nullptr;
    QWidget* m_actionsRoom = nullptr;
    QHBoxLayout* m_subtitleLine = nullptr;
    QWidget* m_subtitleRoom = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_subtitle = nullptr;
    MessageBar* m_bar;
    QBoxLayout* m_columns;
    QVBoxLayout* m_column;
    QVBoxLayout* m_aside = nullptr;
    int m_narrow = 0;
    MeasuredLine m_titleWords;
    MeasuredLine m_subtitleWords;
    QMetaObject::Connection m_rows;  ///< to the list that has the focus
};

}  // namespace tspace::kit
