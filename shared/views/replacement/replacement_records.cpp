#include "shared/views/replacement/replacement_records.h"

#include "shared/domain/replacement/events.h"
#include "shared/views/replacement/replacement_view.h"

namespace amani::views {
namespace {

std::optional<Cell> replacement_with(store::Database& database, const std::string& number) {
    return key_of(replacement_with_number(database, number));
}
std::optional<std::string> number_of_replacement(store::Database& database, base::EventId id) {
    const auto row = replacement(database, base::ReplacementId::of(id));
    return row ? std::optional{row->number} : std::nullopt;
}

constexpr domain::EventType replacements_begin[] = {domain::ReplacementOpened::about.type};
constexpr domain::EventType grants_begin[] = {domain::ReplacementGranted::about.type,
                                              domain::QuotaGranted::about.type};
constexpr domain::DocumentType replacement_numbers[] = {domain::DocumentType::replacement};

}  // namespace

const RecordKind replacement_record{
    .name = "replacement",
    .fa = "پرونده تعویض",
    .en = "replacement",
    .list = replacements_list,
    .reads = domain::Subject::service,
    .topic = "job",
    .begun_by = replacements_begin,
    .mention = Mention::changes_it,
    .with_code = replacement_with,
    .number_of = number_of_replacement,
    .papers_with_number = "SELECT id FROM replacement WHERE number = ?1 AND number <> ''",
    .numbered = replacement_numbers};
const RecordKind replacement_grant_record{.name = "replacement_grant",
                                          .fa = "مجوز تعویض",
                                          .en = "replacement grant",
                                          .list = replacement_grants_list,
                                          .reads = domain::Subject::service,
                                          .topic = "job",
                                          .begun_by = grants_begin,
                                          .mention = Mention::changes_it};

}  // namespace amani::views
