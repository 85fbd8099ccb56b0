#include "node/station/opening.h"

#include "shared/base/program_log.h"

#include <fmt/format.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>

namespace amani::station {

namespace {

std::string line_of(std::istream& in) {
    std::string line;
    std::getline(in, line);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

std::string_view name_of(Program program) {
    return program == Program::hub ? "amani-hub" : "amani-node";
}

Trouble belongs_to_the_other(const Paths& paths, Program other) {
    const auto path = paths.directory.string();
    if (other == Program::hub) {
        return {fmt::format("{} belongs to a hub; its program is amani-hub.", path),
                fmt::format("پوشه {} از آنِ مرکز است؛ برنامه آن amani-hub است.", path)};
    }
    return {fmt::format("{} belongs to a node; its program is amani-node.", path),
            fmt::format("پوشه {} از آنِ یک محل (گره) است؛ برنامه آن amani-node است.", path)};
}

}  // namespace

const std::string_view about_secrets =
    "Secrets come on standard input, a line each, in this order: the keys' passphrase "
    "(--passphrase-stdin), then the first user's password (--password-stdin). Without "
    "--passphrase-stdin the passphrase is taken from systemd's credential \"passphrase\", or else "
    "from AMANI_PASSPHRASE.";

Secrets read_secrets(std::istream& in, SecretLines lines,
                     std::optional<std::string> passphrase_of_environment) {
    Secrets secrets;
    if (lines.passphrase)
        secrets.passphrase = line_of(in);
    else
        secrets.passphrase = std::move(passphrase_of_environment);
    if (lines.password) secrets.password = line_of(in);
    return secrets;
}

std::optional<std::string> passphrase_credential(const std::filesystem::path& credentials) {
    std::ifstream in{credentials / "passphrase"};
    if (!in) return std::nullopt;
    auto line = line_of(in);
    return line.empty() ? std::nullopt : std::optional{std::move(line)};
}

Secrets read_secrets(SecretLines lines) {
    std::optional<std::string> of_environment;
    if (char* given = std::getenv("AMANI_PASSPHRASE"); given != nullptr && *given != '\0') {
        of_environment = given;
        // Until it is overwritten, others can read it in this process's environment (/proc).
        std::memset(given, 0, std::strlen(given));
    }
    ::unsetenv("AMANI_PASSPHRASE");
    if (const char* credentials = std::getenv("CREDENTIALS_DIRECTORY"); credentials != nullptr) {
        if (auto given = passphrase_credential(credentials)) of_environment = std::move(given);
    }
    return read_secrets(std::cin, lines, std::move(of_environment));
}

base::Result<Identity, Trouble> identity_for(Program program, const Paths& paths) {
    auto identity = read_identity(paths);
    if (!identity) return identity;
    const auto owner = identity->is_hub() ? Program::hub : Program::node;
    if (owner != program) return base::Refused{belongs_to_the_other(paths, owner)};
    return identity;
}

base::Result<HeldSite, Trouble> hold(const Paths& paths, Program program, std::string_view does,
                                     base::Instant now) {
    if (auto seen = identity_for(program, paths); !seen)
        return base::Refused{std::move(seen).error()};
    auto lock = DirectoryLock::take(
        paths.directory,
        {.program = std::string{name_of(program)}, .does = std::string{does}, .since = now});
    if (!lock) return base::Refused{std::move(lock).error()};
    // Read again under the lock: until now another process could change it.
    auto identity = identity_for(program, paths);
    if (!identity) return base::Refused{std::move(identity).error()};
    return HeldSite{std::move(lock).value(), std::move(identity).value()};
}

int tell(Program program, const Trouble& trouble) {
    if (base::is_logged_by_journal()) {
        base::log_event(
            "program.failed",
            {{"program", name_of(program)}, {"error", trouble.text}, {"error_fa", trouble.persian}},
            base::LogLevel::error);
        return 1;
    }
    std::cerr << name_of(program) << ": " << trouble.text << "\n";
    if (!trouble.persian.empty()) std::cerr << trouble.persian << "\n";
    return 1;
}

}  // namespace amani::station
