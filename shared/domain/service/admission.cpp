#include "shared/domain/serials/warranty.h"
#include "shared/domain/service/repair_job.h"

namespace amani::domain {

using base::Refused;

JobKind kind_of_job(const std::optional<KnownSerial>& serial, base::Day day) {
    if (!serial) return JobKind::non_warranty;
    const Warranty warranty{serial->warranty_start, serial->warranty_months};
    return covers(warranty, day) ? JobKind::warranty : JobKind::non_warranty;
}

base::Result<std::vector<AdmissionEvent>, ServiceRefusal> decide(const AdmitDeviceState& state,
                                                                 const AdmitDevice& command) {
    const std::string serial = normalised_serial(command.serial);
    const std::string written = written_serial(command.serial);
    const base::Day today = state.numbers.day;
    FieldCheck check;
    check.text("serial", serial, longest_serial)
        .text("serial", written, longest_written_serial)
        .known("customer", state.customer_is_known)
        .known("model", command.model.is_none() || state.model_is_known)
        .text("complaint", command.complaint, FieldCheck::text_length)
        .optional_text("accessories", command.accessories, FieldCheck::text_length)
        .optional_text("cosmetic_state", command.cosmetic_state, FieldCheck::text_length);
    if (!command.promised.is_none()) {
        check.range("promised", command.promised.value, today.value, today.value + 365);
    }
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (state.open_admission) return Refused{AlreadyAdmitted{written, *state.open_admission}};

    base::ModelId model = command.model;
    base::Day expiry;
    if (state.serial) {
        const base::ModelId known = state.serial->model;
        if (!known.is_none() && !command.model.is_none() && known != command.model) {
            return Refused{ModelDiffers{written, state.serial->model_code}};
        }
        if (!known.is_none()) model = known;
        expiry = expiry_of({state.serial->warranty_start, state.serial->warranty_months});
    }
    std::vector<AdmissionEvent> events;
    if (!state.serial) {
        events.emplace_back(SerialStubbed{serial, command.model, kept_serial(command.serial)});
    }
    events.emplace_back(DeviceAdmitted{
        .number = state.numbers.number(),
        .serial = serial,
        .model = model,
        .customer = command.customer,
        .kind = kind_of_job(state.serial, today),
        .warranty_expiry = expiry,
        .complaint = command.complaint,
        .accessories = command.accessories,
        .cosmetic_state = command.cosmetic_state,
        .promised = command.promised,
    });
    return events;
}

}  // namespace amani::domain
