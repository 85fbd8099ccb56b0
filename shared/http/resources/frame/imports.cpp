#include "shared/http/resources/frame/imports.h"

#include "shared/http/resources/frame/console.h"
#include "shared/http/resources/frame/records.h"
#include "shared/http/schema.h"
#include "shared/http/tasks.h"

#include <algorithm>

namespace amani::http {

namespace json = boost::json;

namespace {

bool is_asked(const Request& request, std::string_view name) {
    const auto value = request.query_value(name);
    return value && (*value == "1" || *value == "true");
}

using SheetKinds = std::vector<SheetKind>;

// The import that is asked for; refused when this person may not.
Answered<SheetImport> wanted(SiteApi& api, const SheetKinds& kinds, const Request& request) {
    const auto kind = std::ranges::find(kinds, request.param("kind"), &SheetKind::name);
    if (kind == kinds.end()) return base::Refused{not_found({"نوع فایل ورودی", "kind of import"})};
    if (auto refusal = api.forbidden(kind->command, request.principal))
        return base::Refused{std::move(*refusal)};
    const auto author = api.author_of(request);
    if (!author) return base::Refused{author.error()};
    return SheetImport{
        .kind = *kind,
        .author = *author,
        .sheet = request.kept_body(),
        .rows = is_asked(request, "partial") ? Rows::good_ones : Rows::all_or_none,
        .doubtful = request.is_confirmed() ? app::Doubtful::is_recorded : app::Doubtful::waits};
}

Answered<Answer> import_at_once(SiteApi& api, const SheetKinds& kinds, const Command& command) {
    auto import = wanted(api, kinds, command.request);
    if (!import) return base::Refused{std::move(import).error()};
    auto report = import->kind.import(api.desk(), *import, [](std::int64_t) { return true; });
    auto answer = answer_of(report, import->rows);
    // One change is enough to wake the clients; a million would not fit into the ring.
    if (answer.status == 200 && !command.is_dry_run) api.note(report.last);
    return answer;
}

// A large import that runs. The worker writes its result, which is read after it has ended.
struct Job {
    SheetImport import;
    std::shared_ptr<Task> task;
    Idempotency key;
    bool is_dry_run = false;
    std::string by;  // who runs it, to tell others
    std::string location;
    Answer answer = {};
    app::Recorded last = {};  // when it stays
    bool is_cancelled = false;
};

// On the worker's thread.
bool record(Job& job, AnotherDesk& desk) {
    const std::int64_t lines = job.import.sheet->lines();
    auto report = job.import.kind.import(desk.desk(), job.import, [&](std::int64_t line) {
        job.task->progress(line, std::max(line, lines));
        if (line % limits::rows_gathered == 0) desk.write_gathered();
        return !job.task->is_cancel_asked();
    });
    job.is_cancelled = report.is_stopped;
    if (job.is_cancelled) return false;
    job.answer = answer_of(report, job.import.rows);
    if (job.answer.status != 200 || job.is_dry_run) return false;
    job.key.over(desk.desk().database).remember(job.answer);
    job.last = std::move(report.last);
    return true;
}

Refusal refusal_of(const std::exception_ptr& trouble) {
    try {
        std::rethrow_exception(trouble);
    } catch (const store::StoreError& error) {
        return http::refusal_of(error);
    } catch (const std::exception&) {
        return internal_error();
    }
}

// The large import that runs, if one does: two would only wait for each other.
class LargeImports {
  public:
    LargeImports(SiteApi& api, SheetKinds kinds) : api_(api), kinds_(std::move(kinds)) {}
    // The program ends: the worker is asked to stop, and its transaction rolls back.
    ~LargeImports() {
        if (running_ != nullptr) running_->task->ask_cancel();
    }
    LargeImports(const LargeImports&) = delete;
    LargeImports& operator=(const LargeImports&) = delete;

    std::optional<Answered<Answer>> begin(const Command& command) {
        const Request& request = command.request;
        if (!api_.ports().at_another_desk || request.body_size() <= limits::import_at_once)
            return std::nullopt;
        if (running_ != nullptr) return answer_beside(command);
        auto import = wanted(api_, kinds_, request);
        if (!import) return base::Refused{std::move(import).error()};
        const auto task = api_.ports().tasks->start("import", request.principal.user);
        const auto& path = request.path;
        running_ = std::make_shared<Job>(
            Job{.import = std::move(import).value(),
                .task = task,
                .key = command.idempotency,
                .is_dry_run = command.is_dry_run,
                .by = request.principal.name,
                .location = path.substr(0, path.rfind("/imports/")) + "/tasks/" + task->id()});
        api_.ports().at_another_desk(
            [job = running_](AnotherDesk& desk) {
                desk.transact([&] { return record(*job, desk); });
            },
            [this, job = running_](const std::exception_ptr& trouble) { end(*job, trouble); });
        return shown(*running_);
    }

  private:
    static Answer shown(const Job& job) {
        return {.status = 202, .body = to_json(*job.task), .location = job.location};
    }
    Answered<Answer> answer_beside(const Command& command) const {
        if (running_->key.has_key_of(command.idempotency)) {
            if (running_->key.is_request_of(command.idempotency)) return shown(*running_);
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
    void end(Job& job, const std::exception_ptr& trouble) {
        running_.reset();
        TaskBoard& tasks = *api_.ports().tasks;
        if (trouble != nullptr) return tasks.fail(*job.task, to_json(refusal_of(trouble)));
        if (job.is_cancelled) return tasks.end_cancelled(*job.task);
        if (job.answer.status != 200)
            return tasks.fail(*job.task, std::move(job.answer.body.as_object()));
        tasks.finish(*job.task, std::move(job.answer.body));
        if (!job.last.events.empty() && api_.ports().on_recorded)
            api_.ports().on_recorded(job.last.events);
    }

    SiteApi& api_;
    SheetKinds kinds_;
    std::shared_ptr<Job> running_;
};

Schema refused_import_schema() {
    return named(
        "ImportRefusal",
        with_members(refusal_schema(), {}, import_report_schema().at("properties").as_object()));
}

}  // namespace

std::vector<Route> import_routes(SiteApi& api, std::span<const Console> consoles) {
    SheetKinds kinds;
    for (const auto& console : consoles)
        kinds.insert(kinds.end(), console.sheets.begin(), console.sheets.end());
    const auto large = std::make_shared<LargeImports>(api, kinds);
    Route route{
        .method = Method::post,
        .pattern = "/imports/{kind}",
        .summary = "A CSV file into the store, all rows or none; partial=1 keeps the good ones",
        .handler = Commands{
            .run = [&api,
                    kinds](const Command& command) { return import_at_once(api, kinds, command); },
            .body = BodyKind::kept,
            .body_limit = limits::import_bytes,
            .around = api.around(),
            .aside = [large](const Command& command) { return large->begin(command); }},
        .request = shapes::text(),
        .response = named("ImportReport", import_report_schema()),
        .parameters = {{.name = "partial",
                        .meaning = "the good rows, without those that are refused",
                        .kind = Parameter::Kind::flag},
                       {.name = "confirmed",
                        .meaning = "rows with warnings, too",
                        .kind = Parameter::Kind::flag},
                       business_day()},
        .other_responses = {{202, shape_named("Task")}, {422, refused_import_schema()}}};
    std::vector<Route> all;
    all.push_back(std::move(route));
    return all;
}

}  // namespace amani::http
