// Which serial a product goes by: a wrong one is corrected, two registrations are merged. What was
// recorded stays under the text that it was recorded with, and is read under the right one.
#pragma once

#include "shared/base/result.h"
#include "shared/domain/serials/commands.h"
#include "shared/domain/serials/refusals.h"
#include "shared/domain/serials/serial_file.h"

#include <string>
#include <variant>
#include <vector>

namespace amani::domain {

// Both serials as they stand for themselves, whatever corrections say.
struct CorrectSerialState {
    SerialFile wrong;
    SerialFile right;
    bool is_corrected = false;   // the wrong one, at the command's site or everywhere
    bool site_is_known = false;  // when the command names one
};
using NamingEvent = std::variant<SerialRegistered, SerialStubbed, SerialCorrected, StubCorrected>;
[[nodiscard]] base::Result<std::vector<NamingEvent>, SerialsRefusal> decide(
    const CorrectSerialState& state, const CorrectSerial& command);

struct CorrectStubState {
    SerialFile wrong;
    SerialFile right;
    bool is_corrected = false;      // by this site
    bool is_met_here = false;       // this site has recorded something under it
    bool has_own_warranty = false;  // it was activated under the wrong serial
};
[[nodiscard]] base::Result<std::vector<NamingEvent>, SerialsRefusal> decide(
    const CorrectStubState& state, const CorrectStub& command);

struct MergeSerialsState {
    SerialFile goes;
    SerialFile kept;
};
[[nodiscard]] base::Result<SerialMerged, SerialsRefusal> decide(const MergeSerialsState& state,
                                                                const MergeSerials& command);

// Two jobs of one device that are both open, or were at the same time (C-1).
struct LinkJobsState {
    struct Job {
        std::string serial;
        std::string written;
        base::SiteId site;
    };
    std::optional<Job> job;
    std::optional<Job> earlier;
};
[[nodiscard]] base::Result<DeviceTransferred, SerialsRefusal> decide(const LinkJobsState& state,
                                                                     const LinkJobs& command);

}  // namespace amani::domain
