// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "node/node.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <optional>

namespace Potluck::Test {

constexpr int NodePatience = 30'000; // milliseconds

// Waits for one answer of a door.
template<typename T>
class Answer
{
public:
    std::function<void(Result<T>)> callback()
    {
        return [this](Result<T> result) { m_result = std::move(result); };
    }
    Result<T> wait()
    {
        if (!QTest::qWaitFor([this] { return m_result.has_value(); }, NodePatience))
            return Error{ErrorCode::Timeout, QStringLiteral("no answer")};
        return *m_result;
    }

private:
    std::optional<Result<T>> m_result;
};

// Asks and waits: call(callback).
template<typename T, typename Call>
Result<T> ask(Call call)
{
    Answer<T> answer;
    call(answer.callback());
    return answer.wait();
}

// Real nodes on loopback, each with a folder of its own.
class RunningNodes
{
public:
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }

    [[nodiscard]] Node::NodeOptions peer(const QString& name, const QString& link = {}) const
    {
        Node::NodeOptions options;
        options.dataDir = path(name);
        options.isPeer = true;
        options.user = name;
        options.listen = {QStringLiteral("127.0.0.1:0")};
        if (!link.isEmpty())
            options.joins = {link};
        return options;
    }

    struct Running
    {
        std::unique_ptr<Node::Node> node; // null: it did not start
        Node::Node::Started started;
        Node::Node* operator->() const { return node.get(); }
    };
    [[nodiscard]] static Running start(const Node::NodeOptions& options)
    {
        Running running;
        running.node = std::make_unique<Node::Node>(options);
        const auto started =
            ask<Node::Node::Started>([&](auto done) { running.node->start(running.node.get(), done); });
        if (!started) {
            qWarning("%s", qPrintable(started.error().detail));
            running.node.reset();
            return running;
        }
        running.started = *started;
        return running;
    }
    static void stop(Running& running)
    {
        bool stopped = false;
        running->stop(running.node.get(), [&stopped] { stopped = true; });
        QVERIFY(QTest::qWaitFor([&stopped] { return stopped; }, NodePatience));
        running.node.reset();
    }
    [[nodiscard]] static Node::StatusRow status(const Running& running)
    {
        const auto row = ask<Node::StatusRow>([&](auto done) { running->status(running.node.get(), done); });
        return row ? *row : Node::StatusRow();
    }
    // The state of the index of that name.
    [[nodiscard]] static QString stateOf(const Running& running, const QString& name)
    {
        const auto rows = status(running).indexes;
        for (const Node::IndexRow& row : rows) {
            if (row.name == name)
                return row.state;
        }
        return {};
    }

private:
    QTemporaryDir m_dir;
};

} // namespace Potluck::Test
