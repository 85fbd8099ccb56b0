// How tests say what a decision was: "" when it was taken, else the refusal's code and field.
#pragma once

#include "shared/domain/refusal/refusal_text.h"

#include <string>

namespace amani::domain {

[[nodiscard]] std::string refused(const auto& decided) {
    if (decided) return {};
    const RefusalText text = text_of(decided.error());
    return text.code + (text.field.empty() ? "" : " " + text.field);
}

}  // namespace amani::domain
