// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Potluck::App {

// One option that a program knows.
struct OptionSpec
{
    const char* name; // without the dashes
    bool takesValue = false;
    bool repeatable = false;
};

// The arguments sorted into options and the rest: what QCommandLineParser reads, and each option only as often as it
// makes sense, no value that is another option, no empty one.
class CommandLine
{
public:
    // arguments without the program's name. "--help" and "--version" are known without being listed.
    [[nodiscard]] static Result<CommandLine> parse(const QList<OptionSpec>& specs, const QStringList& arguments);

    [[nodiscard]] bool has(const char* name) const { return m_values.contains(QLatin1String(name)); }
    // The value, or empty text where the option is not given.
    [[nodiscard]] QString value(const char* name) const { return m_values.value(QLatin1String(name)).value(0); }
    [[nodiscard]] QStringList values(const char* name) const { return m_values.value(QLatin1String(name)); }
    [[nodiscard]] const QStringList& positional() const { return m_positional; }
    // The names of all options that are given.
    [[nodiscard]] QStringList given() const;

    // The option's value as a whole number from min to max, or absent where it is not given.
    [[nodiscard]] Result<int> number(const char* name, int absent, int min, int max) const;

private:
    QHash<QString, QStringList> m_values;
    QStringList m_positional;
};

// The error that every malformed command line ends with.
[[nodiscard]] Error usageError(const QString& sentence);

} // namespace Potluck::App
