// Long work as a resource: /tasks/{id} with progress, cancel and result. The work itself runs
// elsewhere (a worker thread, a session) and reports to its Task; the board only shows it. A task's
// progress may be set from any thread; its end must be set on the frame's thread.
#pragma once

#include "shared/base/ids.h"
#include "shared/http/live.h"
#include "shared/http/refusal.h"

#include <boost/json.hpp>

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>

namespace amani::http {

class Task {
  public:
    struct Running {};
    struct Finished {
        boost::json::value result;
    };
    struct Failed {
        boost::json::object refusal;  // in the shape of a refusal, possibly with more members
    };
    struct Cancelled {};
    using State = std::variant<Running, Finished, Failed, Cancelled>;

    Task(std::string id, std::string kind, base::UserId owner, base::Instant began)
        : id_(std::move(id)), kind_(std::move(kind)), owner_(owner), began_(began) {}
    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] const std::string& kind() const { return kind_; }
    [[nodiscard]] base::UserId owner() const { return owner_; }
    [[nodiscard]] base::Instant began() const { return began_; }
    [[nodiscard]] const State& state() const { return state_; }
    [[nodiscard]] bool is_running() const { return std::holds_alternative<Running>(state_); }

    // May be called from any thread.
    void progress(std::int64_t done, std::int64_t total) {
        done_ = done;
        total_ = total;
    }
    // Asks the work to stop; it does so when it next checks.
    void ask_cancel() { cancel_asked_ = true; }
    [[nodiscard]] bool is_cancel_asked() const { return cancel_asked_; }
    [[nodiscard]] std::int64_t done() const { return done_; }
    [[nodiscard]] std::int64_t total() const { return total_; }

  private:
    friend class TaskBoard;
    std::string id_;
    std::string kind_;
    base::UserId owner_;
    base::Instant began_;
    State state_ = Running{};
    std::atomic<std::int64_t> done_ = 0;
    std::atomic<std::int64_t> total_ = 0;  // 0 = not known
    std::atomic<bool> cancel_asked_ = false;
};

class TaskBoard {
  public:
    TaskBoard(const base::Clock& clock, LiveHub& live) : clock_(clock), live_(live) {}
    [[nodiscard]] std::shared_ptr<Task> start(std::string kind, base::UserId owner);
    void finish(Task& task, boost::json::value result);
    void fail(Task& task, boost::json::object refusal);
    void end_cancelled(Task& task);
    [[nodiscard]] std::shared_ptr<Task> find(const std::string& id) const;
    // Newest first.
    [[nodiscard]] boost::json::array to_json(const Principal& principal) const;

  private:
    void end(Task& task, Task::State state);
    void forget_old();
    const base::Clock& clock_;
    LiveHub& live_;
    std::map<std::int64_t, std::shared_ptr<Task>> tasks_;
    std::int64_t last_ = 0;
};

[[nodiscard]] boost::json::object to_json(const Task& task);
// Its shape; the description has it as Task.
[[nodiscard]] boost::json::object task_schema();
[[nodiscard]] bool may_see(const Principal& principal, const Task& task);

}  // namespace amani::http
