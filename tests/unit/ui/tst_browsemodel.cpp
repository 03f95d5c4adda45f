// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/peers/browsemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <random>

using namespace Potluck;
using namespace Potluck::Ui;

namespace {

Node::BrowseRow row(const char* folder, const char* name, quint64 size = 10)
{
    return {QString::fromLatin1(folder), QString::fromLatin1(name), size,
            QStringLiteral("magnet:?x=") + QLatin1String(name)};
}

// Every name below an index, folders with a slash behind.
QStringList names(const BrowseModel& model, const QModelIndex& parent = {})
{
    QStringList all;
    for (int i = 0; i < model.rowCount(parent); ++i) {
        const QModelIndex index = model.index(i, 0, parent);
        all.append(index.data().toString() + (model.isFolder(index) ? u"/"_qs : QString()));
        all.append(names(model, index));
    }
    return all;
}

QStringList list(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class BrowseModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsTheTreeOfItsFolders()
    {
        Test::FakeSession fakes;
        BrowseModel model(fakes.theme);
        QAbstractItemModelTester tester(&model);
        model.add({row("Music/Jazz", "b10"), row("Music/Jazz", "b9"), row("Music", "cover"), row("Books", "a"),
                   row("Music/Blues", "x")});
        QCOMPARE(names(model), list("Books/ a Music/ Blues/ x Jazz/ b9 b10 cover"));
        const QModelIndex music = model.index(1, 0);
        QCOMPARE(music.siblingAtColumn(BrowseModel::SizeColumn).data().toString(), QStringLiteral("40 bytes"));
        QCOMPARE(model.path(model.index(0, 0, model.index(1, 0, music))), list("Music Jazz"));
        QCOMPARE(model.fileCount(), 5);
    }

    void growsPageByPageInAnyOrder()
    {
        Test::FakeSession fakes;
        BrowseModel all(fakes.theme);
        BrowseModel paged(fakes.theme);
        QAbstractItemModelTester tester(&paged);
        std::mt19937 random(5);
        QList<Node::BrowseRow> rows;
        for (int i = 0; i < 200; ++i) {
            QString folder = QStringLiteral("Share%1").arg(random() % 2);
            for (unsigned depth = random() % 3; depth > 0; --depth)
                folder += QStringLiteral("/Folder%1").arg(random() % 4);
            rows.append({folder, QStringLiteral("file%1").arg(random() % 1000), random() % 90, QString()});
        }
        all.add(rows);
        QList<std::pair<QPersistentModelIndex, QString>> remembered;
        for (int i = 0; i < rows.size(); i += 20) {
            paged.add(rows.mid(i, 20));
            const QModelIndex share = paged.index(0, 0);
            const QModelIndex inside = paged.index(paged.rowCount(share) - 1, 0, share);
            remembered.append({inside, inside.data().toString()});
        }
        QCOMPARE(names(paged), names(all));
        for (const auto& [index, name] : std::as_const(remembered))
            QCOMPARE(index.data().toString(), name);
    }

    void sortsByNameAndSizeInBothDirections()
    {
        Test::FakeSession fakes;
        BrowseModel model(fakes.theme);
        QAbstractItemModelTester tester(&model);
        model.add({row("S", "a", 3), row("S", "b", 1), row("S", "c", 2), row("S/y", "q"), row("S/z", "r")});
        const QPersistentModelIndex b = model.index(3, 0, model.index(0, 0));
        QCOMPARE(b.data().toString(), QStringLiteral("b"));
        model.sort(BrowseModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(names(model), list("S/ z/ r y/ q c b a"));
        model.add({row("S", "bb", 5), row("S/x", "t")});
        QCOMPARE(names(model), list("S/ z/ r y/ q x/ t c bb b a"));
        model.sort(BrowseModel::SizeColumn, Qt::AscendingOrder);
        QCOMPARE(names(model), list("S/ x/ t y/ q z/ r b c a bb"));
        model.add({row("S", "d", 2)});
        QCOMPARE(names(model), list("S/ x/ t y/ q z/ r b c d a bb"));
        model.sort(BrowseModel::SizeColumn, Qt::DescendingOrder);
        QCOMPARE(names(model), list("S/ x/ t y/ q z/ r bb a d c b"));
        model.add({row("S", "e", 9), row("S", "f", 0)});
        QCOMPARE(names(model), list("S/ x/ t y/ q z/ r e bb a d c b f"));
        QCOMPARE(b.data().toString(), QStringLiteral("b"));
    }

    void tellsTheFilesOfAFolderWithTheFoldersBetween()
    {
        Test::FakeSession fakes;
        BrowseModel model(fakes.theme);
        model.add({row("Music/Jazz/Live", "c"), row("Music/Jazz", "a"), row("Music", "x")});
        const QModelIndex jazz = model.index(0, 0, model.index(0, 0));
        QStringList files;
        model.forEachFile(jazz, [&files](const QString& magnet, const QStringList& folders) {
            files.append(magnet.right(1) + u':' + folders.join(u'/'));
        });
        files.sort();
        QCOMPARE(files, list("a: c:Live"));
        QCOMPARE(model.file(0).folder, QStringLiteral("Music/Jazz/Live"));
    }
};

QTEST_MAIN(BrowseModelTest)
#include "tst_browsemodel.moc"
