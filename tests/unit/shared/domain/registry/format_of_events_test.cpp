// FORMAT.md names every event with its members, every enumerator, and who may write what. What it
// says is made here from the code; each line must stand there as it is.
#include "shared/codec/shape.h"
#include "shared/domain/network/rights.h"
#include "shared/domain/registry/command_rights.h"
#include "shared/domain/registry/event.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

namespace amani::domain {
namespace {

std::string format_md() {
    std::ifstream in{AMANI_FORMAT_MD};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// "UsedPartLine" → "used_part_line"
std::string in_snake_case(std::string_view name) {
    std::string text;
    for (const char letter : name.substr(name.rfind(':') + 1)) {
        const bool is_upper = letter >= 'A' && letter <= 'Z';
        if (is_upper && !text.empty()) text += '_';
        text += is_upper ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return text;
}

template <class T>
std::string range_of() {
    std::int64_t first = INT64_MAX, last = INT64_MIN;
    std::size_t count = 0;
    boost::mp11::mp_for_each<codec::Enumerators<T>>([&](auto one) {
        first = std::min(first, static_cast<std::int64_t>(one.value));
        last = std::max(last, static_cast<std::int64_t>(one.value));
        ++count;
    });
    const bool has_gaps = static_cast<std::int64_t>(count) != last - first + 1;
    return has_gaps ? in_snake_case(codec::type_name<T>())
                    : std::to_string(first) + ".." + std::to_string(last);
}

template <class T>
std::string form_of() {
    using base::Day, base::Instant;
    if constexpr (codec::EventName<T>)
        return "id";
    else if constexpr (std::same_as<T, base::SiteId>)
        return "site";
    else if constexpr (std::same_as<T, base::LogId>)
        return "log";
    else if constexpr (std::same_as<T, base::Rial>)
        return "rial";
    else if constexpr (std::same_as<T, base::Quantity>)
        return "quantity";
    else if constexpr (std::same_as<T, base::BasisPoints>)
        return "share";
    else if constexpr (std::same_as<T, Day>)
        return "day";
    else if constexpr (std::same_as<T, Instant>)
        return "instant";
    else if constexpr (std::same_as<T, std::string>)
        return "text";
    else if constexpr (std::same_as<T, base::Bytes>)
        return "bytes";
    else if constexpr (codec::DescribedEnum<T>)
        return range_of<T>();
    else if constexpr (codec::Vector<T>)
        return "[" + form_of<typename T::value_type>() + "]";
    else if constexpr (codec::DescribedStruct<T>)
        return in_snake_case(codec::type_name<T>());
    else
        return (std::is_signed_v<T> ? "int" : "uint") + std::to_string(sizeof(T) * 8);
}

// What the absence of a member means: "=4"; nothing for 0, empty and none.
template <class T>
std::string absence_of(const T& value) {
    std::int64_t number = 0;
    if constexpr (codec::DescribedEnum<T> || std::is_integral_v<T>)
        number = static_cast<std::int64_t>(value);
    else if constexpr (std::same_as<T, base::Quantity> || std::same_as<T, base::Rial>)
        number = value.value;
    return number == 0 ? "" : "=" + std::to_string(number);
}

template <class T>
std::string members_of() {
    std::string text;
    const T empty{};
    boost::mp11::mp_for_each<codec::Members<T>>([&](auto member) {
        const auto& value = empty.*member.pointer;
        using Member = std::remove_cvref_t<decltype(value)>;
        text += (text.empty() ? "" : " ") + std::string{member.name} + ":" + form_of<Member>() +
                absence_of(value);
    });
    return text;
}

// Rows of FORMAT's tables: structures and enumerators are named once, whoever holds them.
struct Tables {
    std::set<std::string> structures;
    std::map<std::string, std::string> enumerators;  // "1 central, 2 branch" → where it stands
};

template <class T>
std::string enumerators_of() {
    std::string text;
    boost::mp11::mp_for_each<codec::Enumerators<T>>([&](auto one) {
        text += (text.empty() ? "" : ", ") + std::to_string(static_cast<int>(one.value)) + " " +
                one.name;
    });
    return text;
}

template <class T>
void gather(Tables& tables, const std::string& at) {
    if constexpr (codec::Vector<T>) {
        gather<typename T::value_type>(tables, at);
    } else if constexpr (codec::DescribedEnum<T>) {
        auto& places = tables.enumerators[enumerators_of<T>()];
        if (!places.empty()) places += ", ";
        places += at;
    } else if constexpr (codec::DescribedStruct<T> && !codec::EventName<T> &&
                         !std::same_as<T, base::Rial> && !std::same_as<T, base::Quantity> &&
                         !std::same_as<T, base::BasisPoints> && !std::same_as<T, base::Day> &&
                         !std::same_as<T, base::Instant>) {
        const auto name = in_snake_case(codec::type_name<T>());
        if (!tables.structures.insert("| " + name + " | " + members_of<T>() + " |").second) return;
        boost::mp11::mp_for_each<codec::Members<T>>([&](auto member) {
            using Member = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
            gather<Member>(tables, name + " " + member.name);
        });
    }
}

void expect_line(const std::string& page, const std::string& line) {
    EXPECT_NE(page.find("\n" + line + "\n"), std::string::npos)
        << "FORMAT.md lacks this line, or has another in its place:\n"
        << line;
}

TEST(FormatMd, NamesEveryEventWithItsMembers) {
    const auto page = format_md();
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        expect_line(page, "| " + std::to_string(Entry::value) + " | " + event_name(Entry::value) +
                              " | " + members_of<typename Entry::body>() + " |");
    });
}

TEST(FormatMd, NamesEveryStructureAndEnumerator) {
    const auto page = format_md();
    Tables tables;
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        using T = typename Entry::body;
        boost::mp11::mp_for_each<codec::Members<T>>([&](auto member) {
            using Member = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
            gather<Member>(tables, event_name(Entry::value) + " " + member.name);
        });
    });
    for (const auto& line : tables.structures) expect_line(page, line);
    for (const auto& [text, places] : tables.enumerators)
        expect_line(page, "| " + places + " | " + text + " |");
}

// By which roles of a site, or of the centre, an event may be written.
TEST(FormatMd, NamesWhoMayWriteEveryEvent) {
    const auto page = format_md();
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        const auto& about = Entry::body::about;
        if (about.writer == Writer::hub) return;
        std::string roles;
        boost::mp11::mp_for_each<codec::Enumerators<Role>>([&](auto role) {
            const Role one[] = {role.value};
            if (may_record(Entry::value, one, SiteKind::central))
                roles += (roles.empty() ? "" : ", ") + std::string{role.name};
        });
        if (roles.empty()) roles = "nobody: the program";
        const std::map<Writer, std::string> logs{{Writer::every_site, "its own log"},
                                                 {Writer::centre, "the centre's log"},
                                                 {Writer::masters, "the network feed"}};
        expect_line(page, "| " + event_name(Entry::value) + " | " + logs.at(about.writer) + " | " +
                              roles + " |");
    });
}

}  // namespace
}  // namespace amani::domain
