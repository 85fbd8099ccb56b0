// sync and verify: both end with "agrees" or with what is open or differs (exit 6).
#include "clients/cli/text/digits.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/sync_files.h"
#include "clients/cli/verbs/tasks.h"
#include "clients/cli/verbs/trouble.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace amani::cli {
namespace {

namespace json = boost::json;

json::object object_in(const Answer& answer) {
    json::value body = answer.json();
    return body.is_object() ? std::move(body.get_object()) : json::object{};
}

// Prints the outcome on stderr for people; programs get nothing.
Exit say_outcome(Context& context, Exit exit, Paint paint, Text text) {
    const bool is_for_programs =
        context.options().quiet || context.form() == Form::json || context.form() == Form::stream;
    if (!is_for_programs)
        context.err() << painted(context.say(text), paint, context.error_colour()) << '\n';
    return exit;
}

// How many cases are open here, as the site's status says; 0 when it does not tell.
std::int64_t open_discrepancies(Context& context) {
    const Answer answer = context.node().send({.path = "/status"});
    return answer.is_success() ? number_at(object_in(answer), "open_discrepancies") : 0;
}

Exit conclude(Context& context, const json::object& result) {
    const Exit exit = exit_of_result(result);
    if (exit == Exit::something_open) {
        return say_outcome(context, exit, Paint::warning,
                           {"انجام شد، ولی چیزی باز یا مغایر است: amani discrepancy list",
                            "Done, but something is open or differs: amani discrepancy list"});
    }
    if (is_set(result, "healed")) {  // it was found to be restored or cloned
        return say_outcome(
            context, Exit::something_open, Paint::warning,
            {"این محل از نسخه‌ای قدیمی بازیابی شده یا تکثیر شده بود. کارهای ثبت‌شده حفظ و "
             "در صورت نیاز دوباره ثبت شد؛ چیزی دوباره وارد نکنید. جزئیات: amani status",
             "This site had been restored from an old copy, or cloned. Its work is kept, and "
             "recorded again where needed; enter nothing again. Details: amani status"});
    }
    const auto* agrees = result.if_contains("agrees");
    const bool is_known = agrees != nullptr && agrees->is_bool();
    if (exit != Exit::done || !is_known) return exit;
    if (const auto open = open_discrepancies(context); open > 0) {
        constexpr Counted cases{"مغایرت باز", "discrepancy is open", "discrepancies are open"};
        const std::string count = counted(open, cases, context.speech());
        const std::string fa =
            "با مرکز هم‌خوان است؛ " + count + " دارید: amani discrepancy list";
        const std::string en = "It agrees with the hub; " + count + ": amani discrepancy list";
        return say_outcome(context, Exit::something_open, Paint::warning, {fa, en});
    }
    return say_outcome(context, exit, Paint::good,
                       {"با مرکز هم‌خوان است؛ مغایرتی نیست.",
                        "It agrees with the hub."});
}

// A pipe's cells hold no objects: the trouble is its code there.
json::object flat(Context& context, json::object meeting) {
    const bool is_separated = context.form() == Form::tsv || context.form() == Form::csv;
    if (const auto trouble = trouble_in(context, meeting); trouble && is_separated)
        meeting["trouble"] = trouble->code;
    return meeting;
}

// "received 4,697 bytes · sent 1,760 bytes · 3 round trips"
void print_meeting(Context& context, const json::object& meeting) {
    constexpr Counted bytes{"بایت", "byte", "bytes"};
    constexpr Counted trips{"رفت‌وبرگشت", "round trip", "round trips"};
    const auto said = [&](std::string_view name, const Counted& noun) {
        return counted(number_at(meeting, name), noun, context.speech());
    };
    context.out() << context.say({"دریافت", "received"}) << " " << said("bytes_in", bytes) << " · "
                  << context.say({"ارسال", "sent"}) << " " << said("bytes_out", bytes) << " · "
                  << said("round_trips", trips) << '\n';
}

// A cut link is no error, since the next contact mends it. Trouble that a person must mend is one.
Exit conclude_meeting(Context& context, const json::object& meeting) {
    const auto trouble = trouble_in(context, meeting);
    const bool has_met = !trouble || trouble->exit == Exit::something_open;
    if (!context.is_for_eyes()) {
        if (!meeting.empty()) print_document(context, flat(context, meeting), nullptr);
    } else if (has_met) {
        print_meeting(context, meeting);
    }
    if (!trouble) return conclude(context, meeting);
    if (context.options().quiet || context.form() == Form::json || context.form() == Form::stream)
        return trouble->exit;
    print_trouble(context, context.err(), context.error_colour(), *trouble);
    if (context.is_for_eyes() && !trouble->detail.empty())
        context.err() << "  (" << trouble->detail << ")\n";
    return trouble->exit;
}

// Two proofs: the balances against this site's own history, and both against the hub.
void print_proof(Context& context, const json::object& result) {
    const auto verdict = [&](const json::object& object) {
        const bool is_good = is_set(object, "agrees");
        return painted(
            is_good ? context.say({"هم‌خوان", "agrees"})
                    : context.say({"هم‌خوان نیست، یا هنوز مقایسه نشده",
                                   "differs, or not compared"}),
            is_good ? Paint::good : Paint::bad, context.table_style().colour);
    };
    context.out() << context.say({"مانده‌ها با رویدادهای این محل",
                                  "balances with the events here"})
                  << "  " << verdict(result) << '\n';
    const auto* hub = result.if_contains("hub");
    if (hub == nullptr || !hub->is_object() || !hub->get_object().contains("agrees")) return;
    context.out() << context.say({"این محل با مرکز", "this site with the hub"}) << "  "
                  << verdict(hub->get_object());
    const auto* at = hub->get_object().if_contains("agreed_at");
    if (at != nullptr && at->is_string())
        context.out() << "  " << text_of(*at, Format::instant, context.speech(), Manner::shown);
    context.out() << '\n';
}

class Sync : public Verb {
  public:
    void offer(CLI::App& app, const Speech& speech) override {
        app.add_flag("--no-wait", no_wait_,
                     std::string{speech({"فقط آغاز کن و شناسه کار را بنویس",
                                         "start it, print the task's id and leave"})});
        auto* to = app.add_option(
            "--to-file", to_file_,
            std::string{speech(
                {"بی‌پیوند: آنچه طرف دیگر ندارد در این فایل نوشته می‌شود",
                 "without a link: write what the other side lacks into this file"})});
        app.add_option(
               "--from-file", from_file_,
               std::string{speech(
                   {"فایلی که طرف دیگر نوشته است خوانده می‌شود",
                    "take in a file that the other side has written"})})
            ->excludes(to);
        app.add_option("--site", site_,
                       std::string{speech({"در مرکز: فایل برای این محل",
                                           "at the hub: the file is for this site"})})
            ->needs(to);
    }

    Exit run(Context& context) override {
        if (!to_file_.empty()) return write_sync_file(context, to_file_, site_);
        if (!from_file_.empty()) return read_sync_file(context, from_file_);
        Request request{.method = "POST", .path = "/sync", .body = "{}"};
        request.headers.emplace_back("Idempotency-Key", context.options().key.empty()
                                                            ? new_idempotency_key()
                                                            : context.options().key);
        const Answer answer = context.node().send(request);
        if (!answer.is_success()) return refuse(context, answer);
        const json::object started = object_in(answer);
        const std::string task = task_in(started);
        if (task.empty()) return conclude_meeting(context, started);
        if (no_wait_) {
            context.out() << task << '\n';
            return Exit::done;
        }
        const TaskEnd end =
            follow_task(context, task, context.say({"همگام‌سازی", "sync"}));
        return end.exit == Exit::done ? conclude_meeting(context, end.result) : end.exit;
    }

    std::string examples() const override {
        return "amani sync\namani sync --no-wait\n"
               "amani sync --to-file to-hub.amani-sync\n"
               "amani sync --from-file answer.amani-sync";
    }

  private:
    bool no_wait_ = false;
    std::string to_file_;
    std::string from_file_;
    std::string site_;
};

class Verify : public Verb {
  public:
    void offer(CLI::App&, const Speech&) override {}

    Exit run(Context& context) override {
        const Answer answer = context.node().send({.path = "/verify"});
        if (!answer.is_success()) return refuse(context, answer);
        json::object result = object_in(answer);
        if (const auto task = task_in(result); !task.empty()) {
            TaskEnd end = follow_task(context, task, context.say({"اثبات", "verify"}));
            if (end.exit != Exit::done) return end.exit;
            result = std::move(end.result);
        }
        if (context.is_for_eyes()) {
            print_proof(context, result);
        } else if (!result.empty()) {
            print_document(context, result, nullptr);
        }
        return conclude(context, result);
    }

    std::string examples() const override { return "amani verify\namani verify --json"; }
};

}  // namespace

std::unique_ptr<Verb> sync_verb() { return std::make_unique<Sync>(); }
std::unique_ptr<Verb> verify_verb() { return std::make_unique<Verify>(); }

}  // namespace amani::cli
