#include "shared/http/list_export.h"

#include "shared/http/limits.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace amani::http {

namespace json = boost::json;

AllRows::AllRows(std::vector<std::string> names, Request request, ListQuery query,
                 ListHandler pages, ListPage first)
    : names_(std::move(names)),
      request_(std::move(request)),
      query_(std::move(query)),
      pages_(std::move(pages)),
      page_(std::move(first)) {}

AllRows::Left AllRows::next_page(const std::function<void(const json::object&)>& show) {
    if (!std::exchange(is_first_, false)) {
        query_.after = std::move(page_.next);
        query_.offset = 0;
        auto page = pages_(request_, query_);
        if (!page)
            throw std::runtime_error("a page of an export was refused: " + page.error().code);
        page_ = std::move(page).value();
    }
    for (const auto& row : page_.rows) show(row.as_object());
    return page_.next ? Left::more : Left::nothing;
}

std::vector<std::string> readable_columns(const ListSpec& spec) {
    std::vector<std::string> names;
    for (const auto& column : spec.columns) {
        const bool is_said = std::ranges::any_of(
            std::to_array({"_code", "_name", "_number"}),
            [&](const char* suffix) { return spec.find(column.name + suffix) != nullptr; });
        const bool is_id = column.name == "id" || (column.type == ColumnType::id && is_said);
        if (!is_id) names.push_back(column.name);
    }
    return names;
}

Answered<AllRows> all_rows(const ListSpec& spec, Request request, ListQuery query,
                           ListHandler pages) {
    std::vector<std::string> names = query.fields;
    if (names.empty()) {
        for (const auto& column : spec.columns) names.push_back(column.name);
    }
    query.limit = limits::list_rows;
    query.count = Count::none;
    query.totals = false;
    request.body.clear();
    auto first = pages(request, query);
    if (!first) return base::Refused{std::move(first).error()};
    return AllRows{std::move(names), std::move(request), std::move(query), std::move(pages),
                   std::move(first).value()};
}

std::string cell_text(const json::value* value) {
    if (value == nullptr || value->is_null()) return {};
    if (value->is_string()) return std::string{value->get_string()};
    const auto* list = value->if_array();
    const bool is_words = list != nullptr && std::all_of(list->begin(), list->end(),
                                                         [](auto& one) { return one.is_string(); });
    if (!is_words) return json::serialize(*value);
    std::string words;
    for (const auto& word : *list) {
        if (!words.empty()) words += ' ';
        words += word.get_string();
    }
    return words;
}

}  // namespace amani::http
