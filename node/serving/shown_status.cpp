#include "node/serving/shown_status.h"

#include "shared/codec/text_forms.h"
#include "shared/domain/network/silence.h"
#include "shared/http/refusal.h"
#include "shared/http/resources/frame/site_api.h"
#include "shared/views/books/books_view.h"
#include "shared/views/network/network_view.h"
#include "sync/log/log_file.h"

#include <algorithm>

namespace amani::serving {

namespace json = boost::json;

namespace {

// What has become of a restored copy or a clone, for a person with two papers in hand.
json::array copies(station::Station& station, const std::vector<replica::Replica::Fork>& forks) {
    const auto instant = [](base::Instant at) {
        return at.value == 0 ? json::value(nullptr) : json::value(codec::text_of(at));
    };
    json::array rows;
    for (const auto& fork : forks) {
        if (fork.log.is_feed()) continue;
        const auto site = views::site(station.database(), fork.log.site());
        json::object row{{"log", log::name_of(fork.log)},
                         {"site", fork.log.site().value},
                         {"site_code", site ? site->code : station.identity().code},
                         {"noticed", instant(fork.noticed)},
                         {"healed", instant(fork.settled)},
                         {"reissued", 0},
                         {"numbers", json::array{}}};
        const auto event = station.journal().find(fork.settled_by);
        const auto* said = event ? std::get_if<domain::BranchReissued>(&event->body) : nullptr;
        if (said != nullptr) {
            row["reissued"] = said->events.size();
            for (const auto& [old_number, new_number] : said->numbers)
                row["numbers"].as_array().push_back(
                    json::object{{"old", old_number}, {"new", new_number}});
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

// Two histories that the hub has signed: the proof that an auditor needs.
json::array two_histories(const std::vector<replica::Replica::Fork>& forks) {
    json::array rows;
    for (const auto& fork : forks) {
        if (!fork.log.is_feed()) continue;
        rows.push_back(json::object{{"log", log::name_of(fork.log)},
                                    {"at", fork.at},
                                    {"noticed", codec::text_of(fork.noticed)},
                                    {"here", base::to_hex(fork.ours)},
                                    {"there", base::to_hex(fork.theirs)}});
    }
    return rows;
}

}  // namespace

std::uint32_t events_to_send(station::Station& station) {
    if (station.identity().is_hub()) return 0;
    std::uint32_t to_send = 0;
    for (const auto& state : station.own_logs()) to_send += state.appended - state.received;
    return to_send;
}

json::object status_of(station::Station& station, const SyncStatus& sync) {
    const auto& identity = station.identity();
    const auto own = station.replica().logs().state(identity.log());
    const auto forks = station.replica().forks();
    json::object status{
        {"site", identity.site.value},
        {"site_code", identity.code},
        {"site_name", station.desk().own.name},
        {"site_kind", codec::name_of(identity.kind)},
        {"longest_silence_ms", domain::longest_silence_of(identity.kind).value},
        {"incarnation", identity.incarnation},
        {"open_discrepancies", views::count_open_discrepancies(station.database())},
        {"held", station.journal().held_count()},
        {"recorded", own.appended},
        {"to_send", events_to_send(station)},
        {"received_by_hub", own.received},
        {"backed_up", own.backed_up},
        {"position", station.journal().position()},
        {"quarantined", station.replica().quarantined().size()},
        {"forked_logs",
         std::ranges::count_if(forks, [](const auto& fork) { return !fork.is_settled(); })},
        {"clock_doubts", http::to_json(station.desk().doubts())},
        {"copies", copies(station, forks)},
        {"two_histories", two_histories(forks)}};
    if (sync) {
        for (auto& [name, value] : sync(station)) status[name] = std::move(value);
    }
    return status;
}

json::array members_of(station::Station& station) {
    json::array rows;
    for (const auto& [log, member] : station.roster().members()) {
        rows.push_back(
            json::object{{"id", log::name_of(log)},
                         {"site", log.site().value},
                         {"kind", codec::name_of(member.role)},
                         {"key", base::to_hex(member.key.view())},
                         {"revoked_after", member.revoked_after ? json::value(*member.revoked_after)
                                                                : json::value(nullptr)}});
    }
    return rows;
}

}  // namespace amani::serving
