// Serials as a list, and what is said of each: flags, spans of warranty, owners, names.
#pragma once

#include "shared/domain/registry/event.h"
#include "shared/domain/serials/serial_file.h"
#include "shared/store/database.h"
#include "shared/views/rows/listing.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace amani::views {

enum class SerialStanding : std::uint8_t { stub = 1, verified = 2 };
BOOST_DESCRIBE_ENUM(SerialStanding, stub, verified)

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
    domain::SerialState state = domain::SerialState::stub;
    base::Day warranty_expiry;  // the last covered day of all spans (RULES §4.2); none: none, void
    base::Day produced_on;
    std::string channel;
    std::string imei1;
    std::string imei2;
};
BOOST_DESCRIBE_STRUCT(SerialRow, (),
                      (id, serial, model, model_code, brand, device_kind, model_name, batch,
                       sold_on, standing, warranty_card, warranty_start, warranty_months, owner,
                       owner_name, state, warranty_expiry, produced_on, channel, imei1, imei2))

// `serial` is normalised.
[[nodiscard]] std::optional<SerialRow> serial(store::Database& database, std::string_view serial);
// The serial that this text names: it, or the product with this IMEI. Empty when nothing is known.
[[nodiscard]] std::string serial_meant(store::Database& database, std::string_view text);
// A serial that has this warranty card and is not `serial`, as people write it; empty when there is
// none.
[[nodiscard]] std::string other_serial_with_card(store::Database& database, std::string_view card,
                                                 std::string_view serial);
// The same with an IMEI.
[[nodiscard]] std::string other_serial_with_imei(store::Database& database, std::string_view imei,
                                                 std::string_view serial);
// A known serial that is not `serial` and may have been meant by it: one that looks alike, else a
// registered one that differs by a digit or two neighbours.
[[nodiscard]] domain::NearSerial near_serial(store::Database& database, std::string_view serial);
// The event that activated the warranty of a serial, or a none id when the serial was registered
// with one. Nothing when it has no warranty.
[[nodiscard]] std::optional<base::EventId> warranty_event(store::Database& database,
                                                          std::string_view serial);

// A serial that what was recorded under it belongs to: of all sites but those with a word of their
// own, or of one.
struct SerialName {
    std::string serial;
    base::SiteId site;  // none: all
    friend bool operator==(const SerialName&, const SerialName&) = default;
};
// The serial under which `serial` goes on for what `site` records.
[[nodiscard]] std::string name_in_use(store::Database& database, std::string_view serial,
                                      base::SiteId site);
// Under which names a product was recorded: its serial, and all that were corrected to it.
[[nodiscard]] std::vector<SerialName> names_of(store::Database& database, std::string_view serial);

struct FlagRow {
    domain::SerialFlag flag = domain::SerialFlag::stolen;
    std::string reason;
    base::LogicalTime time;
};
BOOST_DESCRIBE_STRUCT(FlagRow, (), (flag, reason, time))
// A span of warranty beside the maker's.
struct CoverRow {
    domain::CoverKind cover = domain::CoverKind::extended;
    std::string warranty_card;
    base::Day start;
    std::int32_t months = 0;
    base::Day until;
};
BOOST_DESCRIBE_STRUCT(CoverRow, (), (cover, warranty_card, start, months, until))
struct OwnerRow {
    base::CustomerId owner;
    std::string owner_name;
    base::Day since;
    base::Day until;  // the day before the next one's; none: still
};
BOOST_DESCRIBE_STRUCT(OwnerRow, (), (owner, owner_name, since, until))
struct VoidRow {
    domain::VoidReason why = domain::VoidReason::other;
    std::string note;
    base::Day void_from;
};
BOOST_DESCRIBE_STRUCT(VoidRow, (), (why, note, void_from))
struct RetirementRow {
    domain::Retirement retirement = domain::Retirement::scrapped;
    std::string successor;  // as people write it
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RetirementRow, (), (retirement, successor, reason))

[[nodiscard]] std::vector<FlagRow> flags_of(store::Database& database, std::string_view serial);
[[nodiscard]] std::vector<CoverRow> covers_of(store::Database& database, std::string_view serial);
[[nodiscard]] std::vector<OwnerRow> owners_of(store::Database& database, std::string_view serial);
[[nodiscard]] std::optional<VoidRow> voiding_of(store::Database& database, std::string_view serial);
// When a product was replaced; none when it was not.
[[nodiscard]] base::Day replaced_on(store::Database& database, std::string_view serial);
[[nodiscard]] std::optional<RetirementRow> retirement_of(store::Database& database,
                                                         std::string_view serial);
// Why its state is what it is, as somebody wrote it; empty for a state that needs no reason.
[[nodiscard]] std::string reason_of_state(store::Database& database, const SerialRow& serial);
[[nodiscard]] std::vector<domain::FactoryPart> factory_parts_of(store::Database& database,
                                                                std::string_view serial);

// How many serials of a model are in a state.
extern const List serials_list;
extern const List serial_counts_list;

}  // namespace amani::views
