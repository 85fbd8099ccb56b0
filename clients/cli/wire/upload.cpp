#include "clients/cli/wire/upload.h"

#include "clients/cli/wire/upload_device.h"

#include <QTemporaryFile>

#include <algorithm>
#include <array>
#include <istream>
#include <stdexcept>

namespace amani::cli {
namespace {

constexpr std::size_t piece_bytes = 64U << 10;

}  // namespace

Upload::Upload() : device_(std::make_unique<Device>()) {}
Upload::~Upload() = default;

std::shared_ptr<Upload> Upload::of_file(const std::filesystem::path& path) {
    std::shared_ptr<Upload> upload{new Upload};
    upload->device_->file = std::make_unique<QFile>(path);
    if (!upload->device_->file->open(QIODevice::ReadOnly)) return nullptr;
    upload->count_lines();
    return upload;
}

std::shared_ptr<Upload> Upload::of_stream(std::istream& stream) {
    std::shared_ptr<Upload> upload{new Upload};
    auto file = std::make_unique<QTemporaryFile>();
    bool is_kept = file->open();
    std::array<char, piece_bytes> piece{};
    while (is_kept && stream) {
        stream.read(piece.data(), piece.size());
        is_kept = file->write(piece.data(), stream.gcount()) == stream.gcount();
    }
    if (!is_kept || !file->flush())
        throw std::runtime_error("no temporary file: " + file->errorString().toStdString());
    upload->device_->file = std::move(file);
    upload->count_lines();
    return upload;
}

void Upload::count_lines() {
    QFile& file = *device_->file;
    std::array<char, piece_bytes> piece{};
    file.seek(0);
    for (qint64 count = 1; count > 0;) {
        count = file.read(piece.data(), piece.size());
        lines_ += std::count(piece.data(), piece.data() + std::max<qint64>(count, 0), '\n');
    }
    file.seek(0);
}

}  // namespace amani::cli
