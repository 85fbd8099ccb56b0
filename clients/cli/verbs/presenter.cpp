#include "clients/cli/verbs/presenter.h"

#include "clients/cli/consoles/below.h"
#include "clients/cli/grammar/field.h"
#include "clients/cli/text/digits.h"
#include "shared/base/typed_number.h"
#include "shared/domain/words/row_words.h"

#include <algorithm>
#include <ostream>
#include <sstream>

namespace amani::cli {
namespace {

namespace json = boost::json;

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

bool is_said_better(const json::object& object, std::string_view name) {
    const auto has = [&](std::string_view other) { return object.contains(other); };
    return !domain::said_better_by(name, has).empty() ||
           (name == "stage" && object.contains("sync")) ||
           (name == "state" && object.contains("standing"));
}

bool is_wanted(const json::object& row, std::string_view name, const json::value& value) {
    return is_scalar(value) && !is_companion(row, name);
}

std::vector<std::string> guessed(const json::object& row) {
    std::vector<std::string> names;
    for (const auto& [name, value] : row) {
        if (is_wanted(row, name, value) && !is_said_better(row, name)) names.emplace_back(name);
    }
    return names;
}

bool have(const json::array& rows, std::string_view column) {
    return std::ranges::any_of(rows, [&](const json::value& row) {
        return row.is_object() && member(row.get_object(), column) != nullptr;
    });
}

bool is_empty(const json::value& value) {
    return value.is_null() || (value.is_string() && value.get_string().empty()) ||
           (value.is_array() && value.get_array().empty());
}

bool fill(const json::array& rows, std::string_view column) {
    return std::ranges::any_of(rows, [&](const json::value& row) {
        const auto* value = row.is_object() ? member(row.get_object(), column) : nullptr;
        return value != nullptr && !is_empty(*value);
    });
}

// The columns for people that the node's rows have. A list keeps its columns; elsewhere those that
// no row fills are left out.
std::vector<std::string> present(const RowTable& table, const json::array& rows) {
    std::vector<std::string> names;
    for (const auto& column : table.columns) {
        if (table.is_list ? have(rows, column) : fill(rows, column)) names.push_back(column);
    }
    if (names.size() < 2 && !rows.empty() && rows[0].is_object())
        return guessed(rows[0].get_object());
    return names;
}

// The columns with every further member that the rows have.
std::vector<std::string> with_all(std::vector<std::string> columns, const json::array& rows) {
    if (rows.empty() || !rows[0].is_object()) return columns;
    const auto& row = rows[0].get_object();
    for (const auto& [name, value] : row) {
        const bool is_new = std::ranges::find(columns, std::string_view{name}) == columns.end();
        if (is_new && is_wanted(row, name, value) && name != "sync") columns.emplace_back(name);
    }
    return columns;
}

// "2.1.9": an event's or a record's id.
bool is_id(const json::value& value) {
    if (!value.is_string()) return false;
    const std::string_view text{value.get_string()};
    return std::ranges::count(text, '.') == 2 &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

// An id or a number that a record bears under a better name as well: its serial, its code.
bool is_repeated(const json::object& record, std::string_view name, const json::value& value) {
    if (name != "id" && name != "number") return false;
    return std::ranges::any_of(record, [&](const auto& other) {
        const std::string_view its{other.key()};
        if (its == name || (name == "id" && its == "number")) return false;
        return other.value() == value;
    });
}

bool are_ids(const json::array& rows, std::string_view column) {
    bool is_any = false;
    for (const auto& row : rows) {
        const auto* value = row.is_object() ? member(row.get_object(), column) : nullptr;
        if (value == nullptr || value->is_null()) continue;
        if (!is_id(*value)) return false;
        is_any = true;
    }
    return is_any;
}

bool are_lists(const json::array& rows, std::string_view column) {
    return std::ranges::any_of(rows, [&](const json::value& row) {
        const auto* value = row.is_object() ? member(row.get_object(), column) : nullptr;
        return value != nullptr && value->is_array();
    });
}

// Ids leave a narrow table first, then what is spare, then the last of the others. What people name
// a row by stays to the end, and so does how far it has come.
std::size_t giving_way(const RowTable& table, const json::array& rows, std::string_view column,
                       std::size_t at) {
    constexpr std::size_t first = 1000;
    constexpr std::size_t early = 500;
    if (column == table.handle) return 0;
    if (are_ids(rows, column)) return first;
    const auto spare = std::ranges::find(table.spare, column);
    if (spare != table.spare.end())
        return early - static_cast<std::size_t>(spare - table.spare.begin());
    return column == "stage" ? 1 : at + 1;
}

Sheet sheet_of(const RowTable& table, const std::vector<std::string>& columns,
               const json::array& rows, const Speech& speech, Manner manner) {
    Sheet sheet;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (manner == Manner::plain) {
            sheet.headings.push_back({.text = columns[i]});
            continue;
        }
        auto heading = column_heading(table.rows, columns[i], columns, speech);
        heading.gives_way = giving_way(table, rows, columns[i], i);
        if (are_lists(rows, columns[i])) heading.shrinks = Shrinks::yes;
        sheet.headings.push_back(std::move(heading));
    }
    for (const auto& row : rows) {
        if (!row.is_object()) continue;
        std::vector<std::string> cells;
        for (const auto& column : columns) {
            const auto* value = member(row.get_object(), column);
            cells.push_back(value == nullptr
                                ? ""
                                : text_of(*value, shape_of(table.rows, column), speech, manner));
        }
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

// The rows that a member of a record holds.
RowTable table_below(std::string_view name) {
    return {.rows = std::string{name}, .columns = columns_below(name), .handle = {}};
}

void print_member(Context& context, std::string_view heading, const json::value& value, Shape shape,
                  std::size_t width) {
    const auto& speech = context.speech();
    std::string text = text_of(value, shape, speech, Manner::shown);
    if (text.empty()) return;
    if (speech.language == Language::fa) text = isolated(text);
    context.out() << painted(padded(heading, width), Paint::bold, context.table_style().colour)
                  << "  " << text << '\n';
}

// Prints what may be done now, from the document's `actions`: in Persian with the command's word,
// since the verb that people type is English.
void print_actions(Context& context, const json::array& actions) {
    std::string names;
    for (const auto& action : actions) {
        if (!action.is_object()) continue;
        if (!is_set(action.get_object(), "allowed")) continue;
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

RowPrinter::RowPrinter(Context& context, RowTable table)
    : context_(context), table_(std::move(table)) {
    if (!context_.options().columns.empty()) table_.columns = context_.options().columns;
}

void RowPrinter::print(const json::array& rows) {
    refuse_unknown_columns(rows);
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

void RowPrinter::refuse_unknown_columns(const json::array& rows) const {
    const auto& asked = context_.options().columns;
    if (asked.empty() || rows.empty() || !rows[0].is_object()) return;
    std::vector<std::string> known = table_.known;
    for (const auto& [name, value] : rows[0].get_object()) {
        if (!is_companion(rows[0].get_object(), name) && name != "sync") known.emplace_back(name);
    }
    std::ranges::sort(known);
    known.erase(std::unique(known.begin(), known.end()), known.end());
    for (const auto& column : asked) {
        const bool is_companion_of_one = column.ends_with("_jalali");
        if (is_companion_of_one || std::ranges::find(known, column) != known.end() ||
            have(rows, column)) {
            continue;
        }
        std::string all;
        for (const auto& name : known) {
            if (!all.empty()) all += ", ";
            all += name;
        }
        throw WrongUse{
            context_.say({"ستون «", "there is no column \""}) + column +
            context_.say({"» وجود ندارد. ستون‌ها: ", "\". There are: "}) + all};
    }
}

void RowPrinter::print_ids(const json::array& rows) {
    for (const auto& row : rows) {
        if (row.is_object()) context_.out() << id_of(row.get_object(), table_.handle) << '\n';
    }
}

void RowPrinter::print_separated(const json::array& rows) {
    if (table_.columns.empty() && !rows.empty() && rows[0].is_object())
        table_.columns = guessed(rows[0].get_object());
    if (context_.options().wide) table_.columns = with_all(std::move(table_.columns), rows);
    Sheet sheet = sheet_of(table_, table_.columns, rows, context_.speech(), Manner::plain);
    const auto print_sheet = context_.form() == Form::csv ? print_csv : print_tsv;
    if (is_first_) return void((is_first_ = false, print_sheet(context_.out(), sheet)));
    std::ostringstream text;
    print_sheet(text, sheet);
    const std::string lines = text.str();
    context_.out() << lines.substr(lines.find('\n') + 1);
}

namespace {

// "not shown: kind, model · all with --wide"; the number of columns where their names have no room.
std::string remark(Context& context, const std::vector<std::string>& left_out) {
    const std::string all_with =
        context.say({" · همه با ‎--wide‎", " · all with --wide"});
    std::string names;
    for (auto at = left_out.rbegin(); at != left_out.rend(); ++at)
        names += (names.empty() ? "" : context.say({"، ", ", "})) + *at;
    std::string whole = context.say({"نشان داده نشد: ", "not shown: "}) + names + all_with;
    if (display_width(whole) <= context.terminal().width) return whole;
    constexpr Counted columns{"ستون پنهان", "column hidden", "columns hidden"};
    return counted(static_cast<std::int64_t>(left_out.size()), columns, context.speech()) +
           all_with;
}

}  // namespace

void RowPrinter::finish(json::object whole) {
    if (context_.options().quiet) return;
    if (context_.form() == Form::json) {
        whole["rows"] = std::move(kept_);
        print_json(context_, whole);
    }
    if (context_.form() != Form::table) return;
    if (kept_.empty()) {
        context_.err() << (table_.nothing.empty()
                               ? context_.say({"موردی یافت نشد.", "There is nothing here."})
                               : table_.nothing)
                       << '\n';
        return;
    }
    const bool is_asked = !context_.options().columns.empty();
    auto columns = is_asked ? table_.columns : present(table_, kept_);
    if (context_.options().wide) columns = with_all(std::move(columns), kept_);
    const auto left_out = print_table(
        context_.out(), sheet_of(table_, columns, kept_, context_.speech(), Manner::in_table),
        context_.table_style());
    if (!left_out.empty() && table_.is_list) context_.err() << remark(context_, left_out) << '\n';
}

namespace {

// Members that together say something of the record, and are named by none of them: its money.
bool is_block(std::string_view name, const json::value& value) {
    return value.is_object() && !value.get_object().empty() && name != "actions" &&
           name != "sync" && !is_named(value.get_object());
}

// A line a member that is shown, behind their headings; the width of these.
std::size_t print_members(Context& context, const json::object& object, std::string_view rows,
                          const auto& is_shown) {
    const auto heading = [&](std::string_view name) {
        const auto has = [&](std::string_view other) { return object.contains(other); };
        return heading_among(rows, name, has, context.speech());
    };
    std::size_t width = 0;
    for (const auto& [name, value] : object)
        if (is_shown(name, value)) width = std::max(width, display_width(heading(name)));
    for (const auto& [name, value] : object)
        if (is_shown(name, value))
            print_member(context, heading(name), value, shape_of(rows, name), width);
    return width;
}

}  // namespace

void print_record(Context& context, const json::object& record, std::string_view rows) {
    const auto& speech = context.speech();
    const auto heading = [&](std::string_view name) {
        const auto has = [&](std::string_view other) { return record.contains(other); };
        return heading_among(rows, name, has, speech);
    };
    const auto begin = [&](std::string_view name) {
        context.out() << '\n'
                      << painted(heading(name), Paint::bold, context.table_style().colour) << '\n';
    };
    const auto is_shown = [&](std::string_view name, const json::value& value) {
        if (value.is_null() || is_table(value) || is_block(name, value) ||
            is_companion(record, name) || name == "sync" || name == "actions" ||
            is_said_better(record, name) || is_repeated(record, name, value)) {
            return false;
        }
        return !is_empty(value);
    };
    const std::size_t width = print_members(context, record, rows, is_shown);
    if (const auto* stage = record.contains("sync") ? member(record, "stage") : nullptr)
        print_member(context, heading("stage"), *stage, Format::stage, width);
    for (const auto& [name, value] : record) {
        if (!is_block(name, value)) continue;
        begin(name);
        print_members(context, value.get_object(), rows,
                      [](const auto&, const auto&) { return true; });
    }
    for (const auto& [name, value] : record) {
        if (!is_table(value) || name == "actions") continue;
        begin(name);
        const auto& below = value.get_array();
        const auto table = table_below(name);
        auto columns = present(table, below);
        if (context.options().wide) columns = with_all(std::move(columns), below);
        const auto left_out =
            print_table(context.out(), sheet_of(table, columns, below, speech, Manner::in_table),
                        context.table_style());
        if (!left_out.empty()) context.err() << remark(context, left_out) << '\n';
    }
    if (const auto* actions = record.if_contains("actions");
        actions != nullptr && actions->is_array()) {
        print_actions(context, actions->get_array());
    }
}

namespace {

void print_whole(Context& context, const json::object& record, RowTable table) {
    if (context.options().quiet) {
        context.out() << id_of(record, table.handle) << '\n';
        return;
    }
    switch (context.form()) {
        case Form::json:
        case Form::stream:
            return print_json(context, record);
        case Form::table:
            return print_record(context, record, table.rows);
        case Form::tsv:
        case Form::csv:
            if (std::ranges::none_of(table.columns, [&](const auto& name) {
                    return member(record, name) != nullptr;
                })) {
                table.columns = guessed(record);
            }
            RowPrinter{context, std::move(table)}.print(json::array{record});
    }
}

}  // namespace

void print_document(Context& context, const json::object& record, const Noun* noun) {
    if (noun == nullptr) return print_whole(context, record, {});
    RowTable table{.rows = std::string{rows_of(*noun)}, .handle = std::string{noun->handle}};
    for (const auto column : columns_of(*noun)) table.columns.emplace_back(column);
    print_whole(context, record, std::move(table));
}

void print_document(Context& context, const json::object& record, std::string_view rows) {
    print_whole(context, record, {.rows = std::string{rows}});
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
    return said(without_controls(
                    text_at(found->get_object(), speech.language == Language::fa ? "fa" : "en")),
                speech.digits);
}

std::string text_at(const json::object& object, std::string_view name) {
    const auto* found = object.if_contains(name);
    return found != nullptr && found->is_string() ? std::string{found->get_string()} : "";
}

bool is_set(const json::object& object, std::string_view name) {
    const auto* found = object.if_contains(name);
    return found != nullptr && found->is_bool() && found->get_bool();
}

std::int64_t number_at(const json::object& object, std::string_view name) {
    const auto* found = object.if_contains(name);
    return found != nullptr && found->is_int64() ? found->get_int64() : 0;
}

void print_json(Context& context, const json::value& value) {
    context.out() << json::serialize(value) << '\n';
}

namespace {

// In Persian a field is named by its word: "lines/3/quantity" → «تعداد» سطر ۴.
std::string word_of_field(Context& context, const std::string& field) {
    if (context.speech().language == Language::en) return field;
    const std::string name = field.substr(field.find_last_of("/.") + 1);
    const std::string word = heading_of(name, context.speech());
    return word == name ? field : word + " (" + field + ")";
}

}  // namespace

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
        context.err() << context.say({"فیلد", "field"}) << ": "
                      << without_controls(word_of_field(context, field)) << '\n';
    }
    if (const auto remedy = sentence_at(refusal, "remedy", speech); !remedy.empty())
        context.err() << remedy << '\n';
    const auto* who = refusal.if_contains("who_can");
    if (who != nullptr && who->is_array() && !who->get_array().empty()) {
        context.err() << context.say({"چه کسی می‌تواند", "who can"}) << ": "
                      << text_of(*who, {Format::choice, "role"}, speech, Manner::shown) << '\n';
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
        context.err() << context.say({"پاسخ سامانه: HTTP ", "the node answered: HTTP "})
                      << answer.status << '\n';
    }
    if (answer.status == 401)
        context.err() << context.say({"برای ورود: amani sign-in", "To sign in: amani sign-in"})
                      << '\n';
    if (const auto wait = base::typed_whole(answer.header("retry-after"))) {
        constexpr Counted seconds{"ثانیه", "second", "seconds"};
        context.err() << context.say({"", "Try again in "})
                      << counted(*wait, seconds, context.speech())
                      << context.say({" دیگر دوباره تلاش کنید.", "."}) << '\n';
    }
    return exit_of(answer.status, text_at(refusal, "code"));
}

Exit nothing_named(Context& context, std::string_view member, const std::string& examples) {
    const std::string word = heading_of(member, context.speech());
    return wrong_use(context, context.say({"", "write the "}) + word +
                                  context.say({" را پس از دستور بنویسید، مانند: ",
                                               " after the verb, such as: "}) +
                                  examples.substr(0, examples.find('\n')));
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
