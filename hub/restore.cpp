#include "hub/restore.h"

#include "hub/backup.h"
#include "hub/renewal.h"
#include "node/station/directory_lock.h"
#include "shared/store/generation.h"
#include "shared/store/sqlite.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace amani::hub {

namespace {

using base::Refused;
using station::Trouble;
namespace fs = std::filesystem;

template <class T>
using Checked = base::Result<T, Trouble>;

base::Bytes content_of(const fs::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void write_private(const fs::path& path, base::ByteView content) {
    {
        std::ofstream out{path, std::ios::binary | std::ios::trunc};
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
        out.write(reinterpret_cast<const char*>(content.data()),
                  static_cast<std::streamsize>(content.size()));
        out.close();
        if (!out) throw store::StoreError{store::StoreTrouble::io, "cannot write " + path.string()};
    }
    store::sync_file(path);
}

// What is read of a store before anything is changed.
struct Found {
    std::optional<BackupContents> contents;
    std::int64_t position = 0;
};

std::int64_t position_in(store::Database& store) {
    const auto last =
        store.prepare("SELECT COALESCE(MAX(position + last - first), 0) FROM applied");
    return last->step() ? last->integer(0) : 0;
}

Checked<Found> look_into(const fs::path& backup) {
    if (!fs::exists(backup))
        return Refused{Trouble{"there is no backup " + backup.string(),
                               "پشتیبانی در " + backup.string() + " نیست"}};
    try {
        const auto copy =
            store::open_sqlite(backup, {.access = store::SqliteOptions::Access::read_only});
        if (const auto damage = store::damage_in(*copy))
            return Refused{
                Trouble{backup.string() + " is damaged: " + *damage + "; take an earlier backup",
                        backup.string() + " آسیب دیده است؛ پشتیبان پیش از آن را بیاورید"}};
        return Found{read_backup(*copy), position_in(*copy)};
    } catch (const store::StoreError& error) {
        return Refused{Trouble{backup.string() + " is not a backup of a hub: " + error.what(),
                               backup.string() + " پشتیبان یک مرکز نیست"}};
    }
}

// The hub's identity: from the backup, or from the directory.
struct Person {
    base::Bytes identity, key, root_key;
};

Checked<Person> person_of(const RestoreOrder& order, const Found& found) {
    Person person;
    const auto take = [](const std::optional<base::Bytes>& packed, const fs::path& here) {
        return packed ? *packed : content_of(here);
    };
    const auto contents = found.contents.value_or(BackupContents{});
    person.identity = take(contents.identity, order.to.identity());
    person.key = take(contents.key, order.to.key());
    person.root_key = take(contents.root_key, order.to.root_key());
    // Without site.key a fresh one is made: the new epoch needs the root key alone.
    if (!person.identity.empty() && !person.root_key.empty()) return person;
    return Refused{Trouble{
        order.from.string() + " does not hold the hub's keys, and they are not in " +
            order.to.directory.string() +
            ": put site.json and network.key there (or make network.key from the recovery sheet: "
            "amani-hub read-sheet), and restore again",
        "کلیدهای مرکز نه در " + order.from.string() + " است و نه در " +
            order.to.directory.string() +
            "؛ site.json و network.key را آنجا بگذارید (یا network.key را از برگه بازیابی بسازید: "
            "amani-hub read-sheet) و دوباره برگردانید"}};
}

// What speaks against replacing the directory's store: it is another network's, or newer than the
// backup.
std::optional<Trouble> trouble_with_present(const RestoreOrder& order, const Found& found,
                                            const station::Identity& identity) {
    const auto path = order.to.directory.string();
    const bool is_site = fs::exists(order.to.identity());
    if (!is_site && fs::exists(order.to.store()))
        return Trouble{
            path + " holds a store of nobody: choose an empty directory",
            path +
                " پایگاهی بی‌صاحب دارد؛ پوشه‌ای خالی برگزینید"};
    if (!is_site) return std::nullopt;
    const auto present = station::read_identity(order.to);
    if (present && present->root != identity.root)
        return Trouble{
            path + " belongs to another network: choose an empty directory",
            path +
                " از آنِ شبکه دیگری است؛ پوشه‌ای خالی برگزینید"};
    if (!fs::exists(order.to.store()) || store::is_beside_anothers_log(order.to.store()) ||
        order.over_newer == RestoreOrder::OverNewer::allow)
        return std::nullopt;
    try {
        const auto store = store::open_sqlite(order.to.store(),
                                              {.access = store::SqliteOptions::Access::read_only});
        const auto ahead = position_in(*store) - found.position;
        if (ahead <= 0) return std::nullopt;
        return Trouble{path + " holds newer work than the backup (" + std::to_string(ahead) +
                           " events more). Start the hub from it when it is sound; otherwise say "
                           "--over-newer, and it is set aside",
                       path + " از پشتیبان تازه‌تر است (" +
                           std::to_string(ahead) +
                           " رویداد بیشتر). اگر سالم است مرکز را از همان راه بیندازید؛ وگرنه "
                           "‎--over-newer‎ بگویید تا کنار گذاشته شود"};
    } catch (const store::StoreError&) {
        return std::nullopt;  // a store that cannot be read may be replaced
    }
}

// The file beside a backup that remembers the epochs of earlier restores from it, which the store
// inside cannot know.
fs::path restores_of(const fs::path& backup) {
    auto path = backup;
    path += ".restored";
    return path;
}
std::uint32_t epoch_noted_at(const fs::path& backup) {
    std::ifstream in{restores_of(backup)};
    std::uint32_t epoch = 0;
    in >> epoch;
    return std::min(epoch, membership::max_epoch);
}
void note_epoch_at(const fs::path& backup, std::uint32_t epoch) {
    std::ofstream out{restores_of(backup), std::ios::trunc};
    out << epoch << "\n";  // may fail on a read-only medium; then the sites tell
}

// Everything new is made here, and takes the directory's place when it is complete.
class Workshop {
  public:
    explicit Workshop(const fs::path& directory) : directory_(directory) {
        // "hub/" and "hub" are the same directory.
        if (!directory_.has_filename()) directory_ = directory_.parent_path();
        beside_ = directory_;
        beside_ += ".restoring";
        fs::remove_all(beside_);  // left by a crash
        fs::create_directories(beside_);
        fs::permissions(beside_, fs::perms::owner_all);
    }
    ~Workshop() {
        std::error_code ignored;
        fs::remove_all(beside_, ignored);
    }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;
    [[nodiscard]] station::Paths paths() const { return {beside_}; }

    // Returns the folder into which the old files were set aside.
    [[nodiscard]] fs::path take_place() {
        store::sync_folder(beside_);
        fs::path aside;
        if (fs::exists(directory_)) {
            for (int number = 1; aside.empty() || fs::exists(aside); ++number) {
                aside = directory_;
                aside += ".replaced-" + std::to_string(number);
            }
            fs::rename(directory_, aside);
        }
        fs::rename(beside_, directory_);
        store::sync_folder(directory_.has_parent_path() ? directory_.parent_path() : ".");
        return aside;
    }

  private:
    fs::path directory_;
    fs::path beside_;
};

void furnish(const station::Paths& paths, const RestoreOrder& order, const Person& person,
             base::Randomness& randomness) {
    fs::copy_file(order.from, paths.store());
    fs::permissions(paths.store(), fs::perms::owner_read | fs::perms::owner_write);
    {
        const auto store = store::open_sqlite(
            paths.store(), {.layout = store::SqliteOptions::Layout::single_file});
        drop_contents(*store);
    }
    store::sync_file(paths.store());
    write_private(paths.identity(), person.identity);
    write_private(paths.root_key(), person.root_key);
    if (!person.key.empty()) return write_private(paths.key(), person.key);
    crypto::write_key_file(paths.key(), crypto::SecretKey::generate(randomness), order.passphrase);
}

}  // namespace

base::Result<RestoreMade, station::Trouble> restore(const RestoreOrder& order,
                                                    const base::Clock& clock,
                                                    base::Randomness& randomness) {
    const auto found = look_into(order.from);
    if (!found) return Refused{found.error()};
    std::optional<station::DirectoryLock> lock;
    if (fs::exists(order.to.directory)) {
        auto taken = station::DirectoryLock::take(
            order.to.directory, {.program = "amani-hub", .does = "restore", .since = clock.now()});
        if (!taken) return Refused{std::move(taken).error()};
        lock = std::move(taken).value();
    }
    const auto person = person_of(order, *found);
    if (!person) return Refused{person.error()};
    Workshop workshop{order.to.directory};
    furnish(workshop.paths(), order, *person, randomness);
    const auto identity = station::read_identity(workshop.paths());
    if (!identity) return Refused{identity.error()};
    if (const auto trouble = trouble_with_present(order, *found, *identity))
        return Refused{*trouble};
    const auto mark = read_mark(order.to.directory).value_or(Mark{});
    RestoreMade made;
    {
        auto current = open_current_hub(
            {.paths = workshop.paths(),
             .passphrase = order.passphrase,
             .clock = clock,
             .randomness = randomness,
             .begin_after = std::max({mark.epoch, order.after_epoch, epoch_noted_at(order.from)}),
             .copied_at = found->contents ? std::optional{found->contents->made} : std::nullopt});
        if (!current) return Refused{current.error()};
        made.epoch = *current->begun;
        made.copied_at = current->hub.station->roster().copied_at();
    }
    note_epoch_at(order.from, made.epoch);
    made.set_aside = workshop.take_place();
    return made;
}

}  // namespace amani::hub
