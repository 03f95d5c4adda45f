// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer/download.h"

#include <QString>

#include <algorithm>

// What the parts of Download (its life in download.cpp, its partial file in downloadfile.cpp, what is fetched whole in
// downloadwhole.cpp, its way into the folder in downloadplacing.cpp) share among themselves.
namespace Potluck::Transfer {

// How much one task of the syncing worker reads, so that several downloads take turns.
constexpr std::uint64_t StepBytes = 64ULL << 20;

inline QString folderOf(const QString& path)
{
    return path.left(std::max<qsizetype>(1, path.lastIndexOf(QLatin1Char('/'))));
}

// "8.0 MB are needed in FOLDER, 7.0 MB are free", where that is so; for files that take no space yet.
[[nodiscard]] Status checkSpace(const Disk& disk, const QString& folder, std::uint64_t size);

// What is told where an error needs a person.
[[nodiscard]] QString sentenceOf(const Error& error);

// Removes what is left of the partial data, and its hidden folder when it is empty.
void removePartial(Disk& disk, const QString& path);

template<typename Work, typename Done>
void Download::onWorker(Worker& worker, Work work, Done done)
{
    runOn(worker, this, std::move(work), [this, generation = m_generation, done = std::move(done)](auto value) mutable {
        if (generation == m_generation)
            done(std::move(value));
    });
}

} // namespace Potluck::Transfer
