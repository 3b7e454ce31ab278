#include "core/report/report_names.h"

#include "core/session/stories.h"

namespace kring {

bool may_tell(const ReportWriter& report, const Story& story) {
    return may_use(story, Purpose::report, report.facts().today);
}

std::string called(const ReportWriter& report, StoryId id) {
    const Story* story = find_story(report.state(), id);
    if (!story) return {};
    const std::string number = std::to_string(story->number);
    if (story->withdrawn) return report.say("story.withdrawn", {{"n", number}});
    if (!may_tell(report, *story)) return report.say("story.kept", {{"n", number}});
    return report.say("story.called", {{"title", title_or_beginning(*story)}, {"n", number}});
}

std::string domain_name(const ReportWriter& report, std::optional<DomainId> domain) {
    if (!domain) return report.say("domain.unsorted");
    const auto it = report.state().domains.find(*domain);
    return it == report.state().domains.end() ? report.say("domain.other") : it->second.name;
}

}  // namespace kring
