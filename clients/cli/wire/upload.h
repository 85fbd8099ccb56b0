// A body that is sent from a file, so that its size costs no memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <memory>

namespace amani::cli {

class Upload {
  public:
    // Null when the file cannot be read.
    [[nodiscard]] static std::shared_ptr<Upload> of_file(const std::filesystem::path& path);
    // Reads the stream to its end into a temporary file, since a body tells its length first.
    [[nodiscard]] static std::shared_ptr<Upload> of_stream(std::istream& stream);
    ~Upload();
    Upload(const Upload&) = delete;
    Upload& operator=(const Upload&) = delete;

    [[nodiscard]] std::int64_t lines() const { return lines_; }

    struct Device;  // of this folder alone
    [[nodiscard]] Device& device() { return *device_; }

  private:
    Upload();
    void count_lines();
    std::unique_ptr<Device> device_;
    std::int64_t lines_ = 0;
};

}  // namespace amani::cli
