// One program works on a site's directory at a time: a second one would have its own memory of the
// books and number the same things again. The lock is the kernel's and ends with the process,
// however it dies; the file "lock" only says who holds it.
#pragma once

#include "node/station/descriptor.h"
#include "node/station/trouble.h"
#include "shared/base/result.h"
#include "shared/base/time.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <filesystem>
#include <string>

namespace amani::station {

// The holder of the lock, as the file "lock" names it.
struct Holder {
    std::string program;  // "amani-hub"
    std::string does;     // "run"
    base::Instant since;
    std::int64_t pid = 0;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (program, does, since, pid))

class DirectoryLock {
  public:
    // Refused while another process, or this one, holds the lock, with the holder's name; and where
    // the file system has no locks. On a read-only disk the lock is taken without writing who
    // holds it. `holder.pid` is filled in here.
    [[nodiscard]] static base::Result<DirectoryLock, Trouble> take(
        const std::filesystem::path& directory, Holder holder);

  private:
    DirectoryLock(Descriptor directory, Descriptor file)
        : directory_(std::move(directory)), file_(std::move(file)) {}

    // Both are locked: the file because network file systems lock files only, the directory so that
    // the lock still holds when somebody deletes a lock file that looks left over.
    Descriptor directory_;
    Descriptor file_;
};

}  // namespace amani::station
