#pragma once

#include "core/session/decision.h"

#include <vector>

namespace kring {

/// Why the settings of choosing are out of their range.
std::optional<Refusal> out_of_range(const ChoosingSettings& choosing);

/// The domains a method begins with, as they are named in its own language; or why they do not fit.
Decision domains_of(const Method& method);

// The frame in which stories are told: period, settings, domains of change.

Decision answer(const Asked& asked, const SetFrame& intent);
Decision answer(const Asked& asked, const SetChoosing& intent);
Decision answer(const Asked& asked, const NameDomain& intent);
Decision answer(const Asked& asked, const RenameDomain& intent);
Decision answer(const Asked& asked, const RemoveDomain& intent);

}  // namespace kring
