// What repairs are told and priced by, and the network's terms of service, as tables.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace amani::views {

class ServiceTermsProjection {
  public:
    explicit ServiceTermsProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::RepairCodeDefined& defined);
    void apply(const domain::Event& event, const domain::OperationDefined& defined);
    void apply(const domain::Event& event, const domain::OperationPriced& priced);
    void apply(const domain::Event& event, const domain::ServiceTermsSet& set);

  private:
    std::unique_ptr<store::Statement> define_code_;
    std::unique_ptr<store::Statement> define_operation_;
    std::unique_ptr<store::Statement> price_operation_;
    std::unique_ptr<store::Statement> set_terms_;
};

struct RepairCodeRow {
    base::RepairCodeId id;
    domain::RepairCodeKind kind{};
    std::string code;
    std::string name;
    std::string fault_group;
    domain::Offering offering{};
};
BOOST_DESCRIBE_STRUCT(RepairCodeRow, (), (id, kind, code, name, fault_group, offering))

struct OperationRow {
    base::OperationId id;
    std::string code;
    std::string name;
    std::int32_t minutes = 0;
    domain::Offering offering{};
};
BOOST_DESCRIBE_STRUCT(OperationRow, (), (id, code, name, minutes, offering))

[[nodiscard]] std::optional<RepairCodeRow> repair_code(store::Database& database,
                                                       base::RepairCodeId id);
[[nodiscard]] std::optional<RepairCodeRow> repair_code_with(store::Database& database,
                                                            std::string_view code);
[[nodiscard]] std::optional<OperationRow> operation(store::Database& database,
                                                    base::OperationId id);
[[nodiscard]] std::optional<OperationRow> operation_with_code(store::Database& database,
                                                              std::string_view code);
// Of the model itself, else of any; nothing where no price holds on the day.
[[nodiscard]] std::optional<base::Rial> operation_price(store::Database& database,
                                                        base::OperationId operation,
                                                        base::ModelId model, base::Day day);
// The latest; without any the defaults of the event.
[[nodiscard]] domain::ServiceTermsSet service_terms(store::Database& database);

extern const List repair_codes_list;
extern const List operations_list;
extern const List operation_prices_list;
extern const List service_terms_list;

}  // namespace amani::views
