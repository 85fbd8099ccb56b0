// Sheets that are too large for one request. The rows are tried out first, all of them, at a desk
// over a copy of the store, on another thread: a sheet with a wrong row records nothing. Then they
// are recorded at the site's own desk, some at a time, and everybody else has his turn in between.
//
// Once the first row is recorded the sheet goes in to its end: where it stands is stored with its
// rows, so that a program that ended in the middle goes on when it starts. A row that was good when
// it was tried out, and is refused now because of what somebody has recorded meanwhile, is told in
// the report.
#pragma once

#include "shared/http/resources/frame/sheet_import.h"
#include "shared/http/resources/frame/site_api.h"

#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amani::http {

class LargeImports {
  public:
    LargeImports(SiteApi& api, std::vector<SheetKind> kinds);
    // The program ends: what is tried out is given up, and what is being recorded goes on when it
    // starts again.
    ~LargeImports();
    LargeImports(const LargeImports&) = delete;
    LargeImports& operator=(const LargeImports&) = delete;

    [[nodiscard]] std::span<const SheetKind> kinds() const { return kinds_; }
    // The task of a sheet that is large; nothing when it is to be imported at once. One at a time,
    // since two would only wait for each other.
    [[nodiscard]] std::optional<Answered<Answer>> begin(const Command& command);
    // The import that is asked for; refused when this person may not.
    [[nodiscard]] Answered<SheetImport> wanted(const Request& request) const;

  private:
    struct Job;
    void take_up_stored();
    void try_out(const std::shared_ptr<Job>& job);
    void tried_out(const std::shared_ptr<Job>& job, const std::exception_ptr& trouble);
    void store_begin(Job& job);
    void record_soon(const std::shared_ptr<Job>& job);
    void record_some(const std::shared_ptr<Job>& job);
    void end(Job& job, Answer answer);
    void fail(Job& job, const std::exception_ptr& trouble);
    [[nodiscard]] std::filesystem::path kept_sheet() const;
    [[nodiscard]] Answer shown(const Request& request) const;
    [[nodiscard]] Answered<Answer> answer_beside(const Command& command) const;

    SiteApi& api_;
    std::vector<SheetKind> kinds_;
    std::shared_ptr<Job> running_;
};

}  // namespace amani::http
