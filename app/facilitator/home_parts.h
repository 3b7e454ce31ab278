#pragma once

#include "app/facilitator/home.h"
#include "app/ui/widgets.h"

#include <string_view>

namespace kring {

// What the home screen is made of. Each part draws within the rectangle it is given; those that
// answer a number say how high they were.

/// The mark, the search, and the ways in.
void draw_home_head(View& view, ui::Rect row, HomeUi& home);
/// Opens the list of files for one of its purposes.
void ask_for_file(View& view, HomeUi& home, HomeUi::Choosing what);

/// The row above the sessions: `title`, and what chooses and orders them.
void draw_shelf_head(View& view, const ui::Rect& row, const Shelf& shelf, HomeUi& home,
                     std::string_view title);
bool filter_active(const HomeUi& home);
void clear_filter(HomeUi& home);
/// A chip for each choice that is in force; nothing without any.
float draw_filter_chips(View& view, const ui::Rect& rect, const Shelf& shelf, HomeUi& home);

/// Asks for what is typed, when it or what it is looked for in changed.
void ask_for_words(View& view, const Shelf& shelf, HomeUi& home);
/// Up and down through what was found, and Enter; while the search has the keyboard.
void choose_hit_by_key(View& view, const Shelf& shelf, HomeUi& home);
/// Where the words were found. `shown`: part of the page that can be seen.
float draw_found(View& view, const ui::Rect& rect, const Shelf& shelf, HomeUi& home,
                 ui::ScrollArea& area);

/// The menu of the session's card, from a button at `place`; `asked`: by another way, such as the
/// right mouse button.
void draw_card_menu(View& view, const ui::Rect& place, HomeUi& home, const SessionSummary& session,
                    bool asked);
/// What the menu asks further: another title, and whether it may go to the bin.
void draw_card_dialogs(View& view, HomeUi& home);

/// "Over alle sessies": fills the page under the head.
void draw_over_sessions(View& view, const ui::Rect& rect, const Shelf& shelf, HomeUi& home);

/// Under the sessions: from which folders they are, and what is no session.
float draw_home_foot(View& view, const ui::Rect& rect, const Shelf& shelf, HomeUi& home);
/// One more folder whose sessions are shown; nothing when it is among them already.
void add_folder(View& view, const Shelf& shelf, HomeUi& home, const std::string& path);
void draw_folders_dialog(View& view, const Shelf& shelf, HomeUi& home);
void draw_others_dialog(View& view, const Shelf& shelf, HomeUi& home);

/// Everything that can be done here, by typing.
void draw_home_commands(View& view, HomeUi& home);
void draw_home_help(View& view, HomeUi& home);

/// Where the session lies when that is not the folder of Kring: the name of its folder.
std::string folder_text(const Shelf& shelf, const SessionSummary& session);

}  // namespace kring
