#include "hub/setup/hub_setup.h"

#include "hub/backup.h"
#include "hub/founding.h"
#include "hub/restore_words.h"
#include "node/station/opening.h"
#include "shared/base/fold.h"
#include "shared/crypto/password.h"

namespace amani::hub {

namespace json = boost::json;
namespace fs = std::filesystem;

namespace {

http::Refusal not_due(std::string_view step) {
    const std::string due{step};
    return {.status = 409,
            .code = "setup.not_due",
            .numbers = {{"step", due}},
            .message = {"نوبت این گام نیست؛ گام کنونی: ‎" + due + "‎.",
                        "This step is not due; what is due: " + due + "."}};
}

http::Refusal no_such_place(const std::string& place) {
    return {
        .code = "setup.no_such_place",
        .field = "backup",
        .message = {
            "جای پشتیبان «" + place +
                "» به کار نمی‌آید: مسیر کامل فایل یا پوشه را بنویسید، مانند "
                "‎/media/usb‎؛ پوشه آن باید از پیش باشد.",
            "There can be no backup at \"" + place +
                "\": give the whole path of a file or a folder, such as /media/usb; "
                "its folder must be there already."}};
}

http::Refusal mistyped(const Slip& slip) {
    const auto line = std::to_string(slip.line);
    const auto group = std::to_string(slip.group);
    return {.code = "setup.mistyped",
            .field = "typed",
            .numbers = {{"line", slip.line}, {"group", slip.group}},
            .message = {"گروه " + base::persian_digits(group) + " از سطر " +
                            base::persian_digits(line) + " با برگه یکی نیست؛ آن را با برگه بسنجید.",
                        "Group " + group + " of line " + line +
                            " differs from the sheet; compare it with the sheet."}};
}

json::object to_json(const RecoverySheet& sheet) {
    json::array lines;
    for (auto& line : lines_of(sheet.sealed_key)) lines.emplace_back(line);
    return {{"network", sheet.network},
            {"fingerprint", fingerprint(sheet.root)},
            {"lines", std::move(lines)}};
}

}  // namespace

std::vector<http::Route> HubSetup::routes() {
    std::vector<http::Route> all;
    all.push_back(setup::stage_route(needs_.gate, [this] {
        return setup::Stage{
            .kind = "hub", .steps = {"found", "backup", "recovery_sheet", "done"}, .step = step()};
    }));
    all.push_back(setup::step<FoundingBody>(
        needs_.gate, "/setup", "Found a network, with its first user; asked again, the same answer",
        [this](const FoundingBody& body) { return found(body); }));
    all.push_back(setup::step<BackupBody>(
        needs_.gate, "/setup/backup", "Make the first backup at another place, or leave it out",
        [this](const BackupBody& body) { return back_up(body); }));
    all.push_back(setup::step<TypedSheetBody>(
        needs_.gate, "/setup/recovery-sheet", "The recovery sheet as it was typed back",
        [this](const TypedSheetBody& body) { return check_sheet(body); }));
    return all;
}

std::string_view HubSetup::step() const {
    if (!founded_) return "found";
    if (backup_refused_) return "backup";
    return to_type_ > 0 ? "recovery_sheet" : "done";
}

HubSetup::Answer HubSetup::found(const FoundingBody& body) {
    if (founded_) return told();  // who asks again may not have had the answer
    if (auto refusal = setup::trouble_with_secrets(body.passphrase, body.administrator.password,
                                                   "administrator.password"))
        return base::Refused{std::move(*refusal)};
    const auto& passphrase = body.passphrase ? body.passphrase : passphrase_;
    auto founded =
        found_network(needs_.paths,
                      {.code = body.organisation.code,
                       .name = body.organisation.name,
                       .passphrase = passphrase,
                       .user = {body.administrator.login, body.administrator.name.value_or(""),
                                crypto::password_verifier(body.administrator.password)}},
                      needs_.clock, needs_.randomness);
    if (!founded) return base::Refused{setup::refusal_of(founded.error())};
    passphrase_ = passphrase;
    founded_ = std::move(founded).value();
    if (passphrase_) {
        auto sheet = sheet_of(needs_.paths, passphrase_);
        if (!sheet) return base::Refused{setup::refusal_of(sheet.error())};
        sheet_ = std::move(sheet).value();
        to_type_ = times_typed_back;
    } else {
        say_keys_lie_open(needs_.paths.directory.string());
    }
    if (body.backup) backup_refused_ = back_up_to(*body.backup);
    return told();
}

HubSetup::Answer HubSetup::back_up(const BackupBody& body) {
    if (!founded_) return base::Refused{not_due(step())};
    if (body.backup) {
        if (auto refusal = back_up_to(*body.backup)) return base::Refused{std::move(*refusal)};
    }
    backup_refused_.reset();
    return told();
}

std::optional<http::Refusal> HubSetup::back_up_to(const fs::path& place) {
    const auto to = fs::is_directory(place) ? place / (founded_->code + ".backup") : place;
    if (!to.is_absolute() || !fs::is_directory(to.parent_path()))
        return no_such_place(place.string());
    try {
        auto held = station::hold(needs_.paths, station::Program::hub, "backup of the set-up",
                                  needs_.clock.now());
        if (!held) return setup::refusal_of(held.error());
        const auto made = make_backup(
            {.live = needs_.paths, .to = to, .passphrase = passphrase_, .now = needs_.clock.now()});
        if (!made) return setup::refusal_of(made.error());
        say_left_out(needs_.paths, made->left_out);
        note_backed_up(needs_.paths.store(), made->covered, needs_.clock.now());
    } catch (const std::exception&) {
        return http::failure_of(std::current_exception()).refusal;
    }
    return std::nullopt;
}

HubSetup::Answer HubSetup::check_sheet(const TypedSheetBody& body) {
    if (!sheet_) return base::Refused{not_due(step())};
    if (const auto slip = slip_in(body.typed, sheet_->sealed_key))
        return base::Refused{mistyped(*slip)};
    if (to_type_ > 0) --to_type_;
    return told();
}

json::object HubSetup::told() const {
    return {{"step", step()},
            {"site_code", founded_->code},
            {"recovery_sheet", sheet_ ? json::value(to_json(*sheet_)) : json::value(nullptr)},
            {"times_to_type_back", to_type_},
            {"backup_refused", backup_refused_ ? json::value(http::to_json(*backup_refused_))
                                               : json::value(nullptr)}};
}

}  // namespace amani::hub
