#include "hub/reconciling/stored_books.h"

#include "shared/crypto/hash.h"
#include "shared/store/migrations.h"

#include <array>
#include <cstring>

namespace amani::hub {

namespace {

constexpr std::array<store::Migration, 2> migrations{{
    {1, "books",
     "CREATE TABLE books_row ("
     "  kind INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER NOT NULL, d "
     "INTEGER NOT NULL,"
     "  row_values BLOB NOT NULL, PRIMARY KEY (kind, a, b, c, d)) STRICT, WITHOUT ROWID;"
     "CREATE TABLE invited (site INTEGER PRIMARY KEY, next INTEGER NOT NULL) STRICT;"},
    // Rows that are keyed by a hash of a text, or hold one, wait aside for the text itself
    // (hashed_rows.h). A unit's key is a tag and a number; a tag's row has no serial.
    {2, "keys of texts",
     "UPDATE books_row SET row_values = CAST(substr(row_values, 1, 8) || zeroblob(16) || "
     "substr(row_values, 9) AS BLOB) WHERE kind = 14;"
     "UPDATE books_row SET row_values = CAST(substr(row_values, 1, 144) || substr(row_values, 153) "
     "AS BLOB) WHERE kind = 13;"
     "CREATE TABLE books_row_by_hash ("
     "  kind INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL, c INTEGER NOT NULL, d "
     "INTEGER NOT NULL,"
     "  row_values BLOB NOT NULL, PRIMARY KEY (kind, a, b, c, d)) STRICT, WITHOUT ROWID;"
     "INSERT INTO books_row_by_hash SELECT kind, a, b, c, d, row_values FROM books_row WHERE "
     "kind IN (5, 20, 21, 22, 23) OR kind IN (13, 19) AND a < 0 OR kind = 11 AND a = 1214 AND b < "
     "0 OR kind = 24 AND a = 6 AND c = 0 AND d = 0 OR kind = 14 AND substr(row_values, 8, 1) >= "
     "x'80';"
     "DELETE FROM books_row WHERE (kind, a, b, c, d) IN (SELECT kind, a, b, c, d FROM "
     "books_row_by_hash);"},
}};

}  // namespace

void migrate_books(store::Database& database) { store::migrate(database, "books", migrations); }

base::Bytes packed(const std::vector<std::int64_t>& values) {
    base::Bytes bytes;
    bytes.reserve(values.size() * 8);
    for (const std::int64_t value : values) {
        for (int shift = 0; shift < 64; shift += 8) {
            bytes.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> shift));
        }
    }
    return bytes;
}

std::vector<std::int64_t> unpacked(base::ByteView bytes) {
    std::vector<std::int64_t> values(bytes.size() / 8);
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint64_t value = 0;
        for (std::size_t j = 8; j-- > 0;) value = value << 8 | bytes[i * 8 + j];
        values[i] = static_cast<std::int64_t>(value);
    }
    return values;
}

std::size_t StoredBooks::KeyHash::operator()(const domain::RowKey& key) const {
    std::uint64_t hash = static_cast<std::uint64_t>(key.table) + 0x9e3779b97f4a7c15ULL;
    for (const std::int64_t part : {key.a, key.b, key.c, key.d}) {
        hash ^= static_cast<std::uint64_t>(part);
        hash *= 0xff51afd7ed558ccdULL;
        hash ^= hash >> 32;
    }
    return hash;
}

StoredBooks::StoredBooks(store::Database& database, std::size_t most_rows)
    : database_(database),
      most_rows_(most_rows),
      written_(database,
               {"books_row(kind, a, b, c, d, row_values)",
                "ON CONFLICT (kind, a, b, c, d) DO UPDATE SET row_values = excluded.row_values", 6,
                5}) {}

StoredBooks::Row& StoredBooks::row(const domain::RowKey& key) {
    const auto [at, is_new] = rows_.try_emplace(key);
    if (!is_new) return at->second;
    auto& query = database_.cached(
        "SELECT row_values FROM books_row WHERE kind = ?1 AND a = ?2 AND b = ?3 AND c = ?4 AND d = "
        "?5");
    if (query.with(key.table, key.a, key.b, key.c, key.d).step())
        at->second = {unpacked(query.bytes(0)), true};
    query.reset();
    return at->second;
}

bool StoredBooks::load(const domain::RowKey& key, domain::RowValues& values) {
    const Row& found = row(key);
    if (!found.exists) return false;
    std::copy(found.values.begin(), found.values.end(), values.begin());
    return true;
}

void StoredBooks::save(const domain::RowKey& key, std::span<const std::int64_t> values) {
    Row& kept = rows_[key];  // a stored row will be overwritten
    kept.values.assign(values.begin(), values.end());
    kept.exists = true;
    changed_[key] = &kept;
}

void StoredBooks::erase(const domain::RowKey& key) {
    Row& kept = rows_[key];
    kept.exists = false;
    changed_[key] = &kept;
}

std::optional<domain::RowKey> StoredBooks::next_stored(const domain::RowKey& key) {
    auto& query = database_.cached(
        "SELECT a, b, c, d FROM books_row WHERE kind = ?1 AND (a, b, c, d) >= (?2, ?3, ?4, ?5) "
        "ORDER BY a, b, c, d LIMIT 1");
    std::optional<domain::RowKey> found;
    if (query.with(key.table, key.a, key.b, key.c, key.d).step()) {
        found = domain::RowKey{key.table, query.integer(0), query.integer(1), query.integer(2),
                               query.integer(3)};
    }
    query.reset();
    return found;
}

std::optional<domain::RowKey> StoredBooks::at_or_after(const domain::RowKey& key) {
    // The nearer of two rows: the first changed one in memory, and the first stored one that is not
    // erased in memory.
    auto changed = changed_.lower_bound(key);
    while (changed != changed_.end() && changed->first.table == key.table &&
           !changed->second->exists)
        ++changed;
    const bool has_changed = changed != changed_.end() && changed->first.table == key.table;
    auto stored = next_stored(key);
    while (stored && (!has_changed || *stored < changed->first)) {
        const auto same = changed_.find(*stored);
        if (same == changed_.end() || same->second->exists) return stored;
        auto next = *stored;
        ++next.d;
        stored = next_stored(next);
    }
    if (has_changed) return changed->first;
    return std::nullopt;
}

domain::TextKey StoredBooks::key_of(std::string_view text) {
    const auto hash = crypto::short_hash(text, "amani books text");
    const auto half = [&](std::size_t from) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < 8; ++i) value = value << 8 | hash.bytes[from + i];
        return static_cast<std::int64_t>(value);
    };
    return {half(0), half(8)};
}

void StoredBooks::flush() {
    for (const auto& [key, kept] : changed_) {
        if (kept->exists) {
            written_.add(key.table, key.a, key.b, key.c, key.d, packed(kept->values));
        } else {
            database_
                .cached(
                    "DELETE FROM books_row WHERE kind = ?1 AND a = ?2 AND b = ?3 AND c = ?4 AND d "
                    "= ?5")
                .run(key.table, key.a, key.b, key.c, key.d);
        }
    }
    written_.flush();
    changed_.clear();
    if (rows_.size() > most_rows_) rows_.clear();
}

void StoredBooks::forget() {
    written_.clear();
    changed_.clear();
    rows_.clear();
}

}  // namespace amani::hub
