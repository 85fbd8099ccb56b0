// What amani-hub tells people about backups and restores, and its commands for the recovery sheet.
#pragma once

#include "hub/restoring/recovery_sheet.h"
#include "node/station/identity.h"
#include "shared/store/database.h"

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amani::hub {

// Written to standard error, in both languages.
void say_begun(std::uint32_t epoch, base::Instant copied_at);
void say_keys_lie_open(const std::string& directory);
void say_left_out(const station::Paths& paths, const std::vector<std::string>& files);

// What a restore has left open, for status and the ready line; empty at a hub that was never
// restored.
[[nodiscard]] boost::json::object restored_status(store::Database& database);

[[nodiscard]] base::Result<RecoverySheet, station::Trouble> sheet_of(
    const station::Paths& paths, std::optional<std::string_view> passphrase);
// Writes network.key from typed lines, and returns the network's fingerprint.
[[nodiscard]] base::Result<std::string, station::Trouble> key_from_sheet(
    const std::filesystem::path& typed, const station::Paths& paths,
    std::optional<std::string_view> passphrase);

}  // namespace amani::hub
