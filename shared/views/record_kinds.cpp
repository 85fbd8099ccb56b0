#include "shared/views/record_kinds.h"

#include <array>

namespace amani::views {

std::span<const RecordKind* const> record_kinds() {
    static constexpr std::array all{&customer_record,
                                    &serial_record,
                                    &job_record,
                                    &used_part_record,
                                    &used_receipt_record,
                                    &waybill_record,
                                    &stock_document_record,
                                    &part_record,
                                    &model_record,
                                    &price_list_record,
                                    &price_record,
                                    &tariff_record,
                                    &agent_record,
                                    &payment_record,
                                    &site_record,
                                    &place_record,
                                    &user_record,
                                    &hub_address_record,
                                    &voucher_record,
                                    &discrepancy_record,
                                    &handling_record,
                                    &vat_rate_record,
                                    &unit_record,
                                    &check_list_record,
                                    &part_request_record,
                                    &service_request_record,
                                    &visit_record,
                                    &repair_code_record,
                                    &operation_record,
                                    &invoice_record,
                                    &credit_note_record,
                                    &cash_receipt_record,
                                    &cash_return_record,
                                    &replacement_record,
                                    &replacement_grant_record,
                                    &contract_record,
                                    &contract_invoice_record,
                                    &periodic_policy_record};
    return all;
}

std::optional<Record> record_begun_by(store::Database& database, base::EventId event) {
    for (const RecordKind* kind : record_kinds()) {
        if (kind->number_of == nullptr) continue;
        if (auto number = kind->number_of(database, event))
            return Record{*kind, std::move(*number)};
    }
    return std::nullopt;
}

std::vector<base::EventId> papers_with_number(store::Database& database, std::string_view number) {
    static const std::string all_papers = [] {
        std::string sql;
        for (const RecordKind* kind : record_kinds()) {
            if (kind->papers_with_number.empty()) continue;
            sql += (sql.empty() ? "" : " UNION ") + std::string{kind->papers_with_number};
        }
        return sql + " ORDER BY 1";
    }();
    auto& query = database.cached(all_papers);
    std::vector<base::EventId> papers;
    query.with(number);
    while (query.step()) papers.push_back(query.id<base::EventId>(0));
    query.reset();
    return papers;
}

}  // namespace amani::views
