// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <string_view>

namespace tspace {

/// A passphrase or key in memory that is locked where the system allows, and wiped when it goes. Movable, never copied.
class Secret {
  public:
    Secret() = default;

    /// `size` zero bytes. Throws `Error` (Internal) when no memory can be had.
    explicit Secret(std::size_t size);

    /// The UTF-8 bytes of `text`. The string itself is the caller's to wipe (`wipe`).
    [[nodiscard]] static Secret fromText(const QString& text);
    [[nodiscard]] static Secret fromBytes(std::string_view bytes);

    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    [[nodiscard]] unsigned char* data() { return m_data; }
    [[nodiscard]] const unsigned char* data() const { return m_data; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::string_view view() const;

    /// A second buffer with the same bytes, where two owners are wanted on purpose.
    [[nodiscard]] Secret duplicate() const;

    /// Equal bytes, compared in constant time.
    friend bool operator==(const Secret& a, const Secret& b);

  private:
    unsigned char* m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites the characters of `text` in place, then empties it. Other strings that share its data keep a copy: call
/// it on the only owner.
void wipe(QString& text);

}  // namespace tspace
