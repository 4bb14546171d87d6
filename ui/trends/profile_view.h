// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/profile.h"
#include "trends/walked_view.h"

namespace tspace::trends {

/// A profile: a line for each dimension, the newest quarter as a filled dot, the earlier one as a ring.
class ProfileView final : public WalkedView {
    Q_OBJECT
  public:
    explicit ProfileView(const kit::Theme& theme, QWidget* parent = nullptr);

    void setProfile(const Profile& profile);

    [[nodiscard]] QSize sizeHint() const override { return {1, 1}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    [[nodiscard]] std::size_t count() const override { return m_profile.rows.size(); }
    [[nodiscard]] QString wordsOf(std::size_t index) const override { return m_profile.rows[index].words; }
    [[nodiscard]] QRectF placeOf(std::size_t index) const override;
    [[nodiscard]] std::size_t beginning() const override { return 0; }
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] double rowHeight() const;
    void drawRow(QPainter& painter, const ProfileRow& row, const QRectF& box) const;

    Profile m_profile;
};

}  // namespace tspace::trends
