#include "shared/base/listening.h"

#include <gtest/gtest.h>

namespace amani::base {
namespace {

TEST(HostPort, IsReadAsItIsWritten) {
    for (const char* text :
         {"hub.example.ir:7411", "127.0.0.1:0", "[2001:db8::1]:65535", "hub_1:80"}) {
        const auto at = host_port(text);
        ASSERT_TRUE(at) << text;
        EXPECT_EQ(address_text(at->host, at->port), text);
    }
}

TEST(HostPort, IsNothingInATextThatIsWrittenOtherwise) {
    for (const char* text : {"", ":7411", "hub", "hub:", "hub:port", "hub:7411 ", "hub:65536",
                             "hub:-1", "hub:+1", "2001:db8::1:7411", "[]:7411", "http://hub:7411",
                             "hub/x:7411", "a hub:7411", "مرکز:7411"}) {
        EXPECT_FALSE(host_port(text)) << text;
    }
    EXPECT_TRUE(host_port(std::string(longest_host, 'a') + ":1"));
    EXPECT_FALSE(host_port(std::string(longest_host + 1, 'a') + ":1"));
}

}  // namespace
}  // namespace amani::base
