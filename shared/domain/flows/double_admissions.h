// The clerk of devices in the house: opens a case when one serial is open at two sites at once
// (C-1), in whatever order their logs arrive, and settles it when they turn out to have followed
// each other, or when a person has said what they are. Meanwhile the warranty stands with the
// earlier admission: what the company bears in the later job is in doubt, and its credits are held.
#pragma once

#include "shared/domain/flows/used_parts.h"
#include "shared/domain/serials/events.h"
#include "shared/domain/service/events.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amani::domain {

// A device's stay at a site. `kind` and the day by which it was judged are those of its admission.
struct StayRow {
    std::int64_t admitted = 0;  // logical time
    std::int64_t ended = 0;     // 0: its delivery is not known
    JobKind kind{};
    base::Day day;
};
BOOST_DESCRIBE_STRUCT(StayRow, (), (admitted, ended, kind, day))

// A serial as it is written in an event, whatever it goes on under.
[[nodiscard]] TextKey key_of_serial(BooksStore& store, std::string_view serial);

class DoubleAdmissions {
  public:
    struct Stay {
        base::JobId job;
        StayRow row;
        [[nodiscard]] bool overlaps(const Stay& other) const;
        // Whose warranty stands: the earlier admission's, of two at once the smaller site's.
        [[nodiscard]] bool stands_before(const Stay& other) const;
    };

    DoubleAdmissions(BooksStore& store, Cases& cases, UsedParts& used_parts)
        : store_(store), cases_(cases), used_parts_(used_parts) {}

    void on(const Fact& fact, const DeviceAdmitted& event);
    void on(const Fact& fact, const DeviceDelivered& event);
    void on(const Fact& fact, const PartFitted& event);
    // The jobs of one site, or of all, belong to another serial: there they may meet others.
    void on(const Fact& fact, const SerialCorrected& event);
    void on(const Fact& fact, const SerialMerged& event);
    void on(const Fact& fact, const StubCorrected& event);
    // Two devices bear one serial: nothing is left to find out.
    void on(const Fact& fact, const SerialFlagged& event);
    void on(const Fact& fact, const DeviceTransferred& event);

    // The product that a site means by a serial, as corrections and merges have it; for no site: as
    // all mean it.
    [[nodiscard]] TextKey product_of(std::string_view serial, base::SiteId site);
    [[nodiscard]] std::vector<Stay> stays_of(const TextKey& product);
    // Of a job whose device has a serial; else nothing, and none of the kinds.
    [[nodiscard]] std::optional<TextKey> product_of(base::JobId job);
    [[nodiscard]] JobKind kind_of(base::JobId job);

  private:
    void take(const Fact& fact, const TextKey& product, std::string_view serial, const Stay& stay);
    void move(const Fact& fact, std::string_view wrong, std::string_view right, base::SiteId site);
    void settle(const Fact& fact, base::JobId one, base::JobId other, const std::string& how);

    BooksStore& store_;
    Cases& cases_;
    UsedParts& used_parts_;
};

}  // namespace amani::domain
