// One class per verb: it offers its flags, then runs.
#pragma once

#include "clients/cli/verbs/context.h"

#include <memory>
#include <string>

namespace CLI {
class App;
}

namespace amani::cli {

class Verb {
  public:
    virtual ~Verb() = default;
    virtual void offer(CLI::App& app, const Speech& speech) = 0;
    [[nodiscard]] virtual Exit run(Context& context) = 0;
    // Whether the verb has a dry run. Only then it has the flag --dry-run: if the flag were
    // accepted and ignored, the command would do for good what somebody meant to try.
    [[nodiscard]] virtual bool can_be_tried() const { return false; }
    // Command lines to begin --help with, one a line.
    [[nodiscard]] virtual std::string examples() const { return {}; }
};

}  // namespace amani::cli
