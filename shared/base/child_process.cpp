#include "shared/base/child_process.h"

#include "shared/base/ensure.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace amani::base {

namespace {

[[noreturn]] void machine_refuses(const char* what) {
    throw std::system_error{errno, std::generic_category(), what};
}

// A file without a name, in memory. Unlike a pipe it never makes one side wait for the other.
class MemoryFile {
  public:
    explicit MemoryFile(std::string_view text = {})
        : number_(::memfd_create("child", MFD_CLOEXEC)) {
        if (number_ < 0) machine_refuses("memfd_create");
        while (!text.empty()) {
            const auto count = ::write(number_, text.data(), text.size());
            if (count < 0) machine_refuses("write");
            text.remove_prefix(static_cast<std::size_t>(count));
        }
        ::lseek(number_, 0, SEEK_SET);
    }
    ~MemoryFile() { ::close(number_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] std::string text() const {
        const auto size = ::lseek(number_, 0, SEEK_END);
        std::string all(static_cast<std::size_t>(std::max<off_t>(size, 0)), '\0');
        const auto count = ::pread(number_, all.data(), all.size(), 0);
        all.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        return all;
    }

  private:
    int number_;
};

struct Files {
    MemoryFile input;
    MemoryFile output;
    MemoryFile errors;
};

// 0, or why it could not be started. It leads a process group of its own, so that what it starts
// ends with it.
int start(const std::vector<std::string>& words, const Files& files, pid_t& child) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_adddup2(&actions, files.input.number(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, files.output.number(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, files.errors.number(), STDERR_FILENO);
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const std::string folder = std::filesystem::temp_directory_path().string();
    std::string settings[] = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TMPDIR=" + folder,
                              "HOME=" + folder};
    char* environment[] = {settings[0].data(), settings[1].data(), settings[2].data(),
                           settings[3].data(), nullptr};
    const int trouble = ::posix_spawn(&child, words.front().c_str(), &actions, &attributes,
                                      arguments.data(), environment);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&actions);
    return trouble;
}

// The limits hold before the program's first instruction: prlimit (util-linux, on every Debian)
// sets them on itself and becomes the program.
std::vector<std::string> limited(const std::vector<std::string>& words, const ChildLimits& limits) {
    const auto option = [](const char* name, std::int64_t most) {
        return std::string{name} + std::to_string(most);
    };
    std::vector<std::string> all{
        "/usr/bin/prlimit",
        option("--as=", static_cast<std::int64_t>(limits.memory_bytes)),
        option("--fsize=", static_cast<std::int64_t>(limits.written_bytes)),
        option("--cpu=", limits.time.value / 1'000 + 1),
        "--core=0",
        "--"};
    all.insert(all.end(), words.begin(), words.end());
    return all;
}

// Whether it ended in its time.
bool waits_for_end(pid_t child, Duration time) {
    const int watched = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
    if (watched < 0) machine_refuses("pidfd_open");
    pollfd ended{.fd = watched, .events = POLLIN, .revents = 0};
    int count = 0;
    do count = ::poll(&ended, 1, static_cast<int>(time.value));
    while (count < 0 && errno == EINTR);
    ::close(watched);
    return count > 0;
}

}  // namespace

ChildEnd run_child(const std::vector<std::string>& words, std::string_view input,
                   const ChildLimits& limits) {
    ensure(!words.empty(), "a program to run");
    if (::access(words.front().c_str(), X_OK) != 0)
        return {.how = ChildEnd::How::not_started, .status = errno, .output = {}, .errors = {}};
    const Files files{.input = MemoryFile{input}, .output = MemoryFile{}, .errors = MemoryFile{}};
    pid_t child = 0;
    if (const int trouble = start(limited(words, limits), files, child); trouble != 0)
        return {.how = ChildEnd::How::not_started, .status = trouble, .output = {}, .errors = {}};
    const bool is_in_time = waits_for_end(child, limits.time);
    ::kill(-child, SIGKILL);  // also what it has started and left behind
    int status = 0;
    ::waitpid(child, &status, 0);
    ChildEnd end{.output = files.output.text(), .errors = files.errors.text()};
    const bool has_ended = is_in_time && WIFEXITED(status);
    end.how = !is_in_time ? ChildEnd::How::out_of_time
              : has_ended ? ChildEnd::How::ended
                          : ChildEnd::How::killed;
    end.status = has_ended ? WEXITSTATUS(status) : WTERMSIG(status);
    return end;
}

}  // namespace amani::base
