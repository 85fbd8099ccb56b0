#include "hub/centre.h"

#include "shared/base/program_log.h"
#include "shared/codec/bounds.h"
#include "shared/codec/codec.h"
#include "shared/domain/flows/disclosure.h"
#include "shared/domain/registry/reconcile.h"
#include "shared/domain/registry/rewriting.h"
#include "shared/views/network/network_view.h"
#include "shared/views/record_kinds.h"
#include "shared/views/serials/serials_view.h"
#include "sync/log/log_file.h"

namespace amani::hub {

namespace {

// A feed's row leaves room for a fact's row and this much (sync/log/limits.h).
constexpr std::size_t longest_detail = 48;

// Whether the error is one of the whole store and not of one log.
bool is_the_machines(const std::exception& error) {
    const auto* stored = dynamic_cast<const store::StoreError*>(&error);
    if (stored == nullptr) return false;
    using enum store::StoreTrouble;
    const auto trouble = stored->trouble();
    return trouble == disk_full || trouble == read_only || trouble == busy || trouble == io;
}

}  // namespace

Centre::Centre(station::Station& station, crypto::SecretKey root, CentreOptions options)
    : station_(station),
      feeds_(station, std::move(root), beside_),
      members_(station, feeds_),
      books_(station.database()),
      reconciler_(books_, *this),
      recovery_(station.database(), station.identity().site),
      scrutiny_(books_, station.identity().site,
                [this](std::string_view serial) { return warranty_of(serial); }),
      late_(station, books_, scrutiny_,
            [this](std::string_view serial) { return warranty_of(serial); }),
      options_(options),
      backlog_(station, beside_) {
    auto& journal = station_.journal();
    journal.react_with([this](const domain::Event& event) { react(event); });
    journal.scrutinise_with([this](const domain::Event& event) { return may_count(event); });
    journal.report_malformed_with(
        [this](base::EventId id, const codec::Malformed& why) { report_impossible(id, why); });
    for (const auto cause :
         reconciler_.cases().open_reports(domain::DiscrepancyKind::log_not_applied))
        backlog_.was_put_off(cause.log());
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

void Centre::let_in_late_events(base::LogId log, std::uint32_t through) {
    members_.move_cut(log, through, [&] {
        station_.replica().release_late(log, through);
        using enum domain::DiscrepancyKind;
        for (const auto cause : reconciler_.cases().open_reports(quarantined_events))
            if (cause.log() == log && cause.sequence() <= through)
                reconciler_.cases().settle_report(quarantined_events, cause, "decided");
    });
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

// When the site may not know what goods have cost, the decision is written into the centre's feed,
// and the site's feed gets it without costs under the same id.
base::EventId Centre::record(base::SiteId site, const domain::Fact& fact,
                             domain::Decision decision) {
    if (!std::visit([](const auto& each) { return codec::holds_possible_numbers(each); }, decision))
        throw base::Overflow{"an amount exceeds 10^15 Rial, or a count 10^9 pieces"};
    const Feeds::Writing writing{fact.day.is_none() ? station_.desk().today() : fact.day, fact.id};
    if (!domain::tells_cost(decision) || domain::may_know_costs(reconciler_.kind_of(site)))
        return feeds_.write(site, domain::body_of(std::move(decision)), writing).id;
    auto told = domain::without_cost(decision);
    domain::Event event =
        feeds_.write(station_.identity().site, domain::body_of(std::move(decision)), writing);
    if (told) {
        event.body = domain::body_of(std::move(*told));
        feeds_.write(site, domain::Relayed{event.id, domain::encode_event(event)}, writing);
    }
    return event.id;
}

void Centre::settle_message(const domain::MessageSettled& settled,
                            const std::function<void()>& beside) {
    transact([&] {
        feeds_.write(settled.message.site(), settled, {station_.desk().today(), settled.message});
        beside();
    });
}

base::Day Centre::known_through(base::SiteId site) const {
    if (site == station_.identity().site) return station_.desk().today();
    const auto& journal = station_.journal();
    base::Day day;
    for (const auto log : journal.applied_logs()) {
        if (log.site() != site || log.is_feed()) continue;
        if (const auto newest = journal.find(base::EventId::of(log, journal.applied_through(log))))
            day = std::max(day, newest->day);
    }
    return day;
}

void Centre::remind(std::span<const views::DueNotice> due) {
    transact([&] {
        for (const auto& notice : due)
            feeds_.write(notice.job.site(), domain::NoticeFellDue{notice.job, notice.days},
                         {station_.desk().today(), notice.job.event()});
    });
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
        feeds_.write(*site, domain::Relayed{event.id, domain::encode_event(event)},
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
    const auto aside = feeds_.write(site, why, {station_.desk().today(), event.id}).id;
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

// The sites bring back the feeds of the old epoch. Decisions in them have no effect, since they are
// made anew; but events of the centre that were relayed in them may exist nowhere else.
void Centre::take_back(const station::ReadRun& run) {
    if (!station_.roster().has_ended(run.log) || membership::is_network_feed(run.log)) return;
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

bool Centre::apply_some(std::size_t segments) {
    std::optional<Slice> slice;
    try {
        attend_to_late_events();
        slice = backlog_.next(segments);
        if (!slice) return false;
        apply_slice(*slice);
    } catch (const app::CannotCount& sum) {
        cannot_count_.emplace(sum.event(), sum.what());
        backlog_.look_anew();
    } catch (const std::exception& error) {
        backlog_.look_anew();
        if (!slice || is_the_machines(error)) throw;
        note_failure(*slice, error.what());
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
        feeds_.write_gathered();
    });
    for (const auto& [run, trouble] : slice) {
        if (!trouble.empty()) {
            put_off(run.log, trouble);
        } else {
            goes_on(run.log);
        }
    }
    if (!fits) backlog_.look_anew();
}

// In a slice of one log the failure is that log's. After a slice of several, logs are applied one
// at a time to find it.
void Centre::note_failure(const Slice& slice, const std::string& why) {
    if (slice.size() == 1)
        put_off(slice.front().run.log, why);
    else
        backlog_.take_one_log_at_a_time();
}

void Centre::put_off(base::LogId log, const std::string& why) {
    const auto attempts = backlog_.put_off(log, why).attempts;
    base::log_event("hub.log_put_off",
                    {{"log", log::name_of(log)}, {"attempts", attempts}, {"error", why}});
    if (attempts > 1) return;
    transact([&] {
        reconciler_.cases().report(
            {.kind = domain::DiscrepancyKind::log_not_applied,
             .site = log.site(),
             .cause = base::EventId::of(log, station_.journal().applied_through(log) + 1),
             .evidence = {},
             .detail = why});
    });
}

// A run of the log has been applied. If the log had been put off, its case is settled.
void Centre::goes_on(base::LogId log) {
    if (!backlog_.note_applied(log)) return;
    transact([&] {
        using enum domain::DiscrepancyKind;
        for (const auto cause : reconciler_.cases().open_reports(log_not_applied))
            if (cause.log() == log)
                reconciler_.cases().settle_report(log_not_applied, cause, "the log goes on");
    });
    base::log_event("hub.log_goes_on", {{"log", log::name_of(log)}});
}

void Centre::begin_day(base::Day today) {
    transact([&] { reconciler_.on_day(today); });
}

}  // namespace amani::hub
