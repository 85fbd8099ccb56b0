#include "shared/domain/network/rights.h"

#include "shared/domain/network/commands.h"
#include "shared/domain/network/user.h"

#include <boost/mp11.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace amani::domain {
namespace {

template <class Enum>
std::vector<Enum> every() {
    std::vector<Enum> all;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto each) { all.push_back(each.value); });
    return all;
}

TEST(Readers, ThereAreOfEverySubjectAtEverySiteButOfCostsOutsideTheCompany) {
    for (const SiteKind site : every<SiteKind>()) {
        const bool is_the_companys = site != SiteKind::agent && site != SiteKind::technician;
        for (const Subject subject : every<Subject>()) {
            EXPECT_EQ(!readers_of(subject, site).empty(),
                      is_the_companys || subject != Subject::costs)
                << name_of(subject);
        }
    }
}

// A voucher at a site of the company has lines that tell costs.
TEST(Readers, OfTheAccountsReadCostsWhereverCostsAreKnown) {
    for (const SiteKind site : {SiteKind::central, SiteKind::branch, SiteKind::office}) {
        for (const Role role : readers_of(Subject::accounts, site))
            EXPECT_TRUE(may_read({&role, 1}, site, Subject::costs)) << name_of(role);
    }
}

TEST(Readers, AtTheCounterOrOnTheRoadReadWhatTheirWorkNeedsAndNoMore) {
    using enum Subject;
    const auto read = [](Role role, SiteKind site) {
        std::vector<Subject> subjects = every<Subject>();
        std::erase_if(subjects, [&](Subject each) { return !may_read({&role, 1}, site, each); });
        return subjects;
    };
    EXPECT_EQ(read(Role::clerk, SiteKind::central), (std::vector{common, service, goods}));
    EXPECT_EQ(read(Role::technician, SiteKind::branch), (std::vector{common, service, goods}));
    EXPECT_EQ(read(Role::technician, SiteKind::technician),
              (std::vector{common, service, goods, accounts}));
    EXPECT_EQ(read(Role::store, SiteKind::central), (std::vector{common, goods}));
    EXPECT_EQ(read(Role::agent, SiteKind::agent), (std::vector{common, service, goods, accounts}));
}

TEST(Readers, AreNamedToWhoMayNotRead) {
    const auto text = not_readable(Subject::accounts, SiteKind::central);
    EXPECT_EQ(text.code, "rights.may_not_read");
    EXPECT_EQ(text.who_can, (std::vector<std::string>{"finance", "auditor"}));
    EXPECT_FALSE(text.fa.empty());
    EXPECT_TRUE(not_readable(Subject::costs, SiteKind::agent).who_can.empty());
    EXPECT_FALSE(not_readable(Subject::costs, SiteKind::agent).remedy_en.empty());
}

}  // namespace
}  // namespace amani::domain
