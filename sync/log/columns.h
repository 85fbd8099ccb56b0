// Rows ⇄ their layout by column (FORMAT §4), which compresses to about a third of compressed rows.
// It needs no knowledge of event types: canonical MessagePack tells enough. Lossless for canonical
// rows that are arrays of one length beginning with an integer; other rows are not laid out.
#pragma once

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "sync/log/rows.h"

#include <optional>

namespace amani::log {

// `first` is the id of the first row: ids of the same log are kept as distances. Nothing when the
// rows cannot be laid out by column.
[[nodiscard]] std::optional<base::Bytes> to_columns(const Rows& rows, base::EventId first);
// Reads `count` rows back; their size is bounded by the limits, whatever the bytes say.
[[nodiscard]] base::Result<Rows, BadBytes> from_columns(base::ByteView bytes, base::EventId first,
                                                        std::size_t count);

}  // namespace amani::log
