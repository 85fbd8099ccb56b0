#include "node/syncing/wrong.h"

#include "shared/codec/json.h"
#include "shared/domain/network/silence.h"
#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

#include <string>

namespace amani::node {

namespace {

domain::Warning as_warning(const SyncTrouble& trouble) {
    const auto words = words_of(trouble.code);
    return {.code = "sync." + std::string{codec::name_of(trouble.code)},
            .fa = words.what_fa,
            .en = words.what_en,
            .remedy_fa = words.remedy_fa,
            .remedy_en = words.remedy_en};
}

// Since when nobody has met the hub; of a site that never has, since when it has failed to.
base::Instant silent_since(const SyncState& state, base::Instant now) {
    if (state.contact) return state.contact->at;
    return state.trouble.is_some() ? state.trouble.since : now;
}

}  // namespace

domain::Warnings wrong_with_sync(const SyncState& state, domain::SiteKind kind, base::Instant now) {
    const auto& trouble = state.trouble;
    if (trouble.is_some() && kind_of(trouble.code) != TroubleKind::passing)
        return {as_warning(trouble)};
    const auto silent = now - silent_since(state, now);
    const auto longest = domain::longest_silence_of(kind);
    if (silent <= longest) return {};
    const auto hours = silent.value / base::hours(1).value;
    const auto most = longest.value / base::hours(1).value;
    domain::Warning told{
        .code = "sync.silent",
        .numbers = {{"hours", hours}, {"most_hours", most}},
        .fa = fmt::format("{} ساعت است که این محل با مرکز تماس نداشته است، بیش از {} ساعت.",
                          domain::number_fa(hours), domain::number_fa(most)),
        .en = fmt::format("This site has not met its hub for {}, longer than {}.",
                          domain::counted_en(hours, "hour", "hours"),
                          domain::counted_en(most, "hour", "hours")),
        .remedy_fa = "شبکه این رایانه را بررسی کنید و همگام کنید (amani sync).",
        .remedy_en = "See whether this machine has a network, and sync (amani sync)."};
    if (trouble.is_some()) {
        const auto last = as_warning(trouble);
        told.fa += " " + last.fa;
        told.en += " " + last.en;
    }
    return {told};
}

}  // namespace amani::node
