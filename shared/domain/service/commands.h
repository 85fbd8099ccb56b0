// What people ask of the service console (R-SVC-1..3, R-SVC-9).
#pragma once

#include "shared/base/ids.h"
#include "shared/base/quantities.h"
#include "shared/base/time.h"
#include "shared/domain/about/command.h"
#include "shared/domain/ledger/place.h"
#include "shared/domain/serials/events.h"
#include "shared/domain/service/events.h"

#include <boost/describe.hpp>

#include <string>
#include <vector>

namespace amani::domain {

// The kind of the job is not asked: it follows from serial and day (RULES §4.1).
struct AdmitDevice {
    static constexpr AboutCommand about{"AdmitDevice", at_the_counter, every_site, "پذیرش دستگاه",
                                        "Admit a device"};
    using records = Records<SerialStubbed, DeviceAdmitted>;
    std::string serial;   // as typed or scanned
    base::ModelId model;  // required for an unknown serial; otherwise none, or the known model
    base::CustomerId customer;
    std::string complaint;
    std::string accessories;
    std::string cosmetic_state;
    base::Day promised;              // or none
    base::ServiceRequestId request;  // that is answered, or none
    DataConsent data_consent = DataConsent::not_asked;
    Unlocking unlocking = Unlocking::not_needed;
    base::Rial price_ceiling;    // 0: not said
    base::JobId repeat_of;       // or none
    std::string earlier_number;  // of a job that was begun on paper or in another program
    base::Day earlier_day;       // on which its device was taken in there
};
BOOST_DESCRIBE_STRUCT(AdmitDevice, (),
                      (serial, model, customer, complaint, accessories, cosmetic_state, promised,
                       request, data_consent, unlocking, price_ceiling, repeat_of, earlier_number,
                       earlier_day))

struct RecordWork {
    static constexpr AboutCommand about{"RecordWork", at_the_bench, every_site, "ثبت شرح کار",
                                        "Record work"};
    using records = Records<WorkRecorded>;
    base::JobId job;
    std::string fault;  // each in words, by its code, or both
    std::string cause;
    std::string action;
    base::RepairCodeId fault_code;
    base::RepairCodeId cause_code;
    base::RepairCodeId action_code;
};
BOOST_DESCRIBE_STRUCT(RecordWork, (),
                      (job, fault, cause, action, fault_code, cause_code, action_code))

// Parts go from a place of one's own site into the device.
struct FitPart {
    static constexpr AboutCommand about{"FitPart", at_the_bench, every_site, "نصب قطعه",
                                        "Fit a part"};
    using records = Records<PartFitted>;
    base::JobId job;
    base::PartId part;
    base::Quantity quantity{1};
    Place from;
    Payer payer = Payer::customer;
    std::vector<std::string> part_serials;  // of a serialised part: one a piece
};
BOOST_DESCRIBE_STRUCT(FitPart, (), (job, part, quantity, from, payer, part_serials))

// The old part came out; `tag` is that of the part fitted in its place.
struct RemovePart {
    static constexpr AboutCommand about{"RemovePart", at_the_bench, every_site, "بازکردن قطعه",
                                        "Remove a part"};
    using records = Records<PartRemoved>;
    base::JobId job;
    base::TagId tag;
    std::string part_serial;  // of the removed part, when it has one
};
BOOST_DESCRIBE_STRUCT(RemovePart, (), (job, tag, part_serial))

struct FinishRepair {
    static constexpr AboutCommand about{"FinishRepair", at_the_bench, every_site, "پایان تعمیر",
                                        "Finish a repair"};
    using records = Records<RepairFinished>;
    base::JobId job;
};
BOOST_DESCRIBE_STRUCT(FinishRepair, (), (job))

enum class AdmissionReceipt : std::uint8_t { returned = 1, lost = 2 };
BOOST_DESCRIBE_ENUM(AdmissionReceipt, returned, lost)

// Who may let a device go though something is owed.
inline constexpr Roles who_give_credit{Role::supervisor, Role::finance, Role::agent};

struct DeliverDevice {
    static constexpr AboutCommand about{"DeliverDevice", at_the_counter, every_site, "تحویل دستگاه",
                                        "Deliver a device"};
    using records = Records<DeviceDelivered>;
    base::JobId job;
    std::string receiver;
    AdmissionReceipt receipt = AdmissionReceipt::returned;
    std::string
        note;  // required when the receipt was lost: the statement, and how the receiver was known
    std::string on_credit;  // why the device goes though something is owed
};
BOOST_DESCRIBE_STRUCT(DeliverDevice, (), (job, receiver, receipt, note, on_credit))

// Before any work only. The device still has to be delivered.
struct CancelJob {
    static constexpr AboutCommand about{"CancelJob", at_the_counter, every_site, "لغو پرونده تعمیر",
                                        "Cancel a job"};
    using records = Records<JobCancelled>;
    base::JobId job;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CancelJob, (), (job, reason))

struct NoteJob {
    static constexpr AboutCommand about{"NoteJob", at_the_counter, every_site,
                                        "یادداشت برای پرونده", "Note something about a job"};
    using records = Records<JobNoted>;
    base::JobId job;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(NoteJob, (), (job, note))

// A part that was recorded as fitted goes back into the store that it came from.
struct UndoFitting {
    static constexpr AboutCommand about{"UndoFitting", at_the_bench, every_site, "لغو نصب قطعه",
                                        "Undo a fitting"};
    using records = Records<FittingUndone>;
    base::JobId job;
    base::TagId fitted;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(UndoFitting, (), (job, fitted, reason))

struct ShelveDevice {
    static constexpr AboutCommand about{"ShelveDevice", at_the_counter, every_site,
                                        "گذاشتن در بایگانی", "Shelve a device"};
    using records = Records<ShelfAssigned>;
    base::JobId job;
    std::string shelf;
};
BOOST_DESCRIBE_STRUCT(ShelveDevice, (), (job, shelf))

struct GiveNotice {
    static constexpr AboutCommand about{"GiveNotice", at_the_counter, every_site,
                                        "خبر دادن به مشتری", "Give notice to the customer"};
    using records = Records<NoticeGiven>;
    base::JobId job;
    NoticeWay way = NoticeWay::telephone;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(GiveNotice, (), (job, way, note))

// A job outside of warranty is borne by a contract that covers its serial.
struct ServeUnderContract {
    static constexpr AboutCommand about{"ServeUnderContract", at_the_counter, every_site,
                                        "تعمیر به حساب قرارداد", "Serve under a contract"};
    using records = Records<CaseServed>;
    base::JobId job;
    base::ContractId contract;  // none: the one that covers its serial
};
BOOST_DESCRIBE_STRUCT(ServeUnderContract, (), (job, contract))

// Of two parts of one serial in two devices (C-24) one was misread. By the centre, for any site.
struct CorrectPartSerial {
    static constexpr AboutCommand about{"CorrectPartSerial",
                                        {Role::parts_desk, Role::used_desk},
                                        the_centre,
                                        "اصلاح سریال قطعه",
                                        "Correct a part's serial"};
    using records = Records<PartSerialCorrected>;
    base::JobId job;
    base::TagId fitted;
    std::string right;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CorrectPartSerial, (), (job, fitted, right, reason))

using ServiceCommands =
    boost::mp11::mp_list<AdmitDevice, RecordWork, FitPart, RemovePart, FinishRepair, DeliverDevice,
                         CancelJob, NoteJob, UndoFitting, ShelveDevice, GiveNotice,
                         ServeUnderContract, CorrectPartSerial>;

}  // namespace amani::domain
