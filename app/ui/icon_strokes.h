#pragma once
#include "app/ui/icons.h"

#include <array>
#include <string_view>

namespace kring::ui {

/// The icons as they were drawn, in the order of Icon, on a 24 x 24 grid with y down. `line` is an
/// open polyline, `shape` a closed one, `circle cx cy r`, `dot cx cy r` filled, `arc cx cy r from
/// to` in degrees clockwise from the right, `box x y w h r`, `curve` a chain of cubic Beziers
/// (start, then three points each).
inline constexpr std::array<std::string_view, icon_count> icon_strokes = {
    // activity
    "line 6,21 6,4; line 6,4 19,4 15.5,8.5 19,13 6,13",
    // effect
    "line 12,21 12,11; curve 12,14.5 12,10 8.5,7 3.5,7 3.5,11.5 7,14.5 12,14.5; curve "
    "12,11.5 12,6.5 15.5,3 20.5,3 20.5,8 17,11.5 12,11.5",
    // investor
    "circle 14.5 6 3.2; line 2.5,13.5 7,13.5 10.5,16 15.5,16; line 2.5,20.5 13,20.5 "
    "21.5,13.5",
    // collector
    "shape 3.5,10.5 20.5,10.5 18,20 6,20; arc 12 10.5 6.5 180 360",
    // story
    "curve 12,6.5 10,4.8 7,4.2 3,4.2; line 3,4.2 3,18.2; curve 3,18.2 7,18.2 10,18.8 "
    "12,20.5; curve 12,20.5 14,18.8 17,18.2 21,18.2; line 21,18.2 21,4.2; curve "
    "21,4.2 17,4.2 14,4.8 12,6.5; line 12,6.5 12,20.5",
    // vote
    "shape 3,12 21,12 21,21 3,21; line 7,12 7,3 17,3 17,12; line 9.7,7.3 11.5,9.1 "
    "14.5,5.9",
    // reason
    "line 8,17 5,17 3,15 3,6 5,4 19,4 21,6 21,15 19,17 13,17 8,21 8,17; line 7.5,8.7 "
    "16.5,8.7; line 7.5,12.5 13.5,12.5",
    // dissent
    "line 12,21 12,14; line 12,14 5.5,6; line 12,14 18.5,6; line 5,11 5,5.5 10.3,5.5; "
    "line 13.7,5.5 19,5.5 19,11",
    // timer
    "circle 12 13.5 7.5; line 12,9.5 12,13.5 14.7,15; line 9.5,2.8 14.5,2.8",
    // play
    "shape 8,5 19,12 8,19",
    // pause
    "line 8.5,5.5 8.5,18.5; line 15.5,5.5 15.5,18.5",
    // undo
    "line 8.5,4.5 4,9 8.5,13.5; line 4,9 14.5,9; arc 14.5 14.25 5.25 270 450; line "
    "14.5,19.5 9,19.5",
    // redo
    "line 15.5,4.5 20,9 15.5,13.5; line 20,9 9.5,9; arc 9.5 14.25 5.25 90 270; line "
    "9.5,19.5 15,19.5",
    // search
    "circle 10.5 10.5 6.5; line 15.3,15.3 20.5,20.5",
    // lock
    "box 4.5 10.5 15 10.5 2; line 8,10.5 8,7.5; arc 12 7.5 4 180 360; line 16,7.5 "
    "16,10.5",
    // projector
    "line 2.5,4 21.5,4; line 4.5,4 4.5,15 19.5,15 19.5,4; line 12,15 12,17; line "
    "7.5,21 12,17 16.5,21",
    // warning
    "shape 12,3.5 21.5,20 2.5,20; line 12,10 12,14; dot 12 17 1.3",
    // plus
    "line 12,5 12,19; line 5,12 19,12",
    // minus
    "line 5,12 19,12",
    // check
    "line 4.5,12.5 9.8,17.8 19.5,7",
    // bin
    "line 4,7 20,7; line 9,7 9,3.5 15,3.5 15,7; line 6,7 7,20.5 17,20.5 18,7; line "
    "10,11 10,16.5; line 14,11 14,16.5",
    // person
    "circle 12 8 4; curve 4,21 4,15.5 8,14.5 12,14.5 16,14.5 20,15.5 20,21",
    // link
    "circle 5.5 17 3; circle 18.5 7 3; curve 8.5,17 13,17 11,7 15.5,7",
    // arrow
    "line 4,12 20,12; line 13.5,5.5 20,12 13.5,18.5",
    // arrow_left
    "line 20,12 4,12; line 10.5,5.5 4,12 10.5,18.5",
    // chevron
    "line 9,5.5 15.5,12 9,18.5",
    // chevron_left
    "line 15,5.5 8.5,12 15,18.5",
    // down
    "line 5.5,9 12,15.5 18.5,9",
    // up
    "line 5.5,15 12,8.5 18.5,15",
    // eyeoff
    "curve 2.5,12 5.5,7 9,5.5 12,5.5 15,5.5 18.5,7 21.5,12 18.5,17 15,18.5 12,18.5 "
    "9,18.5 5.5,17 2.5,12; line 4,20 20,4",
    // note
    "shape 4,4 20,4 20,14 14,20 4,20; line 14,20 14,14 20,14",
    // stepf
    "shape 5,5 14,12 5,19; line 18.5,5 18.5,19",
    // stepb
    "shape 19,5 10,12 19,19; line 5.5,5 5.5,19",
    // grip
    "dot 9 6 1.5; dot 15 6 1.5; dot 9 12 1.5; dot 15 12 1.5; dot 9 18 1.5; dot 15 18 "
    "1.5",
    // close
    "line 6,6 18,18; line 18,6 6,18",
    // enter
    "line 20,5 20,13 5,13; line 10,8 5,13 10,18",
    // import
    "line 12,3 12,15; line 7,10 12,15 17,10; line 4,16 4,21 20,21 20,16",
    // folder
    "shape 3,5 9.5,5 12,8 21,8 21,20 3,20",
    // compare
    "line 12,3 12,21; shape 3,6 8.5,6 8.5,18 3,18; shape 15.5,6 21,6 21,18 15.5,18",
    // help
    "circle 12 12 9.5; curve 9,9.5 9,5.5 15,5.5 15,9.5 15,12 12,11.5 12,14; dot 12 "
    "17.3 1.3",
    // more
    "dot 5 12 1.8; dot 12 12 1.8; dot 19 12 1.8",
    // filter
    "line 3.5,6.5 20.5,6.5; line 7,12 17,12; line 10.5,17.5 13.5,17.5",
};

}  // namespace kring::ui
