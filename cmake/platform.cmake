# app_platform: the window, what a person does to it, and the rhythm of frames. The only target that knows GLFW and OpenGL.
find_package(glfw3 3.3 REQUIRED)
find_package(spdlog REQUIRED)
pkg_check_modules(cairo REQUIRED IMPORTED_TARGET cairo)
pkg_check_modules(freetype2 REQUIRED IMPORTED_TARGET freetype2)

# The OpenGL loader is generated, never committed. --reproducible: from the specification in the package, without a network.
set(GLAD_DIR ${PROJECT_BINARY_DIR}/glad)
add_custom_command(
  OUTPUT ${GLAD_DIR}/src/gl.c ${GLAD_DIR}/include/glad/gl.h
  COMMAND /usr/bin/python3 /usr/bin/glad --quiet --reproducible --api gl:core=3.3 --extensions "" --out-path ${GLAD_DIR} c
  COMMENT "Generating the OpenGL 3.3 loader"
  VERBATIM)
add_library(glad STATIC ${GLAD_DIR}/src/gl.c ${GLAD_DIR}/include/glad/gl.h)
target_include_directories(glad SYSTEM PUBLIC ${GLAD_DIR}/include)

file(GLOB PLATFORM_SOURCES CONFIGURE_DEPENDS app/platform/*.cpp)
if(PLATFORM_SOURCES)
  add_library(app_platform STATIC ${PLATFORM_SOURCES})
  target_include_directories(app_platform PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(app_platform
    PUBLIC core PkgConfig::imgui
    PRIVATE glad glfw PkgConfig::freetype2 PkgConfig::cairo spdlog::spdlog ${CMAKE_DL_LIBS} kring_options kring_brisk)
  compile_together(app_platform)
endif()
