#pragma once

#include "core/session/state.h"

#include <optional>
#include <string>

namespace kring {

/// The words of a method with the frame of this session in them.
///
/// `{period}` and `{about}` are the texts of State::frame, `{domain}` the name of the domain. A
/// piece in `[ ]` that holds one of them falls away when it is not known, and a piece behind `|`
/// stands there instead: "[Kijk terug op {period}. ]Wat veranderde er[ {about}| hier]?" What holds
/// none of them stays as it is. With no piece around it, what is not known leaves nothing. The
/// result begins with a capital.
std::string framed(const Phrase& phrase, const State& state, Language language,
                   std::optional<DomainId> domain = std::nullopt);

}  // namespace kring
