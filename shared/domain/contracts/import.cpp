#include "shared/domain/contracts/import.h"

#include <algorithm>
#include <array>

namespace amani::domain {
namespace {

// Narrows a number to 32 bits. One that does not fit becomes a value that decide() refuses.
std::int32_t small(std::int64_t number) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(number, -1, 10'000'000));
}

}  // namespace

std::span<const Column> contract_columns() {
    static constexpr std::array columns{
        Column{"customer", Presence::required, "کد ملی مشتری"},
        Column{"begins"},
        Column{"ends"},
        Column{"contract_scope", Presence::optional},
        Column{"serials"},
        Column{"interval_months", Presence::optional},
        Column{"visits", Presence::optional},
        Column{"service_site"},
        Column{"response_hours", Presence::optional},
        Column{"repair_hours", Presence::optional},
        Column{"parts_cover", Presence::optional},
        Column{"most_cases", Presence::optional},
        Column{"most_visits", Presence::optional},
        Column{"most_parts", Presence::optional},
        Column{"tariff", Presence::optional},
        Column{"price", Presence::optional},
        Column{"instalment_count", Presence::optional},
        Column{"note", Presence::optional},
    };
    return columns;
}

base::Result<SignContract, RefusalText> contract_from(SheetRow row, const Directory& directory) {
    SignContract contract;
    contract.customer = row.named("customer", directory.customer(row.code("customer")));
    contract.begins = row.day("begins", Presence::required);
    contract.ends = row.day("ends", Presence::required);
    contract.contract_scope = row.choice("contract_scope", "contract_scope", ContractScope::cases);
    contract.serials = row.codes("serials");
    contract.interval_months = small(row.integer("interval_months", 0));
    contract.visits = small(row.integer("visits", 0));
    contract.service_site = row.named("service_site", directory.site(row.code("service_site")));
    contract.response_hours = small(row.integer("response_hours", 0));
    contract.repair_hours = small(row.integer("repair_hours", 0));
    contract.parts_cover = row.choice("parts_cover", "parts_cover", PartsCover::included);
    contract.most_cases = small(row.integer("most_cases", 0));
    contract.most_visits = small(row.integer("most_visits", 0));
    contract.most_parts = row.rial("most_parts", base::Rial{});
    contract.tariff = row.share("tariff", base::BasisPoints{10'000});
    contract.price = row.rial("price", base::Rial{});
    contract.instalment_count = small(row.integer("instalment_count", 1));
    contract.note = row.text("note");
    return row.as(std::move(contract));
}

}  // namespace amani::domain
