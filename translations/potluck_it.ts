<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT">
<context>
    <name>IndexName</name>
    <message>
        <source>%1’s potluck</source>
        <translation>Il potluck di %1</translation>
    </message>
</context>
<context>
    <name>JoinLink</name>
    <message>
        <source>This network is an older one: passwords and files cross it so that others on the way can read them. Press the button once more to join all the same.</source>
        <translation>Questa rete è di tipo più vecchio: altri lungo il percorso possono leggere le password e i file che la attraversano. Premi di nuovo il pulsante per entrare comunque.</translation>
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
        <translation>Filtra file</translation>
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
    <message>
        <source>Choose a transfer to see its sources.</source>
        <translation>Scegli un trasferimento per vederne le fonti.</translation>
    </message>
    <message>
        <source>It is complete and needs no sources any more.</source>
        <translation>È completo e non ha più bisogno di fonti.</translation>
    </message>
    <message>
        <source>No sources at the moment.</source>
        <translation>Nessuna fonte al momento.</translation>
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
        <translation>Tutti i tipi</translation>
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
        <translation>Tutte le dimensioni</translation>
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
        <translation>Fonti: tutte</translation>
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
        <translation>Una cartella da cui gli altri possono scaricare. Si condivide solo ciò che scegli tu; altre cartelle puoi aggiungerle in seguito.</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Condividi questa cartella</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nessuna cartella</translation>
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
        <translation>Cartella dei download</translation>
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
        <source>Share finished downloads, too</source>
        <translation>Condividi anche i download completati</translation>
    </message>
    <message>
        <source>Others can then get it from you as well, which makes everyone faster.</source>
        <translation>Così gli altri possono scaricarlo anche da te, e tutti scaricano più in fretta.</translation>
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
        <source>Everybody who has the link may join</source>
        <translation>Può entrare chiunque abbia il link</translation>
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
        <translation>Bloccato</translation>
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
        <translation>Ricerche</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Ricerche</translation>
    </message>
    <message>
        <source>No search was passed to neighbours yet.</source>
        <translation>Nessuna ricerca è stata ancora inoltrata ai vicini.</translation>
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
    <message>
        <source>Potluck takes magnet links, invites and folders; “%1” is none of them.</source>
        <translation>Potluck accetta link magnet, inviti e cartelle; “%1” non è nulla di tutto ciò.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>Impossibile usare %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) cannot be used, the first of them %1: %2.</source>
        <translation>
            <numerusform>%n link non si può usare: %1: %2.</numerusform>
            <numerusform>%n link non si possono usare, il primo è %1: %2.</numerusform>
        </translation>
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
        <source>Who may join</source>
        <translation>Chi può entrare</translation>
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
        <translation>Gli amici possono inquadrare questo codice o incollare il link in Persone, Entra.</translation>
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
        <source>Stop sharing “%1”</source>
        <translation>Non condividere più “%1”</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Aggiorna</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Esclusioni</translation>
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
        <source>There is no tray here: closing the window ends Potluck.</source>
        <translation>Qui non c’è un’area di notifica: chiudendo la finestra Potluck si chiude.</translation>
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
        <source>Your name</source>
        <translation>Il tuo nome</translation>
    </message>
    <message>
        <source>Type a name, or skip this step.</source>
        <translation>Scrivi un nome oppure salta questo passo.</translation>
    </message>
    <message>
        <source>Everyone whom you share with sees this name. It need not be your real one.</source>
        <translation>Questo nome lo vede chiunque condivida con te. Non deve essere per forza quello vero.</translation>
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
    <message>
        <source>No neighbours yet.</source>
        <translation>Ancora nessun vicino.</translation>
    </message>
    <message>
        <source>No search went to the neighbours yet.</source>
        <translation>Nessuna ricerca è stata ancora inoltrata ai vicini.</translation>
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
        <source>Copies online</source>
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
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
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
    <message>
        <source>Search everywhere</source>
        <translation>Cerca ovunque</translation>
    </message>
    <message>
        <source>Also asks linked indexes that are left out while there is enough</source>
        <translation>Interroga anche gli indici collegati che restano esclusi quando i risultati bastano</translation>
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
    <name>Potluck::Ui::StartFailure</name>
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
        <source>Nothing is moving</source>
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
        <translation>non è il link di un file: %1</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>è troppo lungo</translation>
    </message>
    <message>
        <source>it does not begin with magnet:?</source>
        <translation>non comincia con magnet:?</translation>
    </message>
    <message>
        <source>a content hash in it is malformed or contradicts another</source>
        <translation>un hash del contenuto è errato o ne contraddice un altro</translation>
    </message>
    <message>
        <source>it has two names</source>
        <translation>ha due nomi</translation>
    </message>
    <message>
        <source>its size is malformed or too large</source>
        <translation>la sua dimensione è errata o troppo grande</translation>
    </message>
    <message>
        <source>it has no content hash that Potluck knows</source>
        <translation>non contiene hash del contenuto che Potluck conosca</translation>
    </message>
    <message>
        <source>not an invite link: %1</source>
        <translation>non è un link d’invito: %1</translation>
    </message>
    <message>
        <source>not a beer2beer link: %1</source>
        <translation>non è un link di beer2beer: %1</translation>
    </message>
    <message>
        <source>not an AlaKazaam link: %1</source>
        <translation>non è un link di AlaKazaam: %1</translation>
    </message>
    <message>
        <source>it does not begin with potluck://</source>
        <translation>non comincia con potluck://</translation>
    </message>
    <message>
        <source>it does not begin with beer2beer://</source>
        <translation>non comincia con beer2beer://</translation>
    </message>
    <message>
        <source>it does not begin with alakazaam://</source>
        <translation>non comincia con alakazaam://</translation>
    </message>
    <message>
        <source>its address is malformed</source>
        <translation>il suo indirizzo è errato</translation>
    </message>
    <message>
        <source>its IPv6 address is malformed</source>
        <translation>il suo indirizzo IPv6 è errato</translation>
    </message>
    <message>
        <source>it needs an IPv4 address</source>
        <translation>ha bisogno di un indirizzo IPv4</translation>
    </message>
    <message>
        <source>nobody can be reached at its address</source>
        <translation>al suo indirizzo non si può raggiungere nessuno</translation>
    </message>
    <message>
        <source>its key is malformed</source>
        <translation>la sua chiave è errata</translation>
    </message>
    <message>
        <source>its token is malformed</source>
        <translation>il suo gettone è errato</translation>
    </message>
    <message>
        <source>its neighbour token is malformed</source>
        <translation>il suo gettone per vicini è errato</translation>
    </message>
    <message>
        <source>cannot share %1: %2</source>
        <translation>impossibile condividere %1: %2</translation>
    </message>
    <message>
        <source>it is not a path</source>
        <translation>non è un percorso</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>non esiste</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>non si può leggere</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>non è una cartella</translation>
    </message>
    <message>
        <source>it is shared already</source>
        <translation>è già in condivisione</translation>
    </message>
    <message>
        <source>it lies inside the share %1</source>
        <translation>si trova dentro la cartella condivisa %1</translation>
    </message>
    <message>
        <source>it contains the share %1</source>
        <translation>contiene la cartella condivisa %1</translation>
    </message>
    <message>
        <source>it is the data directory of Potluck</source>
        <translation>è la cartella dei dati di Potluck</translation>
    </message>
    <message>
        <source>it lies inside the data directory of Potluck</source>
        <translation>si trova dentro la cartella dei dati di Potluck</translation>
    </message>
    <message>
        <source>there is no such share</source>
        <translation>questa cartella non è condivisa</translation>
    </message>
    <message>
        <source>the file changed since it was shared</source>
        <translation>il file è cambiato da quando è condiviso</translation>
    </message>
    <message>
        <source>cannot open a shared file: %1</source>
        <translation>impossibile aprire un file condiviso: %1</translation>
    </message>
    <message>
        <source>nothing is shared under that content id or digest</source>
        <translation>nulla è condiviso con questo hash del contenuto</translation>
    </message>
    <message>
        <source>nothing is shared under that content id</source>
        <translation>nulla è condiviso con questo contenuto</translation>
    </message>
    <message>
        <source>the folder is empty: its disk does not seem to be mounted</source>
        <translation>la cartella è vuota: il suo disco non sembra montato</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>impossibile leggere %1: %2</translation>
    </message>
    <message>
        <source>cannot read the folder: %1</source>
        <translation>impossibile leggere la cartella: %1</translation>
    </message>
    <message>
        <source>1 file is left out: %1 (%2)</source>
        <translation>1 file è escluso: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 files are left out, one of them %2 (%3)</source>
        <translation>%1 file sono esclusi, tra cui %2 (%3)</translation>
    </message>
    <message>
        <source>its name holds a control character</source>
        <translation>il suo nome contiene un carattere di controllo</translation>
    </message>
    <message>
        <source>files above 16 TiB cannot be shared</source>
        <translation>i file oltre 16 TiB non si possono condividere</translation>
    </message>
    <message>
        <source>the disk is full: %1 cannot be written</source>
        <translation>il disco è pieno: impossibile scrivere %1</translation>
    </message>
    <message>
        <source>%1 is damaged or not a database of Potluck</source>
        <translation>%1 è danneggiato o non è un database di Potluck</translation>
    </message>
    <message>
        <source>cannot use %1: %2</source>
        <translation>impossibile usare %1: %2</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Potluck (schema %2, known %3)</source>
        <translation>%1 è stato scritto da una versione più recente di Potluck (schema %2, noto %3)</translation>
    </message>
    <message>
        <source>the library&apos;s database has no state</source>
        <translation>il database della libreria è incompleto: manca lo stato</translation>
    </message>
    <message>
        <source>the library&apos;s database has no epoch</source>
        <translation>il database della libreria è incompleto: manca l’epoca</translation>
    </message>
    <message>
        <source>the share could not be stored</source>
        <translation>impossibile salvare la cartella condivisa</translation>
    </message>
    <message>
        <source>a directory could not be stored</source>
        <translation>impossibile salvare una cartella</translation>
    </message>
    <message>
        <source>a file could not be stored</source>
        <translation>impossibile salvare un file</translation>
    </message>
    <message>
        <source>the stored piece layer is damaged</source>
        <translation>i dati di controllo salvati sono danneggiati</translation>
    </message>
    <message>
        <source>the journal was not loaded</source>
        <translation>il diario dei download non è stato letto</translation>
    </message>
    <message>
        <source>%1 is not shared</source>
        <translation>%1 non è in condivisione</translation>
    </message>
    <message>
        <source>%1 is in use by another program</source>
        <translation>%1 è usato da un altro programma</translation>
    </message>
    <message>
        <source>not allowed to listen on %1</source>
        <translation>non è permesso ricevere connessioni su %1</translation>
    </message>
    <message>
        <source>this machine does not have the address of %1</source>
        <translation>questo computer non ha l’indirizzo di %1</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>impossibile ricevere connessioni su %1: %2</translation>
    </message>
    <message>
        <source>%1 is not an address</source>
        <translation>%1 non è un indirizzo</translation>
    </message>
    <message>
        <source>no address to listen on</source>
        <translation>nessun indirizzo su cui ricevere connessioni</translation>
    </message>
    <message>
        <source>no router forwards port %1</source>
        <translation>nessun router inoltra la porta %1</translation>
    </message>
    <message>
        <source>cannot write the identity file %1: %2</source>
        <translation>impossibile scrivere il file dell’identità %1: %2</translation>
    </message>
    <message>
        <source>cannot read the identity file %1: %2</source>
        <translation>impossibile leggere il file dell’identità %1: %2</translation>
    </message>
    <message>
        <source>the identity file %1 is damaged; restore it from a backup, or remove it to become somebody new to everyone else</source>
        <translation>il file dell’identità %1 è danneggiato; ripristinalo da una copia, o rimuovilo per essere una persona nuova per tutti gli altri</translation>
    </message>
    <message>
        <source>cannot make a key: %1</source>
        <translation>impossibile creare una chiave: %1</translation>
    </message>
    <message>
        <source>cannot encode a key: %1</source>
        <translation>impossibile codificare una chiave: %1</translation>
    </message>
    <message>
        <source>cannot set up TLS: %1</source>
        <translation>impossibile preparare TLS: %1</translation>
    </message>
    <message>
        <source>%1 ended the connection</source>
        <translation>%1 ha chiuso la connessione</translation>
    </message>
    <message>
        <source>%1 ended the connection during the TLS handshake</source>
        <translation>%1 ha chiuso la connessione durante l’apertura di TLS</translation>
    </message>
    <message>
        <source>%1 ended the connection without a goodbye</source>
        <translation>%1 ha chiuso la connessione senza preavviso</translation>
    </message>
    <message>
        <source>%1 does not finish the TLS handshake</source>
        <translation>%1 non completa l’apertura di TLS</translation>
    </message>
    <message>
        <source>%1 shows no key</source>
        <translation>%1 non mostra una chiave</translation>
    </message>
    <message>
        <source>%1 shows another key than it should: expected %2, got %3</source>
        <translation>%1 mostra una chiave diversa dal dovuto: attesa %2, ricevuta %3</translation>
    </message>
    <message>
        <source>TLS with %1 failed: %2</source>
        <translation>TLS con %1 non riuscito: %2</translation>
    </message>
    <message>
        <source>connection to %1 broke: %2</source>
        <translation>connessione a %1 interrotta: %2</translation>
    </message>
    <message>
        <source>cannot connect to %1: %2</source>
        <translation>impossibile connettersi a %1: %2</translation>
    </message>
    <message>
        <source>no descriptor is left for a connection</source>
        <translation>troppi file aperti: nessun posto per un’altra connessione</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 non risponde</translation>
    </message>
    <message>
        <source>%1 is silent for too long</source>
        <translation>%1 tace da troppo tempo</translation>
    </message>
    <message>
        <source>%1 answers what was not asked</source>
        <translation>%1 risponde a ciò che non è stato chiesto</translation>
    </message>
    <message>
        <source>%1 does not answer in HTTP: %2</source>
        <translation>%1 non risponde in HTTP: %2</translation>
    </message>
    <message>
        <source>%1 sends more than it should</source>
        <translation>%1 invia più del dovuto</translation>
    </message>
    <message>
        <source>%1 sends a malformed body</source>
        <translation>%1 invia una risposta errata</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>la connessione è stata chiusa</translation>
    </message>
    <message>
        <source>the connection was closed to stop a transfer</source>
        <translation>la connessione è stata chiusa per fermare un trasferimento</translation>
    </message>
    <message>
        <source>too many requests wait</source>
        <translation>troppe richieste in attesa</translation>
    </message>
    <message>
        <source>There is not enough space on the disk (%1); free some, then resume</source>
        <translation>Non c’è abbastanza spazio sul disco (%1); liberane un po’, poi riprendi</translation>
    </message>
    <message>
        <source>%1 are needed in %2, %3 are free</source>
        <translation>in %2 servono %1, %3 sono liberi</translation>
    </message>
    <message>
        <source>%1 was damaged when the computer stopped; remove it, then resume</source>
        <translation>%1 si è danneggiato quando il computer si è fermato; rimuovilo, poi riprendi</translation>
    </message>
    <message>
        <source>no empty file has this content id</source>
        <translation>nessun file vuoto ha questo contenuto</translation>
    </message>
    <message>
        <source>no empty file has this digest</source>
        <translation>nessun file vuoto ha questo hash</translation>
    </message>
    <message>
        <source>%1 has another size</source>
        <translation>%1 ha un’altra dimensione</translation>
    </message>
    <message>
        <source>%1 is not there; connect its disk, then resume, or cancel and download again</source>
        <translation>%1 non c’è; collega il suo disco e riprendi, oppure annulla e scarica di nuovo</translation>
    </message>
    <message>
        <source>what had arrived of it is no longer in %1; put it back, or resume to download all of it again</source>
        <translation>ciò che ne era arrivato non è più in %1; rimettilo lì, o riprendi per scaricare tutto di nuovo</translation>
    </message>
    <message>
        <source>no free name for %1 in %2</source>
        <translation>nessun nome libero per %1 in %2</translation>
    </message>
    <message>
        <source>another file is in its place</source>
        <translation>al suo posto c’è un altro file</translation>
    </message>
    <message>
        <source>there is no download %1</source>
        <translation>non c’è nessun download %1</translation>
    </message>
    <message>
        <source>there is no such download</source>
        <translation>questo download non c’è</translation>
    </message>
    <message>
        <source>the list of downloads is still being read</source>
        <translation>l’elenco dei download è ancora in lettura</translation>
    </message>
    <message>
        <source>the content id is missing</source>
        <translation>manca il contenuto</translation>
    </message>
    <message>
        <source>the size of the file is missing</source>
        <translation>manca la dimensione del file</translation>
    </message>
    <message>
        <source>the file is larger than 16 TiB</source>
        <translation>il file supera i 16 TiB</translation>
    </message>
    <message>
        <source>the folder must be an absolute path</source>
        <translation>la cartella deve essere un percorso completo</translation>
    </message>
    <message>
        <source>what this file is can only be told when all of it is there</source>
        <translation>che cosa sia questo file si saprà solo quando ci sarà tutto</translation>
    </message>
    <message>
        <source>sent nothing for %1 seconds</source>
        <translation>non ha inviato nulla per %1 secondi</translation>
    </message>
    <message>
        <source>the partial file is shorter than it was</source>
        <translation>il file parziale è più corto di prima</translation>
    </message>
    <message>
        <source>piece %1 does not match its hash</source>
        <translation>il pezzo %1 non corrisponde al suo hash</translation>
    </message>
    <message>
        <source>piece %1 changed on disk</source>
        <translation>il pezzo %1 è cambiato sul disco</translation>
    </message>
    <message>
        <source>piece %1 is not here yet</source>
        <translation>il pezzo %1 non c’è ancora</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 non è una cartella</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 non è un file</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>impossibile scrivere %1: %2</translation>
    </message>
    <message>
        <source>cannot resize %1: %2</source>
        <translation>impossibile ridimensionare %1: %2</translation>
    </message>
    <message>
        <source>cannot save %1 to disk: %2</source>
        <translation>impossibile salvare %1 sul disco: %2</translation>
    </message>
    <message>
        <source>cannot look at %1: %2</source>
        <translation>impossibile esaminare %1: %2</translation>
    </message>
    <message>
        <source>cannot look into %1: %2</source>
        <translation>impossibile guardare in %1: %2</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>impossibile aprire %1: %2</translation>
    </message>
    <message>
        <source>cannot write in %1: %2</source>
        <translation>impossibile scrivere in %1: %2</translation>
    </message>
    <message>
        <source>cannot create %1: %2</source>
        <translation>impossibile creare %1: %2</translation>
    </message>
    <message>
        <source>cannot remove %1: %2</source>
        <translation>impossibile rimuovere %1: %2</translation>
    </message>
    <message>
        <source>there is no way to reach it</source>
        <translation>non c’è modo di raggiungerlo</translation>
    </message>
    <message>
        <source>it claims another number of pieces</source>
        <translation>dichiara un altro numero di pezzi</translation>
    </message>
    <message>
        <source>it sent a wrong hash tree</source>
        <translation>ha inviato dati di controllo errati</translation>
    </message>
    <message>
        <source>it sent wrong data</source>
        <translation>ha inviato dati errati</translation>
    </message>
    <message>
        <source>it ended an answer too early</source>
        <translation>ha concluso una risposta troppo presto</translation>
    </message>
    <message>
        <source>it sent more than the file has</source>
        <translation>ha inviato più di quanto contenga il file</translation>
    </message>
    <message>
        <source>its file has another size</source>
        <translation>il suo file ha un’altra dimensione</translation>
    </message>
    <message>
        <source>it claims a file of more than 16 TiB</source>
        <translation>dichiara un file di oltre 16 TiB</translation>
    </message>
    <message>
        <source>it sent more than it said</source>
        <translation>ha inviato più del dichiarato</translation>
    </message>
    <message>
        <source>it ended the file too early</source>
        <translation>ha concluso il file troppo presto</translation>
    </message>
    <message>
        <source>no address is known</source>
        <translation>nessun indirizzo noto</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 non è raggiungibile</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 non è raggiungibile: %2</translation>
    </message>
    <message>
        <source>%1 does not answer in time</source>
        <translation>%1 non risponde in tempo</translation>
    </message>
    <message>
        <source>%1 gave no answer</source>
        <translation>%1 non ha risposto</translation>
    </message>
    <message>
        <source>%1 answers nonsense: %2</source>
        <translation>%1 risponde cose senza senso: %2</translation>
    </message>
    <message>
        <source>%1 answers something else</source>
        <translation>%1 risponde altro</translation>
    </message>
    <message>
        <source>the connection to %1 broke: %2</source>
        <translation>la connessione a %1 si è interrotta: %2</translation>
    </message>
    <message>
        <source>%1 is being left</source>
        <translation>stai uscendo da %1</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 non è connesso</translation>
    </message>
    <message>
        <source>%1 does not let us log in</source>
        <translation>%1 non lascia accedere</translation>
    </message>
    <message>
        <source>%1 gave a ticket that is not ours</source>
        <translation>%1 ha dato un biglietto che non è il nostro</translation>
    </message>
    <message>
        <source>there is no ticket to show at a second home</source>
        <translation>manca il biglietto per un secondo indice</translation>
    </message>
    <message>
        <source>this account is in use by another computer</source>
        <translation>questo account è in uso su un altro computer</translation>
    </message>
    <message>
        <source>the index at %1 shows another key than before: either it was set up anew, or somebody else answers in its place</source>
        <translation>l’indice su %1 mostra una chiave diversa da prima: o è stato reinstallato, o qualcun altro risponde al suo posto</translation>
    </message>
    <message>
        <source>the index sent more results than were asked for</source>
        <translation>l’indice ha inviato più risultati di quelli chiesti</translation>
    </message>
    <message>
        <source>the index did not send the end of a search</source>
        <translation>l’indice non ha inviato la fine di una ricerca</translation>
    </message>
    <message>
        <source>the index answered a list of files with nonsense</source>
        <translation>l’indice ha risposto in modo insensato a un elenco di file</translation>
    </message>
    <message>
        <source>answered %1 %2</source>
        <translation>ha risposto %1 %2</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>tempo scaduto</translation>
    </message>
    <message>
        <source>another key answered</source>
        <translation>ha risposto un’altra chiave</translation>
    </message>
    <message>
        <source>something else answered</source>
        <translation>ha risposto qualcos’altro</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rifiutato</translation>
    </message>
    <message>
        <source>its name is not found</source>
        <translation>il suo nome non si trova</translation>
    </message>
    <message>
        <source>it is asked for pieces only</source>
        <translation>gli si chiedono solo pezzi</translation>
    </message>
    <message>
        <source>not logged in at the index that names this peer</source>
        <translation>accesso non fatto all’indice che conosce questa persona</translation>
    </message>
    <message>
        <source>its hash tree is longer than the file&apos;s</source>
        <translation>i suoi dati di controllo sono più lunghi del dovuto</translation>
    </message>
    <message>
        <source>its piece map does not fit the file</source>
        <translation>i pezzi che dichiara non si adattano al file</translation>
    </message>
    <message>
        <source>it sent other bytes than those that were asked</source>
        <translation>ha inviato byte diversi da quelli chiesti</translation>
    </message>
    <message>
        <source>it sends other bytes than those that were asked</source>
        <translation>invia byte diversi da quelli chiesti</translation>
    </message>
    <message>
        <source>it does not read what is sent to it</source>
        <translation>non legge ciò che gli si invia</translation>
    </message>
    <message>
        <source>another link took its place</source>
        <translation>un altro collegamento ha preso il suo posto</translation>
    </message>
    <message>
        <source>the list of members is not signed by the index</source>
        <translation>l’elenco dei membri non è firmato dall’indice</translation>
    </message>
    <message>
        <source>the list of members has expired, or a clock is wrong</source>
        <translation>l’elenco dei membri è scaduto, o un orologio è sbagliato</translation>
    </message>
    <message>
        <source>beer2beer needs a user name without white space</source>
        <translation>beer2beer ha bisogno di un nome utente senza spazi</translation>
    </message>
    <message>
        <source>beer2beer needs a password without white space</source>
        <translation>beer2beer ha bisogno di una password senza spazi</translation>
    </message>
    <message>
        <source>too much is being asked of %1</source>
        <translation>si chiede troppo a %1</translation>
    </message>
    <message>
        <source>beer2beer has no hash trees</source>
        <translation>beer2beer non ha dati di controllo</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>nessuna risposta in tempo</translation>
    </message>
    <message>
        <source>it cannot be reached: %1</source>
        <translation>non è raggiungibile: %1</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>ha chiuso la connessione</translation>
    </message>
    <message>
        <source>it has gone silent</source>
        <translation>tace</translation>
    </message>
    <message>
        <source>it answers nonsense</source>
        <translation>risponde cose senza senso</translation>
    </message>
    <message>
        <source>the user name or the password is wrong</source>
        <translation>il nome utente o la password è sbagliato</translation>
    </message>
    <message>
        <source>log in first</source>
        <translation>prima bisogna accedere</translation>
    </message>
    <message>
        <source>it is busy, try again soon</source>
        <translation>è occupato, riprova tra poco</translation>
    </message>
    <message>
        <source>it is not there (any more)</source>
        <translation>non c’è (più)</translation>
    </message>
    <message>
        <source>the file is shorter</source>
        <translation>il file è più corto</translation>
    </message>
    <message>
        <source>the other side refused without saying why</source>
        <translation>l’altra parte ha rifiutato senza dire perché</translation>
    </message>
    <message>
        <source>a beer2beer index can only be asked for words</source>
        <translation>a un indice beer2beer si possono chiedere solo parole</translation>
    </message>
    <message>
        <source>the file is too large for this network</source>
        <translation>il file è troppo grande per questa rete</translation>
    </message>
    <message>
        <source>no super-peer answers by way of %1</source>
        <translation>nessun super-peer risponde passando per %1</translation>
    </message>
    <message>
        <source>the super-peer cannot be reached</source>
        <translation>il super-peer non è raggiungibile</translation>
    </message>
    <message>
        <source>not logged in at a super-peer</source>
        <translation>accesso non fatto presso un super-peer</translation>
    </message>
    <message>
        <source>too many searches wait for the super-peer</source>
        <translation>troppe ricerche attendono il super-peer</translation>
    </message>
    <message>
        <source>the super-peer&apos;s answer was cut short or made no sense</source>
        <translation>la risposta del super-peer era incompleta o insensata</translation>
    </message>
    <message>
        <source>there is nothing to send</source>
        <translation>non c’è nulla da inviare</translation>
    </message>
    <message>
        <source>AlaKazaam knows no hash trees</source>
        <translation>AlaKazaam non conosce dati di controllo</translation>
    </message>
    <message>
        <source>%1 sends no file but nonsense</source>
        <translation>%1 non invia un file ma cose senza senso</translation>
    </message>
    <message>
        <source>%1 sends a file of another size</source>
        <translation>%1 invia un file di un’altra dimensione</translation>
    </message>
    <message>
        <source>%1 sends more than the file has</source>
        <translation>%1 invia più di quanto contenga il file</translation>
    </message>
    <message>
        <source>%1 hung up without a word</source>
        <translation>%1 ha riattaccato senza una parola</translation>
    </message>
    <message>
        <source>%1 hung up before the end of the file</source>
        <translation>%1 ha riattaccato prima della fine del file</translation>
    </message>
    <message>
        <source>%1 ended before the end of the file</source>
        <translation>%1 ha finito prima della fine del file</translation>
    </message>
    <message>
        <source>AlaKazaam needs a port where others can call us</source>
        <translation>AlaKazaam ha bisogno di una porta a cui gli altri possano chiamarci</translation>
    </message>
    <message>
        <source>the super-peer %1 does not let us in</source>
        <translation>il super-peer %1 non ci lascia entrare</translation>
    </message>
    <message>
        <source>%1 is no super-peer of AlaKazaam</source>
        <translation>%1 non è un super-peer di AlaKazaam</translation>
    </message>
    <message>
        <source>the query looks for nothing or is too long</source>
        <translation>la ricerca non cerca nulla o è troppo lunga</translation>
    </message>
    <message>
        <source>the file is no longer what was shared</source>
        <translation>il file non è più quello condiviso</translation>
    </message>
    <message>
        <source>log in at the index that names this peer</source>
        <translation>bisogna accedere all’indice che conosce questa persona</translation>
    </message>
    <message>
        <source>the file has only %1 bytes</source>
        <translation>il file ha solo %1 byte</translation>
    </message>
    <message>
        <source>all upload slots are in use; you are number %1 in the queue</source>
        <translation>tutti i posti per gli invii sono occupati; sei il numero %1 in coda</translation>
    </message>
    <message>
        <source>all upload slots are in use and the queue is full</source>
        <translation>tutti i posti per gli invii sono occupati e la coda è piena</translation>
    </message>
    <message>
        <source>show a ticket of an index that this peer has joined</source>
        <translation>serve il biglietto di un indice di cui questa persona fa parte</translation>
    </message>
    <message>
        <source>these pieces have not been downloaded here yet</source>
        <translation>questi pezzi qui non sono ancora stati scaricati</translation>
    </message>
    <message>
        <source>too many hash trees are being sent</source>
        <translation>si stanno inviando troppi dati di controllo</translation>
    </message>
    <message>
        <source>the ticket was issued to another key</source>
        <translation>il biglietto è stato dato a un’altra chiave</translation>
    </message>
    <message>
        <source>the ticket has expired, or a clock is wrong</source>
        <translation>il biglietto è scaduto, o un orologio è sbagliato</translation>
    </message>
    <message>
        <source>the ticket is from an index that is not trusted here</source>
        <translation>il biglietto viene da un indice di cui qui non ci si fida</translation>
    </message>
    <message>
        <source>the ticket&apos;s signature is wrong</source>
        <translation>la firma del biglietto è sbagliata</translation>
    </message>
    <message>
        <source>this is an index: files are at the peers</source>
        <translation>questo è un indice: i file sono dalle persone</translation>
    </message>
    <message>
        <source>this is a peer, not an index</source>
        <translation>qui c’è una persona, non un indice</translation>
    </message>
    <message>
        <source>the index is just being started</source>
        <translation>l’indice si sta avviando</translation>
    </message>
    <message>
        <source>too many requests of yours are under way</source>
        <translation>troppe tue richieste sono in corso</translation>
    </message>
    <message>
        <source>too many searches of yours in this second</source>
        <translation>troppe tue ricerche in questo secondo</translation>
    </message>
    <message>
        <source>too many searches are under way</source>
        <translation>troppe ricerche sono in corso</translation>
    </message>
    <message>
        <source>too many searches wait</source>
        <translation>troppe ricerche attendono</translation>
    </message>
    <message>
        <source>too many event streams are open</source>
        <translation>troppe connessioni per gli avvisi sono aperte</translation>
    </message>
    <message>
        <source>too many passwords from your address are being checked</source>
        <translation>si stanno verificando troppe password dal tuo indirizzo</translation>
    </message>
    <message>
        <source>this key is not logged in at this index: POST /v1/sessions first</source>
        <translation>l’accesso a questo indice non è valido (POST /v1/sessions)</translation>
    </message>
    <message>
        <source>a standby asks for nothing before it is active here</source>
        <translation>un ospite in riserva non chiede nulla prima di essere attivo qui</translation>
    </message>
    <message>
        <source>this key is logged in here with an account of its own</source>
        <translation>questa chiave qui ha già un proprio account</translation>
    </message>
    <message>
        <source>there is no letter or digit in it to search for: type a word of a name</source>
        <translation>non contiene lettere o cifre da cercare: scrivi una parola di un nome</translation>
    </message>
    <message>
        <source>the query only says what to leave out: it needs a word, a filter or *</source>
        <translation>la ricerca dice solo che cosa escludere: serve una parola, un filtro o *</translation>
    </message>
    <message>
        <source>the query is longer than %1 characters</source>
        <translation>la ricerca supera i %1 caratteri</translation>
    </message>
    <message>
        <source>the query has more than %1 words</source>
        <translation>la ricerca ha più di %1 parole</translation>
    </message>
    <message>
        <source>the query looks for nothing</source>
        <translation>la ricerca non cerca nulla</translation>
    </message>
    <message>
        <source>a filter cannot be excluded: -%1</source>
        <translation>un filtro non si può escludere: -%1</translation>
    </message>
    <message>
        <source>cannot read the size &apos;%1&apos;; examples: &gt;100M, 1M-2G, &lt;4K</source>
        <translation>impossibile leggere la dimensione “%1”; esempi: &gt;100M, 1M-2G, &lt;4K</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not one content id</source>
        <translation>“%1” non è un identificatore di contenuto</translation>
    </message>
    <message>
        <source>%1: needs a value</source>
        <translation>%1: serve un valore</translation>
    </message>
    <message>
        <source>unknown type &apos;%1&apos;; known: audio, video, image, document, archive, program, disc, text</source>
        <translation>tipo “%1” sconosciuto; noti: audio, video, image, document, archive, program, disc, text</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an extension</source>
        <translation>“%1” non è un’estensione</translation>
    </message>
    <message>
        <source>the account does not know this key or password</source>
        <translation>l’account non conosce questa chiave o password</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>password sbagliata</translation>
    </message>
    <message>
        <source>this index takes new accounts by invite only</source>
        <translation>questo indice accetta nuovi account solo su invito</translation>
    </message>
    <message>
        <source>the invite is unknown, used up or too old</source>
        <translation>l’invito è sconosciuto, esaurito o troppo vecchio</translation>
    </message>
    <message>
        <source>a user name has 1 to %1 printable characters</source>
        <translation>un nome utente ha da 1 a %1 caratteri stampabili</translation>
    </message>
    <message>
        <source>a guest&apos;s name has 1 to %1 printable characters</source>
        <translation>il nome di un ospite ha da 1 a %1 caratteri stampabili</translation>
    </message>
    <message>
        <source>a password has at most %1 bytes</source>
        <translation>una password ha al massimo %1 byte</translation>
    </message>
    <message>
        <source>this index has no passwords for the seed networks</source>
        <translation>questo indice non ha password per le reti seed</translation>
    </message>
    <message>
        <source>this account or key is banned</source>
        <translation>questo account o questa chiave è bloccato</translation>
    </message>
    <message>
        <source>this index takes no further accounts</source>
        <translation>questo indice non accetta altri account</translation>
    </message>
    <message>
        <source>this name is taken, and its owner does not let the seed networks use it</source>
        <translation>questo nome è preso, e chi lo ha non lo lascia usare alle reti seed</translation>
    </message>
    <message>
        <source>there is no such registration (any more)</source>
        <translation>questa registrazione non c’è (più)</translation>
    </message>
    <message>
        <source>no account of that name is banned</source>
        <translation>nessun account con questo nome è bloccato</translation>
    </message>
    <message>
        <source>an invite has 1 to %1 uses</source>
        <translation>un invito vale da 1 a %1 volte</translation>
    </message>
    <message>
        <source>there are %1 invites already</source>
        <translation>ci sono già %1 inviti</translation>
    </message>
    <message>
        <source>too many guests are here</source>
        <translation>ci sono troppi ospiti</translation>
    </message>
    <message>
        <source>too many visitors are here</source>
        <translation>ci sono troppi visitatori</translation>
    </message>
    <message>
        <source>the index is not open yet</source>
        <translation>l’indice non è ancora aperto</translation>
    </message>
    <message>
        <source>the index is not open</source>
        <translation>l’indice non è aperto</translation>
    </message>
    <message>
        <source>the index is still loading</source>
        <translation>l’indice si sta ancora caricando</translation>
    </message>
    <message>
        <source>the peer is not logged in</source>
        <translation>la persona non ha fatto l’accesso</translation>
    </message>
    <message>
        <source>the index has no memory for passwords now</source>
        <translation>l’indice ora non ha memoria per le password</translation>
    </message>
    <message>
        <source>too many passwords wait to be checked, try again soon</source>
        <translation>troppe password da verificare, riprova tra poco</translation>
    </message>
    <message>
        <source>too many batches wait to be published, send fewer at once</source>
        <translation>troppi elenchi attendono di essere pubblicati</translation>
    </message>
    <message>
        <source>too many searches wait, try again soon</source>
        <translation>troppe ricerche attendono, riprova tra poco</translation>
    </message>
    <message>
        <source>a peer states at most %1 addresses, each a host and a port</source>
        <translation>una persona indica al massimo %1 indirizzi, ciascuno con host e porta</translation>
    </message>
    <message>
        <source>a peer announces at most %1 downloads</source>
        <translation>una persona annuncia al massimo %1 download</translation>
    </message>
    <message>
        <source>the index knows too many downloads already</source>
        <translation>l’indice conosce già troppi download</translation>
    </message>
    <message>
        <source>this index takes at most %1 files of one peer</source>
        <translation>questo indice accetta al massimo %1 file da una persona</translation>
    </message>
    <message>
        <source>this index takes at most %1 files of one visitor</source>
        <translation>questo indice accetta al massimo %1 file da un visitatore</translation>
    </message>
    <message>
        <source>this index takes no more files of visitors</source>
        <translation>questo indice non accetta altri file di visitatori</translation>
    </message>
    <message>
        <source>the index has used up its document numbers</source>
        <translation>l’indice ha esaurito i numeri dei documenti</translation>
    </message>
    <message>
        <source>the index has used up its list numbers</source>
        <translation>l’indice ha esaurito i numeri degli elenchi</translation>
    </message>
    <message>
        <source>the list is at another revision: publish everything again</source>
        <translation>l’elenco è a un’altra versione: va pubblicato tutto di nuovo</translation>
    </message>
    <message>
        <source>searches are kept for accounts of this index only</source>
        <translation>le ricerche si salvano solo per gli account di questo indice</translation>
    </message>
    <message>
        <source>a search that is kept needs a word: &apos;%1&apos; has none</source>
        <translation>una ricerca salvata ha bisogno di una parola: “%1” non ne ha</translation>
    </message>
    <message>
        <source>at most %1 searches are kept for one account</source>
        <translation>per un account si salvano al massimo %1 ricerche</translation>
    </message>
    <message>
        <source>this index keeps too many searches to take &apos;%1&apos;</source>
        <translation>questo indice tiene già troppe ricerche per accettare “%1”</translation>
    </message>
    <message>
        <source>too many invites are open</source>
        <translation>troppi inviti sono aperti</translation>
    </message>
    <message>
        <source>an index is no neighbour of its own</source>
        <translation>un indice non è vicino di sé stesso</translation>
    </message>
    <message>
        <source>this index was removed from the neighbours here: its owner must be asked</source>
        <translation>questo indice è stato rimosso dai vicini: bisogna chiedere a chi ospita l’altro</translation>
    </message>
    <message>
        <source>this index was removed from the neighbours here</source>
        <translation>questo indice è stato rimosso dai vicini</translation>
    </message>
    <message>
        <source>this neighbour was removed</source>
        <translation>questo vicino è stato rimosso</translation>
    </message>
    <message>
        <source>the newcomer has other neighbours already</source>
        <translation>il nuovo arrivato ha già altri vicini</translation>
    </message>
    <message>
        <source>this neighbour token is not known here, used up or too old</source>
        <translation>questo invito per vicini è sconosciuto, esaurito o troppo vecchio</translation>
    </message>
    <message>
        <source>a neighbour token is needed, or the key must be entered by this index&apos;s owner</source>
        <translation>serve un invito per vicini, o la chiave deve essere inserita da chi ospita quell’indice</translation>
    </message>
    <message>
        <source>both have other neighbours already</source>
        <translation>entrambi hanno già altri vicini</translation>
    </message>
    <message>
        <source>it is the other side that admits</source>
        <translation>è l’altra parte che ammette</translation>
    </message>
    <message>
        <source>this index is only starting</source>
        <translation>questo indice si sta avviando</translation>
    </message>
    <message>
        <source>this index is stopping</source>
        <translation>questo indice si sta fermando</translation>
    </message>
    <message>
        <source>a neighbour&apos;s link needs its key: ask its owner for the whole link</source>
        <translation>il link di un vicino deve avere la sua chiave: chiedi il link intero a chi lo ospita</translation>
    </message>
    <message>
        <source>this is the link of this index itself</source>
        <translation>questo è il link di questo stesso indice</translation>
    </message>
    <message>
        <source>this index has neighbours already: let the other one join them, with an invite from here</source>
        <translation>questo indice ha già dei vicini: fai entrare l’altro tra loro, con un invito di qui</translation>
    </message>
    <message>
        <source>its overlay is open to everybody: start this index with --overlay open to join it</source>
        <translation>la sua rete è aperta a tutti: per entrarci, consenti anche qui a qualsiasi indice di diventare un vicino (--overlay open)</translation>
    </message>
    <message>
        <source>the membership that it gave is not good</source>
        <translation>l’appartenenza che ha dato non è valida</translation>
    </message>
    <message>
        <source>this index has other neighbours by now</source>
        <translation>questo indice ora ha altri vicini</translation>
    </message>
    <message>
        <source>there is no such neighbour</source>
        <translation>questo vicino non c’è</translation>
    </message>
    <message>
        <source>this overlay is closed: a neighbour token is needed</source>
        <translation>questa rete è chiusa: serve un invito per vicini</translation>
    </message>
    <message>
        <source>this index was admitted by one that was removed here</source>
        <translation>questo indice è stato ammesso da uno che lì è stato rimosso</translation>
    </message>
    <message>
        <source>this index was admitted through %1 others: let one of those admit the newcomer</source>
        <translation>questo indice è stato ammesso tramite altri %1: fai ammettere il nuovo arrivato da uno di loro</translation>
    </message>
    <message>
        <source>too many tries from your address: wait a minute</source>
        <translation>troppi tentativi dal tuo indirizzo: aspetta un minuto</translation>
    </message>
    <message>
        <source>too many links are open</source>
        <translation>troppi collegamenti sono aperti</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no neighbour: this network has no linked indexes</source>
        <translation>“%1” non è un vicino: questa rete non ha indici collegati</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no key: a neighbour&apos;s link needs one</source>
        <translation>“%1” non ha una chiave: il link di un vicino ne ha bisogno</translation>
    </message>
    <message>
        <source>an AlaKazaam network does not tell who is there</source>
        <translation>una rete AlaKazaam non dice chi c’è</translation>
    </message>
    <message>
        <source>the node is not running</source>
        <translation>Potluck non è in funzione</translation>
    </message>
    <message>
        <source>the node has ended</source>
        <translation>Potluck è terminato</translation>
    </message>
    <message>
        <source>there is no transfer %1</source>
        <translation>non c’è nessun trasferimento %1</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>rinunciato</translation>
    </message>
    <message>
        <source>the transfer was cancelled</source>
        <translation>il trasferimento è stato annullato</translation>
    </message>
    <message>
        <source>an upload is ended by who downloads</source>
        <translation>un invio lo conclude chi scarica</translation>
    </message>
    <message>
        <source>cannot make the control socket in %1: %2</source>
        <translation>impossibile creare il socket di controllo in %1: %2</translation>
    </message>
    <message>
        <source>cannot listen on the control socket: %1</source>
        <translation>impossibile usare il socket di controllo: %1</translation>
    </message>
    <message>
        <source>cannot make the data directory %1</source>
        <translation>impossibile creare la cartella dei dati %1</translation>
    </message>
    <message>
        <source>cannot make the data directory %1 private</source>
        <translation>impossibile rendere privata la cartella dei dati %1</translation>
    </message>
    <message>
        <source>cannot write in the data directory %1: is there room?</source>
        <translation>impossibile scrivere nella cartella dei dati %1: c’è spazio?</translation>
    </message>
    <message>
        <source>cannot write in the data directory %1</source>
        <translation>impossibile scrivere nella cartella dei dati %1</translation>
    </message>
    <message>
        <source>cannot listen in the data directory %1</source>
        <translation>impossibile aprire il socket nella cartella dei dati %1</translation>
    </message>
    <message>
        <source>another node is running on %1</source>
        <translation>un altro Potluck è già attivo su %1</translation>
    </message>
    <message>
        <source>Potluck runs on %1 already, but does not answer</source>
        <translation>Potluck è già attivo su %1, ma non risponde</translation>
    </message>
    <message>
        <source>no peer has the id 0</source>
        <translation>nessuna persona ha l’id 0</translation>
    </message>
    <message>
        <source>this node has not joined %1</source>
        <translation>non fai parte di %1</translation>
    </message>
    <message>
        <source>The index %1 cannot be reached itself, so nobody can say where %2 is now.</source>
        <translation>L’indice %1 non è raggiungibile, quindi nessuno può dire dove sia ora %2.</translation>
    </message>
    <message>
        <source>The index %1 does not answer, so nobody can say where %2 is now.</source>
        <translation>L’indice %1 non risponde, quindi nessuno può dire dove sia ora %2.</translation>
    </message>
    <message>
        <source>%1 is not registered at %2 any more.</source>
        <translation>%1 non è più registrato presso %2.</translation>
    </message>
    <message>
        <source>This is you.</source>
        <translation>Sei tu.</translation>
    </message>
    <message>
        <source>%1 is offline; it came to %2 last on %3.</source>
        <translation>%1 è offline; l’ultima volta è venuto su %2 il %3.</translation>
    </message>
    <message>
        <source>%1 uses a program of a seed network, which can only be called to fetch a file.</source>
        <translation>%1 usa un programma di una rete seed, che si può chiamare solo per prendere un file.</translation>
    </message>
    <message>
        <source>%1 told %2 no address where it can be called.</source>
        <translation>%1 non ha detto a %2 nessun indirizzo a cui chiamarlo.</translation>
    </message>
    <message>
        <source>%1 can be reached: it answers at %2.</source>
        <translation>%1 è raggiungibile: risponde su %2.</translation>
    </message>
    <message>
        <source>%1 was not called.</source>
        <translation>%1 non è stato chiamato.</translation>
    </message>
    <message>
        <source>Somebody else answers at %1, with another key than %2&apos;s: perhaps its address changed.</source>
        <translation>Su %1 risponde qualcun altro, con una chiave diversa da quella di %2: forse il suo indirizzo è cambiato.</translation>
    </message>
    <message>
        <source>What answers at %1 is not Potluck: perhaps the address of %2 changed.</source>
        <translation>Ciò che risponde su %1 non è Potluck: forse l’indirizzo di %2 è cambiato.</translation>
    </message>
    <message>
        <source>%1 can only be called from the computer that it runs on: its address is %2.</source>
        <translation>%1 si può chiamare solo dal computer su cui gira: il suo indirizzo è %2.</translation>
    </message>
    <message>
        <source>%1 could not call it at %2 either: %3 is behind a router without an open port.</source>
        <translation>Nemmeno %1 è riuscito a chiamarlo su %2: %3 è dietro un router senza una porta aperta.</translation>
    </message>
    <message>
        <source>The address of %1, %2, is one inside a home or office: it can be called from there only.</source>
        <translation>L’indirizzo di %1, %2, è interno a una casa o a un ufficio: si può chiamare solo da lì.</translation>
    </message>
    <message>
        <source>%1 could call it, but nothing comes back from %2 to this computer: a firewall between here and there is in the way.</source>
        <translation>%1 è riuscito a chiamarlo, ma da %2 non torna nulla a questo computer: c’è di mezzo un firewall.</translation>
    </message>
    <message>
        <source>Nothing comes back from %1: %2 is behind a router without an open port, or its computer sleeps.</source>
        <translation>Da %1 non torna nulla: %2 è dietro un router senza una porta aperta, o il suo computer dorme.</translation>
    </message>
    <message>
        <source>%1 refuses to be called: %2 has just ended, or a firewall turns callers away.</source>
        <translation>%1 rifiuta le chiamate: %2 si è appena chiuso, o un firewall le respinge.</translation>
    </message>
    <message>
        <source>the index ended meanwhile</source>
        <translation>nel frattempo l’indice è terminato</translation>
    </message>
    <message>
        <source>this node hosts no index</source>
        <translation>qui non è ospitato nessun indice</translation>
    </message>
    <message>
        <source>the index is just being started: try again in a moment</source>
        <translation>l’indice si sta avviando: riprova tra poco</translation>
    </message>
    <message>
        <source>this node is nothing but an index: end the program to end it</source>
        <translation>questo è soltanto un indice: chiudi il programma per chiuderlo</translation>
    </message>
    <message>
        <source>this node is an index only: it shares and downloads nothing</source>
        <translation>questo è solo un indice: non condivide e non scarica nulla</translation>
    </message>
    <message>
        <source>this node hosts no index to invite to</source>
        <translation>qui non è ospitato nessun indice a cui invitare</translation>
    </message>
    <message>
        <source>this node hosts no index that could have neighbours</source>
        <translation>qui non è ospitato nessun indice che possa avere vicini</translation>
    </message>
    <message>
        <source>this is you: stop hosting instead</source>
        <translation>sei tu: smetti invece di ospitare</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address to listen on, such as 0.0.0.0:7700 or [::]:7700</source>
        <translation>“%1” non è un indirizzo su cui ricevere, come 0.0.0.0:7700 o [::]:7700</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address that others could call</source>
        <translation>“%1” non è un indirizzo che altri possano chiamare</translation>
    </message>
    <message>
        <source>a name is one line of at most %1 bytes</source>
        <translation>un nome è una riga di al massimo %1 byte</translation>
    </message>
    <message>
        <source>a name has 1 to %1 letters, digits and other signs that show</source>
        <translation>un nome ha da 1 a %1 lettere, cifre e altri segni visibili</translation>
    </message>
    <message>
        <source>the index was left meanwhile</source>
        <translation>nel frattempo sei uscito dall’indice</translation>
    </message>
    <message>
        <source>an index was left meanwhile</source>
        <translation>nel frattempo sei uscito da un indice</translation>
    </message>
    <message>
        <source>the index that was browsed is not joined any more</source>
        <translation>non fai più parte dell’indice che stavi sfogliando</translation>
    </message>
    <message>
        <source>the index does not answer</source>
        <translation>l’indice non risponde</translation>
    </message>
    <message>
        <source>no peer here is called %1</source>
        <translation>qui nessuno si chiama %1</translation>
    </message>
    <message>
        <source>this is the index that is hosted here: stop hosting it</source>
        <translation>questo è l’indice ospitato qui: smetti di ospitarlo</translation>
    </message>
    <message>
        <source>%1 searches are kept already: drop one first</source>
        <translation>sono già salvate %1 ricerche: prima togline una</translation>
    </message>
    <message>
        <source>there is no such search any more</source>
        <translation>questa ricerca non c’è più</translation>
    </message>
    <message>
        <source>this is not the link of a shared file</source>
        <translation>non è il link di un file condiviso</translation>
    </message>
    <message>
        <source>these are too many links at once</source>
        <translation>sono troppi link in una volta</translation>
    </message>
    <message>
        <source>these are too many patterns</source>
        <translation>sono troppi modelli</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a slash: a pattern is of one name, as *.tmp</source>
        <translation>“%1” contiene una barra: un modello vale per un nome, come *.tmp</translation>
    </message>
    <message>
        <source>&apos;%1...&apos; is longer than a name can be</source>
        <translation>“%1...” è più lungo di un nome possibile</translation>
    </message>
    <message>
        <source>can be called at %1</source>
        <translation>si può chiamare su %1</translation>
    </message>
    <message>
        <source>cannot be called: %1</source>
        <translation>non si può chiamare: %1</translation>
    </message>
    <message>
        <source>cannot be called at %1: %2</source>
        <translation>non si può chiamare su %1: %2</translation>
    </message>
    <message>
        <source>%1 takes its place</source>
        <translation>lo sostituisce %1</translation>
    </message>
    <message>
        <source>it does not take what is shared here: %1</source>
        <translation>non accetta ciò che condividi: %1</translation>
    </message>
    <message>
        <source>this node has not joined any index yet</source>
        <translation>non fai ancora parte di nessun indice</translation>
    </message>
    <message>
        <source>no index can be reached</source>
        <translation>nessun indice è raggiungibile</translation>
    </message>
    <message>
        <source>no index answered in time</source>
        <translation>nessun indice ha risposto in tempo</translation>
    </message>
    <message>
        <source>this link is of a network that this node has not joined: join it first</source>
        <translation>questo link è di una rete di cui non fai parte: prima entra lì</translation>
    </message>
    <message>
        <source>nobody here knows this file</source>
        <translation>nessuno qui conosce questo file</translation>
    </message>
    <message>
        <source>only a peer becomes a supernode</source>
        <translation>solo chi condivide può diventare un supernodo</translation>
    </message>
    <message>
        <source>what %1 says of the neighbours is damaged: %2</source>
        <translation>ciò che %1 dice dei vicini è danneggiato: %2</translation>
    </message>
    <message>
        <source>the membership in %1 is not this index&apos;s</source>
        <translation>l’appartenenza in %1 non è di questo indice</translation>
    </message>
    <message>
        <source>hours of other limits begin at one time of the day and end at another</source>
        <translation>gli orari con altri limiti cominciano a un’ora e finiscono a un’altra</translation>
    </message>
    <message>
        <source>hours of other limits need a day of the week</source>
        <translation>gli orari con altri limiti hanno bisogno di un giorno della settimana</translation>
    </message>
    <message>
        <source>at most %1 addresses can be given</source>
        <translation>si possono dare al massimo %1 indirizzi</translation>
    </message>
    <message>
        <source>the download folder %1 is no whole path</source>
        <translation>la cartella dei download %1 non è un percorso completo</translation>
    </message>
    <message>
        <source>cannot write in the download folder %1</source>
        <translation>impossibile scrivere nella cartella dei download %1</translation>
    </message>
    <message>
        <source>between 1 and %1 uploads go on at once</source>
        <translation>contemporaneamente vanno da 1 a %1 invii</translation>
    </message>
    <message>
        <source>one peer gets between 1 and all %1 uploads</source>
        <translation>una persona riceve da 1 a tutti i %1 invii</translation>
    </message>
    <message>
        <source>between 1 and %1 downloads go on at once</source>
        <translation>contemporaneamente vanno da 1 a %1 download</translation>
    </message>
    <message>
        <source>at most %1 times of other limits can be kept</source>
        <translation>si possono tenere al massimo %1 orari con altri limiti</translation>
    </message>
    <message>
        <source>the settings in %1 are damaged (%2)</source>
        <translation>le impostazioni in %1 sono danneggiate (%2)</translation>
    </message>
    <message>
        <source>reading %1 failed: %2</source>
        <translation>lettura di %1 non riuscita: %2</translation>
    </message>
    <message>
        <source>%1 became shorter</source>
        <translation>%1 si è accorciato</translation>
    </message>
    <message>
        <source>%1 changed since it was shared</source>
        <translation>%1 è cambiato da quando è condiviso</translation>
    </message>
    <message>
        <source>the folder is shared but not published yet: %1</source>
        <translation>la cartella è condivisa ma non ancora pubblicata: %1</translation>
    </message>
    <message>
        <source>this node shares nothing</source>
        <translation>qui non è condiviso nulla</translation>
    </message>
    <message>
        <source>nothing is shared here</source>
        <translation>qui non si condivide nulla</translation>
    </message>
    <message>
        <source>not shared here</source>
        <translation>qui non è in condivisione</translation>
    </message>
    <message>
        <source>the path of the data directory is too long: %1</source>
        <translation>il percorso della cartella dei dati è troppo lungo: %1</translation>
    </message>
    <message>
        <source>the membership is malformed</source>
        <translation>l’appartenenza è errata</translation>
    </message>
    <message>
        <source>the membership is of another key</source>
        <translation>l’appartenenza è di un’altra chiave</translation>
    </message>
    <message>
        <source>the membership is of another overlay</source>
        <translation>l’appartenenza è di un’altra rete</translation>
    </message>
    <message>
        <source>a signature of the membership is wrong</source>
        <translation>una firma dell’appartenenza è sbagliata</translation>
    </message>
    <message>
        <source>the ticket is malformed</source>
        <translation>il biglietto è errato</translation>
    </message>
    <message>
        <source>the ticket claims too long a life</source>
        <translation>il biglietto dichiara una durata eccessiva</translation>
    </message>
    <message>
        <source>the file is no longer being fetched</source>
        <translation>il file non viene più scaricato</translation>
    </message>
    <message>
        <source>the node was stopped while it started</source>
        <translation>Potluck è stato fermato mentre si avviava</translation>
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
        <source>Nothing was found yet: the index is still loading. Try again in a moment.</source>
        <translation>Non è stato ancora trovato nulla: l’indice è ancora in caricamento. Riprova tra poco.</translation>
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
        <translation>Condividi file in un gruppo, senza cloud. Software libero con licenza GNU General Public License, versione 3 o successiva.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Apri la cartella dati</translation>
    </message>
    <message>
        <source>Data folder</source>
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
        <source>Others can get them from you, too. If this is off, only what you chose is shared.</source>
        <translation>Gli altri possono scaricarli anche da te. Se è disattivato, si condivide solo ciò che hai scelto.</translation>
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
        <source>Exclusions</source>
        <translation>Esclusioni</translation>
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
        <translation>Velocità massima di lettura dei file condivisi</translation>
    </message>
    <message>
        <source>Each file is read once, to know it by its content.</source>
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
        <source>At indexes that you join from now on.</source>
        <translation>Negli indici in cui entri da ora in poi.</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Segui il sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>The window reopens in it; transfers go on.</source>
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
        <source>Table rows</source>
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
        <source>tray background minimise</source>
        <translation>vassoio area di notifica sfondo ridurre a icona</translation>
    </message>
    <message>
        <source>Tell me when a download finishes</source>
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
        <translation>Riduci le animazioni</translation>
    </message>
    <message>
        <source>Animations are off.</source>
        <translation>Niente si muove da solo.</translation>
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
        <source>Only people with an invite may join</source>
        <translation>Può entrare solo chi ha un invito</translation>
    </message>
    <message>
        <source>An invite is a link that you make and give away. Otherwise everybody who has the index’s link may join.</source>
        <translation>Un invito è un link che crei e dai ad altri. Altrimenti può entrare chiunque abbia il link dell’indice.</translation>
    </message>
    <message>
        <source>registration open invite</source>
        <translation>registrazione aperta invito</translation>
    </message>
    <message>
        <source>Only with an invite</source>
        <translation>Solo chi ha un invito</translation>
    </message>
    <message>
        <source>Any index may become a neighbour</source>
        <translation>Qualsiasi indice può diventare un vicino</translation>
    </message>
    <message>
        <source>Neighbours pass searches to each other. Otherwise only those that you add or invite.</source>
        <translation>I vicini si inoltrano le ricerche. Altrimenti solo quelli che aggiungi o inviti.</translation>
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
        <translation>Chi è nella stessa rete lo trova senza invito. Si comunicano solo indirizzo e chiave.</translation>
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
        <source>Serve %1 programs</source>
        <translation>Invia file ai programmi %1</translation>
    </message>
    <message>
        <source>They may get your shared files.</source>
        <translation>Possono scaricare i tuoi file condivisi.</translation>
    </message>
    <message>
        <source>%1 programs</source>
        <translation>Programmi %1</translation>
    </message>
    <message>
        <source>Let %1 programs join your index</source>
        <translation>Fai entrare i programmi %1 nel tuo indice</translation>
    </message>
    <message>
        <source>Only while you host one.</source>
        <translation>Solo mentre ne ospiti uno.</translation>
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
        <translation>Trova quelli che vi si annunciano.</translation>
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
        <translation>Può chiedere a questo computer di affiancarlo come secondo indice.</translation>
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
        <source>Addresses with ports, with commas between, such as 0.0.0.0:7700. Takes effect at the next start.</source>
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
        <source>If others cannot reach you otherwise, such as home.example.org:7700. Takes effect at the next start.</source>
        <translation>Se gli altri non possono raggiungerti altrimenti, per esempio home.example.org:7700. Vale dal prossimo avvio.</translation>
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
        <translation>Per tutti i download insieme.</translation>
    </message>
    <message>
        <source>Upload limit</source>
        <translation>Limite di invio</translation>
    </message>
    <message>
        <source>Of all uploads together.</source>
        <translation>Per tutti gli invii insieme.</translation>
    </message>
    <message>
        <source>Other limits at certain hours</source>
        <translation>Limiti diversi in certi orari</translation>
    </message>
    <message>
        <source>During the hours below their own limits apply.</source>
        <translation>Negli orari qui sotto valgono i limiti indicati lì.</translation>
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
        <source>Others wait, and see their place in the queue.</source>
        <translation>Gli altri aspettano e vedono il proprio posto in coda.</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>slot posti</translation>
    </message>
    <message>
        <source>Uploads at once to one peer</source>
        <translation>Invii contemporanei a una stessa persona</translation>
    </message>
    <message>
        <source>Uploads to one peer</source>
        <translation>Invii a una persona</translation>
    </message>
    <message>
        <source>Where the desktop has no tray, closing the window ends Potluck; it tells you first.</source>
        <translation>Se non c’è un’area di notifica, chiudendo la finestra Potluck si chiude, e prima te lo dice.</translation>
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
