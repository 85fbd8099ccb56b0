#include "shared/http/resources/books/accounts.h"

#include "shared/calendar/jalali.h"
#include "shared/domain/ledger/accounts.h"
#include "shared/http/resources/frame/forms.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/catalogue/catalogue_records.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"

#include <charconv>

namespace amani::http {

namespace json = boost::json;

namespace {

// At an agent's site only his own account may be read.
Answered<base::SiteId> own_or_refused(SiteApi& api, base::SiteId agent) {
    if (is_anothers_account(api, agent)) return base::Refused{anothers_account()};
    return agent;
}

constexpr int days_explained_unasked = 31;

json::object custody_json(SiteApi& api, const views::CustodyRow& custody) {
    auto row = shown_row(api, custody);
    const auto part = views::part(api.database(), custody.part);
    row["part_name"] = part ? part->name : "";
    return row;
}

// A − P = PEND − PRE + OVER, a row a part; residue 0 is the proof (RULES §3.4).
Answered<json::array> custody_rows(SiteApi& api, const Request& request) {
    const auto wanted = agent_in(api, request);
    if (!wanted) return base::Refused{wanted.error()};
    json::array rows;
    for (const auto& site : views::sites(api.database())) {
        const bool is_wanted =
            wanted->is_none() ? site.kind == domain::SiteKind::agent : site.id == *wanted;
        if (!is_wanted) continue;
        const bool is_hub = api.desk().own.kind == domain::SiteKind::central;
        const auto facts = is_hub ? views::Booked::all : views::Booked::not_all;
        for (const auto& row : views::custody(api.database(), site.id, facts))
            rows.push_back(custody_json(api, row));
    }
    return rows;
}

Answered<Response> custody(SiteApi& api, const Request& request) {
    auto rows = custody_rows(api, request);
    if (!rows) return base::Refused{std::move(rows).error()};
    return rows_response(std::move(rows).value());
}

ListSpec custody_sheet() {
    using enum ColumnType;
    return {.rows = "custody",
            .columns = {{.name = "agent_code"},
                        {.name = "part_code"},
                        {.name = "part_name"},
                        {.name = "accountable", .type = integer},
                        {.name = "physical", .type = integer},
                        {.name = "under_way", .type = integer},
                        {.name = "pending", .type = integer},
                        {.name = "early", .type = integer},
                        {.name = "over", .type = integer},
                        {.name = "residue", .type = integer}}};
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
    if (agent->is_none()) return base::Refused{agent_missing()};
    const auto part = record_named(api, &views::part_record, request.param("id"));
    if (!part) return base::Refused{no_record(views::part_record, request.param("id"))};
    json::array rows;
    for (const auto& document :
         views::custody_documents(api.database(), *agent, base::PartId::of(*part))) {
        json::object row = shown(document).as_object();
        row["letters"] = term_letters(document.term);
        row["document_number"] = number_of_record(api, document.document);
        rows.push_back(std::move(row));
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

// The same with the accounts' names, which a program has from /meta/enums.
Answered<json::array> trial_balance_rows(SiteApi& api, const Request& request) {
    const bool is_persian = language_of(request) == "fa";
    json::array rows;
    for (const auto& balance : views::trial_balance(api.database())) {
        json::object row = shown(balance).as_object();
        const auto* name = account_named(std::to_string(balance.account));
        if (name != nullptr) row["account_name"] = is_persian ? name->fa : name->en;
        rows.push_back(std::move(row));
    }
    return rows;
}

ListSpec trial_balance_sheet() {
    using enum ColumnType;
    return {.rows = "trial-balance",
            .columns = {{.name = "account", .type = integer},
                        {.name = "account_name"},
                        {.name = "debit", .type = amount},
                        {.name = "credit", .type = amount}}};
}

// The balance before a period is today's balance less everything since, so that the rows add up.
Answered<Response> explain_account(SiteApi& api, const Request& request) {
    const auto* name = account_named(request.param("id"));
    if (name == nullptr) return base::Refused{not_found({"سرفصل", "account"}, request.param("id"))};
    base::SiteId party;
    if (request.query_value("agent")) {
        const auto agent = agent_in(api, request);
        if (!agent) return base::Refused{agent.error()};
        party = *agent;
    }
    const auto to = day_in(api, request, "to", api.desk().today());
    const auto from = day_in(api, request, "from", base::Day{to.value - days_explained_unasked});
    const int account = static_cast<int>(name->account);
    const auto found = views::explain_account(api.database(), account, party, {from, to});
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
                     {"party", party.value},
                     {"party_code", code_of_site(api.database(), party)},
                     {"from", shown(from)},
                     {"from_jalali", calendar::jalali_text(from)},
                     {"to", shown(to)},
                     {"to_jalali", calendar::jalali_text(to)},
                     {"opening", codec::json_integer(found.opening.value)},
                     {"rows", std::move(rows)},
                     {"closing", codec::json_integer(found.closing.value)},
                     {"next", nullptr}});
}

Schema custody_schema() {
    return rows_schema(
        named("CustodyRow", with_members(shown_row_schema<views::CustodyRow>({"part"}),
                                         {{"part_name", shapes::text()}})));
}

Schema custody_documents_schema() {
    return rows_schema(named("CustodyDocumentRow",
                             with_members(row_schema<views::CustodyDocument>({"document"}),
                                          {{"letters", choice({"A", "P", "PEND", "PRE", "OVER"})},
                                           {"document_number", shapes::text()}})));
}

Schema trial_balance_schema() {
    return rows_schema(named("TrialBalanceRow", with_members(row_schema<views::TrialBalanceRow>(),
                                                             {{"explain", shapes::text()}})));
}

Schema account_schema() {
    const auto line = named(
        "AccountLine", with_members(shown_row_schema<views::AccountLine>({"voucher", "day"}),
                                    {{"cause_number", shapes::text()}, {"href", shapes::text()}}));
    return named("AccountExplained", shapes::object_of({{"account", shapes::whole_number()},
                                                        {"name", shape_named("Text")},
                                                        {"party", shapes::whole_number()},
                                                        {"party_code", shapes::text()},
                                                        {"from", shapes::day()},
                                                        {"from_jalali", shapes::text()},
                                                        {"to", shapes::day()},
                                                        {"to_jalali", shapes::text()},
                                                        {"opening", shapes::whole_number()},
                                                        {"rows", shapes::list_of(line)},
                                                        {"closing", shapes::whole_number()},
                                                        {"next", json::object{{"type", "null"}}}}));
}

}  // namespace

// The agent that `?agent=` names; an agent's own node needs no name.
Answered<base::SiteId> agent_in(SiteApi& api, const Request& request) {
    const auto wanted = request.query_value("agent");
    if (!wanted || wanted->empty()) {
        const auto& own = api.desk().own;
        if (own.kind == domain::SiteKind::central) return base::SiteId{};
        return own.site;
    }
    if (const auto site = site_named(api, *wanted)) return own_or_refused(api, *site);
    return base::Refused{unknown_reference({"agent", std::string{*wanted}})};
}

Parameter agent_parameter() {
    return {"agent", "an agent's site code; at the agent's own site the agent when missing"};
}

std::vector<Route> account_routes(SiteApi& api) {
    using domain::Subject;
    std::vector<Route> all;
    all.push_back(report_route(api, "/custody", Subject::goods,
                               "What agents answer for, and the proof", custody_schema(),
                               {custody, custody_sheet(), custody_rows}, {agent_parameter()}));
    all.push_back(read_route(api, "/custody/{id}/explain", Subject::goods,
                             "The documents behind a part's A, P, PEND, PRE and OVER",
                             custody_documents_schema(), explain_custody, {agent_parameter()}));
    all.push_back(report_route(api, "/trial-balance", Subject::accounts, "Balances of all accounts",
                               trial_balance_schema(),
                               {trial_balance, trial_balance_sheet(), trial_balance_rows}));
    all.push_back(read_route(
        api, "/accounts/{id}/explain", Subject::accounts,
        "The voucher lines behind an account's balance", account_schema(), explain_account,
        {agent_parameter(),
         day_parameter("from", "the first day; a month before `to` when missing"),
         day_parameter("to", "the last day; today when missing")}));
    return all;
}

}  // namespace amani::http
