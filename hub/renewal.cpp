#include "hub/renewal.h"

#include "hub/restoring/new_epoch.h"
#include "node/station/store_check.h"

#include <algorithm>

namespace amani::hub {

namespace {

std::filesystem::path next_key_in(const station::Paths& paths) {
    return paths.directory / "site.key.next";
}

Mark mark_of(Centre& centre) {
    return {centre.feeds().epoch(), centre.station().journal().position(), 0};
}

// A mark is never ahead of its own store, so a store that is behind its mark is an older copy.
bool is_older(station::Station& station, const Mark& mark) {
    if (station.roster().epoch() != mark.epoch) return station.roster().epoch() < mark.epoch;
    return mark.is_outdated != 0 || mark.position > station.journal().position();
}

struct Keys {
    crypto::SecretKey own;
    crypto::SecretKey root;
};

base::Result<Keys, station::Trouble> read_keys(const OpeningHub& order,
                                               const station::Identity& identity) {
    auto own = station::read_key(order.paths.key(), order.passphrase);
    if (!own) return base::Refused{own.error()};
    auto root = station::read_key(order.paths.root_key(), order.passphrase);
    if (!root) return base::Refused{root.error()};
    if (root->public_key() != identity.root) {
        return base::Refused{
            station::Trouble{order.paths.root_key().string() + " is another network's key",
                             order.paths.root_key().string() + " کلید شبکه دیگری است"}};
    }
    return Keys{std::move(*own), std::move(*root)};
}

// Writes the key first, then the identity. After a crash between the two the next start completes
// it.
void take_over(const station::Paths& paths, const station::Identity& successor) {
    if (std::filesystem::exists(next_key_in(paths))) {
        std::filesystem::rename(next_key_in(paths), paths.key());
        store::sync_folder(paths.directory);
    }
    station::write_identity(paths, successor);
    store::sync_file(paths.identity());
    store::sync_folder(paths.directory);
}

// Completes an epoch that the store has begun when a crash came before site.json was written. The
// key was on the disk before the epoch was.
bool complete_take_over(const OpeningHub& order, station::Station& station) {
    const auto epoch = station.roster().epoch();
    const auto log = base::LogId::of(station.identity().site, centres_incarnation(epoch));
    const auto* member = station.roster().member(log);
    if (member == nullptr) return false;
    const auto next = next_key_in(order.paths);
    const auto key = crypto::read_key_file(std::filesystem::exists(next) ? next : order.paths.key(),
                                           order.passphrase);
    if (!key || key->public_key() != member->key) return false;
    take_over(order.paths, successor_in(station, epoch));
    return true;
}

void begin(const OpeningHub& order, station::Station& station, const crypto::SecretKey& root,
           std::uint32_t epoch) {
    const auto key = crypto::SecretKey::generate(order.randomness);
    const bool is_sealed = crypto::is_sealed_key_file(order.paths.key());
    crypto::write_key_file(next_key_in(order.paths), key,
                           is_sealed ? order.passphrase : std::nullopt);
    const auto copied_at = order.copied_at.value_or(station.journal().as_of());
    take_over(order.paths,
              begin_epoch(station, root,
                          {.epoch = epoch, .copied_at = copied_at, .key = key.public_key()}));
}

}  // namespace

base::Result<CurrentHub, station::Trouble> open_current_hub(const OpeningHub& order) {
    auto mark = read_mark(order.paths.directory).value_or(Mark{});  // before opening the store
    CurrentHub current;
    auto asked = order.begin_after;
    for (int attempt = 0; attempt < 3; ++attempt) {
        auto identity = station::read_identity(order.paths);
        if (!identity) return base::Refused{identity.error()};
        if (const auto trouble = station::trouble_with_store(order.paths, *identity))
            return base::Refused{*trouble};
        auto keys = read_keys(order, *identity);
        if (!keys) return base::Refused{keys.error()};
        const std::uint32_t known = std::max(mark.epoch, identity->incarnation - 1);
        current.hub = {};
        current.hub = open_hub(order.paths, *identity, keys->own.duplicate(),
                               keys->root.duplicate(), order.clock, order.centre);
        auto& station = *current.hub.station;
        const std::uint32_t here = station.roster().epoch();
        const bool is_outdated = here < known || is_older(station, mark);
        const bool is_named_otherwise = centres_incarnation(here) != identity->incarnation;
        if (is_named_otherwise && here > known && complete_take_over(order, station)) continue;
        if (!is_outdated && !is_named_otherwise && !asked) {
            write_mark(order.paths.directory, mark_of(*current.hub.centre), Flush::yes);
            return current;
        }
        const std::uint32_t epoch = std::max({here, known, asked.value_or(0)}) + 1;
        if (epoch > membership::max_epoch) break;
        begin(order, station, keys->root, epoch);
        current.begun = epoch;
        asked.reset();
        mark = {};
    }
    return base::Refused{station::Trouble{
        order.paths.directory.string() +
            ": store, site.json and keys do not belong together; restore them from one backup",
        order.paths.directory.string() +
            ": پایگاه و site.json و کلیدها از آنِ هم نیستند؛ همه را از یک پشتیبان برگردانید"}};
}

void MarkKeeper::note() {
    const auto mark = mark_of(centre_);
    if (mark == written_) return;
    write_mark(directory_, mark);
    written_ = mark;
}

void MarkKeeper::note_outdated(base::LogId feed) {
    auto mark = mark_of(centre_);
    mark.epoch = std::max(mark.epoch, membership::epoch_of(feed));
    mark.is_outdated = 1;
    write_mark(directory_, mark, Flush::yes);
    written_ = mark;
}

}  // namespace amani::hub
