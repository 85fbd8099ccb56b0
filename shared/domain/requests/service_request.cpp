#include "shared/domain/requests/service_request.h"

#include "shared/base/fold.h"
#include "shared/base/iran_ids.h"

namespace amani::domain {
namespace {

using base::Refused;

constexpr std::size_t longest_serial_text = 40;  // as of a product's serial (serials/names.h)
constexpr std::int32_t longest_wait = 365;       // days ahead

std::optional<RequestsRefusal> cannot_change(const std::optional<KnownRequest>& request) {
    if (!request) return FieldRefusal{Unknown{"request", {}}};
    if (!is_open(request->phase))
        return RequestEnded{request->number, request->phase, request->job};
    return std::nullopt;
}

}  // namespace

base::Result<RequestRegistered, RequestsRefusal> decide(const RegisterRequestState& state,
                                                        const RegisterRequest& command) {
    const base::Day today = state.numbers.day;
    const std::string serial = base::normalised_serial(command.serial);
    FieldCheck check;
    check.known("customer", command.customer.is_none() || state.customer.has_value())
        .known("model", command.model.is_none() || state.model_is_known)
        .optional_text("caller", command.caller)
        .optional_text("serial", serial, longest_serial_text)
        .text("complaint", command.complaint, FieldCheck::text_length)
        .optional_text("address", command.address, FieldCheck::text_length);
    if (!command.wanted.is_none())
        check.range("wanted", command.wanted.value, today.value, today.value + longest_wait);
    if (const auto wrong = check.first()) return Refused{*wrong};

    std::string mobile;
    if (!is_blank(command.mobile)) {
        const auto read = base::mobile(command.mobile);
        if (!read) return Refused{NoSuchMobile{command.mobile.substr(0, 40)}};
        mobile = *read;
    }
    const bool is_described = !is_blank(command.caller) && !mobile.empty();
    if (!state.customer && !is_described) return Refused{NobodyAsks{}};
    std::string address;
    if (command.served_at == ServicePlace::on_site) {
        address =
            is_blank(command.address) && state.customer ? state.customer->address : command.address;
        if (is_blank(address)) return Refused{AddressMissing{}};
    }
    return RequestRegistered{.number = state.numbers.number(),
                             .contact = command.contact,
                             .customer = command.customer,
                             .caller = command.caller,
                             .mobile = mobile,
                             .serial = serial,
                             .model = command.model,
                             .complaint = command.complaint,
                             .wanted = command.wanted,
                             .served_at = command.served_at,
                             .address = address,
                             .priority = command.priority};
}

base::Result<RequestScheduled, RequestsRefusal> decide(const ScheduleRequestState& state,
                                                       const ScheduleRequest& command) {
    if (auto refusal = cannot_change(state.request)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}
                               .range("date", command.date.value, state.today.value,
                                      state.today.value + longest_wait)
                               .known("technician", state.technician_is_known)
                               .optional_text("note", command.note, FieldCheck::text_length)
                               .first())
        return Refused{*wrong};
    return RequestScheduled{command.request, command.date, command.technician, command.note};
}

base::Result<RequestCancelled, RequestsRefusal> decide(const CancelRequestState& state,
                                                       const CancelRequest& command) {
    if (auto refusal = cannot_change(state.request)) return Refused{std::move(*refusal)};
    if (const auto wrong =
            FieldCheck{}.text("reason", command.reason, FieldCheck::text_length).first())
        return Refused{*wrong};
    return RequestCancelled{command.request, command.reason};
}

}  // namespace amani::domain
