#include "node/station/directory_lock.h"

#include "shared/codec/codec.h"
#include "shared/codec/text_forms.h"

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <optional>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace amani::station {

namespace {

namespace fs = std::filesystem;

enum class Locking { taken, held_elsewhere, not_possible };

Locking lock(const Descriptor& file) {
    if (!file.is_open()) return Locking::not_possible;
    if (::flock(file.number(), LOCK_EX | LOCK_NB) == 0) return Locking::taken;
    return errno == EWOULDBLOCK ? Locking::held_elsewhere : Locking::not_possible;
}

// Opens the file for reading when it may not be written or there is no room for it.
Descriptor open_lock_file(const fs::path& path) {
    Descriptor file{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)};
    if (file.is_open()) return file;
    return Descriptor{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
}

std::optional<Holder> holder_in(const fs::path& path) {
    std::ifstream in{path};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto json = codec::parse_json(text);
    if (!json) return std::nullopt;
    auto holder = codec::from_json<Holder>(*json);
    if (!holder || holder->program.empty()) return std::nullopt;
    return std::move(holder).value();
}

Trouble in_use(const fs::path& directory, const std::optional<Holder>& holder) {
    const auto path = directory.string();
    if (!holder) {
        return {
            fmt::format("{} is in use by another program. One program works on a directory at a "
                        "time: stop that one first (fuser -v {}).",
                        path, path),
            fmt::format(
                "برنامه دیگری پوشه {} را به کار گرفته است. در هر زمان یک برنامه "
                "با یک پوشه کار می‌کند؛ نخست آن را متوقف کنید (fuser -v {}).",
                path, path)};
    }
    const auto since = codec::text_of(holder->since);
    return {
        fmt::format("{} is in use: {} {}, process {}, since {}. One program works on a directory "
                    "at a time: use the one that runs, or stop it first (kill {}).",
                    path, holder->program, holder->does, holder->pid, since, holder->pid),
        fmt::format(
            "پوشه {} در حال استفاده است: {} {}، فرایند {}، از {}. در هر زمان یک "
            "برنامه با یک پوشه کار می‌کند؛ همان را به کار ببرید یا نخست متوقفش کنید "
            "(kill {}).",
            path, holder->program, holder->does, holder->pid, since, holder->pid)};
}

Trouble cannot_be_locked(const fs::path& directory) {
    const auto path = directory.string();
    return {
        fmt::format("{} cannot be locked: its file system has no locks (a network share?). Two "
                    "programs on one directory would spoil it; put it on a disk of this "
                    "machine.",
                    path),
        fmt::format(
            "پوشه {} قفل‌پذیر نیست: سامانه فایل آن قفل ندارد (شاید پوشه شبکه است). "
            "دو برنامه روی یک پوشه آن را خراب می‌کنند؛ آن را روی دیسک همین رایانه "
            "بگذارید.",
            path)};
}

Trouble cannot_be_opened(const fs::path& directory, int why) {
    const auto reason = std::generic_category().message(why);
    return {fmt::format("{}: {}", directory.string(), reason),
            fmt::format("پوشه {} باز نمی‌شود: {}", directory.string(), reason)};
}

// Writes the holder's name for people; a full disk is ignored.
void say_who(const Descriptor& file, const Holder& holder) {
    const std::string text = boost::json::serialize(codec::to_json(holder)) + "\n";
    if (::ftruncate(file.number(), 0) != 0) return;
    [[maybe_unused]] const auto written = ::pwrite(file.number(), text.data(), text.size(), 0);
}

}  // namespace

base::Result<DirectoryLock, Trouble> DirectoryLock::take(const fs::path& directory, Holder holder) {
    Descriptor folder{::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder.is_open()) return base::Refused{cannot_be_opened(directory, errno)};
    const auto path = directory / "lock";
    const auto folder_lock = lock(folder);
    if (folder_lock == Locking::held_elsewhere)
        return base::Refused{in_use(directory, holder_in(path))};
    Descriptor file = open_lock_file(path);
    const auto file_lock = lock(file);
    if (file_lock == Locking::held_elsewhere)
        return base::Refused{in_use(directory, holder_in(path))};
    const bool is_read_only = !file.is_open() && folder_lock == Locking::taken;
    if (file_lock == Locking::not_possible && !is_read_only)
        return base::Refused{cannot_be_locked(directory)};
    if (file.is_open()) {
        holder.pid = ::getpid();
        say_who(file, holder);
    }
    return DirectoryLock{std::move(folder), std::move(file)};
}

}  // namespace amani::station
