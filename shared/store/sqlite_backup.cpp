#include "shared/store/sqlite.h"
#include "shared/store/sqlite_connection.h"

#include <sqlite3.h>

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace amani::store {

namespace {

constexpr int pages_at_a_time = 256;

void sync_path(const std::filesystem::path& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool is_synced = file >= 0 && ::fsync(file) == 0;
    const int why = errno;
    if (file >= 0) ::close(file);
    if (!is_synced) {
        throw StoreError{
            why == ENOSPC ? StoreTrouble::disk_full : StoreTrouble::io,
            "cannot sync " + path.string() + ": " + std::generic_category().message(why)};
    }
}

void copy_pages(SqliteConnection& source, SqliteConnection& target,
                const std::function<void(std::int64_t, std::int64_t)>& progress) {
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (backup == nullptr) target.fail(sqlite3_errcode(target.handle()), "begin a backup");
    int code = SQLITE_OK;
    try {
        while (code == SQLITE_OK) {
            code = sqlite3_backup_step(backup, pages_at_a_time);
            const std::int64_t all = sqlite3_backup_pagecount(backup);
            if (progress) progress(all - sqlite3_backup_remaining(backup), all);
        }
    } catch (...) {
        sqlite3_backup_finish(backup);
        throw;
    }
    const int finished = sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) target.fail(code, "back up");
    if (finished != SQLITE_OK) target.fail(finished, "end a backup");
}

}  // namespace

void back_up_sqlite(const std::filesystem::path& from, const std::filesystem::path& to,
                    const std::function<void(std::int64_t, std::int64_t)>& progress,
                    const std::function<void(Database& copy)>& complete) {
    using Mode = SqliteConnection::Mode;
    auto beside = to;
    beside += ".new";
    std::filesystem::remove(beside);  // left by a crash
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) ::close(file);
    try {
        SqliteConnection source{from, Mode::read_write};
        SqliteConnection target{beside, Mode::read_write};
        sqlite3_busy_timeout(source.handle(), 5'000);
        // One snapshot from the first page to the last: without it every commit of a writer would
        // start the copy over, and a busy store would never be backed up.
        source.begin(SqliteConnection::Phase::reading);
        source.execute("SELECT count(*) FROM sqlite_schema");
        copy_pages(source, target, progress);
        source.roll_back();
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(beside, ignored);
        throw;
    }
    try {
        const auto copy = open_sqlite(beside, {.layout = SqliteOptions::Layout::single_file});
        copy->execute("PRAGMA user_version = 0");
        if (complete) complete(*copy);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove(beside, ignored);
        throw;
    }
    sync_path(beside, O_RDONLY);
    std::filesystem::rename(beside, to);
    sync_folder(to.has_parent_path() ? to.parent_path() : ".");
}

void sync_file(const std::filesystem::path& path) { sync_path(path, O_RDONLY); }
void sync_folder(const std::filesystem::path& path) { sync_path(path, O_RDONLY | O_DIRECTORY); }

std::optional<std::string> damage_in(Database& database) {
    const auto check = database.prepare("PRAGMA integrity_check(1)");
    if (!check->step()) return "it cannot be read";
    const auto words = check->string(0);
    return words == "ok" ? std::nullopt : std::optional{words};
}

}  // namespace amani::store
