// search: words in every kind of record. resolve: one scanned code, what it is, and what can be
// done with it.
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

namespace amani::cli {
namespace {

namespace json = boost::json;

class Search : public Verb {
  public:
    void offer(CLI::App& app, const Speech& speech) override {
        app.add_option("WORDS", words_, std::string{speech({"چه چیزی", "what to look for"})})
            ->required()
            ->expected(1, 16);
    }

    Exit run(Context& context) override {
        std::string all;
        for (const auto& word : words_) all += (all.empty() ? "" : " ") + word;
        const Answer answer = context.node().send({.path = "/search", .query = {{"q", all}}});
        if (!answer.is_success()) return refuse(context, answer);
        const json::value body = answer.json();
        const json::value* rows = &body;
        for (const char* name : {"rows", "hits", "results"}) {
            if (body.is_object() && body.get_object().contains(name))
                rows = &body.get_object().at(name);
        }
        const json::array found = rows->is_array() ? rows->get_array() : json::array{};
        RowPrinter printer{context,
                           {.rows = "search",
                            .columns = {"kind", "id", "number", "name"},
                            .nothing = context.say({"موردی با «", "Nothing is found for \""}) +
                                       all + context.say({"» یافت نشد.", "\"."})}};
        printer.print(found);
        printer.finish(body.is_object() ? body.get_object() : json::object{});
        return found.empty() ? Exit::not_found : Exit::done;
    }

    std::string examples() const override {
        return "amani search WM7K\namani search \"مریم رضایی\"";
    }

  private:
    std::vector<std::string> words_;
};

class Resolve : public Verb {
  public:
    void offer(CLI::App& app, const Speech& speech) override {
        app.add_option("CODE", code_,
                       std::string{speech({"آنچه خوانده شد", "what the scanner read"})})
            ->required();
    }

    Exit run(Context& context) override {
        const Answer answer = context.node().send({.path = "/resolve", .query = {{"code", code_}}});
        if (!answer.is_success()) return refuse(context, answer);
        const json::value body = answer.json();
        if (body.is_object()) print_document(context, body.get_object(), "search");
        return Exit::done;
    }

    std::string examples() const override { return "amani resolve KRJ-U-04-000391"; }

  private:
    std::string code_;
};

}  // namespace

std::unique_ptr<Verb> search_verb() { return std::make_unique<Search>(); }
std::unique_ptr<Verb> resolve_verb() { return std::make_unique<Resolve>(); }

}  // namespace amani::cli
