#include "shared/domain/ledger/accounts.h"

#include "shared/base/ensure.h"

namespace amani::domain {

namespace {

constexpr AccountName names[] = {
    {Account::cash, "صندوق و بانک", "cash and bank"},
    {Account::cheques, "چک‌های دریافتی", "cheques"},
    {Account::customers, "مشتریان", "customers"},
    {Account::carrier_claims, "ادعا از حمل‌کنندگان", "claims on carriers"},
    {Account::persons_suspense, "کسری به عهده اشخاص", "shortages on persons"},
    {Account::stock_hub, "موجودی انبار مرکزی", "stock at the centre"},
    {Account::stock_branches, "موجودی شعب", "stock at branches"},
    {Account::stock_technicians, "موجودی تکنسین‌ها", "stock with technicians"},
    {Account::stock_consignment, "موجودی امانی نزد نمایندگان", "consignment at agents"},
    {Account::stock_transit, "کالای در راه", "goods in transit"},
    {Account::stock_consumed, "مصرف‌شده در انتظار داغی",
     "consumed, used part owed"},
    {Account::used_parts, "قطعات داغی", "used parts"},
    {Account::recovered_parts, "قطعات بازیافتی", "recovered parts"},
    {Account::replacement_products, "محصولات تعویضی", "replacement products"},
    {Account::defective_replaced, "محصولات معیوب تعویض‌شده",
     "defective replaced products"},
    {Account::work_in_progress, "کار در جریان", "work in progress"},
    {Account::input_vat, "مالیات بر ارزش افزوده خرید", "input VAT"},
    {Account::agents_current, "حساب جاری نمایندگان", "agents' current account"},
    {Account::agents_provisional, "حساب موقت نمایندگان", "agents' provisional account"},
    {Account::suppliers, "تأمین‌کنندگان", "suppliers"},
    {Account::output_vat, "مالیات بر ارزش افزوده فروش", "output VAT"},
    {Account::customer_advances, "پیش‌دریافت مشتریان", "customer advances"},
    {Account::deferred_income, "درآمد انتقالی قراردادها", "deferred contract income"},
    {Account::opening_equity, "حساب افتتاحیه", "opening equity"},
    {Account::parts_income, "فروش قطعه", "parts income"},
    {Account::labour_income, "درآمد اجرت", "labour income"},
    {Account::contract_income, "درآمد قراردادها", "contract income"},
    {Account::sales_to_agents, "فروش به نمایندگان", "sales to agents"},
    {Account::discounts, "تخفیفات", "discounts"},
    {Account::supplier_recoveries, "بازیافت از تأمین‌کنندگان",
     "supplier recoveries"},
    {Account::other_income, "فروش ضایعات و سایر درآمدها", "scrap and other income"},
    {Account::parts_cost, "بهای قطعات فروش‌رفته", "cost of parts sold"},
    {Account::warranty_parts, "هزینه قطعات گارانتی", "warranty parts"},
    {Account::warranty_labour, "هزینه اجرت گارانتی", "warranty labour"},
    {Account::handling, "هزینه حق‌العمل داغی", "handling"},
    {Account::replacement_cost, "هزینه تعویض", "replacement cost"},
    {Account::used_part_recovery, "بازیافت قطعات داغی", "used-part recovery"},
    {Account::scrap_loss, "زیان ضایعات", "scrap loss"},
    {Account::count_variance, "مغایرت انبارگردانی", "count variance"},
    {Account::revaluation, "تجدید ارزیابی", "revaluation"},
    {Account::price_variance, "مغایرت قیمت و گردکردن", "price and rounding variance"},
    {Account::memo_custody, "انتظامی: امانات نزد نمایندگان", "memo: custody at agents"},
    {Account::memo_counter, "انتظامی: طرف مقابل امانات", "memo: counter-account of custody"},
};

}  // namespace

std::span<const AccountName> chart_of_accounts() { return names; }

bool has_stock_account(PlaceKind kind) {
    return kind == PlaceKind::main || kind == PlaceKind::branch || kind == PlaceKind::technician ||
           kind == PlaceKind::consignment || kind == PlaceKind::transit || is_product_store(kind);
}

Account stock_account(PlaceKind kind) {
    switch (kind) {
        case PlaceKind::main:
            return Account::stock_hub;
        case PlaceKind::branch:
            return Account::stock_branches;
        case PlaceKind::technician:
            return Account::stock_technicians;
        case PlaceKind::consignment:
            return Account::stock_consignment;
        case PlaceKind::transit:
            return Account::stock_transit;
        case PlaceKind::replacement:
            return Account::replacement_products;
        case PlaceKind::defective:
            return Account::defective_replaced;
        default:
            base::ensure(false, "this kind of place has no stock account");
            return Account::stock_hub;
    }
}

bool is_pooled(Account account) {
    return (account >= Account::stock_hub && account <= Account::stock_consumed) ||
           account == Account::replacement_products || account == Account::defective_replaced;
}

}  // namespace amani::domain
