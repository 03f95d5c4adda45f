// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialects/native/messages.h"
#include "dialects/native/parts.h"

namespace Potluck::Native {

void appendFilesHead(QByteArray& lines, const FilesHead& head)
{
    JsonWriter json(lines);
    json.beginObject();
    if (!head.base.isEmpty())
        json.ascii(QLatin1String("base"), head.base);
    json.ascii(QLatin1String("revision"), head.next);
    if (head.reset)
        json.flag(QLatin1String("reset"), true);
    if (!head.last)
        json.flag(QLatin1String("last"), false);
    json.endObject();
    lines.append('\n');
}

void appendAdd(QByteArray& lines, const Index::Entry& entry)
{
    JsonWriter json(lines);
    json.beginObject();
    json.beginObject(QLatin1String("add"));
    writeEntry(json, entry);
    json.endObject();
    json.endObject();
    lines.append('\n');
}

void appendRemove(QByteArray& lines, const Index::EntryKey& key)
{
    JsonWriter json(lines);
    json.beginObject();
    json.beginObject(QLatin1String("remove"));
    json.text(QLatin1String("name"), key.name);
    if (!key.folder.isEmpty())
        json.text(QLatin1String("folder"), key.folder);
    json.endObject();
    json.endObject();
    lines.append('\n');
}

QByteArray encode(const FilesAnswer& message)
{
    QByteArray out;
    JsonWriter json(out);
    json.beginObject();
    json.ascii(QLatin1String("revision"), message.revision);
    json.number(QLatin1String("entries"), message.entries);
    json.number(QLatin1String("refused"), message.refused);
    json.endObject();
    return out;
}

Result<FilesHead> decodeFilesHead(QByteArrayView line)
{
    const auto object = parseObject(line, MaxFileLineBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    FilesHead head;
    head.base = fields.textOr(QLatin1String("base"), Index::MaxRevisionBytes).toUtf8();
    head.next = fields.text(QLatin1String("revision"), Index::MaxRevisionBytes).toUtf8();
    head.reset = fields.flagOr(QLatin1String("reset"), false);
    head.last = fields.flagOr(QLatin1String("last"), true);
    if (fields.ok() && !isRevision(head.next))
        fields.fail(QLatin1String("revision"), "is not a revision");
    if (!head.base.isEmpty() && !isRevision(head.base))
        fields.fail(QLatin1String("base"), "is not a revision");
    return checked(fields, head);
}

Result<std::variant<Index::Entry, Index::EntryKey>> decodeFilesLine(QByteArrayView line)
{
    using Line = std::variant<Index::Entry, Index::EntryKey>;
    const auto object = parseObject(line, MaxFileLineBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    if (fields.has(QLatin1String("remove"))) {
        Fields key(fields.object(QLatin1String("remove")));
        Index::EntryKey entry;
        entry.name = key.text(QLatin1String("name"), Index::MaxFolderBytes);
        entry.folder = key.textOr(QLatin1String("folder"), Index::MaxFolderBytes);
        return checked(key, Line(std::move(entry)));
    }
    const QJsonObject added = fields.object(QLatin1String("add"));
    if (!fields.ok())
        return fields.error();
    Fields entry(added);
    Index::Entry value = readEntry(entry);
    if (!value.content) // what has none is a seed network's, and comes by its dialect
        entry.fail(QLatin1String("content"), "is missing");
    return checked(entry, Line(std::move(value)));
}

Result<FilesAnswer> decodeFilesAnswer(QByteArrayView text)
{
    const auto object = parseObject(text, MaxSmallMessageBytes);
    if (!object)
        return object.error();
    Fields fields(*object);
    FilesAnswer message;
    message.revision = fields.text(QLatin1String("revision"), Index::MaxRevisionBytes).toUtf8();
    message.entries = fields.number(QLatin1String("entries"));
    message.refused = fields.numberOr(QLatin1String("refused"), 0);
    if (fields.ok() && !isRevision(message.revision))
        fields.fail(QLatin1String("revision"), "is not a revision");
    return checked(fields, message);
}

} // namespace Potluck::Native
