#include "shared/views/overviews/overviews.h"

#include "shared/domain/agents/events.h"
#include "shared/domain/catalogue/events.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/network/events.h"

namespace amani::views {
namespace {

constexpr ListColumn place_columns[] = {
    {"id", "place.id", CellKind::event, Sorting::yes},
    {"site", "place.site", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    {"number", "place.number"},
    name_column<domain::PlaceKind>("kind", "place.kind"),
    {"code", "place.code", CellKind::text, Sorting::yes},
    {"name", "place.name", CellKind::text},
};
constexpr ListColumn price_list_columns[] = {
    {"id", "price_list.id", CellKind::event, Sorting::yes},
    {"name", "price_list.name", CellKind::text},
    name_column<domain::PriceKind>("kind", "price_list.kind"),
    {"valid_from", "price_list.valid_from", CellKind::day, Sorting::yes},
};
constexpr ListColumn tariff_columns[] = {
    {"id", "tariff.event", CellKind::event, Sorting::yes},
    {"part", "tariff.part", CellKind::event},
    {"part_code", "part.code", CellKind::text},
    {"part_name", "part.name", CellKind::text},
    {"valid_from", "tariff.valid_from", CellKind::day, Sorting::yes},
    {"labour", "tariff.labour", CellKind::amount},
    {"recovery", "tariff.recovery", CellKind::amount},
};
constexpr ListColumn agent_columns[] = {
    {"id", "site.id", CellKind::site, Sorting::yes},
    {"code", "site.code", CellKind::text, Sorting::yes},
    {"name", "site.name", CellKind::text},
    name_column<domain::SettlementPolicy>("policy", "terms.policy"),
    {"rate", "terms.rate"},
    name_column<domain::VatRegistered>("vat", "terms.vat"),
    {"credit_limit", "terms.credit_limit", CellKind::amount},
    {"since", "terms.day", CellKind::day},
};
// The holder of a stock balance packs kind, condition and site (ledger/entry.h).
constexpr ListColumn move_columns[] = {
    {"key", "kardex.event || '.' || kardex.holder || '.' || kardex.number || '.' || kardex.item",
     CellKind::text, Sorting::yes},
    {"event", "kardex.event", CellKind::event, Sorting::yes},
    {"day", "kardex.day", CellKind::day, Sorting::yes},
    {"number", "stock_document.number", CellKind::text},
    {"part", "kardex.item", CellKind::event},
    {"part_code", "part.code", CellKind::text},
    {"part_name", "part.name", CellKind::text},
    name_column<domain::PlaceKind>("place_kind", "(kardex.holder >> 40) & 255"),
    name_column<domain::Condition>("condition", "(kardex.holder >> 32) & 255"),
    {"site", "kardex.holder & 4294967295", CellKind::site},
    {"site_code", "site.code", CellKind::text},
    {"place_number", "kardex.number"},
    {"quantity", "kardex.amount"},
};
constexpr ListColumn receipt_columns[] = {
    {"id", "receipt.id", CellKind::event, Sorting::yes},
    {"number", "receipt.number", CellKind::text, Sorting::yes},
    {"day", "receipt.day", CellKind::day, Sorting::yes},
    {"holder", "receipt.from_site", CellKind::site},
    {"holder_code", "holder.code", CellKind::text},
    {"waybill", "receipt.waybill", CellKind::event},
    {"waybill_number", "receipt.waybill_number", CellKind::text},
    {"time", "receipt.time", CellKind::instant},
};

}  // namespace

const List places_list{"places", "place LEFT JOIN site ON site.id = place.site", place_columns,
                       "code", Direction::ascending};
const List price_lists_list{"price_lists", "price_list", price_list_columns, "valid_from",
                            Direction::descending};
const List tariffs_list{"tariffs", "tariff LEFT JOIN part ON part.id = tariff.part", tariff_columns,
                        "valid_from", Direction::descending};
const List agents_list{"agents",
                       "(SELECT id, code, name FROM site WHERE kind = 4) AS site "
                       "LEFT JOIN agent_terms AS terms ON terms.agent = site.id AND NOT EXISTS "
                       "(SELECT 1 FROM agent_terms "
                       "AS later WHERE later.agent = terms.agent AND (later.time, later.event) > "
                       "(terms.time, terms.event))",
                       agent_columns, "code", Direction::ascending};
const List moves_list{"moves",
                      "kardex LEFT JOIN part ON part.id = kardex.item "
                      "LEFT JOIN site ON site.id = (kardex.holder & 4294967295) "
                      "LEFT JOIN stock_document ON stock_document.id = kardex.event",
                      move_columns, "event", Direction::descending};
const List used_receipts_list{"used_receipts",
                              "(SELECT * FROM stock_document WHERE type = 101) AS receipt "
                              "LEFT JOIN site AS holder ON holder.id = receipt.from_site",
                              receipt_columns, "id", Direction::descending};

}  // namespace amani::views
