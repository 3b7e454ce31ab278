#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// The ways in which a pasted text can become cards.
struct PasteChoices {
    std::vector<std::string> lines;    ///< each line that is not blank; a leading dash or bullet goes
    std::vector<std::string> blocks;   ///< parts between blank lines
    std::string whole;
    std::vector<std::string> posts;    ///< when it is a table of posts (Padlet's CSV): one a post
    enum class Best { posts, blocks, lines, whole } best = Best::whole;
};

/// Reads a paste. A Padlet table (`Subject,Body,...` by name, comma, semicolon or tab) becomes posts:
/// HTML bodies as plain text with their line ends, entities resolved, the subject in front when there
/// is one and the attachment's address behind; oldest first. Nothing is left out and nothing is cut.
PasteChoices read_paste(std::string_view text);

}  // namespace kring
