#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/method/check_method.h"
#include "core/method/load_method.h"
#include "core/method/method_words.h"
#include "core/method/toml_table.h"

namespace kring {

namespace {

template <class E, std::size_t n> Vocabulary<E> words_of(const std::array<Word<E>, n>& table) {
    return table;
}

GroupSize read_group(const toml::table& table, Trouble& trouble) {
    const TomlTable group{
        table, "group", trouble, {"least", "advised_least", "advised_most", "most"}};
    const GroupSize usual;
    return {group.number("least", 1, 99, usual.least),
            group.number("advised_least", 1, 99, usual.advised_least),
            group.number("advised_most", 1, 99, usual.advised_most),
            group.number("most", 1, 99, usual.most)};
}

Lane read_lane(const toml::table& table, Trouble& trouble) {
    const TomlTable keys{
        table, "lane", trouble, {"id", "kind", "side", "letter", "name", "one", "says", "invites"}};
    Lane lane;
    lane.id = keys.id("id");
    lane.kind = keys.word("kind", words_of(card_kinds));
    if (lane.kind == CardKind::party) lane.sides = keys.word("side", words_of(sides));
    if (lane.kind != CardKind::party && keys.has("side"))
        keys.fail("side", "only a party has a 'side'");
    lane.letter = keys.text("letter");
    if (count_code_points(lane.letter) > 1)
        keys.fail("letter", "'letter' of lane is more than one letter");
    lane.name = keys.phrase("name");
    lane.one = keys.phrase("one");
    lane.says = keys.phrase_or_none("says");
    lane.invites = keys.phrase_or_none("invites");
    return lane;
}

LinkRule read_link(const toml::table& table, Trouble& trouble) {
    const TomlTable keys{table, "link", trouble, {"kind", "from", "to", "name"}};
    return {keys.word("kind", words_of(link_kinds)), keys.word("from", words_of(card_kinds)),
            keys.word("to", words_of(card_kinds)), keys.phrase("name")};
}

ChoosingSettings read_choosing(const toml::table& table, Trouble& trouble) {
    const TomlTable keys{
        table,
        "choosing",
        trouble,
        {"way", "threshold", "ties", "quorum", "most_chosen", "blank", "most_rounds", "turn"}};
    const ChoosingSettings usual;
    ChoosingSettings read;
    read.way = keys.word("way", words_of(choosing_ways));
    if (keys.has("threshold")) read.threshold = keys.word("threshold", words_of(thresholds));
    if (keys.has("ties")) read.ties = keys.word("ties", words_of(tie_rules));
    read.quorum = keys.number("quorum", 0, 99, usual.quorum);
    read.most_chosen = keys.number("most_chosen", 1, 2, usual.most_chosen);
    read.blank = keys.flag("blank", usual.blank);
    read.most_rounds = keys.number("most_rounds", 1, 9, usual.most_rounds);
    read.turn = Minutes{keys.number("turn", 1, 60, static_cast<int>(usual.turn.count()))};
    return read;
}

Phase read_phase(const toml::table& table, Trouble& trouble) {
    const TomlTable keys{
        table,
        "phase",
        trouble,
        {"id", "kind", "name", "question", "leaves", "prompts", "full", "brief", "lanes", "gaps"}};
    Phase phase;
    phase.id = keys.id("id");
    phase.kind = keys.word("kind", words_of(phase_kinds));
    phase.name = keys.phrase("name");
    phase.question = keys.phrase_or_none("question");
    phase.leaves = keys.phrase_or_none("leaves");
    phase.prompts = keys.phrases("prompts");
    phase.full = Minutes{keys.number("full", 0, 600, 0)};
    phase.brief = Minutes{keys.number("brief", 0, 600, 0)};
    phase.lanes = keys.ids("lanes");
    phase.gaps = keys.words("gaps", words_of(gap_rules));
    return phase;
}

PhaseOrder read_order(const toml::table& table, Trouble& trouble) {
    const TomlTable keys{table, "order", trouble, {"id", "name", "phases"}};
    return {keys.id("id"), keys.phrase("name"), keys.ids("phases")};
}

/// Reads every `[[key]]` and remembers its line for the check of how things fit together.
template <class Read>
auto read_all(const TomlTable& root, std::string_view key, Trouble& trouble,
              std::vector<int>& lines, Read read) {
    std::vector<decltype(read(std::declval<const toml::table&>(), trouble))> all;
    for (const toml::table* table : root.tables(key)) {
        all.push_back(read(*table, trouble));
        lines.push_back(line_of(*table));
    }
    return all;
}

Method read_root(const toml::table& table, Trouble& trouble) {
    const TomlTable root{table,
                         "method",
                         trouble,
                         {"id", "version", "name", "says", "credit", "agreements", "gaps", "group",
                          "lanes", "links", "phases", "orders", "choosing", "domains"}};
    Method method;
    MethodLines lines;
    method.id = root.id("id");
    method.version = root.number("version", 1, 1'000'000, 1);
    method.name = root.phrase("name");
    method.says = root.phrase_or_none("says");
    method.credit = root.phrase_or_none("credit");
    method.agreements = root.phrases("agreements");
    method.gaps = root.words("gaps", words_of(gap_rules));
    for (const toml::table* group : root.tables("group")) {
        method.group = read_group(*group, trouble);
        lines.group = line_of(*group);
    }
    for (const toml::table* choosing : root.tables("choosing")) {
        method.choosing = read_choosing(*choosing, trouble);
        lines.choosing = line_of(*choosing);
    }
    method.domains = root.phrases("domains");
    lines.domains = root.line("domains");
    method.lanes = read_all(root, "lanes", trouble, lines.lanes, read_lane);
    method.links = read_all(root, "links", trouble, lines.links, read_link);
    method.phases = read_all(root, "phases", trouble, lines.phases, read_phase);
    method.orders = read_all(root, "orders", trouble, lines.orders, read_order);
    check_method(method, lines, trouble);
    return method;
}

/// The line that holds the first byte that is not UTF-8.
int line_of_wrong_byte(std::string_view text) {
    int line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (c.size == 0) return line;
        if (c.value == '\n') ++line;
        at += c.size;
    }
    return line;
}

}  // namespace

Result<Method, MethodError> read_method(std::string_view toml, const std::string& file) {
    if (!is_valid_utf8(toml)) {
        return Err{MethodError{file, line_of_wrong_byte(toml), "not UTF-8 text"}};
    }
    try {
        const toml::table table = toml::parse(toml, file);
        Trouble trouble{file, {}};
        Method method = read_root(table, trouble);
        if (trouble.first) return Err{*trouble.first};
        return method;
    } catch (const toml::parse_error& error) {
        const int line = static_cast<int>(error.source().begin.line);
        return Err{MethodError{file, line, std::string{error.description()}}};
    }
}

}  // namespace kring
