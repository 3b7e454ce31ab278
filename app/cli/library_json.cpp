#include "app/cli/library_json.h"
#include "core/base/quiet_rapidjson.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <string_view>

QUIET_RAPIDJSON_BEGIN
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
QUIET_RAPIDJSON_END

namespace kring {

namespace {

class JsonArray {
public:
    JsonArray() {
        m_json.SetIndent(' ', 2);
        m_json.StartArray();
    }
    std::string end() {
        m_json.EndArray();
        return std::string{m_buffer.GetString(), m_buffer.GetSize()} + "\n";
    }
    void begin_object() { m_json.StartObject(); }
    void end_object() { m_json.EndObject(); }
    void put(std::string_view key, std::string_view text) {
        name(key);
        m_json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    }
    void put(std::string_view key, std::int64_t number) {
        name(key);
        m_json.Int64(number);
    }

private:
    void name(std::string_view key) {
        m_json.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    }
    rapidjson::StringBuffer m_buffer;
    rapidjson::PrettyWriter<rapidjson::StringBuffer> m_json{m_buffer};
};

std::string iso_utc(std::int64_t unix_ms) {
    const std::time_t seconds = static_cast<std::time_t>(unix_ms / 1'000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    const std::size_t n = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), n};
}

}  // namespace

std::string_view code_of(SessionStatus status) {
    switch (status) {
    case SessionStatus::prepared: return "prepared";
    case SessionStatus::under_way: return "under_way";
    case SessionStatus::cut_off: return "cut_off";
    case SessionStatus::finished: return "finished";
    case SessionStatus::example: return "example";
    case SessionStatus::unreadable: break;
    }
    return "unreadable";
}

std::string_view code_of(PassageKind kind) {
    switch (kind) {
    case PassageKind::title: return "title";
    case PassageKind::question: return "question";
    case PassageKind::case_sentence: return "case";
    case PassageKind::card: return "card";
    case PassageKind::link: return "link";
    case PassageKind::action: return "action";
    case PassageKind::notes: return "notes";
    case PassageKind::story: return "story";
    case PassageKind::reason: return "reason";
    case PassageKind::dissent: return "dissent";
    case PassageKind::comment: return "comment";
    case PassageKind::not_chosen: return "not_chosen";
    case PassageKind::criterion: return "criterion";
    case PassageKind::reflection: return "reflection";
    case PassageKind::feedback: break;
    }
    return "feedback";
}

std::string moment_text(SessionTime at) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at).count();
    std::array<char, 32> text{};
    const int n = std::snprintf(
        text.data(), text.size(), "%lld:%02lld:%02lld", static_cast<long long>(seconds / 3'600),
        static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    return {text.data(), static_cast<std::size_t>(n)};
}

std::string list_as_json(const std::vector<SessionSummary>& sessions) {
    JsonArray all;
    for (const SessionSummary& session : sessions) {
        all.begin_object();
        all.put("path", session.path);
        all.put("title", session.title);
        all.put("method", session.method.dutch);
        all.put("status", code_of(session.status));
        all.put("started", iso_utc(session.started));
        all.put("touched", iso_utc(session.touched));
        all.put("people", session.people);
        all.put("phase", session.phase);
        all.put("cards", session.cards);
        all.put("open_actions", session.open_actions);
        if (!session.problem.empty()) all.put("problem", session.problem);
        all.end_object();
    }
    return all.end();
}

std::string hits_as_json(const std::vector<Hit>& hits) {
    JsonArray all;
    for (const Hit& hit : hits) {
        all.begin_object();
        all.put("path", hit.path);
        all.put("title", hit.title);
        all.put("started", iso_utc(hit.started));
        all.put("kind", code_of(hit.kind));
        all.put("at", moment_text(hit.at));
        all.put("excerpt", hit.excerpt.text);
        const auto& marks = hit.excerpt.marks;
        const auto match = marks.empty() ? std::pair<std::size_t, std::size_t>{} : marks.front();
        all.put("match_from", static_cast<std::int64_t>(match.first));
        all.put("match_to", static_cast<std::int64_t>(match.second));
        all.end_object();
    }
    return all.end();
}

}  // namespace kring
