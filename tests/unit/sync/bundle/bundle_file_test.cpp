#include "sync/bundle/bundle_file.h"

#include "shared/crypto/sealed_box.h"
#include "support/counting_randomness.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace amani::bundle {
namespace {

struct ACarriedFile : testing::Test {
    base::CountingRandomness randomness;
    crypto::SecretKey site = crypto::SecretKey::generate(randomness);
    crypto::SecretKey hub = crypto::SecretKey::generate(randomness);
    crypto::SecretKey stranger = crypto::SecretKey::generate(randomness);
    base::Bytes frames = base::Bytes(300, std::uint8_t{7});
    base::Bytes file = write_bundle({.from = base::LogId::of({4}, 1), .made = {1'795'000'000'000}},
                                    site, hub.public_key(), frames);

    BundleTrouble trouble_with(const base::Bytes& bytes) {
        const auto read = read_bundle(bytes, hub);
        EXPECT_FALSE(read);
        return read ? BundleTrouble::no_bundle : read.error();
    }
};

TEST_F(ACarriedFile, SaysToItsReaderWhatItsWriterSigned) {
    const auto read = read_bundle(file, hub);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->frames, frames);
    EXPECT_EQ(read->author, site.public_key());
    EXPECT_EQ(read->head.from, base::LogId::of({4}, 1));
    EXPECT_EQ(head_of(file)->made, base::Instant{1'795'000'000'000});
}

TEST_F(ACarriedFile, IsReadByNobodyElse) {
    EXPECT_EQ(read_bundle(file, stranger).error(), BundleTrouble::not_for_us);
    EXPECT_TRUE(std::ranges::search(file, base::Bytes(20, std::uint8_t{7})).empty());
}

TEST_F(ACarriedFile, OfWhichAnyByteIsChangedIsRefused) {
    for (std::size_t at = 0; at < file.size(); ++at) {
        base::Bytes changed = file;
        changed[at] ^= 1;
        EXPECT_FALSE(read_bundle(changed, hub)) << at;
    }
}

TEST_F(ACarriedFile, ThatWasNotCopiedToItsEndSaysSo) {
    for (std::size_t size = 15; size < file.size(); ++size)
        EXPECT_EQ(trouble_with({file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size)}),
                  BundleTrouble::cut_off)
            << size;
}

TEST_F(ACarriedFile, OfAnotherKindOrOfANewerProgramIsToldApart) {
    EXPECT_EQ(trouble_with({'P', 'K', 3, 4}), BundleTrouble::no_bundle);
    base::Bytes newer = file;
    newer[13] = '2';
    EXPECT_EQ(trouble_with(newer), BundleTrouble::newer);
}

// What a site was sent it cannot pass on as the hub's word to somebody else.
TEST_F(ACarriedFile, CannotBeSealedAnewForAnotherReader) {
    const auto plain = crypto::open_sealed(
        hub, base::ByteView{file}.last(static_cast<std::size_t>(head_of(file)->sealed_bytes)));
    ASSERT_TRUE(plain);
    const auto sealed = crypto::seal_for(stranger.public_key(), *plain);
    ASSERT_TRUE(sealed);
    base::Bytes forged = file;
    std::ranges::copy(*sealed, forged.end() - static_cast<std::ptrdiff_t>(sealed->size()));
    EXPECT_EQ(read_bundle(forged, stranger).error(), BundleTrouble::damaged);
}

}  // namespace
}  // namespace amani::bundle
