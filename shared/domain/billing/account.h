// The account of a job's work: its lines priced, discounts split, VAT a line (RULES §8.2), never
// below zero. A line without a price counts nothing and is told as such.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/billing/events.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

enum class AccountLineKind : std::uint8_t { part = 1, labour = 2, charge = 3 };
BOOST_DESCRIBE_ENUM(AccountLineKind, part, labour, charge)

struct AccountLine {
    base::EventId line;
    AccountLineKind kind = AccountLineKind::part;
    base::Day day;
    std::string code;  // of the part or operation; a charge has none
    std::string name;
    base::Quantity count{1};
    std::optional<base::Rial> price;  // of one; nothing: no list has it on that day
    LinePayer payer = LinePayer::customer;
    TaxClass tax_class = TaxClass::standard;
    base::Rial granted;  // a discount on this line alone
    // Computed by settle().
    base::Rial gross = {};
    base::Rial discount = {};
    base::Rial vat = {};
    [[nodiscard]] base::Rial total() const { return gross - discount + vat; }
};

struct AccountSums {
    base::Rial gross;
    base::Rial discount;
    base::Rial vat;
    [[nodiscard]] base::Rial total() const { return gross - discount + vat; }
};

struct JobAccount {
    std::vector<AccountLine> lines;
    base::Rial granted;  // a discount on the whole job
    base::BasisPoints vat_rate;
};
// Fills in what is computed. Discounts are the customer's: one on a line takes at most the line,
// one on the job is split over what is left of the lines by largest remainder, earlier lines first.
void settle(JobAccount& account);
[[nodiscard]] AccountSums sums_of(const JobAccount& account, LinePayer payer);
// Lines without a price.
[[nodiscard]] std::int64_t unpriced(const JobAccount& account, LinePayer payer);

// `amount` in parts that are as `weights` to each other and add up to it: the largest remainders
// are rounded up, earlier ones first. Weights are not below zero; without any weight all are zero.
[[nodiscard]] std::vector<base::Rial> split(base::Rial amount,
                                            const std::vector<base::Rial>& weights);

}  // namespace amani::domain
