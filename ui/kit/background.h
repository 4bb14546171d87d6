// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/task.h"

#include <QObject>

#include <functional>
#include <memory>
#include <thread>
#include <utility>

namespace tspace::kit {

/// Runs one piece of work after another on a thread of its own and brings the end back to the main thread. Work that is
/// replaced or cancelled brings nothing back. No event loop is nested. Destroying it cancels and waits.
class Background final : public QObject {
    Q_OBJECT
  public:
    explicit Background(QObject* parent = nullptr);
    ~Background() override;

    /// Starts `work` in the worker; exactly one of `done` and `failed` runs later on the main thread, neither when it
    /// was cancelled. Work that still runs is cancelled first; this waits for it to notice.
    template <class T>
    void run(std::function<T(Progress&)> work, std::function<void(T)> done, std::function<void(const Error&)> failed) {
        Work whole = [work = std::move(work), done = std::move(done)](Progress& progress) -> std::function<void()> {
            auto result = std::make_shared<T>(work(progress));
            return [result, done] { done(std::move(*result)); };
        };
        start(std::move(whole), std::move(failed));
    }

    /// Asks the work to stop; `cancelled` tells when it has.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_progress != nullptr; }

  Q_SIGNALS:
    /// Steps done of all, on the main thread.
    void progressed(qint64 done, qint64 total);
    void cancelled();

  private:
    using Work = std::function<std::function<void()>(Progress&)>;
    void start(Work work, std::function<void(const Error&)> failed);
    void stopAndWait();

    std::shared_ptr<Progress> m_progress;
    std::thread m_thread;
};

}  // namespace tspace::kit
