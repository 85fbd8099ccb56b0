// Why the serials' data base says no.
#pragma once

#include "shared/base/time.h"
#include "shared/domain/refusal/field_refusals.h"
#include "shared/domain/refusal/warning.h"
#include "shared/domain/serials/events.h"
#include "shared/domain/serials/near_serials.h"

#include <string>
#include <string_view>
#include <variant>

namespace amani::domain {

struct SerialRegisteredAlready {
    std::string serial;
};
struct WarrantyActive {
    std::string serial;
    base::Day start;
    base::Day expiry;
};
// Nobody knows yet which model the serial is, so nobody knows its term.
struct ModelNotKnown {
    std::string serial;
};
struct NoWarranty {
    std::string model;  // code
};
struct StartsInFuture {
    base::Day start;
    base::Day today;
};
// A sold product cannot have been under warranty before its sale.
struct StartsBeforeSale {
    base::Day start;
    base::Day sold_on;
};

struct ProducedInFuture {
    base::Day produced_on;
    base::Day today;
};
struct SoldBeforeProduction {
    base::Day sold_on;
    base::Day produced_on;
};
// It was said to be a mistake for another one.
struct WasCorrected {
    std::string serial;
    std::string right;
};
// It does not look as the serials of its model do.
struct NoSerialOfModel {
    std::string serial;
    std::string model;  // code
    std::string pattern;
    NearSerial near;
};
struct UnknownSerial {
    std::string serial;
    NearSerial near;
};
struct BadImei {
    std::string field;
    std::string text;
};
struct ImeiTaken {
    std::string serial;
};
// To take a correction back there must be one.
struct NotCorrected {
    std::string serial;
};
struct NamesInACircle {
    std::string serial;
    std::string right;
};
// A site corrects what it has stubbed itself; beyond that it is the centre's.
struct NoStub {
    std::string serial;
};
struct NotRegistered {
    std::string serial;
};
struct SameSerial {
    std::string serial;
};
struct JobsOfOtherDevices {
    std::string one;
    std::string other;
};
struct FlaggedAlready {
    std::string serial;
    SerialFlag flag = SerialFlag::stolen;
};
struct NotFlagged {
    std::string serial;
    SerialFlag flag = SerialFlag::stolen;
};
struct RetiredAlready {
    std::string serial;
    Retirement how = Retirement::scrapped;
};
struct NotRetired {
    std::string serial;
};
struct NoSuccessorAsked {};
struct OwnedAlready {
    std::string serial;
    std::string owner;  // his name
};
struct OwnedInFuture {
    base::Day since;
    base::Day today;
};
struct WarrantyIsVoid {
    std::string serial;
    base::Day since;
};
struct WarrantyNotVoid {
    std::string serial;
};
struct NothingToVoid {
    std::string serial;
};

using SerialsRefusal =
    std::variant<FieldRefusal, SerialRegisteredAlready, WarrantyActive, ModelNotKnown, NoWarranty,
                 StartsInFuture, StartsBeforeSale, ProducedInFuture, SoldBeforeProduction,
                 WasCorrected, NoSerialOfModel, UnknownSerial, BadImei, ImeiTaken, NotCorrected,
                 NamesInACircle, NoStub, NotRegistered, SameSerial, JobsOfOtherDevices,
                 FlaggedAlready, NotFlagged, RetiredAlready, NotRetired, NoSuccessorAsked,
                 OwnedAlready, OwnedInFuture, WarrantyIsVoid, WarrantyNotVoid, NothingToVoid>;

[[nodiscard]] RefusalText text_of(const SerialsRefusal& refusal);
// A card that another serial has, too; none when `serial` is empty.
[[nodiscard]] Warnings card_used(std::string_view card, std::string_view serial);
// An unknown serial that is near a known one, or does not look as its model's do; none otherwise.
[[nodiscard]] Warnings doubts_about_unknown(const std::string& serial, const NearSerial& near);
[[nodiscard]] Warnings doubts_about_pattern(const NoSerialOfModel& doubt);

}  // namespace amani::domain
