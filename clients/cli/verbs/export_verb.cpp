#include "clients/cli/verbs/filters.h"
#include "clients/cli/verbs/progress.h"
#include "clients/cli/verbs/streamed_file.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <algorithm>

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
        StreamedFile file{file_};
        if (const auto refused = file.open(context)) return *refused;
        Request request{.path = std::string{noun_.path}, .query = filters_.query(context.today())};
        request.headers.emplace_back("Accept", "text/csv");
        std::int64_t lines = 0;
        Answer answer;
        {
            Progress progress{context, context.say({"سطر", "rows"})};
            answer = file.stream(context, request, [&](std::string_view chunk) {
                lines += std::count(chunk.begin(), chunk.end(), '\n');
                progress.update(std::max<std::int64_t>(lines - 1, 0), 0);
            });
        }
        return file.finish(context, answer);
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
