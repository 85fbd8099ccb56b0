#include "shared/codec/json.h"

#include "shared/base/quantities.h"
#include "shared/codec/schema.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace amani::codec {

enum class Grade { whole, broken };
BOOST_DESCRIBE_ENUM(Grade, whole, broken)

struct Shown {
    base::TagId tag;
    Grade grade = Grade::whole;
    base::Rial credit;
};
BOOST_DESCRIBE_STRUCT(Shown, (), (tag, grade, credit))

struct Receipt {
    base::Day day;
    base::Instant at;
    std::vector<Shown> lines;
    std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (day, at, lines, note))

struct Wishes {
    static constexpr bool lenient = true;
    std::int32_t limit = 50;
    std::string query;
};
BOOST_DESCRIBE_STRUCT(Wishes, (), (limit, query))

namespace {

Receipt a_receipt() {
    const auto event = base::EventId::of(base::LogId::of({12}, 1), 4711);
    return {
        .day = {20'780},
        .at = {1'795'462'200'250},
        .lines = {{base::TagId::of(event), Grade::broken, {1LL << 60}}, {{}, Grade::whole, {7}}}};
}

TEST(Json, ShowsMembersByNameAndValuesAsPeopleWriteThem) {
    EXPECT_EQ(to_json_text(a_receipt()),
              R"({"day":"2026-11-23","at":"2026-11-23T19:30:00.250Z","lines":[)"
              R"({"tag":"12.1.4711","grade":"broken","credit":"1152921504606846976"},)"
              R"({"tag":null,"grade":"whole","credit":7}],"note":null})");
}

TEST(Json, GivesBackWhatWasShown) {
    const auto text = to_json_text(a_receipt());
    const auto back = from_json<Receipt>(text);
    ASSERT_TRUE(back) << back.error().where << back.error().why;
    EXPECT_EQ(to_json_text(*back), text);
}

TEST(Json, PutsTheJalaliDayBesideWhenAsked) {
    const auto json =
        to_json(a_receipt(), {.jalali = [](base::Day) -> std::string { return "j"; }});
    EXPECT_EQ(json.at("day_jalali"), "j");
    EXPECT_TRUE(from_json<Receipt>(json)) << "what was shown may be sent back";
}

struct Bad {
    const char* text;
    const char* where;
    const char* why;
};

TEST(Json, NamesThePlaceOfTheTrouble) {
    const std::vector<Bad> bad{
        {R"({"day":"2026-11-23","at":"2026-11-23T19:30:00Z","lines":[{"tag":null,"grade":"x","credit":1}]})",
         "lines[0].grade", "one of: whole, broken"},
        {R"({"day":"2026-11-31","at":"2026-11-23T19:30:00Z"})", "day", ""},
        {R"({"day":null})", "at", "a value; it is missing"},
        {R"({"day":null,"at":"2026-11-23T23:00:00+03:30","colour":1})", "colour",
         "no such member; known: day, at, lines, note"},
        {R"({"day":null,"at":"2026-11-23T23:00:00+03:30","lines":[{"tag":5,"grade":"whole","credit":1}]})",
         "lines[0].tag", ""},
        {R"({"day":null,"at":"2026-11-23T23:00:00+03:30","lines":[{"tag":null,"grade":"whole","credit":1.5}]})",
         "lines[0].credit", "a whole number"},
        {R"([1])", "", "an object"},
        {R"({"day":null)", "@11", ""},
        {R"({} x)", "@3", "nothing more"}};
    for (const Bad& one : bad) {
        const auto answer = from_json<Receipt>(one.text);
        ASSERT_FALSE(answer) << one.text;
        EXPECT_EQ(answer.error().where, one.where);
        if (*one.why != 0) EXPECT_EQ(answer.error().why, one.why);
    }
}

TEST(Json, LetsALenientStructLeaveThingsOut) {
    const auto wishes = from_json<Wishes>(R"({"query":"q"})");
    ASSERT_TRUE(wishes);
    EXPECT_EQ(wishes->limit, 50);
    EXPECT_FALSE(from_json<Wishes>(R"({"limit":3000000000})"));
}

TEST(Json, RefusesDeepAndLargeText) {
    EXPECT_FALSE(parse_json(std::string(100'000, '[')));
    EXPECT_FALSE(parse_json("[1,2,3]", {.bytes = 3}));
    EXPECT_FALSE(from_json<std::string>("\"\xff\""));
}

RC_GTEST_PROP(Json, SurvivesAnyChangeOfItsText, ()) {
    auto text = to_json_text(a_receipt());
    for (int n = *rc::gen::inRange(1, 4); n > 0; --n) {
        text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
    }
    const auto value = from_json<Receipt>(text);
    if (!value) RC_ASSERT(!value.error().why.empty());
}

TEST(Json, ShowsInvalidTextOfAPeerWithAReplacement) {
    EXPECT_EQ(valid_utf8("a\xff\xe2\x82z"), "a\uFFFD\uFFFD\uFFFDz");
    EXPECT_EQ(valid_utf8("کالا"), "کالا");
}

TEST(TextForms, ReadInstantsWithAnOffset) {
    EXPECT_EQ(instant_from_text("1970-01-01T03:30:00+03:30"), base::Instant{0});
    EXPECT_EQ(text_of(base::Instant{-1}), "1969-12-31T23:59:59.999Z");
    for (const char* bad : {"", "1970-01-01", "1970-01-01T24:00:00Z", "1970-01-01T00:00:00",
                            "1970-01-01T00:00:00.5Z", "1970-13-01T00:00:00Z"}) {
        EXPECT_FALSE(instant_from_text(bad)) << bad;
    }
    for (const char* bad :
         {"1.2", "1.2.3.4", "1.2.x", "999999.1.1", "1.9000.1", "-1.2.3", "1..3"}) {
        EXPECT_FALSE(event_from_text(bad)) << bad;
    }
}

TEST(Json, ShowsALogicalTimeAsTheInstantOnTheWall) {
    const base::LogicalTime time{(std::int64_t{1'795'462'200'250} << 16) + 7};
    EXPECT_EQ(to_json_text(time), R"("2026-11-23T19:30:00.250Z")");
    EXPECT_EQ(to_json_text(base::LogicalTime{}), "null");
    EXPECT_EQ(from_json<base::LogicalTime>(to_json_text(time))->wall(), time.wall());
    EXPECT_FALSE(from_json<base::LogicalTime>("117672689613799424"));
}

RC_GTEST_PROP(TextForms, KeepEveryEventId,
              (std::uint32_t site, std::uint32_t incarnation, std::uint32_t sequence)) {
    const auto id = base::EventId::of(
        base::LogId::of({site & base::max_site}, incarnation & base::max_incarnation), sequence);
    RC_ASSERT(event_from_text(text_of(id)) == id);
}

RC_GTEST_PROP(TextForms, KeepEveryDay, (std::int16_t day)) {
    RC_ASSERT(day_from_text(text_of(base::Day{day})) == base::Day{day});
}

TEST(Schema, SaysOfEveryMemberThatItIsAlwaysThereAndWhichMayBeNull) {
    const auto receipt = schema<Receipt>();
    EXPECT_EQ(receipt.at("required"), (boost::json::array{"day", "at", "lines", "note"}));
    const auto& members = receipt.at("properties").as_object();
    EXPECT_TRUE(members.contains("day_jalali"));
    EXPECT_EQ(members.at("at").at("type"), "string");
    EXPECT_EQ(members.at("note").at("type"), (boost::json::array{"string", "null"}));
    const auto& line = members.at("lines").at("items").at("properties");
    EXPECT_EQ(line.at("grade").at("enum"), (boost::json::array{"whole", "broken"}));
    EXPECT_EQ(line.at("credit").at("type"), "integer");
}

TEST(Schema, ListsNullAmongTheNamesOfAChoiceThatMayBeNone) {
    EXPECT_EQ(schema<std::optional<Grade>>().at("enum"),
              (boost::json::array{"whole", "broken", nullptr}));
}

}  // namespace
}  // namespace amani::codec
