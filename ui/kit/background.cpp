// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/background.h"

namespace tspace::kit {

Background::Background(QObject* parent) : QObject(parent) {}

Background::~Background() {
    stopAndWait();
}

void Background::cancel() {
    if (m_progress != nullptr) {
        m_progress->cancel();
    }
}

void Background::stopAndWait() {
    cancel();
    if (m_thread.joinable()) {
        m_thread.join();
    }
    m_progress.reset();
}

void Background::start(Work work, std::function<void(const Error&)> failed) {
    stopAndWait();
    m_progress = std::make_shared<Progress>([this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
    });
    m_thread = std::thread([this, progress = m_progress, work = std::move(work), failed = std::move(failed)] {
        std::function<void()> end;
        try {
            end = work(*progress);
        } catch (const Cancelled&) {
            end = [this] { Q_EMIT cancelled(); };
        } catch (const Error& error) {
            end = [failed, error] { failed(error); };
        } catch (const std::exception& error) {
            end = [failed, words = QString::fromUtf8(error.what())] { failed(Error(ErrorCode::Internal, words)); };
        }
        QMetaObject::invokeMethod(
            this,
            [this, progress, end] {
                if (m_progress != progress) {
                    return;  // replaced meanwhile
                }
                m_progress.reset();
                end();
            },
            Qt::QueuedConnection);
    });
}

}  // namespace tspace::kit
