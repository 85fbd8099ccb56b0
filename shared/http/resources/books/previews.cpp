#include "shared/http/resources/books/previews.h"

#include "shared/domain/ledger/accounts.h"
#include "shared/domain/registry/event.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/books/books_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/rows/listing.h"

#include <map>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::int64_t low_half = 0xffff'ffff;

template <class Enum>
json::string name_of(std::int64_t value) {
    return json::string{views::enumerator_name<Enum>(value)};
}

json::object posting(SiteApi& api, const domain::Entry& entry, base::EventId of) {
    const base::SiteId site{static_cast<std::uint32_t>(entry.holder & low_half)};
    json::object row{{"event", codec::text_of(of)},
                     {"book", ""},
                     {"site", site.value},
                     {"site_code", code_of_site(api.database(), site)},
                     {"place_kind", nullptr},
                     {"condition", nullptr},
                     {"account", nullptr},
                     {"state", nullptr},
                     {"part", shown(base::PartId{entry.item})},
                     {"part_code", code_of_part(api.database(), {entry.item})},
                     {"amount", codec::json_integer(entry.amount)}};
    switch (entry.book) {
        case domain::Book::stock:
            row["book"] = "stock";
            row["place_kind"] = name_of<domain::PlaceKind>((entry.holder >> 40) & 0xff);
            row["condition"] = name_of<domain::Condition>((entry.holder >> 32) & 0xff);
            break;
        case domain::Book::custody:
            row["book"] = "custody";
            break;
        case domain::Book::debt:
            row["book"] = "debt";
            row["state"] = name_of<domain::DebtState>(entry.number);
            break;
        case domain::Book::account:
            row["book"] = "account";
            row["account"] = entry.holder >> 32;
            break;
    }
    return row;
}

// The credits that agents would get: firm on 2110, provisional on 2115.
struct Credits {
    base::Rial confirmed;
    base::Rial provisional;

    void add(const domain::Entry& entry) {
        if (entry.book != domain::Book::account) return;
        const auto account = static_cast<domain::Account>(entry.holder >> 32);
        if (account == domain::Account::agents_current) confirmed -= base::Rial{entry.amount};
        if (account == domain::Account::agents_provisional) provisional -= base::Rial{entry.amount};
    }
    [[nodiscard]] base::Rial total() const { return confirmed + provisional; }
};

// The standings that the pieces of a used-part receipt would have: how many pieces, which tags, and
// their worth.
struct Standings {
    struct Sum {
        std::int64_t count = 0;
        base::Rial amount;
        json::array tag_numbers;
    };
    std::map<domain::Standing, Sum> sums;

    void add(const views::UsedPieceRow& piece, base::Rial amount) {
        Sum& sum = sums[piece.standing];
        ++sum.count;
        sum.amount += amount;
        if (!piece.tag_number.empty()) sum.tag_numbers.push_back(json::string{piece.tag_number});
    }
    [[nodiscard]] json::array to_json() const {
        json::array rows;
        for (const auto& [standing, sum] : sums) {
            rows.push_back(json::object{
                {"standing", name_of<domain::Standing>(static_cast<std::int64_t>(standing))},
                {"count", sum.count},
                {"amount", codec::json_integer(sum.amount.value)},
                {"tag_numbers", sum.tag_numbers}});
        }
        return rows;
    }
};

// The retail price of a fitted part, when a list in force has one.
base::Rial retail_of(SiteApi& api, const domain::Event& event) {
    const auto* fitted = std::get_if<domain::PartFitted>(&event.body);
    if (fitted == nullptr) return {};
    const auto price = views::price_on(api.database(), fitted->part, event.day);
    return price ? base::times(price->price, fitted->quantity) : base::Rial{};
}

json::object posting_schema() {
    return named(
        "Posting",
        shapes::object_of({{"event", shapes::event_id()},
                           {"book", choice({"stock", "custody", "debt", "account"})},
                           {"site", shapes::whole_number()},
                           {"site_code", shapes::text()},
                           {"place_kind", shapes::nullable(shapes::choice_of<domain::PlaceKind>())},
                           {"condition", shapes::nullable(shapes::choice_of<domain::Condition>())},
                           {"account", shapes::nullable(shapes::whole_number())},
                           {"state", shapes::nullable(shapes::choice_of<domain::DebtState>())},
                           {"part", shapes::nullable(shapes::event_id())},
                           {"part_code", shapes::text()},
                           {"amount", shapes::whole_number()}}));
}

json::object price_schema() {
    const json::object pieces =
        shapes::object_of({{"standing", shapes::choice_of<domain::Standing>()},
                           {"count", shapes::whole_number()},
                           {"amount", shapes::whole_number()},
                           {"tag_numbers", shapes::list_of(shapes::text())}});
    return named("PricePreview", shapes::object_of({{"retail", shapes::whole_number()},
                                                    {"credit_confirmed", shapes::whole_number()},
                                                    {"credit_provisional", shapes::whole_number()},
                                                    {"pieces", shapes::list_of(pieces)}}));
}

}  // namespace

json::object preview_of(SiteApi& api, const app::Recorded& recorded, const Principal& reader) {
    const bool reads_accounts = api.may_read(reader, domain::Subject::accounts);
    api.desk().journal.flush();
    json::array postings;
    Credits credits;
    Standings standings;
    base::Rial retail;
    const auto add = [&](const std::vector<domain::Entry>& entries, base::EventId of) {
        for (const auto& entry : entries) {
            credits.add(entry);
            if (entry.book != domain::Book::account || reads_accounts)
                postings.push_back(posting(api, entry, of));
        }
    };
    for (const auto& event : recorded.events) {
        std::vector<domain::Entry> entries;
        domain::append_effects(event, entries);
        add(entries, event.id);
        retail += retail_of(api, event);
        std::map<base::EventId, base::Rial> worth;
        for (const auto& voucher : views::vouchers_of_cause(api.database(), event.id)) {
            const auto before = credits.total();
            add(views::voucher_effects(api.database(), voucher.id), voucher.id);
            worth[voucher.id] = credits.total() - before;
        }
        for (const auto& piece :
             views::pieces_of_receipt(api.database(), base::ReceiptId::of(event.id))) {
            standings.add(piece, worth[piece.decision]);
        }
    }
    return {{"postings", std::move(postings)},
            {"price",
             {{"retail", codec::json_integer(retail.value)},
              {"credit_confirmed", codec::json_integer(credits.confirmed.value)},
              {"credit_provisional", codec::json_integer(credits.provisional.value)},
              {"pieces", standings.to_json()}}}};
}

json::object preview_members() {
    return {{"postings", shapes::list_of(posting_schema())}, {"price", price_schema()}};
}

}  // namespace amani::http
