#include "shared/domain/labels/case_remedies.h"

namespace amani::domain {

CaseRemedy remedy_of(DiscrepancyKind kind) {
    switch (kind) {
        case DiscrepancyKind::transit_difference:
            return {
                "فرستنده و گیرنده شمارش را دوباره ببینند؛ مرکز کمبود را مفقود اعلام یا مقدار ارسال را اصلاح می‌کند.",
                "Sender and receiver count again; the centre declares a loss, or corrects what was sent."};
        case DiscrepancyKind::early_receipt:
            return {
                "مصرف این قطعه در محل دارنده ثبت و همگام شود؛ پس از ۱۵ روز رسید برمی‌گردد.",
                "The holder records and syncs the fitting; after 15 days the receipt is reversed."};
        case DiscrepancyKind::over_consumption:
            return {
                "رسید کالای ثبت‌نشده را در محل دارنده ثبت کنید، یا نصب اشتباه را لغو کنید.",
                "Record the receipt of goods that is missing at the holder, or undo a wrong fitting."};
        case DiscrepancyKind::duplicate_used_part:
            return {"قطعه در قرنطینه است؛ اگر قطعه دیگری است برچسب خودش را بزنید.",
                    "The piece lies in quarantine; if it is another piece, give it its own tag."};
        case DiscrepancyKind::suspect_used_part:
            return {"سریال و برچسب را با دارنده دیگر مقایسه کنید.",
                    "Compare serial and tag with the other holder's."};
        case DiscrepancyKind::unknown_waybill:
            return {"فرستنده همگام شود یا شماره بارنامه از روی مرسوله دوباره خوانده شود.",
                    "Let the sender sync, or read the waybill number from the parcel again."};
        case DiscrepancyKind::digest_difference:
            return {"در محلی که تفاوت دارد amani verify --rebuild را اجرا کنید.",
                    "Run amani verify --rebuild where it differs."};
        case DiscrepancyKind::not_understood:
            return {"برنامه این محل را به‌روز کنید.",
                    "Upgrade the program here."};
        case DiscrepancyKind::negative_stock:
            return {
                "رسید کالای ثبت‌نشده را ثبت کنید یا انبار را بشمارید.",
                "Record the receipt that is missing, or count the store."};
        case DiscrepancyKind::forked_log:
            return {
                "کاری لازم نیست؛ اسنادی را که شماره تازه گرفته‌اند با کاغذشان مقایسه کنید.",
                "Nothing has to be done; compare the papers whose numbers were changed."};
        case DiscrepancyKind::set_aside_fact:
            return {
                "این رویداد در دفتر مانده و اثری ندارد. نویسنده آن درست‌شده را دوباره ثبت کند؛ اگر کار او نیست، مرکز دسترسی این محل را بررسی کند.",
                "The fact stays in its log without effect. Its author records it anew, corrected; if it is nobody's work there, the centre looks into the site's access."};
        case DiscrepancyKind::suspect_date:
            return {"ساعت آن دستگاه را بررسی و تاریخ سند را تأیید کنید.",
                    "Check that machine's clock, and confirm the document's date."};
        case DiscrepancyKind::false_digest:
            return {
                "برنامه آن محل را به‌روز و amani verify --rebuild را اجرا کنید؛ اگر تکرار شد دسترسی آن را ببندید.",
                "Upgrade that site's program and run amani verify --rebuild there; if it comes again, revoke its access."};
        case DiscrepancyKind::quarantined_events:
            return {
                "این رویدادها نگه داشته شده‌اند و به حساب نمی‌آیند؛ مرکز دسترسی آن محل را بررسی کند. درباره آنچه پس از لغو دسترسی مانده، در فهرست رویدادهای دیررسیده تصمیم بگیرید.",
                "These events are kept and do not count; the centre looks into that site's access. What was left when it was revoked is decided in the list of late events."};
        case DiscrepancyKind::log_not_applied:
            return {
                "مرکز خودش دوباره تلاش می‌کند؛ متن خطا را به پشتیبان سامانه بدهید.",
                "The hub tries again by itself; give the error's text to whoever runs it."};
        case DiscrepancyKind::misaddressed_parcel:
            return {
                "مرسوله به محل دیگری رسیده است؛ آن را به مقصد بفرستید یا همان‌جا نگه دارید و به مرکز خبر دهید.",
                "The parcel arrived at another site: send it on, or keep it there and tell the centre."};
        case DiscrepancyKind::impossible_event:
            return {
                "این رویداد عددی ناممکن دارد و اثری ندارد؛ برنامه آن محل را به‌روز و سند را دوباره ثبت کنید.",
                "The event holds an impossible number and has no effect; upgrade that site's program and record it anew."};
        case DiscrepancyKind::two_histories:
            return {
                "دو مرکز با یک کلید کار می‌کنند یا کلید شبکه به دست دیگری است: آن دیگری را خاموش کنید و کلیدها را عوض کنید. هر دو امضا نگه داشته شده است.",
                "Two hubs work with one key, or somebody else has the network's: stop the other one, and change the keys. Both signatures are kept."};
        case DiscrepancyKind::number_on_two_papers:
            return {
                "دو نسخه از برنامه این محل یک شماره را چاپ کرده‌اند: نسخه دوم را کنار بگذارید و روی یکی از دو کاغذ بنویسید که شماره‌اش تکراری است.",
                "Two installations of this site printed one number: put the second out of use, and mark one of the two papers."};
        case DiscrepancyKind::serial_open_twice:
            return {
                "پلاک را در هر دو محل ببینید. اشتباه تایپی: سریال پرونده آن محل را اصلاح کنید؛ دو دستگاه با یک پلاک: سریال را «تکراری» نشان کنید؛ همان دستگاه که فرستاده شده: دو پرونده را پیوند دهید.",
                "Look at the plate at both sites. A typing error: correct the serial of that site's job; two devices with one plate: flag the serial as a duplicate; the same device, sent on: link the two jobs."};
        case DiscrepancyKind::part_serial_twice:
            return {
                "سریال قطعه را روی خود آن ببینید. سریالی را که در یکی از دو نصب نادرست خوانده شده مرکز اصلاح می‌کند؛ اگر قطعه را پیش‌تر باز کرده‌اند، بازکردن آن را ثبت کنند. تا آن زمان اعتبار نصب دوم پرداخت نمی‌شود.",
                "Look at the part itself. The centre corrects the serial that one of the two fittings misread; where the part had been taken out before, let that be recorded. Until then the later fitting is not credited."};
        case DiscrepancyKind::warranty_changed:
            return {
                "نوع پرونده در محل همان می‌ماند. گارانتی باطل بوده و دستگاه تحویل نشده: به مشتری بگویید و قطعه‌ها را به حساب او بگذارید؛ اگر رایگان تحویل شود هزینه با شرکت است. گارانتی داشته و از مشتری پول گرفته‌اند: برگردانید. ابطال اشتباه را مرکز برمی‌گرداند.",
                "The job's kind stands at its site. Void, and not delivered yet: tell the customer and charge the parts to him; delivered free, the company bears it. Covered, and the customer was charged: give it back. A warranty that was voided by mistake the centre restores."};
        case DiscrepancyKind::replaced_twice:
            return {
                "مشتری کاری نباید بکند. مرکز در پرونده تعویض تعیین تکلیف می‌کند: محصول دوم پس گرفته شد، یا زیان پذیرفته شد.",
                "The customer need not do anything. In the replacement the centre says what becomes of the second product: recovered, or the loss accepted."};
        case DiscrepancyKind::grant_exceeded:
            return {
                "مجوز این تعویض پیش‌تر مصرف شده، پس گرفته شده یا آن را در بر نمی‌گیرد. مرکز در پرونده تعویض تعیین تکلیف می‌کند: محصول پس گرفته شد، یا زیان پذیرفته شد.",
                "The grant was used before, taken back, or does not cover this. In the replacement the centre says what becomes of the product: recovered, or the loss accepted."};
        case DiscrepancyKind::allowance_exceeded:
            return {
                "مشتری چیزی نمی‌پردازد: سهم قرارداد هم‌زمان در دو محل مصرف شده و هزینه با شرکت است. مرکز سقف قرارداد را بالا می‌برد، یا مورد را با دلیل می‌بندد.",
                "The customer pays nothing: the allowance was used at two sites at once, and the company bears it. The centre raises the contract's cap, or closes the case with a reason."};
    }
    return {};
}

}  // namespace amani::domain
