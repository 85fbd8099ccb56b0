#include "shared/domain/network/rights.h"

#include "shared/domain/agents/commands.h"
#include "shared/domain/catalogue/commands.h"
#include "shared/domain/customers/commands.h"
#include "shared/domain/network/commands.h"
#include "shared/domain/network/user.h"
#include "shared/domain/returns/commands.h"
#include "shared/domain/serials/commands.h"
#include "shared/domain/service/commands.h"
#include "shared/domain/warehouse/commands.h"

#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace amani::domain {
namespace {

using AllCommands = boost::mp11::mp_list<
    DefineSite, DefinePlace, AddUser, ChangeUser, DefineModel, DefinePart, PublishPriceList,
    SetPrice, SetTariff, SetHandling, SetVatRate, SetAgentTerms, MakePayment, RegisterCustomer,
    ChangeCustomer, RegisterSerial, ActivateWarranty, AdmitDevice, RecordWork, FitPart, RemovePart,
    FinishRepair, DeliverDevice, CancelJob, ReceiveGoods, RecordOpening, MoveStock, DispatchStock,
    ReceiveStock, DeclareTransitLoss, DispatchUsedParts, ReceiveUsedParts, InspectUsedPart,
    ChargeUsedPart, WaiveUsedPart>;

TEST(Rights, NameEveryCommandOnce) {
    std::set<std::string_view> commands;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, AllCommands>>(
        [&]<class T>(boost::mp11::mp_identity<T>) { commands.insert(T::name_of_command); });
    std::set<std::string_view> named;
    for (const Right& right : all_rights()) {
        EXPECT_TRUE(named.insert(right.command).second) << right.command;
    }
    EXPECT_EQ(named, commands);
}

TEST(Rights, CanBeUsedWhereTheyAreGiven) {
    for (const Right& right : all_rights()) {
        for (const SiteKind site : right.sites) {
            const bool somebody_may =
                std::ranges::any_of(right.roles, [&](Role role) { return has_role(site, role); });
            EXPECT_TRUE(somebody_may) << right.command;
        }
    }
}

TEST(Rights, LetAnAgentAloneRunHisOwnShop) {
    const std::vector<Role> agent{Role::agent};
    for (const char* command :
         {"RegisterCustomer", "AdmitDevice", "RecordWork", "FitPart", "RemovePart", "FinishRepair",
          "DeliverDevice", "ReceiveStock", "DispatchUsedParts"}) {
        EXPECT_EQ(permission(command, agent, SiteKind::agent), Permission::granted) << command;
    }
}

TEST(Rights, KeepTheDecisionsOfTheCentreAtTheCentre) {
    const std::vector<Role> desk{Role::used_desk};
    EXPECT_EQ(permission("InspectUsedPart", desk, SiteKind::central), Permission::granted);
    EXPECT_EQ(permission("InspectUsedPart", desk, SiteKind::agent), Permission::not_at_this_site);
    const std::vector<Role> clerk{Role::clerk};
    EXPECT_EQ(permission("InspectUsedPart", clerk, SiteKind::central), Permission::not_this_role);
    EXPECT_EQ(permission("NoSuchCommand", desk, SiteKind::central), Permission::not_this_role);
}

TEST(Rights, SayWhoCould) {
    const RefusalText text = not_allowed("InspectUsedPart", Permission::not_this_role);
    EXPECT_EQ(text.who_can, std::vector<std::string>{"used_desk"});
    EXPECT_FALSE(text.fa.empty());
}

template <class Enum>
std::vector<Enum> every() {
    std::vector<Enum> all;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto each) { all.push_back(each.value); });
    return all;
}

TEST(Readers, ThereAreOfEverySubjectAtEverySiteButOfCostsOutsideTheCompany) {
    for (const SiteKind site : every<SiteKind>()) {
        const bool is_the_companys = site != SiteKind::agent && site != SiteKind::technician;
        for (const Subject subject : every<Subject>()) {
            EXPECT_EQ(!readers_of(subject, site).empty(),
                      is_the_companys || subject != Subject::costs)
                << name_of(subject);
        }
    }
}

// A voucher at a site of the company has lines that tell costs.
TEST(Readers, OfTheAccountsReadCostsWhereverCostsAreKnown) {
    for (const SiteKind site : {SiteKind::central, SiteKind::branch, SiteKind::office}) {
        for (const Role role : readers_of(Subject::accounts, site))
            EXPECT_TRUE(may_read({&role, 1}, site, Subject::costs)) << name_of(role);
    }
}

TEST(Readers, AtTheCounterOrOnTheRoadReadWhatTheirWorkNeedsAndNoMore) {
    using enum Subject;
    const auto read = [](Role role, SiteKind site) {
        std::vector<Subject> subjects = every<Subject>();
        std::erase_if(subjects, [&](Subject each) { return !may_read({&role, 1}, site, each); });
        return subjects;
    };
    EXPECT_EQ(read(Role::clerk, SiteKind::central), (std::vector{common, service, goods}));
    EXPECT_EQ(read(Role::technician, SiteKind::branch), (std::vector{common, service, goods}));
    EXPECT_EQ(read(Role::technician, SiteKind::technician),
              (std::vector{common, service, goods, accounts}));
    EXPECT_EQ(read(Role::store, SiteKind::central), (std::vector{common, goods}));
    EXPECT_EQ(read(Role::agent, SiteKind::agent), (std::vector{common, service, goods, accounts}));
}

TEST(Readers, AreNamedToWhoMayNotRead) {
    const auto text = not_readable(Subject::accounts, SiteKind::central);
    EXPECT_EQ(text.code, "rights.may_not_read");
    EXPECT_EQ(text.who_can, (std::vector<std::string>{"finance", "auditor"}));
    EXPECT_FALSE(text.fa.empty());
    EXPECT_TRUE(not_readable(Subject::costs, SiteKind::agent).who_can.empty());
    EXPECT_FALSE(not_readable(Subject::costs, SiteKind::agent).remedy_en.empty());
}

}  // namespace
}  // namespace amani::domain
