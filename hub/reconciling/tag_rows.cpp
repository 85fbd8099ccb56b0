#include "hub/reconciling/tag_rows.h"

#include "shared/domain/flows/cases.h"
#include "shared/domain/flows/papers.h"
#include "shared/domain/flows/transit.h"
#include "shared/domain/flows/used_part_credits.h"

#include <map>

namespace amani::hub {

namespace {

using domain::RowKey;
using domain::Table;
using domain::TextKey;

constexpr auto unknown_waybill =
    static_cast<std::int64_t>(domain::DiscrepancyKind::unknown_waybill);
constexpr std::size_t events_a_flush = 10'000;

class TagRows {
  public:
    explicit TagRows(domain::BooksStore& books) : books_(books) {
        domain::for_each_key(books_, {Table::closed_case, INT64_MIN, 0, 0, 0},
                             domain::Within::table, [&](const RowKey& at) {
                                 const auto row = row_at<domain::ClosedCaseRow>(at);
                                 if (row.kind == domain::DiscrepancyKind::unknown_waybill)
                                     closed_.emplace(TextKey{row.a, row.b}, at);
                             });
    }

    void move_those_of(const domain::Event& event) {
        std::visit([&](const auto& body) { move_those_of_body(body); }, event.body);
    }

  private:
    template <class Body>
    void move_those_of_body(const Body&) {}
    void move_those_of_body(const domain::PartFitted& event) { move_number(event.tag_number); }
    void move_those_of_body(const domain::UsedPartsDispatched& event) { move_lines(event.lines); }
    void move_those_of_body(const domain::UsedPartsReceived& event) { move_lines(event.lines); }
    // What a restored hub has taken back into its own log, or relays anew.
    void move_those_of_body(const domain::Relayed& relayed) {
        if (const auto event = domain::decode_event(relayed.origin, relayed.row);
            event && !std::holds_alternative<domain::Relayed>(event->body))
            move_those_of(*event);
    }

    void move_lines(const std::vector<domain::UsedPartLine>& lines) {
        for (const auto& line : lines) {
            move_number(line.tag_number);
            if (!line.tag.is_none())
                move_paper(books_.key_of("tag " + std::to_string(line.tag.value)),
                           domain::paper_of_tag(line.tag));
        }
    }
    void move_number(const std::string& number) {
        if (number.empty()) return;
        const TextKey key = books_.key_of(number);
        move({Table::tag_number, key.high, key.low}, domain::tag_number_key(number, key));
    }
    void move_paper(const TextKey& from, const TextKey& to) {
        move(domain::paper_key(from), domain::paper_key(to));
        domain::for_each_key(
            books_, domain::parked_key(from, {INT64_MIN}, 0), domain::Within::a_and_b,
            [&](const RowKey& at) {
                move(at, domain::parked_key(to, {at.c}, static_cast<std::int32_t>(at.d)));
            });
        const auto open = [](const TextKey& paper) {
            const auto about = domain::unknown_paper(paper);
            return RowKey{Table::discrepancy, unknown_waybill, about.a, about.b, about.c};
        };
        move(open(from), open(to));
        const auto closed = closed_.find(from);
        if (closed == closed_.end()) return;
        auto row = row_at<domain::ClosedCaseRow>(closed->second);
        row.a = to.high;
        row.b = to.low;
        domain::save_row(books_, closed->second, row);
    }
    void move(const RowKey& from, const RowKey& to) {
        domain::RowValues values{};
        if (from == to || !books_.load(from, values)) return;
        books_.save(to, values);
        books_.erase(from);
    }
    template <class Row>
    [[nodiscard]] Row row_at(const RowKey& at) {
        return domain::row_or_empty<Row>(books_, at);
    }

    domain::BooksStore& books_;
    std::map<TextKey, RowKey> closed_;  // cases of papers without a waybill that people have closed
};

}  // namespace

void move_tag_rows(store::Database& database, const EachEvent& each_event) {
    auto& query = database.cached("SELECT one FROM books_tags_to_move");
    const bool is_any_waiting = query.with().step();
    query.reset();
    if (!is_any_waiting) return;
    StoredBooks books{database};
    TagRows rows{books};
    std::size_t events = 0;
    each_event([&](const domain::Event& event) {
        rows.move_those_of(event);
        if (++events % events_a_flush == 0) books.flush();
    });
    books.flush();
    database.execute("DELETE FROM books_tags_to_move");
}

}  // namespace amani::hub
