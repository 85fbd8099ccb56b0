#include "sync/transport/memories.h"

#include <gtest/gtest.h>

namespace amani::transport {
namespace {

crypto::PublicKey key(std::uint8_t first) {
    crypto::PublicKey made;
    made.bytes[0] = first;
    return made;
}

session::Memory a_memory(std::size_t part_bytes) {
    session::Memory memory;
    memory.parts.push_back({base::LogId::of({7}, 1), 1, 1U << 20, base::Bytes(part_bytes, 1)});
    return memory;
}

TEST(Memories, AreOfEachPeerItsOwn) {
    Memories memories{100'000};
    memories.keep(key(1), a_memory(100));
    memories.keep(key(2), a_memory(200));
    EXPECT_EQ(memories.of(key(1)).parts.at(0).bytes.size(), 100U);
    EXPECT_EQ(memories.of(key(2)).parts.at(0).bytes.size(), 200U);
    EXPECT_TRUE(memories.of(key(3)).parts.empty());
    memories.keep(key(1), {});
    EXPECT_TRUE(memories.of(key(1)).parts.empty());
}

TEST(Memories, StayWithinTheirBoundWhateverPeersLeaveBehind) {
    Memories memories{100'000};
    for (int round = 0; round < 3; ++round)
        for (std::uint8_t peer = 0; peer < 200; ++peer) {
            memories.keep(key(peer), a_memory(1'000));
            ASSERT_LE(memories.bytes(), 100'000U);
        }
    EXPECT_FALSE(memories.of(key(199)).parts.empty()) << "the last stays";
    EXPECT_TRUE(memories.of(key(1)).parts.empty()) << "the longest unused goes";
    memories.keep(key(5), a_memory(200'000));
    EXPECT_TRUE(memories.of(key(5)).parts.empty()) << "one that is too large alone is not kept";
    EXPECT_EQ(memories.bytes(), 0U);
}

}  // namespace
}  // namespace amani::transport
