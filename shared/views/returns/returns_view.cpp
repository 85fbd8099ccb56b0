#include "shared/views/returns/returns_view.h"

#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/returns/returns_records.h"
#include "shared/views/rows/typed_rows.h"
#include "shared/views/service/service_records.h"
#include "shared/views/warehouse/warehouse_records.h"

#include <algorithm>

namespace amani::views {
namespace {

// The events of a debt (fitted, removed, shipped, booked, registered, ended) come in any order, and
// many of them in one row. Holder and part come from the fitting once it is known, before that from
// the first event that came. Of several removals the earliest stands, of all others the latest.
constexpr store::BatchedInsert merge_debt{
    "used_part(id, site, number, job, part, part_serial, fitted_day, fitted_time, removed, "
    "removed_serial, waybill, shipped_time, receipt, standing, standing_time, standing_event, "
    "ended, ended_time, ended_event, pending, cost, price)",
    R"sql(ON CONFLICT (id) DO UPDATE SET
    site = CASE WHEN excluded.fitted_time <> 0 THEN excluded.site ELSE used_part.site END,
    job = CASE WHEN excluded.fitted_time <> 0 OR used_part.job = 0 THEN excluded.job ELSE used_part.job END,
    part = CASE WHEN excluded.fitted_time <> 0 THEN excluded.part ELSE used_part.part END,
    number = CASE WHEN excluded.fitted_time <> 0 THEN excluded.number ELSE used_part.number END,
    part_serial = CASE WHEN excluded.fitted_time <> 0 THEN excluded.part_serial ELSE used_part.part_serial END,
    fitted_day = CASE WHEN excluded.fitted_time <> 0 THEN excluded.fitted_day ELSE used_part.fitted_day END,
    fitted_time = CASE WHEN excluded.fitted_time <> 0 THEN excluded.fitted_time ELSE used_part.fitted_time END,
    removed = CASE WHEN excluded.removed <> 0 AND (used_part.removed = 0 OR excluded.removed < used_part.removed)
        THEN excluded.removed ELSE used_part.removed END,
    removed_serial = CASE WHEN excluded.removed <> 0
        AND (used_part.removed = 0 OR excluded.removed < used_part.removed)
        THEN excluded.removed_serial ELSE used_part.removed_serial END,
    waybill = CASE WHEN (excluded.shipped_time, excluded.waybill) > (used_part.shipped_time, used_part.waybill)
        THEN excluded.waybill ELSE used_part.waybill END,
    shipped_time = CASE WHEN (excluded.shipped_time, excluded.waybill) > (used_part.shipped_time, used_part.waybill)
        THEN excluded.shipped_time ELSE used_part.shipped_time END,
    receipt = CASE WHEN (excluded.standing_time, excluded.standing_event)
        > (used_part.standing_time, used_part.standing_event) THEN excluded.receipt ELSE used_part.receipt END,
    standing = CASE WHEN (excluded.standing_time, excluded.standing_event)
        > (used_part.standing_time, used_part.standing_event) THEN excluded.standing ELSE used_part.standing END,
    standing_time = CASE WHEN (excluded.standing_time, excluded.standing_event)
        > (used_part.standing_time, used_part.standing_event) THEN excluded.standing_time
        ELSE used_part.standing_time END,
    standing_event = CASE WHEN (excluded.standing_time, excluded.standing_event)
        > (used_part.standing_time, used_part.standing_event) THEN excluded.standing_event
        ELSE used_part.standing_event END,
    ended = CASE WHEN (excluded.ended_time, excluded.ended_event) > (used_part.ended_time, used_part.ended_event)
        THEN excluded.ended ELSE used_part.ended END,
    ended_time = CASE WHEN (excluded.ended_time, excluded.ended_event)
        > (used_part.ended_time, used_part.ended_event) THEN excluded.ended_time ELSE used_part.ended_time END,
    ended_event = CASE WHEN (excluded.ended_time, excluded.ended_event)
        > (used_part.ended_time, used_part.ended_event) THEN excluded.ended_event ELSE used_part.ended_event END,
    pending = used_part.pending + excluded.pending,
    cost = used_part.cost + excluded.cost,
    price = used_part.price + excluded.price)sql",
    22};

// A branch's or technician's consumption owes a used part only if its fitting said so.
const std::string expense =
    "UPDATE used_part SET cost = cost + ?2, price = price + ?3 WHERE id = ?1";

constexpr store::BatchedInsert stand_piece{
    "used_piece(receipt, line, unit, tag, holder, part, standing, reason, time, decision)",
    R"sql(ON CONFLICT (receipt, line, unit) DO UPDATE SET tag = excluded.tag, holder = excluded.holder,
    part = excluded.part, standing = excluded.standing, reason = excluded.reason, time = excluded.time,
    decision = excluded.decision
WHERE (excluded.time, excluded.decision) > (used_piece.time, used_piece.decision))sql",
    10, 3};

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

const std::string select_piece =
    "SELECT used_piece.receipt, receipt.number, used_piece.line, used_piece.unit, used_piece.tag, "
    "used_part.number, used_piece.holder, "
    "used_piece.part, used_piece.standing, used_piece.reason, used_piece.time, used_piece.decision "
    "FROM used_piece "
    "LEFT JOIN used_part ON used_part.id = used_piece.tag AND used_piece.tag <> 0 "
    "LEFT JOIN stock_document AS receipt ON receipt.id = used_piece.receipt ";
const std::string pieces_by_receipt =
    select_piece + "WHERE used_piece.receipt = ?1 ORDER BY used_piece.line, used_piece.unit";
const std::string pieces_by_tag = select_piece +
                                  "WHERE used_piece.tag = ?1 AND used_piece.tag <> 0 ORDER BY "
                                  "used_piece.time, used_piece.receipt, "
                                  "used_piece.line, used_piece.unit";

constexpr ListColumn debt_columns[] = {
    {"id", "used_part.id", CellKind::event, Sorting::yes},
    {"number", "used_part.number", CellKind::text, Sorting::yes},
    ListColumn{"holder", "used_part.site", CellKind::site}.wrote_the_key(),
    {"holder_code", "site.code", CellKind::text},
    name_column<UsedPartState>("state", "used_part.state"),
    record_column("job", "used_part.job", job_record),
    {"job_number", "job.number", CellKind::text},
    record_column("part", "used_part.part", part_record),
    {"part_code", "part.code", CellKind::text},
    {"part_name", "part.name", CellKind::text},
    {"part_serial", "used_part.part_serial", CellKind::text},
    {"fitted_day", "used_part.fitted_day", CellKind::day, Sorting::yes},
    ListColumn{"due", "(used_part.fitted_day + COALESCE(part.due_days, 30))", CellKind::day,
               Sorting::yes}
        .always(),
    record_column("waybill", "used_part.waybill", waybill_record),
    {"waybill_number", "waybill.number", CellKind::text},
    record_column("receipt", "used_part.receipt", used_receipt_record),
    {"receipt_number", "receipt.number", CellKind::text},
    {"cost", "used_part.cost", CellKind::cost},
    {"price", "used_part.price", CellKind::amount},
};
constexpr ListColumn piece_columns[] = {
    {"id", "used_piece.decision", CellKind::event, Sorting::yes},
    record_column("receipt", "used_piece.receipt", used_receipt_record).always().sorted(),
    {"receipt_number", "receipt.number", CellKind::text},
    {"line", "used_piece.line"},
    {"unit", "used_piece.unit"},
    record_column("tag", "used_piece.tag", used_part_record),
    {"tag_number", "used_part.number", CellKind::text},
    {"holder", "used_piece.holder", CellKind::site},
    {"holder_code", "site.code", CellKind::text},
    record_column("part", "used_piece.part", part_record),
    {"part_code", "part.code", CellKind::text},
    name_column<domain::Standing>("standing", "used_piece.standing"),
    {"reason", "used_piece.reason", CellKind::text},
    ListColumn{"time", "used_piece.time", CellKind::instant}.always(),
};
constexpr ListColumn used_receipt_columns[] = {
    {"id", "receipt.id", CellKind::event, Sorting::yes},
    {"number", "receipt.number", CellKind::text, Sorting::yes},
    ListColumn{"day", "receipt.day", CellKind::day, Sorting::yes}.always(),
    {"holder", "receipt.from_site", CellKind::site},
    {"holder_code", "holder.code", CellKind::text},
    record_column("waybill", "receipt.waybill", waybill_record),
    {"waybill_number", "receipt.waybill_number", CellKind::text},
    ListColumn{"time", "receipt.time", CellKind::instant}.always(),
};

constexpr Sought debt_texts[] = {
    {Sought::By::ends_of_number, "used_part.number",
     "SELECT id FROM used_part WHERE number <> '' AND {}"},
    // A tag's id is that of its fitting, which has moved the part out of its place.
    {Sought::By::part, "part.search",
     "SELECT event FROM kardex WHERE amount < 0 AND item IN (SELECT id FROM part WHERE {})"},
};
constexpr Sought piece_texts[] = {
    {Sought::By::part, "part.search",
     "SELECT decision FROM used_piece WHERE part IN (SELECT id FROM part WHERE {})"}};
constexpr Sought used_receipt_texts[] = {
    {Sought::By::part_of_code, "receipt.number",
     "SELECT id FROM stock_document AS receipt WHERE type = 101 AND {}"},
    {Sought::By::part_of_code, "receipt.waybill_number",
     "SELECT id FROM stock_document AS receipt WHERE type = 101 AND {}"},
    {Sought::By::part, "search_key(holder.code)",
     "SELECT id FROM stock_document WHERE type = 101 AND from_site IN "
     "(SELECT id FROM site AS holder WHERE {})"},
};

}  // namespace

const List used_parts_list{
    "used-parts",
    "(SELECT * FROM used_part WHERE state <> 0) AS used_part "
    "LEFT JOIN site ON site.id = used_part.site LEFT JOIN part ON part.id = used_part.part "
    "LEFT JOIN job ON job.id = used_part.job LEFT JOIN waybill ON waybill.id = used_part.waybill "
    "LEFT JOIN stock_document AS receipt ON receipt.id = used_part.receipt",
    debt_columns,
    "id",
    Direction::descending,
    debt_texts};
const List used_pieces_list{
    "used-pieces",
    "used_piece LEFT JOIN site ON site.id = used_piece.holder "
    "LEFT JOIN part ON part.id = used_piece.part "
    "LEFT JOIN used_part ON used_part.id = used_piece.tag "
    "LEFT JOIN stock_document AS receipt ON receipt.id = used_piece.receipt",
    piece_columns,
    "receipt",
    Direction::descending,
    piece_texts};
const List used_receipts_list{"used-receipts",
                              "(SELECT * FROM stock_document WHERE type = 101) AS receipt "
                              "LEFT JOIN site AS holder ON holder.id = receipt.from_site",
                              used_receipt_columns,
                              "id",
                              Direction::descending,
                              used_receipt_texts};

ReturnsProjection::ReturnsProjection(store::Database& database)
    : find_tag_(database.prepare(
          "SELECT id FROM used_part WHERE number = ?1 AND number <> '' ORDER BY id")),
      expense_(database.prepare(expense)),
      undo_(database.prepare("UPDATE used_part SET undone = ?2 WHERE id = ?1 AND undone = 0")),
      merged_(database, merge_debt),
      stood_(database, stand_piece) {}

void ReturnsProjection::flush() {
    for (const auto& [tag, debt] : debts_) {
        merged_.add(tag, debt.site, debt.number, debt.job, debt.part, debt.part_serial,
                    debt.fitted_day, debt.fitted_time, debt.removed, debt.removed_serial,
                    debt.shipped.by, debt.shipped.time, debt.receipt, debt.standing,
                    debt.stood.time, debt.stood.by, debt.end, debt.ended.time, debt.ended.by,
                    debt.pending, debt.cost, debt.price);
    }
    debts_.clear();
    merged_.flush();
    for (const auto& [place, piece] : pieces_) {
        stood_.add(place.receipt, place.line, place.unit, piece.tag, piece.holder, piece.part,
                   piece.standing, piece.reason, piece.last.time, piece.last.by);
    }
    pieces_.clear();
    stood_.flush();
}

void ReturnsProjection::forget() {
    debts_.clear();
    pieces_.clear();
    merged_.clear();
    stood_.clear();
}

ReturnsProjection::Debt& ReturnsProjection::debt(base::TagId tag, base::SiteId site,
                                                 base::PartId part) {
    const auto [at, is_new] = debts_.try_emplace(tag);
    if (is_new) {
        at->second.site = site;
        at->second.part = part;
    }
    return at->second;
}

base::TagId ReturnsProjection::named_tag(const domain::UsedPartLine& line) {
    if (!line.tag.is_none() || line.tag_number.empty()) return line.tag;
    flush();
    find_tag_->with(line.tag_number);
    const base::TagId found = find_tag_->step() ? find_tag_->id<base::TagId>(0) : base::TagId{};
    find_tag_->reset();
    return found;
}

void ReturnsProjection::apply(const domain::Event& event, const domain::PartFitted& fitted) {
    if (fitted.tag_number.empty()) return;  // nothing is owed
    Debt& debt = this->debt(base::TagId::of(event.id), {}, {});
    debt.site = event.id.site();
    debt.number = fitted.tag_number;
    debt.job = fitted.job;
    debt.part = fitted.part;
    debt.part_serial = fitted.part_serial;
    debt.fitted_day = event.day;
    debt.fitted_time = event.time;
}

void ReturnsProjection::apply(const domain::Event& event, const domain::PartRemoved& removed) {
    if (removed.tag.is_none()) return;
    Debt& debt = this->debt(removed.tag, event.id.site(), removed.part);
    if (debt.job.is_none()) debt.job = removed.job;
    if (!debt.removed.is_none() && debt.removed <= event.id) return;
    debt.removed = event.id;
    debt.removed_serial = removed.part_serial;
}

// Its fitting stands before it in the same log; one that owed nothing has no row.
void ReturnsProjection::apply(const domain::Event& event, const domain::FittingUndone& undone) {
    flush();
    undo_->run(undone.fitted, event.id);
}

void ReturnsProjection::apply(const domain::Event& event,
                              const domain::UsedPartsDispatched& dispatched) {
    for (const domain::UsedPartLine& line : dispatched.lines) {
        const base::TagId tag = named_tag(line);
        if (tag.is_none()) continue;
        Debt& debt = this->debt(tag, tag.site(), line.part);
        debt.shipped = std::max(debt.shipped, Last{event.time, event.id});
    }
}

void ReturnsProjection::apply(const domain::Event& /*event*/,
                              const domain::ConsumptionBooked& booked) {
    const domain::Amounts& amounts = booked.amounts;
    if (booked.consumption == domain::Consumption::returnable) {
        Debt& debt = this->debt(booked.fitted, booked.holder, booked.part);
        debt.pending += booked.owed;
        debt.cost += amounts.cost;
        debt.price += amounts.price;
    } else if (booked.consumption == domain::Consumption::expensed) {
        const auto gathered = debts_.find(booked.fitted);
        if (gathered == debts_.end()) {
            expense_->run(booked.fitted, amounts.cost, amounts.price);
            return;
        }
        gathered->second.cost += amounts.cost;
        gathered->second.price += amounts.price;
    }
}

void ReturnsProjection::apply(const domain::Event& event,
                              const domain::UsedPartRegistered& registered) {
    const Last now{event.time, event.id};
    Piece& piece = pieces_[{registered.receipt, registered.line, registered.unit}];
    if (now > piece.last) {
        piece = {registered.tag,      registered.holder, registered.part,
                 registered.standing, registered.reason, now};
    }
    // A duplicate or a suspect does not change the debt.
    const bool is_about_debt = !domain::is_put_aside(registered.standing);
    if (registered.tag.is_none() || !is_about_debt) return;
    Debt& debt = this->debt(registered.tag, registered.holder, registered.part);
    if (now < debt.stood) return;
    debt.stood = now;
    debt.receipt = registered.receipt;
    debt.standing = static_cast<std::int32_t>(registered.standing);
}

void ReturnsProjection::apply(const domain::Event& event, const domain::DebtEnded& ended) {
    Debt& debt = this->debt(ended.tag, ended.holder, ended.part);
    const Last now{event.time, event.id};
    if (now < debt.ended) return;
    debt.ended = now;
    debt.end = static_cast<std::int32_t>(ended.end);
}

std::optional<UsedPartRow> used_part(store::Database& database, base::TagId tag) {
    return row<UsedPartRow>(database, debt_by_tag, tag);
}

std::optional<UsedPartRow> used_part_with_number(store::Database& database,
                                                 std::string_view number) {
    return row<UsedPartRow>(database, debt_by_number, number);
}

std::vector<UsedPieceRow> pieces_of_receipt(store::Database& database, base::ReceiptId receipt) {
    return rows<UsedPieceRow>(database, pieces_by_receipt, receipt);
}

std::vector<UsedPieceRow> pieces_of_tag(store::Database& database, base::TagId tag) {
    return rows<UsedPieceRow>(database, pieces_by_tag, tag);
}

}  // namespace amani::views
