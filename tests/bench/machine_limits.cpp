#include "machine_limits.h"

#include "shared/crypto/hash.h"
#include "shared/crypto/signature.h"
#include "shared/store/sqlite.h"

#include <array>
#include <stdexcept>

namespace amani::bench {

namespace {

constexpr std::size_t head_bytes = 205;

std::unique_ptr<store::Database> scratch(const std::filesystem::path& folder) {
    const auto path = folder / "limits.db";
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + end);
    auto database = store::open_sqlite(path);
    database->execute("CREATE TABLE row(id INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT");
    return database;
}

}  // namespace

FlushOfTheDisk::FlushOfTheDisk(const std::filesystem::path& folder) : database_(scratch(folder)) {}

void FlushOfTheDisk::operator()() {
    const base::Bytes row(66, 7);
    store::Transaction transaction{*database_};
    database_->cached("INSERT INTO row(id, data) VALUES (?1, ?2)").run(++rows_, row);
    transaction.commit();
}

double raw_rows_a_second(const std::filesystem::path& folder) {
    const auto database = scratch(folder);
    const base::Bytes row(66, 7);
    constexpr int rows = 400'000;
    const Took took = time_of([&] {
        for (int i = 0; i < rows;) {
            store::Transaction transaction{*database};
            for (const int end = i + 20'000; i < end; ++i)
                database->cached("INSERT INTO row(id, data) VALUES (?1, ?2)").run(i, row);
            transaction.commit();
        }
    });
    return rows / took.wall;
}

double verifications_a_second() {
    const auto key = crypto::SecretKey::from_seed(base::Bytes(crypto::seed_size, 3));
    const base::Bytes head(head_bytes, 5);
    const auto signature = key->sign(head);
    const auto author = key->public_key();
    constexpr int runs = 5'000;
    int good = 0;
    const Took took = time_of([&] {
        for (int i = 0; i < runs; ++i) good += crypto::verifies(author, head, signature) ? 1 : 0;
    });
    if (good != runs) throw std::runtime_error("a good signature did not verify");
    return runs / took.wall;
}

double hashed_bytes_a_second() {
    const base::Bytes large(1U << 20, 9);
    constexpr int runs = 200;
    std::size_t sum = 0;
    const Took took = time_of([&] {
        for (int i = 0; i < runs; ++i) sum += crypto::hash(large).bytes[0];
    });
    if (sum == 1) throw std::runtime_error("not a hash");
    return runs * static_cast<double>(large.size()) / took.wall;
}

}  // namespace amani::bench
