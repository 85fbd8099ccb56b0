#include "shared/http/resources/frame/large_imports.h"

#include "shared/base/program_log.h"
#include "shared/http/tasks.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace amani::http {

namespace json = boost::json;

namespace {

// Rows of one transaction at the site's desk: some hundredths of a second.
constexpr std::int64_t rows_at_once = 500;

constexpr std::string_view insert_job =
    "INSERT INTO http_import (id, kind, user_id, user_name, day, is_doubtful, idempotency_key, "
    "request_hash, line, recorded) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8)";
constexpr std::string_view select_job =
    "SELECT kind, user_id, user_name, day, is_doubtful, idempotency_key, request_hash, line, "
    "recorded FROM http_import";
constexpr std::string_view update_job = "UPDATE http_import SET line = ?1, recorded = ?2";
constexpr std::string_view delete_job = "DELETE FROM http_import";

// A report's counts and refused rows, for the store.
std::string stored(const ImportReport& report) {
    return json::serialize(json::object{{"rows", report.rows},
                                        {"recorded", report.recorded},
                                        {"refused", report.refused.count()},
                                        {"shown", report.refused.shown()}});
}

ImportReport report_in(std::string_view text) {
    const auto value = json::parse(text);
    const auto number = [&](const char* name) { return value.at(name).to_number<std::int64_t>(); };
    ImportReport report;
    report.rows = number("rows");
    report.recorded = number("recorded");
    report.refused = {number("refused"), value.at("shown").as_array()};
    return report;
}

}  // namespace

struct LargeImports::Job {
    SheetImport import;
    std::shared_ptr<Task> task;
    Idempotency key;
    bool is_dry_run = false;
    std::string by;  // who runs it, to tell others
    std::int64_t lines = 0;
    // The outcome of trying out; written by that thread, and read after it has ended.
    Answer answer = {};
    bool is_cancelled = false;
    // What is recorded, and how far.
    std::unique_ptr<SheetRun> run = {};
};

LargeImports::LargeImports(SiteApi& api, std::vector<SheetKind> kinds)
    : api_(api), kinds_(std::move(kinds)) {
    if (api_.ports().later) take_up_stored();
}

LargeImports::~LargeImports() {
    if (running_ != nullptr) running_->task->ask_cancel();
}

Answered<SheetImport> LargeImports::wanted(const Request& request) const {
    const auto kind = std::ranges::find(kinds_, request.param("kind"), &SheetKind::name);
    if (kind == kinds_.end()) return base::Refused{not_found({"نوع فایل ورودی", "kind of import"})};
    if (auto refusal = api_.forbidden(kind->command, request.principal))
        return base::Refused{std::move(*refusal)};
    const auto author = api_.author_of(request);
    if (!author) return base::Refused{author.error()};
    return SheetImport{
        .kind = *kind,
        .author = *author,
        .sheet = request.kept_body(),
        .rows = request.has_flag("partial") ? Rows::good_ones : Rows::all_or_none,
        .doubtful = request.is_confirmed() ? app::Doubtful::is_recorded : app::Doubtful::waits};
}

std::optional<Answered<Answer>> LargeImports::begin(const Command& command) {
    const Request& request = command.request;
    if (!api_.ports().later || request.body_size() <= limits::import_at_once) return std::nullopt;
    // One that the disk has stopped goes on before another begins.
    if (running_ == nullptr) take_up_stored();
    if (running_ != nullptr) return answer_beside(command);
    auto import = wanted(request);
    if (!import) return base::Refused{std::move(import).error()};
    const auto task = api_.ports().tasks->start("import", request.principal.user);
    running_ = std::make_shared<Job>(Job{.import = std::move(import).value(),
                                         .task = task,
                                         .key = command.idempotency,
                                         .is_dry_run = command.is_dry_run,
                                         .by = request.principal.name,
                                         .lines = request.kept_body()->lines()});
    try_out(running_);
    return shown(request);
}

// Where the sheet lies while it is recorded.
std::filesystem::path LargeImports::kept_sheet() const {
    return api_.ports().directory / "import.csv";
}

// The task is beside the address to which sheets are sent.
Answer LargeImports::shown(const Request& request) const {
    const auto& task = *running_->task;
    return {.status = 202,
            .body = to_json(task),
            .location =
                request.path.substr(0, request.path.rfind("/imports/")) + "/tasks/" + task.id()};
}

Answered<Answer> LargeImports::answer_beside(const Command& command) const {
    if (running_->key.has_key_of(command.idempotency)) {
        if (running_->key.is_request_of(command.idempotency)) return shown(command.request);
        return base::Refused{idempotency_key_reused()};
    }
    return base::Refused{
        Refusal{.status = 409,
                .code = "import.running",
                .numbers = {{"task", running_->task->id()}, {"by", running_->by}},
                .message = {"ورود داده‌های دیگری در جریان است (" +
                                running_->by + ").",
                            "Another import is being recorded (" + running_->by + ")."},
                .remedy = {"تا پایان آن صبر کنید.", "Wait for its end, then send this one."}}};
}

// A sheet of which the good rows are wanted needs no trial, and a trial needs no sheet that stays.
void LargeImports::try_out(const std::shared_ptr<Job>& job) {
    const bool is_tried = job->is_dry_run || job->import.rows == Rows::all_or_none;
    api_.ports().elsewhere(
        [job, is_tried, open = api_.ports().open_trial, kept = kept_sheet()] {
            if (is_tried) {
                const auto trial = open();
                const auto run = job->import.kind.begin(trial->desk(), job->import);
                bool is_more = true;
                while (is_more && !job->is_cancelled) {
                    is_more = run->take(limits::rows_gathered);
                    trial->write_gathered();
                    job->task->progress(run->line(), 2 * job->lines);
                    job->is_cancelled = job->task->is_cancel_asked();
                }
                if (job->is_cancelled) return;
                job->answer = answer_of(run->report(), job->import.rows);
            }
            if (!job->is_dry_run && job->answer.status == 200) job->import.sheet->copy_to(kept);
        },
        [this, job](const std::exception_ptr& trouble) { tried_out(job, trouble); });
}

void LargeImports::tried_out(const std::shared_ptr<Job>& job, const std::exception_ptr& trouble) {
    if (trouble != nullptr) return fail(*job, trouble);
    if (job->is_cancelled) {
        running_.reset();
        return api_.ports().tasks->end_cancelled(*job->task);
    }
    if (job->is_dry_run || job->answer.status != 200) return end(*job, std::move(job->answer));
    try {
        store_begin(*job);
        record_soon(job);
    } catch (const std::exception&) {
        fail(*job, std::current_exception());
    }
}

void LargeImports::store_begin(Job& job) {
    api_.ports().transact([&] {
        // It is too large to be taken back in one go, and so is no more the one before it.
        ImportMemory{api_.database(), job.import.kind.name}.begin(api_.desk().journal.position());
        // One that cannot go on any more, since its sheet is gone, makes room.
        api_.database().cached(delete_job).run();
        api_.database()
            .cached(insert_job)
            .run(job.import.kind.name, job.import.author.user, job.by, job.import.author.day,
                 job.import.doubtful, job.key.key(), job.key.request().view(), stored({}));
        return true;
    });
    job.run = job.import.kind.begin(api_.desk(), job.import);
}

void LargeImports::record_soon(const std::shared_ptr<Job>& job) {
    api_.ports().later([this, alive = std::weak_ptr{job}] {
        // Only while the job is this object's is it still there to record it.
        if (const auto here = alive.lock()) record_some(here);
    });
}

// When the disk refuses, what was recorded stays, and the next start, or the next large sheet that
// is sent, goes on behind it.
void LargeImports::record_some(const std::shared_ptr<Job>& job) {
    bool is_more = true;
    Answer answer;
    try {
        auto& run = *job->run;
        run.report().last = {};
        api_.ports().transact([&] {
            is_more = run.take(rows_at_once);
            auto& database = api_.database();
            if (is_more) {
                database.cached(update_job).run(run.line(), stored(run.report()));
            } else {
                answer = answer_of(run.report(), Rows::good_ones);
                job->key.remember(answer);
                database.cached(delete_job).run();
            }
            return true;
        });
        job->task->progress(job->lines + run.line(), 2 * job->lines);
        if (!run.report().last.events.empty() && api_.ports().on_recorded)
            api_.ports().on_recorded(run.report().last.events);
    } catch (const std::exception&) {
        return fail(*job, std::current_exception());
    }
    if (is_more) return record_soon(job);
    job->task->progress(2 * job->lines, 2 * job->lines);
    std::error_code left;  // the next large import writes over it
    std::filesystem::remove(kept_sheet(), left);
    end(*job, std::move(answer));
}

void LargeImports::end(Job& job, Answer answer) {
    running_.reset();
    TaskBoard& tasks = *api_.ports().tasks;
    if (answer.status == 200)
        tasks.finish(*job.task, std::move(answer.body));
    else
        tasks.fail(*job.task, std::move(answer.body.as_object()));
}

void LargeImports::fail(Job& job, const std::exception_ptr& trouble) {
    running_.reset();
    const auto failure = failure_of(trouble);
    if (!failure.error.empty()) base::log_event("import.failed", {{"error", failure.error}});
    api_.ports().tasks->fail(*job.task, to_json(failure.refusal));
}

// The sheet that was being recorded when the program ended.
void LargeImports::take_up_stored() {
    auto& database = api_.database();
    auto& row = database.cached(select_job);
    row.with();
    if (!row.step()) return row.reset();
    const std::string kind_name = row.string(0);
    const base::UserId user{row.integer(1)};
    const std::string by = row.string(2);
    const base::Day day{static_cast<std::int32_t>(row.integer(3))};
    const auto doubtful = static_cast<app::Doubtful>(row.integer(4));
    const std::string key = row.string(5);
    crypto::Hash request;
    std::ranges::copy(row.bytes(6).first(request.bytes.size()), request.bytes.begin());
    const auto line = row.integer(7);
    auto report = report_in(row.text(8));
    row.reset();
    const auto kind = std::ranges::find(kinds_, kind_name, &SheetKind::name);
    auto sheet = KeptBody::of_file(kept_sheet());
    if (kind == kinds_.end() || sheet == nullptr) return;
    const auto task = api_.ports().tasks->start("import", user);
    running_ =
        std::make_shared<Job>(Job{.import = {.kind = *kind,
                                             .author = {user, day},
                                             .sheet = sheet,
                                             .rows = Rows::good_ones,
                                             .doubtful = doubtful},
                                  .task = task,
                                  .key = {database, api_.desk().clock.now(), user, key, request},
                                  .by = by,
                                  .lines = sheet->lines()});
    running_->run = kind->begin(api_.desk(), running_->import);
    running_->run->go_on_behind(line, std::move(report));
    record_soon(running_);
}

}  // namespace amani::http
