#include "shared/domain/labels/event_labels.h"

#include "shared/domain/registry/event_names.h"

#include <algorithm>

namespace amani::domain {
namespace {

struct Word {
    EventType type;
    std::string_view fa;
    std::string_view en;
};

template <class Body>
constexpr Word word(std::string_view fa, std::string_view en) {
    return {type_number<Body>(), fa, en};
}

constexpr Word words[] = {
    word<Relayed>("رویداد رسانده‌شده از مرکز", "Relayed by the hub"),
    word<SiteDefined>("تعریف محل", "Site defined"),
    word<PlaceDefined>("تعریف انبار", "Place defined"),
    word<UserAdded>("افزودن کاربر", "User added"),
    word<UserChanged>("تغییر کاربر", "User changed"),
    word<BranchReissued>("ثبت دوباره پس از بازیابی یا تکثیر", "Re-issued after a restore or clone"),
    word<ModelDefined>("تعریف مدل", "Model defined"),
    word<PartDefined>("تعریف قطعه", "Part defined"),
    word<PriceListPublished>("انتشار فهرست قیمت", "Price list published"),
    word<PriceSet>("تعیین قیمت", "Price set"),
    word<TariffSet>("تعیین تعرفه اجرت", "Labour tariff set"),
    word<HandlingSet>("تعیین هزینه جابه‌جایی", "Handling set"),
    word<VatRateSet>("تعیین نرخ مالیات بر ارزش افزوده", "VAT rate set"),
    word<AgentTermsSet>("تعیین شرایط نمایندگی", "Agent terms set"),
    word<PaymentMade>("دریافت یا پرداخت وجه", "Payment made"),
    word<CustomerRegistered>("ثبت مشتری", "Customer registered"),
    word<CustomerChanged>("تغییر مشتری", "Customer changed"),
    word<SerialRegistered>("ثبت شناسنامه محصول", "Serial registered"),
    word<SerialStubbed>("ثبت سریال موقت", "Serial stubbed"),
    word<WarrantyActivated>("فعال‌سازی گارانتی", "Warranty activated"),
    word<DeviceAdmitted>("پذیرش دستگاه", "Device admitted"),
    word<WorkRecorded>("ثبت شرح کار", "Work recorded"),
    word<PartFitted>("نصب قطعه", "Part fitted"),
    word<PartRemoved>("بازکردن قطعه", "Part removed"),
    word<RepairFinished>("پایان تعمیر", "Repair finished"),
    word<DeviceDelivered>("تحویل دستگاه", "Device delivered"),
    word<JobCancelled>("لغو پرونده تعمیر", "Job cancelled"),
    word<GoodsReceived>("رسید انبار", "Goods received"),
    word<StockMoved>("جابه‌جایی موجودی", "Stock moved"),
    word<Dispatched>("ارسال کالا", "Goods dispatched"),
    word<StockReceived>("دریافت بارنامه", "Waybill received"),
    word<TransitLossDeclared>("اعلام کالای گم‌شده در راه",
                              "Transit loss declared"),
    word<UsedPartsDispatched>("ارسال داغی", "Used parts dispatched"),
    word<UsedPartsReceived>("رسید داغی", "Used parts received"),
    word<UsedPartInspected>("کارشناسی داغی", "Used part inspected"),
    word<UsedPartCharged>("منظورکردن داغی به بدهی نماینده", "Used part charged"),
    word<UsedPartWaived>("معافیت داغی از عودت", "Used part waived"),
    word<GoodsBooked>("سند کالا", "Goods booked"),
    word<ConsumptionBooked>("سند مصرف قطعه", "Consumption booked"),
    word<UsedPartRegistered>("سند داغی", "Used part registered"),
    word<DebtEnded>("پایان تعهد داغی", "Used-part debt ended"),
    word<MemoRepriced>("تغییر نرخ امانی", "Accountability price changed"),
    word<PaymentBooked>("سند دریافت و پرداخت", "Payment booked"),
    word<PriceDifferenceBooked>("سند تفاوت قیمت", "Price difference booked"),
    word<DiscrepancyOpened>("ثبت مغایرت", "Discrepancy opened"),
    word<DiscrepancySettled>("رفع مغایرت", "Discrepancy settled"),
    word<FactSetAside>("کنار گذاشتن رویداد", "Fact set aside"),
};

}  // namespace

LabelledEnum event_labels() {
    LabelledEnum result{"event_type", {}};
    boost::mp11::mp_for_each<EventTypes>([&]<class Entry>(Entry) {
        const auto* word = std::ranges::find(words, Entry::value, &Word::type);
        const bool is_found = word != std::end(words);  // a test finds types without words
        result.labels.push_back({Entry::value, known_event_name(Entry::value),
                                 is_found ? word->fa : "", is_found ? word->en : ""});
    });
    return result;
}

}  // namespace amani::domain
