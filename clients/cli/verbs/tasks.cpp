#include "clients/cli/verbs/tasks.h"

#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/progress.h"

#include <ostream>
#include <utility>

namespace amani::cli {
namespace {

namespace json = boost::json;

constexpr base::Duration between_looks = base::milliseconds(200);

// Whether the work could not reach the other side, which may pass, unlike a refusal by a rule.
bool is_about_reach(std::string_view code) {
    return code.find("unreachable") != std::string_view::npos ||
           code.find("no_path") != std::string_view::npos;
}

Exit exit_of_failure(Context& context, const json::object& task) {
    const auto* refusal = task.if_contains("refusal");
    if (refusal == nullptr || !refusal->is_object()) {
        context.err() << context.say({"انجام نشد.", "It failed."}) << '\n';
        return Exit::refused;
    }
    print_refusal(context, refusal->get_object());
    return is_about_reach(text_at(refusal->get_object(), "code")) ? Exit::unreachable
                                                                  : Exit::refused;
}

TaskEnd stop(Context& context, const std::string& id) {
    (void)context.node().send({.method = "POST", .path = path_of("/tasks", id, "/cancel")});
    context.err() << context.say({"خواسته شد که متوقف شود.", "It was asked to stop."}) << '\n';
    return {.exit = Exit::interrupted};
}

}  // namespace

std::string task_in(const json::object& answer) {
    if (auto task = text_at(answer, "task"); !task.empty()) return task;
    const auto* inner = answer.if_contains("task");
    if (inner != nullptr && inner->is_object()) return text_at(inner->get_object(), "id");
    return answer.contains("state") ? text_at(answer, "id") : "";
}

TaskEnd follow_task(Context& context, const std::string& id, const std::string& what) {
    Progress progress{context, what};
    const Hearing interruption{context.interruption()};
    base::Instant moved = context.clock().now();
    std::int64_t done = 0;
    while (true) {
        if (interruption.came()) return stop(context, id);
        const Answer answer = context.node().send({.path = path_of("/tasks", id)});
        if (!answer.is_success()) return {.exit = refuse(context, answer)};
        const json::value body = answer.json();
        const json::object task = body.is_object() ? body.get_object() : json::object{};
        const std::string state = text_at(task, "state");
        if (state == "finished") {
            const auto* result = task.if_contains("result");
            return {.exit = Exit::done,
                    .result = result != nullptr && result->is_object() ? result->get_object()
                                                                       : json::object{}};
        }
        if (state == "failed") {
            const auto* refusal = task.if_contains("refusal");
            return {.exit = exit_of_failure(context, task),
                    .result = refusal != nullptr && refusal->is_object() ? refusal->get_object()
                                                                         : json::object{}};
        }
        if (state != "running") {
            context.err() << context.say({"متوقف شد.", "It was stopped."}) << '\n';
            return {.exit = Exit::refused};
        }
        progress.update(number_at(task, "done"), number_at(task, "total"));
        if (std::exchange(done, number_at(task, "done")) != done) moved = context.clock().now();
        const std::int64_t patience = std::int64_t{context.options().timeout_seconds} * 1000 * 20;
        if ((context.clock().now() - moved).value > patience) return {.exit = Exit::timed_out};
        context.node().pause(between_looks);
    }
}

}  // namespace amani::cli
