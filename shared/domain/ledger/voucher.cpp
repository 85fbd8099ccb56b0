#include "shared/domain/ledger/voucher.h"

namespace amani::domain {

void Voucher::debit(VoucherLine line) {
    if (line.amount.value != 0) lines_.push_back(line);
}

void Voucher::credit(VoucherLine line) {
    line.amount = -line.amount;
    debit(line);
}

Voucher Voucher::reversed() const {
    Voucher back;
    for (const VoucherLine& line : lines_) back.credit(line);
    return back;
}

bool Voucher::is_balanced() const {
    base::Rial sum;
    base::Rial memo;
    for (const VoucherLine& line : lines_)
        (line.account >= Account::memo_custody ? memo : sum) += line.amount;
    return sum.value == 0 && memo.value == 0;
}

void Voucher::append_to(std::vector<Entry>& entries) const {
    for (const VoucherLine& line : lines_)
        entries.push_back(
            account_entry(static_cast<int>(line.account), line.party, line.part, line.amount));
}

}  // namespace amani::domain
