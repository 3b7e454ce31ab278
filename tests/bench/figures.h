#pragma once

#include <string>
#include <vector>

namespace kring::bench {

/// One line of the table: a number Kring is held to.
struct Figure {
    std::string what;
    std::string limit;
    std::string measured;
    std::string reference;  ///< what it is compared with, measured in the same run; may be empty
    bool passed = false;
};
using Figures = std::vector<Figure>;

/// A folder on a real disk beside the program; made empty here, removed by whoever asked.
std::string make_scratch_folder();

// One function a subject. Each measures, and answers with its lines of the table.
Figures measure_start(const std::string& scratch);    ///< first frame, memory
Figures measure_idle(const std::string& scratch);     ///< a session that lies open
Figures measure_console();                            ///< a frame of the console, without a window
Figures measure_walls();                              ///< a frame of console and wall together
Figures measure_looks();                              ///< a change of text size, theme, language
Figures measure_stories();                            ///< the same, with many stories
Figures measure_editor();                             ///< long text, typed in, without a window
Figures measure_append(const std::string& scratch);   ///< one event to the disk
Figures measure_reading(const std::string& scratch);  ///< open and fold a long session
Figures measure_replay();                             ///< go about in a long session
Figures measure_library(const std::string& scratch);  ///< find something in hundreds
Figures measure_counting();                           ///< a vote of a whole town

}  // namespace kring::bench
