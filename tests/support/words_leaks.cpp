// Goes into sanitized programs only. libgettextpo keeps a copy of the name of every file it reads,
// and more of one that is broken, and never gives them back: what it takes for itself while it
// reads is not held against us. The linker leads each call here (--wrap).
#include <gettext-po.h>
#include <sanitizer/lsan_interface.h>

extern "C" po_file_t __real_po_file_read_v3(const char* path, po_xerror_handler_t handler);
extern "C" po_file_t __wrap_po_file_read_v3(const char* path, po_xerror_handler_t handler);

extern "C" po_file_t __wrap_po_file_read_v3(const char* path, po_xerror_handler_t handler) {
    const __lsan::ScopedDisabler not_ours;
    return __real_po_file_read_v3(path, handler);
}
