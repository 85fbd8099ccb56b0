// The tables that decide security, as text: who may give a command, which sites may author an
// event, which log it goes into, whom it is relayed to, and whose things it disposes of.
#include "fuzz/filled.h"

#include "hub/centre.h"
#include "node/station/station.h"
#include "shared/domain/registry/command_rights.h"
#include "shared/domain/registry/reconcile.h"
#include "shared/domain/registry/scrutiny.h"
#include "support/golden.h"

#include <string>

namespace amani::hub {
namespace {

using namespace domain;

constexpr SiteKind kinds[] = {SiteKind::central, SiteKind::branch, SiteKind::office,
                              SiteKind::agent, SiteKind::technician};

TEST(Rights, AreAsTheGoldenTableSays) {
    std::string text = "# command, then for each kind of site the roles that may give it there\n";
    for (const AboutCommand& about : all_commands()) {
        text += about.name;
        text += '\n';
        for (const SiteKind site : kinds) {
            std::string roles;
            boost::mp11::mp_for_each<codec::Enumerators<Role>>([&](auto role) {
                const Role one[] = {role.value};
                if (permission(about.name, one, site) == Permission::granted)
                    roles += std::string{" "} + role.name;
            });
            text += "    " + std::string{codec::name_of(site)} + ":" +
                    (roles.empty() ? " nobody" : roles) + "\n";
        }
    }
    support::expect_golden(AMANI_GOLDEN_FOLDER, "rights.txt", text);
}

// Which members an event claims for its author's site.
struct ClaimedMembers {
    std::string names;
    void add(std::string_view kind, std::string_view member) {
        const std::string one = std::string{kind} + "=" + std::string{member};
        if (names.find(one) == std::string::npos) names += " " + one;
    }
    void record(std::string_view member, base::SiteId) { add("record", member); }
    void store(std::string_view member, const Place&) { add("store", member); }
    void parcel(std::string_view member, base::WaybillId, const std::string&) {
        add("parcel", member);
    }
    void warranty(std::string_view) { add("warranty", "serial"); }
    void pieces(std::string_view member, base::PartId, base::Quantity) { add("pieces", member); }
    void fitting(std::string_view member, base::TagId, base::PartId, base::Quantity) {
        add("fitting", member);
    }
};

TEST(EveryEvent, HasTheAuthorsTheHomeTheRelayAndTheClaimsOfTheGoldenTable) {
    const auto allowed = station::allowed_types();
    const auto own = base::LogId::of({1}, 1);
    std::string text =
        "# event: sites that may author it / the hub's log for it / whom it is relayed to / what must "
        "be its author's / roles at an agent\n";
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        using T = typename Entry::body;
        std::string authors;
        for (const SiteKind site : kinds)
            if (allowed.allows(static_cast<membership::SiteRole>(site), Entry::value))
                authors += std::string{" "} + std::string{codec::name_of(site)};
        Event event{.id = base::EventId::of(base::LogId::of({2}, 1), 1), .body = fuzz::filled<T>()};
        event.type = Entry::value;
        const auto relayed = relayed_to(event, {base::max_site});
        ClaimedMembers claims;
        if constexpr (requires(const T& fact) { fact.claim(claims); }) {
            claims.names = "";
            if constexpr (std::same_as<T, PartFitted>)
                std::get<T>(event.body).payer = Payer::company;
            std::get<T>(event.body).claim(claims);
            if (claims.names.empty()) claims.names = " nothing";
        }
        std::string roles;
        boost::mp11::mp_for_each<codec::Enumerators<Role>>([&](auto role) {
            const Role one[] = {role.value};
            if (may_record(Entry::value, one, SiteKind::agent))
                roles += std::string{" "} + role.name;
        });
        text +=
            event_name(Entry::value) + ":" + (authors.empty() ? " the hub's feeds" : authors) +
            " /" +
            (log_of_row(Entry::value, {.own = own, .network = membership::network_feed()}) == own
                 ? " own"
                 : " network feed") +
            " /" +
            (relayed ? " site of " + std::to_string(relayed->value) : std::string{" nobody"}) +
            " /" + (claims.names.empty() ? " -" : claims.names) + " /" +
            (roles.empty() ? " -" : roles) + "\n";
    });
    support::expect_golden(AMANI_GOLDEN_FOLDER, "events.txt", text);
}

}  // namespace
}  // namespace amani::hub
