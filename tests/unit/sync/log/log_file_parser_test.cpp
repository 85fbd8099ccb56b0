#include "sync/log/log_file_parser.h"

#include "sample_log.h"

#include "sync/log/limits.h"

#include <gtest/gtest.h>

#include <optional>
#include <vector>

namespace amani::log {
namespace {

using enum LogFileFault;

// Two segments: events 1 to 3, and 4.
struct AFile {
    Segment first = sample::a_segment(1, 3);
    Segment second = sample::a_segment(4, 1, first.head_hash());
    LogFileHead head{sample::a_network(), sample::site_log, 4, 2};

    [[nodiscard]] static base::Bytes with(const LogFileHead& head,
                                          const std::vector<Segment>& segments) {
        base::Bytes bytes;
        base::append(bytes, base::view_of(text_of(head)));
        for (const auto& segment : segments) base::append(bytes, as_sent(segment));
        return bytes;
    }
    [[nodiscard]] base::Bytes whole() const { return with(head, {first, second}); }
};

struct Read {
    std::vector<Segment> segments;
    std::optional<BadLogFile> bad;
};
Read read(base::ByteView bytes, std::size_t piece) {
    LogFileParser parser;
    Read read;
    while (!bytes.empty() && !read.bad) {
        parser.take(bytes.first(std::min(piece, bytes.size())));
        bytes = bytes.subspan(std::min(piece, bytes.size()));
        while (!read.bad) {
            auto next = parser.next();
            if (!next)
                read.bad = next.error();
            else if (*next)
                read.segments.push_back(std::move(**next));
            else
                break;
        }
    }
    if (!read.bad) read.bad = parser.trouble_at_the_end();
    return read;
}

void expect_bad(const base::Bytes& bytes, LogFileFault fault, std::uint32_t after) {
    for (const std::size_t piece : {std::size_t{1}, bytes.size() + 1}) {
        const auto found = read(bytes, piece);
        ASSERT_TRUE(found.bad);
        EXPECT_EQ(found.bad->fault, fault);
        EXPECT_EQ(found.bad->after, after);
    }
}

TEST(LogFileParser, GivesTheSegmentsHoweverTheBytesCome) {
    const AFile file;
    for (const std::size_t piece : {1U, 7U, 300U, 1U << 20}) {
        const auto found = read(file.whole(), piece);
        EXPECT_FALSE(found.bad);
        ASSERT_EQ(found.segments.size(), 2U);
        EXPECT_EQ(as_sent(found.segments[0]), as_sent(file.first));
        EXPECT_EQ(as_sent(found.segments[1]), as_sent(file.second));
    }
}

TEST(LogFileParser, GivesWhatTheFirstLinesSay) {
    LogFileParser parser;
    parser.take(AFile{}.whole());
    const auto head = parser.head();
    ASSERT_TRUE(head && *head);
    EXPECT_EQ(text_of(**head), text_of(AFile{}.head));
}

TEST(LogFileParser, TakesNothingElseForALogFile) {
    const std::string whole = text_of(AFile{}.head);
    const auto bytes_of = [](std::string_view text) {
        const auto view = base::view_of(text);
        return base::Bytes{view.begin(), view.end()};
    };
    expect_bad({}, no_log_file, 0);
    expect_bad(bytes_of("ab"), no_log_file, 0);
    expect_bad(bytes_of("amani log"), no_log_file, 0);
    expect_bad(bytes_of("amani log " + std::string(300, 'x')), no_log_file, 0);
    auto changed = whole;
    changed.replace(changed.find("last 4"), 6, "last 04");
    expect_bad(bytes_of(changed), no_log_file, 0);
    changed = whole;
    changed.replace(0, 11, "amani log 2");
    expect_bad(bytes_of(changed), another_version, 0);
}

TEST(LogFileParser, NamesThePlaceOfWhatIsWrong) {
    const AFile file;
    const auto head = [&](std::uint32_t last) {
        return LogFileHead{file.head.network, file.head.log, last, 0};
    };
    expect_bad(AFile::with(head(4), {file.first}), ends_early, 3);
    auto torn = file.whole();
    torn.pop_back();
    expect_bad(torn, ends_early, 3);
    expect_bad(AFile::with(head(3), {file.first, file.second}), goes_on, 3);
    expect_bad(AFile::with(head(2), {file.first}), goes_on, 0);
    expect_bad(AFile::with(head(4), {file.first, file.first}), gap, 3);
    expect_bad(AFile::with(head(4), {file.first, sample::a_segment(4, 1)}), gap, 3);
    auto elsewhere = head(4);
    elsewhere.log = base::LogId::of({13}, 1);
    expect_bad(AFile::with(elsewhere, {file.first}), another_log, 0);
    elsewhere = head(4);
    elsewhere.network = crypto::hash(base::view_of("another"));
    expect_bad(AFile::with(elsewhere, {file.first}), another_log, 0);
    auto damaged = file.whole();
    damaged[text_of(file.head).size()] ^= 0xff;  // the format version
    expect_bad(damaged, bad_segment, 0);
}

TEST(LogFileParser, WaitsForNoBodyThatIsLargerThanAnyMayBe) {
    const AFile file;
    auto huge = file.whole();
    const std::size_t size_at = text_of(file.head).size() + head_size;
    huge[size_at + 3] = 0xff;
    huge.resize(size_at + 4);
    expect_bad(huge, bad_segment, 0);
}

TEST(LogFileParser, HoldsNoMoreThanTheLargestFile) {
    LogFileParser parser;
    parser.take(base::view_of(text_of(AFile{}.head)));
    const base::Bytes piece(1U << 20);
    for (std::uint64_t taken = 0; taken <= limits::log_file_bytes; taken += piece.size())
        parser.take(piece);
    const auto next = parser.next();
    ASSERT_FALSE(next);
    EXPECT_EQ(next.error().fault, too_large);
}

}  // namespace
}  // namespace amani::log
