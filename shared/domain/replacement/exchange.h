// The exchange itself: the new product goes to the customer on a grant, the faulty one becomes the
// company's (R-REP-1..3). A site decides alone with a grant in hand; the hub looks at each once
// more in its order (flows/replacements.h, C-8).
#pragma once

#include "shared/domain/replacement/case_file.h"

namespace amani::domain {

// A model as a product in stock: the part that has its code.
struct StockedModel {
    base::ModelId model;
    std::string code;
    base::PartId part;  // none: nothing of it is kept in stock
    base::Quantity on_hand;
    base::Rial price;  // of the list of the day; 0: it has none
    std::int32_t warranty_months = 0;
};

// What is known of the serial that the customer gets.
struct NewProduct {
    std::string serial;      // normalised
    base::ModelId model;     // or none
    bool is_in_use = false;  // somebody owns it, or it is no longer fit to be given
};

struct ReplacementPolicy {
    WarrantyInheritance inheritance = WarrantyInheritance::remaining;
    std::int32_t months = 0;
    std::int32_t per_month = 0;
};

struct IssueReplacementState {
    std::optional<ReplacementCase> replacement;
    base::SiteId site;      // one's own
    bool is_own = false;    // the case
    std::string successor;  // of the old product, when it was replaced meanwhile
    bool is_replaced = false;
    std::vector<KnownGrant> grants;    // of the case first, then quotas
    std::int64_t used_this_month = 0;  // of quotas
    std::optional<StockedModel> given;
    bool is_equivalent = false;  // to the old product's model, as the catalogue says
    StockedModel faulty;         // the old product's
    NewProduct product;
    bool is_in_house = false;  // the faulty product stands in an open job here
    Cover cover;               // the old product's
    ReplacementPolicy policy;
    base::BasisPoints vat;
    base::Day today;
};
[[nodiscard]] base::Result<ReplacementIssued, ReplacementRefusal> decide(
    const IssueReplacementState& state, const IssueReplacement& command);

// The span of warranty that goes to the new product.
[[nodiscard]] Warranty inherited(const Cover& cover, const ReplacementPolicy& policy,
                                 std::int32_t model_months, base::Day today);

struct ReceiveDefectiveState {
    std::optional<ReplacementCase> replacement;
    base::SiteId site;
    bool is_own = false;
    base::PartId part;  // under which the product stands in stock, or none
    std::string model;  // code
};
[[nodiscard]] base::Result<DefectiveReceived, ReplacementRefusal> decide(
    const ReceiveDefectiveState& state, const ReceiveDefective& command);

}  // namespace amani::domain
