#include "shared/http/web/web_client.h"

#include "shared/crypto/text_forms.h"
#include "shared/http/web/encodings.h"
#include "shared/http/web/media_types.h"

#include <array>

namespace amani::http {

namespace {

constexpr std::string_view page_path = "index.html";
constexpr std::string_view hashed_folder = "assets/";  // names change with the content
constexpr std::string_view nonce_mark = "__NONCE__";
constexpr std::size_t piece_bytes = 16U << 10;

constexpr std::string_view no_client =
    "<!doctype html><html lang=\"fa\" dir=\"rtl\"><meta charset=\"utf-8\"><title>امانی</title>"
    "<p>این نسخه از برنامه صفحه‌ای برای مرورگر ندارد. آن را با "
    "‎<code dir=\"ltr\">tools/web</code>‎ بسازید و سپس برنامه را دوباره بسازید، یا آن را با "
    "‎<code dir=\"ltr\">--web-root build/web/dist</code>‎ اجرا کنید.</p>"
    "<p lang=\"en\" dir=\"ltr\">This build has no web client. Make one with "
    "<code>tools/web</code> and build the program again, or run it with "
    "<code>--web-root build/web/dist</code>.</p></html>\n";

// Sent piece by piece out of the program's own memory: a slow reader costs no copy of the file.
class FileInPieces final : public BodySource {
  public:
    FileInPieces(std::string_view bytes, std::shared_ptr<const std::string> holder)
        : left_(bytes), holder_(std::move(holder)) {}
    State next(std::string& chunk) override {
        chunk += left_.substr(0, piece_bytes);
        left_.remove_prefix(std::min(piece_bytes, left_.size()));
        return left_.empty() ? State::ended : State::more;
    }

  private:
    std::string_view left_;
    std::shared_ptr<const std::string> holder_;
};

std::string path_of(const Request& request) {
    std::string path;
    for (const auto& segment : request.segments) path += (path.empty() ? "" : "/") + segment;
    return path;
}

std::string content_policy(const std::string& nonce) {
    return "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-" + nonce +
           "'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
           "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}

Response& guarded(Response& response) {
    return response.with_header("Referrer-Policy", "no-referrer")
        .with_header("Cross-Origin-Opener-Policy", "same-origin")
        .with_header("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
}

std::string replaced(std::string_view text, std::string_view mark, std::string_view by) {
    std::string out;
    for (auto at = text.find(mark); at != text.npos; at = text.find(mark)) {
        out += text.substr(0, at);
        out += by;
        text.remove_prefix(at + mark.size());
    }
    out += text;
    return out;
}

std::string_view keeping(const WebFile& file, std::string_view path) {
    if (file.tag.empty()) return "no-store";
    return path.starts_with(hashed_folder) ? "public, max-age=31536000, immutable" : "no-cache";
}

Response not_changed() {
    Response response;
    response.status = 304;
    return response;
}

Response file_response(const Request& request, const WebFile& file, const std::string& path) {
    const auto form = best_form(file, request.header("accept-encoding"));
    const std::string tag = file.tag.empty() ? std::string{}
                                             : "\"" + file.tag + (form.name.empty() ? "" : "-") +
                                                   std::string{form.name} + "\"";
    const bool is_known = !tag.empty() && knows_tag(request, tag);
    Response response = is_known ? not_changed() : Response{};
    if (!is_known) {
        response.body = std::make_shared<FileInPieces>(form.bytes, file.holder);
        response.with_header("Content-Type", std::string{media_type_of(path)});
        if (!form.name.empty()) response.with_header("Content-Encoding", std::string{form.name});
    }
    if (!tag.empty()) response.with_header("ETag", tag);
    response.with_header("Vary", "Accept-Encoding");
    response.with_header("Cache-Control", std::string{keeping(file, path)});
    return response;
}

}  // namespace

Response WebClient::answer(const Request& request) const {
    if (request.method != Method::get && request.method != Method::head) {
        Refusal refusal = bad_request(
            "method_not_allowed",
            {"صفحه‌های برنامه فقط خوانده می‌شوند: GET, HEAD",
             "pages are only read: GET, HEAD"});
        refusal.status = 405;
        return respond(refusal).with_header("Allow", "GET, HEAD");
    }
    const auto path = path_of(request);
    if (path != page_path) {
        if (const auto file = files_->find(path)) return file_response(request, *file, path);
        if (!extension_of(path).empty()) return respond(not_found({"فایل", "file"}, path));
    }
    return page(request);
}

// A page that is not changed keeps the policy that came with it, whose nonce is the one in it: a
// 304 brings none.
Response WebClient::page(const Request& request) const {
    const auto file = files_->find(std::string{page_path});
    const std::string tag = !file || file->tag.empty() ? std::string{} : "\"" + file->tag + "\"";
    Response response;
    if (!tag.empty() && knows_tag(request, tag)) {
        response = not_changed();
    } else {
        const auto drawn = nonce();
        response =
            text_response(file ? replaced(file->plain, nonce_mark, drawn) : std::string{no_client},
                          std::string{media_type_of(page_path)}, file ? 200 : 404);
        response.with_header("Content-Security-Policy", content_policy(drawn));
        guarded(response);
    }
    if (!tag.empty()) response.with_header("ETag", tag);
    return response.with_header("Cache-Control",
                                file ? std::string{keeping(*file, page_path)} : "no-store");
}

std::string WebClient::nonce() const {
    std::array<std::uint8_t, 16> bytes{};
    randomness_.fill(bytes);
    return crypto::to_base64(bytes);
}

}  // namespace amani::http
