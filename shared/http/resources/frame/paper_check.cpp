#include "shared/http/resources/frame/paper_check.h"

#include "shared/crypto/hash.h"

#include <fmt/format.h>

namespace amani::http {

std::string paper_check(SiteApi& api, base::EventId event) {
    const auto found = event.is_none() ? std::nullopt : api.desk().journal.find(event);
    if (!found) return {};
    const auto said =
        fmt::format("{} {} {}", codec::text_of(event), found->time.value, found->day.value);
    const auto hash = crypto::short_hash(said, "amani paper code");
    return fmt::format("{:02X}{:02X}{:02X}{:02X}", hash.bytes[0], hash.bytes[1], hash.bytes[2],
                       hash.bytes[3]);
}

}  // namespace amani::http
