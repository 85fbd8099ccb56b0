#include "shared/app/service/load.h"

#include "shared/app/catalogue/part_defined.h"
#include "shared/app/network/people.h"
#include "shared/app/requests/load.h"
#include "shared/app/serials/serial_file.h"
#include "shared/base/fold.h"
#include "shared/domain/registry/event_types.h"
#include "shared/views/billing/billing_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/catalogue/service_terms.h"
#include "shared/views/contracts/contracts_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/money/money_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"
#include "shared/views/workshop/workshop_view.h"

#include <algorithm>

namespace amani::app {

namespace {

bool has_step(const std::vector<views::JobStepRow>& steps, domain::EventType type) {
    return std::any_of(steps.begin(), steps.end(),
                       [&](const auto& step) { return step.type == type; });
}

std::optional<domain::PartDefined> part_with_id(const Desk& desk, base::PartId id) {
    const auto row = views::part(desk.database, id);
    return row ? std::optional{part_defined(*row)} : std::nullopt;
}

std::vector<domain::DrawnPart> drawn_parts(const Desk& desk, base::JobId job) {
    std::vector<domain::DrawnPart> parts;
    for (const auto& row : views::drawn_for(desk.database, job))
        parts.push_back({row.part_code, row.quantity});
    return parts;
}

std::optional<domain::RecordWorkState::Code> code_named(const Desk& desk, base::RepairCodeId id) {
    const auto row = views::repair_code(desk.database, id);
    if (!row) return std::nullopt;
    return domain::RecordWorkState::Code{row->kind, row->name};
}

// What an approved estimate says, else how far the customer need not be asked; and what he would
// pay, with `more` beside what is there.
domain::Agreement agreement_with(const Desk& desk, base::JobId id, base::Day day,
                                 base::Rial more = {}) {
    const auto row = views::job(desk.database, id);
    if (!row) return {};
    const auto estimate = views::latest_estimate(desk.database, id);
    const bool is_approved = views::approval_of(estimate) == domain::Approval::approved;
    domain::Agreement agreement{.agreed = is_approved ? estimate->amount : row->price_ceiling};
    if (agreement.agreed.value == 0) return agreement;
    const auto account = views::account_of(desk.database, id, day);
    agreement.due = sums_of(account, domain::LinePayer::customer).total() + more +
                    base::share_rounded_down(more, account.vat_rate);
    return agreement;
}

// The contract that bears a job, however it stands by now: the job is its.
std::optional<domain::ContractCover> bearing_contract(const Desk& desk, const views::JobRow& job) {
    const bool is_borne = job.kind == domain::JobKind::contract && !job.contract.is_none();
    return is_borne ? views::contract_cover(desk.database, job.contract, job.admitted_day)
                    : std::nullopt;
}

}  // namespace

domain::KnownJob repair_job(const Desk& desk, base::JobId id) {
    const auto row = views::job(desk.database, id);
    if (!row || row->site != desk.own.site || row->admitted_time.value == 0) return std::nullopt;
    const auto steps = views::job_timeline(desk.database, id);
    domain::RepairJob job{
        .kind = row->kind,
        .phase = row->phase,
        .has_account = has_step(steps, domain::type_number<domain::WorkRecorded>())};
    for (const auto& line : views::job_lines(desk.database, id)) {
        if (!line.undone.is_none()) continue;
        job.parts.push_back({.fitted = line.fitted,
                             .part = line.part,
                             .quantity = line.quantity,
                             .from = {line.place_kind, row->site, line.place_number},
                             .part_serial = line.part_serial,
                             .tag = line.tag_number,
                             .used_part_removed = !line.removed.is_none()});
    }
    return job;
}

domain::AdmitDeviceState load(const Desk& desk, const domain::AdmitDevice& command, base::Day day) {
    domain::AdmitDeviceState state{
        .serial = serial_file(desk, command.serial, desk.own.site),
        .customer_is_known = views::customer(desk.database, command.customer).has_value(),
        .model = command.model.is_none() ? std::nullopt : term_of(desk, command.model),
        .request = known_request(desk, command.request)};
    for (const auto& name : views::names_of(desk.database, state.serial.serial))
        if (const auto open = name.site.is_none() || name.site == desk.own.site
                                  ? views::open_job(desk.database, desk.own.site, name.serial)
                                  : std::nullopt)
            state.open_admission = open->number;
    const auto product =
        state.serial.is_known() ? state.serial.serial : base::normalised_serial(command.serial);
    state.contract = views::cover_of_serial(desk.database, product, day);
    state.numbers = desk.series(domain::DocumentType::admission, day);
    const auto terms = views::service_terms(desk.database);
    if (const auto earlier = views::latest_delivery(desk.database, state.serial.serial,
                                                    day + -terms.repair_guarantee_days))
        state.earlier = {earlier->id, earlier->number, earlier->delivered, earlier->fault};
    if (!command.repeat_of.is_none()) {
        const auto repeated = views::job(desk.database, command.repeat_of);
        state.repeat_is_of_serial = repeated && repeated->serial == state.serial.serial &&
                                    repeated->phase == domain::RepairPhase::delivered;
    }
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
    if (job) {
        state.admitted = job->admitted_day;
        state.cover = serial_file(desk, job->serial, desk.own.site).cover;
        state.contract = bearing_contract(desk, *job);
    }
    for (const auto& part_serial : command.part_serials) {
        for (const auto& row :
             views::fittings_of(desk.database, command.part, base::normalised_serial(part_serial)))
            if (job && row.serial != job->serial)
                state.installed.push_back({row.part_serial, row.written_serial});
    }
    state.drawn = views::drawn_of(desk.database, command.job, command.part);
    const auto price = views::price_on(desk.database, command.part, day);
    const bool is_sane = command.quantity.value >= 1 && command.quantity.value <= 1000;
    if (price && is_sane) {
        state.price = base::times(price->price, command.quantity);
        state.agreement = agreement_with(desk, command.job, day, state.price);
    }
    return state;
}

domain::FinishRepairState load(const Desk& desk, const domain::FinishRepair& command,
                               base::Day day) {
    // Where there is a unit that checks, a finished repair waits for it (R-SHP-6).
    const bool is_checked = views::has_quality_unit(desk.database, desk.own.site);
    return {.job = repair_job(desk, command.job),
            .drawn = drawn_parts(desk, command.job),
            .check = is_checked ? domain::Check::awaited : domain::Check::none,
            .agreement = agreement_with(desk, command.job, day)};
}

domain::RecordWorkState load(const Desk& desk, const domain::RecordWork& command, base::Day) {
    return {.job = repair_job(desk, command.job),
            .fault = code_named(desk, command.fault_code),
            .cause = code_named(desk, command.cause_code),
            .action = code_named(desk, command.action_code)};
}

domain::DeliverDeviceState load(const Desk& desk, const domain::DeliverDevice& command,
                                const Author& author) {
    domain::DeliverDeviceState state{.job = repair_job(desk, command.job)};
    if (!state.job) return state;
    const auto money = views::money_of(desk.database, command.job);
    state.balance = money.balance();
    if (!money.is_invoiced()) {
        const auto account = views::account_of(desk.database, command.job, author.day);
        state.not_invoiced = sums_of(account, domain::LinePayer::customer).total();
        state.unpriced = unpriced(account, domain::LinePayer::customer);
    }
    state.may_give_credit = (roles_of(desk, author.user).bits & domain::who_give_credit.bits) != 0;
    return state;
}

domain::ServeUnderContractState load(const Desk& desk, const domain::ServeUnderContract& command,
                                     base::Day day) {
    domain::ServeUnderContractState state{.job = repair_job(desk, command.job)};
    const auto job = views::job(desk.database, command.job);
    if (!job) return state;
    state.serial = job->serial;
    const auto file = serial_file(desk, job->serial, desk.own.site);
    state.cover = command.contract.is_none()
                      ? views::cover_of_serial(desk.database, file.serial, day)
                      : views::contract_cover(desk.database, command.contract, day);
    const auto named =
        state.cover ? views::contract(desk.database, state.cover->contract) : std::nullopt;
    const bool is_of_serial =
        named && std::ranges::count(named->signature.terms.serials, file.serial) != 0;
    if (!is_of_serial) state.cover = std::nullopt;
    return state;
}

domain::CancelJobState load(const Desk& desk, const domain::CancelJob& command, base::Day) {
    return {.job = repair_job(desk, command.job), .drawn = drawn_parts(desk, command.job)};
}

// Of whichever site the job is.
domain::CorrectPartSerialState load(const Desk& desk, const domain::CorrectPartSerial& command,
                                    base::Day) {
    domain::CorrectPartSerialState state;
    for (const auto& line : views::job_lines(desk.database, command.job))
        if (line.fitted == command.fitted)
            state.fitting = {line.part, line.part_serial, !line.undone.is_none()};
    return state;
}

domain::UndoFittingState load(const Desk& desk, const domain::UndoFitting& command, base::Day) {
    domain::UndoFittingState state{.job = repair_job(desk, command.job)};
    if (const auto used = views::used_part(desk.database, command.fitted))
        state.used_part = used->state;
    return state;
}

}  // namespace amani::app
