// The whole program against a FakeNode, as at a terminal or in a pipe.
#pragma once

#include "unit/clients/cli/fake_node.h"

#include "clients/cli/program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

namespace amani::cli {

class FixedClock final : public base::Clock {
  public:
    [[nodiscard]] base::Instant now() const override {
        return {1'764'061'800'000};
    }  // 2025-11-25T09:10Z, 1404/09/04 12:40
};

struct Said {
    Exit exit = Exit::done;
    std::string out;
    std::string err;
};

class CliAtANode : public testing::Test {
  protected:
    CliAtANode() {
        folder_ =
            std::filesystem::path{testing::TempDir()} / ("amani-cli-" + std::to_string(::getpid()));
        environment_ = {{"XDG_CONFIG_HOME", folder_.string()},
                        {"AMANI_NODE", node_.url()},
                        {"AMANI_TOKEN", "secret-token"},
                        {"LANG", "en_GB.UTF-8"}};
    }
    ~CliAtANode() override { std::filesystem::remove_all(folder_); }

    Said run(std::vector<std::string> words, const std::string& input = {}) {
        std::istringstream in{input};
        std::ostringstream out;
        std::ostringstream err;
        const Exit exit = cli::run(std::move(words), {.streams = {in, out, err},
                                                      .terminal = terminal_,
                                                      .environment = environment_,
                                                      .clock = clock_,
                                                      .interruption = &interruption_});
        return {exit, out.str(), err.str()};
    }

    void sit_at_a_terminal() {
        terminal_ = {.is_input = true, .is_output = true, .is_errors = true, .width = 100};
    }

    std::filesystem::path write(const std::string& name, const std::string& text);

    FakeNode node_;
    Terminal terminal_;
    Environment environment_;
    FixedClock clock_;
    Interruption interruption_;
    std::filesystem::path folder_;
};

}  // namespace amani::cli
