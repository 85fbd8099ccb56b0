#include "shared/store/migrations.h"

#include "shared/base/ensure.h"

#include <array>
#include <cstdint>
#include <string>

namespace amani::store {

namespace {

constexpr std::string_view create_table =
    "CREATE TABLE IF NOT EXISTS migration("
    "groupname TEXT NOT NULL, number BIGINT NOT NULL, name TEXT NOT NULL, hash TEXT NOT NULL,"
    " PRIMARY KEY(groupname, number))";
constexpr std::string_view select_applied =
    "SELECT number, name, hash FROM migration WHERE groupname = ?1 ORDER BY number";
constexpr std::string_view insert_applied =
    "INSERT INTO migration(groupname, number, name, hash) VALUES(?1, ?2, ?3, ?4)";

// FNV-1a, 64 bits: it notices an edited migration; it protects against nobody.
std::string text_hash(std::string_view text) {
    std::uint64_t hash = 0xcbf2'9ce4'8422'2325;
    for (const char c : text) {
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x0000'0100'0000'01b3;
    }
    std::array<std::uint8_t, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::uint8_t>(hash >> (56 - 8 * i));
    }
    return base::to_hex(bytes);
}

void refuse(std::string_view group, const std::string& why) {
    throw StoreError{StoreTrouble::programming, "store, part '" + std::string{group} + "': " + why};
}

// How many are applied, after checking that they are the ones this program knows.
std::size_t applied_count(Database& database, std::string_view group,
                          std::span<const Migration> migrations) {
    Statement& applied = database.cached(select_applied).with(group);
    std::size_t count = 0;
    while (applied.step()) {
        const auto number = applied.integer(0);
        if (number > static_cast<std::int64_t>(migrations.size())) {
            // Read on for the newest number: the person needs to know how far apart the two are.
            auto newest = number;
            while (applied.step()) newest = applied.integer(0);
            refuse(group, "it is newer than this program (schema " + std::to_string(newest) +
                              ", the program knows up to " + std::to_string(migrations.size()) +
                              "); start the newer program");
        }
        const Migration& known = migrations[count];
        if (number != known.number || applied.text(2) != text_hash(known.sql)) {
            refuse(group, "migration " + std::to_string(number) + " (" + applied.string(1) +
                              ") was applied with another text");
        }
        ++count;
    }
    return count;
}

}  // namespace

void migrate(Database& database, std::string_view group, std::span<const Migration> migrations) {
    for (std::size_t i = 0; i < migrations.size(); ++i) {
        base::ensure(migrations[i].number == static_cast<int>(i) + 1, "migrations count 1, 2, 3 …");
    }
    database.execute(create_table);
    // Check before taking the write lock, so that a read-only store that is up to date can be
    // opened.
    while (applied_count(database, group, migrations) < migrations.size()) {
        Transaction transaction{database};
        // Another program may have been faster.
        const std::size_t next = applied_count(database, group, migrations);
        if (next == migrations.size()) return;
        const Migration& migration = migrations[next];
        database.execute(migration.sql);
        if (migration.then != nullptr) migration.then(database);
        database.cached(insert_applied)
            .run(group, migration.number, migration.name, text_hash(migration.sql));
        transaction.commit();
    }
}

}  // namespace amani::store
