#include "shared/http/resources/command_routes.h"
#include "shared/http/resources/records.h"

#include <iterator>

namespace amani::http {

std::vector<Route> SiteApi::routes() {
    std::vector<Route> all;
    const auto add = [&](std::vector<Route> more) {
        std::move(more.begin(), more.end(), std::back_inserter(all));
    };
    add(master_data_commands(*this));
    add(user_commands(*this));
    add(service_commands(*this));
    add(stock_commands(*this));
    add(list_routes(*this));
    add(serial_routes(*this));
    add(job_routes(*this));
    add(history_routes(*this));
    add(print_routes(*this));
    add(account_routes(*this));
    add(search_routes(*this));
    add(import_routes(*this));
    add(program_routes(*this));
    return all;
}

}  // namespace amani::http
