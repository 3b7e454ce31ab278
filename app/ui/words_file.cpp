#include "app/ui/words.h"

#include <gettext-po.h>

#include <csetjmp>
#include <cstdio>

namespace kring {

namespace {

/// What libgettextpo found wrong. It reports through plain functions, so there is one for all;
/// words are read at the start, by one thread.
struct Complaints {
    std::string first;
    std::jmp_buf way_out;
};
Complaints complaints;

void note(int severity, const char* file, std::size_t line, const char* text) {
    if (severity == PO_SEVERITY_WARNING || !complaints.first.empty()) return;
    const bool has_line = line != static_cast<std::size_t>(-1);
    complaints.first = (file ? file : "") + std::string{":"} +
                       (has_line ? std::to_string(line) : "0") + ": " + (text ? text : "");
}

/// The library asks that its caller never returns from a fatal complaint.
void complain(int severity, po_message_t, const char* file, std::size_t line, std::size_t, int,
              const char* text) {
    note(severity, file, line, text);
    if (severity == PO_SEVERITY_FATAL_ERROR) std::longjmp(complaints.way_out, 1);
}

void complain_twice(int severity, po_message_t message, const char* file, std::size_t line,
                    std::size_t column, int multi_line, const char* text, po_message_t, const char*,
                    std::size_t, std::size_t, int, const char*) {
    complain(severity, message, file, line, column, multi_line, text);
}

/// Null when there is no such file or it cannot be read at all. Holds nothing that a long jump over
/// it would leak.
po_file_t open_po(const char* path) {
    static const po_xerror_handler handler{complain, complain_twice};
    if (setjmp(complaints.way_out) != 0) return nullptr;
    return po_file_read(path, &handler);
}

bool counts(po_message_t message) { return po_message_msgid_plural(message) != nullptr; }

std::string text_or_empty(const char* text) { return text ? text : ""; }

}  // namespace

Result<Words::Table, std::string> Words::read(const std::string& path) {
    complaints.first.clear();
    po_file_t file = open_po(path.c_str());
    if (!file && complaints.first.empty()) complaints.first = path + ":0: cannot be opened";
    Table table;
    if (file) {
        po_message_iterator_t messages = po_message_iterator(file, nullptr);
        while (po_message_t message = po_next_message(messages)) {
            const std::string key = text_or_empty(po_message_msgid(message));
            if (key.empty() || po_message_is_obsolete(message)) continue;
            Entry entry;
            entry.one = counts(message) ? text_or_empty(po_message_msgstr_plural(message, 0))
                                        : text_or_empty(po_message_msgstr(message));
            if (counts(message)) entry.many = text_or_empty(po_message_msgstr_plural(message, 1));
            table.emplace(key, std::move(entry));
        }
        po_message_iterator_free(messages);
        po_file_free(file);
    }
    if (!complaints.first.empty()) return Err{complaints.first};
    return table;
}

}  // namespace kring
