#include "core/session/link_rules.h"

#include "core/session/card_rules.h"
#include "core/session/text_rules.h"

#include <utility>

namespace kring {

namespace {

/// Cleans what is said of a link of this kind; what does not fit the kind stays unset.
std::optional<Refusal> tidy(LinkDetails& details, LinkKind kind) {
    if (details.weight < 1 || details.weight > 3) return Refusal::bad_value;
    if (kind != LinkKind::contribution) details.contribution = Contribution::unset;
    if (kind != LinkKind::benefit) details.benefit = Benefit::unset;
    if (const auto no = tidy_line(details.amount)) return no;
    if (const auto no = tidy_line(details.note)) return no;
    return tidy_text(details.assumption);
}

std::optional<Refusal> hidden(const Board& board, LinkId id) {
    const Link* link = board.find(id);
    if (!link) return Refusal::unknown_link;
    return board.shows(*link) ? std::nullopt : std::optional{Refusal::in_bin};
}

}  // namespace

std::optional<Joint> joint_of(const Method& method, CardKind one, CardKind other) {
    for (const LinkRule& rule : method.links) {
        if (rule.from == one && rule.to == other) return Joint{rule.kind, true};
        if (rule.from == other && rule.to == one) return Joint{rule.kind, false};
    }
    return std::nullopt;
}

std::optional<LinkId> twin_of(const Board& board, const Link& link) {
    for (const auto& [id, other] : board.links)
        if (other.from == link.from && other.to == link.to && other.kind == link.kind &&
            other.details.contribution == link.details.contribution &&
            other.details.benefit == link.details.benefit)
            return id;
    return std::nullopt;
}

Decision answer(const Asked& asked, const DrawLink& intent) {
    const State& state = asked.state;
    if (intent.from == intent.to) return Err{Refusal::same_card};
    if (const auto no = not_on_board(state.board, intent.from)) return Err{*no};
    if (const auto no = not_on_board(state.board, intent.to)) return Err{*no};
    Link link{LinkKind::produces, intent.from, intent.to, intent.details};
    const auto kind_of = [&](CardId id) { return state.board.find(id)->kind; };
    auto kind = state.method.link_between(kind_of(link.from), kind_of(link.to));
    if (!kind) {
        std::swap(link.from, link.to);
        kind = state.method.link_between(kind_of(link.from), kind_of(link.to));
    }
    if (!kind) return Err{Refusal::no_such_link};
    link.kind = *kind;
    if (const auto no = tidy(link.details, link.kind)) return Err{*no};
    if (twin_of(state.board, link)) return Err{Refusal::link_exists};
    return one(LinkDrawn{std::move(link)});
}

Decision answer(const Asked& asked, const DetailLink& intent) {
    const Board& board = asked.state.board;
    if (const auto no = hidden(board, intent.link)) return Err{*no};
    Link link = *board.find(intent.link);
    LinkDetails details = intent.details;
    if (const auto no = tidy(details, link.kind)) return Err{*no};
    if (details == link.details) return nothing_to_do();
    const bool same_sort = details.contribution == link.details.contribution &&
                           details.benefit == link.details.benefit;
    link.details = details;
    if (!same_sort && twin_of(board, link)) return Err{Refusal::link_exists};
    return one(LinkDetailed{intent.link, std::move(details)});
}

Decision answer(const Asked& asked, const RemoveLink& intent) {
    if (const auto no = hidden(asked.state.board, intent.link)) return Err{*no};
    return one(LinkRemoved{intent.link});
}

}  // namespace kring
