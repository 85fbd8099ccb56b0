#include "node/serving/tls_of_site.h"

#include "node/certificate/names.h"
#include "node/serving/serving.h"

#include <stdexcept>

namespace amani::serving {

TlsOfSite::TlsOfSite(const station::Station& station, const ServingOptions& options)
    : files_(options.tls) {
    if (options.makes_own_certificate) {
        auto made = certificate::OwnCertificate::open(
            station.paths().own_tls(), {station.identity().code, options.own_names},
            certificate::names_of_this_machine(), station.clock().now());
        if (!made) throw std::runtime_error(made.error().text + "\n" + made.error().persian);
        own_.emplace(std::move(made).value());
        files_ = own_->files();
        doorstep_.emplace(*own_);
    }
    seen_ = times();
}

TlsOfSite::Times TlsOfSite::times() const {
    Times all;
    if (!files_) return all;
    for (const auto& file : {files_->certificate_chain, files_->key}) {
        std::error_code missing;
        all.push_back(std::filesystem::last_write_time(file, missing));
    }
    return all;
}

bool TlsOfSite::has_changed(base::Instant now) {
    if (own_) (void)own_->renew_if_due(certificate::names_of_this_machine(), now);
    auto now_there = times();
    const bool is_other = now_there != seen_;
    seen_ = std::move(now_there);
    return is_other;
}

}  // namespace amani::serving
