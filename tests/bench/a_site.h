// One site at work, with what an admission needs: a model, a customer, a person who records. It is
// a centre, so that what is given to it also goes through the reconciler.
#pragma once

#include "hub/opening.h"
#include "shared/app/catalogue/load.h"
#include "shared/app/customers/load.h"
#include "shared/app/give.h"
#include "shared/app/serials/load.h"
#include "shared/app/service/load.h"
#include "shared/base/system_clock.h"

#include <filesystem>
#include <stdexcept>
#include <string>

namespace amani::bench {

inline constexpr std::string_view login = "admin";
inline constexpr std::string_view password = "of the bench";

class Site {
  public:
    // Makes its store in `folder`.
    explicit Site(const std::filesystem::path& folder);

    // The record's event.
    template <class Command>
    base::EventId give(Command command) {
        base::EventId id;
        station_->transact([&] {
            id = give_here(std::move(command));
            return station::Station::Then::commit;
        });
        return id;
    }
    base::EventId admit(std::int64_t number);
    // All in one transaction.
    void register_serials(std::int64_t from, std::int64_t to);
    [[nodiscard]] static std::string serial(std::int64_t number) {
        return "WM7K" + std::to_string(number);
    }

    [[nodiscard]] station::Station& station() { return *station_; }
    [[nodiscard]] base::ModelId model() const { return model_; }
    [[nodiscard]] base::CustomerId customer() const { return customer_; }

  private:
    template <class Command>
    base::EventId give_here(Command command) {
        auto answer = app::give(station_->desk(), author_, std::move(command));
        if (!answer) throw std::runtime_error(answer.error().en);
        return answer->id();
    }

    base::SystemClock clock_;
    std::unique_ptr<station::Station> station_;
    std::unique_ptr<hub::Centre> centre_;
    app::Author author_;
    base::ModelId model_;
    base::CustomerId customer_;
};

inline constexpr std::string_view complaint = "آب را تخلیه نمی‌کند";

}  // namespace amani::bench
