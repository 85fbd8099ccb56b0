#include "hub/reconciling/stored_books.h"

#include "shared/crypto/hash.h"
#include "shared/store/migrations.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace amani::hub {

namespace {

constexpr std::array<store::Migration, 3> migrations{{
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
    // The open debts of a holder come before those of the next. Other rows are moved by tag_rows.h.
    {3, "rows side by side",
     "UPDATE books_row SET kind = -15, a = b, b = a WHERE kind = 15;"
     "UPDATE books_row SET kind = 15 WHERE kind = -15;"
     "CREATE TABLE books_tags_to_move (one INTEGER PRIMARY KEY) STRICT;"
     "INSERT INTO books_tags_to_move SELECT 1 FROM books_row WHERE kind IN (20, 21, 22) LIMIT 1;"},
}};

// Of a row whose first columns are the key.
domain::RowKey key_from(const store::Statement& row, domain::Table table) {
    return {table, row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
}

}  // namespace

void migrate_books(store::Database& database) { store::migrate(database, "books", migrations); }

base::ByteView packed(std::span<const std::int64_t> values) {
    static_assert(std::endian::native == std::endian::little, "as the rows are stored");
    return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()};
}

std::vector<std::int64_t> unpacked(base::ByteView bytes) {
    std::vector<std::int64_t> values(bytes.size() / sizeof(std::int64_t));
    std::ranges::copy(bytes.first(values.size() * sizeof(std::int64_t)),
                      reinterpret_cast<std::uint8_t*>(values.data()));
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

// The row, or where there is none the next one, which shows how far the gap reaches.
const StoredBooks::Row* StoredBooks::find(const domain::RowKey& key) {
    if (const auto known = rows_.find(key); known != rows_.end()) return &known->second;
    if (is_in_a_gap(key)) return nullptr;
    auto& query = database_.cached(
        "SELECT a, b, c, d, row_values FROM books_row WHERE kind = ?1 AND (a, b, c, d) >= (?2, ?3, "
        "?4, ?5) ORDER BY a, b, c, d LIMIT 1");
    std::optional<domain::RowKey> next;
    const Row* found = nullptr;
    if (query.with(key.table, key.a, key.b, key.c, key.d).step()) {
        next = key_from(query, key.table);
        if (*next == key) {
            Row& kept = rows_[key];
            keep(kept, unpacked(query.bytes(4)));
            found = &kept;
        }
    }
    query.reset();
    if (found == nullptr) gaps_.emplace(key, next);
    return found;
}

bool StoredBooks::is_in_a_gap(const domain::RowKey& key) const {
    const auto behind = gaps_.upper_bound(key);
    if (behind == gaps_.begin()) return false;
    const auto& [first, end] = *std::prev(behind);
    return first.table == key.table && (!end || key < *end);
}

void StoredBooks::keep(Row& row, std::span<const std::int64_t> values) {
    if (row.values.size() != values.size()) {
        void* room = memory_.allocate(values.size_bytes(), alignof(std::int64_t));
        row.values = {static_cast<std::int64_t*>(room), values.size()};
    }
    std::ranges::copy(values, row.values.begin());
    row.exists = true;
}

bool StoredBooks::load(const domain::RowKey& key, domain::RowValues& values) {
    const Row* found = find(key);
    if (found == nullptr || !found->exists) return false;
    std::ranges::copy(found->values, values.begin());
    return true;
}

// Zeroes at the end are read again without being stored, and most rows end in many.
void StoredBooks::save(const domain::RowKey& key, std::span<const std::int64_t> values) {
    while (!values.empty() && values.back() == 0) values = values.first(values.size() - 1);
    Row& kept = rows_[key];  // a stored row will be overwritten
    keep(kept, values);
    note_changed(key, kept);
}

void StoredBooks::erase(const domain::RowKey& key) {
    Row& kept = rows_[key];
    kept.exists = false;
    note_changed(key, kept);
}

void StoredBooks::note_changed(const domain::RowKey& key, Row& row) {
    if (std::exchange(row.is_changed, true)) return;
    changed_.push_back(key);
    if (const auto sought = changed_in_order_.find(key.table); sought != changed_in_order_.end())
        sought->second.insert(key);
}

std::set<domain::RowKey>& StoredBooks::changed_in_order(domain::Table table) {
    const auto [at, is_new] = changed_in_order_.try_emplace(table);
    if (is_new) {
        for (const auto& key : changed_)
            if (key.table == table) at->second.insert(key);
    }
    return at->second;
}

std::optional<domain::RowKey> StoredBooks::next_stored(const domain::RowKey& key) {
    auto& query = database_.cached(
        "SELECT a, b, c, d FROM books_row WHERE kind = ?1 AND (a, b, c, d) >= (?2, ?3, ?4, ?5) "
        "ORDER BY a, b, c, d LIMIT 1");
    std::optional<domain::RowKey> found;
    if (query.with(key.table, key.a, key.b, key.c, key.d).step())
        found = key_from(query, key.table);
    query.reset();
    return found;
}

std::optional<domain::RowKey> StoredBooks::at_or_after(const domain::RowKey& key) {
    // The nearer of two rows: the first changed one in memory, and the first stored one that is not
    // erased in memory.
    const auto& in_order = changed_in_order(key.table);
    auto changed = in_order.lower_bound(key);
    while (changed != in_order.end() && !rows_.at(*changed).exists) ++changed;
    auto stored = next_stored(key);
    while (stored && (changed == in_order.end() || *stored < *changed)) {
        if (!in_order.contains(*stored) || rows_.at(*stored).exists) return stored;
        auto next = *stored;
        ++next.d;
        stored = next_stored(next);
    }
    if (changed != in_order.end()) return *changed;
    return std::nullopt;
}

domain::TextKey StoredBooks::key_of(std::string_view text) {
    const auto hash = crypto::short_hash(text, "amani books text");
    const auto half = [&](std::size_t from) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < 8; ++i) value = value << 8 | hash.bytes[from + i];
        return static_cast<std::int64_t>(value);
    };
    const std::int64_t low = half(8);
    return {half(0), low == 0 ? 1 : low};
}

void StoredBooks::flush() {
    std::ranges::sort(changed_);
    for (const auto& key : changed_) {
        Row& kept = rows_.at(key);
        kept.is_changed = false;
        if (kept.exists) {
            written_.add(key.table, key.a, key.b, key.c, key.d, packed(kept.values));
        } else {
            database_
                .cached(
                    "DELETE FROM books_row WHERE kind = ?1 AND a = ?2 AND b = ?3 AND c = ?4 AND d "
                    "= ?5")
                .run(key.table, key.a, key.b, key.c, key.d);
        }
    }
    written_.flush();
    forget_changed();
    if (rows_.size() + gaps_.size() > most_rows_) forget_rows();
}

void StoredBooks::forget_changed() {
    changed_.clear();
    for (auto& [table, keys] : changed_in_order_) keys.clear();
}

void StoredBooks::forget_rows() {
    rows_.clear();
    gaps_.clear();
    memory_.release();
}

void StoredBooks::forget() {
    written_.clear();
    forget_changed();
    forget_rows();
}

}  // namespace amani::hub
