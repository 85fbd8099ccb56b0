#include "shared/http/resources/frame/imports.h"

#include "shared/http/resources/frame/console.h"
#include "shared/http/resources/frame/large_imports.h"
#include "shared/http/resources/frame/taking_back.h"
#include "shared/http/schema.h"

#include <utility>

namespace amani::http {

namespace {

Answered<Answer> import_at_once(SiteApi& api, const LargeImports& imports, const Command& command) {
    auto import = imports.wanted(command.request);
    if (!import) return base::Refused{std::move(import).error()};
    const bool has_way_back = import->kind.restore != nullptr;
    if (has_way_back) {
        import->memory = std::make_shared<ImportMemory>(api.database(), import->kind.name);
        import->memory->begin(api.desk().journal.position());
    }
    const auto run = import->kind.begin(api.desk(), *import);
    while (run->take(limits::rows_gathered)) {
    }
    if (has_way_back) {
        run->report().import = import->memory->import();
        run->report().restorable = import->memory->restorable();
    }
    auto answer = answer_of(run->report(), import->rows);
    // One change is enough to wake the clients; a thousand would not fit into the ring.
    if (answer.status == 200 && !command.is_dry_run) api.note(run->report().last);
    return answer;
}

Schema refused_import_schema() {
    return named(
        "ImportRefusal",
        with_members(refusal_schema(), {}, import_report_schema().at("properties").as_object()));
}

}  // namespace

std::vector<Route> import_routes(SiteApi& api, std::span<const Console> consoles) {
    std::vector<SheetKind> kinds;
    for (const auto& console : consoles)
        kinds.insert(kinds.end(), console.sheets.begin(), console.sheets.end());
    Route back = take_back_route(api, kinds);
    const auto large = std::make_shared<LargeImports>(api, std::move(kinds));
    Route route{
        .method = Method::post,
        .pattern = "/imports/{kind}",
        .summary = "A CSV file into the store, all rows or none; partial=1 keeps the good ones",
        .handler = Commands{
            .run = [&api,
                    large](const Command& command) { return import_at_once(api, *large, command); },
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
    all.push_back(std::move(back));
    return all;
}

}  // namespace amani::http
