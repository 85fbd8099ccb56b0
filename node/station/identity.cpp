#include "node/station/identity.h"

#include "node/station/durable_file.h"
#include "shared/codec/codec.h"
#include "sync/membership/succession.h"
#include "sync/session/limits.h"

#include <fstream>
#include <iterator>

namespace amani::station {

namespace {

Trouble why(crypto::KeyFileTrouble trouble) {
    switch (trouble) {
        case crypto::KeyFileTrouble::missing:
            return {"the key file is missing", "فایل کلید نیست"};
        case crypto::KeyFileTrouble::damaged:
            return {
                "the key file is damaged; join again with a new invite",
                "فایل کلید آسیب دیده است؛ با دعوت‌نامه تازه دوباره بپیوندید"};
        case crypto::KeyFileTrouble::wrong_passphrase:
            return {"the passphrase is wrong", "گذرعبارت درست نیست"};
        case crypto::KeyFileTrouble::passphrase_needed:
            return {
                "the key is sealed: give the passphrase (--passphrase-stdin or "
                "AMANI_PASSPHRASE)",
                "کلید مهر شده است: گذرعبارت را بدهید (‎--passphrase-stdin‎ یا "
                "AMANI_PASSPHRASE)"};
        case crypto::KeyFileTrouble::readable_by_others:
            return {
                "the key file can be read by others: chmod 600 it",
                "دیگران می‌توانند فایل کلید را بخوانند: chmod 600"};
    }
    return {"the key file cannot be used", "فایل کلید به کار نمی‌آید"};
}

Trouble about(const std::filesystem::path& path, const Trouble& trouble) {
    return {path.string() + ": " + trouble.text, path.string() + ": " + trouble.persian};
}

Trouble is_no_site(const Paths& paths) {
    if (std::filesystem::exists(paths.unfinished())) {
        return about(
            paths.directory,
            {"the making of this site was broken off; repeat the init or join command",
             "ساخت این محل نیمه‌کاره مانده است؛ فرمان init یا join را دوباره بدهید"});
    }
    return about(paths.directory,
                 {"this is not a site: make one with amani-hub init or amani-node join",
                  "این پوشه یک محل نیست: با amani-hub init یا amani-node join بسازید"});
}

Trouble damaged(const Paths& paths, const std::string& what) {
    return about(
        paths.identity(),
        {what + "; the file is damaged: restore it from a backup, or join again in an "
                "empty directory",
         "این فایل آسیب دیده است (" + what +
             "): آن را از پشتیبان برگردانید یا در پوشه‌ای خالی دوباره بپیوندید"});
}

}  // namespace

base::Result<Identity, Trouble> read_identity(const Paths& paths) {
    std::ifstream in{paths.identity()};
    if (!in) return base::Refused{is_no_site(paths)};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    auto json = codec::parse_json(text);
    if (!json) return base::Refused{damaged(paths, json.error().why)};
    auto identity = codec::from_json<Identity>(*json);
    if (!identity) {
        return base::Refused{damaged(paths, identity.error().where + ": " + identity.error().why)};
    }
    // LogId::of() takes numbers in range only, and a damaged or edited file may hold any.
    if (identity->site.is_none() || identity->site.value > base::max_site ||
        identity->incarnation == 0 || identity->incarnation >= base::first_feed_incarnation) {
        return base::Refused{
            damaged(paths, "site and incarnation are not those of an installation")};
    }
    const auto is_in_directory = [](const std::string& file) {
        return !file.empty() && file.find('/') == std::string::npos && file.front() != '.';
    };
    bool is_sound = is_in_directory(identity->key_file) &&
                    identity->proof.size() <= session::limits::proof_bytes;
    for (const auto& former : identity->former) {
        is_sound = is_sound && is_in_directory(former.key_file) && former.incarnation > 0 &&
                   former.incarnation < identity->incarnation;
    }
    if (!is_sound) {
        return base::Refused{
            damaged(paths,
                    "the proof of membership or the names of the key files are not those "
                    "that were written")};
    }
    return std::move(identity).value();
}

void write_identity(const Paths& paths, const Identity& identity) {
    write_durably(paths.identity(), boost::json::serialize(codec::to_json(identity)) + "\n");
}

base::Result<crypto::SecretKey, Trouble> read_key(const std::filesystem::path& path,
                                                  std::optional<std::string_view> passphrase) {
    auto key = crypto::read_key_file(path, passphrase);
    if (!key) return base::Refused{about(path, why(key.error()))};
    return std::move(key).value();
}

}  // namespace amani::station
