#include "node/station/store_check.h"

#include "shared/store/generation.h"

namespace amani::station {

namespace {

Trouble with_way_out(const Paths& paths, const Identity& identity, Trouble trouble) {
    const auto path = paths.directory.string();
    if (identity.is_hub()) {
        trouble.text +=
            " Set the hub up again from its last backup: amani-hub restore --from BACKUP --dir " +
            path + ". The sites bring back what came after it.";
        trouble.persian +=
            " مرکز را از آخرین پشتیبانش برپا کنید: amani-hub restore --from BACKUP --dir " + path +
            ". آنچه پس از آن رخ داده را محل‌ها بازمی‌آورند.";
    } else {
        trouble.text +=
            " Put the store back, or ask the centre for a new invite and join in an empty "
            "directory: what the hub has of this site comes back from there.";
        trouble.persian +=
            " پایگاه را سر جایش بگذارید، یا از مرکز دعوت‌نامه تازه بگیرید و در پوشه‌ای خالی بپیوندید: "
            "آنچه مرکز از این محل دارد از آنجا بازمی‌گردد.";
    }
    return trouble;
}

}  // namespace

std::optional<Trouble> trouble_with_store(const Paths& paths, const Identity& identity) {
    const auto path = paths.store().string();
    if (!std::filesystem::exists(paths.store())) {
        return with_way_out(
            paths, identity,
            {path + " is missing, and this directory is the site " + identity.code +
                 ": nothing was started, for an empty store would take its place.",
             path + " نیست، با آنکه این پوشه از آنِ محل " + identity.code +
                 " است؛ چیزی آغاز نشد، وگرنه پایگاهی خالی جای آن را می‌گرفت."});
    }
    if (store::is_beside_anothers_log(paths.store())) {
        return with_way_out(
            paths, identity,
            {path + " is an older copy, beside the -wal file of a newer one: "
                    "together they are neither. Nothing was opened or changed.",
             path +
                 " نسخه‌ای کهنه‌تر است که کنار فایل ‎-wal‎ نسخه‌ای تازه‌تر مانده؛ "
                 "با هم هیچ‌یک از آن دو نیستند. چیزی باز نشد و تغییر نکرد."});
    }
    return std::nullopt;
}

}  // namespace amani::station
