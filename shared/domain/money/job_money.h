// What a job's customer owes, from the job's invoices and payments.
#pragma once

#include "shared/domain/money/events.h"
#include "shared/domain/service/repair_phase.h"

#include <optional>
#include <string>
#include <vector>

namespace amani::domain {

// What the lines of an invoice come to, as the books keep them apart (P-8).
struct InvoiceSums {
    base::Rial parts;   // gross
    base::Rial labour;  // gross, with other charges
    base::Rial discount;
    base::Rial vat;
};
BOOST_DESCRIBE_STRUCT(InvoiceSums, (), (parts, labour, discount, vat))
[[nodiscard]] inline InvoiceSums sums_of(const std::vector<InvoiceLine>& lines) {
    InvoiceSums sums;
    for (const InvoiceLine& line : lines) {
        (line.kind == AccountLineKind::part ? sums.parts : sums.labour) += line.gross;
        sums.discount += line.discount;
        sums.vat += line.vat;
    }
    return sums;
}

// Of a line of an invoice, what no credit note has given back.
struct InvoicedLine {
    AccountLineKind kind = AccountLineKind::part;
    base::Rial net;
    base::Rial vat;
};

// An invoice that is not voided.
struct StandingInvoice {
    base::InvoiceId id;
    std::string number;
    base::JobId job;
    base::Day day;
    base::BasisPoints vat_rate;
    base::Rial total;  // as issued
    std::vector<InvoicedLine> lines;
    [[nodiscard]] base::Rial left() const {
        base::Rial sum;
        for (const InvoicedLine& line : lines) sum += line.net + line.vat;
        return sum;
    }
    [[nodiscard]] bool is_credited() const { return left() != total; }
};

// How an invoice stands.
enum class InvoiceStanding : std::uint8_t {
    issued = 1,
    voided = 2,
    partly_credited = 3,
    credited = 4,
};
BOOST_DESCRIBE_ENUM(InvoiceStanding, issued, voided, partly_credited, credited)
// How a cheque stands.
enum class ChequeState : std::uint8_t { outstanding = 1, cleared = 2, bounced = 3 };
BOOST_DESCRIBE_ENUM(ChequeState, outstanding, cleared, bounced)

struct JobMoney {
    RepairPhase phase = RepairPhase::admitted;
    std::optional<StandingInvoice> invoice;  // the latest one
    base::Rial invoiced;                     // less credit notes
    base::Rial paid;                         // less what was returned and what bounced
    base::Rial cheques;                      // in it, neither cleared nor bounced
    [[nodiscard]] base::Rial balance() const { return invoiced - paid; }
    [[nodiscard]] bool is_invoiced() const { return invoice && invoice->left().value > 0; }
};

}  // namespace amani::domain
