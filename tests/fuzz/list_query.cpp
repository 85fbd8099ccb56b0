// A list's address: escapes, filters of every type, sort keys and the opaque cursor.
#include "fuzz/fuzz_target.h"

#include "shared/http/limits.h"
#include "shared/http/list.h"

namespace amani::fuzz {

using namespace http;

namespace {

ListSpec a_spec() {
    const auto column = [](std::string name, ColumnType type) {
        return Column{std::move(name), type, Use::filtered_and_sorted, {}, {}};
    };
    ListSpec spec;
    spec.columns = {column("text", ColumnType::text),     column("count", ColumnType::integer),
                    column("amount", ColumnType::amount), column("made_on", ColumnType::day),
                    column("at", ColumnType::instant),    column("age", ColumnType::duration),
                    column("state", ColumnType::choice),  column("job", ColumnType::id),
                    column("open", ColumnType::flag)};
    spec.columns[6].choices = {"ready", "closed"};
    spec.default_sort = "-made_on";
    spec.search = ListSpec::Search::q;
    return spec;
}

std::string after_of(const ListQuery& query, boost::json::array key) {
    const ListPage page{.rows = {}, .next = std::move(key), .count = {}, .totals = {}};
    return std::string{to_json(page, query).at("next").as_string()};
}

void check_cursor(const ListSpec& spec, const ListQuery& query, Request request) {
    const boost::json::array key{1, "پمپ", nullptr};
    std::erase_if(request.query, [](const auto& pair) { return pair.first == "after"; });
    request.query.emplace_back("after", after_of(query, key));
    const auto next = read_list_query(spec, request, {20'775});
    must(next && next->after && *next->after == key, "the cursor of a page opens the next");
}

}  // namespace

void try_input(base::ByteView input) {
    const std::string_view target = base::text_of(input);
    if (const auto decoded = percent_decoded(target, false))
        must(percent_decoded(percent_encoded(*decoded), false) == decoded, "escapes come back");
    Request request;
    if (!read_target(target, request)) return;
    static const ListSpec spec = a_spec();
    const auto query = read_list_query(spec, request, {20'775});
    if (!query) {
        const Refusal& why = query.error();
        must(why.status >= 400 && why.status < 500 && !why.code.empty(),
             "a refusal says what is wrong");
        return;
    }
    must(query->limit >= 1 && query->limit <= limits::list_rows, "a page is bounded");
    for (const Filter& filter : query->filters) {
        must(spec.find(filter.column) != nullptr && !filter.values.empty() &&
                 filter.values.size() <= limits::filter_values,
             "filters are those of the list");
    }
    check_cursor(spec, *query, request);
}

Seeds seeds() {
    const ListQuery sorted{.filters = {},
                           .sort = {{"made_on", Order::descending}},
                           .after = {},
                           .limit = 0,
                           .fields = {},
                           .totals = false,
                           .count = Count::first_ones,
                           .q = {}};
    return {seed("filters", "/api/v1/jobs?state=ready&state_in=ready,closed&count_gt=3&age_le=3d"),
            seed("days",
                 "/api/v1/jobs?made_on_ge=1404/09/07&made_on_lt=today-7&at_ge=2025-11-28T08"
                 "%3A30%3A00Z&at_lt=1764316800000"),
            seed("all-else",
                 "/api/v1/jobs?limit=20&sort=-amount,made_on&fields=text,job&totals=1&q="
                 "%D9%BE%D9%85%D9%BE&open=true&job_ne=11.1.7&text=a+b"),
            seed("cursor", "/api/v1/jobs?after=" + after_of(sorted, {5, "WM7K-100001"})),
            seed("bad-escape", "/api/v1/serials/A%2FB%zz?x=%ff")};
}

}  // namespace amani::fuzz
