// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/bindings.h"

#include "ui/look/reasons.h"
#include "ui/page/shell.h"
#include "ui/settings/settingcommand.h"
#include "ui/widgets/rateedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUndoStack>

namespace Potluck::Ui {

namespace {

// Calls show() now and whenever the preferences change.
void follow(const SettingsContext& context, QWidget* editor, const std::function<void()>& show)
{
    const auto look = [editor, show, store = &context.store] {
        editor->setEnabled(store->isKnown());
        show();
    };
    QObject::connect(&context.store, &PreferenceStore::changed, editor, look);
    look();
}

// Sets the value with a step back; show() brings the editor to what holds then.
void changeMemory(const SettingsContext& context, const QString& what, const QString& key, const QVariant& value,
                  const std::function<void(const QVariant&)>& apply, const std::function<void()>& show)
{
    QSettings* const memory = &context.session.memory;
    const QVariant before = memory->value(key);
    const auto set = [memory, key, apply, show, page = QPointer<QWidget>(context.page)](const QVariant& to) {
        if (to.isValid())
            memory->setValue(key, to);
        else
            memory->remove(key);
        if (page)
            show();
        apply(to); // last: a new language makes a new window
    };
    context.session.shell.undo().push(new SettingCommand(
        what, [set, value] { set(value); }, [set, before] { set(before); }));
    set(value);
}

} // namespace

void bindCheck(const SettingsContext& context, QCheckBox* check, const QString& what, bool Node::Preferences::*field)
{
    PreferenceStore* const store = &context.store;
    follow(context, check, [check, store, field] {
        const QSignalBlocker quiet(check);
        check->setChecked(store->row().*field);
    });
    QObject::connect(check, &QCheckBox::toggled, store, [store, what, field](bool on) {
        store->change(what, [field, on](Node::Preferences& row) { row.*field = on; });
    });
}

void bindNumber(const SettingsContext& context, QSpinBox* number, const QString& what, int Node::Preferences::*field)
{
    PreferenceStore* const store = &context.store;
    number->setKeyboardTracking(false);
    follow(context, number, [number, store, field] {
        const QSignalBlocker quiet(number);
        number->setValue(store->row().*field);
    });
    QObject::connect(number, &QSpinBox::valueChanged, store, [store, what, field](int value) {
        store->change(what, [field, value](Node::Preferences& row) { row.*field = value; });
    });
}

void bindRate(const SettingsContext& context, RateEdit* rate, const QString& what, quint64 Node::Preferences::*field)
{
    PreferenceStore* const store = &context.store;
    follow(context, rate, [rate, store, field] { rate->setRate(store->row().*field); });
    QObject::connect(rate, &RateEdit::rateChanged, store, [store, what, field](quint64 value) {
        store->change(what, [field, value](Node::Preferences& row) { row.*field = value; });
    });
}

void bindText(const SettingsContext& context, QLineEdit* line, const QString& what, QString Node::Preferences::*field)
{
    PreferenceStore* const store = &context.store;
    const auto show = [line, store, field] {
        if (!line->hasFocus() || !line->isModified())
            line->setText(store->row().*field);
    };
    follow(context, line, show);
    QObject::connect(line, &QLineEdit::editingFinished, store, [line, store, what, field] {
        const QString text = line->text().trimmed();
        line->setModified(false);
        if (text.isEmpty())
            line->setText(store->row().*field);
        else
            store->change(what, [field, text](Node::Preferences& row) { row.*field = text; });
    });
}

QStringList listOf(const QString& text)
{
    QStringList list;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            list.append(part.trimmed());
    }
    return list;
}

void bindList(const SettingsContext& context, QLineEdit* line, SettingRow* row, const QString& what,
              QStringList Node::Preferences::*field, Status (*check)(const QString&))
{
    PreferenceStore* const store = &context.store;
    follow(context, line, [line, store, field] {
        if (!line->hasFocus() || !line->isModified())
            line->setText((store->row().*field).join(QStringLiteral(", ")));
    });
    QObject::connect(line, &QLineEdit::editingFinished, store, [line, row, store, what, field, check] {
        const QStringList list = listOf(line->text());
        for (const QString& each : list) {
            if (const Status status = check(each); !status) {
                row->setProblem(reasonSentence(status.error()));
                return;
            }
        }
        row->setProblem({});
        line->setModified(false);
        store->change(what, [field, list](Node::Preferences& preferences) { preferences.*field = list; });
    });
}

void bindChoice(const SettingsContext& context, QComboBox* choice, const QString& what, const QString& key,
                const std::function<void(const QVariant&)>& apply)
{
    const auto show = [choice, key, memory = &context.session.memory] {
        const QSignalBlocker quiet(choice);
        choice->setCurrentIndex(std::max(0, choice->findData(memory->value(key).toString())));
    };
    show();
    QObject::connect(choice, &QComboBox::activated, context.page, [context, choice, what, key, apply, show] {
        const QVariant value = choice->currentData();
        if (context.session.memory.value(key).toString() != value.toString())
            changeMemory(context, what, key, value, apply, show);
    });
}

void bindMemory(const SettingsContext& context, QCheckBox* check, const QString& what, const QString& key, bool usual)
{
    const auto show = [check, key, usual, memory = &context.session.memory] {
        const QSignalBlocker quiet(check);
        check->setChecked(memory->value(key, usual).toBool());
    };
    show();
    QObject::connect(check, &QCheckBox::toggled, context.page, [context, what, key, show](bool on) {
        changeMemory(
            context, what, key, on, [](const QVariant&) {}, show);
    });
}

} // namespace Potluck::Ui
