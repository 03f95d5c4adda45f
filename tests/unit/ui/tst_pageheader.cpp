// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesession.h"
#include "ui/look/metrics.h"
#include "ui/widgets/pageheader.h"

#include <QAction>
#include <QTest>
#include <QToolButton>

using namespace Potluck;
using namespace Potluck::Ui;

class TestPageHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesAreWholeInTheNarrowestWindow();
};

// The transfers' header in Italian, which has the longest words there.
void TestPageHeader::choicesAreWholeInTheNarrowestWindow()
{
    Test::FakeSession fakes;
    QWidget window; // a header that is one itself would not get narrower than its parts
    PageHeader header(fakes.theme, &window);
    header.addField(QStringLiteral("filter"), QStringLiteral("Filtra"));
    const auto choices = header.addChoice({u"Tutti 18"_qs, u"Download"_qs, u"Invii"_qs, u"Completati 18"_qs});
    for (const auto& [icon, text] : {std::pair{u"link"_qs, u"Aggiungi link"_qs}, std::pair{u"pause"_qs, u"Pausa"_qs},
                                     std::pair{u"pause-all"_qs, u"Metti tutto in pausa"_qs}})
        header.addButton(new QAction(fakes.theme.icon(icon), text, &header));
    header.resize(600 - NarrowSidebarWidth, header.height());
    window.show();
    for (const QToolButton* const choice : choices)
        QTRY_VERIFY2(choice->width() >= choice->sizeHint().width(), qPrintable(choice->text()));
}

QTEST_MAIN(TestPageHeader)
#include "tst_pageheader.moc"
