// How a site that serves comes to its TLS files, and what happens when they change: those that were
// named are looked at every hour, those of the site's own certificate are renewed.
#pragma once

#include "node/certificate/doorstep.h"
#include "node/certificate/own_certificate.h"
#include "node/station/station.h"
#include "shared/http/server.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace amani::serving {

struct ServingOptions;

class TlsOfSite {
  public:
    // Throws station's troubles as std::runtime_error, in both languages.
    TlsOfSite(const station::Station& station, const ServingOptions& options);
    TlsOfSite(const TlsOfSite&) = delete;
    TlsOfSite& operator=(const TlsOfSite&) = delete;

    [[nodiscard]] const std::optional<http::TlsFiles>& files() const { return files_; }
    // Of a certificate of the site's own; null: it has none.
    [[nodiscard]] const certificate::OwnCertificate* own() const { return own_ ? &*own_ : nullptr; }
    [[nodiscard]] const certificate::Doorstep* doorstep() const {
        return doorstep_ ? &*doorstep_ : nullptr;
    }
    // Call once an hour. True when the files are others than before.
    [[nodiscard]] bool has_changed(base::Instant now);

  private:
    using Times = std::vector<std::filesystem::file_time_type>;
    [[nodiscard]] Times times() const;

    std::optional<http::TlsFiles> files_;
    std::optional<certificate::OwnCertificate> own_;
    std::optional<certificate::Doorstep> doorstep_;
    Times seen_;
};

}  // namespace amani::serving
