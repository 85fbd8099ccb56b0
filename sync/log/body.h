// A segment's body: its rows in whichever of four forms is smallest (FORMAT §6).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "sync/log/compression.h"
#include "sync/log/rows.h"

namespace amani::log {

[[nodiscard]] base::Bytes write_body(const Rows& rows, base::EventId first, Effort effort);
[[nodiscard]] base::Result<Rows, BadBytes> read_body(base::ByteView body, base::EventId first,
                                                     std::size_t count);

}  // namespace amani::log
