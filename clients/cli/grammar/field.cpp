#include "clients/cli/grammar/field.h"

#include <algorithm>

namespace amani::cli {
namespace {

constexpr Field fields[] = {
    {"accepted", {"قبول", "accepted"}, Format::count},
    {"accessories", {"متعلقات همراه", "accessories"}},
    {"account", {"سرفصل", "account"}, Format::code},
    {"accountable", {"عهده", "accountable (A)"}, Format::count},
    {"action", {"اقدام", "action"}},
    {"address", {"نشانی", "address"}},
    {"admitted_by", {"پذیرش‌کننده", "admitted by"}},
    {"admitted_day", {"تاریخ پذیرش", "admitted"}, Format::day},
    {"admitted_on", {"تاریخ پذیرش", "admitted"}, Format::day},
    {"admitted_time", {"زمان پذیرش", "admitted at"}, Format::instant},
    {"age", {"سن (روز)", "age (d)"}, Format::count},
    {"agent", {"نماینده", "agent"}, Format::code},
    {"amount", {"مبلغ (ریال)", "amount (Rial)"}, Format::rial},
    {"appended", {"ثبت‌شده", "recorded"}, Format::count},
    {"applied", {"اعمال‌شده", "applied"}, Format::count},
    {"as_of", {"تا تاریخ", "as of"}, Format::instant},
    {"at", {"زمان", "at"}, Format::instant},
    {"author", {"ثبت‌کننده", "author"}},
    {"backed_up", {"پشتیبان‌گرفته", "backed up"}, Format::count},
    {"balance", {"مانده (ریال)", "balance (Rial)"}, Format::rial},
    {"bearer", {"به عهده", "borne by"}, Format::choice},
    {"book", {"دفتر", "book"}, Format::choice},
    {"brand", {"مارک", "brand"}},
    {"carrier", {"حامل", "carrier"}, Format::choice},
    {"cause", {"علت", "cause"}},
    {"closing", {"مانده پایان (ریال)", "closing (Rial)"}, Format::rial},
    {"code", {"کد", "code"}, Format::code},
    {"complaint", {"ایراد اظهارشده", "complaint"}},
    {"condition", {"وضعیت کالا", "condition"}, Format::choice},
    {"content", {"محتوا", "content"}, Format::choice},
    {"cosmetic_state", {"وضعیت ظاهری", "cosmetic state"}},
    {"cost", {"بها (ریال)", "cost (Rial)"}, Format::rial},
    {"credit", {"بستانکار (ریال)", "credit (Rial)"}, Format::rial},
    {"credit_limit", {"سقف اعتبار (ریال)", "credit limit (Rial)"}, Format::rial},
    {"customer", {"مشتری", "customer"}},
    {"customer_name", {"مشتری", "customer"}},
    {"day", {"تاریخ", "day"}, Format::day},
    {"days_left", {"مانده تا مهلت (روز)", "days left"}, Format::count},
    {"deadline", {"مهلت", "deadline"}, Format::day},
    {"debit", {"بدهکار (ریال)", "debit (Rial)"}, Format::rial},
    {"decision", {"تصمیم مرکز", "decision"}, Format::code},
    {"detail", {"شرح", "detail"}},
    {"difference", {"تفاوت", "difference"}, Format::count},
    {"direction", {"جهت", "direction"}, Format::choice},
    {"document", {"سند", "document"}, Format::code},
    {"due", {"مهلت عودت", "due"}, Format::day},
    {"due_days", {"مهلت عودت (روز)", "due (days)"}, Format::count},
    {"early", {"پیش از مصرف", "early (PRE)"}, Format::count},
    {"ended_time", {"زمان تحویل یا لغو", "ended at"}, Format::instant},
    {"event", {"رویداد", "event"}, Format::choice},
    {"evidence", {"مدارک", "evidence"}, Format::code},
    {"expires", {"اعتبار تا", "expires"}, Format::instant},
    {"expiry", {"تاریخ انقضا", "expiry"}, Format::day},
    {"fault", {"ایراد", "fault"}},
    {"finished_time", {"زمان پایان تعمیر", "finished at"}, Format::instant},
    {"firm", {"قطعی", "firm"}, Format::count},
    {"fits_models", {"مدل‌های سازگار", "fits models"}, Format::code},
    {"fitted", {"نصب", "fitted"}, Format::code},
    {"fitted_day", {"تاریخ نصب", "fitted"}, Format::day},
    {"from", {"از", "from"}, Format::code},
    {"from_kind", {"از انبار", "from place"}, Format::choice},
    {"held", {"نگه‌داشته‌شده", "held"}, Format::count},
    {"holder", {"در عهده", "holder"}, Format::code},
    {"href", {"نشانی", "address"}, Format::code},
    {"id", {"شناسه", "id"}, Format::code},
    {"in", {"وارد", "in"}, Format::count},
    {"incarnation", {"نسل", "incarnation"}, Format::count},
    {"into", {"به انبار", "into"}, Format::code},
    {"is_feed", {"ابلاغ مرکز", "feed"}, Format::choice},
    {"issued", {"تاریخ صدور", "issued"}, Format::instant},
    {"issued_by", {"صادرکننده", "issued by"}, Format::code},
    {"job", {"پرونده تعمیر", "job"}, Format::code},
    {"joined", {"تاریخ پیوستن", "joined"}, Format::instant},
    {"kind", {"نوع", "kind"}, Format::choice},
    {"labour", {"اجرت (ریال)", "labour (Rial)"}, Format::rial},
    {"last_contact", {"آخرین تماس", "last contact"}, Format::instant},
    {"left", {"باز", "left open"}, Format::count},
    {"letters", {"نشان", "letters"}, Format::code},
    {"line", {"سطر", "line"}, Format::count},
    {"lines", {"سطرها", "lines"}},
    {"list", {"فهرست قیمت", "price list"}, Format::code},
    {"list_name", {"فهرست قیمت", "price list"}, Format::code},
    {"log", {"دفتر رویداد", "log"}, Format::code},
    {"login", {"نام کاربری", "login"}, Format::code},
    {"lost", {"مفقود", "lost"}, Format::count},
    {"message", {"پیام", "message"}},
    {"missing", {"نرسیده", "missing"}, Format::count},
    {"mobile", {"تلفن همراه", "mobile"}, Format::code},
    {"model", {"مدل", "model"}, Format::code},
    {"name", {"نام", "name"}},
    {"national_id", {"کد ملی", "national ID"}, Format::code},
    {"note", {"توضیح", "note"}},
    {"number", {"شماره", "number"}, Format::code},
    {"on_hand", {"موجودی", "on hand"}, Format::count},
    {"opened_day", {"از تاریخ", "opened"}, Format::day},
    {"opening", {"مانده آغاز (ریال)", "opening (Rial)"}, Format::rial},
    {"out", {"صادر", "out"}, Format::count},
    {"over", {"اضافی", "over"}, Format::count},
    {"parent", {"تابع", "parent"}, Format::code},
    {"part", {"قطعه", "part"}, Format::code},
    {"part_name", {"نام قطعه", "part name"}},
    {"part_serial", {"سریال قطعه", "part serial"}, Format::code},
    {"parts", {"قطعه‌ها", "parts"}},
    {"party", {"طرف حساب", "party"}, Format::code},
    {"payer", {"پرداخت‌کننده", "payer"}, Format::choice},
    {"pending", {"در راه", "pending (PEND)"}, Format::count},
    {"physical", {"موجود نزد نماینده", "physical (P)"}, Format::count},
    {"pieces", {"تک‌تک قطعه‌ها", "pieces"}},
    {"place", {"انبار", "place"}, Format::code},
    {"place_kind", {"انبار", "place"}, Format::choice},
    {"place_number", {"شماره انبار", "place number"}, Format::count},
    {"policy", {"شیوه تسویه", "settlement policy"}, Format::choice},
    {"price", {"قیمت (ریال)", "price (Rial)"}, Format::rial},
    {"promised", {"وعده تحویل", "promised"}, Format::day},
    {"provisional", {"موقت", "provisional"}},
    {"quantity", {"تعداد", "quantity"}, Format::count},
    {"rate", {"نرخ", "rate"}, Format::rate},
    {"reason", {"دلیل", "reason"}},
    {"receipt", {"رسید", "receipt"}, Format::code},
    {"received", {"دریافت‌شده", "received"}, Format::count},
    {"recovery", {"ارزش بازیافت (ریال)", "recovery value (Rial)"}, Format::rial},
    {"reference", {"شماره پیگیری", "reference"}, Format::code},
    {"residue", {"مانده بی‌توضیح", "residue"}, Format::count},
    {"returnable", {"داغی دارد", "returnable"}, Format::choice},
    {"revoked_after", {"لغو پس از", "revoked after"}, Format::count},
    {"role", {"سطح دسترسی", "role"}, Format::choice},
    {"roles", {"سطح دسترسی", "roles"}, Format::choice},
    {"sealed", {"بسته‌شده", "sealed"}, Format::count},
    {"sent", {"ارسال‌شده", "sent"}, Format::count},
    {"sent_day", {"تاریخ ارسال", "sent on"}, Format::day},
    {"sequence", {"ردیف", "sequence"}, Format::count},
    {"serial", {"شماره سریال", "serial"}, Format::code},
    {"since", {"از تاریخ", "since"}, Format::day},
    {"site", {"محل", "site"}, Format::code},
    {"sold_on", {"تاریخ فروش", "sold on"}, Format::day},
    {"stage", {"وضعیت ثبت", "stage"}, Format::stage},
    {"standing", {"وضعیت", "standing"}, Format::choice},
    {"state", {"وضعیت", "state"}, Format::choice},
    {"supplier", {"تأمین‌کننده", "supplier"}},
    {"tag", {"برچسب داغی", "used-part tag"}, Format::code},
    {"tag_number", {"برچسب داغی", "tag"}, Format::code},
    {"term", {"جزء", "term"}, Format::choice},
    {"text", {"شرح", "text"}},
    {"time", {"زمان", "time"}, Format::instant},
    {"to", {"به", "to"}, Format::code},
    {"to_kind", {"به انبار", "to place"}, Format::choice},
    {"total", {"جمع (ریال)", "total (Rial)"}, Format::rial},
    {"tracking", {"ردیابی", "tracking"}, Format::choice},
    {"transport", {"شرکت حمل", "transport"}},
    {"type", {"نوع", "type"}},
    {"unit", {"واحد", "unit"}},
    {"unit_cost", {"بهای واحد (ریال)", "unit cost (Rial)"}, Format::rial},
    {"used_by", {"پذیرفته‌شده با", "used by"}, Format::code},
    {"user", {"کاربر", "user"}, Format::code},
    {"valid_from", {"از تاریخ", "valid from"}, Format::day},
    {"value", {"ارزش (ریال)", "value (Rial)"}, Format::rial},
    {"vat", {"ارزش افزوده", "VAT"}, Format::choice},
    {"verdict", {"نتیجه", "verdict"}, Format::choice},
    {"voucher", {"سند", "voucher"}, Format::code},
    {"vouchers", {"اسناد حسابداری", "vouchers"}},
    {"warranty_card", {"شماره کارت گارانتی", "warranty card"}, Format::code},
    {"warranty_expiry", {"تاریخ انقضا", "warranty expiry"}, Format::day},
    {"warranty_months", {"مدت گارانتی (ماه)", "warranty (months)"}, Format::count},
    {"warranty_start", {"شروع گارانتی", "warranty start"}, Format::any},
    {"waybill", {"بارنامه", "waybill"}, Format::code},
    {"waybill_number", {"بارنامه", "waybill"}, Format::code},
};

}  // namespace

const Field* find_field(std::string_view name) {
    // "part_code" beside "part": the code is how people know the part.
    if (name.ends_with("_code")) name.remove_suffix(5);
    const auto* found = std::find_if(std::begin(fields), std::end(fields),
                                     [&](const Field& field) { return field.name == name; });
    return found == std::end(fields) ? nullptr : found;
}

Format format_of(std::string_view name) {
    const Field* field = find_field(name);
    return field == nullptr ? Format::any : field->format;
}

std::string heading_of(std::string_view name, const Speech& speech) {
    if (const Field* field = find_field(name)) return std::string{speech(field->heading)};
    std::string words{name};
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string filter_flag(std::string_view column) {
    for (const std::string_view ending : {"_code", "_name"}) {
        if (column.ends_with(ending)) column.remove_suffix(ending.size());
    }
    std::string flag = "--" + std::string{column};
    std::replace(flag.begin(), flag.end(), '_', '-');
    return flag;
}

Heading column_heading(std::string_view name, const Speech& speech) {
    const Format format = format_of(name);
    const bool is_free_text = format == Format::text || format == Format::any;
    return {.text = heading_of(name, speech),
            .side = is_number(format) ? Side::end : Side::start,
            .shrinks = is_free_text ? Shrinks::yes : Shrinks::no};
}

}  // namespace amani::cli
