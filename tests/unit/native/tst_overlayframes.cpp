// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/random.h"
#include "dialects/native/overlayframes.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Native;

class TestOverlayFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsMessagesHoweverTheBytesCome()
    {
        SeededRandom random(1);
        QByteArrayList messages;
        QByteArray stream;
        for (int i = 0; i < 100; ++i) {
            messages.append(QByteArray(static_cast<qsizetype>(1 + random.below(300)), static_cast<char>('a' + i % 26)));
            stream += frameHead(messages.last().size()) + messages.last();
        }
        for (const quint64 most : {1, 2, 5, 64, 100'000}) {
            FrameSplitter frames(300);
            QByteArrayList got;
            for (qsizetype at = 0; at < stream.size();) {
                const auto size = static_cast<qsizetype>(1 + random.below(most));
                const QByteArray part = stream.mid(at, size);
                QVERIFY(frames.feed(part, [&got](QByteArrayView message) -> Status {
                    got.append(message.toByteArray());
                    return {};
                }));
                at += part.size();
            }
            QCOMPARE(got, messages);
        }
    }

    void refusesALengthOverTheCapBeforeItsBytesCome()
    {
        FrameSplitter frames(1000);
        const auto ignore = [](QByteArrayView) -> Status { return {}; };
        QVERIFY(frames.feed(QByteArray("\x00\x00", 2), ignore));
        const Status status = frames.feed(QByteArray("\x03\xe9", 2), ignore); // 1,001
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Protocol);
        QVERIFY(!frames.feed(QByteArray(frameHead(1) + 'x'), ignore)); // stays failed
    }

    void refusesEmptyMessages()
    {
        FrameSplitter frames(1000);
        QVERIFY(!frames.feed(frameHead(0), [](QByteArrayView) -> Status { return {}; }));
    }

    void stopsAtAMessageThatIsNotTaken()
    {
        FrameSplitter frames(1000);
        int taken = 0;
        const QByteArray two = frameHead(1) + QByteArray("a") + frameHead(1) + QByteArray("b");
        const Status status = frames.feed(two, [&taken](QByteArrayView) -> Status {
            ++taken;
            return Error{ErrorCode::Protocol, QStringLiteral("no")};
        });
        QVERIFY(!status);
        QCOMPARE(taken, 1);
    }
};

QTEST_APPLESS_MAIN(TestOverlayFrames)
#include "tst_overlayframes.moc"
