#include "shared/domain/replacement/refusals.h"

#include "shared/domain/network/rights.h"
#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

const std::vector<std::string> the_desk{"replacement_desk"};

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const ProductUnknown& refusal) {
    return {.code = "replacement.product_unknown",
            .field = "serial",
            .numbers = {},
            .fa = fmt::format("سریال {} در این محل شناخته نیست.", refusal.serial),
            .en = fmt::format("Serial {} is not known at this site.", refusal.serial),
            .remedy_fa = "سریال را دوباره بخوانید، یا نخست دستگاه را پذیرش کنید.",
            .remedy_en = "Read the serial again, or admit the device first."};
}

RefusalText text(const ReplacedAlready& refusal) {
    RefusalText said{
        .code = "replacement.replaced_already",
        .field = "serial",
        .numbers = {},
        .fa = fmt::format("محصول {} پیش از این تعویض شده است.", refusal.serial),
        .en = fmt::format("Product {} has been replaced already.", refusal.serial),
        .remedy_fa = "گردش سریال را ببینید؛ شاید محصول تازه معیوب است.",
        .remedy_en = "See the history of the serial: perhaps the new product is the faulty one."};
    if (refusal.successor.empty()) return said;
    said.fa =
        fmt::format("محصول {} پیش از این با {} تعویض شده است.", refusal.serial, refusal.successor);
    said.en = fmt::format("Product {} has been replaced by {} already.", refusal.serial,
                          refusal.successor);
    return said;
}

RefusalText text(const ReplacementIsOpen& refusal) {
    return {.code = "replacement.is_open",
            .field = "serial",
            .numbers = {},
            .fa = fmt::format("پرونده تعویض {} برای این محصول باز است.", refusal.number),
            .en = fmt::format("Replacement {} is open for this product.", refusal.number),
            .remedy_fa = "همان پرونده را پیش ببرید یا ببندید.",
            .remedy_en = "Go on with that one, or close it."};
}

RefusalText text(const WrongStep& refusal) {
    const auto word = word_of(refusal.phase);
    return {
        .code = "replacement.wrong_step",
        .field = "replacement",
        .numbers = {},
        .fa = fmt::format("پرونده {} در این مرحله است: {}.", refusal.number, word.fa),
        .en = fmt::format("Replacement {} stands at: {}.", refusal.number, word.en),
        .remedy_fa =
            "پرونده را باز کنید؛ آنچه اکنون شدنی است همان‌جا نوشته شده است.",
        .remedy_en = "Open it: what can be done now stands there."};
}

RefusalText text(const NotAnothersCase& refusal) {
    return {.code = "replacement.anothers_case",
            .field = "replacement",
            .numbers = {},
            .fa = fmt::format("پرونده {} از آن محل {} است.", refusal.number, refusal.site),
            .en = fmt::format("Replacement {} is site {}'s.", refusal.number, refusal.site),
            .remedy_fa = "همان محل آن را پیش می‌برد.",
            .remedy_en = "That site goes on with it."};
}

RefusalText text(const NoVerdictAsked& refusal) {
    return {.code = "replacement.no_verdict_asked",
            .field = "replacement",
            .numbers = {},
            .fa = fmt::format("پرونده {} تعویض مستقیم است و کارشناسی ندارد.", refusal.number),
            .en = fmt::format("Replacement {} is a direct one: nobody reviews it.", refusal.number),
            .remedy_fa = "مجوز مرکز یا سهمیه این محل کافی است.",
            .remedy_en = "The centre's grant or this site's quota is enough."};
}

RefusalText text(const VerdictOutOfTurn& refusal) {
    const auto word = word_of(refusal.next);
    return {
        .code = "replacement.verdict_out_of_turn",
        .field = "of",
        .numbers = {},
        .fa = fmt::format("نوبت نظر {} است.", word.fa),
        .en = fmt::format("The {}'s verdict comes next.", word.en),
        .remedy_fa =
            "نظرها به ترتیب ثبت می‌شود: تعمیرکار، سرپرست، مرجع ذی‌صلاح.",
        .remedy_en = "They are given in this order: technician, supervisor, authority.",
        .who_can = who_give(refusal.next).names()};
}

RefusalText text(const NotYourVerdict& refusal) {
    const auto word = word_of(refusal.of);
    return {.code = "replacement.not_your_verdict",
            .field = "of",
            .numbers = {},
            .fa = fmt::format("نقش شما نظر {} نمی‌دهد.", word.fa),
            .en = fmt::format("Your role does not give the {}'s verdict.", word.en),
            .remedy_fa = "از کسی که این نقش را دارد بخواهید.",
            .remedy_en = "Ask somebody who has that role.",
            .who_can = who_give(refusal.of).names()};
}

RefusalText text(const SameHand& refusal) {
    return {.code = "replacement.same_hand",
            .field = "replacement",
            .numbers = {},
            .fa = fmt::format("{} در این پرونده پیش‌تر دست داشته است.",
                              refusal.person),
            .en = fmt::format("{} has had a hand in this replacement already.", refusal.person),
            .remedy_fa = "تشکیل پرونده، هر نظر و مجوز با شخص دیگری است؛ از همکاری بخواهید.",
            .remedy_en =
                "Opening it, each verdict and the grant are different people's: ask a "
                "colleague."};
}

RefusalText text(const VerdictsMissing& refusal) {
    const auto word = word_of(refusal.next);
    return {
        .code = "replacement.verdicts_missing",
        .field = "replacement",
        .numbers = {},
        .fa = fmt::format("نظر {} هنوز داده نشده است.", word.fa),
        .en = fmt::format("The {}'s verdict is missing.", word.en),
        .remedy_fa =
            "مجوز پس از سه نظر «غیرقابل تعمیر» داده می‌شود.",
        .remedy_en = "It is granted after three verdicts of unrepairable.",
        .who_can = who_give(refusal.next).names()};
}

RefusalText text(const GrantOutOfDate& refusal) {
    return {.code = "replacement.grant_out_of_date",
            .field = "until",
            .numbers = {},
            .fa = fmt::format("مجوز تا {} بود و امروز {} است.", day_fa(refusal.until),
                              day_fa(refusal.today)),
            .en = fmt::format("The grant ended on {}; today is {}.", day_en(refusal.until),
                              day_en(refusal.today)),
            .remedy_fa = "میز تعویض مرکز مجوز تازه می‌دهد.",
            .remedy_en = "The centre's replacement desk gives a new one.",
            .who_can = the_desk};
}

RefusalText text(const NotGranted& refusal) {
    return {
        .code = "replacement.not_granted",
        .field = "replacement",
        .numbers = {},
        .fa = fmt::format(
            "پرونده {} مجوز ندارد و این محل سهمیه‌ای ندارد که آن را در بر بگیرد.",
            refusal.number),
        .en = fmt::format("Replacement {} has no grant, and no quota of this site covers it.",
                          refusal.number),
        .remedy_fa = "از میز تعویض مرکز مجوز بخواهید.",
        .remedy_en = "Ask the centre's replacement desk for a grant.",
        .who_can = the_desk};
}

RefusalText text(const ModelNotGranted& refusal) {
    return {
        .code = "replacement.model_not_granted",
        .field = "model",
        .numbers = {},
        .fa = fmt::format(
            "مدل {} نه همان {} است، نه معادل آن، و مجوز آن را نام نمی‌برد.",
            refusal.model, refusal.faulty),
        .en = fmt::format(
            "Model {} is neither {} nor its equivalent, and the grant does not name it.",
            refusal.model, refusal.faulty),
        .remedy_fa = "همان مدل یا معادلش را بدهید، یا از مرکز مجوزی با نام این مدل بخواهید.",
        .remedy_en =
            "Give the same model or an equivalent, or ask the centre for a grant that "
            "names this one.",
        .who_can = the_desk};
}

RefusalText text(const BeyondCap& refusal) {
    return {
        .code = "replacement.beyond_cap",
        .field = "model",
        .numbers = {{"price", refusal.price.value}, {"cap", refusal.cap.value}},
        .fa = fmt::format("بهای محصول {} ریال است و مجوز تا {} ریال.",
                          number_fa(refusal.price.value), number_fa(refusal.cap.value)),
        .en = fmt::format("The product is worth {} Rial; the grant allows {} Rial.",
                          number_en(refusal.price.value), number_en(refusal.cap.value)),
        .remedy_fa =
            "محصول ارزان‌تری بدهید یا از مرکز مجوز بالاتر بخواهید.",
        .remedy_en = "Give a cheaper one, or ask the centre for a higher grant.",
        .who_can = the_desk};
}

RefusalText text(const QuotaUsedUp& refusal) {
    return {
        .code = "replacement.quota_used_up",
        .field = "replacement",
        .numbers = {{"per_week", refusal.per_week}},
        .fa = fmt::format("سهمیه این هفته ({} تعویض) تمام شده است.", number_fa(refusal.per_week)),
        .en = fmt::format("This week's quota ({}) is used up.",
                          counted_en(refusal.per_week, "replacement", "replacements")),
        .remedy_fa = fmt::format(
            "از مرکز مجوز بخواهید؛ هفته تازه از {} آغاز می‌شود.",
            day_fa(refusal.next)),
        .remedy_en = fmt::format("Ask the centre for a grant; the next week begins on {}.",
                                 day_en(refusal.next)),
        .who_can = the_desk};
}

RefusalText text(const MonthUsedUp& refusal) {
    return {.code = "replacement.month_used_up",
            .field = "replacement",
            .numbers = {{"per_month", refusal.per_month}, {"used", refusal.used}},
            .fa = fmt::format("این محل در این ماه {} تعویض با سهمیه داشته و سقف آن {} است.",
                              number_fa(refusal.used), number_fa(refusal.per_month)),
            .en = fmt::format("This site has made {} on quotas this month; the limit is {}.",
                              counted_en(refusal.used, "replacement", "replacements"),
                              number_en(refusal.per_month)),
            .remedy_fa = "بالاتر از سقف فقط با مجوز مرکز.",
            .remedy_en = "Beyond the limit only the centre grants.",
            .who_can = the_desk};
}

RefusalText text(const NoListPrice& refusal) {
    return {
        .code = "replacement.no_list_price",
        .field = "model",
        .numbers = {},
        .fa = fmt::format(
            "مدل {} در فهرست قیمت امروز بها ندارد؛ تفاوت را نمی‌توان حساب کرد.",
            refusal.model),
        .en =
            fmt::format("Model {} has no price in today's list, so the difference cannot be told.",
                        refusal.model),
        .remedy_fa = "مرکز بهای آن را در فهرست بگذارد، یا همان مدل را بدهید.",
        .remedy_en = "Let the centre price it, or give the same model.",
        .who_can = {"finance"}};
}

RefusalText text(const NotStocked& refusal) {
    return {.code = "replacement.not_stocked",
            .field = "model",
            .numbers = {},
            .fa = fmt::format("کالایی با کد مدل {} تعریف نشده است.", refusal.model),
            .en = fmt::format("No article with the code of model {} is defined.", refusal.model),
            .remedy_fa = "مرکز محصول را با همان کد مدل به عنوان کالای سریالی تعریف کند.",
            .remedy_en =
                "Let the centre define the product as a serialised article with that "
                "code.",
            .who_can = {"parts_desk"}};
}

RefusalText text(const ProductShort& refusal) {
    return {.code = "replacement.product_short",
            .field = "model",
            .numbers = {},
            .fa = fmt::format("از مدل {} محصولی در انبار تعویض این محل نیست.", refusal.model),
            .en = fmt::format("No product of model {} lies in this site's replacement store.",
                              refusal.model),
            .remedy_fa = "محصول را به این انبار برسانید و دریافت آن را ثبت کنید.",
            .remedy_en = "Bring one to that store, and record its receipt."};
}

RefusalText text(const NewSerialUnfit& refusal) {
    using Why = NewSerialUnfit::Why;
    RefusalText said{.code = "replacement.new_serial_unfit",
                     .field = "new_serial",
                     .numbers = {},
                     .fa = {},
                     .en = {},
                     .remedy_fa = "سریال محصول نو را دوباره بخوانید.",
                     .remedy_en = "Read the serial of the new product again."};
    switch (refusal.why) {
        case Why::same:
            said.fa = fmt::format("{} سریال همان محصول معیوب است.", refusal.serial);
            said.en = fmt::format("{} is the faulty product's own serial.", refusal.serial);
            break;
        case Why::other_model:
            said.fa = fmt::format("سریال {} از مدل دیگری است.", refusal.serial);
            said.en = fmt::format("Serial {} is of another model.", refusal.serial);
            break;
        case Why::in_use:
            said.fa = fmt::format("سریال {} صاحب دارد یا دیگر در گردش نیست.", refusal.serial);
            said.en =
                fmt::format("Serial {} has an owner, or is no longer in use.", refusal.serial);
            break;
    }
    return said;
}

RefusalText text(const DefectiveNotHere& refusal) {
    return {.code = "replacement.defective_not_here",
            .field = "replacement",
            .numbers = {},
            .fa = fmt::format("محصول معیوب {} در پذیرش باز این محل نیست.", refusal.serial),
            .en = fmt::format("The faulty product {} stands in no open job of this site.",
                              refusal.serial),
            .remedy_fa = "نخست آن را پذیرش کنید، یا از مرکز مجوز تحویل پیشاپیش با ودیعه بخواهید.",
            .remedy_en =
                "Admit it first, or ask the centre for a grant in advance, against a "
                "deposit.",
            .who_can = the_desk};
}

RefusalText text(const DepositUnasked&) {
    return {.code = "replacement.deposit_unasked",
            .field = "deposit",
            .numbers = {},
            .fa = "محصول معیوب اینجاست؛ ودیعه‌ای لازم نیست.",
            .en = "The faulty product is here: no deposit is needed.",
            .remedy_fa = "ودیعه را خالی بگذارید.",
            .remedy_en = "Leave the deposit out."};
}

RefusalText text(const DefectiveStillOut& refusal) {
    return {.code = "replacement.defective_still_out",
            .field = "replacement",
            .numbers = {},
            .fa = fmt::format("محصول معیوب {} هنوز دریافت نشده است.", refusal.serial),
            .en = fmt::format("The faulty product {} has not been received yet.", refusal.serial),
            .remedy_fa = "دریافت آن را ثبت کنید، سپس پرونده را ببندید.",
            .remedy_en = "Record its receipt, then close the replacement."};
}

RefusalText text(const NothingToSettle& refusal) {
    return {
        .code = "replacement.nothing_to_settle",
        .field = "replacement",
        .numbers = {},
        .fa = fmt::format("پرونده {} محصولی در حساب معلق ندارد.", refusal.number),
        .en = fmt::format("Replacement {} has no product in suspense.", refusal.number),
        .remedy_fa =
            "فهرست مغایرت‌ها را ببینید؛ شاید کس دیگری تعیین تکلیف کرده است.",
        .remedy_en = "See the discrepancies: perhaps somebody else has settled it."};
}

}  // namespace

RefusalText text_of(const ReplacementRefusal& refusal) {
    return std::visit([](const auto& one) { return text(one); }, refusal);
}

}  // namespace amani::domain
