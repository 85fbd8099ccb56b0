#include "shared/domain/labels/labels.h"

#include "shared/base/fold.h"
#include "shared/domain/cases/events.h"
#include "shared/domain/catalogue/commands.h"
#include "shared/domain/customers/events.h"
#include "shared/domain/flows/events.h"
#include "shared/domain/labels/contract_labels.h"
#include "shared/domain/labels/event_labels.h"
#include "shared/domain/labels/labelled.h"
#include "shared/domain/labels/message_labels.h"
#include "shared/domain/labels/money_labels.h"
#include "shared/domain/labels/replacement_labels.h"
#include "shared/domain/labels/service_labels.h"
#include "shared/domain/labels/workshop_labels.h"
#include "shared/domain/ledger/accounts.h"
#include "shared/domain/ledger/entry.h"
#include "shared/domain/network/events.h"
#include "shared/domain/network/invite_state.h"
#include "shared/domain/network/province.h"
#include "shared/domain/network/rights.h"
#include "shared/domain/numbering/document_number.h"
#include "shared/domain/registry/command_rights.h"
#include "shared/domain/returns/used_part_state.h"
#include "shared/domain/serials/serial_file.h"
#include "shared/domain/service/commands.h"
#include "shared/domain/service/repair_phase.h"
#include "shared/domain/warehouse/commands.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace amani::domain {
namespace {

LabelledEnum sites() {
    using enum SiteKind;
    return labelled<SiteKind>("site_kind",
                              {{central, "مرکز", "Centre"},
                               {branch, "شعبه", "Branch"},
                               {office, "دفتر منطقه‌ای", "Regional office"},
                               {agent, "نماینده", "Agent"},
                               {technician, "تکنسین", "Technician"}});
}

LabelledEnum invite_states() {
    using enum InviteState;
    return labelled<InviteState>(
        "invite_state",
        {{open, "باز", "Open"}, {joined, "پیوسته", "Joined"}, {expired, "منقضی", "Expired"}});
}

LabelledEnum roles() {
    using enum Role;
    return labelled<Role>("role", {{clerk, "متصدی پذیرش", "Counter clerk"},
                                   {technician, "تکنسین", "Technician"},
                                   {supervisor, "سرپرست تعمیرگاه", "Shop supervisor"},
                                   {quality, "کنترل کیفیت", "Quality control"},
                                   {store, "انباردار", "Store keeper"},
                                   {shipping, "ارسال و دریافت", "Shipping"},
                                   {cashier, "صندوق‌دار", "Cashier"},
                                   {agent, "نماینده", "Agent"},
                                   {parts_desk, "واحد قطعات", "Parts desk"},
                                   {used_desk, "واحد داغی", "Used-part desk"},
                                   {finance, "امور مالی", "Finance"},
                                   {replacement_desk, "واحد تعویض", "Replacement desk"},
                                   {administrator, "مدیر سامانه", "Administrator"},
                                   {auditor, "حسابرس", "Auditor"}});
}

LabelledEnum provinces() {
    using enum Province;
    return labelled<Province>(
        "province", {{not_said, "تعیین نشده", "Not said"},
                     {alborz, "البرز", "Alborz"},
                     {ardabil, "اردبیل", "Ardabil"},
                     {azerbaijan_east, "آذربایجان شرقی", "East Azerbaijan"},
                     {azerbaijan_west, "آذربایجان غربی", "West Azerbaijan"},
                     {bushehr, "بوشهر", "Bushehr"},
                     {chaharmahal_bakhtiari, "چهارمحال و بختیاری", "Chaharmahal and Bakhtiari"},
                     {fars, "فارس", "Fars"},
                     {gilan, "گیلان", "Gilan"},
                     {golestan, "گلستان", "Golestan"},
                     {hamadan, "همدان", "Hamadan"},
                     {hormozgan, "هرمزگان", "Hormozgan"},
                     {ilam, "ایلام", "Ilam"},
                     {isfahan, "اصفهان", "Isfahan"},
                     {kerman, "کرمان", "Kerman"},
                     {kermanshah, "کرمانشاه", "Kermanshah"},
                     {khorasan_north, "خراسان شمالی", "North Khorasan"},
                     {khorasan_razavi, "خراسان رضوی", "Razavi Khorasan"},
                     {khorasan_south, "خراسان جنوبی", "South Khorasan"},
                     {khuzestan, "خوزستان", "Khuzestan"},
                     {kohgiluyeh_boyer_ahmad, "کهگیلویه و بویراحمد", "Kohgiluyeh and Boyer-Ahmad"},
                     {kurdistan, "کردستان", "Kurdistan"},
                     {lorestan, "لرستان", "Lorestan"},
                     {markazi, "مرکزی", "Markazi"},
                     {mazandaran, "مازندران", "Mazandaran"},
                     {qazvin, "قزوین", "Qazvin"},
                     {qom, "قم", "Qom"},
                     {semnan, "سمنان", "Semnan"},
                     {sistan_baluchestan, "سیستان و بلوچستان", "Sistan and Baluchestan"},
                     {tehran, "تهران", "Tehran"},
                     {yazd, "یزد", "Yazd"},
                     {zanjan, "زنجان", "Zanjan"}});
}

LabelledEnum subjects() {
    LabelledEnum result{"subject", {}};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Subject>>([&](auto subject) {
        const auto word = word_of(subject.value);
        result.labels.push_back(
            {static_cast<std::int64_t>(subject.value), subject.name, word.fa, word.en});
    });
    return result;
}

LabelledEnum places() {
    using enum PlaceKind;
    return labelled<PlaceKind>("place_kind",
                               {{main, "انبار مرکزی", "Main store"},
                                {branch, "انبار شعبه", "Branch store"},
                                {technician, "انبار تکنسین", "Technician stock"},
                                {consignment, "انبار امانی", "Consignment"},
                                {used, "انبار داغی", "Used-part store"},
                                {quarantine, "قرنطینه داغی", "Used-part quarantine"},
                                {scrap, "ضایعات", "Scrap"},
                                {transit, "کالای در راه", "In transit"},
                                {replacement, "انبار تعویض", "Replacement store"},
                                {work_in_progress, "کار در جریان", "Work in progress"},
                                {defective, "انبار معیوب تعویض", "Faulty replaced products"},
                                {supplier, "تأمین‌کننده", "Supplier"},
                                {customer, "مشتری", "Customer"},
                                {device, "درون دستگاه", "Inside a device"},
                                {loss, "کسری و گم‌شده", "Loss"},
                                {adjustment, "تعدیل", "Adjustment"}});
}

LabelledEnum conditions() {
    using enum Condition;
    return labelled<Condition>(
        "condition",
        {{fresh, "نو", "New"},
         {used_uninspected, "داغی کارشناسی‌نشده", "Used, not inspected"},
         {used_sound, "داغی سالم", "Used, sound"},
         {refurbished, "بازسازی‌شده", "Refurbished"},
         {dismantled, "حاصل دمونتاژ", "From dismantling"},
         {scrap, "ضایعات", "Scrap"}});
}

LabelledEnum warranty_starts() {
    using enum WarrantyStart;
    return labelled<WarrantyStart>("warranty_start",
                                   {{sale, "فروش", "Sale"},
                                    {installation, "نصب", "Installation"},
                                    {activation, "فعال‌سازی", "Activation"},
                                    {production, "تولید", "Production"}});
}

LabelledEnum serial_states() {
    using enum SerialState;
    return labelled<SerialState>("serial_state",
                                 {{stub, "سریال موقت", "Stub"},
                                  {verified, "شناسنامه‌دار", "Verified"},
                                  {active, "فعال", "Active"},
                                  {replaced, "تعویض‌شده", "Replaced"},
                                  {dismantled, "دمونتاژشده", "Dismantled"},
                                  {scrapped, "اسقاط‌شده", "Scrapped"},
                                  {stolen, "سرقتی", "Stolen"},
                                  {counterfeit, "تقلبی", "Counterfeit"},
                                  {duplicate, "مشکوک به تکرار", "Duplicate suspect"},
                                  {corrected, "اصلاح‌شده", "Corrected"}});
}

LabelledEnum serial_flags() {
    using enum SerialFlag;
    return labelled<SerialFlag>("serial_flag", {{stolen, "سرقتی", "Stolen"},
                                                {counterfeit, "تقلبی", "Counterfeit"},
                                                {duplicate, "تکراری", "Duplicate"}});
}

LabelledEnum inspections() {
    using enum Inspection;
    return labelled<Inspection>("inspection", {{accepted, "قبول", "Accepted"},
                                               {wrong_part, "قطعه دیگر", "Wrong part"},
                                               {wrong_serial, "سریال دیگر", "Wrong serial"},
                                               {foreign, "قطعه غیراصلی", "Foreign part"},
                                               {opened, "بازشده", "Opened"},
                                               {damaged, "آسیب فیزیکی", "Physical damage"},
                                               {incomplete, "ناقص", "Incomplete"},
                                               {not_faulty, "بی‌عیب", "Not faulty"}});
}

LabelledEnum phases() {
    using enum RepairPhase;
    return labelled<RepairPhase>(
        "repair_phase", {{admitted, "پذیرش‌شده", "Admitted"},
                         {in_repair, "در دست تعمیر", "In repair"},
                         {repaired, "منتظر کنترل کیفیت", "Awaiting check"},
                         {ready, "آماده تحویل", "Ready"},
                         {delivered, "تحویل‌شده", "Delivered"},
                         {cancelled, "لغوشده", "Cancelled"},
                         {returned, "لغو و پس داده‌شده", "Cancelled, handed back"}});
}

LabelledEnum used_parts() {
    using enum UsedPartState;
    return labelled<UsedPartState>("used_part_state",
                                   {{owed, "عودت‌نشده", "Owed"},
                                    {removed, "بازشده", "Removed"},
                                    {shipped, "ارسال‌شده", "Shipped"},
                                    {provisional, "رسیدشده، موقت", "Provisional"},
                                    {held, "رسیدشده، در انتظار بررسی", "Held"},
                                    {registered, "رسیدشده", "Registered"},
                                    {accepted, "قبول‌شده", "Accepted"},
                                    {rejected, "ردشده", "Rejected"},
                                    {charged, "به حساب نماینده منظور شد", "Charged"},
                                    {waived, "معاف از عودت", "Waived"},
                                    {undone, "نصب لغو شد", "Fitting undone"}});
}

LabelledEnum debts() {
    using enum DebtState;
    return labelled<DebtState>("debt_state", {{owed, "عودت‌نشده", "Owed"},
                                              {early, "رسید پیش از مصرف", "Early receipt"},
                                              {held, "رسیدشده، در انتظار بررسی", "Held"},
                                              {registered, "رسیدشده", "Registered"},
                                              {accepted, "قبول‌شده", "Accepted"},
                                              {rejected, "ردشده", "Rejected"},
                                              {charged, "به حساب نماینده منظور شد", "Charged"},
                                              {waived, "معاف از عودت", "Waived"}});
}

LabelledEnum holdings() {
    using enum Holding;
    return labelled<Holding>("holding", {{consignment, "امانی", "On consignment"},
                                         {sold_on_account, "فروخته به نماینده", "Sold on account"},
                                         {own, "از آنِ خود محل", "The site's own"}});
}

LabelledEnum bookings() {
    using enum Booking;
    return labelled<Booking>("booking", {{purchase, "خرید", "Purchase"},
                                         {opening, "مانده ابتدای دوره", "Opening balance"},
                                         {shipped, "ارسال", "Shipped"},
                                         {received, "دریافت", "Received"},
                                         {moved, "جابه‌جایی", "Moved"},
                                         {lost, "گم‌شده در راه", "Lost in transit"},
                                         {variance, "تفاوت بها", "Price variance"}});
}

LabelledEnum consumptions() {
    using enum Consumption;
    return labelled<Consumption>(
        "consumption", {{returnable, "مصرف گارانتی با تعهد داغی", "Warranty, used part owed"},
                        {non_returnable, "مصرف گارانتی بی داغی", "Warranty, no used part"},
                        {expensed, "مصرف گارانتی شعبه یا تکنسین", "Warranty, branch or technician"},
                        {sold, "فروش", "Sold"}});
}

LabelledEnum standings() {
    using enum Standing;
    return labelled<Standing>("standing",
                              {{firm, "قطعی", "Firm"},
                               {provisional, "موقت", "Provisional"},
                               {held, "رسیدشده، در انتظار بررسی", "Held"},
                               {duplicate, "تکراری", "Duplicate"},
                               {suspect, "مشکوک", "Suspect"},
                               {closes_debt, "تعهد را می‌بندد", "Closes the debt"},
                               {reversed, "برگشت‌خورده", "Reversed"},
                               {rejected, "ردشده", "Rejected"},
                               {accepted, "قبول‌شده", "Accepted"}});
}

LabelledEnum discrepancies() {
    using enum DiscrepancyKind;
    return labelled<DiscrepancyKind>(
        "discrepancy_kind",
        {{transit_difference, "تفاوت فرستاده و رسیده", "Sent and received differ"},
         {early_receipt, "رسید پیش از مصرف", "Early receipt"},
         {over_consumption, "مصرف بیش از موجودی", "Consumption beyond stock"},
         {duplicate_used_part, "داغی تکراری", "Duplicate used part"},
         {suspect_used_part, "داغی مشکوک", "Suspect used part"},
         {unknown_waybill, "بارنامه ناشناخته", "Unknown waybill"},
         {digest_difference, "تفاوت چکیده", "Digests differ"},
         {not_understood, "درک‌نشده", "Not understood yet"},
         {negative_stock, "موجودی منفی", "Negative stock"},
         {forked_log, "نسخه قدیمی یا تکثیرشده محل", "Site restored from an old copy, or cloned"},
         {set_aside_fact, "رویداد بی‌اثر", "Fact without effect"},
         {suspect_date, "تاریخ مشکوک", "Suspect date"},
         {false_digest, "چکیده نادرست", "False digest"},
         {quarantined_events, "رویدادهای قرنطینه‌شده", "Quarantined events"},
         {log_not_applied, "دفتر اعمال‌نشده", "Log not applied"},
         {misaddressed_parcel, "مرسوله محل دیگر", "Another site's parcel"},
         {impossible_event, "رویداد ناممکن", "Impossible event"},
         {two_histories, "دو تاریخچه با امضای مرکز", "Two histories signed by the hub"},
         {number_on_two_papers, "یک شماره روی دو سند", "One number on two papers"},
         {serial_open_twice, "یک سریال باز در دو محل", "One serial open at two sites"},
         {part_serial_twice, "یک قطعه در دو دستگاه", "One part in two devices"},
         {warranty_changed, "گارانتی دیگری بوده", "Warranty changed meanwhile"},
         {replaced_twice, "یک سریال دو بار تعویض‌شده",
          "One serial replaced twice"},
         {grant_exceeded, "تعویض بیرون از مجوز", "Replacement beyond its grant"},
         {allowance_exceeded, "بیش از سقف قرارداد", "Beyond a contract's allowance"}});
}

LabelledEnum breaches() {
    using enum Breach;
    return labelled<Breach>(
        "breach",
        {{anothers_record, "سند محل دیگر", "Another site's record"},
         {anothers_place, "انبار محل دیگر", "Another site's store"},
         {impossible_place, "انبار ناموجود", "No such store"},
         {anothers_parcel, "مرسوله محل دیگر", "Another site's parcel"},
         {anothers_warranty, "گارانتی فعال‌شده در محل دیگر",
          "Activated by another site"},
         {unknown_author, "نویسنده ناشناخته", "Unknown author"},
         {foreign_author, "نویسنده از محل دیگر", "Author of another site"},
         {without_right, "نویسنده بدون اجازه", "Author without the right"},
         {impossible_sum, "جمع ناممکن", "Impossible sum"},
         {pieces_in_one, "چند قطعه با یک برچسب داغی", "Several parts under one tag"},
         {nothing_to_undo, "لغو نصبی که نبوده است", "Nothing to undo"},
         {refused_by_centre, "پذیرفته‌نشده در مرکز", "Refused by the centre"}});
}

LabelledEnum documents() {
    using enum DocumentType;
    return labelled<DocumentType>("document_type",
                                  {{admission, "قبض پذیرش", "Admission receipt"},
                                   {waybill, "بارنامه", "Waybill"},
                                   {used_tag, "برچسب داغی", "Used-part tag"},
                                   {used_receipt, "رسید داغی", "Used-part receipt"},
                                   {goods_receipt, "رسید انبار", "Goods receipt"},
                                   {opening, "مانده ابتدای دوره", "Opening balance"},
                                   {transfer, "حواله بین انبار", "Transfer"},
                                   {part_request, "درخواست قطعه", "Part request"},
                                   {replacement, "پرونده تعویض", "Replacement"},
                                   {service_request, "درخواست خدمت", "Service request"},
                                   {invoice, "فاکتور", "Invoice"},
                                   {credit_note, "صورتحساب برگشت", "Credit note"},
                                   {cash_receipt, "رسید دریافت وجه", "Receipt of money"},
                                   {cash_return, "رسید برگشت وجه", "Return of money"},
                                   {contract, "قرارداد", "Contract"}});
}

LabelledEnum books() {
    using enum Book;
    return labelled<Book>("book", {{stock, "موجودی", "Stock"},
                                   {custody, "اموال امانی", "Custody"},
                                   {debt, "تعهد داغی", "Used-part debt"},
                                   {account, "حساب", "Account"}});
}

// Why the hub has put a piece where it stands, as the clerks in flows write it.
LabelledEnum piece_reasons() {
    return told(
        "piece_reason",
        {{"no stock backs its consumption yet", "هنوز موجودی پشتوانه مصرف آن نیست",
          "no stock backs its consumption yet"},
         {"no stock to deduct", "موجودی برای کسر نیست", "no stock to deduct"},
         {"its consumption is not known yet", "مصرف آن هنوز نرسیده است",
          "its consumption is not known yet"},
         {"its credit key is live", "پیش‌تر بستانکار شده است",
          "credited already"},
         {"owed by another holder", "در تعهد محل دیگری است", "owed by another holder"},
         {"its fitting is in doubt", "در نصب آن تردید است", "its fitting is in doubt"},
         {"its fitting was undone", "نصب قطعه آن لغو شده است", "its fitting was undone"},
         {"not a part that is returned", "این قطعه داغی ندارد", "not a part that is returned"},
         {"displaced by the tag's own receipt", "رسید خود برچسب جای آن را گرفت",
          "displaced by the tag's own receipt"},
         {"another part", "قطعه دیگر", "another part"},
         {"rejected before its consumption was known", "پیش از رسیدن مصرف رد شد",
          "rejected before its consumption was known"},
         {"set aside by hand", "با تصمیم مرکز کنار گذاشته شد", "set aside by hand"},
         {"another holder's", "از آن محل دیگری است", "another holder's"},
         {"wrong part", "قطعه نادرست", "wrong part"},
         {"wrong serial", "سریال نادرست", "wrong serial"},
         {"foreign part", "قطعه غیراصلی", "foreign part"},
         {"opened", "بازشده", "opened"},
         {"damaged", "آسیب فیزیکی", "damaged"},
         {"incomplete", "ناقص", "incomplete"},
         {"not faulty", "بی‌عیب", "not faulty"}});
}

// How a case was settled, as the clerks in flows write it.
LabelledEnum settlements() {
    return told("settlement",
                {{"stock rose", "موجودی رسید", "stock rose"},
                 {"waybill known", "بارنامه رسید", "its waybill came"},
                 {"matched", "برابر شد", "matched"},
                 {"decided", "تعیین تکلیف شد", "decided"},
                 {"closed by hand", "با تصمیم مرکز بسته شد", "closed by hand"},
                 {"reopened", "دوباره باز شد", "reopened"},
                 {"changed", "تغییر کرد", "changed"},
                 {"no overlap", "هم‌زمان نبوده‌اند", "not at the same time"},
                 {"corrected", "سریال اصلاح شد", "serial corrected"},
                 {"flagged", "سریال نشان گرفت", "serial flagged"},
                 {"linked", "دو پرونده پیوند شد", "jobs linked"},
                 {"warranty stands", "گارانتی برجاست", "the warranty stands"},
                 {"goodwill", "هزینه با شرکت (حسن نیت)", "goodwill: the company bears it"},
                 {"cancelled", "پرونده لغو شد", "job cancelled"},
                 {"within the allowance", "در سقف قرارداد جا گرفت", "within the allowance"},
                 {"the fitting was undone", "نصب لغو شد", "the fitting was undone"},
                 {"the log goes on", "دفتر ادامه یافت", "the log goes on"},
                 {"unit recovered", "محصول پس گرفته شد", "unit recovered"},
                 {"loss accepted", "زیان پذیرفته شد", "loss accepted"}});
}

LabelledEnum accounts() {
    static const auto numbers = [] {
        std::vector<std::string> all;
        for (const auto& name : chart_of_accounts())
            all.push_back(std::to_string(static_cast<int>(name.account)));
        return all;
    }();
    LabelledEnum result{"account", {}};
    for (const auto& name : chart_of_accounts()) {
        result.labels.push_back({static_cast<std::int64_t>(name.account),
                                 numbers[result.labels.size()], name.fa, name.en});
    }
    return result;
}

std::vector<LabelledEnum> gathered() {
    return {
        accounts(),
        books(),
        piece_reasons(),
        settlements(),
        sites(),
        invite_states(),
        roles(),
        subjects(),
        provinces(),
        places(),
        conditions(),
        warranty_starts(),
        inspections(),
        phases(),
        debts(),
        used_parts(),
        holdings(),
        bookings(),
        consumptions(),
        standings(),
        discrepancies(),
        breaches(),
        documents(),
        event_labels(),
        labelled<Tracking>("tracking", {{Tracking::by_quantity, "به تعداد", "By quantity"},
                                        {Tracking::by_serial, "با سریال", "By serial"}}),
        labelled<Returnable>("returnable", {{Returnable::no, "داغی ندارد", "No used part owed"},
                                            {Returnable::yes, "داغی دارد", "Used part owed"}}),
        labelled<PriceKind>("price_kind", {{PriceKind::retail, "مصرف‌کننده", "Retail"}}),
        labelled<Lateness>("lateness",
                           {{Lateness::refuse, "نپذیر", "Refuse"},
                            {Lateness::post_difference, "تفاوت سند بخورد", "Post the difference"}}),
        labelled<SettlementPolicy>(
            "settlement_policy",
            {{SettlementPolicy::consignment, "امانی", "Consignment"},
             {SettlementPolicy::sold_on_account, "فروش اعتباری", "Sold on account"}}),
        labelled<VatRegistered>("vat_registered",
                                {{VatRegistered::no, "مشمول نیست", "Not registered"},
                                 {VatRegistered::yes, "مشمول است", "Registered"}}),
        labelled<PaymentDirection>(
            "payment_direction", {{PaymentDirection::to_agent, "به نماینده", "To the agent"},
                                  {PaymentDirection::from_agent, "از نماینده", "From the agent"}}),
        labelled<PersonKind>("person_kind", {{PersonKind::natural, "حقیقی", "Natural person"},
                                             {PersonKind::legal, "حقوقی", "Legal person"}}),
        labelled<JobKind>("job_kind", {{JobKind::warranty, "گارانتی", "Warranty"},
                                       {JobKind::non_warranty, "خارج از گارانتی", "Non-warranty"},
                                       {JobKind::contract, "قراردادی", "Contract"}}),
        labelled<Payer>(
            "payer", {{Payer::customer, "مشتری", "Customer"}, {Payer::company, "شرکت", "Company"}}),
        labelled<AdmissionReceipt>(
            "admission_receipt",
            {{AdmissionReceipt::returned, "قبض پس داده شد", "Receipt returned"},
             {AdmissionReceipt::lost, "تعهدنامه مفقودی قبض", "Lost-receipt statement"}}),
        labelled<SerialStanding>(
            "serial_standing",
            {{SerialStanding::unknown, "ناشناخته", "Unknown"},
             {SerialStanding::stub, "سریال موقت", "Stub"},
             {SerialStanding::registered, "شناسنامه‌دار", "Registered"}}),
        serial_states(),
        serial_flags(),
        labelled<CoverKind>("cover_kind",
                            {{CoverKind::extended, "تمدیدی", "Extended"},
                             {CoverKind::goodwill, "ارفاق", "Goodwill"},
                             {CoverKind::repair_guarantee, "ضمانت تعمیر", "Repair guarantee"}}),
        labelled<VoidReason>("void_reason", {{VoidReason::seal, "پلمب شکسته", "Broken seal"},
                                             {VoidReason::water, "آب‌خوردگی", "Water"},
                                             {VoidReason::tamper, "دست‌کاری", "Tampering"},
                                             {VoidReason::other, "دیگر", "Other"}}),
        labelled<Retirement>("retirement",
                             {{Retirement::replaced, "تعویض‌شده", "Replaced"},
                              {Retirement::dismantled, "دمونتاژشده", "Dismantled"},
                              {Retirement::scrapped, "اسقاط‌شده", "Scrapped"}}),
        labelled<Acquisition>(
            "acquisition",
            {{Acquisition::purchase, "خرید", "Purchase"},
             {Acquisition::opening, "مانده ابتدای دوره", "Opening balance"},
             {Acquisition::taxed_purchase, "خرید با ارزش افزوده", "Purchase with VAT"}}),
        labelled<SupplierVat>("supplier_vat", {{SupplierVat::not_charged, "ندارد", "Not charged"},
                                               {SupplierVat::charged, "دارد", "Charged"}}),
        labelled<Ruling>("ruling",
                         {{Ruling::counts, "به حساب می‌آید", "Counts"},
                          {Ruling::set_aside, "در قرنطینه می‌ماند", "Set aside"}}),
        labelled<LossBearer>("loss_bearer",
                             {{LossBearer::transport_company, "شرکت حمل", "Transport company"},
                              {LossBearer::person, "شخص", "Person"},
                              {LossBearer::company, "شرکت", "Company"}}),
        labelled<DebtEnd>("debt_end",
                          {{DebtEnd::charged, "به حساب نماینده منظور شد", "Charged"},
                           {DebtEnd::waived, "معاف از عودت", "Waived"},
                           {DebtEnd::charge_reversed, "برگشت از بدهی", "Charge reversed"},
                           {DebtEnd::waiver_reversed, "برگشت از معافیت", "Waiver reversed"}}),
        labelled<ClosureStanding>("closure_standing",
                                  {{ClosureStanding::kept, "برقرار", "Kept"},
                                   {ClosureStanding::lifted, "برداشته", "Lifted"}}),
        labelled<Permission>("permission",
                             {{Permission::granted, "مجاز", "Granted"},
                              {Permission::not_at_this_site, "نه در این محل", "Not at this site"},
                              {Permission::not_this_role, "نه با این نقش", "Not this role"}}),
    };
}

}  // namespace

std::span<const LabelledEnum> all_labels() {
    static const std::vector<LabelledEnum> labels = [] {
        auto all = gathered();
        std::ranges::move(workshop_labels(), std::back_inserter(all));
        std::ranges::move(replacement_labels(), std::back_inserter(all));
        std::ranges::move(message_labels(), std::back_inserter(all));
        std::ranges::move(service_labels(), std::back_inserter(all));
        std::ranges::move(money_labels(), std::back_inserter(all));
        std::ranges::move(contract_labels(), std::back_inserter(all));
        return all;
    }();
    return labels;
}

const EnumLabel* label_of(std::string_view enum_name, std::int64_t value) {
    const auto labels = all_labels();
    const auto found = std::ranges::find(labels, enum_name, &LabelledEnum::name);
    if (found == labels.end()) return nullptr;
    const auto label = std::ranges::find(found->labels, value, &EnumLabel::value);
    return label == found->labels.end() ? nullptr : &*label;
}

std::optional<std::int64_t> value_of_label(std::string_view enum_name, std::string_view text) {
    const auto key = [](std::string_view label) { return base::code_key(base::search_key(label)); };
    const std::string wanted = key(text);
    const auto labels = all_labels();
    const auto found = std::ranges::find(labels, enum_name, &LabelledEnum::name);
    if (found == labels.end()) return std::nullopt;
    const auto label = std::ranges::find_if(found->labels, [&](const EnumLabel& each) {
        return key(each.fa) == wanted || key(each.en) == wanted;
    });
    if (label == found->labels.end()) return std::nullopt;
    return label->value;
}

}  // namespace amani::domain
