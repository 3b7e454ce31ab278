# shellcheck shell=bash
# What run, test and bench share. Source it; ROOT is the folder of the checkout.
set -euo pipefail
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

# Two checkouts of the same text share what was compiled without a precompiled header: such a header, and what is compiled
# with it, names files by their whole path.
export CCACHE_BASEDIR="$ROOT" CCACHE_NOHASHDIR=1
# What is new is read once: the compiler itself tells which headers it took, as ninja asks of it.
export CCACHE_DEPEND=1
# What ccache has to know to keep what was compiled with precompiled headers.
export CCACHE_SLOPPINESS=pch_defines,time_macros

# Two languages, because this is read before anybody could choose one.
say() {
    printf '%s\n' "$1" >&2
    printf '%s\n' "$2" >&2
}

packages_for() {
    local group
    for group in "$@"; do
        awk -v group="$group" '$1 == group { print $2 }' "$ROOT/scripts/packages"
    done
}

missing_packages() {
    local package
    for package in $(packages_for "$@"); do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

# install_packages GROUP...: asks the network for nothing when everything is there.
install_packages() {
    local missing as_root=()
    command -v dpkg-query >/dev/null || {
        say "Kring installeert zijn onderdelen op Debian. Hier zet u ze zelf klaar: zie scripts/packages." \
            "Kring installs its parts on Debian. Here you provide them yourself: see scripts/packages."
        return 0
    }
    missing="$(missing_packages "$@" | tr '\n' ' ')"
    [ -n "${missing% }" ] || return 0
    say "Kring installeert: $missing" "Kring installs: $missing"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            say "Dat mag alleen root. Voer als root uit:" "Only root may do that. As root, run:"
            printf '  apt-get install --no-install-recommends %s\n' "$missing" >&2
            exit 1
        }
        as_root=(sudo)
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
    # shellcheck disable=SC2086  # a list of names, split on purpose
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends $missing >&2
}

# build FOLDER TARGET... -- CMAKE_ARGUMENT...: ninja itself sees when CMake has to look again.
build() {
    local folder="$1" targets=()
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        targets+=("$1")
        shift
    done
    [ $# -eq 0 ] || shift
    [ -f "$folder/build.ninja" ] || cmake -S "$ROOT" -B "$folder" "$@" >&2
    cmake --build "$folder" --target "${targets[@]}" >&2
}

has_screen() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; }
