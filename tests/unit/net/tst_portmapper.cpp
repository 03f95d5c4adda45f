// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/portmapper.h"
#include "support/faketimers.h"

#include <QSignalSpy>
#include <QTest>

using namespace Potluck;
using namespace Potluck::Net;
using Potluck::Test::FakeClock;
using Potluck::Test::FakeTimers;

class TestPortMapper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_mapper.reset();
        m_clock = std::make_unique<FakeClock>();
        m_timers = std::make_unique<FakeTimers>(*m_clock);
        m_mapped.clear();
        m_unmapped.clear();
        m_answer = Endpoint{u"8.8.8.8"_qs, 7700};
        m_mapper =
            std::make_unique<PortMapper>(m_worker, *m_timers,
                                         RouterCalls{.map =
                                                         [this](quint16 port, std::chrono::seconds lifetime) {
                                                             m_mapped.append(port);
                                                             m_lifetime = lifetime;
                                                             return m_answer;
                                                         },
                                                     .unmap = [this](quint16 port) { m_unmapped.append(port); }});
    }

    void isOffUnlessAsked()
    {
        m_timers->advance(std::chrono::hours(10));
        QVERIFY(m_mapped.isEmpty());
        m_mapper.reset();
        QVERIFY(m_unmapped.isEmpty());
    }

    void tellsWhereCallersReachUsAndRenewsBeforeItEnds()
    {
        QSignalSpy changed(m_mapper.get(), &PortMapper::externalChanged);
        m_mapper->start(7700);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(m_mapper->external(), (Endpoint{u"8.8.8.8"_qs, 7700}));
        m_timers->advance(std::chrono::minutes(30));
        QTRY_COMPARE(m_mapped.size(), 2);
        QVERIFY(m_lifetime > std::chrono::minutes(30));
        m_answer = Endpoint{u"9.9.9.9"_qs, 7701};
        QTRY_COMPARE(m_timers->pending(), 1);
        m_timers->advance(std::chrono::minutes(30));
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(m_mapper->external(), (Endpoint{u"9.9.9.9"_qs, 7701}));
    }

    void triesAgainWhereNoRouterAnswers()
    {
        QSignalSpy changed(m_mapper.get(), &PortMapper::externalChanged);
        m_answer = Error{ErrorCode::Network, u"no router"_qs};
        m_mapper->start(7700);
        QTRY_COMPARE(m_timers->pending(), 1);
        QVERIFY(m_mapper->external().isNull());
        QCOMPARE(changed.count(), 0);
        m_timers->advance(std::chrono::minutes(10));
        QTRY_COMPARE(m_mapped.size(), 2);
    }

    void takesTheMappingBack()
    {
        m_mapper->start(7700);
        QTRY_COMPARE(m_timers->pending(), 1);
        m_mapper->stop();
        QCOMPARE(m_unmapped, QList<quint16>{7700});
        m_timers->advance(std::chrono::hours(2));
        QCOMPARE(m_mapped.size(), 1);
    }

    void anAnswerThatComesAfterTheStopIsForgotten()
    {
        QSignalSpy changed(m_mapper.get(), &PortMapper::externalChanged);
        m_mapper->start(7700);
        m_mapper->stop();
        QCoreApplication::processEvents();
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_timers->pending(), 0);
    }

private:
    InlineWorker m_worker;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTimers> m_timers;
    QList<quint16> m_mapped;
    QList<quint16> m_unmapped;
    std::chrono::seconds m_lifetime{};
    Result<Endpoint> m_answer = Endpoint{};
    std::unique_ptr<PortMapper> m_mapper;
};

QTEST_GUILESS_MAIN(TestPortMapper)
#include "tst_portmapper.moc"
