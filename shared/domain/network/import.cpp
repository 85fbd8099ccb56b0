#include "shared/domain/network/import.h"

#include <array>

namespace amani::domain {

std::span<const Column> site_columns() {
    static constexpr std::array columns{
        Column{"code", "کد"},
        Column{"name", "نام"},
        Column{"kind", "نوع"},
        Column{"parent", "محل بالادست", Presence::optional},
    };
    return columns;
}

base::Result<DefineSite, RefusalText> site_from(SheetRow row, const Directory& directory) {
    DefineSite site;
    site.code = row.code("code");
    site.site = directory.site(site.code).value_or(base::SiteId{});
    site.name = row.text("name");
    site.kind = row.choice<SiteKind>("kind",
                                     {{"central", SiteKind::central},
                                      {"branch", SiteKind::branch},
                                      {"office", SiteKind::office},
                                      {"agent", SiteKind::agent},
                                      {"technician", SiteKind::technician},
                                      {"مرکز", SiteKind::central},
                                      {"شعبه", SiteKind::branch},
                                      {"دفتر_منطقه_ای", SiteKind::office},
                                      {"نماینده", SiteKind::agent},
                                      {"تکنسین", SiteKind::technician}},
                                     SiteKind::agent);
    site.parent = row.named("parent", directory.site(row.code("parent")));
    return row.as(std::move(site));
}

}  // namespace amani::domain
