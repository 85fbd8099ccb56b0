#include "shared/views/lists.h"

#include "shared/views/agents/agents_view.h"
#include "shared/views/books/books_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::views {

std::span<const List* const> all_lists() {
    static constexpr const List* all[] = {
        &sites_list,    &users_list,           &models_list,  &parts_list,      &prices_list,
        &payments_list, &customers_list,       &serials_list, &jobs_list,       &open_jobs_list,
        &waybills_list, &stock_documents_list, &stock_list,   &used_parts_list, &used_pieces_list,
        &vouchers_list, &discrepancies_list,
    };
    return all;
}

const List* find_list(std::string_view name) {
    for (const List* list : all_lists()) {
        if (list->name == name) return list;
    }
    return nullptr;
}

}  // namespace amani::views
