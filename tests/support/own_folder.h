#pragma once

#include <filesystem>
#include <string>
#include <unistd.h>

namespace kring::test {

/// A folder of one test, gone afterwards.
struct OwnFolder {
    std::filesystem::path path;

    explicit OwnFolder(const std::string& name)
        : path{std::filesystem::temp_directory_path() /
               ("kring-" + name + "-" + std::to_string(::getpid()))} {
        std::filesystem::create_directories(path);
    }
    OwnFolder(const OwnFolder&) = delete;
    OwnFolder& operator=(const OwnFolder&) = delete;
    ~OwnFolder() { std::filesystem::remove_all(path); }
};

}  // namespace kring::test
