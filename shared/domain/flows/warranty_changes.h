// The clerk of warranties that changed meanwhile (C-20): a site admits a device by the warranty
// that it knows. When it had been voided, or given, before that, and the site had not heard of it,
// the job's kind stands there, and a case tells the site, in whatever order the logs arrive. A
// device that was delivered free of charge is goodwill: the company bears it, and the case closes
// itself.
#pragma once

#include "shared/domain/flows/double_admissions.h"

namespace amani::domain {

class WarrantyChanges {
  public:
    WarrantyChanges(BooksStore& store, Cases& cases, DoubleAdmissions& admissions)
        : store_(store), cases_(cases), admissions_(admissions) {}

    void on(const Fact& fact, const DeviceAdmitted& event);
    void on(const Fact& fact, const DeviceDelivered& event);
    void on(const Fact& fact, const JobCancelled& event);
    // What is said of a product's warranty.
    void on(const Fact& fact, const WarrantyActivated& event);
    void on(const Fact& fact, const WarrantyExtended& event);
    void on(const Fact& fact, const WarrantyVoided& event);
    void on(const Fact& fact, const WarrantyRestored& event);
    // It was said of another product, or the jobs are another's.
    void on(const Fact& fact, const SerialCorrected& event);
    void on(const Fact& fact, const SerialMerged& event);
    void on(const Fact& fact, const StubCorrected& event);

  private:
    struct Word;
    using Stay = DoubleAdmissions::Stay;
    void say(const Fact& fact, std::string_view serial, const Word& word);
    [[nodiscard]] std::vector<Word> words_on(const TextKey& product);
    [[nodiscard]] base::EventId contrary_to(const Stay& stay, const std::vector<Word>& words);
    void move_words(const TextKey& wrong, const TextKey& right);
    // `serial`: as the product is named in a case.
    void judge(const Fact& fact, const TextKey& product, std::string_view serial);

    BooksStore& store_;
    Cases& cases_;
    DoubleAdmissions& admissions_;
};

}  // namespace amani::domain
