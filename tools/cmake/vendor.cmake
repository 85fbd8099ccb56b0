# The libraries that Amani stands on, one target each. Which folder may use which is said with
# folder(... VENDOR name) and checked by the layers test.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

set(AMANI_DEPS "$ENV{HOME}/.cache/amani/deps" CACHE PATH "Where tools/setup unpacked headers that Debian cannot install beside Boost 1.81")
if(DEFINED ENV{AMANI_DEPS})
  set(AMANI_DEPS "$ENV{AMANI_DEPS}")
endif()

add_library(vendor_boost INTERFACE)
find_path(AMANI_BOOST_INCLUDE boost/describe.hpp REQUIRED)
target_include_directories(vendor_boost SYSTEM INTERFACE "${AMANI_BOOST_INCLUDE}")

add_library(vendor_describe INTERFACE)
target_link_libraries(vendor_describe INTERFACE vendor_boost)
# Flat maps.
add_library(vendor_containers INTERFACE)
target_link_libraries(vendor_containers INTERFACE vendor_boost)

add_library(vendor_json STATIC "${CMAKE_SOURCE_DIR}/tools/cmake/vendor/boost_json.cpp")
target_link_libraries(vendor_json PUBLIC vendor_boost)

find_path(AMANI_MSGPACK_INCLUDE msgpack.hpp HINTS "${AMANI_DEPS}/usr/include" REQUIRED)
add_library(vendor_msgpack INTERFACE)
target_include_directories(vendor_msgpack SYSTEM INTERFACE "${AMANI_MSGPACK_INCLUDE}")
target_compile_definitions(vendor_msgpack INTERFACE MSGPACK_NO_BOOST)

foreach(name IN ITEMS sodium zstd sqlite3 openssl fmt xlsxwriter)
  set(module ${name})
  if(name STREQUAL "sodium")
    set(module libsodium)
  elseif(name STREQUAL "zstd")
    set(module libzstd)
  endif()
  pkg_check_modules(pc_${name} REQUIRED IMPORTED_TARGET ${module})
  add_library(vendor_${name} INTERFACE)
  target_link_libraries(vendor_${name} INTERFACE PkgConfig::pc_${name})
endforeach()

# Debian's package of zint has no .pc file.
find_path(AMANI_ZINT_INCLUDE zint.h REQUIRED)
find_library(AMANI_ZINT_LIBRARY zint REQUIRED)
add_library(vendor_zint INTERFACE)
target_include_directories(vendor_zint SYSTEM INTERFACE "${AMANI_ZINT_INCLUDE}")
target_link_libraries(vendor_zint INTERFACE "${AMANI_ZINT_LIBRARY}")

# Header-only.
find_path(AMANI_MUSTACHE_INCLUDE kainjow/mustache.hpp REQUIRED)
add_library(vendor_mustache INTERFACE)
target_include_directories(vendor_mustache SYSTEM INTERFACE "${AMANI_MUSTACHE_INCLUDE}")

# Asio and Beast are compiled once; see the headers <boost/asio/impl/src.hpp> and <boost/beast/src.hpp>.
add_library(vendor_asio STATIC "${CMAKE_SOURCE_DIR}/tools/cmake/vendor/boost_asio.cpp")
target_link_libraries(vendor_asio PUBLIC vendor_boost vendor_openssl Threads::Threads)
target_compile_definitions(vendor_asio PUBLIC BOOST_ASIO_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED)

add_library(vendor_beast STATIC "${CMAKE_SOURCE_DIR}/tools/cmake/vendor/boost_beast.cpp")
target_link_libraries(vendor_beast PUBLIC vendor_asio)
target_compile_definitions(vendor_beast PUBLIC BOOST_BEAST_SEPARATE_COMPILATION)

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network)
add_library(vendor_qtcore INTERFACE)
target_link_libraries(vendor_qtcore INTERFACE Qt6::Core)
add_library(vendor_qtnetwork INTERFACE)
target_link_libraries(vendor_qtnetwork INTERFACE Qt6::Network)

find_package(CLI11 REQUIRED)
add_library(vendor_cli11 INTERFACE)
target_link_libraries(vendor_cli11 INTERFACE CLI11::CLI11)

find_package(GTest REQUIRED)
find_package(rapidcheck REQUIRED)
find_package(benchmark REQUIRED)
add_library(vendor_gtest INTERFACE)
target_link_libraries(vendor_gtest INTERFACE GTest::gtest GTest::gmock)
add_library(vendor_gtest_main INTERFACE)
target_link_libraries(vendor_gtest_main INTERFACE GTest::gmock_main)
add_library(vendor_rapidcheck INTERFACE)
target_link_libraries(vendor_rapidcheck INTERFACE rapidcheck)
add_library(vendor_benchmark INTERFACE)
target_link_libraries(vendor_benchmark INTERFACE benchmark::benchmark)
