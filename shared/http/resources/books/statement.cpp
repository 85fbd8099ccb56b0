#include "shared/http/resources/books/statement.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/http/resources/books/accounts.h"
#include "shared/http/resources/books/grounds.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/network/network_view.h"

#include <utility>

namespace amani::http {

namespace json = boost::json;

namespace {

json::object line_json(SiteApi& api, const views::StatementLine& line) {
    json::object row = shown_row(api, line);
    const auto grounds = grounds_of(api, line);
    const auto rule = views::voucher_rule(api.database(), line.voucher);
    row["posting_rule"] = rule.empty() ? json::value(nullptr) : json::value(rule);
    row["cause_number"] = grounds.number;
    row["job"] = shown(grounds.job);
    row["job_number"] = grounds.job_number;
    return row;
}

// Only agents have an account.
std::optional<Refusal> not_an_agent(SiteApi& api, base::SiteId site) {
    const auto& own = api.desk().own;
    const auto row = views::site(api.database(), site);
    const bool is_agent = site == own.site ? own.kind == domain::SiteKind::agent
                                           : row && row->kind == domain::SiteKind::agent;
    if (is_agent) return std::nullopt;
    const std::string code = row ? row->code : std::string{};
    return Refusal{.status = 422,
                   .code = "agents.not_an_agent",
                   .field = "agent",
                   .message = {"محل «" + code +
                                   "» نماینده نیست و صورت‌حساب ندارد.",
                               "Site \"" + code + "\" is not an agent and has no statement."},
                   .remedy = {"کد یک نماینده را از فهرست نمایندگان بدهید (amani agent list).",
                              "Give a code from the list of agents (amani agent list)."}};
}

Refusal period_turned(base::Day from, base::Day to) {
    return {.status = 422,
            .code = "period_turned",
            .field = "from",
            .message = {"آغاز دوره (" + domain::day_fa(from) + ") پس از پایان آن (" +
                            domain::day_fa(to) + ") است.",
                        "The period begins (" + domain::day_en(from) + ") after it ends (" +
                            domain::day_en(to) + ")."},
            .remedy = {"یکی از دو تاریخ را اصلاح کنید.", "Correct one of the two days."}};
}

// A statement as it was asked for: whose, and from when to when.
struct Asked {
    base::SiteId agent;
    views::Period period;
    views::Statement found;
};

Answered<Asked> statement_asked(SiteApi& api, const Request& request) {
    const auto agent = agent_in(api, request);
    if (!agent) return base::Refused{agent.error()};
    if (agent->is_none()) return base::Refused{agent_missing()};
    if (auto refusal = not_an_agent(api, *agent)) return base::Refused{std::move(*refusal)};
    const auto from = day_in(api, request, "from", base::Day{1});
    const auto to = day_in(api, request, "to", api.desk().today());
    if (from > to) return base::Refused{period_turned(from, to)};
    return Asked{*agent, {from, to}, views::statement(api.database(), *agent, {from, to})};
}

Answered<Response> statement(SiteApi& api, const Request& request) {
    const auto asked = statement_asked(api, request);
    if (!asked) return base::Refused{asked.error()};
    const auto& [agent, period, found] = *asked;
    json::array lines;
    for (const auto& line : found.lines) lines.push_back(line_json(api, line));
    json::array unbooked;
    for (const auto& fact : found.unbooked) unbooked.push_back(shown_row(api, fact));
    return json_response(
        json::object{{"agent", agent.value},
                     {"agent_code", code_of_site(api.database(), agent)},
                     {"drawn_from", shown(drawn_from(api, agent))},
                     {"from", shown(period.from)},
                     {"from_jalali", calendar::jalali_text(period.from)},
                     {"to", shown(period.to)},
                     {"to_jalali", calendar::jalali_text(period.to)},
                     {"opening", codec::json_integer(found.opening.value)},
                     {"lines", std::move(lines)},
                     {"closing", codec::json_integer(found.closing.value)},
                     {"provisional_balance", codec::json_integer(found.provisional.value)},
                     {"unbooked", std::move(unbooked)}});
}

// A row a line, between the balance before the period and the one after it: what is booked for sure
// adds up from the first to the last. Without a first day the first balance has none.
Answered<json::array> statement_rows(SiteApi& api, const Request& request) {
    const auto asked = statement_asked(api, request);
    if (!asked) return base::Refused{asked.error()};
    const auto& [agent, period, found] = *asked;
    const auto balance = [](std::string_view kind, json::value day, base::Rial amount) {
        return json::object{{"day", std::move(day)},
                            {"kind", kind},
                            {"balance", codec::json_integer(amount.value)}};
    };
    json::array rows;
    const bool has_beginning = period.from.value > 1;
    rows.push_back(balance("opening", has_beginning ? shown(period.from) : json::value(nullptr),
                           found.opening));
    for (const auto& line : found.lines) rows.push_back(line_json(api, line));
    rows.push_back(balance("closing", shown(period.to), found.closing));
    return rows;
}

ListSpec statement_sheet() {
    using enum ColumnType;
    return {.rows = "statement",
            .columns = {{.name = "day", .type = day},
                        {.name = "kind", .type = choice},
                        {.name = "cause_number"},
                        {.name = "job_number"},
                        {.name = "part_code"},
                        {.name = "state", .type = choice},
                        {.name = "debit", .type = amount},
                        {.name = "credit", .type = amount},
                        {.name = "balance", .type = amount},
                        {.name = "posting_rule"},
                        {.name = "booked_time", .type = instant},
                        {.name = "voucher", .type = id}}};
}

Schema statement_schema() {
    const auto line = named(
        "StatementLine",
        with_members(shown_row_schema<views::StatementLine>({"voucher", "day", "booked_time"}),
                     {{"posting_rule", shapes::nullable(shapes::text())},
                      {"cause_number", shapes::text()},
                      {"job", shapes::nullable(shapes::event_id())},
                      {"job_number", shapes::text()}}));
    const auto unbooked = named("UnbookedRow", shown_row_schema<views::UnbookedRow>({"id", "day"}));
    return named(
        "Statement",
        shapes::object_of({{"agent", shapes::whole_number()},
                           {"agent_code", shapes::text()},
                           {"drawn_from", shapes::list_of(named("LogHead", row_schema<LogHead>()))},
                           {"from", shapes::day()},
                           {"from_jalali", shapes::text()},
                           {"to", shapes::day()},
                           {"to_jalali", shapes::text()},
                           {"opening", shapes::whole_number()},
                           {"lines", shapes::list_of(line)},
                           {"closing", shapes::whole_number()},
                           {"provisional_balance", shapes::whole_number()},
                           {"unbooked", shapes::list_of(unbooked)}}));
}

}  // namespace

Route statement_route(SiteApi& api) {
    const auto days = statement_days();
    return report_route(api, "/statement", domain::Subject::accounts, "An agent's statement",
                        statement_schema(), {statement, statement_sheet(), statement_rows},
                        {agent_parameter(), days[0], days[1]});
}

std::vector<Parameter> statement_days() {
    return {day_parameter("from", "the first day; the beginning when missing"),
            day_parameter("to", "the last day; today when missing")};
}

}  // namespace amani::http
