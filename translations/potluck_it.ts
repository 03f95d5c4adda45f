<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT">
<context>
    <name>JoinLink</name>
    <message>
        <source>This network is an older one: passwords and files cross it so that others on the way can read them. Press Join once more to join all the same.</source>
        <translation>Questa rete è di tipo più vecchio: altri lungo il percorso possono leggere le password e i file che la attraversano. Premi di nuovo Entra per entrare comunque.</translation>
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
            <numerusform>%n secondo</numerusform>
            <numerusform>%n secondi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ora</numerusform>
            <numerusform>%n ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n altra fonte</numerusform>
            <numerusform>altre %n fonti</numerusform>
        </translation>
    </message>
    <message>
        <source>Piece %1, still missing</source>
        <translation>Pezzo %1, manca ancora</translation>
    </message>
    <message>
        <source>Piece %1, verified</source>
        <translation>Pezzo %1, verificato</translation>
    </message>
    <message>
        <source>Piece %1, nobody online has it</source>
        <translation>Pezzo %1, non lo ha nessuno online</translation>
    </message>
    <message>
        <source>Piece %1 arrived damaged and is fetched again</source>
        <translation>Il pezzo %1 è arrivato danneggiato e viene riscaricato</translation>
    </message>
    <message>
        <source>Piece %1, arriving</source>
        <translation>Pezzo %1, in arrivo</translation>
    </message>
    <message>
        <source>Piece %1, arriving from %2</source>
        <translation>Pezzo %1, in arrivo da %2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 per cento</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n piece(s) verified</source>
        <translation>
            <numerusform>%1 di %n pezzo verificato</numerusform>
            <numerusform>%1 di %n pezzi verificati</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 arriving from %2</source>
        <translation>%1 in arrivo da %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unavailable</source>
        <translation>
            <numerusform>%n non disponibile</numerusform>
            <numerusform>%n non disponibili</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>ancora %1</translation>
    </message>
</context>
<context>
    <name>Potluck::App::Desktop</name>
    <message>
        <source>a Potluck without a window runs on this data directory; end it with potluck-cli quit, then try again</source>
        <translation>un Potluck senza finestra usa già questa cartella dati; chiudilo con potluck-cli quit, poi riprova</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BannerBar</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Chiudi questo messaggio</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowseModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, cartella, %n file</numerusform>
            <numerusform>%1, cartella, %n file</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowsePane</name>
    <message>
        <source>Choose somebody to see what they share.</source>
        <translation>Scegli qualcuno per vedere che cosa condivide.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Nessun risultato.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Matching files</source>
        <translation>File trovati</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Togli filtro</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Why unreachable?</source>
        <translation>Perché non risponde?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Filtra i file</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Scarica</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>Chiudi la risposta</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Lettura dell’elenco</translation>
    </message>
    <message>
        <source>Asking what %1 shares…</source>
        <translation>Chiedo che cosa condivide %1…</translation>
    </message>
    <message>
        <source>%1 shares nothing.</source>
        <translation>%1 non condivide nulla.</translation>
    </message>
    <message>
        <source>The files of %1 cannot be listed: %2.</source>
        <translation>Impossibile elencare i file di %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 di %n file</numerusform>
            <numerusform>%1 di %n file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) listed</source>
        <translation>
            <numerusform>%1 di %n file in elenco</numerusform>
            <numerusform>%1 di %n file in elenco</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The folder is downloaded when the list is complete.</source>
        <translation>%1. La cartella verrà scaricata quando l’elenco sarà completo.</translation>
    </message>
    <message>
        <source>%1. The rest cannot be listed: %2.</source>
        <translation>%1. Impossibile elencare il resto: %2.</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Scarica cartella</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copia magnet</translation>
    </message>
    <message>
        <source>Trying to reach %1…</source>
        <translation>Provo a raggiungere %1…</translation>
    </message>
    <message>
        <source>That cannot be told: %1.</source>
        <translation>Impossibile saperlo: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BusNotices</name>
    <message>
        <source>Open Potluck</source>
        <translation>Apri Potluck</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::DetailsPane</name>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Chiudi dettagli</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Panoramica</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fonti</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
    <message>
        <source>All transfers</source>
        <translation>Tutti i trasferimenti</translation>
    </message>
    <message>
        <source>Choose a transfer to see more of it</source>
        <translation>Scegli un trasferimento per saperne di più</translation>
    </message>
    <message>
        <source>Unfold details</source>
        <translation>Espandi dettagli</translation>
    </message>
    <message>
        <source>Fold details to a line</source>
        <translation>Riduci dettagli a una riga</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FilterBar</name>
    <message>
        <source>Online only</source>
        <translation>Solo online</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>Ogni tipo</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musica</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Immagini</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Testi</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archivi</translation>
    </message>
    <message>
        <source>Disk images</source>
        <translation>Immagini disco</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programmi</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Ogni dimensione</translation>
    </message>
    <message>
        <source>Under 10 MB</source>
        <translation>Meno di 10 MB</translation>
    </message>
    <message>
        <source>10 to 100 MB</source>
        <translation>Da 10 a 100 MB</translation>
    </message>
    <message>
        <source>100 MB to 1 GB</source>
        <translation>Da 100 MB a 1 GB</translation>
    </message>
    <message>
        <source>Over 1 GB</source>
        <translation>Oltre 1 GB</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fonti</translation>
    </message>
    <message>
        <source>Any sources</source>
        <translation>Ogni fonte</translation>
    </message>
    <message numerus="yes">
        <source>≥ %n source(s)</source>
        <translation>
            <numerusform>≥ %n fonte</numerusform>
            <numerusform>≥ %n fonti</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FolderDownload</name>
    <message numerus="yes">
        <source>%n file(s) of “%1” are being downloaded.</source>
        <translation>
            <numerusform>%n file di “%1” in download.</numerusform>
            <numerusform>%n file di “%1” in download.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of “%1” could not be downloaded: %2.</source>
        <translation>
            <numerusform>Impossibile scaricare %n file di “%1”: %2.</numerusform>
            <numerusform>Impossibile scaricare %n file di “%1”: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FoldersStep</name>
    <message>
        <source>What do you bring?</source>
        <translation>Che cosa porti?</translation>
    </message>
    <message>
        <source>A folder whose files others may get from you. Nothing is shared that you do not choose, and you can add more later.</source>
        <translation>Una cartella i cui file gli altri possono prendere da te. Non si condivide nulla che tu non scelga, e puoi aggiungerne altre in seguito.</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Condividi questa cartella</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Ancora nulla</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Condividi una cartella</translation>
    </message>
    <message>
        <source>Downloads go here</source>
        <translation>I download finiscono qui</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambia…</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Dove finiscono i download</translation>
    </message>
    <message>
        <source>Share what I downloaded, too</source>
        <translation>Condividi anche ciò che scarico</translation>
    </message>
    <message>
        <source>Others can then get it from you as well, which makes everyone faster.</source>
        <translation>Così gli altri possono prenderlo anche da te, e tutti scaricano più in fretta.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FoundModel</name>
    <message>
        <source>Have</source>
        <translation>Ce l’hai</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>In download</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>sources online, of all that have the file</extracomment>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Qualcuno</translation>
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
            <numerusform>%n fonte online</numerusform>
            <numerusform>%n fonti online</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sources online</source>
        <translation>%1 di %2 fonti online</translation>
    </message>
    <message>
        <source>The best that one of its sources gave you lately</source>
        <translation>Il massimo che una delle sue fonti ti ha dato di recente</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>behind a peer&apos;s name: the index that knows the peer</extracomment>
        <translation>su %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fonti</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::GivenModel</name>
    <message>
        <source>Peer</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ultima volta</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Volte</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Inviato</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::GivenPane</name>
    <message>
        <source>Who downloaded</source>
        <translation>Chi ha scaricato</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Close who downloaded</source>
        <translation>Chiudi “Chi ha scaricato”</translation>
    </message>
    <message>
        <source>Who downloaded %1</source>
        <translation>Chi ha scaricato %1</translation>
    </message>
    <message>
        <source>Choose a file to see who downloaded it.</source>
        <translation>Scegli un file per vedere chi l’ha scaricato.</translation>
    </message>
    <message>
        <source>This file is not hashed yet, so nobody could download it.</source>
        <translation>Questo file non è ancora stato letto, quindi nessuno ha potuto scaricarlo.</translation>
    </message>
    <message>
        <source>Nobody has downloaded this yet.</source>
        <translation>Nessuno l’ha ancora scaricato.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HashingStrip</name>
    <message>
        <source>Hashing</source>
        <translation>Lettura dei file</translation>
    </message>
    <message>
        <source>Hashing paused at %1 of %2</source>
        <translation>Lettura in pausa a %1 di %2</translation>
    </message>
    <message>
        <source>Hashing %1 of %2</source>
        <translation>Lettura %1 di %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Resume hashing</source>
        <translation>Riprendi la lettura</translation>
    </message>
    <message>
        <source>Pause hashing</source>
        <translation>Metti in pausa la lettura</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostForm</name>
    <message>
        <source>Everybody who has the link may register</source>
        <translation>Può registrarsi chiunque abbia il link</translation>
    </message>
    <message>
        <source>Only with an invite of mine</source>
        <translation>Solo con un mio invito</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Inizia a ospitare</translation>
    </message>
    <message>
        <source>Let friends meet here.</source>
        <translation>Fai incontrare qui i tuoi amici.</translation>
    </message>
    <message>
        <source>Your computer becomes the place where you find each other. Files still go from friend to friend.</source>
        <translation>Il tuo computer diventa il luogo in cui vi trovate. I file passano comunque da amico ad amico.</translation>
    </message>
    <message>
        <source>Name that friends see</source>
        <translation>Nome che vedono gli amici</translation>
    </message>
    <message>
        <source>%1’s place</source>
        <translation>Casa di %1</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Prima dagli un nome.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Avvio…</translation>
    </message>
    <message>
        <source>It could not start: %1.</source>
        <translation>Impossibile avviarlo: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostedPeersModel</name>
    <message>
        <source>Banned</source>
        <translation>Senza accesso</translation>
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
        <translation>adesso</translation>
    </message>
    <message>
        <source>%1 speaks %2</source>
        <translation>%1 usa %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1, %2, %n file</numerusform>
            <numerusform>%1, %2, %n file</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostedPeersPane</name>
    <message>
        <source>Nobody is registered yet. Give your friends the invite above.</source>
        <translation>Non si è ancora registrato nessuno. Dai ai tuoi amici l’invito qui sopra.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Nessun risultato.</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Sfoglia</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Blocca</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Filter peers</source>
        <translation>Filtra persone</translation>
    </message>
    <message>
        <source>Keeps this peer out</source>
        <translation>Tiene fuori questa persona</translation>
    </message>
    <message>
        <source>Takes the registration away; who may register can come again</source>
        <translation>Annulla la registrazione; chi può registrarsi può tornare</translation>
    </message>
    <message>
        <source>Registered peers</source>
        <translation>Persone registrate</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Togli filtro</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Sblocca</translation>
    </message>
    <message>
        <source>The peer could not be banned: %1.</source>
        <translation>Impossibile bloccare la persona: %1.</translation>
    </message>
    <message>
        <source>The peer could not be let in again: %1.</source>
        <translation>Impossibile sbloccare la persona: %1.</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>Hai bloccato %1</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>Hai rimosso %1</translation>
    </message>
    <message>
        <source>The peer could not be removed: %1.</source>
        <translation>Impossibile rimuovere la persona: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostingBinding</name>
    <message>
        <source>That cannot be: %1.</source>
        <translation>Non è possibile: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostingPage</name>
    <message>
        <source>Stop hosting</source>
        <translation>Smetti di ospitare</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vicini</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Mappa</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Richieste</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Ricerche</translation>
    </message>
    <message>
        <source>No search went to neighbours yet.</source>
        <translation>Nessuna ricerca è ancora andata ai vicini.</translation>
    </message>
    <message>
        <source>%1 of %2 peers online, %3 files, %4 searches/s</source>
        <translation>%1 di %2 persone online, %3 file, %4 ricerche/s</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Attivo da %1</translation>
    </message>
    <message>
        <source>Hosting goes on: %1.</source>
        <translation>Stai ancora ospitando: %1.</translation>
    </message>
    <message>
        <source>Hosting has stopped. Your friends are known when you start again.</source>
        <translation>Non ospiti più. Se ricominci, i tuoi amici saranno riconosciuti.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Ricomincia</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::InlineStrip</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Intake</name>
    <message>
        <source>a file</source>
        <translation>un file</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Condividi questa cartella</translation>
    </message>
    <message numerus="yes">
        <source>Share %n folders</source>
        <translation>
            <numerusform>Condividi %n cartella</numerusform>
            <numerusform>Condividi %n cartelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Download %n link(s)</source>
        <translation>
            <numerusform>Scarica %n link</numerusform>
            <numerusform>Scarica %n link</numerusform>
        </translation>
    </message>
    <message>
        <source>Join this index</source>
        <translation>Entra in questo indice</translation>
    </message>
    <message numerus="yes">
        <source>Join %n indexes</source>
        <translation>
            <numerusform>Entra in %n indice</numerusform>
            <numerusform>Entra in %n indici</numerusform>
        </translation>
    </message>
    <message>
        <source>Potluck takes magnet links, invites and folders; this is none of them.</source>
        <translation>Potluck accetta link magnet, inviti e cartelle; questo non è nulla di tutto ciò.</translation>
    </message>
    <message>
        <source>Downloading %1.</source>
        <translation>Download di %1 in corso.</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s).</source>
        <translation>
            <numerusform>Download di %n file in corso.</numerusform>
            <numerusform>Download di %n file in corso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>%1 cannot be downloaded: %2.</source>
        <translation>Impossibile scaricare %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be downloaded: %1.</source>
        <translation>
            <numerusform>Impossibile scaricare %n file: %1.</numerusform>
            <numerusform>Impossibile scaricare %n file: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>The network at %1 sends passwords and files so that others on the way can read them.</source>
        <translation>La rete su %1 invia password e file in un modo che altri lungo il percorso possono leggere.</translation>
    </message>
    <message>
        <source>Join the index at %1? Its members will see what you share.</source>
        <translation>Entrare nell’indice su %1? Chi ne fa parte vedrà che cosa condividi.</translation>
    </message>
    <message>
        <source>Join all the same</source>
        <translation>Entra comunque</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Joining %1…</source>
        <translation>Ingresso in %1…</translation>
    </message>
    <message>
        <source>You are connected.</source>
        <translation>Connessione riuscita.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>%1 could not be joined: %2.</source>
        <translation>Impossibile entrare in %1: %2.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>You share %1.</source>
        <translation>Ora condividi %1.</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2.</source>
        <translation>Impossibile condividere %1: %2.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::InviteBar</name>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invito</translation>
    </message>
    <message>
        <source>Copy the invite</source>
        <translation>Copia l’invito</translation>
    </message>
    <message>
        <source>Show the invite as a picture to scan</source>
        <translation>Mostra l’invito come immagine da inquadrare</translation>
    </message>
    <message>
        <source>Who may register</source>
        <translation>Chi può registrarsi</translation>
    </message>
    <message>
        <source>Open to all with the link</source>
        <translation>Aperto a chi ha il link</translation>
    </message>
    <message>
        <source>By invite only</source>
        <translation>Solo su invito</translation>
    </message>
    <message>
        <source>Friends scan this, or paste the link under Peers, Join.</source>
        <translation>Gli amici inquadrano questo, oppure incollano il link in Persone, Entra.</translation>
    </message>
    <message>
        <source>For how many</source>
        <translation>Per quanti</translation>
    </message>
    <message numerus="yes">
        <source>for %n friend(s)</source>
        <translation>
            <numerusform>per %n amico</numerusform>
            <numerusform>per %n amici</numerusform>
        </translation>
    </message>
    <message>
        <source>for any number</source>
        <translation>per quanti si vuole</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Per quanto tempo</translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>vale %n giorno</numerusform>
            <numerusform>vale %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>good for ever</source>
        <translation>vale per sempre</translation>
    </message>
    <message>
        <source>New invite</source>
        <translation>Nuovo invito</translation>
    </message>
    <message>
        <source>Make an invite for a friend</source>
        <translation>Crea un invito per un amico</translation>
    </message>
    <message>
        <source>No invite could be made: %1.</source>
        <translation>Impossibile creare l’invito: %1.</translation>
    </message>
    <message>
        <source>That did not work: %1.</source>
        <translation>Non ha funzionato: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::JoinForm</name>
    <message>
        <source>Join</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>Paste an invite: potluck://…</source>
        <translation>Incolla un invito: potluck://…</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invito</translation>
    </message>
    <message>
        <source>On this network:</source>
        <translation>In questa rete:</translation>
    </message>
    <message>
        <source>Join the index at %1</source>
        <translation>Entra nell’indice su %1</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Ingresso…</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::JoinedEditor</name>
    <message>
        <source>Connected as %1</source>
        <translation>Connesso come %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connessione</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Non raggiungibile</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>Hai lasciato %1</translation>
    </message>
    <message>
        <source>Paste an invite or an address</source>
        <translation>Incolla un invito o un indirizzo</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lascia</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>Lascia %1</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::KeptSearches</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e %n altro</numerusform>
            <numerusform>%1 e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>New for “%1”</source>
        <translation>Novità per “%1”</translation>
    </message>
    <message>
        <source>The search cannot be kept: %1.</source>
        <translation>Impossibile salvare la ricerca: %1.</translation>
    </message>
    <message>
        <source>“%1” is no longer kept</source>
        <translation>“%1” non è più tra le ricerche salvate</translation>
    </message>
    <message>
        <source>The search is still kept: %1.</source>
        <translation>La ricerca è ancora salvata: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n nuovo</numerusform>
            <numerusform>%1, %n nuovi</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept search</source>
        <translation>Ricerca salvata</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trovati</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuovi</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LibraryModel</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n file, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 given to others</source>
        <translation>%1 inviati ad altri</translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, cartella, %n file</numerusform>
            <numerusform>%1, cartella, %n file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>given %n time(s)</source>
        <translation>
            <numerusform>inviato %n volta</numerusform>
            <numerusform>inviato %n volte</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>to be hashed</comment>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>How often somebody got all of it from here</source>
        <translation>Quante volte qualcuno l’ha ricevuto tutto da qui</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Shared</source>
        <comment>since when</comment>
        <translation>Condiviso</translation>
    </message>
    <message>
        <source>Given</source>
        <comment>how often</comment>
        <translation>Invii</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LibraryPage</name>
    <message>
        <source>Find in all shared folders</source>
        <translation>Trova in tutte le cartelle condivise</translation>
    </message>
    <message>
        <source>You share nothing.</source>
        <translation>Non condividi nulla.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Nessun risultato.</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Aggiungi cartella</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>Cartelle condivise</translation>
    </message>
    <message>
        <source>Shared files</source>
        <translation>File condivisi</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Togli filtro</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Ricontrolla</translation>
    </message>
    <message>
        <source>The files of this folder are being read for the first time.</source>
        <translation>I file di questa cartella vengono letti per la prima volta.</translation>
    </message>
    <message>
        <source>There are no files in this folder.</source>
        <translation>In questa cartella non ci sono file.</translation>
    </message>
    <message>
        <source>%1 is not shared any more</source>
        <translation>%1 non è più in condivisione</translation>
    </message>
    <message>
        <source>Stop sharing %1</source>
        <translation>Non condividere più %1</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Aggiorna</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Esclusi</translation>
    </message>
    <message>
        <source>What is left out of all shared folders</source>
        <translation>Che cosa si esclude da tutte le cartelle condivise</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Apri cartella</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copia magnet</translation>
    </message>
    <message>
        <source>Who downloaded</source>
        <translation>Chi ha scaricato</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Non condividere più</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Condividi una cartella</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2.</source>
        <translation>Impossibile condividere %1: %2.</translation>
    </message>
    <message>
        <source>Rescan: %1.</source>
        <translation>Aggiorna: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LimitsMenu</name>
    <message>
        <source>Limits</source>
        <translation>Limiti</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Follow the plan of hours</source>
        <translation>Segui il piano orario</translation>
    </message>
    <message>
        <source>More about limits…</source>
        <translation>Altro sui limiti…</translation>
    </message>
    <message>
        <source>No limits</source>
        <translation>Nessun limite</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Nessun limite</translation>
    </message>
    <message>
        <source>The limit stays as it was: %1.</source>
        <translation>Il limite resta com’era: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LinkField</name>
    <message>
        <source>Add a link</source>
        <translation>Aggiungi un link</translation>
    </message>
    <message>
        <source>A magnet link, an invite or a folder</source>
        <translation>Un link magnet, un invito o una cartella</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>This is no link for Potluck.</source>
        <translation>Questo non è un link per Potluck.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::MainWindow</name>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Trasferimenti</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Libreria</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Ospita</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Potluck is starting.</source>
        <translation>Potluck si sta avviando.</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Condividi una cartella</translation>
    </message>
    <message>
        <source>Ctrl+M brings the menu bar back</source>
        <translation>Ctrl+M fa riapparire la barra dei menu</translation>
    </message>
    <message>
        <source>All downloads are paused</source>
        <translation>Tutti i download sono in pausa</translation>
    </message>
    <message>
        <source>All downloads go on</source>
        <translation>Tutti i download riprendono</translation>
    </message>
    <message>
        <source>Potluck cannot start: %1.</source>
        <translation>Impossibile avviare Potluck: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>%1 – Potluck</source>
        <translation>%1 – Potluck</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Shall Potluck go on in the tray when its window is closed?</source>
        <translation>Chiudendo la finestra, Potluck deve restare nell’area di notifica?</translation>
    </message>
    <message>
        <source>There is no tray here, so Potluck ends when its window is closed.</source>
        <translation>Qui non c’è un’area di notifica: Potluck termina quando si chiude la finestra.</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Resta nell’area di notifica</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Riduci a icona</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::MeetStep</name>
    <message>
        <source>Where do you meet the others?</source>
        <translation>Dove incontri gli altri?</translation>
    </message>
    <message>
        <source>An index knows who is there and who has what. Join the one of your friends, or host one yourself: it runs here, in this app.</source>
        <translation>Un indice sa chi c’è e chi ha che cosa. Entra in quello dei tuoi amici oppure ospitane uno tu: funziona qui, in questa app.</translation>
    </message>
    <message>
        <source>Join an index</source>
        <translation>Entra in un indice</translation>
    </message>
    <message>
        <source>Host an index</source>
        <translation>Ospita un indice</translation>
    </message>
    <message>
        <source>Paste an invite, or type an address</source>
        <translation>Incolla un invito o scrivi un indirizzo</translation>
    </message>
    <message>
        <source>Indexes on your local network</source>
        <translation>Indici nella tua rete locale</translation>
    </message>
    <message>
        <source>A name for it, as its members see it</source>
        <translation>Un nome, come lo vedrà chi ne fa parte</translation>
    </message>
    <message>
        <source>Name of your index</source>
        <translation>Nome del tuo indice</translation>
    </message>
    <message>
        <source>%1&apos;s potluck</source>
        <translation>Il potluck di %1</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Inizia a ospitare</translation>
    </message>
    <message>
        <source>Your index runs. Give this invite to your friends:</source>
        <translation>Il tuo indice è attivo. Dai questo invito ai tuoi amici:</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invito</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 su %2</translation>
    </message>
    <message>
        <source>Looking for indexes on your local network; none so far.</source>
        <translation>Cerco indici nella tua rete locale; finora nessuno.</translation>
    </message>
    <message>
        <source>On your local network:</source>
        <translation>Nella tua rete locale:</translation>
    </message>
    <message>
        <source>Read the warning first.</source>
        <translation>Leggi prima l’avviso.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Ingresso…</translation>
    </message>
    <message>
        <source>The invite as a picture for phones</source>
        <translation>L’invito come immagine per i telefoni</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NameStep</name>
    <message>
        <source>What shall others call you?</source>
        <translation>Come vuoi farti chiamare?</translation>
    </message>
    <message>
        <source>Everyone whom you share with sees this name. It needs not be your real one.</source>
        <translation>Questo nome lo vede chiunque condivida con te. Non deve essere per forza quello vero.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Il tuo nome</translation>
    </message>
    <message>
        <source>Type a name, or skip this step.</source>
        <translation>Scrivi un nome oppure salta questo passo.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Neighbourhood</name>
    <message>
        <source>Picture of the neighbours and the last searches</source>
        <translation>Mappa dei vicini e delle ultime ricerche</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 neighbours online.</source>
        <extracomment>the number is of neighbours that are online, %1 of all</extracomment>
        <translation>
            <numerusform>%n di %1 vicini online.</numerusform>
            <numerusform>%n di %1 vicini online.</numerusform>
        </translation>
    </message>
    <message>
        <source>No search went through here yet.</source>
        <translation>Da qui non è ancora passata nessuna ricerca.</translation>
    </message>
    <message numerus="yes">
        <source>Answered with %n result(s)</source>
        <translation>
            <numerusform>Ha risposto con %n risultato</numerusform>
            <numerusform>Ha risposto con %n risultati</numerusform>
        </translation>
    </message>
    <message>
        <source>Was asked, did not answer</source>
        <translation>Interpellato, non ha risposto</translation>
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
        <translation>Connessione</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Ingresso</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutato</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NeighboursPane</name>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>No neighbours yet. Linked indexes search each other: invite another host, or paste the link one gave you.</source>
        <translation>Ancora nessun vicino. Gli indici collegati cercano l’uno nell’altro: invita chi ne ospita un altro o incolla il link che ti ha dato.</translation>
    </message>
    <message>
        <source>Invite a neighbour</source>
        <translation>Invita un vicino</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Paste a neighbour’s link</source>
        <translation>Incolla il link di un vicino</translation>
    </message>
    <message>
        <source>Makes a link for the host of another index and copies it</source>
        <translation>Crea un link per chi ospita un altro indice e lo copia</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vicini</translation>
    </message>
    <message>
        <source>That is no neighbour’s link: %1.</source>
        <translation>Non è il link di un vicino: %1.</translation>
    </message>
    <message>
        <source>Linking…</source>
        <translation>Collegamento…</translation>
    </message>
    <message>
        <source>It could not be linked: %1.</source>
        <translation>Impossibile collegarlo: %1.</translation>
    </message>
    <message>
        <source>No invite could be made: %1.</source>
        <translation>Impossibile creare l’invito: %1.</translation>
    </message>
    <message>
        <source>Copied, good for one neighbour and a week: %1</source>
        <translation>Copiato, vale per un vicino e una settimana: %1</translation>
    </message>
    <message>
        <source>%1 is no neighbour any more</source>
        <translation>%1 non è più un vicino</translation>
    </message>
    <message>
        <source>The neighbour could not be removed: %1.</source>
        <translation>Impossibile rimuovere il vicino: %1.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copia indirizzo</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Notices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e %n altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 è qui.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished.</source>
        <translation>
            <numerusform>%n download completato.</numerusform>
            <numerusform>%n download completati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished</source>
        <translation>
            <numerusform>%n download completato</numerusform>
            <numerusform>%n download completati</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) need your attention.</source>
        <translation>
            <numerusform>%n download richiede la tua attenzione.</numerusform>
            <numerusform>%n download richiedono la tua attenzione.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Needs your attention</source>
        <translation>Richiede la tua attenzione</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Overview</name>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bassa</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message numerus="yes">
        <source>%n arriving</source>
        <translation>
            <numerusform>%n in arrivo</numerusform>
            <numerusform>%n in arrivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody online has</source>
        <translation>
            <numerusform>%n che nessuno online ha</numerusform>
            <numerusform>%n che nessuno online ha</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tempo restante</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fonti</translation>
    </message>
    <message>
        <source>Copies in reach</source>
        <translation>Copie disponibili</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aggiunto</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Cartella</translation>
    </message>
    <message>
        <source>Content id</source>
        <translation>ID contenuto</translation>
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
        <translation>Magnet</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Dettagli tecnici</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 di %2, %3</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nessuno</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln piece(s)</source>
        <translation>
            <numerusform>%1 di %Ln pezzo</numerusform>
            <numerusform>%1 di %Ln pezzi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PeersModel</name>
    <message>
        <source>now</source>
        <translation>adesso</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>su %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, online, %n file(s)</source>
        <translation>
            <numerusform>%1, online, %n file</numerusform>
            <numerusform>%1, online, %n file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, offline, %n file(s)</source>
        <translation>
            <numerusform>%1, offline, %n file</numerusform>
            <numerusform>%1, offline, %n file</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PeersPage</name>
    <message>
        <source>Browse</source>
        <translation>Sfoglia</translation>
    </message>
    <message>
        <source>Why unreachable?</source>
        <translation>Perché non risponde?</translation>
    </message>
    <message>
        <source>Tries to reach this peer and says what is in the way</source>
        <translation>Prova a raggiungere questa persona e dice che cosa lo impedisce</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Blocca</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>Join an index with an invite</source>
        <translation>Entra in un indice con un invito</translation>
    </message>
    <message>
        <source>Filter peers</source>
        <translation>Filtra persone</translation>
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
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Nessun risultato.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Togli filtro</translation>
    </message>
    <message>
        <source>You are alone.</source>
        <translation>Ci sei solo tu.</translation>
    </message>
    <message>
        <source>Join friends with the invite they gave you, or host an index and invite them.</source>
        <translation>Entra dai tuoi amici con l’invito che ti hanno dato, oppure ospita un indice e invitali.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Ospita</translation>
    </message>
    <message>
        <source>The peers cannot be listed: %1.</source>
        <translation>Impossibile elencare le persone: %1.</translation>
    </message>
    <message>
        <source>Nobody is online at the moment.</source>
        <translation>Al momento non c’è nessuno online.</translation>
    </message>
    <message>
        <source>Nobody else is here yet.</source>
        <translation>Qui non c’è ancora nessun altro.</translation>
    </message>
    <message>
        <source>Looking who is here…</source>
        <translation>Guardo chi c’è…</translation>
    </message>
    <message>
        <source>That did not work: %1.</source>
        <translation>Non ha funzionato: %1.</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>Hai bloccato %1</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PieceBar</name>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PreferenceStore</name>
    <message>
        <source>That cannot be: %1.</source>
        <translation>Non è possibile: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::QrView</name>
    <message>
        <source>QR picture</source>
        <translation>Immagine QR</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RateEdit</name>
    <message>
        <source>No limit</source>
        <translation>Nessun limite</translation>
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
        <translation>Hai rimosso %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Rimuovi %1</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n transfer(s)</source>
        <translation>
            <numerusform>Hai rimosso %n trasferimento</numerusform>
            <numerusform>Hai rimosso %n trasferimenti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n transfer(s)</source>
        <translation>
            <numerusform>Rimuovi %n trasferimento</numerusform>
            <numerusform>Rimuovi %n trasferimenti</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be downloaded again: %1.</source>
        <translation>Impossibile scaricarlo di nuovo: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RulesBinding</name>
    <message>
        <source>Change what is left out</source>
        <translation>Cambia che cosa si esclude</translation>
    </message>
    <message>
        <source>That cannot be left out: %1.</source>
        <translation>Impossibile escluderlo: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RulesPanel</name>
    <message>
        <source>Share hidden files and folders, too</source>
        <translation>Condividi anche file e cartelle nascosti</translation>
    </message>
    <message>
        <source>Names that are left out:</source>
        <translation>Nomi esclusi:</translation>
    </message>
    <message>
        <source>Names that are left out</source>
        <translation>Nomi esclusi</translation>
    </message>
    <message>
        <source>*.part, *.tmp</source>
        <translation>*.part, *.tmp</translation>
    </message>
    <message>
        <source>Commas between them, * for anything. What is left out stays on your disk.</source>
        <translation>Separati da virgole, * sta per qualsiasi cosa. Ciò che si esclude resta sul tuo disco.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::ScheduleEditor</name>
    <message>
        <source>Add hours</source>
        <translation>Aggiungi orario</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dalle</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Rimuovi questo orario</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Invio</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchPage</name>
    <message>
        <source>New search</source>
        <translation>Nuova ricerca</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Chiudi ricerca</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>Ricerca successiva</translation>
    </message>
    <message>
        <source>Previous search</source>
        <translation>Ricerca precedente</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Cerca di nuovo</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Scarica</translation>
    </message>
    <message>
        <source>Download to…</source>
        <translation>Scarica in…</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Altri simili</translation>
    </message>
    <message>
        <source>Browse peer</source>
        <translation>Sfoglia i suoi file</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copia magnet</translation>
    </message>
    <message>
        <source>Keep search</source>
        <translation>Salva ricerca</translation>
    </message>
    <message>
        <source>Goes on searching and tells you what comes</source>
        <translation>Continua a cercare e ti dice che cosa arriva</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Salvate</translation>
    </message>
    <message>
        <source>The searches that are kept</source>
        <translation>Le ricerche salvate</translation>
    </message>
    <message>
        <source>Search the network</source>
        <translation>Cerca nella rete</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Ricerche</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Non salvare più</translation>
    </message>
    <message numerus="yes">
        <source>Kept, %n new</source>
        <translation>
            <numerusform>Salvate, %n nuovo</numerusform>
            <numerusform>Salvate, %n nuovi</numerusform>
        </translation>
    </message>
    <message>
        <source>Download to</source>
        <translation>Scarica in</translation>
    </message>
    <message>
        <source>Browse %1</source>
        <translation>Sfoglia %1</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchTab</name>
    <message>
        <source>Asking around…</source>
        <translation>Chiedo in giro…</translation>
    </message>
    <message>
        <source>No one online has this.</source>
        <translation>Nessuno online ce l’ha.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Nessun risultato.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>Keep looking</source>
        <translation>Continua a cercare</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Cerca di nuovo</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Togli filtro</translation>
    </message>
    <message>
        <source>Join or host</source>
        <translation>Entra o ospita</translation>
    </message>
    <message>
        <source>Filter these results</source>
        <translation>Filtra questi risultati</translation>
    </message>
    <message>
        <source>Close the filter</source>
        <translation>Chiudi il filtro</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Ricerca in corso</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Scarica</translation>
    </message>
    <message numerus="yes">
        <source>%n new: show</source>
        <extracomment>results that came while the list stands still, and the word that brings them</extracomment>
        <translation>
            <numerusform>%n nuovo: mostra</numerusform>
            <numerusform>%n nuovi: mostra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching, %n file(s) so far</source>
        <translation>
            <numerusform>Ricerca in corso, finora %n file</numerusform>
            <numerusform>Ricerca in corso, finora %n file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SettingsPage</name>
    <message>
        <source>No setting is called that.</source>
        <translation>Nessuna impostazione si chiama così.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Cerca nelle impostazioni</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorie</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SharesModel</name>
    <message>
        <source>This folder is not there at the moment. Its files come back with it.</source>
        <translation>Al momento questa cartella non c’è. I suoi file torneranno con lei.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n file, %1</numerusform>
            <numerusform>%n file, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n file</numerusform>
            <numerusform>%1, %n file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
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
        <translation>Posto %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connessione</translation>
    </message>
    <message>
        <source>Free slot</source>
        <translation>Posto libero</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Scartata</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più tardi</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Colore %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colore</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Coda</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>pieces</comment>
        <translation>Forniti</translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>pieces</comment>
        <translation>Errati</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SpeedGraph</name>
    <message>
        <source>Speed in the last ten minutes</source>
        <translation>Velocità negli ultimi dieci minuti</translation>
    </message>
    <message>
        <source>Now %1 down, %2 up; at most %3 down, %4 up</source>
        <translation>Ora ricevi %1 e invii %2; al massimo %3 e %4</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 s fa</translation>
    </message>
    <message>
        <source>%1 min %2 s ago</source>
        <translation>%1 min %2 s fa</translation>
    </message>
    <message>
        <source>%1: ↓ %2  ↑ %3</source>
        <translation>%1: ↓ %2  ↑ %3</translation>
    </message>
    <message>
        <source>↓ limit %1</source>
        <translation>↓ limite %1</translation>
    </message>
    <message>
        <source>↑ limit %1</source>
        <translation>↑ limite %1</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>10 min fa</translation>
    </message>
    <message>
        <source>5 min ago</source>
        <translation>5 min fa</translation>
    </message>
    <message>
        <source>now</source>
        <translation>adesso</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StartPane</name>
    <message>
        <source>What are you looking for?</source>
        <translation>Che cosa cerchi?</translation>
    </message>
    <message>
        <source>These searches go on by themselves and tell you what comes.</source>
        <translation>Queste ricerche continuano da sole e ti dicono che cosa arriva.</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Ricerche salvate</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Non salvare più</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Hashing %1, %2</source>
        <translation>Lettura %1, %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 liberi</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Avvio</translation>
    </message>
    <message numerus="yes">
        <source>Hosting, %n peer(s)</source>
        <translation>
            <numerusform>Ospiti un indice, %n persona</numerusform>
            <numerusform>Ospiti un indice, %n persone</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connesso</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>Limiti: %1</translation>
    </message>
    <message>
        <source>Receiving %1</source>
        <translation>Ricezione %1</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Invio %1</translation>
    </message>
    <message>
        <source>Hashing paused, %1</source>
        <translation>Lettura in pausa, %1</translation>
    </message>
    <message>
        <source>Hashing %1</source>
        <translation>Lettura %1</translation>
    </message>
    <message>
        <source>Who you are connected with</source>
        <translation>Con chi hai una connessione</translation>
    </message>
    <message>
        <source>%1: connected.</source>
        <translation>%1: connesso.</translation>
    </message>
    <message>
        <source>%1: connecting.</source>
        <translation>%1: connessione in corso.</translation>
    </message>
    <message>
        <source>%1: not reachable.</source>
        <translation>%1: non raggiungibile.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>You host %1.</source>
        <translation>Ospiti %1.</translation>
    </message>
    <message>
        <source>You have joined no index yet, so there is nobody to share with.</source>
        <translation>Non fai ancora parte di nessun indice, quindi non c’è nessuno con cui condividere.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Ospita</translation>
    </message>
    <message>
        <source>Show peers</source>
        <translation>Mostra persone</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>Lettura dei file</translation>
    </message>
    <message>
        <source>Potluck reads each shared file once, to know it by its content. A file is shared as soon as it was read.</source>
        <translation>Potluck legge una volta ogni file condiviso, per riconoscerlo dal contenuto. Un file è condiviso appena è stato letto.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left to read, %1.</source>
        <translation>
            <numerusform>%n file ancora da leggere, %1.</numerusform>
            <numerusform>%n file ancora da leggere, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Room for downloads</source>
        <translation>Spazio per i download</translation>
    </message>
    <message>
        <source>%1 are free where your downloads go.</source>
        <translation>%1 liberi dove finiscono i tuoi download.</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Cambia la cartella</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Ricezione</translation>
    </message>
    <message>
        <source>Nothing is being downloaded.</source>
        <translation>Nessun download in corso.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) run.</source>
        <translation>
            <numerusform>%n download in corso.</numerusform>
            <numerusform>%n download in corso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation>Mostra trasferimenti</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Nobody downloads from you right now.</source>
        <translation>Al momento nessuno scarica da te.</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) run.</source>
        <translation>
            <numerusform>%n invio in corso.</numerusform>
            <numerusform>%n invii in corso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected, %n peer(s)</source>
        <translation>
            <numerusform>Connesso, %n persona</numerusform>
            <numerusform>Connesso, %n persone</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connesso</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TracesModel</name>
    <message numerus="yes">
        <source>%n neighbour(s) asked</source>
        <translation>
            <numerusform>chiesto a %n vicino</numerusform>
            <numerusform>chiesto a %n vicini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n ha risposto</numerusform>
            <numerusform>%n hanno risposto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n risultato</numerusform>
            <numerusform>%n risultati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the farthest %n hop(s) away</source>
        <translation>
            <numerusform>il più lontano a %n salto</numerusform>
            <numerusform>il più lontano a %n salti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies dropped</source>
        <translation>
            <numerusform>%n copia scartata</numerusform>
            <numerusform>%n copie scartate</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked here, %1: %2.</source>
        <translation>Fatta qui, %1: %2.</translation>
    </message>
    <message>
        <source>Passed on for others, %1: %2.</source>
        <translation>Inoltrata per altri, %1: %2.</translation>
    </message>
    <message>
        <source>Asked here</source>
        <translation>Fatta qui</translation>
    </message>
    <message>
        <source>Passed on for others</source>
        <translation>Inoltrata per altri</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>neighbours that answered, of those that were asked</extracomment>
        <translation>%1 di %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Ricerca</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Risposte</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Salti</translation>
    </message>
    <message>
        <source>Copies dropped</source>
        <translation>Copie scartate</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransferActions</name>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Apri cartella</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Anteprima</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Metti tutto in pausa</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Limiti…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Verifica di nuovo</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copia magnet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Move file to trash</source>
        <translation>Sposta file nel cestino</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorità</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Bassa</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Coda</translation>
    </message>
    <message>
        <source>To the top</source>
        <translation>In cima</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Giù</translation>
    </message>
    <message>
        <source>To the bottom</source>
        <translation>In fondo</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Riprendi tutto</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The beginning of %1 is fetched first now. Try again in a moment.</source>
        <translation>L’inizio di %1 viene ora scaricato per primo. Riprova tra poco.</translation>
    </message>
    <message>
        <source>The first %1 of %2 are there; what follows arrives in order.</source>
        <translation>I primi %1 di %2 ci sono; il resto arriva in ordine.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransferDelegate</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransfersModel</name>
    <message>
        <source>%1, download</source>
        <translation>%1, download</translation>
    </message>
    <message>
        <source>%1, upload</source>
        <translation>%1, invio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>time left</comment>
        <translation>Restante</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fonti</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Copies</source>
        <comment>how many whole copies can be reached</comment>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aggiunto</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransfersPage</name>
    <message>
        <source>Filter</source>
        <translation>Filtra</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Invii</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Completati</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Aggiungi link</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Nessun limite</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limita</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Trasferimenti</translation>
    </message>
    <message>
        <source>Nothing moving yet. Search, or drop a link here.</source>
        <translation>Ancora tutto fermo. Cerca oppure trascina qui un link.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Nessun risultato.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Togli filtro</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a filter and how many it finds</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 comes at most at:</source>
        <translation>%1 arriva al massimo a:</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s), each at most at:</source>
        <translation>
            <numerusform>%n trasferimento, al massimo a:</numerusform>
            <numerusform>%n trasferimenti, ciascuno al massimo a:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TrashFiles</name>
    <message>
        <source>Moved %1 to the trash</source>
        <translation>Hai spostato %1 nel cestino</translation>
    </message>
    <message>
        <source>Move %1 to the trash</source>
        <translation>Sposta %1 nel cestino</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n file(s) to the trash</source>
        <translation>
            <numerusform>Hai spostato %n file nel cestino</numerusform>
            <numerusform>Hai spostato %n file nel cestino</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s) to the trash</source>
        <translation>
            <numerusform>Sposta %n file nel cestino</numerusform>
            <numerusform>Sposta %n file nel cestino</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash.</source>
        <translation>Impossibile spostare %1 nel cestino.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 non c’è più.</translation>
    </message>
    <message>
        <source>%1 could not be taken out of the trash.</source>
        <translation>Impossibile recuperare %1 dal cestino.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Tray</name>
    <message>
        <source>Open Potluck</source>
        <translation>Apri Potluck</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Metti tutto in pausa</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Riprendi tutto</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Tutto fermo</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connesso</translation>
    </message>
    <message>
        <source>All downloads are paused</source>
        <translation>Tutti i download sono in pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of news</source>
        <translation>
            <numerusform>%n novità</numerusform>
            <numerusform>%n novità</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Welcome</name>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Salta</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Welcome to Potluck</source>
        <translation>Ti diamo il benvenuto in Potluck</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Passo %1 di %2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fine</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>Add a &amp;link…</source>
        <translation>Aggiungi un &amp;link…</translation>
    </message>
    <message>
        <source>&amp;Share a folder…</source>
        <translation>&amp;Condividi una cartella…</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>Metti tutto in &amp;pausa</translation>
    </message>
    <message>
        <source>&amp;Resume all</source>
        <translation>&amp;Riprendi tutto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripeti</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annulla: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Ripeti: %1</translation>
    </message>
    <message>
        <source>&amp;Paste links</source>
        <translation>&amp;Incolla link</translation>
    </message>
    <message>
        <source>&amp;Search the network</source>
        <translation>&amp;Cerca nella rete</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>&amp;Filtra questa pagina</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>A&amp;ggiorna</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Dettagli</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Riquadro &amp;successivo</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Barra laterale</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>Barra dei &amp;menu</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Scorciatoie da tastiera</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>There is nobody to ask yet: join an index, or host one.</source>
        <translation>Non c’è ancora nessuno a cui chiedere: entra in un indice oppure ospitane uno.</translation>
    </message>
    <message>
        <source>Nobody answered in time.</source>
        <translation>Nessuno ha risposto in tempo.</translation>
    </message>
    <message>
        <source>No index can be reached at the moment.</source>
        <translation>Al momento nessun indice è raggiungibile.</translation>
    </message>
    <message>
        <source>The index is busy. Try again in a moment.</source>
        <translation>L’indice è occupato. Riprova tra poco.</translation>
    </message>
    <message>
        <source>The search did not work.</source>
        <translation>La ricerca non ha funzionato.</translation>
    </message>
    <message>
        <source>The search did not work: %1.</source>
        <translation>La ricerca non ha funzionato: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 di %n file</numerusform>
            <numerusform>%1 di %n file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peer(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n persone</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2, %3 s</source>
        <translation>%1 da %2, %3 s</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>About</source>
        <translation>Informazioni</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy the version</source>
        <translation>Copia la versione</translation>
    </message>
    <message>
        <source>Potluck %1</source>
        <translation>Potluck %1</translation>
    </message>
    <message>
        <source>Share files in a group, without a cloud. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Condividi file in un gruppo, senza cloud. Software libero sotto la GNU General Public License, versione 3 o successiva.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open the data directory</source>
        <translation>Apri la cartella dati</translation>
    </message>
    <message>
        <source>Data directory</source>
        <translation>Cartella dati</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Cartella dei download</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambia…</translation>
    </message>
    <message>
        <source>Change the download folder</source>
        <translation>Cambia la cartella dei download</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Dove finiscono i download</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Share finished downloads</source>
        <translation>Condividi i download completati</translation>
    </message>
    <message>
        <source>Others can get them from you, too. Where this is off, nothing is shared that you did not choose.</source>
        <translation>Gli altri possono prenderli anche da te. Se è disattivato, non si condivide nulla che tu non abbia scelto.</translation>
    </message>
    <message>
        <source>Share hidden files and folders</source>
        <translation>Condividi file e cartelle nascosti</translation>
    </message>
    <message>
        <source>Those whose names begin with a dot.</source>
        <translation>Quelli il cui nome comincia con un punto.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Escludi</translation>
    </message>
    <message>
        <source>Names of files that are never shared, with commas between; * stands for anything.</source>
        <translation>Nomi di file che non si condividono mai, separati da virgole; * sta per qualsiasi cosa.</translation>
    </message>
    <message>
        <source>patterns rules exclude ignore</source>
        <translation>modelli regole escludere ignorare filtri</translation>
    </message>
    <message>
        <source>Read shared files no faster than</source>
        <translation>Leggi i file condivisi al massimo a</translation>
    </message>
    <message>
        <source>Each is read once, to know it by its content.</source>
        <translation>Ciascuno viene letto una volta, per riconoscerlo dal contenuto.</translation>
    </message>
    <message>
        <source>hashing speed</source>
        <translation>hashing velocità</translation>
    </message>
    <message>
        <source>Reading of shared files</source>
        <translation>Lettura dei file condivisi</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Generale</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Il tuo nome</translation>
    </message>
    <message>
        <source>How others see you at indexes that you join from now on.</source>
        <translation>Come ti vedono gli altri negli indici in cui entri da ora in poi.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>The window opens anew in it; transfers go on.</source>
        <translation>La finestra si riapre in questa lingua; i trasferimenti continuano.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>theme colours appearance</source>
        <translation>tema colori aspetto</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Ampie</translation>
    </message>
    <message>
        <source>Close together</source>
        <translation>Ravvicinate</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Righe delle tabelle</translation>
    </message>
    <message>
        <source>compact density height</source>
        <translation>compatto densità altezza</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Chiedi</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Resta nell’area di notifica</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Esci</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Alla chiusura della finestra</translation>
    </message>
    <message>
        <source>There is no tray on this desktop, so Potluck ends with its window.</source>
        <translation>Questo desktop non ha un’area di notifica: Potluck termina con la sua finestra.</translation>
    </message>
    <message>
        <source>tray background minimise</source>
        <translation>vassoio area di notifica sfondo ridurre a icona</translation>
    </message>
    <message>
        <source>Tell me when a download finished</source>
        <translation>Avvisami quando un download è completato</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>notifiche</translation>
    </message>
    <message>
        <source>Tell of finished downloads</source>
        <translation>Avvisi sui download completati</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Meno movimento</translation>
    </message>
    <message>
        <source>Pictures stand still.</source>
        <translation>Le immagini restano ferme.</translation>
    </message>
    <message>
        <source>animation accessibility</source>
        <translation>animazioni accessibilità</translation>
    </message>
    <message>
        <source>Tell me what kept searches find</source>
        <translation>Avvisami di ciò che trovano le ricerche salvate</translation>
    </message>
    <message>
        <source>Tell of kept searches</source>
        <translation>Avvisi sulle ricerche salvate</translation>
    </message>
    <message>
        <source>Tell me when a download needs me</source>
        <translation>Avvisami quando un download ha bisogno di me</translation>
    </message>
    <message>
        <source>Tell of downloads that need you</source>
        <translation>Avvisi sui download che hanno bisogno di te</translation>
    </message>
    <message>
        <source>%1 is on: passwords and files of that network can be read by others on the way.</source>
        <translation>%1 è attivo: altri lungo il percorso possono leggere password e file di quella rete.</translation>
    </message>
    <message>
        <source>Switch off again</source>
        <translation>Disattiva di nuovo</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Ospita</translation>
    </message>
    <message>
        <source>Your own index</source>
        <translation>Il tuo indice</translation>
    </message>
    <message>
        <source>What follows can be changed while it runs.</source>
        <translation>Ciò che segue si può cambiare mentre è attivo.</translation>
    </message>
    <message>
        <source>Show hosting</source>
        <translation>Mostra indice</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Inizia a ospitare</translation>
    </message>
    <message>
        <source>Name of the index</source>
        <translation>Nome dell’indice</translation>
    </message>
    <message>
        <source>What its members see.</source>
        <translation>Quello che vede chi ne fa parte.</translation>
    </message>
    <message>
        <source>Only who was invited may join</source>
        <translation>Può entrare solo chi ha un invito</translation>
    </message>
    <message>
        <source>An invite is a link that you make and give away. Otherwise everybody who knows the address may join.</source>
        <translation>Un invito è un link che crei e dai ad altri. Altrimenti può entrare chiunque conosca l’indirizzo.</translation>
    </message>
    <message>
        <source>registration open invite</source>
        <translation>registrazione aperta invito</translation>
    </message>
    <message>
        <source>Only who was invited</source>
        <translation>Solo chi ha un invito</translation>
    </message>
    <message>
        <source>Any index may become a neighbour</source>
        <translation>Qualsiasi indice può diventare un vicino</translation>
    </message>
    <message>
        <source>Neighbours search at each other. Otherwise only those that you add or invite.</source>
        <translation>I vicini cercano l’uno presso l’altro. Altrimenti solo quelli che aggiungi o inviti.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vicini</translation>
    </message>
    <message>
        <source>Announce it on the local network</source>
        <translation>Annuncialo nella rete locale</translation>
    </message>
    <message>
        <source>Others there find it without an invite. It tells its address and its key, nothing else.</source>
        <translation>Lì gli altri lo trovano senza invito. Comunica il suo indirizzo e la sua chiave, nient’altro.</translation>
    </message>
    <message>
        <source>Announce on the local network</source>
        <translation>Annuncia nella rete locale</translation>
    </message>
    <message>
        <source>Older networks</source>
        <translation>Reti più vecchie</translation>
    </message>
    <message>
        <source>beer2beer and AlaKazaam send passwords and files in the clear: whoever is on the way between you and others can read and change them. Leave them off unless friends of yours use such programs.</source>
        <translation>beer2beer e AlaKazaam inviano password e file in chiaro: chiunque si trovi lungo il percorso tra te e gli altri può leggerli e modificarli. Lasciale disattivate, a meno che i tuoi amici non usino programmi di queste reti.</translation>
    </message>
    <message>
        <source>seed dialects protocols</source>
        <translation>seed dialetti protocolli</translation>
    </message>
    <message>
        <source>Serve programs of %1</source>
        <translation>Servi i programmi di %1</translation>
    </message>
    <message>
        <source>They may get your shared files.</source>
        <translation>Possono prendere i tuoi file condivisi.</translation>
    </message>
    <message>
        <source>Programs of %1</source>
        <translation>Programmi di %1</translation>
    </message>
    <message>
        <source>Let programs of %1 join your index</source>
        <translation>Fai entrare i programmi di %1 nel tuo indice</translation>
    </message>
    <message>
        <source>While you host one.</source>
        <translation>Mentre ne ospiti uno.</translation>
    </message>
    <message>
        <source>%1 at your index</source>
        <translation>%1 nel tuo indice</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rete</translation>
    </message>
    <message>
        <source>Indexes that you joined</source>
        <translation>Indici di cui fai parte</translation>
    </message>
    <message>
        <source>join leave invite</source>
        <translation>entrare lasciare invito</translation>
    </message>
    <message>
        <source>Look for indexes on the local network</source>
        <translation>Cerca indici nella rete locale</translation>
    </message>
    <message>
        <source>Those that announce themselves there.</source>
        <translation>Quelli che si annunciano lì.</translation>
    </message>
    <message>
        <source>Look on the local network</source>
        <translation>Cerca nella rete locale</translation>
    </message>
    <message>
        <source>Help an index that has too much to do</source>
        <translation>Aiuta un indice che ha troppo da fare</translation>
    </message>
    <message>
        <source>It may ask this computer to become a second index beside it.</source>
        <translation>Può chiedere a questo computer di diventare un secondo indice accanto a sé.</translation>
    </message>
    <message>
        <source>Help an index</source>
        <translation>Aiuta un indice</translation>
    </message>
    <message>
        <source>Everywhere, port 7700</source>
        <translation>Ovunque, porta 7700</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Ascolta su</translation>
    </message>
    <message>
        <source>Addresses with ports, with commas between, such as 0.0.0.0:7700. Holds from the next start on.</source>
        <translation>Indirizzi con porte, separati da virgole, come 0.0.0.0:7700. Vale dal prossimo avvio.</translation>
    </message>
    <message>
        <source>port address</source>
        <translation>porta indirizzo</translation>
    </message>
    <message>
        <source>As indexes see it</source>
        <translation>Come lo vedono gli indici</translation>
    </message>
    <message>
        <source>Tell others this address</source>
        <translation>Comunica agli altri questo indirizzo</translation>
    </message>
    <message>
        <source>Where they cannot reach you otherwise, such as home.example.org:7700. Holds from the next start on.</source>
        <translation>Dove altrimenti non possono raggiungerti, come home.example.org:7700. Vale dal prossimo avvio.</translation>
    </message>
    <message>
        <source>port address advertise router</source>
        <translation>porta indirizzo annuncio router</translation>
    </message>
    <message>
        <source>Address for others</source>
        <translation>Indirizzo per gli altri</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocità</translation>
    </message>
    <message>
        <source>limit bandwidth rate</source>
        <translation>limite banda velocità</translation>
    </message>
    <message>
        <source>Download limit</source>
        <translation>Limite di download</translation>
    </message>
    <message>
        <source>Of all downloads together.</source>
        <translation>Di tutti i download insieme.</translation>
    </message>
    <message>
        <source>Upload limit</source>
        <translation>Limite di invio</translation>
    </message>
    <message>
        <source>Of all uploads together.</source>
        <translation>Di tutti gli invii insieme.</translation>
    </message>
    <message>
        <source>Other limits at some hours</source>
        <translation>Altri limiti in certi orari</translation>
    </message>
    <message>
        <source>While one of the hours below runs, its limits hold instead.</source>
        <translation>Durante uno degli orari qui sotto valgono i suoi limiti.</translation>
    </message>
    <message>
        <source>schedule plan time limit</source>
        <translation>pianificazione piano orario limite</translation>
    </message>
    <message>
        <source>Plan of hours</source>
        <translation>Piano orario</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Orari</translation>
    </message>
    <message>
        <source>Downloads at once</source>
        <translation>Download contemporanei</translation>
    </message>
    <message>
        <source>The others wait in the list.</source>
        <translation>Gli altri aspettano nell’elenco.</translation>
    </message>
    <message>
        <source>Uploads at once</source>
        <translation>Invii contemporanei</translation>
    </message>
    <message>
        <source>Others wait, and see their place.</source>
        <translation>Gli altri aspettano e vedono il loro posto.</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>slot posti</translation>
    </message>
    <message>
        <source>Of these to one peer</source>
        <translation>Di cui a una sola persona</translation>
    </message>
    <message>
        <source>Uploads to one peer</source>
        <translation>Invii a una persona</translation>
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
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
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
        <translation>%1%</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>adesso</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minuto fa</numerusform>
            <numerusform>%n minuti fa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n ora fa</numerusform>
            <numerusform>%n ore fa</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ieri</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n giorno fa</numerusform>
            <numerusform>%n giorni fa</numerusform>
        </translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musica</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Immagine</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivio</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Disk</source>
        <comment>disk image</comment>
        <translation>Disco</translation>
    </message>
</context>
<context>
    <name>TransferState</name>
    <message>
        <source>Queued</source>
        <translation>In coda</translation>
    </message>
    <message>
        <source>Finding sources</source>
        <translation>Ricerca fonti</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>In download</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>In pausa</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Verifica</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Spostamento</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Completato</translation>
    </message>
    <message>
        <source>Nobody online</source>
        <translation>Nessuno online</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Attenzione</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>In invio</translation>
    </message>
    <message>
        <source>Waiting, place %1</source>
        <translation>Attesa, posto %1</translation>
    </message>
</context>
</TS>
