#include "shared/domain/catalogue/article.h"

#include "shared/base/fold.h"
#include "shared/domain/catalogue/serial_pattern.h"
#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace amani::domain {
namespace {

using base::Refused;

std::vector<std::string> as_codes(const std::vector<std::string>& texts) {
    std::vector<std::string> codes;
    for (const std::string& text : texts) {
        std::string code = base::code_key(text);
        if (std::ranges::find(codes, code) == codes.end()) codes.push_back(std::move(code));
    }
    return codes;
}

// The words of the members in which two definitions differ.
template <class Defined>
std::pair<std::string, std::string> differences(const Defined& before, const Defined& after) {
    std::pair<std::string, std::string> words;
    boost::mp11::mp_for_each<
        boost::describe::describe_members<Defined, boost::describe::mod_public>>([&](auto member) {
        if (before.*member.pointer == after.*member.pointer) return;
        const auto label = field_label(member.name);
        words.first += (words.first.empty() ? "" : "، ") + label.fa;
        words.second += (words.second.empty() ? "" : ", ") + label.en;
    });
    return words;
}

// What was asked for becomes this definition; it stands in place of another.
template <class Defined>
Warnings change_of(std::string_view what_fa, std::string_view what_en, const Defined& present,
                   const base::Result<Defined, CatalogueRefusal>& wanted) {
    if (!wanted) return {};
    const auto [fa, en] = differences(present, *wanted);
    if (fa.empty()) return {};
    return {
        {.code = "catalogue.defined_already",
         .field = "code",
         .numbers = {},
         .fa = fmt::format(
             "{} {} ({}) پیش‌تر تعریف شده است؛ این‌ها تغییر می‌کند: {}.",
             what_fa, present.code, present.name, fa),
         .en = fmt::format("{} {} ({}) is defined already; this would change: {}.", what_en,
                           present.code, present.name, en),
         .remedy_fa = "برای تعریف تازه، کد دیگری بدهید.",
         .remedy_en = "For a new one choose another code."}};
}

}  // namespace

base::Result<ModelDefined, CatalogueRefusal> decide(const DefineModelState& /*state*/,
                                                    const DefineModel& command) {
    const std::string code = base::code_key(command.code);
    if (const auto wrong = FieldCheck{}
                               .code("code", code)
                               .text("brand", command.brand)
                               .text("device_kind", command.device_kind)
                               .text("name", command.name)
                               .range("warranty_months", command.warranty_months, 0, 240)
                               .range("start_after", command.start_after, 0, 240)
                               .optional_text("serial_pattern", command.serial_pattern)
                               .first()) {
        return Refused{*wrong};
    }
    const std::string pattern = pattern_key(command.serial_pattern);
    if (!is_serial_pattern(pattern)) return Refused{BadPattern{command.serial_pattern}};
    if (command.start_after != 0 && command.warranty_start != WarrantyStart::production)
        return Refused{NoProductionStart{}};
    return ModelDefined{code,
                        command.brand,
                        command.device_kind,
                        command.name,
                        command.warranty_months,
                        command.warranty_start,
                        command.start_after,
                        pattern};
}

base::Result<PartDefined, CatalogueRefusal> decide(const DefinePartState& state,
                                                   const DefinePart& command) {
    const std::string code = base::code_key(command.code);
    const auto substitutes = as_codes(command.substitutes);
    FieldCheck check;
    check.code("code", code)
        .text("name", command.name)
        .text("unit", command.unit, 20)
        .range("due_days", command.due_days, 1, 365)
        .range("warranty_months", command.warranty_months, 0, 240);
    for (const std::string& substitute : substitutes) check.code("substitutes", substitute);
    for (const std::string& model : state.unknown_models) check.known("fits_models", false, model);
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (std::ranges::find(substitutes, code) != substitutes.end()) {
        return Refused{OwnSubstitute{code}};
    }
    if (state.present && state.has_moves) {
        if (state.present->tracking != command.tracking)
            return Refused{PartInUse{code, "tracking"}};
        if (state.present->returnable != command.returnable) {
            return Refused{PartInUse{code, "returnable"}};
        }
    }
    return PartDefined{code,
                       command.name,
                       command.unit,
                       command.tracking,
                       command.returnable,
                       command.due_days,
                       substitutes,
                       as_codes(command.fits_models),
                       command.warranty_months};
}

Warnings warnings(const DefineModelState& state, const DefineModel& command) {
    if (!state.present) return {};
    return change_of("مدل", "Model", *state.present, decide(state, command));
}

Warnings warnings(const DefinePartState& state, const DefinePart& command) {
    if (!state.present) return {};
    return change_of("قطعه", "Part", *state.present, decide(state, command));
}

}  // namespace amani::domain
