#include "shared/http/resources/frame/taking_back.h"

#include "shared/http/resources/frame/import_memory.h"
#include "shared/http/schema.h"

#include <algorithm>
#include <string>

namespace amani::http {

namespace json = boost::json;

namespace {

Refusal no_way_back() {
    return {
        .code = "import.no_way_back",
        .field = "kind",
        .message =
            {"ورود از این نوع پس گرفته نمی‌شود: سندی که آن را بی‌اثر کند نیست.",
             "An import of this kind is not taken back: no document undoes it."},
        .remedy = {"هر سطر نادرست را جداگانه اصلاح کنید.", "Correct each wrong row by itself."}};
}

Refusal nothing_to_take_back() {
    return {.code = "import.nothing_to_take_back",
            .message = {"از آخرین ورود این نوع چیزی نمانده است که پس گرفته شود.",
                        "Nothing is left of the last import of this kind to be taken back."}};
}

Refusal another_since() {
    return {
        .status = 409,
        .code = "import.another_since",
        .field = "import",
        .message = {"پس از این ورود، ورود دیگری از همین نوع ثبت شده است.",
                    "Another import of this kind was recorded after this one."},
        .remedy = {"هر سطر نادرست را جداگانه اصلاح کنید.", "Correct each wrong row by itself."}};
}

Refusal new_with_it() {
    return {
        .code = "import.new_with_it",
        .message =
            {"با همین ورود تعریف شده و پیش از آن نبوده است؛ تعریف تازه پس گرفته نمی‌شود.",
             "It was new with this import, and nothing takes a definition back."},
        .remedy = {"اگر نادرست است، با همان کد درست آن را تعریف کنید.",
                   "If it is wrong, define it rightly under the same code."}};
}

Answered<Answer> take_back(SiteApi& api, const std::vector<SheetKind>& kinds,
                           const Command& command) {
    const auto kind = std::ranges::find(kinds, command.request.param("kind"), &SheetKind::name);
    if (kind == kinds.end()) return base::Refused{not_found({"نوع فایل ورودی", "kind of import"})};
    if (auto refusal = api.forbidden(kind->command, command.request.principal))
        return base::Refused{std::move(*refusal)};
    if (kind->restore == nullptr) return base::Refused{no_way_back()};
    const auto author = api.author_of(command.request);
    if (!author) return base::Refused{author.error()};
    const auto doubts = api.desk().doubts();
    if (!doubts.empty() && !command.is_dry_run && !command.request.is_confirmed())
        return base::Refused{needs_confirmation(to_json(doubts))};
    ImportMemory memory{api.database(), kind->name};
    if (memory.restorable() == 0) return base::Refused{nothing_to_take_back()};
    const auto wanted = command.request.query_value("import");
    if (wanted && *wanted != std::to_string(memory.import())) return base::Refused{another_since()};

    std::int64_t taken_back = 0;
    RowRefusals kept;
    app::Recorded last;
    for (const auto& row : memory.rows()) {
        if (row.before.empty()) {
            kept.add(row.line, new_with_it());
            continue;
        }
        auto answer = kind->restore(api.desk(), *author, row.recorded, row.before);
        if (!answer) {
            kept.add(row.line, refusal_of(answer.error()));
            continue;
        }
        memory.forget(row.recorded);
        ++taken_back;
        last = std::move(answer).value();
    }
    // One change is enough to wake the clients.
    if (!command.is_dry_run) api.note(last);
    return Answer{.status = 200,
                  .body = json::object{{"taken_back", taken_back},
                                       {"kept_rows", kept.count()},
                                       {"kept", kept.shown()},
                                       {"kept_more", kept.more()}}};
}

json::object taken_back_schema() {
    return named("ImportTakenBack", shapes::object_of({{"taken_back", shapes::whole_number()},
                                                       {"kept_rows", shapes::whole_number()},
                                                       {"kept", row_refusals_schema()},
                                                       {"kept_more", shapes::whole_number()}}));
}

}  // namespace

Route take_back_route(SiteApi& api, std::vector<SheetKind> kinds) {
    return {.method = Method::post,
            .pattern = "/imports/{kind}/take-back",
            .summary = "What the last import of this kind has changed becomes what it was before",
            .handler = Commands{.run =
                                    [&api, kinds = std::move(kinds)](const Command& command) {
                                        return take_back(api, kinds, command);
                                    },
                                .body = BodyKind::none,
                                .around = api.around()},
            .response = taken_back_schema(),
            .parameters = {{.name = "import",
                            .meaning = "its number, as its report says it; no other is taken back"},
                           business_day(),
                           {.name = "confirmed",
                            .meaning = "the doubts about this machine's clock were seen",
                            .kind = Parameter::Kind::flag}}};
}

}  // namespace amani::http
