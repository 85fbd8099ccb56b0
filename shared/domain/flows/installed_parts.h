// The clerk of parts with a serial: opens a case when one is fitted while it is known to sit in
// another device (C-24), in whatever order the sites' logs arrive. Both facts stay; the later
// fitting is in doubt until the earlier part was removed, or one of the two fittings is undone,
// or was of another part, whose serial was misread.
#pragma once

#include "shared/domain/flows/used_parts.h"
#include "shared/domain/service/events.h"

#include <string_view>
#include <vector>

namespace amani::domain {

class InstalledParts {
  public:
    InstalledParts(BooksStore& store, Cases& cases, UsedParts& used_parts)
        : store_(store), cases_(cases), used_parts_(used_parts) {}

    void on(const Fact& fact, const PartFitted& event);
    void on(const Fact& fact, const PartRemoved& event);
    void on(const Fact& fact, const FittingUndone& event);
    // May be heard before the fitting that it names.
    void on(const Fact& fact, const PartSerialCorrected& event);

  private:
    // A part was fitted while it sat in another device.
    struct Twice {
        base::EventId earlier;
        base::EventId later;
        friend auto operator<=>(const Twice&, const Twice&) = default;
    };
    struct Step;
    [[nodiscard]] std::vector<Step> steps_of(const TextKey& serial);
    [[nodiscard]] std::vector<Twice> twice(const TextKey& serial);
    void tell(const Fact& fact, base::PartId part, std::string_view serial,
              const std::vector<Twice>& before, const std::vector<Twice>& after);

    BooksStore& store_;
    Cases& cases_;
    UsedParts& used_parts_;
};

}  // namespace amani::domain
