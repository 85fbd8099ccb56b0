// Contracts signed, amended, suspended, terminated, renewed, invoiced; and why not (R-CON-1..5).
#include "shared/domain/contracts/contract.h"

#include "jalali_days.h"

#include <gtest/gtest.h>

namespace amani::domain {
namespace {

constexpr base::SiteId branch{2};
const base::ContractId contract_id{1'000};

SignContractState desk() {
    return {.customer = "Tehran Bakery",
            .site_is_known = true,
            .numbers = {
                .prefix = "HQ", .type = DocumentType::contract, .day = on(1404, 1, 1), .next = 12}};
}

SignContract a_contract() {
    SignContract command;
    command.customer = {500};
    command.begins = on(1404, 1, 1);
    command.ends = on(1404, 12, 29);
    command.contract_scope = ContractScope::both;
    command.serials = {"WM7K-000417", "wm7k 000418"};
    command.interval_months = 3;
    command.service_site = branch;
    command.most_cases = 2;
    command.price = {12'000'000};
    command.instalment_count = 3;
    return command;
}

ContractSigned signed_contract(const SignContract& command = a_contract()) {
    return decide(desk(), command).value();
}

ContractState state_on(base::Day today) {
    return {.contract = begun_by(contract_id.event(), signed_contract()),
            .today = today,
            .numbers = desk().numbers};
}

AmendContract amendment() {
    const auto terms = signed_contract().terms;
    AmendContract command;
    command.contract = contract_id;
    command.reason = "one more oven";
    command.serials = {"WM7K000417", "WM7K000418", "WM7K000419"};
    command.service_site = terms.service_site;
    command.most_cases = terms.most_cases;
    return command;
}

TEST(SignContract, NumbersItAndSplitsThePriceEvenly) {
    const auto event = signed_contract();
    EXPECT_EQ(event.number, "HQ-CON-04-000012");
    EXPECT_EQ(event.customer_name, "Tehran Bakery");
    EXPECT_EQ(event.terms.serials, (std::vector<std::string>{"WM7K000417", "WM7K000418"}));
    EXPECT_EQ(event.instalments, (std::vector<Instalment>{{on(1404, 1, 1), {4'000'000}},
                                                          {on(1404, 4, 29), {4'000'000}},
                                                          {on(1404, 8, 28), {4'000'000}}}));
    EXPECT_TRUE(is_within_bounds(event));
}

TEST(SignContract, TakesInstalmentsAsTheyAreGiven) {
    auto command = a_contract();
    command.instalments = {{on(1404, 2, 1), {5'000'000}}, {on(1404, 6, 1), {7'000'000}}};
    EXPECT_EQ(signed_contract(command).instalments, command.instalments);
}

TEST(SignContract, MayBeFree) {
    auto command = a_contract();
    command.price = {};
    EXPECT_TRUE(signed_contract(command).instalments.empty());
}

struct Refused {
    const char* what;
    void (*change)(SignContractState&, SignContract&);
    const char* code;
    const char* field;
};
const Refused refused_signatures[] = {
    {"an unknown customer", [](auto& state, auto&) { state.customer = {}; }, "field.unknown",
     "customer"},
    {"no first day", [](auto&, auto& command) { command.begins = {}; }, "field.blank", "begins"},
    {"no last day", [](auto&, auto& command) { command.ends = {}; }, "field.blank", "ends"},
    {"an end before the beginning", [](auto&, auto& command) { command.ends = on(1403, 1, 1); },
     "contracts.ends_before_it_begins", "ends"},
    {"more than twenty years", [](auto&, auto& command) { command.ends = on(1430, 1, 1); },
     "field.out_of_range", "ends"},
    {"no serials", [](auto&, auto& command) { command.serials = {}; }, "field.blank", "serials"},
    {"a blank serial", [](auto&, auto& command) { command.serials = {" - "}; }, "field.blank",
     "serials"},
    {"a serial twice", [](auto&, auto& command) { command.serials = {"A-1", "a1"}; },
     "contracts.serial_twice", "serials"},
    {"an unknown site", [](auto& state, auto&) { state.site_is_known = false; }, "field.unknown",
     "service_site"},
    {"hours below zero", [](auto&, auto& command) { command.response_hours = -1; },
     "field.out_of_range", "response_hours"},
    {"a cap below zero", [](auto&, auto& command) { command.most_cases = -1; },
     "field.out_of_range", "most_cases"},
    {"a tariff above the list", [](auto&, auto& command) { command.tariff = {10'001}; },
     "field.out_of_range", "tariff"},
    {"a plan of both kinds", [](auto&, auto& command) { command.visits = 4; },
     "contracts.plan_missing", "interval_months"},
    {"no plan", [](auto&, auto& command) { command.interval_months = 0; }, "contracts.plan_missing",
     "interval_months"},
    {"a plan for cases alone",
     [](auto&, auto& command) { command.contract_scope = ContractScope::cases; },
     "contracts.plan_unasked", "contract_scope"},
    {"more visits than days",
     [](auto&, auto& command) {
         command.interval_months = 0;
         command.visits = 366;
     },
     "field.out_of_range", "visits"},
    {"a price below zero", [](auto&, auto& command) { command.price = {-1}; }, "field.out_of_range",
     "price"},
    {"no instalments", [](auto&, auto& command) { command.instalment_count = 0; },
     "field.out_of_range", "instalment_count"},
    {"instalments that differ",
     [](auto&, auto& command) { command.instalments = {{on(1404, 2, 1), {11'999'999}}}; },
     "contracts.instalments_differ", "instalments"},
    {"an instalment after the end",
     [](auto&, auto& command) { command.instalments = {{on(1405, 2, 1), {12'000'000}}}; },
     "field.out_of_range", "instalments/0/due_day"},
};

TEST(SignContract, IsRefusedWithACodeAndAField) {
    for (const auto& each : refused_signatures) {
        auto state = desk();
        auto command = a_contract();
        each.change(state, command);
        const auto answer = decide(state, command);
        ASSERT_FALSE(answer) << each.what;
        const auto text = text_of(answer.error());
        EXPECT_EQ(text.code, each.code) << each.what;
        EXPECT_EQ(text.field, each.field) << each.what;
        EXPECT_FALSE(text.fa.empty() || text.en.empty()) << each.what;
    }
}

TEST(Contract, IsFoldedFromItsEvents) {
    auto contract = begun_by(contract_id.event(), signed_contract());
    EXPECT_EQ(phase_of(contract, on(1403, 12, 30)), ContractPhase::coming);
    EXPECT_EQ(phase_of(contract, on(1404, 1, 1)), ContractPhase::active);
    apply(contract, ContractSuspended{contract_id, "unpaid"});
    EXPECT_EQ(phase_of(contract, on(1404, 5, 1)), ContractPhase::suspended);
    apply(contract, ContractResumed{contract_id, ""});
    EXPECT_EQ(phase_of(contract, on(1404, 12, 29)), ContractPhase::active);
    EXPECT_EQ(phase_of(contract, on(1405, 1, 1)), ContractPhase::expired);
    apply(contract, decide(state_on(on(1404, 5, 1)), amendment()).value());
    EXPECT_EQ(contract.signature.terms.serials.size(), 3U);
    apply(contract, ContractTerminated{contract_id, Remainder::kept, "closed"});
    apply(contract, ContractResumed{contract_id, ""});
    EXPECT_EQ(phase_of(contract, on(1404, 5, 1)), ContractPhase::terminated);
}

// The code of the refusal; empty when it is accepted.
template <class State, class Command>
std::string code_of(const State& state, const Command& command) {
    const auto answer = decide(state, command);
    return answer ? std::string{} : text_of(answer.error()).code;
}

TEST(AmendContract, ReplacesTheTermsAsAWhole) {
    auto state = state_on(on(1404, 5, 1));
    EXPECT_EQ(code_of(state, amendment()), "");
    auto same = amendment();
    same.serials.pop_back();
    EXPECT_EQ(code_of(state, same), "contracts.nothing_amended");
    auto unexplained = amendment();
    unexplained.reason = "";
    EXPECT_EQ(code_of(state, unexplained), "field.blank");
    EXPECT_EQ(code_of(state_on(on(1405, 1, 1)), amendment()), "contracts.contract_unfit");
    state.site_is_known = false;
    EXPECT_EQ(code_of(state, amendment()), "field.unknown");
    EXPECT_EQ(code_of(ContractState{.contract = {}, .today = on(1404, 1, 1)}, amendment()),
              "field.unknown");
}

TEST(SuspendAndResume, FollowEachOther) {
    auto state = state_on(on(1404, 5, 1));
    EXPECT_EQ(code_of(state, ResumeContract{contract_id, ""}), "contracts.contract_unfit");
    EXPECT_EQ(code_of(state, SuspendContract{contract_id, ""}), "field.blank");
    EXPECT_EQ(code_of(state, SuspendContract{contract_id, "unpaid"}), "");
    state.contract->standing = ContractStanding::suspended;
    EXPECT_EQ(code_of(state, SuspendContract{contract_id, "again"}), "contracts.contract_unfit");
    EXPECT_EQ(code_of(state, ResumeContract{contract_id, ""}), "");
}

TEST(TerminateContract, IsOnceAndWithAReason) {
    auto state = state_on(on(1404, 5, 1));
    EXPECT_EQ(code_of(state, TerminateContract{contract_id, Remainder::refunded, ""}),
              "field.blank");
    EXPECT_EQ(code_of(state, TerminateContract{contract_id, Remainder::refunded, "closed"}), "");
    state.contract->standing = ContractStanding::terminated;
    const auto again = decide(state, TerminateContract{contract_id, Remainder::refunded, "closed"});
    EXPECT_EQ(text_of(again.error()).who_can,
              (std::vector<std::string>{"finance", "administrator"}));
}

TEST(RenewContract, BeginsTheDayAfterAndKeepsTheTerms) {
    auto state = state_on(on(1404, 12, 1));
    RenewContract command;
    command.contract = contract_id;
    command.ends = on(1405, 12, 29);
    command.price = {15'000'000};
    const auto next = decide(state, command).value();
    EXPECT_EQ(next.renews, contract_id);
    EXPECT_EQ(next.begins, on(1405, 1, 1));
    EXPECT_EQ(next.terms, signed_contract().terms);
    EXPECT_EQ(next.instalments, (std::vector<Instalment>{{on(1405, 1, 1), {15'000'000}}}));
    state.contract->renewed_by = "HQ-CON-04-000013";
    EXPECT_EQ(code_of(state, command), "contracts.renewed_already");
    state.contract->renewed_by = "";
    command.ends = on(1404, 6, 1);
    EXPECT_EQ(code_of(state, command), "contracts.ends_before_it_begins");
    state.contract->standing = ContractStanding::terminated;
    EXPECT_EQ(code_of(state, command), "contracts.contract_unfit");
}

TEST(InvoiceInstalment, TakesTheNextOneWithTheVatOfTheDay) {
    InvoiceInstalmentState state{
        .contract = begun_by(contract_id.event(), signed_contract()),
        .invoices = {"HQ-INV-04-000007", "", ""},
        .vat_rate = {1'000},
        .numbers = {
            .prefix = "HQ", .type = DocumentType::invoice, .day = on(1404, 4, 29), .next = 31}};
    InvoiceInstalment command{contract_id, 0};
    const auto event = decide(state, command).value();
    EXPECT_EQ(event.number, "HQ-INV-04-000031");
    EXPECT_EQ(event.instalment, 2);
    EXPECT_EQ(event.amount, base::Rial{4'000'000});
    EXPECT_EQ(event.vat, base::Rial{400'000});
    command.instalment = 1;
    EXPECT_EQ(code_of(state, command), "contracts.instalment_is_invoiced");
    command.instalment = 4;
    EXPECT_EQ(code_of(state, command), "contracts.no_such_instalment");
    state.invoices = {"A", "B", "C"};
    command.instalment = 0;
    EXPECT_EQ(code_of(state, command), "contracts.all_invoiced");
    state.contract->standing = ContractStanding::terminated;
    EXPECT_EQ(code_of(state, command), "contracts.contract_unfit");
    state.contract = std::nullopt;
    EXPECT_EQ(code_of(state, command), "field.unknown");
}

TEST(SetPeriodicPolicy, NeedsAnIntervalUnlessItEnds) {
    SetPeriodicPolicy command{.code = "pm-wm", .name = "washing machines"};
    EXPECT_EQ(decide(SetPeriodicPolicyState{}, command).value().code, "PM-WM");
    command.visits = 3;
    EXPECT_EQ(code_of(SetPeriodicPolicyState{}, command), "field.out_of_range");
    command.interval_months = 6;
    EXPECT_EQ(code_of(SetPeriodicPolicyState{}, command), "");
    EXPECT_EQ(code_of(SetPeriodicPolicyState{.model_is_known = false}, command), "field.unknown");
    command.name = "";
    EXPECT_EQ(code_of(SetPeriodicPolicyState{}, command), "field.blank");
    command.code = "!";
    EXPECT_EQ(code_of(SetPeriodicPolicyState{}, command), "field.bad_code");
}

}  // namespace
}  // namespace amani::domain
