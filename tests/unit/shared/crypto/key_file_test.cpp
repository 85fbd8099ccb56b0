#include "shared/crypto/key_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <stdlib.h>

namespace amani::crypto {
namespace {

namespace fs = std::filesystem;

class KeyFile : public testing::Test {
  protected:
    KeyFile() {
        std::string name = (fs::temp_directory_path() / "amani-key-XXXXXX").string();
        folder_ = mkdtemp(name.data());
    }
    ~KeyFile() override { fs::remove_all(folder_); }

    [[nodiscard]] fs::path path() const { return folder_ / "node.key"; }
    void write(std::optional<std::string_view> passphrase) const {
        write_key_file(path(), key_, passphrase, PasswordCost::cheap_for_tests);
    }
    [[nodiscard]] std::string content() const {
        std::ifstream file{path(), std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    void replace_content(const std::string& text) const {
        std::ofstream{path(), std::ios::binary | std::ios::trunc} << text;
    }
    [[nodiscard]] KeyFileTrouble trouble(std::optional<std::string_view> passphrase) const {
        return read_key_file(path(), passphrase).error();
    }

    fs::path folder_;
    SecretKey key_ = std::move(*SecretKey::from_seed(base::Bytes(seed_size, 9)));
};

TEST_F(KeyFile, GivesTheKeyBackWithoutAPassphrase) {
    write(std::nullopt);
    EXPECT_FALSE(is_sealed_key_file(path()));
    EXPECT_EQ(read_key_file(path(), std::nullopt).value().public_key(), key_.public_key());
    // A passphrase that nobody asked for does no harm.
    EXPECT_EQ(read_key_file(path(), "x").value().public_key(), key_.public_key());
}

TEST_F(KeyFile, GivesTheKeyBackForItsPassphrase) {
    write("رمز");
    EXPECT_TRUE(is_sealed_key_file(path()));
    EXPECT_EQ(read_key_file(path(), "رمز").value().public_key(), key_.public_key());
    EXPECT_EQ(content().find(std::string(8, '\x09')), std::string::npos)
        << "the seed is in the open";
}

TEST_F(KeyFile, SaysWhyItGivesNoKey) {
    EXPECT_EQ(trouble(std::nullopt), KeyFileTrouble::missing);
    EXPECT_FALSE(is_sealed_key_file(path()));
    write("right");
    EXPECT_EQ(trouble("wrong"), KeyFileTrouble::wrong_passphrase);
    EXPECT_EQ(trouble(std::nullopt), KeyFileTrouble::passphrase_needed);
}

TEST_F(KeyFile, IsForItsOwnerOnly) {
    write(std::nullopt);
    EXPECT_EQ(fs::status(path()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    fs::permissions(path(), fs::perms::group_read, fs::perm_options::add);
    EXPECT_EQ(trouble(std::nullopt), KeyFileTrouble::readable_by_others);
    write(std::nullopt);
    EXPECT_EQ(fs::status(path()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(KeyFile, NoticesEveryDamagedByteAndEveryCut) {
    for (const std::optional<std::string_view> passphrase :
         {std::optional<std::string_view>{}, std::optional<std::string_view>{"p"}}) {
        write(passphrase);
        const std::string whole = content();
        for (std::size_t i = 0; i < whole.size(); ++i) {
            std::string damaged = whole;
            damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
            replace_content(damaged);
            ASSERT_EQ(trouble(passphrase), KeyFileTrouble::damaged) << "byte " << i;
            replace_content(whole.substr(0, i));
            ASSERT_EQ(trouble(passphrase), KeyFileTrouble::damaged) << "cut at " << i;
        }
        replace_content(whole + "x");
        EXPECT_EQ(trouble(passphrase), KeyFileTrouble::damaged);
    }
}

TEST_F(KeyFile, SurvivesWhatACrashLeftBeside) {
    std::ofstream{folder_ / "node.key.new"} << "half";
    write(std::nullopt);
    EXPECT_TRUE(read_key_file(path(), std::nullopt).has_value());
    EXPECT_FALSE(fs::exists(folder_ / "node.key.new"));
}

TEST_F(KeyFile, ThrowsWhenTheDiskRefuses) {
    EXPECT_THROW(write_key_file(folder_ / "none" / "node.key", key_, std::nullopt),
                 std::system_error);
}

}  // namespace
}  // namespace amani::crypto
