#include "app/ui/outbox.h"

#include "core/base/wide_variant.h"

#include <utility>

namespace kring {

Request::Request() = default;
template <KindOf<AnyRequest> T> Request::Request(const T& kind) : Request{T(kind)} {}
template <KindOf<AnyRequest> T> Request::Request(T&& kind) { emplace<T>(std::move(kind)); }

Request::Request(const Request& other) : AnyRequest{} { become_copy(*this, other); }
Request::Request(Request&& other) noexcept { become(*this, std::move(other)); }
Request& Request::operator=(const Request& other) {
    become_copy(*this, other);
    return *this;
}
Request& Request::operator=(Request&& other) noexcept {
    if (this != &other) become(*this, std::move(other));
    return *this;
}
Request::~Request() = default;

// Every kind of AnyRequest; one that is missing here is missing to the linker.
#define KIND(T)                                                                                    \
    template Request::Request(const T&);                                                           \
    template Request::Request(T&&);
KIND(GoHome)
KIND(StartSession)
KIND(OpenSession)
KIND(OpenExample)
KIND(ImportFile)
KIND(SaveReport)
KIND(SaveElsewhere)
KIND(CastBallot)
KIND(TakeBackBallot)
KIND(SayVoted)
KIND(CloseVote)
KIND(RevealVote)
KIND(LeaveVote)
KIND(ShuffleOrder)
KIND(BringFrom)
KIND(HearBackFrom)
KIND(ImportStories)
KIND(SaveFeedbackSheet)
KIND(SetLanguage)
KIND(StepTextSize)
KIND(SetWallTextSize)
KIND(ChooseWallScreen)
KIND(NumberScreens)
KIND(UseOtherScreen)
KIND(OpenReplay)
KIND(GoToMoment)
KIND(LeaveReplay)
KIND(KeepReflection)
KIND(DropReflection)
KIND(OpenCompare)
KIND(CompareWith)
KIND(CloseCompare)
KIND(GoOnFrom)
KIND(SearchSessions)
KIND(RenameSession)
KIND(DuplicateSession)
KIND(ArchiveSession)
KIND(BinSession)
KIND(UseFolders)
KIND(OpenSettings)
KIND(ChangeSettings)
KIND(StartPractice)
KIND(Quit)
#undef KIND

void Outbox::send(Intent intent) { intents.push_back(std::move(intent)); }
void Outbox::ask(Request request) { requests.push_back(std::move(request)); }

}  // namespace kring
