#include "node/certificate/own_certificate.h"

#include "node/certificate/names.h"
#include "node/certificate/x509.h"
#include "node/station/durable_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace amani::certificate {

namespace {

constexpr auto authority_file = "authority.pem";
constexpr auto authority_key_file = "authority.key";
constexpr auto site_file = "site.pem";  // followed by the authority
constexpr auto site_key_file = "site.key";

// Clocks of devices differ from ours.
constexpr base::Duration earlier = base::days(2);

std::string content_of(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

Validity from_now(base::Instant now, base::Duration life) { return {now - earlier, now + life}; }

station::Trouble cannot_read(const std::filesystem::path& directory) {
    const auto path = directory.string();
    return {
        fmt::format("the site's own certificate in {} cannot be read. Put the folder back from "
                    "a copy, or remove it: another one is made then, which every device must "
                    "install anew.",
                    path),
        fmt::format(
            "گواهی خود محل در {} خوانده نمی‌شود. پوشه را از رونوشت آن برگردانید یا پاک "
            "کنید؛ آنگاه گواهی دیگری ساخته می‌شود که همه دستگاه‌ها باید از نو نصب کنند.",
            path)};
}

station::Trouble may_not_speak_for(const std::string& name,
                                   const std::filesystem::path& directory) {
    const auto path = directory.string();
    return {
        fmt::format("the certificate that the devices trust may not speak for {}. Take "
                    "--tls-name {} away, or remove {}: another one is made then, which every "
                    "device must install anew.",
                    name, name, path),
        fmt::format(
            "گواهی‌ای که دستگاه‌ها به آن اعتماد دارند برای {} اعتبار ندارد. ‎--tls-name {}‎ "
            "را بردارید یا {} را پاک کنید؛ آنگاه گواهی دیگری ساخته می‌شود که همه "
            "دستگاه‌ها باید از نو نصب کنند.",
            name, name, path)};
}

}  // namespace

OwnCertificate::OwnCertificate(std::filesystem::path directory, Wanted wanted)
    : directory_(std::move(directory)), wanted_(std::move(wanted)) {}

base::Result<OwnCertificate, station::Trouble> OwnCertificate::open(
    const std::filesystem::path& directory, Wanted wanted,
    const std::vector<std::string>& of_this_machine, base::Instant now) {
    OwnCertificate own{directory, std::move(wanted)};
    // The authority's file is written last: without it nothing has been installed anywhere.
    if (!std::filesystem::exists(own.file(authority_file)))
        own.make_authority(of_this_machine, now);
    if (!own.read_authority()) return base::Refused{cannot_read(directory)};
    const auto authority = certificate_of_pem(own.authority_pem_);
    for (const auto& name : own.wanted_.typed)
        if (!may_speak_for(authority.get(), name))
            return base::Refused{may_not_speak_for(name, directory)};
    own.renew_if_due(of_this_machine, now);
    return own;
}

void OwnCertificate::make_authority(const std::vector<std::string>& of_this_machine,
                                    base::Instant now) {
    std::filesystem::create_directories(directory_);
    std::filesystem::permissions(directory_, std::filesystem::perms::owner_all);
    auto names = wanted_.typed;
    std::ranges::copy(of_this_machine, std::back_inserter(names));
    const auto key = new_key();
    const auto made = new_authority(key.get(), wanted_.owner, names, from_now(now, authority_life));
    station::write_durably(file(authority_key_file), pem_of(key.get()));
    station::write_durably(file(authority_file), pem_of(made.get()));
}

bool OwnCertificate::read_authority() {
    authority_pem_ = content_of(file(authority_file));
    const auto authority = certificate_of_pem(authority_pem_);
    const auto key = key_of_pem(content_of(file(authority_key_file)));
    if (authority == nullptr || key == nullptr ||
        X509_check_private_key(authority.get(), key.get()) != 1)
        return false;
    fingerprint_ = fingerprint_of(authority.get());
    return true;
}

http::TlsFiles OwnCertificate::files() const { return {file(site_file), file(site_key_file)}; }

bool OwnCertificate::renew_if_due(const std::vector<std::string>& of_this_machine,
                                  base::Instant now) {
    const auto authority = certificate_of_pem(authority_pem_);
    names_ = wanted_.typed;
    std::ranges::copy_if(of_this_machine, std::back_inserter(names_), [&](const auto& name) {
        const bool is_there = std::ranges::find(wanted_.typed, name) != wanted_.typed.end();
        return !is_there && may_speak_for(authority.get(), name);
    });
    const auto current = certificate_of_pem(content_of(file(site_file)));
    const auto current_key = key_of_pem(content_of(file(site_key_file)));
    const bool is_good =
        current != nullptr && current_key != nullptr &&
        X509_check_private_key(current.get(), current_key.get()) == 1 &&
        is_issued_by(current.get(), authority.get()) && is_valid_at(current.get(), now) &&
        is_valid_at(current.get(), now + renewed_before_end) &&
        std::ranges::all_of(names_,
                            [&](const auto& name) { return speaks_for(current.get(), name); });
    if (is_good) return false;
    const auto key = new_key();
    const auto authority_key = key_of_pem(content_of(file(authority_key_file)));
    if (authority_key == nullptr) return false;  // read_authority() has seen it; the disk fails now
    const auto made = new_certificate(key.get(), wanted_.owner, names_, from_now(now, site_life),
                                      {authority.get(), authority_key.get()});
    station::write_durably(file(site_key_file), pem_of(key.get()));
    station::write_durably(file(site_file), pem_of(made.get()) + authority_pem_);
    return true;
}

}  // namespace amani::certificate
