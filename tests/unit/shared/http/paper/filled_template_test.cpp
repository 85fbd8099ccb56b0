#include "shared/http/paper/filled_template.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace amani::http {
namespace {

namespace json = boost::json;

std::string filled(std::string_view text, const json::object& data, Templates others = {}) {
    const std::pair<std::string_view, std::string_view> page[] = {{"page", text}};
    return filled_template("page", {page, others}, data);
}

TEST(FilledTemplate, EscapesWhateverIsPutIn) {
    EXPECT_EQ(filled("<p title=\"{{it}}\">{{it}}</p>", {{"it", "<b>\"'&"}}),
              "<p title=\"&lt;b&gt;&quot;&apos;&amp;\">&lt;b&gt;&quot;&apos;&amp;</p>");
}

TEST(FilledTemplate, LeavesOutWhatIsEmptyOrNotThere) {
    constexpr std::string_view text = "{{#it}}<p>{{it}}</p>{{/it}}{{^it}}nothing{{/it}}";
    EXPECT_EQ(filled(text, {{"it", "word"}}), "<p>word</p>");
    for (const auto& none : {json::value(""), json::value(false), json::value(json::array{})})
        EXPECT_EQ(filled(text, {{"it", none}}), "nothing");
    EXPECT_EQ(filled(text, {}), "nothing");
}

TEST(FilledTemplate, RepeatsForEachOfAListAndPutsOthersIn) {
    const std::pair<std::string_view, std::string_view> others[] = {
        {"row.html", "<i>{{name}}</i>"}};
    const json::array rows{json::object{{"name", "a"}}, json::object{{"name", "b"}}};
    EXPECT_EQ(filled("{{#rows}}{{> row.html}}{{/rows}}", {{"rows", rows}}, others),
              "<i>a</i><i>b</i>");
}

// A template that is put in is parsed when it is used, and a triple brace, or an ampersand, would
// put text in as it is: so none of ours may have one, and each must be whole by itself.
TEST(FilledTemplate, IsGivenTemplatesThatAreWholeAndEscapeEverything) {
    int count = 0;
    for (const auto& file :
         std::filesystem::recursive_directory_iterator{AMANI_SOURCE "/shared/http"}) {
        const auto folder = file.path().parent_path().filename();
        if (folder != "parts" && folder != "forms") continue;
        std::ifstream stream{file.path()};
        const std::string text{std::istreambuf_iterator<char>{stream}, {}};
        for (const auto* raw : {"{{{", "{{&", "{{ &", "{{="})
            EXPECT_EQ(text.find(raw), std::string::npos) << file.path() << " has " << raw;
        EXPECT_NO_FATAL_FAILURE((void)filled(text, {})) << file.path();
        ++count;
    }
    EXPECT_GT(count, 20);
}

}  // namespace
}  // namespace amani::http
