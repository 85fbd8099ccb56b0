#include "hub/messaging/dispatcher.h"

#include "hub/restoring/recovery.h"
#include "shared/base/program_log.h"
#include "shared/codec/text_forms.h"
#include "shared/domain/messages/message_text.h"
#include "shared/store/migrations.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace amani::hub {
namespace {

constexpr std::array<store::Migration, 1> migrations{{
    {1, "messages that were handed over, or could not be",
     "CREATE TABLE message_attempt(message INTEGER PRIMARY KEY, begun INTEGER NOT NULL, tries INTEGER NOT NULL, "
     "next INTEGER NOT NULL) STRICT;"},
}};

constexpr std::chrono::seconds between_looks{5};
constexpr int looks_a_reminder = 120;  // ten minutes
constexpr std::size_t page_rows = 100;
constexpr int doublings = 6;  // of a minute: 64, of which an hour is waited at most

base::Duration pause_after(std::int64_t tries) {
    const auto minutes = std::int64_t{1} << std::clamp<std::int64_t>(tries - 1, 0, doublings);
    return base::seconds(60 * std::min<std::int64_t>(minutes, 60));
}

}  // namespace

void migrate_messaging(store::Database& database) {
    store::migrate(database, "messaging", migrations);
}

Dispatcher::Dispatcher(boost::asio::io_context& io, Centre& centre, Gateway& gateway,
                       std::function<bool(const std::function<void()>&)> attempt,
                       std::function<void()> recorded)
    : centre_(centre),
      gateway_(gateway),
      attempt_(std::move(attempt)),
      recorded_(std::move(recorded)),
      timer_(io) {
    migrate_messaging(centre_.station().database());
}

void Dispatcher::start() {
    if (!is_busy_) {
        settle_unheard();
        remind();
        look();
    }
    timer_.expires_after(between_looks);
    timer_.async_wait([this](const boost::system::error_code& cancelled) {
        if (!cancelled) start();
    });
}

void Dispatcher::settle(const domain::MessageSettled& settled) {
    const bool is_done = attempt_([&] {
        centre_.settle_message(settled, [&] {
            centre_.station()
                .database()
                .cached("DELETE FROM message_attempt WHERE message = ?1")
                .run(settled.message);
        });
    });
    if (is_done) recorded_();
}

// A note without an end is of a run that ended before it heard: this one has none while it looks.
void Dispatcher::settle_unheard() {
    std::vector<base::EventId> unheard;
    auto& query = centre_.station().database().cached(
        "SELECT message FROM message_attempt WHERE begun <> 0 ORDER BY message");
    query.with();
    while (query.step()) unheard.push_back(query.id<base::EventId>(0));
    query.reset();
    for (const auto message : unheard)
        settle({.message = message, .outcome = domain::MessageOutcome::unknown});
}

bool Dispatcher::is_put_off(base::EventId message, base::Instant now) {
    auto& query =
        centre_.station().database().cached("SELECT next FROM message_attempt WHERE message = ?1");
    const bool is_put_off = query.with(message).step() && query.integer(0) > now.value;
    query.reset();
    return is_put_off;
}

// Records which notices have fallen due: of all devices that wait, so not at every look. Not those
// that the store may have told of before it was restored, nor those of a site that may have handed
// the device over since it was heard.
void Dispatcher::remind() {
    if (looks_before_reminder_-- > 0) return;
    looks_before_reminder_ = looks_a_reminder;
    auto& database = centre_.station().database();
    if (!views::tells_of(database, domain::MessageKind::notice)) return;
    const auto restored = newest_restore(database);
    std::map<base::SiteId, base::Day> known_through;
    const auto is_known = [&](const views::DueNotice& notice) {
        const auto [known, is_new] = known_through.try_emplace(notice.job.site());
        if (is_new) known->second = centre_.known_through(notice.job.site());
        return known->second >= notice.day;
    };
    const auto due = views::due_notices(
        database, centre_.station().desk().today(), page_rows, [&](const views::DueNotice& notice) {
            if (restored && notice.day <= base::day_in_tehran(restored->begun)) return false;
            return is_known(notice);
        });
    if (due.size() == page_rows) looks_before_reminder_ = 0;
    if (!due.empty() && attempt_([&] { centre_.remind(due); })) recorded_();
}

// A loop, since a gateway may answer before send() returns: a thousand answers are no thousand
// frames of the stack.
void Dispatcher::look() {
    if (is_busy_ || is_looking_) return;  // one message at a time
    is_looking_ = true;
    do {
        may_go_on_ = false;
        if (const auto message = next_due()) hand_over(*message);
    } while (may_go_on_);
    is_looking_ = false;
}

// By what a look judges the messages that it meets.
struct Dispatcher::Moment {
    base::Instant now;
    domain::MessagePolicy policy;
    std::optional<Restored> restored;
};

std::optional<views::WaitingMessageRow> Dispatcher::next_due() {
    auto& database = centre_.station().database();
    const Moment at{.now = centre_.station().clock().now(),
                    .policy = views::message_policy(database),
                    .restored = newest_restore(database)};
    views::WaitingMessageRow last;
    for (;;) {
        auto page = views::waiting_messages(database, last, page_rows);
        for (auto& message : page)
            if (is_due(message, at)) return std::move(message);
        if (page.size() < page_rows) return std::nullopt;
        last = std::move(page.back());
    }
}

// Settles a message that is not to be sent at all.
bool Dispatcher::is_due(const views::WaitingMessageRow& message, const Moment& at) {
    auto outcome = domain::not_to_be_sent(
        {.since = message.fact_time.wall(),
         .is_overtaken = domain::is_overtaken(message.kind, views::subject_of(message)),
         .has_number = !message.mobile.empty()},
        at.policy, at.now);
    if (!outcome && at.restored && message.fact_time.wall() < at.restored->begun)
        outcome = domain::MessageOutcome::unknown;
    if (outcome) settle({.message = message.id, .outcome = *outcome});
    return !outcome && domain::may_be_sent(at.policy, at.now) <= at.now &&
           !is_put_off(message.id, at.now);
}

void Dispatcher::hand_over(const views::WaitingMessageRow& message) {
    auto& station = centre_.station();
    const auto now = station.clock().now();
    const bool is_noted = attempt_([&] {
        station.transact([&] {
            station.database()
                .cached(
                    "INSERT INTO message_attempt(message, begun, tries, next) VALUES (?1, ?2, 1, 0) "
                    "ON CONFLICT (message) DO UPDATE SET begun = excluded.begun, tries = tries + 1")
                .run(message.id, now);
            return station::Station::Then::commit;
        });
    });
    if (!is_noted) return;
    is_busy_ = true;
    const Outgoing outgoing{codec::text_of(message.id), message.mobile,
                            views::text_of(station.database(), message)};
    gateway_.send(outgoing, [this, outgoing, id = message.id](const Handed& handed) {
        is_busy_ = false;
        heard(outgoing, id, handed);
    });
}

void Dispatcher::heard(const Outgoing& message, base::EventId id, const Handed& handed) {
    using Over = Handed::Over;
    if (handed.over != Over::not_now) {
        domain::MessageSettled settled{.message = id,
                                       .mobile = message.mobile,
                                       .parts = domain::parts_of(message.text),
                                       .trouble = codec::valid_utf8(handed.trouble)};
        if (handed.over == Over::refused) settled.outcome = domain::MessageOutcome::refused;
        if (handed.over == Over::unknown) settled.outcome = domain::MessageOutcome::unknown;
        settle(settled);
    } else {
        base::log_event("hub.message_put_off",
                        {{"message", message.id}, {"error", codec::valid_utf8(handed.trouble)}});
        auto& station = centre_.station();
        (void)attempt_([&] {
            station.transact([&] {
                auto& database = station.database();
                auto& query =
                    database.cached("SELECT tries FROM message_attempt WHERE message = ?1");
                const auto tries = query.with(id).step() ? query.integer(0) : 1;
                query.reset();
                database
                    .cached("UPDATE message_attempt SET begun = 0, next = ?2 WHERE message = ?1")
                    .run(id, station.clock().now() + pause_after(tries));
                return station::Station::Then::commit;
            });
        });
    }
    may_go_on_ = handed.over == Over::sent || handed.over == Over::refused;
    if (may_go_on_) look();
}

}  // namespace amani::hub
