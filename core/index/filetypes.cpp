// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/searchquery.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Potluck::Index {
namespace {

struct Extension
{
    std::string_view name;
    FileType type;
};

constexpr auto A = FileType::Audio;
constexpr auto V = FileType::Video;
constexpr auto I = FileType::Image;
constexpr auto D = FileType::Document;
constexpr auto Z = FileType::Archive;
constexpr auto P = FileType::Program;
constexpr auto C = FileType::Disc;
constexpr auto T = FileType::Text;

// Sorted by name.
constexpr std::array Extensions{
    Extension{"3gp", V},  Extension{"7z", Z},   Extension{"aac", A},  Extension{"ac3", A},  Extension{"ai", I},
    Extension{"aif", A},  Extension{"aiff", A}, Extension{"ape", A},  Extension{"apk", P},  Extension{"appimage", P},
    Extension{"arw", I},  Extension{"asf", V},  Extension{"ass", T},  Extension{"avi", V},  Extension{"avif", I},
    Extension{"azw3", D}, Extension{"bat", P},  Extension{"bin", C},  Extension{"bmp", I},  Extension{"bz2", Z},
    Extension{"c", T},    Extension{"cab", Z},  Extension{"cbr", D},  Extension{"cbz", D},  Extension{"cpp", T},
    Extension{"cr2", I},  Extension{"css", T},  Extension{"csv", T},  Extension{"cue", C},  Extension{"deb", P},
    Extension{"djvu", D}, Extension{"dmg", C},  Extension{"dng", I},  Extension{"doc", D},  Extension{"docx", D},
    Extension{"dsf", A},  Extension{"dts", A},  Extension{"eps", I},  Extension{"epub", D}, Extension{"exe", P},
    Extension{"fb2", D},  Extension{"flac", A}, Extension{"flv", V},  Extension{"gif", I},  Extension{"gz", Z},
    Extension{"h", T},    Extension{"heic", I}, Extension{"heif", I}, Extension{"htm", D},  Extension{"html", D},
    Extension{"ico", I},  Extension{"img", C},  Extension{"ini", T},  Extension{"iso", C},  Extension{"jar", P},
    Extension{"java", T}, Extension{"jpeg", I}, Extension{"jpg", I},  Extension{"js", T},   Extension{"json", T},
    Extension{"jxl", I},  Extension{"key", D},  Extension{"log", T},  Extension{"lz", Z},   Extension{"lz4", Z},
    Extension{"m2ts", V}, Extension{"m4a", A},  Extension{"m4b", A},  Extension{"m4v", V},  Extension{"md", T},
    Extension{"mdf", C},  Extension{"mds", C},  Extension{"mid", A},  Extension{"midi", A}, Extension{"mka", A},
    Extension{"mkv", V},  Extension{"mobi", D}, Extension{"mov", V},  Extension{"mp2", A},  Extension{"mp3", A},
    Extension{"mp4", V},  Extension{"mpc", A},  Extension{"mpeg", V}, Extension{"mpg", V},  Extension{"msi", P},
    Extension{"mts", V},  Extension{"nef", I},  Extension{"nfo", T},  Extension{"nrg", C},  Extension{"odp", D},
    Extension{"ods", D},  Extension{"odt", D},  Extension{"oga", A},  Extension{"ogg", A},  Extension{"ogv", V},
    Extension{"opus", A}, Extension{"orf", I},  Extension{"pdf", D},  Extension{"php", T},  Extension{"pkg", P},
    Extension{"png", I},  Extension{"ppt", D},  Extension{"pptx", D}, Extension{"ps", D},   Extension{"psd", I},
    Extension{"py", T},   Extension{"ra", A},   Extension{"rar", Z},  Extension{"raw", I},  Extension{"rm", V},
    Extension{"rmvb", V}, Extension{"rpm", P},  Extension{"rs", T},   Extension{"rtf", D},  Extension{"rw2", I},
    Extension{"sh", P},   Extension{"snap", P}, Extension{"srt", T},  Extension{"ssa", T},  Extension{"sub", T},
    Extension{"svg", I},  Extension{"tar", Z},  Extension{"tbz2", Z}, Extension{"tex", D},  Extension{"tgz", Z},
    Extension{"tif", I},  Extension{"tiff", I}, Extension{"toml", T}, Extension{"ts", V},   Extension{"txt", T},
    Extension{"txz", Z},  Extension{"vcd", C},  Extension{"vob", V},  Extension{"vtt", T},  Extension{"wav", A},
    Extension{"webm", V}, Extension{"webp", I}, Extension{"wma", A},  Extension{"wmv", V},  Extension{"wv", A},
    Extension{"xls", D},  Extension{"xlsx", D}, Extension{"xml", T},  Extension{"xz", Z},   Extension{"yaml", T},
    Extension{"yml", T},  Extension{"zip", Z},  Extension{"zst", Z},
};
constexpr bool byName(const Extension& a, const Extension& b)
{
    return a.name < b.name;
}
static_assert(std::is_sorted(Extensions.begin(), Extensions.end(), byName));

} // namespace

FileType fileTypeOf(QByteArrayView foldedExtension)
{
    const std::string_view name(foldedExtension.data(), static_cast<std::size_t>(foldedExtension.size()));
    const auto found = std::lower_bound(Extensions.begin(), Extensions.end(), Extension{name, FileType::Other}, byName);
    return found != Extensions.end() && found->name == name ? found->type : FileType::Other;
}

} // namespace Potluck::Index
