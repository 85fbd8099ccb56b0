#include "clients/cli/verbs/filters.h"
#include "clients/cli/verbs/live.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace amani::cli {
namespace {

namespace json = boost::json;

constexpr int page_rows = 500;
constexpr int rows_for_eyes = 100;

class List : public Verb {
  public:
    explicit List(const Noun& noun) : noun_(noun) {}

    void offer(CLI::App& app, const Speech& speech) override {
        filters_.offer(app, noun_, speech);
        if (noun_.columns.empty()) return;
        app.add_option(
               "--limit", limit_,
               std::string{speech(
                   {"شمار سطرها؛ صفحه ۱۰۰ و فایل همه را می‌گیرد",
                    "rows at most; a terminal shows 100 unless told, a pipe gets all"})})
            ->check(CLI::PositiveNumber);
        app.add_flag("--totals", totals_,
                     std::string{speech({"با جمع همه سطرها", "add totals of all rows"})});
    }

    Exit run(Context& context) override {
        return show_and_watch(context, noun_.topic, [&] { return print_all(context); });
    }

    std::string examples() const override {
        const std::string start = "amani " + std::string{noun_.name} + " list";
        const auto columns = columns_of(noun_);
        if (noun_.columns.empty()) return start + "\n" + start + " --json";
        return start + "\n" + start + " --q WM7K --sort " + std::string{columns.front()} + "\n" +
               start + " --columns " + std::string{columns.front()} + " --csv > " +
               std::string{noun_.name} + ".csv";
    }

  private:
    Exit print_all(Context& context) {
        int left = limit_ > 0                      ? limit_
                   : context.form() == Form::table ? rows_for_eyes
                                                   : std::numeric_limits<int>::max();
        RowPrinter printer{context, table(context)};
        json::object page;
        std::string after;
        do {
            const Answer answer =
                context.node().send(request(context, after, std::min(left, page_rows)));
            if (!answer.is_success()) return refuse(context, answer);
            page = object_in(answer);
            const json::array rows = rows_in(page);
            printer.print(rows);
            left -= static_cast<int>(rows.size());
            after = next_of(page);
            if (rows.empty()) break;
        } while (!after.empty() && left > 0);
        const bool has_more = !after.empty();
        const json::value totals = page.contains("totals") ? page.at("totals") : json::value{};
        printer.finish(std::move(page));
        if (totals_ && context.form() == Form::table && totals.is_object())
            print_record(context, totals.get_object(), rows_of(noun_));
        if (has_more && limit_ == 0) {
            context.err()
                << context.say({"بقیه را با ‎--limit‎ یا در فایل بگیرید.",
                                "There is more: use --limit, or send it to a file."})
                << '\n';
        }
        return Exit::done;
    }

    [[nodiscard]] RowTable table(Context& context) const {
        RowTable table{.rows = std::string{rows_of(noun_)}, .handle = std::string{noun_.handle}};
        for (const auto column : columns_of(noun_)) table.columns.emplace_back(column);
        for (const auto column : words_of(noun_.spare)) table.spare.emplace_back(column);
        table.known = table.columns;
        table.nothing = why_empty(context);
        table.is_list = true;
        return table;
    }

    // Why a list has no rows: what was asked for, or that nothing was recorded.
    [[nodiscard]] std::string why_empty(Context& context) const {
        std::string asked;
        for (const auto& [name, value] : filters_.query(context.today())) {
            if (name == "sort") continue;
            if (!asked.empty()) asked += context.say({"، ", ", "});
            asked.append(name).append("=").append(value);
        }
        if (asked.empty()) {
            return context.say({"موردی یافت نشد: هنوز چیزی در این فهرست ثبت نشده است.",
                                "There is nothing here: nothing is recorded yet."});
        }
        return context.say({"با این فیلتر موردی یافت نشد: ", "Nothing matches "}) + asked;
    }

    Request request(Context& context, const std::string& after, int limit) const {
        Request request{.path = std::string{noun_.path}, .query = filters_.query(context.today())};
        // A report is read whole and has no paging.
        if (!noun_.columns.empty()) request.query.emplace_back("limit", std::to_string(limit));
        if (totals_) request.query.emplace_back("totals", "1");
        if (!after.empty()) request.query.emplace_back("after", after);
        return request;
    }

    static json::object object_in(const Answer& answer) {
        json::value body = answer.json();
        if (body.is_array()) return {{"rows", std::move(body)}, {"next", nullptr}};
        return body.is_object() ? std::move(body.get_object()) : json::object{};
    }
    static json::array rows_in(const json::object& page) {
        const auto* rows = page.if_contains("rows");
        return rows != nullptr && rows->is_array() ? rows->get_array() : json::array{};
    }
    static std::string next_of(const json::object& page) {
        const auto* next = page.if_contains("next");
        return next != nullptr && next->is_string() ? std::string{next->get_string()} : "";
    }

    const Noun& noun_;
    Filters filters_;
    int limit_ = 0;
    bool totals_ = false;
};

}  // namespace

std::unique_ptr<Verb> list_verb(const Noun& noun) { return std::make_unique<List>(noun); }

}  // namespace amani::cli
