#include "hub/restore_words.h"

#include "hub/restoring/recovery.h"
#include "shared/codec/text_forms.h"
#include "shared/crypto/key_file.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace amani::hub {

namespace json = boost::json;
using base::Refused;
using station::Trouble;

namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace

void say_begun(std::uint32_t epoch, base::Instant copied_at) {
    const auto moment = codec::text_of(copied_at);
    std::cerr
        << "amani-hub: this hub goes on from a copy as of " << moment << ". Epoch " << epoch
        << " begins: nothing that was given out since is given out again, and the sites "
           "bring back what they know. Passwords and tokens are those of the copy.\n"
           "این مرکز از نسخه "
        << moment << " ادامه می‌دهد. دوره " << epoch
        << " آغاز شد: هیچ شماره‌ای دوباره داده نمی‌شود و محل‌ها آنچه می‌دانند را بازمی‌آورند. "
           "گذرواژه‌ها و نشانه‌ها همان نسخه‌اند.\n";
}

void say_keys_lie_open(const std::string& directory) {
    std::cerr
        << "amani-hub: no passphrase was given: the network's keys lie open in " << directory
        << ", and backups will not hold them (AMANI_PASSPHRASE or --passphrase-stdin).\n"
           "گذرواژه‌ای داده نشد: کلیدهای شبکه در این پوشه بی‌مهر می‌مانند و در پشتیبان‌ها نمی‌آیند.\n";
}

void say_left_out(const station::Paths& paths, const std::vector<std::string>& files) {
    if (files.empty()) return;
    std::cerr
        << "amani-hub: THE KEYS ARE NOT IN THIS BACKUP, for there is no passphrase to seal "
           "them under. Without them a lost machine cannot be set up again. Keep these files "
           "in another place, or give a passphrase (--passphrase-stdin):\n"
           "کلیدها در این پشتیبان نیست، چون گذرواژه‌ای برای مهر کردنشان داده نشده است. این "
           "فایل‌ها را جای دیگری نگه دارید یا گذرواژه بدهید:\n";
    for (const auto& name : files) std::cerr << "    " << (paths.directory / name).string() << "\n";
}

json::object restored_status(store::Database& database) {
    const auto restored = newest_restore(database);
    if (!restored) return {};
    json::array missing;
    for (const auto& each : restored->missing) {
        missing.push_back(json::object{{"log", std::to_string(each.log.site().value) + "." +
                                                   std::to_string(each.log.incarnation())},
                                       {"first", each.first},
                                       {"last", each.last},
                                       {"taken_back", each.taken_back}});
    }
    return {{"epoch", restored->epoch},
            {"copied_at", codec::text_of(restored->copied_at)},
            {"begun", codec::text_of(restored->begun)},
            {"missing", std::move(missing)}};
}

base::Result<RecoverySheet, Trouble> sheet_of(const station::Paths& paths,
                                              std::optional<std::string_view> passphrase) {
    const auto identity = station::read_identity(paths);
    if (!identity) return Refused{identity.error()};
    RecoverySheet sheet{identity->name, identity->root, {}};
    if (crypto::is_sealed_key_file(paths.root_key())) {
        const auto sealed = content_of(paths.root_key());
        sheet.sealed_key.assign(sealed.begin(), sealed.end());
        return sheet;
    }
    if (!passphrase) {
        return Refused{Trouble{
            "the root key lies open: give a recovery passphrase to seal it under "
            "(--passphrase-stdin or AMANI_PASSPHRASE)",
            "کلید ریشه بی‌مهر است: گذرواژه‌ای برای مهر کردنش بدهید (‎--passphrase-stdin‎ یا "
            "AMANI_PASSPHRASE)"}};
    }
    const auto root = station::read_key(paths.root_key(), std::nullopt);
    if (!root) return Refused{root.error()};
    sheet.sealed_key = crypto::sealed_key(*root, *passphrase);
    return sheet;
}

base::Result<std::string, Trouble> key_from_sheet(const std::filesystem::path& typed,
                                                  const station::Paths& paths,
                                                  std::optional<std::string_view> passphrase) {
    const auto key = read_lines(content_of(typed));
    if (!key && key.error().line == 0) {
        return Refused{Trouble{typed.string() + " does not hold the lines of a recovery sheet",
                               typed.string() + " سطرهای برگه بازیابی را ندارد"}};
    }
    if (!key) {
        const auto line = std::to_string(key.error().line);
        return Refused{Trouble{"line " + line + " is mistyped: compare it with the sheet",
                               "سطر " + line + " نادرست نوشته شده است؛ با برگه بسنجید"}};
    }
    if (std::filesystem::exists(paths.root_key())) {
        return Refused{Trouble{paths.root_key().string() + " is there already",
                               paths.root_key().string() + " از پیش هست"}};
    }
    const auto root = crypto::read_key(*key, passphrase);
    if (!root) {
        return Refused{Trouble{"the passphrase is wrong, or lines of the sheet are missing",
                               "گذرواژه نادرست است، یا سطرهایی از برگه کم است"}};
    }
    std::filesystem::create_directories(paths.directory);
    crypto::write_key_file(paths.root_key(), *root, passphrase);
    return fingerprint(root->public_key());
}

}  // namespace amani::hub
