#include "tests/bench/program.h"

#include "app/settings.h"
#include "tests/bench/clocks.h"

#include <cstdlib>
#include <filesystem>
#include <map>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace kring::bench {
namespace {

std::string beside(const char* name) {
    std::error_code ignored;
    const auto here = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    return (here / name).string();
}

std::vector<std::string> environment(const std::string& home) {
    std::vector<std::string> lines{"KRING_SESSIONS=" + home + "/sessions",
                                   "KRING_CONFIG=" + home + "/config",
                                   "KRING_DATA=" + home + "/data"};
    for (char** line = environ; *line != nullptr; ++line)
        if (std::string_view{*line}.rfind("KRING_", 0) != 0) lines.emplace_back(*line);
    return lines;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    for (std::string& word : words) list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

std::string read_all(int fd) {
    std::string text;
    char part[4096];
    for (ssize_t n = 0; (n = ::read(fd, part, sizeof part)) > 0;)
        text.append(part, static_cast<std::size_t>(n));
    return text;
}

std::optional<Ran> understand(const std::string& output, std::int64_t started) {
    std::map<std::string, double> said;
    std::istringstream lines{output};
    std::string name;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words{line};
        double value = 0;
        if (words >> name >> value) said[name] = value;
    }
    if (!said.contains("first_frame_ns") || !said.contains("rss")) return std::nullopt;
    return Ran{(said["first_frame_ns"] - static_cast<double>(started)) * 1e-6, said["frames"],
               said["cpu_s"], said["rss"] / 1024};
}

}  // namespace

Program::Program(std::vector<std::string> words, const std::string& home) {
    int ends[2];
    if (::pipe(ends) != 0) return;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    std::vector<std::string> variables = environment(home);
    const auto arguments = pointers(words);
    const auto around = pointers(variables);
    m_started = now_ns();
    if (::posix_spawn(&m_process, words.front().c_str(), &actions, nullptr, arguments.data(),
                      around.data()) != 0)
        m_process = -1;
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    m_output = ends[0];
}

Program::~Program() {
    if (m_process > 0) ::waitpid(m_process, nullptr, 0);
    if (m_output >= 0) ::close(m_output);
}

std::optional<Ran> Program::wait() {
    if (m_process <= 0) return std::nullopt;
    const std::string output = read_all(m_output);
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
    return understand(output, m_started);
}

std::string kring_program() { return beside("kring"); }
std::string bare_window_program() { return beside("kring_bare_window"); }

std::vector<std::string> usual_window_size() {
    const Settings settings;
    return {std::to_string(settings.width), std::to_string(settings.height)};
}

}  // namespace kring::bench
