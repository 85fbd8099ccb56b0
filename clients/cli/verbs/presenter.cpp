#include "clients/cli/verbs/presenter.h"

#include "clients/cli/grammar/field.h"

#include <algorithm>
#include <ostream>
#include <sstream>

namespace amani::cli {
namespace {

namespace json = boost::json;

constexpr std::size_t guessed_columns = 12;

bool is_scalar(const json::value& value) { return !value.is_object() && !value.is_array(); }

bool is_table(const json::value& value) {
    return value.is_array() && !value.get_array().empty() && value.get_array()[0].is_object();
}

// A member whose text is already shown by its neighbour: "day_jalali" beside "day".
bool is_companion(const json::object& object, std::string_view name) {
    constexpr std::string_view ending = "_jalali";
    return name.ends_with(ending) && object.contains(name.substr(0, name.size() - ending.size()));
}

const json::value* member(const json::object& row, std::string_view name) {
    if (const auto* found = row.if_contains(name)) return found;
    // The stage of a document is in its `sync`.
    if (name == "stage") {
        const auto* sync = row.if_contains("sync");
        if (sync != nullptr && sync->is_object()) return sync->get_object().if_contains("stage");
    }
    return nullptr;
}

// Whether another member says the same better: "part_code" than the id in "part", "from_code" than
// "from_site", "kind" than "type", and `sync` than "stage".
bool is_said_better(const json::object& object, std::string_view name) {
    const std::string_view bare = name.ends_with("_site") ? name.substr(0, name.size() - 5) : name;
    return object.contains(std::string{bare} + "_code") ||
           (name == "type" && object.contains("kind")) ||
           object.contains(std::string{name} + "_name") ||
           (name == "stage" && object.contains("sync"));
}

std::vector<std::string> guessed(const json::object& row) {
    std::vector<std::string> names;
    for (const auto& [name, value] : row) {
        const bool is_wanted =
            is_scalar(value) && !is_companion(row, name) && !is_said_better(row, name);
        if (is_wanted && names.size() < guessed_columns) names.emplace_back(name);
    }
    return names;
}

// The columns for people that the node's rows have.
std::vector<std::string> present(const std::vector<std::string>& columns, const json::array& rows) {
    std::vector<std::string> names;
    for (const auto& column : columns) {
        const bool is_there = std::any_of(rows.begin(), rows.end(), [&](const json::value& row) {
            return row.is_object() && member(row.get_object(), column) != nullptr;
        });
        if (is_there) names.push_back(column);
    }
    if (names.size() < 2 && !rows.empty() && rows[0].is_object())
        return guessed(rows[0].get_object());
    return names;
}

Sheet sheet_of(const std::vector<std::string>& columns, const json::array& rows,
               const Speech& speech, Manner manner) {
    Sheet sheet;
    for (const auto& column : columns) {
        if (manner == Manner::shown) sheet.headings.push_back(column_heading(column, speech));
        if (manner == Manner::plain) sheet.headings.push_back({.text = column});
    }
    for (const auto& row : rows) {
        if (!row.is_object()) continue;
        std::vector<std::string> cells;
        for (const auto& column : columns) {
            const auto* value = member(row.get_object(), column);
            cells.push_back(value == nullptr ? ""
                                             : text_of(*value, format_of(column), speech, manner));
        }
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

std::string text_at(const json::object& object, std::string_view name) {
    const auto* found = object.if_contains(name);
    return found != nullptr && found->is_string() ? std::string{found->get_string()} : "";
}

void print_member(Context& context, std::string_view name, const json::value& value,
                  std::size_t width) {
    const auto& speech = context.speech();
    const std::string heading = padded(heading_of(name, speech), width);
    std::string text = text_of(value, format_of(name), speech, Manner::shown);
    if (speech.language == Language::fa) text = isolated(text);
    context.out() << painted(heading, Paint::bold, context.table_style().colour) << "  " << text
                  << '\n';
}

// Prints what may be done now, from the document's `actions`: in Persian with the command's word,
// since the verb that people type is English.
void print_actions(Context& context, const json::array& actions) {
    std::string names;
    for (const auto& action : actions) {
        if (!action.is_object()) continue;
        const auto* allowed = action.get_object().if_contains("allowed");
        if (allowed == nullptr || !allowed->is_bool() || !allowed->get_bool()) continue;
        const std::string name = text_at(action.get_object(), "name");
        const std::string word = context.word_of_command(text_at(action.get_object(), "command"));
        names += names.empty() ? "" : context.say({"، ", ", "});
        names += word.empty() ? name : word + " (" + name + ")";
    }
    if (!names.empty())
        context.out() << context.say({"اکنون می‌توان", "possible now"}) << "  "
                      << names << '\n';
}

}  // namespace

RowPrinter::RowPrinter(Context& context, std::vector<std::string> columns, std::string handle)
    : context_(context), columns_(std::move(columns)), handle_(std::move(handle)) {
    if (!context_.options().columns.empty()) columns_ = context_.options().columns;
}

void RowPrinter::print(const json::array& rows) {
    if (context_.options().quiet) return print_ids(rows);
    switch (context_.form()) {
        case Form::table:
        case Form::json:
            kept_.insert(kept_.end(), rows.begin(), rows.end());
            return;
        case Form::stream:
            for (const auto& row : rows) context_.out() << json::serialize(row) << '\n';
            return;
        case Form::tsv:
        case Form::csv:
            print_separated(rows);
            return;
    }
}

void RowPrinter::print_ids(const json::array& rows) {
    for (const auto& row : rows) {
        if (row.is_object()) context_.out() << id_of(row.get_object(), handle_) << '\n';
    }
}

void RowPrinter::print_separated(const json::array& rows) {
    if (columns_.empty() && !rows.empty() && rows[0].is_object())
        columns_ = guessed(rows[0].get_object());
    Sheet sheet = sheet_of(columns_, rows, context_.speech(), Manner::plain);
    const auto print_sheet = context_.form() == Form::csv ? print_csv : print_tsv;
    if (is_first_) return void((is_first_ = false, print_sheet(context_.out(), sheet)));
    std::ostringstream text;
    print_sheet(text, sheet);
    const std::string lines = text.str();
    context_.out() << lines.substr(lines.find('\n') + 1);
}

void RowPrinter::finish(json::object whole) {
    if (context_.options().quiet) return;
    if (context_.form() == Form::json) {
        whole["rows"] = std::move(kept_);
        print_json(context_, whole);
    }
    if (context_.form() != Form::table) return;
    if (kept_.empty()) {
        context_.err() << context_.say({"چیزی نیست.", "There is nothing here."}) << '\n';
        return;
    }
    const bool is_asked = !context_.options().columns.empty();
    const auto columns = is_asked ? columns_ : present(columns_, kept_);
    print_table(context_.out(), sheet_of(columns, kept_, context_.speech(), Manner::shown),
                context_.table_style());
}

void print_record(Context& context, const json::object& record) {
    std::size_t width = 0;
    for (const auto& [name, value] : record) {
        if (!is_table(value) && !is_companion(record, name))
            width = std::max(width, display_width(heading_of(name, context.speech())));
    }
    for (const auto& [name, value] : record) {
        if (value.is_null() || is_table(value) || is_companion(record, name) || name == "sync" ||
            name == "actions")
            continue;
        if (is_said_better(record, name)) continue;
        if (value.is_string() && value.get_string().empty()) continue;
        if (value.is_array() && value.get_array().empty()) continue;
        print_member(context, name, value, width);
    }
    if (const auto* stage = record.contains("sync") ? member(record, "stage") : nullptr)
        print_member(context, "stage", *stage, width);
    for (const auto& [name, value] : record) {
        if (!is_table(value) || name == "actions") continue;
        context.out() << '\n'
                      << painted(heading_of(name, context.speech()), Paint::bold,
                                 context.table_style().colour)
                      << '\n';
        const auto& rows = value.get_array();
        print_table(context.out(),
                    sheet_of(guessed(rows[0].get_object()), rows, context.speech(), Manner::shown),
                    context.table_style());
    }
    if (const auto* actions = record.if_contains("actions");
        actions != nullptr && actions->is_array()) {
        print_actions(context, actions->get_array());
    }
}

void print_document(Context& context, const json::object& record, const Noun* noun) {
    const std::string handle{noun == nullptr ? "id" : noun->handle};
    if (context.options().quiet) {
        context.out() << id_of(record, handle) << '\n';
        return;
    }
    switch (context.form()) {
        case Form::json:
        case Form::stream:
            return print_json(context, record);
        case Form::table:
            return print_record(context, record);
        case Form::tsv:
        case Form::csv: {
            std::vector<std::string> columns;
            if (noun != nullptr) {
                for (const auto column : columns_of(*noun)) columns.emplace_back(column);
            }
            if (!std::any_of(columns.begin(), columns.end(),
                             [&](const auto& name) { return member(record, name) != nullptr; })) {
                columns = guessed(record);
            }
            RowPrinter{context, std::move(columns), handle}.print(json::array{record});
        }
    }
}

std::string id_of(const json::object& record, std::string_view handle) {
    for (const std::string_view name :
         {std::string_view{"id"}, handle, std::string_view{"number"}, std::string_view{"code"}}) {
        const auto* found = record.if_contains(name);
        if (found == nullptr || found->is_null()) continue;
        return found->is_string() ? std::string{found->get_string()} : json::serialize(*found);
    }
    return {};
}

std::string sentence_at(const json::object& object, std::string_view name, const Speech& speech) {
    const auto* found = object.if_contains(name);
    if (found == nullptr || !found->is_object()) return {};
    return without_controls(
        text_at(found->get_object(), speech.language == Language::fa ? "fa" : "en"));
}

std::int64_t number_at(const json::object& object, std::string_view name) {
    const auto* found = object.if_contains(name);
    return found != nullptr && found->is_int64() ? found->get_int64() : 0;
}

void print_json(Context& context, const json::value& value) {
    context.out() << json::serialize(value) << '\n';
}

void print_refusal(Context& context, const json::object& refusal) {
    const auto& speech = context.speech();
    std::string message = sentence_at(refusal, "messages", speech);
    if (message.empty()) message = sentence_at(refusal, "message", speech);
    if (message.empty()) message = without_controls(text_at(refusal, "message"));
    if (message.empty())
        message = context.say({"پذیرفته نشد: ", "Refused: "}) +
                  without_controls(text_at(refusal, "code"));
    context.err() << painted(message, Paint::bad, context.error_colour()) << '\n';
    if (const auto field = text_at(refusal, "field"); !field.empty()) {
        context.err() << context.say({"فیلد", "field"}) << ": " << without_controls(field) << '\n';
    }
    if (const auto remedy = sentence_at(refusal, "remedy", speech); !remedy.empty())
        context.err() << remedy << '\n';
    const auto* who = refusal.if_contains("who_can");
    if (who != nullptr && who->is_array() && !who->get_array().empty()) {
        context.err() << context.say({"چه کسی می‌تواند", "who can"}) << ": "
                      << text_of(*who, Format::choice, speech, Manner::shown) << '\n';
    }
}

void print_warning(Context& context, const json::object& warning) {
    const auto& speech = context.speech();
    const std::string message =
        context.say({"هشدار: ", "Warning: "}) + sentence_at(warning, "messages", speech);
    context.err() << painted(message, Paint::warning, context.error_colour()) << '\n';
    if (const auto remedy = sentence_at(warning, "remedy", speech); !remedy.empty())
        context.err() << remedy << '\n';
}

Exit refuse(Context& context, const Answer& answer) {
    const json::value body = answer.json();
    const json::object refusal = body.is_object() ? body.get_object() : json::object{};
    const bool is_for_programs = context.form() == Form::json || context.form() == Form::stream;
    if (is_for_programs && !refusal.empty()) {
        context.err() << json::serialize(refusal) << '\n';
    } else if (!refusal.empty()) {
        print_refusal(context, refusal);
    } else {
        context.err() << context.say({"پاسخ برنامه محلی", "the node answered"}) << ": "
                      << answer.status << '\n';
    }
    if (answer.status == 401)
        context.err() << context.say({"برای ورود: amani sign-in", "To sign in: amani sign-in"})
                      << '\n';
    if (const auto wait = answer.header("retry-after"); !wait.empty()) {
        context.err() << context.say({"دوباره پس از (ثانیه)", "try again after (seconds)"}) << ": "
                      << wait << '\n';
    }
    return exit_of(answer.status, text_at(refusal, "code"));
}

Exit wrong_use(Context& context, std::string_view message) {
    context.err() << painted("amani: " + std::string{message}, Paint::bad, context.error_colour())
                  << '\n';
    return Exit::wrong_use;
}

Exit exit_of_result(const json::object& result) {
    if (const auto* agrees = result.if_contains("agrees");
        agrees != nullptr && agrees->is_bool() && !agrees->get_bool()) {
        return Exit::something_open;
    }
    if (const auto* hub = result.if_contains("hub"); hub != nullptr && hub->is_object()) {
        if (const Exit exit = exit_of_result(hub->get_object()); exit != Exit::done) return exit;
    }
    for (const char* name :
         {"open", "open_discrepancies", "discrepancies", "differences", "held", "refused"}) {
        const auto* found = result.if_contains(name);
        if (found == nullptr) continue;
        const bool is_some = (found->is_int64() && found->get_int64() != 0) ||
                             (found->is_uint64() && found->get_uint64() != 0) ||
                             (found->is_array() && !found->get_array().empty());
        if (is_some) return Exit::something_open;
    }
    return Exit::done;
}

}  // namespace amani::cli
