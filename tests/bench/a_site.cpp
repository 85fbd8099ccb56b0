#include "a_site.h"

#include "shared/crypto/password.h"
#include "support/founded_hub.h"

namespace amani::bench {

Site::Site(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    auto root = *crypto::SecretKey::from_seed(base::Bytes(crypto::seed_size, 1));
    auto opened = hub::open_hub({folder}, hub::identity_of_a_hub(root),
                                *crypto::SecretKey::from_seed(base::Bytes(crypto::seed_size, 2)),
                                std::move(root), clock_);
    station_ = std::move(opened.station);
    centre_ = std::move(opened.centre);
    centre_->members().found(
        {std::string{login}, std::string{login},
         crypto::password_verifier(password, crypto::PasswordCost::cheap_for_tests)});
    author_ = {{base::EventId::of(station_->identity().log(), 2).value}, station_->desk().today()};
    model_ = base::ModelId::of(give(domain::DefineModel{
        .code = "WM-7K", .brand = "ARA", .device_kind = "washer", .name = "WM-7K"}));
    customer_ = base::CustomerId::of(give(domain::RegisterCustomer{.name = "علی رضایی"}));
}

base::EventId Site::admit(std::int64_t number) {
    return give(domain::AdmitDevice{.serial = "J" + std::to_string(number),
                                    .model = model_,
                                    .customer = customer_,
                                    .complaint = std::string{complaint}});
}

void Site::register_serials(std::int64_t from, std::int64_t to) {
    station_->transact([&] {
        for (; from < to; ++from)
            give_here(domain::RegisterSerial{.serial = serial(from),
                                             .model = model_,
                                             .sold_on = author_.day,
                                             .warranty_card = "G" + std::to_string(from)});
        return station::Station::Then::commit;
    });
}

}  // namespace amani::bench
