// SPDX-License-Identifier: GPL-3.0-or-later
#include "node/ownaddresses.h"

#include <QObject>
#include <QTest>

using namespace Potluck;
using namespace Qt::StringLiterals;
using Node::OwnAddresses;

namespace {

Net::Endpoint at(const QString& text)
{
    return Net::Endpoint::parse(text).value_or(Net::Endpoint{});
}

} // namespace

class OwnAddressesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void advertisedComesFirstAndTakesThePort()
    {
        OwnAddresses own;
        own.setAdvertised({u"198.51.100.7"_s, u"home.example:9000"_s, u"not an address"_s});
        own.setListening({at(u"127.0.0.1:7801"_s)});
        QCOMPARE(own.port(), quint16{7801});
        QCOMPARE(own.advertised(), (QList{at(u"198.51.100.7:7801"_s), at(u"home.example:9000"_s)}));
        QCOMPARE(own.all(), (QList{at(u"198.51.100.7:7801"_s), at(u"home.example:9000"_s), at(u"127.0.0.1:7801"_s)}));
    }

    void everyAddressBecomesOneThatCanBeCalled()
    {
        OwnAddresses own;
        own.setListening({at(u"0.0.0.0:7801"_s), at(u"[::]:7801"_s)});
        const QList<Net::Endpoint> all = own.all();
        QCOMPARE(all.size(), 2);
        for (const Net::Endpoint& each : all) {
            QVERIFY(each.kind() != Net::AddressKind::Unspecified);
            QCOMPARE(each.port, quint16{7801});
            QVERIFY2(own.contains(each), qPrintable(each.toString()));
        }
    }

    void knowsItself()
    {
        OwnAddresses own;
        own.setAdvertised({u"198.51.100.7:80"_s});
        own.setListening({at(u"0.0.0.0:7801"_s)});
        QVERIFY(own.contains(at(u"198.51.100.7:80"_s)));
        QVERIFY(own.contains(at(u"127.0.0.1:7801"_s)));
        QVERIFY(!own.contains(at(u"127.0.0.1:7802"_s)));
        QVERIFY(!own.contains(at(u"198.51.100.8:7801"_s)));
        own.setListening({at(u"127.0.0.1:7801"_s)});
        QVERIFY(own.contains(at(u"127.0.0.1:7801"_s)));
        QVERIFY(!own.contains(at(u"127.0.0.2:7801"_s)));
    }

    void isCalledFromHereOverTheLoopback()
    {
        OwnAddresses own;
        own.setListening({at(u"192.168.1.5:7801"_s), at(u"[::]:7802"_s)});
        QCOMPARE(own.fromHere(), at(u"[::1]:7802"_s));
        own.setListening({at(u"192.168.1.5:7801"_s), at(u"0.0.0.0:7802"_s)});
        QCOMPARE(own.fromHere(), at(u"127.0.0.1:7802"_s));
        own.setListening({at(u"192.168.1.5:7801"_s)});
        QCOMPARE(own.fromHere(), at(u"192.168.1.5:7801"_s));
    }
};

QTEST_GUILESS_MAIN(OwnAddressesTest)
#include "tst_ownaddresses.moc"
