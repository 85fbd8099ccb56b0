#include "shared/http/resources/replacement/console.h"

#include "shared/app/replacement/load.h"
#include "shared/domain/replacement/week.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/replacement/case.h"
#include "shared/views/replacement/replacement_records.h"
#include "shared/views/replacement/replacement_view.h"

namespace amani::http {

namespace {

// How often a quota was used in the week of today.
Decorate with_use_this_week(SiteApi& api) {
    return [&api](const Request&, boost::json::object& row) {
        const auto grant = base::GrantId::of(event_in(row, "id"));
        row["used_this_week"] =
            views::last_use_of(api.database(), grant, domain::week_of(api.desk().today()));
    };
}

Detail grant_detail(SiteApi& api) {
    return master_detail(api, {{"change", "GrantQuota", "/replacement-grants/{id}", {}}});
}

}  // namespace

Console replacement_console(SiteApi& api) {
    using enum Noun::Records;
    return {
        .routes =
            {command_route<domain::OpenReplacement>(
                 api, {"/replacements", "Open a case: a product that should be replaced"}),
             command_route<domain::GiveVerdict>(
                 api,
                 {"/replacements/{id}/verdict", "Give a verdict on the product", "replacement"}),
             command_route<domain::GrantReplacement>(
                 api, {"/replacements/{id}/grant", "Grant the replacement", "replacement"}),
             command_route<domain::RefuseReplacement>(
                 api,
                 {"/replacements/{id}/refuse", "Refuse it, or take its grant back", "replacement"}),
             command_route<domain::IssueReplacement>(
                 api, {"/replacements/{id}/issue", "Hand out the new product", "replacement"}),
             command_route<domain::ReceiveDefective>(
                 api, {"/replacements/{id}/receive", "Take the faulty product in", "replacement"}),
             command_route<domain::CloseReplacement>(
                 api, {"/replacements/{id}/close", "Close the case", "replacement"}),
             command_route<domain::SettleReplacement>(
                 api, {"/replacements/{id}/settle",
                       "Say what became of a product in suspense (C-8)", "replacement"}),
             command_route<domain::GrantQuota>(api,
                                               {"/replacement-grants", "Grant a quota to a site"}),
             command_route<domain::GrantQuota>(
                 api, {"/replacement-grants/{id}", "Change or end a quota", "grant"}),
             command_route<domain::SetReplacementPolicy>(
                 api, {"/replacement-policies", "Set the policy of replacements"})},
        .nouns =
            {
                {{.list = views::replacements_list,
                  .reads = views::replacement_record.reads,
                  .summary = "Replacements of faulty products",
                  .detail = replacement_detail(api),
                  .totals = {"difference", "recovery"},
                  .age_of = "exchanged_time"},
                 "number"},
                {{.list = views::replacement_grants_list,
                  .reads = views::replacement_grant_record.reads,
                  .summary = "Grants of replacements, and quotas of sites",
                  .decorate = with_use_this_week(api),
                  .detail = grant_detail(api),
                  .added = {number_column("used_this_week", {"مصرف این هفته", "used this week"})}}},
                {{.list = views::replacement_issues_list,
                  .reads = views::replacement_record.reads,
                  .summary = "Products that were handed out for faulty ones",
                  .totals = {"difference"}},
                 "",
                 no},
                {{.list = views::replacement_costs_list,
                  .reads = views::replacement_record.reads,
                  .summary = "Replacements by month, site, model, mode and reason",
                  .totals = {"replacements", "cost", "recovery", "difference"}},
                 "",
                 no},
                {{.list = views::replacement_rates_list,
                  .reads = views::replacement_record.reads,
                  .summary = "Replacements of a hundred admissions, by site and model",
                  .totals = {"admissions", "replacements"}},
                 "",
                 no},
                {{.list = views::replacement_policies_list,
                  .reads = domain::Subject::common,
                  .summary = "The policy of replacements"},
                 "",
                 no},
            },
        .linked = {{views::replacement_record, replacement_linkage}},
        .looks = {{.kind = views::replacement_record,
                   .number = "number",
                   .name = "serial",
                   .typed = Look::Typed::end_of_number,
                   .column = "number",
                   .comparison = views::Comparison::ends_with}}};
}

}  // namespace amani::http
