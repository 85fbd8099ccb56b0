#include "clients/cli/grammar/field.h"
#include "clients/cli/text/digits.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/streamed_file.h"
#include "clients/cli/verbs/verbs.h"
#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"
#include "shared/domain/words/unread.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <ostream>

namespace amani::cli {
namespace {

namespace json = boost::json;

// An agent's statement: opening, lines, balance. An agent's own node needs no name.
class Statement : public Verb {
  public:
    void offer(CLI::App& app, const Speech& speech) override {
        app.add_option("AGENT", agent_,
                       std::string{speech({"کد نماینده؛ اگر نیاید خود این محل",
                                           "code of the agent; one's own when absent"})});
        app.add_option("--from", from_, std::string{speech({"از تاریخ", "first day"})});
        app.add_option("--to", to_, std::string{speech({"تا تاریخ", "last day"})});
        app.add_option(
            "--out", file_,
            std::string{speech(
                {"فایل خروجی، ‎.csv‎ یا ‎.xlsx‎، با مانده ابتدا و پایان",
                 "file to write, .csv or .xlsx, with both balances"})});
    }

    Exit run(Context& context) override {
        Request request{.path = "/statement"};
        if (!agent_.empty()) request.query.emplace_back("agent", base::plain_text(agent_));
        std::vector<base::Day> days;
        for (const auto& [name, typed] : {std::pair{"from", from_}, std::pair{"to", to_}}) {
            if (typed.empty()) continue;
            const auto day = calendar::parse_day(typed, context.today());
            if (!day) {
                const auto why = domain::unread_day(typed);
                return wrong_use(context, flag_text(name, context.speech()) + ": " +
                                              context.say({why.fa, why.en}));
            }
            request.query.emplace_back(name, calendar::iso_text(*day));
            days.push_back(*day);
        }
        if (days.size() == 2 && days[0] > days[1]) {
            return wrong_use(
                context,
                flag_text("from", context.speech()) + " " + day_text(days[0], context.speech()) +
                    context.say({" پس از ", " is after "}) + flag_text("to", context.speech()) +
                    " " + day_text(days[1], context.speech()) + context.say({" است.", "."}));
        }
        if (!file_.empty()) return StreamedFile{file_}.write_sheet(context, std::move(request));
        const Answer answer = context.node().send(request);
        if (answer.status == 400 && agent_.empty()) {
            return wrong_use(context, context.say({"نماینده را مشخص کنید، مانند: ",
                                                   "say whose statement, such as: "}) +
                                          "amani statement AG-KRJ");
        }
        if (!answer.is_success()) return refuse(context, answer);
        const json::value body = answer.json();
        return body.is_object() ? print(context, body.get_object())
                                : print(context, json::object{{"rows", body}});
    }

    std::string examples() const override {
        return "amani statement AG-KRJ\namani statement AG-KRJ --from 1404/07/01 --csv\n"
               "amani statement AG-KRJ --out statement.xlsx";
    }

  private:
    // People see all of it; a pipe gets the lines only.
    static Exit print(Context& context, const json::object& statement) {
        const auto* lines = statement.if_contains("lines");
        if (lines == nullptr) lines = statement.if_contains("rows");
        const bool has_lines = lines != nullptr && lines->is_array();
        if (context.form() == Form::json || !has_lines) {
            print_document(context, statement, nullptr);
            return Exit::done;
        }
        const bool is_for_eyes = context.is_for_eyes();
        if (is_for_eyes) print_balance(context, number_at(statement, "opening"), opening);
        print_lines(context, lines->get_array());
        if (!is_for_eyes) return Exit::done;
        print_sums(context, lines->get_array(), "confirmed", {"جمع قطعی", "firm total"});
        print_sums(context, lines->get_array(), "pending", {"جمع موقت", "provisional total"});
        print_balance(context, number_at(statement, "closing"), closing);
        if (number_at(statement, "provisional_balance") != 0)
            print_balance(context, number_at(statement, "provisional_balance"), provisional);
        print_who_owes(context, statement);
        print_unbooked(context, statement);
        return Exit::done;
    }

    static constexpr Text opening{"مانده ابتدای دوره", "opening balance"};
    static constexpr Text closing{"مانده پایان دوره", "closing balance"};
    static constexpr Text provisional{"مانده موقت", "provisional balance"};

    static void print_lines(Context& context, const json::array& lines) {
        RowPrinter printer{
            context,
            {.rows = "statement",
             .columns = {"day", "kind", "cause_number", "job_number", "part_code", "debit",
                         "credit", "balance", "state", "posting_rule", "booked_time", "voucher"},
             .handle = "day",
             .spare = {"voucher", "booked_time", "posting_rule", "job_number", "part_code",
                       "state"},
             .nothing = context.say({"در این دوره سندی به حساب نماینده ثبت نشده است.",
                                     "Nothing was booked to the agent in this period."})}};
        printer.print(lines);
        printer.finish({});
    }

    static std::string rial(Context& context, std::int64_t amount) {
        return grouped(amount, context.speech().digits) + " " + context.say({"ریال", "Rial"});
    }

    // An account's balance is told by its side, not by a sign.
    static void print_balance(Context& context, std::int64_t amount, Text label) {
        const Text side = amount > 0   ? Text{" بدهکار", " debit"}
                          : amount < 0 ? Text{" بستانکار", " credit"}
                                       : Text{"", ""};
        context.out() << context.say(label) << "  " << rial(context, std::abs(amount))
                      << context.say(side) << '\n';
    }

    static void print_sums(Context& context, const json::array& lines, std::string_view state,
                           Text label) {
        std::int64_t debit = 0;
        std::int64_t credit = 0;
        std::size_t count = 0;
        for (const auto& line : lines) {
            const auto* row = line.if_object();
            const auto* its = row == nullptr ? nullptr : row->if_contains("state");
            if (its == nullptr || !its->is_string() || std::string_view{its->get_string()} != state)
                continue;
            ++count;
            debit += number_at(*row, "debit");
            credit += number_at(*row, "credit");
        }
        if (count == 0) return;
        context.out() << context.say(label) << "  " << context.say({"بدهکار ", "debit "})
                      << rial(context, debit) << "  " << context.say({"بستانکار ", "credit "})
                      << rial(context, credit) << '\n';
    }

    // One sentence: who owes whom how much.
    static void print_who_owes(Context& context, const json::object& statement) {
        const auto balance = number_at(statement, "closing");
        const auto* agent = statement.if_contains("agent_code");
        const std::string code =
            agent == nullptr ? "" : text_of(*agent, Format::code, context.speech(), Manner::shown);
        const std::string amount = rial(context, std::abs(balance));
        std::string sentence;
        if (balance == 0)
            sentence = context.say({"حساب تسویه است و کسی بدهکار نیست.",
                                    "The account is settled: nobody owes anything."});
        if (balance > 0)
            sentence = context.say({"نماینده ", "The agent "}) + code +
                       context.say({" به مرکز ", " owes the centre "}) + amount +
                       context.say({" بدهکار است.", "."});
        if (balance < 0)
            sentence = context.say({"مرکز به نماینده ", "The centre owes the agent "}) + code +
                       " " + amount + context.say({" بدهکار است.", "."});
        context.out() << painted(sentence, Paint::bold, context.table_style().colour) << '\n';
    }

    // Prints the facts that have no voucher yet.
    static void print_unbooked(Context& context, const json::object& statement) {
        const auto* facts = statement.if_contains("unbooked");
        if (facts == nullptr || !facts->is_array() || facts->get_array().empty()) return;
        context.out()
            << '\n'
            << context.say(
                   {"ثبت شده؛ پاسخ مرکز پس از همگام‌سازی می‌رسد",
                    "recorded; the hub's answer comes after the next sync"})
            << '\n';
        RowPrinter printer{context,
                           {.rows = "unbooked",
                            .columns = {"day", "kind", "part_code", "quantity"},
                            .handle = "day"}};
        printer.print(facts->get_array());
        printer.finish({});
    }

    std::string agent_;
    std::string file_;
    std::string from_;
    std::string to_;
};

}  // namespace

std::unique_ptr<Verb> statement_verb() { return std::make_unique<Statement>(); }

}  // namespace amani::cli
