#include "app/cli/commands.h"
#include "app/local_time.h"
#include "app/places.h"
#include "app/ui/words.h"
#include "core/archive/session_file.h"

#include <algorithm>
#include <iostream>

namespace kring {

static std::string sentence(const Words& words, const ArchiveError& error,
                            const std::string& file) {
    std::string text = words("archive." + std::string{code_of(error.problem)},
                             {{"line", std::to_string(error.line)}, {"file", file_name(file)}});
    if (error.line > 0)
        text += " [" + words("check.line", {{"n", std::to_string(error.line)}}) + "]";
    if (!error.detail.empty()) text += " (" + error.detail + ")";
    return text;
}

/// Not sound, or not to be looked at at all.
static int answer_to(ArchiveProblem problem) {
    const bool unseen =
        problem == ArchiveProblem::cannot_open || problem == ArchiveProblem::disk_error;
    return unseen ? 2 : 1;
}

int check_files(const std::vector<std::string>& files, Language language) {
    const auto words = Words::load(find_places().assets + "/words", language);
    if (!words) {
        std::cerr << words.error() << '\n';
        return 2;
    }
    const Words& say = words.value();
    int answer = 0;
    for (const auto& file : files) {
        const auto loaded = read_session(file);
        const auto* damage = !loaded                 ? &loaded.error()
                             : loaded.value().damage ? &*loaded.value().damage
                                                     : nullptr;
        if (damage != nullptr) answer = std::max(answer, answer_to(damage->problem));
        std::cout << file << ": "
                  << (damage != nullptr ? sentence(say, *damage, file)
                                        : say.count("check.sound", static_cast<std::int64_t>(
                                                                       loaded.value().log.size())))
                  << '\n';
    }
    if (std::cout.flush()) return answer;
    std::cerr << say("check.not_told") << '\n';
    return 2;
}

}  // namespace kring
