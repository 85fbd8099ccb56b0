#include "clients/cli/text/digits.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/progress.h"
#include "clients/cli/verbs/tasks.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace amani::cli {
namespace {

namespace json = boost::json;

// A CSV file into the node: all rows or none, unless --partial.
class Import : public Verb {
  public:
    explicit Import(const Noun& noun) : noun_(noun) {}

    void offer(CLI::App& app, const Speech& speech) override {
        app.add_option("FILE", file_,
                       std::string{speech({"فایل CSV با UTF-8 و سطر عنوان؛ «-» یعنی ورودی",
                                           "CSV in UTF-8 with a heading; - is the input"})})
            ->required();
        app.add_flag(
            "--partial", partial_,
            std::string{speech({"سطرهای درست ثبت شود، هرچند بقیه رد شوند",
                                "record the good rows although others are refused (exit 6)"})});
    }

    Exit run(Context& context) override {
        const auto upload = file_ == "-" ? Upload::of_stream(context.in()) : Upload::of_file(file_);
        if (upload == nullptr)
            return wrong_use(context,
                             file_ + ": " + context.say({"خواندنی نیست", "cannot be read"}));
        const std::string key =
            context.options().key.empty() ? new_idempotency_key() : context.options().key;
        Answer answer;
        try {
            answer = send(context, upload, key);
        } catch (const NodeTrouble&) {
            context.err() << context.say({"تکرار بی‌خطر است با",
                                          "It is safe to repeat with"})
                          << " --key " << key << '\n';
            throw;
        }
        if (!answer.is_success()) {
            // The refused rows come with the refusal too: nothing was recorded.
            const json::value body = answer.json();
            if (body.is_object() && body.get_object().contains("refused"))
                print_report(context, body.get_object());
            return refuse(context, answer);
        }
        const json::value body = answer.json();
        json::object report = body.is_object() ? body.get_object() : json::object{};
        if (const auto task = task_in(report); !task.empty()) {
            TaskEnd end = follow_task(context, task,
                                      context.say({"سطر ثبت‌شده", "rows recorded"}));
            report = std::move(end.result);
            if (end.exit != Exit::done) {
                if (report.contains("refused")) print_report(context, report);
                return end.exit;
            }
        }
        print_report(context, report);
        return exit_of_report(context, report);
    }

    bool can_be_tried() const override { return true; }

    std::string examples() const override {
        const std::string start =
            "amani " + std::string{noun_.name} + " import " + std::string{noun_.name} + ".csv";
        return start + " --dry-run\n" + start + "\n" + start + " --partial";
    }

  private:
    Answer send(Context& context, const std::shared_ptr<Upload>& upload,
                const std::string& key) const {
        Request request{.method = "POST",
                        .path = "/imports/" + std::string{noun_.import_kind},
                        .upload = upload};
        request.content_type = "text/csv; charset=utf-8";
        request.headers.emplace_back("Idempotency-Key", key);
        if (context.options().dry_run) request.query.emplace_back("dry_run", "1");
        if (partial_) request.query.emplace_back("partial", "1");
        if (context.options().yes) request.query.emplace_back("confirmed", "1");
        const std::int64_t rows = upload->lines();
        Progress progress{context, context.say({"سطر فرستاده", "rows sent"})};
        return context.node().send(request, [&](std::int64_t sent, std::int64_t total) {
            if (total > 0) progress.update(rows * sent / total, rows);
        });
    }

    void print_report(Context& context, const json::object& report) const {
        if (context.form() == Form::json) return print_json(context, report);
        const auto& speech = context.speech();
        const auto* refused = report.if_contains("refused");
        const json::array rows =
            refused != nullptr && refused->is_array() ? refused->get_array() : json::array{};
        if (!rows.empty() || context.form() == Form::stream) {
            RowPrinter printer{
                context,
                {.columns = {"line", "code", "message"}, .handle = "line", .spare = {"code"}}};
            printer.print(in_language(rows, speech));
            printer.finish({});
        }
        if (context.options().quiet) return;
        if (const auto more = number_at(report, "refused_more"); more > 0) {
            constexpr Counted further{"سطر نادرست دیگر", "more refused row", "more refused rows"};
            context.err() << counted(more, further, context.speech()) << '\n';
        }
        if (const auto* not_read = report.if_contains("columns_not_read");
            not_read != nullptr && not_read->is_array() && !not_read->get_array().empty()) {
            context.err() << context.say({"این ستون‌ها خوانده نشد: ",
                                          "Columns not read: "})
                          << text_of(*not_read, Format::text, speech, Manner::shown) << '\n';
        }
        constexpr Counted counted_rows{"سطر", "row", "rows"};
        const std::int64_t all = number_at(report, "rows");
        const std::int64_t wrong = refused_in(report);
        const std::int64_t recorded = number_at(report, "recorded");
        if (all == 0 && wrong > 0) return print_remedy(context, rows);  // not even a heading
        context.err() << counted(all, counted_rows, speech) << " · ";
        if (recorded > 0 || wrong == 0) {
            context.err() << grouped(recorded, speech.digits) << " "
                          << (context.options().dry_run
                                  ? context.say({"ثبت می‌شود", "would be recorded"})
                                  : context.say({"ثبت شد", "recorded"}))
                          << " · " << grouped(wrong, speech.digits) << " "
                          << context.say({"نادرست", "refused"}) << '\n';
            return;
        }
        context.err() << grouped(all - wrong, speech.digits) << " "
                      << context.say({"درست", "right"}) << " · " << grouped(wrong, speech.digits)
                      << " " << context.say({"نادرست", "refused"})
                      << context.say(
                             {"؛ هیچ‌کدام ثبت نمی‌شود", "; none is recorded"})
                      << '\n';
    }

    // What to do about a sheet whose heading was refused, so that no row was read.
    static void print_remedy(Context& context, const json::array& rows) {
        if (rows.empty() || !rows[0].is_object()) return;
        const auto* remedy = rows[0].get_object().if_contains("remedy");
        const bool is_said = remedy != nullptr && remedy->is_object();
        const auto* text =
            is_said ? remedy->get_object().if_contains(context.speech()({"fa", "en"})) : nullptr;
        if (text != nullptr && text->is_string())
            context.err() << without_controls(text->get_string()) << '\n';
    }

    // Not every refused row is listed when there are very many.
    static std::int64_t refused_in(const json::object& report) {
        if (report.contains("refused_rows")) return number_at(report, "refused_rows");
        const auto* refused = report.if_contains("refused");
        const bool is_list = refused != nullptr && refused->is_array();
        return is_list ? static_cast<std::int64_t>(refused->get_array().size()) : 0;
    }

    // A message may come in both languages.
    static json::array in_language(json::array rows, const Speech& speech) {
        for (auto& row : rows) {
            if (!row.is_object()) continue;
            auto& object = row.get_object();
            const auto* both = object.if_contains("message");
            if (both == nullptr) both = object.if_contains("messages");
            if (both == nullptr || !both->is_object()) continue;
            const auto* text =
                both->get_object().if_contains(speech.language == Language::fa ? "fa" : "en");
            const bool is_text = text != nullptr && text->is_string();
            const std::string chosen = is_text ? said(text->get_string(), speech.digits) : "";
            object["message"] = chosen;
        }
        return rows;
    }

    [[nodiscard]] Exit exit_of_report(Context& context, const json::object& report) const {
        const auto* refused = report.if_contains("refused");
        if (refused == nullptr || !refused->is_array() || refused->get_array().empty())
            return Exit::done;
        if (partial_ && (number_at(report, "recorded") > 0 || context.options().dry_run))
            return Exit::something_open;
        return Exit::refused;
    }

    const Noun& noun_;
    std::string file_;
    bool partial_ = false;
};

}  // namespace

std::unique_ptr<Verb> import_verb(const Noun& noun) { return std::make_unique<Import>(noun); }

}  // namespace amani::cli
