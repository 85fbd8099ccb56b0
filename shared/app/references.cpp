#include "shared/app/references.h"

#include "shared/app/number_ends.h"
#include "shared/base/fold.h"

#include <algorithm>

namespace amani::app {

namespace {

constexpr int most_candidates = 5;

// The kinds that a text may name a record of: the given one, or every kind of numbered paper.
std::vector<const views::RecordKind*> meant(const views::RecordKind* kind) {
    if (kind != nullptr) return {kind};
    std::vector<const views::RecordKind*> papers;
    for (const auto* each : views::record_kinds()) {
        if (!each->numbered.empty()) papers.push_back(each);
    }
    return papers;
}

// Records whose number ends so, at most `limit` of each kind. A document may stand in the lists of
// two kinds; it is one record.
std::vector<Numbered> ending_so(store::Database& database, const views::RecordKind* kind,
                                std::string_view text, int limit) {
    const auto end = number_end(text);
    std::vector<Numbered> all;
    if (!end) return all;
    for (const auto* each : meant(kind)) {
        if (each->numbered.empty()) continue;
        for (auto& found : numbered_so(database, each->list, *end, limit)) {
            if (std::ranges::find(all, found.id, &Numbered::id) == all.end())
                all.push_back(std::move(found));
        }
    }
    return all;
}

}  // namespace

std::optional<views::Cell> References::find_key(const views::RecordKind* kind,
                                                std::string_view text) const {
    const std::string code = base::code_key(text);
    for (const auto* each : meant(kind)) {
        if (each->with_code == nullptr) continue;
        if (auto key = each->with_code(database_, code)) return key;
    }
    auto found = ending_so(database_, kind, code, 2);
    if (found.size() != 1) return std::nullopt;
    return views::Cell{found.front().id};
}

std::optional<std::int64_t> References::find(const views::RecordKind* kind,
                                             std::string_view text) const {
    const auto key = find_key(kind, text);
    const auto* number = key ? std::get_if<std::int64_t>(&*key) : nullptr;
    return number == nullptr ? std::nullopt : std::optional{*number};
}

UnknownReference References::unknown(const views::RecordKind* kind, std::string field,
                                     std::string text) const {
    UnknownReference unknown{std::move(field), std::move(text)};
    const bool is_numbered = kind == nullptr || !kind->numbered.empty();
    if (is_numbered && number_end(unknown.text))
        unknown.typed = UnknownReference::Typed::end_of_number;
    for (auto& each : ending_so(database_, kind, unknown.text, most_candidates))
        unknown.candidates.push_back(std::move(each.number));
    return unknown;
}

}  // namespace amani::app
