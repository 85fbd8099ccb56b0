#include "shared/base/event_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::base {
namespace {

TEST(EventText, NamesSiteIncarnationAndSequence) {
    const auto id = EventId::of(LogId::of({12}, 2), 345);
    EXPECT_EQ(to_text(id), "12.2.345");
    EXPECT_EQ(to_text(JobId::of(id)), "12.2.345");
    EXPECT_EQ(event_from_text("12.2.345"), id);
    EXPECT_EQ(record_from_text<JobId>("12.2.345"), JobId::of(id));
}

TEST(EventText, TakesTheCanonicalFormOnly) {
    for (const char* bad :
         {"", "1.2", "1.2.3.4", "1..3", "01.2.3", "1.2.+3", " 1.2.3", "1.2.3 ", "262144.0.1",
          "1.8192.1", "1.1.4294967296", "-1.1.1", "a.b.c", "99999999999999999999.1.1"}) {
        EXPECT_FALSE(event_from_text(bad)) << bad;
    }
    EXPECT_TRUE(event_from_text("262143.8191.4294967295"));
}

RC_GTEST_PROP(EventText, ComesBackAsTheSameId,
              (std::uint32_t site, std::uint32_t incarnation, std::uint32_t sequence)) {
    const auto id =
        EventId::of(LogId::of({site & max_site}, incarnation & max_incarnation), sequence);
    RC_ASSERT(event_from_text(to_text(id)) == id);
}

}  // namespace
}  // namespace amani::base
