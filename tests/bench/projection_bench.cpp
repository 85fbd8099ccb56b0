// What the events of each console cost the views, one console after the other: the journal applies
// them in transactions, as at a site and at the hub. Each event has every member set, and ids and
// texts of its own, so that each writes rows of its own: more than most events of a day do.
#include "fuzz/filled.h"
#include "report.h"
#include "scratch.h"

#include "shared/domain/registry/event.h"
#include "shared/store/sqlite.h"
#include "shared/views/projector.h"

#include <algorithm>

namespace {

using namespace amani;

constexpr std::uint32_t of_each_type = 2'000;
constexpr std::uint32_t a_transaction = 256;

// Other ids and texts for each `number`.
template <class T>
void vary(T& value, std::int64_t number) {
    if constexpr (base::IntegerId<T>) {
        using Rep = decltype(value.value);
        if (sizeof(Rep) == sizeof(std::int64_t)) value.value += static_cast<Rep>(number);
    } else if constexpr (std::is_same_v<T, std::string>) {
        value += std::to_string(number);
    } else if constexpr (codec::DescribedStruct<T>) {
        boost::mp11::mp_for_each<codec::Members<T>>(
            [&](auto member) { vary(value.*member.pointer, number); });
    } else if constexpr (codec::Vector<T>) {
        for (auto& each : value) vary(each, number);
    }
}

template <class Body>
std::vector<domain::Event> events_of(std::uint32_t first) {
    std::vector<domain::Event> events;
    for (std::uint32_t n = 0; n < of_each_type; ++n) {
        Body body = fuzz::filled<Body>();
        vary(body, n);
        domain::Event event{.id = base::EventId::of(base::LogId::of({7}, 1), first + n),
                            .time = {(1'762'000'000'000 + (first + n) * 1'000LL) << 16},
                            .author = {77},
                            .day = {20'400},
                            .body = std::move(body)};
        event.type = domain::type_of(event.body);
        events.push_back(std::move(event));
    }
    return events;
}

// Microseconds an event.
template <class Events>
double cost_of() {
    const bench::Scratch scratch;
    const auto database = store::open_sqlite(scratch.path() / "views.db",
                                             {.durability = store::Durability::none_for_tests});
    views::migrate_views(*database);
    views::Projector projector{*database};
    std::uint32_t next = 1;
    double seconds = 0;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, Events>>(
        [&]<class Body>(boost::mp11::mp_identity<Body>) {
            if constexpr (std::is_same_v<Body, domain::Relayed>) return;
            const auto events = events_of<Body>(next);
            next += of_each_type;
            seconds += bench::time_of([&] {
                           for (std::size_t at = 0; at < events.size(); at += a_transaction) {
                               store::Transaction transaction{*database};
                               const auto end = std::min(at + a_transaction, events.size());
                               for (std::size_t i = at; i < end; ++i) projector.apply(events[i]);
                               projector.flush();
                               transaction.commit();
                           }
                       }).processor;
        });
    return seconds * 1e6 / (next - 1);
}

template <class Events>
void measure(const char* console) {
    std::vector<double> rounds;
    for (int round = 0; round < 3; ++round) rounds.push_back(cost_of<Events>());
    bench::print({.what = std::string{"an event of "} + console,
                  .value = bench::median(rounds),
                  .unit = "µs",
                  .rounds = rounds});
}

}  // namespace

int main() {
    using namespace domain;
    bench::print_heading();
    measure<NetworkEvents>("the network");
    measure<CatalogueEvents>("the catalogue");
    measure<AgentEvents>("agents");
    measure<CustomerEvents>("customers");
    measure<SerialEvents>("serials");
    measure<RequestEvents>("requests");
    measure<ServiceEvents>("service");
    measure<WorkshopEvents>("the workshop");
    measure<BillingEvents>("accounts of jobs");
    measure<MoneyEvents>("money");
    measure<VisitEvents>("visits");
    measure<ContractEvents>("contracts");
    measure<ReplacementEvents>("replacements");
    measure<PhotoEvents>("photos");
    measure<MessageEvents>("messages");
    measure<WarehouseEvents>("the warehouse");
    measure<ReturnEvents>("used parts");
    measure<CaseEvents>("cases");
    measure<HubEvents>("the books");
    return 0;
}
