#include "clients/cli/grammar/field.h"
#include "clients/cli/text/digits.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/verbs.h"
#include "shared/base/fold.h"
#include "shared/base/typed_number.h"

#include <CLI/CLI.hpp>

#include <fstream>
#include <ostream>

namespace amani::cli {
namespace {

// A form on paper. `--preview` looks only; without it the node counts the copy («المثنی n»).
class Print : public Verb {
  public:
    explicit Print(const Noun& noun)
        : noun_(noun), forms_(words_of(noun.print_forms)), form_(forms_.front()) {}

    void offer(CLI::App& app, const Speech& speech) override {
        app.add_option("ID", id_, heading_of(noun_.handle, speech))->required();
        if (forms_.size() > 1) {
            const std::vector<std::string> names{forms_.begin(), forms_.end()};
            app.add_option("--form", form_,
                           std::string{speech({"کدام فرم", "which form"})} + " [" + form_ + "]")
                ->check(CLI::IsMember(names));
        }
        app.add_option("--paper", paper_,
                       std::string{speech({"a4، a5، 80mm یا label؛ بدون آن، کاغذ معمول این فرم",
                                           "a4, a5, 80mm or label; the form's usual one"})})
            ->check(CLI::IsMember({"a4", "a5", "80mm", "label"}));
        app.add_option("--language", language_,
                       std::string{speech(
                           {"زبان فرم: fa یا en ‏[fa]", "of the form: fa or en [fa]"})})
            ->check(CLI::IsMember({"fa", "en"}));
        app.add_option("--out", file_,
                       std::string{speech({"فایل خروجی", "file to write; stdout when absent"})});
        auto* pdf = app.add_flag(
            "--pdf", pdf_,
            std::string{speech(
                {"به‌صورت PDF (هم‌چنین با نامی که به ‎.pdf پایان یابد)",
                 "as a PDF (also by a name that ends in .pdf)"})});
        app.add_flag(
               "--png", png_,
               std::string{speech(
                   {"به‌صورت PNG برای چاپگر حرارتی، روی 80mm یا برچسب",
                    "as a PNG for a thermal printer, of 80mm or a label"})})
            ->excludes(pdf);
        app.add_flag(
            "--preview", preview_,
            std::string{speech({"دیدن، بی‌آنکه المثنی شمرده شود",
                                "look without counting a copy"})});
    }

    Exit run(Context& context) override {
        if (base::plain_text(id_).empty()) return nothing_named(context, noun_.handle, examples());
        if (file_.empty() && context.terminal().is_output) {
            return wrong_use(context,
                             context.say({"نام فایل را با ‎--out‎ بدهید",
                                          "name a file with --out"}));
        }
        Request request{.path = path_of("/prints/" + form_, base::plain_text(id_)),
                        .query = {{"language", language_}}};
        if (!paper_.empty()) request.query.emplace_back("paper", paper_);
        request.headers.emplace_back("Accept", media());
        const bool counts = !preview_;
        if (counts) {
            request.method = "POST";
            request.headers.emplace_back("Idempotency-Key", context.options().key.empty()
                                                                ? new_idempotency_key()
                                                                : context.options().key);
        }
        const Answer answer = context.node().send(request);
        if (!answer.is_success()) return refuse(context, answer);
        if (file_.empty()) {
            context.out() << answer.body;
            return Exit::done;
        }
        std::ofstream file{file_, std::ios::binary | std::ios::trunc};
        file << answer.body << std::flush;
        if (!file)
            return wrong_use(context,
                             file_ + ": " + context.say({"نوشتنی نیست", "cannot be written"}));
        if (!context.options().quiet)
            context.err() << file_ << ": " << what_was_printed(context, answer) << '\n';
        return Exit::done;
    }

    std::string examples() const override {
        return "amani " + std::string{noun_.name} + " print ID --out " + std::string{noun_.name} +
               ".html";
    }

  private:
    std::string media() const {
        if (pdf_ || (!png_ && file_.ends_with(".pdf"))) return "application/pdf";
        if (png_ || file_.ends_with(".png")) return "image/png";
        return "text/html";
    }

    // The first copy is the original; the n-th after it says «المثنی n» on paper.
    static std::string what_was_printed(Context& context, const Answer& answer) {
        const auto copy = base::typed_whole(answer.header("x-copy"));
        if (!copy || *copy == 0) return context.say({"پیش‌نمایش", "a preview"});
        if (*copy == 1) return context.say({"نسخه اصلی", "the original"});
        return context.say({"المثنی ", "reprint "}) + grouped(*copy - 1, context.speech().digits);
    }

    const Noun& noun_;
    std::vector<std::string_view> forms_;
    std::string form_;
    std::string id_;
    std::string paper_;
    std::string language_ = "fa";
    std::string file_;
    bool pdf_ = false;
    bool png_ = false;
    bool preview_ = false;
};

}  // namespace

std::unique_ptr<Verb> print_verb(const Noun& noun) { return std::make_unique<Print>(noun); }

}  // namespace amani::cli
