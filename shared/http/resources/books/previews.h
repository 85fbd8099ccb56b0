// What a command would do to the books, shown on a dry run before it is undone.
#pragma once

#include "shared/http/resources/frame/site_api.h"

namespace amani::http {

// {postings: […], price: {…}}: the moves of goods and custody that follow from the events alone,
// the lines of the vouchers that the reconciler wrote for them (at the hub, for people who may read
// the accounts), and the total price.
[[nodiscard]] boost::json::object preview_of(SiteApi& api, const app::Recorded& recorded,
                                             const Principal& reader);
// Their shapes.
[[nodiscard]] boost::json::object preview_members();

}  // namespace amani::http
