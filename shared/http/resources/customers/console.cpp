#include "shared/http/resources/customers/console.h"

#include "shared/app/customers/load.h"
#include "shared/domain/customers/import.h"
#include "shared/http/resources/frame/command_route.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/customers/customers_view.h"

namespace amani::http {

namespace {

std::vector<std::int64_t> found_by_words(store::Database& database, std::string_view typed,
                                         int most) {
    std::vector<std::int64_t> keys;
    for (const auto& customer : views::search_customers(database, typed, most))
        keys.push_back(customer.id.value);
    return keys;
}

}  // namespace

Console customers_console(SiteApi& api) {
    return {
        .routes = {command_route<domain::RegisterCustomer>(api,
                                                           {"/customers", "Register a customer"}),
                   command_route<domain::ChangeCustomer>(
                       api, {"/customers/{id}", "Change a customer", "customer"})},
        .nouns =
            {
                {{.list = views::customers_list,
                  .reads = views::customer_record.reads,
                  .summary = "Customers",
                  .detail = master_detail(api, {{"change", "ChangeCustomer", "/customers/{id}", {}},
                                                {"admit", "AdmitDevice", "/jobs", {}}})},
                 "national_id"},
            },
        .looks = {{.kind = views::customer_record,
                   .number = "mobile",
                   .name = "name",
                   .find = found_by_words},
                  {.kind = views::customer_record,
                   .number = "mobile",
                   .name = "name",
                   .typed = Look::Typed::end_of_code,
                   .column = "mobile",
                   .comparison = views::Comparison::ends_with}},
        .sheets = {
            sheet_of<domain::RegisterCustomer, domain::customer_columns, domain::customer_from>(
                views::customers_list)}};
}

}  // namespace amani::http
