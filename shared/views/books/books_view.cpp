#include "shared/views/books/books_view.h"

#include "shared/domain/flows/posting_rules.h"
#include "shared/domain/flows/postings.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/rows/event_kind.h"
#include "shared/views/rows/typed_rows.h"

namespace amani::views {
namespace {

constexpr store::BatchedInsert add_voucher_sql{
    "voucher(id, type, site, day, time, cause, part, row, is_empty)", "ON CONFLICT (id) DO NOTHING",
    9};

constexpr std::string_view add_over_sql = R"sql(
INSERT INTO over_unit(fitted, holder, part, quantity) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (fitted) DO UPDATE SET quantity = over_unit.quantity + excluded.quantity)sql";

// When a settlement has come first, its `left` stands.
constexpr std::string_view open_sql = R"sql(
INSERT INTO discrepancy(id, kind, site, cause, part, quantity, deadline, detail, opened_day, opened_time, unsettled,
    settled_time, settled_event)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, 0)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, site = excluded.site, cause = excluded.cause,
    part = excluded.part, quantity = excluded.quantity, deadline = excluded.deadline, detail = excluded.detail,
    opened_day = excluded.opened_day, opened_time = excluded.opened_time)sql";

constexpr std::string_view settle_sql = R"sql(
INSERT INTO discrepancy(id, kind, site, cause, part, quantity, deadline, detail, opened_day, opened_time, unsettled,
    settled_time, settled_event)
VALUES (?1, 0, 0, 0, 0, 0, 0, '', 0, 0, ?2, ?3, ?4)
ON CONFLICT (id) DO UPDATE SET unsettled = excluded.unsettled, settled_time = excluded.settled_time,
    settled_event = excluded.settled_event
WHERE (excluded.settled_time, excluded.settled_event) > (discrepancy.settled_time, discrepancy.settled_event))sql";

const std::string select_voucher = "SELECT id, type, site, day, time, cause, part FROM voucher ";
const std::string voucher_by_id = select_voucher + "WHERE id = ?1";
const std::string vouchers_by_cause =
    select_voucher + "WHERE cause = ?1 AND cause <> 0 ORDER BY time, id";

const std::string select_discrepancy =
    "SELECT id, kind, site, cause, part, quantity, unsettled, deadline, detail, opened_day, "
    "opened_time, settled_time "
    "FROM discrepancy ";
const std::string discrepancy_by_id = select_discrepancy + "WHERE id = ?1";
const std::string discrepancies_by_cause = select_discrepancy + "WHERE cause = ?1 ORDER BY id";

constexpr ListColumn voucher_columns[] = {
    {"id", "voucher.id", CellKind::event, Sorting::yes},
    event_kind_column("voucher.type"),
    {"site", "voucher.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    ListColumn{"day", "voucher.day", CellKind::day, Sorting::yes}.always(),
    ListColumn{"time", "voucher.time", CellKind::instant, Sorting::yes}.always(),
    {"cause", "voucher.cause", CellKind::event},
    record_column("part", "voucher.part", part_record),
    {"part_code", "part.code", CellKind::text},
};
constexpr ListColumn discrepancy_columns[] = {
    {"id", "discrepancy.id", CellKind::event, Sorting::yes},
    name_column<domain::DiscrepancyKind>("kind", "discrepancy.kind"),
    name_column<CaseState>("state", "(CASE WHEN discrepancy.unsettled = 0 THEN 2 ELSE 1 END)"),
    {"site", "discrepancy.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    {"cause", "discrepancy.cause", CellKind::event},
    record_column("part", "discrepancy.part", part_record),
    {"part_code", "part.code", CellKind::text},
    {"quantity", "discrepancy.quantity"},
    {"left", "discrepancy.unsettled"},
    {"deadline", "discrepancy.deadline", CellKind::day, Sorting::yes},
    {"detail", "discrepancy.detail", CellKind::text},
    ListColumn{"opened_day", "discrepancy.opened_day", CellKind::day, Sorting::yes}.always(),
    {"settled_time", "discrepancy.settled_time", CellKind::instant},
};

// What was consumed was moved out of its place by the voucher's cause, which is no stock document:
// the vouchers of those are of all their lines.
static_assert(domain::type_number<domain::ConsumptionBooked>() == 121,
              "the statement below and the index in schema.h have this number");
constexpr Sought voucher_texts[] = {
    {Sought::By::part, "part.search",
     "SELECT id FROM voucher WHERE cause <> 0 AND cause IN "
     "(SELECT event FROM kardex WHERE item IN (SELECT id FROM part WHERE {}) AND NOT EXISTS "
     "(SELECT 1 FROM stock_document WHERE stock_document.id = kardex.event))"},
    {Sought::By::part, "part.search",
     "SELECT id FROM voucher WHERE is_empty = 0 AND part <> 0 AND type <> 121 AND part IN "
     "(SELECT id FROM part WHERE {})"},
};
constexpr Sought discrepancy_texts[] = {
    {Sought::By::part, "search_key(discrepancy.detail)",
     "SELECT id FROM discrepancy WHERE detail <> '' AND {}"},
    {Sought::By::part, "part.search",
     "SELECT id FROM discrepancy WHERE part IN (SELECT id FROM part WHERE {})"},
};

// The site on whose account goods were booked: the side that is not transit; between two real
// places the receiver.
base::SiteId site_of(const domain::GoodsBooked& booked) {
    const bool is_out =
        booked.booking == domain::Booking::shipped || booked.booking == domain::Booking::lost;
    const domain::Place& place = is_out ? booked.from : booked.to;
    return place.site;
}

}  // namespace

const List vouchers_list{
    "vouchers",
    "(SELECT * FROM voucher WHERE is_empty = 0) AS voucher "
    "LEFT JOIN site ON site.id = voucher.site LEFT JOIN part ON part.id = voucher.part",
    voucher_columns,
    "id",
    Direction::descending,
    voucher_texts};
const List discrepancies_list{"discrepancies",
                              "discrepancy LEFT JOIN site ON site.id = discrepancy.site LEFT JOIN "
                              "part ON part.id = discrepancy.part",
                              discrepancy_columns,
                              "id",
                              Direction::descending,
                              discrepancy_texts};

BooksProjection::BooksProjection(store::Database& database)
    : vouchers_(database, add_voucher_sql),
      add_over_(database.prepare(add_over_sql)),
      open_(database.prepare(open_sql)),
      add_evidence_(
          database.prepare("INSERT INTO discrepancy_evidence(discrepancy, position, event) "
                           "VALUES (?1, ?2, ?3) ON CONFLICT (discrepancy, position) DO NOTHING")),
      settle_(database.prepare(settle_sql)),
      add_settlement_(database.prepare(
          "INSERT INTO settlement(id, discrepancy, by_event, unsettled, how, day, time) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO NOTHING")) {}

template <class Decision>
void BooksProjection::add_voucher(const domain::Event& event, const Decision& decision,
                                  const Concern& concern) {
    const bool is_empty = domain::voucher(decision).lines().empty();
    vouchers_.add(event.id, event.type, concern.site, event.day, event.time, concern.cause,
                  concern.part, domain::encode_event(event), is_empty ? 1 : 0);
}

void BooksProjection::apply(const domain::Event& event, const domain::GoodsBooked& booked) {
    add_voucher(event, booked, {site_of(booked), booked.cause, booked.part});
}

void BooksProjection::apply(const domain::Event& event, const domain::ConsumptionBooked& booked) {
    // What takes a fitting back follows from the fact that undid it.
    const bool is_taken_back = booked.covered.value <= 0 && booked.over.value <= 0;
    const auto cause =
        is_taken_back && !event.causes.empty() ? event.causes.front() : booked.fitted.event();
    add_voucher(event, booked, {booked.holder, cause, booked.part});
    if (booked.over != base::Quantity{})
        add_over_->run(booked.fitted, booked.holder, booked.part, booked.over);
}

void BooksProjection::apply(const domain::Event& event,
                            const domain::UsedPartRegistered& registered) {
    add_voucher(event, registered,
                {registered.holder, registered.receipt.event(), registered.part});
}

void BooksProjection::apply(const domain::Event& event, const domain::DebtEnded& ended) {
    add_voucher(event, ended, {ended.holder, ended.tag.event(), ended.part});
}

void BooksProjection::apply(const domain::Event& event, const domain::MemoRepriced& repriced) {
    add_voucher(event, repriced, {repriced.agent, {}, repriced.part});
}

void BooksProjection::apply(const domain::Event& event, const domain::PaymentBooked& booked) {
    add_voucher(event, booked, {booked.agent, booked.cause, {}});
}

void BooksProjection::apply(const domain::Event& event,
                            const domain::PriceDifferenceBooked& booked) {
    add_voucher(event, booked, {booked.agent, booked.cause, booked.part});
}

void BooksProjection::apply(const domain::Event& event, const domain::ReplacementBooked& booked) {
    add_voucher(event, booked, {booked.site, booked.cause, booked.part});
}

void BooksProjection::apply(const domain::Event& event, const domain::CustomerBooked& booked) {
    add_voucher(event, booked, {booked.site, booked.cause, {}});
}

void BooksProjection::apply(const domain::Event& event, const domain::ContractBooked& booked) {
    add_voucher(event, booked, {booked.site, booked.cause, {}});
}

void BooksProjection::apply(const domain::Event& event, const domain::DiscrepancyOpened& opened) {
    open_->run(event.id, opened.kind, opened.site, opened.cause, opened.part, opened.quantity,
               opened.deadline, opened.detail, event.day, event.time,
               opened.quantity.value == 0 ? 1 : opened.quantity.value);
    std::int64_t position = 0;
    for (const base::EventId evidence : opened.evidence)
        add_evidence_->run(event.id, position++, evidence);
}

void BooksProjection::apply(const domain::Event& event, const domain::DiscrepancySettled& settled) {
    settle_->run(settled.discrepancy, settled.left, event.time, event.id);
    add_settlement_->run(event.id, settled.discrepancy, settled.by, settled.left, settled.how,
                         event.day, event.time);
}

std::optional<VoucherRow> voucher(store::Database& database, base::EventId id) {
    return row<VoucherRow>(database, voucher_by_id, id);
}

namespace {

std::optional<domain::Event> decision(store::Database& database, base::EventId id) {
    store::Statement& find = database.cached("SELECT row FROM voucher WHERE id = ?1");
    find.with(id);
    std::optional<domain::Event> event;
    if (find.step()) {
        auto decoded = domain::decode_event(id, find.bytes(0));
        if (!decoded)
            throw store::StoreError(store::StoreTrouble::damaged,
                                    "a stored decision cannot be read: " + decoded.error().why);
        event = std::move(decoded).value();
    }
    find.reset();
    return event;
}

}  // namespace

std::vector<domain::Entry> voucher_effects(store::Database& database, base::EventId id) {
    std::vector<domain::Entry> entries;
    if (const auto event = decision(database, id)) domain::append_effects(*event, entries);
    return entries;
}

void mark_empty_vouchers(store::Database& database) {
    std::vector<base::EventId> empty;
    for (const base::EventId id : all_vouchers(database)) {
        const auto event = decision(database, id);
        const bool has_lines = event && std::visit(
                                            [](const auto& body) {
                                                if constexpr (requires { domain::voucher(body); })
                                                    return !domain::voucher(body).lines().empty();
                                                else
                                                    return false;
                                            },
                                            event->body);
        if (!has_lines) empty.push_back(id);
    }
    for (const base::EventId id : empty)
        database.cached("UPDATE voucher SET is_empty = 1 WHERE id = ?1").run(id);
}

std::optional<VoucherPiece> voucher_piece(store::Database& database, base::EventId id) {
    const auto event = decision(database, id);
    const auto* piece = event ? std::get_if<domain::UsedPartRegistered>(&event->body) : nullptr;
    if (piece == nullptr) return std::nullopt;
    return VoucherPiece{piece->receipt, piece->line, piece->unit};
}

std::string_view voucher_rule(store::Database& database, base::EventId id) {
    const auto event = decision(database, id);
    if (!event) return {};
    return std::visit(
        []<class T>(const T& body) -> std::string_view {
            if constexpr (requires { domain::posting_rule(body); })
                return domain::posting_rule(body);
            else
                return {};
        },
        event->body);
}

std::vector<VoucherEntry> voucher_entries(store::Database& database, base::EventId id) {
    std::vector<VoucherEntry> lines;
    for (const domain::Entry& entry : voucher_effects(database, id)) {
        if (entry.book != domain::Book::account) continue;
        lines.push_back({static_cast<std::int32_t>(entry.holder >> 32),
                         {static_cast<std::uint32_t>(entry.holder & 0xffff'ffff)},
                         {entry.item},
                         {entry.amount > 0 ? entry.amount : 0},
                         {entry.amount < 0 ? -entry.amount : 0}});
    }
    return lines;
}

std::vector<VoucherRow> vouchers_of_cause(store::Database& database, base::EventId cause) {
    return rows<VoucherRow>(database, vouchers_by_cause, cause);
}

base::Rial consumption_cost(store::Database& database, base::EventId fitted) {
    base::Rial cost;
    for (const VoucherRow& row : vouchers_of_cause(database, fitted)) {
        const auto event = decision(database, row.id);
        const auto* booked = event ? std::get_if<domain::ConsumptionBooked>(&event->body) : nullptr;
        if (booked != nullptr) cost += booked->amounts.cost;
    }
    return cost;
}

std::vector<base::EventId> all_vouchers(store::Database& database) {
    std::vector<base::EventId> ids;
    auto& query = database.cached("SELECT id FROM voucher ORDER BY id");
    query.with();
    while (query.step()) ids.push_back(query.id<base::EventId>(0));
    query.reset();
    return ids;
}

std::int64_t count_open_discrepancies(store::Database& database) {
    return number(database, 0, "SELECT COUNT(*) FROM discrepancy WHERE unsettled <> 0");
}

base::Day books_moved_through(store::Database& database) {
    return {static_cast<std::int32_t>(number(database, 0, "SELECT MAX(day) FROM voucher"))};
}

std::optional<DiscrepancyRow> discrepancy(store::Database& database, base::DiscrepancyId id) {
    return row<DiscrepancyRow>(database, discrepancy_by_id, id);
}

std::vector<DiscrepancyRow> discrepancies_of_cause(store::Database& database, base::EventId cause) {
    return rows<DiscrepancyRow>(database, discrepancies_by_cause, cause);
}

std::vector<base::EventId> discrepancy_evidence(store::Database& database, base::DiscrepancyId id) {
    store::Statement& find = database.cached(
        "SELECT event FROM discrepancy_evidence WHERE discrepancy = ?1 ORDER BY position");
    find.with(id);
    std::vector<base::EventId> evidence;
    while (find.step()) evidence.push_back(find.id<base::EventId>(0));
    find.reset();
    return evidence;
}

std::vector<SettlementRow> settlements_of(store::Database& database, base::DiscrepancyId id) {
    return rows<SettlementRow>(database,
                               "SELECT id, by_event, unsettled, how, day, time FROM settlement "
                               "WHERE discrepancy = ?1 ORDER BY time, id",
                               id);
}

}  // namespace amani::views
