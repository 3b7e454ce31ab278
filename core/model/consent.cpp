#include "core/model/consent.h"

namespace kring {

bool is_over(const Consent& consent, std::string_view today) {
    return !consent.until.empty() && std::string_view{consent.until} < today;
}

bool allows(const Consent& consent, Purpose purpose, std::string_view today) {
    if (is_over(consent, today)) return false;
    const bool others_stand_in_the_way = consent.others == OthersInStory::recognisable;
    switch (purpose) {
    case Purpose::room: return consent.room;
    case Purpose::report: return consent.report && !others_stand_in_the_way;
    case Purpose::beyond: return consent.beyond && !others_stand_in_the_way;
    }
    return false;
}

}  // namespace kring
