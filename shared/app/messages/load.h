// What the decisions about messages need to know; one overload for each command.
#pragma once

#include "shared/app/desk.h"
#include "shared/domain/messages/outbox.h"

namespace amani::app {

[[nodiscard]] domain::SetMessageTemplateState load(const Desk& desk,
                                                   const domain::SetMessageTemplate& command,
                                                   base::Day day);
[[nodiscard]] domain::SetMessagePolicyState load(const Desk& desk,
                                                 const domain::SetMessagePolicy& command,
                                                 base::Day day);
[[nodiscard]] domain::KnownMessageState load(const Desk& desk, const domain::RetryMessage& command,
                                             base::Day day);
[[nodiscard]] domain::KnownMessageState load(const Desk& desk, const domain::DropMessage& command,
                                             base::Day day);

}  // namespace amani::app
