// What people call duties and kinds of units, in sentences and lists.
#pragma once

#include "shared/domain/workshop/events.h"

#include <string>
#include <string_view>
#include <vector>

namespace amani::domain {

struct WorkshopWord {
    std::string_view fa;
    std::string_view en;
};
[[nodiscard]] WorkshopWord word_of(Duty duty);
[[nodiscard]] WorkshopWord word_of(UnitKind kind);

// «سرپرست یا تعمیرکار», "supervisor or technician".
[[nodiscard]] std::string any_of_fa(const std::vector<Duty>& duties);
[[nodiscard]] std::string any_of_en(const std::vector<Duty>& duties);

}  // namespace amani::domain
