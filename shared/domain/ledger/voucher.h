// A voucher: lines that balance, debit positive and credit negative. It has no life apart from its
// event and bears its event's id (RULES §6.1).
#pragma once

#include "shared/domain/ledger/accounts.h"
#include "shared/domain/ledger/entry.h"

#include <vector>

namespace amani::domain {

struct VoucherLine {
    Account account = Account::cash;
    base::SiteId party;  // whom the account is kept per, or none
    base::PartId part;   // or none
    base::Rial amount;   // debit positive, credit negative
    friend bool operator==(const VoucherLine&, const VoucherLine&) = default;
};

class Voucher {
  public:
    // A line with amount 0 is left out.
    void debit(VoucherLine line);
    void credit(VoucherLine line);
    // A voucher that undoes this one.
    [[nodiscard]] Voucher reversed() const;

    [[nodiscard]] const std::vector<VoucherLine>& lines() const { return lines_; }
    [[nodiscard]] bool is_balanced() const;
    void append_to(std::vector<Entry>& entries) const;

  private:
    std::vector<VoucherLine> lines_;
};

}  // namespace amani::domain
