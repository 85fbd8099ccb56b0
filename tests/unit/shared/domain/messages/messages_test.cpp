// Templates of messages, their length, when they are sent and when not.
#include "shared/domain/messages/message_text.h"
#include "shared/domain/messages/outbox.h"

#include <gtest/gtest.h>

#include <functional>

namespace amani::domain {
namespace {

using base::hours;

std::string times(int count, const char* letter) {
    std::string text;
    for (int each = 0; each < count; ++each) text += letter;
    return text;
}

TEST(MessageText, IsFilledInAndLeavesOutWhatIsNotKnown) {
    const std::vector<FilledWord> words{
        {"customer", "مریم"}, {"number", "KRJ-ADM-04-000012"}, {"amount", ""}};
    EXPECT_EQ(filled("{customer} گرامی، دستگاه {number} آماده است. {amount} {site}", words),
              "مریم گرامی، دستگاه KRJ-ADM-04-000012 آماده است.");
    EXPECT_EQ(filled("بی واژه", words), "بی واژه");
}

TEST(MessageText, KnowsTheWordsOfEachKind) {
    EXPECT_FALSE(unknown_word(MessageKind::visit, "{customer} {day} {hours}"));
    EXPECT_EQ(unknown_word(MessageKind::ready, "{customer} {day}"), "day");
    EXPECT_EQ(unknown_word(MessageKind::ready, "{number"), "number") << "never closed";
}

TEST(MessageText, IsCountedAsMobileNetworksDo) {  // 3GPP TS 23.040
    EXPECT_EQ(parts_of(""), 0);
    EXPECT_EQ(parts_of(times(160, "a")), 1);
    EXPECT_EQ(parts_of(times(161, "a")), 2);
    EXPECT_EQ(parts_of(times(70, "ب")), 1);
    EXPECT_EQ(parts_of(times(71, "ب")), 2);
    EXPECT_EQ(parts_of(times(134, "ب")), 2);
    EXPECT_EQ(parts_of(times(135, "ب")), 3);
    EXPECT_EQ(parts_of(times(35, "😀")), 1) << "two units each";
    EXPECT_EQ(parts_of(times(36, "😀")), 2);
}

TEST(SetMessageTemplate, IsRefusedForWhatIsWrong) {
    struct Case {
        std::string code;
        SetMessageTemplate command;
    };
    const Case cases[] = {
        {"field.blank", {.kind = MessageKind::ready, .text = " "}},
        {"messages.no_such_word", {.kind = MessageKind::ready, .text = "{hours}"}},
        {"messages.too_long", {.kind = MessageKind::ready, .text = times(336, "ب")}},
        {"field.too_long", {.kind = MessageKind::ready, .text = times(4'001, "a")}},
    };
    for (const auto& [code, command] : cases) {
        const auto decided = decide(SetMessageTemplateState{}, command);
        ASSERT_FALSE(decided) << code;
        EXPECT_EQ(text_of(decided.error()).code, code);
    }
    EXPECT_TRUE(decide(SetMessageTemplateState{},
                       SetMessageTemplate{.kind = MessageKind::ready, .sending = Sending::off}))
        << "one that is off needs no text";
    EXPECT_TRUE(decide(SetMessageTemplateState{},
                       SetMessageTemplate{.kind = MessageKind::ready, .text = times(335, "ب")}));
}

TEST(SetMessagePolicy, ReadsHoursAndRefusesWhatIsNone) {
    const auto decided = decide(SetMessagePolicyState{}, SetMessagePolicy{"08:00-21:30", 24});
    ASSERT_TRUE(decided);
    EXPECT_EQ(decided->from, 480);
    EXPECT_EQ(decided->until, 1'290);
    const auto always = decide(SetMessagePolicyState{}, SetMessagePolicy{"", 24});
    EXPECT_EQ(always->from, always->until);
    for (const auto& [code, command] :
         std::initializer_list<std::pair<std::string, SetMessagePolicy>>{
             {"messages.no_sending_hours", {"whenever", 24}},
             {"messages.no_sending_hours", {"21:00-08:00", 24}},
             {"field.out_of_range", {"08:00-21:00", 0}},
             {"field.out_of_range", {"08:00-21:00", 745}}}) {
        const auto refused = decide(SetMessagePolicyState{}, command);
        ASSERT_FALSE(refused) << command.hours;
        EXPECT_EQ(text_of(refused.error()).code, code);
    }
}

TEST(Messages, AreRetriedAndDroppedAsTheirStateAllows) {
    using enum MessageState;
    const auto may_retry = [](std::optional<MessageState> state) {
        return static_cast<bool>(decide(KnownMessageState{state}, RetryMessage{base::EventId{9}}));
    };
    const auto may_drop = [](std::optional<MessageState> state) {
        return static_cast<bool>(
            decide(KnownMessageState{state}, DropMessage{base::EventId{9}, "تلفنی گفته شد"}));
    };
    EXPECT_TRUE(may_retry(failed) && may_retry(unknown));
    EXPECT_FALSE(may_retry(waiting) || may_retry(sent) || may_retry(dropped) || may_retry({}));
    EXPECT_TRUE(may_drop(waiting) && may_drop(failed) && may_drop(unknown));
    EXPECT_FALSE(may_drop(sent) || may_drop(dropped) || may_drop({}));
    const auto unsaid = decide(KnownMessageState{failed}, DropMessage{base::EventId{9}, " "});
    ASSERT_FALSE(unsaid);
    EXPECT_EQ(text_of(unsaid.error()).field, "reason");
}

TEST(Messages, WaitForTheHoursInWhichPeopleAreNotDisturbed) {
    const MessagePolicy policy{.from = 8 * 60, .until = 21 * 60};
    const base::Instant midnight = base::start_in_tehran({20'420});
    EXPECT_EQ(may_be_sent(policy, midnight + hours(3)), midnight + hours(8));
    EXPECT_EQ(may_be_sent(policy, midnight + hours(8)), midnight + hours(8));
    EXPECT_EQ(may_be_sent(policy, midnight + hours(20)), midnight + hours(20));
    EXPECT_EQ(may_be_sent(policy, midnight + hours(21)), midnight + hours(32));
    const MessagePolicy always{.from = 0, .until = 0};
    EXPECT_EQ(may_be_sent(always, midnight + hours(3)), midnight + hours(3));
}

TEST(Messages, AreNotSentWhenTheyAreNoNewsOrNoLongerTrue) {
    const MessagePolicy policy{.stale_hours = 48};
    const base::Instant now = base::start_in_tehran({20'420}) + hours(12);
    EXPECT_EQ(not_to_be_sent({.since = now - hours(48)}, policy, now), std::nullopt);
    EXPECT_EQ(not_to_be_sent({.since = now - hours(49)}, policy, now), MessageOutcome::stale);
    EXPECT_EQ(not_to_be_sent({.since = now, .has_number = false}, policy, now),
              MessageOutcome::no_number);
    EXPECT_EQ(not_to_be_sent({.since = now, .is_overtaken = true}, policy, now),
              MessageOutcome::overtaken);
}

TEST(Messages, AreOvertakenByWhatHasHappenedSince) {
    using enum RepairPhase;
    struct Case {
        MessageKind kind;
        MessageSubject subject;
        bool is_overtaken;
    };
    for (const auto& [kind, subject, expected] : std::initializer_list<Case>{
             {MessageKind::admitted, {.phase = in_repair}, false},
             {MessageKind::admitted, {.phase = ready}, true},
             {MessageKind::estimate, {.phase = in_repair}, false},
             {MessageKind::estimate, {.phase = in_repair, .estimate_is_answered = true}, true},
             {MessageKind::estimate, {.phase = cancelled}, true},
             {MessageKind::ready, {.phase = ready}, false},
             {MessageKind::ready, {.phase = in_repair}, true},
             {MessageKind::ready, {.phase = delivered}, true},
             {MessageKind::notice, {.phase = cancelled}, false},
             {MessageKind::notice, {.phase = returned}, true},
             {MessageKind::delivered, {.phase = delivered}, false},
             {MessageKind::visit, {.visit_stands = true}, false},
             {MessageKind::visit, {.visit_stands = false}, true}})
        EXPECT_EQ(is_overtaken(kind, subject), expected)
            << static_cast<int>(kind) << " in " << static_cast<int>(subject.phase);
}

}  // namespace
}  // namespace amani::domain
