<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>IndexName</name>
    <message>
        <source>%1’s potluck</source>
        <translation>Potluck von %1</translation>
    </message>
</context>
<context>
    <name>JoinLink</name>
    <message>
        <source>This network is an older one: passwords and files cross it so that others on the way can read them. Press the button once more to join all the same.</source>
        <translation>Dieses Netz ist ein älteres: Passwörter und Dateien gehen so hindurch, dass andere unterwegs sie lesen können. Drücke noch einmal auf den Knopf, um trotzdem beizutreten.</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>PieceTexts</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n weiterem</numerusform>
            <numerusform>%n weiteren</numerusform>
        </translation>
    </message>
    <message>
        <source>Piece %1, still missing</source>
        <translation>Stück %1, fehlt noch</translation>
    </message>
    <message>
        <source>Piece %1, verified</source>
        <translation>Stück %1, geprüft</translation>
    </message>
    <message>
        <source>Piece %1, nobody online has it</source>
        <translation>Stück %1, niemand online hat es</translation>
    </message>
    <message>
        <source>Piece %1 arrived damaged and is fetched again</source>
        <translation>Stück %1 kam beschädigt an und wird neu geholt</translation>
    </message>
    <message>
        <source>Piece %1, arriving</source>
        <translation>Stück %1, unterwegs</translation>
    </message>
    <message>
        <source>Piece %1, arriving from %2</source>
        <translation>Stück %1, unterwegs von %2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n piece(s) verified</source>
        <translation>
            <numerusform>%1 von %n Stück geprüft</numerusform>
            <numerusform>%1 von %n Stücken geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 arriving from %2</source>
        <translation>%1 unterwegs von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unavailable</source>
        <translation>
            <numerusform>%n nicht verfügbar</numerusform>
            <numerusform>%n nicht verfügbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>Potluck::App::Desktop</name>
    <message>
        <source>a Potluck without a window runs on this data directory; end it with potluck-cli quit, then try again</source>
        <translation>in diesem Datenordner läuft ein Potluck ohne Fenster; beende es mit potluck-cli quit und versuche es dann erneut</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BannerBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowseModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, Ordner, %n Datei</numerusform>
            <numerusform>%1, Ordner, %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowsePane</name>
    <message>
        <source>Choose somebody to see what they share.</source>
        <translation>Wähle jemanden aus, um die geteilten Dateien zu sehen.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Matching files</source>
        <translation>Passende Dateien</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Why unreachable?</source>
        <translation>Warum nicht erreichbar?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>Antwort schließen</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Liste wird gelesen</translation>
    </message>
    <message>
        <source>Asking what %1 shares…</source>
        <translation>Frage, was %1 teilt…</translation>
    </message>
    <message>
        <source>%1 shares nothing.</source>
        <translation>%1 teilt nichts.</translation>
    </message>
    <message>
        <source>The files of %1 cannot be listed: %2.</source>
        <translation>Die Dateien von %1 lassen sich nicht auflisten: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 von %n Datei</numerusform>
            <numerusform>%1 von %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) listed</source>
        <translation>
            <numerusform>%1 von %n Datei aufgelistet</numerusform>
            <numerusform>%1 von %n Dateien aufgelistet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The folder is downloaded when the list is complete.</source>
        <translation>%1. Der Ordner wird heruntergeladen, sobald die Liste vollständig ist.</translation>
    </message>
    <message>
        <source>%1. The rest cannot be listed: %2.</source>
        <translation>%1. Der Rest lässt sich nicht auflisten: %2.</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Ordner herunterladen</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Magnet-Link kopieren</translation>
    </message>
    <message>
        <source>Trying to reach %1…</source>
        <translation>Versuche, %1 zu erreichen…</translation>
    </message>
    <message>
        <source>That cannot be told: %1.</source>
        <translation>Das lässt sich nicht sagen: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BusNotices</name>
    <message>
        <source>Open Potluck</source>
        <translation>Potluck öffnen</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::DetailsPane</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>All transfers</source>
        <translation>Alle Übertragungen</translation>
    </message>
    <message>
        <source>Choose a transfer to see more of it</source>
        <translation>Wähle eine Übertragung, um mehr zu sehen</translation>
    </message>
    <message>
        <source>Unfold details</source>
        <translation>Details ausklappen</translation>
    </message>
    <message>
        <source>Fold details to a line</source>
        <translation>Details auf eine Zeile einklappen</translation>
    </message>
    <message>
        <source>Choose a transfer to see its sources.</source>
        <translation>Wähle eine Übertragung, um ihre Quellen zu sehen.</translation>
    </message>
    <message>
        <source>It is complete and needs no sources any more.</source>
        <translation>Fertig; Quellen werden nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>No sources at the moment.</source>
        <translation>Im Moment keine Quellen.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FilterBar</name>
    <message>
        <source>Online only</source>
        <translation>Nur online</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>Jeder Typ</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Disk images</source>
        <translation>Abbilder</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Jede Größe</translation>
    </message>
    <message>
        <source>Under 10 MB</source>
        <translation>Unter 10 MB</translation>
    </message>
    <message>
        <source>10 to 100 MB</source>
        <translation>10 bis 100 MB</translation>
    </message>
    <message>
        <source>100 MB to 1 GB</source>
        <translation>100 MB bis 1 GB</translation>
    </message>
    <message>
        <source>Over 1 GB</source>
        <translation>Über 1 GB</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Any sources</source>
        <translation>Jede Quellenzahl</translation>
    </message>
    <message numerus="yes">
        <source>≥ %n source(s)</source>
        <translation>
            <numerusform>≥ %n Quelle</numerusform>
            <numerusform>≥ %n Quellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FolderDownload</name>
    <message numerus="yes">
        <source>%n file(s) of “%1” are being downloaded.</source>
        <translation>
            <numerusform>%n Datei aus „%1“ wird heruntergeladen.</numerusform>
            <numerusform>%n Dateien aus „%1“ werden heruntergeladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of “%1” could not be downloaded: %2.</source>
        <translation>
            <numerusform>%n Datei aus „%1“ konnte nicht heruntergeladen werden: %2.</numerusform>
            <numerusform>%n Dateien aus „%1“ konnten nicht heruntergeladen werden: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FoldersStep</name>
    <message>
        <source>What do you bring?</source>
        <translation>Was bringst du mit?</translation>
    </message>
    <message>
        <source>A folder whose files others may get from you. Nothing is shared that you do not choose, and you can add more later.</source>
        <translation>Ein Ordner, dessen Dateien andere von dir bekommen können. Nur was du auswählst, wird geteilt, und du kannst später mehr hinzufügen.</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Diesen Ordner teilen</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Ordner teilen</translation>
    </message>
    <message>
        <source>Downloads go here</source>
        <translation>Downloads kommen hierhin</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Wohin Downloads kommen</translation>
    </message>
    <message>
        <source>Share finished downloads, too</source>
        <translation>Auch teilen, was ich heruntergeladen habe</translation>
    </message>
    <message>
        <source>Others can then get it from you as well, which makes everyone faster.</source>
        <translation>Dann können andere es auch von dir bekommen, und es geht für alle schneller.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FoundModel</name>
    <message>
        <source>Have</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>sources online, of all that have the file</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) online</source>
        <translation>
            <numerusform>%n Quelle online</numerusform>
            <numerusform>%n Quellen online</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sources online</source>
        <translation>%1 von %2 Quellen online</translation>
    </message>
    <message>
        <source>The best that one of its sources gave you lately</source>
        <translation>Das beste Tempo einer der Quellen in letzter Zeit</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>behind a peer&apos;s name: the index that knows the peer</extracomment>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::GivenModel</name>
    <message>
        <source>Peer</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::GivenPane</name>
    <message>
        <source>Who downloaded</source>
        <translation>Heruntergeladen von</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close who downloaded</source>
        <translation>„Heruntergeladen von“ schließen</translation>
    </message>
    <message>
        <source>Who downloaded %1</source>
        <translation>Wer %1 heruntergeladen hat</translation>
    </message>
    <message>
        <source>Choose a file to see who downloaded it.</source>
        <translation>Wähle eine Datei, um zu sehen, wer sie heruntergeladen hat.</translation>
    </message>
    <message>
        <source>This file is not hashed yet, so nobody could download it.</source>
        <translation>Diese Datei ist noch nicht eingelesen, also konnte sie niemand herunterladen.</translation>
    </message>
    <message>
        <source>Nobody has downloaded this yet.</source>
        <translation>Das hat noch niemand heruntergeladen.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HashingStrip</name>
    <message>
        <source>Hashing</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Hashing paused at %1 of %2</source>
        <translation>Einlesen angehalten bei %1 von %2</translation>
    </message>
    <message>
        <source>Hashing %1 of %2</source>
        <translation>Einlesen: %1 von %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume hashing</source>
        <translation>Einlesen fortsetzen</translation>
    </message>
    <message>
        <source>Pause hashing</source>
        <translation>Einlesen anhalten</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostForm</name>
    <message>
        <source>Everybody who has the link may join</source>
        <translation>Wer den Link hat, darf sich registrieren</translation>
    </message>
    <message>
        <source>Only with an invite of mine</source>
        <translation>Nur mit einer Einladung von mir</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Verzeichnis starten</translation>
    </message>
    <message>
        <source>Let friends meet here.</source>
        <translation>Hier treffen sich deine Freunde.</translation>
    </message>
    <message>
        <source>Your computer becomes the place where you find each other. Files still go from friend to friend.</source>
        <translation>Dein Computer wird zum Ort, an dem ihr euch findet. Dateien gehen weiterhin von Freund zu Freund.</translation>
    </message>
    <message>
        <source>Name that friends see</source>
        <translation>Name, den Freunde sehen</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Gib ihm zuerst einen Namen.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>It could not start: %1.</source>
        <translation>Es ließ sich nicht starten: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostedPeersModel</name>
    <message>
        <source>Banned</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 speaks %2</source>
        <translation>%1 spricht %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1, %2, %n Datei</numerusform>
            <numerusform>%1, %2, %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostedPeersPane</name>
    <message>
        <source>Nobody is registered yet. Give your friends the invite above.</source>
        <translation>Noch ist niemand registriert. Gib deinen Freunden die Einladung oben.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Dateien ansehen</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Filter peers</source>
        <translation>Teilnehmer filtern</translation>
    </message>
    <message>
        <source>Keeps this peer out</source>
        <translation>Hält diesen Teilnehmer fern</translation>
    </message>
    <message>
        <source>Takes the registration away; who may register can come again</source>
        <translation>Hebt die Registrierung auf; wer sich registrieren darf, kann wiederkommen</translation>
    </message>
    <message>
        <source>Registered peers</source>
        <translation>Registrierte Teilnehmer</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Wieder zulassen</translation>
    </message>
    <message>
        <source>The peer could not be banned: %1.</source>
        <translation>Der Teilnehmer konnte nicht gesperrt werden: %1.</translation>
    </message>
    <message>
        <source>The peer could not be let in again: %1.</source>
        <translation>Der Teilnehmer konnte nicht wieder zugelassen werden: %1.</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>%1 ist entfernt</translation>
    </message>
    <message>
        <source>The peer could not be removed: %1.</source>
        <translation>Der Teilnehmer konnte nicht entfernt werden: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostingBinding</name>
    <message>
        <source>That cannot be: %1.</source>
        <translation>Das geht nicht: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostingPage</name>
    <message>
        <source>Stop hosting</source>
        <translation>Verzeichnis beenden</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>No search was passed to neighbours yet.</source>
        <translation>Noch ging keine Suche an Nachbarn.</translation>
    </message>
    <message>
        <source>%1 of %2 peers online, %3 files, %4 searches/s</source>
        <translation>%1 von %2 Teilnehmern online, %3 Dateien, %4 Suchen/s</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Läuft schon %1</translation>
    </message>
    <message>
        <source>Hosting goes on: %1.</source>
        <translation>Das Verzeichnis läuft weiter: %1.</translation>
    </message>
    <message>
        <source>Hosting has stopped. Your friends are known when you start again.</source>
        <translation>Das Verzeichnis ist beendet. Deine Freunde bleiben bekannt, wenn du es wieder startest.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Wieder starten</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::InlineStrip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Intake</name>
    <message>
        <source>a file</source>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Diesen Ordner teilen</translation>
    </message>
    <message numerus="yes">
        <source>Share %n folders</source>
        <translation>
            <numerusform>%n Ordner teilen</numerusform>
            <numerusform>%n Ordner teilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Download %n link(s)</source>
        <translation>
            <numerusform>%n Link herunterladen</numerusform>
            <numerusform>%n Links herunterladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Join this index</source>
        <translation>Diesem Verzeichnis beitreten</translation>
    </message>
    <message numerus="yes">
        <source>Join %n indexes</source>
        <translation>
            <numerusform>%n Verzeichnis beitreten</numerusform>
            <numerusform>%n Verzeichnissen beitreten</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading %1.</source>
        <translation>%1 wird heruntergeladen.</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s).</source>
        <translation>
            <numerusform>%n Datei wird heruntergeladen.</numerusform>
            <numerusform>%n Dateien werden heruntergeladen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>%1 cannot be downloaded: %2.</source>
        <translation>%1 lässt sich nicht herunterladen: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be downloaded: %1.</source>
        <translation>
            <numerusform>%n Datei lässt sich nicht herunterladen: %1.</numerusform>
            <numerusform>%n Dateien lassen sich nicht herunterladen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The network at %1 sends passwords and files so that others on the way can read them.</source>
        <translation>Das Netz bei %1 sendet Passwörter und Dateien so, dass andere unterwegs sie lesen können.</translation>
    </message>
    <message>
        <source>Join the index at %1? Its members will see what you share.</source>
        <translation>Dem Verzeichnis bei %1 beitreten? Seine Mitglieder sehen dann, was du teilst.</translation>
    </message>
    <message>
        <source>Join all the same</source>
        <translation>Trotzdem beitreten</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Joining %1…</source>
        <translation>Trete %1 bei…</translation>
    </message>
    <message>
        <source>You are connected.</source>
        <translation>Du bist verbunden.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>%1 could not be joined: %2.</source>
        <translation>Beitritt zu %1 nicht möglich: %2.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>You share %1.</source>
        <translation>Du teilst %1.</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2.</source>
        <translation>%1 lässt sich nicht teilen: %2.</translation>
    </message>
    <message>
        <source>Potluck takes magnet links, invites and folders; “%1” is none of them.</source>
        <translation>Potluck nimmt Magnet-Links, Einladungen und Ordner; „%1“ ist nichts davon.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>%1 lässt sich nicht verwenden: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) cannot be used, the first of them %1: %2.</source>
        <translation>
            <numerusform>%n Link lässt sich nicht verwenden: %1: %2.</numerusform>
            <numerusform>%n Links lassen sich nicht verwenden, der erste davon %1: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::InviteBar</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Copy the invite</source>
        <translation>Einladung kopieren</translation>
    </message>
    <message>
        <source>Show the invite as a picture to scan</source>
        <translation>Einladung als Bild zum Scannen zeigen</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Wer sich registrieren darf</translation>
    </message>
    <message>
        <source>Open to all with the link</source>
        <translation>Offen für alle mit dem Link</translation>
    </message>
    <message>
        <source>By invite only</source>
        <translation>Nur mit Einladung</translation>
    </message>
    <message>
        <source>Friends scan this, or paste the link under Peers, Join.</source>
        <translation>Freunde scannen das oder fügen den Link unter „Teilnehmer“, „Beitreten“ ein.</translation>
    </message>
    <message>
        <source>For how many</source>
        <translation>Für wie viele</translation>
    </message>
    <message numerus="yes">
        <source>for %n friend(s)</source>
        <translation>
            <numerusform>für %n Freund</numerusform>
            <numerusform>für %n Freunde</numerusform>
        </translation>
    </message>
    <message>
        <source>for any number</source>
        <translation>für beliebig viele</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>gilt %n Tag</numerusform>
            <numerusform>gilt %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>good for ever</source>
        <translation>gilt für immer</translation>
    </message>
    <message>
        <source>New invite</source>
        <translation>Neue Einladung</translation>
    </message>
    <message>
        <source>Make an invite for a friend</source>
        <translation>Einladung für einen Freund erstellen</translation>
    </message>
    <message>
        <source>No invite could be made: %1.</source>
        <translation>Die Einladung ließ sich nicht erstellen: %1.</translation>
    </message>
    <message>
        <source>That did not work: %1.</source>
        <translation>Das hat nicht geklappt: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::JoinForm</name>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Paste an invite: potluck://…</source>
        <translation>Einladung einfügen: potluck://…</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>On this network:</source>
        <translation>In diesem Netzwerk:</translation>
    </message>
    <message>
        <source>Join the index at %1</source>
        <translation>Dem Verzeichnis bei %1 beitreten</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Beitritt läuft…</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::JoinedEditor</name>
    <message>
        <source>Connected as %1</source>
        <translation>Verbunden als %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>%1 verlassen</translation>
    </message>
    <message>
        <source>Paste an invite or an address</source>
        <translation>Einladung oder Adresse einfügen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>%1 verlassen</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::KeptSearches</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>New for “%1”</source>
        <translation>Neu für „%1“</translation>
    </message>
    <message>
        <source>The search cannot be kept: %1.</source>
        <translation>Die Suche lässt sich nicht merken: %1.</translation>
    </message>
    <message>
        <source>“%1” is no longer kept</source>
        <translation>„%1“ ist nicht mehr gemerkt</translation>
    </message>
    <message>
        <source>The search is still kept: %1.</source>
        <translation>Die Suche bleibt gemerkt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n neu</numerusform>
            <numerusform>%1, %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept search</source>
        <translation>Gemerkte Suche</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LibraryModel</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n Datei, %1</numerusform>
            <numerusform>%n Dateien, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 given to others</source>
        <translation>%1 an andere gegeben</translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, Ordner, %n Datei</numerusform>
            <numerusform>%1, Ordner, %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>given %n time(s)</source>
        <translation>
            <numerusform>%n-mal gegeben</numerusform>
            <numerusform>%n-mal gegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>to be hashed</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>How often somebody got all of it from here</source>
        <translation>Wie oft jemand alles davon von hier bekommen hat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Shared</source>
        <comment>since when</comment>
        <translation>Geteilt</translation>
    </message>
    <message>
        <source>Given</source>
        <comment>how often</comment>
        <translation>Gegeben</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LibraryPage</name>
    <message>
        <source>Find in all shared folders</source>
        <translation>In allen geteilten Ordnern suchen</translation>
    </message>
    <message>
        <source>You share nothing.</source>
        <translation>Du teilst nichts.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>Geteilte Ordner</translation>
    </message>
    <message>
        <source>Shared files</source>
        <translation>Geteilte Dateien</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>The files of this folder are being read for the first time.</source>
        <translation>Die Dateien dieses Ordners werden zum ersten Mal gelesen.</translation>
    </message>
    <message>
        <source>There are no files in this folder.</source>
        <translation>In diesem Ordner sind keine Dateien.</translation>
    </message>
    <message>
        <source>%1 is not shared any more</source>
        <translation>%1 wird nicht mehr geteilt</translation>
    </message>
    <message>
        <source>Stop sharing “%1”</source>
        <translation>%1 nicht mehr teilen</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Neu scannen</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>What is left out of all shared folders</source>
        <translation>Was in allen geteilten Ordnern ausgelassen wird</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Magnet-Link kopieren</translation>
    </message>
    <message>
        <source>Who downloaded</source>
        <translation>Heruntergeladen von</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Nicht mehr teilen</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Ordner teilen</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2.</source>
        <translation>%1 lässt sich nicht teilen: %2.</translation>
    </message>
    <message>
        <source>Rescan: %1.</source>
        <translation>Neu scannen: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LimitsMenu</name>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Follow the plan of hours</source>
        <translation>Dem Zeitplan folgen</translation>
    </message>
    <message>
        <source>More about limits…</source>
        <translation>Mehr zu Limits…</translation>
    </message>
    <message>
        <source>No limits</source>
        <translation>Keine Limits</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source>The limit stays as it was: %1.</source>
        <translation>Das Limit bleibt, wie es war: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LinkField</name>
    <message>
        <source>Add a link</source>
        <translation>Link hinzufügen</translation>
    </message>
    <message>
        <source>A magnet link, an invite or a folder</source>
        <translation>Ein Magnet-Link, eine Einladung oder ein Ordner</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>This is no link for Potluck.</source>
        <translation>Das ist kein Link für Potluck.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::MainWindow</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Gastgeber</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Potluck is starting.</source>
        <translation>Potluck startet.</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Ordner teilen</translation>
    </message>
    <message>
        <source>Ctrl+M brings the menu bar back</source>
        <translation>Strg+M bringt die Menüleiste zurück</translation>
    </message>
    <message>
        <source>All downloads are paused</source>
        <translation>Alle Downloads sind angehalten</translation>
    </message>
    <message>
        <source>All downloads go on</source>
        <translation>Alle Downloads laufen weiter</translation>
    </message>
    <message>
        <source>Potluck cannot start: %1.</source>
        <translation>Potluck kann nicht starten: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>%1 – Potluck</source>
        <translation>%1 – Potluck</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Shall Potluck go on in the tray when its window is closed?</source>
        <translation>Soll Potluck im Infobereich weiterlaufen, wenn das Fenster geschlossen wird?</translation>
    </message>
    <message>
        <source>There is no tray here: closing the window ends Potluck.</source>
        <translation>Hier gibt es keinen Infobereich, daher endet Potluck, wenn sein Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimieren</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::MeetStep</name>
    <message>
        <source>Where do you meet the others?</source>
        <translation>Wo triffst du die anderen?</translation>
    </message>
    <message>
        <source>An index knows who is there and who has what. Join the one of your friends, or host one yourself: it runs here, in this app.</source>
        <translation>Ein Verzeichnis weiß, wer da ist und wer was hat. Tritt dem deiner Freunde bei oder betreibe selbst eins: Es läuft hier, in dieser App.</translation>
    </message>
    <message>
        <source>Join an index</source>
        <translation>Verzeichnis beitreten</translation>
    </message>
    <message>
        <source>Host an index</source>
        <translation>Verzeichnis betreiben</translation>
    </message>
    <message>
        <source>Paste an invite, or type an address</source>
        <translation>Einladung einfügen oder Adresse eingeben</translation>
    </message>
    <message>
        <source>Indexes on your local network</source>
        <translation>Verzeichnisse in deinem lokalen Netzwerk</translation>
    </message>
    <message>
        <source>A name for it, as its members see it</source>
        <translation>Ein Name, wie die Mitglieder ihn sehen</translation>
    </message>
    <message>
        <source>Name of your index</source>
        <translation>Name deines Verzeichnisses</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Verzeichnis starten</translation>
    </message>
    <message>
        <source>Your index runs. Give this invite to your friends:</source>
        <translation>Dein Verzeichnis läuft. Gib diese Einladung deinen Freunden:</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Looking for indexes on your local network; none so far.</source>
        <translation>Suche Verzeichnisse in deinem lokalen Netzwerk; bisher keine.</translation>
    </message>
    <message>
        <source>On your local network:</source>
        <translation>In deinem lokalen Netzwerk:</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Beitritt läuft…</translation>
    </message>
    <message>
        <source>The invite as a picture for phones</source>
        <translation>Die Einladung als Bild für Telefone</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NameStep</name>
    <message>
        <source>What shall others call you?</source>
        <translation>Wie sollen andere dich nennen?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Type a name, or skip this step.</source>
        <translation>Gib einen Namen ein oder überspringe diesen Schritt.</translation>
    </message>
    <message>
        <source>Everyone whom you share with sees this name. It need not be your real one.</source>
        <translation>Alle, mit denen du teilst, sehen diesen Namen. Es muss nicht dein echter sein.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Neighbourhood</name>
    <message>
        <source>Picture of the neighbours and the last searches</source>
        <translation>Bild der Nachbarn und der letzten Suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 neighbours online.</source>
        <extracomment>the number is of neighbours that are online, %1 of all</extracomment>
        <translation>
            <numerusform>%n von %1 Nachbarn online.</numerusform>
            <numerusform>%n von %1 Nachbarn online.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered with %n result(s)</source>
        <translation>
            <numerusform>Antwortete mit %n Treffer</numerusform>
            <numerusform>Antwortete mit %n Treffern</numerusform>
        </translation>
    </message>
    <message>
        <source>Was asked, did not answer</source>
        <translation>Wurde gefragt, antwortete nicht</translation>
    </message>
    <message>
        <source>No neighbours yet.</source>
        <translation>Noch keine Nachbarn.</translation>
    </message>
    <message>
        <source>No search went to the neighbours yet.</source>
        <translation>Noch ging keine Suche an die Nachbarn.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NeighboursModel</name>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Tritt bei</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NeighboursPane</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>No neighbours yet. Linked indexes search each other: invite another host, or paste the link one gave you.</source>
        <translation>Noch keine Nachbarn. Verknüpfte Verzeichnisse durchsuchen einander: Lade einen anderen Gastgeber ein oder füge den Link ein, den dir einer gegeben hat.</translation>
    </message>
    <message>
        <source>Invite a neighbour</source>
        <translation>Nachbarn einladen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Paste a neighbour’s link</source>
        <translation>Link eines Nachbarn einfügen</translation>
    </message>
    <message>
        <source>Makes a link for the host of another index and copies it</source>
        <translation>Erstellt einen Link für den Gastgeber eines anderen Verzeichnisses und kopiert ihn</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>That is no neighbour’s link: %1.</source>
        <translation>Das ist kein Link eines Nachbarn: %1.</translation>
    </message>
    <message>
        <source>Linking…</source>
        <translation>Verknüpfe…</translation>
    </message>
    <message>
        <source>It could not be linked: %1.</source>
        <translation>Die Verknüpfung ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>No invite could be made: %1.</source>
        <translation>Die Einladung ließ sich nicht erstellen: %1.</translation>
    </message>
    <message>
        <source>Copied, good for one neighbour and a week: %1</source>
        <translation>Kopiert, gilt für einen Nachbarn und eine Woche: %1</translation>
    </message>
    <message>
        <source>%1 is no neighbour any more</source>
        <translation>%1 ist kein Nachbar mehr</translation>
    </message>
    <message>
        <source>The neighbour could not be removed: %1.</source>
        <translation>Der Nachbar konnte nicht entfernt werden: %1.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Notices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 ist da.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished.</source>
        <translation>
            <numerusform>%n Download ist fertig.</numerusform>
            <numerusform>%n Downloads sind fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished</source>
        <translation>
            <numerusform>%n Download ist fertig</numerusform>
            <numerusform>%n Downloads sind fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) need your attention.</source>
        <translation>
            <numerusform>%n Download braucht deine Aufmerksamkeit.</numerusform>
            <numerusform>%n Downloads brauchen deine Aufmerksamkeit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Needs your attention</source>
        <translation>Braucht deine Aufmerksamkeit</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Overview</name>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message numerus="yes">
        <source>%n arriving</source>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody online has</source>
        <translation>
            <numerusform>%n bei niemandem online</numerusform>
            <numerusform>%n bei niemandem online</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Copies online</source>
        <translation>Erreichbare Kopien</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Content id</source>
        <translation>Inhaltskennung</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>MD5</source>
        <translation>MD5</translation>
    </message>
    <message>
        <source>Magnet</source>
        <translation>Magnet-Link</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Details</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln piece(s)</source>
        <translation>
            <numerusform>%1 von %Ln Stück</numerusform>
            <numerusform>%1 von %Ln Stücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PeersModel</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, online, %n file(s)</source>
        <translation>
            <numerusform>%1, online, %n Datei</numerusform>
            <numerusform>%1, online, %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, offline, %n file(s)</source>
        <translation>
            <numerusform>%1, offline, %n Datei</numerusform>
            <numerusform>%1, offline, %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PeersPage</name>
    <message>
        <source>Browse</source>
        <translation>Dateien ansehen</translation>
    </message>
    <message>
        <source>Why unreachable?</source>
        <translation>Warum nicht erreichbar?</translation>
    </message>
    <message>
        <source>Tries to reach this peer and says what is in the way</source>
        <translation>Versucht, diesen Teilnehmer zu erreichen, und sagt, was im Weg ist</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Join an index with an invite</source>
        <translation>Einem Verzeichnis mit einer Einladung beitreten</translation>
    </message>
    <message>
        <source>Filter peers</source>
        <translation>Teilnehmer filtern</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>You are alone.</source>
        <translation>Du bist allein.</translation>
    </message>
    <message>
        <source>Join friends with the invite they gave you, or host an index and invite them.</source>
        <translation>Tritt mit der Einladung deiner Freunde bei oder betreibe ein Verzeichnis und lade sie ein.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Selbst betreiben</translation>
    </message>
    <message>
        <source>The peers cannot be listed: %1.</source>
        <translation>Die Teilnehmer lassen sich nicht auflisten: %1.</translation>
    </message>
    <message>
        <source>Nobody is online at the moment.</source>
        <translation>Im Moment ist niemand online.</translation>
    </message>
    <message>
        <source>Nobody else is here yet.</source>
        <translation>Sonst ist noch niemand hier.</translation>
    </message>
    <message>
        <source>Looking who is here…</source>
        <translation>Sehe nach, wer da ist…</translation>
    </message>
    <message>
        <source>That did not work: %1.</source>
        <translation>Das hat nicht geklappt: %1.</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>%1 ist gesperrt</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PieceBar</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PreferenceStore</name>
    <message>
        <source>That cannot be: %1.</source>
        <translation>Das geht nicht: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::QrView</name>
    <message>
        <source>QR picture</source>
        <translation>QR-Bild</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RateEdit</name>
    <message>
        <source>No limit</source>
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RemoveTransfers</name>
    <message>
        <source>Removed %1</source>
        <translation>%1 entfernt</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n transfer(s)</source>
        <translation>
            <numerusform>%n Übertragung entfernt</numerusform>
            <numerusform>%n Übertragungen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n transfer(s)</source>
        <translation>
            <numerusform>%n Übertragung entfernen</numerusform>
            <numerusform>%n Übertragungen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be downloaded again: %1.</source>
        <translation>Es lässt sich nicht wieder herunterladen: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RulesBinding</name>
    <message>
        <source>Change what is left out</source>
        <translation>Ändern, was ausgelassen wird</translation>
    </message>
    <message>
        <source>That cannot be left out: %1.</source>
        <translation>Das lässt sich nicht auslassen: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RulesPanel</name>
    <message>
        <source>Share hidden files and folders, too</source>
        <translation>Auch versteckte Dateien und Ordner teilen</translation>
    </message>
    <message>
        <source>Names that are left out:</source>
        <translation>Namen, die ausgelassen werden:</translation>
    </message>
    <message>
        <source>Names that are left out</source>
        <translation>Namen, die ausgelassen werden</translation>
    </message>
    <message>
        <source>*.part, *.tmp</source>
        <translation>*.part, *.tmp</translation>
    </message>
    <message>
        <source>Commas between them, * for anything. What is left out stays on your disk.</source>
        <translation>Durch Kommas getrennt, * steht für alles. Was ausgelassen wird, bleibt auf deinem Datenträger.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::ScheduleEditor</name>
    <message>
        <source>Add hours</source>
        <translation>Zeiten hinzufügen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Diese Zeiten entfernen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Upload</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchPage</name>
    <message>
        <source>New search</source>
        <translation>Neue Suche</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>Nächste Suche</translation>
    </message>
    <message>
        <source>Previous search</source>
        <translation>Vorherige Suche</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download to…</source>
        <translation>Herunterladen nach…</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Mehr davon</translation>
    </message>
    <message>
        <source>Browse peer</source>
        <translation>Dateien des Teilnehmers</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Magnet-Link kopieren</translation>
    </message>
    <message>
        <source>Keep search</source>
        <translation>Suche merken</translation>
    </message>
    <message>
        <source>Goes on searching and tells you what comes</source>
        <translation>Sucht weiter und sagt dir, was kommt</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>The searches that are kept</source>
        <translation>Die gemerkten Suchen</translation>
    </message>
    <message>
        <source>Search the network</source>
        <translation>Das Netz durchsuchen</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Nicht mehr merken</translation>
    </message>
    <message numerus="yes">
        <source>Kept, %n new</source>
        <translation>
            <numerusform>Gemerkt, %n neu</numerusform>
            <numerusform>Gemerkt, %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Download to</source>
        <translation>Herunterladen nach</translation>
    </message>
    <message>
        <source>Browse %1</source>
        <translation>Dateien von %1 ansehen</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Also asks linked indexes that are left out while there is enough</source>
        <translation>Fragt auch verbundene Indexe, die sonst ausgelassen werden, sobald genug gefunden ist</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchTab</name>
    <message>
        <source>Asking around…</source>
        <translation>Frage herum…</translation>
    </message>
    <message>
        <source>No one online has this.</source>
        <translation>Niemand online hat das.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Keep looking</source>
        <translation>Weiter suchen</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Join or host</source>
        <translation>Beitreten oder betreiben</translation>
    </message>
    <message>
        <source>Filter these results</source>
        <translation>Diese Treffer filtern</translation>
    </message>
    <message>
        <source>Close the filter</source>
        <translation>Filter schließen</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message numerus="yes">
        <source>%n new: show</source>
        <extracomment>results that came while the list stands still, and the word that brings them</extracomment>
        <translation>
            <numerusform>%n neu: anzeigen</numerusform>
            <numerusform>%n neu: anzeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching, %n file(s) so far</source>
        <translation>
            <numerusform>Sucht, bisher %n Datei</numerusform>
            <numerusform>Sucht, bisher %n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SettingsPage</name>
    <message>
        <source>No setting is called that.</source>
        <translation>So heißt keine Einstellung.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SharesModel</name>
    <message>
        <source>This folder is not there at the moment. Its files come back with it.</source>
        <translation>Dieser Ordner ist gerade nicht da. Seine Dateien kommen mit ihm zurück.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n Datei, %1</numerusform>
            <numerusform>%n Dateien, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n Datei</numerusform>
            <numerusform>%1, %n Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SidebarButton</name>
    <message>
        <source>%1, %2</source>
        <comment>page, what is new there</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SourcesModel</name>
    <message>
        <source>Place %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Free slot</source>
        <translation>Platz frei</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteplatz</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>pieces</comment>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>pieces</comment>
        <translation>Defekt</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SpeedGraph</name>
    <message>
        <source>Speed in the last ten minutes</source>
        <translation>Tempo der letzten zehn Minuten</translation>
    </message>
    <message>
        <source>Now %1 down, %2 up; at most %3 down, %4 up</source>
        <translation>Jetzt %1 herunter, %2 hoch; höchstens %3 herunter, %4 hoch</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s ago</source>
        <translation>vor %1 min %2 s</translation>
    </message>
    <message>
        <source>%1: ↓ %2  ↑ %3</source>
        <translation>%1: ↓ %2  ↑ %3</translation>
    </message>
    <message>
        <source>↓ limit %1</source>
        <translation>↓ Limit %1</translation>
    </message>
    <message>
        <source>↑ limit %1</source>
        <translation>↑ Limit %1</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>vor 10 min</translation>
    </message>
    <message>
        <source>5 min ago</source>
        <translation>vor 5 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StartFailure</name>
    <message>
        <source>Potluck cannot start: %1.</source>
        <translation>Potluck kann nicht starten: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StartPane</name>
    <message>
        <source>What are you looking for?</source>
        <translation>Was suchst du?</translation>
    </message>
    <message>
        <source>These searches go on by themselves and tell you what comes.</source>
        <translation>Diese Suchen laufen von selbst weiter und sagen dir, was kommt.</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Gemerkte Suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Nicht mehr merken</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Hashing %1, %2</source>
        <translation>Einlesen %1, %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message numerus="yes">
        <source>Hosting, %n peer(s)</source>
        <translation>
            <numerusform>Gastgeber, %n Teilnehmer</numerusform>
            <numerusform>Gastgeber, %n Teilnehmer</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>Limits: %1</translation>
    </message>
    <message>
        <source>Receiving %1</source>
        <translation>Empfängt %1</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Sendet %1</translation>
    </message>
    <message>
        <source>Hashing paused, %1</source>
        <translation>Einlesen angehalten, %1</translation>
    </message>
    <message>
        <source>Hashing %1</source>
        <translation>Einlesen %1</translation>
    </message>
    <message>
        <source>Who you are connected with</source>
        <translation>Mit wem du verbunden bist</translation>
    </message>
    <message>
        <source>%1: connected.</source>
        <translation>%1: verbunden.</translation>
    </message>
    <message>
        <source>%1: connecting.</source>
        <translation>%1: verbindet.</translation>
    </message>
    <message>
        <source>%1: not reachable.</source>
        <translation>%1: nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>You host %1.</source>
        <translation>Du betreibst %1.</translation>
    </message>
    <message>
        <source>You have joined no index yet, so there is nobody to share with.</source>
        <translation>Du bist noch keinem Verzeichnis beigetreten, also ist niemand da, mit dem du teilen kannst.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Selbst betreiben</translation>
    </message>
    <message>
        <source>Show peers</source>
        <translation>Teilnehmer anzeigen</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Potluck reads each shared file once, to know it by its content. A file is shared as soon as it was read.</source>
        <translation>Potluck liest jede geteilte Datei einmal, um sie am Inhalt zu erkennen. Eine Datei wird geteilt, sobald sie gelesen ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left to read, %1.</source>
        <translation>
            <numerusform>Noch %n Datei zu lesen, %1.</numerusform>
            <numerusform>Noch %n Dateien zu lesen, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Room for downloads</source>
        <translation>Platz für Downloads</translation>
    </message>
    <message>
        <source>%1 are free where your downloads go.</source>
        <translation>%1 sind frei, wo deine Downloads hinkommen.</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Ordner ändern</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Nothing is being downloaded.</source>
        <translation>Es wird nichts heruntergeladen.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) run.</source>
        <translation>
            <numerusform>%n Download läuft.</numerusform>
            <numerusform>%n Downloads laufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation>Übertragungen anzeigen</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Nobody downloads from you right now.</source>
        <translation>Gerade lädt niemand etwas von dir herunter.</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) run.</source>
        <translation>
            <numerusform>%n Upload läuft.</numerusform>
            <numerusform>%n Uploads laufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected, %n peer(s)</source>
        <translation>
            <numerusform>Verbunden, %n Teilnehmer</numerusform>
            <numerusform>Verbunden, %n Teilnehmer</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TracesModel</name>
    <message numerus="yes">
        <source>%n neighbour(s) asked</source>
        <translation>
            <numerusform>%n Nachbar gefragt</numerusform>
            <numerusform>%n Nachbarn gefragt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n hat geantwortet</numerusform>
            <numerusform>%n haben geantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the farthest %n hop(s) away</source>
        <translation>
            <numerusform>bis zu %n Sprung entfernt</numerusform>
            <numerusform>bis zu %n Sprünge entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies dropped</source>
        <translation>
            <numerusform>%n Doppel verworfen</numerusform>
            <numerusform>%n Doppel verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked here, %1: %2.</source>
        <translation>Hier gefragt, %1: %2.</translation>
    </message>
    <message>
        <source>Passed on for others, %1: %2.</source>
        <translation>Für andere weitergegeben, %1: %2.</translation>
    </message>
    <message>
        <source>Asked here</source>
        <translation>Hier gefragt</translation>
    </message>
    <message>
        <source>Passed on for others</source>
        <translation>Für andere weitergegeben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>neighbours that answered, of those that were asked</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sprünge</translation>
    </message>
    <message>
        <source>Copies dropped</source>
        <translation>Doppel verworfen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransferActions</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Limits…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Magnet-Link kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Move file to trash</source>
        <translation>Datei in den Papierkorb</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>To the top</source>
        <translation>Ganz nach oben</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>To the bottom</source>
        <translation>Ganz nach unten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The beginning of %1 is fetched first now. Try again in a moment.</source>
        <translation>Der Anfang von %1 wird jetzt zuerst geholt. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The first %1 of %2 are there; what follows arrives in order.</source>
        <translation>Die ersten %1 von %2 sind da; der Rest kommt der Reihe nach.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransferDelegate</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransfersModel</name>
    <message>
        <source>%1, download</source>
        <translation>%1, Download</translation>
    </message>
    <message>
        <source>%1, upload</source>
        <translation>%1, Upload</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>time left</comment>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Copies</source>
        <comment>how many whole copies can be reached</comment>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransfersPage</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Link hinzufügen</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Kein Limit</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Nothing moving yet. Search, or drop a link here.</source>
        <translation>Noch bewegt sich nichts. Suche etwas oder zieh einen Link hierher.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Keine Treffer.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a filter and how many it finds</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 comes at most at:</source>
        <translation>%1 kommt höchstens mit:</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s), each at most at:</source>
        <translation>
            <numerusform>%n Übertragung, höchstens mit:</numerusform>
            <numerusform>%n Übertragungen, jede höchstens mit:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TrashFiles</name>
    <message>
        <source>Moved %1 to the trash</source>
        <translation>%1 in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>Move %1 to the trash</source>
        <translation>%1 in den Papierkorb verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n file(s) to the trash</source>
        <translation>
            <numerusform>%n Datei in den Papierkorb verschoben</numerusform>
            <numerusform>%n Dateien in den Papierkorb verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s) to the trash</source>
        <translation>
            <numerusform>%n Datei in den Papierkorb verschieben</numerusform>
            <numerusform>%n Dateien in den Papierkorb verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash.</source>
        <translation>%1 konnte nicht in den Papierkorb verschoben werden.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 could not be taken out of the trash.</source>
        <translation>%1 konnte nicht aus dem Papierkorb geholt werden.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Tray</name>
    <message>
        <source>Open Potluck</source>
        <translation>Potluck öffnen</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Nothing is moving</source>
        <translation>Nichts bewegt sich</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>All downloads are paused</source>
        <translation>Alle Downloads sind angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of news</source>
        <translation>
            <numerusform>%n Neuigkeit</numerusform>
            <numerusform>%n Neuigkeiten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Welcome</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Welcome to Potluck</source>
        <translation>Willkommen bei Potluck</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Add a &amp;link…</source>
        <translation>&amp;Link hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Share a folder…</source>
        <translation>&amp;Ordner teilen…</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>Alle an&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Resume all</source>
        <translation>Alle &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Paste links</source>
        <translation>Links &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Search the network</source>
        <translation>Das Netz &amp;durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>Diese Seite &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>Seiten&amp;leiste</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>&amp;Menüleiste</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a submenu and a command of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>not a file link: %1</source>
        <translation>kein Link einer Datei: %1</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>er ist zu lang</translation>
    </message>
    <message>
        <source>it does not begin with magnet:?</source>
        <translation>er beginnt nicht mit magnet:?</translation>
    </message>
    <message>
        <source>a content hash in it is malformed or contradicts another</source>
        <translation>eine Prüfsumme darin ist fehlerhaft oder widerspricht einer anderen</translation>
    </message>
    <message>
        <source>it has two names</source>
        <translation>er hat zwei Namen</translation>
    </message>
    <message>
        <source>its size is malformed or too large</source>
        <translation>seine Größe ist fehlerhaft oder zu groß</translation>
    </message>
    <message>
        <source>it has no content hash that Potluck knows</source>
        <translation>er enthält keine Prüfsumme, die Potluck kennt</translation>
    </message>
    <message>
        <source>not an invite link: %1</source>
        <translation>kein Einladungslink: %1</translation>
    </message>
    <message>
        <source>not a beer2beer link: %1</source>
        <translation>kein Link von beer2beer: %1</translation>
    </message>
    <message>
        <source>not an AlaKazaam link: %1</source>
        <translation>kein Link von AlaKazaam: %1</translation>
    </message>
    <message>
        <source>it does not begin with potluck://</source>
        <translation>er beginnt nicht mit potluck://</translation>
    </message>
    <message>
        <source>it does not begin with beer2beer://</source>
        <translation>er beginnt nicht mit beer2beer://</translation>
    </message>
    <message>
        <source>it does not begin with alakazaam://</source>
        <translation>er beginnt nicht mit alakazaam://</translation>
    </message>
    <message>
        <source>its address is malformed</source>
        <translation>seine Adresse ist fehlerhaft</translation>
    </message>
    <message>
        <source>its IPv6 address is malformed</source>
        <translation>seine IPv6-Adresse ist fehlerhaft</translation>
    </message>
    <message>
        <source>it needs an IPv4 address</source>
        <translation>er braucht eine IPv4-Adresse</translation>
    </message>
    <message>
        <source>nobody can be reached at its address</source>
        <translation>unter seiner Adresse ist niemand erreichbar</translation>
    </message>
    <message>
        <source>its key is malformed</source>
        <translation>sein Schlüssel ist fehlerhaft</translation>
    </message>
    <message>
        <source>its token is malformed</source>
        <translation>seine Einladung ist fehlerhaft</translation>
    </message>
    <message>
        <source>its neighbour token is malformed</source>
        <translation>seine Nachbar-Einladung ist fehlerhaft</translation>
    </message>
    <message>
        <source>cannot share %1: %2</source>
        <translation>%1 lässt sich nicht teilen: %2</translation>
    </message>
    <message>
        <source>it is not a path</source>
        <translation>das ist kein Pfad</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>der Ordner existiert nicht</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>der Ordner ist nicht lesbar</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>das ist kein Ordner</translation>
    </message>
    <message>
        <source>it is shared already</source>
        <translation>der Ordner wird schon geteilt</translation>
    </message>
    <message>
        <source>it lies inside the share %1</source>
        <translation>der Ordner liegt im geteilten Ordner %1</translation>
    </message>
    <message>
        <source>it contains the share %1</source>
        <translation>der Ordner enthält den geteilten Ordner %1</translation>
    </message>
    <message>
        <source>it is the data directory of Potluck</source>
        <translation>das ist der Datenordner von Potluck</translation>
    </message>
    <message>
        <source>it lies inside the data directory of Potluck</source>
        <translation>der Ordner liegt im Datenordner von Potluck</translation>
    </message>
    <message>
        <source>there is no such share</source>
        <translation>diesen geteilten Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>the file changed since it was shared</source>
        <translation>die Datei hat sich geändert, seit sie geteilt wird</translation>
    </message>
    <message>
        <source>cannot open a shared file: %1</source>
        <translation>eine geteilte Datei lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>nothing is shared under that content id or digest</source>
        <translation>unter dieser Prüfsumme wird nichts geteilt</translation>
    </message>
    <message>
        <source>nothing is shared under that content id</source>
        <translation>unter dieser Inhaltskennung wird nichts geteilt</translation>
    </message>
    <message>
        <source>the folder is empty: its disk does not seem to be mounted</source>
        <translation>der Ordner ist leer: Sein Datenträger scheint nicht eingehängt zu sein</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>cannot read the folder: %1</source>
        <translation>der Ordner lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>1 file is left out: %1 (%2)</source>
        <translation>1 Datei ist ausgelassen: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 files are left out, one of them %2 (%3)</source>
        <translation>%1 Dateien sind ausgelassen, darunter %2 (%3)</translation>
    </message>
    <message>
        <source>its name holds a control character</source>
        <translation>der Name enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>files above 16 TiB cannot be shared</source>
        <translation>Dateien über 16 TiB lassen sich nicht teilen</translation>
    </message>
    <message>
        <source>the disk is full: %1 cannot be written</source>
        <translation>der Datenträger ist voll: %1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>%1 is damaged or not a database of Potluck</source>
        <translation>%1 ist beschädigt oder keine Datenbank von Potluck</translation>
    </message>
    <message>
        <source>cannot use %1: %2</source>
        <translation>%1 lässt sich nicht benutzen: %2</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Potluck (schema %2, known %3)</source>
        <translation>%1 wurde von einer neueren Version von Potluck geschrieben (Schema %2, bekannt %3)</translation>
    </message>
    <message>
        <source>the library&apos;s database has no state</source>
        <translation>in der Datenbank der Bibliothek fehlt der Zustand</translation>
    </message>
    <message>
        <source>the library&apos;s database has no epoch</source>
        <translation>in der Datenbank der Bibliothek fehlt die Epoche</translation>
    </message>
    <message>
        <source>the share could not be stored</source>
        <translation>der geteilte Ordner ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>a directory could not be stored</source>
        <translation>ein Ordner ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>a file could not be stored</source>
        <translation>eine Datei ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>the stored piece layer is damaged</source>
        <translation>die gespeicherten Prüfdaten sind beschädigt</translation>
    </message>
    <message>
        <source>the journal was not loaded</source>
        <translation>das Journal der Downloads wurde nicht gelesen</translation>
    </message>
    <message>
        <source>%1 is not shared</source>
        <translation>%1 wird nicht geteilt</translation>
    </message>
    <message>
        <source>%1 is in use by another program</source>
        <translation>%1 wird von einem anderen Programm benutzt</translation>
    </message>
    <message>
        <source>not allowed to listen on %1</source>
        <translation>auf %1 dürfen keine Verbindungen angenommen werden</translation>
    </message>
    <message>
        <source>this machine does not have the address of %1</source>
        <translation>dieser Computer hat die Adresse von %1 nicht</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>auf %1 lassen sich keine Verbindungen annehmen: %2</translation>
    </message>
    <message>
        <source>%1 is not an address</source>
        <translation>%1 ist keine Adresse</translation>
    </message>
    <message>
        <source>no address to listen on</source>
        <translation>keine Adresse, um Verbindungen anzunehmen</translation>
    </message>
    <message>
        <source>no router forwards port %1</source>
        <translation>kein Router leitet den Port %1 weiter</translation>
    </message>
    <message>
        <source>cannot write the identity file %1: %2</source>
        <translation>die Identitätsdatei %1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>cannot read the identity file %1: %2</source>
        <translation>die Identitätsdatei %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>the identity file %1 is damaged; restore it from a backup, or remove it to become somebody new to everyone else</source>
        <translation>die Identitätsdatei %1 ist beschädigt; stelle sie aus einer Sicherung wieder her oder entferne sie, um für alle anderen jemand Neues zu werden</translation>
    </message>
    <message>
        <source>cannot make a key: %1</source>
        <translation>es lässt sich kein Schlüssel erzeugen: %1</translation>
    </message>
    <message>
        <source>cannot encode a key: %1</source>
        <translation>ein Schlüssel lässt sich nicht kodieren: %1</translation>
    </message>
    <message>
        <source>cannot set up TLS: %1</source>
        <translation>TLS lässt sich nicht einrichten: %1</translation>
    </message>
    <message>
        <source>%1 ended the connection</source>
        <translation>%1 hat die Verbindung beendet</translation>
    </message>
    <message>
        <source>%1 ended the connection during the TLS handshake</source>
        <translation>%1 hat die Verbindung beim Aufbau von TLS beendet</translation>
    </message>
    <message>
        <source>%1 ended the connection without a goodbye</source>
        <translation>%1 hat die Verbindung ohne Abschied beendet</translation>
    </message>
    <message>
        <source>%1 does not finish the TLS handshake</source>
        <translation>%1 schließt den Aufbau von TLS nicht ab</translation>
    </message>
    <message>
        <source>%1 shows no key</source>
        <translation>%1 zeigt keinen Schlüssel</translation>
    </message>
    <message>
        <source>%1 shows another key than it should: expected %2, got %3</source>
        <translation>%1 zeigt einen anderen Schlüssel als erwartet: erwartet %2, erhalten %3</translation>
    </message>
    <message>
        <source>TLS with %1 failed: %2</source>
        <translation>TLS mit %1 ist gescheitert: %2</translation>
    </message>
    <message>
        <source>connection to %1 broke: %2</source>
        <translation>die Verbindung zu %1 ist abgebrochen: %2</translation>
    </message>
    <message>
        <source>cannot connect to %1: %2</source>
        <translation>keine Verbindung zu %1: %2</translation>
    </message>
    <message>
        <source>no descriptor is left for a connection</source>
        <translation>zu viele offene Dateien: kein Platz für eine weitere Verbindung</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 is silent for too long</source>
        <translation>%1 schweigt zu lange</translation>
    </message>
    <message>
        <source>%1 answers what was not asked</source>
        <translation>%1 antwortet auf etwas, das nicht gefragt war</translation>
    </message>
    <message>
        <source>%1 does not answer in HTTP: %2</source>
        <translation>%1 antwortet nicht in HTTP: %2</translation>
    </message>
    <message>
        <source>%1 sends more than it should</source>
        <translation>%1 sendet mehr, als es soll</translation>
    </message>
    <message>
        <source>%1 sends a malformed body</source>
        <translation>%1 sendet eine fehlerhafte Antwort</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>the connection was closed to stop a transfer</source>
        <translation>die Verbindung wurde geschlossen, um eine Übertragung zu beenden</translation>
    </message>
    <message>
        <source>too many requests wait</source>
        <translation>zu viele Anfragen warten</translation>
    </message>
    <message>
        <source>There is not enough space on the disk (%1); free some, then resume</source>
        <translation>Auf dem Datenträger ist nicht genug Platz (%1); schaffe welchen und mach dann weiter</translation>
    </message>
    <message>
        <source>%1 are needed in %2, %3 are free</source>
        <translation>%1 werden in %2 gebraucht, %3 sind frei</translation>
    </message>
    <message>
        <source>%1 was damaged when the computer stopped; remove it, then resume</source>
        <translation>%1 wurde beschädigt, als der Computer stehen blieb; entferne die Datei und mach dann weiter</translation>
    </message>
    <message>
        <source>no empty file has this content id</source>
        <translation>keine leere Datei hat diese Inhaltskennung</translation>
    </message>
    <message>
        <source>no empty file has this digest</source>
        <translation>keine leere Datei hat diese Prüfsumme</translation>
    </message>
    <message>
        <source>%1 has another size</source>
        <translation>%1 hat eine andere Größe</translation>
    </message>
    <message>
        <source>%1 is not there; connect its disk, then resume, or cancel and download again</source>
        <translation>%1 ist nicht da; schließe den Datenträger an und mach weiter, oder brich ab und lade neu herunter</translation>
    </message>
    <message>
        <source>what had arrived of it is no longer in %1; put it back, or resume to download all of it again</source>
        <translation>was davon da war, ist nicht mehr in %1; lege es zurück oder mach weiter, um alles neu herunterzuladen</translation>
    </message>
    <message>
        <source>no free name for %1 in %2</source>
        <translation>kein freier Name für %1 in %2</translation>
    </message>
    <message>
        <source>another file is in its place</source>
        <translation>an seiner Stelle liegt eine andere Datei</translation>
    </message>
    <message>
        <source>there is no download %1</source>
        <translation>es gibt keinen Download %1</translation>
    </message>
    <message>
        <source>there is no such download</source>
        <translation>diesen Download gibt es nicht</translation>
    </message>
    <message>
        <source>the list of downloads is still being read</source>
        <translation>die Liste der Downloads wird noch gelesen</translation>
    </message>
    <message>
        <source>the content id is missing</source>
        <translation>die Inhaltskennung fehlt</translation>
    </message>
    <message>
        <source>the size of the file is missing</source>
        <translation>die Größe der Datei fehlt</translation>
    </message>
    <message>
        <source>the file is larger than 16 TiB</source>
        <translation>die Datei ist größer als 16 TiB</translation>
    </message>
    <message>
        <source>the folder must be an absolute path</source>
        <translation>der Ordner muss ein vollständiger Pfad sein</translation>
    </message>
    <message>
        <source>what this file is can only be told when all of it is there</source>
        <translation>was diese Datei ist, lässt sich erst sagen, wenn sie ganz da ist</translation>
    </message>
    <message>
        <source>sent nothing for %1 seconds</source>
        <translation>hat %1 Sekunden lang nichts gesendet</translation>
    </message>
    <message>
        <source>the partial file is shorter than it was</source>
        <translation>die unfertige Datei ist kürzer, als sie war</translation>
    </message>
    <message>
        <source>piece %1 does not match its hash</source>
        <translation>Teil %1 passt nicht zu seiner Prüfsumme</translation>
    </message>
    <message>
        <source>piece %1 changed on disk</source>
        <translation>Teil %1 hat sich auf dem Datenträger geändert</translation>
    </message>
    <message>
        <source>piece %1 is not here yet</source>
        <translation>Teil %1 ist noch nicht da</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 ist kein Ordner</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 ist keine Datei</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>cannot resize %1: %2</source>
        <translation>die Größe von %1 lässt sich nicht ändern: %2</translation>
    </message>
    <message>
        <source>cannot save %1 to disk: %2</source>
        <translation>%1 lässt sich nicht auf den Datenträger speichern: %2</translation>
    </message>
    <message>
        <source>cannot look at %1: %2</source>
        <translation>%1 lässt sich nicht ansehen: %2</translation>
    </message>
    <message>
        <source>cannot look into %1: %2</source>
        <translation>in %1 lässt sich nicht hineinsehen: %2</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>%1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>cannot write in %1: %2</source>
        <translation>in %1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>cannot create %1: %2</source>
        <translation>%1 lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>cannot remove %1: %2</source>
        <translation>%1 lässt sich nicht entfernen: %2</translation>
    </message>
    <message>
        <source>there is no way to reach it</source>
        <translation>es gibt keinen Weg dorthin</translation>
    </message>
    <message>
        <source>it claims another number of pieces</source>
        <translation>es nennt eine andere Zahl von Teilen</translation>
    </message>
    <message>
        <source>it sent a wrong hash tree</source>
        <translation>es hat falsche Prüfdaten gesendet</translation>
    </message>
    <message>
        <source>it sent wrong data</source>
        <translation>es hat falsche Daten gesendet</translation>
    </message>
    <message>
        <source>it ended an answer too early</source>
        <translation>es hat eine Antwort zu früh beendet</translation>
    </message>
    <message>
        <source>it sent more than the file has</source>
        <translation>es hat mehr gesendet, als die Datei enthält</translation>
    </message>
    <message>
        <source>its file has another size</source>
        <translation>seine Datei hat eine andere Größe</translation>
    </message>
    <message>
        <source>it claims a file of more than 16 TiB</source>
        <translation>es nennt eine Datei von mehr als 16 TiB</translation>
    </message>
    <message>
        <source>it sent more than it said</source>
        <translation>es hat mehr gesendet als angekündigt</translation>
    </message>
    <message>
        <source>it ended the file too early</source>
        <translation>es hat die Datei zu früh beendet</translation>
    </message>
    <message>
        <source>no address is known</source>
        <translation>keine Adresse bekannt</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 ist nicht erreichbar</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>%1 does not answer in time</source>
        <translation>%1 antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>%1 gave no answer</source>
        <translation>%1 hat nicht geantwortet</translation>
    </message>
    <message>
        <source>%1 answers nonsense: %2</source>
        <translation>%1 antwortet Unsinn: %2</translation>
    </message>
    <message>
        <source>%1 answers something else</source>
        <translation>%1 antwortet etwas anderes</translation>
    </message>
    <message>
        <source>the connection to %1 broke: %2</source>
        <translation>die Verbindung zu %1 brach ab: %2</translation>
    </message>
    <message>
        <source>%1 is being left</source>
        <translation>%1 wird gerade verlassen</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 ist nicht verbunden</translation>
    </message>
    <message>
        <source>%1 does not let us log in</source>
        <translation>%1 lässt keine Anmeldung zu</translation>
    </message>
    <message>
        <source>%1 gave a ticket that is not ours</source>
        <translation>%1 hat ein fremdes Ticket ausgestellt</translation>
    </message>
    <message>
        <source>there is no ticket to show at a second home</source>
        <translation>für ein zweites Verzeichnis fehlt das Ticket</translation>
    </message>
    <message>
        <source>this account is in use by another computer</source>
        <translation>dieses Konto wird auf einem anderen Computer benutzt</translation>
    </message>
    <message>
        <source>the index at %1 shows another key than before: either it was set up anew, or somebody else answers in its place</source>
        <translation>das Verzeichnis bei %1 zeigt einen anderen Schlüssel als bisher: Entweder wurde es neu aufgesetzt, oder jemand anderes antwortet an seiner Stelle</translation>
    </message>
    <message>
        <source>the index sent more results than were asked for</source>
        <translation>das Verzeichnis hat mehr Ergebnisse gesendet als gewünscht</translation>
    </message>
    <message>
        <source>the index did not send the end of a search</source>
        <translation>das Verzeichnis hat das Ende einer Suche nicht gesendet</translation>
    </message>
    <message>
        <source>the index answered a list of files with nonsense</source>
        <translation>das Verzeichnis hat auf eine Dateiliste Unsinn geantwortet</translation>
    </message>
    <message>
        <source>answered %1 %2</source>
        <translation>antwortete mit %1 %2</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>another key answered</source>
        <translation>ein anderer Schlüssel antwortete</translation>
    </message>
    <message>
        <source>something else answered</source>
        <translation>etwas anderes antwortete</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>its name is not found</source>
        <translation>sein Name ist nicht zu finden</translation>
    </message>
    <message>
        <source>it is asked for pieces only</source>
        <translation>es wird nur nach Teilen gefragt</translation>
    </message>
    <message>
        <source>not logged in at the index that names this peer</source>
        <translation>nicht angemeldet bei dem Verzeichnis, das diesen Teilnehmer nennt</translation>
    </message>
    <message>
        <source>its hash tree is longer than the file&apos;s</source>
        <translation>seine Prüfdaten sind länger als die der Datei</translation>
    </message>
    <message>
        <source>its piece map does not fit the file</source>
        <translation>seine Angaben zu den Teilen passen nicht zur Datei</translation>
    </message>
    <message>
        <source>it sent other bytes than those that were asked</source>
        <translation>es hat andere Daten gesendet als die gewünschten</translation>
    </message>
    <message>
        <source>it sends other bytes than those that were asked</source>
        <translation>es sendet andere Daten als die gewünschten</translation>
    </message>
    <message>
        <source>it does not read what is sent to it</source>
        <translation>es liest nicht, was ihm gesendet wird</translation>
    </message>
    <message>
        <source>another link took its place</source>
        <translation>eine andere Verbindung hat sie ersetzt</translation>
    </message>
    <message>
        <source>the list of members is not signed by the index</source>
        <translation>die Mitgliederliste ist nicht vom Verzeichnis signiert</translation>
    </message>
    <message>
        <source>the list of members has expired, or a clock is wrong</source>
        <translation>die Mitgliederliste ist abgelaufen, oder eine Uhr geht falsch</translation>
    </message>
    <message>
        <source>beer2beer needs a user name without white space</source>
        <translation>beer2beer braucht einen Benutzernamen ohne Leerzeichen</translation>
    </message>
    <message>
        <source>beer2beer needs a password without white space</source>
        <translation>beer2beer braucht ein Passwort ohne Leerzeichen</translation>
    </message>
    <message>
        <source>too much is being asked of %1</source>
        <translation>von %1 wird zu viel auf einmal verlangt</translation>
    </message>
    <message>
        <source>beer2beer has no hash trees</source>
        <translation>beer2beer kennt keine Prüfdaten</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>it cannot be reached: %1</source>
        <translation>es ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>es hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>it has gone silent</source>
        <translation>es schweigt</translation>
    </message>
    <message>
        <source>it answers nonsense</source>
        <translation>es antwortet Unsinn</translation>
    </message>
    <message>
        <source>the user name or the password is wrong</source>
        <translation>der Benutzername oder das Passwort ist falsch</translation>
    </message>
    <message>
        <source>log in first</source>
        <translation>erst anmelden</translation>
    </message>
    <message>
        <source>it is busy, try again soon</source>
        <translation>es ist ausgelastet, versuche es gleich wieder</translation>
    </message>
    <message>
        <source>it is not there (any more)</source>
        <translation>es ist nicht (mehr) da</translation>
    </message>
    <message>
        <source>the file is shorter</source>
        <translation>die Datei ist kürzer</translation>
    </message>
    <message>
        <source>the other side refused without saying why</source>
        <translation>die Gegenseite hat ohne Grund abgelehnt</translation>
    </message>
    <message>
        <source>a beer2beer index can only be asked for words</source>
        <translation>ein beer2beer-Verzeichnis lässt sich nur nach Wörtern fragen</translation>
    </message>
    <message>
        <source>the file is too large for this network</source>
        <translation>die Datei ist zu groß für dieses Netzwerk</translation>
    </message>
    <message>
        <source>no super-peer answers by way of %1</source>
        <translation>über %1 antwortet kein Super-Peer</translation>
    </message>
    <message>
        <source>the super-peer cannot be reached</source>
        <translation>der Super-Peer ist nicht erreichbar</translation>
    </message>
    <message>
        <source>not logged in at a super-peer</source>
        <translation>bei keinem Super-Peer angemeldet</translation>
    </message>
    <message>
        <source>too many searches wait for the super-peer</source>
        <translation>zu viele Suchen warten auf den Super-Peer</translation>
    </message>
    <message>
        <source>the super-peer&apos;s answer was cut short or made no sense</source>
        <translation>die Antwort des Super-Peers war abgeschnitten oder unsinnig</translation>
    </message>
    <message>
        <source>there is nothing to send</source>
        <translation>es gibt nichts zu senden</translation>
    </message>
    <message>
        <source>AlaKazaam knows no hash trees</source>
        <translation>AlaKazaam kennt keine Prüfdaten</translation>
    </message>
    <message>
        <source>%1 sends no file but nonsense</source>
        <translation>%1 sendet keine Datei, sondern Unsinn</translation>
    </message>
    <message>
        <source>%1 sends a file of another size</source>
        <translation>%1 sendet eine Datei anderer Größe</translation>
    </message>
    <message>
        <source>%1 sends more than the file has</source>
        <translation>%1 sendet mehr, als die Datei enthält</translation>
    </message>
    <message>
        <source>%1 hung up without a word</source>
        <translation>%1 hat wortlos aufgelegt</translation>
    </message>
    <message>
        <source>%1 hung up before the end of the file</source>
        <translation>%1 hat vor dem Ende der Datei aufgelegt</translation>
    </message>
    <message>
        <source>%1 ended before the end of the file</source>
        <translation>%1 hörte vor dem Ende der Datei auf</translation>
    </message>
    <message>
        <source>AlaKazaam needs a port where others can call us</source>
        <translation>AlaKazaam braucht einen Port, an dem andere uns erreichen</translation>
    </message>
    <message>
        <source>the super-peer %1 does not let us in</source>
        <translation>der Super-Peer %1 lässt uns nicht herein</translation>
    </message>
    <message>
        <source>%1 is no super-peer of AlaKazaam</source>
        <translation>%1 ist kein Super-Peer von AlaKazaam</translation>
    </message>
    <message>
        <source>the query looks for nothing or is too long</source>
        <translation>die Suche sucht nichts oder ist zu lang</translation>
    </message>
    <message>
        <source>the file is no longer what was shared</source>
        <translation>die Datei ist nicht mehr, was geteilt wurde</translation>
    </message>
    <message>
        <source>log in at the index that names this peer</source>
        <translation>melde dich bei dem Verzeichnis an, das diesen Teilnehmer nennt</translation>
    </message>
    <message>
        <source>the file has only %1 bytes</source>
        <translation>die Datei hat nur %1 Byte</translation>
    </message>
    <message>
        <source>all upload slots are in use; you are number %1 in the queue</source>
        <translation>alle Upload-Plätze sind belegt; du bist Nummer %1 in der Warteschlange</translation>
    </message>
    <message>
        <source>all upload slots are in use and the queue is full</source>
        <translation>alle Upload-Plätze sind belegt, und die Warteschlange ist voll</translation>
    </message>
    <message>
        <source>show a ticket of an index that this peer has joined</source>
        <translation>zeige ein Ticket eines Verzeichnisses, dem dieser Teilnehmer beigetreten ist</translation>
    </message>
    <message>
        <source>these pieces have not been downloaded here yet</source>
        <translation>diese Teile sind dort noch nicht heruntergeladen</translation>
    </message>
    <message>
        <source>too many hash trees are being sent</source>
        <translation>es werden zu viele Prüfdaten gesendet</translation>
    </message>
    <message>
        <source>the ticket was issued to another key</source>
        <translation>das Ticket wurde für einen anderen Schlüssel ausgestellt</translation>
    </message>
    <message>
        <source>the ticket has expired, or a clock is wrong</source>
        <translation>das Ticket ist abgelaufen, oder eine Uhr geht falsch</translation>
    </message>
    <message>
        <source>the ticket is from an index that is not trusted here</source>
        <translation>das Ticket ist von einem Verzeichnis, dem dort nicht vertraut wird</translation>
    </message>
    <message>
        <source>the ticket&apos;s signature is wrong</source>
        <translation>die Signatur des Tickets ist falsch</translation>
    </message>
    <message>
        <source>this is an index: files are at the peers</source>
        <translation>das ist ein Verzeichnis: Dateien gibt es bei den Teilnehmern</translation>
    </message>
    <message>
        <source>this is a peer, not an index</source>
        <translation>das ist ein Teilnehmer, kein Verzeichnis</translation>
    </message>
    <message>
        <source>the index is just being started</source>
        <translation>das Verzeichnis startet gerade</translation>
    </message>
    <message>
        <source>too many requests of yours are under way</source>
        <translation>zu viele deiner Anfragen laufen</translation>
    </message>
    <message>
        <source>too many searches of yours in this second</source>
        <translation>zu viele deiner Suchen in dieser Sekunde</translation>
    </message>
    <message>
        <source>too many searches are under way</source>
        <translation>zu viele Suchen laufen</translation>
    </message>
    <message>
        <source>too many searches wait</source>
        <translation>zu viele Suchen warten</translation>
    </message>
    <message>
        <source>too many event streams are open</source>
        <translation>zu viele Verbindungen für Meldungen sind offen</translation>
    </message>
    <message>
        <source>too many passwords from your address are being checked</source>
        <translation>es werden zu viele Passwörter von deiner Adresse geprüft</translation>
    </message>
    <message>
        <source>this key is not logged in at this index: POST /v1/sessions first</source>
        <translation>an diesem Verzeichnis nicht angemeldet (POST /v1/sessions)</translation>
    </message>
    <message>
        <source>a standby asks for nothing before it is active here</source>
        <translation>wer in Reserve ist, fragt nichts, bevor er hier aktiv ist</translation>
    </message>
    <message>
        <source>this key is logged in here with an account of its own</source>
        <translation>dieser Schlüssel ist hier mit einem eigenen Konto angemeldet</translation>
    </message>
    <message>
        <source>there is no letter or digit in it to search for: type a word of a name</source>
        <translation>darin ist kein Buchstabe und keine Ziffer zum Suchen: Gib ein Wort eines Namens ein</translation>
    </message>
    <message>
        <source>the query only says what to leave out: it needs a word, a filter or *</source>
        <translation>die Suche sagt nur, was fehlen soll: Sie braucht ein Wort, einen Filter oder *</translation>
    </message>
    <message>
        <source>the query is longer than %1 characters</source>
        <translation>die Suche ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>the query has more than %1 words</source>
        <translation>die Suche hat mehr als %1 Wörter</translation>
    </message>
    <message>
        <source>the query looks for nothing</source>
        <translation>die Suche sucht nichts</translation>
    </message>
    <message>
        <source>a filter cannot be excluded: -%1</source>
        <translation>ein Filter lässt sich nicht ausschließen: -%1</translation>
    </message>
    <message>
        <source>cannot read the size &apos;%1&apos;; examples: &gt;100M, 1M-2G, &lt;4K</source>
        <translation>die Größe „%1“ ist nicht lesbar; Beispiele: &gt;100M, 1M-2G, &lt;4K</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not one content id</source>
        <translation>„%1“ ist keine Inhaltskennung</translation>
    </message>
    <message>
        <source>%1: needs a value</source>
        <translation>%1: braucht einen Wert</translation>
    </message>
    <message>
        <source>unknown type &apos;%1&apos;; known: audio, video, image, document, archive, program, disc, text</source>
        <translation>unbekannter Typ „%1“; bekannt: audio, video, image, document, archive, program, disc, text</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an extension</source>
        <translation>„%1“ ist keine Endung</translation>
    </message>
    <message>
        <source>the account does not know this key or password</source>
        <translation>das Konto kennt diesen Schlüssel oder dieses Passwort nicht</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>falsches Passwort</translation>
    </message>
    <message>
        <source>this index takes new accounts by invite only</source>
        <translation>dieses Verzeichnis nimmt neue Konten nur mit Einladung an</translation>
    </message>
    <message>
        <source>the invite is unknown, used up or too old</source>
        <translation>die Einladung ist unbekannt, verbraucht oder zu alt</translation>
    </message>
    <message>
        <source>a user name has 1 to %1 printable characters</source>
        <translation>ein Benutzername hat 1 bis %1 druckbare Zeichen</translation>
    </message>
    <message>
        <source>a guest&apos;s name has 1 to %1 printable characters</source>
        <translation>der Name eines Gastes hat 1 bis %1 druckbare Zeichen</translation>
    </message>
    <message>
        <source>a password has at most %1 bytes</source>
        <translation>ein Passwort hat höchstens %1 Byte</translation>
    </message>
    <message>
        <source>this index has no passwords for the seed networks</source>
        <translation>dieses Verzeichnis hat keine Passwörter für die Seed-Netzwerke</translation>
    </message>
    <message>
        <source>this account or key is banned</source>
        <translation>dieses Konto oder dieser Schlüssel ist gesperrt</translation>
    </message>
    <message>
        <source>this index takes no further accounts</source>
        <translation>dieses Verzeichnis nimmt keine weiteren Konten an</translation>
    </message>
    <message>
        <source>this name is taken, and its owner does not let the seed networks use it</source>
        <translation>dieser Name ist vergeben, und wer ihn hat, lässt ihn in den Seed-Netzwerken nicht zu</translation>
    </message>
    <message>
        <source>there is no such registration (any more)</source>
        <translation>diese Registrierung gibt es nicht (mehr)</translation>
    </message>
    <message>
        <source>no account of that name is banned</source>
        <translation>kein Konto dieses Namens ist gesperrt</translation>
    </message>
    <message>
        <source>an invite has 1 to %1 uses</source>
        <translation>eine Einladung gilt 1- bis %1-mal</translation>
    </message>
    <message>
        <source>there are %1 invites already</source>
        <translation>es gibt schon %1 Einladungen</translation>
    </message>
    <message>
        <source>too many guests are here</source>
        <translation>zu viele Gäste sind hier</translation>
    </message>
    <message>
        <source>too many visitors are here</source>
        <translation>zu viele Besucher sind hier</translation>
    </message>
    <message>
        <source>the index is not open yet</source>
        <translation>das Verzeichnis ist noch nicht offen</translation>
    </message>
    <message>
        <source>the index is not open</source>
        <translation>das Verzeichnis ist nicht offen</translation>
    </message>
    <message>
        <source>the index is still loading</source>
        <translation>das Verzeichnis lädt noch</translation>
    </message>
    <message>
        <source>the peer is not logged in</source>
        <translation>der Teilnehmer ist nicht angemeldet</translation>
    </message>
    <message>
        <source>the index has no memory for passwords now</source>
        <translation>das Verzeichnis hat gerade keinen Speicher für Passwörter</translation>
    </message>
    <message>
        <source>too many passwords wait to be checked, try again soon</source>
        <translation>zu viele Passwörter warten auf die Prüfung, versuche es gleich wieder</translation>
    </message>
    <message>
        <source>too many batches wait to be published, send fewer at once</source>
        <translation>zu viele Listen warten auf die Veröffentlichung</translation>
    </message>
    <message>
        <source>too many searches wait, try again soon</source>
        <translation>zu viele Suchen warten, versuche es gleich wieder</translation>
    </message>
    <message>
        <source>a peer states at most %1 addresses, each a host and a port</source>
        <translation>ein Teilnehmer nennt höchstens %1 Adressen, jede mit Host und Port</translation>
    </message>
    <message>
        <source>a peer announces at most %1 downloads</source>
        <translation>ein Teilnehmer meldet höchstens %1 Downloads</translation>
    </message>
    <message>
        <source>the index knows too many downloads already</source>
        <translation>das Verzeichnis kennt schon zu viele Downloads</translation>
    </message>
    <message>
        <source>this index takes at most %1 files of one peer</source>
        <translation>dieses Verzeichnis nimmt höchstens %1 Dateien von einem Teilnehmer an</translation>
    </message>
    <message>
        <source>this index takes at most %1 files of one visitor</source>
        <translation>dieses Verzeichnis nimmt höchstens %1 Dateien von einem Besucher an</translation>
    </message>
    <message>
        <source>this index takes no more files of visitors</source>
        <translation>dieses Verzeichnis nimmt keine weiteren Dateien von Besuchern an</translation>
    </message>
    <message>
        <source>the index has used up its document numbers</source>
        <translation>das Verzeichnis hat seine Dokumentnummern verbraucht</translation>
    </message>
    <message>
        <source>the index has used up its list numbers</source>
        <translation>das Verzeichnis hat seine Listennummern verbraucht</translation>
    </message>
    <message>
        <source>the list is at another revision: publish everything again</source>
        <translation>die Liste hat einen anderen Stand: Alles wird neu veröffentlicht</translation>
    </message>
    <message>
        <source>searches are kept for accounts of this index only</source>
        <translation>Suchen werden nur für Konten dieses Verzeichnisses gemerkt</translation>
    </message>
    <message>
        <source>a search that is kept needs a word: &apos;%1&apos; has none</source>
        <translation>eine gemerkte Suche braucht ein Wort: „%1“ hat keins</translation>
    </message>
    <message>
        <source>at most %1 searches are kept for one account</source>
        <translation>für ein Konto werden höchstens %1 Suchen gemerkt</translation>
    </message>
    <message>
        <source>this index keeps too many searches to take &apos;%1&apos;</source>
        <translation>dieses Verzeichnis merkt sich schon zu viele Suchen, um „%1“ anzunehmen</translation>
    </message>
    <message>
        <source>too many invites are open</source>
        <translation>zu viele Einladungen sind offen</translation>
    </message>
    <message>
        <source>an index is no neighbour of its own</source>
        <translation>ein Verzeichnis ist kein Nachbar seiner selbst</translation>
    </message>
    <message>
        <source>this index was removed from the neighbours here: its owner must be asked</source>
        <translation>dieses Verzeichnis wurde dort aus den Nachbarn entfernt: Der Gastgeber muss gefragt werden</translation>
    </message>
    <message>
        <source>this index was removed from the neighbours here</source>
        <translation>dieses Verzeichnis wurde dort aus den Nachbarn entfernt</translation>
    </message>
    <message>
        <source>this neighbour was removed</source>
        <translation>dieser Nachbar wurde entfernt</translation>
    </message>
    <message>
        <source>the newcomer has other neighbours already</source>
        <translation>der Neue hat schon andere Nachbarn</translation>
    </message>
    <message>
        <source>this neighbour token is not known here, used up or too old</source>
        <translation>diese Nachbar-Einladung ist dort unbekannt, verbraucht oder zu alt</translation>
    </message>
    <message>
        <source>a neighbour token is needed, or the key must be entered by this index&apos;s owner</source>
        <translation>es braucht eine Nachbar-Einladung, oder der Gastgeber dort muss den Schlüssel eintragen</translation>
    </message>
    <message>
        <source>both have other neighbours already</source>
        <translation>beide haben schon andere Nachbarn</translation>
    </message>
    <message>
        <source>it is the other side that admits</source>
        <translation>die andere Seite nimmt auf</translation>
    </message>
    <message>
        <source>this index is only starting</source>
        <translation>dieses Verzeichnis startet gerade erst</translation>
    </message>
    <message>
        <source>this index is stopping</source>
        <translation>dieses Verzeichnis hält gerade an</translation>
    </message>
    <message>
        <source>a neighbour&apos;s link needs its key: ask its owner for the whole link</source>
        <translation>der Link eines Nachbarn braucht seinen Schlüssel: Bitte den Gastgeber um den ganzen Link</translation>
    </message>
    <message>
        <source>this is the link of this index itself</source>
        <translation>das ist der Link dieses Verzeichnisses selbst</translation>
    </message>
    <message>
        <source>this index has neighbours already: let the other one join them, with an invite from here</source>
        <translation>dieses Verzeichnis hat schon Nachbarn: Lass das andere ihnen beitreten, mit einer Einladung von hier</translation>
    </message>
    <message>
        <source>its overlay is open to everybody: start this index with --overlay open to join it</source>
        <translation>sein Netz ist für alle offen: Um beizutreten, lass auch hier jedes Verzeichnis Nachbar werden (--overlay open)</translation>
    </message>
    <message>
        <source>the membership that it gave is not good</source>
        <translation>die Mitgliedschaft, die es gab, ist ungültig</translation>
    </message>
    <message>
        <source>this index has other neighbours by now</source>
        <translation>dieses Verzeichnis hat inzwischen andere Nachbarn</translation>
    </message>
    <message>
        <source>there is no such neighbour</source>
        <translation>diesen Nachbarn gibt es nicht</translation>
    </message>
    <message>
        <source>this overlay is closed: a neighbour token is needed</source>
        <translation>dieses Netz ist geschlossen: Es braucht eine Nachbar-Einladung</translation>
    </message>
    <message>
        <source>this index was admitted by one that was removed here</source>
        <translation>dieses Verzeichnis wurde von einem aufgenommen, das dort entfernt wurde</translation>
    </message>
    <message>
        <source>this index was admitted through %1 others: let one of those admit the newcomer</source>
        <translation>dieses Verzeichnis wurde über %1 andere aufgenommen: Lass eins davon das neue aufnehmen</translation>
    </message>
    <message>
        <source>too many tries from your address: wait a minute</source>
        <translation>zu viele Versuche von deiner Adresse: Warte eine Minute</translation>
    </message>
    <message>
        <source>too many links are open</source>
        <translation>zu viele Verbindungen sind offen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no neighbour: this network has no linked indexes</source>
        <translation>„%1“ ist kein Nachbar: Dieses Netzwerk hat keine verknüpften Verzeichnisse</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no key: a neighbour&apos;s link needs one</source>
        <translation>„%1“ hat keinen Schlüssel: Der Link eines Nachbarn braucht einen</translation>
    </message>
    <message>
        <source>an AlaKazaam network does not tell who is there</source>
        <translation>ein AlaKazaam-Netzwerk sagt nicht, wer da ist</translation>
    </message>
    <message>
        <source>the node is not running</source>
        <translation>Potluck läuft nicht</translation>
    </message>
    <message>
        <source>the node has ended</source>
        <translation>Potluck wurde beendet</translation>
    </message>
    <message>
        <source>there is no transfer %1</source>
        <translation>es gibt keine Übertragung %1</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>aufgegeben</translation>
    </message>
    <message>
        <source>the transfer was cancelled</source>
        <translation>die Übertragung wurde abgebrochen</translation>
    </message>
    <message>
        <source>an upload is ended by who downloads</source>
        <translation>einen Upload beendet, wer herunterlädt</translation>
    </message>
    <message>
        <source>cannot make the control socket in %1: %2</source>
        <translation>der Steuer-Socket in %1 lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>cannot listen on the control socket: %1</source>
        <translation>der Steuer-Socket lässt sich nicht benutzen: %1</translation>
    </message>
    <message>
        <source>cannot make the data directory %1</source>
        <translation>der Datenordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>cannot make the data directory %1 private</source>
        <translation>der Datenordner %1 lässt sich nicht vor anderen schützen</translation>
    </message>
    <message>
        <source>cannot write in the data directory %1: is there room?</source>
        <translation>im Datenordner %1 lässt sich nicht schreiben: Ist dort Platz?</translation>
    </message>
    <message>
        <source>cannot write in the data directory %1</source>
        <translation>im Datenordner %1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>cannot listen in the data directory %1</source>
        <translation>im Datenordner %1 lässt sich kein Socket öffnen</translation>
    </message>
    <message>
        <source>another node is running on %1</source>
        <translation>auf %1 läuft schon ein anderes Potluck</translation>
    </message>
    <message>
        <source>Potluck runs on %1 already, but does not answer</source>
        <translation>Potluck läuft schon auf %1, antwortet aber nicht</translation>
    </message>
    <message>
        <source>no peer has the id 0</source>
        <translation>kein Teilnehmer hat die Nummer 0</translation>
    </message>
    <message>
        <source>this node has not joined %1</source>
        <translation>du bist %1 nicht beigetreten</translation>
    </message>
    <message>
        <source>The index %1 cannot be reached itself, so nobody can say where %2 is now.</source>
        <translation>Das Verzeichnis %1 ist selbst nicht erreichbar, also kann niemand sagen, wo %2 gerade ist.</translation>
    </message>
    <message>
        <source>The index %1 does not answer, so nobody can say where %2 is now.</source>
        <translation>Das Verzeichnis %1 antwortet nicht, also kann niemand sagen, wo %2 gerade ist.</translation>
    </message>
    <message>
        <source>%1 is not registered at %2 any more.</source>
        <translation>%1 ist bei %2 nicht mehr registriert.</translation>
    </message>
    <message>
        <source>This is you.</source>
        <translation>Das bist du.</translation>
    </message>
    <message>
        <source>%1 is offline; it came to %2 last on %3.</source>
        <translation>%1 ist offline; zuletzt bei %2 am %3.</translation>
    </message>
    <message>
        <source>%1 uses a program of a seed network, which can only be called to fetch a file.</source>
        <translation>%1 benutzt ein Programm eines Seed-Netzwerks, das sich nur anrufen lässt, um eine Datei zu holen.</translation>
    </message>
    <message>
        <source>%1 told %2 no address where it can be called.</source>
        <translation>%1 hat %2 keine Adresse genannt, unter der man anrufen kann.</translation>
    </message>
    <message>
        <source>%1 can be reached: it answers at %2.</source>
        <translation>%1 ist erreichbar: Antwort von %2.</translation>
    </message>
    <message>
        <source>%1 was not called.</source>
        <translation>%1 wurde nicht angerufen.</translation>
    </message>
    <message>
        <source>Somebody else answers at %1, with another key than %2&apos;s: perhaps its address changed.</source>
        <translation>Bei %1 antwortet jemand anderes, mit einem anderen Schlüssel als dem von %2: Vielleicht hat sich die Adresse geändert.</translation>
    </message>
    <message>
        <source>What answers at %1 is not Potluck: perhaps the address of %2 changed.</source>
        <translation>Was bei %1 antwortet, ist nicht Potluck: Vielleicht hat sich die Adresse von %2 geändert.</translation>
    </message>
    <message>
        <source>%1 can only be called from the computer that it runs on: its address is %2.</source>
        <translation>%1 lässt sich nur von dem Computer aus anrufen, auf dem es läuft: Die Adresse ist %2.</translation>
    </message>
    <message>
        <source>%1 could not call it at %2 either: %3 is behind a router without an open port.</source>
        <translation>Auch %1 konnte %2 nicht anrufen: %3 ist hinter einem Router ohne offenen Port.</translation>
    </message>
    <message>
        <source>The address of %1, %2, is one inside a home or office: it can be called from there only.</source>
        <translation>Die Adresse von %1, %2, gehört zu einem Heim- oder Büronetz: Anrufen geht nur von dort.</translation>
    </message>
    <message>
        <source>%1 could call it, but nothing comes back from %2 to this computer: a firewall between here and there is in the way.</source>
        <translation>%1 konnte anrufen, aber von %2 kommt nichts zu diesem Computer zurück: Eine Firewall dazwischen ist im Weg.</translation>
    </message>
    <message>
        <source>Nothing comes back from %1: %2 is behind a router without an open port, or its computer sleeps.</source>
        <translation>Von %1 kommt nichts zurück: %2 ist hinter einem Router ohne offenen Port, oder der Computer schläft.</translation>
    </message>
    <message>
        <source>%1 refuses to be called: %2 has just ended, or a firewall turns callers away.</source>
        <translation>%1 weist Anrufe ab: %2 wurde gerade beendet, oder eine Firewall weist sie ab.</translation>
    </message>
    <message>
        <source>the index ended meanwhile</source>
        <translation>das Verzeichnis wurde inzwischen beendet</translation>
    </message>
    <message>
        <source>this node hosts no index</source>
        <translation>hier wird kein Verzeichnis betrieben</translation>
    </message>
    <message>
        <source>the index is just being started: try again in a moment</source>
        <translation>das Verzeichnis startet gerade: Versuche es gleich noch einmal</translation>
    </message>
    <message>
        <source>this node is nothing but an index: end the program to end it</source>
        <translation>das ist nur ein Verzeichnis: Beende das Programm, um es zu beenden</translation>
    </message>
    <message>
        <source>this node is an index only: it shares and downloads nothing</source>
        <translation>das ist nur ein Verzeichnis: Es teilt nichts und lädt nichts herunter</translation>
    </message>
    <message>
        <source>this node hosts no index to invite to</source>
        <translation>hier wird kein Verzeichnis betrieben, in das man einladen könnte</translation>
    </message>
    <message>
        <source>this node hosts no index that could have neighbours</source>
        <translation>hier wird kein Verzeichnis betrieben, das Nachbarn haben könnte</translation>
    </message>
    <message>
        <source>this is you: stop hosting instead</source>
        <translation>das bist du: Beende stattdessen dein Verzeichnis</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address to listen on, such as 0.0.0.0:7700 or [::]:7700</source>
        <translation>„%1“ ist keine Adresse zum Annehmen von Verbindungen wie 0.0.0.0:7700 oder [::]:7700</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address that others could call</source>
        <translation>„%1“ ist keine Adresse, die andere anrufen könnten</translation>
    </message>
    <message>
        <source>a name is one line of at most %1 bytes</source>
        <translation>ein Name ist eine Zeile von höchstens %1 Byte</translation>
    </message>
    <message>
        <source>a name has 1 to %1 letters, digits and other signs that show</source>
        <translation>ein Name hat 1 bis %1 Buchstaben, Ziffern und andere sichtbare Zeichen</translation>
    </message>
    <message>
        <source>the index was left meanwhile</source>
        <translation>das Verzeichnis wurde inzwischen verlassen</translation>
    </message>
    <message>
        <source>an index was left meanwhile</source>
        <translation>ein Verzeichnis wurde inzwischen verlassen</translation>
    </message>
    <message>
        <source>the index that was browsed is not joined any more</source>
        <translation>dem durchsuchten Verzeichnis bist du nicht mehr beigetreten</translation>
    </message>
    <message>
        <source>the index does not answer</source>
        <translation>das Verzeichnis antwortet nicht</translation>
    </message>
    <message>
        <source>no peer here is called %1</source>
        <translation>hier heißt niemand %1</translation>
    </message>
    <message>
        <source>this is the index that is hosted here: stop hosting it</source>
        <translation>das ist das Verzeichnis, das hier betrieben wird: Beende es stattdessen</translation>
    </message>
    <message>
        <source>%1 searches are kept already: drop one first</source>
        <translation>%1 Suchen sind schon gemerkt: Entferne zuerst eine</translation>
    </message>
    <message>
        <source>there is no such search any more</source>
        <translation>diese Suche gibt es nicht mehr</translation>
    </message>
    <message>
        <source>this is not the link of a shared file</source>
        <translation>das ist nicht der Link einer geteilten Datei</translation>
    </message>
    <message>
        <source>these are too many links at once</source>
        <translation>das sind zu viele Links auf einmal</translation>
    </message>
    <message>
        <source>these are too many patterns</source>
        <translation>das sind zu viele Muster</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a slash: a pattern is of one name, as *.tmp</source>
        <translation>„%1“ enthält einen Schrägstrich: Ein Muster gilt für einen Namen, etwa *.tmp</translation>
    </message>
    <message>
        <source>&apos;%1...&apos; is longer than a name can be</source>
        <translation>„%1...“ ist länger, als ein Name sein kann</translation>
    </message>
    <message>
        <source>can be called at %1</source>
        <translation>lässt sich unter %1 anrufen</translation>
    </message>
    <message>
        <source>cannot be called: %1</source>
        <translation>lässt sich nicht anrufen: %1</translation>
    </message>
    <message>
        <source>cannot be called at %1: %2</source>
        <translation>lässt sich unter %1 nicht anrufen: %2</translation>
    </message>
    <message>
        <source>%1 takes its place</source>
        <translation>%1 springt ein</translation>
    </message>
    <message>
        <source>it does not take what is shared here: %1</source>
        <translation>es nimmt nicht an, was hier geteilt wird: %1</translation>
    </message>
    <message>
        <source>this node has not joined any index yet</source>
        <translation>du bist noch keinem Verzeichnis beigetreten</translation>
    </message>
    <message>
        <source>no index can be reached</source>
        <translation>kein Verzeichnis ist erreichbar</translation>
    </message>
    <message>
        <source>no index answered in time</source>
        <translation>kein Verzeichnis hat rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>this link is of a network that this node has not joined: join it first</source>
        <translation>dieser Link gehört zu einem Netzwerk, dem du nicht beigetreten bist: Tritt ihm zuerst bei</translation>
    </message>
    <message>
        <source>nobody here knows this file</source>
        <translation>niemand hier kennt diese Datei</translation>
    </message>
    <message>
        <source>only a peer becomes a supernode</source>
        <translation>nur ein Teilnehmer wird zum Superknoten</translation>
    </message>
    <message>
        <source>what %1 says of the neighbours is damaged: %2</source>
        <translation>was in %1 über die Nachbarn steht, ist beschädigt: %2</translation>
    </message>
    <message>
        <source>the membership in %1 is not this index&apos;s</source>
        <translation>die Mitgliedschaft in %1 gehört nicht zu diesem Verzeichnis</translation>
    </message>
    <message>
        <source>hours of other limits begin at one time of the day and end at another</source>
        <translation>Zeiten mit anderen Grenzen beginnen zu einer Uhrzeit und enden zu einer anderen</translation>
    </message>
    <message>
        <source>hours of other limits need a day of the week</source>
        <translation>Zeiten mit anderen Grenzen brauchen einen Wochentag</translation>
    </message>
    <message>
        <source>at most %1 addresses can be given</source>
        <translation>höchstens %1 Adressen sind möglich</translation>
    </message>
    <message>
        <source>the download folder %1 is no whole path</source>
        <translation>der Download-Ordner %1 ist kein vollständiger Pfad</translation>
    </message>
    <message>
        <source>cannot write in the download folder %1</source>
        <translation>im Download-Ordner %1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>between 1 and %1 uploads go on at once</source>
        <translation>gleichzeitig laufen 1 bis %1 Uploads</translation>
    </message>
    <message>
        <source>one peer gets between 1 and all %1 uploads</source>
        <translation>ein Teilnehmer bekommt 1 bis alle %1 Uploads</translation>
    </message>
    <message>
        <source>between 1 and %1 downloads go on at once</source>
        <translation>gleichzeitig laufen 1 bis %1 Downloads</translation>
    </message>
    <message>
        <source>at most %1 times of other limits can be kept</source>
        <translation>höchstens %1 Zeiten mit anderen Grenzen sind möglich</translation>
    </message>
    <message>
        <source>the settings in %1 are damaged (%2)</source>
        <translation>die Einstellungen in %1 sind beschädigt (%2)</translation>
    </message>
    <message>
        <source>reading %1 failed: %2</source>
        <translation>%1 ließ sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>%1 became shorter</source>
        <translation>%1 ist kürzer geworden</translation>
    </message>
    <message>
        <source>%1 changed since it was shared</source>
        <translation>%1 hat sich geändert, seit es geteilt wird</translation>
    </message>
    <message>
        <source>the folder is shared but not published yet: %1</source>
        <translation>der Ordner ist geteilt, aber noch nicht veröffentlicht: %1</translation>
    </message>
    <message>
        <source>this node shares nothing</source>
        <translation>hier wird nichts geteilt</translation>
    </message>
    <message>
        <source>nothing is shared here</source>
        <translation>es wird hier nichts geteilt</translation>
    </message>
    <message>
        <source>not shared here</source>
        <translation>hier nicht geteilt</translation>
    </message>
    <message>
        <source>the path of the data directory is too long: %1</source>
        <translation>der Pfad des Datenordners ist zu lang: %1</translation>
    </message>
    <message>
        <source>the membership is malformed</source>
        <translation>die Mitgliedschaft ist fehlerhaft</translation>
    </message>
    <message>
        <source>the membership is of another key</source>
        <translation>die Mitgliedschaft gehört zu einem anderen Schlüssel</translation>
    </message>
    <message>
        <source>the membership is of another overlay</source>
        <translation>die Mitgliedschaft gehört zu einem anderen Netz</translation>
    </message>
    <message>
        <source>a signature of the membership is wrong</source>
        <translation>eine Signatur der Mitgliedschaft ist falsch</translation>
    </message>
    <message>
        <source>the ticket is malformed</source>
        <translation>das Ticket ist fehlerhaft</translation>
    </message>
    <message>
        <source>the ticket claims too long a life</source>
        <translation>das Ticket gilt zu lange</translation>
    </message>
    <message>
        <source>the file is no longer being fetched</source>
        <translation>die Datei wird nicht mehr geholt</translation>
    </message>
    <message>
        <source>the node was stopped while it started</source>
        <translation>Potluck wurde beendet, während es startete</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>There is nobody to ask yet: join an index, or host one.</source>
        <translation>Noch ist niemand da, den man fragen kann: Tritt einem Verzeichnis bei oder betreibe eins.</translation>
    </message>
    <message>
        <source>Nobody answered in time.</source>
        <translation>Niemand hat rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>No index can be reached at the moment.</source>
        <translation>Im Moment ist kein Verzeichnis erreichbar.</translation>
    </message>
    <message>
        <source>Nothing was found yet: the index is still loading. Try again in a moment.</source>
        <translation>Noch wurde nichts gefunden: Das Verzeichnis wird noch geladen. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The index is busy. Try again in a moment.</source>
        <translation>Das Verzeichnis ist ausgelastet. Versuche es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The search did not work.</source>
        <translation>Die Suche hat nicht geklappt.</translation>
    </message>
    <message>
        <source>The search did not work: %1.</source>
        <translation>Die Suche hat nicht geklappt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 von %n Datei</numerusform>
            <numerusform>%1 von %n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peer(s)</source>
        <translation>
            <numerusform>%n Teilnehmer</numerusform>
            <numerusform>%n Teilnehmern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2, %3 s</source>
        <translation>%1 von %2, %3 s</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>About</source>
        <translation>Über Potluck</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the version</source>
        <translation>Version kopieren</translation>
    </message>
    <message>
        <source>Potluck %1</source>
        <translation>Potluck %1</translation>
    </message>
    <message>
        <source>Share files in a group, without a cloud. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Dateien in einer Gruppe teilen, ohne Cloud. Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Download-Ordner</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change the download folder</source>
        <translation>Download-Ordner ändern</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Wohin Downloads kommen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Share finished downloads</source>
        <translation>Fertige Downloads teilen</translation>
    </message>
    <message>
        <source>Others can get them from you, too. If this is off, only what you chose is shared.</source>
        <translation>Andere können sie dann auch von dir bekommen. Ist das aus, wird nur geteilt, was du ausgewählt hast.</translation>
    </message>
    <message>
        <source>Share hidden files and folders</source>
        <translation>Versteckte Dateien und Ordner teilen</translation>
    </message>
    <message>
        <source>Those whose names begin with a dot.</source>
        <translation>Die, deren Namen mit einem Punkt beginnen.</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Names of files that are never shared, with commas between; * stands for anything.</source>
        <translation>Namen von Dateien, die nie geteilt werden, durch Kommas getrennt; * steht für alles.</translation>
    </message>
    <message>
        <source>patterns rules exclude ignore</source>
        <translation>muster regeln ausschließen ignorieren</translation>
    </message>
    <message>
        <source>Read shared files no faster than</source>
        <translation>Geteilte Dateien höchstens so schnell einlesen</translation>
    </message>
    <message>
        <source>Each file is read once, to know it by its content.</source>
        <translation>Jede wird einmal gelesen, um sie am Inhalt zu erkennen.</translation>
    </message>
    <message>
        <source>hashing speed</source>
        <translation>hash hashing prüfsumme tempo geschwindigkeit</translation>
    </message>
    <message>
        <source>Reading of shared files</source>
        <translation>Einlesen geteilter Dateien</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>At indexes that you join from now on.</source>
        <translation>So sehen dich andere in Verzeichnissen, denen du ab jetzt beitrittst.</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The window reopens in it; transfers go on.</source>
        <translation>Das Fenster öffnet sich darin neu; Übertragungen laufen weiter.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>theme colours appearance</source>
        <translation>design thema farben darstellung</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Luftig</translation>
    </message>
    <message>
        <source>Close together</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Table rows</source>
        <translation>Tabellenzeilen</translation>
    </message>
    <message>
        <source>compact density height</source>
        <translation>kompakt dichte höhe</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Nachfragen</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Beim Schließen des Fensters</translation>
    </message>
    <message>
        <source>tray background minimise</source>
        <translation>infobereich tray hintergrund minimieren</translation>
    </message>
    <message>
        <source>Tell me when a download finishes</source>
        <translation>Melden, wenn ein Download fertig ist</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>benachrichtigungen</translation>
    </message>
    <message>
        <source>Tell of finished downloads</source>
        <translation>Fertige Downloads melden</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Animations are off.</source>
        <translation>Bilder stehen still.</translation>
    </message>
    <message>
        <source>animation accessibility</source>
        <translation>animation barrierefreiheit</translation>
    </message>
    <message>
        <source>Tell me what kept searches find</source>
        <translation>Melden, was gemerkte Suchen finden</translation>
    </message>
    <message>
        <source>Tell of kept searches</source>
        <translation>Gemerkte Suchen melden</translation>
    </message>
    <message>
        <source>Tell me when a download needs me</source>
        <translation>Melden, wenn ein Download mich braucht</translation>
    </message>
    <message>
        <source>Tell of downloads that need you</source>
        <translation>Downloads melden, die dich brauchen</translation>
    </message>
    <message>
        <source>%1 is on: passwords and files of that network can be read by others on the way.</source>
        <translation>%1 ist an: Passwörter und Dateien dieses Netzes können andere unterwegs lesen.</translation>
    </message>
    <message>
        <source>Switch off again</source>
        <translation>Wieder ausschalten</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Gastgeber</translation>
    </message>
    <message>
        <source>Your own index</source>
        <translation>Dein eigenes Verzeichnis</translation>
    </message>
    <message>
        <source>What follows can be changed while it runs.</source>
        <translation>Das Folgende lässt sich im Betrieb ändern.</translation>
    </message>
    <message>
        <source>Show hosting</source>
        <translation>Gastgeber anzeigen</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Verzeichnis starten</translation>
    </message>
    <message>
        <source>Name of the index</source>
        <translation>Name des Verzeichnisses</translation>
    </message>
    <message>
        <source>What its members see.</source>
        <translation>Was seine Mitglieder sehen.</translation>
    </message>
    <message>
        <source>Only people with an invite may join</source>
        <translation>Nur Eingeladene dürfen beitreten</translation>
    </message>
    <message>
        <source>An invite is a link that you make and give away. Otherwise everybody who has the index’s link may join.</source>
        <translation>Eine Einladung ist ein Link, den du erstellst und weitergibst. Sonst darf jeder beitreten, der die Adresse kennt.</translation>
    </message>
    <message>
        <source>registration open invite</source>
        <translation>anmeldung registrierung offen einladung</translation>
    </message>
    <message>
        <source>Only with an invite</source>
        <translation>Nur Eingeladene</translation>
    </message>
    <message>
        <source>Any index may become a neighbour</source>
        <translation>Jedes Verzeichnis darf Nachbar werden</translation>
    </message>
    <message>
        <source>Neighbours pass searches to each other. Otherwise only those that you add or invite.</source>
        <translation>Nachbarn durchsuchen einander. Sonst nur die, die du hinzufügst oder einlädst.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Announce it on the local network</source>
        <translation>Im lokalen Netzwerk bekannt machen</translation>
    </message>
    <message>
        <source>Others there find it without an invite. It tells its address and its key, nothing else.</source>
        <translation>Andere dort finden es ohne Einladung. Es verrät seine Adresse und seinen Schlüssel, sonst nichts.</translation>
    </message>
    <message>
        <source>Announce on the local network</source>
        <translation>Im lokalen Netzwerk bekannt machen</translation>
    </message>
    <message>
        <source>Older networks</source>
        <translation>Ältere Netze</translation>
    </message>
    <message>
        <source>beer2beer and AlaKazaam send passwords and files in the clear: whoever is on the way between you and others can read and change them. Leave them off unless friends of yours use such programs.</source>
        <translation>beer2beer und AlaKazaam senden Passwörter und Dateien unverschlüsselt: Wer auf dem Weg zwischen dir und anderen sitzt, kann sie lesen und verändern. Lass sie aus, es sei denn, Freunde von dir nutzen solche Programme.</translation>
    </message>
    <message>
        <source>seed dialects protocols</source>
        <translation>seed dialekte protokolle</translation>
    </message>
    <message>
        <source>Serve %1 programs</source>
        <translation>Programme von %1 bedienen</translation>
    </message>
    <message>
        <source>They may get your shared files.</source>
        <translation>Sie dürfen deine geteilten Dateien holen.</translation>
    </message>
    <message>
        <source>%1 programs</source>
        <translation>Programme von %1</translation>
    </message>
    <message>
        <source>Let %1 programs join your index</source>
        <translation>Programme von %1 in dein Verzeichnis lassen</translation>
    </message>
    <message>
        <source>Only while you host one.</source>
        <translation>Solange du eins betreibst.</translation>
    </message>
    <message>
        <source>%1 at your index</source>
        <translation>%1 in deinem Verzeichnis</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Indexes that you joined</source>
        <translation>Verzeichnisse, denen du beigetreten bist</translation>
    </message>
    <message>
        <source>join leave invite</source>
        <translation>beitreten verlassen einladung</translation>
    </message>
    <message>
        <source>Look for indexes on the local network</source>
        <translation>Im lokalen Netzwerk nach Verzeichnissen suchen</translation>
    </message>
    <message>
        <source>Those that announce themselves there.</source>
        <translation>Die, die sich dort bekannt machen.</translation>
    </message>
    <message>
        <source>Look on the local network</source>
        <translation>Im lokalen Netzwerk suchen</translation>
    </message>
    <message>
        <source>Help an index that has too much to do</source>
        <translation>Einem überlasteten Verzeichnis helfen</translation>
    </message>
    <message>
        <source>It may ask this computer to become a second index beside it.</source>
        <translation>Es darf diesen Computer bitten, neben ihm ein zweites Verzeichnis zu werden.</translation>
    </message>
    <message>
        <source>Help an index</source>
        <translation>Einem Verzeichnis helfen</translation>
    </message>
    <message>
        <source>Everywhere, port 7700</source>
        <translation>Überall, Port 7700</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Lauschen auf</translation>
    </message>
    <message>
        <source>Addresses with ports, with commas between, such as 0.0.0.0:7700. Takes effect at the next start.</source>
        <translation>Adressen mit Ports, durch Kommas getrennt, etwa 0.0.0.0:7700. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>port address</source>
        <translation>port adresse</translation>
    </message>
    <message>
        <source>As indexes see it</source>
        <translation>Wie Verzeichnisse sie sehen</translation>
    </message>
    <message>
        <source>Tell others this address</source>
        <translation>Anderen diese Adresse nennen</translation>
    </message>
    <message>
        <source>If others cannot reach you otherwise, such as home.example.org:7700. Takes effect at the next start.</source>
        <translation>Falls sie dich sonst nicht erreichen, etwa home.example.org:7700. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>port address advertise router</source>
        <translation>port adresse bekanntgeben router</translation>
    </message>
    <message>
        <source>Address for others</source>
        <translation>Adresse für andere</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>limit bandwidth rate</source>
        <translation>limit bandbreite rate geschwindigkeit</translation>
    </message>
    <message>
        <source>Download limit</source>
        <translation>Download-Limit</translation>
    </message>
    <message>
        <source>Of all downloads together.</source>
        <translation>Für alle Downloads zusammen.</translation>
    </message>
    <message>
        <source>Upload limit</source>
        <translation>Upload-Limit</translation>
    </message>
    <message>
        <source>Of all uploads together.</source>
        <translation>Für alle Uploads zusammen.</translation>
    </message>
    <message>
        <source>Other limits at certain hours</source>
        <translation>Andere Limits zu bestimmten Zeiten</translation>
    </message>
    <message>
        <source>During the hours below their own limits apply.</source>
        <translation>Während einer der Zeiten unten gelten stattdessen deren Limits.</translation>
    </message>
    <message>
        <source>schedule plan time limit</source>
        <translation>zeitplan plan zeit uhrzeit limit</translation>
    </message>
    <message>
        <source>Plan of hours</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Downloads at once</source>
        <translation>Gleichzeitige Downloads</translation>
    </message>
    <message>
        <source>The others wait in the list.</source>
        <translation>Die übrigen warten in der Liste.</translation>
    </message>
    <message>
        <source>Uploads at once</source>
        <translation>Gleichzeitige Uploads</translation>
    </message>
    <message>
        <source>Others wait, and see their place in the queue.</source>
        <translation>Andere warten und sehen ihren Platz.</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>plätze slots</translation>
    </message>
    <message>
        <source>Uploads at once to one peer</source>
        <translation>Davon an einen Teilnehmer</translation>
    </message>
    <message>
        <source>Uploads to one peer</source>
        <translation>Uploads an einen Teilnehmer</translation>
    </message>
    <message>
        <source>Where the desktop has no tray, closing the window ends Potluck; it tells you first.</source>
        <translation>Wo es auf dem Desktop keinen Infobereich gibt, endet Potluck mit seinem Fenster und sagt es vorher.</translation>
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
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a size each second</comment>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two parts of a duration</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Disk</source>
        <comment>disk image</comment>
        <translation>Abbild</translation>
    </message>
</context>
<context>
    <name>TransferState</name>
    <message>
        <source>Queued</source>
        <translation>Eingereiht</translation>
    </message>
    <message>
        <source>Finding sources</source>
        <translation>Sucht Quellen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Lädt herunter</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Wird verschoben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Nobody online</source>
        <translation>Niemand online</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht dich</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Lädt hoch</translation>
    </message>
    <message>
        <source>Waiting, place %1</source>
        <translation>Wartet, Platz %1</translation>
    </message>
</context>
</TS>
