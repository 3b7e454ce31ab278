#pragma once

#include "core/archive/words_on_disk.h"
#include "core/replay/reflection.h"

namespace kring {

template <>
inline constexpr std::array words_on_disk<ReflectionQuestion>{
    std::pair{ReflectionQuestion::free, std::string_view{"free"}},
    std::pair{ReflectionQuestion::went_well, std::string_view{"went_well"}},
    std::pair{ReflectionQuestion::missed, std::string_view{"missed"}},
    std::pair{ReflectionQuestion::do_now, std::string_view{"do_now"}},
};

}  // namespace kring
