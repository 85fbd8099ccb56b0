// Why the desk of cases says no.
#pragma once

#include "shared/base/ids.h"
#include "shared/domain/refusal/field_refusals.h"

#include <string>
#include <variant>

namespace amani::domain {

// Settled already: by the books, or by a person.
struct CaseNotOpen {};
// Only what a person has closed is reopened; what the books have settled they open again
// themselves.
struct CaseNotClosedByHand {};
// `counts` is for a piece in quarantine, `set_aside` for one that counts.
struct PieceStandsOtherwise {
    bool is_aside = false;
};
// The tag is owed by another, or answered already.
struct TagNotFree {
    std::string tag;
};
// It names its waybill, or is no receipt of a waybill.
struct ReceiptNotUnmatched {};
// Goods are matched with a waybill of goods, used parts with one of used parts.
struct WaybillOfOtherContent {
    std::string number;
};

// The site has signed further events together with the last one that is decided about.
struct SignedTogether {
    std::string last;  // its id, as people read it
};

using CasesRefusal =
    std::variant<FieldRefusal, CaseNotOpen, CaseNotClosedByHand, PieceStandsOtherwise, TagNotFree,
                 ReceiptNotUnmatched, WaybillOfOtherContent, SignedTogether>;

[[nodiscard]] RefusalText text_of(const CasesRefusal& refusal);

}  // namespace amani::domain
