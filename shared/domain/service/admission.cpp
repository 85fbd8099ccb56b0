#include "shared/domain/catalogue/serial_pattern.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/domain/service/repair_job.h"

#include <fmt/format.h>

#include <algorithm>

namespace amani::domain {

using base::Refused;

namespace {

constexpr std::size_t longest_earlier_number = 40;  // bytes
constexpr std::int32_t longest_stay = 3 * 365;      // days, of a device taken in elsewhere

// The repair of the earlier stay is still guaranteed: whoever admits says whether it is the same
// fault.
Warning may_be_a_repeat(const AdmitDeviceState::EarlierStay& earlier, base::Day today) {
    const std::int64_t days = today.value - earlier.delivered.value;
    return {.code = "service.may_be_a_repeat",
            .field = "repeat_of",
            .numbers = {{"days", days}},
            .fa = fmt::format("این دستگاه {} روز پیش با پرونده {} تحویل شده است؛ ایراد آن: {}.",
                              number_fa(days), earlier.number, earlier.fault),
            .en = fmt::format("This device was delivered {} ago in job {}; its fault: {}.",
                              counted_en(days, "day", "days"), earlier.number, earlier.fault),
            .remedy_fa = "اگر همان ایراد است، «تعمیر مجددِ پرونده» را همان پرونده بگذارید.",
            .remedy_en = "If it is the same fault, name that job as the one it repeats."};
}

Warnings doubts_about_product(const AdmitDeviceState& state, const AdmitDevice& command) {
    if (state.serial.is_known()) {
        Warnings doubts = doubts_about(state.serial);
        if (state.earlier && command.repeat_of.is_none())
            doubts.push_back(may_be_a_repeat(*state.earlier, state.numbers.day));
        return doubts;
    }
    const std::string written = written_serial(command.serial);
    const bool fits = !state.model ||
                      fits_pattern(normalised_serial(command.serial), state.model->serial_pattern);
    if (fits) return doubts_about_unknown(written, state.serial.near);
    return doubts_about_pattern(
        {written, state.model->code, state.model->serial_pattern, state.serial.near});
}

}  // namespace

JobKind kind_of_job(const Cover& cover, base::Day day,
                    const std::optional<ContractCover>& contract) {
    if (covers(cover, day)) return JobKind::warranty;
    return contract && contract->has_case_left() ? JobKind::contract : JobKind::non_warranty;
}

base::Result<std::vector<AdmissionEvent>, ServiceRefusal> decide(const AdmitDeviceState& state,
                                                                 const AdmitDevice& command) {
    const std::string typed = normalised_serial(command.serial);
    const std::string written = written_serial(command.serial);
    const base::Day today = state.numbers.day;
    const base::Day taken_in = command.earlier_day.is_none() ? today : command.earlier_day;
    FieldCheck check;
    check.text("serial", typed, longest_serial)
        .text("serial", written, longest_written_serial)
        .known("customer", state.customer_is_known)
        .known("model", command.model.is_none() || state.model.has_value())
        .text("complaint", command.complaint, FieldCheck::text_length)
        .optional_text("accessories", command.accessories, FieldCheck::text_length)
        .optional_text("cosmetic_state", command.cosmetic_state, FieldCheck::text_length)
        .known("request", command.request.is_none() || state.request.has_value())
        .known("repeat_of", state.repeat_is_of_serial)
        .range("price_ceiling", command.price_ceiling.value, 0, base::most_price)
        .optional_text("earlier_number", command.earlier_number, longest_earlier_number);
    if (!command.earlier_day.is_none())
        check.range("earlier_day", command.earlier_day.value, today.value - longest_stay,
                    today.value);
    if (!command.promised.is_none()) {
        check.range("promised", command.promised.value, taken_in.value, today.value + 365);
    }
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (state.request && !is_open(state.request->phase))
        return Refused{RequestAnswered{state.request->number, state.request->job}};
    if (state.open_admission) return Refused{AlreadyAdmitted{written, *state.open_admission}};

    const SerialFile& file = state.serial;
    const base::ModelId known = file.identity.model;
    if (!known.is_none() && !command.model.is_none() && known != command.model) {
        return Refused{ModelDiffers{written, file.model ? file.model->code : std::string{}}};
    }
    std::vector<AdmissionEvent> events;
    if (!file.is_known()) {
        events.emplace_back(SerialStubbed{typed, command.model, kept_serial(command.serial)});
    }
    const JobKind kind = kind_of_job(file.cover, taken_in, state.contract);
    const bool is_under_contract = kind != JobKind::warranty && state.contract;
    events.emplace_back(DeviceAdmitted{
        .number = state.numbers.number(),
        .serial = file.is_known() ? file.serial : typed,
        .model = known.is_none() ? command.model : known,
        .customer = command.customer,
        .kind = kind,
        .warranty_expiry = expiry_of(file.cover, taken_in),
        .complaint = command.complaint,
        .accessories = command.accessories,
        .cosmetic_state = command.cosmetic_state,
        .promised = command.promised,
        .request = command.request,
        .data_consent = command.data_consent,
        .unlocking = command.unlocking,
        .price_ceiling = command.price_ceiling,
        .repeat_of = command.repeat_of,
        .contract = is_under_contract ? state.contract->contract : base::ContractId{},
        .earlier_number = command.earlier_number,
        .earlier_day = command.earlier_day,
    });
    return events;
}

Warnings warnings(const AdmitDeviceState& state, const AdmitDevice& command) {
    Warnings doubts = doubts_about_product(state, command);
    const bool is_covered = covers(state.serial.cover, state.numbers.day);
    if (!is_covered && state.contract && !state.contract->has_case_left())
        doubts.push_back(allowance_used_up(*state.contract));
    return doubts;
}

}  // namespace amani::domain
