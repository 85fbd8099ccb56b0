#include "shared/http/resources/books/statement.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/refusal/phrase.h"
#include "shared/domain/registry/event.h"
#include "shared/http/resources/books/accounts.h"
#include "shared/http/resources/frame/forms.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/agents/agents_view.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/returns/returns_view.h"

#include <map>
#include <utility>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t printed_head = 16;  // hexadecimal digits of a head on paper

// The logs that the hub's decisions about an agent came in. Whoever has them up to the same heads
// draws the same statement.
std::vector<LogHead> drawn_from(SiteApi& api, base::SiteId agent) {
    return api.ports().feeds ? api.ports().feeds(agent) : std::vector<LogHead>{};
}

// The records that an event names.
struct Named {
    base::TagId tag;
    base::JobId job;
};

Named named_by(SiteApi& api, base::EventId id) {
    Named named;
    if (const auto event = api.desk().journal.find(id)) {
        std::visit(
            [&](const auto& body) {
                if constexpr (requires { named.tag = body.tag; }) named.tag = body.tag;
                if constexpr (requires { named.job = body.job; }) named.job = body.job;
            },
            event->body);
    }
    return named;
}

// The used part whose fitting, or whose received piece, a line was booked for.
std::optional<views::UsedPartRow> used_part_of(SiteApi& api, const views::StatementLine& line) {
    if (auto fitted = views::used_part(api.database(), base::TagId::of(line.cause))) return fitted;
    const auto at = views::voucher_piece(api.database(), line.voucher);
    if (!at) return std::nullopt;
    for (const auto& piece : views::pieces_of_receipt(api.database(), at->receipt)) {
        if (piece.line == at->line && piece.unit == at->unit)
            return views::used_part(api.database(), piece.tag);
    }
    return std::nullopt;
}

// What a line was booked for, as people look it up.
struct Grounds {
    std::string number;  // printed on what it follows from, on its used part, or on its job; the
                         // event's id when none of them has one
    base::JobId job;     // or none
    std::string job_number;
};

// The reference of a payment; empty for other events.
std::string reference_of(SiteApi& api, base::EventId id) {
    const auto payment = views::payment(api.database(), id);
    return payment ? payment->reference : std::string{};
}

Grounds grounds_of(SiteApi& api, const views::StatementLine& line) {
    Grounds grounds{.number = number_of_record(api, line.cause), .job = {}, .job_number = {}};
    if (auto reference = reference_of(api, line.cause); !reference.empty())
        return {.number = std::move(reference), .job = {}, .job_number = {}};
    auto used_part = used_part_of(api, line);
    Named named;
    if (!used_part) {  // charged or waived, a part that nobody owes, or no part at all
        named = named_by(api, line.cause);
        used_part = views::used_part(api.database(), named.tag);
    }
    grounds.job = used_part ? used_part->job : named.job;
    if (!grounds.job.is_none()) grounds.job_number = number_of_record(api, grounds.job.event());
    const bool is_on_paper = grounds.number != codec::text_of(line.cause);
    if (!is_on_paper && used_part && !used_part->number.empty())
        grounds.number = used_part->number;
    else if (!is_on_paper && !grounds.job_number.empty())
        grounds.number = grounds.job_number;
    return grounds;
}

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
    return Refusal{
        .status = 422,
        .code = "agents.not_an_agent",
        .field = "agent",
        .message = {"محل «" + code +
                        "» نماینده نیست و صورت‌حساب ندارد.",
                    "Site \"" + code + "\" is not an agent and has no statement."},
        .remedy = {
            "کد یک نماینده را بدهید؛ فهرست آن‌ها: amani agent list",
            "Give an agent's code; amani agent list shows them."}};
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

// «مرکز … ریال به نماینده بدهکار است.»
std::string who_owes(const PrintedPage& page, base::Rial balance) {
    if (balance.value == 0)
        return page.say(
            {"حساب تسویه است و کسی بدهکار نیست.", "The account is settled: nobody owes anything."});
    const auto amount = page.rial(balance.value > 0 ? balance : -balance);
    return balance.value > 0 ? page.say({"نماینده ", "The agent owes the centre "}) + amount +
                                   page.say({" به مرکز بدهکار است.", "."})
                             : page.say({"مرکز ", "The centre owes the agent "}) + amount +
                                   page.say({" به نماینده بدهکار است.", "."});
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

std::optional<NamedPaper> statement_form(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto named = site_named(api, request.param("id"));
    const auto agent = named ? views::site(api.database(), *named) : std::nullopt;
    if (!agent || agent->kind != domain::SiteKind::agent) return std::nullopt;
    if (is_anothers_account(api, agent->id)) return std::nullopt;
    const views::Period period{day_in(api, request, "from", base::Day{1}),
                               day_in(api, request, "to", api.desk().today())};
    const auto found = views::statement(api.database(), agent->id, period);
    page.fact("agent", printed_site(api.database(), agent->id));
    if (period.from.value > 1) page.fact("from", page.day(period.from));
    page.fact("to", page.day(period.to));
    for (const auto& source : drawn_from(api, agent->id)) {
        page.fact("drawn_from", PrintedPage::code(source.log) + " " +
                                    page.say({"تا رویداد", "up to event"}) + " " +
                                    page.number(source.sequence) + " " + page.heading("head") +
                                    " " + PrintedPage::code(source.head.substr(0, printed_head)));
    }
    page.fact("opening", page.rial(found.opening));
    PrintedPage::Table table{.rows = "statement",
                             .members = {"day", "kind", "cause_number", "job_number", "part_code",
                                         "state", "debit", "credit", "balance"},
                             .lines = {}};
    std::map<views::StatementState, std::pair<base::Rial, base::Rial>> sums;
    for (const auto& line : found.lines) {
        const auto grounds = grounds_of(api, line);
        sums[line.state].first += line.debit;
        sums[line.state].second += line.credit;
        table.lines.push_back(
            {page.day(line.day), page.label("event_type", line.type),
             PrintedPage::code(grounds.number),
             PrintedPage::code(grounds.job_number == grounds.number ? "" : grounds.job_number),
             PrintedPage::code(code_of_part(api.database(), line.part)),
             page.label("statement_state", line.state), page.number(line.debit.value),
             page.number(line.credit.value), page.number(line.balance.value)});
    }
    for (const auto& [state, sum] : sums)
        table.sums.push_back({page.heading("total"), "", "", "", "",
                              page.label("statement_state", state), page.number(sum.first.value),
                              page.number(sum.second.value), ""});
    page.table(table);
    page.fact("closing", page.rial(found.closing));
    page.fact("provisional", page.rial(found.provisional));
    page.sentence(who_owes(page, found.closing));
    page.signatures({{"تأیید □  اعتراض □", "I agree □  I dispute □"},
                     {"مهر و امضای نماینده", "Stamp and signature of the agent"},
                     {"مهر و امضای امور مالی", "Stamp and signature of finance"}});
    return NamedPaper{agent->code, {}};
}

}  // namespace amani::http
