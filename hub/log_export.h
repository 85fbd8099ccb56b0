// A hub's logs as files that anybody can check without these programs (FORMAT §9), and, with all
// of them, what the hub's books say (FORMAT §10). Only reads: it works beside a hub that runs.
#pragma once

#include "node/station/identity.h"
#include "sync/log/log_store.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace amani::hub {

struct LogExportOrder {
    station::Paths live;
    std::optional<std::string> log;  // "2.1"; none: all of them, into a folder
    std::filesystem::path to;        // must not be there yet
};
struct LogsExported {
    std::vector<log::LogState> logs;
    [[nodiscard]] std::uint64_t events() const;
};

// Refused before anything is written: an unknown log, a place that is taken, a folder that is not
// there.
[[nodiscard]] std::optional<station::Trouble> trouble_with(const LogExportOrder& order);
// One moment of the store. Nothing was written when some of what is to be exported is not sealed
// yet: seal it and try again. The file or the folder is whole or not there.
[[nodiscard]] std::optional<LogsExported> export_logs(const LogExportOrder& order);

}  // namespace amani::hub
