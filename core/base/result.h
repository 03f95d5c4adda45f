// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace Potluck {

// Why a call failed, coarse enough that every room and the user interface can act on it.
enum class ErrorCode {
    InvalidArgument,  // the caller's input makes no sense
    NotFound,         // nothing of that name or id
    AlreadyExists,    // it is there already
    PermissionDenied, // the operating system or the other side refuses
    Unauthorized,     // wrong password, key or ticket
    Busy,             // try later: slots, queue or quota are full
    Incomplete,       // what was answered holds, but not everything was looked at
    Io,               // reading or writing failed
    DiskFull,         // no space left
    Network,          // connection failed or broke
    Timeout,          // no answer in time
    Protocol,         // the other side sent what it must not send
    Corrupt,          // stored or received data does not match its hash
    Unsupported,      // a feature that this build or that peer lacks
    Cancelled,        // the caller took it back
    Internal,         // a defect of ours
};

// An error: a code to act on and one English sentence of detail for logs and the command line, without a full stop.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

// A value or an Error. The value of a failed result must not be read.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return std::get<0>(m_state); }
    const T& value() const& { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

// Success without a value, or an Error.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    [[nodiscard]] bool ok() const { return !m_error.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

using Status = Result<void>;

} // namespace Potluck
