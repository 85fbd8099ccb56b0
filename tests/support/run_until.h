// Programs that share an io_context in a test: everybody goes on until it is enough.
#pragma once

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <chrono>
#include <functional>

namespace amani::support {

inline void run_until(boost::asio::io_context& io, const std::function<bool()>& enough) {
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds{60};
    while (!enough() && std::chrono::steady_clock::now() < patience)
        io.run_one_for(std::chrono::seconds{1});
    ASSERT_TRUE(enough());
}

}  // namespace amani::support
