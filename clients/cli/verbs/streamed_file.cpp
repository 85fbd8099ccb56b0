#include "clients/cli/verbs/streamed_file.h"

#include <cstdio>

namespace amani::cli {

std::optional<Exit> StreamedFile::open(Context& context) {
    if (!is_named()) return std::nullopt;
    file_.open(beside_, std::ios::binary | std::ios::trunc);
    if (file_) return std::nullopt;
    return wrong_use(context, beside_ + ": " + context.say({"نوشتنی نیست", "cannot be written"}));
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
