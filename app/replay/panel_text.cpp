#include "app/replay/panel_text.h"

#include "app/replay/compare_rows.h"
#include "app/replay/moment_words.h"

#include <algorithm>

namespace kring {
namespace {

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

const char* what_became(const CompareRow& row) {
    if (!row.before) return "compare.fresh";
    if (!row.now) return "compare.gone";
    if (row.moved) return "compare.moved";
    if (row.reworded) return "compare.reworded";
    return row.linked ? "compare.linked" : "compare.same";
}

std::string row_line(const Words& words, const CompareData& data, const CompareRow& row) {
    std::string line = words(what_became(row)) + ": ";
    if (row.before) line += one_line(data.before.board.find(*row.before)->text);
    if (row.before && row.now && row.reworded) line += " → ";
    if (row.now && (!row.before || row.reworded))
        line += one_line(data.now->board.find(*row.now)->text);
    return line + '\n';
}

}  // namespace

std::string plain_notes(const Words& words, const ReplayPanelUi& panel, bool names) {
    const Reflection* notes = panel.reflection.notes;
    if (notes == nullptr || notes->empty()) return {};
    std::string text = '\n' + words("replay_panel.notes_title") + '\n';
    for (const NoteId id : in_order(*notes)) {
        const ReflectionNote& note = notes->at(id);
        text += moment_words(words, note.at) + ' ' + one_line(note.text);
        if (names && !note.who.empty()) text += ", " + note.who;
        text += '\n';
    }
    return text;
}

std::string plain_compare(const Words& words, const CompareData& data, CompareUi& compare,
                          const Heard& heard) {
    std::string text = words("compare.title") + '\n';
    text += data.before.title + ", " + data.before.date + '\n';
    if (!data.now || compare.choosing) {
        text += words("compare.choose_line") + '\n';
        return text + '\n' + plain_heard(words, heard);
    }
    text += data.now->title + ", " + data.now->date + "\n\n";
    if (const auto why = why_no_comparison(data)) {
        text += words(why->title) + '\n';
    } else {
        for (const CompareGroup& group : rows_of(data, comparison_of(data, compare)))
            for (const CompareRow& row : group.rows)
                if (row.is(compare.only)) text += row_line(words, data, row);
    }
    return text + '\n' + plain_heard(words, heard);
}

}  // namespace kring
