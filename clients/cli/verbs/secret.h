// Passwords: typed on the terminal without being seen, or read from the first line of the input.
// They are never arguments, which every user of the machine can read.
#pragma once

#include "clients/cli/verbs/context.h"

#include <optional>
#include <string>

namespace amani::cli {

enum class SecretSource { terminal, input };
// Nothing when there is no terminal to ask at, or nothing was given.
[[nodiscard]] std::optional<std::string> read_secret(Context& context, std::string_view prompt,
                                                     SecretSource source);
// Puts the terminal's echo back; safe in a signal handler.
void restore_echo() noexcept;

}  // namespace amani::cli
