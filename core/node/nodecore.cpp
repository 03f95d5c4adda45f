// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/nodecore.h"

#include "base/log.h"
#include "dialects/native/contentserver.h"
#include "dialects/native/nativehandler.h"
#include "net/httpserver.h"
#include "net/listener.h"
#include "node/controlserver.h"
#include "node/hostedindex.h"
#include "node/hosting.h"
#include "node/indexsources.h"
#include "node/inputchecks.h"
#include "node/joinedindexes.h"
#include "node/librarypublication.h"
#include "node/seednetworks.h"
#include "node/seedpublication.h"
#include "node/sharing.h"
#include "node/sourceopeners.h"
#include "node/supernoderole.h"
#include "node/surroundings.h"
#include "node/transferdesk.h"
#include "node/tuning.h"
#include "store/transferstore.h"

#include <QDir>
#include <QLockFile>

#include <cerrno>
#include <csignal>

namespace Potluck::Node {
namespace {

// A node ends within 3 seconds; logging out gets most of it.
constexpr Milliseconds StopWithin{2500};
constexpr Milliseconds StatusInterval{250};
constexpr Milliseconds UpRateInterval{1000};

QString absolute(const QString& path)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

} // namespace

NodeCore::NodeCore(NodeOptions options) : m_options(std::move(options)), m_state(QStringLiteral("stopped"))
{
    // A neighbour may be of that network.
    for (const QString& link : std::as_const(m_options.neighbours))
        m_neighbourDialects |= dialectOfLink(link);
}

NodeCore::~NodeCore()
{
    close();
}

void NodeCore::close()
{
    m_statusTimer.reset();
    m_upRateTimer.reset();
    if (m_control)
        m_control->stopServing();
    m_listener.reset();
    m_seeds.reset();
    m_http.reset();
    m_handler.reset();
    m_contentServer.reset();
    m_transferCalls.setDesk(nullptr);
    m_libraryCalls.setDownloads(nullptr);
    m_libraryCalls.setSharing(nullptr);
    if (m_sharing)
        m_sharing->setDownloads(nullptr);
    m_desk.reset();
    m_opener.reset();
    m_sources.reset();
    m_surroundings.reset();
    m_joined.reset();
    m_hosting.reset();
    m_role.reset();
    m_tuning.reset();
    m_seedPublication.reset();
    m_publication.reset();
    m_sharing.reset();
    m_lock.reset();
    m_control.reset(); // only now: its clients may start the next node at once
    m_state = QStringLiteral("stopped");
}

void NodeCore::start(QObject* context, Callback<Node::Started> done)
{
    Q_UNUSED(context) // the node starts whoever still waits for it
    m_started = std::move(done);
    m_state = QStringLiteral("starting");
    if (const Status status = prepare(); !status)
        return fail(status.error());
    startSharing();
}

void NodeCore::fail(const Error& error)
{
    // Not from inside the call of a room that is about to be closed.
    QMetaObject::invokeMethod(
        this,
        [this, error] {
            close();
            if (const auto started = std::exchange(m_started, {}))
                started(error);
        },
        Qt::QueuedConnection);
}

Status NodeCore::prepare()
{
    const QDir dataDir(m_options.dataDir);
    if (!dataDir.mkpath(QStringLiteral(".")))
        return Error{ErrorCode::PermissionDenied,
                     QStringLiteral("cannot make the data directory %1").arg(m_options.dataDir)};
    // Keys, names and what others search for are nobody's business on this machine.
    if (!QFile::setPermissions(m_options.dataDir,
                               QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return Error{ErrorCode::PermissionDenied,
                     QStringLiteral("cannot make the data directory %1 private").arg(m_options.dataDir)};
    m_lock = std::make_unique<QLockFile>(dataDir.filePath(QStringLiteral("lock")));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0)) {
        // Also on a full disk Qt says that the lock is taken; so see whether there is somebody who has it.
        qint64 holder = 0;
        QString ignored;
        const bool taken = m_lock->error() == QLockFile::LockFailedError &&
                           m_lock->getLockInfo(&holder, &ignored, &ignored) &&
                           (::kill(static_cast<pid_t>(holder), 0) == 0 || errno == EPERM);
        m_lock.reset();
        if (!taken)
            return Error{
                ErrorCode::PermissionDenied,
                QStringLiteral("cannot write in the data directory %1: is there room?").arg(m_options.dataDir)};
        return Error{ErrorCode::Busy, QStringLiteral("another node is running on %1").arg(m_options.dataDir)};
    }
    auto settings = loadSettings(dataDir.filePath(QStringLiteral("node.json")));
    if (!settings)
        return settings.error();
    m_settings = *std::move(settings);
    auto identity = Net::Identity::loadOrCreate(dataDir.filePath(QStringLiteral("identity.pem")));
    if (!identity)
        return identity.error();
    m_identity = *identity;
    auto tls = Net::TlsContext::create(m_identity);
    if (!tls)
        return tls.error();
    m_tls = *tls;

    makeTuning();
    m_role = std::make_unique<SupernodeRole>(m_clock, m_timers, m_random, m_options.supernode);
    m_role->setWilling(m_options.isPeer && m_tuning->stored().mayBecomeSupernode);
    makeHosting();
    m_tuning->begin();
    return m_options.isPeer ? checkDownloadFolder(m_downloadDir) : Status{};
}

void NodeCore::startSharing()
{
    if (!m_options.isPeer)
        return startHosting();
    const QString dataDir = absolute(m_options.dataDir);
    const bool isInside = m_downloadDir.startsWith(dataDir + QLatin1Char('/'));
    // Also where it is the download folder only later.
    const QString shareable = isInside ? m_downloadDir : dataDir + QStringLiteral("/downloads");
    m_sharing = std::make_unique<Sharing>(
        m_options.dataDir + QStringLiteral("/library.db"),
        Library::PrivateFolder{QFile::encodeName(dataDir), QFile::encodeName(shareable)}, m_clock);
    m_publication = std::make_unique<LibraryPublication>(*m_sharing);
    m_seedPublication = std::make_unique<SeedPublication>(*m_sharing);
    m_sharing->start(this, [this](const Status& status) {
        if (m_state != QLatin1String("starting"))
            return; // stopped meanwhile
        if (!status)
            return fail(status.error());
        m_libraryCalls.setSharing(m_sharing.get());
        startHosting();
    });
}

void NodeCore::startTransfers()
{
    m_joined = std::make_unique<JoinedIndexes>(
        [this](const JoinedSetting& joined, const JoinedIndex::Self& self) { return makeJoined(joined, self); });
    connect(m_joined.get(), &JoinedIndexes::settingsChanged, this, &NodeCore::storeSettings);
    connect(m_joined.get(), &JoinedIndexes::membersChanged, this, &NodeCore::dialectsChanged);
    connect(m_joined.get(), &JoinedIndexes::changed, this, &NodeCore::tellStatusSoon);
    connect(m_joined.get(), &JoinedIndexes::promoted, this, &NodeCore::promote);
    startSurroundings();
    if (hosted())
        trustHosted();
    if (!m_options.isPeer) {
        if (const Status status = startListening(); !status)
            return fail(status.error());
        return finishStart();
    }

    connect(m_joined.get(), &JoinedIndexes::acknowledged, m_sharing.get(), &Sharing::acknowledge);
    connect(m_joined.get(), &JoinedIndexes::digestsChanged, this, [this](const QStringList& wanted) {
        Content::Algorithms digests;
        if (wanted.contains(QLatin1String("sha1")))
            digests.insert(QCryptographicHash::Sha1);
        if (wanted.contains(QLatin1String("md5")))
            digests.insert(QCryptographicHash::Md5);
        m_sharing->setDigests(digests);
    });
    connect(m_sharing.get(), &Sharing::published, m_joined.get(), &JoinedIndexes::publicationChanged);
    connect(m_sharing.get(), &Sharing::changed, this, &NodeCore::tellStatusSoon);

    auto journal = Store::openTransferJournal(m_options.dataDir + QStringLiteral("/transfers.db"));
    if (!journal)
        return fail(journal.error());
    m_sources = std::make_unique<IndexSources>(
        [this] { return indexes(); },
        IndexSources::Self{m_identity->fingerprint(),
                           [this](const Net::Endpoint& address) { return m_addresses.contains(address); },
                           [this] { return dialects(); }});
    m_opener = std::make_unique<SourceOpeners>(
        m_tls, m_timers, [this](const Net::KeyFingerprint& index) { return m_joined->ticketOf(index); }, m_downLimit);
    m_desk = std::make_unique<TransferDesk>(TransferDesk::Environment{m_clock, m_timers, m_random, *m_sources,
                                                                      *m_opener, absolute(m_options.dataDir),
                                                                      [limit = m_downLimit] { return limit->rate(); }},
                                            std::move(*journal));
    tuneRooms();
    m_sharing->setDownloads(&m_desk->downloads());
    m_transferCalls.setDesk(m_desk.get());
    m_libraryCalls.setDownloads(&m_desk->downloads());
    connect(m_desk.get(), &TransferDesk::gave, m_sharing.get(), [this](const QList<Transfer::GivenBytes>& given) {
        QList<Library::Given> rows;
        for (const Transfer::GivenBytes& each : given)
            rows.append({each.content, each.size, each.peer.peer,
                         each.peer.name.isEmpty() ? each.peer.address : each.peer.name, each.bytes,
                         m_clock.wall().count()});
        m_sharing->addGiven(rows);
    });
    connect(m_desk.get(), &TransferDesk::changed, this, &NodeCore::transfersChanged);
    // Another download of the same content may go on.
    connect(&m_desk->downloads(), &Transfer::Downloads::sharingChanged, this,
            [this](const Content::ContentId& content) {
                if (const auto reader = m_desk->downloads().openForUpload(content))
                    m_joined->announce({content, reader->size(), reader->name()});
                else
                    m_joined->withdraw(content);
            });
    connect(m_joined.get(), &JoinedIndexes::cameOnline, this, [this] { m_desk->downloads().retryNow(); });
    m_contentServer = std::make_unique<Native::ContentServer>(Native::ContentServerEnvironment{
        *m_sharing, m_desk->uploads(), *m_joined, m_clock, m_desk->reading(), m_upLimit});
    connect(&m_desk->downloads(), &Transfer::Downloads::restored, this, [this](const Status& status) {
        if (!status)
            return fail(status.error());
        if (const Status listening = startListening(); !listening)
            return fail(listening.error());
        startJoining();
    });
    m_desk->downloads().restore();
}

Status NodeCore::startListening()
{
    QList<Net::Endpoint> endpoints;
    for (const QString& text : m_options.listen) {
        const auto endpoint = Net::Endpoint::parse(text);
        if (!endpoint || endpoint->address().isNull())
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("--listen takes ADDRESS:PORT, which %1 is not").arg(text)};
        // Given twice is as good as once; each 0 is another free port.
        if (endpoint->port == 0 || !endpoints.contains(*endpoint))
            endpoints.append(*endpoint);
    }
    for (const QString& text : m_options.advertise) {
        if (!Net::Endpoint::parse(text))
            return Error{ErrorCode::InvalidArgument,
                         QStringLiteral("--advertise takes an address, which %1 is not").arg(text)};
    }
    const auto listen = [this](const QList<Net::Endpoint>& where) {
        m_listener = std::make_unique<Net::Listener>(m_timers);
        return m_listener->listen(where);
    };
    const auto listenEverywhere = [&listen](quint16 port) {
        const Net::Endpoint any4 = Net::Endpoint::of(QHostAddress(QHostAddress::AnyIPv4), port);
        const Net::Endpoint any6 = Net::Endpoint::of(QHostAddress(QHostAddress::AnyIPv6), port);
        Status status = listen({any4, any6});
        // A machine without IPv6 has no such address.
        if (!status && status.error().code != ErrorCode::AlreadyExists)
            status = listen({any4});
        return status;
    };
    Status status = endpoints.isEmpty() ? listenEverywhere(Net::DefaultPort) : listen(endpoints);
    if (!status && endpoints.isEmpty() && m_options.mayTakeAnyPort && status.error().code == ErrorCode::AlreadyExists)
        status = listenEverywhere(0);
    if (!status)
        return status;
    m_addresses.setAdvertised(m_options.advertise);
    m_addresses.setListening(m_listener->endpoints());
    m_handler =
        std::make_unique<Native::NativeHandler>(hosted() ? &hosted()->server() : nullptr, m_contentServer.get());
    m_http = std::make_unique<Net::HttpServer>(m_tls, *m_handler, m_timers);
    if (chosenDialects().testFlag(Dialect::Native))
        m_listener->setAcceptor(Dialect::Native, m_http.get());
    startSeedNetworks();
    m_hosting->listening();
    return {};
}

void NodeCore::startSurroundings()
{
    const auto announced = [this]() -> std::optional<Net::LanDiscovery::Announced> {
        // Not as a supernode that another index asked for: nobody agreed to show that here.
        if (!hosted() || m_addresses.listening().isEmpty() || !(m_options.hostsIndex || m_hosting->isHome()))
            return std::nullopt;
        return Net::LanDiscovery::Announced{m_identity->fingerprint(), m_addresses.listening()};
    };
    m_surroundings = std::make_unique<Surroundings>(
        Surroundings::Environment{m_tls, m_clock, m_timers, *m_joined, [this] { return indexes(); }, announced},
        m_settings.searches);
    connect(m_surroundings.get(), &Surroundings::settingChanged, this, &NodeCore::storeSettings);
    connect(m_surroundings.get(), &Surroundings::lanIndexesChanged, this, &NodeCore::lanIndexesChanged);
    connect(m_surroundings.get(), &Surroundings::keptSearchesChanged, this, &NodeCore::keptSearchesChanged);
    connect(m_surroundings.get(), &Surroundings::found, this, &NodeCore::found);
}

NetworkDoor* NodeCore::networkDoor() const
{
    return isRunning() ? m_surroundings.get() : nullptr;
}

void NodeCore::addStartShares(QStringList folders)
{
    if (folders.isEmpty())
        return finishStart();
    const QString folder = absolute(folders.takeFirst());
    m_sharing->addShare(folder, this, [this, folders](const Status& status) {
        if (m_state != QLatin1String("starting"))
            return; // stopped meanwhile
        // Shared before is as good as shared now.
        if (!status && status.error().code != ErrorCode::AlreadyExists)
            return fail(status.error());
        addStartShares(folders);
    });
}

void NodeCore::finishStart()
{
    m_control = std::make_unique<ControlServer>(*this);
    connect(m_control.get(), &ControlServer::quitRequested, this, &NodeCore::quitRequested);
    connect(this, &NodeCore::transfersChanged, m_control.get(), &ControlServer::publishTransfers);
    if (const Status status = m_control->listen(absolute(m_options.dataDir)); !status)
        return fail(status.error());
    m_state = QStringLiteral("running");
    tune();
    if (m_desk)
        m_upRateTimer = m_timers.every(UpRateInterval,
                                       [this] { m_role->noteUpRate(m_desk->uploads().rate(), m_tuning->limits().up); });
    storeSettings();
    tellStatusSoon();
    Node::Started started;
    for (const Net::Endpoint& endpoint : m_addresses.listening())
        started.addresses.append(endpoint.toString());
    if (!hosted()) {
        std::exchange(m_started, {})(started);
        return;
    }
    m_hosting->tellInvite(this, [this, started](const Result<QString>& link) mutable {
        if (!link)
            return fail(link.error());
        started.invite = *link;
        if (const auto answer = std::exchange(m_started, {}))
            answer(started);
    });
}

void NodeCore::stop(QObject* context, std::function<void()> done)
{
    Q_UNUSED(context) // ends whoever still waits for it
    if (m_state == QLatin1String("stopped"))
        return done();
    m_state = QStringLiteral("stopping");
    auto finish = [this, done = std::move(done)] {
        if (m_state == QLatin1String("stopped"))
            return;
        close();
        if (const auto started = std::exchange(m_started, {}))
            started(Error{ErrorCode::Cancelled, QStringLiteral("the node was stopped while it started")});
        done();
    };
    // What was only about to start is not there yet.
    if (m_listener)
        m_listener->close();
    if (m_hosting)
        m_hosting->stop();
    if (!m_joined) {
        QMetaObject::invokeMethod(this, finish, Qt::QueuedConnection);
        return;
    }
    m_statusTimer = m_timers.after(StopWithin, finish);
    m_joined->stop([this, finish] {
        m_statusTimer.reset();
        finish();
    });
}

Native::InviteLink NodeCore::ownLink() const
{
    Native::InviteLink link;
    link.endpoint = m_addresses.all().constFirst();
    link.key = m_identity->fingerprint();
    return link;
}

QString NodeCore::inviteLink(const QString& token) const
{
    Native::InviteLink link = ownLink();
    link.token = token;
    return link.toString();
}

void NodeCore::storeSettings()
{
    if (!isRunning())
        return;
    m_settings.preferences = m_tuning->stored();
    m_settings.searches = m_surroundings->searches();
    m_settings.joined = m_joined->settings();
    // The own index is joined again by itself, wherever it is called then.
    m_settings.joined.removeIf([this](const JoinedSetting& joined) {
        const auto link = Native::InviteLink::parse(joined.link);
        return link && link->key == m_identity->fingerprint();
    });
    if (m_options.hostsIndex) { // what its options say besides is no wish for later
        m_settings.hosting.name = m_hosting->setting().name;
        m_settings.hosting.inviteOnly = m_hosting->setting().inviteOnly;
    } else {
        m_settings.hosting = m_hosting->setting();
        m_settings.hosts = m_hosting->isWanted();
    }
    const Status status = saveSettings(m_options.dataDir + QStringLiteral("/node.json"), m_settings);
    if (!status)
        qCWarning(lcNode) << status.error().detail;
}

void NodeCore::tellStatusSoon()
{
    if (m_statusTimer || !isRunning())
        return;
    m_statusTimer = m_timers.after(StatusInterval, [this] {
        m_statusTimer.reset();
        status(this, [this](const Result<StatusRow>& row) {
            if (row)
                Q_EMIT statusChanged(*row);
        });
    });
}

} // namespace Potluck::Node
