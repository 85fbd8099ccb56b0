// A contract as a record: its products, instalments and what the books say of it; a visit of a plan
// with what may be done about it.
#pragma once

#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/console.h"

namespace amani::http {

[[nodiscard]] Detail contract_detail(SiteApi& api);
// Adds `phase` to a row with a contract's `state`, `begins` and `ends`: what it is today.
[[nodiscard]] Decorate with_phase(SiteApi& api);
[[nodiscard]] AddedColumn phase_column();
[[nodiscard]] Detail plan_item_detail(SiteApi& api);
[[nodiscard]] std::optional<Linkage> contract_linkage(SiteApi& api, const std::string& id);
// What an amendment leaves out stays as the contract has it.
void fill_in_terms(SiteApi& api, boost::json::object& body);

}  // namespace amani::http
