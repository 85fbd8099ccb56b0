#include "shared/http/paper/page_file.h"

#include "shared/base/child_process.h"
#include "shared/base/program_log.h"
#include "shared/http/limits.h"

#include <string_view>

namespace amani::http {

extern const std::string_view page_file_program;  // page_file.py (CMakeLists.txt)

namespace {

constexpr std::string_view how_it_ended(base::ChildEnd::How how) {
    switch (how) {
        case base::ChildEnd::How::ended:
            return "ended";
        case base::ChildEnd::How::killed:
            return "killed";
        case base::ChildEnd::How::out_of_time:
            return "out of time";
        case base::ChildEnd::How::not_started:
            return "not started";
    }
    return {};
}

Refusal not_made() {
    return machine_says_no(
        "print.file_not_made",
        {"این فرم اکنون فایل نشد؛ علت در گزارش برنامه است. با Accept: text/html بگیرید و از مرورگر "
         "چاپ کنید.",
         "This form could not be made a file now; the program's log says why. Ask for it with "
         "Accept: text/html and print it from a browser."},
        base::seconds(5));
}

// Its last lines say what is wrong.
std::string_view end_of(const std::string& errors) {
    constexpr std::size_t most = 500;
    return std::string_view{errors}.substr(errors.size() > most ? errors.size() - most : 0);
}

}  // namespace

std::optional<Refusal> missing_program(const PagePrograms& programs, PageFile kind) {
    std::error_code unknown;
    std::string package;
    if (kind == PageFile::png && !std::filesystem::exists(programs.pdftoppm, unknown))
        package = "poppler-utils";
    if (!std::filesystem::exists(programs.weasyprint, unknown)) package = "weasyprint";
    if (package.empty()) return std::nullopt;
    return Refusal{
        .status = 501,
        .code = "print.program_missing",
        .numbers = {{"package", package}},
        .message =
            {"برنامه‌ای که از فرم فایل می‌سازد روی این دستگاه نصب نیست: " +
                 package,
             "The program that makes a file of a form is not installed on this "
             "machine: " +
                 package},
        .remedy = {"بسته " + package +
                       " را نصب کنید، یا با Accept: text/html بگیرید و از مرورگر چاپ کنید.",
                   "Install the package " + package +
                       ", or ask with Accept: text/html and print from a browser."}};
}

Answered<std::string> page_file(const PagePrograms& programs, PageFile kind,
                                const std::string& html) {
    std::vector<std::string> words{programs.python.string(), "-I", "-c",
                                   std::string{page_file_program},
                                   kind == PageFile::pdf ? "pdf" : "png"};
    if (kind == PageFile::png) words.push_back(programs.pdftoppm.string());
    auto end = base::run_child(words, html,
                               {.time = limits::page_file_time,
                                .memory_bytes = limits::page_file_memory,
                                .written_bytes = limits::page_file_bytes});
    if (end.how == base::ChildEnd::How::ended && end.status == 0) return std::move(end.output);
    base::log_event(
        "print.file_not_made",
        {{"how", how_it_ended(end.how)}, {"status", end.status}, {"errors", end_of(end.errors)}});
    return base::Refused{not_made()};
}

}  // namespace amani::http
