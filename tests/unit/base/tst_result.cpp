// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <QTest>

#include <memory>

using namespace Potluck;

class ResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsItsValue();
    void holdsItsError();
    void tellsAnErrorFromAValueOfTheSameType();
    void movesAValueThatCannotBeCopied();
    void succeedsWithoutAValue();
    void failsWithoutAValue();
};

void ResultTest::holdsItsValue()
{
    const Result<int> result = 7;
    QVERIFY(result.ok());
    QVERIFY(static_cast<bool>(result));
    QCOMPARE(result.value(), 7);
    QCOMPARE(*result, 7);

    Result<QString> text = QStringLiteral("a");
    text->append(QLatin1Char('b'));
    QCOMPARE(text.value(), QStringLiteral("ab"));
}

void ResultTest::holdsItsError()
{
    const Result<int> result = Error{ErrorCode::NotFound, QStringLiteral("no such file")};
    QVERIFY(!result.ok());
    QVERIFY(!static_cast<bool>(result));
    QCOMPARE(result.error().code, ErrorCode::NotFound);
    QCOMPARE(result.error().detail, QStringLiteral("no such file"));
}

void ResultTest::tellsAnErrorFromAValueOfTheSameType()
{
    const Result<QString> result = QStringLiteral("looks like a message");
    QVERIFY(result.ok());
    QVERIFY(!(Error{ErrorCode::Io, {}} == Error{ErrorCode::DiskFull, {}}));
}

void ResultTest::movesAValueThatCannotBeCopied()
{
    Result<std::unique_ptr<int>> result = std::make_unique<int>(3);
    const std::unique_ptr<int> value = std::move(result).value();
    QCOMPARE(*value, 3);
}

void ResultTest::succeedsWithoutAValue()
{
    const Status status;
    QVERIFY(status.ok());
    QVERIFY(static_cast<bool>(status));
}

void ResultTest::failsWithoutAValue()
{
    const Status status = Error{ErrorCode::DiskFull, QStringLiteral("no space left on the disk")};
    QVERIFY(!status.ok());
    QCOMPARE(status.error().code, ErrorCode::DiskFull);
}

QTEST_APPLESS_MAIN(ResultTest)
#include "tst_result.moc"
