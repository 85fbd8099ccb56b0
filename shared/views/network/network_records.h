// Sites, further stores, people and addresses of the hub as records (rows/record_kind.h).
#pragma once

#include "shared/base/ids.h"
#include "shared/views/rows/record_kind.h"

namespace amani::views {

extern const RecordKind site_record;
extern const RecordKind place_record;
extern const RecordKind user_record;
extern const RecordKind hub_address_record;

template <>
inline constexpr const RecordKind* kind_of<base::SiteId> = &site_record;
template <>
inline constexpr const RecordKind* kind_of<base::UserId> = &user_record;

}  // namespace amani::views
