#include "shared/domain/serials/names.h"

#include "shared/domain/catalogue/serial_pattern.h"

namespace amani::domain {

using base::Refused;

namespace {

std::optional<SerialsRefusal> wrong_texts(const std::string& right, const std::string& reason) {
    if (const auto wrong = FieldCheck{}
                               .text("right", normalised_serial(right), longest_serial)
                               .text("right", written_serial(right), longest_written_serial)
                               .text("reason", reason, FieldCheck::text_length)
                               .first()) {
        return *wrong;
    }
    return std::nullopt;
}

// Whether the right serial may stand for a product of the wrong one's model.
std::optional<SerialsRefusal> wrong_pair(const SerialFile& wrong, const SerialFile& right,
                                         const std::string& typed_right) {
    const std::string serial = normalised_serial(typed_right);
    if (right.corrected_to == wrong.serial)
        return NamesInACircle{wrong.written, written_serial(typed_right)};
    const auto& model = right.model ? right.model : wrong.model;
    if (model && !right.is_known() && !fits_pattern(serial, model->serial_pattern))
        return NoSerialOfModel{written_serial(typed_right), model->code, model->serial_pattern,
                               right.near};
    return std::nullopt;
}

// The identity file of the wrong serial, under the right one.
SerialRegistered under(std::string_view right, SerialRegistered identity) {
    identity.serial = normalised_serial(right);
    identity.written = kept_serial(right);
    return identity;
}

}  // namespace

base::Result<std::vector<NamingEvent>, SerialsRefusal> decide(const CorrectSerialState& state,
                                                              const CorrectSerial& command) {
    const std::string wrong = normalised_serial(command.serial);
    const std::string right = normalised_serial(command.right);
    if (auto refusal = wrong_texts(command.right, command.reason)) return Refused{*refusal};
    if (const auto field =
            FieldCheck{}.known("site", command.site.is_none() || state.site_is_known).first())
        return Refused{*field};
    if (!state.wrong.is_known())
        return Refused{UnknownSerial{written_serial(command.serial), state.wrong.near}};
    const SerialCorrected corrected{wrong, right, command.reason, command.site};
    if (wrong == right) {
        if (!state.is_corrected) return Refused{NotCorrected{state.wrong.written}};
        return std::vector<NamingEvent>{corrected};
    }
    if (auto refusal = wrong_pair(state.wrong, state.right, command.right))
        return Refused{*refusal};
    std::vector<NamingEvent> events;
    const bool is_file_wrong =
        state.wrong.standing == SerialStanding::registered && command.site.is_none();
    if (!state.right.is_known() && is_file_wrong)
        events.emplace_back(under(command.right, state.wrong.identity));
    else if (!state.right.is_known())
        events.emplace_back(
            SerialStubbed{right, state.wrong.identity.model, kept_serial(command.right)});
    events.emplace_back(corrected);
    return events;
}

base::Result<std::vector<NamingEvent>, SerialsRefusal> decide(const CorrectStubState& state,
                                                              const CorrectStub& command) {
    const std::string wrong = normalised_serial(command.serial);
    const std::string right = normalised_serial(command.right);
    if (auto refusal = wrong_texts(command.right, command.reason)) return Refused{*refusal};
    if (!state.wrong.is_known() || !state.is_met_here)
        return Refused{UnknownSerial{written_serial(command.serial), state.wrong.near}};
    const StubCorrected corrected{wrong, right, command.reason};
    if (wrong == right) {
        if (!state.is_corrected) return Refused{NotCorrected{state.wrong.written}};
        return std::vector<NamingEvent>{corrected};
    }
    if (state.wrong.standing == SerialStanding::registered || state.has_own_warranty)
        return Refused{NoStub{state.wrong.written}};
    if (auto refusal = wrong_pair(state.wrong, state.right, command.right))
        return Refused{*refusal};
    std::vector<NamingEvent> events;
    if (!state.right.is_known())
        events.emplace_back(
            SerialStubbed{right, state.wrong.identity.model, kept_serial(command.right)});
    events.emplace_back(corrected);
    return events;
}

base::Result<SerialMerged, SerialsRefusal> decide(const MergeSerialsState& state,
                                                  const MergeSerials& command) {
    if (const auto wrong =
            FieldCheck{}.text("reason", command.reason, FieldCheck::text_length).first())
        return Refused{*wrong};
    for (const auto* file : {&state.goes, &state.kept}) {
        const auto& typed = file == &state.goes ? command.serial : command.kept;
        if (file->standing == SerialStanding::unknown)
            return Refused{UnknownSerial{written_serial(typed), file->near}};
        if (file->standing != SerialStanding::registered)
            return Refused{NotRegistered{file->written}};
    }
    if (state.goes.serial == state.kept.serial) return Refused{SameSerial{state.goes.written}};
    if (state.kept.corrected_to == state.goes.serial)
        return Refused{NamesInACircle{state.goes.written, state.kept.written}};
    return SerialMerged{state.goes.serial, state.kept.serial, command.reason};
}

base::Result<DeviceTransferred, SerialsRefusal> decide(const LinkJobsState& state,
                                                       const LinkJobs& command) {
    if (const auto wrong = FieldCheck{}
                               .known("job", state.job.has_value())
                               .known("earlier", state.earlier.has_value())
                               .text("reason", command.reason, FieldCheck::text_length)
                               .first()) {
        return Refused{*wrong};
    }
    if (state.job->serial != state.earlier->serial || state.job->site == state.earlier->site)
        return Refused{JobsOfOtherDevices{state.job->written, state.earlier->written}};
    return DeviceTransferred{state.job->serial, command.earlier, command.job, command.reason};
}

}  // namespace amani::domain
