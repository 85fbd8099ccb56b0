// Every table that people see at a terminal of 100 columns, in both languages, with values as long
// as real ones are: no line is wider, no two columns are called alike, Persian holds no English.
#include "unit/clients/cli/cli_at_a_node.h"

#include "clients/cli/consoles/below.h"
#include "clients/cli/consoles/noun.h"
#include "clients/cli/grammar/field.h"
#include "clients/cli/text/width.h"
#include "shared/domain/labels/labels.h"
#include "shared/domain/words/row_words.h"
#include "shared/views/labels/view_labels.h"

#include <gmock/gmock.h>

namespace amani::cli {
namespace {

namespace json = boost::json;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view latin = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

json::object enums() {
    json::object all;
    for (const auto& enums : {domain::all_labels(), views::view_labels()}) {
        for (const auto& labelled : enums) {
            json::array labels;
            for (const auto& label : labelled.labels) {
                labels.push_back(
                    json::object{{"value", label.name}, {"fa", label.fa}, {"en", label.en}});
            }
            all[labelled.name] = std::move(labels);
        }
    }
    all["timeline_event"] = all["event_type"];
    return all;
}

// The enumerator with the longest words.
std::string longest(std::string_view labels) {
    std::string name;
    std::size_t width = 0;
    for (const auto& enums : {domain::all_labels(), views::view_labels()}) {
        for (const auto& labelled : enums) {
            if (labelled.name != labels) continue;
            for (const auto& label : labelled.labels) {
                if (display_width(label.fa) < width) continue;
                width = display_width(label.fa);
                name = label.name;
            }
        }
    }
    return name;
}

json::value realistic(std::string_view rows, std::string_view column) {
    const Shape shape = shape_of(rows, column);
    if (!shape.labels.empty() && shape.format != Format::code) {
        if (const auto name = longest(shape.labels); !name.empty()) return json::value(name);
    }
    switch (shape.format) {
        case Format::count:
            return 1200;
        case Format::rial:
            return -13'199'999;
        case Format::rate:
            return 8550;
        case Format::day:
            return "2025-11-28";
        case Format::instant:
            return "2025-11-28T08:40:00Z";
        case Format::stage:
            return 3;
        case Format::code:
            break;
        default:
            return "یخچال فریزر دوقلوی نوفراست با آب‌سردکن، مشتری مریم رضایی کرجی";
    }
    if (column.ends_with("id") || column == "cause" || column == "event") return "2.4096.1234";
    const bool is_long = column.ends_with("number") || column == "voucher" || column == "tag" ||
                         column == "serial" || column == "part_serial";
    return is_long ? "KRJ-ADM-05-000123" : "AG-KRJ";
}

json::object row_of(std::string_view rows, const std::vector<std::string>& columns) {
    json::object row;
    for (const auto& column : columns) row[column] = realistic(rows, column);
    return row;
}

std::string page_of(json::object row) {
    return json::serialize(json::object{{"rows", json::array{row, row}}, {"next", nullptr}});
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

class Tables : public CliAtANode {
  protected:
    Tables() {
        sit_at_a_terminal();
        environment_["NO_COLOR"] = "1";
        node_.answer("GET /meta/enums", json::serialize(enums()));
    }

    // Runs the words in both languages; returns what was said in Persian.
    Said in_both_languages(const std::vector<std::string>& words, const std::string& what) {
        Said said;
        for (const std::string language : {"en", "fa"}) {
            auto all = words;
            all.insert(all.end(), {"--lang", language});
            said = run(all);
            EXPECT_EQ(said.exit, Exit::done) << what << said.err;
            for (const auto& line : lines_of(said.out)) {
                EXPECT_LE(display_width(line), terminal_.width) << what << "\n" << line;
            }
        }
        return said;
    }
};

std::vector<std::string> columns_in_list(const Noun& noun) {
    std::vector<std::string> columns;
    for (const auto column : columns_of(noun)) columns.emplace_back(column);
    return columns;
}

TEST_F(Tables, OfEveryListFitTheirTerminal) {
    for (const auto& noun : nouns()) {
        if (noun.path.empty()) continue;
        node_.answer("GET " + std::string{noun.path},
                     page_of(row_of(rows_of(noun), columns_in_list(noun))));
        for (const std::size_t width : {100U, 80U, 40U}) {
            terminal_.width = width;
            const std::vector<std::string> words{std::string{noun.name}, "list"};
            const Said said = in_both_languages(words, std::string{noun.name});
            ASSERT_EQ(lines_of(said.out).size(), 3U) << noun.name << said.err;
        }
    }
}

TEST_F(Tables, OfEveryListKeepWhatARowIsNamedBy) {
    for (const auto& noun : nouns()) {
        if (noun.path.empty() || noun.record == Noun::Record::none) continue;
        node_.answer("GET " + std::string{noun.path},
                     page_of(row_of(rows_of(noun), columns_in_list(noun))));
        const Said said = run({std::string{noun.name}, "list"});
        const auto handle = heading_of(noun.handle, {});
        EXPECT_THAT(lines_of(said.out).front(), HasSubstr(handle)) << noun.name;
    }
}

TEST_F(Tables, BelowARecordFitTheirTerminal) {
    for (const std::string rows :
         {"documents", "lines", "parts", "pieces", "settlements", "vouchers"}) {
        json::object record{{"id", "2.1.9"}, {"number", "KRJ-ADM-05-000123"}};
        record[rows] = json::array{row_of(rows, columns_below(rows))};
        node_.answer("GET /jobs/1", json::serialize(record));
        (void)in_both_languages({"job", "show", "1"}, rows);
    }
    for (const std::string rows : {"timeline", "links"}) {
        node_.answer("GET /jobs/1/" + rows, page_of(row_of(rows, columns_below(rows))));
        (void)in_both_languages({"job", rows, "1"}, rows);
    }
    node_.answer("GET /stock/PUMP/explain", page_of(row_of("kardex", columns_below("kardex"))));
    (void)in_both_languages({"stock", "explain", "PUMP"}, "kardex");
}

TEST_F(Tables, OfAStatementFitTheirTerminal) {
    const auto line = row_of("statement", {"day", "kind", "cause_number", "job_number", "part_code",
                                           "debit", "credit", "balance", "state", "voucher"});
    node_.answer("GET /statement", json::serialize(json::object{{"agent_code", "AG-KRJ"},
                                                                {"opening", 0},
                                                                {"closing", -13'199'999},
                                                                {"provisional_balance", -500'000},
                                                                {"lines", json::array{line, line}},
                                                                {"unbooked", json::array{}}}));
    (void)in_both_languages({"statement", "AG-KRJ"}, "statement");
}

TEST_F(Tables, OfADryRunFitTheirTerminalAndKeepTheirSums) {
    const json::array postings{{{"book", "debt"},
                                {"site_code", "AG-KRJ"},
                                {"place_kind", "used"},
                                {"part_code", "PUMP-01"},
                                {"condition", "used_uninspected"},
                                {"state", "held"},
                                {"amount", -1}},
                               {{"book", "account"},
                                {"site_code", "AG-KRJ"},
                                {"account", 9120},
                                {"part_code", "PUMP-01"},
                                {"amount", -13'199'999}}};
    node_.answer("POST /used-receipts",
                 json::serialize(json::object{
                     {"dry_run", true}, {"price", json::object{}}, {"postings", postings}}));
    const Said said = in_both_languages(
        {"used", "receive", "--from", "AG-KRJ", "--line", "PUMP=1", "--dry-run"}, "dry run");
    EXPECT_THAT(said.out, HasSubstr("۱۳٬۱۹۹٬۹۹۹"));
}

TEST_F(Tables, OfEveryListCallTheirColumnsApartAndInPersian) {
    for (const auto& noun : nouns()) {
        const auto columns = columns_in_list(noun);
        for (const auto language : {Language::fa, Language::en}) {
            std::set<std::string> headings;
            for (const auto& column : columns) {
                const auto heading =
                    column_heading(rows_of(noun), column, columns, {.language = language}).text;
                EXPECT_TRUE(headings.insert(heading).second) << noun.name << " " << heading;
                if (language == Language::fa)
                    EXPECT_EQ(heading.find_first_of(latin), std::string::npos)
                        << noun.name << " " << heading;
            }
        }
    }
}

TEST_F(Tables, ShowHowFarADocumentHasComeAsTicks) {
    node_.answer("GET /payments",
                 page_of({{"id", "1.1.4"}, {"agent_code", "AG-KRJ"}, {"stage", 3}}));
    EXPECT_THAT(run({"payment", "list"}).out, HasSubstr("✓✓\n"));
}

TEST_F(Tables, ShowEverythingWhenWide) {
    node_.answer("GET /jobs", page_of(row_of("jobs", {"id", "number", "state", "kind", "serial",
                                                      "model_code", "customer_name", "complaint",
                                                      "admitted_day", "promised", "stage"})));
    const Said fitted = run({"job", "list"});
    EXPECT_THAT(fitted.err, HasSubstr("not shown: "));
    EXPECT_THAT(fitted.out, Not(HasSubstr("complaint")));
    terminal_.width = 40;
    EXPECT_THAT(run({"job", "list"}).err, HasSubstr("columns hidden · all with --wide\n"));
    terminal_.width = 100;
    const Said wide = run({"job", "list", "--wide"});
    EXPECT_THAT(wide.out, HasSubstr("complaint"));
    EXPECT_THAT(wide.out, Not(HasSubstr("…")));
    EXPECT_EQ(wide.err, "");
}

TEST_F(Tables, HaveWordsForWhatIsWatched) {
    node_.answer("GET /live",
                 Canned{.body = "id: r-1\nevent: change\ndata: {\"topic\":\"job\",\"resource\":"
                                "\"jobs\",\"id\":\"4.1.9\",\"kind\":\"changed\"}\n\n",
                        .headers = "Content-Type: text/event-stream\r\n"});
    const Said said = run({"job", "watch", "--count", "1", "--lang", "fa"});
    EXPECT_THAT(said.out, HasSubstr("4.1.9\tتغییر کرد\n"));
}

TEST_F(Tables, RefuseAColumnThatThereIsNot) {
    node_.answer("GET /jobs", page_of({{"id", "2.1.9"}, {"number", "A"}, {"complaint", "x"}}));
    const Said said = run({"job", "list", "--columns", "number,nope"});
    EXPECT_EQ(said.exit, Exit::wrong_use);
    EXPECT_EQ(said.out, "");
    EXPECT_THAT(said.err, HasSubstr("there is no column \"nope\". There are: "));
    EXPECT_THAT(said.err, HasSubstr("complaint"));
    EXPECT_EQ(run({"job", "list", "--columns", "number,complaint,promised"}).exit, Exit::done);
}

TEST_F(Tables, SayWhyTheyAreEmpty) {
    node_.answer("GET /jobs", R"({"rows":[],"next":null})");
    EXPECT_EQ(run({"job", "list"}).err, "There is nothing here: nothing is recorded yet.\n");
    EXPECT_EQ(run({"job", "list", "--state", "ready"}).err, "Nothing matches state=ready\n");
    EXPECT_EQ(run({"job", "list", "--state", "ready", "--lang", "fa"}).err,
              "با این فیلتر موردی یافت نشد: state=ready\n");
}

TEST_F(Tables, WordAValueByItsListAndNotByItsName) {
    node_.answer("GET /agents",
                 page_of({{"code", "AG-KRJ"}, {"vat", "yes"}, {"policy", "consignment"}}));
    const Said agents = run({"agent", "list", "--lang", "fa"});
    EXPECT_THAT(agents.out, HasSubstr("مشمول است"));
    EXPECT_THAT(agents.out, HasSubstr("\u2068امانی\u2069"));
    node_.answer("GET /waybills", page_of({{"number", "W"}, {"state", "received"}}));
    EXPECT_THAT(run({"waybill", "list", "--lang", "fa"}).out, HasSubstr("دریافت‌شده"));
    node_.answer("GET /jobs/1/links", page_of({{"kind", "waybill"}, {"number", "W"}}));
    EXPECT_THAT(run({"job", "links", "1", "--lang", "fa"}).out, HasSubstr("\u2068بارنامه\u2069"));
}

}  // namespace
}  // namespace amani::cli
