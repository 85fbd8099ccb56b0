// show, explain, timeline and links: one record, the rows behind its numbers, its history, and the
// records linked to it.
#include "clients/cli/consoles/below.h"
#include "clients/cli/grammar/field.h"
#include "clients/cli/verbs/filters.h"
#include "clients/cli/verbs/live.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/verbs.h"
#include "shared/base/fold.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace amani::cli {
namespace {

namespace json = boost::json;

class ReadOne : public Verb {
  public:
    ReadOne(const Noun& noun, std::string_view verb, std::string_view rest)
        : noun_(noun), verb_(verb), rest_(rest) {}

    void offer(CLI::App& app, const Speech& speech) override {
        app.add_option("ID", id_, heading_of(noun_.handle, speech))->required();
        if (rest_ == "/explain") filters_.offer_asks(app, noun_, speech);
    }

    Exit run(Context& context) override {
        return show_and_watch(context, noun_.topic, [&] { return print_once(context); });
    }

    std::string examples() const override {
        const std::string start =
            "amani " + std::string{noun_.name} + " " + std::string{verb_} + " ";
        return start + "ID\n" + start + "ID --json";
    }

  private:
    Exit print_once(Context& context) {
        if (base::plain_text(id_).empty()) return nothing_named(context, noun_.handle, examples());
        const Answer answer =
            context.node().send({.path = path_of(noun_.path, base::plain_text(id_), rest_),
                                 .query = filters_.query(context.today())});
        if (!answer.is_success()) return refuse(context, answer);
        const json::value body = answer.json();
        if (const auto* rows = rows_in(body)) {
            RowPrinter printer{context,
                               {.rows = rows_name(),
                                .columns = history_columns(context),
                                .known = columns_below(rows_name())}};
            printer.print(*rows);
            printer.finish(body.is_object() ? body.get_object() : json::object{});
        } else if (body.is_object()) {
            print_document(context, body.get_object(), rest_.empty() ? &noun_ : nullptr);
        }
        return Exit::done;
    }

    // A history is a list, bare or under `rows`.
    const json::array* rows_in(const json::value& body) const {
        if (body.is_array()) return &body.get_array();
        if (rest_.empty() || !body.is_object()) return nullptr;
        const auto* rows = body.get_object().if_contains("rows");
        return rows != nullptr && rows->is_array() ? &rows->get_array() : nullptr;
    }
    // People see what matters most; a pipe gets fixed columns.
    std::vector<std::string> history_columns(Context& context) const {
        if (context.form() == Form::table) return columns_below(rows_name());
        if (rest_ != "/timeline") return {};
        return {"at", "kind", "number", "site_code", "author_name", "text"};
    }
    // By which row_words know the rows: those behind a stock are its kardex.
    std::string rows_name() const {
        if (rest_ != "/explain")
            return std::string{rest_.substr(std::min<std::size_t>(1, rest_.size()))};
        return noun_.name == "stock" ? "kardex" : "explain";
    }

    const Noun& noun_;
    std::string_view verb_;
    std::string_view rest_;
    std::string id_;
    Filters filters_;
};

}  // namespace

std::unique_ptr<Verb> show_verb(const Noun& noun) {
    return std::make_unique<ReadOne>(noun, "show", "");
}
std::unique_ptr<Verb> explain_verb(const Noun& noun) {
    return std::make_unique<ReadOne>(noun, "explain", "/explain");
}
std::unique_ptr<Verb> links_verb(const Noun& noun) {
    return std::make_unique<ReadOne>(noun, "links", "/links");
}
std::unique_ptr<Verb> timeline_verb(const Noun& noun) {
    return std::make_unique<ReadOne>(noun, "timeline", "/timeline");
}

}  // namespace amani::cli
