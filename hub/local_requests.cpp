#include "hub/local_requests.h"

#include "hub/backup.h"
#include "hub/inviting/issued_invites.h"
#include "node/station/hub_address_check.h"
#include "shared/base/fold.h"
#include "shared/codec/text_forms.h"
#include "shared/views/network/network_view.h"
#include "sync/log/log_file.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>

namespace amani::hub {

namespace json = boost::json;

namespace {

constexpr std::int64_t longest_invite = 3'650;  // days

json::object refused(const station::Trouble& trouble) {
    return {{"refused", json::object{{"en", trouble.text}, {"fa", trouble.persian}}}};
}

station::Trouble unknown_site(const std::string& code) {
    return {"no site has the code " + code + "; define it first: amani site add",
            "محلی با کد " + code + " ثبت نشده است؛ نخست آن را بسازید: amani site add"};
}

std::optional<std::string> text_in(const json::object& object, std::string_view name) {
    const auto* found = object.if_contains(name);
    if (found == nullptr || !found->is_string()) return std::nullopt;
    return std::string{found->get_string()};
}

const json::array* array_in(const json::object& object, std::string_view name) {
    const auto* found = object.if_contains(name);
    return found == nullptr ? nullptr : found->if_array();
}

std::optional<WantedInvite> invite_in(const json::object& request) {
    const auto site = text_in(request, "site");
    const auto* addresses = array_in(request, "addresses");
    const auto* days = request.if_contains("days");
    const auto valid = days == nullptr ? std::nullopt : codec::integer_from_json(*days);
    if (!site || addresses == nullptr || !valid) return std::nullopt;
    WantedInvite wanted{.site = *site,
                        .addresses = {},
                        .days = std::clamp(*valid, -longest_invite, longest_invite)};
    for (const auto& address : *addresses) {
        if (!address.is_string()) return std::nullopt;
        wanted.addresses.emplace_back(address.get_string());
    }
    return wanted;
}

std::optional<std::vector<log::LogState>> covered_in(const json::object& request) {
    const auto* logs = array_in(request, "logs");
    if (logs == nullptr) return std::nullopt;
    std::vector<log::LogState> covered;
    for (const auto& each : *logs) {
        const auto* pair = each.if_array();
        if (pair == nullptr || pair->size() != 2) return std::nullopt;
        const auto log = codec::natural_from_json(pair->at(0));
        const auto sealed = codec::natural_from_json(pair->at(1));
        constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
        if (!log || !sealed || !base::LogId::is_valid(*log) || *sealed > most) return std::nullopt;
        covered.push_back({.log = base::LogId{static_cast<std::uint32_t>(*log)},
                           .sealed = static_cast<std::uint32_t>(*sealed)});
    }
    return covered;
}

}  // namespace

base::Result<std::string, station::Trouble> LocalRequests::invite(const WantedInvite& wanted) {
    auto& station = centre_.station();
    const auto site = views::site_with_code(station.database(), base::code_key(wanted.site));
    if (!site) return base::Refused{unknown_site(wanted.site)};
    if (auto trouble = station::trouble_with_hub_addresses(wanted.addresses))
        return base::Refused{std::move(*trouble)};
    const auto made = hub::invite(
        station, centre_.feeds().root(),
        {.site = site->id,
         .hub_addresses = wanted.addresses.empty() ? ports_.addresses : wanted.addresses,
         .expires = station.clock().now() + base::days(wanted.days)},
        randomness_);
    return membership::armoured(made);
}

void LocalRequests::note_backed_up(const std::vector<log::LogState>& covered) {
    auto& station = centre_.station();
    station.transact([&] {
        // LogStore ignores a receipt beyond what is sealed here.
        for (const auto& state : covered)
            station.replica().logs().mark_backed_up(state.log, state.sealed);
        keep_last_backup(station.database(), station.clock().now());
        return station::Station::Then::commit;
    });
    if (ports_.on_change) ports_.on_change();
}

void LocalRequests::seal() {
    centre_.feeds().seal();
    if (ports_.on_change) ports_.on_change();
}

base::Result<LogImported, station::Trouble> LocalRequests::import_log(
    const std::filesystem::path& file) {
    auto made = hub::import_log(centre_, file);
    if (made && ports_.on_change) ports_.on_change();
    return made;
}

json::object LocalRequests::answer(const json::object& request) {
    const auto wanted = text_in(request, "do").value_or("");
    if (wanted == "verify") return {{"behind", centre_.backlog().size()}};
    if (wanted == "seal") {
        seal();
        return {{"sealed", true}};
    }
    if (wanted == "backed_up") {
        if (const auto covered = covered_in(request)) {
            note_backed_up(*covered);
            return {{"noted", covered->size()}};
        }
    }
    if (wanted == "invite") {
        if (const auto parsed = invite_in(request)) {
            const auto made = invite(*parsed);
            return made ? json::object{{"invite", *made}} : refused(made.error());
        }
    }
    if (wanted == "import_log") {
        if (const auto file = text_in(request, "file")) {
            const auto made = import_log(*file);
            return made ? to_json(*made) : refused(made.error());
        }
    }
    return {{"error", "this hub does not understand what was asked; is it of the same version?"}};
}

json::object request_of(const WantedInvite& wanted) {
    json::array addresses;
    for (const auto& address : wanted.addresses) addresses.emplace_back(address);
    return {{"do", "invite"},
            {"site", wanted.site},
            {"addresses", std::move(addresses)},
            {"days", wanted.days}};
}

json::object request_of(const std::vector<log::LogState>& covered) {
    json::array logs;
    for (const auto& state : covered) logs.push_back(json::array{state.log.value, state.sealed});
    return {{"do", "backed_up"}, {"logs", std::move(logs)}};
}

json::object request_of(const std::filesystem::path& log_to_import) {
    return {{"do", "import_log"}, {"file", log_to_import.string()}};
}

json::object to_json(const LogImported& made) {
    return {{"log", log::name_of(made.log)},
            {"last", made.last},
            {"counted", made.counted},
            {"late", made.late},
            {"unsealed", made.unsealed}};
}

}  // namespace amani::hub
