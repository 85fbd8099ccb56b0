#include "shared/domain/service/import.h"

#include <array>

namespace amani::domain {

std::span<const Column> open_job_columns() {
    static constexpr std::array columns{
        Column{"earlier_number"},
        Column{"earlier_day"},
        Column{"serial"},
        Column{"model", Presence::optional},
        Column{"customer", Presence::required, "کد ملی یا همراه مشتری"},
        Column{"complaint"},
        Column{"accessories", Presence::optional},
        Column{"cosmetic_state", Presence::optional},
        Column{"promised", Presence::optional},
        Column{"price_ceiling", Presence::optional},
    };
    return columns;
}

base::Result<AdmitDevice, RefusalText> open_job_from(SheetRow row, const Directory& directory) {
    AdmitDevice job;
    job.earlier_number = row.text("earlier_number");
    job.earlier_day = row.day("earlier_day", Presence::required);
    job.serial = row.identifier("serial");
    job.model = row.named("model", directory.model(row.code("model")));
    job.customer = row.named("customer", directory.customer(row.code("customer")));
    job.complaint = row.text("complaint");
    job.accessories = row.text("accessories");
    job.cosmetic_state = row.text("cosmetic_state");
    job.promised = row.day("promised");
    job.price_ceiling = row.rial("price_ceiling", base::Rial{});
    return row.as(std::move(job));
}

}  // namespace amani::domain
