#include "shared/domain/service/repair_job.h"

namespace amani::domain {
namespace {

using base::Refused;
using Code = std::optional<RecordWorkState::Code>;

// In words, else in those of the code.
std::string said(const std::string& text, const Code& code) {
    return is_blank(text) && code ? code->name : text;
}

bool fits(base::RepairCodeId named, const Code& code, RepairCodeKind kind) {
    return named.is_none() || (code && code->kind == kind);
}

}  // namespace

base::Result<WorkRecorded, ServiceRefusal> decide(const RecordWorkState& state,
                                                  const RecordWork& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    if (!takes_work(state.job->phase)) return Refused{WrongPhase{state.job->phase}};
    const std::string fault = said(command.fault, state.fault);
    const std::string cause = said(command.cause, state.cause);
    const std::string action = said(command.action, state.action);
    if (const auto wrong =
            FieldCheck{}
                .known("fault_code", fits(command.fault_code, state.fault, RepairCodeKind::fault))
                .known("cause_code", fits(command.cause_code, state.cause, RepairCodeKind::cause))
                .known("action_code",
                       fits(command.action_code, state.action, RepairCodeKind::action))
                .text("fault", fault, FieldCheck::text_length)
                .optional_text("cause", cause, FieldCheck::text_length)
                .text("action", action, FieldCheck::text_length)
                .first())
        return Refused{*wrong};
    return WorkRecorded{
        command.job,        fault, cause, action, command.fault_code, command.cause_code,
        command.action_code};
}

}  // namespace amani::domain
