// sync and verify: both end with "agrees" or with what is open or differs (exit 6).
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/tasks.h"
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

Exit conclude(Context& context, const json::object& result) {
    const Exit exit = exit_of_result(result);
    if (!result.empty()) print_document(context, result, nullptr);
    if (context.options().quiet || context.form() == Form::json || context.form() == Form::stream)
        return exit;
    const auto* agrees = result.if_contains("agrees");
    const bool is_known = agrees != nullptr && agrees->is_bool();
    if (exit == Exit::done && is_known) {
        context.err() << painted(context.say({"با مرکز برابر است.", "It agrees with the hub."}),
                                 Paint::good, context.error_colour())
                      << '\n';
    }
    if (exit == Exit::something_open) {
        context.err()
            << painted(
                   context.say({"انجام شد، ولی چیزی باز یا مغایر است: amani discrepancy list",
                                "Done, but something is open or differs: amani discrepancy list"}),
                   Paint::warning, context.error_colour())
            << '\n';
    }
    return exit;
}

class Sync : public Verb {
  public:
    void offer(CLI::App& app, const Speech& speech) override {
        app.add_flag("--no-wait", no_wait_,
                     std::string{speech({"فقط آغاز کن و شناسه کار را بنویس",
                                         "start it, print the task's id and leave"})});
    }

    Exit run(Context& context) override {
        Request request{.method = "POST", .path = "/sync", .body = "{}"};
        request.headers.emplace_back("Idempotency-Key", context.options().key.empty()
                                                            ? new_idempotency_key()
                                                            : context.options().key);
        if (context.options().dry_run) request.query.emplace_back("dry_run", "1");
        const Answer answer = context.node().send(request);
        if (!answer.is_success()) return refuse(context, answer);
        const json::object started = object_in(answer);
        const std::string task = task_in(started);
        if (task.empty()) return conclude(context, started);
        if (no_wait_) {
            context.out() << task << '\n';
            return Exit::done;
        }
        const TaskEnd end =
            follow_task(context, task, context.say({"همگام‌سازی", "sync"}));
        return end.exit == Exit::done ? conclude(context, end.result) : end.exit;
    }

    std::string examples() const override { return "amani sync\namani sync --no-wait"; }

  private:
    bool no_wait_ = false;
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
        return conclude(context, result);
    }

    std::string examples() const override { return "amani verify\namani verify --json"; }
};

}  // namespace

std::unique_ptr<Verb> sync_verb() { return std::make_unique<Sync>(); }
std::unique_ptr<Verb> verify_verb() { return std::make_unique<Verify>(); }

}  // namespace amani::cli
