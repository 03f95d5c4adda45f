// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/intake.h"

#include "node/inputchecks.h"
#include "ui/look/reasons.h"
#include "ui/look/text.h"
#include "ui/page/shell.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <memory>

namespace Potluck::Ui {

namespace {

constexpr int ShortSeconds = 8;
// What was pasted may be anything of any length.
constexpr qsizetype LongestText = 1'000'000;
constexpr qsizetype MostLinks = 1000;
constexpr qsizetype LongestShown = 60;
constexpr int UsualPort = 7700;

QString nameOfMagnet(const QString& magnet)
{
    const QString name = QUrlQuery(QUrl(magnet)).queryItemValue(QStringLiteral("dn"), QUrl::FullyDecoded);
    return name.isEmpty() ? Intake::tr("a file") : QString(name).replace(QLatin1Char('+'), QLatin1Char(' '));
}

// With the port where it is not the usual one: two nodes of one computer differ only by it.
QString hostOf(const QString& link)
{
    const QUrl url(link);
    if (url.host().isEmpty())
        return link;
    const QString host = url.host().contains(u':') ? u'[' + url.host() + u']' : url.host();
    return url.port(UsualPort) == UsualPort ? host : host + u':' + QString::number(url.port());
}

// As it may stand in a sentence: of any length and with any characters.
QString shortened(const QString& text)
{
    QString plain = plainName(text.simplified());
    return plain.size() <= LongestShown ? plain : plain.left(LongestShown - 1) + QChar(0x2026);
}

} // namespace

Offered offeredBy(const QStringList& texts)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    Offered offered;
    for (const QString& text : texts) {
        if (QDir::isAbsolutePath(text) && QFileInfo(text).isDir()) {
            offered.folders.append(QDir::cleanPath(text));
            continue;
        }
        for (const QString& word : text.left(LongestText).split(blanks, Qt::SkipEmptyParts)) {
            if (offered.magnets.size() + offered.invites.size() >= MostLinks)
                return offered;
            if (!Node::isMeantForPotluck(word) && !word.contains(QLatin1String("://")))
                offered.refused.append({word, {}});
            else if (const Status usable = Node::checkOpenedLink(word); !usable)
                offered.refused.append({word, usable.error().detail});
            else if (Node::isMagnet(word))
                offered.magnets.append(word);
            else
                offered.invites.append(word);
        }
    }
    return offered;
}

QStringList textsOf(const QMimeData& data)
{
    QStringList texts;
    if (data.hasUrls()) {
        for (const QUrl& url : data.urls())
            texts.append(url.isLocalFile() ? url.toLocalFile() : url.toString(QUrl::FullyEncoded));
    } else if (data.hasText()) {
        texts.append(data.text());
    }
    return texts;
}

QString effectOf(const Offered& offered)
{
    QStringList effects;
    if (offered.folders.size() == 1)
        effects.append(Intake::tr("Share this folder"));
    else if (!offered.folders.isEmpty())
        effects.append(Intake::tr("Share %n folders", nullptr, static_cast<int>(offered.folders.size())));
    if (!offered.magnets.isEmpty())
        effects.append(Intake::tr("Download %n link(s)", nullptr, static_cast<int>(offered.magnets.size())));
    if (offered.invites.size() == 1)
        effects.append(Intake::tr("Join this index"));
    else if (!offered.invites.isEmpty())
        effects.append(Intake::tr("Join %n indexes", nullptr, static_cast<int>(offered.invites.size())));
    return effects.join(QStringLiteral(" · "));
}

Intake::Intake(const Session& session, QObject* parent) : QObject(parent), m_session(session)
{}

void Intake::take(const QStringList& texts, From from)
{
    const Offered offered = offeredBy(texts);
    tellRefused(offered, from);
    for (const QString& folder : offered.folders)
        share(folder);
    for (const QString& link : offered.invites) {
        if (from == From::Outside || Node::dialectOfLink(link) != Dialect::Native)
            askToJoin(link);
        else
            join(link);
    }
    if (!offered.magnets.isEmpty())
        download(offered.magnets, {});
}

void Intake::tellRefused(const Offered& offered, From from)
{
    // The words around a link that was pasted with them are no news.
    QList<Offered::Refused> told = offered.refused;
    if (from == From::Person && !offered.isEmpty())
        told.removeIf([](const Offered::Refused& each) { return !Node::isMeantForPotluck(each.text); });
    if (told.isEmpty())
        return;
    const auto link =
        std::find_if(told.cbegin(), told.cend(), [](const Offered::Refused& each) { return !each.reason.isEmpty(); });
    const auto links = static_cast<int>(
        std::count_if(told.cbegin(), told.cend(), [](const Offered::Refused& each) { return !each.reason.isEmpty(); }));
    const QString text = links == 0 ? tr("Potluck takes magnet links, invites and folders; “%1” is none of them.")
                                          .arg(shortened(told.first().text))
                         : links == 1
                             ? tr("%1 cannot be used: %2.").arg(shortened(link->text), reasonText(link->reason))
                             : tr("%n link(s) cannot be used, the first of them %1: %2.", nullptr, links)
                                   .arg(shortened(link->text), reasonText(link->reason));
    m_session.shell.show(
        {Banner::Kind::Warning, text, {}, from == From::Person ? ShortSeconds : 0, QStringLiteral("intake")});
}

void Intake::download(const QStringList& magnets, const QString& folder)
{
    struct Round
    {
        qsizetype open = 0;
        int begun = 0;
        QStringList failed;
        QString why;
    };
    auto round = std::make_shared<Round>();
    round->open = magnets.size();
    const auto finish = [this, round, magnets, folder] {
        if (round->begun > 0) {
            const QString text = round->begun == 1 && magnets.size() == 1
                                     ? tr("Downloading %1.").arg(nameOfMagnet(magnets.first()))
                                     : tr("Downloading %n file(s).", nullptr, round->begun);
            m_session.shell.show({Banner::Kind::Good,
                                  text,
                                  {{tr("Show"), [this] { m_session.shell.open(PageId::Transfers); }}},
                                  ShortSeconds,
                                  QStringLiteral("downloads")});
        }
        if (!round->failed.isEmpty()) {
            const QString text =
                round->failed.size() == 1
                    ? tr("%1 cannot be downloaded: %2.").arg(nameOfMagnet(round->failed.first()), round->why)
                    : tr("%n file(s) cannot be downloaded: %1.", nullptr, static_cast<int>(round->failed.size()))
                          .arg(round->why);
            m_session.shell.show(
                {Banner::Kind::Error,
                 text,
                 {{tr("Try again"), [this, failed = round->failed, folder] { download(failed, folder); }}},
                 0,
                 QStringLiteral("downloads failed")});
        }
    };
    for (const QString& magnet : magnets) {
        m_session.node.download(magnet, folder, this, [round, magnet, finish](const Result<quint64>& begun) {
            // What is there already is what was wanted.
            if (begun || begun.error().code == ErrorCode::AlreadyExists) {
                ++round->begun;
            } else {
                round->failed.append(magnet);
                round->why = reasonText(begun.error());
            }
            if (--round->open == 0)
                finish();
        });
    }
}

void Intake::askToJoin(const QString& link)
{
    const bool inTheClear = Node::dialectOfLink(link) != Dialect::Native;
    const QString text =
        inTheClear ? tr("The network at %1 sends passwords and files so that others on the way can read them.")
                         .arg(hostOf(link))
                   : tr("Join the index at %1? Its members will see what you share.").arg(hostOf(link));
    m_session.shell.show(
        {inTheClear ? Banner::Kind::Warning : Banner::Kind::Note,
         text,
         {{inTheClear ? tr("Join all the same") : tr("Join"), [this, link] { join(link); }}, {tr("No"), nullptr}},
         0,
         QStringLiteral("join ") + link});
}

void Intake::join(const QString& link)
{
    const QString key = QStringLiteral("join ") + link;
    m_session.shell.show({Banner::Kind::Note, tr("Joining %1…").arg(hostOf(link)), {}, 0, key});
    m_session.node.join(link, this, [this, link, key](const Status& status) {
        if (status) {
            m_session.shell.show({Banner::Kind::Good,
                                  tr("You are connected."),
                                  {{tr("Search"), [this] { m_session.shell.searchFor({}); }}},
                                  ShortSeconds,
                                  key});
            return;
        }
        m_session.shell.show({Banner::Kind::Error,
                              tr("%1 could not be joined: %2.").arg(hostOf(link), reasonText(status.error())),
                              {{tr("Try again"), [this, link] { join(link); }},
                               {tr("Settings"), [this] { m_session.shell.openSettings(QStringLiteral("#join")); }}},
                              0,
                              key});
    });
}

void Intake::share(const QString& folder)
{
    m_session.node.addShare(folder, this, [this, folder](const Status& status) {
        if (status) {
            m_session.shell.show({Banner::Kind::Good,
                                  tr("You share %1.").arg(QFileInfo(folder).fileName()),
                                  {{tr("Show"), [this] { m_session.shell.open(PageId::Library); }}},
                                  ShortSeconds,
                                  QStringLiteral("share ") + folder});
            return;
        }
        m_session.shell.show(
            {Banner::Kind::Error,
             tr("%1 cannot be shared: %2.").arg(QDir::toNativeSeparators(folder), reasonText(status.error())),
             {{tr("Try again"), [this, folder] { share(folder); }}},
             0,
             QStringLiteral("share ") + folder});
    });
}

} // namespace Potluck::Ui
