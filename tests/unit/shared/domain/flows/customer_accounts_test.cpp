// Customers' money in the books: P-8, P-8a, P-9 (RULES §6.1).
#include "support/hub_books.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::domain {
namespace {

constexpr base::SiteId centre{1};
constexpr base::SiteId mhd{2};
constexpr base::SiteId krj{3};
constexpr base::Day today{20'420};

// The invoice of RULES §8.2: gross 7,900,000 and 4,800,000, discount 700,000, VAT 1,199,999.
InvoiceIssued an_invoice(base::JobId job) {
    return {.number = "MHD-INV-04-000001",
            .job = job,
            .customer = {},
            .vat_rate = {1'000},
            .lines = {
                {AccountLineKind::part, "PUMP", "pump", {1}, {7'200'000}, {396'850}, {680'315}},
                {AccountLineKind::part, "SEAL", "seal", {2}, {700'000}, {38'583}, {66'141}},
                {AccountLineKind::labour, "WORK", "work", {1}, {4'800'000}, {264'567}, {453'543}}}};
}

struct Till {
    HubBooks books;
    Sites sites;
    base::JobId job = base::JobId::of(base::EventId::of(base::LogId::of(mhd, 1), 50));

    Till() {
        for (const auto site : {centre, mhd, krj})
            tells(centre, SiteDefined{.site = site,
                                      .code = "S",
                                      .name = "S",
                                      .kind = site == centre ? SiteKind::central
                                              : site == mhd  ? SiteKind::branch
                                                             : SiteKind::agent,
                                      .parent = {}});
        books.on_day(today);
    }
    template <class T>
    base::EventId tells(base::SiteId site, T body) {
        const auto event = sites.write(site, today, std::move(body));
        books.hear(event);
        return event.id;
    }
    base::CashReceiptId pays(std::int64_t amount, MoneyMeans means = MoneyMeans::cash) {
        return base::CashReceiptId::of(tells(mhd, PaymentTaken{.number = "RC",
                                                               .job = job,
                                                               .means = means,
                                                               .amount = {amount},
                                                               .reference = {},
                                                               .cheque_due = {},
                                                               .bank = {},
                                                               .note = {}}));
    }
    // Of a contract, at the centre.
    base::CashReceiptId pays_for(base::ContractId contract, std::int64_t amount, MoneyMeans means) {
        return base::CashReceiptId::of(tells(centre, PaymentTaken{.number = "RC",
                                                                  .job = {},
                                                                  .means = means,
                                                                  .amount = {amount},
                                                                  .reference = {},
                                                                  .cheque_due = {},
                                                                  .bank = {},
                                                                  .note = {},
                                                                  .contract = contract,
                                                                  .instalment = 1}));
    }
    base::InvoiceId invoices() { return base::InvoiceId::of(tells(mhd, an_invoice(job))); }
    // Of the branch, or of nobody where an account is not kept by sites.
    [[nodiscard]] std::int64_t at(Account account) const {
        return books.account(account, mhd) + books.account(account);
    }
};

TEST(CustomerAccounts, PostAnInvoiceAndItsPayments) {
    Till till;
    till.invoices();
    EXPECT_EQ(till.at(Account::customers), 13'199'999);
    EXPECT_EQ(till.at(Account::discounts), 700'000);
    EXPECT_EQ(till.at(Account::parts_income), -7'900'000);
    EXPECT_EQ(till.at(Account::labour_income), -4'800'000);
    EXPECT_EQ(till.at(Account::output_vat), -1'199'999);
    till.pays(13'000'000);
    till.pays(199'999, MoneyMeans::card);
    EXPECT_EQ(till.at(Account::customers), 0);
    EXPECT_EQ(till.at(Account::cash), 13'199'999);
}

// P-16 bills the contract; what is paid of it stands against that, also when it comes back.
TEST(CustomerAccounts, BookTheMoneyOfAContractAgainstWhatItWasBilled) {
    Till till;
    ContractSigned year;
    year.begins = today;
    year.ends = today + 364;
    year.price = {12'000'000};
    const auto contract = base::ContractId::of(till.tells(centre, year));
    till.tells(centre, InstalmentInvoiced{.number = "HQ-INV-04-000001",
                                          .contract = contract,
                                          .instalment = 1,
                                          .amount = {12'000'000},
                                          .vat_rate = {1'000},
                                          .vat = {1'200'000}});
    const auto at = [&](Account account) {
        return till.books.account(account, centre) + till.books.account(account);
    };
    till.pays_for(contract, 3'200'000, MoneyMeans::card);
    const auto cheque = till.pays_for(contract, 10'000'000, MoneyMeans::cheque);
    EXPECT_EQ(at(Account::customers), 0);
    EXPECT_EQ(at(Account::cash), 3'200'000);
    EXPECT_EQ(at(Account::cheques), 10'000'000);
    EXPECT_EQ(at(Account::customer_advances), 0);
    till.tells(centre, ChequeSettled{.cash_receipt = cheque,
                                     .job = {},
                                     .amount = {10'000'000},
                                     .cheque_outcome = ChequeOutcome::bounced,
                                     .note = "x",
                                     .contract = contract});
    EXPECT_EQ(at(Account::customers), 10'000'000);
    EXPECT_EQ(at(Account::cheques), 0);
    till.tells(centre, PaymentReturned{.number = "RF",
                                       .job = {},
                                       .amount = {200'000},
                                       .reference = {},
                                       .reason = "x",
                                       .contract = contract});
    EXPECT_EQ(at(Account::customers), 10'200'000);
    EXPECT_EQ(at(Account::cash), 3'000'000);
}

TEST(CustomerAccounts, KeepAnAdvanceAsADebtToTheCustomerUntilItIsInvoiced) {
    Till till;
    till.pays(20'000'000);
    EXPECT_EQ(till.at(Account::customer_advances), -20'000'000);
    const auto invoice = till.invoices();
    EXPECT_EQ(till.at(Account::customers), 0);
    EXPECT_EQ(till.at(Account::customer_advances), -6'800'001);
    // C-22: the payment of an invoice that is voided is an advance again.
    till.tells(mhd, InvoiceVoided{invoice, till.job, {13'199'999}, "x"});
    EXPECT_EQ(till.at(Account::customer_advances), -20'000'000);
    EXPECT_EQ(till.at(Account::parts_income), 0);
    EXPECT_EQ(till.at(Account::output_vat), 0);
    till.tells(mhd, PaymentReturned{.number = "RF",
                                    .job = till.job,
                                    .means = MoneyMeans::cash,
                                    .amount = {20'000'000},
                                    .reference = {},
                                    .reason = "x"});
    EXPECT_EQ(till.at(Account::customer_advances), 0);
    EXPECT_EQ(till.at(Account::cash), 0);
}

TEST(CustomerAccounts, CountAChequeAsPaidUntilItBounces) {
    Till till;
    till.invoices();
    const auto first = till.pays(10'000'000, MoneyMeans::cheque);
    const auto second = till.pays(3'199'999, MoneyMeans::cheque);
    EXPECT_EQ(till.at(Account::cheques), 13'199'999);
    EXPECT_EQ(till.at(Account::customers), 0);
    till.tells(mhd, ChequeSettled{first, till.job, {10'000'000}, ChequeOutcome::cleared, ""});
    till.tells(mhd, ChequeSettled{second, till.job, {3'199'999}, ChequeOutcome::bounced, "x"});
    EXPECT_EQ(till.at(Account::cheques), 0);
    EXPECT_EQ(till.at(Account::cash), 10'000'000);
    EXPECT_EQ(till.at(Account::customers), 3'199'999);
    till.tells(mhd, ChequeSettled{second, till.job, {3'199'999}, ChequeOutcome::bounced, "x"});
    EXPECT_EQ(till.at(Account::customers), 3'199'999) << "a cheque ends once";
}

TEST(CustomerAccounts, GiveBackNoMoreThanWasInvoiced) {
    Till till;
    const auto invoice = till.invoices();
    const InvoiceCredited note{.number = "CN",
                               .invoice = invoice,
                               .job = till.job,
                               .lines = {{0, AccountLineKind::part, {6'803'150}, {680'315}}},
                               .reason = "x"};
    till.tells(mhd, note);
    EXPECT_EQ(till.at(Account::customers), 13'199'999 - 7'483'465);
    EXPECT_EQ(till.at(Account::parts_income), -7'900'000 + 6'803'150);
    for (int i = 0; i < 4; ++i) till.tells(mhd, note);
    EXPECT_EQ(till.at(Account::parts_income), 0);
    EXPECT_EQ(till.at(Account::output_vat), 0);
    till.tells(mhd, InvoiceVoided{{987}, till.job, {1}, "an invoice that nobody knows"});
    EXPECT_EQ(till.at(Account::labour_income), -4'800'000);
}

TEST(CustomerAccounts, LeaveAnAgentsCustomersToHim) {
    Till till;
    till.tells(krj, an_invoice(till.job));
    EXPECT_EQ(till.at(Account::customers), 0);
}

// Invoice, advance and payment come in any order: what is left is the same.
TEST(CustomerAccounts, ComeToTheSameInAnyOrder) {
    std::vector<int> order{0, 1, 2};
    do {
        Till till;
        for (const int what : order) {
            if (what == 0) till.invoices();
            if (what == 1) till.pays(5'000'000);
            if (what == 2) till.pays(9'000'000, MoneyMeans::card);
        }
        EXPECT_EQ(till.at(Account::customers), 0);
        EXPECT_EQ(till.at(Account::customer_advances), -800'001);
        EXPECT_EQ(till.at(Account::cash), 14'000'000);
    } while (std::ranges::next_permutation(order).found);
}

}  // namespace
}  // namespace amani::domain
