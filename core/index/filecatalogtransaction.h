// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/filecatalog.h"

#include <QHash>

#include <map>
#include <vector>

namespace Potluck::Index {

// How many documents are put into memory in one go under the lock.
constexpr int LockSlice = 32;

// Sources are gained before any are lost, so that a file that only moved to another folder does not die on the way.
struct FileCatalog::Effects
{
    struct NewDocument
    {
        std::uint32_t row;
        std::size_t content; // in contents
        QByteArray name;
    };
    struct NewContent
    {
        ContentNumber number = TermIndex::NoContent; // nothing: not in memory yet
        std::uint32_t hash = 0;
        quint64 size = 0;
    };
    struct Holding
    {
        std::uint32_t row;
        ListNumber list;
    };
    std::vector<NewContent> contents;
    std::vector<NewDocument> documents; // by their rows
    std::vector<Holding> gained;
    std::vector<Holding> lost;
};

// What a transaction knows beyond memory: what its own batches added so far.
struct FileCatalog::Transaction
{
    Effects effects;
    std::map<RegistrationId, Publication> publications;
    std::vector<ListNumber> dropped;
    QHash<ListNumber, RegistrationId> owners;    // of the lists that it changes
    QHash<QByteArray, std::size_t> contents;     // id and size, to the place in effects
    QHash<QByteArray, StoredDocument> documents; // id, size and name of the new ones
};

} // namespace Potluck::Index
