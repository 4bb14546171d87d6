// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace tspace::test {

/// The file layer of SQLite, which can be told to fail: while one of these lives, every connection opened goes through
/// it. Connections opened meanwhile must be closed before it goes. One at a time.
class FailingFiles {
  public:
    /// What fails.
    enum class Failure {
        FullDisk,  ///< what makes a file longer; writing over what is there goes on
        DeadDisk,  ///< every write, truncation and sync
    };

    FailingFiles();
    FailingFiles(const FailingFiles&) = delete;
    FailingFiles& operator=(const FailingFiles&) = delete;
    ~FailingFiles();

    /// From the `step`th step on that `failure` stops (1 is the next one), all of them fail.
    void failFrom(int step, Failure failure);

    /// Nothing fails any more.
    void mend();

    /// True when a step failed since `failFrom`.
    [[nodiscard]] bool hasFailed() const;

  private:
    struct Layer;
    std::unique_ptr<Layer> m_layer;
};

}  // namespace tspace::test
