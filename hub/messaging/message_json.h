// A message as every gateway is told it: {"id": …, "to": …, "text": …}.
#pragma once

#include "hub/messaging/gateway.h"

#include <string>

namespace amani::hub {

[[nodiscard]] std::string message_json(const Outgoing& message);

}  // namespace amani::hub
