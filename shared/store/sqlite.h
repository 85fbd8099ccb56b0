// SQLite behind the port: WAL, synchronous=FULL, foreign keys off (views are projections, not
// truth), bounded cache, busy time-out. Also the online backup.
#pragma once

#include "shared/store/database.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace amani::store {

enum class Durability { full, none_for_tests };

struct SqliteOptions {
    Durability durability = Durability::full;
    enum class Access { read_write, read_only } access = Access::read_write;
    // single_file: without a log beside it, for a copy that will be carried away as one file.
    enum class Layout { log_beside, single_file } layout = Layout::log_beside;
    std::int64_t cache_kib = std::int64_t{16} * 1024;
    std::int64_t wal_autocheckpoint_pages = 4'000;
    int busy_timeout_ms = 5'000;
};

[[nodiscard]] std::unique_ptr<Database> open_sqlite(const std::filesystem::path& path,
                                                    const SqliteOptions& options = {});
[[nodiscard]] std::unique_ptr<Database> open_sqlite_in_memory();

// Copies a live database into `to` (written beside, synced, renamed), a few pages at a time so that
// writers go on. `progress` is called with pages done and pages in all; `complete` adds to the copy
// before it takes its name. The copy is of no generation (generation.h).
void back_up_sqlite(const std::filesystem::path& from, const std::filesystem::path& to,
                    const std::function<void(std::int64_t, std::int64_t)>& progress = {},
                    const std::function<void(Database& copy)>& complete = {});

// Checks the whole file. Nothing when it is sound, otherwise SQLite's description of the damage.
[[nodiscard]] std::optional<std::string> damage_in(Database& database);
// Flushes a file, and a folder's names, to the disk.
void sync_file(const std::filesystem::path& path);
void sync_folder(const std::filesystem::path& path);

}  // namespace amani::store
