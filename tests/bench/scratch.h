// A folder that goes with the bench.
#pragma once

#include <filesystem>
#include <string>
#include <unistd.h>

namespace amani::bench {

class Scratch {
  public:
    Scratch()
        : path_(std::filesystem::temp_directory_path() /
                ("amani-bench-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_);
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace amani::bench
