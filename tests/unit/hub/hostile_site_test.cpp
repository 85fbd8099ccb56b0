// A member with a valid key signs what no honest program would. The hub stays up, restarts, goes on
// with everybody else, keeps the fact without a harmful effect, and opens a case that names the
// site.
#include "unit/shared/store/scratch_folder.h"

#include "support/forged_sites.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace amani::hub {
namespace {

using domain::Breach;
using domain::DiscrepancyKind;
using domain::Place;
using domain::PlaceKind;
using session::Verdict;
using testing::Contains;
using testing::IsEmpty;
using testing::Not;

constexpr base::SiteId krj{11}, shz{12};

struct Attack : testing::Test {
    store::ScratchFolder folder;
    AttackedHub hub{folder / "."};
    base::PartId pump = base::PartId::of(hub.records({domain::PartDefined{
        .code = "PUMP", .name = "پمپ", .unit = "عدد", .returnable = domain::Returnable::yes}}));
    ForgedSite& thief = hub.joins(krj, domain::SiteKind::agent);
    ForgedSite& honest = hub.joins(shz, domain::SiteKind::agent);
    const Place centre{PlaceKind::main, {1}, 0};
    const Place at_krj{PlaceKind::consignment, krj, 0};
    const Place at_shz{PlaceKind::consignment, shz, 0};

    Attack() {
        for (const base::SiteId agent : {krj, shz})
            hub.records({domain::AgentTermsSet{.agent = agent, .rate = {8500}}});
        hub.records({domain::GoodsReceived{.into = centre, .lines = {{pump, {100}, {1'000'000}}}}});
        for (ForgedSite* site : {&thief, &honest}) {
            EXPECT_EQ(hub.brings(*site), Verdict::stored);
            const auto waybill = base::WaybillId::of(hub.records({domain::Dispatched{
                .from = centre, .to = site->site(), .lines = {{.part = pump, .quantity = {10}}}}}));
            const Place store{PlaceKind::consignment, site->site(), 0};
            site->write(hub.says(*site),
                        domain::StockReceived{.waybill = waybill,
                                              .into = store,
                                              .lines = {{.part = pump, .quantity = {10}}}});
            EXPECT_EQ(hub.brings(*site), Verdict::stored);
            EXPECT_EQ(hub.pieces(store, pump), 10);
            EXPECT_THAT(hub.open_cases(site->site()), IsEmpty());
        }
    }
    // Whatever was attacked: the hub restarts, and the honest site's work still counts.
    ~Attack() override {
        hub.restart();
        const auto job = base::JobId::of(
            honest.write(hub.says(honest), domain::DeviceAdmitted{.number = "1", .serial = "S1"}));
        honest.write(hub.says(honest),
                     domain::PartFitted{.job = job, .part = pump, .from = at_shz});
        EXPECT_EQ(hub.brings(honest), Verdict::stored);
        EXPECT_EQ(hub.pieces(at_shz, pump), 9);
        EXPECT_THAT(hub.open_cases(shz), IsEmpty());
        hub.expect_sound();
        // Made anew from the logs, the views are the same.
        std::vector<std::string> before;
        views::dump_views(hub.station().database(),
                          [&](std::string_view line) { before.emplace_back(line); });
        hub.station().rebuild();
        std::vector<std::string> after;
        views::dump_views(hub.station().database(),
                          [&](std::string_view line) { after.emplace_back(line); });
        EXPECT_EQ(before, after);
        hub.expect_sound();
    }

    base::EventId forges(domain::Body body) {
        const auto id = thief.write(hub.says(thief), std::move(body));
        EXPECT_EQ(hub.brings(thief), Verdict::stored);
        return id;
    }
    base::JobId job_of(ForgedSite& site) {
        const std::string serial = &site == &honest ? "S7" : "S8";
        const auto job = base::JobId::of(
            site.write(hub.says(site), domain::DeviceAdmitted{.number = "7", .serial = serial}));
        EXPECT_EQ(hub.brings(site), Verdict::stored);
        return job;
    }
    // Of the open case about this event of the thief's; empty: there is none.
    std::string detail_of(DiscrepancyKind kind, base::EventId about) {
        auto& query = hub.station().database().cached(
            "SELECT detail FROM discrepancy WHERE kind = ?1 AND cause = ?2 AND site = ?3 AND "
            "unsettled <> 0");
        std::string detail;
        if (query.with(kind, about, about.site()).step()) detail = query.string(0);
        query.reset();
        return detail;
    }
    void expect_set_aside(base::EventId fact, Breach why) {
        EXPECT_THAT(detail_of(DiscrepancyKind::set_aside_fact, fact),
                    testing::StartsWith(std::string{codec::name_of(why)}));
        EXPECT_TRUE(hub.station().journal().find(fact).has_value()) << "the fact itself is kept";
    }
};

// --- impossible numbers
// ---------------------------------------------------------------------------

class ImpossibleQuantity : public Attack, public testing::WithParamInterface<std::int64_t> {};

TEST_P(ImpossibleQuantity, IsNoEventWhereverItStands) {
    const base::Quantity q{GetParam()};
    const std::vector<domain::Body> forged{
        domain::Dispatched{.from = at_krj, .to = {1}, .lines = {{.part = pump, .quantity = q}}},
        domain::StockMoved{.from = at_krj,
                           .to = {PlaceKind::work_in_progress, krj, 0},
                           .lines = {{.part = pump, .quantity = q}}},
        domain::PartFitted{
            .job = base::JobId::of(thief.next()), .part = pump, .quantity = q, .from = at_krj},
        domain::UsedPartsDispatched{.to = {1}, .lines = {{.part = pump, .quantity = q}}}};
    for (const auto& body : forged) {
        const auto id = forges(body);
        EXPECT_FALSE(hub.station().journal().find(id)) << "held, not counted";
    }
    EXPECT_EQ(hub.pieces(at_krj, pump), 10);
    EXPECT_EQ(hub.open_cases(krj).count(DiscrepancyKind::impossible_event), forged.size());
}

INSTANTIATE_TEST_SUITE_P(Everywhere, ImpossibleQuantity,
                         testing::Values(-1, -5, 0, 1'000'001, 10'000'000'000'000, INT64_MAX,
                                         INT64_MIN));

TEST_F(Attack, AReceiptOfLessThanNothingIsNoEvent) {
    for (const std::int64_t q : {std::int64_t{-1}, INT64_MIN, INT64_MAX})
        forges(domain::StockReceived{
            .waybill_number = "W", .into = at_krj, .lines = {{.part = pump, .quantity = {q}}}});
    EXPECT_EQ(hub.pieces(at_krj, pump), 10);
}

// Possible each, and not in sum: the fact whose sum cannot be is set aside, and nothing is aborted.
TEST_F(Attack, SumsThatCannotBeAreSetAside) {
    hub.records({domain::PriceListPublished{.name = "PL", .valid_from = hub.today() + -10}});
    const auto list = base::PriceListId::of(
        hub.records({domain::PriceListPublished{.name = "PL-2", .valid_from = hub.today() + -5}}));
    hub.records({domain::PriceSet{list, pump, {base::most_price}}});
    const auto fitted = forges(domain::PartFitted{.job = job_of(thief),
                                                  .part = pump,
                                                  .quantity = {base::most_pieces},
                                                  .from = at_krj,
                                                  .payer = domain::Payer::customer});
    const auto received =
        forges(domain::StockReceived{.waybill_number = "W9",
                                     .into = at_krj,
                                     .lines = {{.part = pump, .quantity = {base::most_pieces}}}});
    (void)fitted;
    expect_set_aside(received, Breach::impossible_sum);
}

TEST_F(Attack, AnHonestMistakeInAPriceDoesNotEndTheHub) {
    const auto list = base::PriceListId::of(
        hub.records({domain::PriceListPublished{.name = "PL", .valid_from = hub.today() + 1}}));
    const auto waybill = base::WaybillId::of(hub.records({domain::Dispatched{
        .from = centre, .to = krj, .lines = {{.part = pump, .quantity = {base::most_pieces}}}}}));
    hub.records({domain::PriceSet{list, pump, {base::most_price}}});
    hub.clock.advance(base::days(2));
    hub.begin_day();
    const auto received =
        forges(domain::StockReceived{.waybill = waybill,
                                     .into = at_krj,
                                     .lines = {{.part = pump, .quantity = {base::most_pieces}}}});
    expect_set_aside(received, Breach::impossible_sum);
}

// --- another's place, record, name ---------------------------------------------------------------

TEST_F(Attack, StockOfTheCentreIsNotAnAgentsToMove) {
    const auto moved = forges(domain::StockMoved{
        .from = centre, .to = at_krj, .lines = {{.part = pump, .quantity = {5}}}});
    expect_set_aside(moved, Breach::anothers_place);
    EXPECT_EQ(hub.pieces(centre, pump), 80);
    EXPECT_EQ(hub.pieces(at_krj, pump), 10);
    EXPECT_EQ(
        hub.number("SELECT COUNT(*) FROM kardex WHERE event = " + std::to_string(moved.value)), 0);
}

TEST_F(Attack, ConsignmentOfAnotherAgentIsNotHisToShip) {
    const auto shipped = forges(
        domain::Dispatched{.from = at_shz, .to = krj, .lines = {{.part = pump, .quantity = {3}}}});
    expect_set_aside(shipped, Breach::anothers_place);
    EXPECT_EQ(hub.pieces(at_shz, pump), 10);
}

TEST_F(Attack, APartIsNotFittedFromTheCentresStore) {
    expect_set_aside(forges(domain::PartFitted{.job = job_of(thief), .part = pump, .from = centre}),
                     Breach::anothers_place);
    EXPECT_EQ(hub.pieces(centre, pump), 80);
}

// Three parts under one tag would be credited, and one used part owed for them, or none.
TEST_F(Attack, FitsSeveralReturnablePartsInOneEvent) {
    const auto job = job_of(thief);
    const auto fits = [&](domain::Payer payer) {
        return forges(domain::PartFitted{
            .job = job, .part = pump, .quantity = {3}, .from = at_krj, .payer = payer});
    };
    expect_set_aside(fits(domain::Payer::company), Breach::pieces_in_one);
    EXPECT_EQ(hub.pieces(at_krj, pump), 10);
    fits(domain::Payer::customer);
    EXPECT_EQ(hub.pieces(at_krj, pump), 7);
}

// A fitting that was never recorded would bring goods into the stock, or end another's debt.
TEST_F(Attack, UndoesNothingButItsOwnFittingAndThatOnce) {
    const auto job = job_of(thief);
    const domain::PartFitted fitting{.job = job,
                                     .part = pump,
                                     .quantity = {2},
                                     .from = at_krj,
                                     .payer = domain::Payer::customer};
    const auto fitted = base::TagId::of(forges(fitting));
    EXPECT_EQ(hub.pieces(at_krj, pump), 8);
    const auto undoes = [&](base::TagId which, std::int64_t quantity) {
        return forges(domain::FittingUndone{.job = job,
                                            .fitted = which,
                                            .part = pump,
                                            .quantity = {quantity},
                                            .into = at_krj,
                                            .reason = "r"});
    };
    expect_set_aside(undoes(fitted, 20), Breach::nothing_to_undo);
    expect_set_aside(undoes(base::TagId::of(job.event()), 2), Breach::nothing_to_undo);
    EXPECT_EQ(hub.pieces(at_krj, pump), 8);
    undoes(fitted, 2);
    EXPECT_EQ(hub.pieces(at_krj, pump), 10);
    expect_set_aside(undoes(fitted, 2), Breach::nothing_to_undo);
    EXPECT_EQ(hub.pieces(at_krj, pump), 10);
}

TEST_F(Attack, GoodsDoNotComeFromNowhere) {
    for (const PlaceKind kind : {PlaceKind::supplier, PlaceKind::adjustment, PlaceKind::transit,
                                 PlaceKind::device, PlaceKind::main, PlaceKind::quarantine}) {
        expect_set_aside(
            forges(domain::StockMoved{
                .from = {kind, krj, 0}, .to = at_krj, .lines = {{.part = pump, .quantity = {5}}}}),
            Breach::impossible_place);
    }
    expect_set_aside(forges(domain::StockMoved{.from = {PlaceKind::consignment, krj, 77},
                                               .to = at_krj,
                                               .lines = {{.part = pump, .quantity = {5}}}}),
                     Breach::impossible_place);
    EXPECT_EQ(hub.pieces(at_krj, pump), 10);
}

TEST_F(Attack, MoneyIsNeitherTakenNorGivenBackOfAnothersJobNorOfAContract) {
    const auto job = job_of(honest);
    const auto forged_contract =
        base::ContractId::of(base::EventId::of(base::LogId::of(thief.site(), 1), 7));
    const std::vector<domain::Body> forged{
        domain::PaymentTaken{.job = job, .amount = {1'000}},
        domain::PaymentTaken{
            .job = job, .amount = {1'000}, .contract = forged_contract, .instalment = 1},
        domain::PaymentTaken{.amount = {1'000}, .contract = forged_contract, .instalment = 1},
        domain::PaymentReturned{.job = job, .amount = {1'000}},
        domain::PaymentReturned{.amount = {1'000}, .contract = forged_contract},
        domain::ChequeSettled{.job = job, .amount = {1'000}}};
    for (const auto& body : forged) expect_set_aside(forges(body), Breach::anothers_record);
    EXPECT_EQ(hub.number("SELECT COUNT(*) FROM cash_receipt"), 0);
    EXPECT_EQ(hub.number("SELECT COUNT(*) FROM cash_return"), 0);
}

TEST_F(Attack, AnothersJobIsNeitherWorkedOnNorEnded) {
    const auto job = job_of(honest);
    const std::vector<domain::Body> forged{
        domain::WorkRecorded{.job = job, .fault = "x", .action = "y"},
        domain::PartFitted{.job = job, .part = pump, .from = at_krj}, domain::RepairFinished{job},
        domain::DeviceDelivered{.job = job, .receiver = "me"},
        domain::JobCancelled{.job = job, .reason = "gone"}};
    for (const auto& body : forged) expect_set_aside(forges(body), Breach::anothers_record);
    EXPECT_EQ(hub.number("SELECT phase FROM job WHERE id = " + std::to_string(job.value)), 1);
    EXPECT_EQ(hub.number("SELECT COUNT(*) FROM job_step WHERE job = " + std::to_string(job.value)),
              0);
}

TEST_F(Attack, AnothersTagIsNeitherRemovedNorSentBack) {
    const auto job = job_of(honest);
    const auto tag = base::TagId::of(
        honest.write(hub.says(honest), domain::PartFitted{.job = job,
                                                          .part = pump,
                                                          .from = at_shz,
                                                          .payer = domain::Payer::company,
                                                          .tag_number = "T1"}));
    hub.brings(honest);
    expect_set_aside(forges(domain::PartRemoved{.job = job_of(thief), .tag = tag, .part = pump}),
                     Breach::anothers_record);
    expect_set_aside(
        forges(domain::UsedPartsDispatched{.to = {1}, .lines = {{.tag = tag, .part = pump}}}),
        Breach::anothers_record);
    EXPECT_EQ(hub.pieces({PlaceKind::used, krj, 0}, pump, domain::Condition::used_uninspected), 0);
    // The honest agent has one piece less than the others of this fixture: give it back.
    const auto waybill = base::WaybillId::of(hub.records({domain::Dispatched{
        .from = centre, .to = shz, .lines = {{.part = pump, .quantity = {1}}}}}));
    honest.write(
        hub.says(honest),
        domain::StockReceived{
            .waybill = waybill, .into = at_shz, .lines = {{.part = pump, .quantity = {1}}}});
    hub.brings(honest);
}

TEST_F(Attack, AnothersParcelIsNotReceived) {
    const auto waybill = base::WaybillId::of(hub.records({domain::Dispatched{
        .number = "W-5", .from = centre, .to = shz, .lines = {{.part = pump, .quantity = {4}}}}}));
    expect_set_aside(
        forges(domain::StockReceived{
            .waybill = waybill, .into = at_krj, .lines = {{.part = pump, .quantity = {4}}}}),
        Breach::anothers_parcel);
    expect_set_aside(
        forges(domain::StockReceived{
            .waybill_number = "W-5", .into = at_krj, .lines = {{.part = pump, .quantity = {4}}}}),
        Breach::anothers_parcel);
    EXPECT_EQ(hub.pieces(at_krj, pump), 10);
}

TEST_F(Attack, AnothersCustomerIsNotChanged) {
    const auto customer = base::CustomerId::of(honest.write(
        hub.says(honest), domain::CustomerRegistered{.name = "مریم", .mobile = "09121234567"}));
    hub.brings(honest);
    expect_set_aside(forges(domain::CustomerChanged{.customer = customer, .name = "x"}),
                     Breach::anothers_record);
    EXPECT_EQ(hub.number("SELECT COUNT(*) FROM customer WHERE name = 'x'"), 0);
}

TEST_F(Attack, AWarrantyThatAnotherActivatedIsNotActivatedAgain) {
    honest.write(hub.says(honest),
                 domain::WarrantyActivated{
                     .serial = "S9", .warranty_card = "1", .start = hub.today(), .months = 12});
    hub.brings(honest);
    expect_set_aside(
        forges(domain::WarrantyActivated{
            .serial = "S9", .warranty_card = "2", .start = hub.today(), .months = 1200}),
        Breach::anothers_warranty);
    EXPECT_EQ(hub.number("SELECT warranty_months FROM serial WHERE serial = 'S9'"), 12);
}

TEST_F(Attack, NobodyWritesInAnothersName) {
    auto says = hub.says(thief);
    const domain::Body body = domain::CustomerRegistered{.name = "x"};
    const auto with_author = [&](base::UserId author) {
        says.author = author;
        const auto id = thief.write(says, body);
        EXPECT_EQ(hub.brings(thief), Verdict::stored);
        return id;
    };
    expect_set_aside(with_author(hub.says(honest).author), Breach::foreign_author);
    expect_set_aside(with_author(base::UserId::of(base::EventId::of(thief.log(), 9'999))),
                     Breach::unknown_author);
    expect_set_aside(with_author({}), Breach::unknown_author);
    EXPECT_EQ(hub.number("SELECT COUNT(*) FROM customer WHERE name = 'x'"), 0);
}

TEST_F(Attack, APersonDoesWhatHisRolesAllow) {
    const auto clerk =
        base::UserId::of(forges(domain::UserAdded{"sara", "Sara", {domain::Role::auditor}}));
    auto says = hub.says(thief);
    says.author = clerk;
    const auto id = thief.write(says, domain::CustomerRegistered{.name = "x"});
    hub.brings(thief);
    expect_set_aside(id, Breach::without_right);
}

TEST_F(Attack, WhatOnlyTheCentreWritesIsKeptApartAndToldToItsSite) {
    thief.write(hub.says(thief),
                domain::PaymentMade{.agent = krj, .amount = {1'000'000}, .reference = "x"});
    EXPECT_EQ(hub.brings(thief), Verdict::quarantined);
    EXPECT_THAT(hub.open_cases(krj), Contains(DiscrepancyKind::quarantined_events));
    EXPECT_EQ(hub.number("SELECT COUNT(*) FROM payment"), 0);
}

// --- time
// -----------------------------------------------------------------------------------------

TEST_F(Attack, AnEventFromTheFutureDatesNothingButItself) {
    auto says = hub.says(thief);
    says.time = {4'000'000'000'000LL << 16};  // 2096
    says.day = hub.today() + 3'650;
    const auto job =
        base::JobId::of(thief.write(says, domain::DeviceAdmitted{.number = "1", .serial = "F1"}));
    thief.write(says,
                domain::PartFitted{
                    .job = job, .part = pump, .from = at_krj, .payer = domain::Payer::customer});
    says.time = {INT64_MAX};
    thief.write(says, domain::CustomerRegistered{.name = "y"});
    hub.brings(thief);
    EXPECT_THAT(hub.open_cases(krj), Contains(DiscrepancyKind::suspect_date));
    const auto id = hub.records({domain::PlaceDefined{PlaceKind::scrap, "S", "S"}});
    const auto event = hub.station().journal().find(id);
    ASSERT_TRUE(event);
    EXPECT_LE(event->time.wall(), hub.clock.now() + base::hours(1));
    EXPECT_LE(hub.station().journal().as_of(), hub.clock.now() + base::hours(1));
    EXPECT_EQ(hub.number("SELECT MAX(day) FROM voucher"), hub.today().value);
}

TEST_F(Attack, ABusinessDayLongBeforeTheLastContactCountsOnTheDayBeforeIt) {
    hub.clock.advance(base::days(30));
    hub.begin_day();
    forges(domain::CustomerRegistered{.name = "contact"});
    const auto last_contact = hub.today();
    hub.clock.advance(base::days(3));
    hub.begin_day();
    auto says = hub.says(thief);
    says.day = last_contact + -20;
    const auto late = thief.write(says, domain::CustomerRegistered{.name = "x"});
    hub.brings(thief);
    EXPECT_THAT(detail_of(DiscrepancyKind::suspect_date, late),
                testing::HasSubstr("counted on " + codec::text_of(last_contact + -1)));
}

TEST_F(Attack, ASiteUnderItsNextIncarnationHasNoFirstDayAgain) {
    hub.clock.advance(base::days(30));
    hub.begin_day();
    forges(domain::CustomerRegistered{.name = "contact"});
    const auto last_contact = hub.today();
    hub.clock.advance(base::days(3));
    hub.begin_day();
    const auto next = hub.goes_on(thief, domain::SiteKind::agent);
    auto says = hub.says(*next);
    says.day = last_contact + -20;
    const auto late = next->write(says, domain::CustomerRegistered{.name = "x"});
    hub.brings(*next);
    EXPECT_THAT(detail_of(DiscrepancyKind::suspect_date, late),
                testing::HasSubstr("counted on " + codec::text_of(last_contact + -1)));
}

TEST_F(Attack, AnOfficeThatEntersOldPaperMayDateItBackByTheDaysThatTheHubAllows) {
    hub.options.days_back = 10;
    hub.restart();
    hub.clock.advance(base::days(30));
    hub.begin_day();
    forges(domain::CustomerRegistered{.name = "contact"});
    const auto earliest = hub.today() + -11;
    hub.clock.advance(base::days(3));
    hub.begin_day();
    auto says = hub.says(thief);
    says.day = earliest;
    const auto old = thief.write(says, domain::CustomerRegistered{.name = "x"});
    says.day = earliest + -1;
    const auto too_old = thief.write(says, domain::CustomerRegistered{.name = "y"});
    hub.brings(thief);
    EXPECT_THAT(detail_of(DiscrepancyKind::suspect_date, old), IsEmpty());
    EXPECT_THAT(detail_of(DiscrepancyKind::suspect_date, too_old),
                testing::HasSubstr("counted on " + codec::text_of(earliest)));
}

// --- size and poison
// ------------------------------------------------------------------------------

TEST_F(Attack, ALogThatCannotBeAppliedHoldsUpNobodyElse) {
    hub.station().database().execute(
        "CREATE TEMP TRIGGER poison BEFORE INSERT ON customer WHEN NEW.name = 'poison' "
        "BEGIN SELECT RAISE(ABORT, 'poison'); END");
    thief.write(hub.says(thief), domain::CustomerRegistered{.name = "poison"});
    honest.write(hub.says(honest), domain::CustomerRegistered{.name = "good"});
    hub.brings(thief);
    hub.brings(honest);
    EXPECT_EQ(hub.number("SELECT COUNT(*) FROM customer WHERE name = 'good'"), 1);
    ASSERT_TRUE(hub.centre().backlog().put_off().contains(thief.log()));
    EXPECT_THAT(hub.centre().backlog().put_off().at(thief.log()).why, testing::HasSubstr("poison"));
    EXPECT_THAT(hub.open_cases(krj), Contains(DiscrepancyKind::log_not_applied));

    hub.station().database().execute("DROP TRIGGER poison");
    hub.apply_all();
    EXPECT_TRUE(hub.centre().backlog().put_off().contains(thief.log()))
        << "it is tried again after a pause";
    hub.clock.advance(base::seconds(3));
    hub.apply_all();
    EXPECT_FALSE(hub.centre().backlog().put_off().contains(thief.log()));
    EXPECT_EQ(hub.number("SELECT COUNT(*) FROM customer WHERE name = 'poison'"), 1);
    EXPECT_THAT(hub.open_cases(krj), Not(Contains(DiscrepancyKind::log_not_applied)));
}

// --- lies about digests
// ---------------------------------------------------------------------------

TEST_F(Attack, AFalseDigestInASignedHeadIsNoticedAtOnceAndOnce) {
    thief.lie_about_the_digest();
    forges(domain::CustomerRegistered{.name = "x"});
    forges(domain::CustomerRegistered{.name = "y"});
    EXPECT_EQ(hub.open_cases(krj).count(DiscrepancyKind::false_digest), 1U);
    EXPECT_EQ(hub.number("SELECT COUNT(*) FROM false_digest"), 1);
    EXPECT_EQ(hub.number("SELECT log FROM false_digest WHERE first = last"), thief.log().value);
}

// --- what an honest node makes of it
// --------------------------------------------------------------

TEST_F(Attack, TheSiteThatHearsOfASetAsideFactAgreesWithTheHubAgain) {
    const auto moved = forges(domain::StockMoved{
        .from = centre, .to = at_krj, .lines = {{.part = pump, .quantity = {5}}}});
    // What the site itself computes from its own log and its feed.
    views::EffectsDigest effects;
    views::StateDigest site;
    auto& logs = hub.station().replica().logs();
    for (const auto log : {thief.log(), membership::feed_of(krj)})
        logs.rows(log, 1, logs.state(log).appended, [&](base::EventId id, base::ByteView row) {
            const auto event = domain::decode_event(id, row);
            if (event && (id == moved || std::holds_alternative<domain::FactSetAside>(event->body)))
                site += effects.of_row(id, row);
            return true;
        });
    EXPECT_EQ(site, views::StateDigest{}) << "the fact's effect and its reversal cancel";
}

}  // namespace
}  // namespace amani::hub
