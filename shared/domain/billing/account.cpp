#include "shared/domain/billing/account.h"

#include <algorithm>
#include <numeric>

namespace amani::domain {
namespace {

using base::Rial;

bool is_the_customers(const AccountLine& line) { return line.payer == LinePayer::customer; }

}  // namespace

std::vector<Rial> split(Rial amount, const std::vector<Rial>& weights) {
    const Rial sum = std::accumulate(weights.begin(), weights.end(), Rial{});
    std::vector<Rial> parts(weights.size());
    if (sum.value <= 0) return parts;
    Rial left = amount;
    std::vector<std::int64_t> remainders;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        parts[i] = {base::multiply_divide_floor(amount.value, weights[i].value, sum.value)};
        remainders.push_back(base::multiply_remainder(amount.value, weights[i].value, sum.value));
        left -= parts[i];
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return remainders[a] != remainders[b] ? remainders[a] > remainders[b] : a < b;
    });
    for (std::size_t i = 0; left.value > 0; ++i, left -= Rial{1}) parts[order[i]] += Rial{1};
    return parts;
}

void settle(JobAccount& account) {
    std::vector<Rial> weights;
    for (AccountLine& line : account.lines) {
        line.gross = line.price ? base::times(*line.price, line.count) : Rial{};
        line.discount = is_the_customers(line) ? std::min(line.granted, line.gross) : Rial{};
        weights.push_back(is_the_customers(line) ? line.gross - line.discount : Rial{});
    }
    const Rial most = std::accumulate(weights.begin(), weights.end(), Rial{});
    const auto parts = split(std::min(account.granted, most), weights);
    for (std::size_t i = 0; i < account.lines.size(); ++i) {
        AccountLine& line = account.lines[i];
        line.discount += parts[i];
        line.vat = is_the_customers(line) && line.tax_class == TaxClass::standard
                       ? base::share_rounded_down(line.gross - line.discount, account.vat_rate)
                       : Rial{};
    }
}

AccountSums sums_of(const JobAccount& account, LinePayer payer) {
    AccountSums sums;
    for (const AccountLine& line : account.lines) {
        if (line.payer != payer) continue;
        sums.gross += line.gross;
        sums.discount += line.discount;
        sums.vat += line.vat;
    }
    return sums;
}

std::int64_t unpriced(const JobAccount& account, LinePayer payer) {
    return std::ranges::count_if(
        account.lines, [&](const AccountLine& line) { return line.payer == payer && !line.price; });
}

}  // namespace amani::domain
