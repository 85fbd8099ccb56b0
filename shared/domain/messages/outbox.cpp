#include "shared/domain/messages/outbox.h"

#include "shared/domain/messages/message_text.h"
#include "shared/domain/network/working_hours.h"

namespace amani::domain {
namespace {

using base::Refused;

constexpr std::int32_t longest_news = 31 * 24;  // hours

std::optional<MessagesRefusal> cannot_retry(const std::optional<MessageState>& message) {
    if (!message) return FieldRefusal{Unknown{"message", {}}};
    if (*message == MessageState::failed || *message == MessageState::unknown) return std::nullopt;
    return MessageNotOpen{*message};
}

std::optional<MessagesRefusal> cannot_drop(const std::optional<MessageState>& message) {
    if (!message) return FieldRefusal{Unknown{"message", {}}};
    if (*message == MessageState::sent || *message == MessageState::dropped)
        return MessageNotOpen{*message};
    return std::nullopt;
}

}  // namespace

base::Result<MessageTemplateSet, MessagesRefusal> decide(const SetMessageTemplateState&,
                                                         const SetMessageTemplate& command) {
    FieldCheck check;
    if (command.sending == Sending::on)
        check.text("text", command.text, FieldCheck::text_length);
    else
        check.optional_text("text", command.text, FieldCheck::text_length);
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (auto word = unknown_word(command.kind, command.text))
        return Refused{NoSuchWord{command.kind, word->substr(0, 40)}};
    if (const auto parts = parts_of(command.text); parts > most_parts)
        return Refused{MessageTooLong{parts, most_parts}};
    return MessageTemplateSet{
        .kind = command.kind, .text = command.text, .sending = command.sending};
}

base::Result<MessagePolicySet, MessagesRefusal> decide(const SetMessagePolicyState&,
                                                       const SetMessagePolicy& command) {
    if (const auto wrong =
            FieldCheck{}.range("stale_hours", command.stale_hours, 1, longest_news).first())
        return Refused{*wrong};
    DayHours hours;
    if (!is_blank(command.hours)) {
        const auto read = parse_hours(command.hours);
        if (!read || read->from == read->until)
            return Refused{NoSendingHours{command.hours.substr(0, 40)}};
        hours = *read;
    }
    return MessagePolicySet{
        .from = hours.from, .until = hours.until, .stale_hours = command.stale_hours};
}

base::Result<MessageRetried, MessagesRefusal> decide(const KnownMessageState& state,
                                                     const RetryMessage& command) {
    if (auto refusal = cannot_retry(state.message)) return Refused{std::move(*refusal)};
    return MessageRetried{command.message};
}

base::Result<MessageDropped, MessagesRefusal> decide(const KnownMessageState& state,
                                                     const DropMessage& command) {
    if (auto refusal = cannot_drop(state.message)) return Refused{std::move(*refusal)};
    if (const auto wrong = FieldCheck{}.text("reason", command.reason).first())
        return Refused{*wrong};
    return MessageDropped{command.message, command.reason};
}

base::Instant may_be_sent(const MessagePolicy& policy, base::Instant now) {
    if (policy.from == policy.until) return now;
    const base::Day today = base::day_in_tehran(now);
    const base::Instant midnight = base::start_in_tehran(today);
    const auto at = [](base::Instant day, std::int32_t minute) {
        return day + base::seconds(std::int64_t{minute} * 60);
    };
    if (now < at(midnight, policy.from)) return at(midnight, policy.from);
    if (now < at(midnight, policy.until)) return now;
    return at(base::start_in_tehran(today + 1), policy.from);
}

bool is_overtaken(MessageKind kind, const MessageSubject& subject) {
    switch (kind) {
        case MessageKind::admitted:
            return subject.phase >= RepairPhase::ready;
        case MessageKind::estimate:
            return subject.estimate_is_answered || subject.phase >= RepairPhase::ready;
        case MessageKind::ready:
            return subject.phase != RepairPhase::ready;
        case MessageKind::notice:
            return !is_in_house(subject.phase);
        case MessageKind::visit:
            return !subject.visit_stands;
        case MessageKind::delivered:
            break;
    }
    return false;
}

std::optional<MessageOutcome> not_to_be_sent(const WaitingMessage& message,
                                             const MessagePolicy& policy, base::Instant now) {
    if (message.is_overtaken) return MessageOutcome::overtaken;
    if (message.since < now - base::hours(policy.stale_hours)) return MessageOutcome::stale;
    if (!message.has_number) return MessageOutcome::no_number;
    return std::nullopt;
}

}  // namespace amani::domain
