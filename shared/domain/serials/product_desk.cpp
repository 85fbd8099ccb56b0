#include "shared/domain/serials/product_desk.h"

#include <fmt/format.h>

#include <algorithm>

namespace amani::domain {

using base::Refused;

namespace {

bool has_flag(const SerialFile& file, SerialFlag flag) {
    return std::ranges::find(file.flags, flag) != file.flags.end();
}

std::optional<SerialsRefusal> wrong_file(const SerialFile& file, const std::string& typed) {
    if (file.is_known()) return std::nullopt;
    return UnknownSerial{written_serial(typed), file.near};
}

std::optional<SerialsRefusal> wrong_act(const SerialFile& file, const std::string& typed,
                                        const std::string& reason) {
    if (const auto wrong = FieldCheck{}.text("reason", reason, FieldCheck::text_length).first())
        return *wrong;
    return wrong_file(file, typed);
}

struct Doubt {
    std::string_view code;
    std::string_view fa;
    std::string_view en;
    std::string_view remedy_fa;
    std::string_view remedy_en;
};

Warning warning_of(const Doubt& doubt, const std::string& serial) {
    return {.code = std::string{doubt.code},
            .field = "serial",
            .numbers = {},
            .fa = fmt::format(fmt::runtime(doubt.fa), serial),
            .en = fmt::format(fmt::runtime(doubt.en), serial),
            .remedy_fa = std::string{doubt.remedy_fa},
            .remedy_en = std::string{doubt.remedy_en}};
}

Doubt doubt_of(SerialFlag flag) {
    switch (flag) {
        case SerialFlag::stolen:
            return {"serials.stolen", "سریال {} سرقتی اعلام شده است.",
                    "Serial {} is reported as stolen.",
                    "مدرک خرید را ببینید و پیش از تحویل به مرکز خبر دهید.",
                    "See the proof of purchase, and tell the centre before you hand it out."};
        case SerialFlag::counterfeit:
            return {
                "serials.counterfeit", "سریال {} نشان تقلبی دارد.",
                "Serial {} is flagged as counterfeit.",
                "پلاک و دستگاه را از نزدیک ببینید و از آن عکس بگیرید؛ گارانتی را مرکز روشن می‌کند.",
                "Look closely at plate and device and take a picture; the centre settles the "
                "warranty."};
        case SerialFlag::duplicate:
            return {"serials.duplicate", "سریال {} روی بیش از یک دستگاه دیده شده است.",
                    "Serial {} was seen on more than one device.",
                    "سریال را از روی پلاک دوباره بخوانید و با مدل و کارت گارانتی بسنجید.",
                    "Read the serial from its plate again, and compare model and warranty card."};
    }
    return {};
}

Doubt doubt_of(Retirement how) {
    switch (how) {
        case Retirement::replaced:
            return {"serials.replaced", "محصول {} تعویض شده است و نباید دست مشتری باشد.",
                    "Product {} was replaced and should be in no customer's hands.",
                    "سریال را دوباره بخوانید؛ اگر همان است به مرکز خبر دهید.",
                    "Read the serial again; if it is that one, tell the centre."};
        case Retirement::dismantled:
            return {"serials.dismantled", "محصول {} دمونتاژ شده است.", "Product {} was dismantled.",
                    "سریال را دوباره بخوانید؛ شاید پلاک روی دستگاه دیگری است.",
                    "Read the serial again; its plate may be on another device."};
        case Retirement::scrapped:
            return {"serials.scrapped", "محصول {} اسقاط شده است.", "Product {} was scrapped.",
                    "سریال را دوباره بخوانید؛ شاید پلاک روی دستگاه دیگری است.",
                    "Read the serial again; its plate may be on another device."};
    }
    return {};
}

}  // namespace

Warnings doubts_about(const SerialFile& file) {
    Warnings all;
    for (const SerialFlag flag : file.flags)
        all.push_back(warning_of(doubt_of(flag), file.written));
    if (file.is_suspect && !has_flag(file, SerialFlag::duplicate))
        all.push_back(warning_of(doubt_of(SerialFlag::duplicate), file.written));
    if (file.retired) all.push_back(warning_of(doubt_of(*file.retired), file.written));
    return all;
}

base::Result<SerialFlagged, SerialsRefusal> decide(const ProductState& state,
                                                   const FlagSerial& command) {
    if (auto wrong = wrong_act(state.file, command.serial, command.reason))
        return Refused{std::move(*wrong)};
    if (has_flag(state.file, command.flag))
        return Refused{FlaggedAlready{state.file.written, command.flag}};
    return SerialFlagged{state.file.serial, command.flag, command.reason};
}

base::Result<SerialFlagLifted, SerialsRefusal> decide(const ProductState& state,
                                                      const LiftFlag& command) {
    if (auto wrong = wrong_act(state.file, command.serial, command.reason))
        return Refused{std::move(*wrong)};
    if (!has_flag(state.file, command.flag))
        return Refused{NotFlagged{state.file.written, command.flag}};
    return SerialFlagLifted{state.file.serial, command.flag, command.reason};
}

base::Result<SerialRetired, SerialsRefusal> decide(const RetireSerialState& state,
                                                   const RetireSerial& command) {
    if (auto wrong = wrong_act(state.file, command.serial, command.reason))
        return Refused{std::move(*wrong)};
    if (state.file.retired) return Refused{RetiredAlready{state.file.written, *state.file.retired}};
    const bool is_replaced = command.retirement == Retirement::replaced;
    if (!is_replaced && !command.successor.empty()) return Refused{NoSuccessorAsked{}};
    if (!is_replaced)
        return SerialRetired{state.file.serial, command.retirement, {}, command.reason};
    if (const auto wrong = FieldCheck{}.text("successor", command.successor).first())
        return Refused{*wrong};
    if (auto wrong = wrong_file(state.successor, command.successor))
        return Refused{std::move(*wrong)};
    if (state.successor.serial == state.file.serial) return Refused{SameSerial{state.file.written}};
    return SerialRetired{state.file.serial, command.retirement, state.successor.serial,
                         command.reason};
}

base::Result<SerialReinstated, SerialsRefusal> decide(const ProductState& state,
                                                      const ReinstateSerial& command) {
    if (auto wrong = wrong_act(state.file, command.serial, command.reason))
        return Refused{std::move(*wrong)};
    if (!state.file.retired) return Refused{NotRetired{state.file.written}};
    return SerialReinstated{state.file.serial, command.reason};
}

base::Result<OwnerChanged, SerialsRefusal> decide(const ChangeOwnerState& state,
                                                  const ChangeOwner& command) {
    if (auto wrong = wrong_file(state.file, command.serial)) return Refused{std::move(*wrong)};
    if (const auto wrong = FieldCheck{}.known("owner", state.owner_is_known).first())
        return Refused{*wrong};
    if (command.owner == state.file.owner)
        return Refused{OwnedAlready{state.file.written, state.owner_name}};
    const base::Day since = command.since.is_none() ? state.today : command.since;
    if (since > state.today) return Refused{OwnedInFuture{since, state.today}};
    return OwnerChanged{state.file.serial, command.owner, since};
}

base::Result<WarrantyExtended, SerialsRefusal> decide(const ExtendWarrantyState& state,
                                                      const ExtendWarranty& command) {
    if (auto wrong = wrong_act(state.file, command.serial, command.reason))
        return Refused{std::move(*wrong)};
    if (const auto wrong = FieldCheck{}
                               .optional_text("warranty_card", command.warranty_card)
                               .range("months", command.months, 1, 120)
                               .first()) {
        return Refused{*wrong};
    }
    if (!state.file.cover.void_from.is_none())
        return Refused{WarrantyIsVoid{state.file.written, state.file.cover.void_from}};
    base::Day start = command.start;
    if (start.is_none()) {
        const base::Day last = expiry_of(state.file.cover, state.today);
        start = last.is_none() ? state.today : std::max(last + 1, state.today);
    }
    return WarrantyExtended{state.file.serial, command.cover, command.warranty_card, start,
                            command.months,    command.reason};
}

Warnings warnings(const ExtendWarrantyState& state, const ExtendWarranty& command) {
    return card_used(command.warranty_card, state.serial_of_card);
}

base::Result<WarrantyVoided, SerialsRefusal> decide(const ProductState& state,
                                                    const VoidWarranty& command) {
    if (auto wrong = wrong_file(state.file, command.serial)) return Refused{std::move(*wrong)};
    FieldCheck check;
    if (command.why == VoidReason::other)
        check.text("note", command.note, FieldCheck::text_length);
    else
        check.optional_text("note", command.note, FieldCheck::text_length);
    if (const auto wrong = check.first()) return Refused{*wrong};
    if (!state.file.cover.void_from.is_none())
        return Refused{WarrantyIsVoid{state.file.written, state.file.cover.void_from}};
    if (expiry_of(state.file.cover, state.today).is_none())
        return Refused{NothingToVoid{state.file.written}};
    return WarrantyVoided{state.file.serial, command.why, command.note};
}

base::Result<WarrantyRestored, SerialsRefusal> decide(const ProductState& state,
                                                      const RestoreWarranty& command) {
    if (auto wrong = wrong_act(state.file, command.serial, command.reason))
        return Refused{std::move(*wrong)};
    // That of a replaced product has not been voided: it goes on with the new one.
    if (state.file.cover.void_from.is_none() || state.file.retired == Retirement::replaced)
        return Refused{WarrantyNotVoid{state.file.written}};
    return WarrantyRestored{state.file.serial, command.reason};
}

}  // namespace amani::domain
