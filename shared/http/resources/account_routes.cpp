// The reads of agents and accountants: the statement, the custody page with its proof, and the rows
// behind a number.
#include "shared/domain/ledger/accounts.h"
#include "shared/http/resources/records.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"
#include "shared/views/warehouse/warehouse_reads.h"

#include <charconv>

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr int days_explained_unasked = 31;

// At an agent's site only his own account may be read.
Answered<base::SiteId> own_or_refused(SiteApi& api, base::SiteId agent) {
    if (is_anothers_account(api, agent)) return base::Refused{anothers_account()};
    return agent;
}

// The agent that `?agent=` names; an agent's own node needs no name.
Answered<base::SiteId> agent_in(SiteApi& api, const Request& request) {
    const auto wanted = request.query_value("agent");
    if (!wanted || wanted->empty()) {
        const auto& own = api.desk().own;
        if (own.kind == domain::SiteKind::central) return base::SiteId{};
        return own.site;
    }
    const auto site = views::site_with_code(api.database(), *wanted);
    if (site) return own_or_refused(api, site->id);
    std::uint32_t number = 0;
    const auto [end, error] =
        std::from_chars(wanted->data(), wanted->data() + wanted->size(), number);
    if (error == std::errc{} && end == wanted->data() + wanted->size() &&
        views::site(api.database(), {number})) {
        return own_or_refused(api, base::SiteId{number});
    }
    return base::Refused{unknown_reference({"agent", std::string{*wanted}})};
}

Answered<base::Day> day_in(SiteApi& api, const Request& request, std::string_view name,
                           base::Day otherwise) {
    const auto wanted = request.query_value(name);
    if (!wanted || wanted->empty()) return otherwise;
    const auto day = calendar::parse_day(*wanted, api.desk().today());
    if (!day) return base::Refused{bad_request("wrong_day", "not a day", std::string{name})};
    return *day;
}

json::object line_json(SiteApi& api, const views::StatementLine& line) {
    json::object row = shown_row(api, line);
    row["number"] = codec::text_of(line.voucher);
    row["text"] = json::value(row["kind"]);
    row["provisional"] = line.stage == views::StatementStage::pending;
    return row;
}

Answered<Response> statement(SiteApi& api, const Request& request) {
    const auto agent = agent_in(api, request);
    if (!agent) return base::Refused{agent.error()};
    if (agent->is_none())
        return base::Refused{
            bad_request("agent_missing", "whose statement? agent=AG-KRJ", "agent")};
    const auto from = day_in(api, request, "from", base::Day{1});
    if (!from) return base::Refused{from.error()};
    const auto to = day_in(api, request, "to", api.desk().today());
    if (!to) return base::Refused{to.error()};
    const auto found = views::statement(api.database(), *agent, {*from, *to});
    json::array lines;
    for (const auto& line : found.lines) lines.push_back(line_json(api, line));
    json::array unbooked;
    for (const auto& fact : found.unbooked) {
        json::object row = shown_row(api, fact);
        row["text"] = json::value(row["kind"]);
        unbooked.push_back(std::move(row));
    }
    return json_response(json::object{{"agent", code_of_site(api.database(), *agent)},
                                      {"from", shown(*from)},
                                      {"from_jalali", calendar::jalali_text(*from)},
                                      {"to", shown(*to)},
                                      {"to_jalali", calendar::jalali_text(*to)},
                                      {"opening", codec::json_integer(found.opening.value)},
                                      {"lines", std::move(lines)},
                                      {"closing", codec::json_integer(found.closing.value)},
                                      {"provisional", codec::json_integer(found.provisional.value)},
                                      {"unbooked", std::move(unbooked)}});
}

json::object custody_json(SiteApi& api, const std::string& agent,
                          const views::CustodyRow& custody) {
    const auto part = views::part(api.database(), custody.part);
    const auto count = [](base::Quantity quantity) { return codec::json_integer(quantity.value); };
    return {{"agent", agent},
            {"part", part ? part->code : codec::text_of(custody.part.event())},
            {"name", part ? part->name : ""},
            {"accountable", count(custody.accountable)},
            {"physical", count(custody.physical)},
            {"pending", count(custody.pending)},
            {"early", count(custody.early)},
            {"over", count(custody.over)},
            {"residue", count(custody.residue)}};
}

// A − P = PEND − PRE + OVER, a row a part; residue 0 is the proof (RULES §3.4).
Answered<Response> custody(SiteApi& api, const Request& request) {
    const auto wanted = agent_in(api, request);
    if (!wanted) return base::Refused{wanted.error()};
    json::array rows;
    for (const auto& site : views::sites(api.database())) {
        const bool is_wanted =
            wanted->is_none() ? site.kind == domain::SiteKind::agent : site.id == *wanted;
        if (!is_wanted) continue;
        for (const auto& row : views::custody(api.database(), site.id))
            rows.push_back(custody_json(api, site.code, row));
    }
    return rows_response(std::move(rows));
}

std::string term_letters(views::CustodyTerm term) {
    switch (term) {
        case views::CustodyTerm::pending:
            return "PEND";
        case views::CustodyTerm::early:
            return "PRE";
        case views::CustodyTerm::over:
            return "OVER";
        case views::CustodyTerm::accountable:
            return "A";
        case views::CustodyTerm::physical:
            return "P";
    }
    return {};
}

// The documents behind a part's A, P, PEND, PRE and OVER; those of a term add up to it.
Answered<Response> explain_custody(SiteApi& api, const Request& request) {
    const auto agent = agent_in(api, request);
    if (!agent) return base::Refused{agent.error()};
    if (agent->is_none())
        return base::Refused{bad_request("agent_missing", "whose custody? agent=AG-KRJ", "agent")};
    const auto part = record_named(api, app::Named::part, request.param("id"));
    if (!part) return base::Refused{not_found("part")};
    json::array rows;
    for (const auto& document :
         views::custody_documents(api.database(), *agent, base::PartId::of(*part))) {
        json::object row = shown(document).as_object();
        row["letters"] = term_letters(document.term);
        row["number"] = number_of_record(api, document.document);
        rows.push_back(std::move(row));
    }
    return rows_response(std::move(rows));
}

json::object kardex_json(SiteApi& api, const views::StockRow& shelf, const views::KardexRow& line) {
    json::object row = shown(line).as_object();
    row["id"] = codec::text_of(line.event);
    row.erase("balance");
    row["on_hand"] = codec::json_integer(line.balance.value);  // pieces: a balance is of money
    row["site"] = code_of_site(api.database(), shelf.place.site);
    row["place"] = json::string{
        views::enumerator_name<domain::PlaceKind>(static_cast<std::int64_t>(shelf.place.kind))};
    row["condition"] = json::string{
        views::enumerator_name<domain::Condition>(static_cast<std::int64_t>(shelf.condition))};
    return row;
}

// How a part's balances at a site (?site=, or one's own) came to be, shelf by shelf.
Answered<Response> explain_stock(SiteApi& api, const Request& request) {
    const auto part = record_named(api, app::Named::part, request.param("id"));
    if (!part) return base::Refused{not_found("part")};
    base::SiteId site = api.desk().own.site;
    if (const auto wanted = request.query_value("site")) {
        const auto named = views::site_with_code(api.database(), *wanted);
        if (!named) return base::Refused{unknown_reference({"site", std::string{*wanted}})};
        site = named->id;
    }
    const auto from = day_in(api, request, "from", base::Day{1});
    if (!from) return base::Refused{from.error()};
    const auto to = day_in(api, request, "to", api.desk().today());
    if (!to) return base::Refused{to.error()};
    json::array rows;
    for (const auto& shelf : views::stock_of_site(api.database(), site)) {
        if (shelf.part.event() != *part) continue;
        for (const auto& line : views::kardex(
                 api.database(), {shelf.place, shelf.condition, shelf.part}, *from, *to)) {
            rows.push_back(kardex_json(api, shelf, line));
        }
    }
    return rows_response(std::move(rows));
}

Answered<Response> trial_balance(SiteApi& api, const Request&) {
    json::array rows;
    for (const auto& balance : views::trial_balance(api.database())) {
        json::object row = shown(balance).as_object();
        row["explain"] = "/accounts/" + std::to_string(balance.account) + "/explain";
        rows.push_back(std::move(row));
    }
    return rows_response(std::move(rows));
}

const domain::AccountName* account_named(const std::string& text) {
    for (const auto& name : domain::chart_of_accounts()) {
        if (text == std::to_string(static_cast<int>(name.account))) return &name;
    }
    return nullptr;
}

// The balance before a period is today's balance less everything since, so that the rows add up.
Answered<Response> explain_account(SiteApi& api, const Request& request) {
    const auto* name = account_named(request.param("id"));
    if (name == nullptr) return base::Refused{not_found("account")};
    base::SiteId party;
    if (request.query_value("agent")) {
        const auto agent = agent_in(api, request);
        if (!agent) return base::Refused{agent.error()};
        party = *agent;
    }
    const auto to = day_in(api, request, "to", api.desk().today());
    if (!to) return base::Refused{to.error()};
    const auto from = day_in(api, request, "from", base::Day{to->value - days_explained_unasked});
    if (!from) return base::Refused{from.error()};
    const int account = static_cast<int>(name->account);
    const auto found = views::explain_account(api.database(), account, party, {*from, *to});
    json::array rows;
    for (const auto& line : found.lines) {
        json::object row = shown_row(api, line);
        row["cause_number"] = number_of_record(api, line.cause);
        row["href"] = "/vouchers/" + codec::text_of(line.voucher);
        rows.push_back(std::move(row));
    }
    return json_response(
        json::object{{"account", account},
                     {"name", to_json(Text{std::string{name->fa}, std::string{name->en}})},
                     {"party", code_of_site(api.database(), party)},
                     {"from", shown(*from)},
                     {"from_jalali", calendar::jalali_text(*from)},
                     {"to", shown(*to)},
                     {"to_jalali", calendar::jalali_text(*to)},
                     {"opening", codec::json_integer(found.opening.value)},
                     {"rows", std::move(rows)},
                     {"closing", codec::json_integer(found.closing.value)},
                     {"next", nullptr}});
}

const Parameter agent_parameter{"agent", "an agent's site code"};
const Parameter from_parameter{"from", "the first day: ISO or Jalali"};
const Parameter to_parameter{"to", "the last day: ISO or Jalali"};

Route read(SiteApi& api, std::string pattern, domain::Subject subject, std::string summary,
           Schema response, Answered<Response> (*answer)(SiteApi&, const Request&),
           std::vector<Parameter> parameters) {
    return {.pattern = std::move(pattern),
            .reads = subject,
            .summary = std::move(summary),
            .handler = ReadHandler{[&api, answer](const Request& request) {
                return answer(api, request);
            }},
            .response = std::move(response),
            .parameters = std::move(parameters)};
}

json::object integer_member() { return codec::schemas::integer(); }

// An object whose members are all there.
json::object whole(json::object properties) {
    json::array required;
    for (const auto& property : properties) required.push_back(property.key());
    return {{"type", "object"},
            {"required", std::move(required)},
            {"properties", std::move(properties)}};
}

Schema statement_schema() {
    const json::object line = whole({{"number", codec::schemas::text("")},
                                     {"text", codec::schemas::text("")},
                                     {"day", codec::schemas::text("date")},
                                     {"day_jalali", codec::schemas::text("")},
                                     {"stage", codec::schemas::text("")},
                                     {"debit", integer_member()},
                                     {"credit", integer_member()},
                                     {"balance", integer_member()},
                                     {"provisional", json::object{{"type", "boolean"}}}});
    return whole({{"agent", codec::schemas::text("")},
                  {"opening", integer_member()},
                  {"lines", codec::schemas::list_of(line)},
                  {"closing", integer_member()},
                  {"provisional", integer_member()},
                  {"unbooked", codec::schemas::list_of(an_object())}});
}

Schema custody_schema() {
    return rows_schema(whole({{"agent", codec::schemas::text("")},
                              {"part", codec::schemas::text("")},
                              {"name", codec::schemas::text("")},
                              {"accountable", integer_member()},
                              {"physical", integer_member()},
                              {"pending", integer_member()},
                              {"early", integer_member()},
                              {"over", integer_member()},
                              {"residue", integer_member()}}));
}

Schema custody_documents_schema() {
    return rows_schema(whole({{"term", codec::schemas::text("")},
                              {"letters", codec::schemas::text("")},
                              {"document", codec::schemas::text("")},
                              {"number", codec::schemas::text("")},
                              {"quantity", integer_member()}}));
}

Schema kardex_schema() {
    return rows_schema(whole({{"id", codec::schemas::text("")},
                              {"day", codec::schemas::text("date")},
                              {"number", codec::schemas::text("")},
                              {"site", codec::schemas::text("")},
                              {"place", codec::schemas::text("")},
                              {"condition", codec::schemas::text("")},
                              {"in", integer_member()},
                              {"out", integer_member()},
                              {"on_hand", integer_member()}}));
}

Schema trial_balance_schema() {
    return rows_schema(whole({{"account", integer_member()},
                              {"debit", integer_member()},
                              {"credit", integer_member()},
                              {"explain", codec::schemas::text("")}}));
}

Schema account_schema() {
    const json::object row = whole({{"voucher", codec::schemas::text("")},
                                    {"kind", codec::schemas::text("")},
                                    {"day", codec::schemas::text("date")},
                                    {"debit", integer_member()},
                                    {"credit", integer_member()},
                                    {"balance", integer_member()},
                                    {"href", codec::schemas::text("")}});
    return whole({{"account", integer_member()},
                  {"opening", integer_member()},
                  {"rows", codec::schemas::list_of(row)},
                  {"closing", integer_member()}});
}

}  // namespace

std::vector<Route> account_routes(SiteApi& api) {
    using domain::Subject;
    std::vector<Route> all;
    all.push_back(read(api, "/statement", Subject::accounts,
                       "An agent's statement: agent=, from=, to=", statement_schema(), statement,
                       {agent_parameter, from_parameter, to_parameter}));
    all.push_back(read(api, "/custody", Subject::goods,
                       "What agents answer for, and the proof: agent=", custody_schema(), custody,
                       {agent_parameter}));
    all.push_back(read(api, "/custody/{id}/explain", Subject::goods,
                       "The documents behind a part's A, P, PEND, PRE and OVER: agent=",
                       custody_documents_schema(), explain_custody, {agent_parameter}));
    all.push_back(
        read(api, "/stock/{id}/explain", Subject::goods,
             "How a part's balances came to be: site=, from=, to=", kardex_schema(), explain_stock,
             {{"site", "a site's code; one's own when missing"}, from_parameter, to_parameter}));
    all.push_back(read(api, "/trial-balance", Subject::accounts, "Balances of all accounts",
                       trial_balance_schema(), trial_balance, {}));
    all.push_back(
        read(api, "/accounts/{id}/explain", Subject::accounts,
             "The voucher lines behind an account's balance: agent=, from=, to=", account_schema(),
             explain_account, {agent_parameter, from_parameter, to_parameter}));
    return all;
}

}  // namespace amani::http
