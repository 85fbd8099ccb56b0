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

// The terminal's width: COLUMNS when it is set, else what the terminal reports; 0: unlimited.
std::size_t width_of_terminal(const cli::Environment& environment) {
    const auto told = environment.find("COLUMNS");
    if (told != environment.end()) return std::strtoul(told->second.c_str(), nullptr, 10);
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

cli::Terminal terminal_of_process(const cli::Environment& environment) {
    cli::Terminal terminal{.is_input = ::isatty(STDIN_FILENO) == 1,
                           .is_output = ::isatty(STDOUT_FILENO) == 1,
                           .is_errors = ::isatty(STDERR_FILENO) == 1};
    if (terminal.is_output) terminal.width = width_of_terminal(environment);
    return terminal;
}

cli::Interruption interruption;

// The first Ctrl-C lets the code that follows the node's work stop it; the second ends the program.
void interrupted(int) {
    if (interruption.is_heard && !interruption.came.exchange(true)) return;
    cli::restore_echo();
    // The terminal shows ^C and stays in its line.
    if (::isatty(STDERR_FILENO) == 1) (void)!::write(STDERR_FILENO, "\n", 1);
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
                                              .terminal = terminal_of_process(environment),
                                              .environment = environment,
                                              .clock = clock,
                                              .interruption = &interruption});
    std::cout.flush();
    return static_cast<int>(exit);
}
