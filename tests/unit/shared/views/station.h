// A store in memory with its views, and events that read as what happened.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/sqlite.h"
#include "shared/views/projector.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace amani::views::testing {

inline constexpr base::SiteId centre{1};
inline constexpr base::SiteId agent{7};
inline constexpr base::PartId pump{100};
inline constexpr base::Day day{20'000};

// Gives events their ids and times, each site in its own log, later ones later.
class Clerk {
  public:
    domain::Event write(base::SiteId site, domain::Body body, base::Day on = day) {
        const base::LogId log = base::LogId::of(site, 1);
        ++wall_;
        return {.id = base::EventId::of(log, ++sequences_[log.value]),
                .type = domain::type_of(body),
                .time = {wall_ << 16},
                .author = {},
                .day = on,
                .causes = {},
                .body = std::move(body)};
    }

  private:
    std::map<std::uint32_t, std::uint32_t> sequences_;
    std::int64_t wall_ = 1'700'000'000'000;
};

class Station {
  public:
    explicit Station(RelayedEvents relayed = RelayedEvents::apply)
        : database(store::open_sqlite_in_memory()) {
        migrate_views(*database);
        projector = std::make_unique<Projector>(*database, relayed);
    }
    StateDigest apply(const std::vector<domain::Event>& events) {
        store::Transaction transaction{*database};
        StateDigest digest;
        for (const domain::Event& event : events) digest += projector->apply(event);
        projector->flush();
        transaction.commit();
        return digest;
    }
    domain::Event record(base::SiteId site, domain::Body body, base::Day on = day) {
        domain::Event event = clerk.write(site, std::move(body), on);
        apply({event});
        return event;
    }
    [[nodiscard]] std::string dump() {
        std::string all;
        dump_views(*database, [&](std::string_view line) { (all += line) += '\n'; });
        return all;
    }

    std::unique_ptr<store::Database> database;
    std::unique_ptr<Projector> projector;
    Clerk clerk;
};

// Expects that the events, told once each, leave the same tables in whatever order they come, and
// that `check` holds of them in each order. Returns the tables.
inline std::string expect_equal_in_every_order(std::vector<domain::Event> events,
                                               const std::function<void(Station&)>& check = {}) {
    const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
    std::sort(events.begin(), events.end(), by_id);
    std::string expected;
    do {
        Station each;
        each.apply(events);
        const std::string dump = each.dump();
        if (expected.empty()) expected = dump;
        EXPECT_EQ(expected, dump);
        if (check) check(each);
    } while (!::testing::Test::HasFailure() &&
             std::next_permutation(events.begin(), events.end(), by_id));
    return expected;
}

inline domain::PartDefined a_pump() {
    return {.code = "PUMP",
            .name = "پمپ",
            .unit = "piece",
            .returnable = domain::Returnable::yes,
            .due_days = 30};
}

}  // namespace amani::views::testing
