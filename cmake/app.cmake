# app_ui: words, theme, widgets and views. Draws into Dear ImGui's lists; knows no window and no graphics card.
pkg_check_modules(imgui REQUIRED IMPORTED_TARGET imgui freetype2)
# Reads gettext files while running; comes without a pkg-config file.
find_library(GETTEXTPO gettextpo REQUIRED)

file(GLOB_RECURSE UI_SOURCES CONFIGURE_DEPENDS app/ui/*.cpp app/facilitator/*.cpp app/projector/*.cpp)
if(UI_SOURCES)
  add_library(app_ui STATIC ${UI_SOURCES})
  target_link_libraries(app_ui PUBLIC core PkgConfig::imgui PRIVATE PkgConfig::tomlplusplus ${GETTEXTPO} kring_options)
endif()
