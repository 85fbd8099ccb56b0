#include "shared/domain/refusal/phrase.h"

#include "shared/base/fold.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace amani::domain {
namespace {

struct Entry {
    std::string_view field;
    std::string_view fa;
    std::string_view en;
};

constexpr std::array labels{
    Entry{"accessories", "متعلقات همراه", "Accessories"},
    Entry{"action", "اقدام", "Action"},
    Entry{"address", "نشانی", "Address"},
    Entry{"agent", "نماینده", "Agent"},
    Entry{"amount", "مبلغ", "Amount"},
    Entry{"batch", "سری ساخت", "Batch"},
    Entry{"brand", "مارک", "Brand"},
    Entry{"cause", "علت", "Cause"},
    Entry{"code", "کد", "Code"},
    Entry{"complaint", "ایراد اظهارشده", "Complaint"},
    Entry{"cosmetic_state", "وضعیت ظاهری", "Cosmetic state"},
    Entry{"credit_limit", "سقف اعتبار", "Credit limit"},
    Entry{"customer", "مشتری", "Customer"},
    Entry{"due_days", "مهلت عودت", "Due days"},
    Entry{"fault", "ایراد", "Fault"},
    Entry{"fits_models", "مدل‌ها", "Models it fits"},
    Entry{"from", "از انبار", "From place"},
    Entry{"handling", "هزینه حمل و رسیدگی", "Handling"},
    Entry{"holder", "دارنده", "Holder"},
    Entry{"into", "به انبار", "Into place"},
    Entry{"job", "پرونده تعمیر", "Job"},
    Entry{"kind", "نوع", "Kind"},
    Entry{"labour", "اجرت", "Labour"},
    Entry{"line", "سطر", "Line"},
    Entry{"lines", "سطرها", "Lines"},
    Entry{"list", "فهرست قیمت", "Price list"},
    Entry{"login", "نام کاربری", "Login"},
    Entry{"mobile", "تلفن همراه", "Mobile"},
    Entry{"model", "مدل", "Model"},
    Entry{"name", "نام", "Name"},
    Entry{"national_id", "کد ملی", "National ID"},
    Entry{"note", "توضیح", "Note"},
    Entry{"number", "شماره", "Number"},
    Entry{"owner", "مالک", "Owner"},
    Entry{"parent", "محل بالادست", "Parent site"},
    Entry{"part", "قطعه", "Part"},
    Entry{"part_serial", "سریال قطعه", "Part serial"},
    Entry{"part_serials", "سریال قطعات", "Part serials"},
    Entry{"payer", "پرداخت‌کننده", "Payer"},
    Entry{"policy", "شیوه تسویه", "Settlement policy"},
    Entry{"price", "قیمت", "Price"},
    Entry{"promised", "وعده تحویل", "Promised date"},
    Entry{"quantity", "تعداد", "Quantity"},
    Entry{"rate", "نرخ", "Rate"},
    Entry{"reason", "دلیل", "Reason"},
    Entry{"receipt", "رسید", "Receipt"},
    Entry{"receiver", "تحویل‌گیرنده", "Receiver"},
    Entry{"recovery", "ارزش بازیافت", "Recovery value"},
    Entry{"reference", "شماره پیگیری", "Reference"},
    Entry{"roles", "نقش‌ها", "Roles"},
    Entry{"serial", "شماره سریال", "Serial"},
    Entry{"site", "محل", "Site"},
    Entry{"sold_on", "تاریخ فروش", "Sold on"},
    Entry{"start", "شروع گارانتی", "Warranty start"},
    Entry{"substitutes", "قطعات جایگزین", "Substitutes"},
    Entry{"supplier", "تأمین‌کننده", "Supplier"},
    Entry{"tag", "برچسب داغی", "Used-part tag"},
    Entry{"to", "به", "To"},
    Entry{"tracking", "شیوه ردیابی", "Tracking"},
    Entry{"transport", "شرکت حمل", "Transport company"},
    Entry{"type", "نوع", "Type"},
    Entry{"unit", "واحد", "Unit"},
    Entry{"unit_cost", "بهای واحد", "Unit cost"},
    Entry{"user", "کاربر", "User"},
    Entry{"valid_from", "تاریخ شروع", "Valid from"},
    Entry{"warranty_card", "شماره کارت گارانتی", "Warranty card number"},
    Entry{"warranty_months", "ماه‌های گارانتی", "Warranty months"},
    Entry{"warranty_start", "شروع گارانتی", "Warranty start"},
    Entry{"waybill", "بارنامه", "Waybill"},
    Entry{"waybill_number", "شماره بارنامه", "Waybill number"},
};

}  // namespace

std::string number_en(std::int64_t number) {
    const bool negative = number < 0;
    std::string digits = fmt::format("{}", number);
    if (negative) digits.erase(0, 1);
    std::string grouped;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) grouped += ',';
        grouped += digits[i];
    }
    return negative ? "-" + grouped : grouped;
}

std::string number_fa(std::int64_t number) {
    std::string text;
    for (const char c : number_en(number)) {
        if (c == ',') {
            text += "٬";
        } else if (c == '-') {
            text += "−";
        } else {
            text += c;
        }
    }
    return base::persian_digits(text);
}

FieldLabel field_label(std::string_view path) {
    const std::size_t last = path.rfind('/');
    const std::string_view name = last == path.npos ? path : path.substr(last + 1);
    const auto* entry = std::ranges::find(labels, name, &Entry::field);
    const std::string_view fa = entry == labels.end() ? name : entry->fa;
    const std::string_view en = entry == labels.end() ? name : entry->en;
    FieldLabel label{fmt::format("«{}»", fa), std::string(en)};
    const std::size_t first = path.find('/');
    if (last == path.npos || first == last) return label;
    const std::string_view index = path.substr(first + 1, last - first - 1);
    std::int64_t line = 0;
    if (std::from_chars(index.data(), index.data() + index.size(), line).ec != std::errc{}) {
        return label;
    }
    return {fmt::format("{} سطر {}", label.fa, number_fa(line + 1)),
            fmt::format("{} of line {}", label.en, number_en(line + 1))};
}

std::string field_path(std::string_view list, std::size_t index, std::string_view member) {
    return fmt::format("{}/{}/{}", list, index, member);
}

}  // namespace amani::domain
