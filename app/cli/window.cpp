#include "app/app.h"
#include "app/cli/commands.h"
#include "app/cli/measure.h"
#include "app/cli/probe_file.h"

#include <atomic>
#include <csignal>
#include <future>
#include <iostream>
#include <memory>

namespace kring {

std::string words_for(platform::WindowError why) {
    if (why == platform::WindowError::no_display)
        return "Kring vindt geen scherm. Er is niets veranderd. Start Kring op een computer met "
               "een "
               "scherm, of maak plaatjes met: xvfb-run kring demo --out MAP\n"
               "Kring finds no screen. Nothing was changed. Start Kring on a computer with a "
               "screen, "
               "or make pictures with: xvfb-run kring demo --out FOLDER";
    return "Kring kan hier niet tekenen: dit scherm heeft geen OpenGL 3.3. Er is niets veranderd. "
           "Werk het stuurprogramma van de grafische kaart bij.\n"
           "Kring cannot draw here: this screen has no OpenGL 3.3. Nothing was changed. Update the "
           "driver of the graphics card.";
}

int run_window(const WindowCommand& command) {
    // A limit on files is answered like a full disk, and a terminal that goes away ends nothing.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    Surroundings around{find_places(), system_wall_clock, {}, {}, true};
    Settings settings = load_settings(around.places.settings);
    if (!command.lang.empty())
        settings.language = command.lang == "en" ? Language::english : Language::dutch;
    // Words, methods and the session are read while the window opens: the first frame does not wait
    // for one after the other.
    platform::Pacing pacing;
    std::atomic<bool> wakeable{false};
    auto furnishing =
        std::async(std::launch::async, load_furniture, around.places, settings.language);
    const bool sits_down = !command.file.empty() && !command.look_back;
    auto opening = std::async(sits_down ? std::launch::async : std::launch::deferred, [&] {
        return Desk::open(command.file, system_wall_clock, [&pacing, &wakeable] {
            if (wakeable) pacing.wake();
        });
    });
    platform::WindowOptions options;
    options.size = {settings.width, settings.height};
    options.text_scale = settings.text_size;
    options.on_event = [&pacing] { pacing.note_event(); };
    auto window = platform::Window::open(std::move(options));
    if (!window) {
        std::cerr << words_for(window.error()) << '\n';
        return 2;
    }
    auto furniture = furnishing.get();
    if (!furniture) {
        std::cerr << furniture.error() << '\n';
        return 2;
    }

    App app{*window.value(), pacing, std::move(furniture).value(), settings, std::move(around)};
    ProbeFile probe{command.probe};
    app.host().probe = probe.probe();
    wakeable = true;
    app.write_plain_text(command.plain_text);
    if (sits_down) app.take(opening.get(), command.file);
    if (command.look_back && app.open_replay({command.file, command.at}) && command.names)
        app.screens().replay.names = app.replay()->has_names();
    RunMeasure measure{command.measure};
    for (bool draw = true, go_on = true; go_on;) {
        if (draw) {
            go_on = app.frame();
            pacing.frame_drawn();
            probe.write(app.frames_drawn(), app.promised(), window.value()->input().taken(),
                        !pacing.draws_on(app.waiting()));
        }
        app.work();
        auto waiting = app.waiting();
        if (measure.done(app.frames_drawn(), waiting)) break;
        draw = pacing.wait(waiting) == platform::Pacing::Reason::draw;
    }
    measure.print();
    return 0;
}

}  // namespace kring
