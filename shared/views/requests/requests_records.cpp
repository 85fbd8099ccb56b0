#include "shared/views/requests/requests_records.h"

#include "shared/domain/requests/events.h"
#include "shared/views/requests/requests_view.h"

namespace amani::views {
namespace {

std::optional<Cell> request_with(store::Database& database, const std::string& number) {
    return key_of(service_request_with_number(database, number));
}
std::optional<std::string> number_of_request(store::Database& database, base::EventId id) {
    const auto row = service_request(database, base::ServiceRequestId::of(id));
    return row ? std::optional{row->number} : std::nullopt;
}

constexpr domain::EventType requests_begin[] = {domain::RequestRegistered::about.type};
constexpr domain::DocumentType request_numbers[] = {domain::DocumentType::service_request};

}  // namespace

const RecordKind service_request_record{
    .name = "service_request",
    .fa = "درخواست خدمت",
    .en = "service request",
    .list = requests_list,
    .reads = domain::Subject::service,
    .topic = "board",
    .begun_by = requests_begin,
    .mention = Mention::changes_it,
    .with_code = request_with,
    .number_of = number_of_request,
    .papers_with_number = "SELECT id FROM service_request WHERE number = ?1 AND number <> ''",
    .numbered = request_numbers};

}  // namespace amani::views
