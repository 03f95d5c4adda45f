// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/palette.h"

namespace Potluck::Ui {

const Palette& lightPalette()
{
    static const Palette palette{
        false,    0xf3f4f6, 0xffffff, 0xe8ebf0, 0xf7f8fa,
        0xd3e3fb, 0x1b1f27, 0x535c6b, 0x1f5fbf, 0x1a7038,
        0x7e5200, 0xb3261e, 0x6f7888, 0xe2e6ec, {0xb85c00, 0x00795a, 0x9a3d80, 0xc2372b, 0x00758a, 0x7a6a00, 0x7a4b2a,
                                                 0x6b4bc7}};
    return palette;
}

const Palette& darkPalette()
{
    static const Palette palette{
        true,     0x22252b, 0x1a1c21, 0x292d35, 0x1f2228,
        0x2a4470, 0xe6e9ee, 0xadb6c4, 0x82b4ff, 0x70cf90,
        0xe8b95c, 0xff968c, 0x8a93a4, 0x343a44, {0xffb454, 0x4fd6a6, 0xf08cc8, 0xff8a75, 0x4ccbe0, 0xd9cb4a, 0xd3a17a,
                                                 0xb7a0ff}};
    return palette;
}

} // namespace Potluck::Ui
