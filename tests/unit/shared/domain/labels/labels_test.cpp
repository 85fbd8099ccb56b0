#include "shared/domain/labels/labels.h"

#include "shared/domain/registry/event_types.h"

#include <gtest/gtest.h>

#include <set>

namespace amani::domain {
namespace {

TEST(Labels, SpeakBothLanguagesForEveryEnumerator) {
    for (const LabelledEnum& each : all_labels()) {
        ASSERT_FALSE(each.labels.empty()) << each.name;
        for (const EnumLabel& label : each.labels) {
            EXPECT_FALSE(label.fa.empty()) << each.name << ' ' << label.name;
            EXPECT_FALSE(label.en.empty()) << each.name << ' ' << label.name;
            EXPECT_EQ(label.fa.find("ي"), std::string_view::npos) << label.name;
            EXPECT_EQ(label.fa.find("ك"), std::string_view::npos) << label.name;
            EXPECT_EQ(label.fa.find_first_of("abcdefghijklmnopqrstuvwxyz"), std::string_view::npos)
                << each.name << ' ' << label.name;
        }
    }
}

TEST(Labels, TellTwoValuesOfAnEnumApart) {
    std::set<std::string_view> names;
    for (const LabelledEnum& each : all_labels()) {
        EXPECT_TRUE(names.insert(each.name).second) << each.name;
        std::set<std::string_view> fa;
        std::set<std::string_view> en;
        for (const EnumLabel& label : each.labels) {
            EXPECT_TRUE(fa.insert(label.fa).second) << each.name << ' ' << label.name;
            EXPECT_TRUE(en.insert(label.en).second) << each.name << ' ' << label.name;
        }
    }
}

TEST(Labels, NameEveryEventType) {
    std::size_t labelled = 0;
    for (const LabelledEnum& each : all_labels()) {
        if (each.name == "event_type") labelled = each.labels.size();
    }
    EXPECT_EQ(labelled, boost::mp11::mp_size<EventTypes>::value);
}

TEST(Labels, AreReadBackInEitherLanguage) {
    EXPECT_EQ(value_of_label("event_type", "رسید داغی"), 101);
    EXPECT_EQ(value_of_label("account", "حساب جاري نمايندگان"), 2110);
    EXPECT_EQ(value_of_label("role", "TECHNICIAN"), static_cast<std::int64_t>(Role::technician));
    EXPECT_FALSE(value_of_label("role", "no such role"));
    EXPECT_FALSE(value_of_label("no_such", "x"));
}

}  // namespace
}  // namespace amani::domain
