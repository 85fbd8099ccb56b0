#include "shared/domain/flows/warranty_changes.h"

#include "shared/domain/serials/warranty.h"

#include <algorithm>
#include <string>
#include <utility>

namespace amani::domain {

using base::EventId;
using base::JobId;

namespace {

enum class Said : std::uint8_t { covered = 1, voided = 2, restored = 3 };
BOOST_DESCRIBE_ENUM(Said, covered, voided, restored)

// (serial's key, event): what was said of its warranty. `start` is the day from which it is void,
// or the first one of a span.
struct WordRow {
    std::int64_t time = 0;
    Said said = Said::covered;
    base::Day start;
    std::int32_t months = 0;
};
BOOST_DESCRIBE_STRUCT(WordRow, (), (time, said, start, months))

RowKey word_key(const TextKey& serial, EventId event) {
    return {Table::warranty_word, serial.high, serial.low, event.value};
}
// Pointer: (job), the event for which its case was opened
RowKey told_key(JobId job) { return {Table::warranty_told, job.value}; }

Cases::Case case_of(JobId job) { return {DiscrepancyKind::warranty_changed, job.value}; }

}  // namespace

struct WarrantyChanges::Word {
    EventId event;
    WordRow row;
};

// In the order of their times.
std::vector<WarrantyChanges::Word> WarrantyChanges::words_on(const TextKey& key) {
    std::vector<Word> words;
    for_each_key(store_, {Table::warranty_word, key.high, key.low, INT64_MIN}, Within::a_and_b,
                 [&](const RowKey& at) {
                     words.push_back({EventId{at.c}, row_or_empty<WordRow>(store_, at)});
                 });
    std::ranges::sort(words, {},
                      [](const Word& word) { return std::pair{word.row.time, word.event}; });
    return words;
}

// What speaks against the kind that the admission froze: of what was recorded before it; but a
// warranty that was restored since was never void. None: nothing does.
EventId WarrantyChanges::contrary_to(const Stay& stay, const std::vector<Word>& words) {
    Cover cover;
    EventId voided;
    EventId covered;
    for (const Word& word : words) {
        const bool is_before = word.row.time < stay.row.admitted;
        if (word.row.said == Said::restored) {
            cover.void_from = {};
        } else if (is_before && word.row.said == Said::voided) {
            cover.void_from = word.row.start;
            voided = word.event;
        } else if (is_before) {
            const Warranty span{word.row.start, word.row.months};
            cover.spans.push_back(span);
            if (covers(span, stay.row.day)) covered = word.event;
        }
    }
    const bool is_void = !cover.void_from.is_none() && stay.row.day >= cover.void_from;
    if (stay.row.kind == JobKind::warranty) return is_void ? voided : EventId{};
    if (stay.row.kind == JobKind::non_warranty && covers(cover, stay.row.day)) return covered;
    return {};
}

void WarrantyChanges::judge(const Fact& fact, const TextKey& product, std::string_view serial) {
    const auto words = words_on(product);
    for (const Stay& stay : admissions_.stays_of(product)) {
        const EventId contrary = contrary_to(stay, words);
        const bool is_told = find_row<Pointer>(store_, told_key(stay.job)).has_value();
        if (contrary.is_none() && is_told) {
            cases_.settle(case_of(stay.job), fact.id, {}, "warranty stands");
            store_.erase(told_key(stay.job));
        }
        if (contrary.is_none()) continue;
        if (!is_told) {
            cases_.open(case_of(stay.job), {.site = stay.job.site(),
                                            .cause = stay.job.event(),
                                            .part = {},
                                            .quantity = {1},
                                            .evidence = contrary,
                                            .detail = std::string{serial}});
            save_row(store_, told_key(stay.job), Pointer{contrary.value});
        }
        if (stay.row.kind == JobKind::warranty && stay.row.ended != 0)
            cases_.settle(case_of(stay.job), fact.id, {}, "goodwill");
    }
}

void WarrantyChanges::say(const Fact& fact, std::string_view serial, const Word& word) {
    const TextKey product = admissions_.product_of(serial, {});
    save_row(store_, word_key(product, word.event), word.row);
    judge(fact, product, serial);
}

void WarrantyChanges::on(const Fact& fact, const DeviceAdmitted& event) {
    if (const auto product = admissions_.product_of(JobId::of(fact.id)))
        judge(fact, *product, event.serial);
}

void WarrantyChanges::on(const Fact& fact, const DeviceDelivered& event) {
    const auto told = find_row<Pointer>(store_, told_key(event.job));
    if (told && admissions_.kind_of(event.job) == JobKind::warranty)
        cases_.settle(case_of(event.job), fact.id, {}, "goodwill");
}

void WarrantyChanges::on(const Fact& fact, const JobCancelled& event) {
    cases_.settle(case_of(event.job), fact.id, {}, "cancelled");
}

void WarrantyChanges::on(const Fact& fact, const WarrantyActivated& event) {
    say(fact, event.serial, {fact.id, {fact.time.value, Said::covered, event.start, event.months}});
}

void WarrantyChanges::on(const Fact& fact, const WarrantyExtended& event) {
    say(fact, event.serial, {fact.id, {fact.time.value, Said::covered, event.start, event.months}});
}

void WarrantyChanges::on(const Fact& fact, const WarrantyVoided& event) {
    say(fact, event.serial, {fact.id, {fact.time.value, Said::voided, fact.day, 0}});
}

void WarrantyChanges::on(const Fact& fact, const WarrantyRestored& event) {
    say(fact, event.serial, {fact.id, {fact.time.value, Said::restored, {}, 0}});
}

void WarrantyChanges::move_words(const TextKey& wrong, const TextKey& right) {
    if (wrong == right) return;
    for (const Word& word : words_on(wrong)) {
        store_.erase(word_key(wrong, word.event));
        save_row(store_, word_key(right, word.event), word.row);
    }
}

void WarrantyChanges::on(const Fact& fact, const SerialCorrected& event) {
    const TextKey right = admissions_.product_of(event.right, event.site);
    if (event.site.is_none()) move_words(key_of_serial(store_, event.wrong), right);
    judge(fact, right, event.right);
}

void WarrantyChanges::on(const Fact& fact, const SerialMerged& event) {
    const TextKey kept = admissions_.product_of(event.kept, {});
    move_words(key_of_serial(store_, event.serial), kept);
    judge(fact, kept, event.kept);
}

void WarrantyChanges::on(const Fact& fact, const StubCorrected& event) {
    judge(fact, admissions_.product_of(event.right, fact.id.site()), event.right);
}

}  // namespace amani::domain
