#include "clients/cli/consoles/asked_inputs.h"

#include "clients/cli/consoles/noun.h"
#include "shared/base/ensure.h"
#include "shared/domain/registry/command_fields.h"
#include "shared/domain/registry/command_rights.h"
#include "shared/domain/words/member_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <map>
#include <utility>

namespace amani::cli {
namespace {

using domain::CommandField;
using domain::FieldKind;

// Flags that are not called like their members: what is given one at a time is in the singular, and
// `--line` is a line of goods.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> flags{
    {{"roles", "role"},
     {"addresses", "address"},
     {"substitutes", "substitute"},
     {"fits_models", "fits"},
     {"part_serials", "part-serial"},
     {"lines", "line"},
     {"serials", "serial"},
     {"instalments", "instalment"},
     {"ceilings", "ceiling"},
     {"line", "line-number"},
     {"warranty_card", "card"},
     {"holder", "from"}}};

std::string flag_of(std::string_view member) {
    const auto* found = std::ranges::find(flags, member, [](const auto& one) { return one.first; });
    return dashed(found == flags.end() ? member : found->second);
}

// The noun of a kind of record; lines of an account have none, they stand in their job.
std::string noun_of(std::string_view kind) {
    if (kind == "used_part") return "used";
    if (kind == "account_line") return {};
    return kind == "stock_document" ? "document" : dashed(kind);
}

std::string joined(const std::vector<std::string_view>& words) {
    std::string all;
    for (const auto word : words) all += (all.empty() ? "" : ",") + std::string{word};
    return all;
}

bool is_code(std::string_view member) {
    const auto* word = domain::word_of_member(member);
    return word != nullptr && word->form == domain::ValueForm::code;
}

bool has(const CommandField& field, std::string_view line_member) {
    return std::ranges::find(field.line_fields, line_member, &CommandField::member) !=
           field.line_fields.end();
}

constexpr Text tags_help{
    "فایل برچسب‌ها، هر سطر یکی؛ «-» یعنی ورودی",
    "file of tags, one a line; - is the input"};
constexpr Text used_line_help{"بی‌برچسب: قطعه=تعداد یا قطعه=1:سریال",
                              "without a tag: PART=QUANTITY or PART=1:SERIAL"};
constexpr Text priced_line_help{"سطر: قطعه=تعداد@بهای واحد", "PART=QUANTITY@UNIT-COST"};
constexpr Text share_help{"نقش=درصد، مانند supervisor=10%", "ROLE=PERCENT, such as supervisor=10%"};
constexpr Text instalment_help{"روز=مبلغ، مانند 1405/01/20=12,000,000",
                               "DAY=AMOUNT, such as 1405/01/20=12,000,000"};
constexpr Text line_help{"سطر: قطعه=تعداد، قطعه/وضعیت=تعداد، قطعه=تعداد:سریال،سریال",
                         "PART=QUANTITY, PART/condition=QUANTITY or PART=QUANTITY:SERIAL,SERIAL"};

// Lines of used parts are given as a file of tags, or one by one without a tag.
std::vector<Input> line_inputs(const CommandField& field, Need need) {
    if (has(field, "tag")) {
        return {{"tags", field.member, Kind::tags, Need::optional, tags_help},
                {"line", field.member, Kind::used_line, Need::optional, used_line_help, "part"}};
    }
    if (has(field, "unit_cost"))
        return {{"line", field.member, Kind::priced_lines, need, priced_line_help, "part"}};
    if (has(field, "share")) {
        const auto role = std::ranges::find(field.line_fields, "role", &CommandField::member);
        return {{.flag = flag_of(field.member),
                 .member = field.member,
                 .kind = Kind::shares,
                 .need = need,
                 .help = share_help,
                 .words = joined(role->choices)}};
    }
    if (has(field, "due_day"))
        return {{.flag = flag_of(field.member),
                 .member = field.member,
                 .kind = Kind::instalments,
                 .need = need,
                 .help = instalment_help}};
    return {{"line", field.member, Kind::lines, need, line_help, "part"}};
}

Kind kind_of(const CommandField& field) {
    switch (field.kind) {
        case FieldKind::text:
            return is_code(field.member) || !field.of.empty() ? Kind::reference : Kind::text;
        case FieldKind::texts:
            return Kind::references;
        case FieldKind::count:
            return Kind::count;
        case FieldKind::amount:
            return Kind::amount;
        case FieldKind::rate:
            return Kind::rate;
        case FieldKind::day:
            return Kind::day;
        case FieldKind::choice:
            return Kind::choice;
        case FieldKind::choices:
            return Kind::choices;
        case FieldKind::reference:
            return Kind::reference;
        case FieldKind::place:
            return Kind::place;
        case FieldKind::lines:
            break;  // of several kinds: line_inputs()
    }
    return Kind::lines;
}

std::vector<Input> inputs_of(const CommandField& field) {
    const Need need = field.need == domain::Need::required ? Need::required : Need::optional;
    if (field.kind == FieldKind::lines) return line_inputs(field, need);
    Input input{.flag = flag_of(field.member),
                .member = field.member,
                .kind = kind_of(field),
                .need = need,
                .help = {field.help_fa, field.help_en},
                .words = joined(field.choices),
                .otherwise = field.otherwise};
    if (field.kind == FieldKind::place) input.words = joined(domain::place_choices());
    if (!field.of.empty()) input.words = noun_of(field.of);
    return {std::move(input)};
}

std::string quoted(std::string_view word) {
    const bool is_plain = word.find(' ') == word.npos;
    return is_plain ? std::string{word} : "\"" + std::string{word} + "\"";
}

std::string example_of(const Command& command, std::span<const CommandField> fields) {
    std::string subject;
    std::string rest;
    for (const auto& field : fields) {
        if (field.member == command.subject) {
            subject = quoted(field.example);
        } else if (field.kind == FieldKind::lines) {
            rest += has(field, "tag")         ? " --tags tags.txt"
                    : has(field, "unit_cost") ? " --line PUMP=40@1,150,000"
                    : has(field, "share")     ? " --ceiling supervisor=10%"
                    : has(field, "due_day")   ? " --instalment 1405/01/20=12,000,000"
                                              : " --line PUMP=10";
        } else if (!field.example.empty()) {
            rest += " --" + flag_of(field.member) + " " + quoted(field.example);
        }
    }
    if (subject.empty() && !rest.empty()) rest.erase(0, 1);
    return subject + rest;
}

// Labels stand in a list of help: "Fit a part" → "fit a part". Persian has no case.
Text label_of(std::string_view command) {
    static const auto labels = [] {
        std::map<std::string_view, std::pair<std::string_view, std::string>> all;
        for (const auto& about : domain::all_commands()) {
            std::string en{about.en};
            en.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(en.front())));
            all[about.name] = {about.fa, std::move(en)};
        }
        return all;
    }();
    if (const auto found = labels.find(command); found != labels.end())
        return {found->second.first, found->second.second};
    base::ensure(false, "a command of the command line gives a command of the domain");
    return {};
}

}  // namespace

Command asked_in_full(Command command) {
    if (command.gives.empty()) return command;
    if (command.label.en.empty()) command.label = label_of(command.gives);
    const auto fields = domain::fields_of_command(command.gives);
    std::vector<Input> inputs;
    for (const auto& field : fields) {
        if (field.member == command.subject) continue;
        for (auto& input : inputs_of(field)) inputs.push_back(std::move(input));
    }
    std::ranges::move(command.inputs, std::back_inserter(inputs));
    command.inputs = std::move(inputs);
    if (command.example.empty()) command.example = example_of(command, fields);
    return command;
}

}  // namespace amani::cli
