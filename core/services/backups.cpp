// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups.h"

#include "base/files.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <algorithm>
#include <set>

namespace tspace {

namespace {

constexpr QLatin1String secondKey{"backup_folders"};

/// Keeps the newest of each of the first `most` periods that `periodOf` tells of.
template <class PeriodOf>
void keepNewestOfEach(const std::vector<Instant>& newestFirst, int most, PeriodOf periodOf, std::vector<bool>& kept) {
    std::set<std::pair<int, int>> seen;
    for (std::size_t i = 0; i < newestFirst.size(); ++i) {
        if (seen.size() == static_cast<std::size_t>(most)) {
            return;
        }
        if (seen.insert(periodOf(newestFirst[i].date)).second) {
            kept[i] = true;
        }
    }
}

/// This journal's under its present passphrase.
std::vector<BackupFile> ownIn(const QString& folder, const QString& journal, const QByteArray& salt) {
    std::vector<BackupFile> files = backupsIn(folder, journal);
    files.erase(std::remove_if(files.begin(), files.end(), [&](const BackupFile& file) { return file.salt != salt; }),
                files.end());
    return files;
}

void takeAwayOld(const QString& folder, const QString& journal, const QByteArray& salt, const Clock& clock) {
    const std::vector<BackupFile> files = ownIn(folder, journal, salt);
    std::vector<Instant> made;
    made.reserve(files.size());
    for (const BackupFile& file : files) {
        made.push_back(Instant::at(file.utc, clock.zone()));
    }
    const std::vector<bool> kept = keptOf(made);
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (!kept[i]) {
            files::remove(files[i].path);
        }
    }
}

bool lacksToday(const QString& folder, const QString& journal, const QByteArray& salt, const Clock& clock) {
    const std::vector<BackupFile> files = ownIn(folder, journal, salt);
    const QDate today = clock.today();
    return std::none_of(files.begin(), files.end(),
                        [&](const BackupFile& file) { return Instant::at(file.utc, clock.zone()).date == today; });
}

bool areOnOneDisk(const QString& a, const QString& b) {
    struct stat first {};
    struct stat second {};
    return ::stat(QFile::encodeName(a).constData(), &first) != 0 ||
           ::stat(QFile::encodeName(b).constData(), &second) != 0 || first.st_dev == second.st_dev;
}

}  // namespace

std::vector<bool> keptOf(const std::vector<Instant>& newestFirst) {
    std::vector<bool> kept(newestFirst.size(), false);
    keepNewestOfEach(
        newestFirst, daysKept, [](const QDate& day) { return std::pair(day.year(), day.dayOfYear()); }, kept);
    keepNewestOfEach(
        newestFirst, weeksKept,
        [](const QDate& day) {
            int year = 0;
            const int week = day.weekNumber(&year);
            return std::pair(year, week);
        },
        kept);
    keepNewestOfEach(
        newestFirst, monthsKept, [](const QDate& day) { return std::pair(day.year(), day.month()); }, kept);
    for (std::size_t i = 0; i < newestFirst.size() && newestFirst[i].date == newestFirst.front().date; ++i) {
        kept[i] = true;
    }
    return kept;
}

QString secondFolder(const Settings& settings, const QUuid& device) {
    return settings.values.value(secondKey).toObject().value(device.toString(QUuid::WithoutBraces)).toString();
}

void setSecondFolder(Settings& settings, const QUuid& device, const QString& folder) {
    QJsonObject folders = settings.values.value(secondKey).toObject();
    const QString key = device.toString(QUuid::WithoutBraces);
    if (folder.isEmpty()) {
        folders.remove(key);
    } else {
        folders.insert(key, folder);
    }
    if (folders.isEmpty()) {
        settings.values.remove(secondKey);
    } else {
        settings.values.insert(secondKey, folders);
    }
}

const BackupFile* BackupState::newest() const {
    const BackupFile* newest = first.empty() ? nullptr : &first.front();
    if (!second.empty() && (newest == nullptr || second.front().utc > newest->utc)) {
        newest = &second.front();
    }
    return newest;
}

BackupState backupState(const BackupPlaces& places, const QByteArray& salt) {
    BackupState state;
    state.first = backupsIn(places.first(), places.journal);
    if (!places.second.isEmpty()) {
        state.secondIsMissing = !QFileInfo(places.second).isDir();
        state.second = backupsIn(places.second, places.journal);
    }
    for (const auto* files : {&state.first, &state.second}) {
        state.underOther += static_cast<int>(
            std::count_if(files->begin(), files->end(), [&](const BackupFile& file) { return file.salt != salt; }));
    }
    if (!state.second.empty()) {
        state.whereabouts =
            areOnOneDisk(places.journal, places.second) ? Whereabouts::SameDisk : Whereabouts::Elsewhere;
    } else if (!state.first.empty()) {
        state.whereabouts = Whereabouts::OnlyHere;
    }
    return state;
}

bool backupIsDue(const BackupPlaces& places, const QByteArray& salt, const Clock& clock) {
    return lacksToday(places.first(), places.journal, salt, clock) ||
           (!places.second.isEmpty() && QFileInfo(places.second).isDir() &&
            lacksToday(places.second, places.journal, salt, clock));
}

QString backUpInto(const QString& folder, Copier& copier, const QString& journal, const Clock& clock, Random& random,
                   Progress& progress, Holding& holding) {
    for (;;) {
        QString path = freeBackupPath(folder, journal, clock.now().utc);
        try {
            holding = copier.copyTo(path, random, progress);
            return path;
        } catch (const Error& error) {
            if (error.code() != ErrorCode::AlreadyExists) {  // else another program took the name meanwhile
                throw;
            }
        }
    }
}

BackupDone backUp(Copier& copier, const BackupPlaces& places, const Clock& clock, Random& random, Progress& progress) {
    BackupDone done;
    removeUnfinished(places.first(), places.journal, clock.now().utc);
    done.path = backUpInto(places.first(), copier, places.journal, clock, random, progress, done.holding);
    takeAwayOld(places.first(), places.journal, copier.salt(), clock);
    if (places.second.isEmpty()) {
        return done;
    }
    try {
        if (!QFileInfo(places.second).isDir()) {
            throw Error(ErrorCode::NotFound, places.second);
        }
        removeUnfinished(places.second, places.journal, clock.now().utc);
        Holding again;
        done.secondPath = backUpInto(places.second, copier, places.journal, clock, random, progress, again);
        takeAwayOld(places.second, places.journal, copier.salt(), clock);
    } catch (const Error& error) {
        done.secondFailed = error;
    }
    return done;
}

}  // namespace tspace
