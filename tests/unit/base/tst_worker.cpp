// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/threadworker.h"

#include <QObject>
#include <QSemaphore>
#include <QTest>

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

using namespace Potluck;
using namespace Qt::StringLiterals;

namespace {

// Keeps tasks until it is told to run them, on the caller's thread.
class HeldWorker final : public Worker
{
public:
    void post(std::function<void()> task) override { m_tasks.push_back(std::move(task)); }
    void runAll()
    {
        for (auto& task : std::exchange(m_tasks, {}))
            task();
    }

private:
    std::vector<std::function<void()>> m_tasks;
};

} // namespace

class WorkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inlineRunsAtOnce();
    void oneThreadKeepsTheOrder();
    void runsElsewhere();
    void yieldsAsAsked();
    void severalThreadsRunSideBySide();
    void destructorRunsWhatWasPosted();
    void tasksMayPostMoreTasks();
    void postsFromManyThreads();
    void bringsTheResultBackToTheContext();
    void contextThatDiedBeforeTheWorkHearsNothing();
    void contextThatDiedAfterTheWorkHearsNothing();
    void contextThatDiesInAnotherDoneHearsNothing();
    void threadThatEndedHearsNothing();
    void carriesMoveOnlyResults();
};

void WorkerTest::inlineRunsAtOnce()
{
    InlineWorker worker;
    int value = 0;
    worker.post([&] { value = 1; });
    QCOMPARE(value, 1);
}

void WorkerTest::oneThreadKeepsTheOrder()
{
    std::vector<int> order;
    {
        ThreadWorker worker(u"order"_s);
        for (int i = 0; i < 1000; ++i)
            worker.post([&order, i] { order.push_back(i); });
    }
    QCOMPARE(order.size(), std::size_t{1000});
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void WorkerTest::runsElsewhere()
{
    std::thread::id where;
    {
        ThreadWorker worker(u"a name of more than fifteen characters"_s);
        worker.post([&] { where = std::this_thread::get_id(); });
    }
    QVERIFY(where != std::thread::id());
    QVERIFY(where != std::this_thread::get_id());
}

void WorkerTest::yieldsAsAsked()
{
    const auto nicenessIn = [](int added) {
        int found = 0;
        ThreadWorker worker(u"nice"_s, 1, added);
        worker.post([&found] { found = ::getpriority(PRIO_PROCESS, 0); });
        QSemaphore done;
        worker.post([&done] { done.release(); });
        done.acquire();
        return found;
    };
    const int own = ::getpriority(PRIO_PROCESS, 0);
    QCOMPARE(nicenessIn(0), own);
    QCOMPARE(nicenessIn(4), std::min(own + 4, 19));
    QCOMPARE(::getpriority(PRIO_PROCESS, 0), own);
}

void WorkerTest::severalThreadsRunSideBySide()
{
    QSemaphore first;
    QSemaphore second;
    std::atomic<int> met = 0;
    {
        ThreadWorker worker(u"pair"_s, 2);
        // Each waits for the other: with one thread neither would get on.
        worker.post([&] {
            first.release();
            met += second.tryAcquire(1, 10'000) ? 1 : 0;
        });
        worker.post([&] {
            second.release();
            met += first.tryAcquire(1, 10'000) ? 1 : 0;
        });
    }
    QCOMPARE(met.load(), 2);
}

void WorkerTest::destructorRunsWhatWasPosted()
{
    std::atomic<int> ran = 0;
    {
        QSemaphore gate;
        ThreadWorker worker(u"drain"_s);
        worker.post([&] { gate.acquire(); });
        for (int i = 0; i < 50; ++i)
            worker.post([&] { ++ran; });
        gate.release();
    }
    QCOMPARE(ran.load(), 50);
}

void WorkerTest::tasksMayPostMoreTasks()
{
    std::atomic<int> ran = 0;
    {
        ThreadWorker worker(u"nested"_s);
        worker.post([&] { worker.post([&] { ++ran; }); });
    }
    QCOMPARE(ran.load(), 1);
}

void WorkerTest::postsFromManyThreads()
{
    std::atomic<int> ran = 0;
    {
        ThreadWorker worker(u"many"_s, 3);
        std::vector<std::thread> posters;
        for (int i = 0; i < 4; ++i) {
            posters.emplace_back([&] {
                for (int j = 0; j < 250; ++j)
                    worker.post([&] { ++ran; });
            });
        }
        for (auto& poster : posters)
            poster.join();
    }
    QCOMPARE(ran.load(), 1000);
}

void WorkerTest::bringsTheResultBackToTheContext()
{
    ThreadWorker worker(u"result"_s);
    QObject context;
    int result = 0;
    QThread* where = nullptr;
    runOn(
        worker, &context, [] { return 42; },
        [&](int value) {
            result = value;
            where = QThread::currentThread();
        });
    // Even a finished task answers only through the event loop.
    QCOMPARE(result, 0);
    QTRY_COMPARE(result, 42);
    QCOMPARE(where, QThread::currentThread());
}

void WorkerTest::contextThatDiedBeforeTheWorkHearsNothing()
{
    HeldWorker worker;
    bool worked = false;
    bool heard = false;
    auto context = std::make_unique<QObject>();
    runOn(
        worker, context.get(), [&] { return worked = true; }, [&](bool) { heard = true; });
    context.reset();
    worker.runAll();
    QCoreApplication::processEvents();
    QVERIFY(worked);
    QVERIFY(!heard);
}

void WorkerTest::contextThatDiedAfterTheWorkHearsNothing()
{
    HeldWorker worker;
    bool heard = false;
    auto context = std::make_unique<QObject>();
    runOn(
        worker, context.get(), [] { return 1; }, [&](int) { heard = true; });
    worker.runAll();
    context.reset();
    QCoreApplication::processEvents();
    QVERIFY(!heard);
}

void WorkerTest::contextThatDiesInAnotherDoneHearsNothing()
{
    HeldWorker worker;
    int heard = 0;
    auto context = std::make_unique<QObject>();
    for (int i = 0; i < 2; ++i) {
        runOn(
            worker, context.get(), [] { return 1; },
            [&](int) {
                ++heard;
                context.reset();
            });
    }
    worker.runAll();
    QCoreApplication::processEvents();
    QCOMPARE(heard, 1);
}

void WorkerTest::threadThatEndedHearsNothing()
{
    HeldWorker worker;
    std::atomic<bool> heard = false;
    auto* const context = new QObject;
    QThread thread;
    context->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, context, &QObject::deleteLater);
    QObject::connect(&thread, &QThread::started, context, [&] {
        runOn(
            worker, context, [] { return 1; }, [&](int) { heard = true; });
        thread.quit();
    });
    thread.start();
    QVERIFY(thread.wait(10'000));
    worker.runAll();
    QVERIFY(!heard.load());
}

void WorkerTest::carriesMoveOnlyResults()
{
    ThreadWorker worker(u"move"_s);
    QObject context;
    int result = 0;
    runOn(
        worker, &context, [] { return std::make_unique<int>(7); },
        [&](std::unique_ptr<int> value) { result = *value; });
    QTRY_COMPARE(result, 7);
}

QTEST_GUILESS_MAIN(WorkerTest)
#include "tst_worker.moc"
