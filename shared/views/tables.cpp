#include "shared/base/bytes.h"
#include "shared/store/migrations.h"
#include "shared/views/agents/schema.h"
#include "shared/views/balances/schema.h"
#include "shared/views/billing/schema.h"
#include "shared/views/books/books_view.h"
#include "shared/views/books/schema.h"
#include "shared/views/cases/schema.h"
#include "shared/views/catalogue/schema.h"
#include "shared/views/contracts/schema.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/customers/schema.h"
#include "shared/views/messages/schema.h"
#include "shared/views/money/schema.h"
#include "shared/views/network/schema.h"
#include "shared/views/photos/schema.h"
#include "shared/views/projector.h"
#include "shared/views/replacement/schema.h"
#include "shared/views/requests/schema.h"
#include "shared/views/returns/schema.h"
#include "shared/views/serials/schema.h"
#include "shared/views/serials/serials_projection.h"
#include "shared/views/service/schema.h"
#include "shared/views/visits/schema.h"
#include "shared/views/warehouse/schema.h"
#include "shared/views/workshop/schema.h"

#include <array>
#include <string>

namespace amani::views {
namespace {

constexpr std::array<store::Migration, 49> migrations{{
    {1, "relayed events", "CREATE TABLE relayed_event(id INTEGER PRIMARY KEY) STRICT"},
    {2, "balances", balances_schema},
    {3, "network", network_schema},
    {4, "catalogue", catalogue_schema},
    {5, "agents", agents_schema},
    {6, "customers", customers_schema},
    {7, "serials", serials_schema},
    {8, "service", service_schema},
    {9, "warehouse", warehouse_schema},
    {10, "returns", returns_schema},
    {11, "books", books_schema},
    {12, "ends of serials", serial_ends_schema},
    {13, "ends of mobile numbers", customer_ends_schema},
    {14, "undone fittings", undone_fittings_schema},
    {15, "empty vouchers", empty_vouchers_schema, &mark_empty_vouchers},
    {16, "addresses of the hub", hub_addresses_schema},
    {17, "serials as they are written", written_serials_schema},
    {18, "late events", late_events_schema},
    {19, "moves by event", moves_by_event_schema},
    {20, "ends of numbers of jobs", number_ends_of_jobs_schema},
    {21, "lists of used parts", lists_of_used_parts_schema},
    {22, "words of customers in small letters", "DELETE FROM customer_word", &index_customers},
    {23, "vouchers by part", vouchers_by_part_schema},
    {24, "stock by part", stock_by_part_schema},
    {25, "moves by site", moves_by_site_schema},
    {26, "provinces of sites", provinces_schema},
    {27, "identity files of serials", serial_files_schema, &fill_serial_files},
    {28, "patterns of serials, parts that wear", terms_of_serials_schema},
    {29, "working hours", working_hours_schema},
    {30, "checked repairs", checked_repairs_schema},
    {31, "workshop", workshop_schema},
    {32, "replacements", replacements_schema},
    {33, "service requests", requests_schema},
    {34, "accounts of jobs", billing_schema},
    {35, "visits", visits_schema},
    {36, "archive", archive_schema},
    {37, "money", money_schema},
    {38, "photos", photos_schema},
    {39, "messages", messages_schema},
    {40, "jobs taken over", jobs_taken_over_schema},
    {41, "contracts", contracts_schema},
    {42, "contracts of jobs", contracts_of_jobs_schema},
    {43, "steps of contracts", contract_steps_schema},
    {44, "corrected serials of parts", corrected_parts_schema},
    {45, "money of contracts", money_of_contracts_schema},
    {46, "references of money", references_schema},
    {47, "labour by its start", labour_by_start_schema},
    {48, "messages of visits", messages_of_visits_schema},
    {49, "messages that are told", told_messages_schema},
}};

constexpr std::array<std::string_view, 1> relayed_tables{"relayed_event"};
constexpr std::array<std::string_view, 2> balances_tables{"balance", "kardex"};

template <class Visit>
void each_table(const Visit& visit) {
    const auto visit_all = [&](const auto&... console) {
        (
            [&] {
                for (const std::string_view table : console) visit(table);
            }(),
            ...);
    };
    visit_all(relayed_tables, balances_tables, network_tables, catalogue_tables, agents_tables,
              customers_tables, serials_tables, requests_tables, billing_tables, money_tables,
              visits_tables, service_tables, workshop_tables, warehouse_tables, returns_tables,
              contracts_tables, replacement_tables, photos_tables, messages_tables, books_tables);
}

std::string line_of(std::string_view table, const store::Statement& row) {
    std::string line{table};
    for (int column = 0; column < row.columns(); ++column) {
        line += '|';
        // Bytes are shown as digits; an integer's text and a text are as they are.
        line +=
            row.column_name(column) == "row" ? base::to_hex(row.bytes(column)) : row.string(column);
    }
    return line;
}

}  // namespace

void migrate_views(store::Database& database) { store::migrate(database, "views", migrations); }

void clear_views(store::Database& database) {
    each_table(
        [&](std::string_view table) { database.execute("DELETE FROM " + std::string{table}); });
}

void dump_views(store::Database& database, const std::function<void(std::string_view line)>& line) {
    each_table([&](std::string_view table) {
        const std::string select = "SELECT * FROM " + std::string{table};
        const int width = database.prepare(select)->columns();
        std::string order = " ORDER BY 1";
        for (int column = 2; column <= width; ++column) order += ", " + std::to_string(column);
        const auto all = database.prepare(select + order);
        while (all->step()) line(line_of(table, *all));
    });
}

}  // namespace amani::views
