// What both programs do at their start: the secrets from standard input, who holds the directory,
// and whose it is.
#pragma once

#include "node/station/directory_lock.h"
#include "node/station/identity.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace amani::station {

// Which secrets come on standard input. One order for every command of both programs: first the
// line of the keys' passphrase, then the line of the first user's password.
struct SecretLines {
    bool passphrase = false;  // --passphrase-stdin
    bool password = false;    // --password-stdin
};
struct Secrets {
    std::optional<std::string> passphrase;
    std::string password;
};
// The passphrase is AMANI_PASSPHRASE's when no line has it. Never an argument: others see those.
[[nodiscard]] Secrets read_secrets(std::istream& in, SecretLines lines,
                                   std::optional<std::string> passphrase_of_environment);
// From this process's standard input; AMANI_PASSPHRASE is taken out of its environment.
[[nodiscard]] Secrets read_secrets(SecretLines lines);
// For --help, below the commands.
extern const std::string_view about_secrets;

// A site's directory that this process alone works on, while it lives.
struct HeldSite {
    DirectoryLock lock;
    Identity identity;
};
enum class Program { hub, node };
// Refused when there is no site, when it is the other program's, or somebody else holds it.
[[nodiscard]] base::Result<HeldSite, Trouble> hold(const Paths& paths, Program program,
                                                   std::string_view does, base::Instant now);
// Without the lock: for who only reads.
[[nodiscard]] base::Result<Identity, Trouble> identity_for(Program program, const Paths& paths);

// In both languages, to standard error. The program's exit code: 1.
int tell(Program program, const Trouble& trouble);

}  // namespace amani::station
