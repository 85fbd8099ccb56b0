// SQLite behind the port: WAL, synchronous=FULL, foreign keys off (views are projections, not
// truth), bounded cache, busy time-out. Also the online backup.
#pragma once

#include "shared/store/database.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

namespace amani::store {

enum class Durability { full, none_for_tests };

struct SqliteOptions {
    Durability durability = Durability::full;
    enum class Access { read_write, read_only } access = Access::read_write;
    std::int64_t cache_kib = 16 * 1024;
    std::int64_t wal_autocheckpoint_pages = 4'000;
    int busy_timeout_ms = 5'000;
};

[[nodiscard]] std::unique_ptr<Database> open_sqlite(const std::filesystem::path& path,
                                                    const SqliteOptions& options = {});
[[nodiscard]] std::unique_ptr<Database> open_sqlite_in_memory();

// Copies a live database into `to` (written beside, synced, renamed), a few pages at a time so that
// writers go on. `progress` is called with pages done and pages in all.
void back_up_sqlite(const std::filesystem::path& from, const std::filesystem::path& to,
                    const std::function<void(std::int64_t, std::int64_t)>& progress = {});

}  // namespace amani::store
