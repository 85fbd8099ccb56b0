// Logs, members and invites: what only the program knows.
#include "clients/cli/consoles/consoles.h"

namespace amani::cli {

Entries program_entries() {
    return {
        .nouns =
            {
                {.name = "log",
                 .label = {"دفترهای رویداد", "logs"},
                 .path = "/logs",
                 .more = "id,site_code,is_feed,appended,sealed,received,backed_up,applied",
                 .handle = "id",
                 .file_suffix = ".amanilog",
                 .record = Noun::Record::none},
                {.name = "member",
                 .label = {"اعضای شبکه", "members"},
                 .path = "/members",
                 .more = "id,site_code,kind,revoked_after",
                 .handle = "id",
                 .record = Noun::Record::none},
                {.name = "invite",
                 .label = {"دعوت‌نامه‌ها", "invites"},
                 .path = "/invites",
                 .columns = "id,site_code,issued,issued_by_name,expires",
                 .more = "state,joined",
                 .handle = "id",
                 .record = Noun::Record::none},
            },
        .commands = {
            {.noun = "invite",
             .verb = "add",
             .label = {"صدور دعوت‌نامه", "issue an invite"},
             .path = "/invites",
             .inputs = {{.flag = "site",
                         .member = "site",
                         .kind = Kind::reference,
                         .need = Need::required,
                         .words = "site"}},
             .example = "--site AG-KRJ > krj.invite",
             .product = "invite",
             .effect = Effect::at_once},
            {.noun = "member",
             .verb = "revoke",
             .label = {"لغو عضویت", "revoke a lost installation"},
             .path = "/members/{id}/revoke",
             .subject = "member",
             .example = "4.1",
             .question =
                 {"دسترسی این نصب برای همیشه لغو شود؟ آنچه پس از این بنویسد به حساب نمی‌آید.",
                  "Revoke this installation for good? Nothing it writes from now on counts."},
             .typed_member = "site_code",
             .effect = Effect::at_once},
        }};
}

}  // namespace amani::cli
