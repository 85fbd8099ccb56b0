// Replacements and grants of them as records (rows/record_kind.h).
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind replacement_record;
extern const RecordKind replacement_grant_record;

template <>
inline constexpr const RecordKind* kind_of<base::ReplacementId> = &replacement_record;
template <>
inline constexpr const RecordKind* kind_of<base::GrantId> = &replacement_grant_record;

}  // namespace amani::views
