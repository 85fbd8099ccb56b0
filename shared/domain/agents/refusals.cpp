#include "shared/domain/agents/refusals.h"

#include "shared/domain/refusal/phrase.h"

#include <fmt/format.h>

namespace amani::domain {
namespace {

RefusalText text(const FieldRefusal& refusal) { return text_of(refusal); }

RefusalText text(const NotAnAgent&) {
    return {.code = "agents.not_an_agent",
            .field = "agent",
            .numbers = {},
            .fa = "این محل نماینده نیست.",
            .en = "This site is not an agent.",
            .remedy_fa = "محل دیگری برگزینید.",
            .remedy_en = "Choose another site."};
}

RefusalText text(const PolicyInUse& refusal) {
    return {
        .code = "agents.policy_in_use",
        .field = "policy",
        .numbers = {{"custody", refusal.custody.value}, {"open_debts", refusal.open_debts.value}},
        .fa = fmt::format("{} قطعه نزد نماینده و {} تعهد داغی باز با شیوه کنونی حساب شده است.",
                          number_fa(refusal.custody.value), number_fa(refusal.open_debts.value)),
        .en = fmt::format(
            "{} in custody and {} are booked under the present policy.",
            counted_en(refusal.custody.value, "piece", "pieces"),
            counted_en(refusal.open_debts.value, "open used-part debt", "open used-part debts")),
        .remedy_fa = "نخست هر دو را به صفر برسانید.",
        .remedy_en = "Bring both to zero first."};
}

RefusalText text(const PaymentRepeated& refusal) {
    return {
        .code = "agents.payment_repeated",
        .field = "reference",
        .numbers = {{"amount", refusal.amount.value}},
        .fa = fmt::format(
            "شماره پیگیری {} پیش‌تر برای {} ریال ثبت شده است.",
            refusal.reference, number_fa(refusal.amount.value)),
        .en = fmt::format("Reference {} is recorded already, for {} Rial.", refusal.reference,
                          number_en(refusal.amount.value)),
        .remedy_fa = "اگر پرداخت دیگری است شماره پیگیری خودش را وارد کنید.",
        .remedy_en = "If this is another payment, give its own reference."};
}

}  // namespace

RefusalText text_of(const AgentsRefusal& refusal) {
    return std::visit([](const auto& why) { return text(why); }, refusal);
}

}  // namespace amani::domain
