// Contracts in the books: P-16 by hand, and who is within an allowance (C-23).
#include "shared/calendar/jalali.h"
#include "support/hub_books.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

constexpr base::SiteId centre{1};
constexpr base::SiteId mhd{2};
constexpr base::SiteId krj{3};

base::Day on(int year, int month, int day) {
    return calendar::from_jalali({year, month, day}).value();
}

ContractSigned a_year(std::int32_t most_cases = 0) {
    ContractSigned signature;
    signature.number = "HQ-CON-04-000001";
    signature.begins = on(1404, 1, 1);
    signature.ends = on(1404, 12, 29);
    signature.contract_scope = ContractScope::both;
    signature.interval_months = 3;
    signature.terms.serials = {"WM1", "WM2"};
    signature.terms.service_site = mhd;
    signature.terms.most_cases = most_cases;
    signature.price = {12'000'000};
    signature.instalments = {{signature.begins, {12'000'000}}};
    return signature;
}

struct Hub {
    HubBooks books;
    Sites sites;
    base::Day today;

    Hub() {
        for (const auto site : {centre, mhd, krj})
            tells(centre, SiteDefined{.site = site,
                                      .code = "S",
                                      .name = "S",
                                      .kind = site == centre ? SiteKind::central : SiteKind::branch,
                                      .parent = {}});
        begins(on(1404, 1, 1));
    }
    void begins(base::Day day) {
        today = day;
        books.on_day(day);
    }
    template <class T>
    Event said(base::SiteId site, T body) {
        return sites.write(site, today, std::move(body));
    }
    template <class T>
    base::EventId tells(base::SiteId site, T body) {
        const auto event = said(site, std::move(body));
        books.hear(event);
        return event.id;
    }
    base::ContractId signs(const ContractSigned& signature) {
        return base::ContractId::of(tells(centre, signature));
    }
    void invoices(base::ContractId contract, std::int64_t amount) {
        tells(centre, InstalmentInvoiced{.number = "HQ-INV-04-000001",
                                         .contract = contract,
                                         .instalment = 1,
                                         .amount = {amount},
                                         .vat_rate = {1'000},
                                         .vat = {amount / 10}});
    }
    static DeviceAdmitted admission(base::ContractId contract, const char* serial) {
        DeviceAdmitted admitted;
        admitted.number = "ADM";
        admitted.serial = serial;
        admitted.kind = JobKind::contract;
        admitted.contract = contract;
        return admitted;
    }
    [[nodiscard]] std::int64_t at(Account account) const {
        return books.account(account, centre) + books.account(account);
    }
    // How each use stands by its latest decision.
    [[nodiscard]] std::map<base::EventId, AllowanceStanding> standings() const {
        std::map<base::EventId, AllowanceStanding> all;
        for (const auto& booked : books.decided<AllowanceBooked>())
            all[booked.cause] = booked.standing;
        return all;
    }
};

TEST(ContractBooks, DeferWhatIsInvoicedAndEarnItByTheDaysOfEachMonth) {
    Hub hub;
    const auto contract = hub.signs(a_year());
    hub.invoices(contract, 12'000'000);
    EXPECT_EQ(hub.at(Account::customers), 13'200'000);
    EXPECT_EQ(hub.at(Account::deferred_income), -12'000'000);
    EXPECT_EQ(hub.at(Account::output_vat), -1'200'000);
    hub.begins(on(1404, 1, 31));
    EXPECT_EQ(hub.at(Account::contract_income), 0) << "the month has not ended";
    hub.begins(on(1404, 2, 1));
    EXPECT_EQ(hub.at(Account::contract_income), -1'019'178);
    hub.begins(on(1404, 2, 20));
    EXPECT_EQ(hub.at(Account::contract_income), -1'019'178) << "once a month";
    hub.begins(on(1405, 1, 1));
    EXPECT_EQ(hub.at(Account::contract_income), -12'000'000);
    EXPECT_EQ(hub.at(Account::deferred_income), 0);
    EXPECT_EQ(hub.books.decided<ContractBooked>().size(), 13U) << "an invoice and twelve months";
    hub.begins(on(1405, 6, 1));
    EXPECT_EQ(hub.at(Account::contract_income), -12'000'000);
}

TEST(ContractBooks, EarnTheMonthsBeforeALateSignatureWithIt) {
    Hub hub;
    hub.begins(on(1404, 3, 5));
    hub.signs(a_year());
    EXPECT_EQ(hub.at(Account::contract_income), -2 * 1'019'178);
    EXPECT_EQ(hub.at(Account::deferred_income), 2 * 1'019'178) << "earned and not invoiced";
}

TEST(ContractBooks, EarnADayThatIsSuspended) {
    Hub hub;
    const auto contract = hub.signs(a_year());
    hub.tells(centre, ContractSuspended{contract, "unpaid"});
    hub.begins(on(1404, 2, 1));
    EXPECT_EQ(hub.at(Account::contract_income), -1'019'178);
}

TEST(ContractBooks, RefundWhatATerminatedContractHasNotEarned) {
    Hub hub;
    const auto contract = hub.signs(a_year());
    hub.invoices(contract, 12'000'000);
    hub.begins(on(1404, 3, 11));
    hub.tells(centre, ContractTerminated{contract, Remainder::refunded, "closed"});
    constexpr std::int64_t earned = 2 * 1'019'178 + 328'767;
    constexpr std::int64_t left = 12'000'000 - earned;
    EXPECT_EQ(hub.at(Account::contract_income), -earned);
    EXPECT_EQ(hub.at(Account::deferred_income), 0);
    EXPECT_EQ(hub.at(Account::customers), 13'200'000 - left - left / 10);
    EXPECT_EQ(hub.at(Account::output_vat), -1'200'000 + left / 10);
    hub.begins(on(1405, 1, 1));
    EXPECT_EQ(hub.at(Account::contract_income), -earned) << "nothing more is recognised";
}

TEST(ContractBooks, KeepTheRemainderAsIncomeWhenThatWasAgreed) {
    Hub hub;
    const auto contract = hub.signs(a_year());
    hub.invoices(contract, 12'000'000);
    hub.begins(on(1404, 3, 11));
    hub.tells(centre, ContractTerminated{contract, Remainder::kept, "broken"});
    EXPECT_EQ(hub.at(Account::contract_income), -12'000'000);
    EXPECT_EQ(hub.at(Account::deferred_income), 0);
    EXPECT_EQ(hub.at(Account::customers), 13'200'000);
}

// C-23: one case left, two sites that did not hear of each other, in both orders of arrival.
TEST(ContractBooks, CountTheFirstThatArrivesAndChargeTheOtherToTheCompany) {
    for (const bool is_mhd_first : {true, false}) {
        Hub hub;
        const auto contract = hub.signs(a_year(1));
        const auto at_mhd = hub.said(mhd, Hub::admission(contract, "WM1"));
        const auto at_krj = hub.said(krj, Hub::admission(contract, "WM2"));
        const auto& first = is_mhd_first ? at_mhd : at_krj;
        const auto& second = is_mhd_first ? at_krj : at_mhd;
        hub.books.hear(first);
        hub.books.hear(second);
        EXPECT_EQ(hub.standings().at(first.id), AllowanceStanding::within);
        EXPECT_EQ(hub.standings().at(second.id), AllowanceStanding::beyond);
        EXPECT_EQ(hub.books.open_discrepancies(), std::vector{DiscrepancyKind::allowance_exceeded});
        const auto opened = hub.books.decided<DiscrepancyOpened>().back();
        EXPECT_EQ(opened.site, second.id.site());
        EXPECT_EQ(opened.cause, second.id);
        EXPECT_EQ(opened.evidence, (std::vector{second.id, first.id}));
        EXPECT_EQ(hub.at(Account::customers), 0) << "no customer is charged";
        // The first job is given up: the other is within the allowance after all.
        hub.tells(first.id.site(), JobCancelled{base::JobId::of(first.id), "came to nothing"});
        EXPECT_EQ(hub.standings().at(first.id), AllowanceStanding::returned);
        EXPECT_EQ(hub.standings().at(second.id), AllowanceStanding::within);
        EXPECT_TRUE(hub.books.open_discrepancies().empty());
    }
}

TEST(ContractBooks, AcceptAnExcessWhenTheCapIsRaised) {
    Hub hub;
    const auto contract = hub.signs(a_year(1));
    hub.tells(mhd, Hub::admission(contract, "WM1"));
    const auto second = hub.tells(mhd, Hub::admission(contract, "WM2"));
    EXPECT_EQ(hub.standings().at(second), AllowanceStanding::beyond);
    auto terms = a_year(2).terms;
    hub.tells(centre, ContractAmended{contract, terms, "two cases"});
    EXPECT_EQ(hub.standings().at(second), AllowanceStanding::within);
    EXPECT_TRUE(hub.books.open_discrepancies().empty());
}

TEST(ContractBooks, TellTheSiteThatLooksAfterTheContract) {
    Hub hub;
    const auto contract = hub.signs(a_year(5));
    const auto use = hub.tells(krj, Hub::admission(contract, "WM1"));
    const auto booked = hub.books.decided<AllowanceBooked>();
    EXPECT_EQ(booked.size(), 2U) << "the site of the use, and its service site";
    for (const auto& each : booked) {
        EXPECT_EQ(each.cause, use);
        EXPECT_EQ(each.used, 1);
    }
}

TEST(ContractBooks, FindACaseOfASuspendedContractBeyondItsAllowance) {
    Hub hub;
    const auto contract = hub.signs(a_year());
    hub.tells(centre, ContractSuspended{contract, "unpaid"});
    hub.begins(on(1404, 1, 5));
    const auto use = hub.tells(krj, Hub::admission(contract, "WM1"));
    EXPECT_EQ(hub.standings().at(use), AllowanceStanding::beyond);
    hub.tells(centre, ContractResumed{contract, ""});
    const auto next = hub.tells(krj, Hub::admission(contract, "WM2"));
    EXPECT_FALSE(hub.standings().contains(next)) << "within, of a contract without a cap";
}

TEST(ContractBooks, CountAVisitOnceWhoeverSaysThatItWasMade) {
    Hub hub;
    auto signature = a_year();
    signature.terms.most_visits = 1;
    const auto contract = hub.signs(signature);
    const auto made = [&](std::int32_t number, PlanOutcome outcome) {
        return PlanItemEnded{.contract = contract,
                             .periodic_policy = {},
                             .serial = "WM1",
                             .plan_number = number,
                             .plan_outcome = outcome,
                             .job = {},
                             .note = {}};
    };
    hub.tells(mhd, made(1, PlanOutcome::missed));
    const auto first = hub.tells(mhd, made(1, PlanOutcome::done));
    hub.tells(krj, made(1, PlanOutcome::done));
    EXPECT_EQ(hub.standings(),
              (std::map<base::EventId, AllowanceStanding>{{first, AllowanceStanding::within}}));
    const auto second = hub.tells(krj, made(2, PlanOutcome::done));
    EXPECT_EQ(hub.standings().at(second), AllowanceStanding::beyond);
}

TEST(ContractBooks, PassOverAContractThatNobodyHasSigned) {
    Hub hub;
    hub.tells(mhd, Hub::admission({987}, "WM1"));
    hub.tells(centre, ContractTerminated{{987}, Remainder::refunded, "x"});
    EXPECT_TRUE(hub.books.decided<AllowanceBooked>().empty());
    EXPECT_TRUE(hub.books.decided<ContractBooked>().empty());
}

}  // namespace
}  // namespace amani::domain
