// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "index/dictionary.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace Potluck;
using namespace Potluck::Index;

namespace {

QByteArray randomWord(Random& random, int letters, int longest)
{
    QByteArray word;
    const auto size = 1 + random.below(static_cast<quint64>(longest));
    for (quint64 i = 0; i < size; ++i)
        word += static_cast<char>('a' + random.below(static_cast<quint64>(letters)));
    return word;
}

} // namespace

class TestDictionary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWholeWords();
    void findsBeginningsInOrder();
    void findsInsides();
    void stopsWhereTheVisitorHasEnough();
    void takesWordsOfAnyLength();
    void keepsBitsOfFrequentWords();

private:
    std::set<QByteArray> m_words;
    std::unique_ptr<Dictionary> m_dictionary;
};

void TestDictionary::init()
{
    SeededRandom random(11);
    m_words.clear();
    m_dictionary = std::make_unique<Dictionary>();
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray word = randomWord(random, 3, 9);
        const bool isNew = m_words.insert(word).second;
        const auto before = m_dictionary->size();
        const WordNumber number = m_dictionary->add(word);
        QCOMPARE(m_dictionary->size(), before + (isNew ? 1 : 0));
        QCOMPARE(m_dictionary->text(number).toByteArray(), word);
    }
}

void TestDictionary::findsWholeWords()
{
    for (const QByteArray& word : m_words)
        QCOMPARE(m_dictionary->text(m_dictionary->find(word)).toByteArray(), word);
    QCOMPARE(m_dictionary->find("zzz"), NoWord);
}

void TestDictionary::findsBeginningsInOrder()
{
    SeededRandom random(12);
    for (int i = 0; i < 300; ++i) {
        const QByteArray wanted = randomWord(random, 4, 5); // a fourth letter that no word has
        QList<QByteArray> found;
        m_dictionary->visitBeginnings(wanted, [&](WordNumber word) {
            found += m_dictionary->text(word).toByteArray();
            return true;
        });
        QList<QByteArray> expected;
        for (const QByteArray& word : m_words) {
            if (word.startsWith(wanted))
                expected += word;
        }
        QCOMPARE(found, expected);
    }
}

void TestDictionary::findsInsides()
{
    SeededRandom random(13);
    QList<QByteArray> wants{"aaa", "aaaa", "aaaaa", "abab", "ab", "a"};
    for (int i = 0; i < 300; ++i)
        wants += randomWord(random, 3, 6);
    for (const QByteArray& wanted : std::as_const(wants)) {
        std::set<QByteArray> found;
        m_dictionary->visitInsides(wanted, [&](WordNumber word) {
            found.insert(m_dictionary->text(word).toByteArray());
            return true;
        });
        std::set<QByteArray> expected;
        for (const QByteArray& word : m_words) {
            if (wanted.size() >= 3 && word.contains(wanted))
                expected.insert(word);
        }
        QCOMPARE(found, expected);
        if (wanted.size() >= 3)
            QVERIFY(m_dictionary->insidesEstimate(wanted) >= found.size());
    }
}

void TestDictionary::stopsWhereTheVisitorHasEnough()
{
    int calls = 0;
    const auto enough = [&](WordNumber) { return ++calls < 3; };
    m_dictionary->visitBeginnings("a", enough);
    QCOMPARE(calls, 3);
    calls = 0;
    m_dictionary->visitInsides("aba", enough);
    QCOMPARE(calls, 3);
}

void TestDictionary::takesWordsOfAnyLength()
{
    Dictionary dictionary;
    for (int size = 1; size <= 255; ++size)
        QCOMPARE(dictionary.text(dictionary.add(QByteArray(size, 'q'))).size(), size);
    for (int size = 1; size <= 255; ++size)
        QCOMPARE(dictionary.find(QByteArray(size, 'q')), static_cast<WordNumber>(size - 1));
}

void TestDictionary::keepsBitsOfFrequentWords()
{
    Dictionary dictionary;
    const WordNumber frequent = dictionary.add("frequent");
    const WordNumber rare = dictionary.add("rare");
    for (std::uint32_t document = 0; document < 600'000; ++document) {
        if (document % 100 == 3)
            dictionary.addDocument(frequent, document);
        if (document % 140 == 3)
            dictionary.addDocument(rare, document);
    }
    QVERIFY(!dictionary.bits(rare));
    const DocumentBits* const bits = dictionary.bits(frequent);
    QVERIFY(bits);
    for (std::uint32_t document = 0; document < 600'100; ++document)
        QCOMPARE(bits->contains(document), document < 600'000 && document % 100 == 3);
}

QTEST_APPLESS_MAIN(TestDictionary)
#include "tst_dictionary.moc"
