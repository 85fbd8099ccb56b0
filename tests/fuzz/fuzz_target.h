// A fuzz target is one file that defines try_input() and seeds() for one decoder. The same file is
// linked with libFuzzer (preset fuzz) or with the driver that replays the corpus under CTest.
#pragma once

#include "shared/base/bytes.h"

#include <string>
#include <vector>

namespace amani::fuzz {

struct Seed {
    std::string name;  // the kind, which becomes the corpus file's name
    base::Bytes bytes;
};
using Seeds = std::vector<Seed>;

// Decodes the input, whatever it is, and checks what must hold of the answer.
void try_input(base::ByteView input);
// What real encoders make; the first generation of the corpus.
[[nodiscard]] Seeds seeds();

// Ends the program when a property does not hold, in every build.
void must(bool holds, const char* property);

[[nodiscard]] inline Seed seed(std::string name, std::string_view text) {
    const base::ByteView view = base::view_of(text);
    return {std::move(name), {view.begin(), view.end()}};
}

}  // namespace amani::fuzz
