#include "shared/views/catalogue/catalogue_records.h"

#include "shared/base/fold.h"
#include "shared/domain/catalogue/events.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/catalogue/service_terms.h"

namespace amani::views {
namespace {

std::optional<Cell> model_with(store::Database& database, const std::string& code) {
    return key_of(model_with_code(database, code));
}
std::optional<Cell> part_with(store::Database& database, const std::string& code) {
    return key_of(part_with_code(database, code));
}
// Names of price lists are compared as codes are; of two with one name the later list is meant.
std::optional<Cell> price_list_with(store::Database& database, const std::string& name) {
    for (const auto& list : price_lists(database))
        if (base::code_key(list.name) == name) return key_of(std::optional{list});
    return std::nullopt;
}

constexpr domain::EventType models_begin[] = {domain::ModelDefined::about.type};
constexpr domain::EventType parts_begin[] = {domain::PartDefined::about.type};
constexpr domain::EventType price_lists_begin[] = {domain::PriceListPublished::about.type};
constexpr domain::EventType prices_begin[] = {domain::PriceSet::about.type};
constexpr domain::EventType tariffs_begin[] = {domain::TariffSet::about.type};
constexpr domain::EventType handling_begins[] = {domain::HandlingSet::about.type};
constexpr domain::EventType vat_rates_begin[] = {domain::VatRateSet::about.type};

std::optional<Cell> repair_code_named(store::Database& database, const std::string& code) {
    return key_of(repair_code_with(database, code));
}
std::optional<Cell> operation_with(store::Database& database, const std::string& code) {
    return key_of(operation_with_code(database, code));
}
constexpr domain::EventType repair_codes_begin[] = {domain::RepairCodeDefined::about.type};
constexpr domain::EventType operations_begin[] = {domain::OperationDefined::about.type};

}  // namespace

const RecordKind model_record{.name = "model",
                              .fa = "مدل",
                              .en = "model",
                              .list = models_list,
                              .reads = domain::Subject::common,
                              .topic = "board",
                              .begun_by = models_begin,
                              .with_code = model_with};
const RecordKind part_record{.name = "part",
                             .fa = "قطعه",
                             .en = "part",
                             .list = parts_list,
                             .reads = domain::Subject::common,
                             .topic = "board",
                             .begun_by = parts_begin,
                             .with_code = part_with};
const RecordKind price_list_record{.name = "price_list",
                                   .fa = "فهرست قیمت",
                                   .en = "price list",
                                   .list = price_lists_list,
                                   .reads = domain::Subject::common,
                                   .topic = "board",
                                   .begun_by = price_lists_begin,
                                   .with_code = price_list_with};
const RecordKind price_record{.name = "price",
                              .fa = "قیمت",
                              .en = "price",
                              .list = prices_list,
                              .reads = domain::Subject::common,
                              .topic = "board",
                              .begun_by = prices_begin};
const RecordKind tariff_record{.name = "tariff",
                               .fa = "تعرفه اجرت",
                               .en = "labour tariff",
                               .list = tariffs_list,
                               .reads = domain::Subject::common,
                               .topic = "board",
                               .begun_by = tariffs_begin};
const RecordKind handling_record{.name = "handling",
                                 .fa = "هزینه جابه‌جایی",
                                 .en = "handling",
                                 .list = handling_list,
                                 .reads = domain::Subject::common,
                                 .topic = "board",
                                 .begun_by = handling_begins};
const RecordKind vat_rate_record{.name = "vat_rate",
                                 .fa = "نرخ مالیات بر ارزش افزوده",
                                 .en = "VAT rate",
                                 .list = vat_rates_list,
                                 .reads = domain::Subject::common,
                                 .topic = "board",
                                 .begun_by = vat_rates_begin};

const RecordKind repair_code_record{.name = "repair_code",
                                    .fa = "کد تعمیر",
                                    .en = "repair code",
                                    .list = repair_codes_list,
                                    .reads = domain::Subject::common,
                                    .topic = "board",
                                    .begun_by = repair_codes_begin,
                                    .with_code = repair_code_named};
const RecordKind operation_record{.name = "operation",
                                  .fa = "عملیات تعمیر",
                                  .en = "operation",
                                  .list = operations_list,
                                  .reads = domain::Subject::common,
                                  .topic = "board",
                                  .begun_by = operations_begin,
                                  .with_code = operation_with};

}  // namespace amani::views
