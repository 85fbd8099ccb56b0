// The command line's tables and this API are written apart. Here they are held against each other:
// a column, filter, flag or verb that names something the API does not have fails.
#include "unit/shared/http/resources/shop.h"

#include "clients/cli/consoles/command.h"
#include "clients/cli/consoles/noun.h"
#include "clients/cli/grammar/payload.h"
#include "clients/cli/grammar/vocabulary.h"
#include "shared/http/resources/frame/changes.h"

#include <gtest/gtest.h>

#include <set>

namespace amani::http {
namespace {

namespace json = boost::json;

// What /openapi.json declares, by address.
class Declared {
  public:
    explicit Declared(Shop& shop) : whole_(shop.get("/openapi.json").body.as_object()) {}

    [[nodiscard]] const json::object* operation(const std::string& path,
                                                std::string_view method) const {
        const auto* found = whole_.at("paths").as_object().if_contains(path);
        const auto* asked = found == nullptr ? nullptr : found->as_object().if_contains(method);
        return asked == nullptr ? nullptr : &asked->as_object();
    }
    // Members of a row of a list, or of what a record's address answers.
    [[nodiscard]] json::object row(const std::string& path) const {
        const auto* get = operation(path, "get");
        if (get == nullptr) return {};
        const auto answer = properties_of(
            get->at("responses").at("200").at("content").at("application/json").at("schema"));
        const auto* rows = answer.if_contains("rows");
        return rows == nullptr ? answer : properties_of(rows->at("items"));
    }
    [[nodiscard]] std::set<std::string> parameters(const std::string& path) const {
        std::set<std::string> names;
        const auto* get = operation(path, "get");
        if (get == nullptr) return names;
        for (const auto& one : get->at("parameters").as_array())
            names.emplace(one.at("name").as_string());
        return names;
    }
    // Members of a command's body.
    [[nodiscard]] json::object body(const std::string& path) const {
        const auto* post = operation(path, "post");
        const auto* request = post == nullptr ? nullptr : post->if_contains("requestBody");
        if (request == nullptr) return {};
        const auto& schema = request->at("content").at("application/json").at("schema");
        const auto* either = schema.as_object().if_contains("oneOf");
        return properties_of(either == nullptr ? schema : either->at(0));
    }

    [[nodiscard]] const json::object& resolved(const json::value& schema) const {
        const auto& object = schema.as_object();
        const auto* reference = object.if_contains("$ref");
        if (reference == nullptr) return object;
        const std::string text{reference->as_string()};
        return resolved(whole_.at("components").at("schemas").at(text.substr(text.rfind('/') + 1)));
    }

  private:
    [[nodiscard]] json::object properties_of(const json::value& schema) const {
        json::object all;
        const auto& object = resolved(schema);
        if (const auto* parts = object.if_contains("allOf")) {
            for (const auto& part : parts->as_array())
                for (auto& member : properties_of(part)) all[member.key()] = member.value();
        }
        if (const auto* own = object.if_contains("properties"))
            for (const auto& member : own->as_object()) all[member.key()] = member.value();
        return all;
    }
    json::object whole_;
};

// The enumerators that a member takes; empty when it takes anything.
std::set<std::string> words_of(const Declared& declared, const json::value& schema) {
    const auto& own = declared.resolved(schema);
    const auto* items = own.if_contains("items");
    const auto& one = items == nullptr ? own : declared.resolved(*items);
    std::set<std::string> words;
    if (const auto* listed = one.if_contains("enum"))
        for (const auto& word : listed->as_array()) words.emplace(word.as_string());
    return words;
}

class CommandLine : public testing::Test {
  protected:
    Shop shop;
    Declared declared{shop};
};

// A flag that is sent to an address which does not heed it would be refused; one that is heeded and
// not offered would be missed.
TEST_F(CommandLine, TriesWhatTheApiCanTryAndNothingElse) {
    for (const auto& command : cli::commands()) {
        const auto* post = declared.operation(std::string{command.path}, "post");
        ASSERT_NE(post, nullptr) << command.path;
        std::set<std::string> names;
        for (const auto& one : post->at("parameters").as_array())
            names.emplace(one.at("name").as_string());
        const bool is_recorded = command.effect == cli::Effect::recorded;
        EXPECT_EQ(names.contains("dry_run"), is_recorded) << command.path;
        EXPECT_EQ(names.contains("day"), is_recorded) << command.path;
    }
}

TEST_F(CommandLine, FiltersListsOnlyByWhatTheApiFiltersBy) {
    for (const auto& noun : cli::nouns()) {
        const auto names = declared.parameters(std::string{noun.path});
        for (const auto filter : cli::filters_of(noun))
            EXPECT_TRUE(names.contains(std::string{filter})) << noun.name << " " << filter;
    }
}

TEST_F(CommandLine, ShowsOnlyColumnsThatTheApiDeclares) {
    for (const auto& noun : cli::nouns()) {
        if (noun.path.empty()) continue;
        const auto row = declared.row(std::string{noun.path});
        for (const auto column : cli::columns_of(noun))
            EXPECT_TRUE(row.contains(column)) << noun.name << " " << column;
        EXPECT_TRUE(row.contains(noun.handle)) << noun.name << " is named by " << noun.handle;
    }
}

TEST_F(CommandLine, HasOnlyVerbsThatTheApiAnswers) {
    for (const auto& noun : cli::nouns()) {
        const std::string path{noun.path};
        for (const auto verb : cli::verbs_of(noun)) {
            const std::string said = std::string{noun.name} + " " + std::string{verb};
            if (verb == "list") EXPECT_NE(declared.operation(path, "get"), nullptr) << said;
            if (verb == "show")
                EXPECT_NE(declared.operation(path + "/{id}", "get"), nullptr) << said;
            for (const std::string below : {"timeline", "links", "explain"}) {
                if (verb != below) continue;
                EXPECT_NE(declared.operation(path + "/{id}/" + below, "get"), nullptr) << said;
            }
            if (const auto* command = cli::command_of(noun, verb)) {
                EXPECT_NE(declared.operation(std::string{command->path}, "post"), nullptr) << said;
            }
        }
    }
}

TEST_F(CommandLine, ExportsOnlyWhatTheApiGivesAsCsv) {
    for (const auto& noun : cli::nouns()) {
        if (noun.columns.empty()) continue;
        const auto* get = declared.operation(std::string{noun.path}, "get");
        ASSERT_NE(get, nullptr) << noun.name;
        const auto& media = get->at("responses").at("200").at("content").as_object();
        EXPECT_TRUE(media.contains("text/csv")) << noun.name;
    }
}

TEST_F(CommandLine, ImportsPrintsAndWatchesOnlyWhatTheApiKnows) {
    const std::string no_such_form = shop.get("/prints/nonsense/1").text("code");
    std::set<std::string> topics;
    for (const auto& change : changes_of_everything(1)) topics.insert(change.topic);
    for (const auto& noun : cli::nouns()) {
        if (!noun.import_kind.empty()) {
            EXPECT_NE(shop.post("/imports/" + std::string{noun.import_kind}, "").status, 404)
                << noun.name;
        }
        for (const auto form : cli::words_of(noun.print_forms)) {
            EXPECT_NE(shop.get("/prints/" + std::string{form} + "/1").text("code"), no_such_form)
                << noun.name << " " << form;
        }
        if (!noun.topic.empty()) EXPECT_TRUE(topics.contains(std::string{noun.topic})) << noun.name;
    }
}

TEST_F(CommandLine, FillsOnlyMembersAndEnumeratorsThatTheCommandsHave) {
    for (const auto& command : cli::commands()) {
        const auto body = declared.body(std::string{command.path});
        const std::string said = std::string{command.noun} + " " + std::string{command.verb};
        const bool is_in_path = command.path.find("{id}") != std::string_view::npos;
        if (!command.subject.empty() && !is_in_path)
            EXPECT_TRUE(body.contains(command.subject)) << said << " " << command.subject;
        for (const auto& input : command.inputs) {
            const auto* member = body.if_contains(input.member);
            ASSERT_NE(member, nullptr) << said << " --" << input.flag << " " << input.member;
            if (input.kind != cli::Kind::choice && input.kind != cli::Kind::choices) continue;
            const auto taken = words_of(declared, *member);
            for (const auto word : cli::words_of(input.words))
                EXPECT_TRUE(taken.empty() || taken.contains(std::string{word}))
                    << said << " " << word;
        }
    }
}

}  // namespace
}  // namespace amani::http
