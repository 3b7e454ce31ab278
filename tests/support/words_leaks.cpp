// libgettextpo forgets some of what it read when a file is broken, which a test shows it on purpose.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libgettextpo\n"; }
