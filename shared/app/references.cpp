#include "shared/app/references.h"

#include "shared/app/number_ends.h"
#include "shared/base/fold.h"
#include "shared/views/agents/agents_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"
#include "shared/views/service/service_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

namespace amani::app {

namespace {

template <class Row>
std::optional<std::int64_t> id_of(const std::optional<Row>& row) {
    if (!row) return std::nullopt;
    return static_cast<std::int64_t>(row->id.value);
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    if (text.empty() || text.size() > 9) return std::nullopt;
    std::int64_t number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return number;
}

// The list that shows the numbers of these records; null when they have no number.
const views::List* list_of(Named what) {
    switch (what) {
        case Named::job:
            return &views::jobs_list;
        case Named::tag:
            return &views::used_parts_list;
        case Named::waybill:
            return &views::waybills_list;
        case Named::used_receipt:
        case Named::event:
            return &views::stock_documents_list;
        default:
            return nullptr;
    }
}

std::vector<Numbered> ending_so(store::Database& database, Named what, std::string_view text,
                                int limit) {
    const auto* list = list_of(what);
    const auto end = list == nullptr ? std::nullopt : number_end(text);
    if (!end) return {};
    return numbered_so(database, *list, *end, limit);
}

constexpr int most_candidates = 5;

}  // namespace

std::optional<std::int64_t> References::find(Named what, std::string_view text) const {
    const std::string plain = base::ascii_digits(text);
    if (const auto id = find_in_full(what, plain)) return id;
    const auto found = ending_so(database_, what, plain, 2);
    if (found.size() != 1) return std::nullopt;
    return found.front().id;
}

UnknownReference References::unknown(Named what, std::string field, std::string text) const {
    UnknownReference unknown{std::move(field), std::move(text)};
    if (list_of(what) != nullptr && number_end(unknown.text))
        unknown.typed = UnknownReference::Typed::end_of_number;
    for (auto& each : ending_so(database_, what, unknown.text, most_candidates))
        unknown.candidates.push_back(std::move(each.number));
    return unknown;
}

std::optional<std::int64_t> References::find_in_full(Named what, const std::string& plain) const {
    switch (what) {
        case Named::site:
            if (const auto site = views::site_with_code(database_, plain)) return site->id.value;
            return whole_number(plain);
        case Named::model:
            return id_of(views::model_with_code(database_, plain));
        case Named::part:
            return id_of(views::part_with_code(database_, plain));
        case Named::price_list:
            return id_of(views::price_list_with_name(database_, plain));
        case Named::job:
            return id_of(views::job_with_number(database_, plain));
        case Named::tag:
            if (const auto tag = views::used_part_with_number(database_, plain))
                return tag->tag.value;
            return std::nullopt;
        case Named::waybill:
            return id_of(views::waybill_with_number(database_, plain));
        case Named::used_receipt:
        case Named::event:
            return id_of(views::stock_document_with_number(database_, plain));
        case Named::user:
        case Named::customer:
        case Named::discrepancy:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace amani::app
