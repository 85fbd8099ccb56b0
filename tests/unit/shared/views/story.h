// A small story that touches every console: goods to an agent, repairs, used parts back, money.
#pragma once

#include "station.h"

namespace amani::views::testing {

// What becomes of a few products: everything that is said of a serial beside its jobs.
template <class Write>
void add_product_files(const Write& write, base::ModelId model, base::PartId part,
                       base::CustomerId customer, base::JobId job) {
    using namespace domain;
    write(centre, SerialRegistered{.serial = "WM7K000418",
                                   .model = model,
                                   .batch = "B7",
                                   .sold_on = day + -30,
                                   .warranty_card = "C418",
                                   .warranty_start = day + -30,
                                   .warranty_months = 18,
                                   .produced_on = day + -90,
                                   .channel = "shop",
                                   .imei1 = "490154203237518",
                                   .factory_parts = {{part, "P7710"}}});
    write(agent, SerialStubbed{"WM7KO00418", model});
    write(agent, StubCorrected{"WM7KO00418", "WM7K000418", "O for 0"});
    write(centre, SerialCorrected{"WM7K000147", "WM7K000417", "swapped", {}});
    write(agent, OwnerChanged{"WM7K000418", customer, day + -1});
    write(centre, WarrantyExtended{"WM7K000418", CoverKind::goodwill, "G1", day + 500, 6, "late"});
    write(centre, SerialFlagged{"WM7K000417", SerialFlag::stolen, "letter 12"});
    write(centre, SerialFlagLifted{"WM7K000417", SerialFlag::stolen, "found"});
    write(centre, SerialRegistered{.serial = "WM7K000419", .model = model});
    write(centre, SerialMerged{"WM7K000419", "WM7K000418", "imported twice"});
    write(centre, WarrantyVoided{"WM7K000418", VoidReason::seal, ""});
    write(centre, WarrantyRestored{"WM7K000418", "our own seal"});
    write(centre, SerialRetired{"WM7K000420", Retirement::replaced, "WM7K000418", "burnt"});
    write(centre, SerialReinstated{"WM7K000420", "another one"});
    write(centre, DeviceTransferred{"WM7K000417", {}, job, "by truck"});
    const auto twice = write(centre, DiscrepancyOpened{.kind = DiscrepancyKind::serial_open_twice,
                                                       .site = agent,
                                                       .cause = job.event(),
                                                       .quantity = {1},
                                                       .detail = "WM7K000417"});
    write(centre,
          DiscrepancySettled{base::DiscrepancyId::of(twice.id), job.event(), {0}, "linked"});
}

// What customers are told, and what is photographed of a device. `told` is the fact of a message.
template <class Write>
void add_messages_and_photos(const Write& write, base::JobId job, base::EventId told) {
    using namespace domain;
    write(centre, MessagePolicySet{480, 1'260, 48});
    write(centre, MessageTemplateSet{MessageKind::ready, "{number}", Sending::off});
    write(centre, MessageTemplateSet{MessageKind::ready, "{customer} {number}", Sending::on});
    write(centre, MessageSettled{.message = told,
                                 .outcome = MessageOutcome::refused,
                                 .mobile = "09121234567",
                                 .parts = 1,
                                 .trouble = "no credit"});
    write(centre, MessageRetried{told});
    write(centre, MessageSettled{.message = told, .outcome = MessageOutcome::unknown});
    write(centre, MessageDropped{told, "called"});
    write(centre, NoticeFellDue{job, 7});
    const auto photo =
        write(agent,
              PhotoAdded{
                  .job = job, .picture = base::Bytes(32, 7), .bytes = 1'200, .caption = "scratch"});
    write(agent, PhotoRemoved{photo.id, job, "a face"});
    write(agent, PhotoAdded{.job = job, .picture = base::Bytes(32, 8), .bytes = 900});
}

// A repair shop from inside, in which a device goes from hand to hand and back once.
template <class Write>
void add_workshop(const Write& write, base::ModelId model, base::PartId part,
                  const domain::Place& store) {
    using namespace domain;
    const auto id_of = [](const Event& event) { return event.id; };
    write(centre, WorkingWeekSet{day + -400, std::vector<DayHours>(7, {480, 1'020})});
    write(centre, HolidaySet{.date = day, .name = "Nowruz", .province = Province::alborz});
    write(centre, OwnWeekSet{day + -30, std::vector<DayHours>(7, {540, 960})});
    write(centre, OwnClosureSet{.date = day + 1, .name = "count", .hours = {540, 720}});
    const auto sara = base::UserId::of(id_of(write(centre, UserAdded{"sara", "سارا", {}})));
    const auto unit = [&](UnitKind kind, std::string code) {
        return base::UnitId::of(id_of(write(
            centre, UnitDefined{.kind = kind, .code = code, .name = code, .scope = {"WM-7K"}})));
    };
    const auto shop = unit(UnitKind::shop, "S1");
    const auto quality = unit(UnitKind::quality, "Q");
    write(centre, UnitDefined{.unit = shop, .code = "S1", .name = "boards", .scope = {}});
    write(centre, UnitMemberSet{.unit = shop, .user = sara, .duties = {Duty::technician}});
    write(centre, UnitMemberSet{.unit = shop,
                                .user = sara,
                                .duties = {Duty::technician, Duty::supervisor},
                                .skills = {"ARA", "WM-7K"}});
    const auto list = base::CheckListId::of(id_of(write(
        centre, CheckListDefined{.name = "washers", .scope = {}, .items = {"seals", "spin"}})));
    const auto job =
        base::JobId::of(id_of(write(centre, DeviceAdmitted{.number = "THR-ADM-04-7",
                                                           .serial = "LG8K000421",
                                                           .model = model,
                                                           .kind = JobKind::non_warranty,
                                                           .complaint = "noise",
                                                           .promised = day + 3})));
    const auto hand = [&](base::UnitId from, base::UnitId to) {
        return base::HandoverId::of(id_of(write(centre, HandedOver{job, from, to, "whole"})));
    };
    write(centre, HandoverRefused{job, hand({}, shop), "no cable"});
    write(centre, HandoverAccepted{job, hand({}, shop), shop});
    write(centre, TechnicianAssigned{job, sara, ""});
    const auto started = id_of(write(centre, LabourStarted{job}));
    write(centre, LabourStopped{job, started, LabourStop::customer, "away"});
    write(centre, LabourStarted{job});
    const auto request = base::PartRequestId::of(
        id_of(write(centre, PartRequested{"THR-PR-04-1", job, part, {2}, ""})));
    write(centre,
          PartRequestReviewed{job, request, ReviewVerdict::altered, part, {3}, "one to spare"});
    write(centre, PartIssued{job, request, part, {2}, store, {}});
    write(centre, PartIssued{job, request, part, {1}, store, {}});
    write(centre, PartReturned{job, request, part, {1}, store, {}});
    write(centre, PartFitted{job,
                             part,
                             {2},
                             Place{PlaceKind::work_in_progress, centre, 0},
                             Payer::customer,
                             "",
                             ""});
    write(centre, PartRequestClosed{job, request, "enough"});
    write(centre, WorkRecorded{job, "noise", "bearing", "replaced"});
    write(centre, RepairFinished{job, Check::awaited});
    write(centre, HandoverAccepted{job, hand(shop, quality), quality});
    write(centre, QualityChecked{.job = job,
                                 .check_list = list,
                                 .verdict = CheckOutcome::failed,
                                 .results = {{1, CheckOutcome::failed, "loud"}}});
    write(centre, HandoverAccepted{job, hand(quality, shop), shop});
    write(centre, RepairFinished{job, Check::awaited});
    write(centre, QualityChecked{.job = job, .check_list = list, .verdict = CheckOutcome::passed});
    write(centre, DeviceDelivered{job, "Reza", "", ""});
}

// A repair that is invoiced, partly given back and paid, an invoice that is voided, and a count.
template <class Write>
void add_money(const Write& write, base::JobId job, base::CustomerId customer) {
    using namespace domain;
    write(centre, SellerDescribed{.site = {}, .name = "ARA", .national_id = "10380284790"});
    write(centre, SellerDescribed{.site = {}, .name = "ARA Service", .national_id = "10380284790"});
    const auto invoice = [&](const char* number) {
        return base::InvoiceId::of(
            write(agent,
                  InvoiceIssued{
                      .number = number,
                      .job = job,
                      .customer = customer,
                      .vat_rate = {1'000},
                      .lines = {{AccountLineKind::part, "PUMP", "pump", {1}, {900}, {}, {90}},
                                {AccountLineKind::labour, "W", "work", {1}, {100}, {}, {10}}}})
                .id);
    };
    const auto pay = [&](const char* number, MoneyMeans means, std::int64_t amount) {
        return base::CashReceiptId::of(write(agent, PaymentTaken{.number = number,
                                                                 .job = job,
                                                                 .means = means,
                                                                 .amount = {amount},
                                                                 .reference = "1234567890123456",
                                                                 .cheque_due = day + 30,
                                                                 .bank = "",
                                                                 .note = ""})
                                           .id);
    };
    write(agent, InvoiceVoided{invoice("KRJ-INV-04-1"), job, {1'100}, "wrong"});
    const auto stands = invoice("KRJ-INV-04-2");
    write(agent, InvoiceCredited{.number = "KRJ-CN-04-1",
                                 .invoice = stands,
                                 .job = job,
                                 .lines = {{0, AccountLineKind::part, {200}, {20}}},
                                 .reason = "back"});
    pay("KRJ-RC-04-1", MoneyMeans::cash, 500);
    write(agent, ChequeSettled{pay("KRJ-RC-04-2", MoneyMeans::cheque, 400),
                               job,
                               {400},
                               ChequeOutcome::bounced,
                               "empty"});
    write(agent,
          ChequeSettled{
              pay("KRJ-RC-04-3", MoneyMeans::cheque, 480), job, {480}, ChequeOutcome::cleared, ""});
    write(agent, PaymentReturned{.number = "KRJ-RF-04-1",
                                 .job = job,
                                 .means = MoneyMeans::cash,
                                 .amount = {100},
                                 .reference = "",
                                 .reason = "too much"});
    write(agent, CashCounted{{{MoneyMeans::cash, {400}, {390}}}, "lost"});
}

// A product that is replaced after three verdicts, and the second exchange of it (C-8).
template <class Write>
void add_replacement(const Write& write, base::ModelId model, base::PartId part,
                     base::CustomerId customer) {
    using namespace domain;
    const Place store{PlaceKind::replacement, centre, 0};
    const auto opened = base::ReplacementId::of(
        write(centre, ReplacementOpened{.number = "THR-RPL-04-1",
                                        .serial = "WM7K000421",
                                        .reason = ReplacementReason::no_part,
                                        .model = model,
                                        .customer = customer})
            .id);
    for (const auto of : {VerdictOf::technician, VerdictOf::supervisor, VerdictOf::authority})
        write(centre, VerdictGiven{opened, of, ProductVerdict::unrepairable, "burnt"});
    const auto grant = base::GrantId::of(
        write(centre, ReplacementGranted{opened, "WM7K000421", {}, {9}, day + 9}).id);
    const auto quota =
        base::GrantId::of(write(centre, QuotaGranted{{}, centre, {}, 2, {}, day + 9}).id);
    write(centre, QuotaGranted{quota, centre, model, 3, {}, day + 9});
    for (const auto* serial : {"WM7K000901", "WM7K000902"}) {
        const auto issued = write(centre, ReplacementIssued{.replacement = opened,
                                                            .serial = "WM7K000421",
                                                            .new_serial = serial,
                                                            .model = model,
                                                            .part = part,
                                                            .from = store,
                                                            .grant = grant,
                                                            .difference = {5},
                                                            .owner = customer,
                                                            .warranty_start = day + -30,
                                                            .warranty_months = 18});
        write(centre, ReplacementBooked{.cause = issued.id,
                                        .replacement = opened,
                                        .issue = issued.id,
                                        .site = centre,
                                        .part = part,
                                        .booking = ReplacementBooking::suspended,
                                        .amounts = {.cost = {7}}});
        write(centre, ReplacementBooked{.cause = issued.id,
                                        .replacement = opened,
                                        .issue = issued.id,
                                        .site = centre,
                                        .part = part,
                                        .booking = ReplacementBooking::lost,
                                        .amounts = {.cost = {7}}});
        write(centre,
              ReplacementSettled{opened, issued.id, ReplacementOutcome::loss_accepted, "."});
    }
    const auto received = write(
        centre,
        DefectiveReceived{opened, "WM7K000421", part, {PlaceKind::defective, centre, 0}, "."});
    write(centre, ReplacementBooked{.cause = received.id,
                                    .replacement = opened,
                                    .site = centre,
                                    .part = part,
                                    .booking = ReplacementBooking::defective,
                                    .amounts = {.recovery = {3}}});
    write(centre, ReplacementClosed{opened, ""});
    write(centre, ReplacementRefused{opened, "too late"});
    write(centre, ReplacementPolicySet{WarrantyInheritance::longer, 3, 5});
}

// What a job costs and what its customer was told; a visit; where another device waits.
template <class Write>
void add_accounts_and_visits(const Write& write, base::ModelId model,
                             base::ServiceRequestId request) {
    using namespace domain;
    const auto id_of = [](const Event& event) { return event.id; };
    const auto job =
        base::JobId::of(id_of(write(centre, DeviceAdmitted{.number = "THR-ADM-04-9",
                                                           .serial = "RF22-9",
                                                           .model = model,
                                                           .complaint = "hums",
                                                           .unlocking = Unlocking::by_customer})));
    write(centre,
          RepairCodeDefined{RepairCodeKind::fault, "E20", "no drain", "drain", Offering::offered});
    write(centre, RepairCodeDefined{RepairCodeKind::fault, "E20", "does not drain", "drain",
                                    Offering::offered});
    write(centre, OperationDefined{"PUMP-CHANGE", "pump", 30, Offering::offered});
    const auto operation = base::OperationId::of(
        id_of(write(centre, OperationDefined{"BELT", "belt", 20, Offering::offered})));
    write(centre, OperationPriced{operation, {}, day, {900'000}});
    write(centre, OperationPriced{operation, model, day, {1'100'000}});
    write(centre, ServiceTermsSet{60, {{Role::agent, {500}}}});
    write(centre, ServiceTermsSet{90, {{Role::agent, {1'000}}}});
    const auto labour =
        id_of(write(centre, LabourRecorded{job, operation, {2}, 45, {}, LinePayer::customer}));
    const auto charge =
        id_of(write(centre, ChargeAdded{.job = job, .text = "ride", .amount = {9}}));
    write(centre, LineWithdrawn{job, charge, "by car of ours"});
    write(centre, DiscountGranted{job, labour, {100}, "regular"});
    write(centre, DiscountGranted{job, labour, {50}, "half of it"});
    write(centre, DiscountGranted{job, {}, {10}, "all"});
    write(centre, EstimateGiven{.job = job, .amount = {1'000}, .valid_until = day + 3});
    const auto estimate = base::EstimateId::of(
        id_of(write(centre, EstimateGiven{.job = job, .amount = {2'000}, .note = "with belt"})));
    write(centre, EstimateAnswered{.job = job, .estimate = estimate, .answered_by = "his son"});
    const auto visit = base::VisitId::of(
        id_of(write(agent, VisitPlanned{.request = request, .day = day, .address = "Karaj"})));
    write(agent, VisitPlanned{.visit = visit,
                              .request = request,
                              .day = day + 1,
                              .from = 540,
                              .until = 720,
                              .address = "Karaj"});
    write(agent, VisitStarted{visit});
    write(agent, VisitEnded{visit, VisitResult::needs_part, "belt", day + 4});
    write(centre, ShelfAssigned{job, "A-1"});
    write(centre, ShelfAssigned{job, "A-2"});
    write(centre, NoticeGiven{job, NoticeWay::telephone, ""});
    write(centre, NoticeGiven{job, NoticeWay::letter, "no answer"});
}

// A contract with visits and instalments, amended, suspended, resumed and terminated; a use beyond
// its allowance; a policy of free visits.
template <class Write>
void add_contracts(const Write& write, base::ModelId model, base::CustomerId customer) {
    using namespace domain;
    ContractSigned signature{.number = "THR-CON-04-1", .customer = customer};
    signature.customer_name = "رضا کریمی";
    signature.begins = day + -10;
    signature.ends = day + 355;
    signature.contract_scope = ContractScope::both;
    signature.interval_months = 3;
    signature.terms.serials = {"BK000901", "BK000902"};
    signature.terms.service_site = agent;
    signature.terms.most_cases = 1;
    signature.price = {12'000'000};
    signature.instalments = {{day + -10, {5'000'000}}, {day + 100, {7'000'000}}};
    const auto contract = base::ContractId::of(write(centre, signature).id);
    const auto admit = [&](const char* number) {
        DeviceAdmitted admitted{.number = number, .serial = "BK000902", .model = model};
        admitted.kind = JobKind::contract;
        admitted.contract = contract;
        return write(centre, admitted);
    };
    const auto first = admit("THR-ADM-04-21");
    const auto second = admit("THR-ADM-04-22");
    const auto book = [&](const Event& use, AllowanceStanding standing) {
        write(centre, AllowanceBooked{.cause = use.id,
                                      .contract = contract,
                                      .site = centre,
                                      .job = base::JobId::of(use.id),
                                      .standing = standing,
                                      .used = 1});
    };
    book(first, AllowanceStanding::within);
    book(second, AllowanceStanding::beyond);
    write(centre, JobCancelled{base::JobId::of(first.id), "given up"});
    book(first, AllowanceStanding::returned);
    book(second, AllowanceStanding::within);
    const auto late = write(
        centre, DeviceAdmitted{.number = "THR-ADM-04-23", .serial = "BK000901", .model = model});
    write(centre, CaseServed{base::JobId::of(late.id), contract, "BK000901"});
    auto terms = signature.terms;
    terms.serials = {"BK000901", "BK000903"};
    terms.most_cases = 2;
    write(centre, ContractAmended{contract, terms, "another product"});
    write(centre, ContractSuspended{contract, "unpaid"});
    write(centre, ContractResumed{contract, "paid"});
    const auto invoice = write(centre, InstalmentInvoiced{.number = "THR-INV-04-31",
                                                          .contract = contract,
                                                          .instalment = 1,
                                                          .amount = {5'000'000},
                                                          .vat_rate = {1'000},
                                                          .vat = {500'000}});
    const auto post = [&](base::EventId cause, ContractBooking booking, std::int64_t amount) {
        write(centre, ContractBooked{.cause = cause,
                                     .contract = contract,
                                     .site = centre,
                                     .booking = booking,
                                     .amount = {amount}});
    };
    post(invoice.id, ContractBooking::invoiced, 5'000'000);
    post(contract.event(), ContractBooking::recognised, 1'000'000);
    const auto cheque = write(centre, PaymentTaken{.number = "THR-RC-04-31",
                                                   .job = {},
                                                   .means = MoneyMeans::cheque,
                                                   .amount = {5'500'000},
                                                   .reference = "1234567890123456",
                                                   .cheque_due = day + 60,
                                                   .bank = "ملت",
                                                   .note = {},
                                                   .contract = contract,
                                                   .instalment = 1});
    write(centre, ChequeSettled{.cash_receipt = base::CashReceiptId::of(cheque.id),
                                .job = {},
                                .amount = {5'500'000},
                                .cheque_outcome = ChequeOutcome::cleared,
                                .note = {},
                                .contract = contract});
    const auto policy = base::PeriodicPolicyId::of(
        write(centre, PeriodicPolicySet{{}, "PM-WM", "washers", model, 6, 3}).id);
    write(centre, PeriodicPolicySet{policy, "PM-WM", "washing machines", model, 6, 2});
    const PlanItemPlanned planned{.contract = contract,
                                  .periodic_policy = {},
                                  .serial = "BK000901",
                                  .plan_number = 1,
                                  .date = day + 80,
                                  .technician = {},
                                  .note = {}};
    write(agent, planned);
    auto moved = planned;
    moved.date = day + 84;
    moved.plan_side = PlanSide::customer;
    moved.note = "on holiday";
    write(agent, moved);
    const auto end = [&](base::SiteId site, PlanOutcome outcome) {
        write(site, PlanItemEnded{.contract = contract,
                                  .periodic_policy = {},
                                  .serial = "BK000901",
                                  .plan_number = 1,
                                  .plan_outcome = outcome,
                                  .job = {},
                                  .note = "."});
    };
    end(agent, PlanOutcome::missed);
    end(centre, PlanOutcome::done);
    end(agent, PlanOutcome::waived);
    write(agent, PlanItemEnded{.contract = {},
                               .periodic_policy = policy,
                               .serial = "BK000902",
                               .plan_number = 2,
                               .plan_outcome = PlanOutcome::waived,
                               .job = {},
                               .note = "moved away"});
    write(centre, ContractTerminated{contract, Remainder::refunded, "closed"});
    post(contract.event(), ContractBooking::refunded, 4'000'000);
    write(centre, PaymentReturned{.number = "THR-RF-04-31",
                                  .job = {},
                                  .amount = {4'000'000},
                                  .reference = {},
                                  .reason = "closed",
                                  .contract = contract});
}

// The events of one agent's month, in the order in which they happened. `seed` varies the
// quantities.
inline std::vector<domain::Event> a_story(int seed = 0) {
    using namespace domain;
    Clerk clerk;
    std::vector<Event> all;
    const auto write = [&](base::SiteId site, Body body, base::Day on = day) -> Event {
        all.push_back(clerk.write(site, std::move(body), on));
        return all.back();
    };
    const Place main_store{PlaceKind::main, centre, 0};
    const Place shelf{PlaceKind::consignment, agent, 0};
    write(centre, SiteDefined{centre, "THR", "centre", SiteKind::central, {}});
    write(centre, SiteDefined{agent, "AG-KRJ", "Karaj", SiteKind::agent, centre});
    write(centre, UserAdded{"ali", "علی", {Role::store}});
    const auto part = base::PartId::of(write(centre, a_pump()).id);
    const auto model =
        base::ModelId::of(write(centre, ModelDefined{"WM-7K", "ARA", "washer", "seven", 18}).id);
    write(centre,
          AgentTermsSet{agent, SettlementPolicy::consignment, {8'500}, VatRegistered::no, {900}});
    write(centre, GoodsReceived{Acquisition::purchase,
                                "THR-GR-1",
                                "supplier",
                                main_store,
                                {{part, {100}, {4'500'000}}}});
    const auto sent =
        write(centre,
              Dispatched{
                  "THR-WB-1", main_store, agent, {{part, Condition::fresh, {10 + seed}, {}}}, "T"});
    write(agent, StockReceived{base::WaybillId::of(sent.id),
                               "THR-WB-1",
                               shelf,
                               {{part, Condition::fresh, {9 + seed}, {}}}});
    const auto customer = base::CustomerId::of(
        write(agent, CustomerRegistered{PersonKind::natural, "رضا کریمی", "", "09121234567", ""})
            .id);
    write(agent, SerialStubbed{"WM7K000417", model});
    const auto asked = base::ServiceRequestId::of(
        write(agent, RequestRegistered{.number = "KRJ-SR-04-1",
                                       .contact = RequestChannel::telephone,
                                       .customer = customer,
                                       .complaint = "leaks",
                                       .wanted = day})
            .id);
    write(agent, RequestScheduled{asked, day + 1, {}, "morning"});
    write(agent, RequestScheduled{asked, day + 2, {}, "noon"});
    const auto given_up = write(agent, RequestRegistered{.number = "KRJ-SR-04-2",
                                                         .caller = "Sara",
                                                         .mobile = "09121234568",
                                                         .complaint = "hums"});
    write(agent, RequestCancelled{base::ServiceRequestId::of(given_up.id), "repaired elsewhere"});
    const auto job = base::JobId::of(write(agent, DeviceAdmitted{.number = "KRJ-ADM-04-1",
                                                                 .serial = "WM7K000417",
                                                                 .model = model,
                                                                 .customer = customer,
                                                                 .kind = JobKind::warranty,
                                                                 .complaint = "leaks",
                                                                 .request = asked,
                                                                 .data_consent = DataConsent::keep,
                                                                 .price_ceiling = {9'000'000}})
                                         .id);
    write(agent, WorkRecorded{job, "pump", "worn", "replaced"});
    const auto fitted =
        write(agent, PartFitted{job, part, {1}, shelf, Payer::company, "", "KRJ-U-04-1"});
    const auto tag = base::TagId::of(fitted.id);
    write(agent, PartRemoved{job, tag, part, ""});
    for (const char* right : {"PMP-1", "PMP-7"})
        write(centre, PartSerialCorrected{job, tag, part, right, "misread"});
    const auto finished = write(agent, RepairFinished{job});
    add_messages_and_photos(write, job, finished.id);
    write(agent, DeviceDelivered{job, "Reza", "", ""});
    add_money(write, job, customer);
    add_product_files(write, model, part, customer, job);
    add_replacement(write, model, part, customer);
    add_workshop(write, model, part, main_store);
    const auto parcel = write(
        agent, UsedPartsDispatched{"KRJ-WB-1", centre, {{tag, "KRJ-U-04-1", part, "", {1}}}, "T"});
    const auto receipt = write(centre, UsedPartsReceived{"THR-UR-1",
                                                         agent,
                                                         base::WaybillId::of(parcel.id),
                                                         "KRJ-WB-1",
                                                         {{tag, "KRJ-U-04-1", part, "", {1}}}});
    write(centre, ConsumptionBooked{.fitted = tag,
                                    .holder = agent,
                                    .from = shelf,
                                    .holding = Holding::consignment,
                                    .consumption = Consumption::returnable,
                                    .part = part,
                                    .covered = {1},
                                    .amounts = {.cost = {4'500'000}},
                                    .owed = {1}});
    write(centre, UsedPartRegistered{.receipt = base::ReceiptId::of(receipt.id),
                                     .tag = tag,
                                     .holder = agent,
                                     .part = part,
                                     .holding = Holding::consignment,
                                     .standing = Standing::firm,
                                     .amounts = {.cost = {4'500'000},
                                                 .labour = {2'800'000},
                                                 .handling = {250'000},
                                                 .recovery = {300'000},
                                                 .memo = {6'120'000}}});
    const auto payment =
        write(centre, PaymentMade{agent, PaymentDirection::to_agent, {2'000'000}, "ref"});
    write(centre, PaymentBooked{payment.id, agent, PaymentDirection::to_agent, {2'000'000}});
    const auto opened = write(centre, DiscrepancyOpened{.kind = DiscrepancyKind::transit_difference,
                                                        .site = agent,
                                                        .cause = sent.id,
                                                        .part = part,
                                                        .quantity = {1},
                                                        .evidence = {sent.id, receipt.id},
                                                        .deadline = day + 15,
                                                        .detail = "one pump"});
    write(centre, TransitLossDeclared{base::WaybillId::of(sent.id),
                                      0,
                                      part,
                                      Condition::fresh,
                                      {1},
                                      LossBearer::transport_company,
                                      "carrier admits"});
    write(centre,
          DiscrepancySettled{base::DiscrepancyId::of(opened.id), sent.id, {0}, "carrier pays"});
    add_accounts_and_visits(write, model, asked);
    add_contracts(write, model, customer);
    return all;
}

}  // namespace amani::views::testing
