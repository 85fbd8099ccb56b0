// The hub of a directory, by whichever process has it.
#pragma once

#include "hub/opening.h"
#include "hub/program/options.h"
#include "node/station/directory_lock.h"
#include "node/station/opening.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace amani::hub::program {

// Says what is wrong on standard error, in both languages; returns the exit code.
[[nodiscard]] int fail(const station::Trouble& trouble);

// The hub of a directory, which this process alone works on.
struct Opened {
    station::DirectoryLock lock;
    OpenHub hub;
};
struct Opening {
    std::string_view does;
    std::optional<std::string> passphrase;
    std::optional<std::uint32_t> begin_after = {};  // a new epoch, above this one
    bool will_serve = false;
};
[[nodiscard]] base::Result<Opened, station::Trouble> opened(const Options& options,
                                                            const Opening& how,
                                                            const base::Clock& clock);
// The same, with the passphrase from where the options say it comes from.
[[nodiscard]] base::Result<Opened, station::Trouble> opened(const Options& options,
                                                            std::string_view does,
                                                            const base::Clock& clock);

// The answer of the hub that runs on the directory; nothing when none runs.
[[nodiscard]] base::Result<std::optional<boost::json::object>, station::Trouble> asked_running_hub(
    const Options& options, const boost::json::object& request);

}  // namespace amani::hub::program
