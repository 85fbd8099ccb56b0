#include "shared/http/resources/requests/console.h"

#include "shared/app/requests/load.h"
#include "shared/app/service/load.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/requests/requests_records.h"
#include "shared/views/requests/requests_view.h"
#include "shared/views/service/service_records.h"

namespace amani::http {

namespace json = boost::json;

namespace {

const Text is_admitted{"این درخواست پذیرش شده است.", "This request was admitted."};
const Text is_cancelled{"این درخواست لغو شده است.", "This request was cancelled."};
const Text is_elsewhere{"این درخواست در محل دیگری است.", "This request is at another site."};

std::optional<views::ServiceRequestRow> request_named(SiteApi& api, const std::string& text) {
    const auto id = record_named(api, &views::service_request_record, text);
    return id ? views::service_request(api.database(), base::ServiceRequestId::of(*id))
              : std::nullopt;
}

// An admission takes from its request what it does not say otherwise.
void admit_as_asked(SiteApi& api, json::object& body) {
    const auto* named = body.if_contains("request");
    if (named == nullptr || !named->is_string()) return;
    const auto asked = request_named(api, std::string{named->get_string()});
    if (!asked) return;
    const auto fill = [&](std::string_view member, const std::string& text) {
        if (!text.empty() && !body.contains(member)) body[member] = text;
    };
    fill("serial", asked->serial);
    fill("complaint", asked->complaint);
    if (!asked->customer.is_none()) fill("customer", codec::text_of(asked->customer.event()));
    if (!asked->model.is_none()) fill("model", codec::text_of(asked->model.event()));
}

Text why_not(SiteApi& api, const views::ServiceRequestRow& row) {
    if (row.id.site() != api.desk().own.site) return is_elsewhere;
    if (row.state == domain::RequestPhase::admitted) return is_admitted;
    return row.state == domain::RequestPhase::cancelled ? is_cancelled : Text{};
}

Detail request_detail(SiteApi& api) {
    return {[&api](const Request& request, json::object& row) {
        const auto asked =
            views::service_request(api.database(), base::ServiceRequestId::of(event_in(row, "id")));
        if (!asked) return;
        const std::string base = "/requests/" + codec::text_of(asked->id.event());
        const auto rule = [&](std::string_view name, std::string_view command) {
            return api.action({name, command, base + "/" + std::string{name}, why_not(api, *asked)},
                              request.principal);
        };
        row = with_head(api, std::move(row),
                        {rule("schedule", "ScheduleRequest"), rule("admit", "AdmitDevice"),
                         rule("cancel", "CancelRequest")});
    }};
}

std::optional<Linkage> request_linkage(SiteApi& api, const std::string& text) {
    const auto asked = request_named(api, text);
    if (!asked) return std::nullopt;
    Linkage linkage{.anchor = asked->id.event()};
    if (!asked->customer.is_none())
        linkage.links.push_back(link_to(
            views::customer_record, codec::text_of(asked->customer.event()), asked->customer_name));
    if (!asked->job.is_none()) linkage.around.push_back(asked->job.event());
    return linkage;
}

}  // namespace

Console requests_console(SiteApi& api) {
    using enum Noun::Records;
    return {
        .routes = {command_route<domain::RegisterRequest>(
                       api, {"/requests", "Register a service request"}),
                   command_route<domain::ScheduleRequest>(
                       api, {"/requests/{id}/schedule", "Say when and by whom", "request"}),
                   command_route<domain::CancelRequest>(
                       api, {"/requests/{id}/cancel", "Cancel a service request", "request"}),
                   command_route<domain::AdmitDevice>(
                       api, {.pattern = "/requests/{id}/admit",
                             .summary = "Admit the device of a request; what is not said is taken "
                                        "from the request",
                             .id_member = "request",
                             .prepare = admit_as_asked})},
        .nouns = {{{.list = views::requests_list,
                    .reads = views::service_request_record.reads,
                    .summary = "Service requests",
                    .detail = request_detail(api),
                    .age_of = "registered_time"},
                   "number"},
                  {{.list = views::open_requests_list,
                    .reads = views::service_request_record.reads,
                    .summary = "Service requests that are not answered yet, by the wanted day",
                    .age_of = "registered_time"},
                   "",
                   no}},
        .linked = {{views::service_request_record, request_linkage}},
        .looks = {{.kind = views::service_request_record,
                   .number = "number",
                   .name = "customer_name",
                   .typed = Look::Typed::end_of_number,
                   .column = "number",
                   .comparison = views::Comparison::ends_with}}};
}

}  // namespace amani::http
