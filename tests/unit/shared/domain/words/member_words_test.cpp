#include "shared/domain/words/member_words.h"

#include "shared/domain/registry/command_types.h"

#include <boost/describe.hpp>
#include <gtest/gtest.h>

namespace amani::domain {
namespace {

template <class Struct>
void expect_words_of_members(std::string_view owner);

template <class Member>
void expect_words_inside(std::string_view owner) {
    if constexpr (boost::describe::has_describe_members<Member>::value) {
        expect_words_of_members<Member>(owner);
    } else if constexpr (requires { typename Member::value_type; }) {
        expect_words_inside<typename Member::value_type>(owner);
    }
}

template <class Struct>
void expect_words_of_members(std::string_view owner) {
    boost::mp11::mp_for_each<
        boost::describe::describe_members<Struct, boost::describe::mod_public>>([&](auto member) {
        EXPECT_NE(word_of_member(member.name), nullptr) << owner << " " << member.name;
        using Member = std::remove_cvref_t<decltype(std::declval<Struct>().*member.pointer)>;
        expect_words_inside<Member>(owner);
    });
}

TEST(MemberWords, ExistForEveryMemberOfEveryCommandAndOfItsLines) {
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, CommandTypes>>(
        []<class Command>(boost::mp11::mp_identity<Command>) {
            expect_words_of_members<Command>(Command::about.name);
        });
}

TEST(MemberWords, LeaveTheUnitOfAnAmountToWhoeverShowsIt) {
    for (const MemberWord& word : member_words()) {
        if (word.form != ValueForm::amount) continue;
        EXPECT_EQ(word.fa.find("ریال"), std::string_view::npos) << word.name;
        EXPECT_EQ(word.en.find("Rial"), std::string_view::npos) << word.name;
    }
}

TEST(MemberWords, OfAPartAreThoseOfItsCodeUnlessTheCodeHasItsOwn) {
    EXPECT_EQ(word_of_member("part_code"), word_of_member("part"));
    EXPECT_EQ(word_of_member("author_name"), word_of_member("author"));
    EXPECT_NE(word_of_member("part_name"), word_of_member("part"));
    EXPECT_EQ(word_of_member("nothing_code"), nullptr);
}

}  // namespace
}  // namespace amani::domain
