#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace kring::test {

/// The keys of a gettext file and their forms, read line by line and not by the library under test.
std::map<std::string, std::vector<std::string>> read_po(const std::string& path);

/// The `{names}` in any of the forms.
std::set<std::string> places_in(const std::vector<std::string>& forms);

/// The keys that stand in app/ and core/, comments left out.
struct KeysInSources {
    std::set<std::string> asked;    ///< words("key"), words.count("key", ...)
    std::set<std::string> written;  ///< every literal that looks like a key
};
KeysInSources keys_in_sources(const std::string& source_dir);

/// Put together from a family and a code (app/ui/code_words.h, Words::date, core/report); other
/// tests look at whether each code has its words.
bool is_built_at_run_time(const std::string& key);

}  // namespace kring::test
