#include "clients/cli/grammar/field.h"
#include "clients/cli/text/digits.h"
#include "clients/cli/verbs/presenter.h"
#include "clients/cli/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <ostream>

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
                             context.say({"فایل را با --out نام ببرید", "name a file with --out"}));
        const std::string beside = file_ + ".part";
        std::ofstream file;
        if (!file_.empty()) {
            if (std::filesystem::exists(file_))
                return wrong_use(context, file_ + ": " +
                                              context.say({"از پیش هست؛ فایل دیگری نام ببرید",
                                                           "is there already: name another file"}));
            file.open(beside, std::ios::binary | std::ios::trunc);
            if (!file)
                return wrong_use(context,
                                 beside + ": " + context.say({"نوشتنی نیست", "cannot be written"}));
        }
        std::ostream& out = file_.empty() ? context.out() : file;
        HeadLines head;
        Request request{.path = path_of(noun_.path, with_latin_digits(id_), "/export")};
        request.headers.emplace_back("Accept", "application/octet-stream");
        const Answer answer = context.node().stream(request, [&](std::string_view chunk) {
            head.hear(chunk);
            out << chunk;
            return out ? NodeClient::Next::go_on : NodeClient::Next::stop;
        });
        if (!answer.is_success()) {
            if (!file_.empty()) std::remove(beside.c_str());
            return refuse(context, answer);
        }
        out << answer.body << std::flush;
        head.hear(answer.body);
        if (!out)
            return wrong_use(
                context,
                beside + ": " + context.say({"تا پایان نوشته نشد", "could not be written whole"}));
        if (!file_.empty()) {
            file.close();
            if (std::rename(beside.c_str(), file_.c_str()) != 0) return wrong_use(context, file_);
            tell(context, head);
        }
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
        print_json(context, json::object{{"id", with_latin_digits(id_)},
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
