#include "shared/app/document_size.h"

#include "shared/codec/codec.h"
#include "shared/codec/row_limits.h"
#include "shared/domain/refusal/too_large.h"

namespace amani::app {

namespace {

std::size_t encoded_size(const domain::Body& body) {
    return std::visit(
        []<class T>(const T& one) -> std::size_t {
            if constexpr (std::is_same_v<T, std::monostate>)
                return 0;
            else
                return codec::encode(one).size();
        },
        body);
}

}  // namespace

std::optional<domain::RefusalText> too_large(std::span<const domain::Body> bodies) {
    // Time, author and day of an event take less room than a relay does.
    constexpr std::size_t most = codec::site_row_bytes - codec::relay_bytes;
    for (const auto& body : bodies) {
        const std::size_t bytes = encoded_size(body);
        if (bytes > most)
            return domain::text_of(domain::TooLarge{static_cast<std::int64_t>(bytes),
                                                    static_cast<std::int64_t>(most)});
    }
    return std::nullopt;
}

}  // namespace amani::app
