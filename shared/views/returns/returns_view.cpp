#include "shared/views/returns/returns_view.h"

#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

// Every half writes the whole row when it is the first to come, and only its own columns otherwise.
const std::string insert_half =
    "INSERT INTO used_part(id, site, number, job, part, part_serial, fitted_day, fitted_time, "
    "removed, removed_serial, "
    "waybill, shipped_time, receipt, standing, standing_time, standing_event, ended, ended_time, "
    "ended_event, pending, "
    "cost, price) VALUES ";

const std::string fit = insert_half + R"sql(
(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
ON CONFLICT (id) DO UPDATE SET site = excluded.site, number = excluded.number, job = excluded.job,
    part = excluded.part, part_serial = excluded.part_serial, fitted_day = excluded.fitted_day,
    fitted_time = excluded.fitted_time)sql";

const std::string remove_part = insert_half + R"sql(
(?1, ?2, '', ?3, ?4, '', 0, 0, ?5, ?6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
ON CONFLICT (id) DO UPDATE SET removed = excluded.removed, removed_serial = excluded.removed_serial
WHERE used_part.removed = 0 OR excluded.removed < used_part.removed)sql";

const std::string ship = insert_half + R"sql(
(?1, ?2, '', 0, ?3, '', 0, 0, 0, '', ?4, ?5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
ON CONFLICT (id) DO UPDATE SET waybill = excluded.waybill, shipped_time = excluded.shipped_time
WHERE (excluded.shipped_time, excluded.waybill) > (used_part.shipped_time, used_part.waybill))sql";

const std::string consume = insert_half + R"sql(
(?1, ?2, '', 0, ?3, '', 0, 0, 0, '', 0, 0, 0, 0, 0, 0, 0, 0, 0, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET pending = used_part.pending + excluded.pending, cost = used_part.cost + excluded.cost,
    price = used_part.price + excluded.price)sql";

// A branch's or technician's consumption owes a used part only if its fitting said so.
const std::string expense =
    "UPDATE used_part SET cost = cost + ?2, price = price + ?3 WHERE id = ?1";

const std::string stand = insert_half + R"sql(
(?1, ?2, '', 0, ?3, '', 0, 0, 0, '', 0, 0, ?4, ?5, ?6, ?7, 0, 0, 0, 0, 0, 0)
ON CONFLICT (id) DO UPDATE SET receipt = excluded.receipt, standing = excluded.standing,
    standing_time = excluded.standing_time, standing_event = excluded.standing_event
WHERE (excluded.standing_time, excluded.standing_event) > (used_part.standing_time, used_part.standing_event))sql";

const std::string end_debt = insert_half + R"sql(
(?1, ?2, '', 0, ?3, '', 0, 0, 0, '', 0, 0, 0, 0, 0, 0, ?4, ?5, ?6, 0, 0, 0)
ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, ended_time = excluded.ended_time,
    ended_event = excluded.ended_event
WHERE (excluded.ended_time, excluded.ended_event) > (used_part.ended_time, used_part.ended_event))sql";

constexpr std::string_view stand_piece = R"sql(
INSERT INTO used_piece(receipt, line, unit, tag, holder, part, standing, reason, time, decision)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (receipt, line, unit) DO UPDATE SET tag = excluded.tag, holder = excluded.holder, part = excluded.part,
    standing = excluded.standing, reason = excluded.reason, time = excluded.time, decision = excluded.decision
WHERE (excluded.time, excluded.decision) > (used_piece.time, used_piece.decision))sql";

const std::string select_debt =
    "SELECT used_part.id, used_part.site, used_part.number, used_part.state, used_part.job, "
    "used_part.part, part.code, "
    "part.name, used_part.part_serial, used_part.removed_serial, used_part.fitted_day, "
    "used_part.fitted_day + COALESCE(part.due_days, 30), used_part.removed, used_part.waybill, "
    "used_part.receipt, "
    "used_part.cost, used_part.price FROM used_part LEFT JOIN part ON part.id = used_part.part ";
const std::string debt_by_tag = select_debt + "WHERE used_part.id = ?1";
const std::string debt_by_number =
    select_debt + "WHERE used_part.number = ?1 AND used_part.number <> '' ORDER BY used_part.id";
const std::string open_debts = select_debt +
                               "WHERE used_part.state IN (1, 2, 3, 8) AND used_part.site = ?1 "
                               "ORDER BY used_part.fitted_day, used_part.id";

constexpr std::string_view select_ages = R"sql(
SELECT used_part.site,
    SUM(CASE WHEN ?1 - fitted_day <= 15 THEN 1 ELSE 0 END),
    SUM(CASE WHEN ?1 - fitted_day BETWEEN 16 AND 30 THEN 1 ELSE 0 END),
    SUM(CASE WHEN ?1 - fitted_day BETWEEN 31 AND 60 THEN 1 ELSE 0 END),
    SUM(CASE WHEN ?1 - fitted_day BETWEEN 61 AND 90 THEN 1 ELSE 0 END),
    SUM(CASE WHEN ?1 - fitted_day > 90 THEN 1 ELSE 0 END),
    SUM(CASE WHEN ?1 - fitted_day > COALESCE(part.due_days, 30) THEN 1 ELSE 0 END),
    SUM(used_part.cost), SUM(used_part.price)
FROM used_part LEFT JOIN part ON part.id = used_part.part
WHERE used_part.state IN (1, 2, 3, 8) GROUP BY used_part.site ORDER BY used_part.site)sql";

const std::string select_piece =
    "SELECT used_piece.receipt, used_piece.line, used_piece.unit, used_piece.tag, "
    "used_part.number, used_piece.holder, "
    "used_piece.part, used_piece.standing, used_piece.reason, used_piece.time, used_piece.decision "
    "FROM used_piece "
    "LEFT JOIN used_part ON used_part.id = used_piece.tag AND used_piece.tag <> 0 ";
const std::string pieces_by_receipt =
    select_piece + "WHERE used_piece.receipt = ?1 ORDER BY used_piece.line, used_piece.unit";
const std::string pieces_by_tag = select_piece +
                                  "WHERE used_piece.tag = ?1 AND used_piece.tag <> 0 ORDER BY "
                                  "used_piece.time, used_piece.receipt, "
                                  "used_piece.line, used_piece.unit";

constexpr ListColumn debt_columns[] = {
    {"id", "used_part.id", CellKind::event, Sorting::yes},
    {"number", "used_part.number", CellKind::text, Sorting::yes},
    {"site", "used_part.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    name_column<UsedPartState>("state", "used_part.state"),
    {"job", "used_part.job", CellKind::event},
    {"part", "used_part.part", CellKind::event},
    {"part_code", "part.code", CellKind::text},
    {"part_name", "part.name", CellKind::text},
    {"part_serial", "used_part.part_serial", CellKind::text},
    {"fitted_day", "used_part.fitted_day", CellKind::day, Sorting::yes},
    {"due", "(used_part.fitted_day + COALESCE(part.due_days, 30))", CellKind::day, Sorting::yes},
    {"waybill", "used_part.waybill", CellKind::event},
    {"receipt", "used_part.receipt", CellKind::event},
    {"cost", "used_part.cost", CellKind::amount},
    {"price", "used_part.price", CellKind::amount},
};
constexpr ListColumn piece_columns[] = {
    {"decision", "used_piece.decision", CellKind::event, Sorting::yes},
    {"receipt", "used_piece.receipt", CellKind::event},
    {"line", "used_piece.line"},
    {"unit", "used_piece.unit"},
    {"tag", "used_piece.tag", CellKind::event},
    {"holder", "used_piece.holder", CellKind::site},
    {"holder_code", "site.code", CellKind::text},
    {"part", "used_piece.part", CellKind::event},
    {"part_code", "part.code", CellKind::text},
    name_column<domain::Standing>("standing", "used_piece.standing"),
    {"reason", "used_piece.reason", CellKind::text},
    {"time", "used_piece.time", CellKind::instant},
};

}  // namespace

const List used_parts_list{
    "used_parts",
    "(SELECT * FROM used_part WHERE state <> 0) AS used_part "
    "LEFT JOIN site ON site.id = used_part.site LEFT JOIN part ON part.id = used_part.part",
    debt_columns, "id", Direction::descending};
const List used_pieces_list{"used_pieces",
                            "used_piece LEFT JOIN site ON site.id = used_piece.holder "
                            "LEFT JOIN part ON part.id = used_piece.part",
                            piece_columns, "decision", Direction::descending};

ReturnsProjection::ReturnsProjection(store::Database& database)
    : fit_(database.prepare(fit)),
      remove_(database.prepare(remove_part)),
      ship_(database.prepare(ship)),
      find_tag_(database.prepare(
          "SELECT id FROM used_part WHERE number = ?1 AND number <> '' ORDER BY id")),
      consume_(database.prepare(consume)),
      expense_(database.prepare(expense)),
      stand_(database.prepare(stand)),
      stand_piece_(database.prepare(stand_piece)),
      end_(database.prepare(end_debt)) {}

base::TagId ReturnsProjection::named_tag(const domain::UsedPartLine& line) {
    if (!line.tag.is_none() || line.tag_number.empty()) return line.tag;
    find_tag_->with(line.tag_number);
    const base::TagId found = find_tag_->step() ? find_tag_->id<base::TagId>(0) : base::TagId{};
    find_tag_->reset();
    return found;
}

void ReturnsProjection::apply(const domain::Event& event, const domain::PartFitted& fitted) {
    if (fitted.tag.empty()) return;  // nothing is owed
    fit_->run(event.id, event.id.site(), fitted.tag, fitted.job, fitted.part, fitted.part_serial,
              event.day, event.time);
}

void ReturnsProjection::apply(const domain::Event& event, const domain::PartRemoved& removed) {
    if (removed.tag.is_none()) return;
    remove_->run(removed.tag, event.id.site(), removed.job, removed.part, event.id,
                 removed.part_serial);
}

void ReturnsProjection::apply(const domain::Event& event,
                              const domain::UsedPartsDispatched& dispatched) {
    for (const domain::UsedPartLine& line : dispatched.lines) {
        const base::TagId tag = named_tag(line);
        if (!tag.is_none()) ship_->run(tag, tag.site(), line.part, event.id, event.time);
    }
}

void ReturnsProjection::apply(const domain::Event& /*event*/,
                              const domain::ConsumptionBooked& booked) {
    if (booked.consumption == domain::Consumption::returnable) {
        consume_->run(booked.fitted, booked.holder, booked.part, booked.owed, booked.amounts.cost,
                      booked.amounts.price);
    } else if (booked.consumption == domain::Consumption::expensed) {
        expense_->run(booked.fitted, booked.amounts.cost, booked.amounts.price);
    }
}

void ReturnsProjection::apply(const domain::Event& event,
                              const domain::UsedPartRegistered& registered) {
    stand_piece_->run(registered.receipt, registered.line, registered.unit, registered.tag,
                      registered.holder, registered.part, registered.standing, registered.reason,
                      event.time, event.id);
    // A second showing, or another holder's, leaves the debt as it was.
    const bool is_about_debt = registered.standing != domain::Standing::duplicate &&
                               registered.standing != domain::Standing::suspect;
    if (registered.tag.is_none() || !is_about_debt) return;
    stand_->run(registered.tag, registered.holder, registered.part, registered.receipt,
                registered.standing, event.time, event.id);
}

void ReturnsProjection::apply(const domain::Event& event, const domain::DebtEnded& ended) {
    end_->run(ended.tag, ended.holder, ended.part, ended.end, event.time, event.id);
}

std::optional<UsedPartRow> used_part(store::Database& database, base::TagId tag) {
    return row<UsedPartRow>(database, debt_by_tag, tag);
}

std::optional<UsedPartRow> used_part_with_number(store::Database& database,
                                                 std::string_view number) {
    return row<UsedPartRow>(database, debt_by_number, number);
}

std::vector<UsedPartRow> open_used_parts(store::Database& database, base::SiteId holder) {
    return rows<UsedPartRow>(database, open_debts, holder);
}

std::vector<UsedPartAges> used_part_ages(store::Database& database, base::Day today) {
    return rows<UsedPartAges>(database, select_ages, today);
}

std::vector<UsedPieceRow> pieces_of_receipt(store::Database& database, base::ReceiptId receipt) {
    return rows<UsedPieceRow>(database, pieces_by_receipt, receipt);
}

std::vector<UsedPieceRow> pieces_of_tag(store::Database& database, base::TagId tag) {
    return rows<UsedPieceRow>(database, pieces_by_tag, tag);
}

}  // namespace amani::views
