// The provinces of Iran, by which people look for a site.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>

namespace amani::domain {

// Stored and sent: never renumber.
enum class Province : std::uint8_t {
    not_said = 0,
    alborz = 1,
    ardabil = 2,
    azerbaijan_east = 3,
    azerbaijan_west = 4,
    bushehr = 5,
    chaharmahal_bakhtiari = 6,
    fars = 7,
    gilan = 8,
    golestan = 9,
    hamadan = 10,
    hormozgan = 11,
    ilam = 12,
    isfahan = 13,
    kerman = 14,
    kermanshah = 15,
    khorasan_north = 16,
    khorasan_razavi = 17,
    khorasan_south = 18,
    khuzestan = 19,
    kohgiluyeh_boyer_ahmad = 20,
    kurdistan = 21,
    lorestan = 22,
    markazi = 23,
    mazandaran = 24,
    qazvin = 25,
    qom = 26,
    semnan = 27,
    sistan_baluchestan = 28,
    tehran = 29,
    yazd = 30,
    zanjan = 31,
};
BOOST_DESCRIBE_ENUM(Province, not_said, alborz, ardabil, azerbaijan_east, azerbaijan_west, bushehr,
                    chaharmahal_bakhtiari, fars, gilan, golestan, hamadan, hormozgan, ilam, isfahan,
                    kerman, kermanshah, khorasan_north, khorasan_razavi, khorasan_south, khuzestan,
                    kohgiluyeh_boyer_ahmad, kurdistan, lorestan, markazi, mazandaran, qazvin, qom,
                    semnan, sistan_baluchestan, tehran, yazd, zanjan)

}  // namespace amani::domain
