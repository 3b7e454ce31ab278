# Debian 12 has Catch2 2, Debian 13 has 3; tests include "tests/support/catch.h" and see no difference.
find_package(Catch2 REQUIRED)

# Catch2 3 takes it for a fault by itself when nothing was run.
if(Catch2_VERSION VERSION_LESS 3)
  set(NOTHING_RUN --warn NoTests)
endif()

# One test a file, by the name of the file: a process for every case would spend most of its time on starting.
function(add_test_files program)
  list(FILTER ARGN INCLUDE REGEX "_test\\.cpp$")
  foreach(file IN LISTS ARGN)
    get_filename_component(name ${file} NAME_WE)
    add_test(NAME ${program}/${name} COMMAND ${program} "-#" "[#${name}]" ${NOTHING_RUN})
    if(name MATCHES "walk|legibility|archive|ballot_box|library_test|keyboard|real_stories|reflection_file|audience|words_test")
      set_tests_properties(${program}/${name} PROPERTIES COST 50)  # the long ones first
    endif()
  endforeach()
endfunction()

# What tests are written with is compiled once a program, not once a test.
set(SUPPORT_CORE tests/support/given.cpp tests/support/given_stories.cpp tests/support/po_file.cpp
  tests/support/source_folder.cpp tests/support/story_room.cpp)
knows_the_sources(tests/support/source_folder.cpp)
set(SUPPORT_APP tests/support/ballot_room.cpp tests/support/canvas.cpp tests/support/console_room.cpp
  tests/support/dutch_words.cpp tests/support/no_window.cpp tests/support/story_console.cpp tests/support/ui_robot.cpp
  tests/support/wall_letters.cpp)

file(GLOB_RECURSE CORE_TESTS CONFIGURE_DEPENDS tests/core/*.cpp)
add_executable(core_tests ${CORE_TESTS} ${SUPPORT_CORE} tests/support/ballots.cpp tests/support/board_builder.cpp)
target_link_libraries(core_tests PRIVATE core Catch2::Catch2WithMain kring_options)
target_precompile_headers(core_tests PRIVATE ${OFTEN} <tests/support/catch.h>)
take_brisk_code(core_tests core)
compile_together(core_tests)
add_test_files(core_tests ${CORE_TESTS})

file(GLOB_RECURSE APP_TESTS CONFIGURE_DEPENDS tests/app/*.cpp)
if(APP_TESTS AND TARGET app_ui)
  add_executable(app_tests ${APP_TESTS} ${SUPPORT_CORE} ${SUPPORT_APP} tests/core/archive_sample.cpp)
  forgive_words(app_tests)
  target_link_libraries(app_tests PRIVATE app_files app_ui Catch2::Catch2WithMain kring_options)
  take_brisk_code(app_tests app_ui app_files)
  target_precompile_headers(app_tests PRIVATE ${OFTEN_UI} <tests/support/catch.h>)
  if(KRING_SANITIZE)  # they reckon with every dot of a picture; a precompiled header is made for one of the two
    set_source_files_properties(tests/support/canvas.cpp tests/support/wall_letters.cpp
      PROPERTIES COMPILE_OPTIONS -O2 SKIP_PRECOMPILE_HEADERS ON)
  endif()
  compile_together(app_tests)
  add_test_files(app_tests ${APP_TESTS})
endif()

# What the window does that needs no window: order of input, rhythm of frames, keyboard layouts, fonts.
file(GLOB PLATFORM_TESTS CONFIGURE_DEPENDS tests/platform/*.cpp)
if(PLATFORM_TESTS AND TARGET app_platform)
  add_executable(platform_tests ${PLATFORM_TESTS})
  target_link_libraries(platform_tests PRIVATE app_platform Catch2::Catch2WithMain kring_options)
  add_test_files(platform_tests ${PLATFORM_TESTS})
endif()

# Bent session files, always the same ones; tests/fuzz says how to go on with libFuzzer.
add_executable(session_file_fuzz tests/fuzz/session_file_fuzz.cpp)
target_link_libraries(session_file_fuzz PRIVATE core kring_options)
add_test(NAME "bent session files are answered with a code"
  COMMAND session_file_fuzz 1500 ${PROJECT_SOURCE_DIR}/tests/fixtures/v1/every-event.kring ${PROJECT_SOURCE_DIR}/tests/fixtures/v1/short.kring
  ${PROJECT_SOURCE_DIR}/tests/fixtures/v1/every-note.reflect.kring)

set_tests_properties("bent session files are answered with a code" PROPERTIES COST 50)

# The same for ballot files.
add_executable(ballot_file_fuzz tests/fuzz/ballot_file_fuzz.cpp)
target_link_libraries(ballot_file_fuzz PRIVATE core kring_options)
set(BALLOTS ${PROJECT_SOURCE_DIR}/tests/fixtures/ballots)
add_test(NAME "bent ballot files are answered with a code"
  COMMAND ballot_file_fuzz 3000 ${BALLOTS}/garden.blt ${BALLOTS}/leader.toc ${BALLOTS}/old.soi ${BALLOTS}/scores.csv ${BALLOTS}/dots.csv)

add_test(NAME "core reaches for no screen"
  COMMAND grep -rnE "imgui|GLFW|glad|\"app/" ${PROJECT_SOURCE_DIR}/core)
set_tests_properties("core reaches for no screen" PROPERTIES WILL_FAIL TRUE)

# A view takes its colours from the theme by their role, never one of its own.
add_test(NAME "no view sets a colour of its own"
  COMMAND grep -rnE "IM_COL32|ImColor|ColorConvert|0x[0-9A-Fa-f]{6}" ${PROJECT_SOURCE_DIR}/app/facilitator ${PROJECT_SOURCE_DIR}/app/projector ${PROJECT_SOURCE_DIR}/app/replay)
set_tests_properties("no view sets a colour of its own" PROPERTIES WILL_FAIL TRUE)

# The words must be sound for the tools of translators too.
find_program(MSGFMT msgfmt)
foreach(language nl en)
  if(MSGFMT)
    add_test(NAME "msgfmt finds nothing wrong with ${language}.po"
      COMMAND ${MSGFMT} --check --output-file=/dev/null ${PROJECT_SOURCE_DIR}/assets/words/${language}.po)
  endif()
endforeach()

# The real program on a screen of its own, worked by keyboard and mouse.
if(TARGET kring)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  function(add_story name script)
    add_test(NAME "${name}" COMMAND ${Python3_EXECUTABLE} -B ${PROJECT_SOURCE_DIR}/tests/end_to_end/${script} $<TARGET_FILE:kring> ${ARGN})
    set_tests_properties("${name}" PROPERTIES TIMEOUT 600 COST 100)  # the long ones first
  endfunction()
  add_story("a facilitator prepares, works, is cut off and goes on" story_test.py)
  add_story("killed at any moment, nothing that was shown as saved is missing" cut_off_test.py)
  add_story("two at once on one session: the second looks on" two_at_once_test.py)
  add_story("a facilitator's own copy of a method is chosen and used" own_method_test.py)
  add_story("what comes all at once is shown" busy_test.py)
  add_story("a window that was covered is there again" uncovered_test.py)
  add_story("the command line says what it can do, and what a session is worth" command_line_test.py)
  add_story("somebody counts files of ballots on the command line" count_test.py)
  add_story("the examples are what Kring makes of their scripts" examples_test.py)
  add_story("the demo makes a picture of every screen, and of every phase on both" demo_test.py)
  set_tests_properties("the demo makes a picture of every screen, and of every phase on both" PROPERTIES
    TIMEOUT 1500 COST 190)
  add_story("all sessions are listed and searched on the command line" library_test.py)
  add_story("sessions are found on the home screen, put in order and followed" home_test.py)
  add_story("somebody counts the votes of a session again on the command line" recount_test.py)
  add_story("stories come in from other files, and a word from a higher panel" other_files_test.py)
  add_story("somebody looks back at a session, and leaves it as it was" replay_test.py)
  add_story("somebody notes what strikes them while looking back, and compares" reflection_test.py)
  add_story("a moment of a session as a picture, and all of it as many" replay_pictures_test.py)
  add_story("a whole Most Significant Change by keyboard alone" most_significant_change_test.py)
  set_tests_properties("a whole Most Significant Change by keyboard alone" PROPERTIES TIMEOUT 1500 COST 200)
  add_story("who leaves while a vote is going on is asked first, and votes on later" leave_vote_test.py)
  add_story("the screen is written as plain lines while it changes" plain_text_test.py)
  add_story("without a screen, a font or room, Kring says so or goes on" faults_test.py)
  add_story("without room on the disk nothing is lost" no_room_test.py)
  add_library(no_second_window MODULE tests/support/no_second_window.cpp)
  target_compile_options(no_second_window PRIVATE -fno-sanitize=all)
  target_link_options(no_second_window PRIVATE -fno-sanitize=all)
  target_link_libraries(no_second_window PRIVATE ${CMAKE_DL_LIBS} kring_options)
  add_story("a projector is plugged in, shows the wall, and is pulled out" two_screens_test.py
    $<TARGET_FILE:no_second_window>)
endif()
