// A sync file that somebody has carried.
#include "sync/bundle/bundle_file.h"

#include "fuzz/fuzz_target.h"

#include "support/counting_randomness.h"

namespace amani::fuzz {

void try_input(base::ByteView input) {
    base::CountingRandomness randomness;
    const auto reader = crypto::SecretKey::generate(randomness);
    const auto head = bundle::head_of(input);
    const auto read = bundle::read_bundle(input, reader);
    must(!read || head, "who can read all of a file can read its head");
    must(!read || read->frames.size() < head->sealed_bytes, "nothing comes out that is not in it");
}

Seeds seeds() {
    base::CountingRandomness randomness;
    const auto reader = crypto::SecretKey::generate(randomness);
    const auto writer = crypto::SecretKey::generate(randomness);
    return {{"file", bundle::write_bundle({.from = base::LogId::of({4}, 1), .made = {1}}, writer,
                                          reader.public_key(), base::Bytes(40, std::uint8_t{7}))}};
}

}  // namespace amani::fuzz
