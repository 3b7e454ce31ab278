#include "core/voting/codes.h"

namespace kring {

std::string_view code_of(BallotFault fault) { return code_in(ballot_fault_codes, fault); }
std::string_view code_of(BordaVariant variant) { return code_in(borda_codes, variant); }
std::string_view code_of(CountFault fault) { return code_in(count_fault_codes, fault); }
std::string_view code_of(TieRule rule) { return code_in(tie_rule_codes, rule); }
std::string_view code_of(Threshold threshold) { return code_in(threshold_codes, threshold); }
std::string_view code_of(RuleFault fault) { return code_in(rule_fault_codes, fault); }
std::string_view code_of(Verdict verdict) { return code_in(verdict_codes, verdict); }
std::string_view code_of(NoDecision reason) { return code_in(no_decision_codes, reason); }
std::string_view code_of(CountMethod method) { return code_in(count_method_codes, method); }
std::string_view code_of(DroppedBy by) { return code_in(dropped_by_codes, by); }

}  // namespace kring
