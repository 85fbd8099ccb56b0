// What codes mean at this site: people write codes, commands hold ids.
#pragma once

#include "shared/base/ids.h"

#include <optional>
#include <string_view>

namespace amani::domain {

class Directory {
  public:
    virtual ~Directory() = default;
    [[nodiscard]] virtual std::optional<base::SiteId> site(std::string_view code) const = 0;
    [[nodiscard]] virtual std::optional<base::ModelId> model(std::string_view code) const = 0;
    [[nodiscard]] virtual std::optional<base::PartId> part(std::string_view code) const = 0;
    [[nodiscard]] virtual std::optional<base::PriceListId> price_list(
        std::string_view name) const = 0;
    // By national or legal ID, or by a mobile number that is one customer's alone.
    [[nodiscard]] virtual std::optional<base::CustomerId> customer(std::string_view text) const = 0;
};

}  // namespace amani::domain
