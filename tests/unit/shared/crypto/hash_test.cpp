#include "shared/crypto/hash.h"

#include <gtest/gtest.h>

namespace amani::crypto {
namespace {

TEST(Hash, IsBlake2b256) {
    EXPECT_EQ(base::to_hex(hash(base::view_of("abc")).view()),
              "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
    EXPECT_EQ(base::to_hex(hash(base::ByteView{}).view()),
              "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
}

TEST(Hash, DoesNotSeeWhereThePiecesEnd) {
    const Hash whole = hash(base::view_of("abcdef"));
    EXPECT_EQ(hash({base::view_of("abc"), base::view_of(""), base::view_of("def")}), whole);
    Hasher hasher;
    for (const std::string_view piece : {"a", "bcd", "ef"}) hasher.add(base::view_of(piece));
    EXPECT_EQ(hasher.finish(), whole);
}

TEST(ShortHash, IsBlake2b128WithItsPurpose) {  // as Python's hashlib.blake2b(…, person=…) has it
    EXPECT_EQ(base::to_hex(short_hash("abc", "amani books text").bytes),
              "3bf4a7275fb59858003aaf00e77082d4");
    EXPECT_EQ(base::to_hex(short_hash("", "amani books text").bytes),
              "3cb9d6fbb734e34302052788d9520e9c");
    EXPECT_NE(short_hash("abc", "amani books text").bytes,
              short_hash("abc", "amani other text").bytes);
}

}  // namespace
}  // namespace amani::crypto
