// A request's body as its handler reads it: a stream of any size. A small body stays in memory; a
// larger one goes into a file without a name while it arrives, so that memory is bounded by a piece
// and no file is left behind, however the request or the program ends.
#pragma once

#include "shared/crypto/hash.h"

#include <cstdint>
#include <filesystem>
#include <istream>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>

namespace amani::http {

// A body that has arrived whole. It is immutable and may be read by several threads at once.
class KeptBody {
  public:
    [[nodiscard]] static std::shared_ptr<const KeptBody> of(std::string text);
    ~KeptBody();
    KeptBody(const KeptBody&) = delete;
    KeptBody& operator=(const KeptBody&) = delete;

    [[nodiscard]] std::size_t size() const { return size_; }
    // The number of line ends: about the rows of a sheet, for its progress.
    [[nodiscard]] std::int64_t lines() const { return lines_; }
    [[nodiscard]] const crypto::Hash& hash() const { return hash_; }
    // A stream from the start of the body. It must not outlive the body; a read that fails throws
    // std::ios_base::failure.
    [[nodiscard]] std::unique_ptr<std::istream> open() const;
    // Writes the body to a file, which is on the disk when this returns. Throws StoreError when
    // the disk refuses.
    void copy_to(const std::filesystem::path& path) const;
    // A body that copy_to() has written; null when there is no such file, or it cannot be read.
    [[nodiscard]] static std::shared_ptr<const KeptBody> of_file(const std::filesystem::path& path);

  private:
    friend class BodySpool;
    KeptBody() = default;
    std::string text_;
    int file_ = -1;
    std::size_t size_ = 0;
    std::int64_t lines_ = 0;
    crypto::Hash hash_;
};

// Collects a body, a piece at a time.
class BodySpool {
  public:
    // `directory` must be on a disk with room for it; a file is begun after limits::spooled_bytes.
    explicit BodySpool(std::filesystem::path directory);
    ~BodySpool();
    BodySpool(BodySpool&&) noexcept;
    BodySpool& operator=(BodySpool&&) noexcept;

    // Returns the disk's error when it refuses; after that the spool must not be used.
    [[nodiscard]] std::error_code add(std::string_view piece);
    [[nodiscard]] std::shared_ptr<const KeptBody> finish();

  private:
    [[nodiscard]] std::error_code begin_file();
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace amani::http
