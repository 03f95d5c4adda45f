// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QImage;

namespace Potluck::Ui {

// A text as a QR picture: dark on white in either look, with the quiet zone that scanners need, every module the same
// whole number of device pixels. A screen reader hears the text. GUI thread.
class QrView final : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QWidget* parent = nullptr);

    // Shows nothing where the text is empty or too long for a QR picture (2,331 bytes).
    void setText(const QString& text);
    [[nodiscard]] bool isEmpty() const { return m_side == 0; }
    [[nodiscard]] QImage picture(int devicePixels) const; // as large as fits, for tests and for saving

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_side = 0; // modules, without the quiet zone
    std::vector<bool> m_dark;
};

} // namespace Potluck::Ui
