#include "app/facilitator/dialog.h"
#include "app/facilitator/file_list.h"
#include "app/facilitator/home_parts.h"
#include "app/ui/text.h"

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace kring {
namespace {

using namespace ui;
namespace fs = std::filesystem;

/// The folder a session is filed under: an archive is part of the folder it is in.
fs::path folder_with(const std::string& session) {
    fs::path folder = fs::path{session}.parent_path();
    return folder.filename() == "archief" ? folder.parent_path() : folder;
}

std::string short_name(const std::string& folder) {
    const std::string name = fs::path{folder}.filename().string();
    return name.empty() ? folder : name;
}

bool is_missing(const Shelf& shelf, const std::string& folder) {
    return std::find(shelf.missing_folders.begin(), shelf.missing_folders.end(), folder) !=
           shelf.missing_folders.end();
}

/// Without the slashes at its end, which mean nothing.
std::string trimmed(std::string path) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    return path;
}

void use(View& view, HomeUi& home, std::vector<std::string> folders) {
    home.folders = folders;
    view.out.ask(UseFolders{std::move(folders)});
}

void draw_folder_row(View& view, Rect row, const Shelf& shelf, HomeUi& home, std::size_t i) {
    Ui& ui = view.ui;
    const IdScope scope{ui, "folder", i};
    const std::string folder = home.folders[i];
    const IconButtonLook cross{.kind = ButtonKind::bare,
                               .hint = {view.words("folders.leave_out"), {}}};
    const Rect right = row.take_right(ui.px(36), ui.px(8)).middle_row(ui.px(36));
    if (icon_button(ui, "leave_out", right, Icon::close, cross)) {
        std::vector<std::string> left = home.folders;
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
        use(view, home, std::move(left));
    }
    Rect text = row.middle_row(ui.px(20 + 18));
    draw_text(ui, text.take_top(ui.px(20)), short_name(folder));
    const bool missing = is_missing(shelf, folder);
    draw_text(ui, text, missing ? view.words("folders.away", {{"folder", folder}}) : folder,
              {.size = TypeSize::caption, .role = Role::text2});
}

}  // namespace

std::string folder_text(const Shelf& shelf, const SessionSummary& session) {
    const fs::path folder = folder_with(session.path);
    if (folder == fs::path{shelf.folder} || session.status == SessionStatus::example) return {};
    return short_name(folder.string());
}

float draw_home_foot(View& view, const Rect& rect, const Shelf& shelf, HomeUi& home) {
    Ui& ui = view.ui;
    // The words begin and end where the cards do; the room of the buttons lies outside.
    Rect row{rect.x - ui.px(12), rect.y, rect.w + ui.px(24), ui.px(40)};
    const ButtonLook quiet{.kind = ButtonKind::bare,
                           .left = Icon::folder,
                           .size = TypeSize::caption,
                           .weight = Weight::regular,
                           .hint = {view.words("folders.hint"), {}}};
    const auto more = static_cast<std::int64_t>(home.folders.size());
    const std::string from =
        more == 0 ? view.words("folders.one", {{"folder", short_name(shelf.folder)}})
                  : view.words.count("folders.more", more, {{"folder", short_name(shelf.folder)}});
    const float width = std::min(button_width(ui, from, quiet), row.w * 0.6F);
    if (button(ui, "folders", row.take_left(width, ui.px(8)), from, quiet))
        home.folders_open = true;
    if (shelf.others.empty()) return row.h;
    ButtonLook plain = quiet;
    plain.left.reset();
    plain.hint = {view.words("others.hint"), {}};
    const std::string others =
        view.words.count("library.others", static_cast<std::int64_t>(shelf.others.size()));
    const float wide = std::min(button_width(ui, others, plain), row.w);
    if (button(ui, "others", row.take_right(wide), others, plain)) home.others_open = true;
    return row.h;
}

void add_folder(View& view, const Shelf& shelf, HomeUi& home, const std::string& path) {
    const std::string folder = trimmed(path);
    home.folders_open = true;
    const auto& known = home.folders;
    if (folder == trimmed(shelf.folder) ||
        std::find(known.begin(), known.end(), folder) != known.end())
        return;
    std::vector<std::string> folders = known;
    folders.push_back(folder);
    use(view, home, std::move(folders));
}

void draw_folders_dialog(View& view, const Shelf& shelf, HomeUi& home) {
    if (!home.folders_open) return;
    Ui& ui = view.ui;
    Modal modal{ui, "folders_dialog", home.folders_open,
                std::min(620.F, ui.page.w / ui.scale - 32)};
    if (!modal) return;
    const Rect whole = modal.content();
    Rect rest = whole;
    if (draw_dialog_head(view, rest, view.words("folders.title"), view.words("folders.line")))
        modal.close();
    Rect own = rest.take_top(ui.px(48), ui.px(4));
    draw_text(ui, own.take_top(ui.px(22)), short_name(shelf.folder));
    draw_text(ui, own.take_top(ui.px(18)), view.words("folders.own", {{"folder", shelf.folder}}),
              {.size = TypeSize::caption, .role = Role::text2});
    for (std::size_t i = 0; i < home.folders.size(); ++i)
        draw_folder_row(view, rest.take_top(ui.px(48), ui.px(4)), shelf, home, i);
    rest.take_top(ui.px(12));
    Rect bar = rest.take_top(ui.px(44));
    const std::string& add = view.words("folders.add");
    const ButtonLook look{.kind = ButtonKind::soft, .left = Icon::plus};
    if (button(ui, "add", bar.take_left(button_width(ui, add, look)), add, look)) {
        choose_file(home.chooser,
                    {FileWish::Purpose::folder, "folders.choose", "folders.use", {}, false},
                    parent_folder(home.folder));  // Kring's own is there already
        home.choosing = HomeUi::Choosing::folder;
        modal.close();  // it is back when a folder was chosen
    }
    modal.used(rest.y - whole.y);
}

void draw_others_dialog(View& view, const Shelf& shelf, HomeUi& home) {
    if (!home.others_open) return;
    Ui& ui = view.ui;
    Modal modal{ui, "others_dialog", home.others_open, 620, 520};
    if (!modal) return;
    Rect rest = modal.content();
    if (draw_dialog_head(view, rest, view.words("others.title"), view.words("others.line")))
        modal.close();
    ScrollArea area{ui, "list", rest};
    const Rect content = area.content();
    const float height = ui.px(28);
    for (std::size_t i = 0; i < shelf.others.size(); ++i) {
        const Rect row{content.x, content.y + height * static_cast<float>(i), content.w, height};
        if (!ui.hidden(row)) draw_text(ui, row, fs::path{shelf.others[i]}.filename().string());
    }
    area.used(height * static_cast<float>(shelf.others.size()));
}

}  // namespace kring
