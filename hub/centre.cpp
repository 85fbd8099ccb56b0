#include "hub/centre.h"

#include "hub/inviting/issued_invites.h"
#include "shared/base/program_log.h"
#include "shared/codec/bounds.h"
#include "shared/codec/codec.h"
#include "shared/domain/flows/disclosure.h"
#include "shared/domain/registry/event_types.h"
#include "shared/domain/registry/reconcile.h"
#include "shared/domain/registry/rewriting.h"
#include "shared/views/network/network_view.h"
#include "shared/views/record_kinds.h"
#include "shared/views/serials/serials_view.h"
#include "sync/log/log_file.h"

#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>

namespace amani::hub {

namespace {

// A feed's row leaves room for a fact's row and this much (sync/log/limits.h).
constexpr std::size_t longest_detail = 48;

// The first pause after which a log that could not be applied is tried again.
constexpr base::Duration first_pause = base::seconds(2);
constexpr base::Duration longest_pause = base::hours(1);

// Whether the error is one of the whole store and not of one log.
bool is_the_machines(const std::exception& error) {
    const auto* stored = dynamic_cast<const store::StoreError*>(&error);
    if (stored == nullptr) return false;
    using enum store::StoreTrouble;
    const auto trouble = stored->trouble();
    return trouble == disk_full || trouble == read_only || trouble == busy || trouble == io;
}

}  // namespace

base::LogId log_of_row(std::uint32_t type, const HubLogs& logs) {
    const auto* about =
        type <= 0xffff ? domain::about_event(static_cast<domain::EventType>(type)) : nullptr;
    return about != nullptr && about->writer == domain::Writer::masters ? logs.network : logs.own;
}

Centre::Centre(station::Station& station, crypto::SecretKey root, CentreOptions options)
    : station_(station),
      root_(std::move(root)),
      epoch_(station.roster().epoch()),
      books_(station.database()),
      reconciler_(books_, *this),
      recovery_(station.database(), station.identity().site),
      scrutiny_(books_, station.identity().site,
                [this](std::string_view serial) { return warranty_of(serial); }),
      late_(station, books_, scrutiny_,
            [this](std::string_view serial) { return warranty_of(serial); }),
      options_(options) {
    auto& journal = station_.journal();
    journal.react_with([this](const domain::Event& event) { react(event); });
    journal.scrutinise_with([this](const domain::Event& event) { return may_count(event); });
    journal.report_malformed_with(
        [this](base::EventId id, const codec::Malformed& why) { report_impossible(id, why); });
    for (const auto cause :
         reconciler_.cases().open_reports(domain::DiscrepancyKind::log_not_applied))
        put_off_.emplace(cause.log(),
                         PutOff{.why = "as before the start", .attempts = 1, .again = {}});
    station_.on_false_digest = [this](const auto& found) { report_false_digest(found); };
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

base::LogicalTime Centre::record_member(std::uint32_t type, base::ByteView body,
                                        base::LogicalTime after) {
    const auto now = station_.clock().now();
    const auto at = base::LogicalTime::next(after, now);
    const auto row = codec::encode_row({.type = type,
                                        .time = at,
                                        .author = {},
                                        .day = base::day_in_tehran(now),
                                        .causes = {},
                                        .body = body});
    const auto id = station_.replica().logs().append(membership::network_feed(epoch_), row);
    station_.journal().apply_row(app::read_row(id, row));
    return at;
}

// Call for durable events only, since the roster cannot be rolled back.
void Centre::learn_member(std::uint32_t type, base::ByteView body, base::LogicalTime at) {
    const auto applied = station_.roster().apply(type, body, {at, epoch_});
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

void Centre::note_fork(const session::ForkSeen& seen, base::LogId caller) {
    auto& replica = station_.replica();
    transact([&] {
        const auto known = replica.fork_of(seen.log);
        // Feeds are signed here alone, so another history of one counts only with a signature.
        if (seen.log.is_feed() && !replica.proves_fork(seen.log, seen.theirs)) return;
        replica.note_fork({.log = seen.log,
                           .at = seen.at,
                           .peer = caller,
                           .noticed = station_.clock().now(),
                           .theirs = seen.theirs});
        if (known && !known->is_settled()) return;
        const auto at = base::EventId::of(seen.log, seen.at);
        if (!seen.log.is_feed()) return reconciler_.cases().report_fork(at);
        reconciler_.cases().report({.kind = domain::DiscrepancyKind::two_histories,
                                    .site = caller.site(),
                                    .cause = at,
                                    .evidence = {},
                                    .detail = "both signed heads are kept: amani status"});
    });
}

void Centre::revoke(base::LogId log) {
    const std::uint32_t received = station_.replica().logs().state(log).sealed;
    change_members(membership::member_revoked_type,
                   codec::encode(membership::MemberRevoked{log, received}));
}

// Of two revocations the later one stands, so the new cut is recorded after the one before,
// whatever this machine's clock says.
void Centre::let_in_late_events(base::LogId log, std::uint32_t through) {
    const auto body = codec::encode(membership::MemberRevoked{log, through});
    base::LogicalTime at;
    transact([&] {
        at = record_member(membership::member_revoked_type, body,
                           station_.roster().member(log)->revoked);
        // Sealed at once: a site that got the log before the cut would keep it apart.
        station_.seal(membership::network_feed(epoch_), root_);
        station_.replica().release_late(log, through);
        using enum domain::DiscrepancyKind;
        for (const auto cause : reconciler_.cases().open_reports(quarantined_events))
            if (cause.log() == log && cause.sequence() <= through)
                reconciler_.cases().settle_report(quarantined_events, cause, "decided");
    });
    learn_member(membership::member_revoked_type, body, at);
    base::log_event("hub.late_events_let_in", {{"log", log::name_of(log)}, {"through", through}});
}

// A log of which something is damaged is passed over until it changes, and holds up no other.
void Centre::attend_to_late_events() {
    while (const auto log = late_.next()) {
        try {
            if (const auto through = late_.decided_beyond_the_cut(*log))
                let_in_late_events(*log, *through);
            transact([&] { late_.list(*log); });
        } catch (const std::exception& error) {
            if (is_the_machines(error)) throw;
            base::log_event("hub.late_events_not_read",
                            {{"log", log::name_of(*log)}, {"error", error.what()}});
        }
        late_.done(*log);
    }
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
    for (auto& address : views::hub_addresses(database)) {
        if (std::ranges::find(terms.hub_addresses, address) == terms.hub_addresses.end())
            terms.hub_addresses.push_back(std::move(address));
    }
    transact([&] {
        terms.incarnation = take_incarnation(database, wanted.site, station_.roster(),
                                             membership::first_invited(epoch_));
        keep_issued(database, terms, {.at = station_.clock().now(), .by = wanted.by});
    });
    terms.block = membership::document_block_of(terms.incarnation);
    return membership::issue_invite(std::move(terms), root_, randomness);
}

const domain::Event& Centre::write_to_feed(base::SiteId site, domain::Body body,
                                           const Writing& writing) {
    const std::array<base::EventId, 1> causes{writing.cause};
    return station_.journal().record_later(
        [&](base::ByteView row) {
            return station_.replica().logs().append_later(membership::feed_of(site, epoch_), row);
        },
        {{}, writing.day}, std::move(body),
        writing.cause.is_none() ? std::span<const base::EventId>{} : causes);
}

// When the site may not know what goods have cost, the decision is written into the centre's feed,
// and the site's feed gets it without costs under the same id.
base::EventId Centre::record(base::SiteId site, const domain::Fact& fact,
                             domain::Decision decision) {
    if (!std::visit([](const auto& each) { return codec::holds_possible_numbers(each); }, decision))
        throw base::Overflow{"an amount exceeds 10^15 Rial, or a count 10^9 pieces"};
    const Writing writing{fact.day.is_none() ? station_.desk().today() : fact.day, fact.id};
    if (!domain::tells_cost(decision) || domain::may_know_costs(reconciler_.kind_of(site)))
        return write_to_feed(site, domain::body_of(std::move(decision)), writing).id;
    auto told = domain::without_cost(decision);
    domain::Event event =
        write_to_feed(station_.identity().site, domain::body_of(std::move(decision)), writing);
    if (told) {
        event.body = domain::body_of(std::move(*told));
        write_to_feed(site, domain::Relayed{event.id, domain::encode_event(event)}, writing);
    }
    return event.id;
}

// A Relayed comes here only when an event came back after a restore: the fact inside it counts.
void Centre::react(const domain::Event& event) {
    const auto* relayed = std::get_if<domain::Relayed>(&event.body);
    if (relayed == nullptr) return react_to_fact(event);
    const auto origin = relayed->origin;
    if (origin.sequence() <= station_.journal().applied_through(origin.log())) return;
    const auto fact = domain::decode_event(origin, relayed->row);
    if (fact && !std::holds_alternative<domain::Relayed>(fact->body)) react_to_fact(*fact);
}

void Centre::react_to_fact(const domain::Event& event) {
    scrutiny_.note(event);
    const base::Day day =
        scrutiny_.possible_day(event, station_.desk().today(), options_.days_back);
    if (day != event.day)
        reconciler_.cases().report({.kind = domain::DiscrepancyKind::suspect_date,
                                    .site = event.id.site(),
                                    .cause = event.id,
                                    .evidence = {},
                                    .detail = "dated " + codec::text_of(event.day) +
                                              ", counted on " + codec::text_of(day)});
    domain::reconcile(reconciler_, event, day);
    if (const auto* decided = std::get_if<domain::LateEventsDecided>(&event.body))
        late_.note(decided->through.log());
    settle_fork(event);
    if (const auto site = domain::relayed_to(event, station_.identity().site))
        write_to_feed(*site, domain::Relayed{event.id, domain::encode_event(event)},
                      {event.day, event.id});
}

// BranchReissued: what has become of the other branch by the site itself, with its signed head.
void Centre::settle_fork(const domain::Event& event) {
    const auto* said = std::get_if<domain::BranchReissued>(&event.body);
    if (said == nullptr || said->branch.site() != event.id.site() || said->branch.is_feed()) return;
    auto& replica = station_.replica();
    if (!replica.fork_of(said->branch)) {
        replica.note_fork({.log = said->branch,
                           .at = said->parting().sequence(),
                           .peer = event.id.log(),
                           .noticed = station_.clock().now()});
    }
    if (!said->evidence.empty()) (void)replica.note_other_head(said->branch, said->evidence);
    replica.settle_fork(said->branch, event.id, station_.clock().now());
}

bool Centre::may_count(const domain::Event& event) {
    const auto sum = cannot_count_.find(event.id);
    const auto offence =
        sum == cannot_count_.end()
            ? scrutiny_.examine(event)
            : std::optional{domain::Offence{domain::Breach::impossible_sum, sum->second}};
    if (!offence) return true;
    set_aside(event, *offence);
    return false;
}

void Centre::set_aside(const domain::Event& event, const domain::Offence& offence) {
    const base::SiteId site = event.id.site();
    const domain::FactSetAside why{event.id, domain::encode_event(event), offence.why,
                                   offence.detail.substr(0, longest_detail)};
    const auto aside = write_to_feed(site, why, {station_.desk().today(), event.id}).id;
    reconciler_.cases().report(
        {.kind = domain::DiscrepancyKind::set_aside_fact,
         .site = site,
         .cause = event.id,
         .evidence = aside,
         .detail = std::string{codec::name_of(offence.why)} + ": " + offence.detail});
}

// Each site counts its numbers alone, so only two installations of one disk can print the same.
void Centre::report_numbers_given_twice(const Slice& slice) {
    std::set<base::SiteId> forked;
    for (const auto& fork : station_.replica().forks())
        if (!fork.log.is_feed()) forked.insert(fork.log.site());
    bool is_flushed = false;
    for (const auto& [run, trouble] : slice) {
        if (!trouble.empty() || run.log.is_feed() || !forked.contains(run.log.site())) continue;
        if (!std::exchange(is_flushed, true)) station_.journal().flush();
        for (const auto& segment : run.segments)
            for (const app::ReadRow& row : segment.rows)
                if (row.event) report_numbers_given_twice(*row.event);
    }
}

void Centre::report_numbers_given_twice(const domain::Event& event) {
    for (const auto& number : domain::numbers_given(event.body)) {
        const auto papers = views::papers_with_number(station_.database(), number);
        if (std::ranges::find(papers, event.id) == papers.end()) continue;
        const auto other = std::ranges::find_if(papers, [&](base::EventId id) {
            return id != event.id && id.site() == event.id.site();
        });
        if (other == papers.end()) continue;
        reconciler_.cases().report({.kind = domain::DiscrepancyKind::number_on_two_papers,
                                    .site = event.id.site(),
                                    .cause = event.id,
                                    .evidence = *other,
                                    .detail = number});
    }
}

void Centre::report_impossible(base::EventId id, const codec::Malformed& why) {
    reconciler_.cases().report({.kind = domain::DiscrepancyKind::impossible_event,
                                .site = id.site(),
                                .cause = id,
                                .evidence = {},
                                .detail = why.why + " was expected " + why.where});
}

void Centre::report_false_digest(const station::Station::FalseDigest& found) {
    reconciler_.cases().report(
        {.kind = domain::DiscrepancyKind::false_digest,
         .site = found.log.site(),
         .cause = base::EventId::of(found.log, found.first),
         .evidence = base::EventId::of(found.log, found.last),
         .detail = "segment " + std::to_string(found.first) + " to " + std::to_string(found.last)});
}

session::Stored Centre::take_in(const session::OpenedStore& opened) {
    const auto stored = station_.replica().store(opened);
    const auto* segment = std::get_if<log::Segment>(&opened.result);
    if (stored.verdict == session::Verdict::quarantined && segment != nullptr)
        reconciler_.cases().report({.kind = domain::DiscrepancyKind::quarantined_events,
                                    .site = segment->head.log.site(),
                                    .cause = segment->head.first_event(),
                                    .evidence = segment->head.last_event(),
                                    .detail = "events " + std::to_string(segment->head.first) +
                                              " to " + std::to_string(segment->head.last)});
    late_.note(opened.log);
    return stored;
}

// A serial that the centre has registered with a warranty is the centre's.
std::optional<base::SiteId> Centre::warranty_of(std::string_view serial) {
    const auto event = views::warranty_event(station_.database(), serial);
    if (!event) return std::nullopt;
    return event->is_none() ? station_.identity().site : event->site();
}

std::vector<base::LogId> Centre::sites_logs() {
    std::vector<base::LogId> logs;
    for (const auto& [log, member] : station_.roster().members()) {
        if (log.site() != station_.identity().site) logs.push_back(log);
    }
    return logs;
}

bool Centre::has_ended(base::LogId feed) const {
    return feed.is_feed() && membership::epoch_of(feed) < epoch_;
}

// The sites bring back the feeds of the old epoch. Decisions in them have no effect, since they are
// made anew; but events of the centre that were relayed in them may exist nowhere else.
void Centre::take_back(const station::ReadRun& run) {
    if (!has_ended(run.log) || membership::is_network_feed(run.log)) return;
    for (const auto& segment : run.segments) {
        for (const app::ReadRow& row : segment.rows) {
            if (!row.event || row.id.sequence() <= station_.roster().counts_through(run.log))
                continue;
            const auto lost = recovery_.hear(*row.event);
            if (!lost) continue;
            const std::array<base::EventId, 1> evidence{row.id};
            const std::array<domain::Body, 1> bodies{*lost};
            const auto events = station_.journal().record({{}, row.event->day}, bodies, evidence);
            recovery_.note_taken_back(lost->origin, events.back().id);
        }
    }
}

// A hub has thousands of logs: all are checked once, later only those that have grown.
void Centre::look_for_news() {
    auto grown = station_.replica().logs().take_grown();
    if (!has_looked_at_all_) {
        for (const auto log : sites_logs()) grown.insert(log);
        // After a restore the feeds of ended epochs come back too.
        for (const auto& state : station_.replica().logs().states())
            if (has_ended(state.log)) grown.insert(state.log);
        has_looked_at_all_ = true;
    }
    for (const auto& [log, waits] : put_off_) grown.insert(log);
    for (const auto log : grown) {
        if (log.site() == station_.identity().site || is_put_off(log) || !station_.is_behind(log))
            continue;
        behind_.try_emplace(log, station_.journal().applied_through(log));
    }
}

// Reads a slice, beginning with the log whose turn it is, as many segments as there is room for.
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
            if (one_log_at_a_time_) break;
        }
        ++at;
    }
    if (runs.empty()) return std::nullopt;
    return boost::asio::post(beside_, boost::asio::use_future([runs = std::move(runs)] {
                                 Slice slice;
                                 for (const auto& run : runs) slice.push_back(read(run));
                                 return slice;
                             }));
}

// A damaged segment makes its own log fail and no other.
Centre::SliceRun Centre::read(const station::StoredRun& run) {
    try {
        return {station::read(run), {}};
    } catch (const std::exception& error) {
        return {{run.log, run.after, {}}, error.what()};
    }
}

bool Centre::apply_some(std::size_t segments) {
    Slice slice;
    try {
        attend_to_late_events();
        look_for_news();
        if (!ahead_) ahead_ = begin_reading(segments);
        if (!ahead_) {
            one_log_at_a_time_ = false;
            return false;
        }
        slice = std::exchange(ahead_, std::nullopt)->get();
        ahead_ = begin_reading(segments);
        apply_slice(slice);
    } catch (const app::CannotCount& sum) {
        cannot_count_.emplace(sum.event(), sum.what());
        look_anew();
    } catch (const std::exception& error) {
        look_anew();
        if (slice.empty() || is_the_machines(error)) throw;
        note_failure(slice, error.what());
    }
    return true;
}

bool Centre::apply_run(const station::ReadRun& run) {
    const bool is_next = station_.apply(run);
    if (is_next) take_back(run);
    return is_next;
}

void Centre::apply_slice(const Slice& slice) {
    bool fits = true;
    transact([&] {
        for (const auto& [run, trouble] : slice)
            if (trouble.empty()) fits = apply_run(run) && fits;
        report_numbers_given_twice(slice);
        write_gathered();
    });
    for (const auto& [run, trouble] : slice) {
        if (!trouble.empty()) {
            put_off(run.log, trouble);
        } else {
            settle_put_off(run.log);
            if (!station_.is_behind(run.log)) behind_.erase(run.log);
        }
    }
    if (!fits) look_anew();
}

// In a slice of one log the failure is that log's. After a slice of several, logs are applied one
// at a time to find it.
void Centre::note_failure(const Slice& slice, const std::string& why) {
    if (slice.size() == 1)
        put_off(slice.front().run.log, why);
    else
        one_log_at_a_time_ = true;
}

bool Centre::is_put_off(base::LogId log) const {
    const auto found = put_off_.find(log);
    if (found == put_off_.end()) return false;
    const base::Instant now = station_.clock().now();
    // A clock that was set back must not put a log off for longer than the longest pause.
    return now < found->second.again && found->second.again - now <= longest_pause;
}

void Centre::put_off(base::LogId log, const std::string& why) {
    PutOff& waits = put_off_[log];
    const auto doublings = std::min<std::uint32_t>(waits.attempts++, 16);
    const base::Duration pause{std::min(first_pause.value << doublings, longest_pause.value)};
    waits.why = why;
    waits.again = station_.clock().now() + pause;
    behind_.erase(log);
    base::log_event("hub.log_put_off",
                    {{"log", log::name_of(log)}, {"attempts", waits.attempts}, {"error", why}});
    if (waits.attempts > 1) return;
    transact([&] {
        reconciler_.cases().report(
            {.kind = domain::DiscrepancyKind::log_not_applied,
             .site = log.site(),
             .cause = base::EventId::of(log, station_.journal().applied_through(log) + 1),
             .evidence = {},
             .detail = why});
    });
}

void Centre::settle_put_off(base::LogId log) {
    if (put_off_.erase(log) == 0) return;
    transact([&] {
        using enum domain::DiscrepancyKind;
        for (const auto cause : reconciler_.cases().open_reports(log_not_applied))
            if (cause.log() == log)
                reconciler_.cases().settle_report(log_not_applied, cause, "the log goes on");
    });
    base::log_event("hub.log_goes_on", {{"log", log::name_of(log)}});
}

// Starts reading again, because what was read ahead does not follow the last applied event.
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

// Most rows that a backlog adds to the feeds are sealed at once and never written as rows. Only
// feeds to which this slice wrote can have become full.
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

std::size_t Centre::backlog() {
    std::size_t behind = 0;
    for (const Lag& lag : lags()) behind += lag.received - lag.applied;
    return behind;
}

}  // namespace amani::hub
