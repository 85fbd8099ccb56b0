// What both programs do at their start: read secrets from standard input, lock the directory, and
// check which program it belongs to.
#pragma once

#include "node/station/directory_lock.h"
#include "node/station/identity.h"

#include <filesystem>
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
// The passphrase is the environment's when no line has it. It is never an argument, since other
// users of the machine can read arguments.
[[nodiscard]] Secrets read_secrets(std::istream& in, SecretLines lines,
                                   std::optional<std::string> passphrase_of_environment);
// The first line of systemd's credential of that name, in this directory; nothing when there is
// none.
[[nodiscard]] std::optional<std::string> passphrase_credential(
    const std::filesystem::path& credentials);
// From this process's standard input; otherwise from the credential in CREDENTIALS_DIRECTORY, or
// from AMANI_PASSPHRASE, which is taken out of its environment.
[[nodiscard]] Secrets read_secrets(SecretLines lines);
// The text about secrets that --help shows below the commands.
extern const std::string_view about_secrets;

// A site's directory that this process alone works on, as long as the object lives.
struct HeldSite {
    DirectoryLock lock;
    Identity identity;
};
enum class Program { hub, node };
// Refused when there is no site, when the directory is the other program's, or when somebody else
// holds it.
[[nodiscard]] base::Result<HeldSite, Trouble> hold(const Paths& paths, Program program,
                                                   std::string_view does, base::Instant now);
// The same check without the lock, for commands that only read.
[[nodiscard]] base::Result<Identity, Trouble> identity_for(Program program, const Paths& paths);

// Writes the trouble to standard error, in both languages. Returns the program's exit code, 1.
int tell(Program program, const Trouble& trouble);

}  // namespace amani::station
