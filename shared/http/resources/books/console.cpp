#include "shared/http/resources/books/console.h"

#include "shared/domain/flows/cases.h"
#include "shared/domain/labels/case_remedies.h"
#include "shared/domain/ledger/accounts.h"
#include "shared/domain/registry/event.h"
#include "shared/http/resources/books/accounts.h"
#include "shared/http/resources/books/statement.h"
#include "shared/http/resources/books/statement_form.h"
#include "shared/http/resources/books/warranty_costs.h"
#include "shared/http/resources/frame/records.h"
#include "shared/views/books/books_records.h"
#include "shared/views/books/books_view.h"
#include "shared/views/replacement/replacement_view.h"

namespace amani::http {

extern const Templates books_forms;  // forms/ (CMakeLists.txt)

namespace {

// Its posting rule, and what it comes to.
Decorate with_totals(SiteApi& api) {
    return [&api](const Request&, boost::json::object& row) {
        base::Rial debit;
        base::Rial credit;
        for (const auto& entry : views::voucher_entries(api.database(), event_in(row, "id"))) {
            debit += entry.debit;
            credit += entry.credit;
        }
        row["number"] = row["id"];
        const auto rule = views::voucher_rule(api.database(), event_in(row, "id"));
        row["posting_rule"] = rule.empty() ? boost::json::value(nullptr) : boost::json::value(rule);
        row["debit"] = codec::json_integer(debit.value);
        row["credit"] = codec::json_integer(credit.value);
    };
}

Detail voucher_detail(SiteApi& api) {
    auto show = [&api](const Request&, boost::json::object& row) {
        row["lines"] = shown_rows(api, views::voucher_entries(api.database(), event_in(row, "id")));
        row["state"] = "booked";
        row = with_head(api, std::move(row), {});
    };
    const auto line = named("VoucherLine", shown_row_schema<views::VoucherEntry>());
    return {std::move(show),
            {{"number", shapes::text()},
             {"state", choice({"booked"})},
             {"lines", shapes::list_of(line)}}};
}

// What a person may do about a case (RULES §5).
std::vector<Action> actions_on(SiteApi& api, const views::DiscrepancyRow& row,
                               const Principal& who) {
    const bool is_open = row.left.value != 0;
    const std::string address = "/discrepancies/" + codec::text_of(row.id.event());
    const Text is_settled{"این مغایرت بسته شده است.", "This case is settled."};
    const Text is_not_settled{"این مغایرت باز است.", "This case is open."};
    const Text is_of_the_books{
        "این مغایرت را حساب‌ها بسته‌اند؛ اگر دوباره پیش آید خود باز می‌شود.",
        "The books have settled this case; it opens by itself when it "
        "happens again."};
    const auto settlements = views::settlements_of(api.database(), row.id);
    const auto how = is_open || settlements.empty() ? std::string{} : settlements.back().how;
    std::vector<Action> actions;
    const auto offer = [&](std::string_view name, std::string_view command, std::string href,
                           Text why) {
        actions.push_back(api.action({name, command, std::move(href), std::move(why)}, who));
    };
    const bool is_quarantined = row.kind == domain::DiscrepancyKind::duplicate_used_part ||
                                row.kind == domain::DiscrepancyKind::suspect_used_part;
    if (is_quarantined)
        // A ruling is taken back by another one.
        offer("decide", "DecidePiece", "/used-decisions",
              is_open || how == domain::settled_by_ruling ? Text{} : is_settled);
    if (row.kind == domain::DiscrepancyKind::unknown_waybill)
        offer("match", "MatchReceipt", "/receipt-matches", is_open ? Text{} : is_settled);
    if (row.kind == domain::DiscrepancyKind::serial_open_twice) {
        const std::string serial = "/serials/" + percent_encoded(row.detail);
        const Text why = is_open ? Text{} : is_settled;
        offer("correct", "CorrectSerial", serial + "/correct", why);
        offer("flag", "FlagSerial", serial + "/flag", why);
        offer("link", "LinkJobs", "/job-links", why);
    }
    if (row.kind == domain::DiscrepancyKind::part_serial_twice) {
        // The cause is the later fitting; of the two, whichever was misread.
        for (const auto fitting : views::discrepancy_evidence(api.database(), row.id)) {
            const auto event = api.desk().journal.find(fitting);
            const auto* fitted = event ? std::get_if<domain::PartFitted>(&event->body) : nullptr;
            if (fitted == nullptr) continue;
            offer(fitting == row.cause ? "correct" : "correct_earlier", "CorrectPartSerial",
                  "/jobs/" + codec::text_of(fitted->job.event()) + "/correct-part-serial",
                  is_open ? Text{} : is_settled);
        }
    }
    if (row.kind == domain::DiscrepancyKind::warranty_changed)
        offer("restore", "RestoreWarranty", "/serials/" + percent_encoded(row.detail) + "/restore",
              is_open ? Text{} : is_settled);
    const bool is_replacement = row.kind == domain::DiscrepancyKind::replaced_twice ||
                                row.kind == domain::DiscrepancyKind::grant_exceeded;
    if (is_replacement)
        offer("settle", "SettleReplacement",
              "/replacements/" +
                  codec::text_of(views::replacement_with_issue(api.database(), row.cause).event()) +
                  "/settle",
              is_open ? Text{} : is_settled);
    offer("close", "CloseCase", address + "/close", is_open ? Text{} : is_settled);
    offer("reopen", "ReopenCase", address + "/reopen",
          is_open                         ? is_not_settled
          : how == domain::closed_by_hand ? Text{}
                                          : is_of_the_books);
    return actions;
}

Detail discrepancy_detail(SiteApi& api) {
    auto show = [&api](const Request& request, boost::json::object& row) {
        const auto id = base::DiscrepancyId::of(event_in(row, "id"));
        boost::json::array evidence;
        for (const auto event : views::discrepancy_evidence(api.database(), id)) {
            evidence.push_back(boost::json::string{codec::text_of(event)});
        }
        row["evidence"] = std::move(evidence);
        row["settlements"] = shown_rows(api, views::settlements_of(api.database(), id));
        const auto found = views::discrepancy(api.database(), id);
        row["state"] = found && found->left.value == 0 ? "settled" : "open";
        row["number"] = row["id"];
        if (found) {
            const auto remedy = domain::remedy_of(found->kind);
            row["remedy"] = boost::json::object{{"fa", remedy.fa}, {"en", remedy.en}};
        }
        row = with_head(api, std::move(row),
                        found ? actions_on(api, *found, request.principal) : std::vector<Action>{});
    };
    const auto settlement =
        named("Settlement", shown_row_schema<views::SettlementRow>({"id", "by", "day", "time"}));
    return {std::move(show),
            {{"number", shapes::text()},
             {"state", choice({"open", "settled"})},
             {"remedy", shape_named("Text")},
             {"evidence", shapes::list_of(shapes::event_id())},
             {"settlements", shapes::list_of(settlement)}}};
}

std::optional<Linkage> voucher_linkage(SiteApi& api, const std::string& text) {
    const auto id = document_named(api, views::voucher_record, text);
    const auto voucher = id ? views::voucher(api.database(), *id) : std::nullopt;
    if (!voucher) return std::nullopt;
    Surroundings found{*id};
    found.add(voucher->cause);
    found.add_what_follows(api.database(), voucher->cause);
    return Linkage{.anchor = *id, .around = found.all()};
}

std::optional<Linkage> discrepancy_linkage(SiteApi& api, const std::string& text) {
    auto& database = api.database();
    const auto id = document_named(api, views::discrepancy_record, text);
    if (!id) return std::nullopt;
    const auto discrepancy = base::DiscrepancyId::of(*id);
    Surroundings found{*id};
    if (const auto row = views::discrepancy(database, discrepancy)) found.add(row->cause);
    found.add_all(views::discrepancy_evidence(database, discrepancy));
    for (const auto& settlement : views::settlements_of(database, discrepancy)) {
        found.add(settlement.id);
        found.add(settlement.by);
    }
    return Linkage{.anchor = *id, .around = found.all()};
}

struct Sums {
    base::Rial debit;
    base::Rial credit;
    void add(const views::VoucherEntry& entry) {
        debit += entry.debit;
        credit += entry.credit;
    }
};

// Memo accounts are no part of the books' balance: they are added up apart.
std::optional<NamedPaper> voucher(SiteApi& api, const Request& request, PrintedPage& page) {
    const auto id = record_named(api, &views::voucher_record, request.param("id"));
    const auto row = id ? views::voucher(api.database(), *id) : std::nullopt;
    if (!row) return std::nullopt;
    page.fact("day", page.day(row->day));
    page.fact("kind", page.label("event_type", row->type));
    page.fact("site", printed_site(api.database(), row->site));
    page.fact("cause", PrintedPage::code(number_of_record(api, row->cause)));
    PrintedPage::Table table{
        .rows = "lines", .members = {"account", "party", "part", "debit", "credit"}, .lines = {}};
    Sums books;
    Sums memo;
    bool has_memo = false;
    for (const auto& entry : views::voucher_entries(api.database(), row->id)) {
        const bool is_memo = domain::is_memo(static_cast<domain::Account>(entry.account));
        (is_memo ? memo : books).add(entry);
        has_memo = has_memo || is_memo;
        table.lines.push_back({PrintedPage::code(std::to_string(entry.account)) +
                                   PrintedPage::said(" ") + page.label("account", entry.account),
                               PrintedPage::code(code_of_site(api.database(), entry.party)),
                               PrintedPage::code(code_of_part(api.database(), entry.part)),
                               page.number(entry.debit.value), page.number(entry.credit.value)});
    }
    table.sums = {{page.heading("total"),
                   {},
                   {},
                   page.number(books.debit.value),
                   page.number(books.credit.value)}};
    if (has_memo)
        table.sums.push_back(
            {page.say({"جمع حساب‌های انتظامی", "total of memo accounts"}),
             {},
             {},
             page.number(memo.debit.value),
             page.number(memo.credit.value)});
    page.table("lines", table);
    return NamedPaper{codec::text_of(*id), *id};
}

}  // namespace

Console books_console(SiteApi& api) {
    Console console{.routes = {statement_route(api), warranty_costs_route(api)},
                    .nouns =
                        {
                            {{.list = views::vouchers_list,
                              .reads = views::voucher_record.reads,
                              .summary = "Vouchers",
                              .decorate = with_totals(api),
                              .detail = voucher_detail(api),
                              .added = {text_column("number", {"شماره", "number"}, shapes::text()),
                                        text_column("posting_rule", {"قاعده", "rule"},
                                                    shapes::nullable(shapes::text())),
                                        amount_column("debit", {"بدهکار", "debit"}),
                                        amount_column("credit", {"بستانکار", "credit"})},
                              .age_of = "day"},
                             ""},
                            {{.list = views::discrepancies_list,
                              .reads = views::discrepancy_record.reads,
                              .summary = "What does not match",
                              .detail = discrepancy_detail(api),
                              .age_of = "opened_day"},
                             ""},
                        },
                    .linked = {{views::voucher_record, voucher_linkage},
                               {views::discrepancy_record, discrepancy_linkage}},
                    .looks = {{.kind = views::voucher_record, .number = "id", .name = "part_code"}},
                    .forms = {{"voucher",
                               {"سند حسابداری", "Voucher"},
                               {"a5", "a4"},
                               "vouchers",
                               views::voucher_record.reads,
                               voucher},
                              {"statement",
                               {"صورت‌حساب نماینده", "Agent's statement"},
                               {"a4"},
                               "statement",
                               domain::Subject::accounts,
                               statement_form,
                               statement_days()}},
                    .form_templates = books_forms};
    for (auto& route : account_routes(api)) console.routes.push_back(std::move(route));
    return console;
}

}  // namespace amani::http
