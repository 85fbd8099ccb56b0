#include "node/station/station.h"

#include "shared/base/stopwatch.h"
#include "shared/codec/row.h"
#include "shared/domain/registry/event_types.h"
#include "shared/views/network/network_view.h"

#include <algorithm>
#include <utility>

namespace amani::station {

namespace {

// Decoded at once while a backlog is applied.
constexpr std::size_t segments_in_memory = 64;
// What a reading connection keeps of the store; the system's cache has the rest.
constexpr std::int64_t reader_cache_kib = 4 * std::int64_t{1024};

std::set<std::uint32_t> written_by(std::initializer_list<domain::Writer> writers) {
    std::set<std::uint32_t> types;
    boost::mp11::mp_for_each<domain::EventTypes>([&]<class Type>(Type) {
        if (std::ranges::find(writers, Type::body::about.writer) != writers.end())
            types.insert(Type::value);
    });
    return types;
}

}  // namespace

// What the hub signs (masters, decisions) is in feeds, which no site writes.
membership::AllowedTypes allowed_types() {
    using enum domain::Writer;
    using membership::SiteRole;
    const auto sites = written_by({every_site});
    return membership::AllowedTypes{{{SiteRole::central, written_by({every_site, centre})},
                                     {SiteRole::branch, sites},
                                     {SiteRole::office, sites},
                                     {SiteRole::agent, sites},
                                     {SiteRole::technician, sites}},
                                    written_by({every_site, centre, masters, hub})};
}

Station::Station(const Paths& paths, Identity identity, crypto::SecretKey key,
                 const base::Clock& clock, const StationOptions& options)
    : paths_(paths),
      identity_(std::move(identity)),
      identity_now_(std::make_shared<base::Guarded<Identity>>(identity_)),
      network_(membership::network_of(identity_.root)),
      key_(std::move(key)),
      clock_(clock),
      options_(options),
      roster_(identity_.root, allowed_types()),
      database_(store::open_sqlite(paths.store(), options.store)) {
    const bool only_reads = options.store.access == store::SqliteOptions::Access::read_only;
    if (!only_reads) {
        log::migrate(*database_);
        replica::migrate(*database_);
        views::migrate_views(*database_);
        app::migrate_app(*database_);
    }
    replica_ = std::make_unique<replica::Replica>(
        *database_, roster_,
        identity_.is_hub() ? replica::Replica::Scope::hub : replica::Replica::Scope::node,
        identity_.site, [this](base::LogId log, std::uint32_t last) -> std::optional<log::Digest> {
            const auto digest = journal_->digest_at(log, last);
            if (!digest) return std::nullopt;
            return log::Digest{digest->bytes()};
        });
    replica_->load_roster();
    projector_ = std::make_unique<views::Projector>(*database_, identity_.is_hub()
                                                                    ? views::RelayedEvents::ignore
                                                                    : views::RelayedEvents::apply);
    journal_ = std::make_unique<app::Journal>(
        *database_, clock_, *projector_,
        app::LogPort{
            .own = identity_.log(),
            .append =
                [this](base::ByteView row) {
                    const auto log = options_.log_of ? options_.log_of(codec::type_of_row(row))
                                                     : identity_.log();
                    return replica_->logs().append_later(log, row);
                },
            .read =
                [this](base::LogId log, std::uint32_t first, std::uint32_t last,
                       const std::function<void(base::EventId, base::ByteView)>& visit) {
                    replica_->logs().rows(log, first, last,
                                          [&](base::EventId id, base::ByteView row) {
                                              visit(id, row);
                                              return true;
                                          });
                },
            .may_author = [this](base::LogId log,
                                 domain::EventType type) { return roster_.may_author(log, type); },
            .counts_through = [this](base::LogId log) { return roster_.counts_through(log); }});
    desk_ = std::make_unique<app::Desk>(
        app::Desk{*database_, *journal_, clock_,
                  app::OwnSite{identity_.site, identity_.code, identity_.name, identity_.kind,
                               identity_.first_number, identity_.first_site},
                  paths_.pictures()});
    learn_own_name();
    if (only_reads || identity_.is_hub()) return;
    take_up_held();
    look_at_mark();
}

void Station::look_at_mark() {
    mark_.emplace(paths_.mark());
    if (const auto& found = mark_->found(); found && found->log.site() == identity_.site) {
        const auto own = replica_->logs().state(identity_.log());
        is_older_than_its_mark_ = *found > Mark::Content{identity_.log(), own.appended};
    }
    raise_mark(Mark::Flush::no);
}

// Does not throw: the commit stands, whether or not the mark can be raised.
void Station::raise_mark(Mark::Flush flush) {
    if (!mark_) return;
    try {
        const auto own = identity_.log();
        mark_->raise({own, replica_->logs().state(own).appended}, flush);
    } catch (const store::StoreError&) {
        return;
    }
}

std::uint32_t Station::next_incarnation() const {
    std::uint32_t next =
        std::max(identity_.incarnation + 1, roster_.next_incarnation(identity_.site));
    if (mark_ && mark_->found() && mark_->found()->log.site() == identity_.site)
        next = std::max(next, mark_->found()->log.incarnation() + 1);
    return next;
}

const crypto::SecretKey* Station::key_of(base::LogId log) const {
    if (log == identity_.log()) return &key_;
    const auto found = former_keys_.find(log);
    return found == former_keys_.end() ? nullptr : &found->second;
}

std::vector<std::string> Station::read_former_keys(std::optional<std::string_view> passphrase) {
    std::vector<std::string> missing;
    for (const auto& former : identity_.former) {
        auto key = read_key(paths_.key(former.key_file), passphrase);
        if (!key) {
            missing.push_back(former.key_file);
            continue;
        }
        former_keys_.insert_or_assign(base::LogId::of(identity_.site, former.incarnation),
                                      std::move(key).value());
    }
    return missing;
}

void Station::succeed(NextIncarnation next) {
    former_keys_.insert_or_assign(identity_.log(), std::exchange(key_, std::move(next.key)));
    identity_ = std::move(next.identity);
    identity_now_->change([this](Identity& now) { now = identity_; });
    desk_->own.first_number = identity_.first_number;
    raise_mark(Mark::Flush::yes);
}

std::vector<log::LogState> Station::own_logs() const {
    auto logs = replica_->logs().states();
    std::erase_if(logs, [this](const log::LogState& state) {
        return state.log.site() != identity_.site || state.log.is_feed();
    });
    return logs;
}

// An invite has the site's code only; its name comes with SiteDefined and may change.
void Station::learn_own_name() {
    try {
        if (const auto site = views::site(*database_, identity_.site); site && !site->name.empty())
            desk_->own.name = site->name;
    } catch (const store::StoreError&) {
        return;  // keep the old name until the disk can be read again
    }
}

void Station::take_up_held() {
    if (journal_->understands_more()) rebuild();
}

void Station::transact(const std::function<Then()>& work) {
    try {
        store::Transaction transaction{*database_};
        if (work() == Then::commit) {
            const base::Stopwatch watch;
            journal_->flush();
            replica_->logs().flush();
            transaction.commit();
            if (on_committed) on_committed(watch.elapsed());
            raise_mark(Mark::Flush::no);
            learn_own_name();
            return;
        }
    } catch (...) {
        forget();
        throw;
    }
    forget();
}

std::function<std::unique_ptr<Station>(const Paths&)> Station::same_over(
    const StationOptions& options) const {
    return [identity = identity_, key = std::make_shared<const crypto::SecretKey>(key_.duplicate()),
            &clock = clock_, options](const Paths& paths) {
        return std::make_unique<Station>(paths, identity, key->duplicate(), clock, options);
    };
}

std::function<std::unique_ptr<Station>()> Station::readers() const {
    StationOptions options = options_;
    options.store.access = store::SqliteOptions::Access::read_only;
    options.store.cache_kib = reader_cache_kib;
    return [paths = paths_, open = same_over(options), now = identity_now_] {
        auto reader = open(paths);
        reader->identity_now_ = now;
        return reader;
    };
}

std::function<CopiedStation()> Station::copies() const {
    const auto folder = paths_.directory / ".copy-of-the-store";
    std::filesystem::remove_all(folder);
    return [from = paths_.store(), folder, open = same_over(options_)] {
        std::filesystem::create_directory(folder);
        const PassingFolder passing{new std::filesystem::path{folder},
                                    [](const std::filesystem::path* path) {
                                        std::error_code left;  // removed at the next start
                                        std::filesystem::remove_all(*path, left);
                                        delete path;
                                    }};
        const Paths paths{folder};
        store::back_up_sqlite(from, paths.store());
        return CopiedStation{passing, open(paths)};
    };
}

void Station::look_again() {
    identity_ = identity_now_->copy();
    replica_->look_again();
    journal_->look_again();
    learn_own_name();
}

void Station::forget() {
    replica_->logs().forget();
    journal_->forget();
}

log::RunningDigest running_digest() {
    return [effects = std::make_shared<views::EffectsDigest>()](
               const log::Digest& before, base::EventId first, const log::Rows& rows) {
        auto digest = views::StateDigest::of(before.view());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const base::EventId id{first.value + static_cast<std::int64_t>(i)};
            digest += effects->of_row(id, rows[i]);
        }
        return log::Digest{digest.bytes()};
    };
}

void Station::seal(base::LogId log, const crypto::SecretKey& signer) {
    const auto tail = replica_->logs().take_tail(log);
    if (!tail) return;
    store_sealed(*tail, log::seal(*tail, sealer(signer), digest_));
}

void Station::store_sealed(const log::Tail& tail, std::span<const log::Segment> segments) {
    replica_->logs().store_sealed(tail, segments);
    for (const log::Segment& segment : segments)
        journal_->mark_boundary(tail.log, segment.head.last,
                                views::StateDigest::of(segment.head.digest.view()));
}

std::vector<base::LogId> Station::own_tails(const std::set<base::LogId>& not_yet) const {
    std::vector<base::LogId> logs;
    for (const log::LogState& state : own_logs())
        if (state.tail_rows() > 0 && !not_yet.contains(state.log) && key_of(state.log))
            logs.push_back(state.log);
    return logs;
}

bool Station::seal_own(const std::set<base::LogId>& not_yet) {
    const auto tails = own_tails(not_yet);
    if (tails.empty()) return false;
    transact([&] {
        for (const auto log : tails) seal(log, *key_of(log));
        return Then::commit;
    });
    raise_mark(Mark::Flush::yes);
    return true;
}

// After a restore the hub gives us our own rows back as sealed segments. They were applied before;
// only the digest at the segment's end is missing.
void Station::mark_taken_back(base::LogId log) {
    const std::uint32_t last = replica_->logs().state(log).sealed;
    if (last > journal_->applied_through(log) || journal_->digest_at(log, last)) return;
    replica_->logs().segments(log, last, [&](const log::Segment& segment) {
        const auto before = replica_->logs().boundary(log, segment.head.first - 1);
        const auto rows = log::rows_of(segment);
        if (!before || !rows) return false;
        const auto digest = digest_(before->digest, segment.head.first_event(), *rows);
        journal_->mark_boundary(log, last, views::StateDigest::of(digest.view()));
        return false;
    });
}

StoredRun Station::stored_run(base::LogId log, std::uint32_t after, std::size_t segments) {
    StoredRun run{log, after, {}};
    replica_->logs().segments(log, after + 1, [&](const log::Segment& segment) {
        run.segments.push_back(segment);
        return run.segments.size() < segments;
    });
    return run;
}

ReadRun read(const StoredRun& run) {
    ReadRun read{run.log, run.after, {}};
    for (const log::Segment& segment : run.segments) {
        const auto rows = log::rows_of(segment);
        if (!rows) {
            throw store::StoreError(store::StoreTrouble::damaged,
                                    std::string{"stored segment: "} + rows.error().why);
        }
        auto& part = read.segments.emplace_back();
        part.first = segment.head.first;
        part.last = segment.head.last;
        part.digest = segment.head.digest;
        part.rows.reserve(rows->size());
        for (std::size_t i = 0; i < rows->size(); ++i) {
            const auto sequence = segment.head.first + static_cast<std::uint32_t>(i);
            if (sequence > run.after)  // a segment may begin within what is applied
                part.rows.push_back(
                    app::read_row(base::EventId::of(run.log, sequence), (*rows)[i]));
        }
    }
    return read;
}

bool Station::apply(const ReadRun& run) {
    if (journal_->applied_through(run.log) != run.after) return false;
    for (const auto& segment : run.segments) {
        const views::StateDigest before = journal_->digest(run.log);
        for (const app::ReadRow& row : segment.rows) journal_->apply_row(row);
        journal_->mark_boundary(run.log);
        check_digest(run.log, segment, before);
    }
    return true;
}

// The digest must grow from the head before to this head by what the events add here. This cannot
// be checked for a segment with rows that are not understood here, or of which a part was applied
// before.
void Station::check_digest(base::LogId log, const ReadSegment& segment,
                           const views::StateDigest& before) {
    const bool is_whole = segment.rows.size() == segment.last - segment.first + 1;
    const bool is_understood = std::ranges::all_of(segment.rows, [](const app::ReadRow& row) {
        return row.event.has_value() && app::is_understood(*row.event);
    });
    // The digest is not false when the segment has events that no longer count.
    const bool has_ended = segment.last > roster_.counts_through(log);
    if (!is_whole || !is_understood || has_ended) return;
    const auto previous = replica_->logs().boundary(log, segment.first - 1);
    if (!previous) return;
    views::StateDigest told = views::StateDigest::of(segment.digest.view());
    told -= views::StateDigest::of(previous->digest.view());
    views::StateDigest seen = journal_->digest(log);
    seen -= before;
    if (told == seen) return;
    const FalseDigest found{log, segment.first, segment.last};
    database_
        ->cached(
            "INSERT INTO false_digest (log, first, last) VALUES (?1, ?2, ?3) ON CONFLICT (log, "
            "last) DO NOTHING")
        .run(found.log, found.first, found.last);
    if (on_false_digest) on_false_digest(found);
}

std::int64_t Station::false_digests() {
    auto& query = database_->cached("SELECT COUNT(*) FROM false_digest");
    const auto count = query.with().step() ? query.integer(0) : 0;
    query.reset();
    return count;
}

void Station::apply_stored(base::LogId log) {
    if (log.site() == identity_.site && !log.is_feed()) mark_taken_back(log);
    while (true) {
        const auto run = stored_run(log, journal_->applied_through(log), segments_in_memory);
        if (run.segments.empty()) break;
        apply(read(run));
    }
    journal_->flush();
    if (journal_->must_rebuild()) journal_->rebuild();
}

std::vector<log::LogStore::TakenAway> Station::withdraw(std::span<const app::Journal::LogEnd> ends,
                                                        std::string_view why) {
    journal_->flush();
    std::vector<log::LogStore::TakenAway> taken;
    std::vector<app::Journal::LogEnd> uncounted;
    for (const auto& end : ends) {
        taken.push_back(replica_->withdraw(end.log, end.after, why));
        uncounted.push_back({end.log, taken.back().after});
    }
    journal_->withdraw(uncounted);
    return taken;
}

bool Station::is_behind(base::LogId log) {
    return replica_->logs().state(log).sealed > journal_->applied_through(log);
}

std::uint32_t Station::agreed_through(base::LogId log) {
    auto& query = database_->cached("SELECT last FROM agreed WHERE log = ?1");
    const auto last = query.with(log).step() ? static_cast<std::uint32_t>(query.integer(0)) : 0U;
    query.reset();
    return last;
}

void Station::note_agreed(base::LogId log, std::uint32_t last) {
    database_
        ->cached(
            "INSERT INTO agreed (log, last) VALUES (?1, ?2) ON CONFLICT (log) DO UPDATE SET last = "
            "excluded.last")
        .run(log, last);
}

Station::Verdict Station::verify() {
    journal_->flush();
    auto by_logs = journal_->digest_of_all();
    if (identity_.is_hub()) by_logs -= journal_->digest_of_relayed();
    return {by_logs, views::digest_of_balances(*database_)};
}

bool Station::heed_epochs() {
    if (roster_.epoch() == 0) return false;
    bool is_changed = false;
    for (const auto& state : replica_->logs().states()) {
        if (!state.log.is_feed()) continue;
        if (roster_.counts_through(state.log) == base::max_sequence) continue;
        journal_->flush();
        is_changed = journal_->recount(state.log) || is_changed;
    }
    if (is_changed) journal_->rebuild();
    return is_changed;
}

void Station::rebuild() {
    transact([&] {
        journal_->rebuild();
        return Then::commit;
    });
}

}  // namespace amani::station
