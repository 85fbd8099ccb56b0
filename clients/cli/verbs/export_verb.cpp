#include "clients/cli/verbs/filters.h"
#include "clients/cli/verbs/streamed_file.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

namespace amani::cli {
namespace {

// All rows as the API's own CSV (ISO days, Latin digits, whole Rial; what `import` reads), or as
// XLSX for people, by the ending of the file's name.
class Export : public Verb {
  public:
    explicit Export(const Noun& noun) : noun_(noun) {}

    void offer(CLI::App& app, const Speech& speech) override {
        filters_.offer(app, noun_, speech);
        app.add_option("--out", file_,
                       std::string{speech({"فایل خروجی، ‎.csv‎ یا ‎.xlsx‎",
                                           "file to write, .csv or .xlsx; stdout when absent"})});
    }

    Exit run(Context& context) override {
        return StreamedFile{file_}.write_sheet(
            context, {.path = std::string{noun_.path}, .query = filters_.query(context.today())});
    }

    std::string examples() const override {
        const std::string start = "amani " + std::string{noun_.name} + " export";
        return start + " > " + std::string{noun_.name} + ".csv\n" + start + " --out " +
               std::string{noun_.name} + ".xlsx";
    }

  private:
    const Noun& noun_;
    Filters filters_;
    std::string file_;
};

}  // namespace

std::unique_ptr<Verb> export_verb(const Noun& noun) { return std::make_unique<Export>(noun); }

}  // namespace amani::cli
