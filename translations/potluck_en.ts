<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>PieceTexts</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n piece(s) verified</source>
        <translation>
            <numerusform>%1 of %n piece verified</numerusform>
            <numerusform>%1 of %n pieces verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unavailable</source>
        <translation>
            <numerusform>%n unavailable</numerusform>
            <numerusform>%n unavailable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowseModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, folder, %n file</numerusform>
            <numerusform>%1, folder, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowsePane</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 of %n file</numerusform>
            <numerusform>%1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) listed</source>
        <translation>
            <numerusform>%1 of %n file listed</numerusform>
            <numerusform>%1 of %n files listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FilterBar</name>
    <message numerus="yes">
        <source>≥ %n source(s)</source>
        <translation>
            <numerusform>≥ %n source</numerusform>
            <numerusform>≥ %n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FolderDownload</name>
    <message numerus="yes">
        <source>%n file(s) of “%1” are being downloaded.</source>
        <translation>
            <numerusform>%n file of “%1” is being downloaded.</numerusform>
            <numerusform>%n files of “%1” are being downloaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of “%1” could not be downloaded: %2.</source>
        <translation>
            <numerusform>%n file of “%1” could not be downloaded: %2.</numerusform>
            <numerusform>%n files of “%1” could not be downloaded: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FoundModel</name>
    <message numerus="yes">
        <source>%n source(s) online</source>
        <translation>
            <numerusform>%n source online</numerusform>
            <numerusform>%n sources online</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostedPeersModel</name>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1, %2, %n file</numerusform>
            <numerusform>%1, %2, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Intake</name>
    <message numerus="yes">
        <source>Share %n folders</source>
        <translation>
            <numerusform>Share %n folder</numerusform>
            <numerusform>Share %n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Download %n link(s)</source>
        <translation>
            <numerusform>Download %n link</numerusform>
            <numerusform>Download %n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join %n indexes</source>
        <translation>
            <numerusform>Join %n index</numerusform>
            <numerusform>Join %n indexes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s).</source>
        <translation>
            <numerusform>Downloading %n file.</numerusform>
            <numerusform>Downloading %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be downloaded: %1.</source>
        <translation>
            <numerusform>%n file cannot be downloaded: %1.</numerusform>
            <numerusform>%n files cannot be downloaded: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) cannot be used, the first of them %1: %2.</source>
        <translation>
            <numerusform>%n link cannot be used, the first of them %1: %2.</numerusform>
            <numerusform>%n links cannot be used, the first of them %1: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::InviteBar</name>
    <message numerus="yes">
        <source>for %n friend(s)</source>
        <translation>
            <numerusform>for %n friend</numerusform>
            <numerusform>for %n friends</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>good for %n day</numerusform>
            <numerusform>good for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::KeptSearches</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LibraryModel</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, folder, %n file</numerusform>
            <numerusform>%1, folder, %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>given %n time(s)</source>
        <translation>
            <numerusform>given %n time</numerusform>
            <numerusform>given %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Neighbourhood</name>
    <message numerus="yes">
        <source>%n of %1 neighbours online.</source>
        <extracomment>the number is of neighbours that are online, %1 of all</extracomment>
        <translation>
            <numerusform>%n of %1 neighbours online.</numerusform>
            <numerusform>%n of %1 neighbours online.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered with %n result(s)</source>
        <translation>
            <numerusform>Answered with %n result</numerusform>
            <numerusform>Answered with %n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Notices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished.</source>
        <translation>
            <numerusform>%n download finished.</numerusform>
            <numerusform>%n downloads finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished</source>
        <translation>
            <numerusform>%n download finished</numerusform>
            <numerusform>%n downloads finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) need your attention.</source>
        <translation>
            <numerusform>%n download needs your attention.</numerusform>
            <numerusform>%n downloads need your attention.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Overview</name>
    <message numerus="yes">
        <source>%n arriving</source>
        <translation>
            <numerusform>%n arriving</numerusform>
            <numerusform>%n arriving</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody online has</source>
        <translation>
            <numerusform>%n that nobody online has</numerusform>
            <numerusform>%n that nobody online has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln piece(s)</source>
        <translation>
            <numerusform>%1 of %Ln piece</numerusform>
            <numerusform>%1 of %Ln pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PeersModel</name>
    <message numerus="yes">
        <source>%1, online, %n file(s)</source>
        <translation>
            <numerusform>%1, online, %n file</numerusform>
            <numerusform>%1, online, %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, offline, %n file(s)</source>
        <translation>
            <numerusform>%1, offline, %n file</numerusform>
            <numerusform>%1, offline, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RemoveTransfers</name>
    <message numerus="yes">
        <source>Removed %n transfer(s)</source>
        <translation>
            <numerusform>Removed %n transfer</numerusform>
            <numerusform>Removed %n transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n transfer(s)</source>
        <translation>
            <numerusform>Remove %n transfer</numerusform>
            <numerusform>Remove %n transfers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchPage</name>
    <message numerus="yes">
        <source>Kept, %n new</source>
        <translation>
            <numerusform>Kept, %n new</numerusform>
            <numerusform>Kept, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchTab</name>
    <message numerus="yes">
        <source>%n new: show</source>
        <extracomment>results that came while the list stands still, and the word that brings them</extracomment>
        <translation>
            <numerusform>%n new: show</numerusform>
            <numerusform>%n new: show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching, %n file(s) so far</source>
        <translation>
            <numerusform>Searching, %n file so far</numerusform>
            <numerusform>Searching, %n files so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SharesModel</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n files, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n file</numerusform>
            <numerusform>%1, %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StatusLine</name>
    <message numerus="yes">
        <source>Hosting, %n peer(s)</source>
        <translation>
            <numerusform>Hosting, %n peer</numerusform>
            <numerusform>Hosting, %n peers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left to read, %1.</source>
        <translation>
            <numerusform>%n file left to read, %1.</numerusform>
            <numerusform>%n files left to read, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) run.</source>
        <translation>
            <numerusform>%n download runs.</numerusform>
            <numerusform>%n downloads run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) run.</source>
        <translation>
            <numerusform>%n upload runs.</numerusform>
            <numerusform>%n uploads run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected, %n peer(s)</source>
        <translation>
            <numerusform>Connected, %n peer</numerusform>
            <numerusform>Connected, %n peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TracesModel</name>
    <message numerus="yes">
        <source>%n neighbour(s) asked</source>
        <translation>
            <numerusform>%n neighbour asked</numerusform>
            <numerusform>%n neighbours asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the farthest %n hop(s) away</source>
        <translation>
            <numerusform>the farthest %n hop away</numerusform>
            <numerusform>the farthest %n hops away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies dropped</source>
        <translation>
            <numerusform>%n copy dropped</numerusform>
            <numerusform>%n copies dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransfersPage</name>
    <message numerus="yes">
        <source>%n transfer(s), each at most at:</source>
        <translation>
            <numerusform>%n transfer, at most at:</numerusform>
            <numerusform>%n transfers, each at most at:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TrashFiles</name>
    <message numerus="yes">
        <source>Moved %n file(s) to the trash</source>
        <translation>
            <numerusform>Moved %n file to the trash</numerusform>
            <numerusform>Moved %n files to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s) to the trash</source>
        <translation>
            <numerusform>Move %n file to the trash</numerusform>
            <numerusform>Move %n files to the trash</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Tray</name>
    <message numerus="yes">
        <source>%n piece(s) of news</source>
        <translation>
            <numerusform>%n piece of news</numerusform>
            <numerusform>%n pieces of news</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 of %n file</numerusform>
            <numerusform>%1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peer(s)</source>
        <translation>
            <numerusform>%n peer</numerusform>
            <numerusform>%n peers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
</TS>
