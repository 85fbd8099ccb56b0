#include "shared/domain/registry/command_fields.h"

#include "shared/base/ensure.h"
#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/registry/command_types.h"

#include <boost/mp11.hpp>

#include <algorithm>
#include <concepts>
#include <map>
#include <string>
#include <type_traits>

namespace amani::domain {
namespace {

template <class Id>
constexpr std::string_view record_of = "";
template <>
constexpr std::string_view record_of<base::SiteId> = "site";
template <>
constexpr std::string_view record_of<base::UserId> = "user";
template <>
constexpr std::string_view record_of<base::ModelId> = "model";
template <>
constexpr std::string_view record_of<base::PartId> = "part";
template <>
constexpr std::string_view record_of<base::PriceListId> = "price_list";
template <>
constexpr std::string_view record_of<base::CustomerId> = "customer";
template <>
constexpr std::string_view record_of<base::JobId> = "job";
template <>
constexpr std::string_view record_of<base::TagId> = "used_part";
template <>
constexpr std::string_view record_of<base::WaybillId> = "waybill";
template <>
constexpr std::string_view record_of<base::ReceiptId> = "used_receipt";
template <>
constexpr std::string_view record_of<base::DiscrepancyId> = "discrepancy";
template <>
constexpr std::string_view record_of<base::UnitId> = "work_unit";
template <>
constexpr std::string_view record_of<base::CheckListId> = "check_list";
template <>
constexpr std::string_view record_of<base::PartRequestId> = "part_request";
template <>
constexpr std::string_view record_of<base::ReplacementId> = "replacement";
template <>
constexpr std::string_view record_of<base::GrantId> = "replacement_grant";
template <>
constexpr std::string_view record_of<base::InvoiceId> = "invoice";
template <>
constexpr std::string_view record_of<base::CashReceiptId> = "cash_receipt";
template <>
constexpr std::string_view record_of<base::ContractId> = "contract";
template <>
constexpr std::string_view record_of<base::VisitId> = "visit";
template <>
constexpr std::string_view record_of<base::OperationId> = "operation";
template <>
constexpr std::string_view record_of<base::RepairCodeId> = "repair_code";
template <>
constexpr std::string_view record_of<base::ServiceRequestId> = "service_request";
template <>  // a document of any kind: of a receipt of goods or used parts
constexpr std::string_view record_of<base::EventId> = "stock_document";

template <class Enum>
std::vector<std::string_view> enumerators() {
    std::vector<std::string_view> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto enumerator) { names.emplace_back(enumerator.name); });
    return names;
}

// "SiteKind" → "site_kind", as labels/labels.h calls the enum.
std::string snake_case(std::string_view type) {
    std::string name;
    for (const char letter : type.substr(type.rfind(':') + 1)) {
        const bool is_capital = letter >= 'A' && letter <= 'Z';
        if (is_capital && !name.empty()) name += '_';
        name += is_capital ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return name;
}

// From what the compiler says of this function: "… [Enum = amani::domain::SiteKind]".
template <class Enum>
std::string_view labels_of() {
    static const std::string name = [](std::string_view said) {
        return snake_case(said.substr(0, said.rfind(']')));
    }(__PRETTY_FUNCTION__);
    return name;
}

template <class Enum>
CommandField field_of_enum(std::string_view name, FieldKind kind) {
    return {
        .member = name, .kind = kind, .choices = enumerators<Enum>(), .labels = labels_of<Enum>()};
}

template <class Struct>
std::vector<CommandField> fields_of();

template <class Member>
CommandField field_of(std::string_view name) {
    if constexpr (std::same_as<Member, std::string>) {
        return {name, FieldKind::text};
    } else if constexpr (std::same_as<Member, std::vector<std::string>>) {
        return {name, FieldKind::texts};
    } else if constexpr (std::same_as<Member, base::Day>) {
        return {name, FieldKind::day};
    } else if constexpr (std::same_as<Member, base::Rial>) {
        return {name, FieldKind::amount};
    } else if constexpr (std::same_as<Member, base::BasisPoints>) {
        return {name, FieldKind::rate};
    } else if constexpr (std::same_as<Member, base::Quantity> || std::integral<Member>) {
        return {name, FieldKind::count};
    } else if constexpr (std::same_as<Member, Place>) {
        return {name, FieldKind::place};
    } else if constexpr (std::same_as<Member, PlaceKind>) {
        auto field = field_of_enum<PlaceKind>(name, FieldKind::choice);
        field.choices = place_choices();
        return field;
    } else if constexpr (std::is_enum_v<Member>) {
        return field_of_enum<Member>(name, FieldKind::choice);
    } else if constexpr (!record_of<Member>.empty()) {
        return {.member = name, .kind = FieldKind::reference, .of = record_of<Member>};
    } else {
        using Element = typename Member::value_type;
        if constexpr (std::is_enum_v<Element>)
            return field_of_enum<Element>(name, FieldKind::choices);
        else if constexpr (!record_of<Element>.empty())
            return {.member = name, .kind = FieldKind::texts, .of = record_of<Element>};
        else
            return {.member = name, .kind = FieldKind::lines, .line_fields = fields_of<Element>()};
    }
}

template <class Struct>
std::vector<CommandField> fields_of() {
    std::vector<CommandField> fields;
    boost::mp11::mp_for_each<
        boost::describe::describe_members<Struct, boost::describe::mod_public>>([&](auto member) {
        using Member = std::remove_cvref_t<decltype(std::declval<Struct>().*member.pointer)>;
        fields.push_back(field_of<Member>(member.name));
    });
    return fields;
}

template <class Command>
std::vector<CommandField> asked_fields() {
    const auto members = fields_of<Command>();
    std::vector<CommandField> fields;
    for (const auto& asked : form_of<Command>().fields) {
        const auto member = std::ranges::find(members, asked.member, &CommandField::member);
        base::ensure(member != members.end(), "a form asks for members of its command");
        CommandField field = *member;
        field.need = asked.need;
        field.example = asked.example;
        field.otherwise = asked.otherwise;
        field.help_fa = asked.help_fa;
        field.help_en = asked.help_en;
        if (!asked.of.empty()) field.of = asked.of;
        fields.push_back(std::move(field));
    }
    return fields;
}

// Those of a form as it says, and the others as they are.
template <class Command>
std::vector<CommandField> all_members() {
    auto members = fields_of<Command>();
    for (const auto& asked : asked_fields<Command>())
        *std::ranges::find(members, asked.member, &CommandField::member) = asked;
    return members;
}

using FieldsByCommand = std::map<std::string_view, std::vector<CommandField>>;

struct AllFields {
    FieldsByCommand asked;
    FieldsByCommand members;
};

const AllFields& all_fields() {
    static const auto all = [] {
        AllFields made;
        boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, CommandTypes>>(
            [&]<class Command>(boost::mp11::mp_identity<Command>) {
                made.asked.emplace(Command::about.name, asked_fields<Command>());
                made.members.emplace(Command::about.name, all_members<Command>());
            });
        return made;
    }();
    return all;
}

std::span<const CommandField> of_command(const FieldsByCommand& all, std::string_view command) {
    const auto found = all.find(command);
    return found == all.end() ? std::span<const CommandField>{} : found->second;
}

}  // namespace

// Goods come into transit, into work and out of the house by what is done, and nobody names these.
std::vector<std::string_view> place_choices() {
    std::vector<std::string_view> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<PlaceKind>>([&](auto kind) {
        const bool is_named = !is_virtual(kind.value) && kind.value != PlaceKind::transit &&
                              kind.value != PlaceKind::work_in_progress;
        if (is_named) names.emplace_back(kind.name);
    });
    return names;
}

std::span<const CommandField> fields_of_command(std::string_view command) {
    return of_command(all_fields().asked, command);
}

std::span<const CommandField> members_of_command(std::string_view command) {
    return of_command(all_fields().members, command);
}

}  // namespace amani::domain
