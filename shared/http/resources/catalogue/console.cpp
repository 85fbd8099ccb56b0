#include "shared/http/resources/catalogue/console.h"

#include "shared/app/catalogue/load.h"
#include "shared/base/ensure.h"
#include "shared/base/fold.h"
#include "shared/domain/catalogue/import.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/catalogue/service_terms.h"
#include "shared/views/rows/text_lines.h"

namespace amani::http {

namespace {

// A part with the codes that a row of the list has no room for: whoever changes a part defines it
// anew, and begins with all that it is.
Detail part_detail(SiteApi& api) {
    auto detail = master_detail(api, {{"change", "DefinePart", "/parts", {}},
                                      {"set_price", "SetPrice", "/prices", {}},
                                      {"set_tariff", "SetTariff", "/tariffs", {}}});
    detail.show = [&api, head = std::move(detail.show)](const Request& request,
                                                        boost::json::object& row) {
        const auto part = views::part(api.database(), base::PartId{event_in(row, "id").value});
        base::ensure(part.has_value(), "a part that the list has");
        row["substitutes"] = codec::to_json(views::lines_in(part->substitutes));
        row["fits_models"] = codec::to_json(views::lines_in(part->fits_models));
        head(request, row);
    };
    detail.members = {{"substitutes", shapes::list_of(shapes::text())},
                      {"fits_models", shapes::list_of(shapes::text())}};
    return detail;
}

// How what a command defines stands now, as the command that defines it so.
std::optional<Stood<domain::DefineModel>> stood(store::Database& database,
                                                const domain::DefineModel& command) {
    const auto row = views::model_with_code(database, base::code_key(command.code));
    if (!row) return std::nullopt;
    return Stood<domain::DefineModel>{{.code = row->code,
                                       .brand = row->brand,
                                       .device_kind = row->device_kind,
                                       .name = row->name,
                                       .warranty_months = row->warranty_months,
                                       .warranty_start = row->warranty_start,
                                       .start_after = row->start_after,
                                       .serial_pattern = row->serial_pattern},
                                      row->defined};
}

std::optional<Stood<domain::DefinePart>> stood(store::Database& database,
                                               const domain::DefinePart& command) {
    const auto row = views::part_with_code(database, base::code_key(command.code));
    if (!row) return std::nullopt;
    return Stood<domain::DefinePart>{{.code = row->code,
                                      .name = row->name,
                                      .unit = row->unit,
                                      .tracking = row->tracking,
                                      .returnable = row->returnable,
                                      .due_days = row->due_days,
                                      .substitutes = views::lines_in(row->substitutes),
                                      .fits_models = views::lines_in(row->fits_models),
                                      .warranty_months = row->warranty_months},
                                     row->defined};
}

std::optional<Stood<domain::SetPrice>> stood(store::Database& database,
                                             const domain::SetPrice& command) {
    const auto row = views::price_in(database, command.list, command.part);
    if (!row) return std::nullopt;
    auto before = command;
    before.price = row->price;
    return Stood<domain::SetPrice>{before, row->set};
}

std::optional<Stood<domain::SetTariff>> stood(store::Database& database,
                                              const domain::SetTariff& command) {
    const auto row = views::tariff_from(database, command.part, command.valid_from);
    if (!row) return std::nullopt;
    auto before = command;
    before.labour = row->labour;
    before.recovery = row->recovery;
    return Stood<domain::SetTariff>{before, row->set};
}

constexpr auto stands = [](store::Database& database, const auto& command) {
    return stood(database, command);
};

}  // namespace

Console catalogue_console(SiteApi& api) {
    using enum Noun::Records;
    return {
        .routes =
            {command_route<domain::DefineModel>(api, {"/models", "Define a model, or change it"}),
             command_route<domain::DefinePart>(api, {"/parts", "Define a part, or change it"}),
             command_route<domain::PublishPriceList>(api, {"/price-lists", "Publish a price list"}),
             command_route<domain::SetPrice>(api, {"/prices", "Set a price in a list"}),
             command_route<domain::SetTariff>(
                 api, {"/tariffs", "Set labour and recovery value of a part"}),
             command_route<domain::SetHandling>(api,
                                                {"/handling", "Set the handling of a used part"}),
             command_route<domain::SetVatRate>(api, {"/vat-rates", "Set the rate of VAT"}),
             command_route<domain::DefineRepairCode>(
                 api, {"/repair-codes", "Define a fault, cause or action, or change it"}),
             command_route<domain::DefineOperation>(
                 api, {"/operations", "Define an operation, or change it"}),
             command_route<domain::PriceOperation>(
                 api, {"/operation-prices", "Say what an operation costs, from a day on"}),
             command_route<domain::SetServiceTerms>(
                 api,
                 {"/service-terms", "Set the repair guarantee and the ceilings of discounts"})},
        .nouns =
            {
                {{.list = views::models_list,
                  .reads = views::model_record.reads,
                  .summary = "Models",
                  .detail = master_detail(api, {{"change", "DefineModel", "/models", {}}})},
                 "code"},
                {{.list = views::parts_list,
                  .reads = views::part_record.reads,
                  .summary = "Parts",
                  .detail = part_detail(api)},
                 "code"},
                {{.list = views::price_lists_list,
                  .reads = views::price_list_record.reads,
                  .summary = "Price lists",
                  .detail = master_detail(api, {{"set_price", "SetPrice", "/prices", {}}})},
                 "name"},
                {{.list = views::prices_list,
                  .reads = views::price_record.reads,
                  .summary = "Prices"},
                 "",
                 no},
                {{.list = views::tariffs_list,
                  .reads = views::tariff_record.reads,
                  .summary = "Labour and recovery values"},
                 "",
                 no},
                {{.list = views::handling_list,
                  .reads = views::handling_record.reads,
                  .summary = "What sending a used part is credited with, from a day on"},
                 "",
                 no},
                {{.list = views::vat_rates_list,
                  .reads = views::vat_rate_record.reads,
                  .summary = "Rates of VAT, from a day on"},
                 "",
                 no},
                {{.list = views::repair_codes_list,
                  .reads = views::repair_code_record.reads,
                  .summary = "Faults, causes and actions by which repairs are told",
                  .detail =
                      master_detail(api, {{"change", "DefineRepairCode", "/repair-codes", {}}})},
                 "code"},
                {{.list = views::operations_list,
                  .reads = views::operation_record.reads,
                  .summary = "Operations that customers are charged for",
                  .detail =
                      master_detail(api, {{"change", "DefineOperation", "/operations", {}},
                                          {"price", "PriceOperation", "/operation-prices", {}}})},
                 "code"},
                {{.list = views::operation_prices_list,
                  .reads = domain::Subject::common,
                  .summary = "What operations cost, from a day on"},
                 "",
                 no},
                {{.list = views::service_terms_list,
                  .reads = domain::Subject::common,
                  .summary = "Terms of service, the latest first"},
                 "",
                 no},
            },
        .looks =
            {{.kind = views::part_record, .number = "code", .name = "name", .column = "search"},
             {.kind = views::model_record, .number = "code", .name = "name", .column = "search"}},
        .sheets = {sheet_of<domain::DefinePart, domain::part_columns, domain::part_from, stands>(
                       views::parts_list),
                   sheet_of<domain::DefineModel, domain::model_columns, domain::model_from, stands>(
                       views::models_list),
                   sheet_of<domain::SetPrice, domain::price_columns, domain::price_from, stands>(
                       views::prices_list),
                   sheet_of<domain::SetTariff, domain::tariff_columns, domain::tariff_from, stands>(
                       views::tariffs_list)}};
}

}  // namespace amani::http
