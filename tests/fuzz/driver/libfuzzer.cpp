// libFuzzer's way in; it brings its own main.
#include "fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    amani::fuzz::try_input({data, size});
    return 0;
}
