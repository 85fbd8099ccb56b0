#include "clients/cli/verbs/streamed_file.h"

#include "clients/cli/verbs/progress.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace amani::cli {

std::optional<Exit> StreamedFile::open(Context& context) {
    if (!is_named()) return std::nullopt;
    file_.open(beside_, std::ios::binary | std::ios::trunc);
    if (file_) return std::nullopt;
    return wrong_use(context, beside_ + ": " + context.say({"نوشتنی نیست", "cannot be written"}));
}

std::optional<Exit> StreamedFile::open_new(Context& context) {
    if (!is_named() || !std::filesystem::exists(name_)) return open(context);
    return wrong_use(context, name_ + ": " +
                                  context.say({"از پیش هست؛ فایل دیگری نام ببرید",
                                               "is there already: name another file"}));
}

Answer StreamedFile::stream(Context& context, const Request& request,
                            const std::function<void(std::string_view)>& heard) {
    std::ostream& to = out(context);
    return context.node().stream(request, [&](std::string_view chunk) {
        to << chunk;
        heard(chunk);
        return to ? NodeClient::Next::go_on : NodeClient::Next::stop;
    });
}

std::string_view sheet_media(std::string_view name) {
    return name.ends_with(".xlsx")
               ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
               : "text/csv";
}

Exit StreamedFile::write_sheet(Context& context, Request request) {
    if (const auto refused = open(context)) return *refused;
    request.headers.emplace_back("Accept", std::string{sheet_media(name_)});
    std::int64_t lines = 0;
    Answer answer;
    {
        Progress progress{context, context.say({"سطر", "rows"})};
        answer = stream(context, request, [&](std::string_view chunk) {
            lines += std::count(chunk.begin(), chunk.end(), '\n');
            progress.update(std::max<std::int64_t>(lines - 1, 0), 0);
        });
    }
    return finish(context, answer);
}

Exit StreamedFile::finish(Context& context, const Answer& answer) {
    if (!answer.is_success()) {
        if (is_named()) std::remove(beside_.c_str());
        return refuse(context, answer);
    }
    std::ostream& to = out(context);
    to << answer.body << std::flush;
    if (!to)
        return wrong_use(
            context,
            beside_ + ": " + context.say({"تا پایان نوشته نشد", "could not be written whole"}));
    if (!is_named()) return Exit::done;
    file_.close();
    if (std::rename(beside_.c_str(), name_.c_str()) != 0) return wrong_use(context, name_);
    return Exit::done;
}

}  // namespace amani::cli
