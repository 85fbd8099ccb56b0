// amani: the command line. Only this file knows the process: its streams, its terminal, its
// environment.
#include "clients/cli/program.h"
#include "clients/cli/verbs/secret.h"
#include "shared/base/system_clock.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

extern char** environ;

namespace {

using namespace amani;

cli::Environment environment_of_process() {
    cli::Environment environment;
    for (char** at = environ; *at != nullptr; ++at) {
        const std::string line{*at};
        const auto equals = line.find('=');
        if (equals != std::string::npos)
            environment[line.substr(0, equals)] = line.substr(equals + 1);
    }
    return environment;
}

cli::Terminal terminal_of_process() {
    cli::Terminal terminal{.is_input = ::isatty(STDIN_FILENO) == 1,
                           .is_output = ::isatty(STDOUT_FILENO) == 1,
                           .is_errors = ::isatty(STDERR_FILENO) == 1};
    winsize size{};
    if (terminal.is_output && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        terminal.width = size.ws_col;
    return terminal;
}

cli::Interruption interruption;

// The first time whoever follows the node's work may stop it; the second time is final.
void interrupted(int) {
    if (interruption.is_heard && !interruption.came.exchange(true)) return;
    cli::restore_echo();
    ::_exit(static_cast<int>(cli::Exit::interrupted));
}

}  // namespace

int main(int count, char** words) {
    const auto environment = environment_of_process();
    // Qt complains on stderr about a locale that is not UTF-8; ours are read from `environment`.
    ::setenv("LC_ALL", "C.UTF-8", 1);
    std::signal(SIGINT, interrupted);
    std::ios::sync_with_stdio(false);
    const QCoreApplication qt{count, words};
    const base::SystemClock clock;
    const cli::Exit exit =
        cli::run({words + 1, words + count}, {.streams = {std::cin, std::cout, std::cerr},
                                              .terminal = terminal_of_process(),
                                              .environment = environment,
                                              .clock = clock,
                                              .interruption = &interruption});
    std::cout.flush();
    return static_cast<int>(exit);
}
