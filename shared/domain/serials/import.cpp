#include "shared/domain/serials/import.h"

#include <algorithm>
#include <array>

namespace amani::domain {

std::span<const Column> serial_columns() {
    static constexpr std::array columns{
        Column{"serial"},
        Column{"model"},
        Column{"batch", Presence::optional},
        Column{"sold_on", Presence::optional},
        Column{"warranty_card", Presence::optional},
        Column{"warranty_start", Presence::optional},
        Column{"warranty_months", Presence::optional, "ماه‌های گارانتی"},
        Column{"owner", Presence::optional, "کد ملی مالک"},
        Column{"produced_on", Presence::optional},
        Column{"channel", Presence::optional},
        Column{"imei1", Presence::optional, "IMEI"},
        Column{"imei2", Presence::optional},
        Column{"factory_parts", Presence::optional},
    };
    return columns;
}

base::Result<RegisterSerial, RefusalText> serial_from(SheetRow row, const Directory& directory) {
    RegisterSerial serial;
    serial.serial = row.identifier("serial");
    serial.model = row.named("model", directory.model(row.code("model")));
    serial.batch = row.identifier("batch");
    serial.sold_on = row.day("sold_on");
    serial.warranty_card = row.identifier("warranty_card");
    serial.warranty_start = row.day("warranty_start");
    serial.warranty_months = static_cast<std::int32_t>(
        std::clamp<std::int64_t>(row.integer("warranty_months", -1), -1, 1'000'000));
    serial.owner = row.named("owner", directory.customer(row.code("owner")));
    serial.produced_on = row.day("produced_on");
    serial.channel = row.text("channel");
    serial.imei1 = row.identifier("imei1");
    serial.imei2 = row.identifier("imei2");
    serial.factory_parts = row.codes("factory_parts");
    return row.as(std::move(serial));
}

}  // namespace amani::domain
