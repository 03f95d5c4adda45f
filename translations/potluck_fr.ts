<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>IndexName</name>
    <message>
        <source>%1’s potluck</source>
        <translation>Chez %1</translation>
    </message>
</context>
<context>
    <name>JoinLink</name>
    <message>
        <source>This network is an older one: passwords and files cross it so that others on the way can read them. Press the button once more to join all the same.</source>
        <translation>Ce réseau est plus ancien&#xa0;: mots de passe et fichiers y circulent de sorte que d’autres, en chemin, peuvent les lire. Appuie encore une fois sur le bouton pour le rejoindre quand même.</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>PieceTexts</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
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
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Piece %1, still missing</source>
        <translation>Morceau %1, manque encore</translation>
    </message>
    <message>
        <source>Piece %1, verified</source>
        <translation>Morceau %1, vérifié</translation>
    </message>
    <message>
        <source>Piece %1, nobody online has it</source>
        <translation>Morceau %1, personne en ligne ne l’a</translation>
    </message>
    <message>
        <source>Piece %1 arrived damaged and is fetched again</source>
        <translation>Morceau %1 arrivé abîmé, il est repris</translation>
    </message>
    <message>
        <source>Piece %1, arriving</source>
        <translation>Morceau %1, en réception</translation>
    </message>
    <message>
        <source>Piece %1, arriving from %2</source>
        <translation>Morceau %1, en cours d’envoi par %2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 pour cent</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n piece(s) verified</source>
        <translation>
            <numerusform>%1 sur %n morceau vérifié</numerusform>
            <numerusform>%1 sur %n morceaux vérifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 arriving from %2</source>
        <translation>%1 en cours d’envoi par %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unavailable</source>
        <translation>
            <numerusform>%n indisponible</numerusform>
            <numerusform>%n indisponibles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
</context>
<context>
    <name>Potluck::App::Desktop</name>
    <message>
        <source>a Potluck without a window runs on this data directory; end it with potluck-cli quit, then try again</source>
        <translation>un Potluck sans fenêtre utilise ce dossier de données&#x202f;; arrête-le avec potluck-cli quit, puis réessaie</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BannerBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowseModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, dossier, %n fichier</numerusform>
            <numerusform>%1, dossier, %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowsePane</name>
    <message>
        <source>Choose somebody to see what they share.</source>
        <translation>Choisis quelqu’un pour voir ses partages.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Matching files</source>
        <translation>Fichiers trouvés</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Why unreachable?</source>
        <translation>Pourquoi injoignable&#x202f;?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Filtrer les fichiers</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>Fermer la réponse</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Lecture de la liste</translation>
    </message>
    <message>
        <source>Asking what %1 shares…</source>
        <translation>Lecture des partages de %1…</translation>
    </message>
    <message>
        <source>%1 shares nothing.</source>
        <translation>%1 ne partage rien.</translation>
    </message>
    <message>
        <source>The files of %1 cannot be listed: %2.</source>
        <translation>Impossible de lister les fichiers de %1&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 sur %n fichier</numerusform>
            <numerusform>%1 sur %n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) listed</source>
        <translation>
            <numerusform>%1 sur %n fichier listé</numerusform>
            <numerusform>%1 sur %n fichiers listés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The folder is downloaded when the list is complete.</source>
        <translation>%1. Le dossier sera téléchargé une fois la liste complète.</translation>
    </message>
    <message>
        <source>%1. The rest cannot be listed: %2.</source>
        <translation>%1. Impossible de lister le reste&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Télécharger le dossier</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copier le lien magnet</translation>
    </message>
    <message>
        <source>Trying to reach %1…</source>
        <translation>On essaie de joindre %1…</translation>
    </message>
    <message>
        <source>That cannot be told: %1.</source>
        <translation>Impossible à dire&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BusNotices</name>
    <message>
        <source>Open Potluck</source>
        <translation>Ouvrir Potluck</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::DetailsPane</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Fermer les détails</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>All transfers</source>
        <translation>Tous les transferts</translation>
    </message>
    <message>
        <source>Choose a transfer to see more of it</source>
        <translation>Choisis un transfert pour en voir plus</translation>
    </message>
    <message>
        <source>Unfold details</source>
        <translation>Déplier les détails</translation>
    </message>
    <message>
        <source>Fold details to a line</source>
        <translation>Réduire les détails à une ligne</translation>
    </message>
    <message>
        <source>Choose a transfer to see its sources.</source>
        <translation>Choisis un transfert pour voir ses sources.</translation>
    </message>
    <message>
        <source>It is complete and needs no sources any more.</source>
        <translation>Il est complet et n’a plus besoin de sources.</translation>
    </message>
    <message>
        <source>No sources at the moment.</source>
        <translation>Aucune source pour le moment.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FilterBar</name>
    <message>
        <source>Online only</source>
        <translation>En ligne seulement</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>Tous types</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musique</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Archives</translation>
    </message>
    <message>
        <source>Disk images</source>
        <translation>Images disque</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Toutes tailles</translation>
    </message>
    <message>
        <source>Under 10 MB</source>
        <translation>Moins de 10 Mo</translation>
    </message>
    <message>
        <source>10 to 100 MB</source>
        <translation>10 à 100 Mo</translation>
    </message>
    <message>
        <source>100 MB to 1 GB</source>
        <translation>100 Mo à 1 Go</translation>
    </message>
    <message>
        <source>Over 1 GB</source>
        <translation>Plus de 1 Go</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Any sources</source>
        <translation>Toutes sources</translation>
    </message>
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
            <numerusform>%n fichier de «&#xa0;%1&#xa0;» en cours de téléchargement.</numerusform>
            <numerusform>%n fichiers de «&#xa0;%1&#xa0;» en cours de téléchargement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of “%1” could not be downloaded: %2.</source>
        <translation>
            <numerusform>%n fichier de «&#xa0;%1&#xa0;» n’a pas pu être téléchargé&#xa0;: %2.</numerusform>
            <numerusform>%n fichiers de «&#xa0;%1&#xa0;» n’ont pas pu être téléchargés&#xa0;: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FoldersStep</name>
    <message>
        <source>What do you bring?</source>
        <translation>Qu’est-ce que tu apportes&#x202f;?</translation>
    </message>
    <message>
        <source>A folder whose files others may get from you. Nothing is shared that you do not choose, and you can add more later.</source>
        <translation>Un dossier dont les autres pourront télécharger les fichiers. Seul ce que tu choisis est partagé, et tu pourras en ajouter plus tard.</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Partager ce dossier</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Partager un dossier</translation>
    </message>
    <message>
        <source>Downloads go here</source>
        <translation>Dossier des téléchargements</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Où vont les téléchargements</translation>
    </message>
    <message>
        <source>Share finished downloads, too</source>
        <translation>Partager aussi ce que j’ai téléchargé</translation>
    </message>
    <message>
        <source>Others can then get it from you as well, which makes everyone faster.</source>
        <translation>Les autres peuvent alors l’obtenir aussi de toi&#xa0;: tout le monde va plus vite.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FoundModel</name>
    <message>
        <source>Have</source>
        <translation>Déjà là</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>sources online, of all that have the file</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) online</source>
        <translation>
            <numerusform>%n source en ligne</numerusform>
            <numerusform>%n sources en ligne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sources online</source>
        <translation>%1 sur %2 sources en ligne</translation>
    </message>
    <message>
        <source>The best that one of its sources gave you lately</source>
        <translation>La meilleure vitesse récente d’une de ses sources vers toi</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>behind a peer&apos;s name: the index that knows the peer</extracomment>
        <translation>sur %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::GivenModel</name>
    <message>
        <source>Peer</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernière fois</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::GivenPane</name>
    <message>
        <source>Who downloaded</source>
        <translation>Qui l’a téléchargé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close who downloaded</source>
        <translation>Fermer «&#xa0;Qui l’a téléchargé&#xa0;»</translation>
    </message>
    <message>
        <source>Who downloaded %1</source>
        <translation>Qui a téléchargé %1</translation>
    </message>
    <message>
        <source>Choose a file to see who downloaded it.</source>
        <translation>Choisis un fichier pour voir qui l’a téléchargé.</translation>
    </message>
    <message>
        <source>This file is not hashed yet, so nobody could download it.</source>
        <translation>Ce fichier n’est pas encore analysé, personne n’a donc pu le télécharger.</translation>
    </message>
    <message>
        <source>Nobody has downloaded this yet.</source>
        <translation>Personne ne l’a encore téléchargé.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HashingStrip</name>
    <message>
        <source>Hashing</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Hashing paused at %1 of %2</source>
        <translation>Analyse en pause à %1 sur %2</translation>
    </message>
    <message>
        <source>Hashing %1 of %2</source>
        <translation>Analyse&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume hashing</source>
        <translation>Reprendre l’analyse</translation>
    </message>
    <message>
        <source>Pause hashing</source>
        <translation>Mettre l’analyse en pause</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostForm</name>
    <message>
        <source>Everybody who has the link may join</source>
        <translation>Tous ceux qui ont le lien peuvent s’inscrire</translation>
    </message>
    <message>
        <source>Only with an invite of mine</source>
        <translation>Seulement avec une invitation de ma part</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Commencer à héberger</translation>
    </message>
    <message>
        <source>Let friends meet here.</source>
        <translation>Un lieu où tes amis se retrouvent.</translation>
    </message>
    <message>
        <source>Your computer becomes the place where you find each other. Files still go from friend to friend.</source>
        <translation>Ton ordinateur devient l’endroit où vous vous retrouvez. Les fichiers vont toujours d’ami à ami.</translation>
    </message>
    <message>
        <source>Name that friends see</source>
        <translation>Nom que voient tes amis</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Donne-lui d’abord un nom.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>It could not start: %1.</source>
        <translation>Impossible de démarrer&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostedPeersModel</name>
    <message>
        <source>Banned</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 speaks %2</source>
        <translation>%1 parle %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1, %2, %n fichier</numerusform>
            <numerusform>%1, %2, %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
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
        <translation>Personne n’est encore inscrit. Donne à tes amis l’invitation ci-dessus.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Parcourir</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Filter peers</source>
        <translation>Filtrer les participants</translation>
    </message>
    <message>
        <source>Keeps this peer out</source>
        <translation>Tient cette personne à l’écart</translation>
    </message>
    <message>
        <source>Takes the registration away; who may register can come again</source>
        <translation>Retire l’inscription&#x202f;; qui peut s’inscrire peut revenir</translation>
    </message>
    <message>
        <source>Registered peers</source>
        <translation>Participants inscrits</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Débloquer</translation>
    </message>
    <message>
        <source>The peer could not be banned: %1.</source>
        <translation>Impossible de bloquer ce participant&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The peer could not be let in again: %1.</source>
        <translation>Impossible de débloquer ce participant&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>Accès bloqué pour %1</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>Inscription retirée pour %1</translation>
    </message>
    <message>
        <source>The peer could not be removed: %1.</source>
        <translation>Impossible de retirer ce participant&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostingBinding</name>
    <message>
        <source>That cannot be: %1.</source>
        <translation>Impossible&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostingPage</name>
    <message>
        <source>Stop hosting</source>
        <translation>Cesser d’héberger</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>No search was passed to neighbours yet.</source>
        <translation>Aucune recherche n’est encore allée chez des voisins.</translation>
    </message>
    <message>
        <source>%1 of %2 peers online, %3 files, %4 searches/s</source>
        <translation>%1 participants sur %2 en ligne, %3 fichiers, %4 recherches/s</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Actif depuis %1</translation>
    </message>
    <message>
        <source>Hosting goes on: %1.</source>
        <translation>L’hébergement continue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Hosting has stopped. Your friends are known when you start again.</source>
        <translation>L’hébergement est arrêté. Tes amis seront reconnus si tu le relances.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Relancer</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::InlineStrip</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Intake</name>
    <message>
        <source>a file</source>
        <translation>un fichier</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Partager ce dossier</translation>
    </message>
    <message numerus="yes">
        <source>Share %n folders</source>
        <translation>
            <numerusform>Partager %n dossier</numerusform>
            <numerusform>Partager %n dossiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Download %n link(s)</source>
        <translation>
            <numerusform>Télécharger %n lien</numerusform>
            <numerusform>Télécharger %n liens</numerusform>
        </translation>
    </message>
    <message>
        <source>Join this index</source>
        <translation>Rejoindre cet index</translation>
    </message>
    <message numerus="yes">
        <source>Join %n indexes</source>
        <translation>
            <numerusform>Rejoindre %n index</numerusform>
            <numerusform>Rejoindre %n index</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading %1.</source>
        <translation>Téléchargement de %1.</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s).</source>
        <translation>
            <numerusform>Téléchargement de %n fichier.</numerusform>
            <numerusform>Téléchargement de %n fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>%1 cannot be downloaded: %2.</source>
        <translation>Impossible de télécharger %1&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be downloaded: %1.</source>
        <translation>
            <numerusform>Impossible de télécharger %n fichier&#xa0;: %1.</numerusform>
            <numerusform>Impossible de télécharger %n fichiers&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The network at %1 sends passwords and files so that others on the way can read them.</source>
        <translation>Le réseau à l’adresse %1 transmet mots de passe et fichiers de sorte que d’autres, en chemin, peuvent les lire.</translation>
    </message>
    <message>
        <source>Join the index at %1? Its members will see what you share.</source>
        <translation>Rejoindre l’index à l’adresse %1&#x202f;? Ses membres verront ce que tu partages.</translation>
    </message>
    <message>
        <source>Join all the same</source>
        <translation>Rejoindre quand même</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Joining %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>You are connected.</source>
        <translation>Te voilà en ligne.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>%1 could not be joined: %2.</source>
        <translation>Impossible de rejoindre %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>You share %1.</source>
        <translation>Tu partages %1.</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2.</source>
        <translation>Impossible de partager %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Potluck takes magnet links, invites and folders; “%1” is none of them.</source>
        <translation>Potluck accepte les liens magnet, les invitations et les dossiers&#xa0;; «&#xa0;%1&#xa0;» n’en est pas.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>Impossible d’utiliser %1&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) cannot be used, the first of them %1: %2.</source>
        <translation>
            <numerusform>%n lien est inutilisable&#xa0;: %1&#xa0;: %2.</numerusform>
            <numerusform>%n liens sont inutilisables, le premier est %1&#xa0;: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::InviteBar</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Copy the invite</source>
        <translation>Copier l’invitation</translation>
    </message>
    <message>
        <source>Show the invite as a picture to scan</source>
        <translation>Afficher l’invitation comme image à scanner</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Qui peut s’inscrire</translation>
    </message>
    <message>
        <source>Open to all with the link</source>
        <translation>Ouvert à tous avec le lien</translation>
    </message>
    <message>
        <source>By invite only</source>
        <translation>Sur invitation</translation>
    </message>
    <message>
        <source>Friends scan this, or paste the link under Peers, Join.</source>
        <translation>Tes amis scannent ceci ou collent le lien sous Participants, Rejoindre.</translation>
    </message>
    <message>
        <source>For how many</source>
        <translation>Pour combien</translation>
    </message>
    <message numerus="yes">
        <source>for %n friend(s)</source>
        <translation>
            <numerusform>pour %n ami</numerusform>
            <numerusform>pour %n amis</numerusform>
        </translation>
    </message>
    <message>
        <source>for any number</source>
        <translation>sans limite de nombre</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Durée</translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>valable %n jour</numerusform>
            <numerusform>valable %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>good for ever</source>
        <translation>valable pour toujours</translation>
    </message>
    <message>
        <source>New invite</source>
        <translation>Nouvelle invitation</translation>
    </message>
    <message>
        <source>Make an invite for a friend</source>
        <translation>Créer une invitation pour un ami</translation>
    </message>
    <message>
        <source>No invite could be made: %1.</source>
        <translation>Impossible de créer une invitation&#xa0;: %1.</translation>
    </message>
    <message>
        <source>That did not work: %1.</source>
        <translation>Cela n’a pas marché&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::JoinForm</name>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Paste an invite: potluck://…</source>
        <translation>Colle une invitation&#xa0;: potluck://…</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>On this network:</source>
        <translation>Sur ce réseau&#xa0;:</translation>
    </message>
    <message>
        <source>Join the index at %1</source>
        <translation>Rejoindre l’index à l’adresse %1</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Connexion…</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::JoinedEditor</name>
    <message>
        <source>Connected as %1</source>
        <translation>Connecté sous le nom %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>%1 quitté</translation>
    </message>
    <message>
        <source>Paste an invite or an address</source>
        <translation>Colle une invitation ou une adresse</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>Quitter %1</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::KeptSearches</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>New for “%1”</source>
        <translation>Du nouveau pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The search cannot be kept: %1.</source>
        <translation>Impossible de suivre cette recherche&#xa0;: %1.</translation>
    </message>
    <message>
        <source>“%1” is no longer kept</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus suivie</translation>
    </message>
    <message>
        <source>The search is still kept: %1.</source>
        <translation>La recherche est toujours suivie&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n nouveau</numerusform>
            <numerusform>%1, %n nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept search</source>
        <translation>Recherche suivie</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvés</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LibraryModel</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n fichier, %1</numerusform>
            <numerusform>%n fichiers, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 given to others</source>
        <translation>%1 donnés aux autres</translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, dossier, %n fichier</numerusform>
            <numerusform>%1, dossier, %n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>given %n time(s)</source>
        <translation>
            <numerusform>donné %n fois</numerusform>
            <numerusform>donné %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>to be hashed</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>How often somebody got all of it from here</source>
        <translation>Combien de fois quelqu’un l’a obtenu en entier d’ici</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Shared</source>
        <comment>since when</comment>
        <translation>Partagé</translation>
    </message>
    <message>
        <source>Given</source>
        <comment>how often</comment>
        <translation>Donné</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LibraryPage</name>
    <message>
        <source>Find in all shared folders</source>
        <translation>Chercher dans tous les dossiers partagés</translation>
    </message>
    <message>
        <source>You share nothing.</source>
        <translation>Tu ne partages rien.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>Dossiers partagés</translation>
    </message>
    <message>
        <source>Shared files</source>
        <translation>Fichiers partagés</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>The files of this folder are being read for the first time.</source>
        <translation>Les fichiers de ce dossier sont lus pour la première fois.</translation>
    </message>
    <message>
        <source>There are no files in this folder.</source>
        <translation>Il n’y a aucun fichier dans ce dossier.</translation>
    </message>
    <message>
        <source>%1 is not shared any more</source>
        <translation>%1 n’est plus partagé</translation>
    </message>
    <message>
        <source>Stop sharing “%1”</source>
        <translation>Ne plus partager %1</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Exclusions</translation>
    </message>
    <message>
        <source>What is left out of all shared folders</source>
        <translation>Ce qui est exclu de tous les dossiers partagés</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copier le lien magnet</translation>
    </message>
    <message>
        <source>Who downloaded</source>
        <translation>Qui l’a téléchargé</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Ne plus partager</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Partager un dossier</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2.</source>
        <translation>Impossible de partager %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Rescan: %1.</source>
        <translation>Actualisation&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LimitsMenu</name>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Follow the plan of hours</source>
        <translation>Suivre le planning horaire</translation>
    </message>
    <message>
        <source>More about limits…</source>
        <translation>Plus sur les limites…</translation>
    </message>
    <message>
        <source>No limits</source>
        <translation>Sans limites</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>The limit stays as it was: %1.</source>
        <translation>La limite reste comme avant&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LinkField</name>
    <message>
        <source>Add a link</source>
        <translation>Ajouter un lien</translation>
    </message>
    <message>
        <source>A magnet link, an invite or a folder</source>
        <translation>Un lien magnet, une invitation ou un dossier</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>This is no link for Potluck.</source>
        <translation>Ce n’est pas un lien pour Potluck.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::MainWindow</name>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Hébergement</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Potluck is starting.</source>
        <translation>Potluck démarre.</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Partager un dossier</translation>
    </message>
    <message>
        <source>Ctrl+M brings the menu bar back</source>
        <translation>Ctrl+M fait revenir la barre de menus</translation>
    </message>
    <message>
        <source>All downloads are paused</source>
        <translation>Tous les téléchargements sont en pause</translation>
    </message>
    <message>
        <source>All downloads go on</source>
        <translation>Tous les téléchargements reprennent</translation>
    </message>
    <message>
        <source>Potluck cannot start: %1.</source>
        <translation>Potluck ne peut pas démarrer&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>%1 – Potluck</source>
        <translation>%1 – Potluck</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Shall Potluck go on in the tray when its window is closed?</source>
        <translation>Potluck doit-il continuer dans la zone de notification quand sa fenêtre est fermée&#x202f;?</translation>
    </message>
    <message>
        <source>There is no tray here: closing the window ends Potluck.</source>
        <translation>Il n’y a pas de zone de notification ici&#xa0;: Potluck s’arrête quand sa fenêtre est fermée.</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Continuer en arrière-plan</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Réduire</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::MeetStep</name>
    <message>
        <source>Where do you meet the others?</source>
        <translation>Où retrouves-tu les autres&#x202f;?</translation>
    </message>
    <message>
        <source>An index knows who is there and who has what. Join the one of your friends, or host one yourself: it runs here, in this app.</source>
        <translation>Un index sait qui est là et qui a quoi. Rejoins celui de tes amis, ou héberge le tien&#xa0;: il fonctionne ici, dans cette application.</translation>
    </message>
    <message>
        <source>Join an index</source>
        <translation>Rejoindre un index</translation>
    </message>
    <message>
        <source>Host an index</source>
        <translation>Héberger un index</translation>
    </message>
    <message>
        <source>Paste an invite, or type an address</source>
        <translation>Colle une invitation ou saisis une adresse</translation>
    </message>
    <message>
        <source>Indexes on your local network</source>
        <translation>Index sur ton réseau local</translation>
    </message>
    <message>
        <source>A name for it, as its members see it</source>
        <translation>Son nom, tel que ses membres le voient</translation>
    </message>
    <message>
        <source>Name of your index</source>
        <translation>Nom de ton index</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Commencer à héberger</translation>
    </message>
    <message>
        <source>Your index runs. Give this invite to your friends:</source>
        <translation>Ton index fonctionne. Donne cette invitation à tes amis&#xa0;:</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à l’adresse %2</translation>
    </message>
    <message>
        <source>Looking for indexes on your local network; none so far.</source>
        <translation>Recherche d’index sur ton réseau local&#x202f;; aucun pour l’instant.</translation>
    </message>
    <message>
        <source>On your local network:</source>
        <translation>Sur ton réseau local&#xa0;:</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>The invite as a picture for phones</source>
        <translation>L’invitation en image pour les téléphones</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NameStep</name>
    <message>
        <source>What shall others call you?</source>
        <translation>Comment les autres doivent-ils t’appeler&#x202f;?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ton nom</translation>
    </message>
    <message>
        <source>Type a name, or skip this step.</source>
        <translation>Saisis un nom, ou passe cette étape.</translation>
    </message>
    <message>
        <source>Everyone whom you share with sees this name. It need not be your real one.</source>
        <translation>Tous ceux avec qui tu partages voient ce nom. Ce n’est pas forcément le vrai.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Neighbourhood</name>
    <message>
        <source>Picture of the neighbours and the last searches</source>
        <translation>Schéma des voisins et des dernières recherches</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 neighbours online.</source>
        <extracomment>the number is of neighbours that are online, %1 of all</extracomment>
        <translation>
            <numerusform>%n voisin sur %1 en ligne.</numerusform>
            <numerusform>%n voisins sur %1 en ligne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered with %n result(s)</source>
        <translation>
            <numerusform>A répondu avec %n résultat</numerusform>
            <numerusform>A répondu avec %n résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Was asked, did not answer</source>
        <translation>Interrogé, n’a pas répondu</translation>
    </message>
    <message>
        <source>No neighbours yet.</source>
        <translation>Pas encore de voisins.</translation>
    </message>
    <message>
        <source>No search went to the neighbours yet.</source>
        <translation>Aucune recherche n’est encore allée aux voisins.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NeighboursModel</name>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Liaison</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NeighboursPane</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>No neighbours yet. Linked indexes search each other: invite another host, or paste the link one gave you.</source>
        <translation>Pas encore de voisins. Les index liés se consultent entre eux&#xa0;: invite un autre hôte, ou colle le lien que l’un d’eux t’a donné.</translation>
    </message>
    <message>
        <source>Invite a neighbour</source>
        <translation>Inviter un voisin</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Paste a neighbour’s link</source>
        <translation>Colle le lien d’un voisin</translation>
    </message>
    <message>
        <source>Makes a link for the host of another index and copies it</source>
        <translation>Crée un lien pour l’hôte d’un autre index et le copie</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <source>That is no neighbour’s link: %1.</source>
        <translation>Ce n’est pas le lien d’un voisin&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Linking…</source>
        <translation>Liaison…</translation>
    </message>
    <message>
        <source>It could not be linked: %1.</source>
        <translation>La liaison n’a pas marché&#xa0;: %1.</translation>
    </message>
    <message>
        <source>No invite could be made: %1.</source>
        <translation>Impossible de créer une invitation&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Copied, good for one neighbour and a week: %1</source>
        <translation>Copié, valable une semaine pour un voisin&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 is no neighbour any more</source>
        <translation>%1 n’est plus un voisin</translation>
    </message>
    <message>
        <source>The neighbour could not be removed: %1.</source>
        <translation>Impossible de retirer ce voisin&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Notices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 est arrivé.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished.</source>
        <translation>
            <numerusform>%n téléchargement terminé.</numerusform>
            <numerusform>%n téléchargements terminés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished</source>
        <translation>
            <numerusform>%n téléchargement terminé</numerusform>
            <numerusform>%n téléchargements terminés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) need your attention.</source>
        <translation>
            <numerusform>%n téléchargement demande ton attention.</numerusform>
            <numerusform>%n téléchargements demandent ton attention.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Needs your attention</source>
        <translation>Demande ton attention</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Overview</name>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message numerus="yes">
        <source>%n arriving</source>
        <translation>
            <numerusform>%n en réception</numerusform>
            <numerusform>%n en réception</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody online has</source>
        <translation>
            <numerusform>%n que personne en ligne n’a</numerusform>
            <numerusform>%n que personne en ligne n’a</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Copies online</source>
        <translation>Copies accessibles</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Content id</source>
        <translation>Id. du contenu</translation>
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
        <translation>Lien magnet</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Détails techniques</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 sur %2, %3</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va chez</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln piece(s)</source>
        <translation>
            <numerusform>%1 sur %Ln morceau</numerusform>
            <numerusform>%1 sur %Ln morceaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PeersModel</name>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>sur %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, online, %n file(s)</source>
        <translation>
            <numerusform>%1, en ligne, %n fichier</numerusform>
            <numerusform>%1, en ligne, %n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, offline, %n file(s)</source>
        <translation>
            <numerusform>%1, hors ligne, %n fichier</numerusform>
            <numerusform>%1, hors ligne, %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PeersPage</name>
    <message>
        <source>Browse</source>
        <translation>Parcourir</translation>
    </message>
    <message>
        <source>Why unreachable?</source>
        <translation>Pourquoi injoignable&#x202f;?</translation>
    </message>
    <message>
        <source>Tries to reach this peer and says what is in the way</source>
        <translation>Essaie de joindre ce participant et dit ce qui bloque</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Join an index with an invite</source>
        <translation>Rejoindre un index avec une invitation</translation>
    </message>
    <message>
        <source>Filter peers</source>
        <translation>Filtrer les participants</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>You are alone.</source>
        <translation>Il n’y a que toi ici.</translation>
    </message>
    <message>
        <source>Join friends with the invite they gave you, or host an index and invite them.</source>
        <translation>Rejoins tes amis avec l’invitation qu’ils t’ont donnée, ou héberge un index et invite-les.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Héberger</translation>
    </message>
    <message>
        <source>The peers cannot be listed: %1.</source>
        <translation>Impossible de lister les participants&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nobody is online at the moment.</source>
        <translation>Personne n’est en ligne pour le moment.</translation>
    </message>
    <message>
        <source>Nobody else is here yet.</source>
        <translation>Personne d’autre n’est encore là.</translation>
    </message>
    <message>
        <source>Looking who is here…</source>
        <translation>On regarde qui est là…</translation>
    </message>
    <message>
        <source>That did not work: %1.</source>
        <translation>Cela n’a pas marché&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>Accès bloqué pour %1</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PieceBar</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PreferenceStore</name>
    <message>
        <source>That cannot be: %1.</source>
        <translation>Impossible&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::QrView</name>
    <message>
        <source>QR picture</source>
        <translation>Image QR</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RateEdit</name>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
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
        <translation>%1 retiré</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n transfer(s)</source>
        <translation>
            <numerusform>%n transfert retiré</numerusform>
            <numerusform>%n transferts retirés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n transfer(s)</source>
        <translation>
            <numerusform>Retirer %n transfert</numerusform>
            <numerusform>Retirer %n transferts</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be downloaded again: %1.</source>
        <translation>Impossible de le télécharger à nouveau&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RulesBinding</name>
    <message>
        <source>Change what is left out</source>
        <translation>Modifier les exclusions</translation>
    </message>
    <message>
        <source>That cannot be left out: %1.</source>
        <translation>Impossible d’exclure cela&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RulesPanel</name>
    <message>
        <source>Share hidden files and folders, too</source>
        <translation>Partager aussi les fichiers et dossiers cachés</translation>
    </message>
    <message>
        <source>Names that are left out:</source>
        <translation>Noms exclus&#xa0;:</translation>
    </message>
    <message>
        <source>Names that are left out</source>
        <translation>Noms exclus</translation>
    </message>
    <message>
        <source>*.part, *.tmp</source>
        <translation>*.part, *.tmp</translation>
    </message>
    <message>
        <source>Commas between them, * for anything. What is left out stays on your disk.</source>
        <translation>Séparés par des virgules, * pour n’importe quoi. Ce qui est exclu reste sur ton disque.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::ScheduleEditor</name>
    <message>
        <source>Add hours</source>
        <translation>Ajouter une plage</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Retirer cette plage</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Envoi</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchPage</name>
    <message>
        <source>New search</source>
        <translation>Nouvelle recherche</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>Recherche suivante</translation>
    </message>
    <message>
        <source>Previous search</source>
        <translation>Recherche précédente</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Relancer la recherche</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download to…</source>
        <translation>Télécharger vers…</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Fichiers semblables</translation>
    </message>
    <message>
        <source>Browse peer</source>
        <translation>Parcourir la source</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copier le lien magnet</translation>
    </message>
    <message>
        <source>Keep search</source>
        <translation>Suivre la recherche</translation>
    </message>
    <message>
        <source>Goes on searching and tells you what comes</source>
        <translation>Continue à chercher et te dit ce qui arrive</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Suivies</translation>
    </message>
    <message>
        <source>The searches that are kept</source>
        <translation>Les recherches suivies</translation>
    </message>
    <message>
        <source>Search the network</source>
        <translation>Chercher sur le réseau</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Recherches</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Ne plus suivre</translation>
    </message>
    <message numerus="yes">
        <source>Kept, %n new</source>
        <translation>
            <numerusform>Suivie, %n nouveau</numerusform>
            <numerusform>Suivie, %n nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>Download to</source>
        <translation>Télécharger vers</translation>
    </message>
    <message>
        <source>Browse %1</source>
        <translation>Parcourir chez %1</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Chercher partout</translation>
    </message>
    <message>
        <source>Also asks linked indexes that are left out while there is enough</source>
        <translation>Interroge aussi les index liés, laissés de côté dès qu’il y a assez de résultats</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchTab</name>
    <message>
        <source>Asking around…</source>
        <translation>On se renseigne…</translation>
    </message>
    <message>
        <source>No one online has this.</source>
        <translation>Personne en ligne ne l’a.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Keep looking</source>
        <translation>Continuer à chercher</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Relancer la recherche</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Join or host</source>
        <translation>Rejoindre ou héberger</translation>
    </message>
    <message>
        <source>Filter these results</source>
        <translation>Filtrer ces résultats</translation>
    </message>
    <message>
        <source>Close the filter</source>
        <translation>Fermer le filtre</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message numerus="yes">
        <source>%n new: show</source>
        <extracomment>results that came while the list stands still, and the word that brings them</extracomment>
        <translation>
            <numerusform>%n nouveau&#xa0;: afficher</numerusform>
            <numerusform>%n nouveaux&#xa0;: afficher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching, %n file(s) so far</source>
        <translation>
            <numerusform>Recherche en cours, %n fichier trouvé</numerusform>
            <numerusform>Recherche en cours, %n fichiers trouvés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SettingsPage</name>
    <message>
        <source>No setting is called that.</source>
        <translation>Aucun réglage de ce nom.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Chercher un réglage</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SharesModel</name>
    <message>
        <source>This folder is not there at the moment. Its files come back with it.</source>
        <translation>Ce dossier n’est pas là pour le moment. Ses fichiers reviendront avec lui.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n fichier, %1</numerusform>
            <numerusform>%n fichiers, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n fichier</numerusform>
            <numerusform>%1, %n fichiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
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
        <translation>Place %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Free slot</source>
        <translation>Place libre</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Au repos</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Couleur %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>pieces</comment>
        <translation>Livrés</translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>pieces</comment>
        <translation>Faux</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SpeedGraph</name>
    <message>
        <source>Speed in the last ten minutes</source>
        <translation>Vitesse des dix dernières minutes</translation>
    </message>
    <message>
        <source>Now %1 down, %2 up; at most %3 down, %4 up</source>
        <translation>Maintenant&#xa0;: réception %1, envoi %2&#x202f;; maximum&#xa0;: réception %3, envoi %4</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>Il y a %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s ago</source>
        <translation>Il y a %1 min %2 s</translation>
    </message>
    <message>
        <source>%1: ↓ %2  ↑ %3</source>
        <translation>%1&#xa0;: ↓ %2  ↑ %3</translation>
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
        <translation>Il y a 10 min</translation>
    </message>
    <message>
        <source>5 min ago</source>
        <translation>Il y a 5 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StartFailure</name>
    <message>
        <source>Potluck cannot start: %1.</source>
        <translation>Potluck ne peut pas démarrer&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StartPane</name>
    <message>
        <source>What are you looking for?</source>
        <translation>Qu’est-ce que tu cherches&#x202f;?</translation>
    </message>
    <message>
        <source>These searches go on by themselves and tell you what comes.</source>
        <translation>Ces recherches continuent toutes seules et te disent ce qui arrive.</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Recherches suivies</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Ne plus suivre</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Hashing %1, %2</source>
        <translation>Analyse %1, %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message numerus="yes">
        <source>Hosting, %n peer(s)</source>
        <translation>
            <numerusform>Hôte, %n participant</numerusform>
            <numerusform>Hôte, %n participants</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>Limites&#xa0;: %1</translation>
    </message>
    <message>
        <source>Receiving %1</source>
        <translation>Réception&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Envoi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Hashing paused, %1</source>
        <translation>Analyse en pause, %1</translation>
    </message>
    <message>
        <source>Hashing %1</source>
        <translation>Analyse %1</translation>
    </message>
    <message>
        <source>Who you are connected with</source>
        <translation>Avec qui tu es en contact</translation>
    </message>
    <message>
        <source>%1: connected.</source>
        <translation>%1&#xa0;: connecté.</translation>
    </message>
    <message>
        <source>%1: connecting.</source>
        <translation>%1&#xa0;: connexion en cours.</translation>
    </message>
    <message>
        <source>%1: not reachable.</source>
        <translation>%1&#xa0;: injoignable.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>You host %1.</source>
        <translation>Tu héberges %1.</translation>
    </message>
    <message>
        <source>You have joined no index yet, so there is nobody to share with.</source>
        <translation>Tu n’as encore rejoint aucun index, il n’y a donc personne avec qui partager.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Héberger</translation>
    </message>
    <message>
        <source>Show peers</source>
        <translation>Voir les participants</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Potluck reads each shared file once, to know it by its content. A file is shared as soon as it was read.</source>
        <translation>Potluck lit chaque fichier partagé une fois, pour le reconnaître à son contenu. Un fichier est partagé dès qu’il a été lu.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left to read, %1.</source>
        <translation>
            <numerusform>Encore %n fichier à lire, %1.</numerusform>
            <numerusform>Encore %n fichiers à lire, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Room for downloads</source>
        <translation>Place pour les téléchargements</translation>
    </message>
    <message>
        <source>%1 are free where your downloads go.</source>
        <translation>Il reste %1 là où vont tes téléchargements.</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Changer de dossier</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Nothing is being downloaded.</source>
        <translation>Aucun téléchargement en cours.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) run.</source>
        <translation>
            <numerusform>%n téléchargement en cours.</numerusform>
            <numerusform>%n téléchargements en cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation>Voir les transferts</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Nobody downloads from you right now.</source>
        <translation>Personne ne télécharge chez toi en ce moment.</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) run.</source>
        <translation>
            <numerusform>%n envoi en cours.</numerusform>
            <numerusform>%n envois en cours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected, %n peer(s)</source>
        <translation>
            <numerusform>Connecté, %n participant</numerusform>
            <numerusform>Connecté, %n participants</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TracesModel</name>
    <message numerus="yes">
        <source>%n neighbour(s) asked</source>
        <translation>
            <numerusform>%n voisin interrogé</numerusform>
            <numerusform>%n voisins interrogés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n a répondu</numerusform>
            <numerusform>%n ont répondu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n résultat</numerusform>
            <numerusform>%n résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the farthest %n hop(s) away</source>
        <translation>
            <numerusform>le plus loin à %n saut</numerusform>
            <numerusform>le plus loin à %n sauts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies dropped</source>
        <translation>
            <numerusform>%n doublon ignoré</numerusform>
            <numerusform>%n doublons ignorés</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked here, %1: %2.</source>
        <translation>Lancée ici, %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Passed on for others, %1: %2.</source>
        <translation>Relayée pour d’autres, %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Asked here</source>
        <translation>Lancée ici</translation>
    </message>
    <message>
        <source>Passed on for others</source>
        <translation>Relayée pour d’autres</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>neighbours that answered, of those that were asked</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sauts</translation>
    </message>
    <message>
        <source>Copies dropped</source>
        <translation>Doublons ignorés</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransferActions</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Tout mettre en pause</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Limites…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revérifier</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copier le lien magnet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Move file to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>File d’attente</translation>
    </message>
    <message>
        <source>To the top</source>
        <translation>Tout en haut</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>To the bottom</source>
        <translation>Tout en bas</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The beginning of %1 is fetched first now. Try again in a moment.</source>
        <translation>Le début de %1 est téléchargé d’abord. Réessaie dans un instant.</translation>
    </message>
    <message>
        <source>The first %1 of %2 are there; what follows arrives in order.</source>
        <translation>Le début de %2 (%1) est là&#x202f;; la suite arrive dans l’ordre.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransferDelegate</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransfersModel</name>
    <message>
        <source>%1, download</source>
        <translation>%1, téléchargement</translation>
    </message>
    <message>
        <source>%1, upload</source>
        <translation>%1, envoi</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>time left</comment>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Copies</source>
        <comment>how many whole copies can be reached</comment>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajouté</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransfersPage</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Ajouter un lien</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>Nothing moving yet. Search, or drop a link here.</source>
        <translation>Rien en cours pour l’instant. Cherche, ou dépose un lien ici.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a filter and how many it finds</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 comes at most at:</source>
        <translation>%1 arrive au plus à&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s), each at most at:</source>
        <translation>
            <numerusform>%n transfert, au plus à&#xa0;:</numerusform>
            <numerusform>%n transferts, chacun au plus à&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TrashFiles</name>
    <message>
        <source>Moved %1 to the trash</source>
        <translation>%1 mis à la corbeille</translation>
    </message>
    <message>
        <source>Move %1 to the trash</source>
        <translation>Mettre %1 à la corbeille</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n file(s) to the trash</source>
        <translation>
            <numerusform>%n fichier mis à la corbeille</numerusform>
            <numerusform>%n fichiers mis à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s) to the trash</source>
        <translation>
            <numerusform>Mettre %n fichier à la corbeille</numerusform>
            <numerusform>Mettre %n fichiers à la corbeille</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash.</source>
        <translation>Impossible de mettre %1 à la corbeille.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 n’est plus là.</translation>
    </message>
    <message>
        <source>%1 could not be taken out of the trash.</source>
        <translation>Impossible de sortir %1 de la corbeille.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Tray</name>
    <message>
        <source>Open Potluck</source>
        <translation>Ouvrir Potluck</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Tout mettre en pause</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Nothing is moving</source>
        <translation>Rien en cours</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>All downloads are paused</source>
        <translation>Tous les téléchargements sont en pause</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of news</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Welcome</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Welcome to Potluck</source>
        <translation>Bienvenue dans Potluck</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Add a &amp;link…</source>
        <translation>Ajouter un &amp;lien…</translation>
    </message>
    <message>
        <source>&amp;Share a folder…</source>
        <translation>&amp;Partager un dossier…</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>Tout mettre en pa&amp;use</translation>
    </message>
    <message>
        <source>&amp;Resume all</source>
        <translation>Tout &amp;reprendre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Paste links</source>
        <translation>&amp;Coller les liens</translation>
    </message>
    <message>
        <source>&amp;Search the network</source>
        <translation>C&amp;hercher sur le réseau</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>&amp;Filtrer cette page</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>Barre &amp;latérale</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>Barre de &amp;menus</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a submenu and a command of it</comment>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>not a file link: %1</source>
        <translation>ce n’est pas le lien d’un fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>il est trop long</translation>
    </message>
    <message>
        <source>it does not begin with magnet:?</source>
        <translation>il ne commence pas par magnet:?</translation>
    </message>
    <message>
        <source>a content hash in it is malformed or contradicts another</source>
        <translation>une empreinte du contenu est mal formée ou en contredit une autre</translation>
    </message>
    <message>
        <source>it has two names</source>
        <translation>il a deux noms</translation>
    </message>
    <message>
        <source>its size is malformed or too large</source>
        <translation>sa taille est mal formée ou trop grande</translation>
    </message>
    <message>
        <source>it has no content hash that Potluck knows</source>
        <translation>il ne contient aucune empreinte que Potluck connaisse</translation>
    </message>
    <message>
        <source>not an invite link: %1</source>
        <translation>ce n’est pas un lien d’invitation&#xa0;: %1</translation>
    </message>
    <message>
        <source>not a beer2beer link: %1</source>
        <translation>ce n’est pas un lien beer2beer&#xa0;: %1</translation>
    </message>
    <message>
        <source>not an AlaKazaam link: %1</source>
        <translation>ce n’est pas un lien AlaKazaam&#xa0;: %1</translation>
    </message>
    <message>
        <source>it does not begin with potluck://</source>
        <translation>il ne commence pas par potluck://</translation>
    </message>
    <message>
        <source>it does not begin with beer2beer://</source>
        <translation>il ne commence pas par beer2beer://</translation>
    </message>
    <message>
        <source>it does not begin with alakazaam://</source>
        <translation>il ne commence pas par alakazaam://</translation>
    </message>
    <message>
        <source>its address is malformed</source>
        <translation>son adresse est mal formée</translation>
    </message>
    <message>
        <source>its IPv6 address is malformed</source>
        <translation>son adresse IPv6 est mal formée</translation>
    </message>
    <message>
        <source>it needs an IPv4 address</source>
        <translation>il lui faut une adresse IPv4</translation>
    </message>
    <message>
        <source>nobody can be reached at its address</source>
        <translation>personne n’est joignable à son adresse</translation>
    </message>
    <message>
        <source>its key is malformed</source>
        <translation>sa clé est mal formée</translation>
    </message>
    <message>
        <source>its token is malformed</source>
        <translation>son jeton est mal formé</translation>
    </message>
    <message>
        <source>its neighbour token is malformed</source>
        <translation>son jeton de voisin est mal formé</translation>
    </message>
    <message>
        <source>cannot share %1: %2</source>
        <translation>impossible de partager %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>it is not a path</source>
        <translation>ce n’est pas un chemin</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>ce dossier n’existe pas</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>ce dossier ne peut pas être lu</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>it is shared already</source>
        <translation>ce dossier est déjà partagé</translation>
    </message>
    <message>
        <source>it lies inside the share %1</source>
        <translation>il se trouve dans le dossier partagé %1</translation>
    </message>
    <message>
        <source>it contains the share %1</source>
        <translation>il contient le dossier partagé %1</translation>
    </message>
    <message>
        <source>it is the data directory of Potluck</source>
        <translation>c’est le dossier des données de Potluck</translation>
    </message>
    <message>
        <source>it lies inside the data directory of Potluck</source>
        <translation>il se trouve dans le dossier des données de Potluck</translation>
    </message>
    <message>
        <source>there is no such share</source>
        <translation>ce dossier n’est pas partagé</translation>
    </message>
    <message>
        <source>the file changed since it was shared</source>
        <translation>le fichier a changé depuis qu’il est partagé</translation>
    </message>
    <message>
        <source>cannot open a shared file: %1</source>
        <translation>impossible d’ouvrir un fichier partagé&#xa0;: %1</translation>
    </message>
    <message>
        <source>nothing is shared under that content id or digest</source>
        <translation>rien n’est partagé sous cette empreinte</translation>
    </message>
    <message>
        <source>nothing is shared under that content id</source>
        <translation>rien n’est partagé sous cet identifiant</translation>
    </message>
    <message>
        <source>the folder is empty: its disk does not seem to be mounted</source>
        <translation>le dossier est vide&#xa0;: son disque ne semble pas monté</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot read the folder: %1</source>
        <translation>impossible de lire le dossier&#xa0;: %1</translation>
    </message>
    <message>
        <source>1 file is left out: %1 (%2)</source>
        <translation>1 fichier est exclu&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 files are left out, one of them %2 (%3)</source>
        <translation>%1 fichiers sont exclus, dont %2 (%3)</translation>
    </message>
    <message>
        <source>its name holds a control character</source>
        <translation>son nom contient un caractère de contrôle</translation>
    </message>
    <message>
        <source>files above 16 TiB cannot be shared</source>
        <translation>les fichiers de plus de 16 Tio ne peuvent pas être partagés</translation>
    </message>
    <message>
        <source>the disk is full: %1 cannot be written</source>
        <translation>le disque est plein&#xa0;: impossible d’écrire %1</translation>
    </message>
    <message>
        <source>%1 is damaged or not a database of Potluck</source>
        <translation>%1 est endommagé ou n’est pas une base de données de Potluck</translation>
    </message>
    <message>
        <source>cannot use %1: %2</source>
        <translation>impossible d’utiliser %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Potluck (schema %2, known %3)</source>
        <translation>%1 a été écrit par une version plus récente de Potluck (schéma %2, connu %3)</translation>
    </message>
    <message>
        <source>the library&apos;s database has no state</source>
        <translation>l’état manque dans la base de données de la bibliothèque</translation>
    </message>
    <message>
        <source>the library&apos;s database has no epoch</source>
        <translation>l’époque manque dans la base de données de la bibliothèque</translation>
    </message>
    <message>
        <source>the share could not be stored</source>
        <translation>impossible d’enregistrer le dossier partagé</translation>
    </message>
    <message>
        <source>a directory could not be stored</source>
        <translation>impossible d’enregistrer un dossier</translation>
    </message>
    <message>
        <source>a file could not be stored</source>
        <translation>impossible d’enregistrer un fichier</translation>
    </message>
    <message>
        <source>the stored piece layer is damaged</source>
        <translation>les données de contrôle enregistrées sont endommagées</translation>
    </message>
    <message>
        <source>the journal was not loaded</source>
        <translation>le journal des téléchargements n’a pas été lu</translation>
    </message>
    <message>
        <source>%1 is not shared</source>
        <translation>%1 n’est pas partagé</translation>
    </message>
    <message>
        <source>%1 is in use by another program</source>
        <translation>%1 est utilisé par un autre programme</translation>
    </message>
    <message>
        <source>not allowed to listen on %1</source>
        <translation>il n’est pas permis d’accepter des connexions sur %1</translation>
    </message>
    <message>
        <source>this machine does not have the address of %1</source>
        <translation>cet ordinateur n’a pas l’adresse de %1</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>impossible d’accepter des connexions sur %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is not an address</source>
        <translation>%1 n’est pas une adresse</translation>
    </message>
    <message>
        <source>no address to listen on</source>
        <translation>aucune adresse pour accepter des connexions</translation>
    </message>
    <message>
        <source>no router forwards port %1</source>
        <translation>aucun routeur ne redirige le port %1</translation>
    </message>
    <message>
        <source>cannot write the identity file %1: %2</source>
        <translation>impossible d’écrire le fichier d’identité %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot read the identity file %1: %2</source>
        <translation>impossible de lire le fichier d’identité %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the identity file %1 is damaged; restore it from a backup, or remove it to become somebody new to everyone else</source>
        <translation>le fichier d’identité %1 est endommagé&#xa0;; restaure-le depuis une sauvegarde, ou supprime-le pour devenir quelqu’un de nouveau pour les autres</translation>
    </message>
    <message>
        <source>cannot make a key: %1</source>
        <translation>impossible de créer une clé&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot encode a key: %1</source>
        <translation>impossible d’encoder une clé&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot set up TLS: %1</source>
        <translation>impossible de préparer TLS&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 ended the connection</source>
        <translation>%1 a mis fin à la connexion</translation>
    </message>
    <message>
        <source>%1 ended the connection during the TLS handshake</source>
        <translation>%1 a mis fin à la connexion pendant l’ouverture de TLS</translation>
    </message>
    <message>
        <source>%1 ended the connection without a goodbye</source>
        <translation>%1 a mis fin à la connexion sans prévenir</translation>
    </message>
    <message>
        <source>%1 does not finish the TLS handshake</source>
        <translation>%1 ne termine pas l’ouverture de TLS</translation>
    </message>
    <message>
        <source>%1 shows no key</source>
        <translation>%1 ne montre pas de clé</translation>
    </message>
    <message>
        <source>%1 shows another key than it should: expected %2, got %3</source>
        <translation>%1 montre une autre clé que prévu&#xa0;: attendue %2, reçue %3</translation>
    </message>
    <message>
        <source>TLS with %1 failed: %2</source>
        <translation>TLS avec %1 a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>connection to %1 broke: %2</source>
        <translation>la connexion à %1 s’est rompue&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot connect to %1: %2</source>
        <translation>impossible de se connecter à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>no descriptor is left for a connection</source>
        <translation>trop de fichiers ouverts&#xa0;: plus de place pour une connexion</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 ne répond pas</translation>
    </message>
    <message>
        <source>%1 is silent for too long</source>
        <translation>%1 reste silencieux trop longtemps</translation>
    </message>
    <message>
        <source>%1 answers what was not asked</source>
        <translation>%1 répond à autre chose que la question</translation>
    </message>
    <message>
        <source>%1 does not answer in HTTP: %2</source>
        <translation>%1 ne répond pas en HTTP&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 sends more than it should</source>
        <translation>%1 envoie plus qu’il ne doit</translation>
    </message>
    <message>
        <source>%1 sends a malformed body</source>
        <translation>%1 envoie une réponse mal formée</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>la connexion a été fermée</translation>
    </message>
    <message>
        <source>the connection was closed to stop a transfer</source>
        <translation>la connexion a été fermée pour arrêter un transfert</translation>
    </message>
    <message>
        <source>too many requests wait</source>
        <translation>trop de demandes sont en attente</translation>
    </message>
    <message>
        <source>There is not enough space on the disk (%1); free some, then resume</source>
        <translation>Il n’y a pas assez de place sur le disque (%1)&#xa0;; libères-en, puis reprends</translation>
    </message>
    <message>
        <source>%1 are needed in %2, %3 are free</source>
        <translation>il faut %1 dans %2, %3 sont libres</translation>
    </message>
    <message>
        <source>%1 was damaged when the computer stopped; remove it, then resume</source>
        <translation>%1 a été endommagé à l’arrêt de l’ordinateur&#xa0;; supprime-le, puis reprends</translation>
    </message>
    <message>
        <source>no empty file has this content id</source>
        <translation>aucun fichier vide n’a cet identifiant</translation>
    </message>
    <message>
        <source>no empty file has this digest</source>
        <translation>aucun fichier vide n’a cette empreinte</translation>
    </message>
    <message>
        <source>%1 has another size</source>
        <translation>%1 a une autre taille</translation>
    </message>
    <message>
        <source>%1 is not there; connect its disk, then resume, or cancel and download again</source>
        <translation>%1 n’est pas là&#xa0;; branche son disque, puis reprends, ou annule et télécharge à nouveau</translation>
    </message>
    <message>
        <source>what had arrived of it is no longer in %1; put it back, or resume to download all of it again</source>
        <translation>ce qui était arrivé n’est plus dans %1&#xa0;; remets-le, ou reprends pour tout télécharger à nouveau</translation>
    </message>
    <message>
        <source>no free name for %1 in %2</source>
        <translation>aucun nom libre pour %1 dans %2</translation>
    </message>
    <message>
        <source>another file is in its place</source>
        <translation>un autre fichier est à sa place</translation>
    </message>
    <message>
        <source>there is no download %1</source>
        <translation>il n’y a pas de téléchargement %1</translation>
    </message>
    <message>
        <source>there is no such download</source>
        <translation>ce téléchargement n’existe pas</translation>
    </message>
    <message>
        <source>the list of downloads is still being read</source>
        <translation>la liste des téléchargements est encore en lecture</translation>
    </message>
    <message>
        <source>the content id is missing</source>
        <translation>l’identifiant du contenu manque</translation>
    </message>
    <message>
        <source>the size of the file is missing</source>
        <translation>la taille du fichier manque</translation>
    </message>
    <message>
        <source>the file is larger than 16 TiB</source>
        <translation>le fichier dépasse 16 Tio</translation>
    </message>
    <message>
        <source>the folder must be an absolute path</source>
        <translation>le dossier doit être un chemin complet</translation>
    </message>
    <message>
        <source>what this file is can only be told when all of it is there</source>
        <translation>on ne saura ce qu’est ce fichier que lorsqu’il sera complet</translation>
    </message>
    <message>
        <source>sent nothing for %1 seconds</source>
        <translation>n’a rien envoyé pendant %1 secondes</translation>
    </message>
    <message>
        <source>the partial file is shorter than it was</source>
        <translation>le fichier partiel est plus court qu’avant</translation>
    </message>
    <message>
        <source>piece %1 does not match its hash</source>
        <translation>le morceau %1 ne correspond pas à son empreinte</translation>
    </message>
    <message>
        <source>piece %1 changed on disk</source>
        <translation>le morceau %1 a changé sur le disque</translation>
    </message>
    <message>
        <source>piece %1 is not here yet</source>
        <translation>le morceau %1 n’est pas encore là</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 n’est pas un dossier</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 n’est pas un fichier</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>impossible d’écrire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot resize %1: %2</source>
        <translation>impossible de redimensionner %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot save %1 to disk: %2</source>
        <translation>impossible d’enregistrer %1 sur le disque&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot look at %1: %2</source>
        <translation>impossible d’examiner %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot look into %1: %2</source>
        <translation>impossible de regarder dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>impossible d’ouvrir %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot write in %1: %2</source>
        <translation>impossible d’écrire dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot create %1: %2</source>
        <translation>impossible de créer %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot remove %1: %2</source>
        <translation>impossible de supprimer %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>there is no way to reach it</source>
        <translation>il n’y a aucun moyen de le joindre</translation>
    </message>
    <message>
        <source>it claims another number of pieces</source>
        <translation>il annonce un autre nombre de morceaux</translation>
    </message>
    <message>
        <source>it sent a wrong hash tree</source>
        <translation>il a envoyé de mauvaises données de contrôle</translation>
    </message>
    <message>
        <source>it sent wrong data</source>
        <translation>il a envoyé de mauvaises données</translation>
    </message>
    <message>
        <source>it ended an answer too early</source>
        <translation>il a terminé une réponse trop tôt</translation>
    </message>
    <message>
        <source>it sent more than the file has</source>
        <translation>il a envoyé plus que le fichier ne contient</translation>
    </message>
    <message>
        <source>its file has another size</source>
        <translation>son fichier a une autre taille</translation>
    </message>
    <message>
        <source>it claims a file of more than 16 TiB</source>
        <translation>il annonce un fichier de plus de 16 Tio</translation>
    </message>
    <message>
        <source>it sent more than it said</source>
        <translation>il a envoyé plus qu’annoncé</translation>
    </message>
    <message>
        <source>it ended the file too early</source>
        <translation>il a terminé le fichier trop tôt</translation>
    </message>
    <message>
        <source>no address is known</source>
        <translation>aucune adresse connue</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 n’est pas joignable</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 n’est pas joignable&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 does not answer in time</source>
        <translation>%1 ne répond pas à temps</translation>
    </message>
    <message>
        <source>%1 gave no answer</source>
        <translation>%1 n’a pas répondu</translation>
    </message>
    <message>
        <source>%1 answers nonsense: %2</source>
        <translation>%1 répond n’importe quoi&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 answers something else</source>
        <translation>%1 répond autre chose</translation>
    </message>
    <message>
        <source>the connection to %1 broke: %2</source>
        <translation>la connexion avec %1 s’est rompue&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is being left</source>
        <translation>%1 est en train d’être quitté</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 n’est pas connecté</translation>
    </message>
    <message>
        <source>%1 does not let us log in</source>
        <translation>%1 refuse la connexion du compte</translation>
    </message>
    <message>
        <source>%1 gave a ticket that is not ours</source>
        <translation>%1 a donné un ticket qui n’est pas le nôtre</translation>
    </message>
    <message>
        <source>there is no ticket to show at a second home</source>
        <translation>il manque le ticket pour un second index</translation>
    </message>
    <message>
        <source>this account is in use by another computer</source>
        <translation>ce compte est utilisé par un autre ordinateur</translation>
    </message>
    <message>
        <source>the index at %1 shows another key than before: either it was set up anew, or somebody else answers in its place</source>
        <translation>l’index à l’adresse %1 montre une autre clé qu’avant&#xa0;: soit il a été réinstallé, soit quelqu’un d’autre répond à sa place</translation>
    </message>
    <message>
        <source>the index sent more results than were asked for</source>
        <translation>l’index a envoyé plus de résultats que demandé</translation>
    </message>
    <message>
        <source>the index did not send the end of a search</source>
        <translation>l’index n’a pas envoyé la fin d’une recherche</translation>
    </message>
    <message>
        <source>the index answered a list of files with nonsense</source>
        <translation>l’index a mal répondu à une liste de fichiers</translation>
    </message>
    <message>
        <source>answered %1 %2</source>
        <translation>a répondu %1 %2</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>délai dépassé</translation>
    </message>
    <message>
        <source>another key answered</source>
        <translation>une autre clé a répondu</translation>
    </message>
    <message>
        <source>something else answered</source>
        <translation>autre chose a répondu</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>its name is not found</source>
        <translation>son nom est introuvable</translation>
    </message>
    <message>
        <source>it is asked for pieces only</source>
        <translation>on ne lui demande que des morceaux</translation>
    </message>
    <message>
        <source>not logged in at the index that names this peer</source>
        <translation>pas connecté à l’index qui connaît ce participant</translation>
    </message>
    <message>
        <source>its hash tree is longer than the file&apos;s</source>
        <translation>ses données de contrôle sont plus longues que celles du fichier</translation>
    </message>
    <message>
        <source>its piece map does not fit the file</source>
        <translation>ses morceaux ne correspondent pas au fichier</translation>
    </message>
    <message>
        <source>it sent other bytes than those that were asked</source>
        <translation>il a envoyé d’autres octets que ceux demandés</translation>
    </message>
    <message>
        <source>it sends other bytes than those that were asked</source>
        <translation>il envoie d’autres octets que ceux demandés</translation>
    </message>
    <message>
        <source>it does not read what is sent to it</source>
        <translation>il ne lit pas ce qu’on lui envoie</translation>
    </message>
    <message>
        <source>another link took its place</source>
        <translation>une autre liaison l’a remplacée</translation>
    </message>
    <message>
        <source>the list of members is not signed by the index</source>
        <translation>la liste des membres n’est pas signée par l’index</translation>
    </message>
    <message>
        <source>the list of members has expired, or a clock is wrong</source>
        <translation>la liste des membres a expiré, ou une horloge est fausse</translation>
    </message>
    <message>
        <source>beer2beer needs a user name without white space</source>
        <translation>beer2beer a besoin d’un nom d’utilisateur sans espaces</translation>
    </message>
    <message>
        <source>beer2beer needs a password without white space</source>
        <translation>beer2beer a besoin d’un mot de passe sans espaces</translation>
    </message>
    <message>
        <source>too much is being asked of %1</source>
        <translation>on demande trop de choses à %1</translation>
    </message>
    <message>
        <source>beer2beer has no hash trees</source>
        <translation>beer2beer n’a pas de données de contrôle</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>it cannot be reached: %1</source>
        <translation>il n’est pas joignable&#xa0;: %1</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>il a fermé la connexion</translation>
    </message>
    <message>
        <source>it has gone silent</source>
        <translation>il se tait</translation>
    </message>
    <message>
        <source>it answers nonsense</source>
        <translation>il répond n’importe quoi</translation>
    </message>
    <message>
        <source>the user name or the password is wrong</source>
        <translation>le nom d’utilisateur ou le mot de passe est faux</translation>
    </message>
    <message>
        <source>log in first</source>
        <translation>il faut d’abord se connecter</translation>
    </message>
    <message>
        <source>it is busy, try again soon</source>
        <translation>il est occupé, réessaie bientôt</translation>
    </message>
    <message>
        <source>it is not there (any more)</source>
        <translation>il n’est pas là (ou plus)</translation>
    </message>
    <message>
        <source>the file is shorter</source>
        <translation>le fichier est plus court</translation>
    </message>
    <message>
        <source>the other side refused without saying why</source>
        <translation>l’autre côté a refusé sans dire pourquoi</translation>
    </message>
    <message>
        <source>a beer2beer index can only be asked for words</source>
        <translation>on ne peut demander que des mots à un index beer2beer</translation>
    </message>
    <message>
        <source>the file is too large for this network</source>
        <translation>le fichier est trop grand pour ce réseau</translation>
    </message>
    <message>
        <source>no super-peer answers by way of %1</source>
        <translation>aucun super-pair ne répond en passant par %1</translation>
    </message>
    <message>
        <source>the super-peer cannot be reached</source>
        <translation>le super-pair n’est pas joignable</translation>
    </message>
    <message>
        <source>not logged in at a super-peer</source>
        <translation>pas connecté à un super-pair</translation>
    </message>
    <message>
        <source>too many searches wait for the super-peer</source>
        <translation>trop de recherches attendent le super-pair</translation>
    </message>
    <message>
        <source>the super-peer&apos;s answer was cut short or made no sense</source>
        <translation>la réponse du super-pair était tronquée ou absurde</translation>
    </message>
    <message>
        <source>there is nothing to send</source>
        <translation>il n’y a rien à envoyer</translation>
    </message>
    <message>
        <source>AlaKazaam knows no hash trees</source>
        <translation>AlaKazaam ne connaît pas de données de contrôle</translation>
    </message>
    <message>
        <source>%1 sends no file but nonsense</source>
        <translation>%1 n’envoie pas de fichier mais n’importe quoi</translation>
    </message>
    <message>
        <source>%1 sends a file of another size</source>
        <translation>%1 envoie un fichier d’une autre taille</translation>
    </message>
    <message>
        <source>%1 sends more than the file has</source>
        <translation>%1 envoie plus que le fichier ne contient</translation>
    </message>
    <message>
        <source>%1 hung up without a word</source>
        <translation>%1 a raccroché sans un mot</translation>
    </message>
    <message>
        <source>%1 hung up before the end of the file</source>
        <translation>%1 a raccroché avant la fin du fichier</translation>
    </message>
    <message>
        <source>%1 ended before the end of the file</source>
        <translation>%1 s’est arrêté avant la fin du fichier</translation>
    </message>
    <message>
        <source>AlaKazaam needs a port where others can call us</source>
        <translation>AlaKazaam a besoin d’un port où les autres peuvent nous joindre</translation>
    </message>
    <message>
        <source>the super-peer %1 does not let us in</source>
        <translation>le super-pair %1 ne nous laisse pas entrer</translation>
    </message>
    <message>
        <source>%1 is no super-peer of AlaKazaam</source>
        <translation>%1 n’est pas un super-pair d’AlaKazaam</translation>
    </message>
    <message>
        <source>the query looks for nothing or is too long</source>
        <translation>la recherche ne cherche rien ou est trop longue</translation>
    </message>
    <message>
        <source>the file is no longer what was shared</source>
        <translation>le fichier n’est plus celui qui était partagé</translation>
    </message>
    <message>
        <source>log in at the index that names this peer</source>
        <translation>il faut se connecter à l’index qui connaît ce participant</translation>
    </message>
    <message>
        <source>the file has only %1 bytes</source>
        <translation>le fichier n’a que %1 octets</translation>
    </message>
    <message>
        <source>all upload slots are in use; you are number %1 in the queue</source>
        <translation>toutes les places d’envoi sont prises&#xa0;; tu es numéro %1 dans la file</translation>
    </message>
    <message>
        <source>all upload slots are in use and the queue is full</source>
        <translation>toutes les places d’envoi sont prises et la file est pleine</translation>
    </message>
    <message>
        <source>show a ticket of an index that this peer has joined</source>
        <translation>il faut le ticket d’un index que ce participant a rejoint</translation>
    </message>
    <message>
        <source>these pieces have not been downloaded here yet</source>
        <translation>ces morceaux n’y sont pas encore téléchargés</translation>
    </message>
    <message>
        <source>too many hash trees are being sent</source>
        <translation>trop de données de contrôle sont en cours d’envoi</translation>
    </message>
    <message>
        <source>the ticket was issued to another key</source>
        <translation>le ticket a été donné à une autre clé</translation>
    </message>
    <message>
        <source>the ticket has expired, or a clock is wrong</source>
        <translation>le ticket a expiré, ou une horloge est fausse</translation>
    </message>
    <message>
        <source>the ticket is from an index that is not trusted here</source>
        <translation>le ticket vient d’un index auquel on ne fait pas confiance là-bas</translation>
    </message>
    <message>
        <source>the ticket&apos;s signature is wrong</source>
        <translation>la signature du ticket est fausse</translation>
    </message>
    <message>
        <source>this is an index: files are at the peers</source>
        <translation>c’est un index&#xa0;: les fichiers sont chez les participants</translation>
    </message>
    <message>
        <source>this is a peer, not an index</source>
        <translation>c’est un participant, pas un index</translation>
    </message>
    <message>
        <source>the index is just being started</source>
        <translation>l’index est en train de démarrer</translation>
    </message>
    <message>
        <source>too many requests of yours are under way</source>
        <translation>trop de tes demandes sont en cours</translation>
    </message>
    <message>
        <source>too many searches of yours in this second</source>
        <translation>trop de recherches de ta part en une seconde</translation>
    </message>
    <message>
        <source>too many searches are under way</source>
        <translation>trop de recherches sont en cours</translation>
    </message>
    <message>
        <source>too many searches wait</source>
        <translation>trop de recherches attendent</translation>
    </message>
    <message>
        <source>too many event streams are open</source>
        <translation>trop de connexions d’avis sont ouvertes</translation>
    </message>
    <message>
        <source>too many passwords from your address are being checked</source>
        <translation>trop de mots de passe de ton adresse sont en vérification</translation>
    </message>
    <message>
        <source>this key is not logged in at this index: POST /v1/sessions first</source>
        <translation>pas connecté à cet index (POST /v1/sessions)</translation>
    </message>
    <message>
        <source>a standby asks for nothing before it is active here</source>
        <translation>une réserve ne demande rien avant d’être active ici</translation>
    </message>
    <message>
        <source>this key is logged in here with an account of its own</source>
        <translation>cette clé est connectée ici avec son propre compte</translation>
    </message>
    <message>
        <source>there is no letter or digit in it to search for: type a word of a name</source>
        <translation>elle ne contient ni lettre ni chiffre à chercher&#xa0;: saisis un mot d’un nom</translation>
    </message>
    <message>
        <source>the query only says what to leave out: it needs a word, a filter or *</source>
        <translation>la recherche dit seulement quoi exclure&#xa0;: il lui faut un mot, un filtre ou *</translation>
    </message>
    <message>
        <source>the query is longer than %1 characters</source>
        <translation>la recherche dépasse %1 caractères</translation>
    </message>
    <message>
        <source>the query has more than %1 words</source>
        <translation>la recherche a plus de %1 mots</translation>
    </message>
    <message>
        <source>the query looks for nothing</source>
        <translation>la recherche ne cherche rien</translation>
    </message>
    <message>
        <source>a filter cannot be excluded: -%1</source>
        <translation>un filtre ne peut pas être exclu&#xa0;: -%1</translation>
    </message>
    <message>
        <source>cannot read the size &apos;%1&apos;; examples: &gt;100M, 1M-2G, &lt;4K</source>
        <translation>impossible de lire la taille «&#xa0;%1&#xa0;»&#xa0;; exemples&#xa0;: &gt;100M, 1M-2G, &lt;4K</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not one content id</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un identifiant de contenu</translation>
    </message>
    <message>
        <source>%1: needs a value</source>
        <translation>%1&#xa0;: il faut une valeur</translation>
    </message>
    <message>
        <source>unknown type &apos;%1&apos;; known: audio, video, image, document, archive, program, disc, text</source>
        <translation>type «&#xa0;%1&#xa0;» inconnu&#xa0;; connus&#xa0;: audio, video, image, document, archive, program, disc, text</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an extension</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une extension</translation>
    </message>
    <message>
        <source>the account does not know this key or password</source>
        <translation>le compte ne connaît pas cette clé ou ce mot de passe</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>mauvais mot de passe</translation>
    </message>
    <message>
        <source>this index takes new accounts by invite only</source>
        <translation>cet index n’accepte de nouveaux comptes que sur invitation</translation>
    </message>
    <message>
        <source>the invite is unknown, used up or too old</source>
        <translation>l’invitation est inconnue, épuisée ou trop ancienne</translation>
    </message>
    <message>
        <source>a user name has 1 to %1 printable characters</source>
        <translation>un nom d’utilisateur a de 1 à %1 caractères imprimables</translation>
    </message>
    <message>
        <source>a guest&apos;s name has 1 to %1 printable characters</source>
        <translation>le nom d’un invité a de 1 à %1 caractères imprimables</translation>
    </message>
    <message>
        <source>a password has at most %1 bytes</source>
        <translation>un mot de passe a au plus %1 octets</translation>
    </message>
    <message>
        <source>this index has no passwords for the seed networks</source>
        <translation>cet index n’a pas de mots de passe pour les réseaux d’origine</translation>
    </message>
    <message>
        <source>this account or key is banned</source>
        <translation>ce compte ou cette clé est bloqué</translation>
    </message>
    <message>
        <source>this index takes no further accounts</source>
        <translation>cet index n’accepte plus de comptes</translation>
    </message>
    <message>
        <source>this name is taken, and its owner does not let the seed networks use it</source>
        <translation>ce nom est pris, et son propriétaire ne le laisse pas aux réseaux d’origine</translation>
    </message>
    <message>
        <source>there is no such registration (any more)</source>
        <translation>cette inscription n’existe pas (ou plus)</translation>
    </message>
    <message>
        <source>no account of that name is banned</source>
        <translation>aucun compte de ce nom n’est bloqué</translation>
    </message>
    <message>
        <source>an invite has 1 to %1 uses</source>
        <translation>une invitation sert de 1 à %1 fois</translation>
    </message>
    <message>
        <source>there are %1 invites already</source>
        <translation>il y a déjà %1 invitations</translation>
    </message>
    <message>
        <source>too many guests are here</source>
        <translation>trop d’invités sont ici</translation>
    </message>
    <message>
        <source>too many visitors are here</source>
        <translation>trop de visiteurs sont ici</translation>
    </message>
    <message>
        <source>the index is not open yet</source>
        <translation>l’index n’est pas encore ouvert</translation>
    </message>
    <message>
        <source>the index is not open</source>
        <translation>l’index n’est pas ouvert</translation>
    </message>
    <message>
        <source>the index is still loading</source>
        <translation>l’index se charge encore</translation>
    </message>
    <message>
        <source>the peer is not logged in</source>
        <translation>le participant n’est pas connecté</translation>
    </message>
    <message>
        <source>the index has no memory for passwords now</source>
        <translation>l’index n’a pas de mémoire pour les mots de passe en ce moment</translation>
    </message>
    <message>
        <source>too many passwords wait to be checked, try again soon</source>
        <translation>trop de mots de passe attendent d’être vérifiés, réessaie bientôt</translation>
    </message>
    <message>
        <source>too many batches wait to be published, send fewer at once</source>
        <translation>trop de listes attendent d’être publiées</translation>
    </message>
    <message>
        <source>too many searches wait, try again soon</source>
        <translation>trop de recherches attendent, réessaie bientôt</translation>
    </message>
    <message>
        <source>a peer states at most %1 addresses, each a host and a port</source>
        <translation>un participant donne au plus %1 adresses, chacune avec hôte et port</translation>
    </message>
    <message>
        <source>a peer announces at most %1 downloads</source>
        <translation>un participant annonce au plus %1 téléchargements</translation>
    </message>
    <message>
        <source>the index knows too many downloads already</source>
        <translation>l’index connaît déjà trop de téléchargements</translation>
    </message>
    <message>
        <source>this index takes at most %1 files of one peer</source>
        <translation>cet index accepte au plus %1 fichiers d’un participant</translation>
    </message>
    <message>
        <source>this index takes at most %1 files of one visitor</source>
        <translation>cet index accepte au plus %1 fichiers d’un visiteur</translation>
    </message>
    <message>
        <source>this index takes no more files of visitors</source>
        <translation>cet index n’accepte plus de fichiers de visiteurs</translation>
    </message>
    <message>
        <source>the index has used up its document numbers</source>
        <translation>l’index a épuisé ses numéros de documents</translation>
    </message>
    <message>
        <source>the index has used up its list numbers</source>
        <translation>l’index a épuisé ses numéros de listes</translation>
    </message>
    <message>
        <source>the list is at another revision: publish everything again</source>
        <translation>la liste est à une autre version&#xa0;: il faut tout publier à nouveau</translation>
    </message>
    <message>
        <source>searches are kept for accounts of this index only</source>
        <translation>les recherches ne sont suivies que pour les comptes de cet index</translation>
    </message>
    <message>
        <source>a search that is kept needs a word: &apos;%1&apos; has none</source>
        <translation>une recherche suivie a besoin d’un mot&#xa0;: «&#xa0;%1&#xa0;» n’en a pas</translation>
    </message>
    <message>
        <source>at most %1 searches are kept for one account</source>
        <translation>au plus %1 recherches sont suivies pour un compte</translation>
    </message>
    <message>
        <source>this index keeps too many searches to take &apos;%1&apos;</source>
        <translation>cet index suit déjà trop de recherches pour accepter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>too many invites are open</source>
        <translation>trop d’invitations sont ouvertes</translation>
    </message>
    <message>
        <source>an index is no neighbour of its own</source>
        <translation>un index n’est pas son propre voisin</translation>
    </message>
    <message>
        <source>this index was removed from the neighbours here: its owner must be asked</source>
        <translation>cet index a été retiré des voisins là-bas&#xa0;: il faut demander à son hôte</translation>
    </message>
    <message>
        <source>this index was removed from the neighbours here</source>
        <translation>cet index a été retiré des voisins là-bas</translation>
    </message>
    <message>
        <source>this neighbour was removed</source>
        <translation>ce voisin a été retiré</translation>
    </message>
    <message>
        <source>the newcomer has other neighbours already</source>
        <translation>le nouveau venu a déjà d’autres voisins</translation>
    </message>
    <message>
        <source>this neighbour token is not known here, used up or too old</source>
        <translation>cette invitation de voisin est inconnue, épuisée ou trop ancienne</translation>
    </message>
    <message>
        <source>a neighbour token is needed, or the key must be entered by this index&apos;s owner</source>
        <translation>il faut une invitation de voisin, ou que l’hôte de cet index saisisse la clé</translation>
    </message>
    <message>
        <source>both have other neighbours already</source>
        <translation>les deux ont déjà d’autres voisins</translation>
    </message>
    <message>
        <source>it is the other side that admits</source>
        <translation>c’est l’autre côté qui admet</translation>
    </message>
    <message>
        <source>this index is only starting</source>
        <translation>cet index démarre seulement</translation>
    </message>
    <message>
        <source>this index is stopping</source>
        <translation>cet index est en train de s’arrêter</translation>
    </message>
    <message>
        <source>a neighbour&apos;s link needs its key: ask its owner for the whole link</source>
        <translation>le lien d’un voisin doit avoir sa clé&#xa0;: demande le lien entier à son hôte</translation>
    </message>
    <message>
        <source>this is the link of this index itself</source>
        <translation>c’est le lien de cet index lui-même</translation>
    </message>
    <message>
        <source>this index has neighbours already: let the other one join them, with an invite from here</source>
        <translation>cet index a déjà des voisins&#xa0;: laisse l’autre les rejoindre, avec une invitation d’ici</translation>
    </message>
    <message>
        <source>its overlay is open to everybody: start this index with --overlay open to join it</source>
        <translation>son réseau est ouvert à tous&#xa0;: pour le rejoindre, accepte ici aussi tout index comme voisin (--overlay open)</translation>
    </message>
    <message>
        <source>the membership that it gave is not good</source>
        <translation>l’adhésion qu’il a donnée n’est pas valable</translation>
    </message>
    <message>
        <source>this index has other neighbours by now</source>
        <translation>cet index a d’autres voisins maintenant</translation>
    </message>
    <message>
        <source>there is no such neighbour</source>
        <translation>ce voisin n’existe pas</translation>
    </message>
    <message>
        <source>this overlay is closed: a neighbour token is needed</source>
        <translation>ce réseau est fermé&#xa0;: il faut une invitation de voisin</translation>
    </message>
    <message>
        <source>this index was admitted by one that was removed here</source>
        <translation>cet index a été admis par un autre, retiré là-bas</translation>
    </message>
    <message>
        <source>this index was admitted through %1 others: let one of those admit the newcomer</source>
        <translation>cet index a été admis par %1 autres&#xa0;: laisse l’un d’eux admettre le nouveau venu</translation>
    </message>
    <message>
        <source>too many tries from your address: wait a minute</source>
        <translation>trop d’essais depuis ton adresse&#xa0;: attends une minute</translation>
    </message>
    <message>
        <source>too many links are open</source>
        <translation>trop de liaisons sont ouvertes</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no neighbour: this network has no linked indexes</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un voisin&#xa0;: ce réseau n’a pas d’index liés</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no key: a neighbour&apos;s link needs one</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas de clé&#xa0;: le lien d’un voisin en a besoin</translation>
    </message>
    <message>
        <source>an AlaKazaam network does not tell who is there</source>
        <translation>un réseau AlaKazaam ne dit pas qui est là</translation>
    </message>
    <message>
        <source>the node is not running</source>
        <translation>Potluck ne fonctionne pas</translation>
    </message>
    <message>
        <source>the node has ended</source>
        <translation>Potluck s’est arrêté</translation>
    </message>
    <message>
        <source>there is no transfer %1</source>
        <translation>il n’y a pas de transfert %1</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <source>the transfer was cancelled</source>
        <translation>le transfert a été annulé</translation>
    </message>
    <message>
        <source>an upload is ended by who downloads</source>
        <translation>un envoi est terminé par celui qui télécharge</translation>
    </message>
    <message>
        <source>cannot make the control socket in %1: %2</source>
        <translation>impossible de créer le socket de commande dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>cannot listen on the control socket: %1</source>
        <translation>impossible d’utiliser le socket de commande&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot make the data directory %1</source>
        <translation>impossible de créer le dossier des données %1</translation>
    </message>
    <message>
        <source>cannot make the data directory %1 private</source>
        <translation>impossible de rendre privé le dossier des données %1</translation>
    </message>
    <message>
        <source>cannot write in the data directory %1: is there room?</source>
        <translation>impossible d’écrire dans le dossier des données %1&#xa0;: y a-t-il de la place&#xa0;?</translation>
    </message>
    <message>
        <source>cannot write in the data directory %1</source>
        <translation>impossible d’écrire dans le dossier des données %1</translation>
    </message>
    <message>
        <source>cannot listen in the data directory %1</source>
        <translation>impossible d’ouvrir un socket dans le dossier des données %1</translation>
    </message>
    <message>
        <source>another node is running on %1</source>
        <translation>un autre Potluck fonctionne déjà sur %1</translation>
    </message>
    <message>
        <source>Potluck runs on %1 already, but does not answer</source>
        <translation>Potluck fonctionne déjà sur %1, mais ne répond pas</translation>
    </message>
    <message>
        <source>no peer has the id 0</source>
        <translation>aucun participant n’a le numéro 0</translation>
    </message>
    <message>
        <source>this node has not joined %1</source>
        <translation>tu n’as pas rejoint %1</translation>
    </message>
    <message>
        <source>The index %1 cannot be reached itself, so nobody can say where %2 is now.</source>
        <translation>L’index %1 n’est pas joignable lui-même, personne ne peut donc dire où est %2 maintenant.</translation>
    </message>
    <message>
        <source>The index %1 does not answer, so nobody can say where %2 is now.</source>
        <translation>L’index %1 ne répond pas, personne ne peut donc dire où est %2 maintenant.</translation>
    </message>
    <message>
        <source>%1 is not registered at %2 any more.</source>
        <translation>%1 n’est plus inscrit à %2.</translation>
    </message>
    <message>
        <source>This is you.</source>
        <translation>C’est toi.</translation>
    </message>
    <message>
        <source>%1 is offline; it came to %2 last on %3.</source>
        <translation>%1 est hors ligne&#xa0;; dernière visite à %2 le %3.</translation>
    </message>
    <message>
        <source>%1 uses a program of a seed network, which can only be called to fetch a file.</source>
        <translation>%1 utilise un programme d’un réseau d’origine, qu’on ne peut appeler que pour obtenir un fichier.</translation>
    </message>
    <message>
        <source>%1 told %2 no address where it can be called.</source>
        <translation>%1 n’a donné à %2 aucune adresse où l’appeler.</translation>
    </message>
    <message>
        <source>%1 can be reached: it answers at %2.</source>
        <translation>%1 est joignable&#xa0;: réponse à l’adresse %2.</translation>
    </message>
    <message>
        <source>%1 was not called.</source>
        <translation>%1 n’a pas été appelé.</translation>
    </message>
    <message>
        <source>Somebody else answers at %1, with another key than %2&apos;s: perhaps its address changed.</source>
        <translation>Quelqu’un d’autre répond à %1, avec une autre clé que celle de %2&#xa0;: son adresse a peut-être changé.</translation>
    </message>
    <message>
        <source>What answers at %1 is not Potluck: perhaps the address of %2 changed.</source>
        <translation>Ce qui répond à %1 n’est pas Potluck&#xa0;: l’adresse de %2 a peut-être changé.</translation>
    </message>
    <message>
        <source>%1 can only be called from the computer that it runs on: its address is %2.</source>
        <translation>%1 ne peut être appelé que depuis son propre ordinateur&#xa0;: son adresse est %2.</translation>
    </message>
    <message>
        <source>%1 could not call it at %2 either: %3 is behind a router without an open port.</source>
        <translation>%1 n’a pas pu l’appeler à %2 non plus&#xa0;: %3 est derrière un routeur sans port ouvert.</translation>
    </message>
    <message>
        <source>The address of %1, %2, is one inside a home or office: it can be called from there only.</source>
        <translation>L’adresse de %1, %2, est interne à une maison ou un bureau&#xa0;: on ne peut l’appeler que de là.</translation>
    </message>
    <message>
        <source>%1 could call it, but nothing comes back from %2 to this computer: a firewall between here and there is in the way.</source>
        <translation>%1 a pu l’appeler, mais rien ne revient de %2 vers cet ordinateur&#xa0;: un pare-feu bloque entre les deux.</translation>
    </message>
    <message>
        <source>Nothing comes back from %1: %2 is behind a router without an open port, or its computer sleeps.</source>
        <translation>Rien ne revient de %1&#xa0;: %2 est derrière un routeur sans port ouvert, ou son ordinateur est en veille.</translation>
    </message>
    <message>
        <source>%1 refuses to be called: %2 has just ended, or a firewall turns callers away.</source>
        <translation>%1 refuse les appels&#xa0;: %2 vient de s’arrêter, ou un pare-feu les repousse.</translation>
    </message>
    <message>
        <source>the index ended meanwhile</source>
        <translation>l’index s’est arrêté entre-temps</translation>
    </message>
    <message>
        <source>this node hosts no index</source>
        <translation>aucun index n’est hébergé ici</translation>
    </message>
    <message>
        <source>the index is just being started: try again in a moment</source>
        <translation>l’index est en train de démarrer&#xa0;: réessaie dans un instant</translation>
    </message>
    <message>
        <source>this node is nothing but an index: end the program to end it</source>
        <translation>ce n’est qu’un index&#xa0;: arrête le programme pour l’arrêter</translation>
    </message>
    <message>
        <source>this node is an index only: it shares and downloads nothing</source>
        <translation>ce n’est qu’un index&#xa0;: il ne partage et ne télécharge rien</translation>
    </message>
    <message>
        <source>this node hosts no index to invite to</source>
        <translation>aucun index hébergé ici où inviter</translation>
    </message>
    <message>
        <source>this node hosts no index that could have neighbours</source>
        <translation>aucun index hébergé ici ne peut avoir de voisins</translation>
    </message>
    <message>
        <source>this is you: stop hosting instead</source>
        <translation>c’est toi&#xa0;: arrête plutôt d’héberger</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address to listen on, such as 0.0.0.0:7700 or [::]:7700</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse d’écoute, comme 0.0.0.0:7700 ou [::]:7700</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address that others could call</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse que d’autres pourraient appeler</translation>
    </message>
    <message>
        <source>a name is one line of at most %1 bytes</source>
        <translation>un nom est une ligne d’au plus %1 octets</translation>
    </message>
    <message>
        <source>a name has 1 to %1 letters, digits and other signs that show</source>
        <translation>un nom a de 1 à %1 lettres, chiffres et autres signes visibles</translation>
    </message>
    <message>
        <source>the index was left meanwhile</source>
        <translation>l’index a été quitté entre-temps</translation>
    </message>
    <message>
        <source>an index was left meanwhile</source>
        <translation>un index a été quitté entre-temps</translation>
    </message>
    <message>
        <source>the index that was browsed is not joined any more</source>
        <translation>tu ne fais plus partie de l’index parcouru</translation>
    </message>
    <message>
        <source>the index does not answer</source>
        <translation>l’index ne répond pas</translation>
    </message>
    <message>
        <source>no peer here is called %1</source>
        <translation>personne ici ne s’appelle %1</translation>
    </message>
    <message>
        <source>this is the index that is hosted here: stop hosting it</source>
        <translation>c’est l’index hébergé ici&#xa0;: arrête de l’héberger</translation>
    </message>
    <message>
        <source>%1 searches are kept already: drop one first</source>
        <translation>%1 recherches sont déjà suivies&#xa0;: retires-en d’abord une</translation>
    </message>
    <message>
        <source>there is no such search any more</source>
        <translation>cette recherche n’existe plus</translation>
    </message>
    <message>
        <source>this is not the link of a shared file</source>
        <translation>ce n’est pas le lien d’un fichier partagé</translation>
    </message>
    <message>
        <source>these are too many links at once</source>
        <translation>cela fait trop de liens à la fois</translation>
    </message>
    <message>
        <source>these are too many patterns</source>
        <translation>cela fait trop de motifs</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a slash: a pattern is of one name, as *.tmp</source>
        <translation>«&#xa0;%1&#xa0;» contient une barre&#xa0;: un motif vaut pour un nom, comme *.tmp</translation>
    </message>
    <message>
        <source>&apos;%1...&apos; is longer than a name can be</source>
        <translation>«&#xa0;%1...&#xa0;» est plus long qu’un nom ne peut l’être</translation>
    </message>
    <message>
        <source>can be called at %1</source>
        <translation>peut être appelé à %1</translation>
    </message>
    <message>
        <source>cannot be called: %1</source>
        <translation>ne peut pas être appelé&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot be called at %1: %2</source>
        <translation>ne peut pas être appelé à %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 takes its place</source>
        <translation>%1 le remplace</translation>
    </message>
    <message>
        <source>it does not take what is shared here: %1</source>
        <translation>il n’accepte pas ce qui est partagé ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>this node has not joined any index yet</source>
        <translation>tu n’as encore rejoint aucun index</translation>
    </message>
    <message>
        <source>no index can be reached</source>
        <translation>aucun index n’est joignable</translation>
    </message>
    <message>
        <source>no index answered in time</source>
        <translation>aucun index n’a répondu à temps</translation>
    </message>
    <message>
        <source>this link is of a network that this node has not joined: join it first</source>
        <translation>ce lien est d’un réseau que tu n’as pas rejoint&#xa0;: rejoins-le d’abord</translation>
    </message>
    <message>
        <source>nobody here knows this file</source>
        <translation>personne ici ne connaît ce fichier</translation>
    </message>
    <message>
        <source>only a peer becomes a supernode</source>
        <translation>seul un participant devient un supernœud</translation>
    </message>
    <message>
        <source>what %1 says of the neighbours is damaged: %2</source>
        <translation>ce que %1 dit des voisins est endommagé&#xa0;: %2</translation>
    </message>
    <message>
        <source>the membership in %1 is not this index&apos;s</source>
        <translation>l’adhésion dans %1 n’est pas celle de cet index</translation>
    </message>
    <message>
        <source>hours of other limits begin at one time of the day and end at another</source>
        <translation>les heures à autres limites commencent à une heure et finissent à une autre</translation>
    </message>
    <message>
        <source>hours of other limits need a day of the week</source>
        <translation>les heures à autres limites ont besoin d’un jour de la semaine</translation>
    </message>
    <message>
        <source>at most %1 addresses can be given</source>
        <translation>au plus %1 adresses peuvent être données</translation>
    </message>
    <message>
        <source>the download folder %1 is no whole path</source>
        <translation>le dossier des téléchargements %1 n’est pas un chemin complet</translation>
    </message>
    <message>
        <source>cannot write in the download folder %1</source>
        <translation>impossible d’écrire dans le dossier des téléchargements %1</translation>
    </message>
    <message>
        <source>between 1 and %1 uploads go on at once</source>
        <translation>de 1 à %1 envois se font en même temps</translation>
    </message>
    <message>
        <source>one peer gets between 1 and all %1 uploads</source>
        <translation>un participant reçoit de 1 à la totalité des %1 envois</translation>
    </message>
    <message>
        <source>between 1 and %1 downloads go on at once</source>
        <translation>de 1 à %1 téléchargements se font en même temps</translation>
    </message>
    <message>
        <source>at most %1 times of other limits can be kept</source>
        <translation>au plus %1 plages à autres limites sont possibles</translation>
    </message>
    <message>
        <source>the settings in %1 are damaged (%2)</source>
        <translation>les réglages dans %1 sont endommagés (%2)</translation>
    </message>
    <message>
        <source>reading %1 failed: %2</source>
        <translation>la lecture de %1 a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 became shorter</source>
        <translation>%1 est devenu plus court</translation>
    </message>
    <message>
        <source>%1 changed since it was shared</source>
        <translation>%1 a changé depuis son partage</translation>
    </message>
    <message>
        <source>the folder is shared but not published yet: %1</source>
        <translation>le dossier est partagé mais pas encore publié&#xa0;: %1</translation>
    </message>
    <message>
        <source>this node shares nothing</source>
        <translation>rien n’est partagé ici</translation>
    </message>
    <message>
        <source>nothing is shared here</source>
        <translation>rien n’est partagé par ici</translation>
    </message>
    <message>
        <source>not shared here</source>
        <translation>pas partagé ici</translation>
    </message>
    <message>
        <source>the path of the data directory is too long: %1</source>
        <translation>le chemin du dossier des données est trop long&#xa0;: %1</translation>
    </message>
    <message>
        <source>the membership is malformed</source>
        <translation>l’adhésion est mal formée</translation>
    </message>
    <message>
        <source>the membership is of another key</source>
        <translation>l’adhésion est celle d’une autre clé</translation>
    </message>
    <message>
        <source>the membership is of another overlay</source>
        <translation>l’adhésion est celle d’un autre réseau</translation>
    </message>
    <message>
        <source>a signature of the membership is wrong</source>
        <translation>une signature de l’adhésion est fausse</translation>
    </message>
    <message>
        <source>the ticket is malformed</source>
        <translation>le ticket est mal formé</translation>
    </message>
    <message>
        <source>the ticket claims too long a life</source>
        <translation>le ticket prétend durer trop longtemps</translation>
    </message>
    <message>
        <source>the file is no longer being fetched</source>
        <translation>le fichier n’est plus en cours de téléchargement</translation>
    </message>
    <message>
        <source>the node was stopped while it started</source>
        <translation>Potluck a été arrêté pendant son démarrage</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>There is nobody to ask yet: join an index, or host one.</source>
        <translation>Il n’y a encore personne à qui demander&#xa0;: rejoins un index, ou héberges-en un.</translation>
    </message>
    <message>
        <source>Nobody answered in time.</source>
        <translation>Personne n’a répondu à temps.</translation>
    </message>
    <message>
        <source>No index can be reached at the moment.</source>
        <translation>Aucun index n’est joignable pour le moment.</translation>
    </message>
    <message>
        <source>Nothing was found yet: the index is still loading. Try again in a moment.</source>
        <translation>Rien n’a encore été trouvé : l’index est encore en cours de chargement. Réessaie dans un instant.</translation>
    </message>
    <message>
        <source>The index is busy. Try again in a moment.</source>
        <translation>L’index est occupé. Réessaie dans un instant.</translation>
    </message>
    <message>
        <source>The search did not work.</source>
        <translation>La recherche n’a pas marché.</translation>
    </message>
    <message>
        <source>The search did not work: %1.</source>
        <translation>La recherche n’a pas marché&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 sur %n fichier</numerusform>
            <numerusform>%1 sur %n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peer(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2, %3 s</source>
        <translation>%1 de %2, %3 s</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the version</source>
        <translation>Copier la version</translation>
    </message>
    <message>
        <source>Potluck %1</source>
        <translation>Potluck %1</translation>
    </message>
    <message>
        <source>Share files in a group, without a cloud. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Partager des fichiers en groupe, sans cloud. Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Ouvrir le dossier de données</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Dossier des téléchargements</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Change the download folder</source>
        <translation>Changer le dossier des téléchargements</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Où vont les téléchargements</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Share finished downloads</source>
        <translation>Partager les téléchargements terminés</translation>
    </message>
    <message>
        <source>Others can get them from you, too. If this is off, only what you chose is shared.</source>
        <translation>Les autres peuvent aussi les obtenir de toi. Sinon, rien n’est partagé que tu n’aies choisi.</translation>
    </message>
    <message>
        <source>Share hidden files and folders</source>
        <translation>Partager les fichiers et dossiers cachés</translation>
    </message>
    <message>
        <source>Those whose names begin with a dot.</source>
        <translation>Ceux dont le nom commence par un point.</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Names of files that are never shared, with commas between; * stands for anything.</source>
        <translation>Noms des fichiers jamais partagés, séparés par des virgules&#x202f;; * remplace n’importe quoi.</translation>
    </message>
    <message>
        <source>patterns rules exclude ignore</source>
        <translation>motifs règles regles exclure exclusions ignorer</translation>
    </message>
    <message>
        <source>Read shared files no faster than</source>
        <translation>Lire les fichiers partagés au plus à</translation>
    </message>
    <message>
        <source>Each file is read once, to know it by its content.</source>
        <translation>Chacun est lu une fois, pour le reconnaître à son contenu.</translation>
    </message>
    <message>
        <source>hashing speed</source>
        <translation>analyse hachage vitesse</translation>
    </message>
    <message>
        <source>Reading of shared files</source>
        <translation>Lecture des fichiers partagés</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ton nom</translation>
    </message>
    <message>
        <source>At indexes that you join from now on.</source>
        <translation>Comment les autres te voient sur les index que tu rejoins désormais.</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The window reopens in it; transfers go on.</source>
        <translation>La fenêtre se rouvre dans cette langue&#x202f;; les transferts continuent.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>theme colours appearance</source>
        <translation>thème theme couleurs aspect</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Espacées</translation>
    </message>
    <message>
        <source>Close together</source>
        <translation>Serrées</translation>
    </message>
    <message>
        <source>Table rows</source>
        <translation>Lignes des tableaux</translation>
    </message>
    <message>
        <source>compact density height</source>
        <translation>compact densité densite hauteur</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Continuer en arrière-plan</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>À la fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>tray background minimise</source>
        <translation>zone de notification arrière-plan arriere-plan réduire reduire</translation>
    </message>
    <message>
        <source>Tell me when a download finishes</source>
        <translation>Me dire quand un téléchargement est terminé</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>notifications</translation>
    </message>
    <message>
        <source>Tell of finished downloads</source>
        <translation>Signaler les téléchargements terminés</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Moins d’animations</translation>
    </message>
    <message>
        <source>Animations are off.</source>
        <translation>Les images restent immobiles.</translation>
    </message>
    <message>
        <source>animation accessibility</source>
        <translation>animation accessibilité accessibilite</translation>
    </message>
    <message>
        <source>Tell me what kept searches find</source>
        <translation>Me dire ce que trouvent les recherches suivies</translation>
    </message>
    <message>
        <source>Tell of kept searches</source>
        <translation>Signaler les recherches suivies</translation>
    </message>
    <message>
        <source>Tell me when a download needs me</source>
        <translation>Me dire quand un téléchargement a besoin de moi</translation>
    </message>
    <message>
        <source>Tell of downloads that need you</source>
        <translation>Signaler les téléchargements qui ont besoin de toi</translation>
    </message>
    <message>
        <source>%1 is on: passwords and files of that network can be read by others on the way.</source>
        <translation>%1 est activé&#xa0;: d’autres, en chemin, peuvent lire les mots de passe et les fichiers de ce réseau.</translation>
    </message>
    <message>
        <source>Switch off again</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Hébergement</translation>
    </message>
    <message>
        <source>Your own index</source>
        <translation>Ton propre index</translation>
    </message>
    <message>
        <source>What follows can be changed while it runs.</source>
        <translation>Ce qui suit peut être changé pendant qu’il fonctionne.</translation>
    </message>
    <message>
        <source>Show hosting</source>
        <translation>Voir l’hébergement</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Commencer à héberger</translation>
    </message>
    <message>
        <source>Name of the index</source>
        <translation>Nom de l’index</translation>
    </message>
    <message>
        <source>What its members see.</source>
        <translation>Ce que voient ses membres.</translation>
    </message>
    <message>
        <source>Only people with an invite may join</source>
        <translation>Rejoindre sur invitation seulement</translation>
    </message>
    <message>
        <source>An invite is a link that you make and give away. Otherwise everybody who has the index’s link may join.</source>
        <translation>Une invitation est un lien que tu crées et que tu donnes. Sinon, tous ceux qui connaissent l’adresse peuvent rejoindre l’index.</translation>
    </message>
    <message>
        <source>registration open invite</source>
        <translation>inscription ouverte invitation</translation>
    </message>
    <message>
        <source>Only with an invite</source>
        <translation>Sur invitation seulement</translation>
    </message>
    <message>
        <source>Any index may become a neighbour</source>
        <translation>Tout index peut devenir un voisin</translation>
    </message>
    <message>
        <source>Neighbours pass searches to each other. Otherwise only those that you add or invite.</source>
        <translation>Les voisins cherchent les uns chez les autres. Sinon, seulement ceux que tu ajoutes ou invites.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Voisins</translation>
    </message>
    <message>
        <source>Announce it on the local network</source>
        <translation>L’annoncer sur le réseau local</translation>
    </message>
    <message>
        <source>Others there find it without an invite. It tells its address and its key, nothing else.</source>
        <translation>Les autres l’y trouvent sans invitation. Seules son adresse et sa clé sont annoncées, rien d’autre.</translation>
    </message>
    <message>
        <source>Announce on the local network</source>
        <translation>Annonce sur le réseau local</translation>
    </message>
    <message>
        <source>Older networks</source>
        <translation>Réseaux plus anciens</translation>
    </message>
    <message>
        <source>beer2beer and AlaKazaam send passwords and files in the clear: whoever is on the way between you and others can read and change them. Leave them off unless friends of yours use such programs.</source>
        <translation>beer2beer et AlaKazaam transmettent mots de passe et fichiers en clair&#xa0;: quiconque se trouve en chemin entre toi et les autres peut les lire et les modifier. Laisse-les désactivés, sauf si des amis à toi utilisent ces programmes.</translation>
    </message>
    <message>
        <source>seed dialects protocols</source>
        <translation>réseaux reseaux dialectes protocoles</translation>
    </message>
    <message>
        <source>Serve %1 programs</source>
        <translation>Servir les programmes de %1</translation>
    </message>
    <message>
        <source>They may get your shared files.</source>
        <translation>Ils peuvent obtenir tes fichiers partagés.</translation>
    </message>
    <message>
        <source>%1 programs</source>
        <translation>Programmes de %1</translation>
    </message>
    <message>
        <source>Let %1 programs join your index</source>
        <translation>Laisser les programmes de %1 rejoindre ton index</translation>
    </message>
    <message>
        <source>Only while you host one.</source>
        <translation>Tant que tu en héberges un.</translation>
    </message>
    <message>
        <source>%1 at your index</source>
        <translation>%1 sur ton index</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Indexes that you joined</source>
        <translation>Index que tu as rejoints</translation>
    </message>
    <message>
        <source>join leave invite</source>
        <translation>rejoindre quitter invitation</translation>
    </message>
    <message>
        <source>Look for indexes on the local network</source>
        <translation>Chercher des index sur le réseau local</translation>
    </message>
    <message>
        <source>Those that announce themselves there.</source>
        <translation>Ceux qui s’y annoncent.</translation>
    </message>
    <message>
        <source>Look on the local network</source>
        <translation>Recherche sur le réseau local</translation>
    </message>
    <message>
        <source>Help an index that has too much to do</source>
        <translation>Aider un index surchargé</translation>
    </message>
    <message>
        <source>It may ask this computer to become a second index beside it.</source>
        <translation>Il peut demander à cet ordinateur de devenir un second index à ses côtés.</translation>
    </message>
    <message>
        <source>Help an index</source>
        <translation>Aider un index</translation>
    </message>
    <message>
        <source>Everywhere, port 7700</source>
        <translation>Partout, port 7700</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Écouter sur</translation>
    </message>
    <message>
        <source>Addresses with ports, with commas between, such as 0.0.0.0:7700. Takes effect at the next start.</source>
        <translation>Adresses avec ports, séparées par des virgules, par exemple 0.0.0.0:7700. Valable au prochain démarrage.</translation>
    </message>
    <message>
        <source>port address</source>
        <translation>port adresse</translation>
    </message>
    <message>
        <source>As indexes see it</source>
        <translation>Telle que les index la voient</translation>
    </message>
    <message>
        <source>Tell others this address</source>
        <translation>Donner cette adresse aux autres</translation>
    </message>
    <message>
        <source>If others cannot reach you otherwise, such as home.example.org:7700. Takes effect at the next start.</source>
        <translation>S’ils ne peuvent pas te joindre autrement, par exemple home.example.org:7700. Valable au prochain démarrage.</translation>
    </message>
    <message>
        <source>port address advertise router</source>
        <translation>port adresse annoncer routeur box</translation>
    </message>
    <message>
        <source>Address for others</source>
        <translation>Adresse pour les autres</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>limit bandwidth rate</source>
        <translation>limite bande passante débit debit</translation>
    </message>
    <message>
        <source>Download limit</source>
        <translation>Limite de téléchargement</translation>
    </message>
    <message>
        <source>Of all downloads together.</source>
        <translation>Pour tous les téléchargements ensemble.</translation>
    </message>
    <message>
        <source>Upload limit</source>
        <translation>Limite d’envoi</translation>
    </message>
    <message>
        <source>Of all uploads together.</source>
        <translation>Pour tous les envois ensemble.</translation>
    </message>
    <message>
        <source>Other limits at certain hours</source>
        <translation>Autres limites à certaines heures</translation>
    </message>
    <message>
        <source>During the hours below their own limits apply.</source>
        <translation>Pendant une des plages ci-dessous, ses limites s’appliquent à la place.</translation>
    </message>
    <message>
        <source>schedule plan time limit</source>
        <translation>planning horaire heures limite</translation>
    </message>
    <message>
        <source>Plan of hours</source>
        <translation>Planning horaire</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Plages horaires</translation>
    </message>
    <message>
        <source>Downloads at once</source>
        <translation>Téléchargements à la fois</translation>
    </message>
    <message>
        <source>The others wait in the list.</source>
        <translation>Les autres attendent dans la liste.</translation>
    </message>
    <message>
        <source>Uploads at once</source>
        <translation>Envois à la fois</translation>
    </message>
    <message>
        <source>Others wait, and see their place in the queue.</source>
        <translation>Les autres attendent et voient leur place.</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>places</translation>
    </message>
    <message>
        <source>Uploads at once to one peer</source>
        <translation>Dont vers un même participant</translation>
    </message>
    <message>
        <source>Uploads to one peer</source>
        <translation>Envois vers un participant</translation>
    </message>
    <message>
        <source>Where the desktop has no tray, closing the window ends Potluck; it tells you first.</source>
        <translation>Si le bureau n’a pas de zone de notification, Potluck s’arrête avec sa fenêtre&#x202f;; il te le dit avant.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n&#xa0;j</numerusform>
            <numerusform>%n&#xa0;j</numerusform>
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
            <numerusform>%n&#xa0;s</numerusform>
            <numerusform>%n&#xa0;s</numerusform>
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
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;min</numerusform>
            <numerusform>il y a %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;h</numerusform>
            <numerusform>il y a %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musique</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Disk</source>
        <comment>disk image</comment>
        <translation>Disque</translation>
    </message>
</context>
<context>
    <name>TransferState</name>
    <message>
        <source>Queued</source>
        <translation>Dans la file</translation>
    </message>
    <message>
        <source>Finding sources</source>
        <translation>En recherche</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Déplacement</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Nobody online</source>
        <translation>Personne en ligne</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Attention requise</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Waiting, place %1</source>
        <translation>Attente, place %1</translation>
    </message>
</context>
</TS>
