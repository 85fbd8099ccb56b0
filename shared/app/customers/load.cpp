#include "shared/app/customers/load.h"

#include "shared/base/iran_ids.h"
#include "shared/views/customers/customers_view.h"

namespace amani::app {

namespace {

std::optional<domain::KnownCustomer> customer_with_id(const Desk& desk, domain::PersonKind kind,
                                                      std::string_view text) {
    const std::string id = domain::recorded_national_id(kind, text);
    if (id.empty()) return std::nullopt;
    for (const auto& row : views::search_customers(desk.database, id)) {
        if (row.national_id == id) return domain::KnownCustomer{row.id, row.name};
    }
    return std::nullopt;
}

std::optional<domain::KnownCustomer> customer_with_mobile(const Desk& desk, std::string_view text,
                                                          base::CustomerId self = {}) {
    const auto mobile = base::mobile(text);
    if (!mobile) return std::nullopt;
    for (const auto& row : views::search_customers(desk.database, *mobile)) {
        if (row.mobile == *mobile && row.id != self) return domain::KnownCustomer{row.id, row.name};
    }
    return std::nullopt;
}

}  // namespace

domain::RegisterCustomerState load(const Desk& desk, const domain::RegisterCustomer& command,
                                   base::Day) {
    return {customer_with_id(desk, command.kind, command.national_id),
            customer_with_mobile(desk, command.mobile)};
}

domain::ChangeCustomerState load(const Desk& desk, const domain::ChangeCustomer& command,
                                 base::Day) {
    return {views::customer(desk.database, command.customer).has_value(),
            customer_with_id(desk, command.kind, command.national_id),
            customer_with_mobile(desk, command.mobile, command.customer)};
}

}  // namespace amani::app
