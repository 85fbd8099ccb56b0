#include "shared/domain/serials/import.h"

#include <algorithm>
#include <array>

namespace amani::domain {

std::span<const Column> serial_columns() {
    static constexpr std::array columns{
        Column{"serial", "شماره سریال"},
        Column{"model", "مدل"},
        Column{"batch", "سری ساخت", Presence::optional},
        Column{"sold_on", "تاریخ فروش", Presence::optional},
        Column{"warranty_card", "شماره کارت گارانتی", Presence::optional},
        Column{"warranty_start", "شروع گارانتی", Presence::optional},
        Column{"warranty_months", "ماه‌های گارانتی", Presence::optional},
        Column{"owner", "کد ملی مالک", Presence::optional},
    };
    return columns;
}

base::Result<RegisterSerial, RefusalText> serial_from(SheetRow row, const Directory& directory) {
    RegisterSerial serial;
    serial.serial = row.text("serial");
    serial.model = row.named("model", directory.model(row.code("model")));
    serial.batch = row.text("batch");
    serial.sold_on = row.day("sold_on");
    serial.warranty_card = row.text("warranty_card");
    serial.warranty_start = row.day("warranty_start");
    serial.warranty_months = static_cast<std::int32_t>(
        std::clamp<std::int64_t>(row.integer("warranty_months", -1), -1, 1'000'000));
    serial.owner = row.named("owner", directory.customer(row.code("owner")));
    return row.as(std::move(serial));
}

}  // namespace amani::domain
