<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>JoinLink</name>
    <message>
        <source>This network is an older one: passwords and files cross it so that others on the way can read them. Press Join once more to join all the same.</source>
        <translation>Dieses Netz ist ein älteres: Passwörter und Dateien gehen so hindurch, dass andere unterwegs sie lesen können. Drücke noch einmal „Beitreten“, um trotzdem beizutreten.</translation>
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
        <source>Share what I downloaded, too</source>
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
        <source>Everybody who has the link may register</source>
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
        <source>%1’s place</source>
        <translation>Treffpunkt von %1</translation>
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
        <source>No search went to neighbours yet.</source>
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
        <source>Potluck takes magnet links, invites and folders; this is none of them.</source>
        <translation>Potluck nimmt Magnet-Links, Einladungen und Ordner; das ist nichts davon.</translation>
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
        <source>Who may register</source>
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
        <source>Stop sharing %1</source>
        <translation>%1 nicht mehr teilen</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Neu scannen</translation>
    </message>
    <message>
        <source>Left out</source>
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
        <source>There is no tray here, so Potluck ends when its window is closed.</source>
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
        <source>%1&apos;s potluck</source>
        <translation>Potluck von %1</translation>
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
        <source>Read the warning first.</source>
        <translation>Lies zuerst die Warnung.</translation>
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
        <source>Everyone whom you share with sees this name. It needs not be your real one.</source>
        <translation>Alle, mit denen du teilst, sehen diesen Namen. Es muss nicht dein echter sein.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>Type a name, or skip this step.</source>
        <translation>Gib einen Namen ein oder überspringe diesen Schritt.</translation>
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
    <message>
        <source>No search went through here yet.</source>
        <translation>Hier kam noch keine Suche durch.</translation>
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
        <source>State</source>
        <translation>Status</translation>
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
        <source>Copies in reach</source>
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
        <source>Nothing moves</source>
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
        <source>Open the data directory</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Data directory</source>
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
        <source>Others can get them from you, too. Where this is off, nothing is shared that you did not choose.</source>
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
        <source>Leave out</source>
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
        <source>Each is read once, to know it by its content.</source>
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
        <source>How others see you at indexes that you join from now on.</source>
        <translation>So sehen dich andere in Verzeichnissen, denen du ab jetzt beitrittst.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The window opens anew in it; transfers go on.</source>
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
        <source>Rows of tables</source>
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
        <source>There is no tray on this desktop, so Potluck ends with its window.</source>
        <translation>Auf diesem Desktop gibt es keinen Infobereich, daher endet Potluck mit seinem Fenster.</translation>
    </message>
    <message>
        <source>tray background minimise</source>
        <translation>infobereich tray hintergrund minimieren</translation>
    </message>
    <message>
        <source>Tell me when a download finished</source>
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
        <source>Pictures stand still.</source>
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
        <source>Only who was invited may join</source>
        <translation>Nur Eingeladene dürfen beitreten</translation>
    </message>
    <message>
        <source>An invite is a link that you make and give away. Otherwise everybody who knows the address may join.</source>
        <translation>Eine Einladung ist ein Link, den du erstellst und weitergibst. Sonst darf jeder beitreten, der die Adresse kennt.</translation>
    </message>
    <message>
        <source>registration open invite</source>
        <translation>anmeldung registrierung offen einladung</translation>
    </message>
    <message>
        <source>Only who was invited</source>
        <translation>Nur Eingeladene</translation>
    </message>
    <message>
        <source>Any index may become a neighbour</source>
        <translation>Jedes Verzeichnis darf Nachbar werden</translation>
    </message>
    <message>
        <source>Neighbours search at each other. Otherwise only those that you add or invite.</source>
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
        <source>Serve programs of %1</source>
        <translation>Programme von %1 bedienen</translation>
    </message>
    <message>
        <source>They may get your shared files.</source>
        <translation>Sie dürfen deine geteilten Dateien holen.</translation>
    </message>
    <message>
        <source>Programs of %1</source>
        <translation>Programme von %1</translation>
    </message>
    <message>
        <source>Let programs of %1 join your index</source>
        <translation>Programme von %1 in dein Verzeichnis lassen</translation>
    </message>
    <message>
        <source>While you host one.</source>
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
        <source>Addresses with ports, with commas between, such as 0.0.0.0:7700. Holds from the next start on.</source>
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
        <source>Where they cannot reach you otherwise, such as home.example.org:7700. Holds from the next start on.</source>
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
        <source>Other limits at some hours</source>
        <translation>Andere Limits zu bestimmten Zeiten</translation>
    </message>
    <message>
        <source>While one of the hours below runs, its limits hold instead.</source>
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
        <source>Others wait, and see their place.</source>
        <translation>Andere warten und sehen ihren Platz.</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>plätze slots</translation>
    </message>
    <message>
        <source>Of these to one peer</source>
        <translation>Davon an einen Teilnehmer</translation>
    </message>
    <message>
        <source>Uploads to one peer</source>
        <translation>Uploads an einen Teilnehmer</translation>
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
