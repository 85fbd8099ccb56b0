#include "node/serving/wrong.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

#include <filesystem>

namespace amani::serving {

namespace {

using domain::number_en;
using domain::number_fa;
using domain::Warning;

Warning held(std::int64_t events) {
    return {
        .code = "events.held",
        .numbers = {{"events", events}},
        .fa = fmt::format(
            "{} رویداد رسیده است که این نسخه برنامه نمی‌فهمد؛ نگه داشته شده‌اند و به "
            "حساب نیامده‌اند.",
            number_fa(events)),
        .en = fmt::format("{} arrived that this version of the program does not understand; "
                          "kept, and not counted.",
                          domain::counted_en(events, "event", "events")),
        .remedy_fa =
            "برنامه را به‌روز کنید؛ پس از آن خودشان به حساب می‌آیند.",
        .remedy_en = "Upgrade the program; they count by themselves after that."};
}

Warning false_digests(std::int64_t segments) {
    return {
        .code = "digest.false",
        .numbers = {{"segments", segments}},
        .fa = fmt::format(
            "چکیده {} برگ دفتر امضاشده با محتوایش نمی‌خواند؛ به عنوان مدرک نگه داشته شده است.",
            number_fa(segments)),
        .en = fmt::format("The signed digest of {} does not fit what is in it; kept as evidence.",
                          domain::counted_en(segments, "segment", "segments")),
        .remedy_fa =
            "مانده‌ها را بسنجید (amani verify) و به مدیر سامانه مرکز خبر دهید.",
        .remedy_en = "Compare the balances (amani verify), and tell the centre's administrator."};
}

}  // namespace

std::optional<std::uintmax_t> free_disk(const station::Paths& paths) {
    std::error_code unknown;
    const auto space = std::filesystem::space(paths.directory, unknown);
    return unknown ? std::nullopt : std::optional{space.available};
}

domain::Warnings wrong_with_disk(std::optional<std::uintmax_t> free) {
    if (!free || *free >= least_free_disk) return {};
    const auto left = static_cast<std::int64_t>(*free >> 20);
    const auto least = static_cast<std::int64_t>(least_free_disk >> 20);
    return {
        {.code = "disk.low",
         .numbers = {{"free_mib", left}, {"least_mib", least}},
         .fa = fmt::format(
             "در دیسکی که پوشه محل روی آن است {} مبی‌بایت جا مانده است، کمتر از {}.",
             number_fa(left), number_fa(least)),
         .en = fmt::format("The disk with the site's directory has {} MiB left, less than {}.",
                           number_en(left), number_en(least)),
         .remedy_fa = "جا باز کنید؛ بر دیسک پر چیزی ثبت نمی‌شود.",
         .remedy_en = "Make room; on a full disk nothing is recorded."}};
}

domain::Warnings wrong_at(station::Station& station) {
    auto wrong = wrong_with_disk(free_disk(station.paths()));
    if (const auto events = station.journal().held_count(); events > 0)
        wrong.push_back(held(events));
    // At the hub each is a case, which people settle.
    if (const auto segments = station.identity().is_hub() ? 0 : station.false_digests();
        segments > 0)
        wrong.push_back(false_digests(segments));
    for (auto& doubt : station.desk().doubts()) wrong.push_back(std::move(doubt));
    return wrong;
}

}  // namespace amani::serving
