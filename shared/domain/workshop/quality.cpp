#include "shared/domain/workshop/quality.h"

#include "shared/domain/refusal/phrase.h"

#include <algorithm>

namespace amani::domain {
namespace {

using base::Refused;

constexpr std::int64_t most_items = 60;

// The first item of the list that has failed, or that nobody has looked at: the note of a result
// says nothing about it.
std::string first_not_passed(const CheckList& list, const std::vector<CheckResult>& results) {
    for (std::size_t item = 0; item < list.items.size(); ++item) {
        const auto result =
            std::ranges::find(results, static_cast<std::int32_t>(item), &CheckResult::item);
        if (result == results.end() || result->outcome == CheckOutcome::failed)
            return list.items[item];
    }
    return {};
}

std::optional<WorkshopRefusal> wrong_results(const CheckQualityState& state,
                                             const CheckQuality& command) {
    FieldCheck check;
    const std::int64_t items = state.list ? static_cast<std::int64_t>(state.list->items.size()) : 0;
    check.range("results", static_cast<std::int64_t>(command.results.size()), 0, items);
    for (std::size_t i = 0; i < command.results.size(); ++i) {
        const auto& result = command.results[i];
        const auto item = field_path("results", i, "item");
        check.range(item, result.item, 0, items - 1)
            .optional_text(field_path("results", i, "note"), result.note);
        const auto before = command.results.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find_if(command.results.begin(), before, [&](const CheckResult& other) {
                return other.item == result.item;
            }) != before)
            return FieldRefusal{AlreadyTaken{item, std::to_string(result.item)}};
    }
    if (const auto wrong = check.first()) return *wrong;
    if (command.verdict == CheckOutcome::passed) {
        const auto item = state.list ? first_not_passed(*state.list, command.results) : "";
        if (!item.empty()) return VerdictUnfounded{command.verdict, item};
        return std::nullopt;
    }
    const bool says_why = !is_blank(command.note) ||
                          std::ranges::any_of(command.results, [](const CheckResult& result) {
                              return result.outcome == CheckOutcome::failed;
                          });
    if (!says_why) return VerdictUnfounded{command.verdict, {}};
    return std::nullopt;
}

}  // namespace

void apply(RepairJob& job, const QualityChecked& event) {
    if (!is_over(job.phase)) job.phase = event.reached();
}

base::Result<CheckListDefined, WorkshopRefusal> decide(const DefineCheckListState& state,
                                                       const DefineCheckList& command) {
    FieldCheck check;
    check.known("check_list", command.check_list.is_none() || state.is_known)
        .text("name", command.name)
        .range("items", static_cast<std::int64_t>(command.items.size()),
               command.check_list.is_none() ? 1 : 0, most_items);
    for (std::size_t i = 0; i < command.items.size(); ++i) check.text("items", command.items[i]);
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (!state.unknown_fields.empty())
        return Refused{FieldUnknown{"fields", state.unknown_fields.front()}};
    return CheckListDefined{command.check_list, command.name, command.fields, command.items};
}

base::Result<QualityChecked, WorkshopRefusal> decide(const CheckQualityState& state,
                                                     const CheckQuality& command) {
    if (!state.job) return Refused{FieldRefusal{Unknown{"job", {}}}};
    if (state.job->phase != RepairPhase::repaired) return Refused{NothingToCheck{state.job->phase}};
    if (const auto wrong =
            FieldCheck{}
                .known("check_list", command.check_list.is_none() || state.list.has_value())
                .range("verdict", static_cast<int>(command.verdict),
                       static_cast<int>(CheckOutcome::passed),
                       static_cast<int>(CheckOutcome::failed))
                .optional_text("note", command.note, FieldCheck::text_length)
                .first())
        return Refused{*wrong};
    if (state.list && !covers(state.list->fields, state.device))
        return Refused{ListUnfit{state.list->name, state.device.model}};
    if (state.has_quality_unit && state.job->unit.kind != UnitKind::quality)
        return Refused{WrongUnit{state.job->unit.name, UnitKind::quality}};
    if (auto refusal = not_his_duty(state.acting, state.job->unit, {Duty::inspector}))
        return Refused{std::move(*refusal)};
    if (!state.is_alone &&
        std::ranges::find(state.repairers, state.acting.user) != state.repairers.end())
        return Refused{FourEyes{"job"}};
    if (auto refusal = wrong_results(state, command)) return Refused{std::move(*refusal)};
    // What passed with nothing to say about it follows from the list.
    auto results = command.results;
    std::erase_if(results, [](const CheckResult& result) {
        return result.outcome == CheckOutcome::passed && result.note.empty();
    });
    return QualityChecked{.job = command.job,
                          .check_list = command.check_list,
                          .verdict = command.verdict,
                          .results = std::move(results),
                          .note = command.note};
}

}  // namespace amani::domain
