<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>JoinLink</name>
    <message>
        <source>This network is an older one: passwords and files cross it so that others on the way can read them. Press Join once more to join all the same.</source>
        <translation>Esta red es de las antiguas: las contraseñas y los archivos la cruzan de modo que otros pueden leerlos por el camino. Pulsa Unirse otra vez para unirte igualmente.</translation>
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
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n fuente más</numerusform>
            <numerusform>%n fuentes más</numerusform>
        </translation>
    </message>
    <message>
        <source>Piece %1, still missing</source>
        <translation>Pieza %1, aún falta</translation>
    </message>
    <message>
        <source>Piece %1, verified</source>
        <translation>Pieza %1, verificada</translation>
    </message>
    <message>
        <source>Piece %1, nobody online has it</source>
        <translation>Pieza %1, nadie en línea la tiene</translation>
    </message>
    <message>
        <source>Piece %1 arrived damaged and is fetched again</source>
        <translation>La pieza %1 llegó dañada y se descarga de nuevo</translation>
    </message>
    <message>
        <source>Piece %1, arriving</source>
        <translation>Pieza %1, llegando</translation>
    </message>
    <message>
        <source>Piece %1, arriving from %2</source>
        <translation>Pieza %1, llegando de %2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 por ciento</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n piece(s) verified</source>
        <translation>
            <numerusform>%1 de %n pieza verificada</numerusform>
            <numerusform>%1 de %n piezas verificadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 arriving from %2</source>
        <translation>%1 llegando de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unavailable</source>
        <translation>
            <numerusform>%n no disponible</numerusform>
            <numerusform>%n no disponibles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>tiempo restante: %1</translation>
    </message>
</context>
<context>
    <name>Potluck::App::Desktop</name>
    <message>
        <source>a Potluck without a window runs on this data directory; end it with potluck-cli quit, then try again</source>
        <translation>un Potluck sin ventana ya usa esta carpeta de datos; ciérralo con potluck-cli quit y vuelve a intentarlo</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BannerBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowseModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, carpeta, %n archivo</numerusform>
            <numerusform>%1, carpeta, %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowsePane</name>
    <message>
        <source>Choose somebody to see what they share.</source>
        <translation>Elige a alguien para ver qué comparte.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Matching files</source>
        <translation>Archivos que coinciden</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Why unreachable?</source>
        <translation>¿Por qué no responde?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Filtrar archivos</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>Cerrar la respuesta</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Leyendo la lista</translation>
    </message>
    <message>
        <source>Asking what %1 shares…</source>
        <translation>Preguntando qué comparte %1…</translation>
    </message>
    <message>
        <source>%1 shares nothing.</source>
        <translation>%1 no comparte nada.</translation>
    </message>
    <message>
        <source>The files of %1 cannot be listed: %2.</source>
        <translation>No se pueden listar los archivos de %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 de %n archivo</numerusform>
            <numerusform>%1 de %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) listed</source>
        <translation>
            <numerusform>%1 de %n archivo en la lista</numerusform>
            <numerusform>%1 de %n archivos en la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The folder is downloaded when the list is complete.</source>
        <translation>%1. La carpeta se descargará cuando la lista esté completa.</translation>
    </message>
    <message>
        <source>%1. The rest cannot be listed: %2.</source>
        <translation>%1. El resto no se puede listar: %2.</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Descargar carpeta</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copiar magnet</translation>
    </message>
    <message>
        <source>Trying to reach %1…</source>
        <translation>Intentando contactar con %1…</translation>
    </message>
    <message>
        <source>That cannot be told: %1.</source>
        <translation>No se puede saber: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BusNotices</name>
    <message>
        <source>Open Potluck</source>
        <translation>Abrir Potluck</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::DetailsPane</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Cerrar detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>All transfers</source>
        <translation>Todas las transferencias</translation>
    </message>
    <message>
        <source>Choose a transfer to see more of it</source>
        <translation>Elige una transferencia para ver más</translation>
    </message>
    <message>
        <source>Unfold details</source>
        <translation>Desplegar detalles</translation>
    </message>
    <message>
        <source>Fold details to a line</source>
        <translation>Reducir detalles a una línea</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FilterBar</name>
    <message>
        <source>Online only</source>
        <translation>Solo en línea</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>Cualquier tipo</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Comprimidos</translation>
    </message>
    <message>
        <source>Disk images</source>
        <translation>Imágenes de disco</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Cualquier tamaño</translation>
    </message>
    <message>
        <source>Under 10 MB</source>
        <translation>Menos de 10 MB</translation>
    </message>
    <message>
        <source>10 to 100 MB</source>
        <translation>De 10 a 100 MB</translation>
    </message>
    <message>
        <source>100 MB to 1 GB</source>
        <translation>De 100 MB a 1 GB</translation>
    </message>
    <message>
        <source>Over 1 GB</source>
        <translation>Más de 1 GB</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Any sources</source>
        <translation>Cualquier fuente</translation>
    </message>
    <message numerus="yes">
        <source>≥ %n source(s)</source>
        <translation>
            <numerusform>≥ %n fuente</numerusform>
            <numerusform>≥ %n fuentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FolderDownload</name>
    <message numerus="yes">
        <source>%n file(s) of “%1” are being downloaded.</source>
        <translation>
            <numerusform>Se descarga %n archivo de “%1”.</numerusform>
            <numerusform>Se descargan %n archivos de “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of “%1” could not be downloaded: %2.</source>
        <translation>
            <numerusform>No se pudo descargar %n archivo de “%1”: %2.</numerusform>
            <numerusform>No se pudieron descargar %n archivos de “%1”: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FoldersStep</name>
    <message>
        <source>What do you bring?</source>
        <translation>¿Qué traes?</translation>
    </message>
    <message>
        <source>A folder whose files others may get from you. Nothing is shared that you do not choose, and you can add more later.</source>
        <translation>Una carpeta con archivos que otros pueden obtener de ti. No se comparte nada que tú no elijas, y puedes añadir más después.</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Compartir esta carpeta</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Compartir una carpeta</translation>
    </message>
    <message>
        <source>Downloads go here</source>
        <translation>Las descargas van aquí</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Adónde van las descargas</translation>
    </message>
    <message>
        <source>Share what I downloaded, too</source>
        <translation>Compartir también lo que descargo</translation>
    </message>
    <message>
        <source>Others can then get it from you as well, which makes everyone faster.</source>
        <translation>Así otros pueden obtenerlo también de ti, y todo va más rápido para todos.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FoundModel</name>
    <message>
        <source>Have</source>
        <translation>Lo tienes</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>sources online, of all that have the file</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) online</source>
        <translation>
            <numerusform>%n fuente en línea</numerusform>
            <numerusform>%n fuentes en línea</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sources online</source>
        <translation>%1 de %2 fuentes en línea</translation>
    </message>
    <message>
        <source>The best that one of its sources gave you lately</source>
        <translation>Lo máximo que te dio hace poco una de sus fuentes</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>behind a peer&apos;s name: the index that knows the peer</extracomment>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
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
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::GivenPane</name>
    <message>
        <source>Who downloaded</source>
        <translation>Quién descargó</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close who downloaded</source>
        <translation>Cerrar “Quién descargó”</translation>
    </message>
    <message>
        <source>Who downloaded %1</source>
        <translation>Quién descargó %1</translation>
    </message>
    <message>
        <source>Choose a file to see who downloaded it.</source>
        <translation>Elige un archivo para ver quién lo descargó.</translation>
    </message>
    <message>
        <source>This file is not hashed yet, so nobody could download it.</source>
        <translation>Este archivo aún no se ha leído, así que nadie ha podido descargarlo.</translation>
    </message>
    <message>
        <source>Nobody has downloaded this yet.</source>
        <translation>Nadie lo ha descargado todavía.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HashingStrip</name>
    <message>
        <source>Hashing</source>
        <translation>Lectura de archivos</translation>
    </message>
    <message>
        <source>Hashing paused at %1 of %2</source>
        <translation>Lectura en pausa: %1 de %2</translation>
    </message>
    <message>
        <source>Hashing %1 of %2</source>
        <translation>Lectura: %1 de %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume hashing</source>
        <translation>Reanudar la lectura</translation>
    </message>
    <message>
        <source>Pause hashing</source>
        <translation>Pausar la lectura</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostForm</name>
    <message>
        <source>Everybody who has the link may register</source>
        <translation>Puede registrarse quien tenga el enlace</translation>
    </message>
    <message>
        <source>Only with an invite of mine</source>
        <translation>Solo con una invitación mía</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Empezar a alojar</translation>
    </message>
    <message>
        <source>Let friends meet here.</source>
        <translation>Reúne aquí a tus amigos.</translation>
    </message>
    <message>
        <source>Your computer becomes the place where you find each other. Files still go from friend to friend.</source>
        <translation>Tu ordenador se convierte en el lugar donde os encontráis. Los archivos siguen yendo de amigo a amigo.</translation>
    </message>
    <message>
        <source>Name that friends see</source>
        <translation>Nombre que ven tus amigos</translation>
    </message>
    <message>
        <source>%1’s place</source>
        <translation>Casa de %1</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Primero ponle un nombre.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>It could not start: %1.</source>
        <translation>No se pudo iniciar: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostedPeersModel</name>
    <message>
        <source>Banned</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 speaks %2</source>
        <translation>%1 usa %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1, %2, %n archivo</numerusform>
            <numerusform>%1, %2, %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostedPeersPane</name>
    <message>
        <source>Nobody is registered yet. Give your friends the invite above.</source>
        <translation>Aún no se ha registrado nadie. Da a tus amigos la invitación de arriba.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Filter peers</source>
        <translation>Filtrar personas</translation>
    </message>
    <message>
        <source>Keeps this peer out</source>
        <translation>Deja fuera a esta persona</translation>
    </message>
    <message>
        <source>Takes the registration away; who may register can come again</source>
        <translation>Anula el registro; quien pueda registrarse puede volver</translation>
    </message>
    <message>
        <source>Registered peers</source>
        <translation>Personas registradas</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>The peer could not be banned: %1.</source>
        <translation>No se pudo bloquear a la persona: %1.</translation>
    </message>
    <message>
        <source>The peer could not be let in again: %1.</source>
        <translation>No se pudo desbloquear a la persona: %1.</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>Has bloqueado a %1</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>Has quitado a %1</translation>
    </message>
    <message>
        <source>The peer could not be removed: %1.</source>
        <translation>No se pudo quitar a la persona: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostingBinding</name>
    <message>
        <source>That cannot be: %1.</source>
        <translation>No es posible: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostingPage</name>
    <message>
        <source>Stop hosting</source>
        <translation>Dejar de alojar</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>No search went to neighbours yet.</source>
        <translation>Aún no ha ido ninguna búsqueda a los vecinos.</translation>
    </message>
    <message>
        <source>%1 of %2 peers online, %3 files, %4 searches/s</source>
        <translation>%1 de %2 personas en línea, %3 archivos, %4 búsquedas/s</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Activo desde hace %1</translation>
    </message>
    <message>
        <source>Hosting goes on: %1.</source>
        <translation>Sigues alojando: %1.</translation>
    </message>
    <message>
        <source>Hosting has stopped. Your friends are known when you start again.</source>
        <translation>Ya no alojas. Si empiezas de nuevo, se reconocerá a tus amigos.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::InlineStrip</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Intake</name>
    <message>
        <source>a file</source>
        <translation>un archivo</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Compartir esta carpeta</translation>
    </message>
    <message numerus="yes">
        <source>Share %n folders</source>
        <translation>
            <numerusform>Compartir %n carpeta</numerusform>
            <numerusform>Compartir %n carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Download %n link(s)</source>
        <translation>
            <numerusform>Descargar %n enlace</numerusform>
            <numerusform>Descargar %n enlaces</numerusform>
        </translation>
    </message>
    <message>
        <source>Join this index</source>
        <translation>Unirse a este índice</translation>
    </message>
    <message numerus="yes">
        <source>Join %n indexes</source>
        <translation>
            <numerusform>Unirse a %n índice</numerusform>
            <numerusform>Unirse a %n índices</numerusform>
        </translation>
    </message>
    <message>
        <source>Potluck takes magnet links, invites and folders; this is none of them.</source>
        <translation>Potluck acepta enlaces magnet, invitaciones y carpetas; esto no es nada de eso.</translation>
    </message>
    <message>
        <source>Downloading %1.</source>
        <translation>Descargando %1.</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s).</source>
        <translation>
            <numerusform>Descargando %n archivo.</numerusform>
            <numerusform>Descargando %n archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>%1 cannot be downloaded: %2.</source>
        <translation>No se puede descargar %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be downloaded: %1.</source>
        <translation>
            <numerusform>No se puede descargar %n archivo: %1.</numerusform>
            <numerusform>No se pueden descargar %n archivos: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The network at %1 sends passwords and files so that others on the way can read them.</source>
        <translation>La red en %1 envía contraseñas y archivos de modo que otros pueden leerlos por el camino.</translation>
    </message>
    <message>
        <source>Join the index at %1? Its members will see what you share.</source>
        <translation>¿Unirte al índice en %1? Sus miembros verán lo que compartes.</translation>
    </message>
    <message>
        <source>Join all the same</source>
        <translation>Unirse igualmente</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Joining %1…</source>
        <translation>Uniéndose a %1…</translation>
    </message>
    <message>
        <source>You are connected.</source>
        <translation>Ya hay conexión.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>%1 could not be joined: %2.</source>
        <translation>No fue posible unirse a %1: %2.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>You share %1.</source>
        <translation>Ahora compartes %1.</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2.</source>
        <translation>No se puede compartir %1: %2.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::InviteBar</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Copy the invite</source>
        <translation>Copiar la invitación</translation>
    </message>
    <message>
        <source>Show the invite as a picture to scan</source>
        <translation>Mostrar la invitación como imagen para escanear</translation>
    </message>
    <message>
        <source>Who may register</source>
        <translation>Quién puede registrarse</translation>
    </message>
    <message>
        <source>Open to all with the link</source>
        <translation>Abierto a quien tenga el enlace</translation>
    </message>
    <message>
        <source>By invite only</source>
        <translation>Solo con invitación</translation>
    </message>
    <message>
        <source>Friends scan this, or paste the link under Peers, Join.</source>
        <translation>Tus amigos escanean esto, o pegan el enlace en Personas, Unirse.</translation>
    </message>
    <message>
        <source>For how many</source>
        <translation>Para cuántos</translation>
    </message>
    <message numerus="yes">
        <source>for %n friend(s)</source>
        <translation>
            <numerusform>para %n amigo</numerusform>
            <numerusform>para %n amigos</numerusform>
        </translation>
    </message>
    <message>
        <source>for any number</source>
        <translation>para cuantos sean</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>vale %n día</numerusform>
            <numerusform>vale %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>good for ever</source>
        <translation>vale para siempre</translation>
    </message>
    <message>
        <source>New invite</source>
        <translation>Nueva invitación</translation>
    </message>
    <message>
        <source>Make an invite for a friend</source>
        <translation>Crear una invitación para un amigo</translation>
    </message>
    <message>
        <source>No invite could be made: %1.</source>
        <translation>No se pudo crear la invitación: %1.</translation>
    </message>
    <message>
        <source>That did not work: %1.</source>
        <translation>No ha funcionado: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::JoinForm</name>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Paste an invite: potluck://…</source>
        <translation>Pega una invitación: potluck://…</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>On this network:</source>
        <translation>En esta red:</translation>
    </message>
    <message>
        <source>Join the index at %1</source>
        <translation>Unirse al índice en %1</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Uniéndose…</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::JoinedEditor</name>
    <message>
        <source>Connected as %1</source>
        <translation>Conectado como %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>Has abandonado %1</translation>
    </message>
    <message>
        <source>Paste an invite or an address</source>
        <translation>Pega una invitación o una dirección</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>Abandonar %1</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::KeptSearches</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>New for “%1”</source>
        <translation>Novedades de “%1”</translation>
    </message>
    <message>
        <source>The search cannot be kept: %1.</source>
        <translation>No se puede guardar la búsqueda: %1.</translation>
    </message>
    <message>
        <source>“%1” is no longer kept</source>
        <translation>“%1” ya no está guardada</translation>
    </message>
    <message>
        <source>The search is still kept: %1.</source>
        <translation>La búsqueda sigue guardada: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n nuevo</numerusform>
            <numerusform>%1, %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept search</source>
        <translation>Búsqueda guardada</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallados</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LibraryModel</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n archivo, %1</numerusform>
            <numerusform>%n archivos, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 given to others</source>
        <translation>%1 enviados a otros</translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, carpeta, %n archivo</numerusform>
            <numerusform>%1, carpeta, %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>given %n time(s)</source>
        <translation>
            <numerusform>enviado %n vez</numerusform>
            <numerusform>enviado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>to be hashed</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>How often somebody got all of it from here</source>
        <translation>Cuántas veces alguien lo recibió entero de aquí</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Shared</source>
        <comment>since when</comment>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>Given</source>
        <comment>how often</comment>
        <translation>Envíos</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LibraryPage</name>
    <message>
        <source>Find in all shared folders</source>
        <translation>Buscar en todas las carpetas compartidas</translation>
    </message>
    <message>
        <source>You share nothing.</source>
        <translation>No compartes nada.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>Carpetas compartidas</translation>
    </message>
    <message>
        <source>Shared files</source>
        <translation>Archivos compartidos</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>The files of this folder are being read for the first time.</source>
        <translation>Se están leyendo por primera vez los archivos de esta carpeta.</translation>
    </message>
    <message>
        <source>There are no files in this folder.</source>
        <translation>No hay archivos en esta carpeta.</translation>
    </message>
    <message>
        <source>%1 is not shared any more</source>
        <translation>%1 ya no se comparte</translation>
    </message>
    <message>
        <source>Stop sharing %1</source>
        <translation>Dejar de compartir %1</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluidos</translation>
    </message>
    <message>
        <source>What is left out of all shared folders</source>
        <translation>Lo que se excluye de todas las carpetas compartidas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copiar magnet</translation>
    </message>
    <message>
        <source>Who downloaded</source>
        <translation>Quién descargó</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Dejar de compartir</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Compartir una carpeta</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2.</source>
        <translation>No se puede compartir %1: %2.</translation>
    </message>
    <message>
        <source>Rescan: %1.</source>
        <translation>Actualizar: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LimitsMenu</name>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Follow the plan of hours</source>
        <translation>Seguir el horario</translation>
    </message>
    <message>
        <source>More about limits…</source>
        <translation>Más sobre los límites…</translation>
    </message>
    <message>
        <source>No limits</source>
        <translation>Sin límites</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>The limit stays as it was: %1.</source>
        <translation>El límite sigue como estaba: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LinkField</name>
    <message>
        <source>Add a link</source>
        <translation>Añadir un enlace</translation>
    </message>
    <message>
        <source>A magnet link, an invite or a folder</source>
        <translation>Un enlace magnet, una invitación o una carpeta</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>This is no link for Potluck.</source>
        <translation>Esto no es un enlace para Potluck.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::MainWindow</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Alojar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Potluck is starting.</source>
        <translation>Potluck se está iniciando.</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Compartir una carpeta</translation>
    </message>
    <message>
        <source>Ctrl+M brings the menu bar back</source>
        <translation>Ctrl+M vuelve a mostrar la barra de menús</translation>
    </message>
    <message>
        <source>All downloads are paused</source>
        <translation>Todas las descargas están en pausa</translation>
    </message>
    <message>
        <source>All downloads go on</source>
        <translation>Todas las descargas continúan</translation>
    </message>
    <message>
        <source>Potluck cannot start: %1.</source>
        <translation>Potluck no se puede iniciar: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>%1 – Potluck</source>
        <translation>%1 – Potluck</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Shall Potluck go on in the tray when its window is closed?</source>
        <translation>¿Debe Potluck seguir en la bandeja al cerrar su ventana?</translation>
    </message>
    <message>
        <source>There is no tray here, so Potluck ends when its window is closed.</source>
        <translation>Aquí no hay bandeja, así que Potluck termina al cerrar su ventana.</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Seguir en la bandeja</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimizar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::MeetStep</name>
    <message>
        <source>Where do you meet the others?</source>
        <translation>¿Dónde te encuentras con los demás?</translation>
    </message>
    <message>
        <source>An index knows who is there and who has what. Join the one of your friends, or host one yourself: it runs here, in this app.</source>
        <translation>Un índice sabe quién está y quién tiene qué. Únete al de tus amigos o aloja uno tú: funciona aquí, en esta aplicación.</translation>
    </message>
    <message>
        <source>Join an index</source>
        <translation>Unirse a un índice</translation>
    </message>
    <message>
        <source>Host an index</source>
        <translation>Alojar un índice</translation>
    </message>
    <message>
        <source>Paste an invite, or type an address</source>
        <translation>Pega una invitación o escribe una dirección</translation>
    </message>
    <message>
        <source>Indexes on your local network</source>
        <translation>Índices en tu red local</translation>
    </message>
    <message>
        <source>A name for it, as its members see it</source>
        <translation>Un nombre, tal como lo verán sus miembros</translation>
    </message>
    <message>
        <source>Name of your index</source>
        <translation>Nombre de tu índice</translation>
    </message>
    <message>
        <source>%1&apos;s potluck</source>
        <translation>El potluck de %1</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Empezar a alojar</translation>
    </message>
    <message>
        <source>Your index runs. Give this invite to your friends:</source>
        <translation>Tu índice está en marcha. Da esta invitación a tus amigos:</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Looking for indexes on your local network; none so far.</source>
        <translation>Buscando índices en tu red local; ninguno por ahora.</translation>
    </message>
    <message>
        <source>On your local network:</source>
        <translation>En tu red local:</translation>
    </message>
    <message>
        <source>Read the warning first.</source>
        <translation>Lee primero el aviso.</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Uniéndose…</translation>
    </message>
    <message>
        <source>The invite as a picture for phones</source>
        <translation>La invitación como imagen para teléfonos</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NameStep</name>
    <message>
        <source>What shall others call you?</source>
        <translation>¿Cómo quieres que te llamen?</translation>
    </message>
    <message>
        <source>Everyone whom you share with sees this name. It needs not be your real one.</source>
        <translation>Este nombre lo ven todos con quienes compartes. No hace falta que sea el verdadero.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>Type a name, or skip this step.</source>
        <translation>Escribe un nombre u omite este paso.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Neighbourhood</name>
    <message>
        <source>Picture of the neighbours and the last searches</source>
        <translation>Mapa de los vecinos y las últimas búsquedas</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 neighbours online.</source>
        <extracomment>the number is of neighbours that are online, %1 of all</extracomment>
        <translation>
            <numerusform>%n de %1 vecinos en línea.</numerusform>
            <numerusform>%n de %1 vecinos en línea.</numerusform>
        </translation>
    </message>
    <message>
        <source>No search went through here yet.</source>
        <translation>Aún no ha pasado ninguna búsqueda por aquí.</translation>
    </message>
    <message numerus="yes">
        <source>Answered with %n result(s)</source>
        <translation>
            <numerusform>Respondió con %n resultado</numerusform>
            <numerusform>Respondió con %n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Was asked, did not answer</source>
        <translation>Consultado, no respondió</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NeighboursModel</name>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Uniéndose</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
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
        <translation>Añadir</translation>
    </message>
    <message>
        <source>No neighbours yet. Linked indexes search each other: invite another host, or paste the link one gave you.</source>
        <translation>Aún no hay vecinos. Los índices enlazados buscan unos en otros: invita a quien aloje otro, o pega el enlace que te dio.</translation>
    </message>
    <message>
        <source>Invite a neighbour</source>
        <translation>Invitar a un vecino</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Paste a neighbour’s link</source>
        <translation>Pega el enlace de un vecino</translation>
    </message>
    <message>
        <source>Makes a link for the host of another index and copies it</source>
        <translation>Crea un enlace para quien aloja otro índice y lo copia</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <source>That is no neighbour’s link: %1.</source>
        <translation>No es el enlace de un vecino: %1.</translation>
    </message>
    <message>
        <source>Linking…</source>
        <translation>Enlazando…</translation>
    </message>
    <message>
        <source>It could not be linked: %1.</source>
        <translation>No se pudo enlazar: %1.</translation>
    </message>
    <message>
        <source>No invite could be made: %1.</source>
        <translation>No se pudo crear la invitación: %1.</translation>
    </message>
    <message>
        <source>Copied, good for one neighbour and a week: %1</source>
        <translation>Copiado, vale para un vecino y una semana: %1</translation>
    </message>
    <message>
        <source>%1 is no neighbour any more</source>
        <translation>%1 ya no es vecino</translation>
    </message>
    <message>
        <source>The neighbour could not be removed: %1.</source>
        <translation>No se pudo quitar al vecino: %1.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Notices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 ya está aquí.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished.</source>
        <translation>
            <numerusform>%n descarga terminada.</numerusform>
            <numerusform>%n descargas terminadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished</source>
        <translation>
            <numerusform>%n descarga terminada</numerusform>
            <numerusform>%n descargas terminadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) need your attention.</source>
        <translation>
            <numerusform>%n descarga necesita tu atención.</numerusform>
            <numerusform>%n descargas necesitan tu atención.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Needs your attention</source>
        <translation>Necesita tu atención</translation>
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
        <translation>Baja</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message numerus="yes">
        <source>%n arriving</source>
        <translation>
            <numerusform>%n llegando</numerusform>
            <numerusform>%n llegando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody online has</source>
        <translation>
            <numerusform>%n que nadie en línea tiene</numerusform>
            <numerusform>%n que nadie en línea tiene</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Copies in reach</source>
        <translation>Copias disponibles</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Content id</source>
        <translation>ID de contenido</translation>
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
        <translation>Detalles técnicos</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 de %2, %3</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln piece(s)</source>
        <translation>
            <numerusform>%1 de %Ln pieza</numerusform>
            <numerusform>%1 de %Ln piezas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PeersModel</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>en %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, online, %n file(s)</source>
        <translation>
            <numerusform>%1, en línea, %n archivo</numerusform>
            <numerusform>%1, en línea, %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, offline, %n file(s)</source>
        <translation>
            <numerusform>%1, sin conexión, %n archivo</numerusform>
            <numerusform>%1, sin conexión, %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
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
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Why unreachable?</source>
        <translation>¿Por qué no responde?</translation>
    </message>
    <message>
        <source>Tries to reach this peer and says what is in the way</source>
        <translation>Intenta contactar con esta persona y dice qué lo impide</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Join an index with an invite</source>
        <translation>Unirse a un índice con una invitación</translation>
    </message>
    <message>
        <source>Filter peers</source>
        <translation>Filtrar personas</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>You are alone.</source>
        <translation>Solo estás tú.</translation>
    </message>
    <message>
        <source>Join friends with the invite they gave you, or host an index and invite them.</source>
        <translation>Únete a tus amigos con la invitación que te dieron, o aloja un índice e invítalos.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Alojar</translation>
    </message>
    <message>
        <source>The peers cannot be listed: %1.</source>
        <translation>No se puede listar a las personas: %1.</translation>
    </message>
    <message>
        <source>Nobody is online at the moment.</source>
        <translation>Ahora mismo no hay nadie en línea.</translation>
    </message>
    <message>
        <source>Nobody else is here yet.</source>
        <translation>Aquí todavía no hay nadie más.</translation>
    </message>
    <message>
        <source>Looking who is here…</source>
        <translation>Mirando quién está…</translation>
    </message>
    <message>
        <source>That did not work: %1.</source>
        <translation>No ha funcionado: %1.</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>Has bloqueado a %1</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PieceBar</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PreferenceStore</name>
    <message>
        <source>That cannot be: %1.</source>
        <translation>No es posible: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::QrView</name>
    <message>
        <source>QR picture</source>
        <translation>Imagen QR</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RateEdit</name>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
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
        <translation>Has quitado %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n transfer(s)</source>
        <translation>
            <numerusform>Has quitado %n transferencia</numerusform>
            <numerusform>Has quitado %n transferencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n transfer(s)</source>
        <translation>
            <numerusform>Quitar %n transferencia</numerusform>
            <numerusform>Quitar %n transferencias</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be downloaded again: %1.</source>
        <translation>No se puede volver a descargar: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RulesBinding</name>
    <message>
        <source>Change what is left out</source>
        <translation>Cambiar lo que se excluye</translation>
    </message>
    <message>
        <source>That cannot be left out: %1.</source>
        <translation>No se puede excluir: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RulesPanel</name>
    <message>
        <source>Share hidden files and folders, too</source>
        <translation>Compartir también archivos y carpetas ocultos</translation>
    </message>
    <message>
        <source>Names that are left out:</source>
        <translation>Nombres excluidos:</translation>
    </message>
    <message>
        <source>Names that are left out</source>
        <translation>Nombres excluidos</translation>
    </message>
    <message>
        <source>*.part, *.tmp</source>
        <translation>*.part, *.tmp</translation>
    </message>
    <message>
        <source>Commas between them, * for anything. What is left out stays on your disk.</source>
        <translation>Separados por comas, * vale por cualquier cosa. Lo excluido sigue en tu disco.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::ScheduleEditor</name>
    <message>
        <source>Add hours</source>
        <translation>Añadir horas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Quitar estas horas</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Envío</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchPage</name>
    <message>
        <source>New search</source>
        <translation>Nueva búsqueda</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Cerrar búsqueda</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>Búsqueda siguiente</translation>
    </message>
    <message>
        <source>Previous search</source>
        <translation>Búsqueda anterior</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download to…</source>
        <translation>Descargar en…</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Más como este</translation>
    </message>
    <message>
        <source>Browse peer</source>
        <translation>Explorar sus archivos</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copiar magnet</translation>
    </message>
    <message>
        <source>Keep search</source>
        <translation>Guardar búsqueda</translation>
    </message>
    <message>
        <source>Goes on searching and tells you what comes</source>
        <translation>Sigue buscando y te avisa de lo que llega</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardadas</translation>
    </message>
    <message>
        <source>The searches that are kept</source>
        <translation>Las búsquedas guardadas</translation>
    </message>
    <message>
        <source>Search the network</source>
        <translation>Buscar en la red</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Dejar de guardar</translation>
    </message>
    <message numerus="yes">
        <source>Kept, %n new</source>
        <translation>
            <numerusform>Guardadas, %n nuevo</numerusform>
            <numerusform>Guardadas, %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Download to</source>
        <translation>Descargar en</translation>
    </message>
    <message>
        <source>Browse %1</source>
        <translation>Explorar %1</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchTab</name>
    <message>
        <source>Asking around…</source>
        <translation>Preguntando por ahí…</translation>
    </message>
    <message>
        <source>No one online has this.</source>
        <translation>Nadie en línea lo tiene.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Keep looking</source>
        <translation>Seguir buscando</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>Join or host</source>
        <translation>Unirse o alojar</translation>
    </message>
    <message>
        <source>Filter these results</source>
        <translation>Filtrar estos resultados</translation>
    </message>
    <message>
        <source>Close the filter</source>
        <translation>Cerrar el filtro</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message numerus="yes">
        <source>%n new: show</source>
        <extracomment>results that came while the list stands still, and the word that brings them</extracomment>
        <translation>
            <numerusform>%n nuevo: mostrar</numerusform>
            <numerusform>%n nuevos: mostrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching, %n file(s) so far</source>
        <translation>
            <numerusform>Buscando, %n archivo hasta ahora</numerusform>
            <numerusform>Buscando, %n archivos hasta ahora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SettingsPage</name>
    <message>
        <source>No setting is called that.</source>
        <translation>Ningún ajuste se llama así.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SharesModel</name>
    <message>
        <source>This folder is not there at the moment. Its files come back with it.</source>
        <translation>Esta carpeta no está en este momento. Sus archivos volverán con ella.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n archivo, %1</numerusform>
            <numerusform>%n archivos, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n archivo</numerusform>
            <numerusform>%1, %n archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
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
        <translation>Puesto %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Free slot</source>
        <translation>Puesto libre</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartada</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactiva</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Color %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>pieces</comment>
        <translation>Entregadas</translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>pieces</comment>
        <translation>Malas</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SpeedGraph</name>
    <message>
        <source>Speed in the last ten minutes</source>
        <translation>Velocidad en los últimos diez minutos</translation>
    </message>
    <message>
        <source>Now %1 down, %2 up; at most %3 down, %4 up</source>
        <translation>Ahora recibes %1 y envías %2; como máximo %3 y %4</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s ago</source>
        <translation>hace %1 min %2 s</translation>
    </message>
    <message>
        <source>%1: ↓ %2  ↑ %3</source>
        <translation>%1: ↓ %2  ↑ %3</translation>
    </message>
    <message>
        <source>↓ limit %1</source>
        <translation>↓ límite %1</translation>
    </message>
    <message>
        <source>↑ limit %1</source>
        <translation>↑ límite %1</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>hace 10 min</translation>
    </message>
    <message>
        <source>5 min ago</source>
        <translation>hace 5 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StartPane</name>
    <message>
        <source>What are you looking for?</source>
        <translation>¿Qué buscas?</translation>
    </message>
    <message>
        <source>These searches go on by themselves and tell you what comes.</source>
        <translation>Estas búsquedas siguen solas y te avisan de lo que llega.</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Dejar de guardar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Hashing %1, %2</source>
        <translation>Lectura %1, %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message numerus="yes">
        <source>Hosting, %n peer(s)</source>
        <translation>
            <numerusform>Alojas un índice, %n persona</numerusform>
            <numerusform>Alojas un índice, %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>No conectado</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>Límites: %1</translation>
    </message>
    <message>
        <source>Receiving %1</source>
        <translation>Recibiendo %1</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Enviando %1</translation>
    </message>
    <message>
        <source>Hashing paused, %1</source>
        <translation>Lectura en pausa, %1</translation>
    </message>
    <message>
        <source>Hashing %1</source>
        <translation>Lectura %1</translation>
    </message>
    <message>
        <source>Who you are connected with</source>
        <translation>Con quién tienes conexión</translation>
    </message>
    <message>
        <source>%1: connected.</source>
        <translation>%1: conectado.</translation>
    </message>
    <message>
        <source>%1: connecting.</source>
        <translation>%1: conectando.</translation>
    </message>
    <message>
        <source>%1: not reachable.</source>
        <translation>%1: inaccesible.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>You host %1.</source>
        <translation>Alojas %1.</translation>
    </message>
    <message>
        <source>You have joined no index yet, so there is nobody to share with.</source>
        <translation>Aún no te has unido a ningún índice, así que no hay con quién compartir.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Alojar</translation>
    </message>
    <message>
        <source>Show peers</source>
        <translation>Mostrar personas</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>Lectura de archivos</translation>
    </message>
    <message>
        <source>Potluck reads each shared file once, to know it by its content. A file is shared as soon as it was read.</source>
        <translation>Potluck lee una vez cada archivo compartido, para conocerlo por su contenido. Un archivo se comparte en cuanto se ha leído.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left to read, %1.</source>
        <translation>
            <numerusform>Queda %n archivo por leer, %1.</numerusform>
            <numerusform>Quedan %n archivos por leer, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Room for downloads</source>
        <translation>Espacio para descargas</translation>
    </message>
    <message>
        <source>%1 are free where your downloads go.</source>
        <translation>Hay %1 libres donde van tus descargas.</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Cambiar la carpeta</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Recibiendo</translation>
    </message>
    <message>
        <source>Nothing is being downloaded.</source>
        <translation>No se está descargando nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) run.</source>
        <translation>
            <numerusform>%n descarga en curso.</numerusform>
            <numerusform>%n descargas en curso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation>Mostrar transferencias</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Nobody downloads from you right now.</source>
        <translation>Ahora mismo nadie descarga de ti.</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) run.</source>
        <translation>
            <numerusform>%n envío en curso.</numerusform>
            <numerusform>%n envíos en curso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected, %n peer(s)</source>
        <translation>
            <numerusform>Conectado, %n persona</numerusform>
            <numerusform>Conectado, %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TracesModel</name>
    <message numerus="yes">
        <source>%n neighbour(s) asked</source>
        <translation>
            <numerusform>%n vecino consultado</numerusform>
            <numerusform>%n vecinos consultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n respondió</numerusform>
            <numerusform>%n respondieron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the farthest %n hop(s) away</source>
        <translation>
            <numerusform>el más lejano a %n salto</numerusform>
            <numerusform>el más lejano a %n saltos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies dropped</source>
        <translation>
            <numerusform>%n copia omitida</numerusform>
            <numerusform>%n copias omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked here, %1: %2.</source>
        <translation>Hecha aquí, %1: %2.</translation>
    </message>
    <message>
        <source>Passed on for others, %1: %2.</source>
        <translation>Reenviada para otros, %1: %2.</translation>
    </message>
    <message>
        <source>Asked here</source>
        <translation>Hecha aquí</translation>
    </message>
    <message>
        <source>Passed on for others</source>
        <translation>Reenviada para otros</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>neighbours that answered, of those that were asked</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Saltos</translation>
    </message>
    <message>
        <source>Copies dropped</source>
        <translation>Copias omitidas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransferActions</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Límites…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copiar magnet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Move file to trash</source>
        <translation>Mover archivo a la papelera</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>To the top</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>To the bottom</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Reanudar todo</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The beginning of %1 is fetched first now. Try again in a moment.</source>
        <translation>Ahora se descarga primero el principio de %1. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The first %1 of %2 are there; what follows arrives in order.</source>
        <translation>Los primeros %1 de %2 ya están; lo que sigue llega en orden.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransferDelegate</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransfersModel</name>
    <message>
        <source>%1, download</source>
        <translation>%1, descarga</translation>
    </message>
    <message>
        <source>%1, upload</source>
        <translation>%1, envío</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>time left</comment>
        <translation>Restante</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Copies</source>
        <comment>how many whole copies can be reached</comment>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransfersPage</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descargas</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminadas</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Añadir enlace</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limitar</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Nothing moving yet. Search, or drop a link here.</source>
        <translation>Nada en marcha todavía. Busca, o suelta aquí un enlace.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a filter and how many it finds</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 comes at most at:</source>
        <translation>%1 llega como máximo a:</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s), each at most at:</source>
        <translation>
            <numerusform>%n transferencia, como máximo a:</numerusform>
            <numerusform>%n transferencias, cada una como máximo a:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TrashFiles</name>
    <message>
        <source>Moved %1 to the trash</source>
        <translation>Has movido %1 a la papelera</translation>
    </message>
    <message>
        <source>Move %1 to the trash</source>
        <translation>Mover %1 a la papelera</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n file(s) to the trash</source>
        <translation>
            <numerusform>Has movido %n archivo a la papelera</numerusform>
            <numerusform>Has movido %n archivos a la papelera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s) to the trash</source>
        <translation>
            <numerusform>Mover %n archivo a la papelera</numerusform>
            <numerusform>Mover %n archivos a la papelera</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash.</source>
        <translation>No se pudo mover %1 a la papelera.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ya no está ahí.</translation>
    </message>
    <message>
        <source>%1 could not be taken out of the trash.</source>
        <translation>No se pudo sacar %1 de la papelera.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Tray</name>
    <message>
        <source>Open Potluck</source>
        <translation>Abrir Potluck</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Reanudar todo</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Sin actividad</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>No conectado</translation>
    </message>
    <message>
        <source>All downloads are paused</source>
        <translation>Todas las descargas están en pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of news</source>
        <translation>
            <numerusform>%n novedad</numerusform>
            <numerusform>%n novedades</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Welcome</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Welcome to Potluck</source>
        <translation>Te damos la bienvenida a Potluck</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finalizar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Add a &amp;link…</source>
        <translation>Añadir un &amp;enlace…</translation>
    </message>
    <message>
        <source>&amp;Share a folder…</source>
        <translation>&amp;Compartir una carpeta…</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>&amp;Pausar todo</translation>
    </message>
    <message>
        <source>&amp;Resume all</source>
        <translation>&amp;Reanudar todo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>&amp;Paste links</source>
        <translation>&amp;Pegar enlaces</translation>
    </message>
    <message>
        <source>&amp;Search the network</source>
        <translation>&amp;Buscar en la red</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>&amp;Filtrar esta página</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>Barra &amp;lateral</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>Barra de &amp;menús</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>There is nobody to ask yet: join an index, or host one.</source>
        <translation>Aún no hay a quién preguntar: únete a un índice o aloja uno.</translation>
    </message>
    <message>
        <source>Nobody answered in time.</source>
        <translation>Nadie respondió a tiempo.</translation>
    </message>
    <message>
        <source>No index can be reached at the moment.</source>
        <translation>Ahora mismo no se puede acceder a ningún índice.</translation>
    </message>
    <message>
        <source>The index is busy. Try again in a moment.</source>
        <translation>El índice está ocupado. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The search did not work.</source>
        <translation>La búsqueda no ha funcionado.</translation>
    </message>
    <message>
        <source>The search did not work: %1.</source>
        <translation>La búsqueda no ha funcionado: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 de %n archivo</numerusform>
            <numerusform>%1 de %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peer(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
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
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the version</source>
        <translation>Copiar la versión</translation>
    </message>
    <message>
        <source>Potluck %1</source>
        <translation>Potluck %1</translation>
    </message>
    <message>
        <source>Share files in a group, without a cloud. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Comparte archivos en un grupo, sin nube. Software libre bajo la GNU General Public License, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the data directory</source>
        <translation>Abrir la carpeta de datos</translation>
    </message>
    <message>
        <source>Data directory</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Carpeta de descargas</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change the download folder</source>
        <translation>Cambiar la carpeta de descargas</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Adónde van las descargas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Share finished downloads</source>
        <translation>Compartir las descargas terminadas</translation>
    </message>
    <message>
        <source>Others can get them from you, too. Where this is off, nothing is shared that you did not choose.</source>
        <translation>Otros pueden obtenerlas también de ti. Si está desactivado, no se comparte nada que tú no hayas elegido.</translation>
    </message>
    <message>
        <source>Share hidden files and folders</source>
        <translation>Compartir archivos y carpetas ocultos</translation>
    </message>
    <message>
        <source>Those whose names begin with a dot.</source>
        <translation>Aquellos cuyo nombre empieza por un punto.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Names of files that are never shared, with commas between; * stands for anything.</source>
        <translation>Nombres de archivos que nunca se comparten, separados por comas; * vale por cualquier cosa.</translation>
    </message>
    <message>
        <source>patterns rules exclude ignore</source>
        <translation>patrones reglas excluir ignorar filtros</translation>
    </message>
    <message>
        <source>Read shared files no faster than</source>
        <translation>Leer los archivos compartidos como máximo a</translation>
    </message>
    <message>
        <source>Each is read once, to know it by its content.</source>
        <translation>Cada uno se lee una vez, para conocerlo por su contenido.</translation>
    </message>
    <message>
        <source>hashing speed</source>
        <translation>hashing velocidad</translation>
    </message>
    <message>
        <source>Reading of shared files</source>
        <translation>Lectura de los archivos compartidos</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>How others see you at indexes that you join from now on.</source>
        <translation>Cómo te ven los demás en los índices a los que te unas a partir de ahora.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The window opens anew in it; transfers go on.</source>
        <translation>La ventana se abre de nuevo en él; las transferencias continúan.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>theme colours appearance</source>
        <translation>tema colores apariencia</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Amplias</translation>
    </message>
    <message>
        <source>Close together</source>
        <translation>Juntas</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Filas de las tablas</translation>
    </message>
    <message>
        <source>compact density height</source>
        <translation>compacto densidad altura</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Seguir en la bandeja</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Al cerrar la ventana</translation>
    </message>
    <message>
        <source>There is no tray on this desktop, so Potluck ends with its window.</source>
        <translation>En este escritorio no hay bandeja, así que Potluck termina con su ventana.</translation>
    </message>
    <message>
        <source>tray background minimise</source>
        <translation>bandeja segundo plano minimizar</translation>
    </message>
    <message>
        <source>Tell me when a download finished</source>
        <translation>Avisarme cuando termine una descarga</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>notificaciones</translation>
    </message>
    <message>
        <source>Tell of finished downloads</source>
        <translation>Avisos de descargas terminadas</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Pictures stand still.</source>
        <translation>Las imágenes se quedan quietas.</translation>
    </message>
    <message>
        <source>animation accessibility</source>
        <translation>animación accesibilidad</translation>
    </message>
    <message>
        <source>Tell me what kept searches find</source>
        <translation>Avisarme de lo que encuentran las búsquedas guardadas</translation>
    </message>
    <message>
        <source>Tell of kept searches</source>
        <translation>Avisos de búsquedas guardadas</translation>
    </message>
    <message>
        <source>Tell me when a download needs me</source>
        <translation>Avisarme cuando una descarga me necesite</translation>
    </message>
    <message>
        <source>Tell of downloads that need you</source>
        <translation>Avisos de descargas que te necesitan</translation>
    </message>
    <message>
        <source>%1 is on: passwords and files of that network can be read by others on the way.</source>
        <translation>%1 está activado: otros pueden leer por el camino las contraseñas y los archivos de esa red.</translation>
    </message>
    <message>
        <source>Switch off again</source>
        <translation>Desactivar de nuevo</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Alojar</translation>
    </message>
    <message>
        <source>Your own index</source>
        <translation>Tu propio índice</translation>
    </message>
    <message>
        <source>What follows can be changed while it runs.</source>
        <translation>Lo que sigue se puede cambiar mientras funciona.</translation>
    </message>
    <message>
        <source>Show hosting</source>
        <translation>Mostrar índice</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Empezar a alojar</translation>
    </message>
    <message>
        <source>Name of the index</source>
        <translation>Nombre del índice</translation>
    </message>
    <message>
        <source>What its members see.</source>
        <translation>Lo que ven sus miembros.</translation>
    </message>
    <message>
        <source>Only who was invited may join</source>
        <translation>Solo puede unirse quien tenga invitación</translation>
    </message>
    <message>
        <source>An invite is a link that you make and give away. Otherwise everybody who knows the address may join.</source>
        <translation>Una invitación es un enlace que creas y das a otros. Si no, puede unirse quien conozca la dirección.</translation>
    </message>
    <message>
        <source>registration open invite</source>
        <translation>registro abierto invitación</translation>
    </message>
    <message>
        <source>Only who was invited</source>
        <translation>Solo con invitación</translation>
    </message>
    <message>
        <source>Any index may become a neighbour</source>
        <translation>Cualquier índice puede hacerse vecino</translation>
    </message>
    <message>
        <source>Neighbours search at each other. Otherwise only those that you add or invite.</source>
        <translation>Los vecinos buscan unos en otros. Si no, solo los que añadas o invites.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <source>Announce it on the local network</source>
        <translation>Anunciarlo en la red local</translation>
    </message>
    <message>
        <source>Others there find it without an invite. It tells its address and its key, nothing else.</source>
        <translation>Otros lo encuentran allí sin invitación. Dice su dirección y su clave, nada más.</translation>
    </message>
    <message>
        <source>Announce on the local network</source>
        <translation>Anunciar en la red local</translation>
    </message>
    <message>
        <source>Older networks</source>
        <translation>Redes antiguas</translation>
    </message>
    <message>
        <source>beer2beer and AlaKazaam send passwords and files in the clear: whoever is on the way between you and others can read and change them. Leave them off unless friends of yours use such programs.</source>
        <translation>beer2beer y AlaKazaam envían contraseñas y archivos sin cifrar: quien esté en el camino entre tú y los demás puede leerlos y cambiarlos. Déjalas desactivadas salvo que amigos tuyos usen esos programas.</translation>
    </message>
    <message>
        <source>seed dialects protocols</source>
        <translation>seed dialectos protocolos</translation>
    </message>
    <message>
        <source>Serve programs of %1</source>
        <translation>Atender a programas de %1</translation>
    </message>
    <message>
        <source>They may get your shared files.</source>
        <translation>Pueden obtener tus archivos compartidos.</translation>
    </message>
    <message>
        <source>Programs of %1</source>
        <translation>Programas de %1</translation>
    </message>
    <message>
        <source>Let programs of %1 join your index</source>
        <translation>Dejar que programas de %1 se unan a tu índice</translation>
    </message>
    <message>
        <source>While you host one.</source>
        <translation>Mientras alojes uno.</translation>
    </message>
    <message>
        <source>%1 at your index</source>
        <translation>%1 en tu índice</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Indexes that you joined</source>
        <translation>Índices a los que te has unido</translation>
    </message>
    <message>
        <source>join leave invite</source>
        <translation>unirse abandonar invitación</translation>
    </message>
    <message>
        <source>Look for indexes on the local network</source>
        <translation>Buscar índices en la red local</translation>
    </message>
    <message>
        <source>Those that announce themselves there.</source>
        <translation>Los que se anuncian allí.</translation>
    </message>
    <message>
        <source>Look on the local network</source>
        <translation>Buscar en la red local</translation>
    </message>
    <message>
        <source>Help an index that has too much to do</source>
        <translation>Ayudar a un índice que tiene demasiado trabajo</translation>
    </message>
    <message>
        <source>It may ask this computer to become a second index beside it.</source>
        <translation>Puede pedir a este ordenador que sea un segundo índice a su lado.</translation>
    </message>
    <message>
        <source>Help an index</source>
        <translation>Ayudar a un índice</translation>
    </message>
    <message>
        <source>Everywhere, port 7700</source>
        <translation>En todas partes, puerto 7700</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Escuchar en</translation>
    </message>
    <message>
        <source>Addresses with ports, with commas between, such as 0.0.0.0:7700. Holds from the next start on.</source>
        <translation>Direcciones con puertos, separadas por comas, como 0.0.0.0:7700. Vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>port address</source>
        <translation>puerto dirección</translation>
    </message>
    <message>
        <source>As indexes see it</source>
        <translation>Como la ven los índices</translation>
    </message>
    <message>
        <source>Tell others this address</source>
        <translation>Dar a otros esta dirección</translation>
    </message>
    <message>
        <source>Where they cannot reach you otherwise, such as home.example.org:7700. Holds from the next start on.</source>
        <translation>Para cuando no pueden contactar contigo de otro modo, como home.example.org:7700. Vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>port address advertise router</source>
        <translation>puerto dirección anuncio router</translation>
    </message>
    <message>
        <source>Address for others</source>
        <translation>Dirección para otros</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>limit bandwidth rate</source>
        <translation>límite ancho de banda velocidad</translation>
    </message>
    <message>
        <source>Download limit</source>
        <translation>Límite de descarga</translation>
    </message>
    <message>
        <source>Of all downloads together.</source>
        <translation>De todas las descargas juntas.</translation>
    </message>
    <message>
        <source>Upload limit</source>
        <translation>Límite de envío</translation>
    </message>
    <message>
        <source>Of all uploads together.</source>
        <translation>De todos los envíos juntos.</translation>
    </message>
    <message>
        <source>Other limits at some hours</source>
        <translation>Otros límites a ciertas horas</translation>
    </message>
    <message>
        <source>While one of the hours below runs, its limits hold instead.</source>
        <translation>Durante una de las franjas de abajo valen sus límites.</translation>
    </message>
    <message>
        <source>schedule plan time limit</source>
        <translation>horario plan hora límite</translation>
    </message>
    <message>
        <source>Plan of hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Downloads at once</source>
        <translation>Descargas a la vez</translation>
    </message>
    <message>
        <source>The others wait in the list.</source>
        <translation>Las demás esperan en la lista.</translation>
    </message>
    <message>
        <source>Uploads at once</source>
        <translation>Envíos a la vez</translation>
    </message>
    <message>
        <source>Others wait, and see their place.</source>
        <translation>Otros esperan y ven su puesto.</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>slots puestos</translation>
    </message>
    <message>
        <source>Of these to one peer</source>
        <translation>De ellos, a una sola persona</translation>
    </message>
    <message>
        <source>Uploads to one peer</source>
        <translation>Envíos a una persona</translation>
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
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
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
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Comprimido</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
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
        <translation>En cola</translation>
    </message>
    <message>
        <source>Finding sources</source>
        <translation>Buscando fuentes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Moviendo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Nobody online</source>
        <translation>Nadie en línea</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Waiting, place %1</source>
        <translation>Espera, puesto %1</translation>
    </message>
</context>
</TS>
