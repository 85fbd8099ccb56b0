#include "hub/centre.h"

#include "hub/inviting/issued_invites.h"
#include "shared/codec/codec.h"
#include "shared/domain/registry/event_types.h"
#include "shared/domain/registry/reconcile.h"
#include "shared/views/network/network_view.h"

#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>

namespace amani::hub {

base::LogId log_of_row(std::uint32_t type, base::LogId own) {
    using namespace domain;
    switch (type) {
        case type_number<SiteDefined>():
        case type_number<ModelDefined>():
        case type_number<PartDefined>():
        case type_number<PriceListPublished>():
        case type_number<PriceSet>():
        case type_number<TariffSet>():
        case type_number<HandlingSet>():
        case type_number<VatRateSet>():
        case type_number<AgentTermsSet>():
        case type_number<SerialRegistered>():
        case type_number<CustomerRegistered>():
        case type_number<CustomerChanged>():
            return membership::network_feed();
        default:
            return own;
    }
}

Centre::Centre(station::Station& station, crypto::SecretKey root)
    : station_(station),
      root_(std::move(root)),
      books_(station.database()),
      reconciler_(books_, *this) {
    station_.journal().react_with([this](const domain::Event& event) { react(event); });
    station_.journal().join_transactions([this] { books_.flush(); },
                                         [this] {
                                             books_.forget();
                                             reconciler_.reload();
                                         });
    station_.take_up_held();
}

void Centre::transact(const std::function<void()>& work) {
    station_.transact([&] {
        work();
        return station::Station::Then::commit;
    });
}

void Centre::found(const Founder& founder) {
    const auto& identity = station_.identity();
    const auto admitted = codec::encode(membership::MemberAdmitted{
        identity.log(), membership::SiteRole::central, station_.key().public_key(), {}});
    base::LogicalTime at;
    transact([&] {
        at = record_member(membership::member_admitted_type, admitted);
        const app::Author nobody{{}, station_.desk().today()};
        const std::vector<domain::Body> bodies{
            domain::SiteDefined{
                identity.site, identity.code, identity.name, domain::SiteKind::central, {}},
            domain::UserAdded{founder.login,
                              founder.name,
                              {domain::Role::administrator, domain::Role::parts_desk,
                               domain::Role::used_desk, domain::Role::finance, domain::Role::store,
                               domain::Role::clerk, domain::Role::technician}}};
        const auto events = station_.journal().record(nobody, bodies);
        station_.database()
            .cached("INSERT INTO credential (user, verifier) VALUES (?1, ?2)")
            .run(events.back().id, founder.password_verifier);
    });
    learn_member(membership::member_admitted_type, admitted, at);
    seal();
}

base::LogicalTime Centre::record_member(std::uint32_t type, base::ByteView body) {
    const auto now = station_.clock().now();
    const auto at = base::LogicalTime::next({}, now);
    const auto row = codec::encode_row({.type = type,
                                        .time = at,
                                        .author = {},
                                        .day = base::day_in_tehran(now),
                                        .causes = {},
                                        .body = body});
    const auto id = station_.replica().logs().append(membership::network_feed(), row);
    station_.journal().apply_row(app::read_row(id, row));
    return at;
}

// Only what is durable may be believed: a roster does not roll back.
void Centre::learn_member(std::uint32_t type, base::ByteView body, base::LogicalTime at) {
    const auto applied = station_.roster().apply(type, body, at);
    base::ensure(applied.has_value(), "a membership event of our own is understood");
}

void Centre::change_members(std::uint32_t type, base::ByteView body) {
    base::LogicalTime at;
    transact([&] { at = record_member(type, body); });
    learn_member(type, body, at);
    seal();
}

void Centre::admit(const membership::MemberAdmitted& member) {
    change_members(membership::member_admitted_type, codec::encode(member));
}

void Centre::note_fork(base::LogId log, std::uint32_t at, base::LogId caller) {
    transact([&] {
        const auto known = station_.replica().fork_of(log);
        station_.replica().note_fork(
            {.log = log, .at = at, .peer = caller, .noticed = station_.clock().now()});
        if (!known || known->is_settled()) reconciler_.on_fork(base::EventId::of(log, at));
    });
}

void Centre::revoke(base::LogId log) {
    const std::uint32_t received = station_.replica().logs().state(log).sealed;
    change_members(membership::member_revoked_type,
                   codec::encode(membership::MemberRevoked{log, received}));
}

membership::InviteFile Centre::invite(Inviting wanted, base::Randomness& randomness) {
    auto& database = station_.database();
    const auto row = views::site(database, wanted.site);
    base::ensure(row.has_value(), "an invite is for a site that is defined");
    membership::InviteTerms terms{.hub_addresses = std::move(wanted.hub_addresses),
                                  .site = wanted.site,
                                  .code = row->code,
                                  .role = static_cast<membership::SiteRole>(row->kind),
                                  .expires = wanted.expires};
    transact([&] {
        terms.incarnation = take_incarnation(database, wanted.site, station_.roster());
        keep_issued(database, terms, {.at = station_.clock().now(), .by = wanted.by});
    });
    terms.block = membership::block_of(terms.incarnation);
    return membership::issue_invite(std::move(terms), root_, randomness);
}

base::EventId Centre::record(base::SiteId feed, base::EventId cause, domain::Decision decision) {
    const std::array<base::EventId, 1> causes{cause};
    clerk_.day = station_.desk().today();
    auto body = std::visit([](auto& each) { return domain::Body{std::move(each)}; }, decision);
    return station_.journal().record_later(
        [&](base::ByteView row) {
            return station_.replica().logs().append_later(membership::feed_of(feed), row);
        },
        clerk_, std::move(body), cause.is_none() ? std::span<const base::EventId>{} : causes);
}

void Centre::react(const domain::Event& event) {
    domain::reconcile(reconciler_, event);
    settle_fork(event);
    if (const auto site = domain::relayed_to(event, station_.identity().site))
        relay_to(*site, event);
}

// The site's own word on what became of the other branch, with its signed head.
void Centre::settle_fork(const domain::Event& event) {
    const auto* said = std::get_if<domain::BranchReissued>(&event.body);
    if (said == nullptr || said->branch.site() != event.id.site() || said->branch.is_feed()) return;
    auto& replica = station_.replica();
    const std::uint32_t first = said->after < base::max_sequence ? said->after + 1 : said->after;
    if (!replica.fork_of(said->branch)) {
        replica.note_fork({.log = said->branch,
                           .at = first,
                           .peer = event.id.log(),
                           .noticed = station_.clock().now()});
    }
    if (!said->evidence.empty()) (void)replica.note_other_head(said->branch, said->evidence);
    replica.settle_fork(said->branch, event.id, station_.clock().now());
}

void Centre::relay_to(base::SiteId site, const domain::Event& event) {
    clerk_.day = event.day;
    const std::array<base::EventId, 1> causes{event.id};
    (void)station_.journal().record_later(
        [&](base::ByteView row) {
            return station_.replica().logs().append_later(membership::feed_of(site), row);
        },
        clerk_, domain::Relayed{event.id, domain::encode_event(event)}, causes);
}

std::vector<base::LogId> Centre::sites_logs() {
    std::vector<base::LogId> logs;
    for (const auto& [log, member] : station_.roster().members()) {
        if (log != station_.identity().log()) logs.push_back(log);
    }
    return logs;
}

// A hub has thousands of logs: all are looked at once, later only those that grew.
void Centre::look_for_news() {
    auto grown = station_.replica().logs().take_grown();
    if (!has_looked_at_all_) {
        for (const auto log : sites_logs()) grown.insert(log);
        // Masters and members that were published after the backup we were set up from come back
        // too.
        grown.insert(membership::network_feed());
        has_looked_at_all_ = true;
    }
    for (const auto log : grown) {
        if (log == station_.identity().log() || !station_.is_behind(log)) continue;
        behind_.try_emplace(log, station_.journal().applied_through(log));
    }
}

// From the site whose turn it is, as many as there is room for.
std::optional<std::future<Centre::Slice>> Centre::begin_reading(std::size_t segments) {
    std::vector<station::StoredRun> runs;
    auto at = behind_.upper_bound(last_turn_);
    for (std::size_t i = 0; i < behind_.size() && segments > 0; ++i) {
        if (at == behind_.end()) at = behind_.begin();
        auto run = station_.stored_run(at->first, at->second, segments);
        if (!run.segments.empty()) {
            segments -= run.segments.size();
            at->second = run.segments.back().head.last;
            last_turn_ = at->first;
            runs.push_back(std::move(run));
        }
        ++at;
    }
    if (runs.empty()) return std::nullopt;
    return boost::asio::post(beside_, boost::asio::use_future([runs = std::move(runs)] {
                                 Slice slice;
                                 for (const auto& run : runs) slice.push_back(station::read(run));
                                 return slice;
                             }));
}

bool Centre::apply_some(std::size_t segments) {
    look_for_news();
    if (behind_.empty()) return false;
    bool fits = true;
    try {
        if (!ahead_) ahead_ = begin_reading(segments);
        if (!ahead_) return false;
        const Slice slice = std::exchange(ahead_, std::nullopt)->get();
        ahead_ = begin_reading(segments);
        transact([&] {
            for (const auto& run : slice) fits = station_.apply(run) && fits;
            write_gathered();
        });
        for (const auto& run : slice)
            if (!station_.is_behind(run.log)) behind_.erase(run.log);
    } catch (...) {
        look_anew();
        throw;
    }
    if (!fits) look_anew();
    return true;
}

// What was read ahead does not follow what is applied.
void Centre::look_anew() {
    ahead_.reset();
    behind_.clear();
    has_looked_at_all_ = false;
}

void Centre::write_gathered() {
    auto sealing = begin_sealing_full_feeds();
    station_.journal().flush();
    finish(std::move(sealing));
    station_.replica().logs().flush();
}

// Most of what a backlog makes of the feeds is sealed at once, and never written as rows. Only what
// this slice wrote to can have become full.
std::vector<Centre::Sealing> Centre::begin_sealing_full_feeds() {
    auto& logs = station_.replica().logs();
    std::vector<Sealing> sealing;
    for (const auto log : logs.gathered_logs()) {
        if (!log.is_feed() || !logs.state(log).is_tail_full()) continue;
        auto& begun = sealing.emplace_back(Sealing{*logs.take_tail(log), {}});
        begun.segments =
            boost::asio::post(beside_, boost::asio::use_future([this, tail = begun.tail] {
                                  return log::seal(tail, station_.sealer(root_), digest_beside_);
                              }));
    }
    return sealing;
}

void Centre::finish(std::vector<Sealing> sealing) {
    for (auto& each : sealing) station_.store_sealed(each.tail, each.segments.get());
}

bool Centre::seal() {
    std::vector<base::LogId> tails;
    for (const auto log : station_.replica().logs().logs_with_tail())
        if (log.is_feed() || log == station_.identity().log()) tails.push_back(log);
    if (tails.empty()) return false;
    transact([&] {
        for (const auto log : tails) station_.seal(log, log.is_feed() ? root_ : station_.key());
    });
    return true;
}

void Centre::begin_day(base::Day today) {
    transact([&] { reconciler_.on_day(today); });
}

std::vector<Centre::Lag> Centre::lags() {
    std::vector<Lag> lags;
    for (const auto log : sites_logs()) {
        lags.push_back({log, station_.replica().logs().state(log).sealed,
                        station_.journal().applied_through(log)});
    }
    return lags;
}

}  // namespace amani::hub
