// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/listing.h"

#include <QTest>

using namespace Potluck;
using namespace Potluck::Library;

namespace {

Listing listingOf(const QList<ListedFile>& files)
{
    Listing listing;
    for (const ListedFile& file : files)
        listing.add(file.name, file.identity);
    listing.sort();
    return listing;
}

} // namespace

class TestListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByBytes();
    void fingerprintTellsEveryChange();
    void fingerprintIgnoresDeviceAndOrder();
    void fingerprintKeepsNamesApart();
    void findsDifferences();
    void differenceIgnoresDevice();
    void handlesMoreThanOneBuffer();
};

void TestListing::sortsByBytes()
{
    const Listing listing = listingOf({{"b", {}}, {"\xff", {}}, {"a", {}}, {"ab", {}}, {"B", {}}});
    QList<QByteArray> names;
    for (std::size_t i = 0; i < listing.size(); ++i)
        names.append(listing.name(i).toByteArray());
    QCOMPARE(names, QList<QByteArray>({"B", "a", "ab", "b", "\xff"}));
}

void TestListing::fingerprintTellsEveryChange()
{
    const QList<ListedFile> files{{"a", {1, 2, 3, 4}}, {"b", {1, 5, 6, 7}}};
    const QByteArray before = listingOf(files).fingerprint();
    QCOMPARE(before.size(), qsizetype(16));
    QList<QList<ListedFile>> changed(6, files);
    changed[0][0].name = "c";
    changed[1][0].identity.inode = 9;
    changed[2][0].identity.size = 9;
    changed[3][0].identity.mtime = 9;
    changed[4].removeLast();
    changed[5].append({"d", {1, 8, 0, 0}});
    for (const QList<ListedFile>& other : std::as_const(changed))
        QVERIFY(listingOf(other).fingerprint() != before);
    QVERIFY(listingOf({}).fingerprint() != before);
}

void TestListing::fingerprintIgnoresDeviceAndOrder()
{
    QCOMPARE(listingOf({{"a", {1, 2, 3, 4}}, {"b", {1, 5, 6, 7}}}).fingerprint(),
             listingOf({{"b", {9, 5, 6, 7}}, {"a", {9, 2, 3, 4}}}).fingerprint());
}

void TestListing::fingerprintKeepsNamesApart()
{
    // The same bytes, cut elsewhere.
    QVERIFY(listingOf({{"ab", {}}, {"c", {}}}).fingerprint() != listingOf({{"a", {}}, {"bc", {}}}).fingerprint());
}

void TestListing::findsDifferences()
{
    const Listing listing = listingOf({{"new", {1, 1, 1, 1}}, {"same", {1, 2, 2, 2}}, {"touched", {1, 3, 3, 4}}});
    const ListingDifference difference = differenceOf(listing, {{EntryId{7}, "touched", {1, 3, 3, 3}},
                                                                {EntryId{8}, "gone", {1, 4, 4, 4}},
                                                                {EntryId{9}, "same", {1, 2, 2, 2}},
                                                                {EntryId{10}, "zgone", {1, 5, 5, 5}}});
    QCOMPARE(difference.added, QList<ListedFile>({{"new", {1, 1, 1, 1}}}));
    QCOMPARE(difference.changed, QList<FileRecord>({{EntryId{7}, "touched", {1, 3, 3, 4}}}));
    QCOMPARE(difference.removed,
             QList<FileRecord>({{EntryId{8}, "gone", {1, 4, 4, 4}}, {EntryId{10}, "zgone", {1, 5, 5, 5}}}));
}

void TestListing::differenceIgnoresDevice()
{
    const auto difference = differenceOf(listingOf({{"a", {1, 2, 3, 4}}}), {{EntryId{7}, "a", {9, 2, 3, 4}}});
    QVERIFY(difference.added.isEmpty() && difference.changed.isEmpty() && difference.removed.isEmpty());
}

void TestListing::handlesMoreThanOneBuffer()
{
    QList<ListedFile> files;
    for (quint64 i = 0; i < 5'000; ++i)
        files.append({QByteArray::number(qulonglong(i)), {1, i, i, 0}});
    const Listing listing = listingOf(files);
    QCOMPARE(listing.totalBytes(), std::uint64_t(5'000 * 4'999 / 2));
    const QByteArray before = listing.fingerprint();
    files.last().identity.mtime = 1;
    QVERIFY(listingOf(files).fingerprint() != before);
}

QTEST_APPLESS_MAIN(TestListing)
#include "tst_listing.moc"
