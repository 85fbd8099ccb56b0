// Why the desk of messages says no.
#pragma once

#include "shared/domain/messages/events.h"
#include "shared/domain/messages/message_state.h"
#include "shared/domain/refusal/field_refusals.h"

#include <string>
#include <variant>

namespace amani::domain {

// In braces, and no word of this kind of message; a brace that is never closed too.
struct NoSuchWord {
    MessageKind kind = MessageKind::admitted;
    std::string word;
};
struct MessageTooLong {
    std::int32_t parts = 0;
    std::int32_t most = 0;
};
struct NoSendingHours {
    std::string text;
};
// It waits anyway, or is over.
struct MessageNotOpen {
    MessageState state = MessageState::sent;
};

using MessagesRefusal =
    std::variant<FieldRefusal, NoSuchWord, MessageTooLong, NoSendingHours, MessageNotOpen>;

[[nodiscard]] RefusalText text_of(const MessagesRefusal& refusal);

}  // namespace amani::domain
