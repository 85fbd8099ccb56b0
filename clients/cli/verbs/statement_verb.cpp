#include "clients/cli/text/digits.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/verbs.h"
#include "shared/base/fold.h"
#include "shared/calendar/jalali.h"

#include <CLI/CLI.hpp>

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
    }

    Exit run(Context& context) override {
        Request request{.path = "/statement"};
        if (!agent_.empty()) request.query.emplace_back("agent", base::plain_text(agent_));
        for (const auto& [name, typed] : {std::pair{"from", from_}, std::pair{"to", to_}}) {
            if (typed.empty()) continue;
            const auto day = calendar::parse_day(typed, context.today());
            if (!day)
                return wrong_use(context, "--" + std::string{name} + " " + typed + ": " +
                                              context.say({"تاریخ نیست", "not a date"}));
            request.query.emplace_back(name, calendar::iso_text(*day));
        }
        const Answer answer = context.node().send(request);
        if (!answer.is_success()) return refuse(context, answer);
        const json::value body = answer.json();
        return body.is_object() ? print(context, body.get_object())
                                : print(context, json::object{{"rows", body}});
    }

    std::string examples() const override {
        return "amani statement AG-KRJ\namani statement AG-KRJ --from 1404/07/01 --csv";
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
        const bool is_for_eyes = context.form() == Form::table && !context.options().quiet;
        if (is_for_eyes) print_total(context, statement, "opening");
        print_lines(context, lines->get_array());
        if (!is_for_eyes) return Exit::done;
        print_total(context, statement, "closing");
        if (number_at(statement, "provisional") != 0)
            print_total(context, statement, "provisional");
        print_unbooked(context, statement);
        return Exit::done;
    }

    static void print_lines(Context& context, const json::array& lines) {
        RowPrinter printer{
            context,
            {"day", "number", "kind", "part_code", "debit", "credit", "balance", "stage"},
            "number"};
        printer.print(lines);
        printer.finish({});
    }

    static void print_total(Context& context, const json::object& statement,
                            std::string_view name) {
        const Text label = name == "opening"   ? Text{"مانده ابتدای دوره", "opening balance"}
                           : name == "closing" ? Text{"مانده", "balance"}
                                               : Text{"موقت", "provisional"};
        context.out() << context.say(label) << "  "
                      << grouped(number_at(statement, name), context.speech().digits) << " "
                      << context.say({"ریال", "Rial"}) << '\n';
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
        RowPrinter printer{context, {"day", "kind", "part_code", "quantity"}, "event"};
        printer.print(facts->get_array());
        printer.finish({});
    }

    std::string agent_;
    std::string from_;
    std::string to_;
};

}  // namespace

std::unique_ptr<Verb> statement_verb() { return std::make_unique<Statement>(); }

}  // namespace amani::cli
