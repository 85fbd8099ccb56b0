#include "clients/cli/verbs/filters.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/progress.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <fstream>
#include <ostream>

namespace amani::cli {
namespace {

// All rows as the API's own CSV: ISO days, Latin digits, whole Rial; what `import` reads.
class Export : public Verb {
  public:
    explicit Export(const Noun& noun) : noun_(noun) {}

    void offer(CLI::App& app, const Speech& speech) override {
        filters_.offer(app, noun_, speech);
        app.add_option("--out", file_,
                       std::string{speech({"فایل خروجی", "file to write; stdout when absent"})});
    }

    Exit run(Context& context) override {
        const std::string beside = file_ + ".part";
        std::ofstream file;
        if (!file_.empty()) {
            file.open(beside, std::ios::binary | std::ios::trunc);
            if (!file)
                return wrong_use(context,
                                 beside + ": " + context.say({"نوشتنی نیست", "cannot be written"}));
        }
        std::ostream& out = file_.empty() ? context.out() : file;
        Request request{.path = std::string{noun_.path}, .query = filters_.query(context.today())};
        request.headers.emplace_back("Accept", "text/csv");
        std::int64_t lines = 0;
        Answer answer;
        {
            Progress progress{context, context.say({"سطر", "rows"})};
            answer = context.node().stream(request, [&](std::string_view chunk) {
                out << chunk;
                lines += std::count(chunk.begin(), chunk.end(), '\n');
                progress.update(std::max<std::int64_t>(lines - 1, 0), 0);
                return out ? NodeClient::Next::go_on : NodeClient::Next::stop;
            });
        }
        if (!answer.is_success()) {
            if (!file_.empty()) std::remove(beside.c_str());
            return refuse(context, answer);
        }
        out << answer.body << std::flush;
        if (!out)
            return wrong_use(
                context,
                beside + ": " + context.say({"تا پایان نوشته نشد", "could not be written whole"}));
        if (file_.empty()) return Exit::done;
        file.close();
        if (std::rename(beside.c_str(), file_.c_str()) != 0) return wrong_use(context, file_);
        return Exit::done;
    }

    std::string examples() const override {
        const std::string start = "amani " + std::string{noun_.name} + " export";
        return start + " > " + std::string{noun_.name} + ".csv\n" + start + " --out " +
               std::string{noun_.name} + ".csv";
    }

  private:
    const Noun& noun_;
    Filters filters_;
    std::string file_;
};

}  // namespace

std::unique_ptr<Verb> export_verb(const Noun& noun) { return std::make_unique<Export>(noun); }

}  // namespace amani::cli
