#include "node/station/durable_file.h"

#include "node/station/descriptor.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace amani::station {

namespace {

[[noreturn]] void disk_refused(const std::filesystem::path& path) {
    throw std::system_error(errno, std::generic_category(), path.string());
}

void sync_path(const std::filesystem::path& path, int flags) {
    const Descriptor handle{::open(path.c_str(), flags | O_CLOEXEC)};
    if (!handle.is_open() || ::fsync(handle.number()) != 0) disk_refused(path);
}

void write_whole(const Descriptor& file, std::string_view text, const std::filesystem::path& path) {
    while (!text.empty()) {
        const ssize_t written = ::write(file.number(), text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) disk_refused(path);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

void write_durably(const std::filesystem::path& path, std::string_view text) {
    auto beside = path;
    beside += ".new";
    ::unlink(beside.c_str());  // left by a crash
    {
        const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
        const Descriptor file{::open(beside.c_str(), flags, 0600)};
        if (!file.is_open()) disk_refused(beside);
        write_whole(file, text, beside);
        if (::fsync(file.number()) != 0) disk_refused(beside);
    }
    std::filesystem::rename(beside, path);
    sync_folder(path.parent_path());
}

void sync_folder(const std::filesystem::path& folder) {
    sync_path(folder.empty() ? std::filesystem::path{"."} : folder, O_RDONLY | O_DIRECTORY);
}

void sync_file(const std::filesystem::path& path) { sync_path(path, O_RDONLY); }

}  // namespace amani::station
