#pragma once

// The one place that brings in OpenGL 3.3 and GLFW, in the order they can bear. The loader is made
// by glad while building.
#include <glad/gl.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
