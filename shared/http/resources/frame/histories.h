// The records linked to a document (job ↔ serial ↔ tag ↔ waybill ↔ receipt ↔ voucher ↔ statement
// line ↔ discrepancy), and its history, oldest first.
#pragma once

#include "shared/http/resources/frame/site_api.h"
#include "shared/views/rows/record_kind.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amani::http {

struct Console;

// Events in the order in which they were found, each once, without the one that they surround.
class Surroundings {
  public:
    explicit Surroundings(base::EventId anchor = {}) : anchor_(anchor) {}
    void add(base::EventId event);
    void add_all(const std::vector<base::EventId>& events);
    // The vouchers and discrepancies that follow from an event.
    void add_what_follows(store::Database& database, base::EventId cause);
    [[nodiscard]] const std::vector<base::EventId>& all() const { return all_; }

  private:
    base::EventId anchor_;
    std::vector<base::EventId> all_;
};

// A row of /…/{id}/links.
struct Link {
    std::string_view kind;
    domain::Subject reads;
    std::string id;
    std::string number;
    std::string href;
};
// `number` may be empty: then the id stands for it.
[[nodiscard]] Link link_to(const views::RecordKind& kind, std::string id, std::string number);

// What hangs together with one record.
struct Linkage {
    base::EventId anchor = {};               // the event that began it; none for a product
    std::vector<Link> links = {};            // what is linked by more than events: a customer
    std::vector<base::EventId> around = {};  // events of other documents, and of its own
};

// A kind of record with /links, and with /timeline unless its console has a better one.
struct Linked {
    const views::RecordKind& kind;
    // Nothing when no such record is here.
    std::optional<Linkage> (*linkage)(SiteApi&, const std::string& id) = nullptr;
    enum class Timeline { of_events, its_own } timeline = Timeline::of_events;
};

// The document that a path's {id} means, by its id or number, if its record is here.
[[nodiscard]] std::optional<base::EventId> document_named(SiteApi& api,
                                                          const views::RecordKind& kind,
                                                          const std::string& id);

// /…/{id}/links and /…/{id}/timeline
[[nodiscard]] std::vector<Route> history_routes(SiteApi& api, std::span<const Console> consoles);

}  // namespace amani::http
