#include "clients/cli/verbs/sync_files.h"

#include "clients/cli/text/digits.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/streamed_file.h"

#include <ostream>

namespace amani::cli {

namespace {

namespace json = boost::json;

// "from AG-KRJ: 212 events new · 40 known"
void print_read(Context& context, const json::object& read) {
    constexpr Counted events{"رویداد", "event", "events"};
    const auto& speech = context.speech();
    context.out() << context.say({"از ", "from "}) << text_at(read, "from") << ": "
                  << counted(number_at(read, "events_new"), events, speech) << " "
                  << context.say({"تازه", "new"}) << " · "
                  << grouped(number_at(read, "events_known"), speech.digits) << " "
                  << context.say({"شناخته‌شده", "known already"}) << '\n';
}

Exit conclude(Context& context, const json::object& read) {
    const bool is_open =
        number_at(read, "kept_apart") + number_at(read, "not_taken") > 0 || is_set(read, "differs");
    const Exit exit = is_open ? Exit::something_open : Exit::done;
    if (!context.is_for_eyes()) return exit;
    if (is_open) {
        context.err() << painted(
                             context.say({"بخشی از آن به حساب نیامد یا مغایر است: amani status",
                                          "A part of it does not count, or differs: amani status"}),
                             Paint::warning, context.error_colour())
                      << '\n';
    } else if (is_set(read, "agrees")) {
        context.err() << painted(context.say({"با مرکز هم‌خوان است.",
                                              "It agrees with the hub."}),
                                 Paint::good, context.error_colour())
                      << '\n';
    }
    if (const std::string site = text_at(read, "answer_for"); !site.empty()) {
        context.err() << context.say({"پاسخ را این‌گونه بنویسید: ",
                                      "Write the answer: "})
                      << "amani sync --to-file answer.amani-sync --site " << site << '\n';
    }
    return exit;
}

}  // namespace

Exit write_sync_file(Context& context, const std::string& file, const std::string& site) {
    StreamedFile written{file};
    if (const auto refused = written.open_new(context)) return *refused;
    Request request{.method = "POST", .path = "/sync/files", .body = "{}"};
    if (!site.empty()) request.query.emplace_back("site", site);
    request.headers.emplace_back("Accept", "application/octet-stream");
    const Answer answer = written.stream(context, request, [](std::string_view) {});
    if (const Exit exit = written.finish(context, answer); exit != Exit::done) return exit;
    if (context.form() == Form::json) {
        print_json(context, json::object{{"file", file}});
    } else if (context.is_for_eyes()) {
        context.err() << context.say({"نوشته شد: ", "written: "}) << file
                      << context.say({"؛ آن را به خواننده برسانید و پاسخش را بیاورید.\n",
                                      "; carry it to its reader, and bring the answer back.\n"});
    }
    return Exit::done;
}

Exit read_sync_file(Context& context, const std::string& file) {
    const auto upload = Upload::of_file(file);
    if (upload == nullptr)
        return wrong_use(context, file + ": " + context.say({"خواندنی نیست", "cannot be read"}));
    Request request{.method = "POST", .path = "/sync/files/read", .upload = upload};
    request.content_type = "application/octet-stream";
    const Answer answer = context.node().send(request);
    if (!answer.is_success()) return refuse(context, answer);
    const json::value body = answer.json();
    const json::object read = body.is_object() ? body.get_object() : json::object{};
    if (context.is_for_eyes())
        print_read(context, read);
    else
        print_document(context, read, nullptr);
    return conclude(context, read);
}

}  // namespace amani::cli
