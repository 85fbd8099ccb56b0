// A folder that lives as long as a test.
#pragma once

#include "shared/store/database.h"

#include <filesystem>
#include <stdexcept>
#include <stdlib.h>
#include <string>

namespace amani::store {

class ScratchFolder {
  public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "amani-store-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~ScratchFolder() { std::filesystem::remove_all(path_); }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

// The trouble that `act` throws; fails the test's expectation by throwing when it throws none.
template <class Act>
StoreTrouble trouble_in(Act act) {
    try {
        act();
    } catch (const StoreError& error) {
        return error.trouble();
    }
    throw std::logic_error{"no trouble"};
}

}  // namespace amani::store
