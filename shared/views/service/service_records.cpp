#include "shared/views/service/service_records.h"

#include "shared/views/service/service_view.h"

namespace amani::views {
namespace {

std::optional<Cell> job_with(store::Database& database, const std::string& number) {
    return key_of(job_with_number(database, number));
}
std::optional<std::string> number_of_job(store::Database& database, base::EventId id) {
    const auto row = job(database, base::JobId::of(id));
    return row ? std::optional{row->number} : std::nullopt;
}

constexpr domain::EventType jobs_begin[] = {domain::DeviceAdmitted::about.type};
constexpr domain::DocumentType jobs_numbers[] = {domain::DocumentType::admission};

}  // namespace

const RecordKind job_record{.name = "job",
                            .fa = "پرونده تعمیر",
                            .en = "job",
                            .list = jobs_list,
                            .reads = domain::Subject::service,
                            .topic = "job",
                            .begun_by = jobs_begin,
                            .mention = Mention::changes_it,
                            .with_code = job_with,
                            .number_of = number_of_job,
                            .papers_with_number = "SELECT id FROM job WHERE number = ?1",
                            .numbered = jobs_numbers};

}  // namespace amani::views
