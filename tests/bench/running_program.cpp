#include "running_program.h"

#include "shared/base/ensure.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace amani::bench {

namespace json = boost::json;

namespace {

struct Descriptors {
    int output = -1;
    int errors = -1;
};

pid_t start(std::vector<std::string>& command, Descriptors its) {
    std::vector<char*> words;
    for (auto& word : command) words.push_back(word.data());
    words.push_back(nullptr);
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    base::ensure(child >= 0, "a process for a program");
    if (child != 0) return child;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(1);
    ::dup2(its.output, STDOUT_FILENO);
    ::dup2(its.errors, STDERR_FILENO);
    ::execv(words[0], words.data());
    ::_exit(127);
}

std::string line_of(int from) {
    std::string line;
    char one = 0;
    while (::read(from, &one, 1) == 1 && one != '\n') line += one;
    return line;
}

double kib_in(const std::string& file, std::string_view name) {
    std::ifstream in{file};
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(name)) return std::stod(line.substr(name.size()));
    return 0;
}

}  // namespace

std::filesystem::path program(std::string_view name) {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / name;
}

RunningProgram::RunningProgram(std::vector<std::string> command, const std::filesystem::path& log) {
    std::array<int, 2> output{};
    const int errors = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    base::ensure(errors >= 0 && ::pipe2(output.data(), O_CLOEXEC) == 0, "a log and a pipe");
    process_ = start(command, {output[1], errors});
    ::close(output[1]);
    ::close(errors);
    const std::string line = line_of(output[0]);
    ::close(output[0]);
    if (!line.empty()) {
        ready_ = json::parse(line);
        return;
    }
    ::waitpid(process_, nullptr, 0);
    std::ifstream said{log};
    throw std::runtime_error(
        command[0] + " did not start: " + std::string{std::istreambuf_iterator<char>{said}, {}});
}

RunningProgram::~RunningProgram() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

std::uint16_t RunningProgram::http_port() const {
    const std::string_view url = ready_.at("http").as_string();
    return static_cast<std::uint16_t>(std::stoi(std::string{url.substr(url.rfind(':') + 1)}));
}

double RunningProgram::resident_kib() const {
    return kib_in("/proc/" + std::to_string(process_) + "/status", "VmRSS:");
}

double RunningProgram::anonymous_kib() const {
    return kib_in("/proc/" + std::to_string(process_) + "/smaps_rollup", "Anonymous:");
}

}  // namespace amani::bench
