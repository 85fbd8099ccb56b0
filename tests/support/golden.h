// Text that is reviewed when it changes: tests/data/golden/<name>. A test that finds another text
// says where they part; AMANI_GOLDEN=write takes the new text over, to be looked at in the diff.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace amani::support {

// `folder` is tests/data/golden, which the build names (AMANI_GOLDEN_FOLDER).
inline void expect_golden(const std::filesystem::path& folder, const std::string& name,
                          const std::string& text) {
    const auto path = folder / name;
    if (const char* mode = std::getenv("AMANI_GOLDEN");
        mode != nullptr && std::string{mode} == "write") {
        std::ofstream{path, std::ios::trunc} << text;
        return;
    }
    std::ifstream in{path};
    const std::string golden{std::istreambuf_iterator<char>{in}, {}};
    if (golden == text) return;
    std::size_t line = 1;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < std::min(golden.size(), text.size()) && golden[i] == text[i]; ++i) {
        if (golden[i] != '\n') continue;
        ++line;
        begin = i + 1;
    }
    const auto line_at = [&](const std::string& whole) {
        return begin < whole.size() ? whole.substr(begin, whole.find('\n', begin) - begin)
                                    : std::string{"(nothing)"};
    };
    ADD_FAILURE()
        << path.string() << ", line " << line << "\n  golden: " << line_at(golden)
        << "\n  now:    " << line_at(text)
        << "\nIf this is meant, run the test with AMANI_GOLDEN=write and review the diff.";
}

}  // namespace amani::support
