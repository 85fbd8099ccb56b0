// A document that is too large to travel as one event.
#pragma once

#include "shared/domain/refusal/refusal_text.h"

namespace amani::domain {

struct TooLarge {
    std::int64_t bytes = 0;
    std::int64_t most = 0;
};
[[nodiscard]] RefusalText text_of(const TooLarge& refusal);

}  // namespace amani::domain
