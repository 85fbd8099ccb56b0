#include "hub/watching/wrong.h"

#include "hub/backup.h"
#include "hub/watching/contacts.h"
#include "shared/domain/network/silence.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/views/messages/messages_view.h"
#include "shared/views/network/network_view.h"

#include <fmt/format.h>

#include <algorithm>

namespace amani::hub {

namespace {

using domain::counted_en;
using domain::number_fa;
using domain::Warning;

constexpr auto how_to_back_up_fa =
    "روی دستگاه مرکز اجرا کنید: amani-hub backup --dir DIR --to FILE";
constexpr auto how_to_back_up_en = "Run on the hub's machine: amani-hub backup --dir DIR --to FILE";

std::int64_t hours_of(base::Duration time) { return time.value / base::hours(1).value; }

Warning put_off(std::size_t logs) {
    const auto count = static_cast<std::int64_t>(logs);
    return {
        .code = "logs.put_off",
        .numbers = {{"logs", count}},
        .fa = fmt::format(
            "{} دفتر رویداد از محل‌ها اکنون به حساب نمی‌آید؛ بقیه پیش می‌روند.",
            number_fa(count)),
        .en = fmt::format("{} from sites cannot be applied now; the others go on.",
                          counted_en(count, "log", "logs")),
        .remedy_fa =
            "خودشان دوباره آزموده می‌شوند؛ دلیل را خود برنامه نوشته است (hub.log_put_off).",
        .remedy_en =
            "They are tried again by themselves; the program's log says why "
            "(hub.log_put_off)."};
}

domain::Warnings wrong_with_messages(const views::OpenMessages& messages, bool has_gateway) {
    domain::Warnings wrong;
    if (messages.waiting > 0 && !has_gateway)
        wrong.push_back(
            {.code = "messages.nobody_sends",
             .numbers = {{"messages", messages.waiting}},
             .fa = fmt::format(
                 "{} پیام به مشتریان در صف است و کسی آن‌ها را نمی‌فرستد.",
                 number_fa(messages.waiting)),
             .en = fmt::format("{} to customers, and nobody sends them.",
                               counted_en(messages.waiting, "message waits", "messages wait")),
             .remedy_fa =
                 "مرکز را با --messages-to راه بیندازید، یا متن‌ها را خاموش کنید.",
             .remedy_en = "Run the hub with --messages-to, or switch the templates off."});
    if (const auto open = messages.failed + messages.unknown; open > 0)
        wrong.push_back(
            {.code = "messages.not_sent",
             .numbers = {{"failed", messages.failed}, {"unknown", messages.unknown}},
             .fa = fmt::format("{} پیام به مشتریان فرستاده نشده یا سرانجامش نامعلوم است.",
                               number_fa(open)),
             .en = fmt::format("{} to customers failed, or nobody knows whether they were sent.",
                               counted_en(open, "message", "messages")),
             .remedy_fa =
                 "در صفحه پیام‌ها دوباره بفرستید یا کنار بگذارید.",
             .remedy_en = "Send them again or drop them, on the page of messages."});
    return wrong;
}

}  // namespace

std::uint64_t events_not_backed_up(station::Station& station) {
    std::uint64_t missing = 0;
    for (const auto& state : station.replica().logs().states())
        missing += state.appended - state.backed_up;
    return missing;
}

domain::Warnings wrong_with_backup(std::optional<base::Instant> last, std::uint64_t events_missing,
                                   base::Instant now) {
    const auto events = static_cast<std::int64_t>(events_missing);
    if (events == 0 || (last && now - *last <= oldest_backup)) return {};
    if (!last) {
        return {
            {.code = "backup.none",
             .numbers = {{"events", events}},
             .fa = fmt::format("هنوز پشتیبانی گرفته نشده است: {} رویداد تنها روی این دستگاه است.",
                               number_fa(events)),
             .en = fmt::format("There is no backup yet: {} on this machine alone.",
                               counted_en(events, "event is", "events are")),
             .remedy_fa = how_to_back_up_fa,
             .remedy_en = how_to_back_up_en}};
    }
    const auto hours = hours_of(now - *last);
    const auto most = hours_of(oldest_backup);
    return {
        {.code = "backup.old",
         .numbers = {{"hours", hours}, {"most_hours", most}, {"events", events}},
         .fa = fmt::format(
             "آخرین پشتیبان {} ساعت پیش گرفته شد، بیش از {} ساعت؛ {} رویداد در آن نیست.",
             number_fa(hours), number_fa(most), number_fa(events)),
         .en = fmt::format("The last backup was made {} ago, longer than {}; it lacks {}.",
                           counted_en(hours, "hour", "hours"), counted_en(most, "hour", "hours"),
                           counted_en(events, "event", "events")),
         .remedy_fa = how_to_back_up_fa,
         .remedy_en = how_to_back_up_en}};
}

domain::Warnings wrong_with_contacts(const std::vector<SiteContact>& sites, base::Instant now) {
    std::int64_t silent = 0;
    base::Duration longest;
    for (const auto& [kind, last] : sites) {
        if (now - last <= domain::longest_silence_of(kind)) continue;
        ++silent;
        longest = std::max(longest, now - last);
    }
    if (silent == 0) return {};
    const auto hours = hours_of(longest);
    return {
        {.code = "sites.silent",
         .numbers = {{"sites", silent}, {"hours", hours}},
         .fa = fmt::format(
             "{} محل بیش از اندازه بی‌تماس مانده است؛ طولانی‌ترین {} ساعت.",
             number_fa(silent), number_fa(hours)),
         .en = fmt::format("{} been silent for too long; the longest for {}.",
                           counted_en(silent, "site has", "sites have"),
                           counted_en(hours, "hour", "hours")),
         .remedy_fa =
             "سلامت شبکه نشان می‌دهد کدام‌اند (amani status)؛ با آن‌ها تماس بگیرید.",
         .remedy_en = "The network's health shows which (amani status); call them."}};
}

domain::Warnings wrong_at_hub(Centre& centre, const Door& door, bool has_gateway) {
    auto& station = centre.station();
    const auto now = station.clock().now();
    auto wrong =
        wrong_with_backup(last_backup(station.database()), events_not_backed_up(station), now);
    std::map<base::SiteId, domain::SiteKind> kinds;
    for (const auto& row : views::sites(station.database())) kinds[row.id] = row.kind;
    std::vector<SiteContact> sites;
    for (const auto& [site, last] : last_contacts(station, door))
        sites.push_back({kinds[site], last});
    std::ranges::move(wrong_with_contacts(sites, now), std::back_inserter(wrong));
    if (const auto logs = centre.backlog().put_off().size(); logs > 0)
        wrong.push_back(put_off(logs));
    std::ranges::move(wrong_with_messages(views::open_messages(station.database()), has_gateway),
                      std::back_inserter(wrong));
    return wrong;
}

}  // namespace amani::hub
