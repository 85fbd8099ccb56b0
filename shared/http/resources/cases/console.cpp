#include "shared/http/resources/cases/console.h"

#include "shared/app/cases/load.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/cases/late_events_view.h"

#include <algorithm>

namespace amani::http {

namespace {

bool may_read_all_of_a_log(SiteApi& api, const Principal& who) {
    using enum domain::Subject;
    const auto all = {service, goods, accounts, costs, people};
    return std::ranges::all_of(all, [&](auto subject) { return api.may_read(who, subject); });
}

// An event as it stands in its log, for who may read all that a log holds.
Detail late_event_detail(SiteApi& api) {
    auto show = [&api](const Request& request, boost::json::object& row) {
        row["body"] = nullptr;
        const auto event = views::waiting_event(api.database(), event_in(row, "id"));
        if (event && may_read_all_of_a_log(api, request.principal))
            row["body"] =
                std::visit([](const auto& body) { return codec::to_json(body); }, event->body);
        row = with_head(api, std::move(row), {});
    };
    return {std::move(show), {{"body", shapes::nullable(an_object())}}};
}

}  // namespace

Console cases_console(SiteApi& api) {
    return {
        .routes = {command_route<domain::CloseCase>(
                       api, {"/discrepancies/{id}/close", "Close a case by hand", "discrepancy"}),
                   command_route<domain::ReopenCase>(
                       api, {"/discrepancies/{id}/reopen", "Reopen a case", "discrepancy"}),
                   command_route<domain::DecidePiece>(
                       api, {"/used-decisions", "Decide about a quarantined used part"}),
                   command_route<domain::MatchReceipt>(
                       api, {"/receipt-matches", "Match a receipt with its waybill"}),
                   command_route<domain::DecideLateEvents>(
                       api, {"/late-decisions", "Decide about what a revoked site had not sent"})},
        .nouns = {{{.list = views::late_events_list,
                    .reads = domain::Subject::network,
                    .summary = "What a revoked site had not sent, and what would be set aside",
                    .detail = late_event_detail(api),
                    .age_of = "day"},
                   ""}}};
}

}  // namespace amani::http
