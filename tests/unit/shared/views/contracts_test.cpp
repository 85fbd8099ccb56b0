// Contracts as they are read, on hand-computed numbers (RULES §4.9, §7.3).
#include "station.h"

#include "shared/calendar/jalali.h"
#include "shared/views/billing/billing_view.h"
#include "shared/views/contracts/contract_accounts.h"
#include "shared/views/contracts/contract_reports.h"
#include "shared/views/contracts/contracts_view.h"
#include "shared/views/money/money_view.h"

#include <gtest/gtest.h>

namespace amani::views {
namespace {

using namespace domain;
using namespace testing;

base::Day jalali(int year, int month, int day) {
    return *calendar::from_jalali({year, month, day});
}
base::LogicalTime at(base::Day day, int hour, int minute = 0) {
    const std::int64_t local =
        std::int64_t{day.value} * base::days(1).value + (hour * 60 + minute) * 60'000LL;
    return {(local - base::tehran_ahead.value) << 16};
}

struct Bakery {
    Station station;
    base::ContractId contract;

    Bakery() {
        add({}, SiteDefined{agent, "AG-KRJ", "Karaj", SiteKind::agent, centre}, centre);
        ContractSigned signature{.number = "THR-CON-04-1"};
        signature.customer_name = "Bakery";
        signature.begins = jalali(1404, 6, 10);
        signature.ends = jalali(1405, 6, 9);
        signature.contract_scope = ContractScope::both;
        signature.interval_months = 3;
        signature.terms.serials = {"A", "B", "C"};
        signature.terms.service_site = agent;
        signature.terms.response_hours = 4;
        signature.terms.repair_hours = 16;
        signature.terms.most_cases = 3;
        signature.terms.tariff = {8'000};
        signature.price = {12'000'000};
        signature.instalments = {{signature.begins, {12'000'000}}};
        contract = base::ContractId::of(add({}, signature, centre));
        add({}, HolidaySet{.date = jalali(1404, 9, 3), .name = "تعطیل"}, centre);
    }
    base::EventId add(base::LogicalTime when, Body body, base::SiteId site = agent) {
        Event event = station.clerk.write(site, std::move(body),
                                          when.value == 0 ? day : base::day_in_tehran(when.wall()));
        if (when.value != 0) event.time = when;
        station.apply({event});
        return event.id;
    }
    base::JobId admit(base::LogicalTime when, const char* serial,
                      JobKind kind = JobKind::contract) {
        DeviceAdmitted admitted{.number = "KRJ-ADM-04-1", .serial = serial};
        admitted.kind = kind;
        admitted.contract = contract;
        return base::JobId::of(add(when, admitted));
    }
    void end_visit(const char* serial, PlanOutcome outcome, PlanSide side) {
        add(at(jalali(1404, 9, 10), 9), PlanItemEnded{.contract = contract,
                                                      .periodic_policy = {},
                                                      .serial = serial,
                                                      .plan_number = 1,
                                                      .plan_outcome = outcome,
                                                      .plan_side = side,
                                                      .job = {},
                                                      .note = {}});
    }
    store::Database& database() { return *station.database; }
    std::int64_t due(const char* serial, int number) {
        const auto item = plan_item(database(), {"THR-CON-04-1", serial, number}, day);
        return item ? item->due.value : 0;
    }
};

// A contract of four instalments of 1,000,000 and 100,000 VAT, three of which are invoiced.
struct Paid {
    Station station;
    base::ContractId contract;
    static constexpr base::Rial price{1'000'000};
    static constexpr base::Rial vat{100'000};

    Paid() {
        ContractSigned signature{.number = "THR-CON-04-1"};
        for (int n = 0; n < 4; ++n) signature.instalments.push_back({day + n, price});
        contract = base::ContractId::of(add(signature));
        for (int n = 1; n <= 3; ++n)
            add(InstalmentInvoiced{.number = "THR-INV-04-" + std::to_string(n),
                                   .contract = contract,
                                   .instalment = n,
                                   .amount = price,
                                   .vat_rate = {1'000},
                                   .vat = vat});
    }
    base::EventId add(Body body) {
        const Event event = station.clerk.write(centre, std::move(body), day);
        station.apply({event});
        return event.id;
    }
    base::EventId pay(int instalment, std::int64_t amount, MoneyMeans means = MoneyMeans::card) {
        return add(PaymentTaken{
            .means = means, .amount = {amount}, .contract = contract, .instalment = instalment});
    }
    void refund(std::int64_t amount) {
        add(ContractTerminated{contract, Remainder::refunded, "over"});
        add(ContractBooked{.contract = contract,
                           .site = centre,
                           .booking = ContractBooking::refunded,
                           .amount = {amount},
                           .vat = {amount / 10}});
    }
    std::vector<std::int64_t> owed() {
        std::vector<std::int64_t> owed;
        for (const auto& each : instalments_of(*station.database, contract))
            owed.push_back(each.owed.value);
        return owed;
    }
    ContractAccount account() { return contract_account(*station.database, contract).value(); }
    std::int64_t listed() {
        const std::string columns[] = {"owed"};
        return add_up_list(*station.database, contract_instalments_list,
                           {{"owed", Comparison::greater, Cell{std::int64_t{0}}}}, columns)
            ->at(0);
    }
};

TEST(ContractAccounts, ShareARefundOverWhatIsUnpaidFromTheLastInstalmentBack) {
    Paid paid;
    paid.pay(1, 1'100'000);
    paid.pay(2, 400'000);
    EXPECT_THAT(paid.owed(), ElementsAre(0, 700'000, 1'100'000, 0));
    EXPECT_EQ(paid.account().balance(), base::Rial{1'800'000});
    EXPECT_EQ(paid.account().to_invoice, 1);
    paid.refund(1'200'000);
    EXPECT_THAT(paid.owed(), ElementsAre(0, 480'000, 0, 0));
    EXPECT_EQ(paid.account().balance(), base::Rial{480'000});
    EXPECT_EQ(paid.listed(), 480'000) << "the list says the same";
    EXPECT_EQ(paid.account().to_invoice, 0) << "nothing is invoiced any more";
}

TEST(ContractAccounts, TellWhatIsHeldAndWhatOfItIsInCheques) {
    Paid paid;
    const auto cheque = paid.pay(1, 1'100'000, MoneyMeans::cheque);
    paid.pay(2, 1'100'000);
    paid.refund(3'000'000);
    EXPECT_THAT(paid.owed(), ElementsAre(0, 0, 0, 0));
    EXPECT_EQ(paid.account().balance(), base::Rial{-2'200'000});
    EXPECT_EQ(paid.account().cheques, base::Rial{1'100'000});
    const ReturnInstalments back{.contract = paid.contract, .reason = "over"};
    const auto some = decide({.account = paid.account()}, back);
    ASSERT_TRUE(some);
    EXPECT_EQ(some->amount, base::Rial{1'100'000}) << "what is there in money";
    paid.add(*some);
    EXPECT_EQ(text_of(decide({.account = paid.account()}, back).error()).code,
              "money.held_in_cheques");
    paid.add(ChequeSettled{.cash_receipt = base::CashReceiptId::of(cheque),
                           .amount = {1'100'000},
                           .cheque_outcome = ChequeOutcome::bounced,
                           .contract = paid.contract});
    EXPECT_EQ(paid.account().balance(), base::Rial{});
    EXPECT_EQ(text_of(decide({.account = paid.account()}, back).error()).code,
              "money.nothing_held");
}

TEST(VatReport, HasTheInvoicesOfInstalmentsLessWhatWasRefunded) {
    Paid paid;
    paid.refund(1'200'000);
    const std::string columns[] = {"net", "value_added_tax"};
    const auto sums = add_up_list(*paid.station.database, vat_report_list, {}, columns);
    EXPECT_EQ(sums->at(0), 3'000'000 - 1'200'000);
    EXPECT_EQ(sums->at(1), 300'000 - 120'000);
}

TEST(ContractSla, CountsWorkingHoursOfTheSiteAndVisitsBySide) {
    Bakery bakery;
    // 60 working minutes until it is assigned; 1,710 until it is ready (RULES §7.1): more than 960.
    const auto first = bakery.admit(at(jalali(1404, 8, 28), 15), "A");
    bakery.add(at(jalali(1404, 8, 28), 16), TechnicianAssigned{first, {}, ""});
    bakery.add(at(jalali(1404, 9, 4), 11, 30), RepairFinished{first, Check::none});
    // 301 minutes: more than 240; ready after 540 + 420, no more than 960.
    const auto second = bakery.admit(at(jalali(1404, 9, 1), 8), "B");
    bakery.add(at(jalali(1404, 9, 1), 13, 1), TechnicianAssigned{second, {}, ""});
    bakery.add(at(jalali(1404, 9, 2), 15), RepairFinished{second, Check::none});
    // Neither is over yet.
    bakery.admit(at(jalali(1404, 9, 10), 10), "C");
    bakery.end_visit("A", PlanOutcome::done, PlanSide::company);
    bakery.end_visit("B", PlanOutcome::missed, PlanSide::customer);
    const auto rows = contract_sla(bakery.database(), {jalali(1404, 8, 1), jalali(1404, 9, 11)},
                                   at(jalali(1404, 9, 10), 11).wall());
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].repairs, 3);
    EXPECT_EQ(rows[0].response_hit, 1);
    EXPECT_EQ(rows[0].response_missed, 1);
    EXPECT_EQ(rows[0].repair_hit, 1);
    EXPECT_EQ(rows[0].repair_missed, 1);
    EXPECT_EQ(rows[0].visits_done, 1);
    EXPECT_EQ(rows[0].visits_missed_by_customer, 1);
    EXPECT_EQ(rows[0].visits_missed_by_us, 0);
    EXPECT_EQ(rows[0].visits_overdue, 0) << "that of the third is due today";
}

TEST(ContractSla, TellsOfVisitsThatNobodyMade) {
    Bakery bakery;
    const auto rows = contract_sla(bakery.database(), {jalali(1404, 8, 1), jalali(1404, 9, 11)},
                                   at(jalali(1404, 9, 11), 11).wall());
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].visits_overdue, 3);
}

TEST(ContractProfit, IsIncomeLessWhatTheBooksSayThatItsPartsHaveCost) {
    Bakery bakery;
    const auto job = bakery.admit(at(jalali(1404, 8, 28), 15), "A");
    const auto book = [&](base::EventId fitted, std::int64_t cost) {
        bakery.add({},
                   ConsumptionBooked{.fitted = base::TagId::of(fitted),
                                     .holder = agent,
                                     .from = {PlaceKind::consignment, agent, 0},
                                     .consumption = Consumption::expensed,
                                     .part = pump,
                                     .covered = {1},
                                     .amounts = {.cost = {cost}}},
                   centre);
    };
    const PartFitted part{job, pump, {1}, {PlaceKind::consignment, agent, 0}, Payer::company,
                          "",  ""};
    book(bakery.add({}, part), 400'000);
    const auto undone = bakery.add({}, part);
    book(undone, 900'000);
    bakery.add({}, FittingUndone{.job = job,
                                 .fitted = base::TagId::of(undone),
                                 .part = pump,
                                 .quantity = {1},
                                 .into = {PlaceKind::consignment, agent, 0},
                                 .reason = "wrong"});
    bakery.add({},
               ContractBooked{.cause = bakery.contract.event(),
                              .contract = bakery.contract,
                              .site = centre,
                              .booking = ContractBooking::recognised,
                              .amount = {1'019'178}},
               centre);
    const auto rows = contract_profit(bakery.database(), {jalali(1404, 1, 1), jalali(1406, 1, 1)});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].recognised, base::Rial{1'019'178});
    EXPECT_EQ(rows[0].cost, base::Rial{400'000});
    EXPECT_EQ(rows[0].profit, base::Rial{619'178});
    EXPECT_EQ(rows[0].repairs, 1);
}

TEST(PlanItems, FollowTheCalendarOfTheSiteAlsoWhenItChangesLater) {
    Bakery bakery;
    EXPECT_EQ(bakery.due("A", 1), jalali(1404, 9, 10).value);
    bakery.add({}, OwnClosureSet{.date = jalali(1404, 9, 10), .name = "count"});
    EXPECT_EQ(bakery.due("A", 1), jalali(1404, 9, 11).value);
    bakery.add({}, HolidaySet{.date = jalali(1404, 9, 11), .name = "تعطیل"}, centre);
    EXPECT_EQ(bakery.due("A", 1), jalali(1404, 9, 12).value);
    EXPECT_EQ(bakery.due("A", 5), 0) << "four a year";
}

TEST(PlanItems, OfAProductThatJoinsLaterBeginThere) {
    Bakery bakery;
    auto terms = contract(bakery.database(), bakery.contract)->signature.terms;
    terms.serials = {"A", "D"};
    bakery.add(at(jalali(1404, 10, 1), 9), ContractAmended{bakery.contract, terms, "moved"},
               centre);
    EXPECT_EQ(bakery.due("D", 1), 0);
    EXPECT_EQ(bakery.due("D", 2), jalali(1404, 12, 10).value);
    EXPECT_EQ(bakery.due("B", 2), 0) << "no longer under the contract";
    EXPECT_EQ(bakery.due("A", 1), jalali(1404, 9, 10).value);
}

TEST(ContractCover, CountsWhatIsUsedWithoutWhatWasGivenUpOrFoundBeyond) {
    Bakery bakery;
    const auto today = jalali(1404, 9, 1);
    EXPECT_EQ(cover_of_serial(bakery.database(), "A", today)->cases_used, 0);
    EXPECT_FALSE(cover_of_serial(bakery.database(), "Z", today));
    EXPECT_FALSE(cover_of_serial(bakery.database(), "A", jalali(1405, 6, 10)));
    const auto first = bakery.admit(at(today, 9), "A");
    const auto second = bakery.admit(at(today, 10), "B");
    bakery.admit(at(today, 11), "C", JobKind::non_warranty);
    EXPECT_EQ(cover_of_serial(bakery.database(), "A", today)->cases_used, 2)
        << "a job by the tariff uses none";
    bakery.add({}, JobCancelled{first, "given up"});
    EXPECT_EQ(cover_of_serial(bakery.database(), "A", today)->cases_used, 1);
    bakery.add({},
               AllowanceBooked{.cause = second.event(),
                               .contract = bakery.contract,
                               .site = agent,
                               .job = second,
                               .standing = AllowanceStanding::beyond},
               centre);
    EXPECT_EQ(cover_of_serial(bakery.database(), "A", today)->cases_used, 0);
    bakery.add({}, ContractSuspended{bakery.contract, "unpaid"}, centre);
    EXPECT_FALSE(cover_of_serial(bakery.database(), "A", today));
}

TEST(ContractTariff, IsWhatTheCustomerPaysBeyondTheAllowance) {
    Bakery bakery;
    const auto list = base::PriceListId::of(
        bakery.add({}, PriceListPublished{"PL", PriceKind::retail, jalali(1404, 1, 1)}, centre));
    bakery.add({}, PriceSet{list, pump, {1'000'000}}, centre);
    const auto today = jalali(1404, 9, 1);
    const auto job = bakery.admit(at(today, 9), "A", JobKind::non_warranty);
    bakery.add(
        at(today, 10),
        PartFitted{job, pump, {1}, {PlaceKind::consignment, agent, 0}, Payer::customer, "", ""});
    const auto account = account_of(bakery.database(), job, today);
    ASSERT_EQ(account.lines.size(), 1U);
    EXPECT_EQ(account.lines[0].price, base::Rial{800'000});
}

TEST(PeriodicDue, FindsTheFreeVisitsOfProductsInWarranty) {
    Bakery bakery;
    const auto model = base::ModelId::of(
        bakery.add({}, ModelDefined{"WM-7K", "ARA", "washer", "seven", 18}, centre));
    bakery.add({},
               SerialRegistered{.serial = "WM7K000417",
                                .model = model,
                                .sold_on = jalali(1404, 3, 15),
                                .warranty_card = "C1",
                                .warranty_start = jalali(1404, 3, 15),
                                .warranty_months = 18},
               centre);
    const auto policy = base::PeriodicPolicyId::of(
        bakery.add({}, PeriodicPolicySet{{}, "PM-WM", "washers", model, 6, 2}, centre));
    const ReportPeriod month{jalali(1404, 9, 1), jalali(1404, 9, 30)};
    auto rows = periodic_due(bakery.database(), month, "", 10);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].plan_item, "PM-WM:WM7K000417:1");
    EXPECT_EQ(rows[0].due_day, jalali(1404, 9, 15));
    EXPECT_EQ(rows[0].plan_state, PlanState::due);
    bakery.add({}, PlanItemPlanned{.contract = {},
                                   .periodic_policy = policy,
                                   .serial = "WM7K000417",
                                   .plan_number = 1,
                                   .date = jalali(1404, 9, 20),
                                   .technician = {},
                                   .note = {}});
    rows = periodic_due(bakery.database(), month, "", 10);
    EXPECT_EQ(rows.at(0).plan_state, PlanState::planned);
    EXPECT_EQ(periodic_due(bakery.database(), month, "WM7K000417", 10).size(), 2U)
        << "of one product all";
    EXPECT_TRUE(periodic_due(bakery.database(), {jalali(1404, 10, 1), jalali(1404, 10, 30)}, "", 10)
                    .empty());
}

// What the views load is what the events fold to.
TEST(Contract, IsReadAsItsEventsFold) {
    Bakery bakery;
    auto folded = contract(bakery.database(), bakery.contract).value();
    auto terms = folded.signature.terms;
    terms.serials = {"A", "B"};
    terms.most_cases = 9;
    const ContractAmended amended{bakery.contract, terms, "fewer"};
    const ContractSuspended suspended{bakery.contract, "unpaid"};
    const ContractResumed resumed{bakery.contract, "paid"};
    const ContractTerminated terminated{bakery.contract, Remainder::kept, "over"};
    const auto check = [&] {
        const auto read = contract(bakery.database(), bakery.contract).value();
        EXPECT_EQ(read.signature.terms, folded.signature.terms);
        EXPECT_EQ(read.signature.instalments, folded.signature.instalments);
        EXPECT_EQ(read.standing, folded.standing);
    };
    check();
    for (const auto& step :
         std::initializer_list<std::function<void()>>{[&] {
                                                          bakery.add({}, amended, centre);
                                                          apply(folded, amended);
                                                      },
                                                      [&] {
                                                          bakery.add({}, suspended, centre);
                                                          apply(folded, suspended);
                                                      },
                                                      [&] {
                                                          bakery.add({}, resumed, centre);
                                                          apply(folded, resumed);
                                                      },
                                                      [&] {
                                                          bakery.add({}, terminated, centre);
                                                          apply(folded, terminated);
                                                      }}) {
        step();
        check();
    }
}

}  // namespace
}  // namespace amani::views
