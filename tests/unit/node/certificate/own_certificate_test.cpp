#include "node/certificate/own_certificate.h"

#include "unit/shared/store/scratch_folder.h"

#include "node/certificate/names.h"
#include "node/certificate/x509.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <fstream>
#include <iterator>

namespace amani::certificate {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

constexpr base::Instant now{1'764'000'000'000};
const std::vector<std::string> machine{"localhost", "127.0.0.1", "192.168.1.5", "shop.local"};

std::string content_of(const std::filesystem::path& path) {
    std::ifstream in{path};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// Why a device that has installed the authority does not believe the site under this name; "ok".
std::string verdict_of_a_device(const OwnCertificate& own, const std::string& name,
                                base::Instant at) {
    const std::unique_ptr<X509_STORE, Releaser<X509_STORE_free>> trusted{X509_STORE_new()};
    const auto authority = certificate_of_pem(own.authority_pem());
    X509_STORE_add_cert(trusted.get(), authority.get());
    const auto shown = certificate_of_pem(content_of(own.files().certificate_chain));
    const std::unique_ptr<X509_STORE_CTX, Releaser<X509_STORE_CTX_free>> check{
        X509_STORE_CTX_new()};
    X509_STORE_CTX_init(check.get(), trusted.get(), shown.get(), nullptr);
    X509_VERIFY_PARAM* wanted = X509_STORE_CTX_get0_param(check.get());
    X509_VERIFY_PARAM_set_time(wanted, at.value / 1000);
    X509_VERIFY_PARAM_set_purpose(wanted, X509_PURPOSE_SSL_SERVER);
    if (is_address(name))
        X509_VERIFY_PARAM_set1_ip_asc(wanted, name.c_str());
    else
        X509_VERIFY_PARAM_set1_host(wanted, name.data(), name.size());
    (void)X509_verify_cert(check.get());
    return X509_verify_cert_error_string(X509_STORE_CTX_get_error(check.get()));
}

class AnOwnCertificate : public testing::Test {
  protected:
    [[nodiscard]] OwnCertificate opened(std::vector<std::string> typed = {},
                                        const std::vector<std::string>& at = machine,
                                        base::Instant when = now) const {
        auto own = OwnCertificate::open(directory(), {"AG-KRJ", std::move(typed)}, at, when);
        EXPECT_TRUE(own) << own.error().text;
        return std::move(own).value();
    }
    [[nodiscard]] std::filesystem::path directory() const { return folder_ / "tls"; }

  private:
    store::ScratchFolder folder_;
};

TEST_F(AnOwnCertificate, IsBelievedByADeviceThatHasInstalledTheAuthority) {
    const auto own = opened({"krj.example.ir"});
    for (const auto* name : {"192.168.1.5", "shop.local", "localhost", "krj.example.ir"})
        EXPECT_EQ(verdict_of_a_device(own, name, now), "ok") << name;
    EXPECT_NE(verdict_of_a_device(own, "192.168.1.6", now), "ok");
    EXPECT_EQ(own.fingerprint().size(), 32 * 3 - 1);
}

TEST_F(AnOwnCertificate, StaysTheSameFromStartToStart) {
    const auto first = opened();
    const auto shown = content_of(first.files().certificate_chain);
    const auto second = opened();
    EXPECT_EQ(second.fingerprint(), first.fingerprint());
    EXPECT_EQ(content_of(second.files().certificate_chain), shown);
}

TEST_F(AnOwnCertificate, IsRenewedBeforeItEndsUnderTheAuthorityThatIsInstalled) {
    auto own = opened();
    const auto fingerprint = own.fingerprint();
    EXPECT_FALSE(own.renew_if_due(machine, now + base::days(336)));
    const auto later = now + base::days(338);
    EXPECT_TRUE(own.renew_if_due(machine, later));
    EXPECT_EQ(own.fingerprint(), fingerprint);
    EXPECT_EQ(verdict_of_a_device(own, "192.168.1.5", later + base::days(100)), "ok");
    EXPECT_FALSE(own.renew_if_due(machine, later));
}

TEST_F(AnOwnCertificate, IsIssuedAnewWhenTheMachineHasAnotherAddress) {
    auto own = opened();
    EXPECT_TRUE(own.renew_if_due({"localhost", "10.0.0.9"}, now));
    EXPECT_EQ(verdict_of_a_device(own, "10.0.0.9", now), "ok");
}

// A clock that was years ahead for a moment must not cost the devices their access.
TEST_F(AnOwnCertificate, IsIssuedAnewWhenItIsNotValidYet) {
    auto own = opened();
    EXPECT_TRUE(own.renew_if_due(machine, now + base::days(900)));
    EXPECT_TRUE(own.renew_if_due(machine, now));
    EXPECT_EQ(verdict_of_a_device(own, "192.168.1.5", now), "ok");
}

TEST_F(AnOwnCertificate, IsOfAnAuthorityThatMaySpeakForNothingElse) {
    const auto own = opened({"krj.example.ir"});
    const auto authority = certificate_of_pem(own.authority_pem());
    for (const auto* name : {"bank.ir", "example.ir", "8.8.8.8", "2001:db8::1", "com"})
        EXPECT_FALSE(may_speak_for(authority.get(), name)) << name;
    for (const auto* name : {"krj.example.ir", "10.1.2.3", "172.20.0.1", "fd00::1", "pc.local"})
        EXPECT_TRUE(may_speak_for(authority.get(), name)) << name;
    // An address of the internet that the machine got later is left out, and nothing else.
    const auto moved = opened({"krj.example.ir"}, {"localhost", "203.0.113.7"});
    EXPECT_THAT(moved.names(), AllOf(Contains("localhost"), Not(Contains("203.0.113.7"))));
}

TEST_F(AnOwnCertificate, ForANameThatWasNotItsOwnIsRefusedWithTheWayOut) {
    (void)opened();
    const auto own =
        OwnCertificate::open(directory(), {"AG-KRJ", {"new.example.ir"}}, machine, now);
    ASSERT_FALSE(own);
    EXPECT_THAT(own.error().text, AllOf(HasSubstr("new.example.ir"), HasSubstr("install anew")));
    EXPECT_THAT(own.error().persian, HasSubstr("new.example.ir"));
}

TEST_F(AnOwnCertificate, WhoseAuthorityIsDamagedIsNotMadeAnewByItself) {
    (void)opened();
    std::ofstream{directory() / "authority.key"} << "damaged";
    const auto own = OwnCertificate::open(directory(), {"AG-KRJ", {}}, machine, now);
    ASSERT_FALSE(own);
    EXPECT_THAT(own.error().text, HasSubstr("cannot be read"));
    EXPECT_FALSE(own.error().persian.empty());
}

TEST_F(AnOwnCertificate, KeepsItsKeysFromOtherUsersOfTheMachine) {
    const auto own = opened();
    for (const auto* name : {"authority.key", "site.key"}) {
        const auto allowed = std::filesystem::status(directory() / name).permissions();
        EXPECT_EQ(allowed & ~std::filesystem::perms::owner_all, std::filesystem::perms::none)
            << name;
    }
}

TEST(NamesOfTheMachine, AreThoseOfItselfAtLeast) {
    EXPECT_THAT(names_of_this_machine(), AllOf(Contains("localhost"), Contains("127.0.0.1")));
}

TEST(NamesOfTheMachine, HaveNoCharacterThatCouldPretendToBeAnotherName) {
    for (const auto* name :
         {"", "a,DNS:bank.ir", "a b", "Ä.ir", "A.ir", "*.ir", ".ir", "fe80::1%eth0"})
        EXPECT_FALSE(is_host(name)) << name;
    for (const auto* name : {"krj.example.ir", "10.0.0.1", "fd00::1", "pc-3"})
        EXPECT_TRUE(is_host(name)) << name;
}

TEST(NamesOfTheMachine, TellTheAddressThatAPhoneCanReach) {
    EXPECT_EQ(lan_address(machine), "192.168.1.5");
    EXPECT_EQ(lan_address({"localhost", "127.0.0.1", "::1"}), "");
}

}  // namespace
}  // namespace amani::certificate
