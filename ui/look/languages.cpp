// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/languages.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>

#include <algorithm>

namespace Potluck::Ui {

namespace {

// Where the build puts the compiled translations.
constexpr const char* Folder = ":/i18n";
constexpr const char* Prefix = "potluck_";

} // namespace

Languages::Languages() : m_system(QLocale::system())
{
    apply();
}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
    QLocale::setDefault(m_system);
}

QStringList Languages::available()
{
    QStringList codes{QStringLiteral("en")};
    for (QString file : QDir(QLatin1String(Folder)).entryList({QLatin1String(Prefix) + QStringLiteral("*.qm")})) {
        file.chop(3);
        const QString code = file.mid(static_cast<qsizetype>(qstrlen(Prefix)));
        if (!codes.contains(code))
            codes.append(code);
    }
    std::sort(codes.begin(), codes.end(), [](const QString& left, const QString& right) {
        return QString::localeAwareCompare(nameOf(left), nameOf(right)) < 0;
    });
    return codes;
}

QString Languages::nameOf(const QString& code)
{
    const QLocale locale(code);
    // Qt tells these with a country: "American English", "español de España".
    if (locale.language() == QLocale::English)
        return QStringLiteral("English");
    if (locale.language() == QLocale::Spanish)
        return QString::fromUtf8("Español");
    QString name = locale.nativeLanguageName();
    // Languages write their own names with small letters inside a sentence; in a list they begin with a capital.
    return name.isEmpty() ? code : name.replace(0, 1, locale.toUpper(name.left(1)));
}

void Languages::choose(const QString& code)
{
    if (m_chosen == code)
        return;
    m_chosen = code;
    apply();
    Q_EMIT changed();
}

void Languages::apply()
{
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
    // The chosen language with the numbers and dates of the system where both speak it: de_CH stays de_CH.
    const QLocale chosen =
        m_chosen.isEmpty() || QLocale(m_chosen).language() == m_system.language() ? m_system : QLocale(m_chosen);
    QLocale shown = chosen;
    const bool spoken = chosen.language() == QLocale::English ||
                        m_texts.load(chosen, QLatin1String(Prefix), QString(), QLatin1String(Folder));
    if (!spoken)
        shown = QLocale(QLocale::English);
    QLocale::setDefault(shown);
    // The English catalogue has only plural forms.
    if (!spoken || chosen.language() == QLocale::English) {
        if (m_texts.load(QLatin1String(Prefix) + QStringLiteral("en"), QLatin1String(Folder)))
            QCoreApplication::installTranslator(&m_texts);
        return;
    }
    QCoreApplication::installTranslator(&m_texts);
    if (m_qtTexts.load(chosen, QStringLiteral("qtbase"), QStringLiteral("_"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
}

} // namespace Potluck::Ui
