#include "shared/app/loading.h"
#include "shared/app/part_defined.h"
#include "shared/domain/registry/event_types.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

#include <algorithm>

namespace amani::app {

namespace {

struct InstalledSerial {
    std::string part_serial;
    std::string serial;  // of the device
};
BOOST_DESCRIBE_STRUCT(InstalledSerial, (), (part_serial, serial))

domain::RepairPhase phase_of(views::JobState state) {
    switch (state) {
        case views::JobState::admitted:
            return domain::RepairPhase::admitted;
        case views::JobState::in_work:
            return domain::RepairPhase::in_repair;
        case views::JobState::repaired:
            return domain::RepairPhase::ready;
        case views::JobState::delivered:
            return domain::RepairPhase::delivered;
        case views::JobState::cancelled:
            return domain::RepairPhase::cancelled;
    }
    return domain::RepairPhase::admitted;
}

bool has_step(const std::vector<views::JobStepRow>& steps, domain::EventType type) {
    return std::any_of(steps.begin(), steps.end(),
                       [&](const auto& step) { return step.type == type; });
}

// The state of a job of this site that decisions need.
std::optional<domain::RepairJob> repair_job(const Desk& desk, base::JobId id) {
    const auto row = views::job(desk.database, id);
    if (!row || row->site != desk.own.site || row->admitted_time.value == 0) return std::nullopt;
    const auto steps = views::job_timeline(desk.database, id);
    domain::RepairJob job{
        .kind = row->kind,
        .phase = phase_of(row->state),
        .has_account = has_step(steps, domain::type_number<domain::WorkRecorded>())};
    if (job.phase == domain::RepairPhase::cancelled &&
        has_step(steps, domain::type_number<domain::DeviceDelivered>())) {
        job.phase = domain::RepairPhase::returned;
    }
    for (const auto& line : views::job_lines(desk.database, id)) {
        job.parts.push_back({line.fitted, line.part, line.quantity, line.part_serial, line.tag,
                             !line.removed.is_none()});
    }
    return job;
}

std::optional<domain::PartDefined> part_with_id(const Desk& desk, base::PartId id) {
    const auto row = views::part(desk.database, id);
    return row ? std::optional{part_defined(*row)} : std::nullopt;
}

}  // namespace

domain::AdmitDeviceState load(const Desk& desk, const domain::AdmitDevice& command, base::Day day) {
    domain::AdmitDeviceState state;
    const std::string serial = domain::normalised_serial(command.serial);
    if (const auto row = views::serial(desk.database, serial)) {
        state.serial = domain::KnownSerial{row->model, row->model_code, row->warranty_start,
                                           row->warranty_months};
    }
    if (const auto open = views::open_job(desk.database, desk.own.site, serial))
        state.open_admission = open->number;
    state.customer_is_known = views::customer(desk.database, command.customer).has_value();
    state.model_is_known =
        !command.model.is_none() && views::model(desk.database, command.model).has_value();
    state.numbers = desk.series(domain::DocumentType::admission, day);
    return state;
}

domain::FitPartState load(const Desk& desk, const domain::FitPart& command, base::Day day) {
    domain::FitPartState state{
        .job = repair_job(desk, command.job),
        .site = desk.own.site,
        .part = part_with_id(desk, command.part),
        .on_hand =
            views::on_hand(desk.database, {command.from, domain::Condition::fresh, command.part}),
        .tags = desk.series(domain::DocumentType::used_tag, day)};
    const auto job = views::job(desk.database, command.job);
    for (const auto& part_serial : command.part_serials) {
        const std::string normal = domain::normalised_serial(part_serial);
        for (const auto& row :
             views::rows<InstalledSerial>(desk.database,
                                          "SELECT line.part_serial, job.serial FROM job_line AS "
                                          "line JOIN job ON job.id = line.job "
                                          "WHERE line.part_serial = ?1 AND line.part = ?2",
                                          normal, command.part)) {
            if (job && row.serial != job->serial)
                state.installed.push_back({row.part_serial, row.serial});
        }
    }
    return state;
}

domain::KnownJob load(const Desk& desk, const domain::RecordWork& command, base::Day) {
    return repair_job(desk, command.job);
}
domain::KnownJob load(const Desk& desk, const domain::RemovePart& command, base::Day) {
    return repair_job(desk, command.job);
}
domain::KnownJob load(const Desk& desk, const domain::FinishRepair& command, base::Day) {
    return repair_job(desk, command.job);
}
domain::KnownJob load(const Desk& desk, const domain::DeliverDevice& command, base::Day) {
    return repair_job(desk, command.job);
}
domain::KnownJob load(const Desk& desk, const domain::CancelJob& command, base::Day) {
    return repair_job(desk, command.job);
}

}  // namespace amani::app
