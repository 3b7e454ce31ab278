#pragma once

#include "app/facilitator/command_box.h"
#include "app/facilitator/file_chooser.h"
#include "app/ui/view.h"
#include "core/library/index.h"
#include "core/method/load_method.h"

#include <memory>
#include <string>
#include <vector>

namespace kring {

struct PrepareUi {
    std::vector<std::string> pasted;  ///< texts waiting for a lane
    bool brief = false;               ///< which minutes a change of order or method begins with
    PersonId open_person;             ///< whose details are open
    bool pasting = false;             ///< the cards on the table are open

    std::string lane;          ///< of the cards that are open; empty: the first
    std::string pasted_whole;  ///< the paste as one text, when it came as text
    FileChooser chooser;       ///< a list of cards to read
    std::string trouble;       ///< key of a sentence about the last file; empty: none
    std::string open_phase;    ///< whose menu is open
    std::string dragged;       ///< phase that is being dragged to another place
    std::string moved;         ///< phase whose row gets the keyboard back after a move
    bool cards_seen = false;   ///< the cards were drawn since they were opened
    bool dialog_seen = false;  ///< the stories or the domains were drawn since they were opened
    bool person_open = false, phase_open = false;  ///< of the two above

    CommandBoxUi commands;
    bool help_open = false;
    bool stories_open = false, domains_open = false, choosing_open = false;  ///< dialogs
    std::shared_ptr<const Overview> over;  ///< what earlier sessions tell; null: nothing yet
    FileChooser story_chooser;             ///< stories of a table, a text or another session
};

/// Method, title, people, plan and what is on the table already. Everything but a title may wait.
void draw_prepare(View& view, const Glance& glance, const MethodShelf& shelf, PrepareUi& prepare);

}  // namespace kring
