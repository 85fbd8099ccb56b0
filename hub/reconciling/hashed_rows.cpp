#include "hub/reconciling/hashed_rows.h"

#include "shared/domain/flows/papers.h"
#include "shared/domain/flows/transit.h"
#include "shared/domain/flows/used_part_credits.h"

#include <unordered_map>

namespace amani::hub {

namespace {

using domain::RowKey;
using domain::Table;
using domain::TextKey;

// FNV-1a, 62 bits, never 0.
std::int64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return static_cast<std::int64_t>(hash >> 2) | 1;
}

// The keys of the texts that the events name, by the hash under which the rows have them. Two texts
// of one hash have shared their rows; the first of them keeps those.
class KnownTexts {
  public:
    explicit KnownTexts(domain::BooksStore& books) : books_(books) {}

    void learn(const domain::Event& event) {
        std::visit([&](const auto& body) { learn_body(body); }, event.body);
    }
    [[nodiscard]] TextKey text(std::int64_t hash) const { return found(texts_, hash); }
    [[nodiscard]] TextKey paper(std::int64_t name) const { return found(papers_, name); }
    [[nodiscard]] RowKey tag_number(std::int64_t hash) const {
        const auto number = tag_numbers_.find(hash);
        return domain::tag_number_key(number != tag_numbers_.end() ? number->second : "",
                                      text(hash));
    }
    [[nodiscard]] bool has_paper(std::int64_t name) const { return papers_.contains(name); }

  private:
    using Keys = std::unordered_map<std::int64_t, TextKey>;

    template <class Body>
    void learn_body(const Body&) {}
    void learn_body(const domain::PartDefined& event) { learn_text(event.code); }
    void learn_body(const domain::PartFitted& event) { learn_tag_number(event.tag_number); }
    void learn_body(const domain::PartRemoved& event) { learn_text(event.part_serial); }
    void learn_body(const domain::Dispatched& event) { learn_waybill(event.number); }
    void learn_body(const domain::StockReceived& event) { learn_waybill(event.waybill_number); }
    void learn_body(const domain::UsedPartsDispatched& event) {
        learn_waybill(event.number);
        for (const auto& line : event.lines) learn_line(line);
    }
    void learn_body(const domain::UsedPartsReceived& event) {
        learn_waybill(event.waybill_number);
        for (const auto& line : event.lines) learn_line(line);
    }
    // What a restored hub has taken back into its own log, or relays anew.
    void learn_body(const domain::Relayed& relayed) {
        if (const auto event = domain::decode_event(relayed.origin, relayed.row);
            event && !std::holds_alternative<domain::Relayed>(event->body))
            learn(*event);
    }

    void learn_text(const std::string& text) {
        if (!text.empty()) texts_.try_emplace(hash_of(text), books_.key_of(text));
    }
    void learn_tag_number(const std::string& number) {
        learn_text(number);
        tag_numbers_.try_emplace(hash_of(number), number);
    }
    void learn_waybill(const std::string& number) {
        papers_.try_emplace(hash_of(number), domain::paper_of_waybill(books_, number));
    }
    void learn_line(const domain::UsedPartLine& line) {
        if (!line.tag.is_none())
            papers_.try_emplace(-line.tag.value, domain::paper_of_tag(line.tag));
        if (line.tag_number.empty()) return;
        learn_tag_number(line.tag_number);
        papers_.try_emplace(hash_of("tag " + line.tag_number),
                            domain::paper_of_tag(books_, line.tag_number));
    }
    [[nodiscard]] TextKey found(const Keys& keys, std::int64_t hash) const {
        const auto key = keys.find(hash);
        return key != keys.end() ? key->second : books_.key_of("hash " + std::to_string(hash));
    }

    domain::BooksStore& books_;
    Keys texts_;   // codes of parts, numbers of tags, serials
    Keys papers_;  // numbers of waybills; tags: by their number, or minus their id
    std::unordered_map<std::int64_t, std::string> tag_numbers_;
};

RowKey key_of(const RowKey& old, const KnownTexts& known) {
    const base::SiteId holder{static_cast<std::uint32_t>(old.b)};
    switch (old.table) {
        case Table::part_code: {
            const TextKey code = known.text(old.a);
            return {Table::part_code, code.high, code.low};
        }
        case Table::tag_number:
            return known.tag_number(old.a);
        case Table::removed_serial:
            return domain::removed_serial_key({old.a}, holder, known.text(old.c));
        case Table::tag:
            return domain::numbered_tag_key(known.text(-old.a), holder);
        case Table::paper:
            return domain::paper_key(known.paper(old.a));
        case Table::parked:
            return domain::parked_key(known.paper(old.a), {old.b},
                                      static_cast<std::int32_t>(old.c));
        case Table::transit_line:
            return domain::line_key({.waybill = {{}, known.paper(-old.a)},
                                     .part = {old.b},
                                     .condition = static_cast<domain::Condition>(old.c)});
        case Table::pool:
            return domain::numbered_pool_key(known.paper(-old.b), {old.c},
                                             static_cast<domain::Condition>(old.d));
        case Table::discrepancy: {
            if (!known.has_paper(-old.b)) return old;  // of a receipt without a paper
            const auto about = domain::unknown_paper(known.paper(-old.b));
            return {Table::discrepancy, old.a, about.a, about.b, about.c};
        }
        default:
            return old;
    }
}

// The key of a unit that is known by a number alone stands in its row: its tag is minus the hash.
void correct_unit(domain::BooksStore& books, const RowKey& at, const KnownTexts& known) {
    auto unit = domain::row_or_empty<domain::UnitRow>(books, at);
    unit.key = domain::CreditKey::by_number(known.text(-unit.key.tag.value));
    domain::save_row(books, at, unit);
}

}  // namespace

void take_over_hashed_rows(store::Database& database, const EachEvent& each_event) {
    StoredBooks books{database};
    auto& query = database.cached("SELECT kind, a, b, c, d, row_values FROM books_row_by_hash");
    const bool is_any_waiting = query.with().step();
    query.reset();
    if (!is_any_waiting) return;
    KnownTexts known{books};
    each_event([&](const domain::Event& event) { known.learn(event); });
    query.with();
    while (query.step()) {
        const RowKey old{static_cast<Table>(query.integer(0)), query.integer(1), query.integer(2),
                         query.integer(3), query.integer(4)};
        const RowKey now = key_of(old, known);
        books.save(now, unpacked(query.bytes(5)));
        if (now.table == Table::unit) correct_unit(books, now, known);
    }
    query.reset();
    books.flush();
    database.execute("DELETE FROM books_row_by_hash");
}

}  // namespace amani::hub
