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

/// Up to LLVM 16 what intercepts the storage of a thread in a library that is loaded while running,
/// as a graphics driver is, now and then takes it for one of an old libc and reads an address that is
/// none: the leak check then ends the program with "Tracer caught signal 11". Without it fewer places
/// count as holding something, so no leak is missed.
extern "C" const char* __asan_default_options() { return "intercept_tls_get_addr=0"; }
