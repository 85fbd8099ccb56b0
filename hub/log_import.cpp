#include "hub/log_import.h"

#include "sync/log/limits.h"
#include "sync/log/log_file_parser.h"

#include <array>
#include <fstream>

namespace amani::hub {

namespace {

using base::Refused;
using station::Trouble;

constexpr std::size_t piece_bytes = 64U << 10;

Trouble unreadable(const std::filesystem::path& file) {
    return {"the hub cannot read " + file.string() + ": name a file that it may read",
            "مرکز نمی‌تواند " + file.string() +
                " را بخواند؛ فایلی را نام ببرید که اجازه خواندنش را دارد"};
}

Trouble another_network() {
    return {"this log was written in another network: import it at that network's hub",
            "این دفتر در شبکه دیگری نوشته شده است؛ آن را در مرکز همان شبکه وارد کنید"};
}

Trouble no_members_log(const std::string& log) {
    return {
        "no member of this network writes log " + log + "; amani member list shows the members",
        "هیچ عضوی از این شبکه دفتر " + log +
            " را نمی‌نویسد؛ عضوها را ‎amani member list‎ نشان می‌دهد"};
}

Trouble not_revoked(const std::string& log) {
    return {
        "the member of log " + log + " is not revoked: what it has recorded comes when it syncs",
        "دسترسی عضو دفتر " + log +
            " لغو نشده است؛ آنچه ثبت کرده با همگام‌سازی می‌رسد"};
}

Trouble of_fault(const log::BadLogFile& bad) {
    using enum log::LogFileFault;
    const std::string after = std::to_string(bad.after);
    switch (bad.fault) {
        case no_log_file:
            return {
                "this is no exported log: give the file that amani log export has written",
                "این فایل دفتر صادرشده نیست؛ فایلی را بدهید که ‎amani log export‎ نوشته است"};
        case another_version:
            return {
                "this log was exported by another version: upgrade amani-hub",
                "این دفتر را نسخه دیگری صادر کرده است؛ amani-hub را به‌روز کنید"};
        case too_large:
            return {
                "this file is larger than any log may be (64 MiB): export the log again",
                "این فایل از بیشترین اندازه دفتر (۶۴ مبی‌بایت) بزرگ‌تر است؛ دفتر را دوباره صادر کنید"};
        case bad_segment:
            return {"the file is damaged behind event " + after + ": export the log again",
                    "فایل پس از رویداد " + after + " آسیب دیده است؛ دفتر را دوباره صادر کنید"};
        case another_log:
            return {
                "behind event " + after + " the file goes on with another log: export it again",
                "فایل پس از رویداد " + after +
                    " با دفتر دیگری ادامه می‌یابد؛ دفتر را دوباره صادر کنید"};
        case gap:
            return {
                "behind event " + after + " a piece of the log is missing: export it again",
                "پس از رویداد " + after +
                    " تکه‌ای از دفتر نیست؛ دفتر را دوباره صادر کنید"};
        case ends_early:
            return {"the file ends too early, behind event " + after + ": copy it again as a whole",
                    "فایل پس از رویداد " + after + " ناتمام است؛ آن را دوباره و کامل کپی کنید"};
        case goes_on:
            return {"the file goes on where it should end, behind event " + after +
                        ": export the log again",
                    "فایل پس از رویداد " + after +
                        " که باید پایان یابد ادامه دارد؛ دفتر را دوباره صادر کنید"};
    }
    return {};
}

// By what the hub has said of the segment behind event `after`.
Trouble of_verdict(session::Verdict verdict, std::uint32_t after) {
    const std::string at = std::to_string(after);
    switch (verdict) {
        case session::Verdict::forked:
            return {
                "behind event " + at +
                    " the hub holds another history of this log: the file is of a copy of that "
                    "installation; nothing was taken in",
                "مرکز پس از رویداد " + at +
                    " تاریخچه دیگری از این دفتر دارد؛ فایل از نسخه دیگری از آن نصب است و چیزی وارد نشد"};
        case session::Verdict::gap:
            return {
                "the hub does not hold what stands before event " + std::to_string(after + 1) +
                    " of this log: export it where all of it is",
                "مرکز آنچه را پیش از رویداد " + std::to_string(after + 1) +
                    " این دفتر است ندارد؛ دفتر را از جایی صادر کنید که همه‌اش هست"};
        default:
            return {"what stands behind event " + at +
                        " is not signed by the site that it names: nothing was taken in",
                    "آنچه پس از رویداد " + at + " آمده امضای همان محل را ندارد؛ چیزی وارد نشد"};
    }
}

class Import {
  public:
    Import(Centre& centre, std::ifstream& file) : centre_(centre), file_(file) {}

    // What is wrong; nothing when all was taken in. Inside a transaction.
    [[nodiscard]] std::optional<Trouble> run() {
        base::Bytes piece(piece_bytes);
        while (file_) {
            file_.read(reinterpret_cast<char*>(piece.data()), piece_bytes);
            parser_.take(base::ByteView{piece}.first(static_cast<std::size_t>(file_.gcount())));
            if (auto trouble = take_what_is_whole()) return trouble;
        }
        if (const auto bad = parser_.trouble_at_the_end()) return of_fault(*bad);
        return std::nullopt;
    }
    [[nodiscard]] const LogImported& made() const { return made_; }

  private:
    [[nodiscard]] std::optional<Trouble> take_what_is_whole() {
        const auto head = parser_.head();
        if (!head) return of_fault(head.error());
        if (!*head) return std::nullopt;
        if (made_.log == base::LogId{}) {
            if (auto trouble = trouble_with(**head)) return trouble;
            made_.log = (*head)->log;
            made_.unsealed = (*head)->unsealed;
        }
        while (true) {
            const auto segment = parser_.next();
            if (!segment) return of_fault(segment.error());
            if (!*segment) return std::nullopt;
            if (auto trouble = take(**segment)) return trouble;
        }
    }

    [[nodiscard]] std::optional<Trouble> trouble_with(const log::LogFileHead& head) const {
        const auto& roster = centre_.station().roster();
        if (head.network != centre_.station().network()) return another_network();
        const auto* member = roster.member(head.log);
        if (member == nullptr) return no_members_log(log::name_of(head.log));
        if (!member->revoked_after) return not_revoked(log::name_of(head.log));
        return std::nullopt;
    }

    // As at the hub's door.
    [[nodiscard]] std::optional<Trouble> take(const log::Segment& segment) {
        auto& station = centre_.station();
        const auto& logs = station.replica().logs();
        const std::uint32_t sealed = logs.state(made_.log).sealed;
        // What lies beyond the cut is kept apart whether or not it follows; here it must.
        const bool is_first = made_.last == 0;
        if (is_first && segment.head.first > sealed + 1)
            return of_verdict(session::Verdict::gap, segment.head.first - 1);
        const session::Store store{0, made_.log, segment.head.first, log::as_sent(segment)};
        const auto stored = centre_.take_in(session::open_store(
            store, station.network(), session::before(store, logs, station.roster())));
        made_.counted += logs.state(made_.log).sealed - sealed;
        if (stored.verdict == session::Verdict::quarantined)
            made_.late += segment.head.last - segment.head.first + 1;
        else if (stored.verdict != session::Verdict::stored)
            return of_verdict(stored.verdict, segment.head.first - 1);
        made_.last = segment.head.last;
        return std::nullopt;
    }

    Centre& centre_;
    std::ifstream& file_;
    log::LogFileParser parser_;
    LogImported made_;
};

}  // namespace

base::Result<LogImported, Trouble> import_log(Centre& centre, const std::filesystem::path& file) {
    std::ifstream bytes{file, std::ios::binary};
    if (!std::filesystem::is_regular_file(file) || !bytes) return Refused{unreadable(file)};
    std::optional<Trouble> trouble;
    Import import{centre, bytes};
    centre.station().transact([&] {
        using enum station::Station::Then;
        trouble = import.run();
        return trouble ? undo : commit;
    });
    if (trouble) return Refused{std::move(*trouble)};
    centre.attend_to_late_events();
    return import.made();
}

}  // namespace amani::hub
