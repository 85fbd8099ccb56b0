// What a list is asked for, in the terms of the views: names become ids, texts become what the
// columns hold, and rows that this site may not show are filtered out.
#pragma once

#include "shared/http/list.h"
#include "shared/http/resources/frame/list_resource.h"

namespace amani::http {

[[nodiscard]] Answered<views::ListQuery> translated(SiteApi& api, const ListResource& resource,
                                                    const ListQuery& query);
// The filter of rows that this site may show at all.
[[nodiscard]] std::vector<views::Filter> own_alone(SiteApi& api, const ListResource& resource);
// A text as records keep what a person has typed into this member, so that a filter finds it
// however it is typed now (RULES §8.3, §8.4).
[[nodiscard]] std::string stored_text(std::string_view name, const std::string& text);

// The refusal for a query that the list's declaration does not allow.
[[nodiscard]] Refusal trouble(const views::ListTrouble& what);

}  // namespace amani::http
