#include "shared/app/serials/load.h"

#include "shared/app/serials/serial_file.h"
#include "shared/base/fold.h"
#include "shared/base/imei.h"
#include "shared/domain/catalogue/serial_pattern.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/customers/customers_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/serials/serial_history.h"
#include "shared/views/serials/serials_view.h"
#include "shared/views/service/service_view.h"

namespace amani::app {

namespace {

bool is_known_customer(const Desk& desk, base::CustomerId id) {
    return !id.is_none() && views::customer(desk.database, id).has_value();
}

domain::ProductState product(const Desk& desk, const std::string& serial, base::Day day) {
    return {serial_file(desk, serial, desk.own.site), day};
}

std::string serial_with_imei(const Desk& desk, const domain::RegisterSerial& command) {
    const std::string serial = base::normalised_serial(command.serial);
    for (const auto* typed : {&command.imei1, &command.imei2}) {
        const auto imei = base::imei(*typed);
        if (!imei) continue;
        auto other = views::other_serial_with_imei(desk.database, *imei, serial);
        if (!other.empty()) return other;
    }
    return {};
}

// Reads "PUMP:SN-7710". A part that nobody has defined is named by its place in the command.
void read_factory_parts(const Desk& desk, const domain::RegisterSerial& command,
                        domain::RegisterSerialState& state) {
    for (std::size_t i = 0; i < command.factory_parts.size(); ++i) {
        const std::string& typed = command.factory_parts[i];
        const auto end = typed.find(':');
        const auto part =
            views::part_with_code(desk.database, base::code_key(typed.substr(0, end)));
        if (!part) {
            state.unknown_part = "factory_parts/" + std::to_string(i);
            return;
        }
        const std::string serial = end == std::string::npos ? "" : typed.substr(end + 1);
        state.factory_parts.push_back({part->id, base::normalised_serial(serial)});
    }
}

// Whether the serial itself was said to go on under another one at `site`.
bool is_corrected(const Desk& desk, const std::string& serial, base::SiteId site) {
    const std::string name = base::normalised_serial(serial);
    return views::name_in_use(desk.database, name, site) != name;
}

std::optional<domain::LinkJobsState::Job> linked_job(const Desk& desk, base::JobId id) {
    const auto row = id.is_none() ? std::nullopt : views::job(desk.database, id);
    if (!row || row->admitted_time.value == 0) return std::nullopt;
    return domain::LinkJobsState::Job{views::name_in_use(desk.database, row->serial, row->site),
                                      row->written_serial, row->site};
}

}  // namespace

domain::RegisterSerialState load(const Desk& desk, const domain::RegisterSerial& command,
                                 base::Day day) {
    const std::string serial = base::normalised_serial(command.serial);
    const auto known = known_serial(desk, command.serial, {});
    domain::RegisterSerialState state{
        .standing = known ? known->standing : domain::SerialStanding::unknown,
        .model = term_of(desk, command.model),
        .owner_is_known = is_known_customer(desk, command.owner),
        .today = day,
        .serial_of_card =
            views::other_serial_with_card(desk.database, command.warranty_card, serial),
        .serial_of_imei = serial_with_imei(desk, command),
        .corrected_to = known ? known->corrected_to : std::string{}};
    // An import registers many, and what one may have been is told with this refusal alone.
    if (!known && state.model && !domain::fits_pattern(serial, state.model->serial_pattern))
        state.near = views::near_serial(desk.database, serial);
    read_factory_parts(desk, command, state);
    return state;
}

domain::ActivateWarrantyState load(const Desk& desk, const domain::ActivateWarranty& command,
                                   base::Day day) {
    const auto file = serial_file(desk, command.serial, desk.own.site);
    return {.standing = file.standing,
            .present = {file.identity.warranty_start, file.identity.warranty_months},
            .model = file.model,
            .sold_on = file.identity.sold_on,
            .owner_is_known = is_known_customer(desk, command.owner),
            .today = day,
            .serial_of_card =
                views::other_serial_with_card(desk.database, command.warranty_card, file.serial),
            .near = file.near,
            .serial = file.serial};
}

domain::CorrectSerialState load(const Desk& desk, const domain::CorrectSerial& command, base::Day) {
    return {.wrong = serial_itself(desk, command.serial, command.site),
            .right = serial_itself(desk, command.right, command.site),
            .is_corrected = is_corrected(desk, command.serial, command.site),
            .site_is_known =
                !command.site.is_none() && views::site(desk.database, command.site).has_value()};
}

domain::CorrectStubState load(const Desk& desk, const domain::CorrectStub& command, base::Day) {
    const auto own = desk.own.site;
    domain::CorrectStubState state{
        .wrong = serial_itself(desk, command.serial, own),
        .right = serial_itself(desk, command.right, own),
        .is_corrected = is_corrected(desk, command.serial, own),
        .is_met_here =
            views::is_met_by(desk.database, base::normalised_serial(command.serial), own)};
    state.has_own_warranty = !state.wrong.identity.warranty_start.is_none();
    return state;
}

domain::MergeSerialsState load(const Desk& desk, const domain::MergeSerials& command, base::Day) {
    return {serial_itself(desk, command.serial, {}), serial_itself(desk, command.kept, {})};
}

domain::ProductState load(const Desk& desk, const domain::FlagSerial& command, base::Day day) {
    return product(desk, command.serial, day);
}

domain::ProductState load(const Desk& desk, const domain::LiftFlag& command, base::Day day) {
    return product(desk, command.serial, day);
}

domain::ChangeOwnerState load(const Desk& desk, const domain::ChangeOwner& command, base::Day day) {
    domain::ChangeOwnerState state{product(desk, command.serial, day)};
    state.owner_is_known = is_known_customer(desk, command.owner);
    if (const auto owner = views::customer(desk.database, state.file.owner))
        state.owner_name = owner->name;
    return state;
}

domain::ExtendWarrantyState load(const Desk& desk, const domain::ExtendWarranty& command,
                                 base::Day day) {
    domain::ExtendWarrantyState state{product(desk, command.serial, day)};
    state.serial_of_card =
        views::other_serial_with_card(desk.database, command.warranty_card, state.file.serial);
    return state;
}

domain::ProductState load(const Desk& desk, const domain::VoidWarranty& command, base::Day day) {
    return product(desk, command.serial, day);
}

domain::ProductState load(const Desk& desk, const domain::RestoreWarranty& command, base::Day day) {
    return product(desk, command.serial, day);
}

domain::RetireSerialState load(const Desk& desk, const domain::RetireSerial& command,
                               base::Day day) {
    domain::RetireSerialState state{product(desk, command.serial, day)};
    if (!command.successor.empty())
        state.successor = serial_file(desk, command.successor, desk.own.site);
    return state;
}

domain::ProductState load(const Desk& desk, const domain::ReinstateSerial& command, base::Day day) {
    return product(desk, command.serial, day);
}

domain::LinkJobsState load(const Desk& desk, const domain::LinkJobs& command, base::Day) {
    return {linked_job(desk, command.job), linked_job(desk, command.earlier)};
}

}  // namespace amani::app
