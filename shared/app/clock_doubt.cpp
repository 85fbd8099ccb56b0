#include "shared/app/clock_doubt.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

#include <string>

namespace amani::app {

namespace {

using base::day_in_tehran;
using domain::day_en;
using domain::day_fa;

struct Doubt {
    std::string code;
    base::Day today;    // by this machine's clock
    base::Day against;  // what speaks against it
    std::string fa;     // the reason, after this clock's day
    std::string en;
};

domain::Warnings told(const Doubt& doubt) {
    return {
        {.code = doubt.code,
         .field = "day",
         .numbers = {{"today", doubt.today.value}, {"against", doubt.against.value}},
         .fa =
             fmt::format("ساعت این رایانه {} را نشان می‌دهد، ولی {}.",
                         day_fa(doubt.today), doubt.fa),
         .en = fmt::format("This machine's clock says {}, but {}.", day_en(doubt.today), doubt.en),
         .remedy_fa = "تاریخ و ساعت رایانه را درست کنید و همگام کنید؛ اگر تاریخ سند درست است، "
                      "تأیید کنید.",
         .remedy_en = "Set the machine's date and time right and sync; if the document's day is "
                      "right, confirm."}};
}

}  // namespace

void keep_contact(store::Database& database, const Contact& contact) {
    database
        .cached(
            "INSERT INTO last_contact (one, at, skew) VALUES (1, ?1, ?2) ON CONFLICT (one) DO "
            "UPDATE SET at = excluded.at, skew = excluded.skew")
        .run(contact.at, contact.skew);
}

std::optional<Contact> last_contact(store::Database& database) {
    auto& query = database.cached("SELECT at, skew FROM last_contact WHERE one = 1");
    std::optional<Contact> contact;
    if (query.with().step()) contact = {query.id<base::Instant>(0), query.id<base::Duration>(1)};
    query.reset();
    return contact;
}

domain::Warnings doubts_about_clock(const ClockSigns& signs) {
    const base::Day today = day_in_tehran(signs.now);
    if (signs.contact) {
        const auto& [at, skew] = *signs.contact;
        // A clock that shows a time before the contact has been set since, so its skew is another.
        const bool is_as_then = signs.now >= at;
        const bool is_far = skew > most_skew || skew < base::Duration{-most_skew.value};
        const base::Day hubs = day_in_tehran(signs.now + skew);
        if (is_as_then && is_far)
            return told({"clock.differs", today, hubs,
                         fmt::format("به ساعت مرکز {} است", day_fa(hubs)),
                         fmt::format("by the hub's clock it is {}", day_en(hubs))});
        const base::Day met = day_in_tehran(at + skew);
        const auto fa = fmt::format("آخرین تماس با مرکز در {} بود", day_fa(met));
        const auto en = fmt::format("the last contact with the hub was on {}", day_en(met));
        if (today < met) return told({"clock.before_contact", today, met, fa, en});
        if (today - met > longest_silence)
            return told({"clock.long_after_contact", today, met, fa, en});
    }
    if (today < signs.recorded)
        return told({"clock.before_last_record", today, signs.recorded,
                     fmt::format("آخرین سند این محل در {} ثبت شده است", day_fa(signs.recorded)),
                     fmt::format("this site's last document is of {}", day_en(signs.recorded))});
    return {};
}

}  // namespace amani::app
