#include "node/serving/sync_files.h"

#include "shared/codec/text_forms.h"
#include "shared/views/network/network_view.h"

namespace amani::serving {

namespace json = boost::json;

namespace {

using http::Refusal;

Refusal refusal_of(bundle::BundleTrouble trouble) {
    using enum bundle::BundleTrouble;
    switch (trouble) {
        case no_bundle:
            return {
                .code = "sync.no_sync_file",
                .message = {"این فایل، فایل همگام‌سازی نیست.",
                            "This is no sync file."},
                .remedy = {
                    "فایلی را بدهید که نامش به ‎.amani-sync‎ پایان می‌یابد.",
                    "Give the file whose name ends with .amani-sync."}};
        case newer:
            return {
                .code = "sync.file_is_newer",
                .message =
                    {"این فایل را نسخهٔ تازه‌تری از برنامه نوشته است.",
                     "A newer program has written this file."},
                .remedy = {
                    "برنامهٔ اینجا را به‌روز کنید و همین فایل را دوباره بدهید.",
                    "Upgrade the program here and give the same file again."}};
        case cut_off:
            return {.code = "sync.file_is_cut_off",
                    .message = {"این فایل تا پایان رونوشت نشده است؛ چیزی از آن برداشته نشد.",
                                "The copy of this file ends early; nothing of it was taken."},
                    .remedy = {"فایل را دوباره از جای نخست رونوشت کنید.",
                               "Copy the file again from where it was written."}};
        case not_for_us:
            return {.code = "sync.file_is_for_another",
                    .message = {"این فایل برای خوانندهٔ دیگری مهر شده است.",
                                "This file is sealed for another reader."},
                    .remedy = {"فایل را به همان محلی بدهید که برایش نوشته شده است.",
                               "Take it to the site that it was written for."}};
        case damaged:
            break;
    }
    return {.code = "sync.file_is_damaged",
            .message = {"این فایل آسیب دیده یا دستکاری شده است؛ چیزی از آن برداشته نشد.",
                        "This file was damaged or changed; nothing of it was taken."},
            .remedy = {"فایل را دوباره رونوشت کنید، یا نویسنده آن را دوباره بنویسد.",
                       "Copy it again, or have it written again."}};
}

std::string code_of(store::Database& database, base::LogId log) {
    if (log.site().is_none()) return "hub";
    const auto site = views::site(database, log.site());
    return site ? site->code : std::to_string(log.site().value);
}

}  // namespace

http::Answered<bundle::Bundle> opened_file(std::string_view file, const FileReader& reader,
                                           station::Station& station) {
    const auto head = bundle::head_of(base::view_of(file));
    if (!head) return base::Refused{refusal_of(head.error())};
    if (head->network != station.network()) {
        return base::Refused{Refusal{.code = "sync.file_of_another_network",
                                     .message = {"این فایل از شبکهٔ دیگری است.",
                                                 "This file is of another service network."}}};
    }
    auto opened = bundle::read_bundle(base::view_of(file), reader.key);
    if (opened) return std::move(opened).value();
    // What was sealed to us and cannot be opened has been changed.
    const bool is_for_another =
        opened.error() == bundle::BundleTrouble::not_for_us && head->to != reader.log;
    auto refusal = refusal_of(is_for_another ? bundle::BundleTrouble::not_for_us
                                             : bundle::BundleTrouble::damaged);
    if (is_for_another) {
        const std::string from = code_of(station.database(), head->from);
        const std::string to = code_of(station.database(), head->to);
        refusal.numbers = {{"from", from}, {"to", to}};
        refusal.message = {"این فایل را " + from + " برای " + to + " نوشته است.",
                           from + " has written this file for " + to + "."};
    }
    return base::Refused{std::move(refusal)};
}

http::Answered<json::object> told(const bundle::BundleHead& head, const bundle::Heard& heard,
                                  station::Station& station) {
    const std::string from = code_of(station.database(), head.from);
    if (heard.reason != session::Reason::finished) {
        const bool is_disk = heard.reason == session::Reason::stopping;
        return base::Refused{Refusal{
            .status = is_disk ? 503 : 422,
            .code = is_disk ? "sync.file_not_stored" : "sync.file_not_believed",
            .numbers = {{"from", from}, {"reason", heard.text}},
            .message = {"از این فایل که " + from +
                            " نوشته است بیش از این برداشته نشد: " + heard.text,
                        "No more of this file, which " + from +
                            " has written, was taken: " + heard.text},
            .remedy = {
                "آنچه برداشته شده می‌ماند؛ دوباره‌دادن همین فایل زیانی ندارد.",
                "What was taken stays; giving the same file again does no harm."}}};
    }
    const auto count = [&](session::Verdict verdict) {
        const auto found = heard.verdicts.find(verdict);
        return found == heard.verdicts.end() ? std::uint64_t{0} : found->second;
    };
    std::uint64_t all = 0;
    for (const auto& [verdict, segments] : heard.verdicts) all += segments;
    const auto apart = count(session::Verdict::quarantined);
    return json::object{{"from", from},
                        {"made", codec::text_of(head.made)},
                        {"events_new", heard.events_new},
                        {"events_known", heard.events_known},
                        {"kept_apart", apart},
                        {"not_taken", all - apart - count(session::Verdict::stored)},
                        {"agrees", heard.agrees && !heard.differs},
                        {"differs", heard.differs},
                        {"answer_for", nullptr}};
}

std::string file_name(std::string_view from, std::string_view to, base::Instant made) {
    std::string when = codec::text_of(made).substr(0, 16);  // to the minute
    std::erase(when, ':');
    return std::string{from} + "-to-" + std::string{to} + "-" + when + ".amani-sync";
}

}  // namespace amani::serving
