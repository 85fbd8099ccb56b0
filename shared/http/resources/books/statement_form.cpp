#include "shared/http/resources/books/statement_form.h"

#include "shared/http/resources/books/grounds.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/books/accounts_view.h"
#include "shared/views/books/ageing.h"
#include "shared/views/catalogue/catalogue_view.h"
#include "shared/views/network/network_view.h"

namespace amani::http {

namespace json = boost::json;

namespace {

constexpr std::size_t printed_head = 16;  // hexadecimal digits of a head on paper

// The lines of one state, with their sums; what is provisional runs into no balance.
PrintedPage::Table lines_of(SiteApi& api, const PrintedPage& page,
                            const views::Statement& statement, views::StatementState state) {
    const bool has_balance = state == views::StatementState::confirmed;
    PrintedPage::Table table{
        .rows = "statement",
        .members = {"day", "kind", "cause_number", "job_number", "part_code", "debit", "credit"},
        .lines = {}};
    if (has_balance) table.members.emplace_back("balance");
    base::Rial debit;
    base::Rial credit;
    for (const auto& line : statement.lines) {
        if (line.state != state) continue;
        const auto grounds = grounds_of(api, line);
        debit += line.debit;
        credit += line.credit;
        auto& cells = table.lines.emplace_back(std::vector<Shown>{
            page.day(line.day), page.label("event_type", line.type),
            PrintedPage::code(grounds.number),
            PrintedPage::code(grounds.job_number == grounds.number ? "" : grounds.job_number),
            PrintedPage::code(code_of_part(api.database(), line.part)),
            page.number(line.debit.value), page.number(line.credit.value)});
        if (has_balance) cells.push_back(page.number(line.balance.value));
    }
    auto& sums = table.sums.emplace_back(std::vector<Shown>{page.heading("total"),
                                                            {},
                                                            {},
                                                            {},
                                                            {},
                                                            page.number(debit.value),
                                                            page.number(credit.value)});
    if (has_balance) sums.emplace_back();
    return table;
}

// What the agent owes at the end of the period, by the age of what he was debited.
PrintedPage::Table ages_of(SiteApi& api, const PrintedPage& page, base::SiteId agent,
                           base::Day to) {
    PrintedPage::Table table{.rows = "statement", .members = {"age", "amount"}, .lines = {}};
    const auto whole = views::statement(api.database(), agent, {base::Day{1}, to});
    for (const auto& bucket : views::ageing(whole, to)) {
        if (bucket.amount.value == 0) continue;
        const auto days = bucket.last_day
                              ? page.number(bucket.first_day) + page.say({" تا ", " to "}) +
                                    page.number(*bucket.last_day)
                              : page.say({"بیش از ", "over "}) + page.number(bucket.first_day - 1);
        table.lines.push_back({days, page.number(bucket.amount.value)});
    }
    return table;
}

PrintedPage::Table custody_of(SiteApi& api, const PrintedPage& page, base::SiteId agent) {
    PrintedPage::Table table{.rows = "custody",
                             .members = {"part_code", "part_name", "accountable", "physical",
                                         "pending", "early", "over", "residue"},
                             .lines = {}};
    const bool is_hub = api.desk().own.kind == domain::SiteKind::central;
    for (const auto& row : views::custody(api.database(), agent,
                                          is_hub ? views::Booked::all : views::Booked::not_all)) {
        const auto part = views::part(api.database(), row.part);
        table.lines.push_back({PrintedPage::code(code_of_part(api.database(), row.part)),
                               part ? PrintedPage::typed(part->name) : Shown{},
                               page.number(row.accountable.value), page.number(row.physical.value),
                               page.number(row.pending.value), page.number(row.early.value),
                               page.number(row.over.value), page.number(row.residue.value)});
    }
    return table;
}

// «مرکز … ریال به نماینده بدهکار است.»
json::object owed(const PrintedPage& page, base::Rial balance) {
    const auto amount = page.rial(balance.value > 0 ? balance : -balance);
    return {{"by_agent", balance.value > 0},
            {"by_centre", balance.value < 0},
            {"by_nobody", balance.value == 0},
            {"amount", amount.text()}};
}

}  // namespace

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
        page.another_fact("drawn_from", PrintedPage::code(source.log) +
                                            page.say({" تا رویداد ", " up to event "}) +
                                            page.number(source.sequence) + PrintedPage::said(" ") +
                                            page.heading("head") + PrintedPage::said(" ") +
                                            PrintedPage::code(source.head.substr(0, printed_head)));
    }
    page.fact("opening", page.rial(found.opening));
    page.table("confirmed", lines_of(api, page, found, views::StatementState::confirmed));
    page.table("pending", lines_of(api, page, found, views::StatementState::pending));
    page.fact("closing", page.rial(found.closing));
    page.fact("provisional", page.rial(found.provisional));
    page.give("owed", owed(page, found.closing));
    page.table("ageing", ages_of(api, page, agent->id, period.to));
    page.table("custody", custody_of(api, page, agent->id));
    return NamedPaper{agent->code, {}};
}

}  // namespace amani::http
