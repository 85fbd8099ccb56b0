#include "hub/watching/metrics.h"

#include "hub/backup.h"
#include "hub/watching/contacts.h"
#include "hub/watching/wrong.h"
#include "shared/views/messages/messages_view.h"
#include "shared/views/network/network_view.h"

namespace amani::hub {
namespace {

http::Metrics::Readings ages_of_contacts(station::Station& station, const Door& door) {
    http::Metrics::Readings readings;
    for (const auto& [site, at] : last_contacts(station, door)) {
        const auto row = views::site(station.database(), site);
        const std::string code = row ? row->code : std::to_string(site.value);
        readings.emplace_back(http::Metrics::Labels{{"site", code}},
                              http::age_in_seconds(at, station.clock().now()));
    }
    return readings;
}

}  // namespace

void add_metrics(http::Metrics& metrics, Centre& centre, Door& door) {
    metrics.gauge("amani_hub_connections", "Open sessions",
                  [&] { return static_cast<double>(door.connections()); });
    metrics.gauge("amani_hub_segments_stored", "Segments verified and stored since the start",
                  [&] { return static_cast<double>(door.counts().segments_stored); });
    metrics.gauge("amani_hub_segments_refused", "Segments with another verdict since the start",
                  [&] { return static_cast<double>(door.counts().segments_refused); });
    metrics.gauge("amani_hub_failures", "Pieces of work that failed since the start",
                  [&] { return static_cast<double>(door.counts().failures); });
    metrics.gauge("amani_hub_backlog", "Events received and not yet applied",
                  [&] { return static_cast<double>(centre.backlog().size()); });
    metrics.gauges("amani_site_contact_age_seconds",
                   "Time since the last session with a site, or since the start of the hub",
                   [&] { return ages_of_contacts(centre.station(), door); });
    metrics.gauges("amani_messages", "Messages to customers that are not sent yet", [&] {
        const auto open = views::open_messages(centre.station().database());
        http::Metrics::Readings readings;
        const auto add = [&](const char* state, std::int64_t count) {
            readings.emplace_back(http::Metrics::Labels{{"state", state}},
                                  static_cast<double>(count));
        };
        add("waiting", open.waiting);
        add("failed", open.failed);
        add("unknown", open.unknown);
        return readings;
    });
    metrics.gauge("amani_events_not_backed_up", "Events that the last backup does not hold",
                  [&] { return static_cast<double>(events_not_backed_up(centre.station())); });
    metrics.gauges(
        "amani_backup_age_seconds", "Time since the last backup; nothing before the first", [&] {
            http::Metrics::Readings readings;
            if (const auto last = last_backup(centre.station().database())) {
                readings.emplace_back(http::Metrics::Labels{},
                                      http::age_in_seconds(*last, centre.station().clock().now()));
            }
            return readings;
        });
}

}  // namespace amani::hub
