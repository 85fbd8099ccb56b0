// What the live stream says of an event: which resource changed, under which topic.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/http/live.h"

#include <vector>

namespace amani::http {

[[nodiscard]] std::vector<Change> changes_of(const domain::Event& event);
// Something of every topic may have changed (much was applied at once): clients look again.
[[nodiscard]] std::vector<Change> changes_of_everything(std::int64_t version);

}  // namespace amani::http
