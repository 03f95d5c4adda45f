// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles the headers that the tests share (cmake/PotluckTest.cmake).
int main()
{
    return 0;
}
