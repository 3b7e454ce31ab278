// Goes into the sanitized program only. A graphics driver that is unloaded at the end leaves blocks
// that the leak check cannot name any more: here it stays, and what it never frees is its own
// affair. Leaks of ours still count.

extern "C" int dlclose(void* /*library*/) { return 0; }

extern "C" const char* __lsan_default_suppressions() {
    return "leak:libGLX\n"
           "leak:libEGL\n"
           "leak:libGLdispatch\n"
           "leak:libgallium\n"
           "leak:_dri.so\n"
           "leak:libX11\n"
           "leak:libfontconfig\n";
}

/// What was left out is not told: standard error belongs to what Kring says.
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
