# app_ui: words, theme, widgets and views. Draws into Dear ImGui's lists; knows no window and no graphics card.
pkg_check_modules(imgui REQUIRED IMPORTED_TARGET imgui freetype2)
# Reads gettext files while running; comes without a pkg-config file.
find_library(GETTEXTPO gettextpo REQUIRED)

file(GLOB_RECURSE UI_SOURCES CONFIGURE_DEPENDS app/ui/*.cpp app/facilitator/*.cpp app/projector/*.cpp
  app/replay/*.cpp)
if(UI_SOURCES)
  add_library(app_ui STATIC ${UI_SOURCES})
  target_link_libraries(app_ui PUBLIC core PkgConfig::imgui PRIVATE PkgConfig::tomlplusplus ${GETTEXTPO} kring_options kring_brisk)
  set(OFTEN_UI ${OFTEN} <imgui.h> <app/ui/view.h> <app/ui/widgets.h> <app/facilitator/console_ui.h> <app/ui/code_words.h>)
  target_precompile_headers(app_ui PRIVATE ${OFTEN_UI})
  # It makes a library with names of its own in place of whatever they mean elsewhere.
  set_source_files_properties(app/ui/text_editor.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  compile_together(app_ui)
endif()

# app_files: the session that lies open, and what lies where on the disk. Knows no window.
set(FILES_SOURCES app/bin_folder.cpp app/desk.cpp app/desk_erasing.cpp app/desk_vote.cpp app/library.cpp app/local_time.cpp app/places.cpp app/plain_text_file.cpp app/practice.cpp app/reflection_desk.cpp app/report_file.cpp app/session_report.cpp app/session_files.cpp app/session_moves.cpp
  app/settings.cpp app/shelf.cpp app/cli/count.cpp app/cli/count_json.cpp app/cli/count_report.cpp app/cli/count_text.cpp)
if(TARGET app_ui)
  add_library(app_files STATIC ${FILES_SOURCES})
  target_compile_definitions(app_files PRIVATE KRING_VERSION="${PROJECT_VERSION}")
  target_link_libraries(app_files PUBLIC app_ui PRIVATE PkgConfig::tomlplusplus kring_options kring_brisk)
  knows_the_sources(app/places.cpp)
  target_precompile_headers(app_files REUSE_FROM app_ui)
  compile_together(app_files)
endif()

# kring: the program. Alone in knowing both the screens and the window they stand in.
if(EXISTS ${PROJECT_SOURCE_DIR}/app/main.cpp AND TARGET app_ui AND TARGET app_platform)
  find_package(CLI11 REQUIRED)
  file(GLOB PROGRAM_SOURCES CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} app/*.cpp app/cli/*.cpp)
  list(REMOVE_ITEM PROGRAM_SOURCES ${FILES_SOURCES})
  add_executable(kring ${PROGRAM_SOURCES})
  target_compile_definitions(kring PRIVATE KRING_VERSION="${PROJECT_VERSION}")
  target_link_libraries(kring PRIVATE app_files app_ui app_platform CLI11::CLI11 spdlog::spdlog kring_options)
  take_brisk_code(kring app_ui app_platform app_files)
  target_precompile_headers(kring PRIVATE ${OFTEN_UI} <app/app.h>)
  compile_together(kring)
  if(KRING_SANITIZE)
    target_sources(kring PRIVATE tests/support/driver_leaks.cpp)
    forgive_words(kring)
  endif()
endif()
