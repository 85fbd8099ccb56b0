// One thing is called by one name, held over the whole description: a bare noun is the id of a
// record, what people read has _code, _number or _name, what kind a thing is is its kind, and a
// row's own key is its id (shared/http/README.md, "Names").
#include "unit/shared/http/resources/clerk.h"

#include "shared/views/record_kinds.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace amani::http {

namespace json = boost::json;

namespace {

struct Member {
    std::string of;  // the shape that has it
    std::string name;
    json::object shape;
};

// Whether a shape, or one of several that it may be, is of this type.
bool is_of_type(const json::object& shape, std::string_view wanted) {
    const auto* type = shape.if_contains("type");
    if (type == nullptr) return false;
    if (type->is_string()) return type->get_string() == wanted;
    const auto& types = type->as_array();
    return std::ranges::find(types, json::value(wanted)) != types.end();
}

// What members the description knows, of answers and of what is sent.
class Description {
  public:
    Description() {
        Shop shop;
        const auto openapi = shop.get("/openapi.json").body.as_object();
        components_ = openapi.at("components").at("schemas").as_object();
        for (const auto& path : openapi.at("paths").as_object()) {
            for (const auto& operation : path.value().as_object())
                read_operation(std::string{path.key()}, operation.value().as_object());
        }
    }

    [[nodiscard]] const std::vector<Member>& answered() const { return answered_; }
    [[nodiscard]] const std::vector<Member>& sent() const { return sent_; }

  private:
    void read_operation(const std::string& path, const json::object& operation) {
        std::set<std::string> known;
        if (const auto* body = operation.if_contains("requestBody"))
            read(path, *body, sent_, known);
        known.clear();
        for (const auto& answer : operation.at("responses").as_object()) {
            if (answer.key().starts_with("2")) read(path, answer.value(), answered_, known);
        }
    }
    // Every object shape below a value. A named shape is read once for each operation.
    void read(const std::string& of, const json::value& value, std::vector<Member>& members,
              std::set<std::string>& known) {
        if (value.is_array()) {
            for (const auto& each : value.get_array()) read(of, each, members, known);
            return;
        }
        if (!value.is_object()) return;
        const auto& object = value.get_object();
        if (const auto* reference = object.if_contains("$ref")) {
            std::string name{reference->as_string()};
            name.erase(0, name.rfind('/') + 1);
            const auto* named = components_.if_contains(name);
            if (named != nullptr && known.insert(name).second) read(name, *named, members, known);
            return;
        }
        if (const auto* properties = object.if_contains("properties")) {
            for (const auto& [name, shape] : properties->as_object()) {
                members.push_back({of, std::string{name}, shape.as_object()});
                read(of + "." + std::string{name}, shape, members, known);
            }
        }
        for (const auto& [name, below] : object)
            if (name != "properties") read(of, below, members, known);
    }

    json::object components_;
    std::vector<Member> answered_;
    std::vector<Member> sent_;
};

// The nouns that name a record: the kinds of records, and whatever has a code, a name or a printed
// number somewhere.
std::set<std::string> nouns_of(const std::vector<Member>& members) {
    std::set<std::string> nouns{"tag", "receipt"};
    for (const auto* kind : views::record_kinds()) nouns.emplace(kind->name);
    nouns.erase("price");  // an amount: what a part costs, or a dry run's answer
    for (const auto& member : members) {
        for (const std::string_view way : {"_code", "_name", "_number"}) {
            const bool is_text =
                is_of_type(member.shape, "string") && !is_of_type(member.shape, "integer");
            if (!member.name.ends_with(way) || !is_text) continue;
            nouns.emplace(member.name.substr(0, member.name.size() - way.size()));
        }
    }
    return nouns;
}

// The id of an event's record ("2.1.9") or of a site (2); what a kind of record is keyed by
// otherwise, as a product by its serial, is its id.
bool is_id(const Member& member) {
    if (is_of_type(member.shape, "integer")) return true;
    if (const auto* pattern = member.shape.if_contains("pattern"))
        return is_of_type(member.shape, "string") && *pattern == R"(^[0-9]+\.[0-9]+\.[0-9]+$)";
    const auto kinds = views::record_kinds();
    const auto found = std::ranges::find(kinds, member.name, &views::RecordKind::name);
    return found != kinds.end() && (*found)->list.columns.front().kind == views::CellKind::text;
}

TEST(Names, ThatAreABareNounAreTheIdOfTheRecord) {
    const Description description;
    const auto nouns = nouns_of(description.answered());
    std::size_t ids = 0;
    for (const auto& member : description.answered()) {
        if (!nouns.contains(member.name)) continue;
        EXPECT_TRUE(is_id(member)) << member.of << "." << member.name << " " << member.shape;
        ++ids;
    }
    EXPECT_GT(ids, 100U);
    for (const std::string noun : {"site", "agent", "part", "job", "waybill", "customer", "serial",
                                   "holder", "party", "author", "cause", "voucher"}) {
        EXPECT_TRUE(nouns.contains(noun)) << noun;
    }
}

TEST(Names, OfWhatKindAThingIsAreItsKindAndNotItsType) {
    const Description description;
    for (const auto* members : {&description.answered(), &description.sent()}) {
        EXPECT_GT(members->size(), 200U);
        for (const auto& member : *members) EXPECT_NE(member.name, "type") << member.of;
    }
}

TEST(Names, OfARowsOwnKeyAreItsId) {
    Shop shop;
    std::size_t lists = 0;
    for (const auto& route : shop.api->routes().all()) {
        const auto* list = std::get_if<ListReads>(&route->handler);
        if (list == nullptr) continue;
        EXPECT_EQ(list->spec.columns.front().name, "id") << route->pattern;
        ++lists;
    }
    EXPECT_GT(lists, 20U);
}

// A program follows the id, a person reads the code: neither has to look the other up.
TEST(Names, OfASiteInAListStandBesideItsCode) {
    Shop shop;
    std::size_t sites = 0;
    for (const auto& route : shop.api->routes().all()) {
        const auto* list = std::get_if<ListReads>(&route->handler);
        if (list == nullptr) continue;
        for (const auto& column : list->spec.columns) {
            if (column.name.ends_with("_code")) {
                const auto noun = column.name.substr(0, column.name.size() - 5);
                EXPECT_NE(list->spec.find(noun), nullptr) << route->pattern << " " << column.name;
                continue;
            }
            for (const std::string_view noun : {"site", "holder", "agent", "party", "parent"}) {
                if (!column.name.ends_with(noun)) continue;
                EXPECT_NE(list->spec.find(column.name + "_code"), nullptr)
                    << route->pattern << " " << column.name;
                ++sites;
            }
        }
    }
    EXPECT_GT(sites, 12U);
}

}  // namespace
}  // namespace amani::http
