// Long work of the node, followed to its end with progress on stderr.
#pragma once

#include "clients/cli/verbs/presenter.h"

#include <boost/json.hpp>

#include <string>

namespace amani::cli {

struct TaskEnd {
    Exit exit = Exit::done;
    boost::json::object result;  // of a finished task; of a failed one its refusal, printed already
};

// The task's id in the answer that started it: {id, state, …} or {task: …}; empty when there is
// none.
[[nodiscard]] std::string task_in(const boost::json::object& answer);
// Polls until the task has ended, and prints the refusal of a failed one. When it is interrupted it
// asks the task to stop.
[[nodiscard]] TaskEnd follow_task(Context& context, const std::string& id, const std::string& what);

}  // namespace amani::cli
