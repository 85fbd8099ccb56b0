#include "shared/http/kept_body.h"

#include "shared/http/limits.h"
#include "shared/store/database.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <streambuf>
#include <sys/stat.h>
#include <unistd.h>

namespace amani::http {

namespace {

class TextBuffer final : public std::streambuf {
  public:
    explicit TextBuffer(const std::string& text) {
        char* begin = const_cast<char*>(text.data());  // streambuf's interface; nothing is ever put
        setg(begin, begin, begin + text.size());
    }
};

// Reads at a place of its own, so that several streams may share the file.
class FileBuffer final : public std::streambuf {
  public:
    explicit FileBuffer(int file) : file_(file) {}

  protected:
    int_type underflow() override {
        const ssize_t count = ::pread(file_, piece_.data(), piece_.size(), at_);
        if (count < 0) {
            throw std::ios_base::failure("a kept body cannot be read",
                                         {errno, std::generic_category()});
        }
        if (count == 0) return traits_type::eof();
        at_ += count;
        setg(piece_.data(), piece_.data(), piece_.data() + count);
        return traits_type::to_int_type(*gptr());
    }

  private:
    int file_;
    off_t at_ = 0;
    std::array<char, 64U << 10> piece_{};
};

template <class Buffer>
class OwningStream final : public std::istream {
  public:
    template <class Source>
    explicit OwningStream(const Source& source) : std::istream(nullptr), buffer_(source) {
        rdbuf(&buffer_);
    }

  private:
    Buffer buffer_;
};

std::error_code last_error() { return {errno, std::generic_category()}; }

std::error_code write_whole(int file, std::string_view piece) {
    while (!piece.empty()) {
        const ssize_t count = ::write(file, piece.data(), piece.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return last_error();
        piece.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

}  // namespace

KeptBody::~KeptBody() {
    if (file_ >= 0) ::close(file_);
}

std::shared_ptr<const KeptBody> KeptBody::of(std::string text) {
    const std::shared_ptr<KeptBody> body{new KeptBody};
    body->size_ = text.size();
    body->lines_ = std::count(text.begin(), text.end(), '\n');
    body->hash_ = crypto::hash(base::view_of(text));
    body->text_ = std::move(text);
    return body;
}

std::unique_ptr<std::istream> KeptBody::open() const {
    if (file_ < 0) return std::make_unique<OwningStream<TextBuffer>>(text_);
    return std::make_unique<OwningStream<FileBuffer>>(file_);
}

void KeptBody::copy_to(const std::filesystem::path& path) const {
    const auto check = [](const std::error_code& trouble) {
        if (trouble)
            throw store::StoreError{store::StoreTrouble::disk_full,
                                    "a body cannot be kept: " + trouble.message()};
    };
    const int file =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) check(last_error());
    const std::unique_ptr<const int, void (*)(const int*)> closes{
        &file, [](const int* f) { ::close(*f); }};
    const auto from = open();
    std::array<char, 64U << 10> piece{};
    while (from->read(piece.data(), piece.size()), from->gcount() > 0)
        check(write_whole(file, {piece.data(), static_cast<std::size_t>(from->gcount())}));
    if (::fsync(file) != 0) check(last_error());
}

std::shared_ptr<const KeptBody> KeptBody::of_file(const std::filesystem::path& path) {
    const std::shared_ptr<KeptBody> body{new KeptBody};
    body->file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (body->file_ < 0) return nullptr;
    crypto::Hasher hasher;
    std::array<char, 64U << 10> piece{};
    const auto from = body->open();
    while (from->read(piece.data(), piece.size()), from->gcount() > 0) {
        const std::string_view text{piece.data(), static_cast<std::size_t>(from->gcount())};
        hasher.add(base::view_of(text));
        body->size_ += text.size();
        body->lines_ += std::count(text.begin(), text.end(), '\n');
    }
    body->hash_ = hasher.finish();
    return body;
}

struct BodySpool::State {
    std::filesystem::path directory;
    std::shared_ptr<KeptBody> body;
    crypto::Hasher hasher;
};

BodySpool::BodySpool(std::filesystem::path directory)
    : state_(std::make_unique<State>(
          State{std::move(directory), std::shared_ptr<KeptBody>{new KeptBody}, {}})) {}
BodySpool::~BodySpool() = default;
BodySpool::BodySpool(BodySpool&&) noexcept = default;
BodySpool& BodySpool::operator=(BodySpool&&) noexcept = default;

std::error_code BodySpool::add(std::string_view piece) {
    KeptBody& body = *state_->body;
    state_->hasher.add(base::view_of(piece));
    body.size_ += piece.size();
    body.lines_ += std::count(piece.begin(), piece.end(), '\n');
    if (body.file_ < 0 && body.size_ <= limits::spooled_bytes) {
        body.text_ += piece;
        return {};
    }
    if (body.file_ < 0) {
        if (const auto trouble = begin_file()) return trouble;
    }
    return write_whole(body.file_, piece);
}

std::error_code BodySpool::begin_file() {
    KeptBody& body = *state_->body;
    std::string pattern = (state_->directory / ".body-XXXXXX").string();
    body.file_ = ::mkstemp(pattern.data());
    if (body.file_ < 0) return last_error();
    ::unlink(pattern.c_str());  // the file exists as long as its descriptor is open
    const auto trouble = write_whole(body.file_, body.text_);
    body.text_ = std::string{};
    return trouble;
}

std::shared_ptr<const KeptBody> BodySpool::finish() {
    state_->body->hash_ = state_->hasher.finish();
    return std::move(state_->body);
}

}  // namespace amani::http
