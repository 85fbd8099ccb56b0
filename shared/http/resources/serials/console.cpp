#include "shared/http/resources/serials/console.h"

#include "shared/app/serials/load.h"
#include "shared/domain/serials/import.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/serials/history.h"
#include "shared/http/resources/serials/product.h"
#include "shared/views/serials/serials_records.h"
#include "shared/views/serials/serials_view.h"

namespace amani::http {

Console serials_console(SiteApi& api) {
    using enum Noun::Records;
    Console console{
        .routes = {command_route<domain::RegisterSerial>(api, {"/serials", "Register a serial"}),
                   command_route<domain::ActivateWarranty>(
                       api, {"/serials/{id}/activate", "Activate a warranty", "serial"}),
                   command_route<domain::CorrectSerial>(
                       api, {"/serials/{id}/correct", "It goes on under another serial", "serial"}),
                   command_route<domain::CorrectStub>(
                       api, {"/serials/{id}/correct-stub",
                             "What this site has recorded under it belongs to another", "serial"}),
                   command_route<domain::MergeSerials>(
                       api, {"/serials/{id}/merge", "One of two registrations stays", "serial"}),
                   command_route<domain::FlagSerial>(
                       api,
                       {"/serials/{id}/flag", "Flag as stolen, counterfeit, duplicate", "serial"}),
                   command_route<domain::LiftFlag>(
                       api, {"/serials/{id}/unflag", "Lift a flag", "serial"}),
                   command_route<domain::ChangeOwner>(
                       api, {"/serials/{id}/owner", "Somebody else owns it", "serial"}),
                   command_route<domain::ExtendWarranty>(
                       api, {"/serials/{id}/extend", "A further span of warranty", "serial"}),
                   command_route<domain::VoidWarranty>(
                       api, {"/serials/{id}/void", "Nothing is covered any more", "serial"}),
                   command_route<domain::RestoreWarranty>(
                       api, {"/serials/{id}/restore", "Take a voiding back", "serial"}),
                   command_route<domain::RetireSerial>(
                       api, {"/serials/{id}/retire", "Replaced, dismantled or scrapped", "serial"}),
                   command_route<domain::ReinstateSerial>(
                       api, {"/serials/{id}/reinstate", "It is in use after all", "serial"}),
                   command_route<domain::LinkJobs>(
                       api, {"/job-links", "Two sites' jobs of one device (C-1)"}),
                   product_route(api)},
        .nouns =
            {
                {{.list = views::serials_list,
                  .reads = views::serial_record.reads,
                  .summary = "Serials",
                  .detail = product_detail(api)},
                 "",
                 no},
                {{.list = views::serial_counts_list,
                  .reads = views::serial_record.reads,
                  .summary = "How many serials of a model are in a state",
                  .totals = {"count"}},
                 "",
                 no},
            },
        .linked = {{views::serial_record, product_linkage, Linked::Timeline::its_own}},
        .looks = {{.kind = views::serial_record,
                   .number = "serial",
                   .name = "model_code",
                   .typed = Look::Typed::serial,
                   .column = "serial",
                   .comparison = views::Comparison::begins_with},
                  {.kind = views::serial_record,
                   .number = "serial",
                   .name = "model_code",
                   .typed = Look::Typed::end_of_serial,
                   .column = "serial",
                   .comparison = views::Comparison::ends_with},
                  {.kind = views::serial_record,
                   .number = "serial",
                   .name = "model_code",
                   .typed = Look::Typed::serial,
                   .column = "imei1",
                   .comparison = views::Comparison::equal},
                  {.kind = views::serial_record,
                   .number = "serial",
                   .name = "model_code",
                   .typed = Look::Typed::serial,
                   .column = "imei2",
                   .comparison = views::Comparison::equal},
                  {.kind = views::serial_record,
                   .number = "serial",
                   .name = "model_code",
                   .typed = Look::Typed::end_of_code,
                   .column = "warranty_card",
                   .comparison = views::Comparison::ends_with}},
        .hints = {near_product},
        .sheets = {sheet_of<domain::RegisterSerial, domain::serial_columns, domain::serial_from>(
            views::serials_list)}};
    for (auto& route : product_history_routes(api)) console.routes.push_back(std::move(route));
    return console;
}

}  // namespace amani::http
