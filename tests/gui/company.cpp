// SPDX-License-Identifier: GPL-3.0-or-later
#include "company.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

namespace Potluck::GuiTest {

namespace {

constexpr int Patience = 30'000; // ms

// What it answered within Patience; an error where nothing came.
template<typename T, typename Call>
Result<T> answerOf(Call call)
{
    QObject context;
    std::optional<Result<T>> answer;
    call(&context, [&answer](Result<T> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, Patience))
        return Error{ErrorCode::Timeout, QStringLiteral("no answer")};
    return *answer;
}

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(path.section(QLatin1Char('/'), 0, -2));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

Company::Company()
{
    QRandomGenerator random(2026);
    m_big.resize(BigBytes);
    random.fillRange(reinterpret_cast<quint32*>(m_big.data()), m_big.size() / 4);
}

Company::~Company()
{
    sendHome();
}

QString Company::folderWithBigFile(const QString& name) const
{
    const QString folder = m_place.filePath(name + QStringLiteral("/Shared"));
    write(folder + QStringLiteral("/Videos/") + BigName, m_big);
    const QStringList dishes{QStringLiteral("Apple pie"), QStringLiteral("Onion soup"), QStringLiteral("Potato salad"),
                             QStringLiteral("Rye bread"), QStringLiteral("Walnut cake")};
    for (const QString& dish : dishes)
        write(folder + QStringLiteral("/Recipes/") + dish + QStringLiteral(".txt"),
              (dish + QStringLiteral(", by the book\n")).toUtf8().repeated(400));
    for (int i = 1; i <= Photos; ++i)
        write(folder + QStringLiteral("/Photos/") + photoName(i), m_big.mid(i * 1000, 60'000 + i * 7'000));
    write(folder + QStringLiteral("/Notes of %1.txt").arg(name), name.toUtf8().repeated(100));
    return folder;
}

QString Company::photoName(int number)
{
    return QStringLiteral("Garden party %1.jpg").arg(number, 2, 10, QLatin1Char('0'));
}

QString Company::emptyFolder(const QString& name) const
{
    const QString folder = m_place.filePath(name);
    QDir().mkpath(folder);
    return folder;
}

bool Company::invite(const QString& name, const QString& invite, const QString& folder)
{
    Node::NodeOptions options;
    options.dataDir = m_place.filePath(name + QStringLiteral("/data"));
    options.isPeer = true;
    options.listen = {QStringLiteral("127.0.0.1:0")};
    options.user = name;
    auto node = std::make_unique<Node::Node>(options);
    Node::Node& peer = *node;
    m_peers.push_back(std::move(node));
    const auto started =
        answerOf<Node::Node::Started>([&](QObject* context, auto done) { peer.start(context, std::move(done)); });
    const auto succeeds = [](auto call) {
        QObject context;
        std::optional<Status> answer;
        call(&context, [&answer](const Status& status) { answer = status; });
        return QTest::qWaitFor([&] { return answer.has_value(); }, Patience) && answer->ok();
    };
    return started && succeeds([&](QObject* context, auto done) { peer.join(invite, context, std::move(done)); }) &&
           succeeds([&](QObject* context, auto done) { peer.addShare(folder, context, std::move(done)); }) &&
           answerOf<Node::SharedRow>([&](QObject* context, auto done) {
               peer.waitForShare(folder, context, std::move(done));
           }).ok();
}

void Company::sendHome()
{
    m_peers.clear();
}

} // namespace Potluck::GuiTest
