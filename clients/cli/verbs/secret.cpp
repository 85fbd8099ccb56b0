#include "clients/cli/verbs/secret.h"

#include <atomic>
#include <istream>
#include <ostream>
#include <termios.h>
#include <unistd.h>

namespace amani::cli {
namespace {

// The one terminal of the process; a signal handler has no other way to it.
termios as_before;
std::atomic<bool> is_echo_off = false;

class QuietTerminal {
  public:
    QuietTerminal() {
        if (::tcgetattr(STDIN_FILENO, &as_before) != 0) return;
        termios quiet = as_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0) is_echo_off = true;
    }
    ~QuietTerminal() { restore_echo(); }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;
};

}  // namespace

void restore_echo() noexcept {
    if (is_echo_off.exchange(false)) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &as_before);
}

std::optional<std::string> read_secret(Context& context, std::string_view prompt,
                                       SecretSource source) {
    std::string secret;
    if (source == SecretSource::terminal) {
        if (!context.terminal().is_input) return std::nullopt;
        context.err() << prompt << ": " << std::flush;
        const QuietTerminal quiet;
        std::getline(context.in(), secret);
        context.err() << '\n';
    } else {
        std::getline(context.in(), secret);
    }
    if (secret.ends_with('\r')) secret.pop_back();
    if (secret.empty()) return std::nullopt;
    return secret;
}

}  // namespace amani::cli
