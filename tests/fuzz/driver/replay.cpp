// Replays a corpus as a plain test: every file, then so many seeded mutations of them.
//
//     fuzz_segment CORPUS [MUTATIONS [SEED]]
//     fuzz_segment --write CORPUS      writes the seeds that real encoders make
//
// When an input breaks a property it is left in the working folder and named.
#include "fuzz/driver/memory.h"
#include "fuzz/driver/mutation.h"
#include "fuzz/fuzz_target.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace {

using namespace amani;

constexpr std::size_t most_memory = 64U << 20;
constexpr const char* broken_file = "fuzz-broken-input";

base::ByteView current;

// Only what a signal handler may do.
void keep_input(int signal) {
    const int file = ::open(broken_file, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0 && ::write(file, current.data(), current.size()) >= 0) {
        constexpr std::string_view note = "the input is in ./fuzz-broken-input\n";
        (void)!::write(STDERR_FILENO, note.data(), note.size());
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void try_one(base::ByteView input) {
    current = input;
    fuzz::begin_counting_memory();
    fuzz::try_input(input);
    fuzz::must(fuzz::most_memory_held() <= most_memory, "memory is bounded");
}

std::vector<base::Bytes> read_corpus(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<base::Bytes> corpus;
    for (const auto& file : files) {
        std::ifstream in{file, std::ios::binary};
        corpus.emplace_back(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
    }
    return corpus;
}

int write_corpus(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    for (const fuzz::Seed& seed : fuzz::seeds()) {
        std::ofstream out{folder / seed.name, std::ios::binary | std::ios::trunc};
        out.write(reinterpret_cast<const char*>(seed.bytes.data()),
                  static_cast<std::streamsize>(seed.bytes.size()));
        if (!out.flush()) return 1;
    }
    return 0;
}

void replay(const std::vector<base::Bytes>& corpus, std::size_t mutations, std::uint64_t seed) {
    try_one({});
    for (const base::Bytes& input : corpus) try_one(input);
    fuzz::Dice dice{seed};
    const auto any = [&]() -> const base::Bytes& { return corpus[dice() % corpus.size()]; };
    for (std::size_t i = 0; i < mutations; ++i) {
        const base::Bytes& other = any();
        try_one(fuzz::mutated(any(), other, dice));
    }
}

}  // namespace

int main(int count, char** words) {
    const std::vector<std::string> arguments{words + 1, words + count};
    if (arguments.size() == 2 && arguments[0] == "--write") return write_corpus(arguments[1]);
    if (arguments.empty()) {
        std::fprintf(stderr, "usage: %s CORPUS [MUTATIONS [SEED]] | --write CORPUS\n", words[0]);
        return 2;
    }
    const auto corpus = read_corpus(arguments[0]);
    fuzz::must(!corpus.empty(), "a corpus has files");
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE}) std::signal(signal, keep_input);
    const std::size_t mutations = arguments.size() > 1 ? std::stoul(arguments[1]) : 2'000;
    const std::uint64_t seed = arguments.size() > 2 ? std::stoull(arguments[2]) : 1;
    replay(corpus, mutations, seed);
    std::printf("%zu files and %zu mutations, seed %llu\n", corpus.size(), mutations,
                static_cast<unsigned long long>(seed));
    return 0;
}
