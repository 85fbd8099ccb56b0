#include "shared/views/workshop/workshop_records.h"

#include "shared/base/fold.h"
#include "shared/domain/workshop/events.h"
#include "shared/views/rows/record_keys.h"
#include "shared/views/workshop/workshop_view.h"

#include <algorithm>

namespace amani::views {
namespace {

// Codes of units are each site's own; where two sites have the same one, the first is meant.
std::optional<Cell> unit_with(store::Database& database, const std::string& code) {
    return key_found(database, "SELECT id FROM unit WHERE code = ?1 ORDER BY id LIMIT 1", code);
}
// Names are compared as codes are.
std::optional<Cell> check_list_with(store::Database& database, const std::string& name) {
    const auto lists = check_lists(database);
    const auto found = std::ranges::find_if(
        lists, [&](const CheckListRow& list) { return base::code_key(list.name) == name; });
    if (found == lists.end()) return std::nullopt;
    return Cell{static_cast<std::int64_t>(found->id.value)};
}
std::optional<Cell> part_request_with(store::Database& database, const std::string& number) {
    return key_of(part_request_with_number(database, number));
}
std::optional<std::string> number_of_request(store::Database& database, base::EventId id) {
    const auto row = part_request(database, base::PartRequestId::of(id));
    return row ? std::optional{row->number} : std::nullopt;
}

constexpr domain::EventType units_begin[] = {domain::UnitDefined::about.type};
constexpr domain::EventType check_lists_begin[] = {domain::CheckListDefined::about.type};
constexpr domain::EventType requests_begin[] = {domain::PartRequested::about.type};
constexpr domain::DocumentType request_numbers[] = {domain::DocumentType::part_request};

}  // namespace

const RecordKind unit_record{.name = "work_unit",
                             .fa = "واحد",
                             .en = "unit",
                             .list = units_list,
                             .reads = domain::Subject::common,
                             .topic = "board",
                             .begun_by = units_begin,
                             .mention = Mention::says_nothing,
                             .with_code = unit_with};
const RecordKind check_list_record{.name = "check_list",
                                   .fa = "چک‌لیست",
                                   .en = "check list",
                                   .list = check_lists_list,
                                   .reads = domain::Subject::common,
                                   .topic = "board",
                                   .begun_by = check_lists_begin,
                                   .mention = Mention::says_nothing,
                                   .with_code = check_list_with};
const RecordKind part_request_record{
    .name = "part_request",
    .fa = "درخواست قطعه",
    .en = "part request",
    .list = part_requests_list,
    .reads = domain::Subject::goods,
    .topic = "board",
    .begun_by = requests_begin,
    .mention = Mention::changes_it,
    .with_code = part_request_with,
    .number_of = number_of_request,
    .papers_with_number = "SELECT id FROM part_request WHERE number = ?1 AND number <> ''",
    .numbered = request_numbers};

}  // namespace amani::views
