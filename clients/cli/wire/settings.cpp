#include "clients/cli/wire/settings.h"

#include <QHostAddress>
#include <QString>
#include <QUrl>
#include <boost/json.hpp>

#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <unistd.h>

namespace amani::cli {
namespace {

namespace json = boost::json;

std::string variable(const Environment& environment, const std::string& name) {
    const auto found = environment.find(name);
    return found == environment.end() ? "" : found->second;
}

std::string without_last_slash(std::string node) {
    while (node.ends_with('/')) node.pop_back();
    return node;
}

json::object read_file(const std::filesystem::path& path) {
    std::ifstream file{path};
    if (!file) return {};
    std::ostringstream text;
    text << file.rdbuf();
    json::error_code error;
    const json::value value = json::parse(text.str(), error);
    if (error || !value.is_object())
        throw std::runtime_error{path.string() +
                                 ": this file is damaged; sign in again after removing it"};
    return value.get_object();
}

std::string text_at(const json::object& object, std::string_view group, std::string_view name) {
    const auto* found = object.if_contains(group);
    if (found == nullptr || !found->is_object()) return {};
    const auto* text = found->get_object().if_contains(name);
    return text != nullptr && text->is_string() ? std::string{text->get_string()} : "";
}

json::object& group_in(json::object& object, std::string_view name) {
    auto& group = object[name];
    if (!group.is_object()) group = json::object{};
    return group.get_object();
}

// Writes under a temporary name and renames, so that a power cut never leaves half a file; mode
// 0600 from the first byte.
void write_file(const std::filesystem::path& path, const json::object& object) {
    std::filesystem::create_directories(path.parent_path());
    const std::string beside = path.string() + ".new";
    const std::string text = json::serialize(object) + "\n";
    ::unlink(beside.c_str());
    const int file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) throw std::runtime_error{beside + ": cannot be written"};
    const bool is_whole =
        ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    const bool is_safe = ::fsync(file) == 0;
    ::close(file);
    if (!is_whole || !is_safe) throw std::runtime_error{beside + ": could not be written whole"};
    std::filesystem::rename(beside, path);
}

// Adds the scheme to a node typed as host:port: http on this machine, https elsewhere.
std::string with_scheme(const std::string& node) {
    if (node.find("://") != std::string::npos) return node;
    const std::string in_the_open = "http://" + node;
    return may_send_token_to(in_the_open) ? in_the_open : "https://" + node;
}

}  // namespace

std::filesystem::path settings_path(const Environment& environment) {
    const std::string config = variable(environment, "XDG_CONFIG_HOME");
    const std::filesystem::path base =
        config.empty() ? std::filesystem::path{variable(environment, "HOME")} / ".config"
                       : std::filesystem::path{config};
    return base / "amani" / "cli.json";
}

Settings load_settings(const Environment& environment, const std::string& node) {
    const json::object file = read_file(settings_path(environment));
    Settings settings;
    settings.node = node;
    if (settings.node.empty()) settings.node = variable(environment, "AMANI_NODE");
    if (settings.node.empty()) {
        const auto* usual = file.if_contains("node");
        settings.node = usual != nullptr && usual->is_string() ? std::string{usual->get_string()}
                                                               : std::string{usual_node};
    }
    settings.node = with_scheme(without_last_slash(settings.node));
    settings.token = variable(environment, "AMANI_TOKEN");
    if (settings.token.empty()) settings.token = text_at(file, "tokens", settings.node);
    settings.certificate = variable(environment, "AMANI_CA");
    if (settings.certificate.empty())
        settings.certificate = text_at(file, "certificates", settings.node);
    return settings;
}

void save_settings(const Environment& environment, const Settings& settings) {
    const auto path = settings_path(environment);
    json::object file = read_file(path);
    file["node"] = settings.node;
    group_in(file, "tokens")[settings.node] = settings.token;
    if (!settings.certificate.empty())
        group_in(file, "certificates")[settings.node] = settings.certificate;
    write_file(path, file);
}

void forget_token(const Environment& environment, const std::string& node) {
    const auto path = settings_path(environment);
    json::object file = read_file(path);
    group_in(file, "tokens").erase(without_last_slash(node));
    write_file(path, file);
}

bool may_send_token_to(const std::string& node) {
    const QUrl url{QString::fromStdString(node)};
    if (url.scheme() == "https") return true;
    return url.host() == "localhost" || QHostAddress{url.host()}.isLoopback();
}

}  // namespace amani::cli
