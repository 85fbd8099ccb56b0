#include "shared/http/resources/serials/console.h"

#include "shared/app/serials/load.h"
#include "shared/domain/serials/import.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/resources/serials/product.h"
#include "shared/views/serials/serials_records.h"
#include "shared/views/serials/serials_view.h"

namespace amani::http {

Console serials_console(SiteApi& api) {
    using enum Noun::Records;
    Console console{
        .routes = {command_route<domain::RegisterSerial>(api, {"/serials", "Register a serial"}),
                   command_route<domain::ActivateWarranty>(
                       api, {"/serials/{id}/activate", "Activate a warranty", "serial"})},
        .nouns =
            {
                {{.list = views::serials_list,
                  .reads = views::serial_record.reads,
                  .summary = "Serials",
                  .detail = product_detail(api)},
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
                   .typed = Look::Typed::end_of_code,
                   .column = "warranty_card",
                   .comparison = views::Comparison::ends_with}},
        .sheets = {sheet_of<domain::RegisterSerial, domain::serial_columns, domain::serial_from>(
            views::serials_list)}};
    for (auto& route : product_routes(api)) console.routes.push_back(std::move(route));
    return console;
}

}  // namespace amani::http
