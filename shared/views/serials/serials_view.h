// Serials as a table, their expiry computed when read, and their history (R-SER-7): every event
// with the serial, those of its jobs included.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace amani::views {

enum class SerialStanding : std::uint8_t { stub = 1, verified = 2 };
BOOST_DESCRIBE_ENUM(SerialStanding, stub, verified)

class SerialsProjection {
  public:
    explicit SerialsProjection(store::Database& database);
    void apply(const domain::Event& event, const domain::SerialRegistered& registered);
    void apply(const domain::Event& event, const domain::SerialStubbed& stubbed);
    void apply(const domain::Event& event, const domain::WarrantyActivated& activated);

  private:
    store::Database& database_;
    std::unique_ptr<store::Statement> insert_;
    std::unique_ptr<store::Statement> keep_earlier_;
    std::unique_ptr<store::Statement> add_further_;
    std::unique_ptr<store::Statement> register_;
    std::unique_ptr<store::Statement> warrant_;
    std::unique_ptr<store::Statement> stub_;
    std::unique_ptr<store::Statement> activate_;
    std::unique_ptr<store::Statement> add_event_;
};

struct SerialRow {
    std::string id;      // its name: normalised
    std::string serial;  // as people write it
    base::ModelId model;
    std::string model_code;
    std::string brand;
    std::string device_kind;
    std::string model_name;
    std::string batch;
    base::Day sold_on;
    SerialStanding standing = SerialStanding::stub;
    std::string warranty_card;
    base::Day warranty_start;
    std::int32_t warranty_months = 0;
    base::CustomerId owner;
    std::string owner_name;
};
BOOST_DESCRIBE_STRUCT(SerialRow, (),
                      (id, serial, model, model_code, brand, device_kind, model_name, batch,
                       sold_on, standing, warranty_card, warranty_start, warranty_months, owner,
                       owner_name))

// The last day of the warranty, inclusive: start + months in Jalali months (RULES §4.2). None: no
// warranty known.
[[nodiscard]] base::Day warranty_expiry(const SerialRow& serial);

// One line of a serial's history, oldest first. `type` is the number of the event type.
struct SerialHistoryRow {
    base::EventId event;
    std::int64_t type = 0;
    base::LogicalTime time;
    base::JobId job;     // or none
    base::PartId part;   // or none
    std::string detail;  // part serial, fault, receiver …
};
BOOST_DESCRIBE_STRUCT(SerialHistoryRow, (), (event, type, time, job, part, detail))

// A part that a job fitted into the device and no later job took out.
struct InstalledPartRow {
    base::TagId fitted;
    base::JobId job;
    base::PartId part;
    std::string part_code;
    std::string part_serial;
    base::Day day;
};
BOOST_DESCRIBE_STRUCT(InstalledPartRow, (), (fitted, job, part, part_code, part_serial, day))

// `serial` is normalised.
[[nodiscard]] std::optional<SerialRow> serial(store::Database& database, std::string_view serial);
// A serial that has this warranty card and is not `serial`, as people write it; empty when there is
// none.
[[nodiscard]] std::string other_serial_with_card(store::Database& database, std::string_view card,
                                                 std::string_view serial);
// The event that activated the warranty of a serial, or a none id when the serial was registered
// with one. Nothing when it has no warranty.
[[nodiscard]] std::optional<base::EventId> warranty_event(store::Database& database,
                                                          std::string_view serial);
[[nodiscard]] std::vector<SerialHistoryRow> serial_history(store::Database& database,
                                                           std::string_view serial);
[[nodiscard]] std::vector<InstalledPartRow> installed_parts(store::Database& database,
                                                            std::string_view serial);

extern const List serials_list;

}  // namespace amani::views
