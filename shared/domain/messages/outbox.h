// Decisions about messages, and what the centre does with one that waits.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/messages/commands.h"
#include "shared/domain/messages/refusals.h"
#include "shared/domain/service/repair_phase.h"

#include <optional>

namespace amani::domain {

struct MessagePolicy {
    std::int32_t from = 8 * 60;  // minutes of the day in Tehran; both equal: at any hour
    std::int32_t until = 21 * 60;
    std::int32_t stale_hours = 48;
};

struct SetMessageTemplateState {};
[[nodiscard]] base::Result<MessageTemplateSet, MessagesRefusal> decide(
    const SetMessageTemplateState& state, const SetMessageTemplate& command);

struct SetMessagePolicyState {};
[[nodiscard]] base::Result<MessagePolicySet, MessagesRefusal> decide(
    const SetMessagePolicyState& state, const SetMessagePolicy& command);

struct KnownMessageState {
    std::optional<MessageState> message;  // nothing: there is none of this fact
};
[[nodiscard]] base::Result<MessageRetried, MessagesRefusal> decide(const KnownMessageState& state,
                                                                   const RetryMessage& command);
[[nodiscard]] base::Result<MessageDropped, MessagesRefusal> decide(const KnownMessageState& state,
                                                                   const DropMessage& command);

// When a message that is due now may be sent: now, or at the next hour in which people are not
// disturbed.
[[nodiscard]] base::Instant may_be_sent(const MessagePolicy& policy, base::Instant now);

// What a message speaks of, as it is now.
struct MessageSubject {
    RepairPhase phase = RepairPhase::admitted;
    bool estimate_is_answered = false;
    bool visit_stands = false;  // it is still planned as the message says
};
// Whether what the message says is no longer true, or no news (README.md, the table of kinds).
[[nodiscard]] bool is_overtaken(MessageKind kind, const MessageSubject& subject);

struct WaitingMessage {
    base::Instant since;  // when the fact was recorded
    bool is_overtaken = false;
    bool has_number = true;
};
// What becomes of a message without its being sent; nothing: it is to be sent.
[[nodiscard]] std::optional<MessageOutcome> not_to_be_sent(const WaitingMessage& message,
                                                           const MessagePolicy& policy,
                                                           base::Instant now);

}  // namespace amani::domain
