#include "sync/log/compression.h"

#include <zstd.h>

#include <memory>
#include <new>

namespace amani::log {
namespace {

struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

// Making a context costs more than using it on a segment, so each thread keeps one.
ZSTD_CCtx* compressing() {
    thread_local const std::unique_ptr<ZSTD_CCtx, Free> context{ZSTD_createCCtx()};
    if (context == nullptr) throw std::bad_alloc{};
    return context.get();
}

ZSTD_DCtx* decompressing() {
    thread_local const std::unique_ptr<ZSTD_DCtx, Free> context{ZSTD_createDCtx()};
    if (context == nullptr) throw std::bad_alloc{};
    return context.get();
}

}  // namespace

base::Bytes compress(base::ByteView bytes, Effort effort) {
    base::Bytes frame(ZSTD_compressBound(bytes.size()));
    const int level = effort == Effort::live ? 3 : 12;
    const std::size_t size = ZSTD_compressCCtx(compressing(), frame.data(), frame.size(),
                                               bytes.data(), bytes.size(), level);
    if (ZSTD_isError(size) != 0)
        throw std::bad_alloc{};  // nothing else can go wrong within the bound
    frame.resize(size);
    return frame;
}

std::optional<base::Bytes> decompress(base::ByteView frame, std::size_t most) {
    const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > most) {
        return std::nullopt;
    }
    base::Bytes bytes(size);
    const std::size_t got = ZSTD_decompressDCtx(decompressing(), bytes.data(), bytes.size(),
                                                frame.data(), frame.size());
    if (ZSTD_isError(got) != 0 || got != size) return std::nullopt;
    return bytes;
}

}  // namespace amani::log
