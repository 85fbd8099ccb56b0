#include "hub/backup.h"

#include "shared/store/migrations.h"
#include "shared/store/sqlite.h"
#include "sync/log/log_store.h"

#include <array>
#include <fstream>
#include <iterator>

namespace amani::hub {

namespace {

constexpr std::array<store::Migration, 1> migrations{{
    {1, "when the last backup was finished",
     "CREATE TABLE last_backup (one INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT;"},
}};

constexpr std::string_view create_contents =
    "CREATE TABLE backup_made (one INTEGER PRIMARY KEY, made INTEGER NOT NULL) STRICT;"
    "CREATE TABLE backup_file (name TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;";

base::Bytes content_of(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

struct Packed {
    std::string name;
    base::Bytes content;
};

// A key in the sealed form in which it may leave the machine; nothing when it is not sealed and no
// passphrase was given.
base::Result<std::optional<base::Bytes>, station::Trouble> sealed(
    const std::filesystem::path& path, std::optional<std::string_view> passphrase) {
    if (crypto::is_sealed_key_file(path)) return std::optional{content_of(path)};
    if (!passphrase) return std::optional<base::Bytes>{};
    const auto key = station::read_key(path, std::nullopt);
    if (!key) return base::Refused{key.error()};
    return std::optional{crypto::sealed_key(*key, *passphrase)};
}

bool is_the_same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code missing;
    return std::filesystem::equivalent(a, b, missing);
}

// Pages are copied as they lie: a copy of a damaged store is no backup, and takes no earlier one's
// place.
station::Trouble damaged(const station::Paths& live, const std::string& how) {
    const auto path = live.store().string();
    return {
        path + " is damaged: " + how +
            "; nothing was backed up, earlier backups stay as they are. Stop the hub and set it up "
            "again from the last one: amani-hub restore",
        path +
            " آسیب دیده است؛ پشتیبانی گرفته نشد و پشتیبان‌های پیشین دست نخورده‌اند. مرکز را بایستانید و از آخرین پشتیبان برگردانید: amani-hub restore"};
}

std::vector<log::LogState> states_of(const station::Paths& live) {
    const auto database =
        store::open_sqlite(live.store(), {.access = store::SqliteOptions::Access::read_only});
    return log::LogStore{*database}.states();
}

void copy_store(const BackupOrder& order, const std::vector<Packed>& packed) {
    store::back_up_sqlite(order.live.store(), order.to, {}, [&](store::Database& copy) {
        if (const auto damage = store::damage_in(copy))
            throw store::StoreError{store::StoreTrouble::damaged, *damage};
        store::Transaction transaction{copy};
        copy.execute(create_contents);
        copy.cached("INSERT INTO backup_made (one, made) VALUES (1, ?1)").run(order.now);
        for (const auto& file : packed)
            copy.cached("INSERT INTO backup_file (name, content) VALUES (?1, ?2)")
                .run(file.name, base::ByteView{file.content});
        transaction.commit();
    });
}

std::optional<base::Bytes> file_in(store::Database& copy, std::string_view name) {
    const auto query = copy.prepare("SELECT content FROM backup_file WHERE name = ?1");
    if (!query->with(name).step()) return std::nullopt;
    const auto bytes = query->bytes(0);
    return base::Bytes{bytes.begin(), bytes.end()};
}

}  // namespace

// The copy holds everything that was sealed before it began. The receipts move last: after a crash
// before that they cover too little, until the next backup.
base::Result<BackupMade, station::Trouble> make_backup(const BackupOrder& order) {
    if (is_the_same_file(order.to, order.live.store())) {
        return base::Refused{station::Trouble{
            order.to.string() + " is the live store itself: name another file",
            order.to.string() + " خودِ پایگاه در حال کار است؛ فایل دیگری نام ببرید"}};
    }
    BackupMade made;
    std::vector<Packed> packed{{"site.json", content_of(order.live.identity())}};
    for (const auto& path : {order.live.key(), order.live.root_key()}) {
        auto key = sealed(path, order.passphrase);
        if (!key) return base::Refused{key.error()};
        const auto name = path.filename().string();
        if (*key)
            packed.push_back({name, std::move(**key)});
        else
            made.left_out.push_back(name);
    }
    try {
        made.covered = states_of(order.live);
        copy_store(order, packed);
    } catch (const store::StoreError& error) {
        if (error.trouble() != store::StoreTrouble::damaged) throw;
        return base::Refused{damaged(order.live, error.what())};
    }
    return made;
}

void note_backed_up(const std::filesystem::path& live, const std::vector<log::LogState>& covered,
                    base::Instant now) {
    const auto database = store::open_sqlite(live);
    migrate_backups(*database);
    log::LogStore logs{*database};
    store::Transaction transaction{*database};
    for (const auto& state : covered) logs.mark_backed_up(state.log, state.sealed);
    keep_last_backup(*database, now);
    transaction.commit();
}

void migrate_backups(store::Database& database) { store::migrate(database, "backups", migrations); }

void keep_last_backup(store::Database& database, base::Instant at) {
    database
        .cached(
            "INSERT INTO last_backup (one, at) VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET at = "
            "excluded.at")
        .run(at);
}

std::optional<base::Instant> last_backup(store::Database& database) {
    auto& query = database.cached("SELECT at FROM last_backup");
    std::optional<base::Instant> at;
    if (query.step()) at = query.id<base::Instant>(0);
    query.reset();
    return at;
}

std::optional<BackupContents> read_backup(store::Database& copy) {
    const auto exists =
        copy.prepare("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'backup_made'");
    if (!exists->step() || exists->integer(0) == 0) return std::nullopt;
    const auto made = copy.prepare("SELECT made FROM backup_made");
    BackupContents contents;
    if (made->step()) contents.made = made->id<base::Instant>(0);
    contents.identity = file_in(copy, "site.json");
    contents.key = file_in(copy, "site.key");
    contents.root_key = file_in(copy, "network.key");
    return contents;
}

void drop_contents(store::Database& store) {
    store.execute("DROP TABLE IF EXISTS backup_made; DROP TABLE IF EXISTS backup_file;");
}

}  // namespace amani::hub
