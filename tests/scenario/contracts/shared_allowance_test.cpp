// C-23 from the desks to the hub and back: a contract with one repair left, and two branches that
// cannot hear of each other. Each admits by its own copy; the hub hears them in both orders.
#include "shared/domain/service/repair_job.h"
#include "shared/store/sqlite.h"
#include "shared/views/contracts/contracts_view.h"
#include "shared/views/projector.h"
#include "support/hub_books.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

constexpr base::SiteId centre{1};
constexpr base::SiteId mhd{2};
constexpr base::SiteId isf{3};
constexpr base::Day today{20'420};

// A site's store, and what its desk decides by it.
class Branch {
  public:
    explicit Branch(base::SiteId site) : site_(site) {
        views::migrate_views(*database_);
        projector_ = std::make_unique<views::Projector>(*database_);
    }
    void hears(const Event& event) {
        store::Transaction transaction{*database_};
        (void)projector_->apply(event);
        projector_->flush();
        transaction.commit();
    }
    // The admission of a device outside of warranty, as its own views let it be.
    Event admits(Sites& sites, const char* serial) {
        AdmitDeviceState state{.serial = {}, .customer_is_known = true};
        state.model = ModelTerm{};
        state.contract = views::cover_of_serial(*database_, serial, today);
        state.numbers = {.prefix = "S", .type = DocumentType::admission, .day = today, .next = 1};
        AdmitDevice command;
        command.serial = serial;
        command.model = {77};
        command.customer = {88};
        command.complaint = "cold";
        const auto events = decide(state, command).value();
        const Event event = sites.write(site_, today, std::get<DeviceAdmitted>(events.back()));
        hears(event);
        return event;
    }
    [[nodiscard]] std::int64_t used(base::ContractId contract) {
        return views::contract_uses(*database_, contract, Allowance::cases);
    }

  private:
    base::SiteId site_;
    std::unique_ptr<store::Database> database_ = store::open_sqlite_in_memory();
    std::unique_ptr<views::Projector> projector_;
};

struct Network {
    Sites sites;
    HubBooks hub;
    Branch at_mhd{mhd};
    Branch at_isf{isf};
    base::ContractId contract;
    std::size_t told = 0;  // events of the hub's journal that the branches have heard

    Network() {
        hub.on_day(today);
        for (const auto site : {centre, mhd, isf})
            everybody_hears(
                SiteDefined{.site = site,
                            .code = "S",
                            .name = "S",
                            .kind = site == centre ? SiteKind::central : SiteKind::branch,
                            .parent = {}});
        ContractSigned signature;
        signature.number = "HQ-CON-04-000001";
        signature.begins = today + -30;
        signature.ends = today + 334;
        signature.terms.serials = {"BK1", "BK2", "BK3"};
        signature.terms.service_site = mhd;
        signature.terms.most_cases = 1;
        contract = base::ContractId::of(everybody_hears(signature).id);
    }
    template <class T>
    Event everybody_hears(T body) {
        const Event event = sites.write(centre, today, std::move(body));
        hub.hear(event);
        at_mhd.hears(event);
        at_isf.hears(event);
        told = hub.journal().size();
        return event;
    }
    // The decisions of each branch's feed reach it.
    void feeds_travel() {
        const auto journal = hub.journal();
        for (; told < journal.size(); ++told) {
            const Event& event = journal[told];
            if (!event.id.log().is_feed()) continue;
            if (event.id.site() == mhd) at_mhd.hears(event);
            if (event.id.site() == isf) at_isf.hears(event);
        }
    }
};

AllowanceStanding standing_of(const HubBooks& hub, base::EventId use) {
    AllowanceStanding standing{};
    for (const auto& booked : hub.decided<AllowanceBooked>())
        if (booked.cause == use) standing = booked.standing;
    return standing;
}

TEST(SharedAllowance, IsTheFirstsThatArrivesAndTheOthersIsTheCompanys) {
    for (const bool is_mhd_first : {true, false}) {
        Network network;
        const Event one = network.at_mhd.admits(network.sites, "BK1");
        const Event other = network.at_isf.admits(network.sites, "BK2");
        for (const Event* admission : {&one, &other})
            EXPECT_EQ(std::get<DeviceAdmitted>(admission->body).kind, JobKind::contract)
                << "neither desk knows of the other, and no customer pays";
        const Event& first = is_mhd_first ? one : other;
        const Event& second = is_mhd_first ? other : one;
        network.hub.hear(first);
        network.hub.hear(second);
        EXPECT_EQ(standing_of(network.hub, first.id), AllowanceStanding::within);
        EXPECT_EQ(standing_of(network.hub, second.id), AllowanceStanding::beyond);
        EXPECT_EQ(network.hub.open_discrepancies(),
                  std::vector{DiscrepancyKind::allowance_exceeded});
        const auto opened = network.hub.decided<DiscrepancyOpened>().back();
        EXPECT_EQ(opened.site, second.id.site());
        EXPECT_EQ(opened.evidence, (std::vector{second.id, first.id}));
        EXPECT_TRUE(network.hub.balances(Book::account).empty()) << "nobody is charged anything";

        // What the branch that looks after the contract has heard, its desk goes by.
        network.feeds_travel();
        EXPECT_EQ(network.at_mhd.used(network.contract), 1);
        const Event third = network.at_mhd.admits(network.sites, "BK3");
        const auto& admitted = std::get<DeviceAdmitted>(third.body);
        EXPECT_EQ(admitted.kind, JobKind::non_warranty);
        EXPECT_EQ(admitted.contract, network.contract) << "by its tariff";
        network.hub.hear(third);
        EXPECT_EQ(network.hub.open_discrepancies().size(), 1U)
            << "this one was told to the customer";
    }
}

}  // namespace
}  // namespace amani::domain
