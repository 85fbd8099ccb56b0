#include "shared/domain/visits/refusals.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const VisitForNothing&) {
    return {.code = "visits.for_nothing",
            .field = "request",
            .numbers = {},
            .fa = "سرویس در محل برای یک درخواست یا یک پرونده است؛ یکی از این دو را بدهید.",
            .en = "A visit is for one request or for one job.",
            .remedy_fa = "درخواست یا پرونده را برگزینید.",
            .remedy_en = "Choose the request or the job."};
}

RefusalText text(const VisitHasEnded&) {
    return {.code = "visits.has_ended",
            .field = "visit",
            .numbers = {},
            .fa = "این سرویس در محل پایان یافته است.",
            .en = "This visit has ended.",
            .remedy_fa =
                "اگر باز باید رفت، سرویس تازه‌ای برنامه کنید.",
            .remedy_en = "If somebody has to go again, plan a new one."};
}

RefusalText text(const VisitHasBegun&) {
    return {.code = "visits.has_begun",
            .field = "visit",
            .numbers = {},
            .fa = "این سرویس در محل آغاز شده است.",
            .en = "This visit has begun.",
            .remedy_fa = "نتیجه آن را ثبت کنید.",
            .remedy_en = "Record its result."};
}

RefusalText text(const VisitNotBegun&) {
    return {
        .code = "visits.not_begun",
        .field = "result",
        .numbers = {},
        .fa =
            "این سرویس در محل آغاز نشده است؛ فقط لغو یا «عدم حضور مشتری» ثبت می‌شود.",
        .en = "This visit has not begun: it can be called off, or end with no access.",
        .remedy_fa = "نخست آغاز آن را ثبت کنید.",
        .remedy_en = "Record its start first.",
        .who_can = {"technician"}};
}

RefusalText text(const NothingToVisit&) {
    return {.code = "visits.nothing_to_visit",
            .field = "request",
            .numbers = {},
            .fa = "این درخواست پاسخ داده شده، یا دستگاه این پرونده تحویل شده است.",
            .en = "The request was answered, or the job's device is delivered.",
            .remedy_fa = "درخواست تازه‌ای ثبت کنید.",
            .remedy_en = "Register a new request."};
}

RefusalText text(const NoAddress&) {
    return {.code = "visits.no_address",
            .field = "address",
            .numbers = {},
            .fa = "نشانی محل مشتری ثبت نشده است.",
            .en = "The customer's address is not known.",
            .remedy_fa = "نشانی را بنویسید.",
            .remedy_en = "Give the address."};
}

RefusalText text(const BadVisitHours& refusal) {
    return {.code = "visits.bad_hours",
            .field = "hours",
            .numbers = {},
            .fa = fmt::format("«{}» بازه ساعت نیست.", refusal.text),
            .en = fmt::format("\"{}\" is no span of hours.", refusal.text),
            .remedy_fa = "مانند 09:00-12:00 بنویسید، یا خالی بگذارید.",
            .remedy_en = "Write it like 09:00-12:00, or leave it empty."};
}

}  // namespace

RefusalText text_of(const VisitsRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
