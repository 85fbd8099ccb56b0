#include "sync/log/log_file.h"

#include "sample_log.h"

#include "shared/store/sqlite.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace amani::log {
namespace {

TEST(LogName, IsReadBackAndNothingElseIs) {
    const auto log = base::LogId::of({417}, 4'096);
    EXPECT_EQ(name_of(log), "417.4096");
    EXPECT_EQ(log_named("417.4096"), log);
    EXPECT_EQ(file_name_of(log), "417.4096.amanilog");
    for (const std::string_view wrong : {"", ".", "1", "1.", ".1", "1.1.1", "+1.1", "01.1", "1.1 ",
                                         "1.8192", "262144.1", "1.99999999999", "a.1"})
        EXPECT_FALSE(log_named(wrong)) << wrong;
}

class LogFile : public testing::Test {
  protected:
    LogFile() { migrate(*database); }

    void append(std::uint32_t count) {
        for (std::uint32_t i = 0; i < count; ++i)
            logs.append(log, sample::a_row(logs.state(log).appended + 1));
    }
    std::string seal() {
        std::string sent;
        const auto nothing = [](const Digest& before, base::EventId, const Rows&) {
            return before;
        };
        const auto tail = logs.take_tail(log);
        const auto segments = log::seal(*tail, {network, key}, nothing);
        logs.store_sealed(*tail, segments);
        for (const auto& segment : segments) sent += base::text_of(as_sent(segment));
        return sent;
    }
    static std::string rest_of(LogFileReader& reader) {
        base::Bytes whole;
        while (reader.next(whole)) {
        }
        return std::string{base::text_of(whole)};
    }
    [[nodiscard]] std::string header(std::uint32_t last, std::uint32_t unsealed) const {
        return "amani log 1\nnetwork " + base::to_hex(network.view()) + "\nlog " + name_of(log) +
               "\nlast " + std::to_string(last) + "\nunsealed " + std::to_string(unsealed) + "\n\n";
    }

    const base::LogId log = sample::site_log;
    const crypto::Hash network = sample::a_network();
    const crypto::SecretKey key = sample::a_key();
    std::unique_ptr<store::Database> database = store::open_sqlite_in_memory();
    LogStore logs{*database};
};

TEST_F(LogFile, HasEverySegmentAsItIsSentAndSaysHowMuchIsNotSignedYet) {
    append(600);
    const std::string sent = seal();
    append(3);
    LogFileReader reader{logs, network, logs.state(log)};
    EXPECT_EQ(rest_of(reader), header(600, 3) + sent);
}

TEST_F(LogFile, EndsWhereTheLogEndedWhenItWasBegun) {
    append(2);
    const std::string sent = seal();
    LogFileReader reader{logs, network, logs.state(log)};
    append(2);
    seal();
    EXPECT_EQ(rest_of(reader), header(2, 0) + sent);
}

TEST_F(LogFile, OfALogThatNobodyHasSignedIsAHeaderAlone) {
    append(2);
    LogFileReader reader{logs, network, logs.state(log)};
    EXPECT_EQ(rest_of(reader), header(0, 2));
}

}  // namespace
}  // namespace amani::log
