// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/shell.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace Potluck::Ui {

class Theme;

// The banners that are shown now, the newest at the bottom; at most MostShown, the oldest that go by themselves give
// way. Each is told to screen readers when it comes.
class BannerBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int MostShown = 3;

    explicit BannerBar(const Theme& theme, QWidget* parent = nullptr);

    void show(const Banner& banner);
    void take(const QString& key);
    [[nodiscard]] QStringList texts() const; // of what is shown, in order

private:
    struct Shown
    {
        Banner banner;
        QWidget* widget;
    };
    QWidget* makeWidget(const Banner& banner);
    void remove(QWidget* widget);

    const Theme& m_theme;
    QVBoxLayout* m_lines;
    QList<Shown> m_shown;
};

} // namespace Potluck::Ui
