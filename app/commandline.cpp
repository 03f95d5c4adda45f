// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>

#include <algorithm>

namespace Potluck::App {

Error usageError(const QString& sentence)
{
    return Error{ErrorCode::InvalidArgument, sentence};
}

Result<CommandLine> CommandLine::parse(const QList<OptionSpec>& specs, const QStringList& arguments)
{
    QList<OptionSpec> known = specs;
    known.append({OptionSpec{"help"}, OptionSpec{"version"}});
    QCommandLineParser parser;
    for (const OptionSpec& spec : std::as_const(known)) {
        QCommandLineOption option(QString::fromLatin1(spec.name));
        if (spec.takesValue)
            option.setValueName(QStringLiteral("VALUE"));
        parser.addOption(option);
    }
    // The parser skips the first argument, the program's name.
    if (!parser.parse(QStringList{QString()} + arguments)) {
        const QStringList unknown = parser.unknownOptionNames();
        if (!unknown.isEmpty())
            return usageError(QStringLiteral("there is no option '%1'").arg(unknown.first()));
        QString problem = parser.errorText();
        if (problem.endsWith(QLatin1Char('.')))
            problem.chop(1);
        problem[0] = problem.at(0).toLower();
        return usageError(problem);
    }

    CommandLine line;
    line.m_positional = parser.positionalArguments();
    const QStringList names = parser.optionNames();
    for (const OptionSpec& spec : std::as_const(known)) {
        const QString name = QString::fromLatin1(spec.name);
        const auto count = std::count(names.cbegin(), names.cend(), name);
        if (count == 0)
            continue;
        if (count > 1 && !spec.repeatable)
            return usageError(QStringLiteral("--%1 is given more than once").arg(name));
        const QStringList values = spec.takesValue ? parser.values(name) : QStringList();
        for (const QString& value : values) {
            if (value.isEmpty() || value.startsWith(QLatin1String("--")))
                return usageError(QStringLiteral("--%1 needs a value").arg(name));
        }
        line.m_values.insert(name, values);
    }
    return line;
}

QStringList CommandLine::given() const
{
    QStringList names = m_values.keys();
    names.sort();
    return names;
}

Result<int> CommandLine::number(const char* name, int absent, int min, int max) const
{
    if (!has(name))
        return absent;
    const QString text = value(name);
    bool ok = false;
    const int number = text.toInt(&ok);
    // toInt() also takes "+5" and " 5".
    const bool digits =
        std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    if (!ok || !digits || number < min || number > max) {
        return usageError(QStringLiteral("--%1 takes a whole number from %2 to %3, not '%4'")
                              .arg(QString::fromLatin1(name))
                              .arg(min)
                              .arg(max)
                              .arg(text));
    }
    return number;
}

} // namespace Potluck::App
