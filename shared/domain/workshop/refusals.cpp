#include "shared/domain/workshop/refusals.h"

#include "shared/domain/refusal/phrase.h"
#include "shared/domain/service/refusals.h"
#include "shared/domain/workshop/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace amani::domain {
namespace {

// The counter is a unit without a name of its own.
std::string_view fa_name(std::string_view unit) { return unit.empty() ? "پیشخوان" : unit; }
std::string_view en_name(std::string_view unit) { return unit.empty() ? "the counter" : unit; }

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const NotYourDuty& refusal) {
    RefusalText said{.code = "workshop.not_your_duty",
                     .field = {},
                     .numbers = {},
                     .fa = fmt::format("این کار در واحد «{}» با {} است.", fa_name(refusal.unit),
                                       any_of_fa(refusal.duties)),
                     .en = fmt::format("In unit “{}” this is for its {}.", en_name(refusal.unit),
                                       any_of_en(refusal.duties)),
                     .remedy_fa = "از سرپرست واحد بخواهید شما را عضو کند.",
                     .remedy_en = "Ask the unit's supervisor to make you a member."};
    if (!refusal.people.empty()) {
        said.remedy_fa = fmt::format("از {} بخواهید.", fmt::join(refusal.people, "، "));
        said.remedy_en = fmt::format("Ask {}.", fmt::join(refusal.people, ", "));
    }
    return said;
}

RefusalText text(const ScopeUnknown& refusal) {
    return {
        .code = "workshop.scope_unknown",
        .field = refusal.field,
        .numbers = {},
        .fa = fmt::format("نه مارکی «{0}» نام دارد، نه نوع دستگاهی و نه مدلی.", refusal.text),
        .en = fmt::format("No brand, kind of device or model is called “{}”.", refusal.text),
        .remedy_fa =
            "نام را از فهرست مدل‌ها بردارید، یا خالی بگذارید: همه دستگاه‌ها.",
        .remedy_en = "Take it from the list of models, or leave it empty: all devices."};
}

RefusalText text(const UnitClosed& refusal) {
    return {.code = "workshop.unit_closed",
            .field = "to",
            .numbers = {},
            .fa = fmt::format("واحد «{}» بسته است.", fa_name(refusal.unit)),
            .en = fmt::format("Unit “{}” is closed.", en_name(refusal.unit)),
            .remedy_fa = "واحد دیگری برگزینید، یا این واحد را دوباره باز کنید.",
            .remedy_en = "Choose another unit, or open this one again."};
}

RefusalText text(const AlreadyThere& refusal) {
    return {.code = "workshop.already_there",
            .field = "to",
            .numbers = {},
            .fa = fmt::format("دستگاه هم‌اکنون در «{}» است.",
                              fa_name(refusal.unit)),
            .en = fmt::format("The device is in “{}” already.", en_name(refusal.unit)),
            .remedy_fa = "واحد دیگری برگزینید.",
            .remedy_en = "Choose another unit."};
}

RefusalText text(const HandoverPending& refusal) {
    return {.code = "workshop.handover_pending",
            .field = "job",
            .numbers = {},
            .fa = fmt::format("دستگاه در راه است و «{}» هنوز آن را نپذیرفته است.",
                              fa_name(refusal.unit)),
            .en = fmt::format("The device is on its way, and “{}” has not accepted it yet.",
                              en_name(refusal.unit)),
            .remedy_fa = "نخست آن واحد تحویل را بپذیرد یا رد کند.",
            .remedy_en = "Let that unit accept or refuse the handover first."};
}

RefusalText text(const NothingToAccept&) {
    return {.code = "workshop.nothing_to_accept",
            .field = "job",
            .numbers = {},
            .fa = "تحویلی از این دستگاه منتظر پاسخ نیست.",
            .en = "No handover of this device waits for an answer.",
            .remedy_fa = "پرونده را ببینید: شاید کس دیگری پاسخ داده است.",
            .remedy_en = "See the job: perhaps somebody else has answered."};
}

RefusalText text(const NotInHouse& refusal) {
    return wrong_phase("workshop.not_in_house", refusal.phase);
}
RefusalText text(const NoWorkNow& refusal) {
    return wrong_phase("workshop.no_work_now", refusal.phase);
}
RefusalText text(const NothingToCheck& refusal) {
    return wrong_phase("workshop.nothing_to_check", refusal.phase);
}

RefusalText text(const WrongUnit& refusal) {
    const auto needed = word_of(refusal.needed);
    return {
        .code = "workshop.wrong_unit",
        .field = "job",
        .numbers = {},
        .fa = fmt::format(
            "دستگاه در «{}» است؛ این کار در واحد {} انجام می‌شود.",
            fa_name(refusal.unit), needed.fa),
        .en = fmt::format("The device is in “{}”; this is done in a unit of {}.",
                          en_name(refusal.unit), needed.en),
        .remedy_fa = "نخست دستگاه را به آن واحد تحویل دهید.",
        .remedy_en = "Hand the device over to such a unit first."};
}

RefusalText text(const NotATechnician& refusal) {
    const bool is_of_unit = !refusal.unit.empty();
    return {.code = "workshop.not_a_technician",
            .field = "technician",
            .numbers = {},
            .fa = is_of_unit ? fmt::format("{} در واحد «{}» تعمیرکار نیست.", refusal.person,
                                           fa_name(refusal.unit))
                             : fmt::format("{} در این محل تعمیرکار نیست.", refusal.person),
            .en = is_of_unit ? fmt::format("{} is no technician of unit “{}”.", refusal.person,
                                           en_name(refusal.unit))
                             : fmt::format("{} is no technician of this site.", refusal.person),
            .remedy_fa = "کس دیگری برگزینید، یا نخست او را عضو واحد کنید.",
            .remedy_en = "Choose somebody else, or make him a member of the unit first."};
}

RefusalText text(const ClockRuns& refusal) {
    return {.code = "workshop.clock_runs",
            .field = "job",
            .numbers = {},
            .fa = fmt::format(
                "زمان کار شما هم‌اکنون روی پرونده {} می‌گذرد.",
                refusal.number),
            .en = fmt::format("Your clock runs on job {} now.", refusal.number),
            .remedy_fa = "نخست آنجا «توقف کار» بزنید.",
            .remedy_en = "Stop working there first."};
}

RefusalText text(const NoClockRuns&) {
    return {
        .code = "workshop.no_clock_runs",
        .field = "job",
        .numbers = {},
        .fa = "زمان کار شما روی این پرونده نمی‌گذرد.",
        .en = "Your clock does not run on this job.",
        .remedy_fa = "اگر کار کرده‌اید، نخست «شروع کار» بزنید.",
        .remedy_en = "Start working first."};
}

RefusalText text(const FourEyes& refusal) {
    const bool is_check = refusal.field == "job";
    return {
        .code = "workshop.four_eyes",
        .field = std::string{refusal.field},
        .numbers = {},
        .fa =
            is_check
                ? "کسی که دستگاه را تعمیر کرده است، کیفیت آن را کنترل نمی‌کند."
                : "کسی که قطعه را خواسته است، درخواست خود را بررسی نمی‌کند.",
        .en = is_check ? "Who has repaired a device does not check it."
                       : "Who has asked for a part does not review the request.",
        .remedy_fa = "از همکار دیگری بخواهید.",
        .remedy_en = "Ask a colleague."};
}

RefusalText text(const ListUnfit& refusal) {
    return {.code = "workshop.list_unfit",
            .field = "check_list",
            .numbers = {},
            .fa = fmt::format("چک‌لیست «{}» برای مدل {} نیست.", refusal.list,
                              refusal.model),
            .en = fmt::format("Check list “{}” is not for model {}.", refusal.list, refusal.model),
            .remedy_fa = "چک‌لیست همین مدل را برگزینید.",
            .remedy_en = "Choose a list for this model."};
}

RefusalText text(const VerdictUnfounded& refusal) {
    const bool is_pass = refusal.verdict == CheckOutcome::passed;
    return {.code = "workshop.verdict_unfounded",
            .field = is_pass ? "results" : "note",
            .numbers = {},
            .fa = is_pass ? fmt::format("«{}» قبول نشده یا دیده نشده است.", refusal.item)
                          : "نتیجه مردود است، ولی نگفته‌اید چرا.",
            .en = is_pass ? fmt::format("“{}” has failed, or was not looked at.", refusal.item)
                          : "The verdict is failed, and nothing says why.",
            .remedy_fa = is_pass ? "همه بندها را ببینید، یا دستگاه را مردود کنید."
                                 : "بند مردود را بزنید، یا توضیح بنویسید.",
            .remedy_en = is_pass ? "Look at every item, or fail the device."
                                 : "Mark the item that failed, or write a note."};
}

RefusalText text(const RequestRepeated& refusal) {
    return {
        .code = "workshop.request_repeated",
        .field = "part",
        .numbers = {},
        .fa = fmt::format(
            "درخواست {} همین قطعه را برای همین پرونده می‌خواهد و باز است.",
            refusal.number),
        .en = fmt::format("Request {} asks for the same part for this job and is open.",
                          refusal.number),
        .remedy_fa = "همان درخواست را دنبال کنید، یا نخست آن را ببندید.",
        .remedy_en = "Follow that request, or close it first."};
}

RefusalText text(const RequestOver& refusal) {
    return {
        .code = "workshop.request_over",
        .field = "request",
        .numbers = {},
        .fa = fmt::format("درخواست {} دیگر باز نیست.", refusal.number),
        .en = fmt::format("Request {} is no longer open.", refusal.number),
        .remedy_fa =
            "اگر قطعه باز لازم است، درخواست تازه‌ای ثبت کنید.",
        .remedy_en = "If the part is still needed, make a new request."};
}

RefusalText text(const NotReviewed& refusal) {
    return {.code = "workshop.not_reviewed",
            .field = "request",
            .numbers = {},
            .fa = fmt::format("درخواست {} هنوز کارشناسی نشده است.", refusal.number),
            .en = fmt::format("Request {} was not reviewed yet.", refusal.number),
            .remedy_fa = "از سرپرست یا کارشناس بخواهید آن را بررسی کند.",
            .remedy_en = "Ask the supervisor or an expert to review it.",
            .who_can = {"supervisor"}};
}

RefusalText text(const MoreThanApproved& refusal) {
    return {
        .code = "workshop.more_than_approved",
        .field = "quantity",
        .numbers = {{"approved", refusal.approved.value},
                    {"issued", refusal.issued.value},
                    {"asked", refusal.asked.value}},
        .fa = fmt::format(
            "{} عدد تأیید و {} عدد صادر شده است؛ {} عدد دیگر خواسته‌اید.",
            number_fa(refusal.approved.value), number_fa(refusal.issued.value),
            number_fa(refusal.asked.value)),
        .en = fmt::format("{} approved and {} issued; you asked for {} more.",
                          number_en(refusal.approved.value), number_en(refusal.issued.value),
                          number_en(refusal.asked.value)),
        .remedy_fa =
            "کمتر صادر کنید، یا درخواست تازه‌ای بخواهید.",
        .remedy_en = "Issue fewer, or have a new request made."};
}

RefusalText text(const NotTheApprovedPart& refusal) {
    return {.code = "workshop.not_the_approved_part",
            .field = "part",
            .numbers = {},
            .fa = fmt::format("قطعه {} نه قطعه تأییدشده ({}) است و نه جانشین آن.", refusal.part,
                              refusal.approved),
            .en = fmt::format("Part {} is neither the approved part ({}) nor one of its "
                              "substitutes.",
                              refusal.part, refusal.approved),
            .remedy_fa = "قطعه تأییدشده را صادر کنید، یا کارشناس درخواست را تغییر دهد.",
            .remedy_en = "Issue the approved part, or let the expert alter the request."};
}

RefusalText text(const StoreUnfit& refusal) {
    return {.code = "workshop.store_unfit",
            .field = std::string{refusal.field},
            .numbers = {},
            .fa = "این انبار، انبار کالای سالم همین محل نیست.",
            .en = "This place is no store of sound parts of this site.",
            .remedy_fa = "انبار دیگری از همین محل برگزینید.",
            .remedy_en = "Choose another place of this site."};
}

RefusalText text(const StoreShort& refusal) {
    RefusalText said{
        .code = "workshop.store_short",
        .field = "quantity",
        .numbers = {{"on_hand", refusal.on_hand.value}, {"asked", refusal.asked.value}},
        .fa = fmt::format(
            "از قطعه {} در این انبار {} عدد هست؛ {} عدد خواسته‌اید.",
            refusal.part, number_fa(refusal.on_hand.value), number_fa(refusal.asked.value)),
        .en = fmt::format("The place holds {} of part {}; you asked for {}.",
                          number_en(refusal.on_hand.value), refusal.part,
                          number_en(refusal.asked.value)),
        .remedy_fa =
            "کمتر صادر کنید؛ بقیه تا رسیدن کالا منتظر می‌ماند.",
        .remedy_en = "Issue fewer; the rest waits until goods come."};
    if (!refusal.substitutes.empty()) {
        said.remedy_fa =
            fmt::format("جانشین آن موجود است: {}.", fmt::join(refusal.substitutes, "، "));
        said.remedy_en =
            fmt::format("There is a substitute: {}.", fmt::join(refusal.substitutes, ", "));
    }
    return said;
}

RefusalText text(const SerialsUnfit& refusal) {
    return part_serials_missing("workshop.serials_unfit", refusal.missing);
}

RefusalText text(const MoreThanDrawn& refusal) {
    return {.code = "workshop.more_than_drawn",
            .field = "quantity",
            .numbers = {{"drawn", refusal.drawn.value}, {"asked", refusal.asked.value}},
            .fa = fmt::format("از قطعه {} برای این پرونده {} عدد روی میز کار است؛ {} عدد "
                              "خواسته‌اید.",
                              refusal.part, number_fa(refusal.drawn.value),
                              number_fa(refusal.asked.value)),
            .en = fmt::format("{1} of part {0} lie on the bench for this job; you asked for {2}.",
                              refusal.part, number_en(refusal.drawn.value),
                              number_en(refusal.asked.value)),
            .remedy_fa = "کمتر برگردانید؛ بقیه نصب شده یا صادر نشده است.",
            .remedy_en = "Return fewer; the rest is fitted, or was not issued."};
}

}  // namespace

RefusalText text_of(const WorkshopRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
