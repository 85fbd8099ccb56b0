#include "shared/domain/money/invoicing.h"

#include <gtest/gtest.h>

#include <functional>

namespace amani::domain {
namespace {

using base::Rial;

const base::Day today{20'420};
const base::JobId job_id{99};
const base::InvoiceId invoice_id{7};

// The account of RULES §8.2: 7,200,000 + 2 × 350,000 + labour 4,800,000, less 700,000; 10 % VAT.
IssueInvoiceState a_counter() {
    JobAccount account{
        .lines =
            {{.line = {1}, .code = "PUMP", .name = "پمپ", .price = Rial{7'200'000}},
             {.line = {2}, .code = "SEAL", .name = "واشر", .count = {2}, .price = Rial{350'000}},
             {.line = {3},
              .code = "BOARD",
              .name = "برد",
              .price = Rial{58'000'000},
              .payer = LinePayer::company},
             {.line = {4},
              .kind = AccountLineKind::labour,
              .code = "PUMP-CHANGE",
              .name = "تعویض پمپ",
              .price = Rial{4'800'000}}},
        .granted = {700'000},
        .vat_rate = {1'000}};
    settle(account);
    return {.job = JobMoney{.phase = RepairPhase::ready},
            .account = std::move(account),
            .customer = {5},
            .numbers = {"MHD", DocumentType::invoice, today, 12}};
}

StandingInvoice an_invoice() {
    return {.id = invoice_id,
            .number = "MHD-INV-04-000012",
            .job = job_id,
            .day = today,
            .vat_rate = {1'000},
            .total = {13'199'999},
            .lines = {{AccountLineKind::part, {6'803'150}, {680'315}},
                      {AccountLineKind::part, {661'417}, {66'141}},
                      {AccountLineKind::labour, {4'535'433}, {453'543}}}};
}

TEST(DescribeSeller, TakesAPersonOrACompanyWithTheirNumbers) {
    const DescribeSeller command{
        .name = "آرا", .national_id = "۱۰۳۸۰۲۸۴۷۹۰", .postcode = "1417614411", .address = "تهران"};
    const auto described = decide(DescribeSellerState{}, command);
    ASSERT_TRUE(described);
    EXPECT_EQ(described->national_id, "10380284790");
    struct Case {
        std::string code;
        std::function<void(DescribeSellerState&, DescribeSeller&)> wrong;
    };
    const Case cases[] = {
        {"field.unknown", [](auto& desk, auto&) { desk.site_is_known = false; }},
        {"field.blank", [](auto&, auto& asked) { asked.name.clear(); }},
        {"field.blank", [](auto&, auto& asked) { asked.address.clear(); }},
        {"money.bad_seller_id", [](auto&, auto& asked) { asked.national_id = "12345"; }},
        {"money.bad_postcode", [](auto&, auto& asked) { asked.postcode = "123"; }},
    };
    for (const Case& each : cases) {
        DescribeSellerState desk;
        auto asked = command;
        each.wrong(desk, asked);
        const auto decided = decide(desk, asked);
        ASSERT_FALSE(decided) << each.code;
        EXPECT_EQ(text_of(decided.error()).code, each.code);
    }
}

TEST(IssueInvoice, FixesTheCustomersLinesToTheRial) {
    const auto issued = decide(a_counter(), IssueInvoice{job_id});
    ASSERT_TRUE(issued);
    EXPECT_EQ(issued->number, "MHD-INV-04-000012");
    ASSERT_EQ(issued->lines.size(), 3U) << "the company's line is none of the customer's";
    EXPECT_EQ(issued->lines[0].discount, Rial{396'850});
    EXPECT_EQ(issued->lines[1].discount, Rial{38'583});
    EXPECT_EQ(issued->lines[2].discount, Rial{264'567});
    EXPECT_EQ(issued->lines[0].vat, Rial{680'315});
    EXPECT_EQ(issued->lines[1].vat, Rial{66'141});
    EXPECT_EQ(issued->lines[2].vat, Rial{453'543});
    EXPECT_EQ(issued->total(), Rial{13'199'999});
}

TEST(IssueInvoice, IsRefusedForWhatIsWrong) {
    struct Case {
        std::string code;
        std::function<void(IssueInvoiceState&)> wrong;
    };
    const Case cases[] = {
        {"field.unknown", [](auto& counter) { counter.job.reset(); }},
        {"money.not_finished", [](auto& counter) { counter.job->phase = RepairPhase::in_repair; }},
        {"money.not_finished", [](auto& counter) { counter.job->phase = RepairPhase::cancelled; }},
        {"money.not_checked", [](auto& counter) { counter.job->phase = RepairPhase::repaired; }},
        {"money.already_invoiced", [](auto& counter) { counter.job->invoice = an_invoice(); }},
        {"money.lines_without_price",
         [](auto& counter) { counter.account.lines[0].price.reset(); }},
        {"money.nothing_to_invoice", [](auto& counter) { counter.account.lines.clear(); }},
    };
    for (const Case& each : cases) {
        auto counter = a_counter();
        each.wrong(counter);
        const auto decided = decide(counter, IssueInvoice{job_id});
        ASSERT_FALSE(decided) << each.code;
        EXPECT_EQ(text_of(decided.error()).code, each.code);
    }
}

// C-7: an invoice that was given back as a whole makes room for a right one.
TEST(IssueInvoice, ComesAgainAfterAWholeCreditNote) {
    auto counter = a_counter();
    counter.job->invoice = an_invoice();
    for (auto& line : counter.job->invoice->lines) line.net = line.vat = {};
    counter.job->phase = RepairPhase::delivered;
    EXPECT_TRUE(decide(counter, IssueInvoice{job_id}));
}

TEST(VoidInvoice, IsOfTheSameDayBeforeTheDelivery) {
    const VoidInvoice command{invoice_id, "مبلغ اشتباه"};
    const VoidInvoiceState desk{.invoice = an_invoice(), .today = today};
    const auto voided = decide(desk, command);
    ASSERT_TRUE(voided);
    EXPECT_EQ(voided->total, Rial{13'199'999});
    EXPECT_EQ(voided->job, job_id);
    struct Case {
        std::string code;
        std::function<void(VoidInvoiceState&, VoidInvoice&)> wrong;
    };
    const Case cases[] = {
        {"field.unknown", [](auto& state, auto&) { state.invoice.reset(); }},
        {"money.already_voided", [](auto& state, auto&) { state.is_voided = true; }},
        {"field.blank", [](auto&, auto& asked) { asked.reason = " "; }},
        {"money.too_late_to_void", [](auto& state, auto&) { state.today = today + 1; }},
        {"money.delivered_already",
         [](auto& state, auto&) { state.phase = RepairPhase::delivered; }},
        {"money.credited_already", [](auto& state, auto&) { state.invoice->lines[1].net = {1}; }},
    };
    for (const Case& each : cases) {
        auto state = desk;
        auto asked = command;
        each.wrong(state, asked);
        const auto decided = decide(state, asked);
        ASSERT_FALSE(decided) << each.code;
        EXPECT_EQ(text_of(decided.error()).code, each.code);
    }
}

TEST(IssueCreditNote, GivesBackAllOrSomeOfALine) {
    const IssueCreditNoteState desk{.invoice = an_invoice()};
    const auto whole = decide(desk, IssueCreditNote{invoice_id, "پس گرفته شد"});
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->total(), Rial{13'199'999});
    const auto some = decide(desk, IssueCreditNote{invoice_id, "نیمی", 2, {300'000}});
    ASSERT_TRUE(some);
    ASSERT_EQ(some->lines.size(), 1U);
    EXPECT_EQ(some->lines[0].line, 1);
    EXPECT_EQ(some->lines[0].net, Rial{300'000});
    EXPECT_EQ(some->lines[0].vat, Rial{30'000});
    // The last of a line takes all that is left of its VAT, so that both notes give back the line.
    auto rest = desk;
    rest.invoice->lines[1] = {AccountLineKind::part, {361'417}, {36'141}};
    const auto last = decide(rest, IssueCreditNote{invoice_id, "باقی", 2});
    EXPECT_EQ(last->lines[0].net, Rial{361'417});
    EXPECT_EQ(last->lines[0].vat, Rial{36'141});
}

TEST(IssueCreditNote, IsRefusedForWhatIsWrong) {
    struct Case {
        std::string code;
        std::function<void(IssueCreditNoteState&, IssueCreditNote&)> wrong;
    };
    const Case cases[] = {
        {"field.unknown", [](auto& desk, auto&) { desk.invoice.reset(); }},
        {"money.already_voided", [](auto& desk, auto&) { desk.is_voided = true; }},
        {"field.blank", [](auto&, auto& asked) { asked.reason.clear(); }},
        {"field.out_of_range", [](auto&, auto& asked) { asked.invoice_line = 4; }},
        {"field.out_of_range", [](auto&, auto& asked) { asked.amount = {-1}; }},
        {"field.blank",
         [](auto&, auto& asked) {
             asked.invoice_line = 0;
             asked.amount = {5};
         }},
        {"money.credit_beyond", [](auto&, auto& asked) { asked.amount = {661'418}; }},
        {"money.credit_beyond",
         [](auto& desk, auto&) { desk.invoice->lines[1] = {AccountLineKind::part, {}, {}}; }},
        {"money.nothing_left",
         [](auto& desk, auto& asked) {
             for (auto& line : desk.invoice->lines) line.net = {};
             asked.invoice_line = 0;
         }},
    };
    for (const Case& each : cases) {
        IssueCreditNoteState desk{.invoice = an_invoice()};
        IssueCreditNote asked{invoice_id, "x", 2, {}};
        each.wrong(desk, asked);
        const auto decided = decide(desk, asked);
        ASSERT_FALSE(decided) << each.code;
        EXPECT_EQ(text_of(decided.error()).code, each.code);
    }
}

CorrectVatState a_correction() {
    return {
        .invoice = an_invoice(),
        .lines = {{AccountLineKind::part, "PUMP", "پمپ", {1}, {7'200'000}, {396'850}, {680'315}},
                  {AccountLineKind::part, "SEAL", "واشر", {2}, {700'000}, {38'583}, {66'141}},
                  {AccountLineKind::labour,
                   "PUMP-CHANGE",
                   "تعویض پمپ",
                   {1},
                   {4'800'000},
                   {264'567},
                   {453'543}}},
        .customer = {5},
        .rate = {900},
        .notes = {"MHD", DocumentType::credit_note, today, 3},
        .numbers = {"MHD", DocumentType::invoice, today, 13}};
}

TEST(CorrectVat, InvoicesTheSameLinesAtTheRateOfTheirDay) {  // C-7
    const auto corrected = decide(a_correction(), CorrectVat{invoice_id});
    ASSERT_TRUE(corrected);
    ASSERT_EQ(corrected->size(), 2U);
    const auto& note = std::get<InvoiceCredited>(corrected->at(0));
    const auto& again = std::get<InvoiceIssued>(corrected->at(1));
    EXPECT_EQ(note.total(), Rial{13'199'999}) << "all of it goes back";
    EXPECT_EQ(note.number, "MHD-CN-04-000003");
    EXPECT_EQ(again.number, "MHD-INV-04-000013");
    EXPECT_EQ(again.vat_rate, base::BasisPoints{900});
    ASSERT_EQ(again.lines.size(), 3U);
    EXPECT_EQ(again.lines[0].gross, Rial{7'200'000});
    EXPECT_EQ(again.lines[0].vat, Rial{612'283}) << "9 % of 6,803,150, rounded down";
    EXPECT_EQ(again.total(), Rial{12'000'000 + 612'283 + 59'527 + 408'188});
}

TEST(CorrectVat, LeavesOutWhatWasGivenBack) {
    auto state = a_correction();
    state.invoice->lines[0] = {AccountLineKind::part, {800'000}, {80'000}};
    state.invoice->lines[1] = {AccountLineKind::part, {}, {}};
    const auto corrected = decide(state, CorrectVat{invoice_id});
    ASSERT_TRUE(corrected);
    const auto& again = std::get<InvoiceIssued>(corrected->at(1));
    ASSERT_EQ(again.lines.size(), 2U);
    EXPECT_EQ(again.lines[0].gross, Rial{800'000});
    EXPECT_EQ(again.lines[0].vat, Rial{72'000});
}

TEST(CorrectVat, IsRefusedForWhatIsWrong) {
    struct Case {
        std::string code;
        std::function<void(CorrectVatState&)> wrong;
    };
    for (const auto& [code, wrong] : std::initializer_list<Case>{
             {"field.unknown", [](auto& state) { state.invoice.reset(); }},
             {"money.already_voided", [](auto& state) { state.is_voided = true; }},
             {"money.rate_is_right", [](auto& state) { state.rate = {1'000}; }},
             {"money.nothing_left", [](auto& state) {
                  for (auto& line : state.invoice->lines) line.net = line.vat = {};
              }}}) {
        auto state = a_correction();
        wrong(state);
        const auto decided = decide(state, CorrectVat{invoice_id});
        ASSERT_FALSE(decided) << code;
        EXPECT_EQ(text_of(decided.error()).code, code);
    }
}

}  // namespace
}  // namespace amani::domain
