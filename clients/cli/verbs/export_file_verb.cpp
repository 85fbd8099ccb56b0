#include "clients/cli/grammar/field.h"
#include "clients/cli/verbs/streamed_file.h"
#include "clients/cli/verbs/verbs.h"
#include "shared/base/fold.h"

#include <CLI/CLI.hpp>

namespace amani::cli {
namespace {

namespace json = boost::json;

// What the lines at the head of the file say, up to the first empty one.
class HeadLines {
  public:
    void hear(std::string_view chunk) {
        if (head_.find("\n\n") == std::string::npos) head_ += chunk.substr(0, 1024);
    }
    [[nodiscard]] std::int64_t number(const std::string& name) const {
        const auto at = head_.find("\n" + name + " ");
        return at == std::string::npos ? 0 : std::atoll(head_.c_str() + at + name.size() + 2);
    }

  private:
    std::string head_;
};

// One record as the node's own file, byte for byte; never over one that is there.
class ExportFile : public Verb {
  public:
    explicit ExportFile(const Noun& noun) : noun_(noun) {}

    void offer(CLI::App& app, const Speech& speech) override {
        app.add_option("ID", id_, heading_of(noun_.handle, speech))->required();
        app.add_option("--out", file_,
                       std::string{speech({"فایل خروجی", "file to write; stdout when absent"})});
    }

    Exit run(Context& context) override {
        if (file_.empty() && context.terminal().is_output)
            return wrong_use(context,
                             context.say({"نام فایل را با ‎--out‎ بدهید",
                                          "name a file with --out"}));
        StreamedFile file{file_};
        if (const auto refused = file.open_new(context)) return *refused;
        HeadLines head;
        Request request{.path = path_of(noun_.path, base::plain_text(id_), "/export")};
        request.headers.emplace_back("Accept", "application/octet-stream");
        const Answer answer =
            file.stream(context, request, [&](std::string_view chunk) { head.hear(chunk); });
        if (const Exit exit = file.finish(context, answer); exit != Exit::done) return exit;
        head.hear(answer.body);
        if (!file_.empty()) tell(context, head);
        say_left_out(context, head.number("unsealed"));
        return Exit::done;
    }

    std::string examples() const override {
        const std::string start = "amani " + std::string{noun_.name} + " export 2.1";
        return start + " --out 2.1" + std::string{noun_.file_suffix} + "\n" + start + " > 2.1" +
               std::string{noun_.file_suffix};
    }

  private:
    void tell(Context& context, const HeadLines& head) const {
        if (!context.options().json) return;
        print_json(context, json::object{{"id", base::plain_text(id_)},
                                         {"file", file_},
                                         {"last", head.number("last")},
                                         {"unsealed", head.number("unsealed")}});
    }
    static void say_left_out(Context& context, std::int64_t events) {
        if (events == 0) return;
        context.err() << context.say({"رویدادهای هنوز امضانشده در فایل نیست: ",
                                      "events that are not signed yet are left out: "})
                      << events
                      << context.say(
                             {"؛ همگام‌سازی آن‌ها را امضا می‌کند.\n",
                              "; a sync signs them.\n"});
    }

    const Noun& noun_;
    std::string id_;
    std::string file_;
};

}  // namespace

std::unique_ptr<Verb> export_file_verb(const Noun& noun) {
    return std::make_unique<ExportFile>(noun);
}

}  // namespace amani::cli
