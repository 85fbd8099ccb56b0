#include "shared/http/tasks.h"

#include "shared/http/document.h"
#include "shared/http/schema.h"

#include <algorithm>
#include <charconv>

namespace amani::http {

namespace json = boost::json;

namespace {

struct StateName {
    std::string_view operator()(const Task::Running&) const { return "running"; }
    std::string_view operator()(const Task::Finished&) const { return "finished"; }
    std::string_view operator()(const Task::Failed&) const { return "failed"; }
    std::string_view operator()(const Task::Cancelled&) const { return "cancelled"; }
};

}  // namespace

json::object to_json(const Task& task) {
    json::object shape;
    shape["id"] = task.id();
    shape["kind"] = task.kind();
    shape["state"] = std::visit(StateName{}, task.state());
    shape["began"] = instant_text(task.began());
    shape["done"] = task.done();
    shape["total"] = task.total() > 0 ? json::value(task.total()) : json::value(nullptr);
    shape["cancel_asked"] = task.is_cancel_asked();
    const auto* finished = std::get_if<Task::Finished>(&task.state());
    const auto* failed = std::get_if<Task::Failed>(&task.state());
    shape["result"] = finished != nullptr ? finished->result : json::value(nullptr);
    shape["refusal"] = failed != nullptr ? json::value(failed->refusal) : json::value(nullptr);
    return shape;
}

namespace {

// A refusal with what else such work says: the report of an import.
json::object task_refusal_schema() {
    auto shape = refusal_schema();
    shape["additionalProperties"] = true;
    return shape;
}

}  // namespace

json::object task_schema() {
    return shapes::object_of({{"id", shapes::text()},
                              {"kind", shapes::text()},
                              {"state", choice({"running", "finished", "failed", "cancelled"})},
                              {"began", shapes::instant()},
                              {"done", shapes::whole_number()},
                              {"total", shapes::nullable(shapes::whole_number())},
                              {"cancel_asked", shapes::flag()},
                              {"result", json::object{}},
                              {"refusal", shapes::nullable(task_refusal_schema())}});
}

bool may_see(const Principal& principal, const Task& task) {
    return task.owner() == principal.user || principal.has_role("H-ADMIN");
}

std::shared_ptr<Task> TaskBoard::start(std::string kind, base::UserId owner) {
    forget_old();
    const std::int64_t number = ++last_;
    auto task =
        std::make_shared<Task>(std::to_string(number), std::move(kind), owner, clock_.now());
    tasks_.emplace(number, task);
    live_.publish({"task", "tasks", task->id(), 1, "created"});
    return task;
}

void TaskBoard::end(Task& task, Task::State state) {
    if (!task.is_running()) return;
    task.state_ = std::move(state);
    live_.publish({"task", "tasks", task.id(), 2, "changed"});
}

void TaskBoard::finish(Task& task, json::value result) {
    end(task, Task::Finished{std::move(result)});
}
void TaskBoard::fail(Task& task, json::object refusal) {
    end(task, Task::Failed{std::move(refusal)});
}
void TaskBoard::end_cancelled(Task& task) { end(task, Task::Cancelled{}); }

std::shared_ptr<Task> TaskBoard::find(const std::string& id) const {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc{} || end != id.data() + id.size()) return nullptr;
    const auto found = tasks_.find(number);
    return found == tasks_.end() ? nullptr : found->second;
}

json::array TaskBoard::to_json(const Principal& principal) const {
    json::array all;
    for (auto task = tasks_.rbegin(); task != tasks_.rend(); ++task) {
        if (may_see(principal, *task->second)) all.push_back(http::to_json(*task->second));
    }
    return all;
}

void TaskBoard::forget_old() {
    for (auto task = tasks_.begin(); task != tasks_.end() && tasks_.size() >= limits::tasks;) {
        task = task->second->is_running() ? std::next(task) : tasks_.erase(task);
    }
}

}  // namespace amani::http
