#include "node/station/station.h"

#include "shared/codec/row.h"
#include "shared/domain/registry/event_types.h"

namespace amani::station {

namespace {

template <class... Bodies>
std::set<std::uint32_t> numbers_of() {
    return {domain::type_number<Bodies>()...};
}

std::set<std::uint32_t> every_type() {
    std::set<std::uint32_t> types;
    boost::mp11::mp_for_each<domain::EventTypes>(
        [&]<class Type>(Type) { types.insert(Type::value); });
    return types;
}

}  // namespace

membership::AllowedTypes allowed_types() {
    using namespace domain;
    const auto everywhere =
        numbers_of<PlaceDefined, UserAdded, UserChanged, CustomerRegistered, CustomerChanged,
                   SerialStubbed, WarrantyActivated, DeviceAdmitted, WorkRecorded, PartFitted,
                   PartRemoved, RepairFinished, DeviceDelivered, JobCancelled, StockMoved,
                   Dispatched, StockReceived, UsedPartsDispatched>();
    // Masters are written into the network feed, which the hub signs; these into the centre's own
    // log.
    auto central = everywhere;
    central.merge(numbers_of<PaymentMade, GoodsReceived, TransitLossDeclared, UsedPartsReceived,
                             UsedPartInspected, UsedPartCharged, UsedPartWaived>());
    using membership::SiteRole;
    return membership::AllowedTypes{{{SiteRole::central, central},
                                     {SiteRole::branch, everywhere},
                                     {SiteRole::office, everywhere},
                                     {SiteRole::agent, everywhere},
                                     {SiteRole::technician, everywhere}},
                                    every_type()};
}

Station::Station(const Paths& paths, Identity identity, crypto::SecretKey key,
                 const base::Clock& clock, const StationOptions& options)
    : paths_(paths),
      identity_(std::move(identity)),
      network_(membership::network_of(identity_.root)),
      key_(std::move(key)),
      clock_(clock),
      options_(options),
      roster_(identity_.root, allowed_types()),
      database_(store::open_sqlite(paths.store(), options.store)) {
    log::migrate(*database_);
    replica::migrate(*database_);
    views::migrate_views(*database_);
    app::migrate_app(*database_);
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
        app::LogPort{.append =
                         [this](base::ByteView row) {
                             const auto log = options_.log_of
                                                  ? options_.log_of(codec::type_of_row(row))
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
                     .may_author =
                         [this](base::LogId log, domain::EventType type) {
                             return roster_.may_author(log, type);
                         }});
    desk_ = std::make_unique<app::Desk>(
        app::Desk{*database_, *journal_, clock_,
                  app::OwnSite{identity_.site, identity_.code, identity_.name, identity_.kind,
                               identity_.first_number}});
    if (journal_->understands_more()) rebuild();
}

void Station::transact(const std::function<Then()>& work) {
    try {
        store::Transaction transaction{*database_};
        if (work() == Then::commit) {
            journal_->flush();
            replica_->logs().flush();
            transaction.commit();
            return;
        }
    } catch (...) {
        forget();
        throw;
    }
    forget();
}

void Station::forget() {
    replica_->logs().forget();
    journal_->forget();
}

std::size_t Station::seal(base::LogId log, const crypto::SecretKey& signer) {
    std::size_t made = 0;
    const log::Sealer sealer{network_, signer, options_.effort};
    while (true) {
        views::StateDigest digest;
        const auto segment = replica_->logs().seal_tail(
            log, sealer,
            [&](const log::Digest& before, base::EventId first, const log::Rows& rows) {
                digest = views::StateDigest::of(before.view());
                digest += journal_->digest_of_rows(first, rows.size(),
                                                   [&](std::size_t i) { return rows[i]; });
                return log::Digest{digest.bytes()};
            });
        if (!segment) return made;
        journal_->mark_boundary(log, segment->head.last, digest);
        ++made;
    }
}

bool Station::seal_own() {
    const auto state = replica_->logs().state(identity_.log());
    if (state.tail_rows() == 0) return false;
    transact([&] {
        seal(identity_.log(), key_);
        return Then::commit;
    });
    return true;
}

// A restored site gets back, sealed, what it had applied already: only the boundary is new.
void Station::mark_taken_back(base::LogId log) {
    const std::uint32_t last = replica_->logs().state(log).sealed;
    if (last > journal_->applied_through(log) || journal_->digest_at(log, last)) return;
    replica_->logs().segments(log, last, [&](const log::Segment& segment) {
        const auto before = replica_->logs().boundary(log, segment.head.first - 1);
        const auto rows = log::rows_of(segment);
        if (!before || !rows) return false;
        auto digest = views::StateDigest::of(before->digest.view());
        digest += journal_->digest_of_rows(segment.head.first_event(), rows->size(),
                                           [&](std::size_t i) { return (*rows)[i]; });
        journal_->mark_boundary(log, last, digest);
        return false;
    });
}

std::size_t Station::apply_stored(base::LogId log, std::size_t segments) {
    if (log == identity_.log()) mark_taken_back(log);
    std::vector<std::uint32_t> ends;
    const std::uint32_t done = journal_->applied_through(log);
    replica_->logs().segments(log, done + 1, [&](const log::Segment& segment) {
        if (segment.head.last > done) ends.push_back(segment.head.last);
        return ends.size() < segments;
    });
    std::size_t count = 0;
    for (const std::uint32_t end : ends) {
        count += journal_->apply_stored(log, end);
        journal_->mark_boundary(log);
    }
    return count;
}

bool Station::is_behind(base::LogId log) {
    return replica_->logs().state(log).sealed > journal_->applied_through(log);
}

std::uint32_t Station::agreed_through() {
    auto& query = database_->cached("SELECT last FROM agreed WHERE log = ?1");
    const auto last =
        query.with(identity_.log()).step() ? static_cast<std::uint32_t>(query.integer(0)) : 0U;
    query.reset();
    return last;
}

void Station::note_agreed(std::uint32_t last) {
    database_
        ->cached(
            "INSERT INTO agreed (log, last) VALUES (?1, ?2) ON CONFLICT (log) DO UPDATE SET last = "
            "excluded.last")
        .run(identity_.log(), last);
}

Station::Verdict Station::verify() {
    journal_->flush();
    auto by_logs = journal_->digest_of_all();
    if (identity_.is_hub()) by_logs -= journal_->digest_of_relayed();
    return {by_logs, views::digest_of_balances(*database_)};
}

void Station::rebuild() {
    transact([&] {
        journal_->rebuild();
        return Then::commit;
    });
}

}  // namespace amani::station
