#include "shared/views/serials/serials_view.h"

#include "shared/base/fold.h"
#include "shared/base/imei.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/customers/customers_records.h"
#include "shared/views/rows/typed_rows.h"

#include <algorithm>

namespace amani::views {
namespace {

constexpr std::string_view as_written =
    "CASE serial.written WHEN '' THEN serial.serial ELSE serial.written END";

const std::string select_serial =
    "SELECT serial.serial, " + std::string{as_written} +
    ", serial.model, model.code, model.brand, model.type, model.name, serial.batch, "
    "serial.sold_on, serial.standing, serial.warranty_card, serial.warranty_start, "
    "serial.warranty_months, serial.owner, customer.name, serial.state, serial.warranty_expiry, "
    "serial.produced_on, serial.channel, serial.imei1, serial.imei2 "
    "FROM serial LEFT JOIN model ON model.id = serial.model "
    "LEFT JOIN customer ON customer.id = serial.owner WHERE serial.serial = ?1";

constexpr ListColumn serial_columns[] = {
    {"id", "serial.serial", CellKind::text, Sorting::yes},
    ListColumn{"serial", "serial.serial", CellKind::text, Sorting::yes}.shown_as(as_written),
    record_column("model", "serial.model", model_record),
    {"model_code", "model.code", CellKind::text},
    {"brand", "model.brand", CellKind::text},
    {"batch", "serial.batch", CellKind::text},
    {"sold_on", "serial.sold_on", CellKind::day},
    name_column<SerialStanding>("standing", "serial.standing"),
    {"warranty_card", "serial.warranty_card", CellKind::text},
    {"warranty_start", "serial.warranty_start", CellKind::day},
    {"warranty_months", "serial.warranty_months"},
    record_column("owner", "serial.owner", customer_record).found("serial.owner <> 0"),
    name_column<domain::SerialState>("state", "serial.state"),
    ListColumn{"warranty_expiry", "serial.warranty_expiry", CellKind::day, Sorting::yes},
    {"produced_on", "serial.produced_on", CellKind::day},
    {"channel", "serial.channel", CellKind::text},
    // (Nobody asks for the products without one, nor for those without an owner.)
    ListColumn{"imei1", "serial.imei1", CellKind::text}.found("serial.imei1 <> ''"),
    ListColumn{"imei2", "serial.imei2", CellKind::text}.found("serial.imei2 <> ''"),
    {"owner_name", "customer.name", CellKind::text},
};
constexpr Sought serial_texts[] = {{Sought::By::begins_a_serial, "serial.serial"}};

// One row a model and state, named by both.
constexpr ListColumn count_columns[] = {
    {"id", "counted.id", CellKind::text, Sorting::yes},
    record_column("model", "counted.model", model_record),
    {"model_code", "model.code", CellKind::text},
    {"brand", "model.brand", CellKind::text},
    name_column<domain::SerialState>("state", "counted.state"),
    {"count", "counted.count"},
};

// A chain of corrections longer than this is a mistake.
constexpr int most_names = 16;

}  // namespace

const List serials_list{"serials",
                        "serial LEFT JOIN model ON model.id = serial.model "
                        "LEFT JOIN customer ON customer.id = serial.owner",
                        serial_columns,
                        "serial",
                        Direction::ascending,
                        serial_texts};
const List serial_counts_list{
    "serial-counts",
    "(SELECT model || '.' || state AS id, model, state, COUNT(*) AS count FROM serial "
    "GROUP BY model, state) AS counted LEFT JOIN model ON model.id = counted.model",
    count_columns, "id", Direction::ascending};

std::optional<SerialRow> serial(store::Database& database, std::string_view serial) {
    return row<SerialRow>(database, select_serial, serial);
}

std::string serial_meant(store::Database& database, std::string_view text) {
    const std::string serial = base::normalised_serial(text);
    auto found = first_text(database, "SELECT serial FROM serial WHERE serial = ?1", serial);
    if (!found.empty()) return found;
    const auto imei = base::imei(serial);
    if (!imei) return {};
    return first_text(
        database,
        "SELECT serial FROM (SELECT serial, state FROM serial WHERE imei1 = ?1 AND imei1 <> '' "
        "UNION SELECT serial, state FROM serial WHERE imei2 = ?1 AND imei2 <> '') "
        "ORDER BY state = 10, serial LIMIT 1",
        *imei);
}

std::string other_serial_with_card(store::Database& database, std::string_view card,
                                   std::string_view serial) {
    if (card.empty()) return {};
    static const std::string sql =
        "SELECT " + std::string{as_written} +
        " FROM serial WHERE warranty_card = ?1 AND warranty_card <> '' AND serial <> ?2 LIMIT 1";
    auto other = first_text(database, sql, card, serial);
    if (!other.empty()) return other;
    return first_text(
        database,
        "SELECT serial FROM serial_cover WHERE card = ?1 AND card <> '' AND serial <> ?2 "
        "LIMIT 1",
        card, serial);
}

std::string other_serial_with_imei(store::Database& database, std::string_view imei,
                                   std::string_view serial) {
    if (imei.empty()) return {};
    static const std::string of_one =
        "SELECT " + std::string{as_written} +
        " FROM serial WHERE imei1 = ?1 AND imei1 <> '' AND state <> 10 "
        "AND serial <> ?2 LIMIT 1";
    static const std::string of_two =
        "SELECT " + std::string{as_written} +
        " FROM serial WHERE imei2 = ?1 AND imei2 <> '' AND state <> 10 "
        "AND serial <> ?2 LIMIT 1";
    auto other = first_text(database, of_one, imei, serial);
    return other.empty() ? first_text(database, of_two, imei, serial) : other;
}

domain::NearSerial near_serial(store::Database& database, std::string_view serial) {
    static const std::string sql =
        "SELECT " + std::string{as_written} +
        " FROM serial WHERE serial = ?1 AND state <> 10 AND standing >= ?2";
    if (serial.size() > domain::longest_serial) return {};
    for (const auto& near : domain::near_texts(serial)) {
        const bool is_look_alike = near.slip == domain::Slip::look_alike;
        auto found = first_text(database, sql, near.text, is_look_alike ? 1 : 2);
        if (!found.empty()) return {std::move(found), near.slip};
    }
    return {};
}

std::optional<base::EventId> warranty_event(store::Database& database, std::string_view serial) {
    auto& query = database.cached(
        "SELECT warranty_event FROM serial WHERE serial = ?1 AND warranty_start <> 0");
    std::optional<base::EventId> event;
    if (query.with(serial).step()) event = query.id<base::EventId>(0);
    query.reset();
    return event;
}

std::string name_in_use(store::Database& database, std::string_view serial, base::SiteId site) {
    std::string name{serial};
    std::vector<std::string> passed;
    for (int step = 0; step < most_names; ++step) {
        auto next =
            first_text(database,
                       "SELECT named FROM serial_name WHERE serial = ?1 AND site IN (0, ?2) "
                       "ORDER BY site DESC LIMIT 1",
                       name, site);
        if (next.empty() || next == name) return name;
        if (std::ranges::find(passed, next) != passed.end()) return std::string{serial};
        passed.push_back(name);
        name = std::move(next);
    }
    return std::string{serial};
}

std::vector<SerialName> names_of(store::Database& database, std::string_view serial) {
    std::vector<SerialName> all{{std::string{serial}, {}}};
    for (std::size_t i = 0; i < all.size() && all.size() < most_names; ++i) {
        const SerialName of = all[i];
        auto& query = database.cached(
            "SELECT serial, site FROM serial_name WHERE named = ?1 AND serial <> named "
            "ORDER BY serial, site");
        query.with(of.serial);
        while (query.step()) {
            const base::SiteId site{static_cast<std::uint32_t>(query.integer(1))};
            if (!of.site.is_none() && !site.is_none() && of.site != site) continue;
            SerialName name{query.string(0), site.is_none() ? of.site : site};
            if (std::ranges::find(all, name) == all.end()) all.push_back(std::move(name));
        }
        query.reset();
    }
    return all;
}

std::vector<FlagRow> flags_of(store::Database& database, std::string_view serial) {
    return rows<FlagRow>(database,
                         "SELECT flag, reason, time FROM serial_flag "
                         "WHERE serial = ?1 AND is_raised = 1 ORDER BY flag",
                         serial);
}

std::vector<CoverRow> covers_of(store::Database& database, std::string_view serial) {
    return rows<CoverRow>(database,
                          "SELECT kind, card, start, months, until FROM serial_cover "
                          "WHERE serial = ?1 ORDER BY start, event",
                          serial);
}

std::vector<OwnerRow> owners_of(store::Database& database, std::string_view serial) {
    auto all = rows<OwnerRow>(
        database,
        "SELECT serial_ownership.owner, customer.name, since, 0 FROM serial_ownership "
        "LEFT JOIN customer ON customer.id = serial_ownership.owner "
        "WHERE serial_ownership.serial = ?1 ORDER BY since, serial_ownership.time, serial_ownership.event",
        serial);
    // Who is named again goes on.
    const auto again = std::ranges::unique(all, {}, &OwnerRow::owner);
    all.erase(again.begin(), again.end());
    for (std::size_t i = 0; i + 1 < all.size(); ++i) all[i].until = all[i + 1].since + -1;
    return all;
}

std::optional<VoidRow> voiding_of(store::Database& database, std::string_view serial) {
    return row<VoidRow>(database,
                        "SELECT why, note, day FROM serial_void WHERE serial = ?1 AND is_void = 1",
                        serial);
}

base::Day replaced_on(store::Database& database, std::string_view serial) {
    return {static_cast<std::int32_t>(
        number(database, 0,
               "SELECT serial_event.day FROM serial_retired JOIN serial_event ON "
               "serial_event.serial = serial_retired.serial AND serial_event.event = "
               "serial_retired.event WHERE serial_retired.serial = ?1 AND how = 1",
               serial))};
}

std::optional<RetirementRow> retirement_of(store::Database& database, std::string_view serial) {
    return row<RetirementRow>(
        database,
        "SELECT how, ifnull((SELECT CASE other.written WHEN '' THEN other.serial ELSE other.written END "
        "FROM serial AS other WHERE other.serial = serial_retired.successor), successor), reason "
        "FROM serial_retired WHERE serial = ?1 AND how <> 0",
        serial);
}

std::string reason_of_state(store::Database& database, const SerialRow& serial) {
    using enum domain::SerialState;
    switch (serial.state) {
        case stub:
        case verified:
        case active:
            return {};
        case replaced:
        case dismantled:
        case scrapped:
            return first_text(database, "SELECT reason FROM serial_retired WHERE serial = ?1",
                              serial.id);
        case stolen:
        case counterfeit:
        case duplicate:
            return first_text(database,
                              "SELECT reason FROM serial_flag WHERE serial = ?1 AND is_raised = 1 "
                              "ORDER BY flag LIMIT 1",
                              serial.id);
        case corrected:
            return first_text(database,
                              "SELECT note FROM serial_event JOIN serial_name ON "
                              "serial_name.event = serial_event.event AND serial_name.site = 0 "
                              "WHERE serial_event.serial = ?1 AND serial_name.serial = ?1",
                              serial.id);
    }
    return {};
}

std::vector<domain::FactoryPart> factory_parts_of(store::Database& database,
                                                  std::string_view serial) {
    return rows<domain::FactoryPart>(
        database, "SELECT part, part_serial FROM serial_part WHERE serial = ?1", serial);
}

}  // namespace amani::views
