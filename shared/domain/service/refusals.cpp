#include "shared/domain/service/refusals.h"

#include "shared/domain/refusal/phrase.h"
#include "shared/domain/service/commands.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

// Why nothing of this kind can be done with a job in this phase, and what to do.
struct PhaseWords {
    std::string_view fa;
    std::string_view en;
    std::string_view remedy_fa;
    std::string_view remedy_en;
};

PhaseWords words_of(RepairPhase phase) {
    switch (phase) {
        case RepairPhase::admitted:
        case RepairPhase::in_repair:
            return {"تعمیر این پرونده هنوز پایان نیافته است.",
                    "The repair of this job is not finished yet.",
                    "ابتدا «پایان تعمیر» را ثبت کنید.", "Record the end of the repair first."};
        case RepairPhase::repaired:
            return {
                "تعمیر این دستگاه پایان یافته و منتظر کنترل کیفیت است.",
                "The repair of this device is finished and waits for its check.",
                "اگر باز کار می‌خواهد، کنترل کیفیت آن را رد کند.",
                "If it needs more work, let the check fail it."};
        case RepairPhase::ready:
            return {"تعمیر این پرونده پایان یافته و دستگاه آماده تحویل است.",
                    "The repair of this job is finished and the device is ready.",
                    "دستگاه را تحویل دهید؛ برای کار تازه پس از تحویل دوباره پذیرش کنید.",
                    "Deliver the device; for new work admit it again after that."};
        case RepairPhase::delivered:
            return {"دستگاه این پرونده تحویل شده است.", "The device of this job is delivered.",
                    "اگر دستگاه برگشته است، آن را دوباره پذیرش کنید.",
                    "If the device has come back, admit it again."};
        case RepairPhase::cancelled:
            return {"این پرونده لغو شده است.", "This job is cancelled.",
                    "دستگاه را پس دهید؛ برای کار تازه دوباره پذیرش کنید.",
                    "Hand the device back; for new work admit it again."};
        case RepairPhase::returned:
            return {"این پرونده لغو و دستگاه پس داده شده است.",
                    "This job is cancelled and its device handed back.",
                    "اگر دستگاه برگشته است، آن را دوباره پذیرش کنید.",
                    "If the device has come back, admit it again."};
    }
    return {};
}

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const RequestAnswered& refusal) {
    const bool is_cancelled = refusal.job.empty();
    return {.code = "service.request_answered",
            .field = "request",
            .numbers = {},
            .fa = is_cancelled ? fmt::format("درخواست {} لغو شده است.", refusal.number)
                               : fmt::format("درخواست {} با پذیرش {} پاسخ داده شده است.",
                                             refusal.number, refusal.job),
            .en = is_cancelled ? fmt::format("Request {} was cancelled.", refusal.number)
                               : fmt::format("Request {} was answered by admission {}.",
                                             refusal.number, refusal.job),
            .remedy_fa = "دستگاه را بدون این درخواست پذیرش کنید.",
            .remedy_en = "Admit the device without this request."};
}

RefusalText text(const AlreadyAdmitted& refusal) {
    return {.code = "service.already_admitted",
            .field = "serial",
            .numbers = {},
            .fa = fmt::format("سریال {} در همین محل با پذیرش {} باز است.", refusal.serial,
                              refusal.number),
            .en = fmt::format("Serial {} is open at this site as admission {}.", refusal.serial,
                              refusal.number),
            .remedy_fa = "همان پرونده را ادامه دهید، یا سریال را از روی پلاک دوباره بخوانید.",
            .remedy_en = "Go on with that job, or read the serial from its plate again."};
}

RefusalText text(const ModelDiffers& refusal) {
    return {
        .code = "service.model_differs",
        .field = "model",
        .numbers = {},
        .fa = fmt::format("سریال {} به مدل {} ثبت شده است.", refusal.serial, refusal.known_model),
        .en = fmt::format("Serial {} is registered as model {}.", refusal.serial,
                          refusal.known_model),
        .remedy_fa = "مدل را خالی بگذارید، یا سریال را از روی پلاک دوباره بخوانید.",
        .remedy_en = "Leave the model empty, or read the serial from its plate again."};
}

RefusalText text(const WrongPhase& refusal) {
    return wrong_phase("service.wrong_phase", refusal.phase);
}

RefusalText text(const NotUnderWarranty&) {
    return {
        .code = "service.not_under_warranty",
        .field = "payer",
        .numbers = {},
        .fa = "این پرونده خارج از گارانتی است؛ هزینه قطعه بر عهده مشتری است.",
        .en = "This is not a warranty job, so the company does not pay for parts.",
        .remedy_fa =
            "پرداخت‌کننده را مشتری بگذارید، یا از مرکز ارفاق بخواهید.",
        .remedy_en = "Make the customer the payer, or ask the centre for goodwill.",
        .who_can = {"parts_desk"}};
}

RefusalText text(const PartWornOut& refusal) {
    return {
        .code = "service.part_worn_out",
        .field = "payer",
        .numbers = {{"months", refusal.months},
                    {"expiry", refusal.expiry.value},
                    {"admitted", refusal.admitted.value}},
        .fa =
            fmt::format("گارانتی قطعه مصرفی {} {} ماه است و تا {} بود؛ دستگاه در {} پذیرش شده است.",
                        refusal.part, number_fa(refusal.months), day_fa(refusal.expiry),
                        day_fa(refusal.admitted)),
        .en = fmt::format("Part {} wears: its warranty of {} ended on {}, and the device was "
                          "admitted on {}.",
                          refusal.part, counted_en(refusal.months, "month", "months"),
                          day_en(refusal.expiry), day_en(refusal.admitted)),
        .remedy_fa =
            "پرداخت‌کننده را مشتری بگذارید، یا از مرکز ارفاق بخواهید.",
        .remedy_en = "Make the customer the payer, or ask the centre for goodwill.",
        .who_can = {"parts_desk"}};
}

RefusalText text(const NotOwnStore&) {
    return {
        .code = "service.not_own_store",
        .field = "from",
        .numbers = {},
        .fa =
            "قطعه فقط از انبار کالای سالم همین محل مصرف می‌شود.",
        .en = "Parts are fitted only from a store of sound parts of this site.",
        .remedy_fa = "انبار دیگری برگزینید، یا نخست قطعه را منتقل کنید.",
        .remedy_en = "Choose another place, or move the part first."};
}

RefusalText text(const PartShortage& refusal) {
    return {
        .code = "service.part_shortage",
        .field = "quantity",
        .numbers = {{"on_hand", refusal.on_hand.value}, {"asked", refusal.asked.value}},
        .fa = fmt::format(
            "از قطعه {} در این انبار {} عدد هست؛ {} عدد خواسته‌اید.",
            refusal.part, number_fa(refusal.on_hand.value), number_fa(refusal.asked.value)),
        .en = fmt::format("The place holds {} of part {}; you asked for {}.",
                          number_en(refusal.on_hand.value), refusal.part,
                          number_en(refusal.asked.value)),
        .remedy_fa = "رسید کالای رسیده را ثبت کنید، یا از انبار دیگری بردارید.",
        .remedy_en = "Record the receipt of goods that have come, or take it from another place.",
        .who_can = {"store"}};
}

RefusalText text(const PartSerialsMissing& refusal) {
    return part_serials_missing("service.part_serials_missing", refusal);
}

RefusalText text(const PartSerialRepeated& refusal) {
    return {.code = "service.part_serial_repeated",
            .field = "part_serials",
            .numbers = {},
            .fa = fmt::format("سریال قطعه {} در همین پرونده نصب شده است.", refusal.part_serial),
            .en = fmt::format("Part serial {} is fitted in this job already.", refusal.part_serial),
            .remedy_fa = "سریال را از روی قطعه دوباره بخوانید.",
            .remedy_en = "Read the serial from the part again."};
}

RefusalText text(const PartSerialInstalled& refusal) {
    return {.code = "service.part_serial_installed",
            .field = "part_serials",
            .numbers = {},
            .fa = fmt::format("سریال قطعه {} در دستگاه {} نصب است.", refusal.part_serial,
                              refusal.serial),
            .en = fmt::format("Part serial {} is installed in device {}.", refusal.part_serial,
                              refusal.serial),
            .remedy_fa = "سریال را از روی قطعه دوباره بخوانید.",
            .remedy_en = "Read the serial from the part again."};
}

RefusalText text(const UnknownTag&) {
    return {
        .code = "service.unknown_tag",
        .field = "tag",
        .numbers = {},
        .fa = "این برچسب داغی از این پرونده نیست.",
        .en = "This used-part tag does not belong to this job.",
        .remedy_fa =
            "برچسب قطعه‌ای را بدهید که در همین پرونده نصب شده است.",
        .remedy_en = "Give the tag of a part that was fitted in this job."};
}

RefusalText text(const NotFitted&) {
    return {
        .code = "service.not_fitted",
        .field = "fitted",
        .numbers = {},
        .fa =
            "چنین قطعه‌ای در این پرونده نصب نیست، یا نصب آن لغو شده است.",
        .en = "No such part is fitted in this job, or its fitting was undone already.",
        .remedy_fa = "برچسب یا شناسه نصب را از «ریز قطعات» همین پرونده بردارید.",
        .remedy_en = "Take the tag or the id of the fitting from this job's parts."};
}

RefusalText text(const AlreadyRemoved& refusal) {
    return {.code = "service.already_removed",
            .field = "tag",
            .numbers = {},
            .fa = fmt::format("قطعه بازشده برای برچسب {} ثبت شده است.", refusal.tag),
            .en = fmt::format("The removed part of tag {} is recorded already.", refusal.tag),
            .remedy_fa = "برچسب دیگری بدهید.",
            .remedy_en = "Give another tag."};
}

RefusalText text(const UsedPartsMissing& refusal) {
    return {.code = "service.used_parts_missing",
            .field = "job",
            .numbers = {{"missing", refusal.missing}},
            .fa = fmt::format("قطعه بازشده {} برچسب ثبت نشده است؛ نخستین آن {}.",
                              number_fa(refusal.missing), refusal.first_tag),
            .en = fmt::format("The removed part of {} is not recorded; the first is {}.",
                              counted_en(refusal.missing, "tag", "tags"), refusal.first_tag),
            .remedy_fa = "قطعه بازشده را ثبت کنید و برچسبش را بچسبانید.",
            .remedy_en = "Record the removed part and put its tag on it."};
}

RefusalText text(const NoRepairAccount&) {
    return {.code = "service.no_repair_account",
            .field = "job",
            .numbers = {},
            .fa = "شرح ماوقع این تعمیر نوشته نشده است.",
            .en = "This repair has no repair account.",
            .remedy_fa = "ایراد، علت و اقدام را ثبت کنید.",
            .remedy_en = "Record fault, cause and action."};
}

RefusalText text(const WorkHasBegun& refusal) {
    return {
        .code = "service.work_has_begun",
        .field = "job",
        .numbers = {{"parts_fitted", refusal.parts_fitted}},
        .fa = fmt::format(
            "کار روی این دستگاه آغاز شده و {} قطعه در آن نصب است؛ لغو نمی‌شود.",
            number_fa(refusal.parts_fitted)),
        .en = fmt::format("Work on this device has begun ({} fitted); it cannot be cancelled.",
                          counted_en(refusal.parts_fitted, "part", "parts")),
        .remedy_fa = "تعمیر را پایان دهید و دستگاه را تحویل دهید.",
        .remedy_en = "Finish the repair and deliver the device."};
}

RefusalText text(const NotDrawn& refusal) {
    return {.code = "service.not_drawn",
            .field = "quantity",
            .numbers = {{"drawn", refusal.drawn.value}, {"asked", refusal.asked.value}},
            .fa = fmt::format("از قطعه {} برای این پرونده {} عدد روی میز کار است؛ {} عدد "
                              "خواسته‌اید.",
                              refusal.part, number_fa(refusal.drawn.value),
                              number_fa(refusal.asked.value)),
            .en = fmt::format("{1} of part {0} lie on the bench for this job; you asked for {2}.",
                              refusal.part, number_en(refusal.drawn.value),
                              number_en(refusal.asked.value)),
            .remedy_fa = "نخست قطعه را از انبار درخواست کنید، یا از انبار دیگری بردارید.",
            .remedy_en = "Request the part from the store first, or take it from another place."};
}

RefusalText text(const PartsOnTheBench& refusal) {
    return {.code = "service.parts_on_the_bench",
            .field = "job",
            .numbers = {{"quantity", refusal.quantity.value}},
            .fa = fmt::format("{} عدد قطعه {} برای این پرونده صادر شده است و نه نصب شده و نه به "
                              "انبار برگشته است.",
                              number_fa(refusal.quantity.value), refusal.part),
            .en = fmt::format(
                "Of part {1}, {0} issued for this job and neither fitted nor returned.",
                refusal.quantity.value == 1 ? std::string{"1 piece is"}
                                            : number_en(refusal.quantity.value) + " pieces are",
                refusal.part),
            .remedy_fa = "آن را نصب کنید یا به انبار برگردانید.",
            .remedy_en = "Fit it, or return it to the store."};
}

RefusalText text(const NotInvoiced& refusal) {
    const bool is_priced = refusal.unpriced == 0;
    return {
        .code = "service.not_invoiced",
        .field = "job",
        .numbers = {{"amount", refusal.amount.value}, {"unpriced", refusal.unpriced}},
        .fa = is_priced ? fmt::format("هزینه این تعمیر، {} ریال، فاکتور نشده است.",
                                      number_fa(refusal.amount.value))
                        : fmt::format("هزینه این تعمیر فاکتور نشده است؛ {} سطر آن قیمت ندارد.",
                                      number_fa(refusal.unpriced)),
        .en = is_priced
                  ? fmt::format("The customer's {} Rial for this repair are not invoiced.",
                                number_en(refusal.amount.value))
                  : fmt::format("This repair is not invoiced; {} of it no list has a price for.",
                                counted_en(refusal.unpriced, "line", "lines")),
        .remedy_fa = "فاکتور صادر و وجه آن را دریافت کنید، یا سرپرست علت تحویل نسیه را بنویسد.",
        .remedy_en =
            "Issue the invoice and take its money, or let a supervisor write why it is delivered on credit.",
        .who_can = who_give_credit.names()};
}

RefusalText text(const NotPaid& refusal) {
    return {.code = "service.not_paid",
            .field = "job",
            .numbers = {{"balance", refusal.balance.value}},
            .fa = fmt::format("مشتری {} ریال بدهکار است.", number_fa(refusal.balance.value)),
            .en = fmt::format("The customer owes {} Rial.", number_en(refusal.balance.value)),
            .remedy_fa = "وجه را دریافت کنید، یا سرپرست علت تحویل نسیه را بنویسد.",
            .remedy_en = "Take the money, or let a supervisor write why it is delivered on credit.",
            .who_can = who_give_credit.names()};
}

RefusalText text(const CreditNotHis&) {
    return {.code = "service.credit_not_his",
            .field = "on_credit",
            .numbers = {},
            .fa = "شما اجازه تحویل نسیه ندارید.",
            .en = "You may not deliver on credit.",
            .remedy_fa = "از سرپرست بخواهید تحویل را ثبت کند.",
            .remedy_en = "Ask a supervisor to record the delivery.",
            .who_can = who_give_credit.names()};
}

RefusalText text(const HasAPayer& refusal) {
    const bool is_warranty = refusal.kind == JobKind::warranty;
    return {
        .code = "service.has_a_payer",
        .field = "job",
        .numbers = {{"kind", static_cast<int>(refusal.kind)}},
        .fa =
            is_warranty
                ? "این پرونده گارانتی است و شرکت هزینه‌اش را می‌دهد."
                : "این پرونده به حساب قرارداد است.",
        .en = is_warranty ? "This is a warranty job: the company bears it."
                          : "A contract bears this job already.",
        .remedy_fa = "کاری لازم نیست.",
        .remedy_en = "Nothing has to be done."};
}

RefusalText text(const NotCovered& refusal) {
    return {
        .code = "service.not_covered",
        .field = "contract",
        .numbers = {},
        .fa = fmt::format(
            "هیچ قرارداد برقراری تعمیر {} را امروز در بر نمی‌گیرد.",
            refusal.serial),
        .en = fmt::format("No contract that serves today covers repairs of {}.", refusal.serial),
        .remedy_fa =
            "مرکز قرارداد را می‌بندد، از سر می‌گیرد یا این سریال را به آن می‌افزاید.",
        .remedy_en = "The centre signs a contract, resumes it, or adds the serial to it.",
        .who_can = {"finance", "administrator"}};
}

RefusalText text(const AllowanceUsedUp& refusal) {
    return {
        .code = "service.allowance_used_up",
        .field = "contract",
        .numbers = {{"most", refusal.most}},
        .fa = fmt::format("{} تعمیر قرارداد {} مصرف شده است.", number_fa(refusal.most),
                          refusal.number),
        .en = fmt::format("Contract {} allows {}, and they are used up.", refusal.number,
                          counted_en(refusal.most, "repair", "repairs")),
        .remedy_fa =
            "هزینه با مشتری است، یا مرکز سقف قرارداد را بالا می‌برد.",
        .remedy_en = "The customer pays, or the centre raises the contract's cap.",
        .who_can = {"finance", "administrator"}};
}

RefusalText text(const PartsNotIncluded& refusal) {
    return {.code = "service.parts_not_included",
            .field = "payer",
            .numbers = {},
            .fa = fmt::format("قرارداد {} قطعه را در بر نمی‌گیرد.",
                              refusal.number),
            .en = fmt::format("Contract {} does not include parts.", refusal.number),
            .remedy_fa = "پرداخت‌کننده قطعه را مشتری بگذارید.",
            .remedy_en = "Make the customer the payer of the part."};
}

RefusalText text(const PartsBeyondContract& refusal) {
    return {
        .code = "service.parts_beyond_contract",
        .field = "payer",
        .numbers = {{"most", refusal.most.value},
                    {"used", refusal.used.value},
                    {"asked", refusal.asked.value}},
        .fa =
            fmt::format("قرارداد {} تا {} ریال قطعه دارد؛ {} ریال مصرف شده و این قطعه {} ریال است.",
                        refusal.number, number_fa(refusal.most.value),
                        number_fa(refusal.used.value), number_fa(refusal.asked.value)),
        .en = fmt::format(
            "Contract {} bears parts of {} Rial; {} Rial are used, and this is {} Rial.",
            refusal.number, number_en(refusal.most.value), number_en(refusal.used.value),
            number_en(refusal.asked.value)),
        .remedy_fa =
            "پرداخت‌کننده قطعه را مشتری بگذارید، یا از مرکز سقف بالاتر بخواهید.",
        .remedy_en = "Make the customer the payer of the part, or ask the centre for a higher cap.",
        .who_can = {"finance", "administrator"}};
}

}  // namespace

RefusalText part_serials_missing(std::string code, const PartSerialsMissing& missing) {
    return {
        .code = std::move(code),
        .field = "part_serials",
        .numbers = {{"pieces", missing.pieces}, {"serials", missing.serials}},
        .fa = fmt::format("برای {1} عدد قطعه {0}، {2} سریال داده‌اید.",
                          missing.part, number_fa(missing.pieces), number_fa(missing.serials)),
        .en =
            fmt::format("{1} of part {0} need a serial each; you gave {2}.", missing.part,
                        counted_en(missing.pieces, "piece", "pieces"), number_en(missing.serials)),
        .remedy_fa = "برای هر عدد یک سریال وارد کنید.",
        .remedy_en = "Give one serial a piece."};
}

RefusalText wrong_phase(std::string code, RepairPhase phase) {
    const auto words = words_of(phase);
    return {.code = std::move(code),
            .field = "job",
            .numbers = {{"phase", static_cast<int>(phase)}},
            .fa = std::string{words.fa},
            .en = std::string{words.en},
            .remedy_fa = std::string{words.remedy_fa},
            .remedy_en = std::string{words.remedy_en}};
}

RefusalText text_of(const ServiceRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
