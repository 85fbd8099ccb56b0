#include "node/setup/gate.h"

#include "support/setup_client.h"

#include <gtest/gtest.h>

#include <set>

namespace amani::setup {
namespace {

TEST(Gate, TakesTheCodeAsPeopleTypeIt) {
    AMachine machine;
    Gate& gate = machine.gate;
    EXPECT_EQ(gate.code().size(), 8 * 4 + 7);
    std::string typed = " ";
    for (const char c : gate.code()) {
        if (c >= 'A' && c <= 'F')
            typed += static_cast<char>(c - 'A' + 'a');
        else if (c == '-')
            typed += ' ';
        else
            typed += {'\xDB', static_cast<char>(0xB0 + (c - '0'))};  // ۰ … ۹
    }
    EXPECT_FALSE(gate.refuse(gate.code()));
    EXPECT_FALSE(gate.refuse(typed)) << typed;
    EXPECT_EQ(gate.tries_left(), Gate::tries);
}

TEST(Gate, HasAnotherCodeEachTime) {
    std::set<std::string> codes;
    for (int i = 0; i < 100; ++i) codes.insert(AMachine{}.gate.code());
    EXPECT_EQ(codes.size(), 100U);
}

TEST(Gate, IsClosedAfterItsTriesEvenForTheRightCode) {
    AMachine machine;
    Gate& gate = machine.gate;
    std::string nearly = gate.code();
    nearly.back() = nearly.back() == 'A' ? 'B' : 'A';
    for (int left = Gate::tries - 1; left > 0; --left) {
        const auto refusal = gate.refuse(left % 2 == 0 ? "" : nearly);
        ASSERT_TRUE(refusal);
        EXPECT_EQ(refusal->code, "setup.wrong_code");
        EXPECT_EQ(refusal->status, 403);
        EXPECT_EQ(refusal->numbers.at("tries_left"), left);
    }
    EXPECT_FALSE(gate.is_closed());
    EXPECT_EQ(gate.refuse(nearly)->code, "setup.closed");
    EXPECT_TRUE(gate.is_closed());
    EXPECT_EQ(gate.refuse(gate.code())->code, "setup.closed");
}

TEST(Gate, IsClosedAfterAnHour) {
    AMachine machine;
    machine.steady_clock.advance(Gate::life - base::seconds(1));
    EXPECT_FALSE(machine.gate.refuse(machine.gate.code()));
    machine.steady_clock.advance(base::seconds(1));
    EXPECT_EQ(machine.gate.refuse(machine.gate.code())->code, "setup.closed");
    EXPECT_TRUE(machine.gate.is_closed());
}

}  // namespace
}  // namespace amani::setup
