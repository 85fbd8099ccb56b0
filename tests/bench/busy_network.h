// A hub with its catalogue and many sites whose segments lie ready, as after an outage: what the
// benches of ingest and reconciliation feed on. Sites fit parts in warranty repairs from
// consignment that the hub shipped to them; branches have a shop, and their customers pay. The same
// shape gives the same events.
#pragma once

#include "hub/opening.h"
#include "shared/base/system_clock.h"
#include "sync/session/effects.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

namespace amani::bench {

struct Shape {
    int sites = 200;
    int events_a_site = 1'400;
    int parts = 2'000;
    int parts_a_site = 40;  // a site's own assortment, used by Zipf's law
    int branch_each = 0;    // every so manieth site is a branch, all others are agents; 0: none
    int away = 0;           // so many of the sites, the last, are not heard by receive_all()
};

inline constexpr base::SiteId first_site{2};  // of a BusyNetwork; they are numbered from here

// The hub of a BusyNetwork, opened again from its folder or made there. The folder is one that
// amani-hub serves.
[[nodiscard]] hub::OpenHub open_busy_hub(const std::filesystem::path& folder,
                                         const base::Clock& clock);
// What a site of any BusyNetwork signs with.
[[nodiscard]] crypto::SecretKey key_of(base::SiteId site);

class BusyNetwork {
  public:
    // Makes the hub's store in `folder`, which must not exist. The goods are shipped when this
    // returns.
    BusyNetwork(const std::filesystem::path& folder, const Shape& shape);
    ~BusyNetwork();

    [[nodiscard]] hub::Centre& centre() { return *centre_; }
    [[nodiscard]] station::Station& station() { return *station_; }
    // Every segment of every site in the order in which sites that call at once deliver them: the
    // first of each, then the second of each, and so on.
    [[nodiscard]] const std::vector<session::Store>& segments() const { return segments_; }
    // Those of the sites that are not away, verified and durable at the hub; then applied and
    // reconciled there.
    void receive_all();
    [[nodiscard]] bool is_branch(base::SiteId site) const;
    [[nodiscard]] bool is_away(base::SiteId site) const;
    void apply_all();
    [[nodiscard]] std::int64_t events() const { return events_; }
    [[nodiscard]] std::int64_t bytes() const { return bytes_; }  // of all segments as sent
    [[nodiscard]] std::int64_t canonical_bytes() const {
        return canonical_bytes_;
    }  // of their rows

  private:
    struct Site;
    void publish_masters();
    void ship(Site& site);
    void write_log(Site& site);

    Shape shape_;
    base::SystemClock clock_;
    std::unique_ptr<station::Station> station_;
    std::unique_ptr<hub::Centre> centre_;
    std::vector<base::PartId> parts_;
    std::vector<std::unique_ptr<Site>> sites_;
    std::vector<session::Store> segments_;
    std::int64_t events_ = 0;
    std::int64_t bytes_ = 0;
    std::int64_t canonical_bytes_ = 0;
};

}  // namespace amani::bench
